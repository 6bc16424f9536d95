import {
  CORRIDOR_ROOM_UNITS,
  LINK_ASTRAY_UNITS,
  LINK_MARGIN_RATIO,
  LINK_NEIGHBOURS,
  MAX_STRETCH_NODES,
  MAX_WORD_VOTES,
  RARE_WORD_UNITS,
  WHOLE_GRID_NODES,
} from '../model/parameters.ts'
import type { SeenClue, Sightings } from '../view.ts'
import { risingChain } from './ascending.ts'

/** The nodes (after i source units and j target units) that the search visits: `lo[i] ≤ j ≤ hi[i]`, both rising. */
export interface Corridor {
  lo: Int32Array
  hi: Int32Array
}

export function whole(source: number, target: number): Corridor {
  return { lo: new Int32Array(source + 1), hi: new Int32Array(source + 1).fill(target) }
}

export interface Match {
  i: number
  j: number
  weight: number
}

/** Words that are rare on both sides, with what one of them says for a pair of units. */
function* rare(source: number, target: number, clues: readonly Pick<SeenClue, 'from' | 'to' | 'p'>[]) {
  for (const clue of clues) {
    const [count, others] = [clue.from.end - clue.from.start, clue.to.end - clue.to.start]
    if (count > RARE_WORD_UNITS || others > RARE_WORD_UNITS || others === 0) continue
    if (count * others > MAX_WORD_VOTES) continue
    const weight = clue.p * Math.log(Math.max(source, target) / Math.max(count, others))
    if (weight > 0) yield { from: unitsAt(clue.from), to: unitsAt(clue.to), weight }
  }
}

const unitsAt = ({ units, start, end }: Sightings): Int32Array => units.subarray(start, end)

/** The largest and second-largest weight of each unit. */
const bestTwo = (count: number) => {
  const best = new Float64Array(count)
  const second = new Float64Array(count)
  const add = (at: number, weight: number): void => {
    if (weight > best[at]!) {
      second[at] = best[at]!
      best[at] = weight
    } else if (weight > second[at]!) second[at] = weight
  }
  return { best, second, add }
}

/** Pairs of units that share rare terms, each the other's best by a margin. */
export function matches(source: number, target: number, clues: readonly Pick<SeenClue, 'from' | 'to' | 'p'>[]): Match[] {
  const words = [...rare(source, target, clues)]
  // The votes of each source unit, in the order of the words: `starts[i]` to `starts[i + 1] - 1`.
  const starts = new Int32Array(source + 1)
  for (const { from, to } of words) for (let a = 0; a < from.length; a++) starts[from[a]! + 1]! += to.length
  for (let i = 0; i < source; i++) starts[i + 1]! += starts[i]!
  const next = starts.slice()
  const votes = { target: new Int32Array(starts[source]!), weight: new Float64Array(starts[source]!) }
  for (const { from, to, weight } of words)
    for (let a = 0; a < from.length; a++)
      for (let b = 0; b < to.length; b++) {
        const at = next[from[a]!]!++
        votes.target[at] = to[b]!
        votes.weight[at] = weight
      }
  const rows = bestTwo(source)
  const columns = bestTwo(target)
  const sums = new Float64Array(target)
  const pairs: Match[] = []
  for (let i = 0; i < source; i++) {
    for (let at = starts[i]!; at < starts[i + 1]!; at++) sums[votes.target[at]!]! += votes.weight[at]!
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      const j = votes.target[at]!
      const weight = sums[j]!
      if (weight === 0) continue
      sums[j] = 0
      rows.add(i, weight)
      columns.add(j, weight)
      // A pair that is already beaten is no match.
      if (weight >= rows.best[i]! && weight >= columns.best[j]!) pairs.push({ i, j, weight })
    }
  }
  const found: Match[] = []
  for (const { i, j, weight } of pairs) {
    const rival = Math.max(rows.second[i]!, columns.second[j]!)
    if (weight >= rows.best[i]! && weight >= columns.best[j]! && weight > LINK_MARGIN_RATIO * rival)
      found.push({ i, j, weight: weight - rival })
  }
  return found.sort((a, b) => a.i - b.i || a.j - b.j)
}

const chain = (found: readonly Match[], target: number): Match[] => risingChain(found, target).map((k) => found[k]!)

