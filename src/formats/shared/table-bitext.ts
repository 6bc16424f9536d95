// Rows of cells as segments, whatever program wrote the table: ours, one mended in a spreadsheet, or any that has two columns of text.

import type { Message, Segment } from '../../bitext.ts'
import { confidenceOf } from './confidence.ts'
import { leftOut } from './left-out.ts'
import { segmentReader, type Told } from './read-segment.ts'
import { type TextColumn, titledColumns, untitledColumns } from './table-columns.ts'

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

/** So many rows tell the languages of columns without titles. */
const LOOKED_AT = 200

/**
 * Reads the tables of one file, so that ids are unique in all of them. The text columns are those that `source (ar)` and
 * `target (en)`, or the names of two languages stand above; without such titles the two columns that are in two languages.
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
  source: TextColumn
  target: TextColumn
  titles: readonly string[]
  body: Iterable<Row>
  messages: Message[]
}

function opened(rows: Iterable<Row>): Opened {
  const iterator = rows[Symbol.iterator]()
  const first: Row[] = []
  const more = (count: number): void => {
    while (first.length < count) {
      const next = iterator.next()
      if (next.done) return
      first.push(next.value)
    }
  }
  const body = function* (from: number): Generator<Row> {
    yield* first.slice(from)
    for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value
  }
  more(1)
  const titles = Array.from(first[0]?.cells ?? [], (title) => title ?? '')
  const titled = titledColumns(titles, OWN)
  if (titled) return { ...titled, titles, body: body(1), messages: [] }
  more(LOOKED_AT)
  const { source, target, hasTitles } = untitledColumns(first.map(({ cells }) => cells))
  const told = (column: TextColumn): string => `column ${column.index + 1} as \`${column.language}\``
  const reason = `Took ${told(source)} and ${told(target)}, since no titles say which columns hold the texts`
  return {
    source,
    target,
    titles: hasTitles ? titles : [],
    body: body(hasTitles ? 1 : 0),
    messages: [{ ruleId: 'untitled-columns', reason }],
  }
}
