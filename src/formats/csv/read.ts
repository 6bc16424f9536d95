// Comma- and tab-separated tables (RFC 4180), for spreadsheets and for people.

import type { Bitext } from '../../bitext.ts'
import { checkKeys } from '../../errors.ts'
import { decode, withoutMark } from '../../text/bytes.ts'
import { readBitext } from '../shared/read-segment.ts'
import { detectDelimiter } from '../shared/records.ts'
import { type Row, tableReader } from '../shared/table-bitext.ts'
import { checkChoice } from '../shared/write-options.ts'
import { readRecords, unguard, withoutSeparatorLine } from './records.ts'

export interface CsvReadOptions {
  /** @default detected: `,`, tab, `;` or `|` */
  delimiter?: ',' | '\t' | ';' | '|' | undefined
  /** Takes the apostrophe before formulas off. @default true */
  formulaGuard?: boolean | undefined
}

/**
 * Reads a table back, ours or one mended in a spreadsheet: columns in any order, further ones ignored, `,` tab, `;` or `|` between cells,
 * UTF-8, UTF-16 or (told in a message) windows-1256. The text columns are `source (ar)` and `target (en)`, or `source` and `target`, or
 * two language tags or names (`ar`, `Arabic`, `العربية`); without such titles the two columns that are in two languages, which is told
 * in a message (`untitled-columns`). A row with one side is unpaired, one without any is left out and counted. Where a column is
 * missing, segments are `paragraph`s with confidence 1 and `origin: 'read'`.
 *
 * @throws MuwaziError `bad-option`; `bad-input` without the two text columns, or for a quoted cell that does not end
 * @example
 * align(text, { pins: parse(readFileSync('reviewed.csv')).segments })
 */
export function parse(text: string | Uint8Array, options: CsvReadOptions = {}): Bitext {
  checkKeys(options, ['delimiter', 'formulaGuard'])
  checkChoice('delimiter', options.delimiter, [',', '\t', ';', '|'])
  checkChoice('formulaGuard', options.formulaGuard, [true, false])
  const { delimiter, formulaGuard = true } = options
  const { value, messages } = decode(text)
  const { source, target, segments, messages: told } = tableReader()(cleaned(withoutMark(value), delimiter, formulaGuard))
  return readBitext(source, target, segments, [...messages, ...told])
}

function* cleaned(text: string, delimiter: string | undefined, formulaGuard: boolean): Generator<Row> {
  const { table, said } = withoutSeparatorLine(text)
  const first = said === undefined ? 0 : 1
  for (const { cells, line } of readRecords(table, delimiter ?? said ?? detectDelimiter(table)))
    yield { cells: formulaGuard ? cells.map(unguard) : cells, line: first + line }
}
