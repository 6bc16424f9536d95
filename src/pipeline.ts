import type { Structure } from './align/model/evidence/structure.ts'
import { structureEvidence } from './align/model/evidence/structure.ts'
import { timeEvidence } from './align/model/evidence/time.ts'
import { crossing, followMoved } from './align/moved.ts'
import { inOrder } from './align/pins.ts'
import { alignRows } from './align/rows.ts'
import { alignSentences } from './align/sentences.ts'
import type { Pass } from './align/units.ts'
import { leftovers } from './assemble/leftovers.ts'
import { partRows } from './assemble/parts.ts'
import { locatePins, type Pinned } from './assemble/pins.ts'
import { type Half, segmentsOf } from './assemble/segments.ts'
import { type Cut, unitsOf } from './assemble/units.ts'
import type { AlignOptions, Bead, Bitext, Block, Evidence, Input, Message, ReadFile, Skipped, Unit } from './bitext.ts'
import { doubts } from './check/doubts.ts'
import { flagged } from './check/flags.ts'
import { read } from './formats/read.ts'
import type { Runs } from './halves/arrangement.ts'
import { correspondence } from './halves/counterparts.ts'
import { halveRows, languagesOfTable } from './halves/rows.ts'
import type { Identify } from './halves/sides.ts'
import { sift } from './halves/sift.ts'
import { languageOf } from './languages/detect.ts'
import { learnLexicon } from './lexicon/learn-entries.ts'
import { sentenceSpans } from './sentences/split.ts'
import { direction, primary } from './text/characters.ts'
import { placer } from './text/places.ts'

/** What the front door brings along and `muwazi/core` leaves to the caller. */
export interface Tools {
  identify?: Identify | undefined
}

export type Texts = Input | { readonly source: Input; readonly target: Input }

/** A text, or two, as two lists of blocks. */
export interface Halved {
  source: { file: ReadFile; language: string; blocks: Block[] }
  target: { file: ReadFile; language: string; blocks: Block[] }
  skipped: Skipped[]
  messages: Message[]
  runs: Runs
  /** Rows of tables whose cells are each other's translations. */
  rows: ReadonlySet<string>
}

const isTwo = (input: Texts): input is { readonly source: Input; readonly target: Input } =>
  typeof input === 'object' && input !== null && 'source' in input && 'target' in input

/** Reads one mixed text or two texts, and tells whose each block is. */
export function halves(input: Texts, options: AlignOptions, { identify }: Tools): Halved {
  const format = { format: options.format }
  if (!isTwo(input)) {
    const file = read(input, format)
    const [source, target] = languagesOfTable(file, options, identify) ?? languagesOf(file, options, identify)
    const other = primary(source) === 'ar' ? target : source
    const correspond = options.lexicon ? correspondence(options.lexicon, other) : undefined
    const found = halveRows(file, { source, target, identify, correspond })
    const skipped = [...found.skipped, ...leftovers(file, placer(file.value))]
    return {
      source: { file, language: source, blocks: found.source },
      target: { file, language: target, blocks: found.target },
      skipped,
      messages: [...named(file), ...found.messages],
      runs: found.runs,
      rows: found.rows,
    }
  }
  const files = { source: read(input.source, format), target: read(input.target, format) }
  const languages = {
    source: options.sourceLanguage ?? languageOf(files.source.blocks, identify),
    target: options.targetLanguage ?? languageOf(files.target.blocks, identify),
  }
  const sides = (['source', 'target'] as const).map((side) => {
    const file = files[side]
    const language = languages[side]
    // A paragraph left untranslated is in no third language.
    const { blocks, skipped, messages } = sift(file, file.blocks, [languages.source, languages.target], identify)
    const rest = leftovers(file, placer(file.value))
    return {
      file,
      language,
      blocks,
      skipped: [...skipped, ...rest].map((one) => ({ ...one, side })),
      messages: [...named(file), ...messages].map((one) => ({ ...one, side })),
    }
  })
  const [source, target] = sides as [(typeof sides)[0], (typeof sides)[0]]
  return {
    source,
    target,
    skipped: sides.flatMap((one) => one.skipped),
    messages: sides.flatMap((one) => one.messages),
    runs: { arrangement: 'two-texts', source: [], target: [] },
    rows: new Set(),
  }
}

/** Messages of a reader, with the name of their file. */
const named = ({ path, messages }: ReadFile): Message[] =>
  messages.map((message) => (path === undefined ? { ...message } : { path, ...message }))

/** The two languages of a mixed text: as given, else Arabic first and the other as found. */
function languagesOf(
  file: ReadFile,
  { sourceLanguage, targetLanguage }: AlignOptions,
  identify: Identify | undefined,
): [string, string] {
  const isArabic = (language: string | undefined) => language !== undefined && primary(language) === 'ar'
  const latin = () => {
    const rest = file.blocks.filter(({ text }) => languageOf([{ kind: 'paragraph', text }]) !== 'ar')
    const found = languageOf(rest, identify)
    return found === 'ar' ? 'en' : found
  }
  if (sourceLanguage !== undefined) return [sourceLanguage, targetLanguage ?? (isArabic(sourceLanguage) ? latin() : 'ar')]
  if (targetLanguage !== undefined) return [isArabic(targetLanguage) ? latin() : 'ar', targetLanguage]
  return ['ar', latin()]
}

