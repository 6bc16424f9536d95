// A view: some units of both sides, in the order in which they are aligned. Sentences, blocks, what pins leave over, rows of tables and
// sections that moved are all views of one index.

import type { Evidence } from '../bitext.ts'
import type { Clue } from './model/clues.ts'
import type { Places, TextIndex } from './model/text-index.ts'
import { lowerBound } from './search/ascending.ts'

/** Nats of the bead of source units [s0, s1) and target units [t0, t1), neither empty. */
export type Scorer = ReturnType<Evidence>

/** Says nothing: it is not asked. */
export const SILENT: Scorer = () => 0

/** How the texts of an index form units: unit k is texts `bounds[k]` to `bounds[k + 1] - 1`. */
export interface Level {
  index: TextIndex
  bounds: Int32Array
}

/** Each text of an index is a unit. */
export const levelOf = (index: TextIndex): Level => ({
  index,
  bounds: Int32Array.from({ length: index.starts.length }, (_, k) => k),
})

/** Texts of an index in groups that rise from 0: each group is a unit. */
export function groupedLevel(index: TextIndex, groups: readonly number[], count: number): Level {
  const bounds = new Int32Array(count + 1)
  for (const group of groups) bounds[group + 1]! += 1
  for (let k = 0; k < count; k++) bounds[k + 1]! += bounds[k]!
  return { index, bounds }
}

export const unitsOf = ({ bounds }: Level): number => bounds.length - 1

export const textOf = ({ index, bounds }: Level, unit: number): string =>
  index.texts.slice(bounds[unit], bounds[unit + 1]).join(' ')

/** Where something stands in a view: its units without repeats are `units[start]` to `units[end - 1]`. Units and places rise. */
export interface Sightings {
  /** Shared with others: a text has tens of thousands of lists, nearly all of them short. */
  units: Int32Array
  start: number
  end: number
  at: Places
}

/** Units that are put into one list. */
const LIST_UNITS = 65_536

/** One side of a view. */
export interface SideView {
  /** The number of each unit in its level. */
  ids: ArrayLike<number>
  /** Tokens before each unit of the view, and all of them at the end. */
  starts: Int32Array
  /** Characters before each unit of the view, as lengths count them. */
  characters: Float64Array
  /** Where places of the index stand in the view. */
  see(places: Places): Sightings
}

/** Tokens of an index that follow one another in a view as well: place p in [from, to) is place p + shift of the view. */
interface Run {
  from: number
  to: number
  shift: number
}

export function sideView({ index, bounds }: Level, ids: ArrayLike<number>): SideView {
  const starts = new Int32Array(ids.length + 1)
  const characters = new Float64Array(ids.length + 1)
  const runs: Run[] = []
  for (let k = 0; k < ids.length; k++) {
    const from = bounds[ids[k]!]!
    const to = bounds[ids[k]! + 1]!
    const [first, last] = [index.starts[from]!, index.starts[to]!]
    starts[k + 1] = starts[k]! + last - first
    characters[k + 1] = characters[k]! + index.characters[to]! - index.characters[from]! + 1
    if (runs.at(-1)?.to === first) runs.at(-1)!.to = last
    else if (last > first) runs.push({ from: first, to: last, shift: starts[k]! - first })
  }
  const isOrdered = runs.every(({ from }, k) => k === 0 || from >= runs[k - 1]!.to)
  const isWhole = runs.length === 1 && runs[0]!.from === 0 && runs[0]!.to === index.spellings.length
  runs.sort((a, b) => a.from - b.from)
  const runStarts = runs.map(({ from }) => from)
  const unitAt = new Int32Array(starts.at(-1)!)
  for (let k = 0; k < ids.length; k++) unitAt.fill(k, starts[k], starts[k + 1])
  const known = new Map<Places, Sightings>()
  let units = new Int32Array(0)
  let start = 0
  const seen = (places: Places): Sightings => {
    const at = isWhole ? places : inRuns(places, runs, runStarts)
    // Tokens of the index come in their own order.
    if (!isOrdered) (at as number[]).sort((a, b) => a - b)
    if (start + at.length > units.length) {
      units = new Int32Array(Math.max(at.length, Math.min(LIST_UNITS, unitAt.length)))
      start = 0
    }
    let end = start
    let last = -1
    for (let k = 0; k < at.length; k++) {
      const unit = unitAt[at[k]!]!
      if (unit !== last) units[end++] = unit
      last = unit
    }
    const found = { units, start, end, at }
    start = end
    return found
  }
  const see = (places: Places): Sightings => {
    let found = known.get(places)
    if (found === undefined) {
      found = seen(places)
      known.set(places, found)
    }
    return found
  }
  return { ids, starts, characters, see }
}

/** Places of an index as places of a view, in the order of the runs; few places are looked up in the runs, few runs in the places. */
function inRuns(places: Places, runs: readonly Run[], starts: readonly number[]): number[] {
  const out: number[] = []
  if (places.length < runs.length)
    for (let k = 0; k < places.length; k++) {
      const run = runs[lowerBound(starts, places[k]! + 1) - 1]
      if (run !== undefined && places[k]! < run.to) out.push(places[k]! + run.shift)
    }
  else
    for (const { from, to, shift } of runs)
      for (let k = lowerBound(places, from); k < places.length && places[k]! < to; k++) out.push(places[k]! + shift)
  return out
}

/** A clue as a view has it. */
export interface SeenClue extends Pick<Clue, 'kind' | 'label' | 'p'> {
  clue: Clue
  from: Sightings
  to: Sightings
  /** How often a counterpart stands on the other side of the whole text: in how many units, and at how many places. */
  frequency: { units: number; places: number }
}

/** Clues that a view has, each from its own side. Where the view is part of another, words are as common as they are there. */
export function seenClues(clues: readonly (Clue | SeenClue)[], own: SideView, other: SideView): SeenClue[] {
  const out: SeenClue[] = []
  for (const one of clues) {
    const clue = 'clue' in one ? one.clue : one
    const from = own.see(clue.from)
    if (from.start === from.end) continue
    const to = other.see(clue.to)
    const frequency = 'frequency' in one ? one.frequency : { units: to.end - to.start, places: to.at.length }
    out.push({ kind: clue.kind, label: clue.label, p: clue.p, clue, from, to, frequency })
  }
  return out
}

/** A scorer of the units of two levels, for those of a view: units of a bead follow one another in both. */
export const scorerIn =
  (nats: Scorer, source: ArrayLike<number>, target: ArrayLike<number>): Scorer =>
  (s0, s1, t0, t1) =>
    nats(source[s0]!, source[s1 - 1]! + 1, target[t0]!, target[t1 - 1]! + 1)

/** Evidence for the same texts with the sides changed. */
export const turnedEvidence =
  (evidence: Evidence): Evidence =>
  (source, target) => {
    const nats = evidence(target, source)
    return (s0, s1, t0, t1) => nats(t0, t1, s0, s1)
  }
