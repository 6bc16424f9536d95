import { refit } from '../model/evidence/length.ts'
import { EVEN_SPLIT_SHARE, REGIME_SAMPLE_ROWS } from '../model/parameters.ts'
import { logPrior, REGIMES, type Regime } from '../model/prior.ts'
import type { Model } from '../model/score.ts'
import { addLengths, best, type Lattice, trace, upTo } from './lattice.ts'

export interface Sketch {
  regime: Regime
  /** Lengths as pairs of this text have them. */
  lengths: Model['lengths']
}

/** The beginning of a lattice, which ends in some row that has nodes. */
function beginning(lattice: Lattice): Lattice {
  const { lo, hi } = lattice.grid
  let end = Math.min(lo.length - 1, REGIME_SAMPLE_ROWS)
  while (lo[end]! > hi[end]!) end--
  return upTo(lattice, end)
}

/**
 * The regime under which the beginning of a lattice is likeliest, and its best path there. The likelihood of the best path stands in for the sum
 * over paths, which takes ten times as long.
 *
 * @param source how many source units there are: a lattice of them all ends in its last node, a beginning of one anywhere in its last row
 */
function likeliest({ grid, shapes, nats }: Lattice, source: number) {
  const last = grid.lo.length - 1
  const from = last === source ? grid.hi[last]! : grid.lo[last]!
  const of = (regimes: readonly Regime[]) =>
    regimes
      .map((regime) => {
        const { value, shape } = best({ grid, shapes, nats }, logPrior(regime, shapes))
        let node = grid.shift[last]! + from
        for (let j = from; j <= grid.hi[last]!; j++)
          if (value[grid.shift[last]! + j]! > value[node]!) node = grid.shift[last]! + j
        return { regime, node, shape, value: value[node]! }
      })
      .reduce((most, one) => (one.value > most.value ? one : most))
  const even = of(REGIMES.filter(({ split }) => split === EVEN_SPLIT_SHARE)).regime
  // Which side splits is asked under the rates that were found.
  return of(REGIMES.filter(({ merge, drop }) => merge === even.merge && drop === even.drop))
}

/** The regime that a text follows, by a lattice of all its evidence. */
export const regimeOf = (lattice: Lattice, { source }: Model): Regime => likeliest(beginning(lattice), source).regime

/** The regime that a text follows, and how its lengths behave, by a lattice of all evidence but that of lengths. */
export function sketch(evidence: Lattice, { lengths, source }: Model): Sketch {
  const lattice = addLengths(beginning(evidence), lengths)
  const { grid, shapes } = lattice
  const { regime, node, shape } = likeliest(lattice, source)
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
  return { regime, lengths: refit(lengths, ones) }
}
