// The words of a text as the score compares them, looked up once for each spelling.

import type { Lexicon } from '../../bitext.ts'
import { functionWords, recordOf, stem } from '../../languages/index.ts'
import { nameSkeletons } from '../../languages/skeleton.ts'
import { scriptOf } from '../../languages/tag.ts'
import { type TokenKind, tokenTexts } from '../../text/tokens.ts'
import { yearReadings } from '../../text/years.ts'
import { type KnownWords, knownWords } from '../model/known-words.ts'
import { type TextIndex, type Token, tokenOf } from '../model/text-index.ts'
import { ungluer } from './glued.ts'
import { inNumbers, numberOf, scaleOf, timesOf } from './numbers.ts'
import { NO_TRANSLATIONS, type Opening, senses } from './senses.ts'

/** A word, number or punctuation character of one side. Ids are those of the vocabulary; equal texts of both sides share one. */
export interface Word {
  kind: TokenKind
  key: string
  id: number
  /** Id of its likeliest stem. */
  stem: number
  /** Ids of what a word of another kind may share with it: consonant skeletons (بوتين, Putin), the value of a number (ثلاثة, 3). */
  likenesses: readonly number[]
  /** Of a number in digits or words; NaN of any other word. */
  value: number
  /** Multiplies the number before it: 1000 of ألف and "thousand", else 0. */
  scale: number
  /** The words of which it is made where spaces were lost: طلابجامعة is طلاب and جامعة. */
  parts: readonly Word[] | undefined
  /** Begins with a capital letter. */
  isCapital: boolean
  /** Stems that begin an entry of two words, each with those that end one, and stems that end one. */
  begins: readonly Opening[]
  ends: readonly string[]
  /** Says no: لم, "never". */
  negates: boolean
  /** The lexicon has it: without a counterpart it speaks against the pair. */
  isKnown: boolean
  /** What a counterpart says, in (0, 1]: little for words that stand everywhere, less for words of many meanings. */
  weight: number
  /** Ids that near translations share: of a target word its synonyms, of a source word its translations. */
  synonyms: readonly number[]
  /** Stem ids of its translations, likeliest first; a translation of several words has several ids. */
  translations: readonly (readonly number[])[]
  /** The first id of each translation. */
  heads: readonly number[]
  /** Ids of the translations of its second likeliest stem, which count half as synonyms do: السنة is the year, and tongues. */
  faint: readonly number[]
  /** Of a target word, all ids by which it is found. */
  posts: readonly number[]
  /** Of a source word, what to look for: an id and what it is, in turns. */
  probes: readonly number[]
}

/** What an id is that a source word looks for; from `phrase` on the place of a translation of several words in the list of them. */
export const Probe = { key: 0, translation: 1, likeness: 2, synonym: 3, phrase: 4 } as const

/** Weight of a word that translates nothing («في», "of"). */
export const COMMON_WEIGHT = 0.15
/** Words and spellings of one vocabulary, those of a book, that are kept from one alignment to the next. */
const MAX_KEPT_WORDS = 64_000
/** Endings of those who bear a name: القدمونيين are the Kadmonites. */
const BEARERS = { arabic: /(?<=...)(?:ي(?:ين|ون|ه|ات)|ين|ون)$/, latin: /(?<=...)(?:ites?|i?ans?|ese|s)$/ }

export interface Vocabulary {
  source(text: string): readonly Word[]
  target(text: string): readonly Word[]
  /** The words of the tokens of a text. */
  sourceWords(text: TextIndex): (token: Token) => Word
  targetWords(text: TextIndex): (token: Token) => Word
  /** The words of a text, in order, with numbers of several words as one, and words without spaces between apart. */
  whole(words: readonly Word[]): readonly Word[]
  /** Translations of two source words together («مجلس الأمن»). */
  phrase(first: Word, second: Word): readonly (readonly number[])[]
  /** Whether it is still kept for other texts: one that has become too large is to be let go with the text that it is used for. */
  isKept(): boolean
}

/** Vocabularies by lexicon, and by languages. */
const vocabularies = new WeakMap<object, Map<string, Vocabulary>>()
const NO_LEXICON = {}
const NO_OPENINGS: readonly Opening[] = []
const NO_ENDS: readonly string[] = []
const NO_IDS: readonly number[] = []

/**
 * The vocabulary of two languages, which is kept for other texts while it is small. The lexicon, if any, is one from the source's language to
 * the target's.
 */
