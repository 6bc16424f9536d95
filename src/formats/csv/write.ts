// Comma- and tab-separated tables (RFC 4180), for spreadsheets and for people.

import type { AsyncBitextLike, BitextLike, WriteOptions } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { type ChunkWriter, chunksOf } from '../shared/chunk-writer.ts'
import { textTitle } from '../shared/column-role.ts'
import { FLAT_COLUMNS, type FlatColumn, type FlatRow, flatRows } from '../shared/columns.ts'
import { directed } from '../shared/direction-of-file.ts'
import { leftOut, selector } from '../shared/left-out.ts'
import { guard } from '../shared/records.ts'
import { utf8Cleaner } from '../shared/utf8.ts'
import { checkChoice, checkDocument, checkWriteOptions, joinChunks, renamed } from '../shared/write-options.ts'
import { checkWritten } from '../shared/written.ts'
import { cellOf, tsvLine } from './line.ts'

export type CsvColumn = FlatColumn

export type { FlatColumn, FlatRow }

export interface CsvOptions extends WriteOptions {
  /** `'\t'` makes a TSV. @default ',' */
  delimiter?: ',' | '\t' | undefined
  /** A byte order mark in front, by which Excel knows UTF-8. @default false */
  bom?: boolean | undefined
  /** Which columns, in this order. @default all: those of {@link FlatRow} */
  writeColumns?: readonly CsvColumn[] | undefined
  /** @deprecated Use `writeColumns`, its name from this release on, as the command line has it: `columns` are those that are read. */
  columns?: readonly CsvColumn[] | undefined
  /**
   * How the two text columns are called: `source`, `target` as in every other file (`plain`), `source (ar)`, `target (en)` (`tags`), or `Arabic`,
   * `English` (`names`), as Sketch Engine wants them. @default 'plain'
   */
  header?: 'plain' | 'tags' | 'names' | undefined
  /** In CSV, an apostrophe before each cell that a spreadsheet would run as a formula; `parse` takes it off again. @default true */
  formulaGuard?: boolean | undefined
  /** What the document is called of which the segments are that do not say it themselves (`data.document`). @default none */
  document?: string | undefined
}

/**
 * Writes a bitext as a table: a header row, then one row a segment; an unpaired segment has an empty side. The columns are the same whatever
 * the languages, as in JSON Lines and Parquet. Pairs that the options refuse are left out and counted (`left-out`), lone surrogates, which UTF-8
 * cannot hold, are dropped and counted (`dropped-character`).
 *
 * CSV is RFC 4180, for spreadsheets. TSV is for programs: one line a row, never quoted, and a backslash, tab, line feed or CR is written as
 * `\\`, `\t`, `\n`, `\r`.
 *
 * @throws MuwaziError `bad-option`
 * @example
 * for (const chunk of write(bitext, { delimiter: '\t' })) file.write(chunk)
 */
export function write(bitext: BitextLike, options?: CsvOptions): Iterable<string>
export function write(bitext: AsyncBitextLike, options?: CsvOptions): AsyncIterable<string>
export function write(bitext: BitextLike | AsyncBitextLike, given: CsvOptions = {}): Iterable<string> | AsyncIterable<string> {
  checkWritten(bitext)
  const options = renamed(given, { columns: 'writeColumns' })
  checkWriteOptions(options, ['delimiter', 'bom', 'writeColumns', 'header', 'formulaGuard', 'document'])
  checkChoice('delimiter', options.delimiter, [',', '\t'])
  checkChoice('header', options.header, ['plain', 'tags', 'names'])
  checkDocument(options.document)
  checkChoice('bom', options.bom, [true, false])
  checkChoice('formulaGuard', options.formulaGuard, [true, false])
  const { writeColumns: columns = FLAT_COLUMNS } = options
  if (!Array.isArray(columns) || columns.length === 0)
    throw new MuwaziError(
      'bad-option',
      `Expected \`writeColumns\` to be a list of columns, got ${Array.isArray(columns) ? 'an empty one' : show(columns)}`,
    )
  for (const column of columns) checkChoice('writeColumns', column ?? null, FLAT_COLUMNS)
  return chunksOf(bitext, csvWriter(bitext, options, columns), options)
}

/**
 * All chunks of {@link write} as one text.
 *
 * @example
 * writeFileSync('article.csv', stringify(bitext, { bom: true }))
 * stringify(bitext, { writeColumns: ['source', 'target'], header: 'names', formulaGuard: false }) // Arabic,English …, for Sketch Engine
 */
export function stringify(bitext: BitextLike, options: CsvOptions = {}): string {
  return joinChunks(write(bitext, options))
}

function csvWriter(bitext: BitextLike | AsyncBitextLike, options: CsvOptions, columns: readonly CsvColumn[]): ChunkWriter {
  const { delimiter = ',', bom = false, header = 'plain', formulaGuard = true, document, onMessage } = options
  const utf8 = utf8Cleaner()
  const out = leftOut()
  const isSelected = selector(options, out)
  const rowOf = flatRows(bitext, document)
  const record = (cells: string[]): string => {
    const clean = cells.map(utf8.clean)
    return delimiter === '\t' ? tsvLine(clean) : csvRecord(formulaGuard ? clean.map(guard) : clean)
  }
  const title = (column: CsvColumn): string =>
    (column === 'source' || column === 'target') && header !== 'plain'
      ? textTitle(column, bitext[column].language, header)
      : column
  return {
    begin: () => (bom ? '\ufeff' : '') + record(columns.map(title)),
    add(given) {
      // Plain titles name no language; rows have columns for theirs.
      const segment = header === 'plain' ? given : directed(given, bitext)
      const row = rowOf(segment)
      return isSelected(segment) ? record(columns.map((column) => cellOf(row, column))) : ''
    },
    end: () => '',
    report() {
      if (onMessage) for (const message of [...utf8.messages(), ...out.messages()]) onMessage(message)
    },
  }
}

/** A record of RFC 4180, with its line end. */
function csvRecord(cells: readonly string[]): string {
  const written = cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
  return `${written.join(',')}\r\n`
}
