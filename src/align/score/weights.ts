// Made by `node bench/score.mjs --write`; not edited by hand.

import type { Feature } from './compare.ts'

/** A logistic regression: the log odds are the bias and each feature times its coefficient. */
export interface Weights<F extends string> {
  bias: number
  coefficients: Record<F, number>
}

/** Fitted on gold pairs of news, scripture, documentation, a handbook and READMEs, and on eight kinds of pairs that are none. */
export const SCORE_WEIGHTS: Weights<Feature> = {
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
}
