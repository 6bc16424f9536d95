// Tables of a document as columns, built from the places that readers gave to cells.

import type { Block } from '../bitext.ts'
import { columnRole, headerRow } from '../formats/shared/column-role.ts'
import { type CellPlace, cellOf } from '../formats/shared/grid.ts'
import { rowOfTitles, type TableOptions } from '../formats/shared/named-columns.ts'
import type { TextColumn } from '../formats/shared/text-columns.ts'

/** One column of a table, with the blocks of its cells by row: a cell may hold several paragraphs. */
export interface Column extends TextColumn {
  blocks: Map<string, Block[]>
  /** Number of the last row that a merged cell spans, by its first row. */
  spans: Map<string, number>
}

export interface Table {
  /** Number of tables around it. */
  depth: number
  /** The row of titles, and what stands above it in the table. */
  header: Block[]
  columns: Column[]
  /** Rows below the header, in order. */
  rows: string[]
}

/** A block of a table, and its place: its own cell, or the cell around a nested table. */
interface PlacedBlock {
  block: Block
  place: CellPlace
}

/** Cells that span more columns are titles, or made to break readers; their other columns are ignored. */
const MAX_COLUMNS = 64

/**
 * The tables of a document, nested ones first, each with all blocks inside it. Where a reader gives no places, the column of a block is its
 * position in the row (`row`).
 */
export function tablesOf(blocks: readonly Block[], options: TableOptions = {}): Table[] {
  const tables = new Map<string, { depth: number; placed: PlacedBlock[] }>()
  const add = (key: string, depth: number, placed: PlacedBlock): void => {
    const table = tables.get(key)
    if (table === undefined) tables.set(key, { depth, placed: [placed] })
    else table.placed.push(placed)
  }
  let run = 0
  let before: Block | undefined
  let row = 0
  let column = 0
  for (const block of blocks) {
    if (block.row !== undefined) {
      let place = cellOf(block)
      if (place === undefined) {
        if (before?.row === undefined) run++
        row = before?.row === block.row ? row : row + 1
        column = before?.row === block.row ? column + 1 : 1
        add(`run ${run}`, 0, { block, place: { table: 0, row, column } })
      }
      const depth = depthOf(place)
      for (let level = depth; place !== undefined; level--) {
        add(`${place.table}`, level, { block, place })
        place = place.within
      }
    }
    before = block
  }
  return [...tables.values()].sort((a, b) => b.depth - a.depth).map(({ depth, placed }) => tableOf(placed, depth, options))
}

function depthOf(place: CellPlace | undefined): number {
  let depth = 0
  for (let around = place?.within; around !== undefined; around = around.within) depth++
  return depth
}

function titleRow(rows: readonly (readonly string[])[], options: TableOptions): number {
  const named = rowOfTitles(rows, options)
  return named === -1 ? headerRow(rows) : named
}

function tableOf(placed: readonly PlacedBlock[], depth: number, options: TableOptions): Table {
  const rows = new Map<number, PlacedBlock[]>()
  for (const one of placed) {
    const row = rows.get(one.place.row)
    if (row === undefined) rows.set(one.place.row, [one])
    else row.push(one)
  }
  const list = [...rows].sort(([a], [b]) => a - b)
  const { headerRow: titlesAt } = options
  const titled =
    titlesAt === false || placed.some(({ block }) => typeof block.data?.['title'] === 'string')
      ? -1
      : titlesAt === undefined
        ? titleRow(
            list.map(([, cells]) => textsOf(cells)),
            options,
          )
        : list.findIndex(([row]) => row === titlesAt)
  const titles = new Map<number, string>()
  for (const { block, place } of list[titled]?.[1] ?? [])
    for (const index of covered(place)) titles.set(index, titles.has(index) ? `${titles.get(index)} ${block.text}` : block.text)
  // Of two rows of titles, the upper one titles the columns that the lower one leaves empty.
  for (const { block, place } of list.slice(0, Math.max(0, titled)).flatMap(([, cells]) => cells))
    for (const index of covered(place))
      if (!titles.has(index) && columnRole(block.text) !== undefined) titles.set(index, block.text)
  const body = list.slice(titled + 1)
  const columns = new Map<number, Column>()
  for (const [row, cells] of body)
    for (const { block, place } of cells)
      for (const index of covered(place)) {
        const title = block.data?.['title']
        const column = columns.get(index) ?? {
          index,
          title: titles.get(index) ?? (typeof title === 'string' ? title : undefined),
          language: undefined,
          cells: new Map<string, string>(),
          blocks: new Map<string, Block[]>(),
          spans: new Map<string, number>(),
        }
        columns.set(index, column)
        const cell = column.blocks.get(`${row}`)
        if (cell === undefined) column.blocks.set(`${row}`, [block])
        else cell.push(block)
        if (place.rows !== undefined) column.spans.set(`${row}`, row + place.rows - 1)
      }
  return {
    depth,
    header: list.slice(0, titled + 1).flatMap(([, cells]) => cells.map(({ block }) => block)),
    columns: [...columns.values()].map(withTexts).sort((a, b) => a.index - b.index),
    rows: body.map(([row]) => `${row}`),
  }
}

/** The texts of the cells of a row, the paragraphs of a cell joined. */
function textsOf(cells: readonly PlacedBlock[]): string[] {
  const texts = new Map<number, string>()
  for (const { block, place } of cells)
    texts.set(place.column, texts.has(place.column) ? `${texts.get(place.column)} ${block.text}` : block.text)
  return [...texts.values()]
}

/** Indices of the columns that a cell stands in, from 0. */
const covered = ({ column, columns = 1 }: CellPlace): number[] =>
  Array.from({ length: Math.min(columns, MAX_COLUMNS) }, (_, k) => column - 1 + k)

/** A copy of a table without some of its blocks. */
export function without(table: Table, taken: ReadonlySet<Block>): Table {
  const columns = table.columns.map((column) => {
    const left = [...column.blocks].map(([row, blocks]) => [row, blocks.filter((block) => !taken.has(block))] as const)
    return withTexts({ ...column, blocks: new Map(left.filter(([, blocks]) => blocks.length > 0)) as Column['blocks'] })
  })
  return { ...table, header: table.header.filter((block) => !taken.has(block)), columns }
}

/** Groups of rows: a merged cell in one of two columns joins the rows that it spans. */
export function joinedRows({ rows }: Table, columns: readonly Column[]): string[][] {
  const groups: string[][] = []
  let last = -1
  for (const row of rows) {
    if (Number(row) <= last) groups.at(-1)!.push(row)
    else groups.push([row])
    for (const { spans } of columns) last = Math.max(last, spans.get(row) ?? -1)
  }
  return groups
}

/** A column with the texts of its cells, and its language where all of them have the same `lang`. */
function withTexts(column: Column): Column {
  const texts = [...column.blocks].map(([row, blocks]) => [row, blocks.map(({ text }) => text).join(' ')] as const)
  const given = new Set([...column.blocks.values()].flatMap((blocks) => blocks.map(({ language }) => language)))
  const [language] = given
  const isGiven = given.size === 1 && language !== undefined && !language.startsWith('und')
  return { ...column, cells: new Map(texts), language: isGiven ? language : undefined }
}
