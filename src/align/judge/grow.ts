// Beads beyond the search's largest shape: a list in one paragraph, a page that was written as one sentence. The search cuts them off at its
// limit and leaves the rest alone; here a bead at the limit takes in the lone units around it as long as its score rises.

import type { Bead } from '../../bitext.ts'
import { MAX_BEAD_UNITS, MAX_GROWN_UNITS } from '../model/parameters.ts'

type Side = 'source' | 'target'

/**
 * Lets beads at the limit of the search grow over the lone units of their longer side right before and after them.
 *
 * @param score log odds that groups of units translate each other
 */
export function grown(
  beads: readonly Bead[],
  score: (source: readonly number[], target: readonly number[]) => number,
  isFree: (bead: Bead) => boolean,
): Bead[] {
  const lone = { source: new Map<number, Bead>(), target: new Map<number, Bead>() }
  for (const bead of beads) {
    if (!isFree(bead)) continue
    if (bead.target.length === 0) lone.source.set(bead.source[0]!, bead)
    if (bead.source.length === 0) lone.target.set(bead.target[0]!, bead)
  }
  const taken = new Set<Bead>()
  const out = beads.map((bead) => {
    const [side, other]: [Side, Side] = bead.source.length > bead.target.length ? ['source', 'target'] : ['target', 'source']
    if (bead[other].length === 0 || bead[side].length < MAX_BEAD_UNITS - 1 || !isFree(bead)) return bead
    const [first, last] = [bead[side][0]!, bead[side].at(-1)!]
    const reach = (from: number, step: number): number => {
      let count = 0
      for (let unit = from + step; count < MAX_GROWN_UNITS && isLeft(side, unit); unit += step) count++
      return count
    }
    const [before, after] = [reach(first, -1), reach(last, 1)]
    let best = { from: first, to: last, logit: score(bead.source, bead.target) }
    for (let from = first - before; from <= first; from++)
      for (let to = last; to <= last + after && to - from < MAX_GROWN_UNITS; to++) {
        const units = Array.from({ length: to - from + 1 }, (_, k) => from + k)
        const logit = side === 'source' ? score(units, bead.target) : score(bead.source, units)
        if (logit > best.logit) best = { from, to, logit }
      }
    const units = Array.from({ length: best.to - best.from + 1 }, (_, k) => best.from + k)
    for (const unit of units) if (unit < first || unit > last) taken.add(lone[side].get(unit)!)
    return { ...bead, [side]: units }
  })
  return out.filter((bead) => !taken.has(bead))

  function isLeft(side: Side, unit: number): boolean {
    const bead = lone[side].get(unit)
    return bead !== undefined && !taken.has(bead)
  }
}
