// Two rules about the language of a side: a copy that was never translated, and a text in another language than declared.

import type { Pair, SideName } from '../bitext.ts'
import { type Identify, suspect } from '../languages/detect.ts'
import { primary, scriptOf } from '../languages/tag.ts'
import { countLetters } from '../text/characters.ts'
import { type Finding, other, type PairRule, plain, SIDES, words } from './rule.ts'

// Names are the same in both languages: Windows 11 Pro, BBC, React Native. A word without a capital, or in a script without capitals, is not a name.
const COMMON_WORD = /(?<![\p{L}\p{N}_.-])\p{Ll}\p{L}+(?![\p{L}\p{N}_.]*[\p{N}_(])|(?=\p{Lo})\p{L}{2,}/u
const SENTENCE = /\p{L}[.!?؟…۔]["»”)]*$/u

/** Whether a text has words to translate, and is more than an address, code or names. */
function translatable(text: string): boolean {
  const bare = words(text)
  return COMMON_WORD.test(bare) || SENTENCE.test(plain(bare))
}

// Not tatweel, which counts for nothing.
const BEGINS = { arabic: /^[\u0621-\u063A\u0641-\u064A]/, latin: /^[A-Za-z]/ }

/** Whether both sides are the same text; most begin with letters of two scripts, and need no closer look. */
function isCopy({ source: { text: a }, target: { text: b } }: Pair): boolean {
  if (BEGINS.arabic.test(a) ? BEGINS.latin.test(b) : BEGINS.latin.test(a) && BEGINS.arabic.test(b)) return false
  return plain(a) === plain(b)
}

export const identicalCopy: PairRule<'identical-copy'> = {
  id: 'identical-copy',
  label: 'both sides are the same text, and it is not a name, an address or code',
  find: (pair) =>
    pair.kind !== 'code' && isCopy(pair) && translatable(pair.source.text)
      ? { reason: 'Expected a translation, got the same text on both sides' }
      : undefined,
}

/** Texts with fewer letters may be names or terms that stay untranslated. */
const MIN_LETTERS = 12
/** A text is in its language only if the script of that language has at least this share of the letters. */
const MIN_SCRIPT_SHARE = 0.2
/** Languages whose common words show that a text is foreign. A side in any other language is compared with the language of the other side only. */
const WORD_LISTED = new Set(['ar', 'en'])

type Script = 'arabic' | 'latin' | 'other'

const scriptOfText = (language: string): Script | undefined => {
  const script = scriptOf(language)
  return script === undefined ? undefined : script === 'Arab' ? 'arabic' : script === 'Latn' ? 'latin' : 'other'
}

const SCRIPT_NAMES = { arabic: 'Arabic', latin: 'Latin', other: 'other' } as const

function wrongScript(text: string, language: string, side: SideName): Finding | undefined {
  const own = scriptOfText(language)
  if (own === undefined) return undefined
  const letters = countLetters(text)
  const all = letters.arabic + letters.latin + letters.other
  if (all < MIN_LETTERS || letters[own] >= all * MIN_SCRIPT_SHARE) return undefined
  const [most = 'other'] = (['arabic', 'latin', 'other'] as const).slice().sort((a, b) => letters[b] - letters[a])
  return { side, reason: `Expected the ${side} in \`${language}\`, got ${SCRIPT_NAMES[most]} letters` }
}

function wrongWords(text: string, pair: Pair, side: SideName, identify: Identify | undefined): Finding | undefined {
  const language = primary(pair[side].language)
  if (identify === undefined || language === 'und' || (WORD_LISTED.has(language) && !suspect(text))) return undefined
  const found = identify(text)
  if (found === undefined || found === language) return undefined
  if (!WORD_LISTED.has(language) && found !== primary(pair[other(side)].language)) return undefined
  return { side, reason: `Expected the ${side} in \`${pair[side].language}\`, detected \`${found}\`` }
}

export const wrongLanguage: PairRule<'wrong-language'> = {
  id: 'wrong-language',
  label: 'a side has the letters or, where detection is sure, the words of another language',
  find(pair, { identify }) {
    // `identical-copy` reports copies.
    if (pair.kind === 'code' || isCopy(pair)) return undefined
    for (const side of SIDES) {
      const text = words(pair[side].text)
      const found = wrongScript(text, pair[side].language, side) ?? wrongWords(text, pair, side, identify)
      if (found) return found
    }
    return undefined
  },
}
