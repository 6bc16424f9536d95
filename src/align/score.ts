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

/** Scores of the beads that begin in some rows. */
export interface Rows {
  from: number
  /** Nats of each shape that begins at node (i, j), in the order of {@link SHAPES}; −∞ where a bead leaves the text or passes a wall. Valid until the next call. */
  at(i: number, j: number): Float64Array
}

/** Index of each shape by its sizes, and how far its sums must run. */
const INDEX = Int8Array.from({ length: STRIDE * STRIDE }, (_, k) =>
  SHAPES.findIndex(({ m, n }) => m > 0 && n > 0 && m * STRIDE + n === k),
)
const MOST_M = Int8Array.from({ length: STRIDE }, (_, n) =>
  Math.max(0, ...SHAPES.filter((shape) => shape.n === n && n > 0).map(({ m }) => m)),
)
const MOST_N = Int8Array.from({ length: STRIDE }, (_, m) =>
  Math.max(0, ...SHAPES.filter((shape) => shape.m === m && m > 0).map(({ n }) => n)),
)

/** What each unit of `units` finds in the other side, from each place that the corridor lets it begin at. */
class Reach {
  private readonly first: Int32Array
  private readonly offset: Float64Array
  private readonly values: Float32Array

  constructor(
    held: Holdings,
    private readonly base: number,
    count: number,
    range: (unit: number) => readonly [first: number, last: number],
  ) {
    this.first = new Int32Array(count)
    this.offset = new Float64Array(count + 1)
    const last = new Int32Array(count)
    for (let k = 0; k < count; k++) {
      const [from, to] = range(base + k)
      this.first[k] = from
      last[k] = to
      this.offset[k + 1] = this.offset[k]! + Math.max(0, to - from + 1) * STRIDE
    }
    this.values = new Float32Array(this.offset[count]!)
    for (let k = 0; k < count; k++)
      if (last[k]! >= this.first[k]!) reach(held, base + k, this.first[k]!, last[k]!, this.values, this.offset[k]!, STRIDE)
  }

  /** Nats of `unit` against `n` units of the other side from `at` on. */
  nats(unit: number, at: number, n: number): number {
    const k = unit - this.base
    return this.values[this.offset[k]! + (at - this.first[k]!) * STRIDE + n]!
  }
}

/** Returns a function that scores the beads which begin in rows `from` to `to` (exclusive), each node when it is asked for. */
export function scorer(model: Model, { lo, hi }: Corridor): (from: number, to: number) => Rows {
  const { source, target, lengths, extra, walls } = model
  const { sourceGroup, targetGroup, sourceRun, targetRun } = walls
  const forward = holdings(model.forward, source, target)
  const backward = holdings(model.backward, target, source)
  const shapes = SHAPES.length
  return (from, to) => {
    // A bead that begins in these rows holds source units down to LONGEST - 1 rows below, and target units as far to the right.
    const bottom = Math.min(source, to + LONGEST - 1)
    const down = new Reach(forward, from, Math.max(0, bottom - from), (i) => [
      lo[Math.max(from, i - LONGEST + 1)]!,
      hi[Math.min(i, to - 1)]!,
    ])
    const low = lo[from]!
    const high = Math.min(target - 1, hi[to - 1]! + LONGEST - 1)
    let top = from
    let end = from
    const across = new Reach(backward, low, Math.max(0, high - low + 1), (j) => {
      while (top < to - 1 && hi[top]! + LONGEST - 1 < j) top++
      while (end < to - 1 && lo[end + 1]! <= j) end++
      return [top, end]
    })
    const start = new Float64Array(to - from + 1)
    for (let i = from; i < to; i++) start[i - from + 1] = start[i - from]! + hi[i]! - lo[i]! + 1
    const nats = new Float32Array(start[to - from]! * shapes)
    const done = new Uint8Array(start[to - from]!)
    const out = new Float64Array(shapes)

    const score = (i: number, j: number): void => {
      out.fill(-Infinity)
      if (i < source) out[0] = 0
      if (j < target) out[1] = 0
      if (i === source || j === target) return
      for (let n = 1; n <= LONGEST && j + n <= target; n++) {
        let sum = 0
        for (let m = 1; m <= MOST_M[n]! && i + m <= source; m++) {
          sum += down.nats(i + m - 1, j, n)
          const k = INDEX[m * STRIDE + n]!
          if (k >= 0) out[k] = sum
        }
      }
      for (let m = 1; m <= LONGEST && i + m <= source; m++) {
        let sum = 0
        for (let n = 1; n <= MOST_N[m]! && j + n <= target; n++) {
          sum += across.nats(j + n - 1, i, m)
          const k = INDEX[m * STRIDE + n]!
          if (k >= 0) out[k] = TRUST * (out[k]! + sum)
        }
      }
      for (let k = 2; k < shapes; k++) {
        if (out[k] === -Infinity) continue
        const { m, n } = SHAPES[k]!
        const group = sourceGroup[i]
        if (
          group !== sourceGroup[i + m - 1] ||
          group !== targetGroup[j] ||
          group !== targetGroup[j + n - 1] ||
          sourceRun[i] !== sourceRun[i + m - 1] ||
          targetRun[j] !== targetRun[j + n - 1]
        ) {
          out[k] = -Infinity
          continue
        }
        out[k]! += lengthScore(
          lengths,
          lengths.source[i + m]! - lengths.source[i]!,
          lengths.target[j + n]! - lengths.target[j]!,
          n,
        )
        for (const one of extra) out[k]! += one(i, i + m, j, j + n)
      }
    }

    return {
      from,
      at: (i, j) => {
        const node = start[i - from]! + j - lo[i]!
        const at = node * shapes
        if (done[node] === 0) {
          done[node] = 1
          score(i, j)
          nats.set(out, at)
        }
        for (let k = 0; k < shapes; k++) out[k] = nats[at + k]!
        return out
      },
    }
  }
}
