// Comma- and tab-separated tables (RFC 4180, and lines with escapes), for spreadsheets, programs and people.

import type { Bitext, Limits, Message, Segment } from '../../bitext.ts'
import { checkKeys, MuwaziError, misuse, show } from '../../errors.ts'
import { type AllLimits, checkLimit, limitsOf, streamLimits } from '../../limits.ts'
import { checkText, decode, type HeadEncoding, isEncoding, TEXT_ENCODING } from '../../text/bytes.ts'
import { checkLanguages, type LanguageOptions } from '../shared/languages.ts'
import { checkTable, type TableOptions } from '../shared/named-columns.ts'
import { segmentReader } from '../shared/read-segment.ts'
import {
  type AsyncSegmentStream,
  type Chunk,
  openStream,
  readWhole,
  type SegmentFeed,
  type SegmentStream,
} from '../shared/read-stream.ts'
import { detectDialect, records, unguard } from '../shared/records.ts'
import { type Row, tableFeed } from '../shared/table-bitext.ts'
import { checkChoice, checkListener } from '../shared/write-options.ts'

export interface CsvReadOptions extends LanguageOptions, TableOptions {
  /** A label of the WHATWG Encoding Standard, such as `windows-1256`. @default what the bytes say */
  encoding?: string | undefined
  /** One character. @default detected: tab, `,`, `;`, `|` and others */
  delimiter?: string | undefined
  /** Takes the apostrophe before formulas off. @default true, but in a TSV of ours, which has none */
  formulaGuard?: boolean | undefined
  /** What the file may hold at most. @default `DEFAULT_LIMITS`; a stream may have any length */
  limits?: Limits | undefined
}

export interface CsvStreamOptions extends CsvReadOptions {
  /** Hears what was odd about the file when its last segment has been taken. @default nobody */
  onMessage?: ((message: Message) => void) | undefined
}

/**
 * Reads a table back, ours or one mended in a spreadsheet: columns in any order, further ones ignored, `,` tab, `;`, `|` or another character
 * between cells, UTF-8, UTF-16 or (told in a message) windows-1256. The text columns are `source` and `target`, with languages as
 * `source (ar)` or in columns `source_language` and `target_language`, or two language tags or names (`ar`, `Arabic`, `العربية`); without
 * such titles the two columns that are in two languages, which is told in a message (`untitled-columns`). Of more languages those are read that
 * the options name, else Arabic and English; a message names the rest. `columns` and `headerRow` overrule all that. A row with one side is unpaired, one without any is left out and
 * counted. Where a column is missing, segments are `paragraph`s with confidence 1 and `origin: 'read'`.
 *
 * In a TSV with the titles `source` and `target` and line feeds alone, `\t`, `\n`, `\r` and `\\` stand for tab, line feed, CR and backslash, as
 * we write them; a cell there is quoted only where quotation marks in it are doubled, as a spreadsheet does.
 *
 * @throws MuwaziError `bad-option`; `bad-input` without the two text columns, or for a quoted cell that does not end;
 *   `too-large` beyond a limit
 * @example
 * align(text, { pins: parse(readFileSync('reviewed.csv')).segments })
 */
export function parse(text: string | Uint8Array, options: CsvReadOptions = {}): Bitext {
  checkKeys(options, OPTIONS)
  checkOptions(options)
  const limits = limitsOf(options.limits)
  checkText(text)
  checkLimit(limits, 'bytes', text.length)
  const { value, messages } = decode(text, { encoding: options.encoding })
  const bitext = readWhole(value, csvSegments(options, { unique: true, limits }), limits)
  return { ...bitext, messages: [...messages, ...bitext.messages] }
}

/**
 * Reads a table as {@link parse} does, but in pieces and in constant memory. It works as `stream` of `muwazi/tmx` does.
 *
 * @throws MuwaziError as {@link parse} does, while segments are taken
 * @example
 * const { segments } = await stream(createReadStream('big.csv'))
 * for await (const segment of segments) …
 */
export function stream(chunks: Uint8Array | Iterable<Chunk>, options?: CsvStreamOptions): SegmentStream
export function stream(chunks: AsyncIterable<Chunk>, options?: CsvStreamOptions): Promise<AsyncSegmentStream>
export function stream(
  chunks: Uint8Array | Iterable<Chunk> | AsyncIterable<Chunk>,
  options: CsvStreamOptions = {},
): SegmentStream | Promise<AsyncSegmentStream> {
  checkKeys(options, [...OPTIONS, 'onMessage'])
  checkOptions(options)
  checkListener(options.onMessage)
  const feed = csvSegments(options, { unique: false, limits: streamLimits(options.limits) })
  return openStream(chunks, feed, { ...options, onMessage: options.onMessage, encoding: encodingOf(options) })
}

const OPTIONS = ['delimiter', 'formulaGuard', 'columns', 'headerRow', 'encoding', 'sourceLanguage', 'targetLanguage', 'limits']

const encodingOf = ({ encoding }: CsvReadOptions): HeadEncoding =>
  encoding === undefined ? TEXT_ENCODING : { bytes: 1, of: () => encoding }

