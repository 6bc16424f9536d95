import type { Corridor } from './corridor.ts'
import type { Rows } from './score.ts'
import { logPrior, REGIMES, type Regime, SHAPES } from './shapes.ts'

// A node (i, j) has i source and j target units behind it; a bead of m × n units is an edge from (i, j) to (i + m, j + n).
// All sums over paths are kept as logarithms.

export interface PathBead {
  i: number
  j: number
  m: number
  n: number
  /** Probability of the bead, summed over all paths. */
  posterior: number
}

export interface Path {
  beads: PathBead[]
  regime: Regime
  /** Posterior mass that runs along the corridor's edge, per unit: much of it says that the corridor was too narrow. */
  edge: number
}

type Score = (from: number, to: number) => Rows

/** Nodes scored at a time, so that memory does not grow with the length of a text. */
const CHUNK = 300_000
/** Terms this many nats below a sum change nothing in it. */
const NEGLIGIBLE = 30
/** A node this far below the best of its row, and a little more for each column between them, lies on no path that counts. */
const HOPELESS = 60
const HOPELESS_COLUMN = 8
/** Rows that the choice of a regime looks at. */
const SAMPLE = 1_500

const SHAPE_M = Int32Array.from(SHAPES, ({ m }) => m)
const SHAPE_N = Int32Array.from(SHAPES, ({ n }) => n)
const SHAPE_COUNT = SHAPES.length

const logAdd = (a: number, b: number): number => {
  const high = Math.max(a, b)
  const low = Math.min(a, b)
  return low <= high - NEGLIGIBLE ? high : high + Math.log1p(Math.exp(low - high))
}

/** Scores rows by chunks and remembers the last: a text of one chunk is scored once for all passes. */
function chunked(score: Score, { lo, hi }: Corridor): (row: number) => Rows {
  const last = lo.length
  const begin = new Int32Array(last)
  const end = new Int32Array(last)
  for (let from = 0; from < last; ) {
    let to = from
    for (let nodes = 0; to < last && (to === from || nodes < CHUNK); to++) nodes += hi[to]! - lo[to]! + 1
    for (let row = from; row < to; row++) {
      begin[row] = from
      end[row] = to
    }
    from = to
  }
  let rows: Rows | undefined
  return (row) => {
    if (rows === undefined || rows.from !== begin[row]) rows = score(begin[row]!, end[row]!)
    return rows
  }
}

class Lattice {
  /** Index of the first node of each row. */
  readonly first: Float64Array
  readonly nodes: number

  constructor(
    readonly rows: (row: number) => Rows,
    readonly corridor: Corridor,
  ) {
    const { lo, hi } = corridor
    this.first = new Float64Array(lo.length + 1)
    for (let i = 0; i < lo.length; i++) this.first[i + 1] = this.first[i]! + hi[i]! - lo[i]! + 1
    this.nodes = this.first[lo.length]!
  }

  /** Sums over all paths from the start to each node of rows 0 to `end`. */
  forward(prior: Float64Array, end: number): Float64Array {
    const { rows, first } = this
    const { lo, hi } = this.corridor
    const alpha = new Float64Array(first[end + 1]!).fill(-Infinity)
    alpha[0] = 0
    for (let i = 0; i <= end; i++) {
      const { from, start, nats } = rows(i)
      let top = -Infinity
      let peak = 0
      for (let j = lo[i]!; j <= hi[i]!; j++) {
        const here = alpha[first[i]! + j - lo[i]!]!
        if (here === -Infinity) continue
        if (here > top) {
          top = here
          peak = j
        } else if (here < top - HOPELESS - HOPELESS_COLUMN * (j - peak)) continue
        const at = start[i - from]! + (j - lo[i]!) * SHAPE_COUNT
        for (let k = 0; k < SHAPE_COUNT; k++) {
          const down = i + SHAPE_M[k]!
          const right = j + SHAPE_N[k]!
          if (down > end || right > hi[down]! || right < lo[down]!) continue
          const node = first[down]! + right - lo[down]!
          const value = here + nats[at + k]! + prior[k]!
          if (value > alpha[node]! - NEGLIGIBLE) alpha[node] = logAdd(alpha[node]!, value)
        }
      }
    }
    return alpha
  }

