// The data of a review page, which anybody can have written: each field is what it should be, and each number leads to something.

import { isLanguageTag } from '../../languages/tag.ts'
import { isKind, isOrigin } from '../shared/read-segment.ts'
import { isUnit } from '../shared/written.ts'
import { type ReviewDocument, SIDES } from './document.ts'
import type { Review } from './page-file.ts'
import type { State } from './state.ts'

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const isProbability: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1
const isTag: Check = (value) => typeof value === 'string' && isLanguageTag(value)
const isAnyObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value))
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)

/** An object with these fields; those of `perhaps` may be missing. */
const fields =
  (wanted: Readonly<Record<string, Check>>, perhaps: Readonly<Record<string, Check>> = {}): Check =>
  (value) => {
    if (!isAnyObject(value)) return false
    const own = (name: string): unknown =>
      Object.hasOwn(value as object, name) ? (value as Record<string, unknown>)[name] : undefined
    return (
      Object.entries(wanted).every(([name, check]) => check(own(name))) &&
      Object.entries(perhaps).every(([name, check]) => own(name) === undefined || check(own(name)))
    )
  }

const isUnplaced: Check = fields(
  { text: isText, kind: isKind, block: isCount, headings: isCount },
  { depth: Number.isFinite, data: isAnyObject, language: isTag },
)
const isReviewUnit: Check = (value) =>
  isUnplaced(value) && ((value as { position?: unknown }).position === undefined || isUnit(value))

const isSide = fields({ language: isTag, dir: oneOf('rtl', 'ltr'), units: listOf(isReviewUnit) }, { path: isText })
const isFirstRow = fields(
  {
    id: isText,
    confidence: isProbability,
    origin: isOrigin,
    flags: listOf(isText),
    kind: isKind,
    source: listOf(isCount),
    target: listOf(isCount),
  },
  { line: isCount, data: isAnyObject },
)
const isDocument = fields({
  hash: isText,
  name: isText,
  source: isSide,
  target: isSide,
  headings: listOf(listOf(isText)),
  rows: listOf(isFirstRow),
  arrangement: oneOf('two-texts', 'halves', 'sections', 'paragraphs', 'rows', 'read'),
  messages: listOf(isText),
})

const isRow = fields(
  {
    id: isCount,
    source: listOf(isCount),
    target: listOf(isCount),
    confidence: isProbability,
    flags: listOf(isText),
    status: oneOf('open', 'accepted', 'review'),
  },
  { note: isText },
)
const isPieceOrNone = either(fields({ unit: isCount, from: isCount, to: isCount }, { text: isText }), (value) => value === null)
const isChange = fields(
  { name: isText, splices: listOf(fields({ at: isCount, removed: listOf(isRow), inserted: listOf(isRow) })) },
  { pieces: listOf(fields({ side: oneOf('source', 'target'), piece: isCount, before: isPieceOrNone, after: isPieceOrNone })) },
)
const isShaped = fields({ document: isDocument, log: fields({ changes: listOf(isChange), done: isCount }) })

/** Whether a part of a page's data is a review, of which every number leads to something. */
export const isReview = (value: unknown): value is Review => isShaped(value) && leadsSomewhere((value as Review).document)

function leadsSomewhere({ rows, headings, ...sides }: ReviewDocument): boolean {
  return SIDES.every((side) => {
    const { units } = sides[side]
    return (
      rows.every((row) => row[side].every((unit) => unit < units.length)) &&
      units.every((unit) => unit.headings < headings.length)
    )
  })
}

/** Whether all rows of a state have pieces, and all pieces are of units. */
export const isSound = ({ document, pieces, rows }: Pick<State, 'document' | 'pieces' | 'rows'>): boolean =>
  SIDES.every((side) => {
    const { units } = document[side]
    const isPart = ({ unit, from, to }: State['pieces']['source'][number]): boolean =>
      unit < units.length && from <= to && to <= units[unit]!.text.length
    // A list with a hole has a piece that is none.
    return (
      Array.from(pieces[side]).every((piece) => piece !== undefined && isPart(piece)) &&
      rows.every((row) => row[side].every((piece) => piece < pieces[side].length))
    )
  })
