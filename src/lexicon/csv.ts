import { MuwaziError, show } from '../problem.ts'
import { primary } from '../script/characters.ts'
import { type GlossaryEntry, terms } from './glossary-entry.ts'

// A quoted cell, or a plain one, and what ends it.
const CELL = {
  ',': /(?:"((?:[^"]|"")*)"|((?!")[^,\r\n]*))(,|\r\n?|\n|$)/y,
  ';': /(?:"((?:[^"]|"")*)"|((?!")[^;\r\n]*))(;|\r\n?|\n|$)/y,
}

/** Records of RFC 4180 with any line end; empty lines are passed over. */
function* records(text: string, delimiter: ',' | ';'): Generator<{ line: number; cells: string[] }> {
  const cell = new RegExp(CELL[delimiter])
  let line = 1
  let started = 1
  let cells: string[] = []
  for (let at = 0; at < text.length || cells.length > 0; ) {
    cell.lastIndex = at
    const match = cell.exec(text)
    if (match === null)
      throw new MuwaziError(
        'bad-input',
        `Expected a quotation mark that ends a cell, and then \`${delimiter}\` or a new line, on line ${line}, got ${show(text.slice(at))}`,
      )
    const [whole, quoted, plain = '', end] = match
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    at += whole.length
    line += whole.match(/\r\n?|\n/g)?.length ?? 0
    if (end === delimiter && at <= text.length) continue
    if (cells.some((one) => one !== '')) yield { line: started, cells }
    started = line
    cells = []
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
  const first = text.split(/[\r\n]/).find((line) => line.trim() !== '') ?? ''
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ','
  let columns: [number, number] | undefined
  for (const { line, cells } of records(text, delimiter)) {
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
