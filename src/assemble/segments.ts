import type { Bead, Bitext, Block, Message, Pair, Segment, Side, Skipped, Unit } from '../bitext.ts'
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

/** The half of a text that beads point into. */
export interface UnitHalf {
  language: string
  blocks: readonly Block[]
  units: readonly Unit[]
}

/** Beads as segments, with ids; `about` gives the origin and the flags of a bead. */
export function segmentsOf<T extends Bead>(
  beads: readonly T[],
  source: UnitHalf,
  target: UnitHalf,
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

/** A text whose units are aligned. */
interface AlignedText {
  source: UnitHalf & { about: Bitext['source'] }
  target: UnitHalf & { about: Bitext['target'] }
  arrangement: Bitext['arrangement']
  skipped: Skipped[]
  messages: Message[]
}

/** The bitext of a text and its beads. */
export function assemble(
  beads: readonly (Bead & { pinned: boolean; moved: boolean; alone: boolean })[],
  { source, target, arrangement, skipped, messages }: AlignedText,
): Bitext {
  const segments = segmentsOf(beads, source, target, ({ pinned, moved, alone }) => ({
    origin: pinned ? 'pinned' : 'aligned',
    flags: alone ? ['identical-copy'] : moved ? ['moved'] : [],
  }))
  const told = arrangement === 'two-texts' ? segments : withCopies(segments)
  return { type: 'bitext', source: source.about, target: target.about, segments: told, arrangement, skipped, messages }
}

/** A text of fewer words comes twice without being a copy: "Yes." */
const COPY_WORDS = 3

/**
 * Marks one-sided segments of one text in two languages that repeat a text of their own side: the original was left where its translation
 * should stand, or beside it.
 */
function withCopies(segments: readonly Segment[]): Segment[] {
  const known = { source: new Set<string>(), target: new Set<string>() }
  for (const { type, source, target } of segments)
    if (type === 'pair') {
      known.source.add(source!.text)
      known.target.add(target!.text)
    }
  return segments.map((segment) => {
    if (segment.type === 'pair' || segment.flags.length > 0 || segment.kind === 'code' || segment.kind === 'cue') return segment
    const [texts, text] = segment.source === null ? [known.target, segment.target.text] : [known.source, segment.source.text]
    const isCopy = texts.has(text) && text.split(/\s+/).length >= COPY_WORDS
    texts.add(text)
    return isCopy ? { ...segment, flags: ['identical-copy'] } : segment
  })
}
