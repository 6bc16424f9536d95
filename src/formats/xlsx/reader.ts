// The sheets of a workbook as rows of texts, whichever program wrote it. A cell is its text, a number its digits, a date
// as ISO 8601 has it; formulas are passed over. read-excel-file pads all rows to the widest one and makes rows up to the last: a file of 1 MB fills the memory.

import type { SaxesTagPlain } from 'saxes'
import type { Message } from '../../bitext.ts'
import { MuwaziError, misuse, show } from '../../errors.ts'
import { type AllLimits, checkLimit, DEFAULT_LIMITS } from '../../limits.ts'
import { isBytes } from '../../text/bytes.ts'
import { wrongFields } from '../shared/left-out.ts'
import { relationsOf } from '../shared/relations.ts'
import { partText } from '../shared/xml-tree.ts'
import { openZip } from '../shared/zip.ts'
import { rowComments } from './comments.ts'
import { cellDates, dateText } from './dates.ts'
import { cellText } from './text.ts'
import { attribute, walk } from './walk.ts'

export interface SheetRows {
  name: string
  /** The sheet is hidden. */
  isHidden: boolean
  /** Numbers of the hidden rows that hold text. */
  hidden: number[]
  /** Rows with any text; what stands in no cell is a hole. `line` is the number of the row, `notes` are the comments on its cells. */
  rows: { cells: string[]; line: number; notes?: readonly string[] }[]
  merges: Merge[]
  /** Cells that are none, in one message at most. */
  wrong: Message[]
}

/** A merged cell: the place of its first row and column, from 1, and how many of either it spans. */
export interface Merge {
  row: number
  column: number
  rows: number
  columns: number
}

/** Columns of a sheet (XFD). */
const MAX_COLUMNS = 16_384

const unreadable = (got: string): MuwaziError => new MuwaziError('unreadable', `Expected an XLSX workbook, got ${got}`)

/**
 * The sheets in their order. Sheets that name one part share its rows: it is parsed once.
 *
 * @throws MuwaziError `unreadable`; `bad-input` for XML that is not well-formed; `too-large` beyond a limit
 */
export function readSheets(bytes: Uint8Array, limits: AllLimits = DEFAULT_LIMITS): SheetRows[] {
  if (!isBytes(bytes)) throw misuse(`Expected the bytes of an XLSX workbook, got ${show(bytes)}`)
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw unreadable('an older workbook (.xls) or one with a password; save it as .xlsx without a password')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw unreadable('bytes that are no ZIP archive; save it as .xlsx')
  const zip = openZip(bytes, 'an XLSX workbook', limits)
  const part = (path: string | undefined): string | undefined => {
    const content = path === undefined ? undefined : zip.file(path)
    return content && partText(content)
  }
  const workbook = zip.names.find((path) => /^\/?xl\/workbook\d*\.xml$/i.test(path))
  if (workbook === undefined) throw unreadable('an archive without a workbook')
  const targets = new Map(relationsOf(zip, workbook, limits).map(({ id, target }) => [id, target]))
  const strings = sharedStrings(part(zip.names.find((path) => /(?:^|\/)sharedStrings\.xml$/i.test(path))), limits)
  const dates = cellDates(part(zip.names.find((path) => /(?:^|\/)styles\.xml$/i.test(path))), limits)
  const counts = { rows: 0, cells: 0, characters: 0 }
  const parsed = new Map<string, ReturnType<typeof rowsOf> | undefined>()
  const { sheets: named, since1904 } = sheetNames(part(workbook) ?? '', limits)
  const dateOf = (style: string | undefined, digits: string): string => {
    const format = dates[Number(style ?? 0)]
    return format === undefined ? digits : dateText(digits, format, since1904)
  }
  checkLimit(limits, 'sheets', named.length)
  return named.flatMap(({ name, id, isHidden }) => {
    const target = targets.get(id)
    if (target === undefined) return []
    // A second sheet of the same part would be the same rows again.
    if (parsed.has(target)) return []
    const xml = part(target)
    const sheet = xml === undefined ? undefined : rowsOf(xml, strings, { limits, counts, dateOf })
    parsed.set(target, sheet)
    if (sheet === undefined) return []
    for (const { type, target: path } of relationsOf(zip, target, limits)) {
      const comments = type === 'comments' ? rowComments(part(path) ?? '<comments/>', limits) : undefined
      for (const row of comments ? sheet.rows : []) row.notes = comments!.get(row.line) ?? []
    }
    return [{ name, isHidden, ...sheet }]
  })
}

const nothing = (): void => {}

function sheetNames(
  xml: string,
  limits: AllLimits,
): { sheets: { name: string; id: string; isHidden: boolean }[]; since1904: boolean } {
  const found: { name: string; id: string; isHidden: boolean }[] = []
  let since1904 = false
  const open = (name: string, tag: SaxesTagPlain): void => {
    if (name === 'workbookPr') since1904 = /^(?:1|true)$/.test(attribute(tag, 'date1904') ?? '')
    if (name !== 'sheet') return
    // `id`, of a namespace with any prefix; `sheetId` is another matter.
    const isHidden = /hidden/i.test(attribute(tag, 'state') ?? '')
    found.push({ name: attribute(tag, 'name') ?? '', id: attribute(tag, 'id') ?? '', isHidden })
  }
  walk({ xml, limits }, open, nothing, nothing)
  return { sheets: found, since1904 }
}

