// Excel workbooks (ECMA-376), in which translators review and edit pairs.

import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { BitextLike, Message, Segment, WriteOptions } from '../../bitext.ts'
import { MuwaziError } from '../../errors.ts'
import { withinOutput } from '../../limits.ts'
import { joinBytes } from '../../text/bytes.ts'
import { leftOut, selected } from '../shared/left-out.ts'
import { checkChoice, checkWriteOptions } from '../shared/write-options.ts'
import { checkWritten } from '../shared/written.ts'
import { type XmlCleaner, xmlCleaner } from '../shared/xml.ts'
import { packageParts } from './package.ts'
import { type SheetXml, sheetXml } from './sheet.ts'
import { LONGEST_CELL } from './text.ts'

export interface XlsxOptions extends WriteOptions {
  /** In which language the titles of the columns and the name of the sheet are. @default 'en' */
  pageLanguage?: 'en' | 'ar' | undefined
}

/** Maximum number of rows of a sheet, with the titles. */
const MAX_ROWS = 1_048_576

/**
 * Writes a bitext as a workbook of one sheet, in the order of the document. A text without a counterpart has an empty, coloured cell
 * beside it, so that moving the missed text into that cell pairs the two. Texts are wrapped, the titles stay in sight, the confidence
 * has a coloured scale, and the sheet runs from right to left when the source does: Arabic is on the right of English in both
 * directions. From the hidden column of ids, `parse` gives `align` pins even where a text was edited.
 *
 * Pairs below `minConfidence`, and segments with a text of more than 32,767 UTF-16 code units, which no cell holds, are left out and
 * counted (`left-out`); characters that XML cannot hold are dropped and counted (`dropped-character`).
 *
 * @throws MuwaziError `bad-option`; `bad-input` for more than 1,048,575 rows
 * @example
 * writeFileSync('review.xlsx', write(align(text)))
 */
export function write(bitext: BitextLike, options: XlsxOptions = {}): Uint8Array {
  checkWritten(bitext)
  checkWriteOptions(options, ['pageLanguage'])
  checkChoice('pageLanguage', options.pageLanguage, ['en', 'ar'])
  const { onMessage, pageLanguage = 'en' } = options
  const xml = xmlCleaner()
  const out = leftOut()
  const sheet = sheetXml(bitext, xml, pageLanguage)
  const rows = sheetRows(sheet)
  for (const segment of selected(bitext, options, out)) {
    if (sheet.texts(segment).some((text) => text.length > LONGEST_CELL)) out.add('with a text that is too long for a cell')
    else rows.add(segment)
  }
  const bytes = zipped({
    ...packageParts([pageLanguage === 'ar' ? 'المقاطع' : 'segments']),
    'xl/worksheets/sheet1.xml': withinOutput(rows.chunks(), options.limits),
  })
  if (onMessage) for (const message of [...droppedBy(xml), ...out.messages()]) onMessage(message)
  return bytes
}

function droppedBy(xml: XmlCleaner): Message[] {
  const count = xml.dropped()
  const what = count === 1 ? 'character that XML cannot hold was' : 'characters that XML cannot hold were'
  return count === 0 ? [] : [{ ruleId: 'dropped-character', reason: `${count} ${what} dropped` }]
}

function sheetRows(sheet: SheetXml) {
  const rows: string[] = []
  return {
    add(segment: Segment): void {
      if (rows.length + 1 === MAX_ROWS)
        throw new MuwaziError(
          'bad-input',
          `Expected at most ${(MAX_ROWS - 1).toLocaleString('en')} rows for a sheet, got more; write them as CSV`,
        )
      rows.push(sheet.row(segment, rows.length + 2))
    },
    chunks: (): string[] => [sheet.start, ...rows, sheet.end(rows.length + 1)],
  }
}

/** So much text goes to the compressor at once, in UTF-16 code units. */
const PIECE = 1 << 18

/** One date for all parts, since there is no clock in here: the first that a ZIP knows. */
const DATE = new Date(1980, 0, 1)

function zipped(parts: Record<string, string | Iterable<string>>): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  for (const [name, content] of Object.entries(parts)) {
    const part = new ZipDeflate(name, { level: 6 })
    part.mtime = DATE
    zip.add(part)
    let waiting = ''
    for (const chunk of typeof content === 'string' ? [content] : content) {
      waiting += chunk
      if (waiting.length < PIECE) continue
      part.push(strToU8(waiting))
      waiting = ''
    }
    part.push(strToU8(waiting), true)
  }
  zip.end()
  return joinBytes(pieces)
}
