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
