// How likely two texts are to be translations of one another, for texts that stand by themselves.

import { type ScoreExplanation, scoreExplainer } from './align/score/explain.ts'
import { pairScorer } from './align/score/score.ts'
import type { ScorerOptions } from './bitext.ts'
import { languagesOfPairs } from './languages/detect.ts'
import { type CoreScoreOptions, checkedScore, checkedScorer, checkPair } from './options.ts'

/**
 * How likely two texts are to be translations of one another, whatever stands around them, where half of all pairs are. A logistic regression over
 * the words, names and numbers that they share and lack, lengths, order and punctuation (docs/model.md, "The judge").
 *
 * @param options `sourceLanguage`, `targetLanguage`: name them, so that a text in another one counts against the pair; `lexicon`
 * @returns from 0 to 1; without a lexicon of the two languages it knows less, and is nearer to the middle
 * @throws {MuwaziError} `bad-option`
 * @example score('كتاب جديد.', 'A new book.', { lexicon }) // near 1
 */
export function score(source: string, target: string, options: CoreScoreOptions = {}): number {
  checkPair(source, target)
  const { lexicon } = checkedScore(options)
  return pairScorer(...languagesOfPairs([source], [target], options), lexicon)(source, target)
}

/**
 * {@link score} for many pairs of two languages: it remembers the words that it has seen, so that a pair costs some 100 µs.
 *
 * @throws {MuwaziError} `bad-option`
 * @example const scoreOf = scorer({ sourceLanguage: 'ar', targetLanguage: 'en', lexicon })
 */
export function scorer(options: ScorerOptions): (source: string, target: string) => number {
  const { sourceLanguage, targetLanguage, lexicon } = checkedScorer(options)
  const scoreOf = pairScorer(sourceLanguage, targetLanguage, lexicon)
  return (source, target) => {
    checkPair(source, target)
    return scoreOf(source, target)
  }
}

/**
 * Why two texts have their {@link score}: its parts in log odds, what matched, what has no counterpart, and what speaks against the pair.
 *
 * @throws {MuwaziError} `bad-option`
 * @example
 * explainScore('عقد الاجتماع عام ٢٠٢٣.', 'The meeting was held in 1998.', { lexicon }).against
 * // [{ kind: 'number', side: 'source', words: ['2023'] }, { kind: 'number', side: 'target', words: ['1998'] }]
 */
export function explainScore(source: string, target: string, options: CoreScoreOptions = {}): ScoreExplanation {
  checkPair(source, target)
  const { lexicon } = checkedScore(options)
  return scoreExplainer(languagesOfPairs([source], [target], options), lexicon)(source, target)
}
