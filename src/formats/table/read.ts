import type { Block, Input, Message, ReadFile, ReadOptions } from '../../bitext.ts'
import { type AllLimits, checkLimit, DEFAULT_LIMITS } from '../../limits.ts'
import { placer } from '../../text/places.ts'
import { messageList, readInput } from '../read-input.ts'
import { headerRow } from '../shared/column-role.ts'
import { gridBuilder } from '../shared/grid.ts'
import {
  type Cell,
  commonest,
  type Dialect,
  detectDialect,
  ESCAPED,
  records,
  type TableRecord,
  unguard,
} from '../shared/records.ts'
import { titledLanguage } from '../shared/text-columns.ts'

/** Excel's own way to say what parts the cells. */
const SEPARATOR = /^\uFEFF?sep=(.)\r?\n/i
/** Titles stand among these first rows, and this many show how columns are written. */
const HEAD_ROWS = 12
const SAMPLE_ROWS = 400
const TAB_NAME = /\.(?:tsv|tab)$/i

/** Reads a table, CSV or TSV. */
export const read = (input: Input, options: Pick<ReadOptions, 'headerRow' | 'limits'> = {}): ReadFile =>
  readInput(input, (value, path, limits) => readTable(value, path, { ...options, limits }), options)

/**
 * Blocks of a table, CSV or TSV, a cell each. `row` is the same for all cells of a row; `data.column` counts from 0, `data.title` is what the
 * header calls the column. A header is known by titles that name languages or sides; it is no block itself, as the rows above it are.
 *
 * @param path a name in `.tsv` or `.tab` says that tabs part the cells, where there are any
 */
export function readTable(
  value: string,
  path?: string,
  { headerRow: titlesAt, limits = DEFAULT_LIMITS }: Pick<ReadOptions, 'headerRow'> & { limits?: AllLimits } = {},
): { blocks: Block[]; messages: Message[] } {
  const place = placer(value)
  const declared = SEPARATOR.exec(value)
  const tabs = path !== undefined && TAB_NAME.test(path) && value.includes('\t')
  const found = detectDialect(value)
  const dialect = { ...found, delimiter: declared?.[1] ?? (tabs ? '\t' : found.delimiter) }
  const rows: TableRecord[] = []
  let filled = 0
  for (const record of records(value, dialect, declared?.[0].length ?? 0)) {
    rows.push(record)
    filled += record.cells.length
    checkLimit(limits, 'rows', rows.length)
    checkLimit(limits, 'cells', filled)
  }
  const head = rows.slice(0, HEAD_ROWS).map(({ cells }) => cells.map(({ text }) => text))
  const headerAt = titlesAt === false ? -1 : titlesAt === undefined ? headerRow(head) : titlesAt - 1
  const header = rows[headerAt]
  const width = header?.cells.length ?? commonest(rows.map(({ cells }) => cells.length))
  const { messages, say } = messageList()
  if (headerAt > 0)
    say(
      'left-out',
      `Left out ${headerAt} row${headerAt === 1 ? '' : 's'} above the titles of the table`,
      place(rows[0]!.cells[0]!.start, rows[0]!.cells[0]!.end),
    )
  const titles = header?.cells.map(({ text }) => text.trim()) ?? []
  const sample = rows.slice(headerAt + 1, headerAt + 1 + SAMPLE_ROWS)
  const languages = titles.map((title, column) =>
    titledLanguage(
      title,
      sample.map(({ cells }) => cells[column]?.text ?? ''),
    ),
  )
  const blocks: Block[] = []
  const grid = gridBuilder(1)
  for (const [k, record] of rows.entries()) {
    if (k <= headerAt) continue
    const cells = fitted(record, value, width)
    const at = (cell: Cell | undefined) => place(cell?.start ?? 0, cell?.end ?? 0)
    if (record.cells.length !== width)
      say('ragged-row', raggedness(record, cells.length, width), at(record.cells.at(Math.min(width, record.cells.length) - 1)))
    for (const cell of cells)
      if (cell.unclosed !== undefined)
        say(
          'unclosed-quote',
          `Expected a quotation mark that ends the cell opened in line ${cell.line}, got none; read the mark as text`,
          at(cell),
        )
    grid.row()
    cells.forEach((cell, column) => {
      const at = grid.cell()
      const block = blockOf(cell, value, dialect, place)
      if (block === undefined) return
      const language = languages[column]
      const title = titles[column] ? { title: titles[column] } : {}
      blocks.push({
        ...block,
        ...(language === undefined ? {} : { language }),
        row: `row-${k - headerAt}`,
        data: { ...block.data, cell: at, column, ...title },
      })
    })
  }
  return { blocks, messages: messages() }
}

/**
 * Cells of a record with too many of them, where it is plain what happened: `الكتاب,The book, new` has a comma in its text, which a blank
 * follows as it does in prose. Other records stay as they are.
 */
function fitted({ cells }: TableRecord, value: string, width: number): Cell[] {
  if (cells.length <= width) return cells
  const joined: Cell[] = []
  for (const cell of cells) {
    const before = joined.at(-1)
    if (before === undefined || before.quoted || cell.quoted || !/^ \S/.test(cell.text)) joined.push(cell)
    else joined[joined.length - 1] = { ...before, end: cell.end, text: value.slice(before.start, cell.end) }
  }
  return joined.length === width ? joined : cells
}

function raggedness({ line, cells }: TableRecord, now: number, width: number): string {
  const count = `${cells.length} cell${cells.length === 1 ? '' : 's'}`
  const done = now === width ? '; joined those that a blank begins' : ''
  return `Expected ${width} cells in the row of line ${line}, got ${count}${done}`
}

/** A cell as a block; its place is the raw cell inside its quotation marks, without white space around it. */
function blockOf(cell: Cell, value: string, { backslash }: Dialect, place: ReturnType<typeof placer>): Block | undefined {
  const inside = value.slice(cell.start, cell.end)
  const raw = inside.trim()
  if (raw === '') return undefined
  const start = cell.start + inside.length - inside.trimStart().length
  const escaped = cell.quoted ? (backslash ? ESCAPED.backslash : ESCAPED.doubled) : undefined
  const single = escaped === undefined ? raw : raw.replace(escaped, (mark) => mark.slice(-1))
  const text = unguard(single)
  return {
    kind: 'tableCell',
    text,
    position: place(start, start + raw.length),
    ...(text === raw ? {} : { data: { offsets: offsetsOf(raw, single.length - text.length, escaped, start) } }),
  }
}

/** Pairs (offset in the text, offset in the value) behind a guard and behind each escaped quotation mark. */
function offsetsOf(raw: string, guard: number, escaped: RegExp | undefined, start: number): number[] {
  const offsets = [0, start + guard]
  if (escaped === undefined) return offsets
  let count = 0
  for (const { index } of raw.matchAll(escaped)) {
    count++
    offsets.push(index + 2 - count - guard, start + index + 2)
  }
  return offsets
}
