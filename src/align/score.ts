import type { Evidence } from '../bitext.ts'
import { type Clue, worth } from './clue.ts'
import type { Corridor } from './corridor.ts'
import { type Lengths, lengthScore } from './evidence/length.ts'
import { LONGEST, SHAPES } from './shapes.ts'

/** How much of the evidence of words is believed: the pieces are not independent. Clues of both directions are added, so half of it each. */
const TRUST = 0.36

/** Everything that a bead's score is made of, but its prior. */
export interface Model {
  source: number
  target: number
  lengths: Lengths
  /** Clues that source units hold, and clues that target units hold. */
  forward: readonly Clue[]
  backward: readonly Clue[]
  extra: readonly ReturnType<Evidence>[]
  walls: Walls
}

/** Where beads may not pass. All four lists rise. */
export interface Walls {
  /** A bead's units are all of one group, on both sides. */
  sourceGroup: Int32Array
  targetGroup: Int32Array
  /** A bead's units of one side are all of one run: a unit that was taken out parts its neighbours. */
  sourceRun: Int32Array
  targetRun: Int32Array
}

const STRIDE = LONGEST + 1

/** Clues by the unit that holds them, and what a unit without any counterpart scores against 1 … LONGEST units. */
interface Holdings {
  start: Int32Array
  clue: Int32Array
  base: Float64Array
  hit: Float64Array[]
  to: ArrayLike<number>[]
}

function holdings(clues: readonly Clue[], units: number, others: number): Holdings {
  const useful = clues
    .map((clue) => ({ clue, value: worth(clue.p, clue.to.length, others) }))
    .filter(({ value }) => (value.hit[1] ?? 0) > 0)
  const start = new Int32Array(units + 1)
  for (const { clue } of useful) for (let k = 0; k < clue.from.length; k++) start[(clue.from[k] ?? 0) + 1]! += 1
  for (let i = 0; i < units; i++) start[i + 1]! += start[i]!
  const next = start.slice()
  const clue = new Int32Array(start[units] ?? 0)
  const base = new Float64Array(units * STRIDE)
  useful.forEach(({ clue: { from }, value }, id) => {
    for (let k = 0; k < from.length; k++) {
      const unit = from[k] ?? 0
      clue[next[unit]!++] = id
      for (let n = 1; n <= LONGEST; n++) base[unit * STRIDE + n]! += value.miss[n]!
    }
  })
  // A hit takes its miss back.
  const hit = useful.map(({ value }) => value.hit.map((nats, n) => nats - (value.miss[n] ?? 0)))
  return { start, clue, base, hit, to: useful.map(({ clue: { to } }) => to) }
}

