// A bitext as a Word document (WordprocessingML, ISO 29500-1): the table that translators send to clients.

import { zipSync } from 'fflate'
import type { BitextLike, Segment, Side, WriteOptions } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { direction } from '../../languages/tag.ts'
import { withinOutput } from '../../limits.ts'
import { joinBytes } from '../../text/bytes.ts'
import { type LeftOut, leftOut, selected } from '../shared/left-out.ts'
import { checkChoice, checkWriteOptions, renamed, TOOL } from '../shared/write-options.ts'
import { checkWritten } from '../shared/written.ts'
import { type XmlCleaner, xmlCleaner } from '../shared/xml.ts'
import { paragraph, paragraphsOf, type SideStyle } from './runs.ts'

export interface DocxOptions extends WriteOptions {
  /** A third, narrow column with the confidence of each pair in per cent. @default false */
  showConfidence?: boolean | undefined
  /** @deprecated Use `showConfidence`, its name from this release on, as the command line has it. */
  confidence?: boolean | undefined
  /** In which language the names of both languages are. @default each in its own: «العربية», «English» */
  pageLanguage?: 'en' | 'ar' | undefined
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
export function write(bitext: BitextLike, given: DocxOptions = {}): Uint8Array {
  checkWritten(bitext)
  const options = renamed(given, { confidence: 'showConfidence' })
  const date = checked(options)
  const xml = xmlCleaner()
  const out = leftOut()
  const files: Record<string, Uint8Array> = {}
  const encoder = new TextEncoder()
  for (const [name, text] of partsOf(date)) files[name] = encoder.encode(text)
  files['word/document.xml'] = encoded(withinOutput(documentOf(bitext, options, xml, out), options.limits))
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
  checkWriteOptions(options, ['showConfidence', 'pageLanguage', 'date'])
  checkChoice('pageLanguage', options.pageLanguage, ['en', 'ar'])
  checkChoice('showConfidence', options.showConfidence, [true, false])
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
  /** In which language its titles are; undefined for each in its own. */
  titles: 'en' | 'ar' | undefined
  xml: XmlCleaner
}

function* documentOf(bitext: BitextLike, options: DocxOptions, xml: XmlCleaner, out: LeftOut): Generator<string> {
  const { showConfidence: confidence = false, pageLanguage: titles } = options
  const width = (WIDTH - (confidence ? NARROW : 0)) / 2
  const layout: Layout = { tags: [bitext.source.language, bitext.target.language], width, confidence, titles, xml }
  // A source that runs from right to left has its column on the right, else it is on the left, with an Arabic target on its right.
  const visual = direction(bitext.source.language) === 'rtl' ? '<w:bidiVisual/>' : ''
  const columns = (confidence ? [width, width, NARROW] : [width, width]).map((one) => `<w:gridCol w:w="${one}"/>`)
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${NAMESPACE}><w:body><w:tbl><w:tblPr>${visual}<w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns.join('')}</w:tblGrid>`
  yield header(layout)
  for (const segment of selected(bitext, options, out)) yield row(segment, layout)
  // Word wants a paragraph behind a table that ends a document.
  yield `</w:tbl><w:p/><w:sectPr>${PAGE}</w:sectPr></w:body></w:document>`
}

/** How one column looks: `at` is 0 for the source, 1 for the target. */
function styleOf({ tags, xml }: Layout, at: 0 | 1, language = tags[at], dir = direction(language)): SideStyle {
  const other = tags[1 - at]
  return { dir, language, other: other !== undefined && direction(other) !== dir ? other : undefined, xml }
}

function header(layout: Layout): string {
  const { tags, titles } = layout
  const cells = ([0, 1] as const).map((at) => {
    const style =
      titles === undefined ? styleOf(layout, at) : { ...styleOf(layout, at), language: titles, dir: direction(titles) }
    return cell(paragraph(nameOf(tags[at], titles), style, 'ColumnTitle'), layout.width, SHADE.header)
  })
  const last = layout.confidence ? cell(small(titles === 'ar' ? '٪' : '%'), NARROW, SHADE.header) : ''
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}${last}</w:tr>`
}

/** A language in its own words: «العربية», «English»; or in those of the titles. */
function nameOf(tag: string, titles = tag): string {
  try {
    return new Intl.DisplayNames([titles], { type: 'language' }).of(tag) ?? tag
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

// The parts of a DOCX that are the same for every document: styles, settings, and what holds them together (ISO 29500-1 and -2).

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument'

const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${TYPES}.wordprocessingml.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="${TYPES}.extended-properties+xml"/></Types>`

const relations = (...list: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`

/** Arial has Arabic wherever Word runs; LibreOffice takes Liberation Sans and a font with Arabic for it. Sizes are half points. */
const FONT = 'Arial'
const CODE_FONT = 'Courier New'
const fonts = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`

const HEADING_SIZES = [30, 26, 24, 22, 22, 22, 22, 22, 22]

const paragraphStyle = (id: string, name: string, paragraph: string, run: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

const STYLES = `${XML}<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>${fonts(FONT)}${size(22)}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${HEADING_SIZES.map((points, i) => paragraphStyle(`Heading${i + 1}`, `heading ${i + 1}`, `<w:spacing w:before="120" w:after="60"/><w:outlineLvl w:val="${i}"/>`, `<w:b/><w:bCs/>${size(points)}`)).join('')}${paragraphStyle('ColumnTitle', 'Column Title', '<w:keepNext/>', '<w:b/><w:bCs/>')}${paragraphStyle('Confidence', 'Confidence', '<w:jc w:val="center"/>', `<w:color w:val="595959"/>${size(18)}`)}${paragraphStyle('Caption', 'caption', '', '<w:i/><w:iCs/><w:color w:val="404040"/>')}${paragraphStyle('SourceCode', 'Source Code', '', `${fonts(CODE_FONT)}<w:noProof/>${size(20)}`)}</w:styles>`

// Without this Word opens the file in compatibility mode.
const SETTINGS = `${XML}<w:settings ${NAMESPACE}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

/** Who made the file, and when, if a date is given (W3CDTF). */
const core = (date: string | undefined): string =>
  `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${date === undefined ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`}</cp:coreProperties>`

const APP = `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${TOOL.name}</Application></Properties>`

/** All parts but the document, by name, in the order of the file. */
function partsOf(date: string | undefined): [name: string, text: string][] {
  return [
    ['[Content_Types].xml', CONTENT_TYPES],
    [
      '_rels/.rels',
      relations(
        [`${RELATIONS}/officeDocument`, 'word/document.xml'],
        ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
        [`${RELATIONS}/extended-properties`, 'docProps/app.xml'],
      ),
    ],
    ['word/_rels/document.xml.rels', relations([`${RELATIONS}/styles`, 'styles.xml'], [`${RELATIONS}/settings`, 'settings.xml'])],
    ['word/styles.xml', STYLES],
    ['word/settings.xml', SETTINGS],
    ['docProps/core.xml', core(date)],
    ['docProps/app.xml', APP],
  ]
}
