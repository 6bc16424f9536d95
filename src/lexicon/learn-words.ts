import type { Lexicon } from '../bitext.ts'
import { functionWords, stem } from '../languages/index.ts'
import { primary } from '../languages/tag.ts'
import { foldArabic, foldLatin } from '../text/fold.ts'
import { tokens } from '../text/tokens.ts'
import type { Words } from './model-one.ts'

/** One side's words by number, with how each is written most often. */
export interface Vocabulary extends Words {
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
export function wordsOf(text: string): Map<string, string> {
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
export function vocabulary(
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
