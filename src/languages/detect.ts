// Which language a text is in: cheap signs first, since the identifiers are slow to load.

import type { Block } from '../bitext.ts'
import { countLetters } from '../text/characters.ts'
import { foldPresentation } from '../text/fold.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import type { Recognition } from './language.ts'
import { prose } from './prose.ts'
import { primary } from './tag.ts'

/** Names the language of a text as an ISO 639-1 code where it is sure; with `among`, the likelier of those. */
export type Identify = (text: string, among?: readonly string[]) => string | undefined

type Text = Pick<Block, 'kind' | 'text'>

/** Letters below which a text says too little about its language. */
export const MIN_LETTERS = 40

/** Letters of short blocks that are told together: as many as a sentence or two have. */
const SHORT_LETTERS = 160
/** Characters of a long text that are looked at. */
const SAMPLE_CHARACTERS = 4096
/** Blocks of a long text that are identified. */
const SAMPLE_BLOCKS = 500
/** Blocks of a book whose letters are counted; they are taken from all over it. */
const MAX_COUNTED_BLOCKS = 10 * SAMPLE_BLOCKS
/** Share of letters in another alphabet above which a text is suspected. */
const MAX_FOREIGN_SHARE = 0.02
/** Share of the letters of all blocks that must be in one other language for the blocks to be in it. */
const MIN_BLOCK_SHARE = 0.6

// Code, addresses, paths and markup are in no language.
const NO_LANGUAGE = /`[^`]*`|\]\([^)\s]*\)|\S*[/@_\\]\S*|[{}<>=;#*|[\]]+/g
/** What all of that has. */
const SIGN = /[`/@_\\{}<>=;#*|[\]]/

/** A text without what is in no language; of a long one, its beginning. */
export function plainWords(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  return foldPresentation(SIGN.test(sample) ? sample.replace(NO_LANGUAGE, ' ') : sample)
    .normalize('NFC')
    .trim()
}

/** Vowel signs, which most texts leave out, and tatweel: فِي is the common word في. */
const SIGNS = /[\u064B-\u0652\u0670\u0640]+/g

/** Whether a global pattern matches a text at least so many times; most texts show it by their beginning. */
function matches(text: string, pattern: RegExp, least: number): boolean {
  pattern.lastIndex = 0
  for (let found = 0; found < least; found++) if (!pattern.test(text)) return false
  return true
}

const isForeign = (text: string, letters: number, { foreign, common, word, minCommonShare }: Recognition): boolean =>
  matches(text, foreign, Math.floor(letters * MAX_FOREIGN_SHARE) + 1) ||
  !matches(text, common, (text.match(word)?.length ?? 0) * minCommonShare)

/**
 * Whether a text of {@link MIN_LETTERS} letters and more may be in neither Arabic nor English: it has letters that those do not have, or
 * too few of their commonest words.
 */
export function suspect(raw: string): boolean {
  const text = plainWords(raw)
  const { arabic, latin, other } = countLetters(text)
  const letters = arabic + latin + other
  if (letters < MIN_LETTERS) return false
  if (other > letters / 2) return true
  const { recognition } = arabic >= latin ? ar : en
  return recognition !== undefined && isForeign(text.replace(SIGNS, ''), Math.max(arabic, latin), recognition)
}

/** At most so many items of a list, from all over it. */
const spread = <T>(list: readonly T[], most: number): readonly T[] =>
  list.length > most ? list.filter((_, k) => k % Math.ceil(list.length / most) === 0) : list

/**
 * The language of blocks that are in one language: Arabic by its letters, of another script its likeliest language, English unless most of the text is
 * surely something else. Code, commands, addresses and citations do not count.
 */
export function languageOf(blocks: readonly Text[], identify?: Identify): string {
  let arabic = 0
  let latin = 0
  let all = 0
  const long: { text: string; letters: number }[] = []
  let short = { text: '', letters: 0 }
  for (const { kind, text } of spread(blocks, MAX_COUNTED_BLOCKS)) {
    if (kind === 'code') continue
    const own = countLetters(prose(text))
    const letters = own.arabic + own.latin + own.other
    arabic += own.arabic
    latin += own.latin
    all += letters
    if (letters >= MIN_LETTERS) long.push({ text, letters })
    else if (letters > 0) short = { text: `${short.text} ${text}`, letters: short.letters + letters }
    // Lines too short to tell by are told together.
    if (short.letters >= SHORT_LETTERS) {
      long.push(short)
      short = { text: '', letters: 0 }
    }
  }
  if (short.letters >= MIN_LETTERS) long.push(short)
  const usual = all > 2 * (arabic + latin) ? ofScript(blocks, identify) : arabic > latin ? 'ar' : 'en'
  if (identify === undefined) return usual
  // Identifying is slow: some blocks of a book speak for all, and it ends when what is left cannot be enough for another language.
  const sample = spread(long, SAMPLE_BLOCKS)
  const lettersIn = (list: readonly { letters: number }[]) => list.reduce((sum, { letters }) => sum + letters, 0)
  let open = lettersIn(sample)
  const most = (all * MIN_BLOCK_SHARE * open) / Math.max(1, lettersIn(long))
  const suspects: typeof long = []
  for (const block of sample) {
    if (open <= most) return usual
    if (suspect(block.text)) suspects.push(block)
    else open -= block.letters
  }
  const found = new Map<string, number>()
  for (const { text, letters } of suspects) {
    if (open <= most) return usual
    const language = identify(text)
    if (language === undefined || language === usual) open -= letters
    else found.set(language, (found.get(language) ?? 0) + letters)
  }
  for (const [language, letters] of found) if (letters > most) return language
  return usual
}

