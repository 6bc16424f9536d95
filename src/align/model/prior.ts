// Bead shapes and how common each is. A bead of m source and n target units has size m + n; sizes fall geometrically.

export interface Shape {
  /** Source units. */
  m: number
  /** Target units. */
  n: number
}

/** The most units a bead may have on one side. */
export const LONGEST = 12

const shape = (spec: string): Shape => {
  const [m = 0, n = 0] = spec.split('-').map(Number)
  return { m, n }
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
  Array.from({ length: (LONGEST + 1) ** 2 }, (_, k) => ({ m: Math.floor(k / (LONGEST + 1)), n: k % (LONGEST + 1) }))
    .filter(({ m, n }) => (m > 0 && n > 0 && (m === 1 || n === 1 || m + n <= 14)) || m + n === 1)
    .sort((a, b) => a.m + a.n - b.m - b.n),
)

/** The most units that a bead has on one side at a coarse look. */
export const NEAR = 2

/** Shapes for a look at where the path runs: a larger bead shows as several of these. */
export const COARSE = shapes('1-0 0-1 1-1 1-2 2-1 2-2'.split(' ').map(shape))

/** A prior over shapes. */
export interface Regime {
  /** Ratio from one bead size to the next. */
  merge: number
  /** Share of one-sided beads. */
  drop: number
  /** Of the beads beyond 1-1, the share that has one source unit (long source sentences, cut up by the translator); the rest mirrors it. */
  split: number
}

/** Neither side splits its sentences more than the other. */
export const EVEN = 0.5

/** A news article is nearly all 1-1, classical prose half 1-2 to 1-8; the text itself chooses, by likelihood. */
export const REGIMES: readonly Regime[] = [0.03, 0.08, 0.16, 0.3, 0.5, 0.7].flatMap((merge) =>
  [0.02, 0.08, 0.2, 0.5, 0.9].flatMap((drop) =>
    (merge < 0.1 ? [EVEN] : [0.1, EVEN, 0.9]).map((split) => ({ merge, drop, split })),
  ),
)

/** Of the beads beyond 1-1, the share that has several units on both sides. */
const BOTH = 0.2

/** Shapes below this prior, in nats, are not looked at. */
const UNHEARD = -12

const tables = new Map<Regime, Shapes>()

/** Of {@link SHAPES}, those that a regime does not all but rule out. */
export function plausible(regime: Regime): Shapes {
  let table = tables.get(regime)
  if (table === undefined) {
    const prior = logPrior(regime)
    table = shapes(Array.from(prior, (_, k) => ({ m: SHAPES.m[k]!, n: SHAPES.n[k]! })).filter((_, k) => prior[k]! >= UNHEARD))
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

function priorOf({ merge, drop, split }: Regime, { m, n }: Shapes): Float64Array {
  const share = { one: 1, split: (1 - BOTH) * split, join: (1 - BOTH) * (1 - split), both: BOTH }
  const kinds = Array.from(m, (m, k): keyof typeof share =>
    m * n[k]! === 1 ? 'one' : m === 1 ? 'split' : n[k] === 1 ? 'join' : 'both',
  )
  const size = (k: number) => m[k]! + n[k]!
  const lone = (k: number) => m[k]! * n[k]! === 0
  const alike = (k: number) => kinds.filter((kind, other) => !lone(other) && kind === kinds[k] && size(other) === size(k)).length
  const raw = kinds.map((kind, k) => (lone(k) ? 0 : (share[kind] * merge ** (size(k) - 2)) / alike(k)))
  const total = raw.reduce((sum, one) => sum + one, 0)
  return Float64Array.from(raw, (one, k) => (lone(k) ? Math.log(drop / 2) : Math.log(((1 - drop) * one) / total)))
}
