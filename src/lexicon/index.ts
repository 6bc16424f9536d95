/**
 * The Arabic–English lexicon that muwazi ships, and how to read, learn and merge your own.
 *
 * @module
 */
import type { Lexicon } from '../bitext.ts'
import { stem } from '../languages/index.ts'
import { builtIn } from './built-in.ts'

export type { Lexicon } from '../bitext.ts'
export { stem } from '../languages/index.ts'
export { builtIn } from './built-in.ts'
export { type LearnOptions, type LearnPair, learn } from './learn.ts'
export { merge } from './merge.ts'
export { type GlossaryFormat, type ParseOptions, parse } from './parse.ts'

/**
 * The translations of an Arabic word, as stems, by the first of its own stems that has an entry.
 *
 * @example lookup('وبالمدرسة') // [{word: 'school', weight: …}]
 */
export function lookup(word: string, lexicon: Lexicon = builtIn()): { word: string; weight: number }[] {
  const key = stem(word, lexicon.languages[0]).find((one) => lexicon.entries.has(one))
  return key === undefined ? [] : [...(lexicon.entries.get(key) ?? [])]
}
