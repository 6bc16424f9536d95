import type { Bead } from '../bitext.ts'
import { PINNED_NATS } from './model/parameters.ts'
import type { Walls } from './model/score.ts'
import { risingChain } from './search/ascending.ts'
import { type Scorer, SILENT } from './view.ts'

/** Units of both sides, by number. */
export interface Indices {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/** Names a bead by its first units and how many they are: beads hold units that follow one another. */
export const keyOf = ({ source, target }: Indices): string => `${source[0]}:${source.length}|${target[0]}:${target.length}`

/** The units that are left when pinned ones are taken out, and how to put those back. */
export interface UnpinnedUnits {
  /** The units that are left, by number. */
  ids: { source: number[]; target: number[] }
  walls: Walls
  /** Beads of the units that are left, by their places among those, as beads of places in the whole list, with the pinned ones in theirs. */
  restore(beads: readonly Bead[]): Bead[]
}

/** The longest run of pins, in order of their source, whose targets rise: those part the text; pins that cross them are only taken out. */
function rising(pins: readonly Indices[]): Set<Indices> {
  const sorted = pins
    .filter(({ source, target }) => source.length > 0 && target.length > 0)
    .sort((a, b) => a.source[0]! - b.source[0]!)
  const tails: number[] = []
  const before = new Int32Array(sorted.length).fill(-1)
  sorted.forEach(({ target }, k) => {
    let at = tails.findIndex((tail) => sorted[tail]!.target[0]! >= target[0]!)
    if (at < 0) at = tails.length
    before[k] = at > 0 ? tails[at - 1]! : -1
    tails[at] = k
  })
  const out = new Set<Indices>()
  for (let k = tails.at(-1) ?? -1; k >= 0; k = before[k]!) out.add(sorted[k]!)
  return out
}

const first = (bead: Indices) => bead.source[0] ?? Infinity

/** The pairs that cross the others: all but the heaviest chain that rises on both sides. `beads` rise by their sources. */
export function crossing<T extends Indices>(beads: readonly T[]): Set<T> {
  const pairs = beads.filter(({ source, target }) => source.length > 0 && target.length > 0)
  if (pairs.every(({ target }, k) => k === 0 || target[0]! > pairs[k - 1]!.target.at(-1)!)) return new Set()
  const chain = risingChain(
    pairs.map(({ source, target }) => ({ j: target[0]!, weight: source.length + target.length })),
    pairs.reduce((most, { target }) => Math.max(most, target[0]!), 0) + 1,
  )
  const held = new Set(chain)
  return new Set(pairs.filter((_, k) => !held.has(k)))
}

/**
 * Sorts beads by source; one-sided target beads stand before the first bead whose target lies behind theirs. Pairs that cross the others do
 * not count: what stands alone keeps the order of those that rise.
 */
export function inOrder<T extends Indices>(beads: readonly T[]): T[] {
  const withSource = beads.filter(({ source }) => source.length > 0).sort((a, b) => first(a) - first(b))
  const alone = beads.filter(({ source }) => source.length === 0).sort((a, b) => a.target[0]! - b.target[0]!)
  const moved = crossing(withSource)
  const out: T[] = []
  let next = 0
  for (const bead of withSource) {
    const begins = bead.target[0]
    if (begins !== undefined && !moved.has(bead))
      while (next < alone.length && alone[next]!.target[0]! < begins) out.push(alone[next++]!)
    out.push(bead)
  }
  return [...out, ...alone.slice(next)]
}

/**
 * Takes pinned units out of both lists. A pin that names a place of an earlier pin is ignored, as is one outside of the lists.
 *
 * @param pins beads of places in the lists
 * @param units the lists; where their numbers do not follow one another no bead runs on
 * @param groups of each place, rising
 */
export function lift(
  pins: readonly Indices[],
  units: Indices,
  groups: { source: Int32Array; target: Int32Array },
): UnpinnedUnits {
  const taken = { source: new Set<number>(), target: new Set<number>() }
  const valid = pins.filter((pin) => {
    const isFree = (side: 'source' | 'target') =>
      pin[side].every((at) => at >= 0 && at < units[side].length && !taken[side].has(at))
    if (!isFree('source') || !isFree('target') || pin.source.length + pin.target.length === 0) return false
    for (const side of ['source', 'target'] as const) for (const at of pin[side]) taken[side].add(at)
    return true
  })
  const parting = rising(valid)
  const left = (side: 'source' | 'target') => {
    const parts = new Set([...parting].map((pin) => pin[side][0]!))
    const places: number[] = []
    const group: number[] = []
    const run: number[] = []
    let parted = 0
    units[side].forEach((unit, at) => {
      if (parts.has(at)) parted++
      if (taken[side].has(at)) return
      const before = places.at(-1)
      const follows = before === undefined || unit === units[side][before]! + 1
      run.push((run.at(-1) ?? 0) + Number(!follows))
      group.push(groups[side][at]! * (parting.size + 1) + parted)
      places.push(at)
    })
    return { places, ids: places.map((at) => units[side][at]!), group: Int32Array.from(group), run: Int32Array.from(run) }
  }
  const s = left('source')
  const t = left('target')
  return {
    ids: { source: s.ids, target: t.ids },
    walls: { sourceGroup: s.group, targetGroup: t.group, sourceRun: s.run, targetRun: t.run },
    restore: (beads) => {
      const back = beads.map((bead) => ({
        source: bead.source.map((i) => s.places[i]!),
        target: bead.target.map((j) => t.places[j]!),
        confidence: bead.confidence,
      }))
      if (valid.length === 0) return back
      return inOrder([...back, ...valid.map((pin) => ({ source: [...pin.source], target: [...pin.target], confidence: 1 }))])
    },
  }
}

/** Pinned sentences hold their blocks together. */
export function pinnedScorer(pins: readonly Indices[], sourceBlock: readonly number[], targetBlock: readonly number[]): Scorer {
  const couples = pins
    .filter((pin) => pin.source.length > 0 && pin.target.length > 0)
    .map((pin) => [sourceBlock[pin.source[0]!]!, targetBlock[pin.target[0]!]!] as const)
  if (couples.length === 0) return SILENT
  return (s0, s1, t0, t1) => {
    let nats = 0
    for (const [a, b] of couples) {
      const holds = Number(a >= s0 && a < s1) + Number(b >= t0 && b < t1)
      nats += holds === 2 ? PINNED_NATS : holds === 1 ? -PINNED_NATS : 0
    }
    return nats
  }
}
