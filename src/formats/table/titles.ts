import { isHeader } from '../shared/column-role.ts'
import { detectDelimiter } from '../shared/delimiter.ts'
import { records } from '../shared/records.ts'

/** Whether a text begins with a row of titles that name languages or sides, and a row of as many cells: a table, whatever it is called. */
export function hasTitles(head: string): boolean {
  const [first, second] = records(head, detectDelimiter(head))
  const count = first?.cells.length ?? 0
  return count > 1 && second?.cells.length === count && isHeader(first!.cells.map(({ text }) => text))
}
