// Bead shapes and how common each is. A bead of m source and n target units has size m + n; sizes fall geometrically.

export interface Shape {
  /** Source units. */
  m: number
  /** Target units. */
  n: number
}

/** The most units a bead may have on one side. */
export const LONGEST = 8

const shape = (spec: string): Shape => {
  const [m = 0, n = 0] = spec.split('-').map(Number)
  return { m, n }
}

/** Every shape the search knows. Half the beads of literary prose need more than 2-2; law has 1-9. */
export const SHAPES: readonly Shape[] = [
  '1-0 0-1 1-1 1-2 2-1 2-2 1-3 3-1 2-3 3-2 1-4 4-1 3-3 2-4 4-2 1-5 5-1 3-4 4-3 2-5 5-2 1-6 6-1 2-6 6-2 1-7 7-1 2-7 7-2 1-8 8-1 2-8 8-2',
].flatMap((row) => row.split(' ').map(shape))

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
export const REGIMES: readonly Regime[] = [0.03, 0.08, 0.16, 0.3, 0.5].flatMap((merge) =>
  [0.02, 0.08, 0.2, 0.5, 0.9].flatMap((drop) =>
    (merge < 0.1 ? [EVEN] : [0.1, EVEN, 0.9]).map((split) => ({ merge, drop, split })),
  ),
)

/** Of the beads beyond 1-1, the share that has several units on both sides. */
const BOTH = 0.2

/** Log probability of each of {@link SHAPES} under a regime; they sum to one. */
export function logPrior({ merge, drop, split }: Regime): Float64Array {
  const kind = ({ m, n }: Shape) => (m === n && m === 1 ? 'one' : m === 1 ? 'split' : n === 1 ? 'join' : 'both')
  const share = { one: 1, split: (1 - BOTH) * split, join: (1 - BOTH) * (1 - split), both: BOTH }
  const weight = (shape: Shape) => share[kind(shape)] * merge ** (shape.m + shape.n - 2)
  const count = (shape: Shape) =>
    SHAPES.filter((other) => other.m > 0 && other.n > 0 && kind(other) === kind(shape) && other.m + other.n === shape.m + shape.n)
      .length
  const raw = SHAPES.map((shape) => (shape.m === 0 || shape.n === 0 ? 0 : weight(shape) / count(shape)))
  const total = raw.reduce((sum, one) => sum + one, 0)
  return Float64Array.from(SHAPES, ({ m, n }, k) =>
    m === 0 || n === 0 ? Math.log(drop / 2) : Math.log(((1 - drop) * raw[k]!) / total),
  )
}
