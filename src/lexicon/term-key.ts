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

/** Probability that a word is translated by one of its translations, which share it. */
const TRANSLATION_P = 0.65

/** The weight of each of `count` translations, so that one of them occurs with probability {@link TRANSLATION_P}. */
export const weightOf = (count: number): number => 1 - (1 - TRANSLATION_P) ** (1 / count)
