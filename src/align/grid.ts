import type { Corridor } from './corridor.ts'

/** The nodes of a corridor in one list, row by row. Node (i, j) has i source and j target units behind it. */
export interface Grid extends Corridor {
  /** Index of node (i, j) is `shift[i] + j`. */
  shift: Float64Array
  /** How many nodes there are. */
  size: number
}

export function gridOf({ lo, hi }: Corridor): Grid {
  const shift = new Float64Array(lo.length)
  let size = 0
  for (let i = 0; i < lo.length; i++) {
    shift[i] = size - lo[i]!
    size += hi[i]! - lo[i]! + 1
  }
  return { lo, hi, shift, size }
}

/** The nodes of a corridor that lie at most `room` rows and columns from a path, which visits `rows[k]`, `columns[k]`. */
export function around({ lo, hi }: Corridor, path: readonly (readonly [row: number, column: number])[], room: number): Corridor {
  const end = lo.length - 1
  const low = new Int32Array(end + 1).fill(hi[end]!)
  const high = new Int32Array(end + 1)
  for (const [i, j] of path)
    for (let row = Math.max(0, i - room); row <= Math.min(end, i + room); row++) {
      low[row] = Math.max(lo[row]!, Math.min(low[row]!, j - room))
      high[row] = Math.min(hi[row]!, Math.max(high[row]!, j + room))
    }
  return { lo: low, hi: high }
}

/** Rows 0 to `end` of a corridor. */
export const upTo = ({ lo, hi }: Corridor, end: number): Corridor => ({
  lo: lo.subarray(0, end + 1),
  hi: hi.subarray(0, end + 1),
})
