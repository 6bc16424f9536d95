// How a row stands in a table.

import type { FlatColumn, FlatRow } from '../shared/columns.ts'
import { confidenceDigits } from '../shared/pair-facts.ts'

/** A cell as TSV and CSV have it. */
export function cellOf(row: FlatRow, column: FlatColumn): string {
  if (column === 'confidence') return confidenceDigits(row.confidence)
  return column === 'flags' ? row.flags.join(' ') : `${row[column] ?? ''}`
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A line of cells with escapes, never quoted, so that each reader sees a row in each line and a cell between tabs. */
export const tsvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => cell.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] ?? found)).join('\t')}\n`
