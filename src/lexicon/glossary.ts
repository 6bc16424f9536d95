import { MuwaziError, show } from '../errors.ts'
import { columnRole } from '../formats/shared/column-role.ts'
import { detectDelimiter, records } from '../formats/shared/records.ts'
import { primary } from '../languages/tag.ts'

/** One entry of a glossary: every term of one side translates every term of the other. */
export interface GlossaryEntry {
  /** From 1. */
  line: number
  /** As written; `languages`, or the script, decides which side is in which language. */
  sides: readonly [readonly string[], readonly string[]]
  /** Of the terms of the second side, where the glossary has them. */
  weights?: readonly number[] | undefined
}

/** `terms('contract | agreement')` is `['contract', 'agreement']`. */
export const terms = (cell: string): string[] =>
  cell
    .split('|')
    .map((term) => term.trim())
    .filter((term) => term !== '')

/** Reads a glossary with one entry a line; `shape` is how a line should look, `split` separates its two sides. */
function* readLines(
  text: string,
  shape: string,
  split: (line: string, number: number) => readonly [string, string] | undefined,
): Generator<GlossaryEntry> {
  let number = 0
  for (const line of text.split(/\r\n?|\n/)) {
    number++
    if (line.trim() === '' || line.startsWith('#')) continue
    const sides = split(line, number)?.map(terms) ?? []
    const [left = [], right = []] = sides
    if (left.length === 0 || right.length === 0)
      throw new MuwaziError('bad-input', `Expected ${shape} on line ${number}, got ${show(line)}`)
    yield { line: number, sides: [left, right] }
  }
}

const halves = (line: string, at: number, width: number) =>
  at < 0 ? undefined : ([line.slice(0, at), line.slice(at + width)] as const)

/**
 * Our own: `عقد<TAB>contract|agreement`, with the weights of the translations in an optional third column (`.6|.2`); other columns
 * are notes. Lines that begin with `#` are comments.
 */
export function* readTsv(text: string): Iterable<GlossaryEntry> {
  const third = new Map<number, string>()
  const shape = '`word<TAB>translation|translation`'
  const split = (line: string, number: number) => {
    const [word, translations, weights] = line.split('\t')
    if (weights !== undefined) third.set(number, weights)
    return word === undefined || translations === undefined ? undefined : ([word, translations] as const)
  }
  for (const entry of readLines(text, shape, split)) {
    const weights = terms(third.get(entry.line) ?? '').map(Number)
    const isComplete = weights.length === entry.sides[1].length && weights.every((weight) => weight > 0 && weight < 1)
    yield isComplete ? { ...entry, weights } : entry
  }
}

/**
 * A dictionary of hunalign (Varga et al. 2005): `contract @ عقد`. The target language is on the left, but users often swap
 * the two.
 */
export const readDic = (text: string): Iterable<GlossaryEntry> =>
  readLines(text, '`translation @ word`', (line) => {
    const [left, right] = halves(line, line.search(/\s@\s/), 3) ?? []
    return left === undefined || right === undefined ? undefined : [right, left]
  })

/** Records with trimmed cells; empty records are skipped. */
function* rows(text: string, delimiter: string): Generator<{ line: number; cells: string[] }> {
  for (const { line, cells } of records(text, { delimiter })) {
    const unclosed = cells.find((cell) => cell.unclosed !== undefined)
    if (unclosed !== undefined)
      throw new MuwaziError(
        'bad-input',
        `Expected a quotation mark that ends a cell, and then \`${delimiter}\` or a new line, on line ${unclosed.line}, got ${show(text.slice(unclosed.start))}`,
      )
    const trimmed = cells.map((cell) => cell.text.trim())
    if (trimmed.some((cell) => cell !== '')) yield { line, cells: trimmed }
  }
}

/** Which column holds the terms of a language, by its title; -1 for none. */
const columnOf = (titles: readonly string[], language: string): number =>
  titles.findIndex((title) => {
    const role = columnRole(title)
    return role?.language !== undefined && !role.aside && primary(role.language) === primary(language)
  })

/** A glossary of two columns, or of more with a header row that names both languages: `English,Arabic`, `en;ar`. */
export function* readCsv(text: string, languages: readonly [string, string]): Generator<GlossaryEntry> {
  const delimiter = detectDelimiter(text, [',', ';'])
  let columns: [number, number] | undefined
  for (const { line, cells } of rows(text, delimiter)) {
    if (columns === undefined) {
      const [from, to] = languages.map((language) => columnOf(cells, language)) as [number, number]
      const header = from >= 0 && to >= 0 && from !== to
      columns = header ? [from, to] : [0, 1]
      if (header) continue
      if (cells.length > 2)
        throw new MuwaziError(
          'bad-input',
          `Expected two columns, or a header that names both languages, on line ${line}, got ${cells.length} columns`,
        )
    }
    const sides = columns.map((column) => terms(cells[column] ?? '')) as [string[], string[]]
    if (sides.some((side) => side.length === 0))
      throw new MuwaziError(
        'bad-input',
        `Expected \`word${delimiter}translation\` on line ${line}, got ${show(cells.join(delimiter))}`,
      )
    yield { line, sides }
  }
}
