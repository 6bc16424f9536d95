import type { Lexicon } from '../bitext.ts'
import { builtIn } from './built-in.ts'
import { type LearnOptions, type LearnPair, learnWith, lexiconOf } from './learn-entries.ts'

export type { LearnOptions, LearnPair } from './learn-entries.ts'

/**
 * Learns word translations from pairs of texts: IBM Model 1 in both directions (Brown et al. 1993), kept where standing together is no
 * accident by Dunning's log-likelihood ratio (1993) and each word is a likely translation of the other. Function words are left out.
 * Put what it gives behind the built-in lexicon: `merge(builtIn(), learn(pairs))`. Some hundred pairs are needed to learn anything.
 *
 * Pairs in other languages than the first one are passed over. Arabic comes first whichever side it is on.
 *
 * @throws {MuwaziError} `bad-option`
 * @example align(text, { lexicon: merge(builtIn(), learn(parse(memory).segments)) })
 */
export function learn(pairs: Iterable<LearnPair>, options: LearnOptions = {}): Lexicon {
  return lexiconOf(learnEntries(pairs, options))
}

/** What {@link learn} does, with spellings. */
export const learnEntries = (pairs: Iterable<LearnPair>, options: LearnOptions = {}) =>
  learnWith(pairs, { ...options, lexicon: options.lexicon ?? builtIn() })
