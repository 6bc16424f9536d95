// Bead shapes and how common each is. A bead of m source and n target units has size m + n; sizes fall geometrically.

import {
  COARSE_BEAD_UNITS,
  EVEN_SPLIT_SHARE,
  MANY_TO_MANY_SHARE,
  MAX_BEAD_SIZE_UNITS,
  MAX_BEAD_UNITS,
  REGIME_DROP_SHARES,
  REGIME_MERGE_RATIOS,
  REGIME_SPLIT_SHARES,
  SHAPE_FLOOR_NATS,
  SPLIT_MERGE_RATIO,
} from './parameters.ts'

export interface Shape {
  /** Source units. */
  m: number
  /** Target units. */
  n: number
}

/** Shapes that a lattice's beads may have, in a fixed order. */
export interface Shapes {
  readonly count: number
  readonly m: Int32Array
  readonly n: Int32Array
}

const shapes = (list: readonly Shape[]): Shapes => ({
  count: list.length,
  m: Int32Array.from(list, ({ m }) => m),
  n: Int32Array.from(list, ({ n }) => n),
})

/** Every shape that a bead may have. Half the beads of literary prose need more than 2-2; law has 1-9. */
export const SHAPES = shapes(
  Array.from({ length: (MAX_BEAD_UNITS + 1) ** 2 }, (_, k) => ({
    m: Math.floor(k / (MAX_BEAD_UNITS + 1)),
    n: k % (MAX_BEAD_UNITS + 1),
  }))
    .filter(({ m, n }) => (m > 0 && n > 0 && (m === 1 || n === 1 || m + n <= MAX_BEAD_SIZE_UNITS)) || m + n === 1)
    .sort((a, b) => a.m + a.n - b.m - b.n),
)

/** Shapes of the coarse look, which finds where the path runs: there a larger bead is several of these. One-sided beads come first. */
export const COARSE = shapes([
  { m: 1, n: 0 },
  { m: 0, n: 1 },
  ...Array.from({ length: COARSE_BEAD_UNITS ** 2 }, (_, k) => ({
    m: Math.floor(k / COARSE_BEAD_UNITS) + 1,
    n: (k % COARSE_BEAD_UNITS) + 1,
  })),
])

/** A prior over shapes. */
export interface Regime {
  /** Ratio from one bead size to the next. */
  merge: number
  /** Share of one-sided beads. */
  drop: number
  /** Of the beads beyond 1-1, the share that has one source unit (long source sentences, cut up by the translator); the rest mirrors it. */
  split: number
}

/** A news article is nearly all 1-1, classical prose half 1-2 to 1-8; the text itself chooses, by likelihood. */
export const REGIMES: readonly Regime[] = REGIME_MERGE_RATIOS.flatMap((merge) =>
  REGIME_DROP_SHARES.flatMap((drop) =>
    (merge < SPLIT_MERGE_RATIO ? [EVEN_SPLIT_SHARE] : REGIME_SPLIT_SHARES).map((split) => ({ merge, drop, split })),
  ),
)

const tables = new Map<Regime, Shapes>()

/** Of {@link SHAPES}, those that a regime does not all but rule out. */
export function plausible(regime: Regime): Shapes {
  let table = tables.get(regime)
  if (table === undefined) {
    const prior = logPrior(regime)
    table = shapes(
      Array.from(prior, (_, k) => ({ m: SHAPES.m[k]!, n: SHAPES.n[k]! })).filter((_, k) => prior[k]! >= SHAPE_FLOOR_NATS),
    )
    tables.set(regime, table)
  }
  return table
}

const priors = new Map<Shapes, Map<Regime, Float64Array>>()

/** Log probability of each shape of a table under a regime; they sum to one. */
export function logPrior(regime: Regime, shapes: Shapes = SHAPES): Float64Array {
  let known = priors.get(shapes)
  if (known === undefined) {
    known = new Map()
    priors.set(shapes, known)
  }
  let prior = known.get(regime)
  if (prior === undefined) {
    prior = priorOf(regime, shapes)
    known.set(regime, prior)
  }
  return prior
}

/** Nats that beads gain under the regime that suits them best, over those under a given one. */
export function regimeGain(beads: readonly { source: readonly number[]; target: readonly number[] }[], regime: Regime): number {
  const counts = new Float64Array(SHAPES.count)
  for (const { source, target } of beads) {
    // A pinned pair may be of any shape: it has no prior.
    const shape = indexOfShape.get(source.length * STRIDE + target.length)
    if (shape !== undefined) counts[shape]! += 1
  }
  const natsUnder = (one: Regime) => logPrior(one).reduce((sum, nats, k) => sum + nats * counts[k]!, 0)
  return Math.max(...REGIMES.map(natsUnder)) - natsUnder(regime)
}

const STRIDE = MAX_BEAD_UNITS + 1
const indexOfShape = new Map(Array.from(SHAPES.m, (m, k) => [m * STRIDE + SHAPES.n[k]!, k] as const))

function priorOf({ merge, drop, split }: Regime, { m, n }: Shapes): Float64Array {
  const share = {
    one: 1,
    split: (1 - MANY_TO_MANY_SHARE) * split,
    join: (1 - MANY_TO_MANY_SHARE) * (1 - split),
    both: MANY_TO_MANY_SHARE,
  }
  const kinds = Array.from(m, (m, k): keyof typeof share =>
    m * n[k]! === 1 ? 'one' : m === 1 ? 'split' : n[k] === 1 ? 'join' : 'both',
  )
  const size = (k: number) => m[k]! + n[k]!
  const lone = (k: number) => m[k]! * n[k]! === 0
  const counts = new Map<string, number>()
  const likeness = (k: number) => `${kinds[k]} ${size(k)}`
  for (let k = 0; k < m.length; k++) if (!lone(k)) counts.set(likeness(k), (counts.get(likeness(k)) ?? 0) + 1)
  const raw = kinds.map((kind, k) => (lone(k) ? 0 : (share[kind] * merge ** (size(k) - 2)) / counts.get(likeness(k))!))
  const total = raw.reduce((sum, one) => sum + one, 0)
  return Float64Array.from(raw, (one, k) => (lone(k) ? Math.log(drop / 2) : Math.log(((1 - drop) * one) / total)))
}
