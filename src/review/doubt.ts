// How many errors are expected where, and in which order a person finds them with the fewest looks.

import { isEdited, type Row, type State } from '../formats/review/state.ts'

/** Pairs below this confidence are in the queue, unless a person moves the threshold. */
export const DEFAULT_THRESHOLD = 0.9
/** Of rows that a person put together and did not read again, so many are thought to be wrong. */
const MENDED_ERRORS = 0.02
/** A flagged pair is thought to be wrong at least so often. */
const FLAGGED_ERRORS = 0.1

/** Probability in [0, 1] that a row is wrong and nobody saw it. */
export function errorOf(state: State, row: Row): number {
  if (row.status === 'accepted' || row.aside) return 0
  if (row.touched || isEdited(state, row)) return MENDED_ERRORS
  return Math.max(1 - row.confidence, row.flags.length > 0 ? FLAGGED_ERRORS : 0)
}

const known = new WeakMap<State, Float64Array>()

/** {@link errorOf} for all rows, worked out once for each state. */
export function errorsOf(state: State): Float64Array {
  let errors = known.get(state)
  if (errors === undefined) known.set(state, (errors = Float64Array.from(state.rows, (row) => errorOf(state, row))))
  return errors
}

/** The expected number of errors in all rows that nobody accepted. */
export const expectedErrors = (state: State): number => errorsOf(state).reduce((sum, error) => sum + error, 0)

/** Whether a row waits for a look: it is open, no person made it, and its confidence is below the threshold or a check reported it. */
export function isDoubtful(state: State, row: Row, threshold = DEFAULT_THRESHOLD): boolean {
  if (row.confidence >= threshold && row.flags.length === 0) return false
  return row.status === 'open' && !row.touched && !row.aside && !isEdited(state, row)
}

/**
 * The places of doubtful rows, those first where a look finds most: a look shows a row with its neighbours, and an error at an edge is
 * in two rows.
 */
export function queue(state: State, threshold = DEFAULT_THRESHOLD): number[] {
  const errors = errorsOf(state)
  const found: { at: number; gain: number }[] = []
  state.rows.forEach((row, at) => {
    if (isDoubtful(state, row, threshold))
      found.push({ at, gain: errors[at]! + ((errors[at - 1] ?? 0) + (errors[at + 1] ?? 0)) / 2 })
  })
  return found.sort((a, b) => b.gain - a.gain || a.at - b.at).map(({ at }) => at)
}

/** What a threshold asks for: rows to read, and the errors that are expected in those that are not read. */
export function effort(state: State, threshold: number): { rows: number; left: number } {
  let [rows, left] = [0, 0]
  const errors = errorsOf(state)
  for (const [at, row] of state.rows.entries())
    if (isDoubtful(state, row, threshold)) rows++
    else left += errors[at]!
  return { rows, left }
}

/** How much is done: rows that were accepted or left out, of all. */
export function progress({ rows }: State): { done: number; of: number } {
  return { done: rows.filter(({ status, aside }) => status === 'accepted' || aside).length, of: rows.length }
}
