import { documentBeads } from './align/document.ts'
import { leftovers } from './assemble/leftovers.ts'
import { locatePins } from './assemble/pins.ts'
import { type Half, segmentsOf } from './assemble/segments.ts'
import { type Cut, unitsOf } from './assemble/units.ts'
import type { AlignOptions, Bitext, Block, Input, Lexicon, Message, ReadFile, Skipped } from './bitext.ts'
import { checkSegments, sameLanguage } from './check/flags.ts'
import { read } from './formats/read.ts'
import type { Runs } from './halves/arrangement.ts'
import { copiesOf } from './halves/copies.ts'
import { correspondence } from './halves/counterparts.ts'
import { halveRows, languagesOfTable } from './halves/rows.ts'
import { sift } from './halves/sift.ts'
import type { Identify } from './languages/detect.ts'
import { languageOf, languagesOfTwo } from './languages/detect.ts'
import { stem } from './languages/index.ts'
import { direction, primary } from './languages/tag.ts'
import { learnLexicon } from './lexicon/learn.ts'
import { sentenceSpans } from './sentences/split.ts'
import { mended } from './text/mend.ts'
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
  const { columns, headerRow } = options
  const format = { format: options.format, encoding: options.encoding, headerRow }
  const isWord = options.lexicon ? wordsOf(options.lexicon) : undefined
  if (!isTwo(input)) {
    const file = mended(read(input, format), isWord)
    const [source, target] = languagesOfTable(file, options, identify) ?? languagesOf(file, options, identify)
    const other = primary(source) === 'ar' ? target : source
    const correspond = options.lexicon ? correspondence(options.lexicon, other) : undefined
    const found = halveRows(file, { source, target, identify, correspond, columns, headerRow })
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
  const files = { source: mended(read(input.source, format), isWord), target: mended(read(input.target, format), isWord) }
  const given = { source: options.sourceLanguage, target: options.targetLanguage }
  const languages = languagesOfTwo(files.source.blocks, files.target.blocks, given, identify)
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
    messages: [...sides.flatMap((one) => one.messages), ...sameLanguage(languages, given)],
    runs: { arrangement: 'two-texts', source: [], target: [] },
    rows: new Set(),
  }
}

/** Whether an Arabic word is in the lexicon, if that is one for Arabic. */
const wordsOf = (lexicon: Lexicon): ((word: string) => boolean) | undefined =>
  primary(lexicon.languages[0]) === 'ar' ? (word) => stem(word, 'ar').some((key) => lexicon.entries.has(key)) : undefined

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
  const { lexicon, evidence, decoding } = options
  const { runs, rows } = halved
  const other = primary(source.language) === 'ar' ? target.language : source.language
  const correspond = lexicon ? correspondence(lexicon, other) : undefined
  const alone = copiesOf(source.blocks, target.blocks, correspond, [source.language, target.language])
  const document = { source, target, runs, rows, pins: pinned.beads, alone }
  const beads = documentBeads(document, { by, lexicon, evidence, decoding, learn: learnLexicon })
  const { segments, messages } = checkSegments(
    segmentsOf(beads, source, target, ({ pinned, moved, alone }) => ({
      origin: pinned ? 'pinned' : 'aligned',
      flags: alone ? ['identical-copy'] : moved ? ['moved'] : [],
    })),
    source,
    target,
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
    messages: [...halved.messages, ...pinned.messages, ...messages],
  }
}
