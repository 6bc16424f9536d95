// The words of a text as the score compares them, looked up once for each spelling.

import type { Lexicon } from '../../bitext.ts'
import { functionWords, numberOfWord, stem } from '../../languages/index.ts'
import { arabicSkeleton, latinSkeletons } from '../../languages/skeleton.ts'
import { foldArabic, foldLatin } from '../../text/fold.ts'
import { kindOf, numberKey, type TokenKind, tokenTexts } from '../../text/tokens.ts'

/** A word, number or punctuation character of one side. Ids are those of the vocabulary; equal texts of both sides share one. */
export interface Word {
  kind: TokenKind
  key: string
  id: number
  /** Id of its likeliest stem. */
  stem: number
  /** All its stems: Arabic words have several. */
  stems: readonly string[]
  /** Ids of what a word of another kind may share with it: consonant skeletons (بوتين, Putin), the value of a number word (ثلاثة, 3). */
  likenesses: readonly number[]
  /** Begins with a capital letter. */
  isCapital: boolean
  /** Begins an entry of two words. */
  begins: boolean
  /** The lexicon has it: without a counterpart it speaks against the pair. */
  isKnown: boolean
  /** What a counterpart says, in (0, 1]: little for words that stand everywhere, less for words of many meanings. */
  weight: number
  /** Stem ids of its translations, likeliest first; a translation of several words has several ids. */
  translations: readonly (readonly number[])[]
}

/** Weight of a word that translates nothing («في», "of"). */
export const COMMON_WEIGHT = 0.15
/** Spellings remembered for each side. */
const MAX_SPELLINGS = 200_000
/** Letters that a name may begin with beside its stem: «وبوتين» is بوتين. */
const CLITICS = /^(?:[وف]?(?:ال|[بلك]ال|لل|[بلك])|[وف])(?=...)/

export interface Vocabulary {
  source(text: string): readonly Word[]
  target(text: string): readonly Word[]
  /** Translations of two source words together («مجلس الأمن»); `first` is one that begins such an entry. */
  phrase(first: Word, second: Word): readonly (readonly number[])[]
}

interface Digest {
  /** Number of keys that each word translates: a word of many keys ("make") says little. */
  counts: ReadonlyMap<string, number>
  /** Second words of the keys of two words, by the first. */
  heads: ReadonlyMap<string, ReadonlySet<string>>
}

function digest(lexicon: Lexicon): Digest {
  const count = new Map<string, number>()
  const heads = new Map<string, Set<string>>()
  for (const key of lexicon.entries.keys()) {
    const space = key.indexOf(' ')
    if (space <= 0 || space !== key.lastIndexOf(' ')) continue
    const head = key.slice(0, space)
    const seconds = heads.get(head)
    if (seconds === undefined) heads.set(head, new Set([key.slice(space + 1)]))
    else seconds.add(key.slice(space + 1))
  }
  for (const [, translations] of lexicon.entries)
    for (const { word } of translations) {
      count.set(word, (count.get(word) ?? 0) + 1)
      if (word.includes(' ')) for (const part of word.split(' ')) if (!count.has(part)) count.set(part, 1)
    }
  return { counts: count, heads }
}
const digests = new WeakMap<Lexicon, Digest>()
const NO_DIGEST: Digest = { counts: new Map(), heads: new Map() }

function digestOf(lexicon: Lexicon): Digest {
  let known = digests.get(lexicon)
  if (known === undefined) digests.set(lexicon, (known = digest(lexicon)))
  return known
}