/** The corridor that walls leave: each group of source units against the same group of target units. Groups rise from 0 on both sides. */
export function between(sourceGroup: Int32Array, targetGroup: Int32Array): Corridor {
  const source = sourceGroup.length
  const target = targetGroup.length
  const lo = new Int32Array(source + 1)
  const hi = new Int32Array(source + 1).fill(target)
  // Row i lies between units i - 1 and i: it begins where the group before begins, and ends where the group after ends.
  for (let i = 1, j = 0; i <= source; i++) {
    while (j < target && targetGroup[j]! < sourceGroup[i - 1]!) j++
    lo[i] = j
  }
  for (let i = 0, j = 0; i < source; i++) {
    while (j < target && targetGroup[j]! <= sourceGroup[i]!) j++
    hi[i] = j
  }
  return { lo, hi }
}

/** What lies in both of two corridors; where that is nothing, the second. */
export function meet(a: Corridor, b: Corridor): Corridor {
  const lo = a.lo.map((value, i) => Math.max(value, b.lo[i]!))
  const hi = a.hi.map((value, i) => Math.min(value, b.hi[i]!))
  const open = lo.every((value, i) => value <= hi[i]! && (i === 0 || value <= hi[i - 1]!))
  return open ? { lo, hi } : b
}

/** Drops links that lie far from where their neighbours do: one wrong link would lead the corridor astray. */
function consistent(links: readonly Match[]): Match[] {
  return links.filter(({ i, j }, k) => {
    const around = links.slice(Math.max(0, k - LINK_NEIGHBOURS), k + LINK_NEIGHBOURS + 1)
    const offsets = around.map((one) => one.j - one.i).sort((a, b) => a - b)
    return Math.abs(j - i - offsets[offsets.length >> 1]!) <= LINK_ASTRAY_UNITS
  })
}

/** How many nodes a corridor has. */
export const nodesOf = ({ lo, hi }: Corridor): number => lo.reduce((sum, low, i) => sum + Math.max(0, hi[i]! - low + 1), 0)

/**
 * The corridor around a chain of trusted rare matches. Small texts are searched whole.
 *
 * @param links returns pairs of units that share rare words; called only where they are needed
 * @param doublings how often the room is doubled
 */
export function corridor(source: number, target: number, links: () => readonly Match[], doublings = 0): Corridor {
  if ((source + 1) * (target + 1) <= WHOLE_GRID_NODES) return whole(source, target)
  const trusted = consistent(chain(links(), target))
  // Each stretch between two links is searched whole when small, along its diagonal when not, with room on both sides.
  const lo = new Int32Array(source + 1).fill(target)
  const hi = new Int32Array(source + 1).fill(0)
  const room = CORRIDOR_ROOM_UNITS * 2 ** doublings
  const stops = [{ i: 0, j: 0 }, ...trusted, { i: source, j: target }]
  for (let k = 1; k < stops.length; k++) {
    const a = stops[k - 1]!
    const b = stops[k]!
    const rows = b.i - a.i
    const columns = b.j - a.j
    const wanted = room + Math.min(Math.max(rows, columns), 4 * room) / 4 + Math.abs(rows - columns)
    const slack = Math.max(room, Math.min(wanted, MAX_STRETCH_NODES / (2 * rows)))
    for (let i = Math.max(0, a.i - room); i <= Math.min(source, b.i + room); i++) {
      const along = rows === 0 ? a.j : a.j + (columns * Math.min(Math.max(i - a.i, 0), rows)) / rows
      lo[i] = Math.min(lo[i] ?? 0, Math.max(0, a.j - room, Math.floor(along - slack)))
      hi[i] = Math.max(hi[i] ?? 0, Math.min(target, b.j + room, Math.ceil(along + slack)))
    }
  }
  lo[0] = 0
  hi[source] = target
  for (let i = source - 1; i >= 0; i--) lo[i] = Math.min(lo[i] ?? 0, lo[i + 1] ?? 0)
  for (let i = 1; i <= source; i++) hi[i] = Math.max(hi[i] ?? 0, hi[i - 1] ?? 0)
  return { lo, hi }
}

/** The nodes of a corridor in one list, row by row. Node (i, j) comes after i source units and j target units. */
export interface Grid extends Corridor {
  /** Index of node (i, j) is `shift[i] + j`. */
  shift: Float64Array
  /** How many nodes there are. */
  size: number
}

export function gridOf({ lo, hi }: Corridor): Grid {
  const shift = new Float64Array(lo.length)
  let size = 0
  for (let i = 0; i < lo.length; i++) {
    shift[i] = size - lo[i]!
    size += hi[i]! - lo[i]! + 1
  }
  return { lo, hi, shift, size }
}
