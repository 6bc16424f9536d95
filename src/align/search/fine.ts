// The evidence of words by where they stand. Translations keep the order of their original, nearly: in a bead of two or more sentences a
// word's counterpart stands where the bead's proportions put it, give or take a few words. So a counterpart in its place says much more than
// one that is merely somewhere in the bead, and a bead that is too large or too small by a sentence shows it.

import { isMismatch } from '../model/evidence/length.ts'
import {
  FINE_MISS_WEIGHT,
  FINE_TRUST,
  KEPT_NODES_PER_UNIT,
  MIN_KEPT_NODES,
  MIN_NODE_MASS,
  PLACE_SPREAD_WORDS,
} from '../model/parameters.ts'
import type { Shapes } from '../model/prior.ts'
import { type Holdings, type Model, passes } from '../model/score.ts'
import { lowerBound, seek } from './ascending.ts'
import { type Grid, gridOf } from './corridor.ts'
import { type Lattice, type Posterior, trace } from './lattice.ts'

/** Median distance of a counterpart from its expected place, in words, for a span of a given number of words. */
const usualOf = (words: number): number => PLACE_SPREAD_WORDS * Math.sqrt(words)
/** Density of no distance at all, of a Cauchy distribution that ends with the span. */
const densityOf = (words: number, usual: number): number => 1 / (usual * Math.atan(words / usual))

/** A clue as the fine look judges it. */
export interface PlacedClue {
  /** Probability that a counterpart shows up in a translation. */
  p: number
  /** How often a word of the other side is a counterpart. */
  rate: number
  /** Places of the clue and of its counterparts, ascending. */
  from: ArrayLike<number>
  to: ArrayLike<number>
}

/** The places of a bead: `[s0, s1)` on the side that holds the clue, `[t0, t1)` on the other. */
interface Span {
  s0: number
  s1: number
  t0: number
  t1: number
  /** Median distance of a counterpart from its place, and the density of no distance at all. */
  usual: number
  density: number
}

function spanOf(s0: number, s1: number, t0: number, t1: number): Span {
  const words = Math.max(1, t1 - t0)
  const usual = usualOf(words)
  return { s0, s1, t0, t1, usual, density: densityOf(words, usual) }
}

/**
 * What one clue is worth in a bead, in nats: log(p · f / q), where f is the density of the distance between the counterpart's place and the place
 * that the bead's proportions give it (Cauchy: most are near, some far), and q the density of that distance if counterparts stood there by
 * accident; FINE_MISS_WEIGHT · log((1−p)/(1−q)) without a counterpart.
 *
 * @param own places of the bead on the clue's side, from and to
 * @param other places of the bead on the other side
 */
export function clueNats(clue: PlacedClue, own: readonly [number, number], other: readonly [number, number]): number {
  const at = lowerBound(clue.to, other[0])
  if (at === clue.to.length || clue.to[at]! >= other[1])
    return Math.min(0, FINE_MISS_WEIGHT * (Math.log(1 - clue.p) + clue.rate * Math.max(1, other[1] - other[0])))
  return hitNats(clue, lowerBound(clue.from, own[0]), at, spanOf(...own, ...other))
}

/** As {@link clueNats}, for a counterpart that is there: `k` and `at` are the first places of the bead. */
function hitNats({ p, rate, from, to }: PlacedClue, k: number, at: number, { s0, s1, t0, t1, usual, density }: Span): number {
  const step = Math.max(1, t1 - t0) / (s1 - s0)
  let times = 0
  let astray = Infinity
  for (; k < from.length && from[k]! < s1; k++) {
    times++
    const expected = t0 - 0.5 + (from[k]! - s0 + 0.5) * step
    while (at + 1 < to.length && to[at + 1]! < t1 && to[at + 1]! <= expected) at++
    astray = Math.min(astray, Math.abs(to[at]! - expected))
    if (at + 1 < to.length && to[at + 1]! < t1) astray = Math.min(astray, to[at + 1]! - expected)
  }
  const chance = 2 * rate * times
  return Math.max(0, Math.log((p * density) / (chance * (1 + (astray / usual) ** 2))) + chance * astray)
}

/**
 * Returns a function that judges beads by what the units of one side hold: nats of own units `[u0, u1)` against `[v0, v1)`. A clue that stands in
 * several units counts once. Beads follow one another, so that places are looked for near those of the bead before.
 */
