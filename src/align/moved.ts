import type { Bead } from '../bitext.ts'
import { part } from './hooks.ts'
import {
  FREE_BEAD_CONFIDENCE,
  MOVE_LINK_NATS,
  MOVE_NATS,
  MOVE_TRIES,
  SETTLED_BEAD_CONFIDENCE,
  WINDOW_EDGE_BEADS,
} from './model/parameters.ts'
import { regimeGain } from './model/prior.ts'
import type { Indices } from './pins.ts'
import { lowerBound } from './search/ascending.ts'
import type { Match } from './search/corridor.ts'
import { alignment, allOf, type Pass, positions, type Whole } from './units.ts'
import { unitsOf } from './view.ts'

/** An alignment whose target units were taken in another order. */
export interface ReorderedAlignment {
  /** In the order of the alignment. */
  beads: Bead[]
  /** The units in that order; undefined where these are all of them, as they stand. */
  order: Indices | undefined
}

/** Places of one side, half-open. */
interface Run {
  from: number
  to: number
}

/** Of each unit: held by its bead, free to stand elsewhere, or neither. */
const NEITHER = 0
const FREE = 1
const HELD = 2

/** Runs of units that begin and end with a free one and have no held one. */
function freeRuns(states: Uint8Array): Run[] {
  const runs: Run[] = []
  let open = false
  states.forEach((state, at) => {
    if (state === HELD) open = false
    if (state !== FREE) return
    if (open) runs.at(-1)!.to = at + 1
    else runs.push({ from: at, to: at + 1 })
    open = true
  })
  return runs
}

/** How each place of the order stands. Links are pairs of units that rare words speak for. */
function standing(beads: readonly Bead[], links: readonly Match[], place: Places) {
  const states = { source: new Uint8Array(place.source.length), target: new Uint8Array(place.target.length) }
  const beadOf = {
    source: new Int32Array(place.source.length).fill(-1),
    target: new Int32Array(place.target.length).fill(-1),
  }
  const set = ({ source, target }: Bead, state: number) => {
    for (const i of source) states.source[place.source[i]!] = state
    for (const j of target) states.target[place.target[j]!] = state
  }
  beads.forEach((bead, k) => {
    const pair = bead.source.length > 0 && bead.target.length > 0
    set(bead, pair && bead.confidence >= FREE_BEAD_CONFIDENCE ? NEITHER : FREE)
    for (const i of bead.source) beadOf.source[i] = k
    for (const j of bead.target) beadOf.target[j] = k
  })
  const own = links.filter(({ i, j }) => beadOf.source[i] === beadOf.target[j])
  const astray = links.filter(({ i, j }) => beadOf.source[i] !== beadOf.target[j])
  for (const { i, j } of astray) for (const k of [beadOf.source[i]!, beadOf.target[j]!]) if (k >= 0) set(beads[k]!, FREE)
  for (const { i } of own) if (beads[beadOf.source[i]!]!.confidence >= FREE_BEAD_CONFIDENCE) set(beads[beadOf.source[i]!]!, HELD)
  return states
}

/** The place of each unit of the levels in the order; −1 for units that are not in it. */
interface Places {
  source: Int32Array
  target: Int32Array
}

/** The target place after what each source place follows: where its counterpart would stand. */
function counterparts(beads: readonly Bead[], place: Places, states: Uint8Array, sources: number): Int32Array {
  const after = new Int32Array(sources + 1)
  for (const { source, target, confidence } of beads)
    if (
      source.length > 0 &&
      target.length > 0 &&
      confidence >= FREE_BEAD_CONFIDENCE &&
      states[place.source[source[0]!]!] !== FREE
    )
      after[place.source[source.at(-1)!]! + 1] = place.target[target.at(-1)!]! + 1
  for (let i = 1; i < after.length; i++) after[i] = Math.max(after[i]!, after[i - 1]!)
  return after
}

/** Free runs of both sides that links join, by the weight of those, best first. Long runs that hardly any link joins have nothing in common. */
function candidates(
  links: readonly Match[],
  place: Places,
  runs: { source: Run[]; target: Run[] },
): [source: Run, target: Run][] {
  // Runs rise.
  const finder = (list: readonly Run[]) => {
    const ends = list.map(({ to }) => to)
    return (at: number) => {
      const k = lowerBound(ends, at + 1)
      return at >= (list[k]?.from ?? Infinity) ? k : -1
    }
  }
  const find = { source: finder(runs.source), target: finder(runs.target) }
  const weights = new Map<string, { pair: [Run, Run]; weight: number }>()
  for (const { i, j, weight } of links) {
    const source = find.source(place.source[i]!)
    const target = find.target(place.target[j]!)
    if (source < 0 || target < 0) continue
    const key = `${source} ${target}`
    const known = weights.get(key)
    if (known === undefined) weights.set(key, { pair: [runs.source[source]!, runs.target[target]!], weight })
    else known.weight += weight
  }
  const lengthOf = ({ from, to }: Run) => to - from
  return [...weights.values()]
    .filter(({ pair, weight }) => weight >= MOVE_LINK_NATS * Math.max(...pair.map(lengthOf)))
    .sort((a, b) => b.weight - a.weight)
    .map(({ pair }) => pair)
}

/** A run of target units that may belong to a run of source units. */
interface Move {
  source: readonly number[]
  target: readonly number[]
  /** The target unit that it would stand after; undefined for the beginning. */
  after: number | undefined
}

/** Target units without those of a move, or with them in their new place. */
function movedTo(units: readonly number[], { target, after }: Move, isGoal: boolean): number[] {
  const moved = new Set(target)
  const rest = units.filter((unit) => !moved.has(unit))
  const at = after === undefined ? 0 : rest.indexOf(after) + 1
  return isGoal ? [...rest.slice(0, at), ...target, ...rest.slice(at)] : rest
}