/** Gathers the text of an element: all `t` in it but those that say how a word sounds (`rPh`). */
function textGatherer() {
  let text = ''
  let inText = false
  let sounds = false
  return {
    open(name: string): void {
      if (name === 't') inText = !sounds
      if (name === 'rPh') sounds = true
    },
    text(more: string): void {
      if (inText) text += more
    },
    close(name: string): void {
      if (name === 't') inText = false
      if (name === 'rPh') sounds = false
    },
    take(): string {
      const whole = cellText(text)
      text = ''
      return whole
    },
  }
}

function sharedStrings(xml: string | undefined, limits: AllLimits): string[] {
  const strings: string[] = []
  if (xml === undefined) return strings
  const gatherer = textGatherer()
  walk({ xml, limits }, gatherer.open, gatherer.text, (name) => {
    gatherer.close(name)
    if (name === 'si') strings.push(gatherer.take())
  })
  return strings
}

/** What all sheets of a workbook hold so far. A string that many cells share counts for each of them. */
interface Counted {
  limits: AllLimits
  counts: { rows: number; cells: number; characters: number }
  /** The digits of a cell as what its style shows, if that is a date. */
  dateOf: (style: string | undefined, digits: string) => string
}

function rowsOf(
  xml: string,
  strings: readonly string[],
  { limits, counts, dateOf }: Counted,
): Omit<SheetRows, 'name' | 'isHidden'> {
  const merges: Merge[] = []
  const hidden: number[] = []
  const fields = wrongFields()
  let isHidden = false
  const rows: SheetRows['rows'] = []
  const gatherer = textGatherer()
  let row: string[] = []
  let line = 0
  let column = 0
  let type = ''
  let style: string | undefined
  let value = ''
  let inValue = false
  const open = (name: string, tag: SaxesTagPlain): void => {
    if (name === 'mergeCell') merges.push(...mergeOf(attribute(tag, 'ref')))
    if (name === 'row') {
      const number = attribute(tag, 'r') ?? ''
      line = /^\d{1,7}$/.test(number) ? Number(number) : line + 1
      isHidden = /^(?:1|true)$/.test(attribute(tag, 'hidden') ?? '')
    }
    if (name === 'c') {
      column = columnOf(attribute(tag, 'r')) ?? column + 1
      type = attribute(tag, 't') ?? 'n'
      style = attribute(tag, 's')
      value = ''
    } else if (name === 'v') inValue = true
    else gatherer.open(name)
  }
  const text = (more: string): void => {
    if (inValue) value += more
    else gatherer.text(more)
  }
  const close = (name: string): void => {
    gatherer.close(name)
    if (name === 'v') inValue = false
    else if (name === 'c') {
      const inline = gatherer.take()
      const cell = type === 'inlineStr' ? inline : type === 'n' ? dateOf(style, value) : cellValue(type, value, strings)
      const taken = row[column - 1]
      if (type === 's' && value !== '' && strings[Number(value)] === undefined) fields.of(line)('s', value)
      if (taken !== undefined && cell !== '') fields.of(line)('c', taken)
      if (column > MAX_COLUMNS && cell !== '') fields.of(line)('c', cell)
      // With holes: rows of which the last cell alone is filled would fill the memory.
      if (cell === '' || column > MAX_COLUMNS) return
      row[column - 1] = cell
      checkLimit(limits, 'cells', ++counts.cells)
      counts.characters += cell.length
      checkLimit(limits, 'inflated', counts.characters)
    } else if (name === 'row') {
      if (row.length > 0) {
        rows.push({ cells: row, line })
        checkLimit(limits, 'rows', ++counts.rows)
      }
      if (row.length > 0 && isHidden) hidden.push(line)
      row = []
      column = 0
    }
  }
  walk({ xml, limits }, open, text, close)
  return { rows, merges, hidden, wrong: fields.messages() }
}

/** So many numbers of rows are named. */
const MAX_ROWS_NAMED = 5

/** What nobody sees in a sheet and is read all the same, and what is left out of it. */
export function sheetMessages({ name, isHidden, hidden, wrong }: SheetRows): Message[] {
  const say = (reason: string): Message => ({ ruleId: 'hidden', reason })
  const named = hidden.slice(0, MAX_ROWS_NAMED).join(', ')
  const rows = hidden.length === 1 ? '1 hidden row' : `${hidden.length} hidden rows`
  return [
    ...(isHidden ? [say(`Read the sheet \`${name}\`, which is hidden`)] : []),
    ...(hidden.length === 0
      ? []
      : [say(`Sheet \`${name}\`: read ${rows}: ${named}${hidden.length > MAX_ROWS_NAMED ? ' and more' : ''}`)]),
    ...wrong.map((message) => ({ ...message, reason: `Sheet \`${name}\`: ${message.reason}` })),
  ]
}

/** `A3:B4` as a merged cell; none for what is no such place. */
function mergeOf(ref: string | undefined): Merge[] {
  const [from, to] = (ref ?? '').split(':')
  const [left, right, top, bottom] = [columnOf(from), columnOf(to), rowOf(from), rowOf(to)]
  if (left === undefined || right === undefined || right < left || !(bottom >= top)) return []
  return [{ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }]
}

const rowOf = (place: string | undefined): number => Number(/\d+$/.exec(place ?? '')?.[0] ?? Number.NaN)

function cellValue(type: string, value: string, strings: readonly string[]): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'str') return cellText(value)
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  return value
}

/** `B12` is 2. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/i.exec(place ?? '')?.[0].toUpperCase()
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
