// Rows of cells as segments, whatever program wrote the table: ours, one mended in a spreadsheet, or any that has two columns of text.

import type { Message, Segment, SideName } from '../../bitext.ts'
import { MuwaziError } from '../../errors.ts'
import { languageOf } from '../../languages/detect.ts'
import { countLetters } from '../../text/characters.ts'
import { columnRole, headerRow, ownLanguage } from './column-role.ts'
import { leftOut } from './left-out.ts'
import { confidenceOf } from './pair-facts.ts'
import { segmentReader, type Told } from './read-segment.ts'
import { chooseColumns, languagesOfColumns, sidedColumns, type TextColumn, titledLanguage } from './text-columns.ts'

/** The columns besides the two texts that a table of ours may have, by their titles. */
const OWN = ['id', 'kind', 'confidence', 'origin', 'flags', 'headings', 'notes']

export interface Table {
  source: string
  target: string
  segments: Segment[]
  messages: Message[]
}

/** A row of a table, and where it begins, from 1. */
export interface Row {
  cells: readonly string[]
  line: number
}

/** This many rows show which columns hold the texts. */
const SAMPLE_ROWS = 200

/**
 * Reads the tables of one file, so that ids are unique in all of them. The text columns are those that `source (ar)` and
 * `target (en)`, or the names of two languages stand above, also below a line with the name of the project; without such titles the two
 * columns that are in two languages.
 */
export function tableReader(): (rows: Iterable<Row>) => Table {
  const read = segmentReader('und', 'und')
  return (rows) => {
    const { source, target, titles, body, messages } = opened(rows)
    const index = new Map(OWN.map((name) => [name, titles.findIndex((title) => title.trim().toLowerCase() === name)]))
    const out = leftOut('row')
    const segments: Segment[] = []
    for (const { cells, line } of body) {
      const cell = (name: string): string => cells[index.get(name) ?? -1] ?? ''
      const segment = read({
        id: cell('id').trim(),
        source: cells[source.index] || null,
        target: cells[target.index] || null,
        sourceLanguage: source.language,
        targetLanguage: target.language,
        kind: cell('kind'),
        confidence: confidenceOf(cell('confidence')),
        origin: cell('origin'),
        flags: cell('flags').split(/\s+/),
        line,
        data: dataOf(cell),
      })
      if (segment) segments.push(segment)
      else out.add('without text')
    }
    return { source: source.language, target: target.language, segments, messages: [...messages, ...out.messages()] }
  }
}

/** What has no place of its own in a segment that is read: as TMX props and notes. */
function dataOf(cell: (name: string) => string): Told['data'] {
  const headings = cell('headings')
  const notes = cell('notes')
  return { ...(headings === '' ? {} : { 'x-headings': headings }), ...(notes === '' ? {} : { notes: notes.split('\n') }) }
}

interface Opened {
  source: Found
  target: Found
  titles: readonly string[]
  body: Iterable<Row>
  messages: Message[]
}

/** A text column and its language. */
interface Found {
  index: number
  language: string
}

/** @throws MuwaziError `bad-input` where there are no two columns of texts */
function opened(rows: Iterable<Row>): Opened {
  const iterator = rows[Symbol.iterator]()
  const first: Row[] = []
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    first.push(next.value)
    if (first.length === SAMPLE_ROWS) break
  }
  const body = function* (from: number): Generator<Row> {
    yield* first.slice(from)
    for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value
  }
  const sample = first.map(({ cells }) => cells)
  const at = headerRow(sample)
  const above: Message[] =
    at > 0 ? [{ ruleId: 'left-out', reason: `${at === 1 ? '1 row is' : `${at} rows are`} left out: above the titles` }] : []
  if (at !== -1) {
    const titles = Array.from(sample[at] ?? [], (title) => title ?? '')
    const columns = columnsOf(sample.slice(at + 1), titles)
    const { found, messages } = titledTexts(columns)
    if (found) return { ...found, titles, body: body(at + 1), messages: [...above, ...messages] }
  }
  const { source, target, hasTitles } = untitledTexts(sample)
  const told = ({ index, language }: Found): string => `column ${index + 1} as \`${language}\``
  const reason = `Took ${told(source)} and ${told(target)}, since no titles say which columns hold the texts`
  return {
    source,
    target,
    titles: hasTitles ? Array.from(sample[0] ?? [], (title) => title ?? '') : [],
    body: body(hasTitles ? 1 : 0),
    messages: [{ ruleId: 'untitled-columns', reason }],
  }
}

/** English, where nothing says which language in Latin letters a column is in. */
const identify = (text: string): string => languageOf([{ kind: 'paragraph', text }])
const languageIn = (column: TextColumn): string =>
  ownLanguage(column.title ?? '') ??
  titledLanguage(column.title ?? '', column.cells.values()) ??
  (column.cells.size === 0 ? 'und' : identify([...column.cells.values()].join(' ')))
const found = (column: TextColumn): Found => ({ index: column.index, language: languageIn(column) })

function columnsOf(rows: readonly (readonly string[])[], titles: readonly string[]): TextColumn[] {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), titles.length)
  return Array.from({ length: width }, (_, index) => ({
    index,
    title: titles[index],
    language: undefined,
    cells: new Map(rows.flatMap((cells, row) => (cells[index]?.trim() ? [[`${row}`, cells[index]] as const] : []))),
  }))
}

/** By the titles of both sides, else by those of two languages, the source first in the table. */
function titledTexts(columns: readonly TextColumn[]): { found?: Record<SideName, Found>; messages: Message[] } {
  const sides = sidedColumns(columns)
  if (sides) return { found: { source: found(sides.source), target: found(sides.target) }, messages: [] }
  const chosen = chosenTexts(columns)
  return chosen === undefined ? { messages: [] } : { found: chosen, messages: chosen.messages }
}

function chosenTexts(columns: readonly TextColumn[]): (Record<SideName, Found> & { messages: Message[] }) | undefined {
  const languages = languagesOfColumns(columns, {}, identify)
  const chosen = languages && chooseColumns(columns, languages, identify)
  if (!languages || !chosen) return undefined
  const source = { index: chosen.source.index, language: languages[0] }
  const target = { index: chosen.target.index, language: languages[1] }
  const isTurned = !isSource(chosen.source) && (isSource(chosen.target) || source.index > target.index)
  return { ...(isTurned ? { source: target, target: source } : { source, target }), messages: chosen.messages }
}

const isSource = ({ title }: TextColumn): boolean => columnRole(title ?? '')?.side === 'source'

/** Without titles that are known; the first row holds others where it is in other languages than the columns are. */
function untitledTexts(rows: readonly (readonly string[])[]): Record<SideName, Found> & { hasTitles: boolean } {
  const chosen = chosenTexts(columnsOf(rows, []))
  if (chosen === undefined) throw noColumns(rows[0] ?? [])
  const strange = ({ index, language }: Found): boolean => {
    const cell = rows[0]?.[index] ?? ''
    const { arabic, latin, other } = countLetters(cell)
    return arabic + latin + other > 0 && identify(cell) !== language
  }
  return { ...chosen, hasTitles: rows.length > 1 && (strange(chosen.source) || strange(chosen.target)) }
}

function noColumns(titles: readonly string[]): MuwaziError {
  const got = Array.from(titles, (title = '') => `\`${title.slice(0, 40)}\``)
    .slice(0, 8)
    .join(', ')
  return new MuwaziError(
    'bad-input',
    `Expected a header row with two text columns, as \`source (ar)\` and \`target (en)\`, got ${got || 'an empty table'}`,
  )
}
