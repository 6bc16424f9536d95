import type { Bead, Block, Pair, Segment, Side, Unit } from '../bitext.ts'
import { direction } from '../languages/tag.ts'
import { segmentIds } from '../text/segment-id.ts'

/** The headings above each block of a half, outermost first. Headings without a level are all of one. */
export function headingsAbove(blocks: readonly Block[]): string[][] {
  let stack: { depth: number; text: string }[] = []
  return blocks.map(({ kind, depth = 1, text }) => {
    if (kind !== 'heading') return stack.map((heading) => heading.text)
    stack = stack.filter((heading) => heading.depth < depth)
    const above = stack.map((heading) => heading.text)
    stack = [...stack, { depth, text: text.replace(/\s+/g, ' ').trim() }]
    return above
  })
}

/** One side of a segment: units joined by a space inside a block, by a line feed between blocks. */
function side(units: readonly Unit[], language: string, headings: readonly string[][]): Side {
  const text = units.map((unit, k) => (k === 0 ? '' : unit.block === units[k - 1]!.block ? ' ' : '\n') + unit.text).join('')
  return { language, dir: direction(language), text, headings: [...(headings[units[0]!.block] ?? [])], units: [...units] }
}

/** What beads point into. */
export interface Half {
  language: string
  blocks: readonly Block[]
  units: readonly Unit[]
}

/** Beads as segments, with ids; `about` tells which beads a person fixed, and what is odd about their places. */
export function segmentsOf<T extends Bead>(
  beads: readonly T[],
  source: Half,
  target: Half,
  about: (bead: T) => Pick<Pair, 'origin' | 'flags'>,
): Segment[] {
  const idOf = segmentIds()
  const above = { source: headingsAbove(source.blocks), target: headingsAbove(target.blocks) }
  return beads.map((bead): Segment => {
    const a =
      bead.source.length === 0
        ? null
        : side(
            bead.source.map((i) => source.units[i]!),
            source.language,
            above.source,
          )
    const b =
      bead.target.length === 0
        ? null
        : side(
            bead.target.map((j) => target.units[j]!),
            target.language,
            above.target,
          )
    const common = {
      id: idOf(a?.text ?? null, b?.text ?? null),
      kind: (a ?? b)?.units[0]?.kind ?? 'paragraph',
      confidence: bead.confidence,
      ...about(bead),
    }
    if (a !== null && b !== null) return { type: 'pair', ...common, source: a, target: b }
    if (a !== null) return { type: 'unpaired', ...common, source: a, target: null }
    return { type: 'unpaired', ...common, source: null, target: b! }
  })
}
