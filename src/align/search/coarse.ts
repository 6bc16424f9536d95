import { COARSE_BEAD_UNITS, COARSE_TRUST } from '../model/parameters.ts'
import { COARSE } from '../model/prior.ts'
import { type Holdings, type Model, passes } from '../model/score.ts'
import { seek } from './ascending.ts'
import { type Corridor, type Grid, gridOf } from './corridor.ts'
import type { Lattice } from './lattice.ts'

/** Entries of a table by the number of units of a bead: 0 is unused. */
const STRIDE = COARSE_BEAD_UNITS + 1

/** What each unit of a stretch finds in the other side: `nats[offset[k] + at · STRIDE + n]` for unit `base + k` against `n` units from `at` on. */
interface Reach {
  base: number
  offset: Float64Array
  nats: Float32Array
}

/** `first` and `last`: the range of places of the other side that are scored with a unit. A clue in several units counts once. */
function reach(held: Holdings, base: number, first: Int32Array, last: Int32Array): Reach {
  const count = first.length
  const offset = new Float64Array(count)
  let size = 0
  for (let k = 0; k < count; k++) {
    offset[k] = size - first[k]! * STRIDE
    size += Math.max(0, last[k]! - first[k]! + 1) * STRIDE
  }
  const nats = new Float32Array(size)
  // Units rise, and with them the places where their counterparts are looked for.
  const near = held.first.slice()
  const { hit } = held
  for (let k = 0; k < count; k++) {
    const unit = base + k
    const from = first[k]!
    const to = last[k]!
    const own = offset[k]!
    for (let at = from; at <= to; at++)
      for (let n = 1; n <= COARSE_BEAD_UNITS; n++) nats[own + at * STRIDE + n] = held.base[unit * STRIDE + n]!
    for (let c = held.start[unit]!; c < held.start[unit + 1]!; c++) {
      const id = held.clue[c]!
      const counterparts = held.counterparts[id]!
      const start = held.first[id]!
      const end = held.end[id]!
      let p = seek(counterparts, from, near[id]!, start, end)
      near[id] = p
      let previous = p > start ? counterparts[p - 1]! : -1
      for (; p < end; p++) {
        const place = counterparts[p]!
        if (place - COARSE_BEAD_UNITS + 1 > to) break
        for (let at = Math.max(from, place - COARSE_BEAD_UNITS + 1, previous + 1); at <= Math.min(place, to); at++)
          for (let n = place - at + 1; n <= COARSE_BEAD_UNITS; n++) nats[own + at * STRIDE + n]! += hit[id * STRIDE + n]!
        previous = place
      }
    }
  }
  return { base, offset, nats }
}

/** The largest number of source units that a shape has beside each number of target units: sums need not run further. */
const MAX_UNITS_BESIDE = new Int8Array(STRIDE)
const INDEX = new Int8Array(STRIDE * STRIDE).fill(-1)
COARSE.m.forEach((m, k) => {
  const n = COARSE.n[k]!
  if (m === 0 || n === 0) return
  MAX_UNITS_BESIDE[n] = Math.max(MAX_UNITS_BESIDE[n]!, m)
  INDEX[m * STRIDE + n] = k
})

/** Rows that are scored at a time, so that what units find need not be kept for all of a long text. */
const ROWS = 2_000

/** Evidence of all beads of a grid but that of lengths, in nats; −∞ where a bead leaves the grid or passes a wall. */
export function coarseEvidence(model: Model, corridor: Corridor): Lattice {
  const grid = gridOf(corridor)
  const nats = new Float32Array(grid.size * COARSE.count).fill(-Infinity)
  for (let from = 0; from < grid.lo.length; from += ROWS)
    scoreRows(model, grid, nats, from, Math.min(grid.lo.length, from + ROWS))
  return { grid, shapes: COARSE, nats }
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
  // A bead that begins in these rows holds source units down to COARSE_BEAD_UNITS - 1 rows below, and target units as far to the right.
  const bottom = Math.min(source, end, to + COARSE_BEAD_UNITS - 1)
  const units = Math.max(0, bottom - from)
  const firstDown = new Int32Array(units)
  const lastDown = new Int32Array(units)
  for (let k = 0; k < units; k++) {
    firstDown[k] = lo[Math.max(from, from + k - COARSE_BEAD_UNITS + 1)]!
    lastDown[k] = Math.min(target - 1, hi[Math.min(from + k, to - 1)]!)
  }
  const low = lo[from]!
  const others = Math.max(0, Math.min(target - 1, hi[to - 1]! + COARSE_BEAD_UNITS - 1) - low + 1)
  const firstAcross = new Int32Array(others)
  const lastAcross = new Int32Array(others)
  for (let k = 0, top = from, bottom = from; k < others; k++) {
    while (top < to - 1 && hi[top]! + COARSE_BEAD_UNITS - 1 < low + k) top++
    while (bottom < to - 1 && lo[bottom + 1]! <= low + k) bottom++
    firstAcross[k] = top
    lastAcross[k] = Math.min(bottom, source - 1)
  }
  const down = reach(forward, from, firstDown, lastDown)
  const across = reach(backward, low, firstAcross, lastAcross)
  const sums = new Float64Array(STRIDE * STRIDE)
  for (let i = from; i < to; i++)
    for (let j = lo[i]!; j <= hi[i]!; j++) {
      const at = (shift[i]! + j) * COARSE.count
      if (i < end && j >= lo[i + 1]! && j <= hi[i + 1]!) nats[at] = 0
      if (j < hi[i]!) nats[at + 1] = 0
      if (i >= end || j >= target) continue
      for (let n = 1; n <= COARSE_BEAD_UNITS && j + n <= target; n++) {
        let sum = 0
        for (let m = 1; m <= MAX_UNITS_BESIDE[n]! && i + m <= end; m++) {
          const unit = i + m - 1
          sum += down.nats[down.offset[unit - down.base]! + j * STRIDE + n]!
          sums[m * STRIDE + n] = sum
        }
      }
      for (let m = 1; m <= COARSE_BEAD_UNITS && i + m <= end; m++) {
        let sum = 0
        for (let n = 1; n <= MAX_UNITS_BESIDE[m]! && j + n <= target; n++) {
          const unit = j + n - 1
          sum += across.nats[across.offset[unit - across.base]! + i * STRIDE + m]!
          const k = INDEX[m * STRIDE + n]!
          if (k < 0 || j + n > hi[i + m]! || j + n < lo[i + m]!) continue
          if (!passes(walls, i, j, m, n)) continue
          let all = COARSE_TRUST * (sums[m * STRIDE + n]! + sum)
          for (const one of extra) all += one(i, i + m, j, j + n)
          nats[at + k] = all
        }
      }
    }
}
