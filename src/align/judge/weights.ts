// Made by `node bench/confidence.mjs --write`; not edited by hand.

import type { ConfidenceWeights, Knowledge } from './confidence.ts'

export const CONFIDENCE_WEIGHTS: Record<Knowledge, ConfidenceWeights> = {
  lexicon: {
    pair: {
      bias: -0.7066,
      coefficients: {
        posterior: 0.3394,
        score: 0.3343,
        posteriorSign: 0.6518,
        scoreSign: 0.2462,
        agreement: 1.5214,
        links: 0.1945,
        nothing: -1.3595,
        unpaired: -0.0912,
        crowd: -0.3737,
        near: -0.1305,
        text: 0.825,
        large: -1.8352,
      },
    },
    rescue: {
      bias: -3.558,
      coefficients: {
        score: 0.4665,
        margin: 1.3435,
        text: 0.2354,
        beside: 4.1952,
        crowd: -0.371,
        crosses: 1.0244,
        displaced: -0.0706,
        company: 0.4715,
      },
    },
    lone: {
      bias: 1.0564,
      coefficients: {
        posterior: 0.0921,
        rival: -0.1373,
        rivalAbove: -1.441,
        joined: -0.1586,
        joinedAbove: -0.8524,
        unpaired: 1.727,
        crowd: -0.9658,
        rescued: -8.4745,
        text: -0.5272,
        others: 0.5799,
        words: -0.0695,
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
      bias: -4.925,
      coefficients: {
        score: -0.0671,
        margin: 2.0584,
        text: 0.2848,
        beside: 3.8379,
        crowd: -0.3692,
        crosses: 1.9371,
        displaced: -0.2868,
        company: 1.3458,
      },
    },
    lone: {
      bias: -0.1624,
      coefficients: {
        posterior: 0.1177,
        rival: 0.0329,
        rivalAbove: -0.439,
        joined: -0.1295,
        joinedAbove: 0.1015,
        unpaired: 0.0491,
        crowd: -2.5944,
        rescued: -4.2622,
        text: 0.0501,
        others: 0.6222,
        words: 0.0778,
      },
    },
  },
}
