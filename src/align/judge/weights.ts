// Made by `node bench/confidence.mjs --write`; not edited by hand.

import type { ConfidenceWeights, Knowledge } from './confidence.ts'

export const CONFIDENCE_WEIGHTS: Record<Knowledge, ConfidenceWeights> = {
  lexicon: {
    pair: {
      bias: -1.1814,
      coefficients: {
        posterior: 0.3214,
        score: 0.1271,
        posteriorSign: 0.8404,
        scoreSign: 0.5796,
        agreement: 1.9955,
        links: 0.3895,
        nothing: -1.0775,
        unpaired: -0.4045,
        crowd: -0.273,
        near: -0.133,
        text: 0.796,
        large: -1.2207,
      },
    },
    rescue: {
      bias: -2.7541,
      coefficients: {
        score: 0.9615,
        margin: 0.7738,
        text: 0.201,
        beside: 3.1816,
        crowd: -0.2465,
        crosses: 0.6252,
      },
    },
    lone: {
      bias: 0.2357,
      coefficients: {
        posterior: 0.2005,
        rival: -0.0838,
        rivalAbove: -1.4171,
        joined: -0.1765,
        joinedAbove: -0.4443,
        unpaired: 3.449,
        crowd: 0.4512,
        rescued: -16.6877,
        text: 0.0001,
        others: 0.5829,
        words: -0.5561,
      },
    },
  },
  none: {
    pair: {
      bias: -0.7631,
      coefficients: {
        posterior: 0.1605,
        score: 0.2848,
        posteriorSign: 2.4592,
        scoreSign: 0.4434,
        agreement: 0.3572,
        links: 0.4586,
        nothing: -1.1683,
        unpaired: -0.1894,
        crowd: 1.142,
        near: 0.0395,
        text: 0.2574,
        large: -0.1709,
      },
    },
    rescue: {
      bias: -2.3211,
      coefficients: {
        score: 1.0006,
        margin: 0.5444,
        text: 0.1081,
        beside: 0.8058,
        crowd: -0.1967,
        crosses: 0.5725,
      },
    },
    lone: {
      bias: -0.2106,
      coefficients: {
        posterior: 0.1771,
        rival: 0.044,
        rivalAbove: -0.5885,
        joined: -0.069,
        joinedAbove: -0.763,
        unpaired: 0.8043,
        crowd: -2.8556,
        rescued: -4.6366,
        text: -0.1583,
        others: 0.6038,
        words: 0.0677,
      },
    },
  },
}
