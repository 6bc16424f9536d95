import type { Bead } from '../bitext.ts'
import { HELD_BLOCK_CONFIDENCE } from './model/parameters.ts'
import { alignPass, type Pass } from './units.ts'

/** Sentences of a pass and the block each belongs to, rising. */
export interface Sentences extends Pass {
  sourceBlock: readonly number[]
  targetBlock: readonly number[]
}

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
 */
export function alignSentences(blockBeads: readonly Bead[], pass: Sentences): Bead[] {
  const groups = groupsOf(blockBeads)
  const sourceGroup = new Map<number, number>()
  const targetGroup = new Map<number, number>()
  groups.forEach(({ beads }, g) => {
    for (const { source, target } of beads) {
      for (const i of source) sourceGroup.set(i, g)
      for (const j of target) targetGroup.set(j, g)
    }
  })
  const source = Int32Array.from(pass.sourceBlock, (block) => sourceGroup.get(block) ?? 0)
  const target = Int32Array.from(pass.targetBlock, (block) => targetGroup.get(block) ?? 0)
  return alignPass({ ...pass, groups: { source, target } }).map((bead) => {
    const at = bead.source[0] === undefined ? target[bead.target[0] ?? 0] : source[bead.source[0]]
    return { ...bead, confidence: bead.confidence * (groups[at ?? 0]?.sure ?? 1) }
  })
}