function judge({ start, clue, clues, rate }: Holdings, own: Int32Array, other: Int32Array) {
  const placed = clues.map(({ p, from, to }, id): PlacedClue => ({ p, rate: rate[id]!, from: from.at, to: to.at }))
  const surprise = Float64Array.from(placed, ({ p }) => Math.log(1 - p))
  const fromNear = new Int32Array(clues.length)
  const toNear = new Int32Array(clues.length)
  const bead = new Int32Array(clues.length)
  let beads = 0
  return (u0: number, u1: number, v0: number, v1: number): number => {
    beads++
    const span = spanOf(own[u0]!, own[u1]!, other[v0]!, other[v1]!)
    const { s0, t0, t1 } = span
    const words = Math.max(1, t1 - t0)
    let sum = 0
    for (let k = start[u0]!; k < start[u1]!; k++) {
      const id = clue[k]!
      if (bead[id] === beads) continue
      bead[id] = beads
      const one = placed[id]!
      const at = seek(one.to, t0, toNear[id]!)
      toNear[id] = at
      if (at === one.to.length || one.to[at]! >= t1) {
        const nats = surprise[id]! + one.rate * words
        if (nats < 0) sum += FINE_MISS_WEIGHT * nats
      } else {
        const first = seek(one.from, s0, fromNear[id]!)
        fromNear[id] = first
        sum += hitNats(one, first, at, span)
      }
    }
    return sum
  }
}

function countAbove(list: Float32Array, least: number): number {
  let count = 0
  for (let k = 0; k < list.length; k++) if (list[k]! > least) count++
  return count
}

/** The tightest grid that holds the nodes that count, and which of its nodes those are. The best path's do in any case. */
function alive({ grid: { lo, hi, shift, size }, shapes, nodes, shape }: Posterior): { grid: Grid; live: Uint8Array } {
  const last = lo.length - 1
  const most = Math.max(MIN_KEPT_NODES, KEPT_NODES_PER_UNIT * (last + hi[last]!))
  let least = MIN_NODE_MASS
  while (countAbove(nodes, least) > most) least *= 10
  const counts = new Uint8Array(size)
  for (let node = 0; node < size; node++) counts[node] = Number(nodes[node]! > least)
  counts[size - 1] = 1
  trace({ lo, hi, shift, size }, shapes, shape, (i, j) => {
    counts[shift[i]! + j] = 1
  })
  const low = new Int32Array(lo.length).fill(1)
  const high = new Int32Array(lo.length)
  for (let i = 0; i < lo.length; i++) {
    let from = lo[i]!
    let to = hi[i]!
    while (from <= to && counts[shift[i]! + from] === 0) from++
    while (from <= to && counts[shift[i]! + to] === 0) to--
    if (from > to) continue
    low[i] = from
    high[i] = to
  }
  const grid = gridOf({ lo: low, hi: high })
  const live = new Uint8Array(grid.size)
  for (let i = 0; i < lo.length; i++) for (let j = low[i]!; j <= high[i]!; j++) live[grid.shift[i]! + j] = counts[shift[i]! + j]!
  return { grid, live }
}

/** What words say of a bead of sides that are no match by far: it holds only where a person says so, or where no path leads around it. */
const MISMATCH_NATS = -200

/** Evidence of all beads between the nodes that count, but that of lengths. */
export function fineEvidence(found: Posterior, model: Model, shapes: Shapes): Lattice {
  const { grid, live } = alive(found)
  const { lo, hi, shift } = grid
  const { count, m, n } = shapes
  const nats = new Float32Array(grid.size * count).fill(-Infinity)
  const { source, target } = model.starts
  const forward = judge(model.forward, source, target)
  const backward = judge(model.backward, target, source)
  const last = lo.length - 1
  for (let i = 0; i <= last; i++)
    for (let j = lo[i]!; j <= hi[i]!; j++) {
      const at = (shift[i]! + j) * count
      if (live[shift[i]! + j] === 0) continue
      for (let k = 0; k < count; k++) {
        const down = i + m[k]!
        const right = j + n[k]!
        if (down > last || right > hi[down]! || right < lo[down]! || live[shift[down]! + right] === 0) continue
        if (m[k] === 0 || n[k] === 0) {
          nats[at + k] = 0
          continue
        }
        if (!passes(model.walls, i, j, m[k]!, n[k]!)) continue
        let sum = isMismatch(source[down]! - source[i]!, target[right]! - target[j]!)
          ? MISMATCH_NATS
          : FINE_TRUST * (forward(i, down, j, right) + backward(j, right, i, down))
        for (const one of model.extra) sum += one(i, down, j, right)
        nats[at + k] = sum
      }
    }
  return { grid, shapes, nats }
}
