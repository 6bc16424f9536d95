import type { Block, Message, ReadFile, Skipped } from '../bitext.ts'
import { columnRole } from '../formats/shared/column-role.ts'
import { noSuchColumns, pickColumns, type TableOptions } from '../formats/shared/named-columns.ts'
import { type ChosenColumns, chooseColumns, languageOfColumn, languagesOfColumns } from '../formats/shared/text-columns.ts'
import type { Identify } from '../languages/detect.ts'
import { primary } from '../languages/tag.ts'
import { countLetters } from '../text/characters.ts'
import { type Halves, type HalvingOptions, halve } from './halves.ts'
import { sift } from './sift.ts'
import { type Column, joinedRows, type Table, tablesOf, without } from './tables.ts'

/** Minimum share of the letters of a text in such rows, for its arrangement to be `rows`. */
const MIN_ROWS_SHARE = 0.5
/** Minimum share of the letters in tables, for a document to be a table: then two columns need not convince by their words. */
const MIN_TABLE_SHARE = 0.8

const lettersOf = (blocks: Iterable<Pick<Block, 'text'>>): number => {
  let sum = 0
  for (const { text } of blocks) {
    const { arabic, latin, other } = countLetters(text)
    sum += arabic + latin + other
  }
  return sum
}

/** Whether a document is hardly more than its tables. */
const isTable = ({ blocks }: ReadFile): boolean =>
  lettersOf(blocks.filter(({ row }) => row !== undefined)) > MIN_TABLE_SHARE * lettersOf(blocks)

const hasTables = ({ blocks }: ReadFile): boolean => blocks.some(({ row }) => row !== undefined)

/** The languages of a document that is a table, by its columns; undefined where the columns do not show them. */
export function languagesOfTable(
  file: ReadFile,
  given: { sourceLanguage?: string | undefined; targetLanguage?: string | undefined } & TableOptions,
  identify?: Identify | undefined,
): [string, string] | undefined {
  if (!hasTables(file) || !(given.columns !== undefined || isTable(file))) return undefined
  for (const { columns } of tablesOf(file.blocks, given)) {
    const picked = given.columns && pickColumns(columns, given.columns)
    if (given.columns !== undefined && picked === undefined) continue
    const languages = picked
      ? languagesInOrder([picked.source, picked.target], given, identify)
      : languagesOfColumns(columns, given, identify)
    if (languages !== undefined) return languages
  }
  return undefined
}

function languagesInOrder(
  [a, b]: readonly [Column, Column],
  given: { sourceLanguage?: string | undefined; targetLanguage?: string | undefined },
  identify: Identify | undefined,
): [string, string] | undefined {
  const source = given.sourceLanguage ?? languageOfColumn(a, identify)
  const target = given.targetLanguage ?? languageOfColumn(b, identify)
  return source === undefined || target === undefined ? undefined : [source, target]
}

/** The tables of a document whose two columns are its two languages, inner ones first. */
function halvesOfTables(
  file: ReadFile,
  { source, target, identify, columns, headerRow }: HalvingOptions & TableOptions,
): TableHalves[] {
  const tables = hasTables(file) ? tablesOf(file.blocks, { columns, headerRow }) : []
  const alone = tables.length > 0 && isTable(file)
  const times = tables.length > 1 ? timesOf(tables) : new Map<string, number>()
  const parts: TableHalves[] = []
  const taken = new Set<Block>()
  for (const whole of tables) {
    const table = taken.size === 0 ? whole : without(whole, taken)
    const picked = columns && pickColumns(table.columns, columns)
    const chosen = picked
      ? { ...picked, likeness: 1, declared: true, messages: [] }
      : columns === undefined
        ? chooseColumns(table.columns, [source, target], identify)
        : undefined
    if (chosen === undefined || !(picked || convinces(chosen, times, alone))) continue
    const further = picked ? [] : furtherPairs(table, chosen, [source, target], identify)
    const part = halvesOfTable(table, [chosen, ...further], [source, target], picked !== undefined)
    for (const block of part.all) taken.add(block)
    parts.push(part)
  }
  if (columns !== undefined && parts.length === 0) throw noSuchColumns(columns, tables[0]?.columns)
  return parts
}

