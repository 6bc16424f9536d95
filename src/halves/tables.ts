import type { Block } from '../bitext.ts'
import { headerRow } from '../formats/shared/column-role.ts'
import type { TextColumn } from '../formats/shared/text-columns.ts'

/** One column of a table, with the blocks of its cells by row: a cell may hold several paragraphs. */
export interface Column extends TextColumn {
  blocks: Map<string, Block[]>
}

export interface Table {
  /** The row of titles, and what stands above it in the table. */
  header: Block[]
  columns: Column[]
  rows: string[]
}

/**
 * The tables of a document: runs of blocks that have a `row`. `data.column` (from 0) or `data.cell` (from 1) gives the column of a cell, else
 * its place in the row does; `data.table` keeps two tables apart that follow one another.
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
  const rows = new Map<string, { block: Block; column: number }[]>()
  for (const block of blocks) {
    const row = rows.get(block.row ?? '') ?? []
    rows.set(block.row ?? '', row)
    const given = block.data?.['column']
    row.push({ block, column: typeof given === 'number' ? given : row.length })
  }
  const list = [...rows]
  const titled = headerRow(list.map(([, cells]) => cells.map(({ block }) => block.text)))
  const titles = new Map(list[titled]?.[1].map(({ block, column }) => [column, block.text]))
  const columns = new Map<number, Column>()
  for (const [row, cells] of list.slice(titled + 1))
    for (const { block, column: index } of cells) {
      const title = block.data?.['title']
      const column = columns.get(index) ?? {
        index,
        title: titles.get(index) ?? (typeof title === 'string' ? title : undefined),
        language: undefined,
        cells: new Map<string, string>(),
        blocks: new Map<string, Block[]>(),
      }
      columns.set(index, column)
      const cell = column.blocks.get(row)
      if (cell === undefined) column.blocks.set(row, [block])
      else cell.push(block)
    }
  return {
    header: list.slice(0, titled + 1).flatMap(([, cells]) => cells.map(({ block }) => block)),
    columns: [...columns.values()].map(withTexts).sort((a, b) => a.index - b.index),
    rows: list.slice(titled + 1).map(([row]) => row),
  }
}

/** A column with the texts of its cells, and its language where all of them have the same `lang`. */
function withTexts(column: Column): Column {
  const texts = [...column.blocks].map(([row, blocks]) => [row, blocks.map(({ text }) => text).join(' ')] as const)
  const given = new Set([...column.blocks.values()].flatMap((blocks) => blocks.map(({ language }) => language)))
  const [language] = given
  const isGiven = given.size === 1 && language !== undefined && !language.startsWith('und')
  return { ...column, cells: new Map(texts), language: isGiven ? language : undefined }
}
