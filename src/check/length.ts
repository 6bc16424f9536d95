// One side far longer than the text's own ratio leads to expect.

import type { Pair } from '../bitext.ts'
import type { PairRule } from './rule.ts'

/** So many characters more or less say nothing: "نعم" is "Yes, I do". */
const SHORT = 15
/** Lengths that differ by this factor from what is usual are outliers. */
const FACTOR = 2
/** Characters of one-to-one text that every bitext is taken to begin with, so that a single pair does not set its own standard. */
const PRIOR = 300

/** Target characters per source character over all pairs, which no single pair can pull far. */
export function ratioOf(pairs: Iterable<Pair>): number {
  let source = PRIOR
  let target = PRIOR
  for (const pair of pairs) {
    // A pair of a novel and a line would set the ratio of all others.
    const [a, b] = [pair.source.text.length, pair.target.text.length]
    if (a > 4 * b + SHORT || b > 4 * a + SHORT) continue
    source += a
    target += b
  }
  return target / source
}

export const lengthOutlier: PairRule = {
  id: 'length-outlier',
  label: `one side is ${FACTOR} times as long as the other leads to expect, and more`,
  find({ source, target }, { ratio }) {
    const factor = (target.text.length + SHORT * ratio) / ((source.text.length + SHORT) * ratio)
    if (factor > FACTOR) return { side: 'target', reason: `The target is ${factor.toFixed(1)} times as long as usual` }
    if (factor < 1 / FACTOR) return { side: 'source', reason: `The source is ${(1 / factor).toFixed(1)} times as long as usual` }
    return undefined
  },
}