export function vocabulary(sourceLanguage: string, targetLanguage: string, lexicon: Lexicon | undefined): Vocabulary {
  let own = vocabularies.get(lexicon ?? NO_LEXICON)
  if (own === undefined) vocabularies.set(lexicon ?? NO_LEXICON, (own = new Map()))
  const languages = `${recordOf(sourceLanguage).codes[0]} ${recordOf(targetLanguage).codes[0]}`
  let found = own.get(languages)
  if (found === undefined)
    own.set(languages, (found = make(sourceLanguage, targetLanguage, lexicon, () => own.delete(languages))))
  return found
}

/** @param forget called when the vocabulary has become too large to be kept */
function make(sourceLanguage: string, targetLanguage: string, lexicon: Lexicon | undefined, forget: () => void): Vocabulary {
  let count = 0
  /** Numbers texts of one kind; those of two kinds have numbers of their own. */
  const numbering = () => {
    const ids = new Map<string, number>()
    return (text: string): number => {
      let id = ids.get(text)
      if (id === undefined) ids.set(text, (id = count++))
      return id
    }
  }
  const [idOfKey, idOfStem, idOfLikeness, idOfSynonym] = [numbering(), numbering(), numbering(), numbering()]
  const known = lexicon && knownWords(lexicon, sourceLanguage)
  const { translationsOf, entryOf, meaningOf, openingsOf, endsOf } = senses(lexicon, idOfStem, idOfSynonym)
  /** @param likeliest its likeliest stem */
  const bare = (
    { kind, key, capital }: Token,
    likeliest: string | undefined,
    { common, negations }: ReturnType<typeof grammarOf>,
    value = numberOf(kind, key),
  ): Word => ({
    kind,
    key,
    id: idOfKey(key),
    stem: likeliest === undefined ? -1 : idOfStem(likeliest),
    likenesses: likenessesOf(kind, key, capital, value).map(idOfLikeness),
    value,
    scale: kind === 'arabic' || kind === 'latin' ? scaleOf(key) : 0,
    parts: undefined,
    isCapital: capital,
    negates: negations?.has(key) ?? false,
    begins: NO_OPENINGS,
    ends: NO_ENDS,
    isKnown: kind === 'number',
    weight: kind === 'mark' ? 0 : common.has(key) ? COMMON_WEIGHT : 1,
    synonyms: NO_IDS,
    faint: NO_IDS,
    translations: NO_TRANSLATIONS.translations,
    heads: NO_TRANSLATIONS.heads,
    posts: NO_IDS,
    probes: NO_IDS,
  })
  const isWord = ({ kind }: Token) => kind !== 'mark' && kind !== 'number'
  const sourceGrammar = grammarOf(sourceLanguage)
  const targetGrammar = grammarOf(targetLanguage)
  // A year may be a Hijri one on one side and a Gregorian one on the other.
  const hasHijri = [sourceLanguage, targetLanguage].some((language) => scriptOf(language) === 'Arab')
  const withYears = (word: Word, text: 'first' | 'second'): Word =>
    hasHijri && word.kind === 'number'
      ? {
          ...word,
          likenesses: [...word.likenesses, ...yearReadings(word.key, text).map((reading) => idOfLikeness(`y${reading}`))],
        }
      : word
  const unglued = ungluer((part) => sourceGrammar.common.has(part) || (part.length > 2 && known?.has(part) === true))
  const sourceWord = (token: Token, knownOf = known?.of): Word => withProbes(translatedWord(token, knownOf))
  const translatedWord = (token: Token, knownOf: KnownWords['of'] | undefined): Word => {
    const found = isWord(token) ? knownOf?.(token.key) : undefined
    const likeliest = found ? found.stem : isWord(token) ? stem(token.key, sourceLanguage)[0] : undefined
    const word = withYears(bare(token, likeliest, sourceGrammar), 'first')
    if (found === undefined) return word
    if (found.key === undefined && token.kind === 'arabic' && !sourceGrammar.common.has(token.key))
      word.parts = unglued(token.key)?.map((part) => sourceWord({ ...token, key: part }))
    if (found.begins.length > 0) word.begins = openingsOf(found.begins)
    if (found.parts.length > 0) word.ends = endsOf(found.parts)
    if (found.key === undefined) return word
    word.isKnown = true
    Object.assign(word, translationsOf(found.key))
    if (found.other !== undefined) {
      const others = translationsOf(found.other).translations
      word.faint = others.filter((ids) => ids.length === 1 && !word.translations.includes(ids)).map(([id]) => id!)
    }
    if (word.weight === 1) Object.assign(word, entryOf(found.key))
    return word
  }
  const targetWord = (token: Token): Word => withPosts(translatingWord(token))
  const translatingWord = (token: Token): Word => {
    const likeliest = isWord(token) ? stem(token.key, targetLanguage)[0] : undefined
    const word = withYears(bare(token, likeliest, targetGrammar), 'second')
    const meaning = likeliest === undefined ? undefined : meaningOf(likeliest)
    if (meaning === undefined) return word
    word.isKnown = true
    return word.weight === 1 ? Object.assign(word, meaning) : word
  }
  let size = 0
  const remembered = (make: (token: Token, knownOf?: KnownWords['of']) => Word) => {
    const [small, capital] = [new Map<string, Word>(), new Map<string, Word>()]
    return (token: Token, knownOf?: KnownWords['of']): Word => {
      const words = token.capital ? capital : small
      let word = words.get(token.key)
      // A key of two kinds is rare: its word is made anew.
      if (word === undefined || word.kind !== token.kind) {
        words.set(token.key, (word = make(token, knownOf)))
        if (++size > MAX_KEPT_WORDS) forget()
      }
      return word
    }
  }
  const [ofSource, ofTarget] = [remembered(sourceWord), remembered(targetWord)]
  const numbers = new Map<string, Word>()
  const numberWord = (value: number, kind: TokenKind): Word => {
    const name = `${kind} ${value}`
    let word = numbers.get(name)
    if (word === undefined) {
      const number = { ...bare({ kind: 'number', key: String(value), capital: false }, undefined, sourceGrammar), kind }
      word = withPosts(withProbes(number))
      numbers.set(name, word)
      if (++size > MAX_KEPT_WORDS) forget()
    }
    return word
  }
  const whole = (words: readonly Word[]) => inNumbers(inParts(words), numberWord)
  /** Words by their spelling, which is folded once; none of what folding leaves nothing of. */
  const reader = (of: (token: Token) => Word) => {
    const spelled = new Map<string, Word | undefined>()
    const wordOf = (spelling: string): Word | undefined => {
      const token = tokenOf(spelling)
      const word = token.key === '' ? undefined : of(token)
      spelled.set(spelling, word)
      if (++size > MAX_KEPT_WORDS) forget()
      return word
    }
    return (text: string): readonly Word[] => {
      const words: Word[] = []
      for (const spelling of tokenTexts(text)) {
        const word = spelled.get(spelling) ?? (spelled.has(spelling) ? undefined : wordOf(spelling))
        if (word !== undefined) words.push(word)
      }
      return whole(words)
    }
  }
  return {
    isKept: () => size <= MAX_KEPT_WORDS,
    source: reader(ofSource),
    target: reader(ofTarget),
    sourceWords(text) {
      const knownOf = known?.within(text)
      return (token) => ofSource(token, knownOf)
    },
    targetWords: () => ofTarget,
    whole,
    phrase(first, second) {
      for (const { head, seconds } of first.begins)
        for (const end of second.ends) if (seconds.has(end)) return translationsOf(`${head} ${end}`).translations
      return NO_TRANSLATIONS.translations
    },
  }
}

