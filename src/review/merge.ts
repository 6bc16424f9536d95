// The work of two reviewers on one document as one. What only one of them changed is taken over; where both did, and not the same, a person
// chooses.

import { SIDES } from '../formats/review/document.ts'
import { apply, initialState, type Piece, pieceText, type Row, type State, sideText } from '../formats/review/state.ts'
import { changeTo } from './rewrite.ts'

/**
 * What becomes of rows that both changed: ours stay, theirs come in their place, or ours stay, need review, and say in a note what the others
 * had.
 */
export type Choice = 'mine' | 'theirs' | 'later'

/** Rows of both that hold the same texts, and differ in what was done to them. */
export interface Conflict {
  mine: readonly Row[]
  theirs: readonly Row[]
}

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
function* stretches(mine: State, theirs: State): Generator<Conflict> {
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
    yield { mine: mine.rows.slice(fromA, a), theirs: theirs.rows.slice(fromB, b) }
    ;[fromA, fromB] = [a, b]
  }
}

/**
 * Takes over another state of the same document.
 *
 * @param choices for each conflict, in order. @default 'later'
 * @returns the state, with one more step of undo where anything changes, and where both changed rows differently
 */
export function mergeReviews(
  mine: State,
  theirs: State,
  choices: readonly Choice[] = [],
): { state: State; conflicts: Conflict[] } {
  const contents = (state: State, rows: readonly Row[]) => rows.map((row) => contentOf(state, row))
  const begin = initialState(mine.document)
  const untouched = new Set(contents(begin, begin.rows))
  const result = new Taking(mine, theirs)
  const conflicts: Conflict[] = []
  for (const stretch of stretches(mine, theirs)) {
    const [a, b] = [contents(mine, stretch.mine), contents(theirs, stretch.theirs)]
    const isSame = a.join() === b.join() || b.every((one) => untouched.has(one))
    if (isSame) result.keep(stretch.mine)
    else if (a.every((one) => untouched.has(one))) result.take(stretch)
    else {
      const choice = choices[conflicts.push(stretch) - 1] ?? 'later'
      if (choice === 'theirs') result.take(stretch)
      else result.keep(choice === 'mine' ? stretch.mine : noted(theirs, stretch))
    }
  }
  result.close()
  const change = changeTo(mine, 'mergeFile', result.rows, result.pieces)
  return { state: change === undefined ? mine : apply(mine, change), conflicts }
}

/** Our rows, with what the others had in a note of the first. */
function noted(theirs: State, { mine: [first, ...rest], theirs: others }: Conflict): Row[] {
  if (first === undefined) return rest
  const texts = others.map((row) => {
    const side = (name: 'source' | 'target') => sideText(theirs, row, name) ?? '–'
    return `${side('source')} | ${side('target')}${row.note ? ` (${row.note})` : ''}`
  })
  return [{ ...first, status: 'review', note: [first.note, `≠ ${texts.join(' ‖ ')}`].filter(Boolean).join('\n') }, ...rest]
}

/** Rows and pieces as they become. The piece at the beginning of a unit has the number of the unit, other parts have later ones. */
class Taking {
  readonly rows: Row[] = []
  readonly pieces: { source: Piece[]; target: Piece[] }
  private readonly free: { source: number[]; target: number[] } = { source: [], target: [] }
  private readonly theirs: State
  private nextRow: number

  constructor(mine: State, theirs: State) {
    this.theirs = theirs
    this.pieces = { source: [...mine.pieces.source], target: [...mine.pieces.target] }
    this.nextRow = mine.nextRow
  }

  /** Rows as they are: more of them than a call may have arguments. */
  keep(rows: readonly Row[]): void {
    for (const row of rows) this.rows.push(row)
  }

  /** Their rows in the place of ours. */
  take({ mine, theirs }: Conflict): void {
    const isPart = (side: 'source' | 'target') => (piece: number) => piece >= this.theirs.document[side].units.length
    for (const side of SIDES)
      for (const row of mine) for (const piece of row[side].filter(isPart(side))) this.free[side].push(piece)
    const adopted = (row: Row, side: 'source' | 'target') =>
      row[side].map((piece) => {
        const own = this.theirs.pieces[side][piece]!
        const at = own.from === 0 ? own.unit : (this.free[side].pop() ?? this.pieces[side].length)
        const before = this.pieces[side][at]
        const isSame =
          before !== undefined && (['unit', 'from', 'to', 'text'] as const).every((name) => before[name] === own[name])
        if (!isSame) this.pieces[side][at] = own
        return at
      })
    for (const row of theirs)
      this.rows.push({ ...row, id: this.nextRow++, source: adopted(row, 'source'), target: adopted(row, 'target') })
  }

  /** Numbers that rows no longer use go to the last pieces. */
  close(): void {
    for (const side of SIDES)
      for (const hole of this.free[side].sort((a, b) => b - a)) {
        const list = this.pieces[side]
        const last = list.length - 1
        const moved = list.pop()
        if (hole === last || moved === undefined) continue
        list[hole] = moved
        const at = this.rows.findIndex((row) => row[side].includes(last))
        const row = this.rows[at]
        if (row) this.rows[at] = { ...row, [side]: row[side].map((piece) => (piece === last ? hole : piece)) }
      }
  }
}
