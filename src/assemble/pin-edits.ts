// Finds texts that a person edited, which differ from the document: by the id of the row, which is a hash of its original texts, else by
// likeness to the units between the neighbouring pins.

import { textsId } from '../text/segment-id.ts'
import { isFree, keyOf, type Stream, textOf, type UnitRun } from './pin-places.ts'

/** The units between the previous and the next pin that were found. */
export interface Gap extends UnitRun {}

/** How much may be tried, in hashes, so that a file of unknown rows takes no minutes. */
export interface Budget {
  left: number
}

/** Maximum number of units of one row. */
const MAX_ROW_UNITS = 8
/** Units to search where both texts of a row were edited: runs of one side times runs of the other. */
const BOTH_SEARCH_UNITS = 8
/** Units to search by likeness. */
const LIKENESS_SEARCH_UNITS = 48
/** An edited text shares at least this part of its pairs of letters (Dice's coefficient). */
const MIN_LIKENESS = 0.6
/** Cost of comparing two texts, in hashes. */
const COMPARISON_COST = 20

/** `id` without the number of a repeat. */
const bare = (id: string): string => id.replace(/-\d+$/, '')

/** The run of a gap that was the other text of the row `id`; `known` makes the hash of it and the text that is known. */
export function byId(id: string, gap: Gap, stream: Stream, budget: Budget, known: (text: string) => string): UnitRun | undefined {
  const wanted = bare(id)
  for (const run of runsIn(gap, MAX_ROW_UNITS, stream, budget)) {
    budget.left--
    if (known(textOf(stream, run)) === wanted) return run
  }
  return undefined
}

/** The two runs that were the texts of the row `id`, near the beginning of both gaps. */
export function bothById(
  id: string,
  gaps: { source: Gap; target: Gap },
  streams: { source: Stream; target: Stream },
  budget: Budget,
): { source: UnitRun; target: UnitRun } | undefined {
  const near = (gap: Gap): Gap => ({ first: gap.first, end: Math.min(gap.end, gap.first + BOTH_SEARCH_UNITS) })
  for (const source of runsIn(near(gaps.source), BOTH_SEARCH_UNITS, streams.source, budget)) {
    const text = textOf(streams.source, source)
    const target = byId(id, near(gaps.target), streams.target, budget, (other) => textsId(text, other))
    if (target) return { source, target }
  }
  return undefined
}

/** The run of a gap that is most like a text, if any is. */
export function byLikeness(text: string, gap: Gap, stream: Stream, budget: Budget): UnitRun | undefined {
  const key = keyOf(text)
  const wanted = pairsOf(key)
  let best: UnitRun | undefined
  let most = MIN_LIKENESS
  for (const run of runsIn(
    { first: gap.first, end: Math.min(gap.end, gap.first + LIKENESS_SEARCH_UNITS) },
    MAX_ROW_UNITS,
    stream,
    budget,
  )) {
    const there = stream.text.slice(stream.starts[run.first], stream.starts[run.end])
    // Texts of too different lengths have not enough in common, whatever is in them.
    if (2 * Math.min(key.length, there.length) < MIN_LIKENESS * (key.length + there.length)) continue
    budget.left -= COMPARISON_COST
    const likeness = common(wanted, pairsOf(there))
    if (likeness < most || (best && likeness === most)) continue
    best = run
    most = likeness
  }
  return best
}

/** Free runs, shorter ones and earlier ones first. */
function* runsIn({ first, end }: Gap, longest: number, stream: Stream, budget: Budget): Generator<UnitRun> {
  for (let from = first; from < end && budget.left > 0; from++)
    for (let to = from + 1; to <= Math.min(end, from + longest); to++) {
      const run = { first: from, end: to }
      if (!isFree(stream, run)) break
      yield run
    }
}

/** How often each two neighbouring characters stand in a text. */
function pairsOf(key: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < key.length; at++) {
    const pair = key.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Dice's coefficient of two such counts. */
function common(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0)
  const all = [...a.values(), ...b.values()].reduce((sum, count) => sum + count, 0)
  return all === 0 ? 0 : (2 * shared) / all
}
