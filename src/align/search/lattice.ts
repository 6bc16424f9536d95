import { type Lengths, lengthScorer } from '../model/evidence/length.ts'
import { HOPELESS_COLUMN_NATS, HOPELESS_NATS, MAX_BEAD_UNITS, NEGLIGIBLE_EDGE_NATS } from '../model/parameters.ts'
import type { Shapes } from '../model/prior.ts'
import { type Grid, gridOf } from './corridor.ts'
import { bandOf, narrowed, waysOn } from './narrow.ts'

/** A grid whose nodes are joined by beads. */
export interface Lattice {
  grid: Grid
  shapes: Shapes
  /** Nats of the bead of shape k that begins at a node: `nats[node · shapes.count + k]`; −∞ where it leaves the grid or passes a wall. */
  nats: Float32Array
}

/** Adds what the lengths of its beads say to a lattice, in place. */
export function addLengths({ grid, shapes, nats }: Lattice, lengths: Lengths): Lattice {
  const { lo, hi, shift } = grid
  const { count, m, n } = shapes
  const score = lengthScorer(lengths)
  for (let i = 0; i < lo.length; i++)
    for (let j = lo[i]!; j <= hi[i]!; j++) {
      const at = (shift[i]! + j) * count
      for (let k = 0; k < count; k++)
        if (m[k]! > 0 && n[k]! > 0 && nats[at + k]! > -Infinity) nats[at + k]! += score(i, i + m[k]!, j, j + n[k]!)
    }
  return { grid, shapes, nats }
}

/** A lattice of its own of the first rows, up to `end`. */
export function upTo({ grid, shapes, nats }: Lattice, end: number): Lattice {
  const part = gridOf({ lo: grid.lo.subarray(0, end + 1), hi: grid.hi.subarray(0, end + 1) })
  const kept = nats.slice(0, part.size * shapes.count)
  for (let i = Math.max(0, end - MAX_BEAD_UNITS); i <= end; i++)
    for (let node = part.shift[i]! + part.lo[i]!; node <= part.shift[i]! + part.hi[i]!; node++)
      for (let k = 0; k < shapes.count; k++) if (i + shapes.m[k]! > end) kept[node * shapes.count + k] = -Infinity
  return { grid: part, shapes, nats: kept }
}

/** The best way to each node (Viterbi). */
export interface Best {
  /** Log probability of the best path to each node. */
  value: Float64Array
  /** The shape that ends it. */
  shape: Uint8Array
}

/** The best paths from the first node, under a prior over shapes. Nodes that lie on no path that counts are given up. */
export function best({ grid, shapes, nats }: Lattice, prior: Float64Array): Best {
  const { count, m, n } = shapes
  const { lo, hi, shift, size } = grid
  const value = new Float64Array(size).fill(-Infinity)
  const shape = new Uint8Array(size)
  value[0] = 0
  for (let i = 0; i < lo.length; i++) {
    let top = -Infinity
    let peak = 0
    for (let j = lo[i]!; j <= hi[i]!; j++) {
      const node = shift[i]! + j
      const here = value[node]!
      if (here === -Infinity) continue
      if (here > top) {
        top = here
        peak = j
      } else if (here < top - HOPELESS_NATS - HOPELESS_COLUMN_NATS * (j - peak)) {
        value[node] = -Infinity
        continue
      }
      const at = node * count
      for (let k = 0; k < count; k++) {
        const one = nats[at + k]!
        if (one === -Infinity) continue
        const to = shift[i + m[k]!]! + j + n[k]!
        const through = here + one + prior[k]!
        if (through > value[to]!) {
          value[to] = through
          shape[to] = k
        }
      }
    }
  }
  return { value, shape }
}

/** The beads of the path that ends at `node` of the last row, the last first. */
export function trace(
  { lo, shift, size }: Grid,
  { m, n }: Shapes,
  shape: ArrayLike<number>,
  visit: (i: number, j: number, shape: number, end: number) => void,
  node = size - 1,
): void {
  let i = lo.length - 1
  let j = node - shift[i]!
  while (i > 0 || j > 0) {
    const end = shift[i]! + j
    const k = shape[end]!
    i -= m[k]!
    j -= n[k]!
    visit(i, j, k, end)
  }
}

/** Sums over paths to (or from) each node, by row on a scale of its own: the sum is `value · exp(scale)`. */
interface Sums {
  value: Float64Array
  scale: Float64Array
}

/** Sums beyond this are brought down, together with all rows that are still at work. */
const LARGE = 1e100
const DOWN = Math.log(LARGE)

function bringDown({ shift, lo, hi }: Grid, { value, scale }: Sums, from: number, to: number): void {
  for (let i = Math.max(0, from); i <= Math.min(lo.length - 1, to); i++) {
    for (let node = shift[i]! + lo[i]!; node <= shift[i]! + hi[i]!; node++) value[node]! /= LARGE
    scale[i]! += DOWN
  }
}

/**
 * Probabilities of beads from sums over all paths (forward–backward). The best way to each node is a potential: relative to it every edge
 * weighs at most 1, so that the sums are sums of products, without logarithms.
 */
export interface Posterior {
  grid: Grid
  shapes: Shapes
  /** Probability of each edge: `edges[node · shapes.count + k]`. */
  edges: Float32Array
  /** Probability that the path runs through a node. */
  nodes: Float32Array
  /** Probability that a unit stands alone: at whatever node of its row or column it is left out, what counts is the sum. */
  outSource: Float64Array
  outTarget: Float64Array
  /** Mass that runs along the grid's edge, per unit. */
  edge: number
  /** The shape that ends the best path to each node. */
  shape: Uint8Array
  /** Log probability of all paths together, against all units standing for nothing of the other side's. */
  total: number
}

