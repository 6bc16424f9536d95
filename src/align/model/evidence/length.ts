// Length, after Gale & Church (1993), as a log-likelihood ratio: how well the target's length follows from the source's,
// against how well it follows from the lengths that units of this text have anyway.

import {
  LENGTH_FLOOR_NATS,
  LENGTH_KEPT_SHARE,
  LENGTH_KEPT_VARIANCE,
  LENGTH_PRIOR_PAIRS,
  LENGTH_SPREAD_SHARE,
  LENGTH_VARIANCE,
  MAX_BEAD_UNITS,
  MIN_LENGTH_VARIANCE,
  MIN_LOG_LENGTH_VARIANCE,
  USUAL_LENGTH_FLOOR_NATS,
} from '../parameters.ts'

export interface Lengths {
  /** Sums of characters before each unit. */
  source: Float64Array
  target: Float64Array
  /** Target characters per source character. */
  ratio: number
  variance: number
  /** Mean and spread of the logarithm of the length of a target unit. */
  mean: number
  deviation: number
}

/**
 * Lengths of two lists of units, with a ratio from the whole (short texts are drawn towards 1) and a guessed variance.
 *
 * @param source sums of characters before each unit
 */
export function lengthsOf(source: Float64Array, target: Float64Array): Lengths {
  const units = target.length - 1
  const logs = Array.from({ length: units }, (_, j) => Math.log(target[j + 1]! - target[j]!))
  const mean = logs.reduce((sum, log) => sum + log / units, 0)
  const square = logs.reduce((sum, log) => sum + (log - mean) ** 2 / units, 0)
  const ratio = (target.at(-1)! + LENGTH_PRIOR_PAIRS * 100) / (source.at(-1)! + LENGTH_PRIOR_PAIRS * 100)
  return {
    source,
    target,
    ratio,
    variance: LENGTH_VARIANCE,
    mean,
    deviation: Math.sqrt(Math.max(MIN_LOG_LENGTH_VARIANCE, square)),
  }
}

/** Lengths with the ratio and the variance that pairs of units show; the widest twentieth of the pairs, likely wrong ones, is left out. */
export function refit(lengths: Lengths, pairs: readonly (readonly [source: number, target: number])[]): Lengths {
  const of = (sums: Float64Array, k: number) => sums[k + 1]! - sums[k]!
  const seen = pairs.map(([i, j]) => ({ source: of(lengths.source, i), target: of(lengths.target, j) }))
  const total = { source: LENGTH_PRIOR_PAIRS * 100, target: LENGTH_PRIOR_PAIRS * 100 * lengths.ratio }
  for (const { source, target } of seen) {
    total.source += source
    total.target += target
  }
  const ratio = total.target / total.source
  const errors = seen
    .map(({ source, target }) => (target - ratio * source) ** 2 / ((target + ratio * source) / 2))
    .sort((a, b) => a - b)
  const kept = errors.slice(0, Math.ceil(errors.length * LENGTH_KEPT_SHARE))
  const variance =
    (LENGTH_VARIANCE * LENGTH_PRIOR_PAIRS + kept.reduce((sum, error) => sum + error, 0) / LENGTH_KEPT_VARIANCE) /
    (LENGTH_PRIOR_PAIRS + kept.length)
  return { ...lengths, ratio, variance: Math.max(MIN_LENGTH_VARIANCE, variance) }
}

/** Characters by which variances are tabulated: a text's own spread is known no better. */
const GRAIN = 4
const GRAINS = 2_000

/** A function that gives the nats of the bead of source units [s0, s1) against target units [t0, t1), neither empty. */
export function lengthScorer(lengths: Lengths): (s0: number, s1: number, t0: number, t1: number) => number {
  const { source, target, ratio, mean, deviation } = lengths
  const varianceOf = (middle: number) => lengths.variance * middle + (LENGTH_SPREAD_SHARE * middle) ** 2
  // Filled as they are asked for: a short text asks for a few. No variance is 0.
  const variances = new Float64Array(GRAINS)
  const logs = new Float64Array(GRAINS)
  // What n target units that begin at t0 have for a length anyway.
  const width = target.length
  const anyway = new Float64Array(width * (MAX_BEAD_UNITS + 1)).fill(Number.NaN)
  const anywayOf = (n: number, length: number) => {
    const spread = deviation / Math.sqrt(n)
    const surprise = (Math.log(length / n) - mean) / spread
    return Math.max(-0.5 * surprise * surprise - Math.log(spread * length), USUAL_LENGTH_FLOOR_NATS - Math.log(length))
  }
  return (s0, s1, t0, t1) => {
    const length = target[t1]! - target[t0]!
    const n = t1 - t0
    const expected = (source[s1]! - source[s0]!) * ratio
    const middle = (expected + length) / 2
    const grain = Math.trunc(middle / GRAIN)
    if (grain < GRAINS && variances[grain] === 0) {
      variances[grain] = varianceOf((grain + 0.5) * GRAIN)
      logs[grain] = Math.log(variances[grain]!)
    }
    const variance = grain < GRAINS ? variances[grain]! : varianceOf(middle)
    const log = grain < GRAINS ? logs[grain]! : Math.log(variance)
    const at = t0 * (MAX_BEAD_UNITS + 1) + n
    const known = anyway[at]!
    const usual = Number.isNaN(known) ? (anyway[at] = anywayOf(n, length)) : known
    return Math.max(LENGTH_FLOOR_NATS, -0.5 * ((length - expected) ** 2 / variance + log) - usual)
  }
}

/** A side may have this many words more than {@link MISMATCH_RATIO} times those of the other. */
const MISMATCH_WORDS = 400
const MISMATCH_RATIO = 20

/**
 * Whether one side has so many more words than the other that neither translates the other. Callers do not compare the words of such sides: one huge
 * paragraph against thousands of short ones takes long.
 */
export const isMismatch = (words: number, otherWords: number): boolean =>
  Math.max(words, otherWords) > MISMATCH_WORDS + MISMATCH_RATIO * Math.min(words, otherWords)
