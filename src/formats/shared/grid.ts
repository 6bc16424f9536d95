// The grid of a table, the same for DOCX, HTML, Markdown, CSV and XLSX: rows and columns, with cells that span several of either, as in the
// table model of HTML (13.1). A cell is what its table calls a cell, whatever paragraphs it holds.

import type { Block } from '../../bitext.ts'

/** Where a cell stands, counted from 1: merged cells at their first row and column. Readers put it into `data.cell` of its blocks. */
export interface CellPlace {
  /** Number of the table in the document, or of the sheet. */
  table: number
  row: number
  column: number
  /** Rows that the cell spans, where more than one. */
  rows?: number
  /** Columns that the cell spans, where more than one. */
  columns?: number
  /** The cell in which the table of this one stands. */
  within?: CellPlace
}

/** HTML allows no more; wider cells are made to break readers. */
const MAX_SPAN = 1000
/** Cells that reach into the rows below are remembered in so many columns. Each row walks over them, and tables made to break readers fill millions. */
const MAX_COLUMNS = 1000
/** `rowspan=0` and 65534 mean "to the end of the table". */
const MAX_ROWS = 65_534

const whole = (span: number, most: number): number => (span >= 1 ? Math.min(most, Math.floor(span)) : 1)

/** Gives the cells of one table their places, as they come row by row. */
export interface GridBuilder {
  row(): void
  /** Leaves columns empty, as `w:gridBefore` does. */
  skip(columns: number): void
  /** The next cell, in the first column that no cell from above fills. */
  cell(columns?: number, rows?: number): CellPlace
  /** The next cell, which continues the one above it (`w:vMerge`): the place of that one. */
  continueAbove(columns?: number): CellPlace
  /** The next cell, which continues the one before it in the row (`w:hMerge`): the place of that one. */
  continueBefore(): CellPlace
}

export function gridBuilder(table: number, within?: CellPlace | undefined): GridBuilder {
  let row = 0
  let column = 1
  /** For each column, the cell that fills it and the row down to which it does. */
  const filled = new Map<number, { place: CellPlace; until: number }>()
  let last: CellPlace | undefined

  const fill = (place: CellPlace, columns: number, until: number): void => {
    const end = Math.min(place.column + columns, MAX_COLUMNS + 1)
    for (let at = place.column; at < end; at++) filled.set(at, { place, until })
    column = place.column + columns
    last = place
  }
  const cell: GridBuilder['cell'] = (columns = 1, rows = 1) => {
    while ((filled.get(column)?.until ?? -1) >= row) column++
    const [wide, high] = [whole(columns, MAX_SPAN), whole(rows, MAX_ROWS)]
    const place: CellPlace = {
      table,
      row,
      column,
      ...(high > 1 ? { rows: high } : {}),
      ...(wide > 1 ? { columns: wide } : {}),
      ...(within === undefined ? {} : { within }),
    }
    fill(place, wide, row + high - 1)
    return place
  }
  return {
    cell,
    row() {
      row++
      column = 1
      last = undefined
    },
    skip(columns) {
      column += columns > 0 ? Math.min(MAX_SPAN, Math.floor(columns)) : 0
    },
    continueAbove(columns = 1) {
      const above = filled.get(column)
      if (above === undefined || above.until !== row - 1) return cell(columns)
      above.place.rows = row - above.place.row + 1
      fill(above.place, above.place.columns ?? 1, row)
      return above.place
    },
    continueBefore() {
      if (last === undefined) return cell()
      last.columns = (last.columns ?? 1) + 1
      fill(last, last.columns, row)
      return last
    },
  }
}

/** The name of the row of a cell, the same for all its cells. */
export const rowName = ({ table, row }: CellPlace): string => `table-${table}-row-${row}`

/** The place of a block in a table, as its reader gave it. */
export const cellOf = ({ data }: Pick<Block, 'data'>): CellPlace | undefined => data?.['cell'] as CellPlace | undefined
