import { lowerBound } from './ascending.ts'
import type { Corridor } from './corridor.ts'
import { lengthScorer } from './evidence/length.ts'
import { gridOf } from './grid.ts'
import { TRUST } from './coarse.ts'
import { type Holdings, type Model } from './model.ts'
import { NEAR } from './shapes.ts'

/** Nodes in the order of a path. */
export type Path = [row: number, column: number][]

/** Shapes of the rough look, with the log of a middling prior. */
const SHAPES: readonly (readonly [m: number, n: number, prior: number])[] = [
  [1, 0, -3.2],
  [0, 1, -3.2],
  [1, 1, -0.3],
  [1, 2, -2.7],
  [2, 1, -2.7],
]
/** Nodes this far below the best of their row, and a little more for each column between them, are not followed. */
const BEAM = 40
const BEAM_COLUMN = 6

const STRIDE = NEAR + 1

/** The best path of a cheap model: few shapes, and evidence of pairs of units added up. It tells where to look closely. */
export function roughPath(model: Model, corridor: Corridor): Path {
  const { source, target, forward, backward, extra, walls, lengths } = model
  const { lo, hi, shift, size } = gridOf(corridor)
  const hits = new Float32Array(size)
  scatter(forward, lo, hi, (i, j, nats) => {
    hits[shift[i]! + j]! += nats
  })
  const { rows } = columns(lo, hi, target)
  scatter(backward, rows.lo, rows.hi, (j, i, nats) => {
    if (j >= lo[i]! && j <= hi[i]!) hits[shift[i]! + j]! += nats
  })
  const score = lengthScorer(lengths)
  const { sourceGroup, targetGroup } = walls
  const value = new Float64Array(size).fill(-Infinity)
  const shape = new Uint8Array(size)
  value[0] = 0
  for (let i = 0; i <= source; i++) {
    let top = -Infinity
    let peak = 0
    for (let j = lo[i]!; j <= hi[i]!; j++) {
      const node = shift[i]! + j
      const here = value[node]!
      if (here > top) {
        top = here
        peak = j
      }
      if (here === -Infinity || here < top - BEAM - BEAM_COLUMN * (j - peak)) continue
      for (let k = 0; k < SHAPES.length; k++) {
        const [m, n, prior] = SHAPES[k]!
        const down = i + m
        const right = j + n
        if (down > source || right > hi[down]! || right < lo[down]!) continue
        let nats = prior
        if (m > 0 && n > 0) {
          const group = sourceGroup[i]
          if (group !== targetGroup[j] || group !== sourceGroup[down - 1] || group !== targetGroup[right - 1]) continue
          let words = 0
          for (let a = i; a < down; a++) {
            words += forward.base[a * STRIDE + n]!
            for (let b = j; b < right; b++) if (b >= lo[a]! && b <= hi[a]!) words += hits[shift[a]! + b]!
          }
          for (let b = j; b < right; b++) words += backward.base[b * STRIDE + m]!
          nats += TRUST * words + score(i, down, j, right)
          for (const one of extra) nats += one(i, down, j, right)
        }
        const to = shift[down]! + right
        if (here + nats > value[to]!) {
          value[to] = here + nats
          shape[to] = k
        }
      }
    }
  }
  const path: Path = [[source, target]]
  for (let i = source, j = target; i > 0 || j > 0; ) {
    const [m, n] = SHAPES[shape[shift[i]! + j]!]!
    i -= m
    j -= n
    path.push([i, j])
  }
  return path.reverse()
}

/** Calls `visit` with what the clues of each unit are worth in each unit of the other side that it may stand with. */
function scatter(
  { start, clue, clues, hit }: Holdings,
  first: ArrayLike<number>,
  last: ArrayLike<number>,
  visit: (unit: number, place: number, nats: number) => void,
): void {
  for (let unit = 0; unit < start.length - 1; unit++)
    for (let c = start[unit]!; c < start[unit + 1]!; c++) {
      const id = clue[c]!
      const places = clues[id]!.to.units
      const nats = hit[id]![1]!
      for (let p = lowerBound(places, first[unit]!); p < places.length && places[p]! <= last[unit]!; p++)
        visit(unit, places[p]!, nats)
    }
}

/** The rows that the corridor lets each target unit stand with. */
function columns(lo: Int32Array, hi: Int32Array, target: number): { rows: Corridor } {
  const first = new Int32Array(target)
  const last = new Int32Array(target)
  for (let j = 0, top = 0, bottom = 0; j < target; j++) {
    while (top < lo.length - 1 && hi[top]! < j) top++
    while (bottom < lo.length - 1 && lo[bottom + 1]! <= j) bottom++
    first[j] = top
    last[j] = bottom
  }
  return { rows: { lo: first, hi: last } }
}
