import type { Corridor } from './corridor.ts'
import type { Rows } from './score.ts'
import { SHAPES } from './shapes.ts'

// A node (i, j) has i source and j target units behind it; a bead of m × n units is an edge from (i, j) to (i + m, j + n).
// Paths from (0, 0) to the last node are alignments. All sums over paths are kept as logarithms.

/** Nodes scored at a time, so that memory does not grow with the length of a text. */
const CHUNK = 300_000
/** Terms this many nats below a sum change nothing in it. */
export const NEGLIGIBLE = 30
/** A node this far below the best of its row, and a little more for each column between them, lies on no path that counts. */
const HOPELESS = 40
const HOPELESS_COLUMN = 6

const SHAPE_M = Int32Array.from(SHAPES, ({ m }) => m)
const SHAPE_N = Int32Array.from(SHAPES, ({ n }) => n)
const SHAPE_COUNT = SHAPES.length

const logAdd = (a: number, b: number): number => {
  const high = Math.max(a, b)
  const low = Math.min(a, b)
  return low <= high - NEGLIGIBLE ? high : high + Math.log1p(Math.exp(low - high))
}

export type Score = (from: number, to: number) => Rows

/** Scores rows by chunks and remembers the last: a text of one chunk is scored once for all passes. */
function chunked(score: Score, { lo, hi }: Corridor): (row: number) => Rows {
  const last = lo.length
  const begin = new Int32Array(last)
  const end = new Int32Array(last)
  for (let from = 0; from < last; ) {
    let to = from
    for (let nodes = 0; to < last && (to === from || nodes < CHUNK); to++) nodes += hi[to]! - lo[to]! + 1
    begin.fill(from, from, to)
    end.fill(to, from, to)
    from = to
  }
  let rows: Rows | undefined
  return (row) => {
    if (rows === undefined || rows.from !== begin[row]) rows = score(begin[row]!, end[row]!)
    return rows
  }
}

/** An edge: the bead of one shape that begins at a node. */
export type Visit = (from: number, to: number, shape: number, nats: number) => void

export class Lattice {
  /** Index of the first node of each row. */
  readonly first: Float64Array
  /** How many nodes there are. */
  readonly size: number
  readonly source: number
  private readonly rows: (row: number) => Rows

  constructor(
    score: Score,
    readonly corridor: Corridor,
  ) {
    const { lo, hi } = corridor
    this.rows = chunked(score, corridor)
    this.source = lo.length - 1
    this.first = new Float64Array(lo.length + 1)
    for (let i = 0; i < lo.length; i++) this.first[i + 1] = this.first[i]! + hi[i]! - lo[i]! + 1
    this.size = this.first[lo.length]!
  }

  /** Calls `visit` for each edge that begins at node (i, j) and ends at row `end` or before. */
  edges(i: number, j: number, end: number, visit: Visit): void {
    const { lo, hi } = this.corridor
    const nats = this.rows(i).at(i, j)
    const node = this.first[i]! + j - lo[i]!
    for (let k = 0; k < SHAPE_COUNT; k++) {
      const down = i + SHAPE_M[k]!
      const right = j + SHAPE_N[k]!
      if (down <= end && right <= hi[down]! && right >= lo[down]! && nats[k]! > -Infinity)
        visit(node, this.first[down]! + right - lo[down]!, k, nats[k]!)
    }
  }

  /** Visits the edges of rows 0 to `end` from nodes that `value` has reached and not given up, in order. */
  private sweep(value: Float64Array, end: number, visit: Visit): void {
    const { lo, hi } = this.corridor
    for (let i = 0; i <= end; i++) {
      let top = -Infinity
      let peak = 0
      for (let j = lo[i]!; j <= hi[i]!; j++) {
        const here = value[this.first[i]! + j - lo[i]!]!
        if (here > top) {
          top = here
          peak = j
        }
        if (here > -Infinity && here >= top - HOPELESS - HOPELESS_COLUMN * (j - peak)) this.edges(i, j, end, visit)
      }
    }
  }

  /** Sums over all paths from the start to each node. */
  forward(prior: Float64Array): Float64Array {
    const alpha = new Float64Array(this.size).fill(-Infinity)
    alpha[0] = 0
    this.sweep(alpha, this.source, (from, to, shape, nats) => {
      const value = alpha[from]! + nats + prior[shape]!
      if (value > alpha[to]! - NEGLIGIBLE) alpha[to] = logAdd(alpha[to]!, value)
    })
    return alpha
  }

  /** Sums over all paths from each node to the end; nodes that `alpha` never reached stay at −∞. */
  backward(prior: Float64Array, alpha: Float64Array): Float64Array {
    const { lo, hi } = this.corridor
    const beta = new Float64Array(this.size).fill(-Infinity)
    beta[this.size - 1] = 0
    const visit: Visit = (from, to, shape, nats) => {
      const value = nats + prior[shape]! + beta[to]!
      if (value > beta[from]! - NEGLIGIBLE) beta[from] = logAdd(beta[from]!, value)
    }
    for (let i = this.source; i >= 0; i--)
      for (let j = hi[i]!; j >= lo[i]!; j--)
        if (alpha[this.first[i]! + j - lo[i]!]! > -Infinity) this.edges(i, j, this.source, visit)
    return beta
  }

  /** The best path to the last node, or to any node of row `end` if that comes before (Viterbi): log probability, last node, shape that leads to each node. */
  best(prior: Float64Array, end: number, open: boolean): { value: number; node: number; shape: Uint8Array } {
    const size = this.first[end + 1]!
    const value = new Float64Array(size).fill(-Infinity)
    const shape = new Uint8Array(size)
    value[0] = 0
    this.sweep(value, end, (from, to, k, nats) => {
      const through = value[from]! + nats + prior[k]!
      if (through > value[to]!) {
        value[to] = through
        shape[to] = k
      }
    })
    let node = size - 1
    if (open) for (let at = this.first[end]!; at < size; at++) if (value[at]! > value[node]!) node = at
    return { value: value[node]!, node, shape }
  }

  /** Follows shapes back from a node of row `i` to the start; calls `visit` with each bead, the last first. */
  trace(
    i: number,
    node: number,
    shape: ArrayLike<number>,
    visit: (i: number, j: number, shape: number, node: number) => void,
  ): void {
    const { lo } = this.corridor
    let row = i
    let column = node - this.first[i]! + lo[i]!
    while (row > 0 || column > 0) {
      const at = this.first[row]! + column - lo[row]!
      const k = shape[at]!
      row -= SHAPE_M[k]!
      column -= SHAPE_N[k]!
      visit(row, column, k, at)
    }
  }
}
