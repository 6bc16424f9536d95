// Which regime a text follows.

import { EVEN_SPLIT_SHARE } from '../model/parameters.ts'
import { logPrior, REGIMES, type Regime } from '../model/prior.ts'
import { best, type Lattice, trace } from './lattice.ts'
import { narrowed, waysOn } from './narrow.ts'

export interface Likeliest {
  regime: Regime
  /** The part of the lattice that was looked at. */
  lattice: Lattice
  /** Where the best path under the regime ends there, and the shape by which it comes to each node. */
  node: number
  shape: Uint8Array
}

/**
 * The regime under which the beginning of a lattice is likeliest, and its best path there. The likelihood of the best path stands in for the sum
 * over paths, which takes ten times as long.
 *
 * @param source how many source units there are: a lattice of them all ends in its last node, a beginning of one anywhere in its last row
 */
export function likeliest(whole: Lattice, source: number): Likeliest {
  const last = whole.grid.lo.length - 1
  const isWhole = last === source
  const lattice = worthwhile(whole, isWhole)
  const { grid, shapes } = lattice
  const of = (regimes: readonly Regime[]) =>
    regimes
      .map((regime) => {
        const { value, shape } = best(lattice, logPrior(regime, shapes))
        let node = grid.shift[last]! + (isWhole ? grid.hi[last]! : grid.lo[last]!)
        for (let at = node; at <= grid.shift[last]! + grid.hi[last]!; at++) if (value[at]! > value[node]!) node = at
        return { regime, lattice, node, shape, value: value[node]! }
      })
      .reduce((most, one) => (one.value > most.value ? one : most))
  const even = of(REGIMES.filter(({ split }) => split === EVEN_SPLIT_SHARE)).regime
  // The side that splits is chosen under the rates that were found.
  return of(REGIMES.filter(({ merge, drop }) => merge === even.merge && drop === even.drop))
}

/** Sums are rounded by less than this many nats. */
const ROUNDING_NATS = 1e-3

/**
 * A lattice without the nodes that no best path runs through, whatever the regime: with the best that any regime gives each shape, a path through
 * them is still less likely than one that is known.
 *
 * @param isWhole whether paths end in the last node; else anywhere in the last row
 */
function worthwhile(lattice: Lattice, isWhole: boolean): Lattice {
  const { grid, shapes, nats } = lattice
  const { lo, hi, shift, size } = grid
  const { count } = shapes
  const last = lo.length - 1
  const priors = REGIMES.map((regime) => logPrior(regime, shapes))
  const most = priors[0]!.map((_, k) => Math.max(...priors.map((prior) => prior[k]!)))
  const { value, shape } = best(lattice, most)
  const on = waysOn(lattice, most, { from: value, isWhole })
  let end = shift[last]! + (isWhole ? hi[last]! : lo[last]!)
  for (let at = end; at < size; at++) if (value[at]! > value[end]!) end = at
  // The path that would be best with all of this is one under every regime.
  const sums = new Float64Array(priors.length)
  trace(
    grid,
    shapes,
    shape,
    (i, j, k) => {
      for (let r = 0; r < sums.length; r++) sums[r]! += nats[(shift[i]! + j) * count + k]! + priors[r]![k]!
    },
    end,
  )
  const least = Math.max(...sums) - ROUNDING_NATS
  const low = new Int32Array(lo.length).fill(1)
  const high = new Int32Array(lo.length)
  for (let i = 0; i <= last; i++) {
    let [from, to] = [lo[i]!, hi[i]!]
    const isHopeless = (j: number) => value[shift[i]! + j]! + on[shift[i]! + j]! < least
    while (from <= to && isHopeless(from)) from++
    while (from <= to && isHopeless(to)) to--
    if (from <= to) [low[i], high[i]] = [from, to]
  }
  return narrowed(lattice, low, high)
}
