// How many errors are expected where, and in which order a person finds them with the fewest looks.

import type { Row, State } from '../formats/review/state.ts'
import { doubtOf, factsOf } from './facts.ts'

/** Pairs below this confidence are in the queue, unless a person moves the threshold. */
export const DEFAULT_THRESHOLD = 0.9

/** The expected number of errors in all rows that nobody accepted. */
export function expectedErrors(state: State): number {
  let sum = 0
  for (const error of factsOf(state).errors) sum += error
  return sum
}

/** Whether a row waits for a look: it is open, no person made it, and its confidence is below the threshold or a check reported it. */
export const isDoubtful = (state: State, row: Row, threshold = DEFAULT_THRESHOLD): boolean => doubtOf(state, row) < threshold

/**
 * The places of doubtful rows, those first where a look finds most: a look shows a row with its neighbours, and an error at an edge is
 * in two rows.
 */
export function queue(state: State, threshold = DEFAULT_THRESHOLD): number[] {
  const { errors, doubts } = factsOf(state)
  const found: { at: number; gain: number }[] = []
  for (let at = 0; at < doubts.length; at++)
    if (doubts[at]! < threshold) found.push({ at, gain: errors[at]! + ((errors[at - 1] ?? 0) + (errors[at + 1] ?? 0)) / 2 })
  return found.sort((a, b) => b.gain - a.gain || a.at - b.at).map(({ at }) => at)
}

/** What a threshold asks for: rows to read, and the errors that are expected in those that are not read. */
export function effort(state: State, threshold: number): { rows: number; left: number } {
  let [rows, left] = [0, 0]
  const { errors, doubts } = factsOf(state)
  for (let at = 0; at < doubts.length; at++)
    if (doubts[at]! < threshold) rows++
    else left += errors[at]!
  return { rows, left }
}

/** How much is done: rows that were accepted or left out, of all. */
export function progress(state: State): { done: number; of: number } {
  const { done } = factsOf(state)
  let count = 0
  for (const one of done) if (one > 0) count++
  return { done: count, of: done.length }
}
