import type { Corridor } from './corridor.ts'
import { refit } from './evidence/length.ts'
import { around, upTo } from './grid.ts'
import { best, SHAPE_M, SHAPE_N, trace } from './lattice.ts'
import type { Path } from './rough.ts'
import { evidenceOf, type Model, withLengths } from './score.ts'
import { EVEN, logPrior, REGIMES, type Regime } from './shapes.ts'

/** Rows that are looked at: a longer text is like its beginning. */
const SAMPLE = 1_000
/** How far around the rough path, in rows and in columns: along a diagonal twice as far, more than the longest bead. */
const AROUND = 6

export interface Sketch {
  regime: Regime
  /** Lengths as pairs of this text have them. */
  lengths: Model['lengths']
}

/**
 * The regime under which the text is likeliest, and how its lengths behave. The likelihood of the best path stands in for the sum over
 * paths, which takes ten times as long.
 */
export function sketch(model: Model, corridor: Corridor, path: Path | undefined): Sketch {
  const end = Math.min(model.source, SAMPLE)
  const band = path === undefined ? corridor : around(corridor, path, AROUND)
  const lattice = withLengths(evidenceOf(model, upTo(band, end)), model.lengths)
  const { grid } = lattice
  const finish = ({ value }: { value: Float64Array }) => {
    let node = grid.size - 1
    if (end < model.source)
      for (let j = grid.lo[end]!; j <= grid.hi[end]!; j++)
        if (value[grid.shift[end]! + j]! > value[node]!) node = grid.shift[end]! + j
    return node
  }
  const likeliest = (regimes: readonly Regime[]) =>
    regimes
      .map((regime) => {
        const found = best(lattice, logPrior(regime))
        const node = finish(found)
        return { regime, node, shape: found.shape, value: found.value[node]! }
      })
      .reduce((most, one) => (one.value > most.value ? one : most))
  const even = likeliest(REGIMES.filter(({ split }) => split === EVEN)).regime
  // Which side splits is asked under the rates that were found.
  const { regime, node, shape } = likeliest(REGIMES.filter(({ merge, drop }) => merge === even.merge && drop === even.drop))
  const ones: [number, number][] = []
  trace(
    grid,
    shape,
    (i, j, k) => {
      if (SHAPE_M[k] === 1 && SHAPE_N[k] === 1) ones.push([i, j])
    },
    node,
  )
  return { regime, lengths: refit(model.lengths, ones) }
}
