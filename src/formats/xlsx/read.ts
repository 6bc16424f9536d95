// Excel workbooks (ECMA-376): what translators mend pairs in.

import type { Bitext, Limits, Message, Segment } from '../../bitext.ts'
import { checkKeys, MuwaziError } from '../../errors.ts'
import { limitsOf } from '../../limits.ts'
import { checkLanguages, type LanguageOptions } from '../shared/languages.ts'
import { checkTable, type TableOptions } from '../shared/named-columns.ts'
import { boundedBitext, readBitext } from '../shared/read-segment.ts'
import { tableReader } from '../shared/table-bitext.ts'
import { readSheets, sheetMessages } from './reader.ts'

export type { LanguageOptions }

/** Which texts of a workbook are read. */
export interface XlsxReadOptions extends LanguageOptions, TableOptions {
  /** What the workbook may hold at most. @default `DEFAULT_LIMITS` */
  limits?: Limits | undefined
}

/**
 * Reads a workbook back: ours, also when Excel or LibreOffice saved it again, or any of which a sheet has two columns of texts. All
 * sheets with such columns are read, in order; others are named in a message (`left-out`). Titles are as in `muwazi/csv`; without
 * them the two columns that are in two languages are taken, with a message (`untitled-columns`); `columns` and `headerRow` overrule both. A row with one side is unpaired.
 *
 * @throws MuwaziError `unreadable` for bytes that are no workbook or that are damaged; `bad-input` without two columns of texts;
 *   `too-large` beyond a limit
 * @example
 * align(text, { pins: parse(readFileSync('reviewed.xlsx')).segments })
 */
export function parse(bytes: Uint8Array, options: XlsxReadOptions = {}): Bitext {
  checkKeys(options, ['columns', 'headerRow', 'sourceLanguage', 'targetLanguage', 'limits'])
  const limits = limitsOf(options.limits)
  checkLanguages(options)
  checkTable(options)
  const read = tableReader(options)
  const segments: Segment[] = []
  const messages: Message[] = []
  const refused: unknown[] = []
  let languages: { source: string; target: string } | undefined
  for (const sheet of readSheets(bytes, limits)) {
    const { name, rows } = sheet
    if (rows.length === 0) continue
    try {
      const table = read(rows)
      // The titles alone tell the languages of an empty sheet, but less surely than rows do.
      if (table.segments.length > 0 || languages === undefined) languages = languages ?? table
      for (const segment of table.segments) segments.push(segment)
      messages.push(...sheetMessages(sheet))
      for (const message of table.messages) messages.push({ ...message, reason: `Sheet \`${name}\`: ${message.reason}` })
    } catch (error) {
      if (!(error instanceof MuwaziError)) throw error
      refused.push(error)
      messages.push({ ruleId: 'left-out', reason: `The sheet \`${name}\` is left out, since no two columns of it hold texts` })
    }
  }
  if (languages === undefined)
    throw (
      refused[0] ??
      new MuwaziError('bad-input', 'Expected a sheet with two columns of texts, got a workbook without any; check the file')
    )
  return boundedBitext(readBitext(languages.source, languages.target, segments, messages), limits)
}
