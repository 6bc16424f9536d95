import { refit } from './evidence/length.ts'
import { best, type Lattice, trace, upTo, withLengths } from './lattice.ts'
import type { Model } from './model.ts'
import { EVEN, logPrior, REGIMES, type Regime } from './shapes.ts'

/** Rows that are looked at: a longer text is like its beginning. */
const SAMPLE = 1_000

export interface Sketch {
  regime: Regime
  /** Lengths as pairs of this text have them. */
  lengths: Model['lengths']
}

/**
 * The regime under which a lattice is likeliest, and its best path to whatever `finish` says is the end. The likelihood of the best path stands
 * in for the sum over paths, which takes ten times as long.
 */
export function likeliest(lattice: Lattice, finish: (value: Float64Array) => number = () => lattice.grid.size - 1) {
  const of = (regimes: readonly Regime[]) =>
    regimes
      .map((regime) => {
        const { value, shape } = best(lattice, logPrior(regime, lattice.shapes))
        const node = finish(value)
        return { regime, node, shape, value: value[node]! }
      })
      .reduce((most, one) => (one.value > most.value ? one : most))
  const even = of(REGIMES.filter(({ split }) => split === EVEN)).regime
  // Which side splits is asked under the rates that were found.
  return of(REGIMES.filter(({ merge, drop }) => merge === even.merge && drop === even.drop))
}

/** The regime that a text follows at a coarse look, and how its lengths behave; `evidence` is without them. */
export function sketch(evidence: Lattice, model: Model): Sketch {
  const end = Math.min(model.source, SAMPLE)
  const lattice = withLengths(upTo(evidence, end), model.lengths)
  const { grid, shapes } = lattice
  const { regime, node, shape } = likeliest(lattice, (value) => {
    let node = grid.size - 1
    if (end < model.source)
      for (let j = grid.lo[end]!; j <= grid.hi[end]!; j++)
        if (value[grid.shift[end]! + j]! > value[node]!) node = grid.shift[end]! + j
    return node
  })
  const ones: [number, number][] = []
  trace(
    grid,
    shapes,
    shape,
    (i, j, k) => {
      if (shapes.m[k] === 1 && shapes.n[k] === 1) ones.push([i, j])
    },
    node,
  )
  return { regime, lengths: refit(model.lengths, ones) }
}
