// What a person does to the rows, as changes of a state. Each returns `undefined` where there is nothing to do at that place.

import { type Change, isEdited, type Piece, type Row, type Splice, type State } from '../formats/review/state.ts'
import { factsOf } from './facts.ts'
import { splicesBetween } from './rewrite.ts'

export type SideName = 'source' | 'target'
export const otherSide = (side: SideName): SideName => (side === 'source' ? 'target' : 'source')

/** What of a row stays when its pieces change: flags and confidence were about others. */
const MENDED = { confidence: 0.5, flags: [], status: 'open', touched: true } as const

/** Whether a row keeps its pieces when rows around it move. */
export const isFixed = ({ status, aside }: Row): boolean => status === 'accepted' || aside === true

/** Whether a row stays whatever is aligned anew: a person accepted, mended, edited or marked it. */
export const isPin = (state: State, row: Row): boolean =>
  isFixed(row) || row.touched === true || row.status === 'review' || isEdited(state, row)

/** Pieces in the order of the document. */
function inOrder({ pieces }: State, side: SideName, list: readonly number[]): number[] {
  const at = (piece: number): Piece => pieces[side][piece]!
  return [...list].sort((a, b) => at(a).unit - at(b).unit || at(a).from - at(b).from)
}

const withSide = (state: State, row: Row, side: SideName, list: readonly number[]): Row => ({
  ...row,
  ...MENDED,
  [side]: inOrder(state, side, list),
})

const isEmpty = ({ source, target }: Row): boolean => source.length + target.length === 0
const filled = (rows: readonly Row[]): Row[] => rows.filter((row) => !isEmpty(row))

/** Puts rows in the place of others. */
function replaced({ rows }: State, name: string, at: number, count: number, inserted: readonly Row[]): Change {
  return { name, splices: [{ at, removed: rows.slice(at, at + count), inserted }] }
}

/** The row with the next one as one. */
export function merge(state: State, at: number): Change | undefined {
  const [row, next] = [state.rows[at], state.rows[at + 1]]
  if (!row || !next) return undefined
  const notes = [row.note, next.note].filter((note) => note !== undefined).join('\n')
  const joined: Row = {
    ...MENDED,
    id: row.id,
    source: inOrder(state, 'source', [...row.source, ...next.source]),
    target: inOrder(state, 'target', [...row.target, ...next.target]),
    ...(row.bookmark || next.bookmark ? { bookmark: true } : {}),
    ...(notes ? { note: notes } : {}),
  }
  return replaced(state, 'merge', at, 2, [joined])
}

/** The rows whose texts a push moves, and whether a row must be made for the last one. */
export interface Reach {
  first: number
  /** Behind the last row whose text moves. */
  end: number
  opens: boolean
}

/** Texts of a side move together up to a row that has none, an accepted row or the end. */
export function reach({ rows }: State, at: number, side: SideName): Reach {
  let end = at + 1
  while (end < rows.length && rows[end]![side].length > 0 && !isFixed(rows[end]!)) end++
  const gap = rows[end]
  return { first: at, end, opens: gap === undefined || isFixed(gap) }
}

/** A side of the row and what follows it, one row down. */
export function push(state: State, at: number, side: SideName): Change | undefined {
  const { rows, nextRow } = state
  if (!rows[at]?.[side].length) return undefined
  const { end, opens } = reach(state, at, side)
  const moved = rows.slice(at, end)
  const last: Row = opens ? { ...MENDED, id: nextRow, source: [], target: [] } : rows[end]!
  const inserted = [...moved, last].map((row, k) => withSide(state, row, side, k === 0 ? [] : moved[k - 1]![side]))
  // Nothing moves where the row has no other side and a row is made for it.
  if (opens && moved.length === 1 && isEmpty(inserted[0]!)) return undefined
  return replaced(state, 'push', at, moved.length + (opens ? 0 : 1), filled(inserted))
}

/** Behind the last row whose text a pull moves: a row that has no other side is used up, and what follows it stays. */
function pullEnd(state: State, at: number, side: SideName): number {
  const { end } = reach(state, at, side)
  const alone = state.rows.slice(at, end).findIndex((row) => row[otherSide(side)].length === 0)
  return alone < 0 ? end : at + alone + 1
}

/** A side of the row joins the row above, and what follows it comes one row up, as far as the next one-sided text. */
export function pull(state: State, at: number, side: SideName): Change | undefined {
  const { rows } = state
  const above = rows[at - 1]
  if (!above || !rows[at]?.[side].length) return undefined
  const moved = rows.slice(at, pullEnd(state, at, side))
  const inserted = [
    withSide(state, above, side, [...above[side], ...moved[0]![side]]),
    ...moved.map((row, k) => withSide(state, row, side, moved[k + 1]?.[side] ?? [])),
  ]
  return replaced(state, 'pull', at - 1, moved.length + 1, filled(inserted))
}

