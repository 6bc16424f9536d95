// A whole document: rows of tables by themselves, the rest by its blocks, sentences inside of block beads.

import type { Bead, Block, Evidence, Unit, UnitOptions } from '../bitext.ts'
import { type Structure, structureEvidence } from './model/evidence/structure.ts'
import { timeEvidence } from './model/evidence/time.ts'
import { PINNED_NATS } from './model/parameters.ts'
import { crossing, followMoved } from './moved.ts'
import { partRows } from './parts.ts'
import { type Indices, inOrder } from './pins.ts'
import { alignRows } from './rows.ts'
import { alignSentences } from './sentences.ts'
import type { Pass } from './units.ts'

/** The blocks of one language, and the units that beads point into. */
export interface DocumentHalf {
  language: string
  blocks: readonly Block[]
  units: readonly Unit[]
}

/** Both halves of a document, and what is known of how they belong together. */
export interface Document {
  source: DocumentHalf
  target: DocumentHalf
  /** For each block, the number of its run of one language in a text whose languages alternate; runs of one number stand beside one another. */
  runs: { source: readonly number[]; target: readonly number[] }
  /** Table rows whose cells are each other's translations. */
  rows: ReadonlySet<string>
  /** Pairs of units that a person fixed. */
  pins: readonly Indices[]
}

export interface DocumentOptions extends Pick<UnitOptions, 'lexicon' | 'decoding'>, Pick<Pass, 'learn'> {
  /** Whether the units are sentences, which stay inside block beads, or the blocks themselves. */
  by: 'sentence' | 'paragraph'
  /** Evidence about the units. */
  evidence?: readonly Evidence[] | undefined
}

/** A bead of units of a document. */
export interface DocumentBead extends Bead {
  /** A person fixed it. */
  pinned: boolean
  /** It crosses the other pairs. */
  moved: boolean
}

/** The beads of a document in order. Each unit is in exactly one. */
export function documentBeads(document: Document, options: DocumentOptions): DocumentBead[] {
  const pinned = new Set(document.pins.map(keyOf))
  const beads = partBeads(document, options)
  const moved = crossing(beads)
  return beads.map((bead) => {
    const isPinned = pinned.has(keyOf(bead))
    // A person is sure, whatever the model makes of the blocks around.
    return { ...bead, confidence: isPinned ? 1 : bead.confidence, pinned: isPinned, moved: moved.has(bead) }
  })
}

const keyOf = ({ source, target }: Indices) => `${source[0]}:${source.length}|${target[0]}:${target.length}`

/** Tables row by row, the rest by its blocks. */
function partBeads(document: Document, options: DocumentOptions): Bead[] {
  const { source, target, runs, rows, pins } = document
  if (rows.size === 0) return blockBeads(document, options)
  const { table, rest } = partRows(source, target, pins, rows)
  const cells = alignRows({
    source: table.source.units.map(({ text }) => text),
    target: table.target.units.map(({ text }) => text),
    sourceRows: table.sourceRows,
    targetRows: table.targetRows,
    sourceLanguage: source.language,
    targetLanguage: target.language,
    lexicon: options.lexicon,
    decoding: options.decoding,
    evidence: options.evidence?.map(table.evidence),
    pins: table.pins,
  })
  const ofRest = { ...options, evidence: options.evidence?.map(rest.evidence) }
  const others = blockBeads({ ...rest, runs: rest.runs(runs) }, ofRest)
  return inOrder([...table.restore(cells), ...rest.restore(others)])
}

/** Blocks first, sentences inside block beads second, by the same pass. A cue is never cut: its blocks are its units. */
function blockBeads({ source, target, runs, pins }: Omit<Document, 'rows'>, options: DocumentOptions): Bead[] {
  const { by, evidence, lexicon, decoding, learn } = options
  const pass = { sourceLanguage: source.language, targetLanguage: target.language, lexicon, decoding, learn }
  const texts = (units: readonly { text: string }[]) => units.map(({ text }) => text)
  const structure = structureEvidence(structuresOf(source.blocks, runs.source), structuresOf(target.blocks, runs.target))
  const known = [structure, timeEvidence(source.blocks.map(timeOf), target.blocks.map(timeOf))]
  const blockPass: Pass = { ...pass, source: texts(source.blocks), target: texts(target.blocks) }
  const areCues = [...source.blocks, ...target.blocks].every(({ kind }) => kind === 'cue')
  // Sections that stand elsewhere are followed on the level of blocks; sentences go with theirs.
  if (by === 'paragraph' || areCues)
    return inOrder(followMoved({ ...blockPass, evidence: [...known, ...(evidence ?? [])], pins }).beads)
  const { beads, order } = followMoved({
    ...blockPass,
    evidence: [...known, pinnedBlocks(pins, source.units, target.units)],
  })
  const sentences = alignSentences(beads, {
    ...pass,
    source: texts(source.units),
    target: texts(target.units),
    sourceBlock: source.units.map(({ block }) => block),
    targetBlock: target.units.map(({ block }) => block),
    evidence,
    pins,
    order: order && unitsOfBlocks(order, target.units),
  })
  return inOrder(sentences)
}

/** Units in the order of their blocks. */
function unitsOfBlocks(order: readonly number[], units: readonly Unit[]): number[] {
  const ofBlock = new Map<number, number[]>()
  units.forEach(({ block }, j) => {
    const list = ofBlock.get(block)
    if (list === undefined) ofBlock.set(block, [j])
    else list.push(j)
  })
  return order.flatMap((block) => ofBlock.get(block) ?? [])
}

/** When a cue is shown, in seconds. */
function timeOf({ data }: Block): readonly [start: number, end: number] | undefined {
  const { start, end } = data ?? {}
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : undefined
}

function structuresOf(blocks: readonly Block[], runs: readonly number[]): Structure[] {
  return blocks.map(({ kind, depth, data }, i) => ({
    kind,
    depth,
    id: typeof data?.['id'] === 'string' ? data['id'] : undefined,
    links: Array.isArray(data?.['links']) ? (data['links'] as string[]) : undefined,
    run: runs[i],
  }))
}

/** Pinned sentences hold their blocks together. */
function pinnedBlocks(pins: readonly Indices[], source: readonly Unit[], target: readonly Unit[]): Evidence {
  const couples = pins
    .filter((pin) => pin.source.length > 0 && pin.target.length > 0)
    .map((pin) => [source[pin.source[0]!]!.block, target[pin.target[0]!]!.block] as const)
  if (couples.length === 0) return () => () => 0
  return () => (s0, s1, t0, t1) => {
    let nats = 0
    for (const [a, b] of couples) {
      const holds = Number(a >= s0 && a < s1) + Number(b >= t0 && b < t1)
      nats += holds === 2 ? PINNED_NATS : holds === 1 ? -PINNED_NATS : 0
    }
    return nats
  }
}
