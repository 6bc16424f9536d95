import type { Bead } from '../bitext.ts'
import type { Clue } from './model/clue.ts'
import { FREE_BEAD_CONFIDENCE, MOVE_NATS, MOVE_TRIES, SETTLED_BEAD_CONFIDENCE } from './model/parameters.ts'
import { terms } from './model/terms.ts'
import { risingChain } from './search/chain.ts'
import { type Match, matches } from './search/corridor.ts'
import { alignment, cluesOf, type Pass } from './units.ts'

/** An alignment whose target units were taken in another order. */
export interface Followed {
  /** In the order of the alignment. */
  beads: Bead[]
  /** The order, where it is another than that of the text. */
  order: number[] | undefined
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

/** How each unit stands. Links are pairs of units that rare words speak for; `place` is where a target unit stands in the order. */
function standing(beads: readonly Bead[], links: readonly Match[], place: Int32Array, source: number) {
  const states = { source: new Uint8Array(source), target: new Uint8Array(place.length) }
  const beadOf = { source: new Int32Array(source).fill(-1), target: new Int32Array(place.length).fill(-1) }
  const set = ({ source, target }: Bead, state: number) => {
    for (const i of source) states.source[i] = state
    for (const j of target) states.target[place[j]!] = state
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

/** The place after what each source unit follows: where its counterpart would stand. */
function placesOf(beads: readonly Bead[], place: Int32Array, states: Uint8Array): Int32Array {
  const after = new Int32Array(states.length + 1)
  for (const { source, target, confidence } of beads)
    if (source.length > 0 && target.length > 0 && confidence >= FREE_BEAD_CONFIDENCE && states[source[0]!] !== FREE)
      after[source.at(-1)! + 1] = place[target.at(-1)!]! + 1
  for (let i = 1; i < after.length; i++) after[i] = Math.max(after[i]!, after[i - 1]!)
  return after
}

/** Free runs of both sides that links join, by the weight of those, best first. */
function candidates(
  links: readonly Match[],
  place: Int32Array,
  runs: { source: Run[]; target: Run[] },
): [source: Run, target: Run][] {
  const find = (list: readonly Run[], at: number) => list.findIndex(({ from, to }) => at >= from && at < to)
  const weights = new Map<string, { pair: [Run, Run]; weight: number }>()
  for (const { i, j, weight } of links) {
    const source = find(runs.source, i)
    const target = find(runs.target, place[j]!)
    if (source < 0 || target < 0) continue
    const key = `${source} ${target}`
    const known = weights.get(key)
    if (known === undefined) weights.set(key, { pair: [runs.source[source]!, runs.target[target]!], weight })
    else known.weight += weight
  }
  return [...weights.values()].sort((a, b) => b.weight - a.weight).map(({ pair }) => pair)
}

/**
 * Follows sections that stand elsewhere on the other side: what is left over on both sides, or stands beside something that its words do
 * not know, is tried in the place of its counterpart, and stays there when the whole text is much more probable for it.
 */
export function followMoved(pass: Pass): Followed {
  const first = alignment(pass)
  const none: Followed = { beads: first.beads, order: undefined }
  const { source, target } = pass
  if (first.beads.every((bead) => bead.source.length > 0 && bead.target.length > 0 && bead.confidence >= SETTLED_BEAD_CONFIDENCE))
    return none
  const links = matches(source.length, target.length, bothWays(pass))
  let order = target.map((_, j) => j)
  let found = first
  const tried = new Set<string>()
  while (tried.size < MOVE_TRIES) {
    const place = new Int32Array(target.length)
    order.forEach((j, at) => {
      place[j] = at
    })
    const states = standing(found.beads, links, place, source.length)
    const after = placesOf(found.beads, place, states.source)
    const runs = { source: freeRuns(states.source), target: freeRuns(states.target) }
    const next = candidates(links, place, runs).find(([a, b]) => {
      const key = `${a.from} ${order[b.from]}`
      // Runs that face one another had their chance.
      if (tried.has(key) || (after[a.from]! >= b.from && after[a.from]! <= b.to)) return false
      tried.add(key)
      return true
    })
    if (next === undefined) break
    const [{ from: begin }, { from, to }] = next
    const rest = [...order.slice(0, from), ...order.slice(to)]
    const at = after[begin]! >= to ? after[begin]! - (to - from) : after[begin]!
    const candidate = [...rest.slice(0, at), ...order.slice(from, to), ...rest.slice(at)]
    const tryout = alignment({ ...pass, order: candidate })
    if (tryout.nats < found.nats + MOVE_NATS) continue
    order = candidate
    found = tryout
  }
  return found === first ? none : { beads: found.beads, order }
}

/** Clues of both directions, each from its source units. */
function bothWays({ source, target, sourceLanguage, targetLanguage, lexicon }: Pass): Clue[] {
  const { forward, backward } = cluesOf(terms(source, sourceLanguage), terms(target, targetLanguage), lexicon || false)
  return [...forward, ...backward.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }))]
}

/** The pairs that cross the others: all but the heaviest chain that rises on both sides. `beads` rise by their sources. */
export function crossing<T extends Pick<Bead, 'source' | 'target'>>(beads: readonly T[]): Set<T> {
  const pairs = beads.filter(({ source, target }) => source.length > 0 && target.length > 0)
  if (pairs.every(({ target }, k) => k === 0 || target[0]! > pairs[k - 1]!.target.at(-1)!)) return new Set()
  const chain = risingChain(
    pairs.map(({ source, target }) => ({ j: target[0]!, weight: source.length + target.length })),
    pairs.reduce((most, { target }) => Math.max(most, target[0]!), 0) + 1,
  )
  const held = new Set(chain)
  return new Set(pairs.filter((_, k) => !held.has(k)))
}