/** Languages of other scripts, the one with most texts first. Kana stand before Han: Japanese has both. */
const SCRIPTS: readonly (readonly [letter: RegExp, languages: readonly [string, ...string[]]])[] = [
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'bg', 'sr', 'mk', 'kk']],
  [/\p{Script=Greek}/u, ['el']],
  [/\p{Script=Hebrew}/u, ['he']],
  [/\p{Script=Devanagari}/u, ['hi']],
  [/\p{Script=Bengali}/u, ['bn']],
  [/\p{Script=Tamil}/u, ['ta']],
  [/\p{Script=Thai}/u, ['th']],
  [/\p{Script=Georgian}/u, ['ka']],
  [/\p{Script=Armenian}/u, ['hy']],
  [/\p{Script=Hangul}/u, ['ko']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['ja']],
  [/\p{Script=Han}/u, ['zh']],
]

/** The likeliest language of blocks in neither Arabic nor Latin letters. */
function ofScript(blocks: readonly Text[], identify: Identify | undefined): string {
  const text = blocks
    .map((block) => block.text)
    .join(' ')
    .slice(0, SAMPLE_CHARACTERS)
  const [, languages = ['und'] as const] = SCRIPTS.find(([letter]) => letter.test(text)) ?? []
  return (languages.length > 1 && identify?.(text, languages)) || languages[0]
}

/** Blocks with two words of Arabic and more Arabic letters than a name in brackets has. */
const isArabic = ({ kind, text }: Text): boolean => {
  if (kind === 'code') return false
  const { arabic, latin } = countLetters(prose(text))
  return arabic > 1 && arabic * 3 >= latin
}

/** Blocks of three Latin words and hardly any Arabic: not a name inside an Arabic text. */
const isLatin = ({ kind, text }: Text): boolean => {
  if (kind === 'code') return false
  const words = prose(text)
  const { arabic, latin } = countLetters(words)
  return latin > arabic * 3 && (words.match(/[A-Za-z\u00c0-\u024f]{2,}/g)?.length ?? 0) > 2
}

/** How many times as many blocks of its own script a text must have as the other, where both seem to be in one language. */
const CLEARLY_MORE = 4

/**
 * The languages of two texts. Where both seem to be in one, the text that alone has blocks in the script of the other language is in
 * that: an Arabic page of which half was left in English is Arabic beside an English page without any Arabic.
 *
 * @param given languages that the caller knows
 */
export function languagesOfTwo(
  source: readonly Text[],
  target: readonly Text[],
  given: { source?: string | undefined; target?: string | undefined },
  identify?: Identify,
): { source: string; target: string } {
  const found = {
    source: given.source ?? languageOf(source, identify),
    target: given.target ?? languageOf(target, identify),
  }
  if (primary(found.source) !== primary(found.target) || (given.source !== undefined && given.target !== undefined)) return found
  const [other, isOther] = primary(found.source) === 'ar' ? ([undefined, isLatin] as const) : (['ar', isArabic] as const)
  const blocks = { source: source.filter(isOther), target: target.filter(isOther) }
  const alone = (['source', 'target'] as const).find((side) => {
    const rest = blocks[side === 'source' ? 'target' : 'source'].length
    return given[side] === undefined && blocks[side].length > rest * CLEARLY_MORE
  })
  return alone === undefined ? found : { ...found, [alone]: other ?? languageOf(blocks[alone], identify) }
}

/**
 * The languages of pairs. A pair has two: where both sides seem to be in one, the side that nobody named is in the other of Arabic and English.
 *
 * @param given languages that the caller knows
 */
export function languagesOfPairs(
  source: readonly string[],
  target: readonly string[],
  given: { sourceLanguage?: string | undefined; targetLanguage?: string | undefined; identify?: Identify | undefined },
): [source: string, target: string] {
  const { sourceLanguage, targetLanguage, identify } = given
  const of = (texts: readonly string[]) =>
    languageOf(
      texts.map((text) => ({ kind: 'paragraph', text })),
      identify,
    )
  const found = [sourceLanguage ?? of(source), targetLanguage ?? of(target)] as const
  if (primary(found[0]) !== primary(found[1])) return [...found]
  const other = primary(found[0]) === 'ar' ? 'en' : 'ar'
  // Arabic is the source where neither is known.
  if (sourceLanguage === undefined && (targetLanguage !== undefined || other === 'ar')) return [other, found[1]]
  return [found[0], targetLanguage ?? other]
}
