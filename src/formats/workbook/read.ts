// A workbook as a document: its sheets are tables, as those of CSV.

import type { Block, Message, ReadFile, ReadOptions, TextFile } from '../../bitext.ts'
import { checkKeys, MuwaziError, misuse, show } from '../../errors.ts'
import { limitsOf } from '../../limits.ts'
import { placer } from '../../text/places.ts'
import { checkPath, withinLimits } from '../read-input.ts'
import { ownLanguage } from '../shared/column-role.ts'
import { type CellPlace, rowName } from '../shared/grid.ts'
import { type Merge, readSheets, type SheetRows, sheetMessages } from '../xlsx/reader.ts'

/**
 * Reads an XLSX workbook into blocks, a cell each, for `align`. `value` is the text of the sheets, tabs between cells and line feeds between
 * rows, and places are in it. `data.cell` is `{table, row, column}`, from 1, with the number of the sheet as `table` and the `rows` and
 * `columns` that a merged cell spans; `data.sheet` is the name of the sheet.
 *
 * @param input the bytes of the file, or a file with a `path` that messages name
 * @throws {MuwaziError} `bad-option` for a wrong argument, `unreadable` for bytes that are no workbook, `bad-input` for broken XML and
 * for a workbook of pairs that `muwazi` wrote, `too-large` beyond a limit
 * @example align(read(readFileSync('glossary.xlsx')))
 */
export function read(
  input: Uint8Array | TextFile,
  options: Pick<ReadOptions, 'encoding' | 'headerRow' | 'limits'> = {},
): ReadFile {
  checkKeys(options, ['encoding', 'headerRow', 'limits'])
  const limits = limitsOf(options.limits)
  const { value: bytes, path } = ArrayBuffer.isView(input) ? { value: input, path: undefined } : (input ?? {})
  checkPath(path)
  if (!(ArrayBuffer.isView(bytes) && 'BYTES_PER_ELEMENT' in bytes))
    throw misuse(`Expected the bytes of an XLSX workbook, or a file with them as its \`value\`, got ${show(bytes ?? input)}`)
  const parts: string[] = []
  const cells: { text: string; start: number; place: CellPlace; sheet: string }[] = []
  let at = 0
  const add = (text: string): void => {
    parts.push(text)
    at += text.length
  }
  const messages: Message[] = []
  for (const [k, sheet] of readSheets(bytes, limits).entries()) {
    const { name, rows, merges } = sheet
    if (rows.length > 0) messages.push(...sheetMessages(sheet), ...commentsMessage(sheet))
    if (isReview(rows[0]?.cells ?? []))
      throw new MuwaziError(
        'bad-input',
        `Expected ${path === undefined ? 'a document' : `\`${path}\` to be a document`}, got a workbook of aligned pairs; read it with \`muwazi convert\`, or give it to \`--pins\` beside its document`,
      )
    const merged = new Map(merges.map((merge) => [`${merge.row}:${merge.column}`, merge]))
    for (const { cells: texts, line: row } of rows) {
      // `forEach` passes over the holes of a row, in which no cell stands.
      let isFirst = true
      texts.forEach((text, index) => {
        if (!isFirst) add('\t')
        isFirst = false
        const place = { table: k + 1, row, column: index + 1, ...spanOf(merged.get(`${row}:${index + 1}`)) }
        if (text.trim() !== '') cells.push({ text, start: at, place, sheet: name })
        add(text)
      })
      add('\n')
    }
    add('\n')
  }
  const value = parts.join('')
  const position = placer(value)
  const blocks = cells.map(({ text, start, place, sheet }): Block => {
    const first = start + text.length - text.trimStart().length
    return {
      kind: 'tableCell',
      text: text.trim(),
      position: position(first, first + text.trim().length),
      row: rowName(place),
      data: { cell: place, sheet },
    }
  })
  return withinLimits({ value, ...(path === undefined ? {} : { path }), blocks, messages }, limits)
}

function commentsMessage({ name, rows }: SheetRows): Message[] {
  const count = rows.reduce((sum, { notes = [] }) => sum + notes.length, 0)
  const comments = count === 1 ? '1 comment' : `${count} comments`
  return count === 0
    ? []
    : [{ ruleId: 'left-out', reason: `Sheet \`${name}\`: Left out what is not in the text of the document: ${comments}` }]
}

/** The titles that our own writer puts over a workbook for review. */
const isReview = (titles: readonly (string | undefined)[]): boolean =>
  titles[0] === 'id' &&
  titles.includes('confidence') &&
  titles.filter((title) => ownLanguage(title ?? '') !== undefined).length === 2

const spanOf = (merge: Merge | undefined): Pick<CellPlace, 'rows' | 'columns'> =>
  merge === undefined
    ? {}
    : { ...(merge.rows > 1 ? { rows: merge.rows } : {}), ...(merge.columns > 1 ? { columns: merge.columns } : {}) }
