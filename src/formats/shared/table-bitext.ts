// Rows of cells as segments, whatever program wrote the table: ours, one mended in a spreadsheet, or any that has two columns of text.

import type { Message, Segment, SideName } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { languageOf } from '../../languages/detect.ts'
import { isLanguageTag } from '../../languages/tag.ts'
import { countLetters } from '../../text/characters.ts'
import { columnRole, headerRow, ownLanguage } from './column-role.ts'
import { ARABIC_TITLES } from './columns.ts'
import type { LanguageOptions } from './languages.ts'
import { leftOut, wrongFields } from './left-out.ts'
import { furtherColumns, noSuchColumns, pickColumns, rowOfTitles, type TableOptions } from './named-columns.ts'
import { confidenceOf, isConfidence } from './pair-facts.ts'
import { cellText, isFlag, isKind, isOrigin, type SegmentFields, segmentReader } from './read-segment.ts'
import { chooseColumns, languagesOfColumns, sidedColumns, type TextColumn, titledLanguage } from './text-columns.ts'

/** The columns besides the two texts that a table of ours may have, by their titles. */
const OWN = [
  'id',
  'kind',
  'confidence',
  'origin',
  'flags',
  'headings',
  'notes',
  'document',
  'index',
  'source_language',
  'target_language',
] as const
type OwnColumn = (typeof OWN)[number]
const isCalled = (title: string, name: OwnColumn): boolean => title.toLowerCase() === name || title === ARABIC_TITLES[name]
const isOwn = (title: string): boolean => OWN.some((name) => isCalled(title, name))

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
  /** Comments on its cells. */
  notes?: readonly string[]
}

/** A table that is read row by row. Its segments come as soon as its first rows have shown its columns. */
export interface TableFeed {
  add(row: Row): Segment[]
  end(): Segment[]
  languages(): readonly [source: string, target: string] | undefined
  messages(): Message[]
}

/** This many rows show which columns hold the texts; those of the titles and above come on top. */
const SAMPLE_ROWS = 200

/**
 * Reads a table row by row. The text columns are those that `source` and `target`, `source (ar)` and `target (en)`, or the names of two
 * languages stand above, also below a line with the name of the project; without such titles the two columns that are in two languages.
 *
 * @param given languages to read, of a table that has more than two
 * @throws MuwaziError `bad-input` where there are no two columns of texts
 */
export function tableFeed(given: LanguageOptions & TableOptions, read = segmentReader('und', 'und')): TableFeed {
  let waiting: Row[] = []
  let open: (TableLayout & { cell: (row: Row, name: OwnColumn) => string }) | undefined
  const sampleRows = SAMPLE_ROWS + (given.headerRow || 0)
  const out = leftOut('row')
  const fields = wrongFields()
  const take = (row: Row): Segment[] => {
    const { source, target, cell } = open!
    const { cells, line } = row
    const wrong = fields.of(line)
    /** What a cell says, where it may; an empty one says nothing. */
    const said = (name: OwnColumn, isRight: (text: string) => boolean): string | undefined => {
      const text = cell(row, name).trim()
      if (text === '' || isRight(text)) return text || undefined
      wrong(name, text)
      return undefined
    }
    const flags = cell(row, 'flags').split(/\s+/).filter(Boolean)
    for (const flag of flags) if (!isFlag(flag)) wrong('flags', flag)
    const segment = read({
      id: cell(row, 'id').trim(),
      source: cellText(cells[source.index]),
      target: cellText(cells[target.index]),
      sourceLanguage: said('source_language', isLanguageTag) ?? source.language,
      targetLanguage: said('target_language', isLanguageTag) ?? target.language,
      kind: said('kind', isKind),
      confidence: confidenceOf(said('confidence', isConfidence) ?? ''),
      origin: said('origin', isOrigin),
      flags,
      line,
      data: dataOf(
        (name) => cell(row, name),
        row.notes ?? [],
        said('index', (text) => /^\d{1,15}$/.test(text)),
      ),
    })
    if (segment) return [segment]
    out.add('without text')
    return []
  }
  const begin = (): Segment[] => {
    const found = opened(waiting, given)
    const titles = found.titles.map((title) => title.trim())
    const index = new Map(OWN.map((name) => [name, titles.findIndex((title) => isCalled(title, name))]))
    const cell = ({ cells }: Row, name: OwnColumn): string => cells[index.get(name) ?? -1] ?? ''
    const body = waiting.slice(found.first)
    open = { ...found, cell }
    for (const [side, name] of [
      [open.source, 'source_language'],
      [open.target, 'target_language'],
    ] as const)
      side.language = body.map((row) => cell(row, name).trim()).find(isLanguageTag) ?? side.language
    waiting = []
    return body.flatMap(take)
  }
  return {
    add(row) {
      if (open) return take(row)
      waiting.push(row)
      return waiting.length === sampleRows ? begin() : []
    },
    end: () => (open ? [] : begin()),
    languages: () => open && [open.source.language, open.target.language],
    messages: () => [...(open?.messages ?? []), ...out.messages(), ...fields.messages()],
  }
}

