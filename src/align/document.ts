// A whole document: rows of tables by themselves, the rest by its blocks, sentences inside of block beads. Its text is indexed once, by units;
// blocks are spans of them.

import type { Bead, Block, Evidence, Unit, UnitOptions } from '../bitext.ts'
import { isTurned, lexiconOf } from './direction.ts'
import { part } from './hooks.ts'
import { judged } from './judge/judge.ts'
import { cluesOf } from './model/clues.ts'
import { rowScorer, type Structure, structureScorer } from './model/evidence/structure.ts'
import { timeScorer } from './model/evidence/time.ts'
import { ALONE_CONFIDENCE, UNSURE_CONFIDENCE } from './model/parameters.ts'
import { indexOf } from './model/text-index.ts'
import { followMoved } from './moved.ts'
import { crossing, type Indices, inOrder, keyOf, pinnedScorer } from './pins.ts'
import { sentenceBeads } from './sentence-beads.ts'
import { isVouched, type Pass, passBeads, turnedIndices } from './units.ts'
import { groupedLevel, type Level, levelOf, type Scorer, turnedEvidence } from './view.ts'

/** The blocks of one language, and the units that beads point into, in order. */
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
  /** Blocks that correspond to nothing, unless a person fixed them. @default none */
  alone?: { source: ReadonlySet<number>; target: ReadonlySet<number> } | undefined
}

export interface DocumentOptions
  extends Pick<UnitOptions, 'lexicon' | 'decoding' | 'limits'>,
    Pick<Pass, 'learn' | 'onProgress'> {
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
  /** Its block was known to correspond to nothing. */
  alone: boolean
}

/** The beads of a document in order. Each unit is in exactly one. */
export function documentBeads(document: Document, options: DocumentOptions): DocumentBead[] {
  const pinned = new Set(document.pins.map(keyOf))
  const beads = inOrder(beadsOf(document, options))
  const moved = crossing(beads)
  const { source, target } = document
  const [aloneSource, aloneTarget] = aloneOf(document)
  const isUnsure = (half: DocumentHalf, unit: number) => blockOf(half, unit).data?.['unsure'] === true
  return beads.map((bead) => {
    const isPinned = pinned.has(keyOf(bead))
    const isPair = bead.source.length > 0 && bead.target.length > 0
    const unsure = isPair && (bead.source.some((i) => isUnsure(source, i)) || bead.target.some((j) => isUnsure(target, j)))
    // A person is sure, whatever the model makes of the blocks around.
    return {
      ...bead,
      confidence: isPinned ? 1 : unsure ? Math.min(bead.confidence, UNSURE_CONFIDENCE) : bead.confidence,
      pinned: isPinned,
      moved: moved.has(bead),
      alone:
        !isPair &&
        (bead.source.some((i) => aloneSource.has(source.units[i]!.block)) ||
          bead.target.some((j) => aloneTarget.has(target.units[j]!.block))),
    }
  })
}

/** Blocks that correspond to nothing, without those that a person fixed. */
function aloneOf({ source, target, alone, pins }: Document): [source: ReadonlySet<number>, target: ReadonlySet<number>] {
  const without = (blocks: ReadonlySet<number>, pinned: readonly number[]) => {
    const left = new Set(blocks)
    for (const block of pinned) left.delete(block)
    return left
  }
  if (alone === undefined) return [new Set(), new Set()]
  return [
    without(
      alone.source,
      pins.flatMap((pin) => pin.source.map((i) => source.units[i]!.block)),
    ),
    without(
      alone.target,
      pins.flatMap((pin) => pin.target.map((j) => target.units[j]!.block)),
    ),
  ]
}

/** Both halves by their units, with all that is known of those. */
interface Halves
  extends Pick<
    Pass,
    'source' | 'target' | 'clues' | 'lexicon' | 'foreign' | 'decoding' | 'limits' | 'learn' | 'pins' | 'onProgress'
  > {
  scorers: readonly Scorer[]
}

