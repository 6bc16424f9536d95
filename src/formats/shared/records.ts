// Records of RFC 4180 with any line end, and where each cell stands. Nothing throws: who reads a table decides what an odd one means.

export interface Cell {
  /** The line it begins in, from 1. */
  line: number
  /** Without the quotation marks around it, doubled ones made single. */
  text: string
  /** Offset of the raw cell, inside its quotation marks. */
  start: number
  end: number
  quoted: boolean
  /** The cell opens a quotation mark that its line does not close; it is read as a plain character. */
  unclosed: 'in the line' | 'in the text' | undefined
}

/** Has a cell at least. */
export interface TableRecord {
  /** The line it begins in, from 1. */
  line: number
  cells: Cell[]
  /** Offset behind its line end. */
  end: number
}

/** How the records of a table are written. */
export interface Dialect {
  /** What parts cells. */
  delimiter: string
  /** In quoted cells, `\"` is a quotation mark, as programs write it that do not double it. @default false */
  backslash?: boolean | undefined
}

const LINE_END = /\r\n?|\n/g
const BLANKS = / */y
/** What stands for a quotation mark, or a backslash, in a quoted cell; the last character is the one that is meant. */
export const ESCAPED = { doubled: /""/g, backslash: /""|\\["\\]/g } as const

/**
 * The records of a table. A quotation mark that no delimiter follows is a plain character (`"Yes" he said` in a TSV that knows no
 * quoting); blanks around a quoted cell are passed over, but not in TSV; empty lines and a byte order mark are passed over.
 *
 * @param from offset of the first record
 */
export function* records(text: string, { delimiter, backslash = false }: Dialect, from = 0): Generator<TableRecord> {
  const cellEnd = new RegExp(`[\r\n${delimiter.replace(/[\^\]\\-]/, '\\$&')}]|$`, 'g')
  const escaped = backslash ? ESCAPED.backslash : ESCAPED.doubled
  const blanks = (at: number): number => {
    if (delimiter === '\t') return at
    BLANKS.lastIndex = at
    return at + (BLANKS.exec(text)?.[0].length ?? 0)
  }
  const ends = (at: number): boolean => at >= text.length || text[at] === delimiter || text[at] === '\r' || text[at] === '\n'

  /** The next quotation mark that is not escaped, by doubling or by a backslash. */
  const nextMark = (from: number): number => {
    for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at)) {
      let slashes = 0
      while (backslash && at - slashes - 1 >= from && text[at - slashes - 1] === '\\') slashes++
      if (slashes % 2 === 1) at += 1
      else if (text[at + 1] === '"') at += 2
      else return at
    }
    return -1
  }
  /** The closing quotation mark of the cell that opens at `open`; undefined when the marks belong to the text. */
  const closing = (open: number): { close: number; unclosed?: Cell['unclosed'] } => {
    const close = nextMark(open + 1)
    if (close === -1) return { close, unclosed: 'in the text' }
    if (ends(blanks(close + 1))) return { close }
    return { close: -1, unclosed: /[\r\n]/.test(text.slice(open, close)) ? 'in the line' : undefined }
  }

  let line = lineAt(text, from)
  let at = from === 0 && text.startsWith('\uFEFF') ? 1 : from
  let record: TableRecord = { line, cells: [], end: at }
  while (at < text.length || record.cells.length > 0) {
    const open = blanks(at)
    const { close, unclosed } = text[open] === '"' ? closing(open) : { close: -1 }
    let end: number
    if (close === -1) {
      cellEnd.lastIndex = at
      end = cellEnd.exec(text)?.index ?? text.length
      record.cells.push({ line, text: text.slice(at, end), start: at, end, quoted: false, unclosed })
    } else {
      const raw = text.slice(open + 1, close)
      const plain = raw.replace(escaped, (mark) => mark.slice(-1))
      record.cells.push({ line, text: plain, start: open + 1, end: close, quoted: true, unclosed })
      line += raw.match(LINE_END)?.length ?? 0
      end = blanks(close + 1)
    }
    if (text[end] === delimiter) {
      at = end + 1
      continue
    }
    at = Math.min(text.length, text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1)
    record.end = at
    if (record.cells.length > 1 || record.cells[0]?.text !== '') yield record
    line++
    record = { line, cells: [], end: at }
  }
}

const lineAt = (text: string, offset: number): number => 1 + (text.slice(0, offset).match(LINE_END)?.length ?? 0)

// A spreadsheet runs what starts with = + @, a tab or a line end (it makes LF of CR), or their full-width forms, and a `-` before what it can calculate: neither a number
// nor dialogue ("- نعم"), which has none of the characters of a call, a link or a comparison. The apostrophes in front make the guard undoable:
// "'=1" becomes "''=1".
const GUARDED = /^'*(?:[=+@\t\r\n\uff1d\uff0b\uff20]|[-\uff0d](?![\d.,\u0660-\u0669]*%?$)(?=[\s\S]*[|!($&"'\uff02\uff07]))/

/** `guard('=1+1')` is `"'=1+1"`: a text to any spreadsheet. */
export const guard = (cell: string): string => (GUARDED.test(cell) ? `'${cell}` : cell)

/** The inverse of {@link guard}, for each string. */
export const unguard = (cell: string): string => (cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell)

/** What parts cells, in the order in which they are believed. Excel writes `;` where the comma is a decimal sign. */
export const DELIMITERS = ['\t', ',', ';', '|', '^', '~', '¦'] as const

/** So much of a table is looked at, in characters and in records. */
const SAMPLE = { length: 65_536, records: 100 }

/**
 * What parts the cells of a table: what gives most records the same number of cells, more than one. `,` where nothing does.
 *
 * @param candidates in the order in which they are believed
 */
export function detectDelimiter(text: string, candidates: readonly string[] = DELIMITERS): string {
  const sample = text.slice(0, SAMPLE.length)
  let best = { delimiter: ',', share: 0 }
  for (const delimiter of candidates) {
    const share = evenness(sample, delimiter, sample.length < text.length)
    if (share > best.share) best = { delimiter, share }
  }
  return best.delimiter
}

/** Whether quotation marks in quoted cells have a backslash before them: `"He said \\"go\\" now"`. */
const hasBackslashes = (sample: string): boolean =>
  /[^\\]\\(?:\\\\)*"(?! *(?:[,;|\t\r\n]|$))/.test(sample) && !/[^\s,;|"]""(?=[^\s,;|"])/.test(sample)

/** How a table is written, by its beginning. */
export function detectDialect(text: string, candidates?: readonly string[]): Dialect {
  return { delimiter: detectDelimiter(text, candidates), backslash: hasBackslashes(text.slice(0, SAMPLE.length)) }
}

/** The share of records that have the commonest number of cells, if that is more than one. */
function evenness(sample: string, delimiter: string, isCut: boolean): number {
  const counts: number[] = []
  for (const { cells } of records(sample, { delimiter, backslash: hasBackslashes(sample) })) {
    counts.push(cells.length)
    if (counts.length === SAMPLE.records) break
  }
  if (isCut && counts.length > 1 && counts.length < SAMPLE.records) counts.pop()
  const width = commonest(counts)
  return width > 1 ? counts.filter((count) => count === width).length / counts.length : 0
}

/** The number that occurs most often, the greater of two that occur alike; 0 of none. */
export function commonest(numbers: readonly number[]): number {
  const times = new Map<number, number>()
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1)
  let best = 0
  for (const [number, count] of times) {
    const most = times.get(best) ?? 0
    if (count > most || (count === most && number > best)) best = number
  }
  return best
}
