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
    bias: 1.8225,
    coefficients: {
      sourceCovered: 3.5968,
      targetCovered: -0.5351,
      leastCovered: 6.3663,
      sourceFound: 0.9884,
      targetFound: -0.6602,
      sourceMissing: 3.5309,
      targetMissing: -0.5696,
      sourceUnknown: 1.849,
      targetUnknown: 0.83,
      longer: -0.3983,
      shorter: -3.5348,
      misfit: 0.1798,
      names: 0.0408,
      namesMissing: -0.0428,
      knownNamesMissing: -0.4878,
      numbers: 0.0922,
      sourceNumbersMissing: -0.5984,
      targetNumbersMissing: -3.3028,
      numbersDiffer: -11.0259,
      copies: -0.0078,
      disorder: -5.1804,
      sourceGap: -0.6727,
      targetGap: -1.0405,
      edge: -0.5418,
      worstStretch: -0.1759,
      questionMissing: -0.1004,
      questions: 0.3258,
      punctuationMissing: 0.3243,
      negationMissing: -1.6788,
      strangeScript: -2.8828,
      same: -2.008,
      size: -2.458,
      nothing: 0.6007,
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