/**
 * As {@link halve}, but tables with one column for each language are split by their columns. Cells of further columns are left out, with a message.
 * Tables in one language, and cells that span both columns, are treated as other blocks.
 *
 * @throws {MuwaziError} `bad-option` for `columns` that no table has
 */
export function halveRows(file: ReadFile, options: HalvingOptions & TableOptions): Halves {
  const { source, target, identify } = options
  const parts = halvesOfTables(file, options)
  if (parts.length === 0) return halve(file, options)
  const taken = new Set(parts.flatMap(({ all }) => all))
  const found = halve({ ...file, blocks: file.blocks.filter((block) => !taken.has(block)) }, options)
  const sides = { source: new Set(parts.flatMap((part) => part.source)), target: new Set(parts.flatMap((part) => part.target)) }
  const cells = sift(file, byOffset([...sides.source], [...sides.target]), [source, target], identify)
  const kept = (side: Set<Block>) => cells.blocks.filter((block) => side.has(block))
  const [a, b] = [kept(sides.source), kept(sides.target)]
  const whole = lettersOf([...a, ...b]) > MIN_ROWS_SHARE * lettersOf(file.blocks)
  const path = file.path === undefined ? {} : { path: file.path }
  return {
    ...found,
    source: byOffset(found.source, a),
    target: byOffset(found.target, b),
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
    rows: new Set([...found.rows, ...[...a, ...b].flatMap(({ row }) => (row === undefined ? [] : [row]))]),
  }
}

const offset = ({ position }: Block): number => position.start.offset

/** Blocks of two lists, in the order of the text. */
const byOffset = (rest: readonly Block[], cells: readonly Block[]): Block[] =>
  [...rest, ...cells].sort((a, b) => offset(a) - offset(b))

/** Cells stand in the run of the block before them. */
function runsOf(rest: readonly Block[], cells: readonly Block[], runs: readonly number[]): number[] {
  const runOf = new Map(rest.map((block, i) => [block, runs[i] ?? 0]))
  let run = 0
  return byOffset(rest, cells).map((block) => (run = runOf.get(block) ?? run))
}

interface TableHalves {
  /** All blocks of the table. */
  all: Block[]
  source: Block[]
  target: Block[]
  skipped: Skipped[]
  messages: Message[]
}

/** `stemOf('Description (EN)')` is `'description'`: a title without its language. */
const stemOf = (title = ''): string =>
  (title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => columnRole(word)?.language === undefined).join(' ')

/** Further columns of both languages that have a title in common: `name ar`, `name en` beside `description ar`, `description en`. */
function furtherPairs(
  { columns }: Table,
  { source, target }: ChosenColumns<Column>,
  languages: readonly [string, string],
  identify: HalvingOptions['identify'],
): ChosenColumns<Column>[] {
  const stem = stemOf(source.title)
  if (stem === '' || stem !== stemOf(target.title)) return []
  const stems = new Set(columns.map(({ title }) => stemOf(title)))
  return [...stems].flatMap((one) => {
    const two = columns.filter(({ title }) => stemOf(title) === one && columnRole(title ?? '')?.language !== undefined)
    const pair = one === '' || one === stem || two.length !== 2 ? undefined : chooseColumns(two, languages, identify)
    return pair?.declared ? [pair] : []
  })
}

