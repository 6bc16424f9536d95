// Records of RFC 4180 as strings, and how they are written.

import { MuwaziError } from '../../errors.ts'
import { records } from '../shared/records.ts'

export { guard, unguard } from '../shared/records.ts'

export type Delimiter = ',' | '\t'

/**
 * One record with its line end: CR LF in CSV (RFC 4180), LF in TSV. A TSV cell is quoted only where it must be (TAB, line end, a
 * quotation mark in front), so that `cut` and `awk` see texts as they are.
 */
export function writeRecord(cells: readonly string[], delimiter: Delimiter): string {
  const special = delimiter === ',' ? /[",\r\n]/ : /^"|[\t\r\n]/
  const written = cells.map((cell) => (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
  return written.join(delimiter) + (delimiter === ',' ? '\r\n' : '\n')
}

/**
 * Reads records with any line end. A quotation mark that no delimiter follows is a plain character (`"Yes" he said` in a TSV that knows
 * no quoting); empty lines are skipped. `line` is where a record begins, from 1.
 *
 * @throws MuwaziError `bad-input` for a quoted cell without an end
 */
export function* readRecords(text: string, delimiter: string): Generator<{ cells: string[]; line: number }> {
  for (const { cells, line } of records(text, delimiter)) {
    const open = cells.find(({ unclosed }) => unclosed === 'in the text')
    if (open !== undefined)
      throw new MuwaziError(
        'bad-input',
        `Expected a quotation mark that ends the cell opened in line ${open.line}, got the end of the text`,
      )
    yield { cells: cells.map((cell) => cell.text), line }
  }
}

// Excel takes a first line `sep=;` for a word about the file.
const SAID = /^sep=([,;\t])(?:\r\n?|\n)/i

/** A table without its first line where that says what parts the cells, and what it says. */
export function withoutSeparatorLine(text: string): { table: string; said: string | undefined } {
  const found = SAID.exec(text)
  return { table: found ? text.slice(found[0].length) : text, said: found?.[1] }
}
