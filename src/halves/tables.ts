import type { Block } from '../bitext.ts'
import { isHeader, titleOf } from '../formats/shared/title.ts'

/** One column of a table: its cells by row, as blocks (a cell may hold several paragraphs). */
export interface Column {
  index: number
  title: string | undefined
  /** What the document says: the title of the column, or `lang` on each cell. */
  language: string | undefined
  cells: Map<string, Block[]>
}

export interface Table {
  header: Block[]
  columns: Column[]
  rows: string[]
}

/**
 * The tables of a document: runs of blocks that have a `row`. `data.column` tells the column of a cell, else its place in the row does;
 * `data.table` keeps two tables apart that follow one another. A first row that names languages is the header.
 */
export function tablesOf(blocks: readonly Block[]): Table[] {
  const tables: Block[][] = []
  let before: Block | undefined
  for (const block of blocks) {
    const isNext = before?.row !== undefined && before.data?.['table'] === block.data?.['table']
    if (block.row !== undefined) {
      if (isNext) tables.at(-1)?.push(block)
      else tables.push([block])
    }
    before = block
  }
  return tables.map(tableOf)
}

function tableOf(blocks: readonly Block[]): Table {
  const first = blocks.filter(({ row }) => row === blocks[0]?.row)
  const header = isHeader(first.map(({ text }) => text)) ? first : []
  const columns = new Map<number, Column>()
  const rows = new Set<string>()
  let row: string | undefined
  let place = 0
  for (const block of blocks) {
    place = block.row === row ? place + 1 : 0
    row = block.row
    if (row === undefined) continue
    const given = block.data?.['column']
    const index = typeof given === 'number' ? given : place
    const column = columns.get(index) ?? { index, title: undefined, language: undefined, cells: new Map() }
    columns.set(index, column)
    const title = block.data?.['title']
    if (header.includes(block)) column.title = block.text
    else {
      if (typeof title === 'string') column.title ??= title
      rows.add(row)
      const cell = column.cells.get(row)
      if (cell === undefined) column.cells.set(row, [block])
      else cell.push(block)
    }
  }
  const sorted = [...columns.values()].sort((a, b) => a.index - b.index)
  for (const column of sorted) column.language = languageIn(column)
  return { header, columns: sorted, rows: [...rows] }
}

/** The language that the document gives a column: `lang` that all of its cells share, else its title. */
function languageIn({ cells, title }: Column): string | undefined {
  const given = new Set<string | undefined>()
  for (const blocks of cells.values()) for (const { language } of blocks) given.add(language)
  const [language] = given
  return given.size === 1 && language !== undefined && !language.startsWith('und') ? language : titleOf(title ?? '')?.language
}
