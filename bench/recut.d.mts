/** How often each side is cut after a line, and the share of lines that one side or the other lacks. */
export interface Rates {
  source: number
  target: number
  dropped: number
}

export const RATES: readonly Rates[]

/** Seeded random numbers in [0, 1). */
export function random(seed: number): () => number

/** Joins the lines of pairs at other places on each side. Beads hold indices of units. */
export function recut(
  pairs: readonly { source: string; target: string }[],
  rates: Rates,
  next: () => number,
): { source: string[]; target: string[]; beads: [number[], number[]][] }
