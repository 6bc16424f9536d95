// Which regime a text follows.

import { EVEN_SPLIT_SHARE } from '../model/parameters.ts'
import { logPrior, REGIMES, type Regime } from '../model/prior.ts'
import { best, type Lattice } from './lattice.ts'
import { bandOf, narrowed, waysOn } from './narrow.ts'

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

/**
 * A lattice without the nodes that no best path runs through, whatever the regime: with the best that any regime gives each shape, the paths through
 * them are still hopeless beside others that pass by.
 *
 * @param isWhole whether paths end in the last node; else anywhere in the last row
 */
function worthwhile(lattice: Lattice, isWhole: boolean): Lattice {
  const priors = REGIMES.map((regime) => logPrior(regime, lattice.shapes))
  const most = priors[0]!.map((_, k) => Math.max(...priors.map((prior) => prior[k]!)))
  const { value } = best(lattice, most)
  const { low, high } = bandOf(lattice.grid, value, waysOn(lattice, most, { from: value, isWhole }))
  return narrowed(lattice, low, high)
}