/** Takes `nats` over: they may become the probabilities. The grid is as narrow as the paths that count. */
export function posterior(whole: Lattice, prior: Float64Array): Posterior {
  const ways = best(whole, prior)
  const { low, high } = bandOf(whole.grid, ways.value, waysOn(whole, prior, { from: ways.value, isWhole: true }))
  const { grid, shapes, nats: weights } = narrowed(whole, low, high)
  const { count, m, n } = shapes
  const { lo, hi, shift, size } = grid
  const last = lo.length - 1
  const value = new Float64Array(size)
  const shape = new Uint8Array(size)
  for (let i = 0; i <= last; i++) {
    const [from, to] = [whole.grid.shift[i]! + lo[i]!, whole.grid.shift[i]! + hi[i]! + 1]
    value.set(ways.value.subarray(from, to), shift[i]! + lo[i]!)
    shape.set(ways.shape.subarray(from, to), shift[i]! + lo[i]!)
  }
  const forward: Sums = { value: new Float64Array(size), scale: new Float64Array(lo.length) }
  const alpha = forward.value
  alpha[0] = 1
  const longest = Math.max(...m)
  // The scale of the rows at work: those that come later begin at it.
  let scale = 0
  for (let i = 0; i <= last; i++) {
    forward.scale[i] = scale
    let most = 0
    for (let j = lo[i]!; j <= hi[i]!; j++) {
      const node = shift[i]! + j
      const at = node * count
      const here = alpha[node]!
      const from = value[node]!
      if (here === 0 || from === -Infinity) {
        alpha[node] = 0
        weights.fill(0, at, at + count)
        continue
      }
      most = Math.max(most, here)
      for (let k = 0; k < count; k++) {
        const one = weights[at + k]!
        if (one === -Infinity) {
          weights[at + k] = 0
          continue
        }
        const to = shift[i + m[k]!]! + j + n[k]!
        const below = from + one + prior[k]! - value[to]!
        const weight = below < -NEGLIGIBLE_EDGE_NATS || value[to] === -Infinity ? 0 : Math.exp(below)
        weights[at + k] = weight
        alpha[to]! += here * weight
      }
    }
    if (most > LARGE) {
      bringDown(grid, forward, i, i + longest)
      scale += DOWN
    }
  }
  const backward: Sums = { value: new Float64Array(size), scale: new Float64Array(lo.length) }
  const beta = backward.value
  beta[size - 1] = 1
  scale = 0
  for (let i = last; i >= 0; i--) {
    backward.scale[i] = scale
    let most = 0
    for (let j = hi[i]!; j >= lo[i]!; j--) {
      const node = shift[i]! + j
      const at = node * count
      let sum = node === size - 1 ? 1 : 0
      for (let k = 0; k < count; k++) {
        const weight = weights[at + k]!
        if (weight > 0) sum += weight * beta[shift[i + m[k]!]! + j + n[k]!]!
      }
      beta[node] = sum
      most = Math.max(most, sum)
    }
    if (most > LARGE) {
      bringDown(grid, backward, i, i + longest)
      scale += DOWN
    }
  }
  return {
    ...probabilities({ grid, shapes, nats: weights }, forward, backward, whole.grid),
    shape,
    total: value[size - 1]! + Math.log(alpha[size - 1]!) + forward.scale[last]!,
  }
}

/** @param corridor where the search could go: mass at its edges says that it was too narrow */
function probabilities(
  { grid, shapes, nats: weights }: Lattice,
  forward: Sums,
  backward: Sums,
  corridor: Grid,
): Omit<Posterior, 'total' | 'shape'> {
  const { count, m, n } = shapes
  const { lo, hi, shift, size } = grid
  const last = lo.length - 1
  const target = hi[last]!
  const total = Math.log(forward.value[size - 1]!) + forward.scale[last]!
  const outSource = new Float64Array(last)
  const outTarget = new Float64Array(target)
  const nodes = new Float32Array(size)
  const factor = new Float64Array(count)
  let edge = 0
  for (let i = 0; i <= last; i++) {
    for (let k = 0; k < count; k++) factor[k] = Math.exp(forward.scale[i]! + (backward.scale[i + m[k]!] ?? 0) - total)
    const own = Math.exp(forward.scale[i]! + backward.scale[i]! - total)
    for (let j = lo[i]!; j <= hi[i]!; j++) {
      const node = shift[i]! + j
      const at = node * count
      const here = forward.value[node]!
      if (here === 0) continue
      const through = here * backward.value[node]! * own
      nodes[node] = through
      if ((j === corridor.lo[i] && j > 0 && i > 0) || (j === corridor.hi[i] && j < target && i < last)) edge += through
      for (let k = 0; k < count; k++) {
        const weight = weights[at + k]!
        if (weight === 0) continue
        const probability = here * weight * backward.value[shift[i + m[k]!]! + j + n[k]!]! * factor[k]!
        weights[at + k] = probability
        if (n[k] === 0) outSource[i]! += probability
        else if (m[k] === 0) outTarget[j]! += probability
      }
    }
  }
  return { grid, shapes, edges: weights, nodes, outSource, outTarget, edge: edge / (last + target + 1) }
}
