import type { Structure } from './align/evidence/structure.ts'
import { structureEvidence } from './align/evidence/structure.ts'
import { alignSentences } from './align/levels.ts'
import { alignPass, type Pass } from './align/units.ts'
import { leftovers } from './assemble/leftovers.ts'
import { locatePins, type Pinned } from './assemble/pins.ts'
import { type Half, segmentsOf } from './assemble/segments.ts'
import { type Cut, unitsOf } from './assemble/units.ts'
import type {
  AlignOptions,
  Bead,
  Bitext,
  Block,
  Evidence,
  Input,
  Message,
  ReadFile,
  Segment,
  SideName,
  Skipped,
  Unit,
} from './bitext.ts'
import { flagsOf, ratioOf } from './check/flags.ts'
import type { Runs } from './halves/arrangement.ts'
import { correspondence } from './halves/counterparts.ts'
import { halve } from './halves/halves.ts'
import type { Identify } from './halves/sides.ts'
import { sift } from './halves/sift.ts'
import { languageOf } from './language/detect.ts'
import { placer } from './read/places.ts'
import { read } from './read/read.ts'
import { direction, primary } from './script/characters.ts'
import { sentenceSpans } from './sentences/split.ts'

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
}

const isTwo = (input: Texts): input is { readonly source: Input; readonly target: Input } =>
  typeof input === 'object' && input !== null && 'source' in input && 'target' in input

/** Reads one mixed text or two texts, and tells whose each block is. */
export function halves(input: Texts, options: AlignOptions, { identify }: Tools): Halved {
  const format = { format: options.format }
  if (!isTwo(input)) {
    const file = read(input, format)
    const [source, target] = languagesOf(file, options, identify)
    const other = primary(source) === 'ar' ? target : source
    const correspond = options.lexicon ? correspondence(options.lexicon, other) : undefined
    const found = halve(file, { source, target, identify, correspond })
    const skipped = [...found.skipped, ...leftovers(file.value, file.blocks, placer(file.value))]
    return {
      source: { file, language: source, blocks: found.source },
      target: { file, language: target, blocks: found.target },
      skipped,
      messages: [...named(file), ...found.messages],
      runs: found.runs,
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
    const rest = leftovers(file.value, file.blocks, placer(file.value))
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
  const beads = align(source, target, halved.runs, pinned.beads, options, by)
  const isPinned = new Set(pinned.beads.map((bead) => keyOf(bead)))
  const segments = flagged(segmentsOf(beads, source, target, (bead) => (isPinned.has(keyOf(bead)) ? 'pinned' : 'aligned')))
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
    messages: [...halved.messages, ...pinned.messages, ...doubts(segments, source, target), ...flagMessages(segments)],
  }
}

const keyOf = ({ source, target }: Pinned | Bead) => `${source[0]}:${source.length}|${target[0]}:${target.length}`

/** Blocks first, sentences inside block beads second, by the same pass. */
function align(
  source: Half,
  target: Half,
  runs: Runs,
  pins: readonly Pinned[],
  options: AlignOptions,
  by: 'sentence' | 'paragraph',
): Bead[] {
  const pass = { sourceLanguage: source.language, targetLanguage: target.language, lexicon: options.lexicon }
  const texts = (units: readonly { text: string }[]) => units.map(({ text }) => text)
  const structure = structureEvidence(structuresOf(source.blocks, runs.source), structuresOf(target.blocks, runs.target))
  const blockPass: Pass = { ...pass, source: texts(source.blocks), target: texts(target.blocks), evidence: [structure] }
  if (by === 'paragraph') return alignPass({ ...blockPass, evidence: [structure, ...(options.evidence ?? [])], pins })
  const blockBeads = alignPass({ ...blockPass, evidence: [structure, blocksOfPins(pins, source.units, target.units)] })
  return alignSentences(blockBeads, {
    ...pass,
    source: texts(source.units),
    target: texts(target.units),
    sourceBlock: source.units.map(({ block }) => block),
    targetBlock: target.units.map(({ block }) => block),
    evidence: options.evidence,
    pins,
  })
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

/** Segments with the flags of their pairs. */
function flagged(segments: Segment[]): Segment[] {
  const ratio = ratioOf(segments.filter((one) => one.type === 'pair'))
  return segments.map((one) => (one.type === 'pair' ? { ...one, flags: [...one.flags, ...flagsOf(one, ratio)] } : one))
}

const REASONS: Record<string, string> = {
  'number-mismatch': 'A number stands on one side only',
  'length-outlier': 'One side is much longer than the other',
  'identical-copy': 'Both sides are the same text; it may be untranslated',
  'unbalanced-quotes': 'Quotes or brackets are open on one side only',
  moved: 'The translation stands elsewhere in the text',
}

function flagMessages(segments: readonly Segment[]): Message[] {
  return segments.flatMap(({ id, flags, source, target }) => {
    const place = (source ?? target)?.units[0]?.position
    return flags.map((ruleId) => ({
      ruleId,
      reason: REASONS[ruleId] ?? ruleId,
      segment: id,
      ...(place === undefined ? {} : { place }),
    }))
  })
}

/** Texts of which so little corresponds are hardly translations of each other. */
const UNRELATED = { unpaired: 0.8, confidence: 0.3 }

/** What is odd about the text as a whole. */
function doubts(segments: readonly Segment[], source: Half, target: Half): Message[] {
  const sides: [SideName, Half][] = [
    ['source', source],
    ['target', target],
  ]
  const missing = sides.filter(([, { units }]) => units.length === 0)
  if (missing.length > 0)
    return missing.map(([side, { language }]) => ({
      ruleId: 'one-language',
      side,
      reason: `Expected text in \`${language}\` on the ${side} side, got none; check the input and the two languages`,
    }))
  const all = source.units.length + target.units.length
  const alone = segments.reduce((sum, one) => sum + (one.type === 'unpaired' ? (one.source ?? one.target).units.length : 0), 0)
  const sure = segments
    .filter((one) => one.type === 'pair')
    .map(({ confidence }) => confidence)
    .sort((a, b) => a - b)
  const median = sure[sure.length >> 1] ?? 0
  if (all < 10 || alone < all * UNRELATED.unpaired || median >= UNRELATED.confidence) return []
  return [
    {
      ruleId: 'unrelated',
      reason: `The two sides hardly correspond: ${Math.round((100 * alone) / all)} % of the sentences have no counterpart; check that they are translations of each other`,
    },
  ]
}
