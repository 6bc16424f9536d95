// Rows are views over fixed units. A change says what it takes away and what it puts there, so that the list of changes is the undo stack:
// it runs both ways, and a page that is opened again runs it from the beginning.

import { MuwaziError } from '../../errors.ts'
import { isSound } from './checked.ts'
import { type ReviewDocument, type ReviewUnit, SIDES } from './document.ts'

/** A unit, or a part of one that was cut: `from` and `to` are UTF-16 code units into its text. */
export interface Piece {
  readonly unit: number
  readonly from: number
  readonly to: number
  /** In place of what the unit says there, where a person edited it. */
  readonly text?: string
}

export type Status = 'open' | 'accepted' | 'review'

/** Pieces of both sides that stand together. */
export interface Row {
  readonly id: number
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** Probability in [0, 1] that it is right, as the aligner knows it. */
  readonly confidence: number
  readonly flags: readonly string[]
  readonly status: Status
  /** A person put these pieces together or took them apart. */
  readonly touched?: true
  /** Left out of the export. */
  readonly aside?: true
  readonly bookmark?: true
  readonly note?: string
}

/** Takes `removed` away at `at`, and puts `inserted` there. */
export interface Splice {
  readonly at: number
  readonly removed: readonly Row[]
  readonly inserted: readonly Row[]
}

/** A piece before and after; `null` for one that is not there. */
export interface PieceChange {
  readonly side: 'source' | 'target'
  readonly piece: number
  readonly before: Piece | null
  readonly after: Piece | null
}

/** One step of undo. Splices hold one after the other. */
export interface Change {
  readonly name: string
  readonly splices: readonly Splice[]
  readonly pieces?: readonly PieceChange[]
}

export interface State {
  readonly document: ReviewDocument
  readonly pieces: { readonly source: readonly Piece[]; readonly target: readonly Piece[] }
  readonly rows: readonly Row[]
  /** All changes; the first `done` of them hold, the others can be done again. */
  readonly log: readonly Change[]
  readonly done: number
  /** No row has or had this number or a higher one. */
  readonly nextRow: number
}

/** What of a state a file keeps besides its document. */
export interface Log {
  changes: readonly Change[]
  done: number
}

/** The document as it was aligned. */
export function initialState(document: ReviewDocument): State {
  const whole = (units: readonly ReviewUnit[]): Piece[] => units.map(({ text }, unit) => ({ unit, from: 0, to: text.length }))
  const rows = document.rows.map(({ source, target, confidence, flags, origin }, id): Row => {
    const status = origin === 'pinned' ? 'accepted' : 'open'
    return { id, source, target, confidence, flags, status }
  })
  const pieces = { source: whole(document.source.units), target: whole(document.target.units) }
  return { document, pieces, rows, log: [], done: 0, nextRow: rows.length }
}

/** Does a change; what was undone before it is gone. */
export function apply(state: State, change: Change): State {
  const after = run(state, change)
  return { ...after, log: [...state.log.slice(0, state.done), change], done: state.done + 1 }
}

/** Takes the last change back; the same state where there is none. */
export function undo(state: State): State {
  const change = state.log[state.done - 1]
  return change === undefined ? state : { ...run(state, reversed(change)), done: state.done - 1 }
}

/** Does again what was undone last. */
export function redo(state: State): State {
  const change = state.log[state.done]
  return change === undefined ? state : { ...run(state, change), done: state.done + 1 }
}

function run(state: State, { splices, pieces = [] }: Change): State {
  const rows = [...state.rows]
  let { nextRow } = state
  for (const { at, removed, inserted } of splices) {
    rows.splice(at, removed.length, ...inserted)
    for (const { id } of inserted) nextRow = Math.max(nextRow, id + 1)
  }
  // Who asks whether a text changed compares the lists.
  if (pieces.length === 0) return { ...state, rows, nextRow }
  const all = { source: state.pieces.source, target: state.pieces.target }
  for (const { side, piece, after } of pieces) {
    const list = [...all[side]]
    if (after === null) list.splice(piece, 1)
    else list[piece] = after
    all[side] = list
  }
  return { ...state, rows, pieces: all, nextRow }
}