function checkOptions(options: CsvReadOptions): void {
  const { delimiter, formulaGuard, encoding } = options
  if (delimiter !== undefined && !(typeof delimiter === 'string' && /^[^"\r\n]$/.test(delimiter)))
    throw misuse(`Expected \`delimiter\` to be one character such as \`;\`, got ${show(delimiter)}`)
  checkChoice('formulaGuard', formulaGuard, [true, false])
  checkLanguages(options)
  checkTable(options)
  if (encoding !== undefined && !(typeof encoding === 'string' && isEncoding(encoding)))
    throw misuse(`Expected \`encoding\` to be one such as \`windows-1256\`, got ${show(encoding)}`)
}

/** So much of a table, in characters, shows how it is written. */
const HEAD_LENGTH = 65_536
/** A quoted cell of more characters than these is one whose end is missing. */
const MAX_CELL_LENGTH = 1 << 24
// Excel takes a first line `sep=;` for a word about the file.
const SAID = /^\uFEFF?sep=([^"\r\n])(?:\r\n?|\n)/i

function csvSegments(options: CsvReadOptions, { unique, limits }: { unique: boolean; limits: AllLimits }): SegmentFeed {
  const table = tableFeed(options, segmentReader('und', 'und', { unique }))
  let rest = ''
  /** Lines before the rest. */
  let lines = 0
  let rowsOf: RowReader | undefined
  let waitFor = HEAD_LENGTH
  let cells = 0
  let count = 0

  const take = (isLast: boolean): Segment[] => {
    if (!rowsOf) {
      const said = SAID.exec(rest)
      if (said) {
        rest = rest.slice(said[0].length)
        lines = 1
      }
      rowsOf = rowReader(rest, said?.[1], options)
    }
    const { rows, end, line } = rowsOf(rest, isLast)
    if (end === 0 && rest.length > MAX_CELL_LENGTH) throw unclosedCell(lines + 1, 'a cell that is too long')
    for (const row of rows) cells += row.cells.length
    count += rows.length
    checkLimit(limits, 'cells', cells)
    checkLimit(limits, 'rows', count)
    const segments = rows.flatMap((row) => table.add({ ...row, line: row.line + lines }))
    rest = rest.slice(end)
    lines += line
    // A long cell is not looked at again before there is twice as much of it.
    waitFor = Math.max(HEAD_LENGTH, 2 * rest.length)
    return segments
  }
  return {
    write(text) {
      rest += text
      return rest.length < waitFor ? [] : take(false)
    },
    end() {
      const segments = rest === '' ? [] : take(true)
      return [...segments, ...table.end()]
    },
    languages: table.languages,
    messages: table.messages,
  }
}

/** Rows that a text holds whole, the offset behind them and the number of lines up to there. */
type RowReader = (text: string, isLast: boolean) => { rows: Row[]; end: number; line: number }

function rowReader(head: string, said: string | undefined, options: CsvReadOptions): RowReader {
  const { delimiter = said, formulaGuard } = options
  const found = detectDialect(head)
  const dialect = { ...found, delimiter: delimiter ?? found.delimiter }
  if (dialect.delimiter === '\t' && isOwnTsv(head)) return ownRows(formulaGuard ?? false)
  return (text, isLast) => {
    const rows: Row[] = []
    let end = 0
    let line = 0
    for (const record of records(text, dialect)) {
      const open = record.cells.find(({ unclosed }) => unclosed === 'in the text')
      // The end of the text may be yet to come.
      if (!isLast && (open !== undefined || record.end >= text.length)) break
      // TSV knows no quoting: there a mark that nothing closes is a character.
      if (open !== undefined && dialect.delimiter !== '\t') throw unclosedCell(open.line, 'the end of the text')
      rows.push({ cells: record.cells.map(({ text }) => ((formulaGuard ?? true) ? unguard(text) : text)), line: record.line })
      end = record.end
    }
    if (isLast) end = text.length
    for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) line++
    return { rows, end, line: line === 0 ? (text.slice(0, end).match(/\r/g)?.length ?? 0) : line }
  }
}

const unclosedCell = (line: number, got: string): MuwaziError =>
  new MuwaziError('bad-input', `Expected a quotation mark that ends the cell opened in line ${line}, got ${got}`)

const OWN_TITLE = /^(?:source|target)(?: \(\S+\))?$/

/** Whether a TSV is as we write it: titles of ours, and lines that end in a line feed alone. */
function isOwnTsv(head: string): boolean {
  const line = head.slice(head.startsWith('\uFEFF') ? 1 : 0, Math.max(0, head.indexOf('\n')))
  return !line.includes('\r') && line.split('\t').filter((title) => OWN_TITLE.test(title)).length === 2
}

const ESCAPES: Readonly<Record<string, string>> = { '\\t': '\t', '\\n': '\n', '\\r': '\r', '\\\\': '\\' }
const unescaped = (cell: string): string =>
  cell.includes('\\') ? cell.replace(/\\[tnr\\]/g, (found) => ESCAPES[found] ?? found) : cell

/** A cell that a spreadsheet has quoted, since it holds quotation marks: they are doubled. */
const isQuoted = (cell: string): boolean => /^"(?:[^"]|"")*""(?:[^"]|"")*"$/.test(cell)

/** Lines of a TSV of ours: cells as they are, but for escapes. */
function ownRows(formulaGuard: boolean): RowReader {
  const cellOf = (raw: string): string => {
    const cell = isQuoted(raw) ? raw.slice(1, -1).replaceAll('""', '"') : raw
    return unescaped(formulaGuard ? unguard(cell) : cell)
  }
  return (text, isLast) => {
    const rows: Row[] = []
    let at = text.startsWith('\uFEFF') ? 1 : 0
    let line = 0
    for (let stop = text.indexOf('\n', at); stop !== -1 || (isLast && at < text.length); stop = text.indexOf('\n', at)) {
      const whole = text.slice(at, stop === -1 ? text.length : stop)
      line++
      if (whole !== '') rows.push({ cells: whole.split('\t').map(cellOf), line })
      at = stop === -1 ? text.length : stop + 1
    }
    return { rows, end: at, line }
  }
}