/** Reads, halves, cuts, aligns, checks: the whole way. */
export function alignTexts(input: Texts, options: AlignOptions, tools: Tools): Bitext {
  const halved = halves(input, options, tools)
  const by = options.by ?? 'sentence'
  const cut: Cut | undefined = by === 'paragraph' ? undefined : (options.sentences ?? sentenceSpans)
  const half = ({ file, language, blocks }: Halved['source']): Half => {
    const place = placer(file.value)
    return { language, blocks, units: blocks.flatMap((block, index) => unitsOf(block, index, file.value, language, cut, place)) }
  }
  const source = half(halved.source)
  const target = half(halved.target)
  const pinned = locatePins(options.pins ?? [], source.units, target.units)
  const isPinned = new Set(pinned.beads.map((bead) => keyOf(bead)))
  const aligned = align(source, target, halved, pinned.beads, options, by)
  // A person is sure, whatever the model makes of the blocks around.
  const beads =
    isPinned.size === 0 ? aligned : aligned.map((bead) => (isPinned.has(keyOf(bead)) ? { ...bead, confidence: 1 } : bead))
  const crossed = crossing(beads)
  const { segments, messages } = flagged(
    segmentsOf(beads, source, target, (bead) => ({
      origin: isPinned.has(keyOf(bead)) ? 'pinned' : 'aligned',
      flags: crossed.has(bead) ? ['moved'] : [],
    })),
  )
  const about = ({ file, language }: Halved['source']) => ({
    language,
    dir: direction(language),
    ...(file.path === undefined ? {} : { path: file.path }),
  })
  return {
    type: 'bitext',
    source: about(halved.source),
    target: about(halved.target),
    segments,
    arrangement: halved.runs.arrangement,
    skipped: halved.skipped,
    messages: [...halved.messages, ...pinned.messages, ...doubts(segments, source, target), ...messages],
  }
}

const keyOf = ({ source, target }: Pinned | Bead) => `${source[0]}:${source.length}|${target[0]}:${target.length}`

/** Tables row by row, the rest by its blocks. */
function align(
  source: Half,
  target: Half,
  { runs, rows }: Pick<Halved, 'runs' | 'rows'>,
  pins: readonly Pinned[],
  options: AlignOptions,
  by: 'sentence' | 'paragraph',
): Bead[] {
  if (rows.size === 0) return alignBlocks(source, target, runs, pins, options, by)
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
  const others = alignBlocks(rest.source, rest.target, rest.runs(runs), rest.pins, ofRest, by)
  return inOrder([...table.restore(cells), ...rest.restore(others)])
}

/** Blocks first, sentences inside block beads second, by the same pass. A cue is never cut: its blocks are its units. */
function alignBlocks(
  source: Half,
  target: Half,
  runs: Runs,
  pins: readonly Pinned[],
  options: AlignOptions,
  by: 'sentence' | 'paragraph',
): Bead[] {
  const { lexicon, decoding } = options
  const pass = { sourceLanguage: source.language, targetLanguage: target.language, lexicon, decoding, learn: learnLexicon }
  const texts = (units: readonly { text: string }[]) => units.map(({ text }) => text)
  const structure = structureEvidence(structuresOf(source.blocks, runs.source), structuresOf(target.blocks, runs.target))
  const known = [structure, timeEvidence(source.blocks.map(timeOf), target.blocks.map(timeOf))]
  const blockPass: Pass = { ...pass, source: texts(source.blocks), target: texts(target.blocks) }
  const areCues = [...source.blocks, ...target.blocks].every(({ kind }) => kind === 'cue')
  // Sections that stand elsewhere are followed on the level of blocks; sentences go with theirs.
  if (by === 'paragraph' || areCues)
    return inOrder(followMoved({ ...blockPass, evidence: [...known, ...(options.evidence ?? [])], pins }).beads)
  const { beads: blockBeads, order } = followMoved({
    ...blockPass,
    evidence: [...known, blocksOfPins(pins, source.units, target.units)],
  })
  const sentences = alignSentences(blockBeads, {
    ...pass,
    source: texts(source.units),
    target: texts(target.units),
    sourceBlock: source.units.map(({ block }) => block),
    targetBlock: target.units.map(({ block }) => block),
    evidence: options.evidence,
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

/** Nats for a block bead that holds both blocks of a pinned pair, and against one that holds one of them. */
const PINNED = 25

/** Pinned sentences hold their blocks together. */
function blocksOfPins(pins: readonly Pinned[], source: readonly Unit[], target: readonly Unit[]): Evidence {
  const couples = pins
    .filter((pin) => pin.source.length > 0 && pin.target.length > 0)
    .map((pin) => [source[pin.source[0]!]!.block, target[pin.target[0]!]!.block] as const)
  if (couples.length === 0) return () => () => 0
  return () => (s0, s1, t0, t1) => {
    let nats = 0
    for (const [a, b] of couples) {
      const holds = Number(a >= s0 && a < s1) + Number(b >= t0 && b < t1)
      nats += holds === 2 ? PINNED : holds === 1 ? -PINNED : 0
    }
    return nats
  }
}
