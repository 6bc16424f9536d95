// The part of a lattice that is worth a closer look.

import { HOPELESS_COLUMN_NATS, HOPELESS_NATS } from '../model/parameters.ts'
import { type Grid, gridOf } from './corridor.ts'
import type { Lattice } from './lattice.ts'

/**
 * Log probability of the best path from each node to the end.
 *
 * @param from log probability of the best path to each node: −∞ where none goes
 * @param isWhole whether paths end in the last node; else anywhere in the last row
 */
export function waysOn(
  { grid, shapes, nats }: Lattice,
  prior: Float64Array,
  { from, isWhole }: { from: Float64Array; isWhole: boolean },
): Float64Array {
  const { lo, hi, shift, size } = grid
  const { count, m, n } = shapes
  const last = lo.length - 1
  const on = new Float64Array(size).fill(-Infinity)
  on.fill(0, isWhole ? size - 1 : shift[last]! + lo[last]!, size)
  for (let i = last; i >= 0; i--)
    for (let j = hi[i]!; j >= lo[i]!; j--) {
      const node = shift[i]! + j
      if (from[node] === -Infinity) continue
      let top = on[node]!
      for (let k = 0; k < count; k++) {
        const one = nats[node * count + k]!
        if (one === -Infinity) continue
        const through = one + prior[k]! + on[shift[i + m[k]!]! + j + n[k]!]!
        if (through > top) top = through
      }
      on[node] = top
    }
  return on
}

/**
 * Where the paths that count may run, by row.
 *
 * @param value log probability of the best path to each node, `on` of the best one from it
 */
export function bandOf({ lo, hi, shift }: Grid, value: Float64Array, on: Float64Array): { low: Int32Array; high: Int32Array } {
  const low = new Int32Array(lo.length).fill(1)
  const high = new Int32Array(lo.length)
  for (let i = 0; i < lo.length; i++) {
    const through = (j: number) => value[shift[i]! + j]! + on[shift[i]! + j]!
    let [from, to, peak] = [lo[i]!, hi[i]!, lo[i]!]
    for (let j = from; j <= to; j++) if (through(j) > through(peak)) peak = j
    if (from > to || through(peak) === -Infinity) continue
    while (from < peak && through(from) < through(peak) - HOPELESS_NATS - HOPELESS_COLUMN_NATS * (peak - from)) from++
    while (to > peak && through(to) < through(peak) - HOPELESS_NATS - HOPELESS_COLUMN_NATS * (to - peak)) to--
    ;[low[i], high[i]] = [from, to]
  }
  return { low, high }
}

/** A lattice of its own of some nodes of each row, `low[i]` to `high[i]`. */
export function narrowed({ grid, shapes, nats }: Lattice, low: Int32Array, high: Int32Array): Lattice {
  const { count, m, n } = shapes
  const part = gridOf({ lo: low, hi: high })
  if (part.size === grid.size) return { grid, shapes, nats }
  const last = low.length - 1
  const kept = new Float32Array(part.size * count)
  for (let i = 0; i <= last; i++)
    for (let j = low[i]!; j <= high[i]!; j++)
      for (let k = 0; k < count; k++) {
        const down = i + m[k]!
        const stays = down <= last && j + n[k]! >= low[down]! && j + n[k]! <= high[down]!
        kept[(part.shift[i]! + j) * count + k] = stays ? nats[(grid.shift[i]! + j) * count + k]! : -Infinity
      }
  return { grid: part, shapes, nats: kept }
}
