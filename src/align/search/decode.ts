import { CALIBRATION_SHIFT, CALIBRATION_SLOPE } from '../model/parameters.ts'
import { type Posterior, trace } from './lattice.ts'

export interface PathBead {
  i: number
  j: number
  m: number
  n: number
  /** Probability of the bead, summed over all paths. */
  posterior: number
}

/** The most probable path (Viterbi), its beads with their posteriors. */
export function mostProbable({ grid, shapes, edges, outSource, outTarget, shape }: Posterior): PathBead[] {
  const { count, m, n } = shapes
  const beads: PathBead[] = []
  trace(grid, shapes, shape, (i, j, k) => {
    const own = edges[(grid.shift[i]! + j) * count + k]!
    const probability = n[k] === 0 ? outSource[i]! : m[k] === 0 ? outTarget[j]! : own
    beads.push({ i, j, m: m[k]!, n: n[k]!, posterior: Math.min(1, probability) })
  })
  return beads.reverse()
}

/** The path with the most expected right beads (posterior decoding: minimum Bayes risk, as Kumar & Byrne 2002 for words). */
export function decode({ grid, shapes, edges, outSource, outTarget }: Posterior): PathBead[] {
  const { count, m, n } = shapes
  const { lo, hi, shift, size } = grid
  const value = new Float64Array(size).fill(-Infinity)
  const sure = new Float32Array(size)
  const shape = new Uint8Array(size)
  value[0] = 0
  for (let i = 0; i < lo.length; i++)
    for (let j = lo[i]!; j <= hi[i]!; j++) {
      const node = shift[i]! + j
      const here = value[node]!
      if (here === -Infinity) continue
      for (let k = 0; k < count; k++) {
        const own = edges[node * count + k]!
        if (own === 0) continue
        const probability = n[k] === 0 ? outSource[i]! : m[k] === 0 ? outTarget[j]! : own
        const to = shift[i + m[k]!]! + j + n[k]!
        if (here + probability <= value[to]!) continue
        value[to] = here + probability
        sure[to] = probability
        shape[to] = k
      }
    }
  const beads: PathBead[] = []
  trace(grid, shapes, shape, (i, j, k, end) => beads.push({ i, j, m: m[k]!, n: n[k]!, posterior: Math.min(1, sure[end]!) }))
  return beads.reverse()
}

/** A posterior as the probability that a bead is right (Platt scaling). */
export function calibrated(posterior: number): number {
  if (posterior <= 0 || posterior >= 1) return Math.min(1, Math.max(0, posterior))
  return 1 / (1 + Math.exp(-(CALIBRATION_SLOPE * Math.log(posterior / (1 - posterior)) + CALIBRATION_SHIFT)))
}