  /** Sums over all paths from each node to the end; nodes that `alpha` never reached stay at −∞. */
  backward(prior: Float64Array, alpha: Float64Array): Float64Array {
    const { rows, first, nodes } = this
    const { lo, hi } = this.corridor
    const beta = new Float64Array(nodes).fill(-Infinity)
    beta[nodes - 1] = 0
    const end = lo.length - 1
    for (let i = end; i >= 0; i--) {
      const { from, start, nats } = rows(i)
      for (let j = hi[i]!; j >= lo[i]!; j--) {
        const node = first[i]! + j - lo[i]!
        if (alpha[node] === -Infinity) continue
        const at = start[i - from]! + (j - lo[i]!) * SHAPE_COUNT
        let sum = beta[node]!
        for (let k = 0; k < SHAPE_COUNT; k++) {
          const down = i + SHAPE_M[k]!
          const right = j + SHAPE_N[k]!
          if (down > end || right > hi[down]! || right < lo[down]!) continue
          const value = nats[at + k]! + prior[k]! + beta[first[down]! + right - lo[down]!]!
          if (value > sum - NEGLIGIBLE) sum = logAdd(sum, value)
        }
        beta[node] = sum
      }
    }
    return beta
  }

  /** The regime under which the text (its first rows, if it is long) is likeliest. */
  chooseRegime(): Regime {
    const end = Math.min(this.corridor.lo.length - 1, SAMPLE)
    let best = REGIMES[0]!
    let most = -Infinity
    for (const regime of REGIMES) {
      const likelihood = this.forward(logPrior(regime), end)
        .subarray(this.first[end]!)
        .reduce((a, b) => Math.max(a, b), -Infinity)
      if (likelihood > most) {
        most = likelihood
        best = regime
      }
    }
    return best
  }
}

/**
 * Forward–backward over the corridor, then the path with the most expected right beads (posterior decoding, after
 * Kumar & Byrne's minimum Bayes risk for alignments). Time and memory grow with the number of nodes.
 */
export function decode(score: Score, corridor: Corridor): Path {
  const { lo, hi } = corridor
  const source = lo.length - 1
  const target = hi[source]!
  const lattice = new Lattice(chunked(score, corridor), corridor)
  const { rows, first, nodes } = lattice
  const regime = lattice.chooseRegime()
  const prior = logPrior(regime)
  const alpha = lattice.forward(prior, source)
  const total = alpha[nodes - 1]!
  const beta = lattice.backward(prior, alpha)
  const through = (from: number, nats: number, to: number) => Math.exp(alpha[from]! + nats + beta[to]! - total)

  // A unit may be left out at any node of its row or column: what counts is the sum.
  const outSource = new Float64Array(source)
  const outTarget = new Float64Array(target)
  let edge = 0
  for (let i = 0; i <= source; i++)
    for (let j = lo[i]!; j <= hi[i]!; j++) {
      const node = first[i]! + j - lo[i]!
      if (alpha[node]! + beta[node]! < total - NEGLIGIBLE) continue
      if (i < source && j >= lo[i + 1]! && j <= hi[i + 1]!)
        outSource[i]! += through(node, prior[0]!, first[i + 1]! + j - lo[i + 1]!)
      if (j < hi[i]!) outTarget[j]! += through(node, prior[1]!, node + 1)
      if ((j === lo[i] && j > 0 && i > 0) || (j === hi[i] && j < target && i < source))
        edge += Math.exp(alpha[node]! + beta[node]! - total)
    }

  const value = new Float64Array(nodes).fill(-Infinity)
  const sure = new Float32Array(nodes)
  const shape = new Uint8Array(nodes)
  value[0] = 0
  for (let i = 0; i <= source; i++) {
    const { from, start, nats } = rows(i)
    for (let j = lo[i]!; j <= hi[i]!; j++) {
      const node = first[i]! + j - lo[i]!
      const here = value[node]!
      if (here === -Infinity) continue
      const dead = alpha[node]! + beta[node]! < total - NEGLIGIBLE
      const at = start[i - from]! + (j - lo[i]!) * SHAPE_COUNT
      // Off every path that counts, only one-sided beads are offered, so that the end can always be reached.
      for (let k = 0; k < (dead ? 2 : SHAPE_COUNT); k++) {
        const down = i + SHAPE_M[k]!
        const right = j + SHAPE_N[k]!
        if (down > source || right > hi[down]! || right < lo[down]! || nats[at + k] === -Infinity) continue
        const next = first[down]! + right - lo[down]!
        const posterior = k === 0 ? outSource[i]! : k === 1 ? outTarget[j]! : through(node, nats[at + k]! + prior[k]!, next)
        if (here + posterior > value[next]!) {
          value[next] = here + posterior
          sure[next] = posterior
          shape[next] = k
        }
      }
    }
  }
  const beads: PathBead[] = []
  for (let i = source, j = target; i > 0 || j > 0; ) {
    const node = first[i]! + j - lo[i]!
    const { m, n } = SHAPES[shape[node]!]!
    i -= m
    j -= n
    beads.push({ i, j, m, n, posterior: Math.min(1, sure[node]!) })
  }
  return { beads: beads.reverse(), regime, edge: edge / (source + target + 1) }
}
