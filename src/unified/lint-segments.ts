import type { Pluggable, PluggableList } from 'unified'
import { VFile } from 'vfile'
import type { Bitext, Message, Point, Position, Segment, SideName, Unit } from '../bitext.ts'
import { checkKeys, MuwaziError, show } from '../errors.ts'
import { checkBitext, checkedSegments } from '../formats/shared/written.ts'
import { primary, scriptOf } from '../languages/tag.ts'
import { retextArabicPunctuation, retextArabicRepeatedWords } from './arabic-plugins.ts'
import { retextArabic } from './nlcst.ts'

/** Plugins of retext for each side, as `use` of unified takes them: `[retextSpell, [retextQuotes, { preferred: 'straight' }]]`. */
export interface LintPlugins {
  /** @default [] */
  source?: PluggableList | undefined
  /** @default [] */
  target?: PluggableList | undefined
}

/**
 * Runs retext plugins over both texts of a bitext. Sentences of one block are read together, so that rules about neighbours see them;
 * a segment that was read from a memory is read by itself. Arabic goes through `retextArabic`, English through `retext-english`, other
 * languages through `retext-latin`.
 *
 * Without `plugins`, runs the set of `muwazi check --retext`: spaces between sentences, repeated words, and Latin punctuation in Arabic.
 *
 * @returns the messages of the source, then those of the target, each in the order of the text. `ruleId` names the plugin
 * (`retext-sentence-spacing`), `segment` the segment, `place` lines, columns and offsets in the file that the text came from. Where a
 * unit has markup or line breaks inside, its place is that of the whole unit; a segment of a memory has no place.
 * @throws {MuwaziError} `bad-option`
 * @example
 * const messages = await lintSegments(align(text), { source: [retextSentenceSpacing], target: [retextRepeatedWords] })
 */
export async function lintSegments(bitext: Bitext, plugins?: LintPlugins): Promise<Message[]> {
  checkBitext(bitext)
  const segments = [...checkedSegments(bitext.segments)]
  if (plugins !== undefined) checkPlugins(plugins)
  const source = await lintSide({ ...bitext, segments }, 'source', plugins)
  return [...source, ...(await lintSide({ ...bitext, segments }, 'target', plugins))]
}

function checkPlugins(plugins: LintPlugins): void {
  checkKeys(plugins, ['source', 'target'])
  for (const side of ['source', 'target'] as const) {
    const list = plugins[side]
    if (list !== undefined && !(Array.isArray(list) && list.every(isPluggable)))
      throw new MuwaziError('bad-option', `Expected \`${side}\` to be a list of retext plugins, got ${show(list)}`)
  }
}

/** A plugin, a plugin with its options, or a preset. */
const isPluggable = (one: unknown): boolean =>
  typeof one === 'function' ||
  (Array.isArray(one)
    ? typeof one[0] === 'function'
    : typeof one === 'object' && one !== null && ('plugins' in one || 'settings' in one))

async function lintSide(bitext: Bitext, side: SideName, plugins: LintPlugins | undefined): Promise<Message[]> {
  const messages: Message[] = []
  const { path } = bitext[side]
  const processors = new Map<string, Awaited<ReturnType<typeof processorFor>>>()
  for (const { text, language, pieces } of passagesOf(bitext.segments, side)) {
    let processor = processors.get(language)
    if (processor === undefined) {
      processor = await processorFor(language, plugins === undefined ? await defaultPlugins(language) : (plugins[side] ?? []))
      processors.set(language, processor)
    }
    const file = new VFile({ value: text, path })
    await processor.run(processor.parse(file), file)
    // Each plugin reports in order; the reader wants all of them in the order of the text.
    const found = file.messages.map(({ reason, source, place }) => ({ reason, source, span: spanOf(place) }))
    for (const { reason, source, span } of found.sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0))) {
      const place = span === undefined ? wholeOf(pieces) : positionOf(pieces, span)
      messages.push({
        ruleId: source ?? 'retext',
        reason,
        segment: pieceAt(pieces, span?.[0] ?? 0).segment.id,
        side,
        ...(place === undefined ? {} : { place }),
        ...(path === undefined ? {} : { path }),
      })
    }
  }
  return messages
}

const isArabic = (language: string): boolean => scriptOf(language) === 'Arab'

