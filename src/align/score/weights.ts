// Made by `node bench/score.mjs --write`; not edited by hand.

import type { Feature } from './features.ts'

/** A logistic regression: the log odds are the bias and each feature times its coefficient. */
export interface Weights<F extends string> {
  bias: number
  coefficients: Record<F, number>
}

/** A regression over features, and where there are products of the main ones over those as well. */
export interface ScoreWeights extends Weights<Feature> {
  /** A row for each of `FACTORS`: its products with those up to itself. */
  products?: readonly (readonly number[])[]
}

/** Fitted on gold pairs of news, scripture, documentation, a handbook and READMEs, and on eight kinds of pairs that are none. */
export const SCORE_WEIGHTS: Record<'lexicon' | 'none', ScoreWeights> = {
  lexicon: {
    bias: 1.5845,
    coefficients: {
      sourceCovered: 2.7747,
      targetCovered: 1.2009,
      leastCovered: 3.8764,
      sourceFound: 0.6282,
      targetFound: -0.341,
      sourceMissing: 2.2104,
      targetMissing: 0.1909,
      sourceUnknown: 1.5314,
      targetUnknown: 0.8645,
      longer: -1.1894,
      shorter: -2.4126,
      misfit: -0.0211,
      names: 0.0141,
      namesMissing: -0.0778,
      knownNamesMissing: -0.5531,
      numbers: 0.0378,
      sourceNumbersMissing: -0.5529,
      targetNumbersMissing: -3.2404,
      numbersDiffer: -14.377,
      copies: 0.081,
      disorder: -5.0164,
      sourceGap: -0.4641,
      targetGap: -0.9894,
      edge: -0.5993,
      worstStretch: 0.2023,
      questionMissing: -0.0556,
      questions: 0.3428,
      punctuationMissing: 0.3535,
      negationMissing: -1.6177,
      strangeScript: -2.9956,
      same: -1.9807,
      size: -1.8822,
      nothing: 0.4474,
    },
  },
  none: {
    bias: -5.1382,
    coefficients: {
      sourceCovered: -4.048,
      targetCovered: -2.1799,
      leastCovered: -0.7935,
      sourceFound: -2.2694,
      targetFound: -3.0438,
      sourceMissing: -0.512,
      targetMissing: -1.6925,
      sourceUnknown: 2.6937,
      targetUnknown: -1.691,
      longer: 2.5758,
      shorter: 2.5085,
      misfit: 0.9031,
      names: -0.0906,
      namesMissing: -0.135,
      knownNamesMissing: 0,
      numbers: -0.0951,
      sourceNumbersMissing: -0.7938,
      targetNumbersMissing: -1.863,
      numbersDiffer: 1.3826,
      copies: -0.1132,
      disorder: 12.5893,
      sourceGap: -0.5005,
      targetGap: 0.1735,
      edge: -0.5174,
      worstStretch: -1.9986,
      questionMissing: -0.7066,
      questions: 0.6597,
      punctuationMissing: -0.473,
      negationMissing: -0.1353,
      strangeScript: -4.2983,
      same: -5.5236,
      size: -2.4175,
      nothing: 0.3326,
    },
    products: [
      [-0.4031],
      [1.6574, 10.1169],
      [5.1504, 6.5416, 10.1527],
      [-2.6122, 1.6152, -1.3731, -0.8577],
      [-1.0622, 0.1664, -1.9286, 0.4067, 0.3864],
      [0.0496, 4.7739, -0.0017, -0.0992, -0.1944, 0.1129],
      [4.6584, -4.5063, -3.8107, -0.2142, -0.0175, -0.0922, -0.1304],
      [4.4604, -3.1131, -6.3716, -0.0049, -0.1274, 0.7473, -0.0062, 1.7711],
      [9.3965, 4.382, -3.5269, 3.7517, 3.6791, 0.457, 0.5063, 5.9383, 2.5172],
      [-11.9675, 3.4097, 24.2961, -8.3346, 2.2926, -1.5171, 1.373, 1.7621, 2.7748, -7.1349],
      [-3.9979, -4.8499, 12.5358, -0.0967, -0.0393, -0.562, -0.5812, -1.7084, 2.4119, 0, -4.5514],
      [25.6613, -1.6618, -26.0752, -2.1983, 1.0645, 1.7807, -2.0792, -0.3195, -8.9543, -8.4071, -4.354, 4.0052],
      [-2.6218, -1.551, 5.7749, -0.3058, -0.0785, -0.2132, 0.0437, 0.3629, 0.8691, -2.0335, -0.1799, 0.9418, 0.0262],
      [10.353, 4.7893, 14.1657, -2.8662, -7.7326, 6.3228, 5.971, 3.8004, -18.5664, -4.9743, -3.8173, -12.0546, 0.2574, -1.6117],
      [1.8252, 1.5675, 1.0964, 0.2181, 0.268, 0.1186, 0.212, -0.3803, 0.0204, 0.0505, -0.4045, -2.5594, 0.0487, -1.0105, 0.2742],
    ],
  },
}
