import type { Bead } from '../bitext.ts'
import type { Walls } from './model/score.ts'

/** Units of both sides, by number. */
export interface Indices {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/** The units that are left when pinned ones are taken out, and how to put those back. */
export interface Lifted {
  /** Indices of the units that are left. */
  source: number[]
  target: number[]
  walls: Walls
  /** Beads of the units that are left, as beads of all units, with the pinned ones in their places. */
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

/** Sorts beads by source; one-sided target beads stand before the first bead whose target lies behind theirs. */
export function inOrder<T extends Indices>(beads: readonly T[]): T[] {
  const withSource = beads.filter(({ source }) => source.length > 0).sort((a, b) => first(a) - first(b))
  const alone = beads.filter(({ source }) => source.length === 0).sort((a, b) => a.target[0]! - b.target[0]!)
  const out: T[] = []
  let next = 0
  let behind = -1
  for (const bead of withSource) {
    const begins = bead.target[0]
    if (begins !== undefined && begins > behind) {
      while (next < alone.length && alone[next]!.target[0]! < begins) out.push(alone[next++]!)
      behind = bead.target.at(-1)!
    }
    out.push(bead)
  }
  return [...out, ...alone.slice(next)]
}

/**
 * Takes pinned units out of both lists. A pin that names a unit of an earlier pin is ignored, as is one outside the text.
 *
 * @param seams for each target unit, how many seams lie before it: no bead runs over one
 */
export function lift(
  pins: readonly Indices[],
  source: number,
  target: number,
  groups?: { source: Int32Array; target: Int32Array },
  seams?: ArrayLike<number>,
): Lifted {
  const takenSource = new Set<number>()
  const takenTarget = new Set<number>()
  const valid = pins.filter((pin) => {
    const inside =
      pin.source.every((i) => i >= 0 && i < source && !takenSource.has(i)) &&
      pin.target.every((j) => j >= 0 && j < target && !takenTarget.has(j))
    if (!inside || pin.source.length + pin.target.length === 0) return false
    for (const i of pin.source) takenSource.add(i)
    for (const j of pin.target) takenTarget.add(j)
    return true
  })
  const parting = rising(valid)
  const partSource = new Set([...parting].map((pin) => pin.source[0]!))
  const partTarget = new Set([...parting].map((pin) => pin.target[0]!))
  const side = (
    count: number,
    taken: Set<number>,
    parts: Set<number>,
    group: Int32Array | undefined,
    seam: ArrayLike<number> = [],
  ) => {
    const left: number[] = []
    const groupOf: number[] = []
    const run: number[] = []
    let parted = 0
    let runs = 0
    for (let i = 0; i < count; i++) {
      if (parts.has(i)) parted++
      if (taken.has(i)) {
        runs++
        continue
      }
      left.push(i)
      groupOf.push((group?.[i] ?? 0) * (parting.size + 1) + parted)
      run.push(runs + (seam[i] ?? 0))
    }
    return { left, group: Int32Array.from(groupOf), run: Int32Array.from(run) }
  }
  const s = side(source, takenSource, partSource, groups?.source)
  const t = side(target, takenTarget, partTarget, groups?.target, seams)
  return {
    source: s.left,
    target: t.left,
    walls: { sourceGroup: s.group, targetGroup: t.group, sourceRun: s.run, targetRun: t.run },
    restore: (beads) => {
      const back = beads.map((bead) => ({
        source: bead.source.map((i) => s.left[i]!),
        target: bead.target.map((j) => t.left[j]!),
        confidence: bead.confidence,
      }))
      if (valid.length === 0) return back
      return inOrder([...back, ...valid.map((pin) => ({ source: [...pin.source], target: [...pin.target], confidence: 1 }))])
    },
  }
}
