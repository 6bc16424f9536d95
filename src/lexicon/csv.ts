import { MuwaziError, show } from '../errors.ts'
import { detectDelimiter } from '../formats/shared/delimiter.ts'
import { records } from '../formats/shared/records.ts'
import { primary } from '../text/characters.ts'
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

const namesIn = (language: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? ''
// العربية, عربي, اللغة العربية, Arabic language, Arabic (ar-SA)
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\(.*\)|language|term|اللغة/g, '')
    .trim()
    .replace(/^ال|[ةه]$/g, '')
    .replaceAll('إ', 'ا')

/** Which column is in a language, told by its tag or by its name in either language or English; -1 for none. */
function columnOf(cells: readonly string[], language: string, languages: readonly string[]): number {
  const names = ['en', ...languages].map((locale) => bare(namesIn(primary(language), primary(locale))))
  return cells.findIndex((cell) => {
    const tag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(cell) ? primary(cell) : undefined
    return tag === primary(language) || (cell !== '' && names.includes(bare(cell)))
  })
}

/** A glossary of two columns, or of more with a header row that names both languages: `English,Arabic`, `en;ar`. */
export function* readCsv(text: string, languages: readonly [string, string]): Generator<GlossaryEntry> {
  const delimiter = detectDelimiter(text, [',', ';'])
  let columns: [number, number] | undefined
  for (const { line, cells } of rows(text, delimiter)) {
    if (columns === undefined) {
      const [from, to] = languages.map((language) => columnOf(cells, language, languages)) as [number, number]
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