function beadsOf(document: Document, options: DocumentOptions): Bead[] {
  const { source, target, pins } = document
  const { evidence = [], lexicon } = options
  if (isTurned({ lexicon, sourceLanguage: source.language, targetLanguage: target.language }))
    return turnedIndices(beadsOf(turnedDocument(document), { ...options, evidence: evidence.map(turnedEvidence) }))
  const { sides, words, scorers, rows, others, lone } = searched(document, options)
  const fixed = new Set(pins.map(keyOf))
  const [placed, alone] = [new Set(rows), new Set(lone)]
  const areCues = isCue(source) && isCue(target)
  return judged([...inOrder([...rows, ...others]), ...lone], {
    source: sides[0],
    target: sides[1],
    lexicon: words,
    isFixed: (bead) => fixed.has(keyOf(bead)),
    isPlaced: (bead) => areCues || placed.has(bead) || isVouched(bead, scorers),
    isAlone: (bead) => alone.has(bead),
    isOneText: (lone, pair) =>
      options.by === 'sentence' && sharesBlock(source, lone.source, pair.source) && sharesBlock(target, lone.target, pair.target),
    areAlike: (i, j) => areAlike(blockOf(source, i), blockOf(target, j)),
    mayCross: true,
  })
}

const blockOf = ({ units, blocks }: DocumentHalf, unit: number): Block => blocks[units[unit]!.block]!
const isMarkedHeading = ({ kind, depth }: Block): boolean => kind === 'heading' && depth !== undefined
/** A heading that is marked as one translates a heading; in plain text a heading is a guess. */
const areAlike = (a: Block, b: Block): boolean => a.kind === b.kind || !(isMarkedHeading(a) || isMarkedHeading(b))

/** The beads that the search finds. What it is made of, which is most of what a book takes, ends with it. */
function searched(document: Document, { by, evidence = [], lexicon, decoding, limits, learn, onProgress }: DocumentOptions) {
  const { source, target, pins } = document
  const texts = { source: source.units.map(({ text }) => text), target: target.units.map(({ text }) => text) }
  const sides = [indexOf(texts.source, source.language), indexOf(texts.target, target.language)] as const
  const words = lexiconOf({ lexicon, sourceLanguage: source.language, targetLanguage: target.language })
  const scorers = evidence.map((one) => one(texts.source, texts.target))
  const units: Halves = {
    source: levelOf(sides[0]),
    target: levelOf(sides[1]),
    clues: cluesOf(...sides, words.lexicon),
    scorers,
    ...words,
    decoding,
    limits,
    learn,
    pins,
    onProgress: part(onProgress, 0.2, 0.7),
  }
  const table = tableOf(document)
  const [aloneSource, aloneTarget] = aloneOf(document)
  const left = ({ blocks }: DocumentHalf, rows: Table['source'] | undefined, alone: ReadonlySet<number>) =>
    blocks.flatMap((_, block) => (rows?.[block] === undefined && !alone.has(block) ? [block] : []))
  const rest =
    table === undefined && aloneSource.size + aloneTarget.size === 0
      ? undefined
      : { source: left(source, table?.source, aloneSource), target: left(target, table?.target, aloneTarget) }
  const unitsOf = ({ units }: DocumentHalf, rows: Table['source'] | undefined, alone: ReadonlySet<number>) =>
    units.flatMap(({ block }, unit) => (alone.has(block) && rows?.[block] === undefined ? [unit] : []))
  const lone: Bead[] = [
    ...unitsOf(source, table?.source, aloneSource).map((i) => ({ source: [i], target: [], confidence: ALONE_CONFIDENCE })),
    ...unitsOf(target, table?.target, aloneTarget).map((j) => ({ source: [], target: [j], confidence: ALONE_CONFIDENCE })),
  ]
  const rows = table === undefined ? [] : rowBeads(document, units, table)
  return { sides, words: words.lexicon, scorers, rows, others: blockBeads(document, units, by, rest), lone }
}

/** Whether lone units, if any, stand in the block of some others. */
const sharesBlock = ({ units }: DocumentHalf, lone: readonly number[], others: readonly number[]): boolean =>
  lone.every((unit) => others.some((other) => units[other]!.block === units[unit]!.block))

const isCue = ({ blocks }: DocumentHalf) => blocks.every(({ kind }) => kind === 'cue')

const turnedDocument = ({ source, target, runs, rows, pins, alone }: Document): Document => ({
  source: target,
  target: source,
  runs: { source: runs.target, target: runs.source },
  rows,
  pins: turnedIndices(pins),
  alone: alone && { source: alone.target, target: alone.source },
})

/** The number of the row of each block, rising from 0 on both sides; undefined outside of tables. */
interface Table {
  source: (number | undefined)[]
  target: (number | undefined)[]
}

