// The rows of a review as segments, for every writer. A row that nobody changed is the segment that it was, to the byte.

import type { Bitext, Segment, Side, SideName, Unit } from '../../bitext.ts'
import { direction } from '../../languages/tag.ts'
import { textsId } from '../../text/segment-id.ts'
import { isFlag } from '../shared/read-segment.ts'
import { type FirstRow, type ReviewUnit, withData } from './document.ts'
import { isEdited, pieceText, type Row, rawText, type State, sameUnits, sideText } from './state.ts'

/** Which rows go out: those a person accepted, those and the sure ones, or all. */
export type ExportedRows = 'accepted' | 'sure' | 'all'

export interface ExportOptions {
  /** @default 'all' */
  rows?: ExportedRows | undefined
  /** What `sure` means: the least confidence, 0 to 1. @default 0.9 */
  sure?: number | undefined
  /** Who reviewed, and when: goes to the `data` of accepted rows, and from there into TMX and XLIFF. */
  reviewer?: string | undefined
  date?: string | undefined
}

/** What a row must be to go out. */
function isWanted(row: Row, { rows = 'all', sure = 0.9 }: ExportOptions): boolean {
  if (row.aside) return false
  if (rows === 'all' || row.status === 'accepted') return true
  return rows === 'sure' && row.status === 'open' && (row.touched === true || row.confidence >= sure)
}

/** The segments of a state, in the order of its rows. */
export function reviewedSegments(state: State, options: ExportOptions = {}): Segment[] {
  const first = firstRows(state)
  const taken = new Set(state.document.rows.map(({ id }) => id))
  const { reviewer, date } = options
  const about = { ...(reviewer ? { reviewer } : {}), ...(date ? { reviewed: date } : {}) }
  return state.rows.flatMap((row): Segment[] => {
    if (!isWanted(row, options)) return []
    const before = first(row)
    const checked = row.status === 'accepted' && before?.origin !== 'pinned'
    const isPinned = row.status === 'accepted' || row.touched === true || isEdited(state, row)
    const data = withData(before?.data, { ...(checked ? about : {}), ...(row.note ? { note: row.note } : {}) })
    const common = {
      id: before?.id ?? unique(textsId(sideText(state, row, 'source', rawText), sideText(state, row, 'target', rawText)), taken),
      kind: before?.kind ?? kindOf(state, row),
      confidence: isPinned && before?.origin !== 'pinned' ? 1 : (before?.confidence ?? row.confidence),
      origin: isPinned ? ('pinned' as const) : (before?.origin ?? ('aligned' as const)),
      flags: row.flags.filter(isFlag),
      ...(before?.line === undefined ? {} : { line: before.line }),
      ...(data === undefined ? {} : { data }),
    }
    const source = sideOf(state, row, 'source')
    const target = sideOf(state, row, 'target')
    if (source && target) return [{ type: 'pair', ...common, source, target }]
    if (source) return [{ type: 'unpaired', ...common, source, target: null }]
    return target ? [{ type: 'unpaired', ...common, source: null, target }] : []
  })
}

/** The whole state as a bitext. */
export function reviewedBitext(state: State, options: ExportOptions = {}): Bitext {
  const { document } = state
  const half = ({ language, dir, path }: Bitext['source']) => ({ language, dir, ...(path === undefined ? {} : { path }) })
  return {
    type: 'bitext',
    source: half(document.source),
    target: half(document.target),
    segments: reviewedSegments(state, options),
    arrangement: document.arrangement,
    skipped: [],
    messages: [],
  }
}

/** The rows of the document, looked up by what they hold: a row that came back to what it was is that row. */
function firstRows({ document, pieces }: State): (row: Row) => FirstRow | undefined {
  const by = new Map<string, FirstRow>()
  const keyOf = ({ source, target }: Pick<Row, 'source' | 'target'>) => `${source[0] ?? ''}|${target[0] ?? ''}`
  for (const row of document.rows) by.set(keyOf(row), row)
  const isWhole = (side: SideName, piece: number): boolean => {
    const { unit, from, to } = pieces[side][piece]!
    return from === 0 && to === document[side].units[unit]!.text.length
  }
  return (row) => {
    const before = by.get(keyOf(row))
    const whole = row.source.every((one) => isWhole('source', one)) && row.target.every((one) => isWhole('target', one))
    return before !== undefined && whole && sameUnits(row, before) ? before : undefined
  }
}

function unique(id: string, taken: Set<string>): string {
  let name = id
  for (let time = 2; taken.has(name); time++) name = `${id}-${time}`
  taken.add(name)
  return name
}

const firstUnit = ({ document, pieces }: State, side: SideName, row: Row): ReviewUnit | undefined => {
  const [piece] = row[side]
  return piece === undefined ? undefined : document[side].units[pieces[side][piece]!.unit]
}

const kindOf = (state: State, row: Row): Segment['kind'] =>
  (firstUnit(state, 'source', row) ?? firstUnit(state, 'target', row))?.kind ?? 'paragraph'

function sideOf(state: State, row: Row, name: SideName): Side | null {
  const text = sideText(state, row, name)
  const first = firstUnit(state, name, row)
  if (text === null || first === undefined) return null
  const { language } = state.document[name]
  const own = first.language ?? language
  const units = row[name].map((piece) => unitOf(state, name, piece))
  return {
    language: own,
    dir: direction(own),
    text,
    headings: [...(state.document.headings[first.headings] ?? [])],
    units: units.every((unit) => unit !== null) ? units : [],
  }
}

/** A piece as a unit; a part of one keeps the place of the whole. */
function unitOf(state: State, name: SideName, piece: number): Unit | null {
  const { headings: _, language: __, text: ___, position, ...unit } = state.document[name].units[state.pieces[name][piece]!.unit]!
  return position === undefined ? null : { text: pieceText(state, name, piece), position, ...unit }
}
