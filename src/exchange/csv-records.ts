// Cells and records of RFC 4180, and the guard against formulas. Strings only.

import { MuwaziError } from '../problem.ts'

export type Delimiter = ',' | '\t'

// A spreadsheet runs what starts with = + @, or with - before a letter, digit or bracket; TAB and line ends are skipped before it looks.
// "- نعم" is dialogue and stays as it is. The apostrophes in front make the guard undoable: "'=1" becomes "''=1".
const GUARDED = /^'*(?:[=+@\t\r\n]|-[\p{L}\p{N}([{])/u

/** `guard('=1+1')` is `"'=1+1"`: a text to any spreadsheet. */
export const guard = (cell: string): string => (GUARDED.test(cell) ? `'${cell}` : cell)

/** The inverse of {@link guard}, for each string. */
export const unguard = (cell: string): string => (cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell)

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
 * no quoting); empty lines are skipped.
 *
 * @throws MuwaziError `bad-input` for a quoted cell without an end
 */
export function* readRecords(text: string, delimiter: string): Generator<string[]> {
  const cellEnd = new RegExp(`[${delimiter}\r\n]|$`, 'g')
  let line = 1
  let record: string[] = []
  let at = 0
  for (;;) {
    let end = text[at] === '"' ? quotedEnd(text, at, delimiter, line) : -1
    if (end === -1) {
      cellEnd.lastIndex = at
      end = cellEnd.exec(text)?.index ?? text.length
      record.push(text.slice(at, end))
    } else {
      const cell = text.slice(at + 1, end - 1).replaceAll('""', '"')
      line += cell.match(/\r\n?|\n/g)?.length ?? 0
      record.push(cell)
    }
    if (text[end] === delimiter) {
      at = end + 1
      continue
    }
    if (record.length > 1 || record[0] !== '') yield record
    if (end >= text.length) return
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
    record = []
    line++
    if (at >= text.length) return
  }
}

/** Behind the closing quotation mark of the cell that opens at `at`; -1 when the marks belong to the text. */
function quotedEnd(text: string, at: number, delimiter: string, line: number): number {
  let close = text.indexOf('"', at + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close === -1)
    throw new MuwaziError(
      'bad-input',
      `Expected a quotation mark that ends the cell opened in line ${line}, got the end of the text`,
    )
  const next = text[close + 1]
  return next === undefined || next === delimiter || next === '\r' || next === '\n' ? close + 1 : -1
}

// Excel takes a first line `sep=;` for a word about the file.
const SAID = /^sep=([,;\t])(?:\r\n?|\n)/i

/** A table without its first line where that says what parts the cells, and what it says. */
export function withoutSeparatorLine(text: string): { table: string; said: string | undefined } {
  const found = SAID.exec(text)
  return { table: found ? text.slice(found[0].length) : text, said: found?.[1] }
}

/** What parts the cells of a header line: Excel writes `;` where the comma is a decimal sign. */
export function detectDelimiter(text: string): string {
  const header =
    text
      .slice(0, 10_000)
      .split(/[\r\n]/)
      .find((line) => line !== '') ?? ''
  const counts = ['\t', ',', ';'].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}
