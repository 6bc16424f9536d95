// What a review page holds of a bitext: the units of both sides in the order of the document, and the rows that they began in.

import type { Bitext, Data, Segment, Side, SideName, Unit } from '../../bitext.ts'
import { textsId } from '../../text/segment-id.ts'

export const SIDES = ['source', 'target'] as const

/** A unit as a page keeps it. A side that was read from a memory has one without a place. */
export interface ReviewUnit extends Omit<Unit, 'position'> {
  position?: Unit['position']
  /** Which of the document's lists of headings stands above it. */
  headings: number
  /** Where it is not that of its side. */
  language?: string
}

export interface ReviewSide {
  language: string
  dir: 'rtl' | 'ltr'
  path?: string
  units: ReviewUnit[]
}

/** A segment as it was aligned; its units by number. */
export interface FirstRow extends Pick<Segment, 'id' | 'confidence' | 'origin' | 'flags' | 'kind' | 'line' | 'data'> {
  source: number[]
  target: number[]
}

/** One bitext to review. Plain JSON. */
export interface ReviewDocument {
  /** Hash of all texts: the same document has the same in every run. */
  hash: string
  name: string
  source: ReviewSide
  target: ReviewSide
  /** Lists of headings, outermost first. */
  headings: string[][]
  rows: FirstRow[]
  arrangement: Bitext['arrangement']
  /** What the alignment reported, as sentences. */
  messages: string[]
}

/** The parts of a text as its units give them. A place says the order; units without one stand as they come. */
function sideOf(bitext: Bitext, name: SideName, headingsOf: (path: readonly string[]) => number) {
  const { language, dir, path } = bitext[name]
  const found: { unit: ReviewUnit; row: number }[] = []
  bitext.segments.forEach((segment, row) => {
    const side = segment[name]
    if (side === null) return
    const own = { headings: headingsOf(side.headings), ...(side.language === language ? {} : { language: side.language }) }
    const whole = { text: side.text, kind: segment.kind, block: row, ...own }
    const units = wordForWord(side) ? side.units.map((unit) => ({ ...unit, ...own })) : [whole]
    for (const unit of units) found.push({ unit, row })
  })
  if (found.every(({ unit }) => unit.position !== undefined))
    found.sort((a, b) => a.unit.position!.start.offset - b.unit.position!.start.offset)
  const rows = new Map<number, number[]>()
  for (const [unit, { row }] of found.entries()) rows.set(row, [...(rows.get(row) ?? []), unit])
  const side: ReviewSide = { language, dir, ...(path === undefined ? {} : { path }), units: found.map(({ unit }) => unit) }
  return { side, rows }
}

/** Whether the text of a side is that of its units: a text that was edited elsewhere is not. */
const wordForWord = ({ text, units }: Side): boolean => units.length > 0 && joinedText(units) === text

/** Units joined by a space inside a block, by a line feed between blocks. */
export const joinedText = (units: readonly { text: string; block: number }[]): string =>
  units.map((unit, k) => (k === 0 ? '' : unit.block === units[k - 1]?.block ? ' ' : '\n') + unit.text).join('')

/**
 * A bitext as a document to review.
 *
 * @param name what the page calls it
 */
export function reviewDocument(bitext: Bitext, name: string): ReviewDocument {
  const headings: string[][] = []
  const known = new Map<string, number>()
  const headingsOf = (path: readonly string[]): number => {
    const key = JSON.stringify(path)
    const at = known.get(key) ?? headings.push([...path]) - 1
    known.set(key, at)
    return at
  }
  const source = sideOf(bitext, 'source', headingsOf)
  const target = sideOf(bitext, 'target', headingsOf)
  const rows = bitext.segments.map(({ id, confidence, origin, flags, kind, line, data }, k): FirstRow => {
    const own = { ...(line === undefined ? {} : { line }), ...(data === undefined ? {} : { data }) }
    const units = { source: source.rows.get(k) ?? [], target: target.rows.get(k) ?? [] }
    return { id, confidence, origin, flags, kind, ...own, ...units }
  })
  const all = (units: readonly ReviewUnit[]) => units.map(({ text }) => text).join('\n')
  return {
    hash: textsId(all(source.side.units), all(target.side.units)),
    name,
    source: source.side,
    target: target.side,
    headings,
    rows,
    arrangement: bitext.arrangement,
    messages: bitext.messages.map(({ reason, ruleId }) => `${reason} (${ruleId})`),
  }
}

/** The caller's data with what a reviewer adds. */
export const withData = (data: Data | undefined, more: Data): Data | undefined => {
  const all = { ...data, ...more }
  return Object.keys(all).length === 0 ? undefined : all
}