/** First index of `list` (ascending) whose value is at least `value`. */
function lowerBound(list: ArrayLike<number>, value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Adds to `out[(at - first) · STRIDE + n]` what the clues of `unit` are worth against the `n` units from `at` on, for `first ≤ at ≤ last`.
 * A clue that stands in several of those units counts once.
 */
function reach(held: Holdings, unit: number, first: number, last: number, out: Float32Array, offset: number, step: number): void {
  for (let at = first; at <= last; at++)
    for (let n = 1; n <= LONGEST; n++) out[offset + (at - first) * step + n]! += held.base[unit * STRIDE + n]!
  for (let k = held.start[unit]!; k < held.start[unit + 1]!; k++) {
    const id = held.clue[k]!
    const to = held.to[id]!
    const hit = held.hit[id]!
    let previous = -1
    for (let p = lowerBound(to, first); p < to.length; p++) {
      const place = to[p]!
      if (p > 0 && previous < 0) previous = to[p - 1]!
      for (let at = Math.max(first, place - LONGEST + 1, previous + 1); at <= Math.min(place, last); at++)
        for (let n = place - at + 1; n <= LONGEST; n++) out[offset + (at - first) * step + n]! += hit[n]!
      previous = place
      if (place - LONGEST + 1 > last) break
    }
  }
}

export interface Rows {
  from: number
  /** Nats of each shape that begins at node (i, j): `nats[start[i - from] + (j - lo[i]) · SHAPES.length + shape]`; −∞ where it leaves the text. */
  start: Int32Array
  nats: Float32Array
}

/** Returns a function that scores all beads which begin in rows `from` to `to` (exclusive). */
export function scorer(model: Model, { lo, hi }: Corridor): (from: number, to: number) => Rows {
  const { source, target, lengths, extra, walls } = model
  const { sourceGroup, targetGroup, sourceRun, targetRun } = walls
  const forward = holdings(model.forward, source, target)
  const backward = holdings(model.backward, target, source)
  const shapes = SHAPES.length
  return (from, to) => {
    // What each source unit finds on from each column of its row; rows above look LONGEST - 1 rows down.
    const bottom = Math.min(source, to + LONGEST - 1)
    const left = (i: number) => lo[Math.max(from, i - LONGEST + 1)]!
    const right = (i: number) => hi[Math.min(i, to - 1)]!
    const offsets = new Int32Array(bottom - from + 1)
    for (let i = from; i < bottom; i++) offsets[i - from + 1] = offsets[i - from]! + (right(i) - left(i) + 1) * STRIDE
    const found = new Float32Array(offsets[bottom - from]!)
    for (let i = from; i < bottom; i++) reach(forward, i, left(i), right(i), found, offsets[i - from]!, STRIDE)
    // What each target unit finds on from each row; columns reach LONGEST - 1 further right than the nodes of a row.
    const low = lo[from]!
    const high = Math.min(target - 1, hi[to - 1]! + LONGEST - 1)
    const firstRow = new Int32Array(Math.max(0, high - low + 1))
    const backOffsets = new Int32Array(Math.max(0, high - low + 1) + 1)
    let top = from
    let end = from
    for (let j = low; j <= high; j++) {
      while (top < to - 1 && hi[top]! + LONGEST - 1 < j) top++
      while (end < to - 1 && lo[end + 1]! <= j) end++
      firstRow[j - low] = top
      backOffsets[j - low + 1] = backOffsets[j - low]! + Math.max(0, end - top + 1) * STRIDE
    }
    const back = new Float32Array(backOffsets[Math.max(0, high - low + 1)]!)
    for (let j = low; j <= high; j++) {
      const rows = (backOffsets[j - low + 1]! - backOffsets[j - low]!) / STRIDE
      if (rows > 0) reach(backward, j, firstRow[j - low]!, firstRow[j - low]! + rows - 1, back, backOffsets[j - low]!, STRIDE)
    }
    const start = new Int32Array(to - from + 1)
    for (let i = from; i < to; i++) start[i - from + 1] = start[i - from]! + (hi[i]! - lo[i]! + 1) * shapes
    const nats = new Float32Array(start[to - from]!)
    for (let i = from; i < to; i++)
      for (let j = lo[i]!; j <= hi[i]!; j++) {
        const at = start[i - from]! + (j - lo[i]!) * shapes
        for (let k = 0; k < shapes; k++) {
          const { m, n } = SHAPES[k]!
          if (i + m > source || j + n > target) {
            nats[at + k] = -Infinity
            continue
          }
          if (m === 0 || n === 0) continue
          const group = sourceGroup[i]
          const walled =
            group !== sourceGroup[i + m - 1] ||
            group !== targetGroup[j] ||
            group !== targetGroup[j + n - 1] ||
            sourceRun[i] !== sourceRun[i + m - 1] ||
            targetRun[j] !== targetRun[j + n - 1]
          if (walled) {
            nats[at + k] = -Infinity
            continue
          }
          let sum = 0
          for (let a = 0; a < m; a++) sum += found[offsets[i + a - from]! + (j - left(i + a)) * STRIDE + n]!
          for (let b = 0; b < n; b++) sum += back[backOffsets[j + b - low]! + (i - firstRow[j + b - low]!) * STRIDE + m]!
          let score =
            TRUST * sum +
            lengthScore(lengths, lengths.source[i + m]! - lengths.source[i]!, lengths.target[j + n]! - lengths.target[j]!, n)
          for (const one of extra) score += one(i, i + m, j, j + n)
          nats[at + k] = score
        }
      }
    return { from, start, nats }
  }
}
