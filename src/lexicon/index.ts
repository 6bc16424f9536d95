/**
 * The Arabic–English lexicon that muwazi ships, and how to read, learn and merge your own.
 *
 * @module
 */
export type { Lexicon } from '../bitext.ts'
export { builtIn, merge } from './built-in.ts'
export { fromJSON, type LexiconJson, toJSON } from './json.ts'
export type { LearnOptions, LearnPair } from './learn.ts'
export { type GlossaryFormat, type ParseOptions, parse } from './parse.ts'

import type { Lexicon } from '../bitext.ts'
import { checkKeys, misuse, show } from '../errors.ts'
import { stem as stems } from '../languages/index.ts'
import { builtIn, packedLexicon } from './built-in.ts'
import { checkLexicon } from './json.ts'
import { type LearnOptions, type LearnPair, learnWith, lexiconOf } from './learn.ts'

/**
 * The stems of a word, the likeliest first: keys and words of a lexicon are such stems. A word of a language without rules is folded.
 *
 * @param language BCP 47
 * @throws {MuwaziError} `bad-option`
 * @example stem('studies', 'en') // ['studi']
 */
export function stem(word: string, language: string): string[] {
  if (typeof word !== 'string') throw misuse(`Expected \`word\` to be a string, got ${show(word)}`)
  if (typeof language !== 'string') throw misuse(`Expected \`language\` to be a BCP 47 tag such as \`ar\`, got ${show(language)}`)
  return [...stems(word, language)]
}

/**
 * Returns the translations of a word, as stems, by the first of its own stems that has an entry.
 *
 * @throws {MuwaziError} `bad-option`
 * @example lookup('وبالمدرسة') // [{word: 'school', weight: …}]
 */
export function lookup(word: string, lexicon: Lexicon = packedLexicon()): { word: string; weight: number }[] {
  checkLexicon('`lexicon`', lexicon)
  const key = stem(word, lexicon.languages[0]).find((one) => lexicon.entries.has(one))
  return key === undefined ? [] : (lexicon.entries.get(key) ?? []).map((one) => ({ ...one }))
}

/**
 * Learns word translations from pairs of texts: IBM Model 1 in both directions (Brown et al. 1993), kept where standing together is no
 * accident by Dunning's log-likelihood ratio (1993) and each word is a likely translation of the other. Function words are left out.
 * Merge the result after the built-in lexicon: `merge(builtIn(), learn(pairs))`. Learning takes some hundred pairs.
 *
 * Pairs in other languages than the first pair are ignored. Arabic comes first, whichever side it is on.
 *
 * @throws {MuwaziError} `bad-option`
 * @example align(text, { lexicon: merge(builtIn(), learn(parse(memory).segments)) })
 */
export function learn(pairs: Iterable<LearnPair>, options: LearnOptions = {}): Lexicon {
  checkKeys(options, ['minCount', 'lexicon'])
  return lexiconOf(learnWith(pairs, { ...options, lexicon: options.lexicon ?? builtIn() }))
}
