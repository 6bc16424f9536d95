import { type Posterior, SHAPE_COUNT, SHAPE_M, SHAPE_N, trace } from './lattice.ts'

export interface PathBead {
  i: number
  j: number
  m: number
  n: number
  /** Probability of the bead, summed over all paths. */
  posterior: number
}

/** The most probable path (Viterbi), its beads with their posteriors. */
export function mostProbable({ grid, edges, outSource, outTarget, shape }: Posterior): PathBead[] {
  const beads: PathBead[] = []
  trace(grid, shape, (i, j, k) => {
    const own = edges[(grid.shift[i]! + j) * SHAPE_COUNT + k]!
    const probability = SHAPE_N[k] === 0 ? outSource[i]! : SHAPE_M[k] === 0 ? outTarget[j]! : own
    beads.push({ i, j, m: SHAPE_M[k]!, n: SHAPE_N[k]!, posterior: Math.min(1, probability) })
  })
  return beads.reverse()
}

/** The path with the most expected right beads (posterior decoding: minimum Bayes risk, as Kumar & Byrne 2002 for words). */
export function decode({ grid, edges, outSource, outTarget }: Posterior): PathBead[] {
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
      for (let k = 0; k < SHAPE_COUNT; k++) {
        const own = edges[node * SHAPE_COUNT + k]!
        if (own === 0) continue
        const probability = SHAPE_N[k] === 0 ? outSource[i]! : SHAPE_M[k] === 0 ? outTarget[j]! : own
        const to = shift[i + SHAPE_M[k]!]! + j + SHAPE_N[k]!
        if (here + probability <= value[to]!) continue
        value[to] = here + probability
        sure[to] = probability
        shape[to] = k
      }
    }
  const beads: PathBead[] = []
  trace(grid, shape, (i, j, k, end) => beads.push({ i, j, m: SHAPE_M[k]!, n: SHAPE_N[k]!, posterior: Math.min(1, sure[end]!) }))
  return beads.reverse()
}