/** The first unit of a side goes to the row above. */
export function moveUp(state: State, at: number, side: SideName): Change | undefined {
  const [above, row] = [state.rows[at - 1], state.rows[at]]
  const [first, ...rest] = row?.[side] ?? []
  if (!above || !row || first === undefined) return undefined
  const inserted = [withSide(state, above, side, [...above[side], first]), withSide(state, row, side, rest)]
  return replaced(state, 'moveUp', at - 1, 2, filled(inserted))
}

/** The last unit of a side goes to the row below. */
export function moveDown(state: State, at: number, side: SideName): Change | undefined {
  const [row, below] = [state.rows[at], state.rows[at + 1]]
  const last = row?.[side].at(-1)
  if (!row || !below || last === undefined) return undefined
  const inserted = [withSide(state, row, side, row[side].slice(0, -1)), withSide(state, below, side, [last, ...below[side]])]
  return replaced(state, 'moveDown', at, 2, filled(inserted))
}

/** A cell of the grid. */
export interface Cell {
  row: number
  side: SideName
}

/** Two texts anywhere become a pair, which stands where the source stands; what stood with them stays, one-sided. */
export function pair(state: State, one: Cell, two: Cell): Change | undefined {
  if (one.side === two.side || one.row === two.row) return undefined
  const [from, to] = one.side === 'source' ? [one.row, two.row] : [two.row, one.row]
  const [source, target] = [state.rows[from], state.rows[to]]
  if (!source?.source.length || !target?.target.length) return undefined
  const here = filled([
    { ...source, ...MENDED, target: target.target },
    { ...MENDED, id: state.nextRow, source: [], target: source.target },
  ])
  const there = filled([{ ...target, ...MENDED, target: [] }])
  // The later place first, so that the other one stays where it is.
  const splices: Splice[] = [
    { at: from, removed: [source], inserted: here },
    { at: to, removed: [target], inserted: there },
  ].sort((a, b) => b.at - a.at)
  return { name: 'pair', splices }
}

/** The text has no counterpart: it stands alone, and is accepted so. */
export function alone(state: State, at: number, side: SideName): Change | undefined {
  const row = state.rows[at]
  if (!row?.[side].length) return undefined
  const other = otherSide(side)
  if (row[other].length === 0)
    return row.status === 'accepted' ? undefined : replaced(state, 'alone', at, 1, [{ ...row, status: 'accepted' }])
  const accepted: Row = { ...withSide(state, row, other, []), status: 'accepted' }
  const rest: Row = { ...withSide(state, { ...row, id: state.nextRow }, side, []) }
  const { note: _, bookmark: __, touched: ___, ...left } = rest
  return replaced(state, 'alone', at, 1, side === 'source' ? [accepted, left] : [left, accepted])
}

/** Pieces in rows as an aligner put them. */
export interface Bead {
  source: readonly number[]
  target: readonly number[]
  confidence: number
}

/**
 * Rows as they are aligned anew. A bead with the pieces of a row is that row.
 *
 * @param from first row of those that were aligned
 * @param end behind the last of them
 * @returns the change, and how many rows it makes
 */
export function realign(
  state: State,
  [from, end]: readonly [from: number, end: number],
  beads: readonly Bead[],
): { change: Change; rows: number } | undefined {
  const old = state.rows.slice(from, end)
  const keyOf = ({ source, target }: Pick<Row, 'source' | 'target'>) => `${source.join()}|${target.join()}`
  const known = new Map(old.map((row, k) => [keyOf(row), k]))
  let { nextRow } = state
  const made = beads.map(({ source, target, confidence }) => {
    const at = known.get(keyOf({ source, target }))
    return {
      at,
      row: at === undefined ? { id: nextRow++, source, target, confidence, flags: [], status: 'open' as const } : old[at]!,
    }
  })
  const splices = splicesBetween(
    old,
    made.map(({ row }) => row),
    from,
  )
  if (splices.length === 0) return undefined
  return { change: { name: 'realign', splices }, rows: made.filter(({ at }) => at === undefined).length }
}

/** The rows whose texts stand in another order than those around: the target is before one of an earlier row. */
export function crossings(state: State): Set<number> {
  const { first, last } = factsOf(state)
  const found = new Set<number>()
  let furthest = -1
  for (let at = 0; at < first.length; at++) {
    if (first[at]! < furthest) found.add(state.rows[at]!.id)
    furthest = Math.max(furthest, last[at]!)
  }
  return found
}
