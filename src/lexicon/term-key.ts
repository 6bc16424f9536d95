import { stem } from '../script/stem.ts'

/** Folds a term of one or several words as the lexicon's keys are: `termKey('Trade unions', 'en')` is `'trad union'`. */
export const termKey = (term: string, language: string): string =>
  term
    .split(/[\s-]+/)
    .map((word) => stem(word, language)[0] ?? '')
    .filter((word) => word !== '')
    .join(' ')