/** Makes the vocabulary of two languages. The lexicon, if any, is one from the source's language to the target's. */
export function vocabulary(sourceLanguage: string, targetLanguage: string, lexicon: Lexicon | undefined): Vocabulary {
  const ids = new Map<string, number>()
  const idOf = (text: string): number => {
    let id = ids.get(text)
    if (id === undefined) ids.set(text, (id = ids.size))
    return id
  }
  const { counts, heads } = lexicon === undefined ? NO_DIGEST : digestOf(lexicon)
  const rarity = (keys: number) => 1 / (1 + 0.25 * Math.log2(keys))
  const translated = new Map<string, readonly (readonly number[])[] | undefined>()
  const translationIds = (key: string): readonly (readonly number[])[] | undefined => {
    if (translated.has(key)) return translated.get(key)
    const found = lexicon?.entries.get(key)?.map(({ word }) => word.split(' ').map((part) => idOf(`s${part}`)))
    if (translated.size >= MAX_SPELLINGS) translated.clear()
    translated.set(key, found)
    return found
  }

  const bare = (text: string, language: string, common: ReadonlySet<string>): Word => {
    const kind = kindOf(text)
    const key =
      kind === 'number' ? numberKey(text) : kind === 'arabic' ? foldArabic(text) : kind === 'mark' ? text : foldLatin(text)
    const isWord = kind !== 'mark' && kind !== 'number'
    const isCapital = kind === 'latin' && /^\p{Lu}/u.test(text)
    const stems = isWord ? stem(key, language) : []
    return {
      kind,
      key,
      id: idOf(`k${key}`),
      stem: stems[0] === undefined ? -1 : idOf(`s${stems[0]}`),
      stems,
      likenesses: likenessesOf(kind, key, isCapital).map(idOf),
      isCapital,
      begins: stems.some((one) => heads.has(one)),
      isKnown: kind === 'number',
      weight: kind === 'mark' ? 0 : common.has(key) ? COMMON_WEIGHT : 1,
      translations: [],
    }
  }
  const sourceCommon = functionWords(sourceLanguage)
  const targetCommon = functionWords(targetLanguage)
  const sourceWord = (text: string): Word => {
    const word = bare(text, sourceLanguage, sourceCommon)
    const key = word.stems.find((one) => lexicon?.entries.has(one))
    if (lexicon === undefined || key === undefined) return word
    const keys = Math.min(...lexicon.entries.get(key)!.map(({ word }) => counts.get(word) ?? 1))
    return { ...word, isKnown: true, weight: word.weight < 1 ? word.weight : rarity(keys), translations: translationIds(key)! }
  }
  const targetWord = (text: string): Word => {
    const word = bare(text, targetLanguage, targetCommon)
    const keys = counts.get(word.stems[0] ?? '')
    return keys === undefined ? word : { ...word, isKnown: true, weight: word.weight < 1 ? word.weight : rarity(keys) }
  }
  const remembered = (make: (text: string) => Word) => {
    const known = new Map<string, Word>()
    return (text: string): readonly Word[] => {
      const words: Word[] = []
      for (const token of tokenTexts(text)) {
        let word = known.get(token)
        if (word === undefined) {
          if (known.size >= MAX_SPELLINGS) known.clear()
          known.set(token, (word = make(token)))
        }
        if (word.key !== '') words.push(word)
      }
      return words
    }
  }
  const phrases = new Map<number, readonly (readonly number[])[]>()
  return {
    source: remembered(sourceWord),
    target: remembered(targetWord),
    phrase(first, second) {
      const pair = first.id * 2 ** 26 + second.id
      const before = phrases.get(pair)
      if (before !== undefined) return before
      const found = phraseOf(first, second)
      if (phrases.size >= MAX_SPELLINGS) phrases.clear()
      phrases.set(pair, found)
      return found
    },
  }
  function phraseOf(first: Word, second: Word): readonly (readonly number[])[] {
    for (const a of first.stems) {
      const seconds = heads.get(a)
      const b = seconds && second.stems.find((one) => seconds.has(one))
      if (b !== undefined) return translationIds(`${a} ${b}`) ?? []
    }
    return []
  }
}

function likenessesOf(kind: TokenKind, key: string, isCapital: boolean): string[] {
  const value = kind === 'number' ? (key.length < 3 ? Number(key) : undefined) : numberOfWord(key)
  if (value !== undefined) return [`n${value}`]
  if (key.length < 3) return []
  const all =
    kind === 'latin' && isCapital
      ? latinSkeletons(key)
      : kind === 'arabic'
        ? [...new Set([arabicSkeleton(key), arabicSkeleton(key.replace(CLITICS, ''))])]
        : []
  // Two consonants say too little: كان is KN, as Cain is.
  return all.filter((skeleton) => skeleton.length > 2).map((skeleton) => `c${skeleton}`)
}
