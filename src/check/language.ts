// A side that is in another language than it says.

import type { Pair, SideName } from '../bitext.ts'
import type { Identify } from '../languages/detect.ts'
import { suspect } from '../languages/detect.ts'
import { primary, scriptOf } from '../languages/tag.ts'
import { countLetters } from '../text/characters.ts'
import type { Finding, PairRule } from './rule.ts'
import { other, plain, SIDES, words } from './rule.ts'

/** Fewer letters may be a name or a term that stays as it is. */
const LEAST = 12
/** A text whose own script has a smaller share of the letters is not in its language. */
const OWN = 0.2
/** Languages with words by which a foreign text is told; of any other only the language of the other side is. */
const KNOWN = new Set(['ar', 'en'])

type Script = 'arabic' | 'latin' | 'other'

const scriptOfText = (language: string): Script | undefined => {
  const script = scriptOf(language)
  return script === undefined ? undefined : script === 'Arab' ? 'arabic' : script === 'Latn' ? 'latin' : 'other'
}

const NAMES = { arabic: 'Arabic', latin: 'Latin', other: 'other' } as const

function wrongScript(text: string, language: string, side: SideName): Finding | undefined {
  const own = scriptOfText(language)
  if (own === undefined) return undefined
  const letters = countLetters(text)
  const all = letters.arabic + letters.latin + letters.other
  if (all < LEAST || letters[own] >= all * OWN) return undefined
  const [most = 'other'] = (['arabic', 'latin', 'other'] as const).slice().sort((a, b) => letters[b] - letters[a])
  return { side, reason: `The ${side} is to be in \`${language}\`, but is in ${NAMES[most]} letters` }
}

function wrongWords(text: string, pair: Pair, side: SideName, identify: Identify | undefined): Finding | undefined {
  const language = primary(pair[side].language)
  if (identify === undefined || language === 'und' || (KNOWN.has(language) && !suspect(text))) return undefined
  const found = identify(text)
  if (found === undefined || found === language) return undefined
  if (!KNOWN.has(language) && found !== primary(pair[other(side)].language)) return undefined
  return { side, reason: `The ${side} is to be in \`${pair[side].language}\`, but reads as \`${found}\`` }
}

export const wrongLanguage: PairRule = {
  id: 'wrong-language',
  label: 'a side is in the letters or, where that is sure, the words of another language',
  find(pair, { identify }) {
    // Of a copy the other rule tells.
    if (pair.kind === 'code' || plain(pair.source.text) === plain(pair.target.text)) return undefined
    for (const side of SIDES) {
      const text = words(pair[side].text)
      const found = wrongScript(text, pair[side].language, side) ?? wrongWords(text, pair, side, identify)
      if (found) return found
    }
    return undefined
  },
}
