// Length, after Gale & Church (1993), as a log-likelihood ratio: how well the target's length follows from the source's,
// against how well it follows from the lengths that units of this text have anyway.

/** Variance of the target's length per character, and the share of the length by which translators differ at any length. */
const VARIANCE = 6
const SPREAD = 0.12

export interface Lengths {
  /** Sums of characters before each unit. */
  source: Float64Array
  target: Float64Array
  /** Target characters per source character. */
  ratio: number
  /** Mean and spread of the logarithm of the length of a target unit. */
  mean: number
  deviation: number
}

const NOT_COUNTED = /[\s\u064B-\u0652\u0670\u0640\u06D6-\u06ED]+/g

/** Characters without white space and tashkeel. */
export const length = (text: string): number =>
  text.length - (text.match(NOT_COUNTED)?.reduce((sum, run) => sum + run.length, 0) ?? 0)

export function sums(units: readonly string[]): Float64Array {
  const out = new Float64Array(units.length + 1)
  units.forEach((unit, i) => {
    out[i + 1] = (out[i] ?? 0) + length(unit) + 1
  })
  return out
}

export function lengths(source: Float64Array, target: Float64Array, ratio: number): Lengths {
  const n = target.length - 1
  let mean = 0
  let square = 0
  for (let j = 0; j < n; j++) {
    const log = Math.log((target[j + 1] ?? 0) - (target[j] ?? 0))
    mean += log / n
    square += (log * log) / n
  }
  return { source, target, ratio, mean, deviation: Math.sqrt(Math.max(0.1, square - mean * mean)) }
}

/** Nats for a bead of `source` against `target` characters (both above 0), where the target has `n` units. */
export function lengthScore(lengths: Lengths, source: number, target: number, n: number): number {
  const expected = source * lengths.ratio
  const middle = (expected + target) / 2
  const variance = VARIANCE * middle + (SPREAD * middle) ** 2
  const fits = -0.5 * ((target - expected) ** 2 / variance + Math.log(variance))
  const deviation = lengths.deviation / Math.sqrt(n)
  const surprise = (Math.log(target / n) - lengths.mean) / deviation
  const anyway = -0.5 * surprise * surprise - Math.log(deviation * target)
  return Math.max(-12, fits - Math.max(anyway, -8 - Math.log(target)))
}