/** Some beads of a path that follow one another. */
interface Window {
  from: number
  to: number
  /** Whether it is where the move leads. */
  isGoal: boolean
}

/** The beads around both ends of a move, with settled ones at their edges: one window, or two in the order of the path. */
function windowsOf(path: readonly Bead[], move: Move, isSettled: (bead: Bead) => boolean): Window[] {
  const [source, target] = [new Set(move.source), new Set(move.target)]
  const around = (isInside: (bead: Bead) => boolean, isGoal: boolean): Window => {
    let from = path.findIndex(isInside)
    let to = path.findLastIndex(isInside) + 1
    for (let settled = 0; from > 0 && settled < WINDOW_EDGE_BEADS; from--) settled += Number(isSettled(path[from - 1]!))
    for (let settled = 0; to < path.length && settled < WINDOW_EDGE_BEADS; to++) settled += Number(isSettled(path[to]!))
    return { from, to, isGoal }
  }
  const goal = around((bead) => bead.source.some((i) => source.has(i)) || bead.target.includes(move.after ?? -1), true)
  const origin = around((bead) => bead.target.some((j) => target.has(j)), false)
  const [first, second] = goal.from <= origin.from ? [goal, origin] : [origin, goal]
  if (second.from <= first.to) return [{ from: first.from, to: Math.max(first.to, second.to), isGoal: true }]
  return [first, second]
}

/** The units of some beads, in the order of the path. */
function unitsIn(beads: readonly Bead[], place: Places): { source: number[]; target: number[] } {
  const inPlace = (units: number[], at: Int32Array) => units.sort((a, b) => at[a]! - at[b]!)
  return {
    source: inPlace(
      beads.flatMap((bead) => bead.source),
      place.source,
    ),
    target: inPlace(
      beads.flatMap((bead) => bead.target),
      place.target,
    ),
  }
}

const isPair = ({ source, target }: Bead): boolean => source.length > 0 && target.length > 0

/** Pairs of units that share rare words, by their numbers. */
const linksOf = ({ source, target, links }: Whole): Match[] =>
  links().map((link) => ({ ...link, i: source.ids[link.i]!, j: target.ids[link.j]! }))

/** Where all units stand in an order, and which runs of both sides may belong together. */
function surveyed(pass: Pass, links: readonly Match[], path: readonly Bead[], order: Indices) {
  const place = { source: positions(order.source, unitsOf(pass.source)), target: positions(order.target, unitsOf(pass.target)) }
  const states = standing(path, links, place)
  const runs = {
    source: freeRuns(states.source.subarray(0, order.source.length)),
    target: freeRuns(states.target.subarray(0, order.target.length)),
  }
  return {
    place,
    after: counterparts(path, place, states.source, order.source.length),
    found: candidates(links, place, runs),
  }
}

/**
 * Follows sections that stand elsewhere on the other side: what is left over on both sides, or stands beside something that its words do
 * not know, is tried in the place of its counterpart, and stays there when the text is much more probable for it. Only what lies between
 * sure beads around both places is aligned again.
 */
export function followMoved(pass: Pass): ReorderedAlignment {
  const { beads: first, whole } = alignment({ ...pass, onProgress: part(pass.onProgress, 0, 0.7) })
  const isSettled = (bead: Bead) => isPair(bead) && bead.confidence >= SETTLED_BEAD_CONFIDENCE
  if (whole === undefined || first.every(isSettled)) return { beads: first, order: pass.units }
  const links = linksOf(whole)
  let path = first
  let order = pass.units ?? { source: allOf(pass.source), target: allOf(pass.target) }
  let isMoved = false
  const tried = new Set<string>()
  let known = surveyed(pass, links, path, order)
  while (tried.size < MOVE_TRIES) {
    pass.onProgress?.(0.7 + (0.3 * tried.size) / MOVE_TRIES)
    const { place, after, found } = known
    const next = found.find(([a, b]) => {
      const key = `${order.source[a.from]} ${order.target[b.from]}`
      // Runs that face one another had their chance.
      if (tried.has(key) || (after[a.from]! >= b.from && after[a.from]! <= b.to)) return false
      tried.add(key)
      return true
    })
    if (next === undefined) break
    const [source, target] = next
    const move: Move = {
      source: order.source.slice(source.from, source.to),
      target: order.target.slice(target.from, target.to),
      after: order.target[after[source.from]! - 1],
    }
    const windows = windowsOf(path, move, isSettled)
    const sliceOf = (window: Window) => unitsIn(path.slice(window.from, window.to), place)
    const stay = windows.map((window) => alignment({ ...pass, onProgress: undefined, units: sliceOf(window) }, whole))
    const go = windows.map((window) => {
      const { source, target } = sliceOf(window)
      return alignment({ ...pass, onProgress: undefined, units: { source, target: movedTo(target, move, window.isGoal) } }, whole)
    })
    const pieces = windows.map(({ from }, k) => [...path.slice(windows[k - 1]?.to ?? 0, from), ...go[k]!.beads])
    const newPath = [...pieces.flat(), ...path.slice(windows.at(-1)!.to)]
    const sum = (tries: readonly { nats: number }[]) => tries.reduce((total, { nats }) => total + nats, 0)
    // With fewer units left alone, the text may follow another regime.
    const { fine } = whole.look
    const gain = sum(go) - sum(stay) + regimeGain(newPath, fine) - regimeGain(path, fine)
    if (gain < MOVE_NATS) continue
    path = newPath
    order = { source: order.source, target: movedTo(order.target, move, true) }
    isMoved = true
    known = surveyed(pass, links, path, order)
  }
  return { beads: path, order: isMoved ? order : pass.units }
}
