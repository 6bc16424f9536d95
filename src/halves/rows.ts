import type { Block, Message, ReadFile, Skipped } from '../bitext.ts'
import { columnRole } from '../formats/shared/column-role.ts'
import { type ChosenColumns, chooseColumns, languagesOfColumns } from '../formats/shared/text-columns.ts'
import { countLetters, primary } from '../text/characters.ts'
import { type Apart, type Halves, halve } from './halves.ts'
import type { Identify } from './sides.ts'
import { sift } from './sift.ts'
import { type Column, type Table, tablesOf } from './tables.ts'

export interface RowHalves extends Halves {
  /** Rows whose cells are each other's translations: `row` of blocks of both halves. */
  rows: ReadonlySet<string>
}

/** So much of a text (in letters) must stand in such rows for the arrangement to be called theirs. */
const MAIN = 0.5
/** So much of it for the document to be a table, and no more: then two columns need not convince by their words. */
const ALONE = 0.8

const lettersOf = (blocks: Iterable<Pick<Block, 'text'>>): number => {
  let sum = 0
  for (const { text } of blocks) {
    const { arabic, latin, other } = countLetters(text)
    sum += arabic + latin + other
  }
  return sum
}

/** A document that is hardly more than its tables. */
const isTable = ({ blocks }: ReadFile): boolean =>
  lettersOf(blocks.filter(({ row }) => row !== undefined)) > ALONE * lettersOf(blocks)

/** The languages of a document that is a table, by its columns; undefined where they do not tell. */
export function languagesOfTable(
  file: ReadFile,
  given: { sourceLanguage?: string | undefined; targetLanguage?: string | undefined },
  identify?: Identify | undefined,
): [string, string] | undefined {
  if (!file.blocks.some(({ row }) => row !== undefined) || !isTable(file)) return undefined
  for (const { columns } of tablesOf(file.blocks)) {
    const languages = languagesOfColumns(columns, given, identify)
    if (languages !== undefined) return languages
  }
  return undefined
}

/**
 * {@link halve}, where tables with a column a language are split by their columns. Cells of further columns are left out, with a message.
 * Tables in one language are blocks like others.
 */
export function halveRows(file: ReadFile, apart: Apart): RowHalves {
  const { source, target, identify } = apart
  const tables = file.blocks.some(({ row }) => row !== undefined) ? tablesOf(file.blocks) : []
  const alone = tables.length > 0 && isTable(file)
  const times = tables.length > 1 ? timesOf(tables) : new Map<string, number>()
  const parts = tables.flatMap((table) => {
    const chosen = chooseColumns(table.columns, [source, target], identify)
    return chosen !== undefined && convinces(chosen, times, alone) ? [partOf(table, chosen, source, target)] : []
  })
  if (parts.length === 0) return { ...halve(file, apart), rows: new Set() }
  const taken = new Set(parts.flatMap(({ all }) => all))
  const found = halve({ ...file, blocks: file.blocks.filter((block) => !taken.has(block)) }, apart)
  const sides = { source: new Set(parts.flatMap((part) => part.source)), target: new Set(parts.flatMap((part) => part.target)) }
  const cells = sift(
    file,
    file.blocks.filter((block) => sides.source.has(block) || sides.target.has(block)),
    [source, target],
    identify,
  )
  const kept = (side: Set<Block>) => cells.blocks.filter((block) => side.has(block))
  const [a, b] = [kept(sides.source), kept(sides.target)]
  const whole = lettersOf([...a, ...b]) > MAIN * lettersOf(file.blocks)
  const path = file.path === undefined ? {} : { path: file.path }
  return {
    ...found,
    source: inOrder(found.source, a),
    target: inOrder(found.target, b),
    skipped: [...found.skipped, ...cells.skipped, ...parts.flatMap((part) => part.skipped)],
    messages: [
      ...found.messages,
      ...cells.messages,
      ...parts.flatMap((part) => part.messages.map((message) => ({ ...message, ...path }))),
    ],
    runs: {
      ...found.runs,
      arrangement: whole ? 'rows' : found.runs.arrangement,
      source: runsOf(found.source, a, found.runs.source),
      target: runsOf(found.target, b, found.runs.target),
    },
    rows: new Set([...a, ...b].flatMap(({ row }) => (row === undefined ? [] : [row]))),
  }
}

const offset = ({ position }: Block): number => position.start.offset

