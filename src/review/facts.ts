// What follows from each row, in columns. A command changes few rows: the columns of the rows around them are taken over.

import { SIDES } from '../formats/review/document.ts'
import { isEdited, type Row, type State } from '../formats/review/state.ts'

/** Of rows that a person put together and did not read again, so many are thought to be wrong. */
const MENDED_ERRORS = 0.02
/** A flagged pair is thought to be wrong at least so often. */
const FLAGGED_ERRORS = 0.1
/** The first target unit of a row that crosses nothing. */
const NO_UNIT = 2 ** 31 - 1

/** One number for each row of a state. */
export interface Facts {
  /** Probability in [0, 1] that it is wrong and nobody saw it. */
  errors: Float64Array
  /** It is doubtful below a threshold above this one: its confidence, -1 where a check reported it, 2 where it waits for no look. */
  doubts: Float64Array
  /** 1 where it was accepted, 2 where it was left out, else 0. */
  done: Uint8Array
  /** 1 where it begins with a heading. */
  headings: Uint8Array
  /** Its first target unit, where it has a source, and its last. */
  first: Int32Array
  last: Int32Array
}

/** Probability in [0, 1] that a row is wrong and nobody saw it. */
export function errorOf(state: State, row: Row): number {
  if (row.status === 'accepted' || row.aside) return 0
  if (row.touched || isEdited(state, row)) return MENDED_ERRORS
  return Math.max(1 - row.confidence, row.flags.length > 0 ? FLAGGED_ERRORS : 0)
}

/** Whether a row waits for a look whatever its confidence: it is open, and no person made it. */
const isOpen = (state: State, row: Row): boolean => row.status === 'open' && !row.touched && !row.aside && !isEdited(state, row)

/** The confidence below which a threshold asks for a look: -1 where a check reported the row, 2 where it waits for none. */
export const doubtOf = (state: State, row: Row): number => (isOpen(state, row) ? (row.flags.length > 0 ? -1 : row.confidence) : 2)

function isHeading({ document, pieces }: State, row: Row): boolean {
  const side = row.source.length > 0 ? 'source' : 'target'
  const [piece] = row[side]
  return piece !== undefined && document[side].units[pieces[side][piece]!.unit]?.kind === 'heading'
}

function fill(facts: Facts, state: State, at: number): void {
  const row = state.rows[at]!
  facts.errors[at] = errorOf(state, row)
  facts.doubts[at] = doubtOf(state, row)
  facts.done[at] = row.aside ? 2 : row.status === 'accepted' ? 1 : 0
  facts.headings[at] = isHeading(state, row) ? 1 : 0
  let [first, last] = [NO_UNIT, -1]
  for (const piece of row.target) {
    const { unit } = state.pieces.target[piece]!
    first = Math.min(first, unit)
    last = Math.max(last, unit)
  }
  facts.first[at] = row.source.length > 0 ? first : NO_UNIT
  facts.last[at] = last
}

const made = (count: number): Facts => ({
  errors: new Float64Array(count),
  doubts: new Float64Array(count),
  done: new Uint8Array(count),
  headings: new Uint8Array(count),
  first: new Int32Array(count),
  last: new Int32Array(count),
})

const COLUMNS = ['errors', 'doubts', 'done', 'headings', 'first', 'last'] as const

/** What two lists have in common at the beginning, and where in the second one their common end begins. */
function common<T>(old: readonly T[], list: readonly T[]): [head: number, end: number] {
  const most = Math.min(list.length, old.length)
  let [head, tail] = [0, 0]
  while (head < most && list[head] === old[head]) head++
  while (tail < most - head && list[list.length - 1 - tail] === old[old.length - 1 - tail]) tail++
  return [head, list.length - tail]
}

/** The columns of a state that was made of another one. */
function factsAfter(state: State, before?: { state: State; facts: Facts }): Facts {
  const { rows, pieces } = state
  const facts = made(rows.length)
  const old = before?.state
  const [head, end] = common(old?.rows ?? [], rows)
  if (before)
    for (const name of COLUMNS) {
      facts[name].set(before.facts[name].subarray(0, head))
      facts[name].set(before.facts[name].subarray(before.facts[name].length - (rows.length - end)), end)
    }
  for (let at = head; at < end; at++) fill(facts, state, at)
  // A text that was edited changes no row.
  for (const side of SIDES) {
    if (old === undefined || old.pieces[side] === pieces[side]) continue
    const [from, to] = common(old.pieces[side], pieces[side])
    for (let at = 0; at < rows.length; at++)
      if (rows[at]![side].some((piece) => piece >= from && piece < to)) fill(facts, state, at)
  }
  return facts
}

/** The last state of each document whose columns were made. */
const latest = new WeakMap<State['document'], { state: State; facts: Facts }>()

/** The columns of a state: made once for it, of those that were made before. Nobody writes to them. */
export function factsOf(state: State): Facts {
  const before = latest.get(state.document)
  if (before !== undefined && before.state.rows === state.rows && before.state.pieces === state.pieces) return before.facts
  const facts = factsAfter(state, before)
  latest.set(state.document, { state, facts })
  return facts
}
