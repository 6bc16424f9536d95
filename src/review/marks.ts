// What a person says of rows, edits in them and cuts in two, as changes of a state.

import { SIDES } from '../formats/review/document.ts'
import {
  type Change,
  type Piece,
  type PieceChange,
  pieceText,
  type Row,
  rawText,
  type Splice,
  type State,
} from '../formats/review/state.ts'
import { isFixed, type SideName } from './moves.ts'

function marked({ rows }: State, name: string, at: number, mark: (row: Row) => Row): Change | undefined {
  const row = rows[at]
  if (!row) return undefined
  const inserted = mark(row)
  return inserted === row ? undefined : { name, splices: [{ at, removed: [row], inserted: [inserted] }] }
}

/** The row is right. */
export const accept = (state: State, at: number): Change | undefined =>
  marked(state, 'accept', at, (row) => (row.status === 'accepted' ? row : { ...row, status: 'accepted' }))

/** All rows up to this one are right, but for those that are left out or need review. */
export function acceptAbove({ rows }: State, at: number): Change | undefined {
  const splices: Splice[] = []
  let removed: Row[] = []
  const flush = (end: number) => {
    const inserted = removed.map((row): Row => ({ ...row, status: 'accepted' }))
    if (removed.length > 0) splices.push({ at: end - removed.length, removed, inserted })
    removed = []
  }
  rows.slice(0, at + 1).forEach((row, k) => {
    if (isFixed(row) || row.status === 'review') flush(k)
    else removed.push(row)
  })
  flush(Math.min(at + 1, rows.length))
  return splices.length === 0 ? undefined : { name: 'acceptAbove', splices }
}

/** The row needs review, or no longer does. */
export const review = (state: State, at: number): Change | undefined =>
  marked(state, 'review', at, (row) => ({ ...row, status: row.status === 'review' ? 'open' : 'review' }))

export const bookmark = (state: State, at: number): Change | undefined =>
  marked(state, 'bookmark', at, ({ bookmark: before, ...row }) => (before ? row : { ...row, bookmark: true }))

/** @param text blank for no note */
export const note = (state: State, at: number, text: string): Change | undefined =>
  marked(state, 'note', at, (row) => {
    const { note: before = '', ...rest } = row
    if (before === text.trim()) return row
    return text.trim() === '' ? rest : { ...rest, note: text.trim() }
  })

/** The row stays out of the export. */
export const leaveOut = (state: State, at: number): Change | undefined =>
  marked(state, 'leaveOut', at, (row) => (row.aside ? row : { ...row, aside: true }))

/** The row is in the export again. */
export const keep = (state: State, at: number): Change | undefined =>
  marked(state, 'keep', at, (row) => {
    const { aside, ...rest } = row
    return aside ? rest : row
  })

const isBlank = (text: string): boolean => text.trim() === ''

/**
 * Other texts for the units of a cell, in order.
 *
 * @returns `undefined` where nothing differs, or a text is blank: a row is left out by `leaveOut`
 */
export function edit(state: State, at: number, side: SideName, texts: readonly string[]): Change | undefined {
  const row = state.rows[at]
  if (!row || texts.length !== row[side].length || texts.some(isBlank)) return undefined
  const pieces = row[side].flatMap((piece, k): PieceChange[] => {
    const { text: _, ...before } = state.pieces[side][piece]!
    const text = texts[k]!
    if (text === pieceText(state, side, piece)) return []
    const after: Piece = text === rawText(state, side, piece) ? before : { ...before, text }
    return [{ side, piece, before: state.pieces[side][piece]!, after }]
  })
  return pieces.length === 0 ? undefined : { name: 'edit', splices: [], pieces }
}

/** Where a side is split: so many units stay, and `offset` UTF-16 code units of the text of the next one. */
export interface Cut {
  units: number
  /** @default 0: the next unit goes whole */
  offset?: number | undefined
}

/** A row as two. A side may go whole to either of them, but no row is left without text. */
export function split(state: State, at: number, cuts: Record<SideName, Cut>): Change | undefined {
  const row = state.rows[at]
  if (!row) return undefined
  const pieces: PieceChange[] = []
  const halves = {
    first: { source: [] as number[], target: [] as number[] },
    second: { source: [] as number[], target: [] as number[] },
  }
  for (const side of SIDES) {
    const { units, offset = 0 } = cuts[side]
    const list = row[side]
    halves.first[side] = list.slice(0, units)
    halves.second[side] = list.slice(units)
    const piece = list[units]
    if (offset === 0 || piece === undefined) continue
    const parts = cutPiece(state, side, piece, offset)
    if (parts === undefined) return undefined
    const made = state.pieces[side].length
    pieces.push(
      { side, piece, before: state.pieces[side][piece]!, after: parts[0] },
      { side, piece: made, before: null, after: parts[1] },
    )
    halves.first[side] = list.slice(0, units + 1)
    halves.second[side] = [made, ...list.slice(units + 1)]
  }
  const { first, second } = halves
  if ([first, second].some(({ source, target }) => source.length + target.length === 0)) return undefined
  const mended = { confidence: 0.5, flags: [], status: 'open', touched: true } as const
  const { note: _, bookmark: __, ...rest } = row
  const inserted: Row[] = [
    { ...row, ...mended, ...first },
    { ...rest, ...mended, ...second, id: state.nextRow },
  ]
  return { name: 'split', splices: [{ at, removed: [row], inserted }], ...(pieces.length > 0 ? { pieces } : {}) }
}

function cutPiece(state: State, side: SideName, piece: number, offset: number): [Piece, Piece] | undefined {
  const shown = pieceText(state, side, piece)
  if (isBlank(shown.slice(0, offset)) || isBlank(shown.slice(offset))) return undefined
  const { unit, from, to, text } = state.pieces[side][piece]!
  const raw = state.document[side].units[unit]!.text.slice(from, to)
  const lead = raw.length - (from > 0 ? raw.trimStart() : raw).length
  const at = text === undefined ? lead + offset : alike(raw, text, offset)
  if (isBlank(raw.slice(0, at)) || isBlank(raw.slice(at))) return undefined
  const own = (part: string) => (text === undefined ? {} : { text: part.trim() })
  return [
    { unit, from, to: from + at, ...own(shown.slice(0, offset)) },
    { unit, from: from + at, to, ...own(shown.slice(offset)) },
  ]
}

/** The place in the raw text for a place in an edited one: the same from the beginning or the end, else in proportion at a space. */
function alike(raw: string, text: string, offset: number): number {
  let head = 0
  while (head < raw.length && raw[head] === text[head]) head++
  if (offset <= head) return offset
  let tail = 0
  while (tail < raw.length - head && raw.at(-1 - tail) === text.at(-1 - tail)) tail++
  if (text.length - offset <= tail) return raw.length - (text.length - offset)
  const near = Math.round((offset / text.length) * raw.length)
  const space = raw.indexOf(' ', near)
  return space < 0 ? near : space
}
