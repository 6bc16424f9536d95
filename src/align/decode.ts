import { type Lattice, NEGLIGIBLE } from './lattice.ts'
import { logPrior, type Regime, SHAPES } from './shapes.ts'

export interface PathBead {
  i: number
  j: number
  m: number
  n: number
  /** Probability of the bead, summed over all paths. */
  posterior: number
}

/** Shapes 1-0 and 0-1 come first in the table. */
const OUT_SOURCE = 0
const OUT_TARGET = 1

/** How probable each bead is, from sums over all paths (forward–backward). */
export class Posterior {
  private readonly alpha: Float64Array
  private readonly beta: Float64Array
  private readonly prior: Float64Array
  private readonly total: number
  /** Probability that a unit stands alone: at whatever node of its row or column it is left out, what counts is the sum. */
  readonly outSource: Float64Array
  readonly outTarget: Float64Array
  /** Mass that runs along the corridor's edge, per unit. */
  readonly edge: number

  constructor(
    readonly lattice: Lattice,
    regime: Regime,
  ) {
    this.prior = logPrior(regime)
    this.alpha = lattice.forward(this.prior)
    this.beta = lattice.backward(this.prior, this.alpha)
    this.total = this.alpha[lattice.size - 1]!
    const { lo, hi } = lattice.corridor
    const source = lattice.source
    const target = hi[source]!
    this.outSource = new Float64Array(source)
    this.outTarget = new Float64Array(target)
    let edge = 0
    for (let i = 0; i <= source; i++)
      for (let j = lo[i]!; j <= hi[i]!; j++) {
        const node = lattice.first[i]! + j - lo[i]!
        if (!this.counts(node)) continue
        if (i < source && j >= lo[i + 1]!)
          this.outSource[i]! += this.through(node, lattice.first[i + 1]! + j - lo[i + 1]!, OUT_SOURCE, 0)
        if (j < hi[i]!) this.outTarget[j]! += this.through(node, node + 1, OUT_TARGET, 0)
        if ((j === lo[i] && j > 0 && i > 0) || (j === hi[i] && j < target && i < source))
          edge += Math.exp(this.alpha[node]! + this.beta[node]! - this.total)
      }
    this.edge = edge / (source + target + 1)
  }

  /** Whether a node lies on a path that counts. */
  counts(node: number): boolean {
    return this.alpha[node]! + this.beta[node]! > this.total - NEGLIGIBLE
  }

  /** Probability of one edge. */
  through(from: number, to: number, shape: number, nats: number): number {
    return Math.exp(this.alpha[from]! + nats + this.prior[shape]! + this.beta[to]! - this.total)
  }

  /** Probability of the bead of one shape at (i, j), whose edge this is. */
  bead(i: number, j: number, from: number, to: number, shape: number, nats: number): number {
    return shape === OUT_SOURCE
      ? this.outSource[i]!
      : shape === OUT_TARGET
        ? this.outTarget[j]!
        : this.through(from, to, shape, nats)
  }
}

/** The path with the most expected right beads (posterior decoding: minimum Bayes risk, as Kumar & Byrne 2002 for words). */
export function decode(posterior: Posterior): PathBead[] {
  const { lattice } = posterior
  const { lo, hi } = lattice.corridor
  const value = new Float64Array(lattice.size).fill(-Infinity)
  const sure = new Float32Array(lattice.size)
  const best = new Uint8Array(lattice.size)
  value[0] = 0
  for (let i = 0; i <= lattice.source; i++)
    for (let j = lo[i]!; j <= hi[i]!; j++) {
      const node = lattice.first[i]! + j - lo[i]!
      const here = value[node]!
      if (here === -Infinity) continue
      // Off the paths that count only one-sided beads are offered, so that the end can always be reached.
      const counts = posterior.counts(node)
      lattice.edges(i, j, lattice.source, (from, to, shape, nats) => {
        if (!counts && shape > OUT_TARGET) return
        const probability = posterior.bead(i, j, from, to, shape, nats)
        if (here + probability <= value[to]!) return
        value[to] = here + probability
        sure[to] = probability
        best[to] = shape
      })
    }
  const beads: PathBead[] = []
  lattice.trace(lattice.source, lattice.size - 1, best, (i, j, shape, node) =>
    beads.push({ i, j, ...SHAPES[shape]!, posterior: Math.min(1, sure[node]!) }),
  )
  return beads.reverse()
}