/** Blocks of two lists in the order of the text. */
const inOrder = (rest: readonly Block[], cells: readonly Block[]): Block[] =>
  [...rest, ...cells].sort((a, b) => offset(a) - offset(b))

/** Cells stand in the run of the block before them. */
function runsOf(rest: readonly Block[], cells: readonly Block[], runs: readonly number[]): number[] {
  const runOf = new Map(rest.map((block, i) => [block, runs[i] ?? 0]))
  let run = 0
  return inOrder(rest, cells).map((block) => (run = runOf.get(block) ?? run))
}

interface Part {
  /** All blocks of the table. */
  all: Block[]
  source: Block[]
  target: Block[]
  skipped: Skipped[]
  messages: Message[]
}

/** A table as the cells of its two columns, and what is left out of it. */
function partOf(table: Table, { source, target, messages: said }: ChosenColumns<Column>, a: string, b: string): Part {
  const skipped: Skipped[] = table.header.map((block) => ({ ...block, side: null, ruleId: 'left-out' }))
  const messages: Message[] = [...said]
  for (const column of table.columns) {
    const { title, index } = column
    if (index === source.index || index === target.index) continue
    const blocks = [...column.blocks.values()].flat()
    const role = columnRole(title ?? '')
    const language = column.language ?? (role?.aside ? undefined : role?.language)
    const isThird = language !== undefined && primary(language) !== primary(a) && primary(language) !== primary(b)
    const ruleId = isThird ? 'third-language' : 'left-out'
    for (const block of blocks) skipped.push({ ...block, side: null, ruleId })
    const [first] = blocks
    if (first !== undefined)
      messages.push({
        ruleId,
        reason: `Left out column ${index + 1}${title ? ` (${title})` : ''} of a table, since its two languages stand in columns ${source.index + 1} and ${target.index + 1}`,
        place: first.position,
      })
  }
  const halves: Pick<Part, 'source' | 'target'> = { source: [], target: [] }
  for (const row of table.rows) {
    const left = source.blocks.get(row) ?? []
    const right = target.blocks.get(row) ?? []
    const isTurned = turned(left, right, a, b)
    for (const block of isTurned ? right : left) halves.source.push(block)
    for (const block of isTurned ? left : right) halves.target.push(block)
  }
  const all = [...table.header, ...table.columns.flatMap(({ blocks }) => [...blocks.values()].flat())]
  return { all, ...halves, skipped, messages }
}

/** Whether the two cells of a row stand in each other's columns, as their letters tell where one language is Arabic. */
function turned(left: readonly Block[], right: readonly Block[], source: string, target: string): boolean {
  const sign = primary(source) === 'ar' ? 1 : primary(target) === 'ar' ? -1 : 0
  const lean = (blocks: readonly Block[]): number => {
    const { arabic, latin, other } = countLetters(blocks.map(({ text }) => text).join(' '))
    return arabic > 2 * (latin + other) ? sign : latin + other > 2 * arabic ? -sign : 0
  }
  const [a, b] = [lean(left), lean(right)]
  return a <= 0 && b >= 0 && a !== b
}

/** How alike in length the cells of the two columns of a table in the midst of other text must be, and how many words a cell has. */
const CONVINCING = { likeness: 0.35, words: 1.5, copied: 0.5 }

const cellsOf = ({ cells }: Column): string[] => [...cells.values()]

/** In how many tables each cell stands. */
function timesOf(tables: readonly Table[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { columns } of tables)
    for (const text of new Set(columns.flatMap(cellsOf))) times.set(text, (times.get(text) ?? 0) + 1)
  return times
}

/**
 * Whether a table among other text (or other tables) has a column a language. An Arabic table may have a column of names in Latin letters (`onClick`,
 * `npm run build`), and its English twin is elsewhere.
 */
function convinces(
  { source, target, likeness, declared }: ChosenColumns<Column>,
  times: ReadonlyMap<string, number>,
  alone: boolean,
): boolean {
  if (declared) return true
  if (!alone && likeness < CONVINCING.likeness) return false
  return [source, target].every((column) => {
    const cells = cellsOf(column)
    const words = cells.reduce((sum, text) => sum + text.split(/\s+/).length, 0)
    const copied = cells.filter((text) => (times.get(text) ?? 0) > 1).length
    return (alone || words >= CONVINCING.words * cells.length) && copied < CONVINCING.copied * cells.length
  })
}