/** Splits a table into the cells of its columns and what is left out. */
function halvesOfTable(
  table: Table,
  pairs: readonly [ChosenColumns<Column>, ...ChosenColumns<Column>[]],
  languages: readonly [string, string],
  isGiven: boolean,
): TableHalves {
  const [{ source, target, messages: said }] = pairs
  const taken = pairs.flatMap((pair) => [pair.source, pair.target])
  const skipped: Skipped[] = table.header.map((block) => ({
    ...block,
    data: { ...block.data, role: 'title' },
    side: null,
    ruleId: 'left-out',
  }))
  const messages: Message[] = [...said]
  const texts = new Set(taken.flatMap(({ blocks }) => [...blocks.values()].flat()))
  const all = new Set(table.header)
  for (const column of table.columns) {
    const { title, index } = column
    if (taken.some((one) => one.index === index)) continue
    const role = columnRole(title ?? '')
    const language = column.language ?? (role?.aside ? undefined : role?.language)
    const isThird = language !== undefined && languages.every((one) => primary(language) !== primary(one))
    const ruleId = isThird ? 'third-language' : 'left-out'
    const blocks = [...column.blocks.values()].flat().filter((block) => !texts.has(block) && !all.has(block))
    for (const block of blocks) {
      all.add(block)
      skipped.push({ ...block, side: null, ruleId })
    }
    const [first] = blocks
    if (first !== undefined)
      messages.push({
        ruleId,
        reason: `Left out column ${index + 1}${title ? ` (${title})` : ''} of a table, since its two languages stand in columns ${source.index + 1} and ${target.index + 1}`,
        place: first.position,
      })
  }
  const halves: Pick<TableHalves, 'source' | 'target'> = { source: [], target: [] }
  for (const [k, { source, target }] of pairs.entries())
    for (const rows of joinedRows(table, [source, target])) {
      const [a, b] = [source, target].map(({ blocks }) => rows.flatMap((row) => blocks.get(row) ?? [])) as [Block[], Block[]]
      // A cell that spans both columns is a title or a remark in one of the languages.
      const left = a.filter((block) => !b.includes(block))
      const right = b.filter((block) => !a.includes(block))
      const first = (left[0] ?? right[0])?.row
      // Each pair of columns has rows of its own.
      const name = k === 0 || first === undefined ? first : `${first} (${k + 1})`
      const named = (block: Block): Block => (block.row === name || name === undefined ? block : { ...block, row: name })
      const isTurned = !isGiven && isTurnedRow(left, right, ...languages)
      for (const block of [...left, ...right]) all.add(block)
      for (const block of isTurned ? right : left) halves.source.push(named(block))
      for (const block of isTurned ? left : right) halves.target.push(named(block))
    }
  return { all: [...all], ...halves, skipped, messages }
}

/** Whether the two cells of a row stand in each other's columns, by their letters, where one language is Arabic. */
function isTurnedRow(left: readonly Block[], right: readonly Block[], source: string, target: string): boolean {
  const sign = primary(source) === 'ar' ? 1 : primary(target) === 'ar' ? -1 : 0
  const lean = (blocks: readonly Block[]): number => {
    const { arabic, latin, other } = countLetters(blocks.map(({ text }) => text).join(' '))
    return arabic > 2 * (latin + other) ? sign : latin + other > 2 * arabic ? -sign : 0
  }
  const [a, b] = [lean(left), lean(right)]
  return a <= 0 && b >= 0 && a !== b
}

/** For a table among other text: minimum likeness of the two columns in length, words in a cell, and the maximum share of cells that other tables repeat. */
const TABLE_LIMITS = { likeness: 0.35, words: 1.5, copied: 0.5 }

const cellsOf = ({ cells }: Column): string[] => [...cells.values()]

/** The number of tables that hold each cell. */
function timesOf(tables: readonly Table[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { columns } of tables)
    for (const text of new Set(columns.flatMap(cellsOf))) times.set(text, (times.get(text) ?? 0) + 1)
  return times
}

/**
 * Whether a table among other text (or other tables) has a column for each language. An Arabic table may have a column of names in Latin
 * letters (`onClick`, `npm run build`) and its English twin elsewhere.
 */
function convinces(
  { source, target, likeness, declared }: ChosenColumns<Column>,
  times: ReadonlyMap<string, number>,
  alone: boolean,
): boolean {
  if (declared) return true
  if (!alone && likeness < TABLE_LIMITS.likeness) return false
  return [source, target].every((column) => {
    const cells = cellsOf(column)
    const words = cells.reduce((sum, text) => sum + text.split(/\s+/).length, 0)
    const copied = cells.filter((text) => (times.get(text) ?? 0) > 1).length
    return (alone || words >= TABLE_LIMITS.words * cells.length) && copied < TABLE_LIMITS.copied * cells.length
  })
}
