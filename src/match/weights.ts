// Made by `node bench/match.mjs --write`; not edited by hand.

/** Names of the features of two documents, in their order. */
export const FEATURES = [
  'likeness',
  'common',
  'aheadOfFirst',
  'aheadOfSecond',
  'length',
  'numbersFound',
  'numbersMissing',
  'address',
  'score',
] as const

/** The log odds of those, and what an alignment adds. */
export const ALIGNED_FEATURES = ['plain', 'covered', 'leastCovered'] as const

/** A logistic regression: the log odds are the bias and each feature times its coefficient. */
export interface Weights<F extends string> {
  bias: number
  coefficients: Readonly<Record<F, number>>
}

export interface MatchWeights {
  /** Of two documents as their words are. */
  plain: Weights<(typeof FEATURES)[number]>
  /** Of two documents that were aligned. */
  aligned: Weights<(typeof ALIGNED_FEATURES)[number]>
  /** Of the pairs that are chosen: what makes log odds a confidence. */
  chosen: Weights<'logit'>
}

/** Fitted on pages cut from the gold of news, documentation, a handbook and READMEs, half of them without a counterpart. */
export const MATCH_WEIGHTS: MatchWeights = {
  plain: {
    bias: -3.8585,
    coefficients: {
      likeness: 0.0593,
      common: 0.0197,
      aheadOfFirst: 11.2509,
      aheadOfSecond: 10.9489,
      length: -3.2446,
      numbersFound: 0.2608,
      numbersMissing: -1.0181,
      address: 3.4003,
      score: 0.5992,
    },
  },
  aligned: {
    bias: -2.3072,
    coefficients: {
      plain: 0.6534,
      covered: 0.3907,
      leastCovered: 1.1673,
    },
  },
  chosen: {
    bias: 0.3829,
    coefficients: {
      logit: 1.0484,
    },
  },
}
