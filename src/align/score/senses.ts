// What a lexicon says of stems, in the ids of a vocabulary; looked up once for each, since some entries are of a hundred words.

import type { Lexicon } from '../../bitext.ts'
import { digestOf, NO_DIGEST, synonymsOf } from './digest.ts'

/** Translations as stem ids, likeliest first; one of several words has several ids. */
export interface Translations {
  translations: readonly (readonly number[])[]
  /** The first id of each. */
  heads: readonly number[]
}

export const NO_TRANSLATIONS: Translations = { translations: [], heads: [] }

/** A stem that begins entries of two words, and the stems that end them. */
export interface Opening {
  head: string
  seconds: ReadonlySet<string>
}

/** What a counterpart of a word says, and ids of its near translations. */
interface Sense {
  weight: number
  synonyms: readonly number[]
}

/** The value of each key, made when it is first asked for. */
function remembered<T>(make: (key: string) => T): (key: string) => T {
  const values = new Map<string, T>()
  return (key) => {
    let value = values.get(key)
    if (value === undefined && !values.has(key)) values.set(key, (value = make(key)))
    return value as T
  }
}

/** A word that translates many entries says little. */
const rarity = (entries: number): number => 1 / (1 + 0.25 * Math.log2(entries))

/** @param lexicon one from the source's language into the target's, if any */
export function senses(lexicon: Lexicon | undefined, idOfStem: (stem: string) => number, idOfSynonym: (word: string) => number) {
  const { keys: keysOf, heads, seconds } = lexicon === undefined ? NO_DIGEST : digestOf(lexicon)
  const wordsOf = (key: string): string[] => lexicon?.entries.get(key)?.map(({ word }) => word) ?? []
  const stemIdsOf = remembered((word) => word.split(' ').map(idOfStem))
  return {
    translationsOf: remembered((key): Translations => {
      const translations = wordsOf(key).map(stemIdsOf)
      return { translations, heads: translations.map(([first]) => first!) }
    }),
    /** Of an entry. */
    entryOf: remembered((key): Sense => {
      const words = wordsOf(key)
      const synonyms = words.filter((word) => !word.includes(' ')).map(idOfSynonym)
      return { weight: rarity(Math.min(...words.map((word) => keysOf.get(word)?.length ?? 1))), synonyms }
    }),
    /** Of a stem that the lexicon translates into; undefined of another. */
    meaningOf: remembered((stem): Sense | undefined => {
      const entries = keysOf.get(stem)
      if (lexicon === undefined || entries === undefined) return undefined
      return { weight: rarity(entries.length), synonyms: synonymsOf(stem, lexicon, keysOf).map(idOfSynonym) }
    }),
    openingsOf: (stems: readonly string[]): Opening[] =>
      stems.flatMap((head) => {
        const ends = heads.get(head)
        return ends === undefined ? [] : [{ head, seconds: ends }]
      }),
    /** Those that end an entry of two words. */
    endsOf: (stems: readonly string[]): string[] => stems.filter((stem) => seconds.has(stem)),
  }
}
