// A change of many rows at once: what it makes is given whole, and what differs is the change.

import { SIDES } from '../formats/review/document.ts'
import type { Change, Piece, PieceChange, Row, Splice, State } from '../formats/review/state.ts'

export interface Pieces {
  source: readonly Piece[]
  target: readonly Piece[]
}

/** Splices from one list of rows to another: between two rows that are in both, in the order of both, everything is new. */
export function splicesBetween(old: readonly Row[], rows: readonly Row[], from = 0): Splice[] {
  const known = new Map(old.map((row, at) => [row, at]))
  const splices: Splice[] = []
  let [done, shift]: [number, number] = [0, 0]
  let pending: Row[] = []
  const flush = (next: number) => {
    const removed = old.slice(done, next)
    if (removed.length + pending.length > 0) splices.push({ at: from + done + shift, removed, inserted: pending })
    shift += pending.length - removed.length
    pending = []
  }
  for (const row of rows) {
    const at = known.get(row)
    if (at === undefined || at < done) pending.push(row)
    else {
      flush(at)
      done = at + 1
    }
  }
  flush(old.length)
  return splices
}

/** What makes other rows and pieces of a state; `undefined` where nothing differs. */
export function changeTo(state: State, name: string, rows: readonly Row[], pieces: Pieces): Change | undefined {
  const splices = splicesBetween(state.rows, rows)
  const changes = SIDES.flatMap((side): PieceChange[] => {
    const [old, now] = [state.pieces[side], pieces[side]]
    const made = now.flatMap((after, piece): PieceChange[] =>
      after === old[piece] ? [] : [{ side, piece, before: old[piece] ?? null, after }],
    )
    // The last one goes first, so that no other gets its number.
    const gone = old.slice(now.length).map((before, k): PieceChange => ({ side, piece: now.length + k, before, after: null }))
    return [...made, ...gone.reverse()]
  })
  if (splices.length + changes.length === 0) return undefined
  return { name, splices, ...(changes.length > 0 ? { pieces: changes } : {}) }
}
