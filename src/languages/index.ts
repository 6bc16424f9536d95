// The languages of which something is known, and the questions that need all of them.

import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Language } from './language.ts'
import { other } from './other.ts'
import { primary } from './tag.ts'

/** A new language is a file of this folder and a place in this list. */
export const LANGUAGES: readonly Language[] = [ar, en, de, fr]

const byCode = new Map(LANGUAGES.flatMap((language) => language.codes.map((code) => [code, language] as const)))

/** What is known of the language of a BCP 47 tag; of an unknown one, what holds for any. */
export const recordOf = (tag: string): Language => byCode.get(primary(tag)) ?? other

/** Words of each language whose stems are kept: a book has some ten thousand, and Arabic ones take long to stem. */
const MAX_CACHED_STEMS = 50_000
const stems = new Map<Language, Map<string, readonly string[]>>()

/**
 * The stems that a word may have in its language, the likeliest first. Arabic words have several (light stemming is a guess),
 * English words one; words of a language without a stemmer are folded.
 *
 * @param language BCP 47 tag; its region and script do not matter
 * @example stem('studies', 'en') // ['studi']
 */
export function stem(word: string, language: string): readonly string[] {
  const record = recordOf(language)
  const known = stems.get(record)?.get(word)
  if (known !== undefined) return known
  let cache = stems.get(record)
  if (cache === undefined || cache.size >= MAX_CACHED_STEMS) {
    cache = new Map()
    stems.set(record, cache)
  }
  const found = record.stem(word)
  cache.set(word, found)
  return found
}

/** Every form of 1, 2, 3 … as a text has them, folded: cardinals, ordinals, ordinals with the article. */
function formsOf({ numbers, definite, fold }: Language): string[][] {
  if (numbers === undefined) return []
  const { cardinals, ordinals } = numbers
  return Array.from({ length: Math.max(cardinals.length, ordinals.length) }, (_, at) => {
    const ordinal = ordinals[at]?.split(' ') ?? []
    const forms = [...(cardinals[at]?.split(' ') ?? []), ...ordinal, ...(definite ? ordinal.map(definite) : [])]
    return [...new Set(forms.map(fold))]
  })
}

const smallNumbers = new Map(LANGUAGES.map((language) => [language, formsOf(language)]))

/** The words for a small number, from 1 on, folded: `numberForms(3, 'ar')` has ثلاثة, ثالث and الثالث; empty where none are known. */
export const numberForms = (value: number, language: string): readonly string[] =>
  smallNumbers.get(recordOf(language))?.[value - 1] ?? []

const valueOfWord = new Map(
  [...smallNumbers.values()].flatMap((numbers) => numbers.flatMap((forms, at) => forms.map((form) => [form, at + 1] as const))),
)

/** What a folded word means if it is a small number, from 1 on, in any language that is known: 3 for الثالثه, «third» and ثلاث. */
export const numberOfWord = (word: string): number | undefined => valueOfWord.get(word)

const commonWords = new Map(LANGUAGES.map((language) => [language, new Set(language.commonWords)]))

/** Whether a word is one of the commonest of a language, which stand in sentences and hardly in names. */
export const isCommonWord = (word: string, language: string): boolean =>
  commonWords.get(recordOf(language))?.has(word.toLowerCase()) ?? false

/** The words of a language that translate nothing, folded. */
export function functionWords(language: string): ReadonlySet<string> {
  const { commonWords, functionWords, fold } = recordOf(language)
  return new Set([...commonWords, ...functionWords].map(fold))
}
