import type { Lexicon } from '../bitext.ts'
import { checkKeys, MuwaziError, misuse, show } from '../errors.ts'
import { functionWords, stem } from '../languages/index.ts'
import { primary } from '../languages/tag.ts'
import { foldArabic, foldLatin } from '../text/fold.ts'
import { tokens } from '../text/tokens.ts'
import { checkLexicon } from './json.ts'
import { type Links, links, modelOne, surprise, type Words } from './model-one.ts'
import { termKey } from './term-key.ts'

/** The texts of a pair. A Segment fits; a segment without counterpart is skipped. */
export interface LearnPair {
  readonly source: { readonly text: string; readonly language: string } | null
  readonly target: { readonly text: string; readonly language: string } | null
}

export interface LearnOptions {
  /** In how many pairs two words must stand together, 2 or more. @default 3 */
  minCount?: number | undefined
  /** A known lexicon, whose keys are used for the words that it has, so that both merge well. @default the built-in one, where its languages are those of the pairs */
  lexicon?: Lexicon | false | undefined
}

/** A learned entry, with the spelling of its words. */
export interface LearnedEntry {
  key: string
  spelling: string
  translations: { word: string; spelling: string; weight: number }[]
}

const EM_ROUNDS = 5
/** Dunning's ratio: 15.1 is exceeded by accident once in ten thousand. */
const MIN_LOG_LIKELIHOOD_RATIO = 15
const MIN_TRANSLATION_P = 0.3
const MIN_BACK_TRANSLATION_P = 0.1
const MAX_TRANSLATIONS = 3
/** Pairs with more words on a side are ignored: they show little, and take time in proportion to the square of their words. */
const MAX_SIDE_WORDS = 200

/** As `learn`, but with spellings, and without the built-in lexicon. */
export function learnWith(
  pairs: Iterable<LearnPair>,
  options: LearnOptions = {},
): { languages: readonly [string, string]; learned: LearnedEntry[] } {
  checkKeys(options, ['minCount', 'lexicon'])
  if (options.lexicon !== undefined && options.lexicon !== false) checkLexicon('`lexicon`', options.lexicon)
  const { minCount = 3, lexicon = false } = options
  if (!Number.isInteger(minCount) || minCount < 2)
    throw new MuwaziError('bad-option', `Expected \`minCount\` to be an integer from 2, got ${show(minCount)}`)
  const { languages, texts } = gather(pairs)
  const fits = lexicon && lexicon.languages.map(primary).join() === languages.map(primary).join()
  const from = vocabulary(
    texts.map(([words]) => words),
    languages[0],
    minCount,
    fits ? lexicon.entries : undefined,
  )
  const to = vocabulary(
    texts.map(([, words]) => words),
    languages[1],
    minCount,
  )
  const forth = links(from, to, minCount)
  const back = links(to, from, minCount)
  const chance = modelOne(from, to, forth, EM_ROUNDS)
  const chanceBack = modelOne(to, from, back, EM_ROUNDS)

  const learned: LearnedEntry[] = []
  from.keys.forEach((key, a) => {
    const found: { b: number; chance: number; weight: number }[] = []
    for (let link = forth.rows[a]!; link < forth.rows[a + 1]!; link++) {
      const b = forth.to[link]!
      const together = forth.together[link]!
      if (chance[link]! < MIN_TRANSLATION_P || chanceBack[linkAt(back, b, a)]! < MIN_BACK_TRANSLATION_P) continue
      if (surprise(together, from.counts[a]!, to.counts[b]!, texts.length) < MIN_LOG_LIKELIHOOD_RATIO) continue
      // Two more pairs without the translation are assumed, so that three observations do not make certainty.
      found.push({ b, chance: chance[link]!, weight: together / (from.counts[a]! + 2) })
    }
    found.sort((one, other) => other.chance - one.chance || one.b - other.b)
    const translations = found.slice(0, MAX_TRANSLATIONS).map(({ b, weight }) => ({
      word: to.keys[b]!,
      spelling: spell(to.keys[b]!, to.spellings[b]!, languages[1]),
      weight,
    }))
    if (translations.length > 0) learned.push({ key, spelling: spell(key, from.spellings[a]!, languages[0]), translations })
  })
  return { languages, learned: learned.sort((one, other) => (one.key < other.key ? -1 : 1)) }
}

/** The words of both sides, Arabic first, without words that both sides spell alike, which need no lexicon. */
function gather(pairs: Iterable<LearnPair>) {
  let languages: readonly [string, string] = ['ar', 'en']
  const texts: [Map<string, string>, Map<string, string>][] = []
  if (typeof pairs !== 'object' || pairs === null || !(Symbol.iterator in pairs))
    throw misuse(`Expected \`pairs\` to be a list of pairs, got ${show(pairs)}`)
  let at = 0
  for (const pair of pairs) {
    const { source, target } = checkedPair(pair, at++)
    if (source === null || target === null) continue
    const [first, second] = primary(target.language) === 'ar' ? [target, source] : [source, target]
    const own = [primary(first.language), primary(second.language)] as const
    if (texts.length === 0) languages = own
    if (own.join() !== languages.join()) continue
    const [left, right] = [wordsOf(first.text), wordsOf(second.text)]
    for (const word of left.keys()) if (right.delete(word)) left.delete(word)
    if (left.size > 0 && right.size > 0 && left.size <= MAX_SIDE_WORDS && right.size <= MAX_SIDE_WORDS) texts.push([left, right])
  }
  return { languages, texts }
}

