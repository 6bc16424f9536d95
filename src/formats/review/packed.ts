// A document as the file holds it: units and rows as lists of what is in them, without names. A page of 20,000 rows has half the size so, and
// opens in half the time.

import type { Point } from '../../bitext.ts'
import type { FirstRow, ReviewDocument, ReviewSide, ReviewUnit } from './document.ts'

type Rest = Readonly<Record<string, unknown>>
/** Line, column and offset of the start, then of the end. */
type Place = readonly [number, number, number, number, number, number]
type PackedUnit = readonly [text: string, place: Place | null, kind: ReviewUnit['kind'], block: number, headings: number, Rest?]
type PackedRow = readonly [
  id: string,
  confidence: number,
  origin: FirstRow['origin'],
  flags: FirstRow['flags'],
  kind: FirstRow['kind'],
  source: number[],
  target: number[],
  Rest?,
]
type PackedSide = Omit<ReviewSide, 'units'> & { units: PackedUnit[] }
export type PackedDocument = Omit<ReviewDocument, 'source' | 'target' | 'rows'> & {
  source: PackedSide
  target: PackedSide
  rows: PackedRow[]
}

/** What seldom is there, as the last one of a list. */
const more = (rest: Rest): readonly [] | readonly [Rest] => (Object.keys(rest).length === 0 ? [] : [rest])

const numbers = ({ line, column, offset }: Point) => [line, column, offset] as const
const point = (line: number, column: number, offset: number): Point => ({ line, column, offset })

function packUnit({ text, position, kind, block, headings, ...rest }: ReviewUnit): PackedUnit {
  const place = position === undefined ? null : ([...numbers(position.start), ...numbers(position.end)] as const)
  return [text, place, kind, block, headings, ...more(rest)]
}

function unpackUnit([text, place, kind, block, headings, rest]: PackedUnit): ReviewUnit {
  if (place === null) return { ...rest, text, kind, block, headings }
  const [line, column, offset, endLine, endColumn, endOffset] = place
  const position = { start: point(line, column, offset), end: point(endLine, endColumn, endOffset) }
  return { ...rest, text, position, kind, block, headings }
}

const packRow = ({ id, confidence, origin, flags, kind, source, target, ...rest }: FirstRow): PackedRow => [
  id,
  confidence,
  origin,
  flags,
  kind,
  source,
  target,
  ...more(rest),
]

const unpackRow = ([id, confidence, origin, flags, kind, source, target, rest]: PackedRow): FirstRow => ({
  ...rest,
  id,
  confidence,
  origin,
  flags,
  kind,
  source,
  target,
})

export function packed({ source, target, rows, ...rest }: ReviewDocument): PackedDocument {
  const side = ({ units, ...own }: ReviewSide): PackedSide => ({ ...own, units: units.map(packUnit) })
  return { ...rest, source: side(source), target: side(target), rows: rows.map(packRow) }
}

/** The document again. What no page wrote makes one of other types, or an error: who reads an unknown file checks what comes out. */
export function unpacked({ source, target, rows, ...rest }: PackedDocument): ReviewDocument {
  const side = ({ units, ...own }: PackedSide): ReviewSide => ({ ...own, units: units.map(unpackUnit) })
  return { ...rest, source: side(source), target: side(target), rows: rows.map(unpackRow) }
}
