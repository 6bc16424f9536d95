// Reports a side that is far longer than the usual ratio of this bitext predicts, and one of as many units as a pair can have.

import type { Pair } from '../bitext.ts'
import { type PairRule, SIDES } from './rule.ts'

/** Characters added to both lengths, since short texts differ by chance: "نعم" is "Yes, I do". */
const SMOOTHING_CHARS = 15
/** A length that differs from the usual one by more than this factor is an outlier. */
const OUTLIER_FACTOR = 2
/** Characters of one-to-one text that are added to every bitext, so that a single pair does not set its own standard. */
const PRIOR_CHARS = 300

/** Target characters per source character over all pairs, which no single pair can pull far. */
export function ratioOf(pairs: Iterable<Pair>): number {
  let source = PRIOR_CHARS
  let target = PRIOR_CHARS
  for (const pair of pairs) {
    // A pair of a novel and a line would distort the ratio for all other pairs.
    const [a, b] = [pair.source.text.length, pair.target.text.length]
    if (a > 4 * b + SMOOTHING_CHARS || b > 4 * a + SMOOTHING_CHARS) continue
    source += a
    target += b
  }
  return target / source
}

export const lengthOutlier: PairRule<'length-outlier'> = {
  id: 'length-outlier',
  label: `one side is more than ${OUTLIER_FACTOR} times as long as usual for the other side`,
  find({ source, target }, { ratio }) {
    const factor = (target.text.length + SMOOTHING_CHARS * ratio) / ((source.text.length + SMOOTHING_CHARS) * ratio)
    if (factor > OUTLIER_FACTOR)
      return { side: 'target', reason: `Expected a target of usual length, got one ${factor.toFixed(1)} times as long` }
    if (factor < 1 / OUTLIER_FACTOR)
      return { side: 'source', reason: `Expected a source of usual length, got one ${(1 / factor).toFixed(1)} times as long` }
    return undefined
  },
}

/** The search joins so many units to one; more only where it aligned the pieces of a long one (`MAX_BEAD_UNITS`). */
const MANY_UNITS = 12

export const manyUnits: PairRule<'many-units'> = {
  id: 'many-units',
  label: `one side has ${MANY_UNITS} sentences and more, the most that one is joined with: the pair may be cut short`,
  find(pair) {
    const side = SIDES.find((name) => pair[name].units.length >= MANY_UNITS)
    return side && { side, reason: `Expected fewer sentences in a pair, got ${pair[side].units.length}; check where it ends` }
  },
}