function checkedPair(pair: LearnPair, at: number): LearnPair {
  for (const side of ['source', 'target'] as const) {
    const one: Partial<Record<'text' | 'language', unknown>> | null | undefined = pair?.[side]
    if (one !== null && !(typeof one?.text === 'string' && typeof one.language === 'string'))
      throw misuse(`Expected \`pairs[${at}].${side}\` to have a \`text\` and a \`language\`, or to be \`null\`, got ${show(one)}`)
  }
  return pair
}

/** Index of the link from `a` to `b`, which exists wherever the link from `b` to `a` does. */
function linkAt({ rows, to }: Links, a: number, b: number): number {
  let low = rows[a]!
  let high = rows[a + 1]!
  while (low < high) {
    const middle = (low + high) >> 1
    if (to[middle]! < b) low = middle + 1
    else high = middle
  }
  return low
}

/** Makes a lexicon of learned entries. */
export function lexiconOf({
  languages,
  learned,
}: {
  languages: readonly [string, string]
  learned: readonly LearnedEntry[]
}): Lexicon {
  const entries = learned.map(
    ({ key, translations }) => [key, translations.map(({ word, weight }) => ({ word, weight }))] as const,
  )
  return { languages, entries: new Map(entries) }
}

/** Learns word translations from the aligned pairs of a text, for the same text. */
export const learnLexicon = (pairs: Iterable<LearnPair>): Lexicon => lexiconOf(learnWith(pairs))

/**
 * The spelling of a key: the commonest of its words that a lexicon file can hold for it (studies for studi), else the part of a word that
 * is the key (أخطاء from الأخطاء for اخطاء), else the key itself.
 */
export function spell(key: string, spellings: ReadonlyMap<string, number>, language: string): string {
  const common = [...spellings].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  for (const [word] of common) {
    const plain = word.replace(/[\u064B-\u0652\u0670\u0640]/g, '')
    const at = foldArabic(plain).indexOf(key)
    for (const spelling of [plain, ...(at < 0 ? [] : [plain.slice(at, at + key.length)])])
      if (termKey(spelling, language) === key) return spelling
  }
  return key
}

/** The words of one side, numbered, with their spellings. */
interface Vocabulary extends Words {
  keys: string[]
  /** For each key, how often it has each spelling. */
  spellings: Map<string, number>[]
}

/** Words in a larger share of the pairs are ignored: they say nothing about a single pair. */
const MAX_PAIR_SHARE = 0.25
/** Number of pairs from which {@link MAX_PAIR_SHARE} applies. */
const MIN_SHARE_PAIRS = 20

const ARTICLE = /^[وف]?(?:ال|بال|كال|لل)(?=.{3})/
const CLITIC = /^[وفبكل](?=.{3})/

/** The distinct words of a text, folded, with their spelling; without numbers and punctuation. */
function wordsOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const { kind, text: word } of tokens(text)) {
    if (kind === 'mark' || kind === 'number') continue
    const folded = kind === 'arabic' ? foldArabic(word) : foldLatin(word)
    if (folded.length > 1 && !found.has(folded)) found.set(folded, word)
  }
  return found
}

/**
 * The key of a word: the stem under which `known` has it, so that new translations join the existing entry; else, in Arabic, the word
 * without its article, and without a clitic where the word also occurs without it (وبرنامج where برنامج occurs).
 */
function keyOf(word: string, language: string, seen: ReadonlySet<string>, known: Lexicon['entries'] | undefined): string {
  const stems = stem(word, language)
  const there = known && stems.find((one) => known.has(one))
  if (there !== undefined || primary(language) !== 'ar') return there ?? stems[0] ?? word
  const bare = word.replace(ARTICLE, '')
  if (bare !== word) return bare
  const short = word.replace(CLITIC, '')
  return short !== word && (seen.has(short) || seen.has(`ال${short}`)) ? keyOf(short, language, seen, known) : word
}

/** Numbers the words of one side, without function words and words in fewer than `minCount` pairs. */
function vocabulary(
  texts: readonly Map<string, string>[],
  language: string,
  minCount: number,
  known?: Lexicon['entries'],
): Vocabulary {
  const seen = new Set(texts.flatMap((words) => [...words.keys()]))
  const plain = functionWords(language)
  const key = new Map([...seen].map((word) => [word, plain.has(word) ? '' : keyOf(word, language, seen, known)]))
  const inPairs = texts.map((words) => new Set([...words.keys()].map((word) => key.get(word) ?? '')))
  const count = new Map<string, number>()
  for (const words of inPairs) for (const word of words) count.set(word, (count.get(word) ?? 0) + 1)
  const most = texts.length < MIN_SHARE_PAIRS ? texts.length : texts.length * MAX_PAIR_SHARE
  const keys = [...count].filter(([word, n]) => word !== '' && n >= minCount && n <= most).map(([word]) => word)
  const numbers = new Map(keys.map((word, at) => [word, at]))

  const starts = new Int32Array(texts.length + 1)
  const words: number[] = []
  inPairs.forEach((set, pair) => {
    for (const word of set) {
      const number = numbers.get(word)
      if (number !== undefined) words.push(number)
    }
    starts[pair + 1] = words.length
  })
  const spellings = keys.map(() => new Map<string, number>())
  for (const text of texts)
    for (const [word, spelling] of text) {
      const own = spellings[numbers.get(key.get(word) ?? '') ?? -1]
      own?.set(spelling, (own.get(spelling) ?? 0) + 1)
    }
  const counts = Int32Array.from(keys, (word) => count.get(word) ?? 0)
  return { words: Int32Array.from(words), starts, size: keys.length, counts, keys, spellings }
}