const reversed = ({ splices, pieces = [], ...rest }: Change): Change => ({
  ...rest,
  splices: splices.map(({ at, removed, inserted }) => ({ at, removed: inserted, inserted: removed })).reverse(),
  pieces: pieces.map(({ before, after, ...one }) => ({ ...one, before: after, after: before })).reverse(),
})

export const logOf = ({ log, done }: State): Log => ({ changes: log, done })

/**
 * The state after a log. A change that does not fit the rows, as of another document, ends it.
 *
 * @throws {MuwaziError} `bad-input`
 */
export function replay(document: ReviewDocument, { changes, done }: Log): State {
  let state = initialState(document)
  changes.slice(0, done).forEach((change, k) => {
    if (!fits(state, change))
      throw new MuwaziError('bad-input', `Expected step ${k + 1} of the review to fit the document, got other rows`)
    state = run(state, change)
  })
  if (!isSound(state))
    throw new MuwaziError('bad-input', 'Expected each step of the review to leave its texts in rows, got rows without')
  // Rows of undone changes have numbers, too.
  const ids = changes.flatMap(({ splices }) => splices.flatMap(({ inserted }) => inserted.map(({ id }) => id)))
  return { ...state, log: changes, done, nextRow: ids.reduce((most, id) => Math.max(most, id + 1), state.nextRow) }
}

/** Whether the rows that a change takes away are where it says, and its pieces follow those that are there. */
function fits(state: State, { splices, pieces = [] }: Change): boolean {
  const [first] = splices
  if (pieces.some(({ side, piece }) => piece >= state.pieces[side].length + pieces.length)) return false
  return first === undefined || first.removed.every((row, k) => sameUnits(row, state.rows[first.at + k]))
}

const same = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((one, k) => one === b[k])

/** Whether two rows hold the same pieces. */
export const sameUnits = (a: Row, b: Pick<Row, 'source' | 'target'> | undefined): boolean =>
  b !== undefined && SIDES.every((side) => same(a[side], b[side]))

/** What the document says where a piece is, whatever was edited; without the spaces at a cut. */
export const rawText = ({ document, pieces }: State, side: 'source' | 'target', piece: number): string => {
  const { unit, from, to } = pieces[side][piece]!
  const { text } = document[side].units[unit]!
  const begins = from > 0 ? text.slice(from, to).trimStart() : text.slice(from, to)
  return to < text.length ? begins.trimEnd() : begins
}

/** The text of a piece as it goes out. */
export const pieceText = (state: State, side: 'source' | 'target', piece: number): string =>
  state.pieces[side][piece]!.text ?? rawText(state, side, piece)

/** The pieces of a side as one text; `null` for none. */
export function sideText(state: State, row: Row, side: 'source' | 'target', textOf = pieceText): string | null {
  const list = row[side]
  if (list.length === 0) return null
  const blockOf = (piece: number) => state.document[side].units[state.pieces[side][piece]!.unit]!.block
  return list
    .map((piece, k) => (k === 0 ? '' : blockOf(piece) === blockOf(list[k - 1]!) ? ' ' : '\n') + textOf(state, side, piece))
    .join('')
}

/** Which pieces of a list were edited: worked out once for each list. */
const edited = new WeakMap<readonly Piece[], ReadonlySet<number>>()

function editedIn(pieces: readonly Piece[]): ReadonlySet<number> {
  let found = edited.get(pieces)
  if (found === undefined) {
    const all = new Set<number>()
    pieces.forEach(({ text }, at) => {
      if (text !== undefined) all.add(at)
    })
    edited.set(pieces, (found = all))
  }
  return found
}

/** Whether a person edited a text of a row. */
export const isEdited = ({ pieces }: State, row: Row): boolean =>
  hasEdited(pieces.source, row.source) || hasEdited(pieces.target, row.target)

function hasEdited(pieces: readonly Piece[], own: readonly number[]): boolean {
  const list = editedIn(pieces)
  return list.size > 0 && own.some((piece) => list.has(piece))
}
