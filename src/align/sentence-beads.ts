// Sentences inside of blocks that were aligned before.

import type { Bead } from '../bitext.ts'
import { HELD_BLOCK_CONFIDENCE } from './model/parameters.ts'
import type { Indices } from './pins.ts'
import { type Pass, passBeads } from './units.ts'

/**
 * Groups of blocks: one a bead that holds, one a run of beads that do not correspond surely. Unpaired blocks of both sides that follow one
 * another are such a run too: one long line a side may be a translation all the same.
 */
function groupsOf(beads: readonly Bead[]): { beads: Bead[]; sure: number }[] {
  const groups: { beads: Bead[]; sure: number }[] = []
  let open = false
  for (const bead of beads) {
    const holds = bead.confidence >= HELD_BLOCK_CONFIDENCE && bead.source.length > 0 && bead.target.length > 0
    if (holds || !open) groups.push({ beads: [bead], sure: holds ? bead.confidence : 1 })
    else groups.at(-1)?.beads.push(bead)
    open = !holds
  }
  return groups
}

/**
 * Aligns sentences inside block beads, all of them in one pass, so that how common a word is stays known from the whole text.
 * A sentence bead is as sure as its block bead times itself. Blocks that cross (pinned, moved) are aligned where they stand.
 *
 * @param blockOf the block of each unit
 */
export function sentenceBeads(blockBeads: readonly Bead[], pass: Pass, blockOf: Indices): Bead[] {
  const groups = groupsOf(blockBeads)
  const groupOf = { source: new Map<number, number>(), target: new Map<number, number>() }
  groups.forEach(({ beads }, group) => {
    for (const bead of beads) {
      for (const block of bead.source) groupOf.source.set(block, group)
      for (const block of bead.target) groupOf.target.set(block, group)
    }
  })
  const source = Int32Array.from(blockOf.source, (block) => groupOf.source.get(block) ?? 0)
  const target = Int32Array.from(blockOf.target, (block) => groupOf.target.get(block) ?? 0)
  return passBeads({ ...pass, groups: { source, target } }).map((bead) => {
    const group = bead.source[0] === undefined ? target[bead.target[0] ?? 0] : source[bead.source[0]]
    return { ...bead, confidence: bead.confidence * (groups[group ?? 0]?.sure ?? 1) }
  })
}
