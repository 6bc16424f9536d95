import { stem } from '../languages/index.ts'

// `"of sale"`, (فعل), price:
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu

/** Folds a term of one or several words as the lexicon's keys are: `termKey('Trade unions', 'en')` is `'trad union'`. */
export const termKey = (term: string, language: string): string =>
  term
    .split(/[\s-]+/)
    .map((word) => stem(word.replace(EDGES, ''), language)[0] ?? '')
    .filter((word) => word !== '')
    .join(' ')

/** Probability that one of a word's translations shows up when the word does; its translations share it. */
const SHARED = 0.65

/** The weight of each of `count` translations, so that one of them shows up with probability {@link SHARED}. */
export const weightOf = (count: number): number => 1 - (1 - SHARED) ** (1 / count)
