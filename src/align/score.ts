import type { Evidence } from '../bitext.ts'
import { type Clue, worth } from './clue.ts'
import type { Corridor } from './corridor.ts'
import { type Lengths, lengthScorer } from './evidence/length.ts'
import { type Grid, gridOf } from './grid.ts'
import { type Lattice, SHAPE_COUNT, SHAPE_M, SHAPE_N } from './lattice.ts'
import { LONGEST, SHAPES } from './shapes.ts'

/** How much of the evidence of words is believed: the pieces are not independent. Clues of both directions are added, so half of it each. */
export const TRUST = 0.36

/** Everything that a bead's score is made of, but its prior. */
export interface Model {
  source: number
  target: number
  lengths: Lengths
  /** Clues that source units hold, and clues that target units hold. */
  forward: Holdings
  backward: Holdings
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
export interface Holdings {
  start: Int32Array
  clue: Int32Array
  base: Float64Array
  hit: Float64Array[]
  to: ArrayLike<number>[]
}

export function holdings(clues: readonly Clue[], units: number, others: number): Holdings {
  // Many clues are worth the same: `p` is below 1, so that the sum tells both apart.
  const known = new Map<number, { hit: Float64Array; miss: Float64Array }>()
  const worthOf = ({ p, to }: Clue) => {
    const own = known.get(to.length + p)
    if (own !== undefined) return own
    const { hit, miss } = worth(p, to.length, others)
    // A hit takes its miss back.
    const value = { hit: hit.map((nats, n) => nats - miss[n]!), miss }
    known.set(to.length + p, value)
    return value
  }
  const useful = clues.map((clue) => ({ clue, value: worthOf(clue) })).filter(({ value }) => value.hit[1]! > 0)
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
  const hit = useful.map(({ value }) => value.hit)
  return { start, clue, base, hit, to: useful.map(({ clue: { to } }) => to) }
}

/** First index of `list` (ascending) whose value is at least `value`. */
export function lowerBound(list: ArrayLike<number>, value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** What each unit of a stretch finds in the other side: `nats[offset[k] + at · STRIDE + n]` for unit `base + k` against `n` units from `at` on. */
interface Reach {
  base: number
  offset: Float64Array
  nats: Float32Array
}

/** `first` and `last`: from which place of the other side to which a unit is asked about. A clue that stands in several units counts once. */
function reach(held: Holdings, base: number, first: Int32Array, last: Int32Array): Reach {
  const count = first.length
  const offset = new Float64Array(count)
  let size = 0
  for (let k = 0; k < count; k++) {
    offset[k] = size - first[k]! * STRIDE
    size += Math.max(0, last[k]! - first[k]! + 1) * STRIDE
  }
  const nats = new Float32Array(size)
  for (let k = 0; k < count; k++) {
    const unit = base + k
    const from = first[k]!
    const to = last[k]!
    const own = offset[k]!
    for (let at = from; at <= to; at++)
      for (let n = 1; n <= LONGEST; n++) nats[own + at * STRIDE + n] = held.base[unit * STRIDE + n]!
    for (let c = held.start[unit]!; c < held.start[unit + 1]!; c++) {
      const id = held.clue[c]!
      const places = held.to[id]!
      const hit = held.hit[id]!
      let p = lowerBound(places, from)
      let previous = p > 0 ? places[p - 1]! : -1
      for (; p < places.length; p++) {
        const place = places[p]!
        if (place - LONGEST + 1 > to) break
        for (let at = Math.max(from, place - LONGEST + 1, previous + 1); at <= Math.min(place, to); at++)
          for (let n = place - at + 1; n <= LONGEST; n++) nats[own + at * STRIDE + n]! += hit[n]!
        previous = place
      }
    }
  }
  return { base, offset, nats }
}

/** Sizes of one side that some shape has, by the size of the other: the sums run so far and no further. */
const MOST = Int8Array.from({ length: STRIDE }, (_, n) =>
  Math.max(0, ...SHAPES.filter((shape) => shape.n === n && n > 0).map(({ m }) => m)),
)
const INDEX = Int8Array.from({ length: STRIDE * STRIDE }, (_, k) =>
  SHAPES.findIndex(({ m, n }) => m > 0 && n > 0 && m * STRIDE + n === k),
)

/** Rows that are scored at a time, so that what units find need not be kept for all of a long text. */
const ROWS = 2_000

/** Evidence of all beads of a grid but that of lengths, in nats; −∞ where a bead leaves the grid or passes a wall. */
export function evidenceOf(model: Model, corridor: Corridor): Lattice {
  const grid = gridOf(corridor)
  const nats = new Float32Array(grid.size * SHAPE_COUNT).fill(-Infinity)
  for (let from = 0; from < grid.lo.length; from += ROWS)
    scoreRows(model, grid, nats, from, Math.min(grid.lo.length, from + ROWS))
  return { grid, nats }
}

function scoreRows(
  { source, target, forward, backward, extra, walls }: Model,
  grid: Grid,
  nats: Float32Array,
  from: number,
  to: number,
): void {
  const { lo, hi, shift } = grid
  const end = lo.length - 1
  // A bead that begins in these rows holds source units down to LONGEST - 1 rows below, and target units as far to the right.
  const bottom = Math.min(source, end, to + LONGEST - 1)
  const units = Math.max(0, bottom - from)
  const firstDown = new Int32Array(units)
  const lastDown = new Int32Array(units)
  for (let k = 0; k < units; k++) {
    firstDown[k] = lo[Math.max(from, from + k - LONGEST + 1)]!
    lastDown[k] = Math.min(target - 1, hi[Math.min(from + k, to - 1)]!)
  }
  const low = lo[from]!
  const others = Math.max(0, Math.min(target - 1, hi[to - 1]! + LONGEST - 1) - low + 1)
  const firstAcross = new Int32Array(others)
  const lastAcross = new Int32Array(others)
  for (let k = 0, top = from, bottom = from; k < others; k++) {
    while (top < to - 1 && hi[top]! + LONGEST - 1 < low + k) top++
    while (bottom < to - 1 && lo[bottom + 1]! <= low + k) bottom++
    firstAcross[k] = top
    lastAcross[k] = Math.min(bottom, source - 1)
  }
  const down = reach(forward, from, firstDown, lastDown)
  const across = reach(backward, low, firstAcross, lastAcross)
  const { sourceGroup, targetGroup, sourceRun, targetRun } = walls
  const sums = new Float64Array(STRIDE * STRIDE)
  for (let i = from; i < to; i++)
    for (let j = lo[i]!; j <= hi[i]!; j++) {
      const at = (shift[i]! + j) * SHAPE_COUNT
      if (i < end && j >= lo[i + 1]! && j <= hi[i + 1]!) nats[at] = 0
      if (j < hi[i]!) nats[at + 1] = 0
      if (i >= end || j >= target) continue
      const group = sourceGroup[i]!
      if (group !== targetGroup[j]) continue
      for (let n = 1; n <= LONGEST && j + n <= target; n++) {
        let sum = 0
        for (let m = 1; m <= MOST[n]! && i + m <= end; m++) {
          const unit = i + m - 1
          sum += down.nats[down.offset[unit - down.base]! + j * STRIDE + n]!
          sums[m * STRIDE + n] = sum
        }
      }
      for (let m = 1; m <= LONGEST && i + m <= end; m++) {
        let sum = 0
        for (let n = 1; n <= MOST[m]! && j + n <= target; n++) {
          const unit = j + n - 1
          sum += across.nats[across.offset[unit - across.base]! + i * STRIDE + m]!
          const k = INDEX[m * STRIDE + n]!
          if (k < 0 || j + n > hi[i + m]! || j + n < lo[i + m]!) continue
          if (group !== sourceGroup[i + m - 1] || group !== targetGroup[j + n - 1]) continue
          if (sourceRun[i] !== sourceRun[i + m - 1] || targetRun[j] !== targetRun[j + n - 1]) continue
          let all = TRUST * (sums[m * STRIDE + n]! + sum)
          for (const one of extra) all += one(i, i + m, j, j + n)
          nats[at + k] = all
        }
      }
    }
}

/** Adds what the lengths of beads say, in place. */
export function withLengths({ grid, nats }: Lattice, lengths: Lengths): Lattice {
  const { lo, hi, shift } = grid
  const score = lengthScorer(lengths)
  for (let i = 0; i < lo.length; i++)
    for (let j = lo[i]!; j <= hi[i]!; j++) {
      const at = (shift[i]! + j) * SHAPE_COUNT
      for (let k = 2; k < SHAPE_COUNT; k++)
        if (nats[at + k]! > -Infinity) nats[at + k]! += score(i, i + SHAPE_M[k]!, j, j + SHAPE_N[k]!)
    }
  return { grid, nats }
}