/** The rows of tables. A row that a person pinned to something outside of it is left to the rest. */
function tableOf({ source, target, rows, pins }: Document): Table | undefined {
  if (rows.size === 0) return undefined
  const rowOfUnit = ({ blocks, units }: DocumentHalf, unit: number) => blocks[units[unit]!.block]?.row
  const torn = new Set(
    pins.flatMap((pin) => {
      const held = [...pin.source.map((i) => rowOfUnit(source, i)), ...pin.target.map((j) => rowOfUnit(target, j))]
      return new Set(held).size > 1 ? held : []
    }),
  )
  const isWhole = ({ row }: Block): boolean => row !== undefined && rows.has(row) && !torn.has(row)
  const cells = [...source.blocks, ...target.blocks].filter(isWhole)
  const numbers = new Map<string | undefined, number>()
  for (const { row } of cells.sort((a, b) => a.position.start.offset - b.position.start.offset))
    if (!numbers.has(row)) numbers.set(row, numbers.size)
  const numberOf = (block: Block) => (isWhole(block) ? numbers.get(block.row) : undefined)
  return { source: source.blocks.map(numberOf), target: target.blocks.map(numberOf) }
}

/** Aligns the units of each row by themselves, all rows in one pass, so that how common a word is stays known from the whole table. */
function rowBeads({ source, target }: Document, units: Halves, table: Table): Bead[] {
  const rowsOf = ({ units }: DocumentHalf, rows: Table['source']) => Int32Array.from(units, ({ block }) => rows[block] ?? -1)
  const groups = { source: rowsOf(source, table.source), target: rowsOf(target, table.target) }
  const inRows = (rows: Int32Array) => Array.from(rows, (_, unit) => unit).filter((unit) => rows[unit]! >= 0)
  return passBeads({
    ...units,
    scorers: [rowScorer(groups.source, groups.target), ...units.scorers],
    groups,
    units: { source: inRows(groups.source), target: inRows(groups.target) },
    learn: undefined,
    onProgress: undefined,
  })
}

/**
 * Aligns blocks first, sentences inside block beads second, by the same pass. A cue is never cut: its blocks are its units.
 *
 * @param rest the blocks that are aligned. @default all
 */
function blockBeads(
  { source, target, runs, pins }: Document,
  units: Halves,
  by: 'sentence' | 'paragraph',
  rest?: Indices,
): Bead[] {
  const structure = structureScorer(structuresOf(source.blocks, runs.source), structuresOf(target.blocks, runs.target))
  const known = [structure, timeScorer(source.blocks.map(timeOf), target.blocks.map(timeOf))]
  // Sections that stand elsewhere are followed on the level of blocks; sentences go with theirs.
  if (by === 'paragraph' || (isCue(source) && isCue(target)))
    return followMoved({ ...units, scorers: [...known, ...units.scorers], units: rest }).beads
  const sourceBlock = source.units.map(({ block }) => block)
  const targetBlock = target.units.map(({ block }) => block)
  const levels = {
    source: groupedLevel(units.source.index, sourceBlock, source.blocks.length),
    target: groupedLevel(units.target.index, targetBlock, target.blocks.length),
  }
  // What is known of units is known of the blocks that hold them: paragraphs of one sentence would be paired without it.
  const overBlocks = units.scorers.map(
    (nats): Scorer =>
      (s0, s1, t0, t1) =>
        nats(levels.source.bounds[s0]!, levels.source.bounds[s1]!, levels.target.bounds[t0]!, levels.target.bounds[t1]!),
  )
  const blocks: Pass = {
    ...units,
    ...levels,
    scorers: [...known, pinnedScorer(pins, sourceBlock, targetBlock), ...overBlocks],
    pins: undefined,
    units: rest,
  }
  const { beads, order } = followMoved({ ...blocks, onProgress: part(units.onProgress, 0, 0.7) })
  const aligned = order && {
    source: unitsOfBlocks(blocks.source, order.source),
    target: unitsOfBlocks(blocks.target, order.target),
  }
  return sentenceBeads(
    beads,
    { ...units, units: aligned, onProgress: part(units.onProgress, 0.7, 1) },
    { source: sourceBlock, target: targetBlock },
  )
}

/** Units in the order of their blocks. */
const unitsOfBlocks = ({ bounds }: Level, order: readonly number[]): number[] =>
  order.flatMap((block) => Array.from({ length: bounds[block + 1]! - bounds[block]! }, (_, k) => bounds[block]! + k))

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
    note: typeof data?.['note'] === 'number' ? data['note'] : undefined,
    links: Array.isArray(data?.['links']) ? (data['links'] as string[]) : undefined,
    run: runs[i],
  }))
}