/** `retext` brings the parser for Latin text; the packages load when they are needed. */
async function processorFor(language: string, plugins: PluggableList) {
  const { retext } = await import('retext')
  const parser: Pluggable[] = isArabic(language)
    ? [retextArabic]
    : primary(language) === 'en'
      ? [(await import('retext-english')).default]
      : []
  return retext()
    .use([...parser, ...plugins])
    .freeze()
}

/** `retext-repeated-words` looks for letters with case, so it never reports on Arabic. */
async function defaultPlugins(language: string): Promise<PluggableList> {
  const { default: spacing } = await import('retext-sentence-spacing')
  if (isArabic(language)) return [spacing, retextArabicRepeatedWords, retextArabicPunctuation]
  return [spacing, (await import('retext-repeated-words')).default]
}

/** A unit of a passage, from `start` in its text. A side without units is a piece of its own. */
interface Piece {
  start: number
  text: string
  segment: Segment
  unit?: Unit
}

/** A text to read in one go: the units of a block. */
interface Passage {
  text: string
  language: string
  pieces: Piece[]
}

/** White space between sentences of one line is hardly wider; more is a text that another side or no segment holds. */
const MAX_GAP_CHARACTERS = 8

function passagesOf(segments: readonly Segment[], name: SideName): Passage[] {
  const alone: Passage[] = []
  const units: { unit: Unit; segment: Segment; language: string }[] = []
  for (const segment of segments) {
    const side = segment[name]
    if (side === null) continue
    const { language, text } = side
    if (side.units.length === 0) alone.push({ text, language, pieces: [{ start: 0, text, segment }] })
    for (const unit of side.units) units.push({ unit, segment, language })
  }
  // Segments of moved sections are not in the order of both texts.
  units.sort((a, b) => a.unit.position.start.offset - b.unit.position.start.offset)
  const passages: Passage[] = []
  let before: Unit | undefined
  for (const { unit, segment, language } of units) {
    const gap = before?.block === unit.block ? gapBetween(before, unit) : undefined
    let passage = passages.at(-1)
    if (gap === undefined || passage === undefined) {
      passage = { text: '', language, pieces: [] }
      passages.push(passage)
    } else passage.text += gap
    passage.pieces.push({ start: passage.text.length, text: unit.text, segment, unit })
    passage.text += unit.text
    before = unit
  }
  return [...passages, ...alone]
}

/** The white space between two units of a block: places of units abut but for it. Nothing where it is too wide for that. */
function gapBetween({ position: { end } }: Unit, { position: { start } }: Unit): string | undefined {
  if (start.line > end.line) return '\n'
  const width = start.offset - end.offset
  return width > MAX_GAP_CHARACTERS ? undefined : ' '.repeat(width)
}

type Span = readonly [start: number, end: number]

function spanOf(place: VFile['messages'][number]['place']): Span | undefined {
  if (place === undefined) return undefined
  const [start, end] = 'start' in place ? [place.start.offset, place.end.offset] : [place.offset, place.offset]
  return start === undefined || end === undefined ? undefined : [start, end]
}

/** The piece that holds a character, with the white space after it. */
function pieceAt(pieces: readonly Piece[], at: number): Piece {
  return pieces.findLast(({ start }) => start <= at) ?? pieces[0]!
}

function wholeOf(pieces: readonly Piece[]): Position | undefined {
  const [first, last] = [pieces[0]?.unit, pieces.at(-1)?.unit]
  return first && last && { start: first.position.start, end: last.position.end }
}

function positionOf(pieces: readonly Piece[], [start, end]: Span): Position | undefined {
  const from = pointAt(pieceAt(pieces, start), start, 'start')
  const to = pointAt(pieceAt(pieces, Math.max(start, end - 1)), end, 'end')
  return from && to && { start: from, end: to }
}

/** A place in a passage as a place in the file; inside a unit whose raw text differs from its text, an end of the unit. */
function pointAt({ start, text, unit }: Piece, at: number, edge: 'start' | 'end'): Point | undefined {
  if (unit === undefined) return undefined
  const { position } = unit
  const after = (point: Point, by: number): Point => ({
    line: point.line,
    column: point.column + by,
    offset: point.offset + by,
  })
  const within = at - start
  if (within >= text.length) return after(position.end, within - text.length)
  const isRaw = position.end.offset - position.start.offset === text.length && position.end.line === position.start.line
  return isRaw ? after(position.start, within) : { ...position[edge] }
}
