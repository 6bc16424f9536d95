// Made by `node bench/score.mjs --write`; not edited by hand.

import type { Feature } from './compare.ts'

/** A logistic regression: the log odds are the bias and each feature times its coefficient. */
export interface Weights<F extends string> {
  bias: number
  coefficients: Record<F, number>
}

/** Fitted on gold pairs of news, scripture, documentation, a handbook and READMEs, and on eight kinds of pairs that are none. */
export const SCORE_WEIGHTS: Record<'lexicon' | 'none', Weights<Feature>> = {
  lexicon: {
    bias: 2.2993,
    coefficients: {
      sourceCovered: -3.3277,
      targetCovered: 7.2515,
      leastCovered: 5.5243,
      sourceFound: 2.4275,
      targetFound: -3.0772,
      sourceMissing: 1.1685,
      targetMissing: 1.4172,
      sourceUnknown: 4.3298,
      targetUnknown: 0.0016,
      longer: -2.2627,
      shorter: -4.8456,
      misfit: 0.5236,
      names: 0.0122,
      namesMissing: 0.0003,
      knownNamesMissing: -0.7708,
      numbers: -0.0154,
      sourceNumbersMissing: -0.2767,
      targetNumbersMissing: -2.2382,
      numbersDiffer: -9.8664,
      copies: 0.1142,
      disorder: -4.2523,
      sourceGap: -0.9785,
      targetGap: -0.9122,
      edge: -0.5738,
      worstStretch: -0.9865,
      questionMissing: -0.2809,
      questions: -0.0186,
      punctuationMissing: 0.255,
      negationMissing: -1.4502,
      strangeScript: -3.8246,
      same: -0.5526,
      size: -1.6303,
      nothing: 0.5301,
    },
  },
  none: {
    bias: -4.9266,
    coefficients: {
      sourceCovered: 5.8089,
      targetCovered: 15.1102,
      leastCovered: -6.393,
      sourceFound: -0.2812,
      targetFound: -0.768,
      sourceMissing: 1.7768,
      targetMissing: 1.0106,
      sourceUnknown: -0.8889,
      targetUnknown: 11.8834,
      longer: -3.3691,
      shorter: -3.6784,
      misfit: 0.2237,
      names: -0.0351,
      namesMissing: -0.1137,
      knownNamesMissing: 0,
      numbers: 0.1434,
      sourceNumbersMissing: -1.5706,
      targetNumbersMissing: -1.9134,
      numbersDiffer: 0.3721,
      copies: 0.1492,
      disorder: -2.3351,
      sourceGap: -0.3571,
      targetGap: -0.4546,
      edge: 0.3402,
      worstStretch: 2.3145,
      questionMissing: -0.8873,
      questions: 0.3674,
      punctuationMissing: -0.6406,
      negationMissing: -0.092,
      strangeScript: -3.4914,
      same: 0.1439,
      size: -2.4363,
      nothing: 0.0655,
    },
  },
}
