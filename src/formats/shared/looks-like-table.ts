import { countLetters } from '../../text/characters.ts'
import { hasTitles } from './column-role.ts'
import { detectDialect, records } from './records.ts'

/** So many rows, and no fewer, show what their columns hold. */
const MIN_ROWS = 2
/** A tab or a bar may part lines of two columns of prose as well: the reader of plain text knows these. */
const DELIMITERS = [',', ';']

/** Tells whether the beginning of a text is that of a table: titles that name languages or sides, or two columns in two scripts. */
export const looksLikeTable = (head: string): boolean => hasTitles(head) || hasTwoLanguages(head)

/** Whether each row has as many cells, one and the same of them in Arabic and one in Latin letters: `"الاسم","Name"`. */
function hasTwoLanguages(head: string): boolean {
  // The last line may be cut.
  const whole = head.slice(0, Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) + 1)
  const dialect = detectDialect(whole)
  if (!DELIMITERS.includes(dialect.delimiter)) return false
  const rows = [...records(whole, dialect)].map(({ cells }) => cells.map(({ text }) => countLetters(text)))
  const [first] = rows
  if (first === undefined || rows.length < MIN_ROWS || rows.some(({ length }) => length !== first.length)) return false
  const holds = (test: (letters: { arabic: number; latin: number }) => boolean): boolean =>
    first.some((_, column) => rows.every((cells) => test(cells[column]!)))
  return holds(({ arabic, latin }) => arabic > latin) && holds(({ arabic, latin }) => latin > arabic)
}