function withPosts(word: Word): Word {
  const { id, stem, likenesses, synonyms } = word
  word.posts = [id, ...(stem < 0 ? NO_IDS : [stem]), ...likenesses, ...synonyms]
  return word
}

function withProbes(word: Word): Word {
  const { id, heads, translations, likenesses, synonyms, faint } = word
  const probes: number[] = new Array(2 * (1 + heads.length + likenesses.length + synonyms.length + faint.length))
  let end = 0
  const add = (id: number, probe: number) => {
    probes[end++] = id
    probes[end++] = probe
  }
  add(id, Probe.key)
  for (let k = 0; k < heads.length; k++) add(heads[k]!, translations[k]!.length === 1 ? Probe.translation : Probe.phrase + k)
  for (const one of likenesses) add(one, Probe.likeness)
  for (const one of synonyms) add(one, Probe.synonym)
  for (const one of faint) add(one, Probe.synonym)
  word.probes = probes
  return word
}

const grammarOf = (language: string) => ({ common: functionWords(language), negations: recordOf(language).negations })

function likenessesOf(kind: TokenKind, key: string, isCapital: boolean, value: number): string[] {
  if (kind === 'number') return [...(/^\d+(?:\.\d+)?$/.test(key) ? [`n${Number(key)}`] : []), ...timesOf(key)]
  if (Number.isInteger(value)) return [`n${value}`]
  const bare = kind === 'arabic' || kind === 'latin' ? key.replace(BEARERS[kind], '') : key
  const all = [key, ...(bare === key ? [] : [bare])].flatMap((one) => nameSkeletons({ kind, key: one, capital: isCapital }))
  // Two consonants say too little: كان is KN, as Cain is.
  return [...new Set(all)].filter((skeleton) => skeleton.length > 2).map((skeleton) => `c${skeleton}`)
}

/** A text without spaces: its words. */
function inParts(words: readonly Word[]): readonly Word[] {
  return words.some(({ parts }) => parts !== undefined) ? words.flatMap((word) => word.parts ?? [word]) : words
}
