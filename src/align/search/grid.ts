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
