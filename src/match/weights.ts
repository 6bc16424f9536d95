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
    bias: -3.4615,
    coefficients: {
      likeness: -0.0952,
      common: -0.0288,
      aheadOfFirst: 10.2074,
      aheadOfSecond: 9.7689,
      length: -4.4488,
      numbersFound: -0.0179,
      numbersMissing: -2.3331,
      address: 4.4979,
      score: 0.6232,
    },
  },
  aligned: {
    bias: -2.5066,
    coefficients: {
      plain: 0.6499,
      covered: 0.7321,
      leastCovered: 0.8889,
    },
  },
  chosen: {
    bias: 1.1808,
    coefficients: {
      logit: 1.2178,
    },
  },
}
