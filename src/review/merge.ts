// The work of two reviewers on one document as one. What only one of them changed is taken over; where both did, and not the same, the
// first one's stands, needs review, and says in a note what the other had.

import {
  apply,
  type Change,
  initialState,
  type PieceChange,
  pieceText,
  type Row,
  type Splice,
  type State,
  sideText,
} from '../formats/review/state.ts'

const SIDES = ['source', 'target'] as const

/** A row as what it holds, whichever numbers its pieces have. */
function contentOf(state: State, row: Row): string {
  const side = (name: 'source' | 'target') =>
    row[name].map((piece) => {
      const { unit, from, to } = state.pieces[name][piece]!
      return `${unit}:${from}-${to}=${pieceText(state, name, piece)}`
    })
  const { status, aside, note, bookmark } = row
  return JSON.stringify([side('source'), side('target'), status, aside ?? false, note ?? '', bookmark ?? false])
}

/** Runs of rows of both that hold the same text: the smallest stretches that can be taken from one or the other. */
function* stretches(mine: State, theirs: State): Generator<{ mine: [number, number]; theirs: [number, number] }> {
  // Characters that one of them has passed and the other has not.
  const open = new Set<string>()
  /** @returns how many characters a row has */
  const pass = (state: State, row: Row | undefined): number => {
    let characters = 0
    for (const side of SIDES)
      for (const piece of row?.[side] ?? []) {
        const { unit, from, to } = state.pieces[side][piece]!
        for (let at = from; at < Math.max(to, from + 1); at++, characters++) {
          const name = `${side}${unit}.${at}`
          if (!open.delete(name)) open.add(name)
        }
      }
    return characters
  }
  let [a, b, fromA, fromB] = [0, 0, 0, 0]
  // The one that has passed less goes on.
  let ahead = 0
  while (a < mine.rows.length || b < theirs.rows.length) {
    if (b >= theirs.rows.length || (a < mine.rows.length && ahead <= 0)) ahead += pass(mine, mine.rows[a++])
    else ahead -= pass(theirs, theirs.rows[b++])
    if (open.size > 0) continue
    yield { mine: [fromA, a], theirs: [fromB, b] }
    ;[fromA, fromB] = [a, b]
  }
}

/**
 * Takes over another state of the same document.
 *
 * @returns the state, with one more step of undo where something is taken over, and how many stretches both changed differently
 */
export function mergeReviews(mine: State, theirs: State): { state: State; conflicts: number } {
  const begin = new Set(contents(initialState(mine.document)))
  const pieces: PieceChange[] = []
  const splices: Splice[] = []
  let { nextRow } = mine
  let [conflicts, shift] = [0, 0]
  const counts = { source: mine.pieces.source.length, target: mine.pieces.target.length }
  for (const stretch of stretches(mine, theirs)) {
    const [ours, others] = [mine.rows.slice(...stretch.mine), theirs.rows.slice(...stretch.theirs)]
    const [a, b] = [ours.map((row) => contentOf(mine, row)), others.map((row) => contentOf(theirs, row))]
    if (a.join() === b.join() || b.every((one) => begin.has(one))) continue
    const at = stretch.mine[0] + shift
    if (a.every((one) => begin.has(one))) {
      const inserted = others.map((row): Row => ({ ...row, id: nextRow++, ...adopted(mine, theirs, row, pieces, counts) }))
      splices.push({ at, removed: ours, inserted })
      shift += inserted.length - ours.length
    } else {
      conflicts++
      const other = others.map(
        (row) =>
          `${sideText(theirs, row, 'source') ?? '–'} | ${sideText(theirs, row, 'target') ?? '–'}${row.note ? ` (${row.note})` : ''}`,
      )
      const [first, ...rest] = ours
      if (!first) continue
      const marked: Row = { ...first, status: 'review', note: [first.note, `≠ ${other.join(' ‖ ')}`].filter(Boolean).join('\n') }
      splices.push({ at, removed: ours, inserted: [marked, ...rest] })
    }
  }
  if (splices.length === 0) return { state: mine, conflicts }
  const change: Change = { name: 'mergeFile', splices, ...(pieces.length > 0 ? { pieces } : {}) }
  return { state: apply(mine, change), conflicts }
}

const contents = (state: State): string[] => state.rows.map((row) => contentOf(state, row))

/** The pieces of the other's row by our numbers; one that was cut or edited there becomes so here. */
function adopted(mine: State, theirs: State, row: Row, changes: PieceChange[], counts: { source: number; target: number }) {
  const side = (name: 'source' | 'target') =>
    row[name].map((piece) => {
      const theirPiece = theirs.pieces[name][piece]!
      // A stretch that is untouched here has whole units, numbered as in the document.
      const own = theirPiece.from === 0 ? theirPiece.unit : counts[name]++
      const before = theirPiece.from === 0 ? mine.pieces[name][own]! : null
      if (before === null || before.to !== theirPiece.to || before.text !== theirPiece.text)
        changes.push({ side: name, piece: own, before, after: theirPiece })
      return own
    })
  return { source: side('source'), target: side('target') }
}
