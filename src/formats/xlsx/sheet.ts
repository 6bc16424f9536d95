// One sheet of a workbook as XML, row by row.

import type { BitextLike, Segment } from '../../bitext.ts'
import { direction } from '../../languages/tag.ts'
import { textTitle } from '../shared/column-role.ts'
import { ARABIC_TITLES } from '../shared/columns.ts'
import { confidenceDigits, notesOf, variantFacts } from '../shared/pair-facts.ts'
import type { XmlCleaner } from '../shared/xml.ts'
import { SHEET_START, STYLE } from './package.ts'
import { cellXml } from './text.ts'

interface Column {
  title: string
  /** In characters. */
  width: number
  style: (segment: Segment) => number
  value: (segment: Segment) => string | number
}

const always = (style: number) => () => style
const lines = (value: unknown): string =>
  Array.isArray(value) ? value.map(lines).join('\n') : typeof value === 'string' ? value : ''

/** The columns, source first: at the right edge of a right-to-left sheet, at the left edge of any other. */
function columnsOf({ source, target }: BitextLike, titles: 'en' | 'ar'): Column[] {
  const side = (name: 'source' | 'target', language: string): Column => {
    const [plain, heading] = direction(language) === 'rtl' ? [STYLE.right, STYLE.headingRight] : [STYLE.left, STYLE.headingLeft]
    return {
      title: textTitle(name, language, 'tags', titles),
      width: 60,
      style: (segment) => (segment[name] === null ? STYLE.gap : segment.kind === 'heading' ? heading : plain),
      value: (segment) => segment[name]?.text ?? '',
    }
  }
  const columns: Column[] = [
    { title: 'id', width: 18, style: always(STYLE.id), value: ({ id }) => id },
    side('source', source.language),
    side('target', target.language),
    { title: 'confidence', width: 11, style: always(STYLE.confidence), value: (one) => Number(confidenceDigits(one.confidence)) },
    { title: 'flags', width: 18, style: always(STYLE.plain), value: ({ flags }) => flags.join('\n') },
    { title: 'kind', width: 11, style: always(STYLE.plain), value: ({ kind }) => kind },
    { title: 'headings', width: 24, style: always(STYLE.plain), value: headings },
    { title: 'origin', width: 9, style: always(STYLE.plain), value: ({ origin }) => origin },
    { title: 'notes', width: 30, style: always(STYLE.plain), value: notes },
  ]
  return titles === 'en' ? columns : columns.map((column) => ({ ...column, title: ARABIC_TITLES[column.title] ?? column.title }))
}

function headings({ source, target, data }: Segment): string {
  const above = source?.headings.length ? source.headings : (target?.headings ?? [])
  return above.join(' › ') || lines(data?.['x-headings'])
}

/** Those of the unit, then those of one variant. */
const notes = (segment: Segment): string => [...notesOf(segment.data), ...variantFacts(segment).notes].join('\n')

/** Which columns are hidden, filtered and coloured, by their places from 0. */
const ID = 0
const CONFIDENCE = 3
const LETTERS = 'ABCDEFGHIJ'

/** A scale from 0 to 1 on which black text stays readable. */
const SCALE = ['FFF4A582', 'FFFDE9B0', 'FFB8E0B0']

/** What a sheet is made of: a start, rows in order, an end that must know how many there were (with the titles). */
export interface SheetXml {
  start: string
  row: (segment: Segment, number: number) => string
  end: (rows: number) => string
  /** All texts of a row, to be measured. */
  texts: (segment: Segment) => string[]
}

/** Points that a row needs for its wrapped texts, about: LibreOffice makes all rows one line high unless it is told. */
function heightOf(values: readonly (string | number)[], columns: readonly Column[]): number {
  const lineCount = (value: string | number, width: number): number =>
    `${value}`.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
  const most = values.reduce<number>(
    (most, value, k) => (k === ID ? most : Math.max(most, lineCount(value, columns[k]!.width))),
    1,
  )
  return Math.min(HIGHEST, most * LINE + 3)
}
const LINE = 15
/** Excel's highest row. */
const HIGHEST = 409

/** @param titles in which language the titles of the columns are */
export function sheetXml(bitext: BitextLike, xml: XmlCleaner, titles: 'en' | 'ar' = 'en'): SheetXml {
  const columns = columnsOf(bitext, titles)
  const cell = (value: string | number, style: number, place: string): string => {
    if (value === '') return `<c r="${place}" s="${style}"/>`
    if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${value}</v></c>`
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellXml(value, xml)}</t></is></c>`
  }
  const row = (number: number, value: (column: Column) => string | number, style: (column: Column) => number): string => {
    const values = columns.map(value)
    const cells = values.map((one, k) => cell(one, style(columns[k]!), `${LETTERS[k]}${number}`))
    return `<row r="${number}" ht="${heightOf(values, columns)}">${cells.join('')}</row>`
  }
  const view = direction(bitext.source.language) === 'rtl' ? ' rightToLeft="1"' : ''
  const widths = columns.map(({ width }, k) => {
    const hidden = k === ID ? ' hidden="1"' : ''
    return `<col min="${k + 1}" max="${k + 1}" width="${width}" customWidth="1"${hidden}/>`
  })
  return {
    start: `${SHEET_START}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${view}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>${row(1, ({ title }) => title, always(STYLE.title))}`,
    row: (segment, number) =>
      row(
        number,
        ({ value }) => value(segment),
        ({ style }) => style(segment),
      ),
    end: (rows) => {
      const stops = SCALE.map((_, k) => `<cfvo type="num" val="${k / 2}"/>`)
      const colors = SCALE.map((rgb) => `<color rgb="${rgb}"/>`)
      const last = LETTERS[columns.length - 1]
      const scale =
        rows > 1
          ? `<conditionalFormatting sqref="${LETTERS[CONFIDENCE]}2:${LETTERS[CONFIDENCE]}${rows}"><cfRule type="colorScale" priority="1"><colorScale>${stops.join('')}${colors.join('')}</colorScale></cfRule></conditionalFormatting>`
          : ''
      return `</sheetData><autoFilter ref="A1:${last}${rows}"/>${scale}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`
    },
    texts: (segment) => columns.flatMap(({ value }) => value(segment)).filter((value) => typeof value === 'string'),
  }
}
