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

/** A prior over shapes: `merge` is the ratio from one bead size to the next, `drop` the share of one-sided beads. */
export interface Regime {
  merge: number
  drop: number
}

/** A news article is nearly all 1-1, classical prose half 1-2 to 1-8; the text itself chooses, by marginal likelihood. */
export const REGIMES: readonly Regime[] = [0.03, 0.08, 0.16, 0.3, 0.5].flatMap((merge) =>
  [0.02, 0.08, 0.2].map((drop) => ({ merge, drop })),
)

/** Log probability of each of {@link SHAPES} under a regime; they sum to one. */
export function logPrior({ merge, drop }: Regime): Float64Array {
  const bySize = new Map<number, number>()
  for (const { m, n } of SHAPES) if (m > 0 && n > 0) bySize.set(m + n, (bySize.get(m + n) ?? 0) + 1)
  const total = [...bySize.keys()].reduce((sum, size) => sum + merge ** (size - 2), 0)
  return Float64Array.from(SHAPES, ({ m, n }) =>
    m === 0 || n === 0 ? Math.log(drop / 2) : Math.log(((1 - drop) * merge ** (m + n - 2)) / total / (bySize.get(m + n) ?? 1)),
  )
}
