import type { Lattice } from './lattice.ts'
import { logPrior, REGIMES, type Regime, SHAPES } from './shapes.ts'

/** Rows that are looked at: a longer text is like its beginning. */
const SAMPLE = 1_500

export interface Sketch {
  regime: Regime
  /** Pairs of units that stand in 1-1 beads of the best path. */
  ones: [source: number, target: number][]
}

/** The regime under which the text is likeliest (by its best path, a cheap stand-in for the sum over paths), and that path. */
export function sketch(lattice: Lattice): Sketch {
  const end = Math.min(lattice.source, SAMPLE)
  const tried = REGIMES.map((regime) => ({ regime, ...lattice.best(logPrior(regime), end) }))
  const { regime, node, shape } = tried.reduce((best, one) => (one.value > best.value ? one : best))
  const ones: [number, number][] = []
  lattice.trace(end, node, shape, (i, j, k) => {
    if (SHAPES[k]!.m === 1 && SHAPES[k]!.n === 1) ones.push([i, j])
  })
  return { regime, ones }
}
