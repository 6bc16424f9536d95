import type { Lexicon } from '../bitext.ts'
import { checkKeys, MuwaziError, misuse, show } from '../errors.ts'
import { functionWords, stem } from '../languages/index.ts'
import { primary } from '../languages/tag.ts'
import { foldArabic, foldLatin } from '../text/fold.ts'
import { tokens } from '../text/tokens.ts'
import { checkLexicon } from './json.ts'
import { type Links, links, modelOne, surprise, type Words } from './model-one.ts'
import { termKey } from './term-key.ts'

/** Texts of a pair; a Segment fits, and one without counterpart is passed over. */
export interface LearnPair {
  readonly source: { readonly text: string; readonly language: string } | null
  readonly target: { readonly text: string; readonly language: string } | null
}

export interface LearnOptions {
  /** In how many pairs two words must stand together, 2 or more. @default 3 */
  minCount?: number | undefined
  /** Words that it has are kept under its keys, so that both merge well. @default the built-in one, where its languages are those of the pairs */
  lexicon?: Lexicon | false | undefined
}

/** A learned entry with how it is written. */
export interface Learned {
  key: string
  spelling: string
  translations: { word: string; spelling: string; weight: number }[]
}

const ROUNDS = 5
/** Chance in ten thousand, and a good deal less likely than that. */
const LEAST_SURPRISE = 15
const LEAST_CHANCE = 0.3
const LEAST_CHANCE_BACK = 0.1
const MOST_TRANSLATIONS = 3
/** Pairs with more words on a side say little about which stands for which, and cost their square. */
const LONGEST = 200

/** What `learn` does, with spellings; no lexicon is there unless given. */
export function learnWith(
  pairs: Iterable<LearnPair>,
  options: LearnOptions = {},
): { languages: readonly [string, string]; learned: Learned[] } {
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
  const chance = modelOne(from, to, forth, ROUNDS)
  const chanceBack = modelOne(to, from, back, ROUNDS)

  const learned: Learned[] = []
  from.keys.forEach((key, a) => {
    const found: { b: number; chance: number; weight: number }[] = []
    for (let link = forth.rows[a]!; link < forth.rows[a + 1]!; link++) {
      const b = forth.to[link]!
      const together = forth.together[link]!
      if (chance[link]! < LEAST_CHANCE || chanceBack[linkAt(back, b, a)]! < LEAST_CHANCE_BACK) continue
      if (surprise(together, from.counts[a]!, to.counts[b]!, texts.length) < LEAST_SURPRISE) continue
      // Two pairs more, without the translation, keep what was seen three times from being certain.
      found.push({ b, chance: chance[link]!, weight: together / (from.counts[a]! + 2) })
    }
    found.sort((one, other) => other.chance - one.chance || one.b - other.b)
    const translations = found.slice(0, MOST_TRANSLATIONS).map(({ b, weight }) => ({
      word: to.keys[b]!,
      spelling: spell(to.keys[b]!, to.spellings[b]!, languages[1]),
      weight,
    }))
    if (translations.length > 0) learned.push({ key, spelling: spell(key, from.spellings[a]!, languages[0]), translations })
  })
  return { languages, learned: learned.sort((one, other) => (one.key < other.key ? -1 : 1)) }
}

/** Words of both sides, Arabic first, without those that both sides write alike: they need no dictionary. */
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
    if (left.size > 0 && right.size > 0 && left.size <= LONGEST && right.size <= LONGEST) texts.push([left, right])
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

/** Where the link from `a` to `b` is. Words that stand together do so in both directions. */
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

/** Learned entries as a lexicon. */
export function lexiconOf({
  languages,
  learned,
}: {
  languages: readonly [string, string]
  learned: readonly Learned[]
}): Lexicon {
  const entries = learned.map(
    ({ key, translations }) => [key, translations.map(({ word, weight }) => ({ word, weight }))] as const,
  )
  return { languages, entries: new Map(entries) }
}

/** Word translations that a text teaches about itself. */
export const learnLexicon = (pairs: Iterable<LearnPair>): Lexicon => lexiconOf(learnWith(pairs))

/**
 * How a key is written, by the words that stand for it: the commonest one that a lexicon file may hold for it (studies for studi), or
 * the part of one that is the key (أخطاء out of الأخطاء for اخطاء), else the key itself.
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

/** One side's words by number, with how each is written most often. */
interface Vocabulary extends Words {
  keys: string[]
  /** Each spelling of a key and how often it stands there. */
  spellings: Map<string, number>[]
}

/** Words in more than this share of the pairs say nothing about any one of them. */
const EVERYWHERE = 0.25
/** …where there are pairs enough to tell. */
const ENOUGH = 20

const ARTICLE = /^[وف]?(?:ال|بال|كال|لل)(?=.{3})/
const CLITIC = /^[وفبكل](?=.{3})/

/** Distinct words of a text as they are compared, with their spelling; no numbers, no marks. */
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
 * What stands for a word: the stem by which `known` has it, so that new translations come to the entry that is there and hide none;
 * else, in Arabic, the word without article and without clitics that it is also seen without (وبرنامج where برنامج occurs).
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

/** Numbers the words of one side that are neither function words nor rarer than `minCount`. */
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
  const most = texts.length < ENOUGH ? texts.length : texts.length * EVERYWHERE
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
