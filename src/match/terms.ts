// Terms that documents of two languages share: stems of the second language (of the first through the lexicon), numbers, words written alike,
// consonant skeletons of names, links.

import { knownWords } from '../align/model/known-words.ts'
import { type Token, tokenOf } from '../align/model/text-index.ts'
import type { Lexicon } from '../bitext.ts'
import { functionWords, stem } from '../languages/index.ts'
import { arabicSkeleton, latinSkeletons } from '../languages/skeleton.ts'
import { tokenTexts } from '../text/tokens.ts'
import { addressKey, linksIn } from './address.ts'

/** A word of a side: the ids of its terms, none for a word that says nothing. */
export interface Word {
  terms: readonly number[]
  isNumber: boolean
}

/** Words as numbers into a list of them, in order. */
export interface Digest {
  /** All words, as they stand. */
  row: Int32Array
  /** Each word with terms once, ascending. */
  distinct: Int32Array
  /** Terms of its numbers, each once, ascending. */
  numbers: Int32Array
}

export interface SideWords {
  words: readonly Word[]
  digest(text: string): Digest
}

/** Letters that a name may begin with beside its stem: «وبوتين» is بوتين. */
const CLITICS = /^(?:[وف]?(?:ال|[بلك]ال|لل|[بلك])|[وف])(?=...)/
/** A skeleton of fewer consonants says too little. */
const MIN_CONSONANTS = 3

function skeletonsOf({ kind, key, capital }: Token): string[] {
  const all =
    kind === 'arabic'
      ? [...new Set([arabicSkeleton(key), arabicSkeleton(key.replace(CLITICS, ''))])]
      : kind === 'latin' && capital
        ? latinSkeletons(key)
        : []
  return all.filter(({ length }) => length >= MIN_CONSONANTS).map((skeleton) => `c${skeleton}`)
}

/**
 * The words of two languages. The lexicon, if any, is one from the first to the second. Documents of the first language are digested first:
 * of the second, only terms are kept that the first has.
 */
export function bilingual(
  languages: readonly [string, string],
  lexicon: Lexicon | undefined,
): {
  first: SideWords
  second: SideWords
  /** Number of the terms of the documents that have been digested. */
  size(): number
} {
  const ids = new Map<string, number>()
  const known = lexicon && knownWords(lexicon, languages[0])
  const made = (name: string): number => {
    let id = ids.get(name)
    if (id === undefined) ids.set(name, (id = ids.size))
    return id
  }
  const ofFirst = (token: Token): string[] => {
    const key = known?.of(token.key).key
    const translations = key === undefined ? [] : (lexicon!.entries.get(key) ?? [])
    return translations.filter(({ word }) => !word.includes(' ')).map(({ word }) => `s${word}`)
  }
  const ofSecond = ({ key }: Token): string[] =>
    stem(key, languages[1])
      .slice(0, 1)
      .map((one) => `s${one}`)
  return {
    first: side(languages[0], ofFirst, made),
    // Numbers without a counterpart are counted.
    second: side(languages[1], ofSecond, (name) => (name.startsWith('n') ? made(name) : ids.get(name))),
    size: () => ids.size,
  }
}

function side(language: string, translate: (token: Token) => string[], idOf: (name: string) => number | undefined): SideWords {
  const words: Word[] = []
  const known = new Map<string, number>()
  const common = functionWords(language)
  const link = addressKey(language)
  const numberOf = (spelling: string, name: string, namesOf: () => string[]): number => {
    let number = known.get(name)
    if (number !== undefined) return number
    known.set(name, (number = words.length))
    const terms = namesOf().flatMap((one) => idOf(one) ?? [])
    words.push({ terms: [...new Set(terms)], isNumber: /^[\d٠-٩۰-۹]/.test(spelling) })
    return number
  }
  const termsOf = (spelling: string): string[] => {
    const token = tokenOf(spelling)
    const { kind, key } = token
    if (kind === 'mark' || key === '' || common.has(key)) return []
    if (kind === 'number') return [`n${key}`]
    return [`k${key}`, ...translate(token), ...skeletonsOf(token)]
  }
  return {
    words,
    digest(text) {
      const row = tokenTexts(text).map((spelling) => numberOf(spelling, spelling, () => termsOf(spelling)))
      const links = linksIn(text).map((one) => numberOf('', `link ${one}`, () => [`u${link(one)}`]))
      const own = [...new Set([...row, ...links])].filter((word) => words[word]!.terms.length > 0)
      const numbers = own.flatMap((word) => (words[word]!.isNumber ? words[word]!.terms : []))
      return { row: Int32Array.from(row), distinct: Int32Array.from(own).sort(), numbers: Int32Array.from(numbers).sort() }
    },
  }
}
