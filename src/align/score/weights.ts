// Made by `node bench/score.mjs --write`; not edited by hand.

import type { Feature } from './compare.ts'

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
    bias: 2.0153,
    coefficients: {
      sourceCovered: 4.134,
      targetCovered: -0.8719,
      leastCovered: 6.0289,
      sourceFound: 1.0499,
      targetFound: -0.562,
      sourceMissing: 3.5139,
      targetMissing: -0.6523,
      sourceUnknown: 2.0124,
      targetUnknown: 0.9466,
      longer: -0.6379,
      shorter: -3.5222,
      misfit: 0.2217,
      names: 0.0313,
      namesMissing: -0.0803,
      knownNamesMissing: -0.5182,
      numbers: 0.0959,
      sourceNumbersMissing: -0.5639,
      targetNumbersMissing: -3.2373,
      numbersDiffer: -17.7004,
      copies: 0.0151,
      disorder: -5.3037,
      sourceGap: -0.612,
      targetGap: -0.9955,
      edge: -0.5889,
      worstStretch: -0.1171,
      questionMissing: -0.0863,
      questions: 0.3163,
      punctuationMissing: 0.3434,
      negationMissing: -1.6842,
      strangeScript: -2.8832,
      same: -2.1144,
      size: -2.5995,
      nothing: 0.6039,
    },
  },
  none: {
    bias: -4.9267,
    coefficients: {
      sourceCovered: -4.5032,
      targetCovered: -2.7322,
      leastCovered: -0.5963,
      sourceFound: -2.3269,
      targetFound: -3.1963,
      sourceMissing: -0.5021,
      targetMissing: -1.7864,
      sourceUnknown: 2.6675,
      targetUnknown: -1.7632,
      longer: 2.7268,
      shorter: 2.8238,
      misfit: 1.2592,
      names: -0.0936,
      namesMissing: -0.1419,
      knownNamesMissing: 0,
      numbers: -0.1032,
      sourceNumbersMissing: -0.7754,
      targetNumbersMissing: -1.8731,
      numbersDiffer: 1.4155,
      copies: -0.1301,
      disorder: 12.62,
      sourceGap: -0.5403,
      targetGap: 0.2274,
      edge: -0.5582,
      worstStretch: -2.342,
      questionMissing: -0.7229,
      questions: 0.66,
      punctuationMissing: -0.4706,
      negationMissing: -0.1521,
      strangeScript: -4.3087,
      same: -5.7733,
      size: -2.45,
      nothing: 0.346,
    },
    products: [
      [-0.3763],
      [1.1146, 10.7056],
      [5.4207, 6.2311, 10.6661],
      [-2.6057, 1.797, -1.5239, -0.9463],
      [-0.9508, 0.1636, -2.185, 0.4792, 0.4355],
      [-0.0365, 5.2737, -0.1923, -0.1655, -0.2523, 0.0735],
      [5.1482, -5.3254, -3.9253, -0.1826, 0.0298, -0.0487, -0.1975],
      [2.9696, -2.5514, -6.0902, 0.0505, -0.0996, 0.9338, -0.0252, 1.414],
      [9.2625, 3.8732, -1.9759, 3.9908, 3.8771, 0.5323, 0.3962, 5.9616, 2.3497],
      [-10.8308, -5.5931, 32.2634, -9.9746, 3.2095, -1.7073, 1.5837, 2.2338, 3.4388, -7.3584],
      [-4.5396, -5.4906, 13.2155, 0.0918, -0.2452, -0.5943, -1.0142, -2.1009, 2.7084, 0, -4.8344],
      [28.0319, 0.0005, -29.8989, -2.4274, 1.0985, 1.3628, -1.8474, -0.1909, -9.2172, -10.4473, -4.3305, 3.9993],
      [-2.5244, -1.6136, 5.7092, -0.3123, -0.0708, -0.2594, 0.0689, 0.3898, 0.9368, -2.4556, -0.0907, 0.9522, 0.0265],
      [11.0156, 4.982, 15.1222, -2.942, -8.1442, 6.2127, 6.5906, 8.2351, -24.4475, -3.6359, -7.2092, -11.943, 0.5729, -1.6494],
      [1.8759, 1.7187, 1.1273, 0.2106, 0.27, 0.1272, 0.2129, -0.3226, 0.0025, 0.0232, -0.5198, -2.3462, 0.0568, -0.9178, 0.2892],
    ],
  },
}
