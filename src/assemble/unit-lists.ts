// Units that a caller has at hand, as the halves that beads point into.

import type { Bead, Bitext, Block, Skipped, Unit } from '../bitext.ts'
import { direction } from '../languages/tag.ts'

/** Texts, or units of a document, as `units` gives them. */
export type UnitList = readonly (string | Unit)[]

/** One side of a bitext to be. */
export interface ListedHalf {
  about: Bitext['source']
  language: string
  blocks: Block[]
  units: Unit[]
}

/** A list of units as a half. Texts are lines of one file: each is a paragraph, and has the place that it has there. */
export function listedHalf(list: UnitList, language: string): ListedHalf {
  let offset = 0
  const units = list.map((one, k): Unit => {
    if (typeof one !== 'string') return one
    const start = { line: k + 1, column: 1, offset }
    const end = { line: k + 1, column: one.length + 1, offset: offset + one.length }
    offset = end.offset + 1
    return { text: one, position: { start, end }, kind: 'paragraph', block: k }
  })
  const about = { language, dir: direction(language) }
  return { about, language, ...inBlocks(units) }
}

/** The blocks that units are of, as far as headings need them, and the units with the numbers of those. */
function inBlocks(list: readonly Unit[]): { blocks: Block[]; units: Unit[] } {
  const blocks: Block[] = []
  const numbers = new Map<number, number>()
  const units = list.map((unit) => {
    const { text, kind, depth, position } = unit
    const block = numbers.get(unit.block) ?? blocks.length
    numbers.set(unit.block, block)
    const before = blocks[block]
    blocks[block] =
      before === undefined
        ? { kind, text, position, ...(depth === undefined ? {} : { depth }) }
        : { ...before, text: `${before.text} ${text}` }
    return { ...unit, block }
  })
  return { blocks, units }
}

/** The units that no bead holds. */
export function unheld(half: ListedHalf, beads: readonly Bead[], side: 'source' | 'target'): Skipped[] {
  const held = new Set(beads.flatMap((bead) => bead[side]))
  return half.units.filter((_, unit) => !held.has(unit)).map(({ block: _, ...unit }) => ({ ...unit, side, ruleId: 'left-out' }))
}
