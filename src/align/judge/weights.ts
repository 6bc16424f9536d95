// Made by `node bench/confidence.mjs --write`; not edited by hand.

import type { ConfidenceWeights, Knowledge } from './confidence.ts'

export const CONFIDENCE_WEIGHTS: Record<Knowledge, ConfidenceWeights> = {
  lexicon: {
    pair: {
      bias: -0.7087,
      coefficients: {
        posterior: 0.3393,
        score: 0.3339,
        posteriorSign: 0.6565,
        scoreSign: 0.2445,
        agreement: 1.5258,
        links: 0.1928,
        nothing: -1.3607,
        unpaired: -0.0878,
        crowd: -0.3743,
        near: -0.13,
        text: 0.8246,
        large: -1.8234,
      },
    },
    rescue: {
      bias: -2.8381,
      coefficients: {
        score: 1.0691,
        margin: 0.8107,
        text: 0.2805,
        beside: 2.6943,
        crowd: -0.2013,
        crosses: 0.5884,
      },
    },
    lone: {
      bias: 0.9013,
      coefficients: {
        posterior: 0.1668,
        rival: -0.0463,
        rivalAbove: -1.5339,
        joined: -0.1552,
        joinedAbove: -0.5056,
        unpaired: 3.5479,
        crowd: -0.5978,
        rescued: -13.1181,
        text: -0.4107,
        others: 0.1589,
        words: -0.2175,
      },
    },
  },
  none: {
    pair: {
      bias: -0.5877,
      coefficients: {
        posterior: 0.2202,
        score: 0.0717,
        posteriorSign: 2.5645,
        scoreSign: 0.757,
        agreement: 0.4575,
        links: 0.359,
        nothing: -1.3137,
        unpaired: 0.3128,
        crowd: 1.0065,
        near: -0.0787,
        text: 0.0579,
        large: -0.53,
      },
    },
    rescue: {
      bias: -2.2087,
      coefficients: {
        score: 0.8614,
        margin: 0.703,
        text: -0.1306,
        beside: 0.5126,
        crowd: -0.0416,
        crosses: 0.6001,
      },
    },
    lone: {
      bias: -0.6589,
      coefficients: {
        posterior: 0.1294,
        rival: 0.0134,
        rivalAbove: -0.4466,
        joined: -0.156,
        joinedAbove: 0.0094,
        unpaired: 0.6411,
        crowd: -2.3504,
        rescued: -5.41,
        text: -0.0189,
        others: 0.5686,
        words: 0.0448,
      },
    },
  },
}
