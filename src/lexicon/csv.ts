import { MuwaziError, show } from '../errors.ts'
import { columnRole } from '../formats/shared/column-role.ts'
import { detectDelimiter } from '../formats/shared/delimiter.ts'
import { records } from '../formats/shared/records.ts'
import { primary } from '../languages/tag.ts'
import { type GlossaryEntry, terms } from './glossary-entry.ts'

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
