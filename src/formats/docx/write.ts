// A bitext as a Word document (WordprocessingML, ISO 29500-1): the table that translators send to clients.

import { zipSync } from 'fflate'
import type { Segment, Side, WriteOptions, Written } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { direction } from '../../languages/tag.ts'
import { joinBytes } from '../../text/bytes.ts'
import { type LeftOut, leftOut, selected } from '../shared/left-out.ts'
import { checkChoice, checkWriteOptions } from '../shared/write-options.ts'
import { type XmlCleaner, xmlCleaner } from '../shared/xml.ts'
import { NAMESPACE, partsOf } from './parts.ts'
import { paragraph, paragraphsOf, type SideStyle } from './runs.ts'

export interface DocxOptions extends WriteOptions {
  /** A third, narrow column with the confidence of each pair in per cent. @default false */
  confidence?: boolean | undefined
  /** When the document was made, for its properties; there is no clock in here. @default none */
  date?: Date | undefined
}

/**
 * Writes a bitext as a Word document: one table with a row a segment, a column a language, and a header row that is repeated on each
 * page. A language that is written from right to left stands on the right, whichever side it is, in right-to-left paragraphs and runs
 * with its tag as given. Headings have the heading styles. An unpaired segment has an empty, shaded cell beside it. Pairs below
 * `minConfidence` are left out and counted, characters that XML cannot hold are dropped and counted. The same bitext gives the same bytes.
 *
 * @throws {MuwaziError} `bad-option`
 * @example
 * writeFileSync('contract.docx', write(align(text), { date: new Date() }))
 */
export function write(bitext: Written, options: DocxOptions = {}): Uint8Array {
  const date = checked(options)
  const xml = xmlCleaner()
  const out = leftOut()
  const files: Record<string, Uint8Array> = {}
  const encoder = new TextEncoder()
  for (const [name, text] of partsOf(date)) files[name] = encoder.encode(text)
  files['word/document.xml'] = encoded(documentOf(bitext, options, xml, out))
  const dropped = xml.dropped()
  if (dropped > 0)
    options.onMessage?.({
      ruleId: 'dropped-character',
      reason: `${dropped} character${dropped === 1 ? ' that XML cannot hold was' : 's that XML cannot hold were'} dropped`,
    })
  for (const message of out.messages()) options.onMessage?.(message)
  // The first day of the format; the time of writing would change the bytes.
  return zipSync(files, { mtime: new Date(1980, 0, 1) })
}

function checked(options: DocxOptions): string | undefined {
  checkWriteOptions(options, ['confidence', 'date'])
  checkChoice('confidence', options.confidence, [true, false])
  const { date } = options
  if (date === undefined) return undefined
  // Not `instanceof`, which a date of another realm fails.
  if (Object.prototype.toString.call(date) !== '[object Date]' || Number.isNaN(date.getTime()))
    throw new MuwaziError('bad-option', `Expected \`date\` to be a Date, got ${show(date)}`)
  return `${date.toISOString().slice(0, 19)}Z`
}

/** Chunks as UTF-8, which may be longer than a string can be. */
function encoded(chunks: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder()
  return joinBytes(Array.from(chunks, (chunk) => encoder.encode(chunk)))
}

/** A4 with margins of 2 cm, in twentieths of a point: what is left for the table. */
const PAGE =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
const WIDTH = 9638
const NARROW = 850

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`)
  .join('')
const SHADE = { header: 'D9E2EC', missing: 'EDEDED' } as const

interface Layout {
  tags: readonly [source: string, target: string]
  width: number
  confidence: boolean
  xml: XmlCleaner
}

function* documentOf(bitext: Written, options: DocxOptions, xml: XmlCleaner, out: LeftOut): Generator<string> {
  const { confidence = false } = options
  const width = (WIDTH - (confidence ? NARROW : 0)) / 2
  const layout: Layout = { tags: [bitext.source.language, bitext.target.language], width, confidence, xml }
  // A source that runs from right to left has its column on the right, else it is on the left, with an Arabic target on its right.
  const visual = direction(bitext.source.language) === 'rtl' ? '<w:bidiVisual/>' : ''
  const columns = (confidence ? [width, width, NARROW] : [width, width]).map((one) => `<w:gridCol w:w="${one}"/>`)
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${NAMESPACE}><w:body><w:tbl><w:tblPr>${visual}<w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns.join('')}</w:tblGrid>`
  yield header(layout)
  for (const segment of selected(bitext.segments, options, out)) yield row(segment, layout)
  // Word wants a paragraph behind a table that ends a document.
  yield `</w:tbl><w:p/><w:sectPr>${PAGE}</w:sectPr></w:body></w:document>`
}

/** How one column looks: `at` is 0 for the source, 1 for the target. */
function styleOf({ tags, xml }: Layout, at: 0 | 1, language = tags[at], dir = direction(language)): SideStyle {
  const other = tags[1 - at]
  return { dir, language, other: other !== undefined && direction(other) !== dir ? other : undefined, xml }
}

function header(layout: Layout): string {
  const cells = ([0, 1] as const).map((at) =>
    cell(paragraph(nameOf(layout.tags[at]), styleOf(layout, at), 'ColumnTitle'), layout.width, SHADE.header),
  )
  const last = layout.confidence ? cell(small('%'), NARROW, SHADE.header) : ''
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}${last}</w:tr>`
}

/** A language in its own words: «العربية», «English». */
function nameOf(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

function row(segment: Segment, layout: Layout): string {
  const { source, target, kind } = segment
  const of = (side: Side | null, at: 0 | 1): string =>
    side === null
      ? cell('<w:p/>', layout.width, SHADE.missing)
      : cell(paragraphsOf(side, kind, styleOf(layout, at, side.language, side.dir)), layout.width)
  const percent = segment.type === 'pair' ? String(Math.floor(segment.confidence * 100)) : ''
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${of(source, 0)}${of(target, 1)}${layout.confidence ? cell(small(percent), NARROW) : ''}</w:tr>`
}

const small = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="Confidence"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

function cell(paragraphs: string, width: number, shade?: string): string {
  const shading = shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shading}</w:tcPr>${paragraphs}</w:tc>`
}
