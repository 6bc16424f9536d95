import { MuwaziError, show } from '../errors.ts'
import { columnRole } from '../formats/shared/column-role.ts'
import { detectDelimiter, records } from '../formats/shared/records.ts'
import { primary } from '../languages/tag.ts'

/** What a glossary says in one place: every term of one side translates every term of the other. */
export interface GlossaryEntry {
  /** From 1. */
  line: number
  /** As they stand there; which language is which is told by `languages`, or by the script. */
  sides: readonly [readonly string[], readonly string[]]
  /** Of the terms of the second side, where the glossary tells them. */
  weights?: readonly number[] | undefined
}

/** `terms('contract | agreement')` is `['contract', 'agreement']`. */
export const terms = (cell: string): string[] =>
  cell
    .split('|')
    .map((term) => term.trim())
    .filter((term) => term !== '')

/** A glossary of a line an entry: what parts its two sides, and how a line should look. */
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
 * Our own: `عقد<TAB>contract|agreement`, with the weights of the translations in a third column if one likes (`.6|.2`); other columns are
 * notes. Lines that begin with `#` are comments.
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
    const told = weights.length === entry.sides[1].length && weights.every((weight) => weight > 0 && weight < 1)
    yield told ? { ...entry, weights } : entry
  }
}

/**
 * A dictionary of hunalign (Varga et al. 2005): `contract @ عقد`, the target language on the left, which its users forget as often
 * as not.
 */
export const readDic = (text: string): Iterable<GlossaryEntry> =>
  readLines(text, '`translation @ word`', (line) => {
    const [left, right] = halves(line, line.search(/\s@\s/), 3) ?? []
    return left === undefined || right === undefined ? undefined : [right, left]
  })

/** Records with cells that are trimmed; empty ones are passed over. */
function* rows(text: string, delimiter: string): Generator<{ line: number; cells: string[] }> {
  for (const { line, cells } of records(text, delimiter)) {
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
