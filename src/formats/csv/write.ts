// Comma- and tab-separated tables (RFC 4180), for spreadsheets and for people.

import type { BitextLike, Segment, WriteOptions } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { textTitle } from '../shared/column-role.ts'
import { leftOut, selected } from '../shared/left-out.ts'
import { confidenceDigits } from '../shared/pair-facts.ts'
import { utf8Cleaner } from '../shared/utf8.ts'
import { checkChoice, checkWriteOptions, joinChunks, renamed } from '../shared/write-options.ts'
import { checkWritten } from '../shared/written.ts'
import { guard, writeRecord } from './records.ts'

// What each column holds, in the order in which they are written when nothing is chosen.
const CELLS = {
  id: (segment) => segment.id,
  kind: (segment) => segment.kind,
  source: (segment) => segment.source?.text ?? '',
  target: (segment) => segment.target?.text ?? '',
  confidence: (segment) => confidenceDigits(segment.confidence),
  origin: (segment) => segment.origin,
  flags: (segment) => segment.flags.join(' '),
} satisfies Record<string, (segment: Segment) => string>

export type CsvColumn = keyof typeof CELLS

const COLUMNS = Object.keys(CELLS) as CsvColumn[]

export interface CsvOptions extends WriteOptions {
  /** `'\t'` makes a TSV. @default ',' */
  delimiter?: ',' | '\t' | undefined
  /** A byte order mark in front, by which Excel knows UTF-8. @default false */
  bom?: boolean | undefined
  /** Which columns, in this order. @default all: id, kind, source, target, confidence, origin, flags */
  writeColumns?: readonly CsvColumn[] | undefined
  /** @deprecated Use `writeColumns`, its name from this release on, as the command line has it: `columns` are those that are read. */
  columns?: readonly CsvColumn[] | undefined
  /** How the two text columns are called: `source (ar)`, `target (en)`, or `Arabic`, `English` as Sketch Engine wants them. @default 'tags' */
  header?: 'tags' | 'names' | undefined
  /** An apostrophe before each cell that a spreadsheet would run as a formula; `parse` takes it off again. @default true */
  formulaGuard?: boolean | undefined
}

/**
 * Writes a bitext as a table: a header row, then one row a segment; an unpaired segment has an empty side. Pairs that the options
 * refuse are left out and counted (`left-out`), lone surrogates, which UTF-8 cannot hold, are dropped and counted
 * (`dropped-character`). CSV ends lines with CR LF, TSV with LF.
 *
 * The text columns are called `source (ar)` and `target (en)` with the tags of the bitext, so that the file alone tells its languages.
 *
 * @throws MuwaziError `bad-option`
 * @example
 * for (const chunk of write(bitext, { delimiter: '\t' })) file.write(chunk)
 */
export function write(bitext: BitextLike, given: CsvOptions = {}): Iterable<string> {
  checkWritten(bitext)
  const options = renamed(given, { columns: 'writeColumns' })
  checkWriteOptions(options, ['delimiter', 'bom', 'writeColumns', 'header', 'formulaGuard'])
  checkChoice('delimiter', options.delimiter, [',', '\t'])
  checkChoice('header', options.header, ['tags', 'names'])
  checkChoice('bom', options.bom, [true, false])
  checkChoice('formulaGuard', options.formulaGuard, [true, false])
  const { writeColumns: columns = COLUMNS } = options
  if (!Array.isArray(columns) || columns.length === 0)
    throw new MuwaziError(
      'bad-option',
      `Expected \`writeColumns\` to be a list of columns, got ${Array.isArray(columns) ? 'an empty one' : show(columns)}`,
    )
  for (const column of columns) checkChoice('writeColumns', column ?? null, COLUMNS)
  return chunks(bitext, options, columns)
}

/**
 * All chunks of {@link write} as one text.
 *
 * @example
 * writeFileSync('article.csv', stringify(bitext, { bom: true }))
 * stringify(bitext, { writeColumns: ['source', 'target'], header: 'names' }) // Arabic,English …
 */
export function stringify(bitext: BitextLike, options: CsvOptions = {}): string {
  return joinChunks(write(bitext, options))
}

function* chunks(bitext: BitextLike, options: CsvOptions, columns: readonly CsvColumn[]): Generator<string> {
  const { delimiter = ',', bom = false, header = 'tags', formulaGuard = true, onMessage } = options
  const utf8 = utf8Cleaner()
  const record = (cells: string[]): string =>
    writeRecord(
      cells.map((cell) => (formulaGuard ? guard(utf8.clean(cell)) : utf8.clean(cell))),
      delimiter,
    )
  const title = (column: CsvColumn): string =>
    column === 'source' || column === 'target' ? textTitle(column, bitext[column].language, header) : column
  const out = leftOut()
  yield (bom ? '\ufeff' : '') + record(columns.map(title))
  for (const segment of selected(bitext.segments, options, out)) yield record(columns.map((column) => CELLS[column](segment)))
  if (onMessage) for (const message of [...utf8.messages(), ...out.messages()]) onMessage(message)
}