/** Reads the tables of one file, so that ids are unique in all of them. */
export function tableReader(given: LanguageOptions & TableOptions): (rows: readonly Row[]) => Table {
  const read = segmentReader('und', 'und')
  return (rows) => {
    const { headerRow: wanted } = given
    // A sheet numbers its rows, also the empty ones.
    const at = wanted ? rows.findIndex(({ line }) => line === wanted) + 1 : wanted
    const feed = tableFeed({ ...given, headerRow: at === 0 ? false : at }, read)
    const segments: Segment[] = []
    for (const row of rows) for (const segment of feed.add(row)) segments.push(segment)
    for (const segment of feed.end()) segments.push(segment)
    const [source, target] = feed.languages()!
    return { source, target, segments, messages: feed.messages() }
  }
}

/** What has no place of its own in a segment that is read: as TMX props and notes. */
function dataOf(
  cell: (name: OwnColumn) => string,
  comments: readonly string[],
  index: string | undefined,
): SegmentFields['data'] {
  const [headings, document] = [cell('headings'), cell('document')]
  const notes = [...cell('notes').split('\n'), ...comments].filter(Boolean)
  return {
    ...(headings === '' ? {} : { 'x-headings': headings }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(document === '' ? {} : { document }),
    ...(index === undefined ? {} : { index: Number(index) }),
  }
}

interface TableLayout {
  source: LanguageColumn
  target: LanguageColumn
  titles: readonly string[]
  /** Index of the first row below the titles. */
  first: number
  messages: Message[]
}

/** A text column and its language. */
interface LanguageColumn {
  index: number
  language: string
}

/** @throws MuwaziError `bad-input` where there are no two columns of texts */
function opened(rows: readonly Row[], given: LanguageOptions & TableOptions): TableLayout {
  const sample = rows.map(({ cells }) => cells)
  const { columns: wanted, headerRow: titlesAt } = given
  const named = rowOfTitles(sample, given)
  const at = titlesAt === undefined ? (named === -1 ? headerRow(sample) : named) : titlesAt === false ? -1 : titlesAt - 1
  const above: Message[] =
    at > 0 ? [{ ruleId: 'left-out', reason: `${at === 1 ? '1 row is' : `${at} rows are`} left out: above the titles` }] : []
  if (wanted !== undefined) {
    const titles = Array.from(sample[at] ?? [], (title) => title ?? '')
    const columns = columnsOf(sample.slice(at + 1), titles)
    const picked = pickColumns(columns, wanted)
    if (picked === undefined) throw noSuchColumns(wanted, columns)
    const [source, target] = [found(picked.source), found(picked.target)]
    const isTitled = at === -1 && titlesAt === undefined && titlesAbove(sample, [source, target])
    return {
      source: { ...source, language: given.sourceLanguage ?? source.language },
      target: { ...target, language: given.targetLanguage ?? target.language },
      titles,
      first: at + (isTitled ? 2 : 1),
      messages: above,
    }
  }
  if (at !== -1) {
    const titles = Array.from(sample[at] ?? [], (title) => title ?? '')
    const columns = columnsOf(sample.slice(at + 1), titles)
    const { found, messages } = titledTexts(columns, given)
    if (found) return { ...found, titles, first: at + 1, messages: [...above, ...messages] }
  }
  const below = titlesAt ? sample.slice(at) : sample
  const { source, target, ...texts } = untitledTexts(below, given)
  const hasTitles = titlesAt === undefined ? texts.hasTitles : titlesAt !== false
  const told = ({ index, language }: LanguageColumn): string => `column ${index + 1} as \`${language}\``
  const reason = `Took ${told(source)} and ${told(target)}, since no titles say which columns hold the texts`
  return {
    source,
    target,
    titles: hasTitles ? Array.from(below[0] ?? [], (title) => title ?? '') : [],
    first: sample.length - below.length + (hasTitles ? 1 : 0),
    messages: [{ ruleId: 'untitled-columns', reason }],
  }
}

/** English, where nothing says which language in Latin letters a column is in. */
const identify = (text: string): string => languageOf([{ kind: 'paragraph', text }])
const languageIn = (column: TextColumn): string =>
  ownLanguage(column.title ?? '') ??
  titledLanguage(column.title ?? '', column.cells.values()) ??
  (column.cells.size === 0 ? 'und' : identify([...column.cells.values()].join(' ')))
const found = (column: TextColumn): LanguageColumn => ({ index: column.index, language: languageIn(column) })

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
function titledTexts(
  columns: readonly TextColumn[],
  given: LanguageOptions,
): { found?: Record<SideName, LanguageColumn>; messages: Message[] } {
  const sides = sidedColumns(columns)
  if (sides) {
    const [source, target] = [found(sides.source), found(sides.target)]
    return { found: { source, target }, messages: furtherColumns(columns, [source, target], isOwn) }
  }
  const chosen = chosenTexts(columns, given)
  return chosen === undefined ? { messages: [] } : { found: chosen, messages: chosen.messages }
}

function chosenTexts(
  columns: readonly TextColumn[],
  given: LanguageOptions,
): (Record<SideName, LanguageColumn> & { messages: Message[] }) | undefined {
  const languages = languagesOfColumns(columns, given, identify)
  const chosen = languages && chooseColumns(columns, languages, identify)
  if (!languages || !chosen) return undefined
  const source = { index: chosen.source.index, language: languages[0] }
  const target = { index: chosen.target.index, language: languages[1] }
  const isNamed = given.sourceLanguage !== undefined || given.targetLanguage !== undefined
  const isTurned = !isNamed && !isSource(chosen.source) && (isSource(chosen.target) || source.index > target.index)
  const sides = isTurned ? { source: target, target: source } : { source, target }
  return { ...sides, messages: [...chosen.messages, ...furtherColumns(columns, [sides.source, sides.target], isOwn)] }
}

const isSource = ({ title }: TextColumn): boolean => columnRole(title ?? '')?.side === 'source'

/** Without titles that are known; the first row holds others where it is in other languages than the columns are. */
function untitledTexts(
  rows: readonly (readonly string[])[],
  given: LanguageOptions,
): Record<SideName, LanguageColumn> & { hasTitles: boolean } {
  const chosen = chosenTexts(columnsOf(rows, []), given) ?? chosenTexts(columnsOf(rows.slice(1), []), given)
  if (chosen === undefined) throw noColumns(rows[0] ?? [])
  return { ...chosen, hasTitles: titlesAbove(rows, [chosen.source, chosen.target]) }
}

/** Whether the first row is in other languages than the columns below it are. */
function titlesAbove(rows: readonly (readonly string[])[], columns: readonly LanguageColumn[]): boolean {
  const strange = ({ index, language }: LanguageColumn): boolean => {
    const cell = rows[0]?.[index] ?? ''
    const { arabic, latin, other } = countLetters(cell)
    return arabic + latin + other > 0 && identify(cell) !== language
  }
  return rows.length > 1 && columns.some(strange)
}

function noColumns(titles: readonly string[]): MuwaziError {
  const got = Array.from(titles.slice(0, 8), (title = '') => show(title)).join(', ')
  return new MuwaziError(
    'bad-input',
    `Expected a header row with two text columns, as \`source (ar)\` and \`target (en)\`, got ${got || 'an empty table'}`,
  )
}
