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
    bias: 1.5446,
    coefficients: {
      sourceCovered: -4.6522,
      targetCovered: 7.3936,
      leastCovered: 4.0553,
      sourceFound: 2.9465,
      targetFound: -2.9385,
      sourceMissing: 0.7584,
      targetMissing: 1.014,
      sourceUnknown: 4.7471,
      targetUnknown: -0.0008,
      longer: -1.1021,
      shorter: -3.878,
      misfit: 0.133,
      names: 0.0117,
      namesMissing: 0.0083,
      knownNamesMissing: -0.3252,
      numbers: -0.0392,
      sourceNumbersMissing: -0.39,
      targetNumbersMissing: -1.5724,
      numbersDiffer: -7.8632,
      copies: 0.0124,
      disorder: -4.8706,
      sourceGap: -0.6967,
      targetGap: -0.6124,
      edge: -0.6867,
      worstStretch: -0.0992,
      questionMissing: -0.2683,
      questions: 0.1789,
      punctuationMissing: 0.2583,
      negationMissing: -1.5499,
      strangeScript: -3.7336,
      same: -0.3379,
      size: -1.2169,
      nothing: 0.587,
    },
  },
  none: {
    bias: -2.6316,
    coefficients: {
      sourceCovered: 3.3223,
      targetCovered: 7.2976,
      leastCovered: 0.5808,
      sourceFound: -0.0742,
      targetFound: -0.1602,
      sourceMissing: 3.6262,
      targetMissing: 0.8917,
      sourceUnknown: 2.0855,
      targetUnknown: 6.1123,
      longer: -2.5702,
      shorter: -3.6858,
      misfit: 0.1963,
      names: 0.0626,
      namesMissing: -0.0856,
      knownNamesMissing: 0,
      numbers: 0.2979,
      sourceNumbersMissing: -1.4456,
      targetNumbersMissing: -1.8679,
      numbersDiffer: 0.7876,
      copies: -0.1133,
      disorder: -3.2532,
      sourceGap: -0.0621,
      targetGap: 0.0509,
      edge: -0.1908,
      worstStretch: 4.691,
      questionMissing: -0.7779,
      questions: 0.6952,
      punctuationMissing: -0.5108,
      negationMissing: -0.0329,
      strangeScript: -3.144,
      same: 0.3904,
      size: -3.6587,
      nothing: 0.25,
    },
  },
}
