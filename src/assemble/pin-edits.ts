// Texts that a person mended stand otherwise in the document. Two things lead back to them: the id of the row, which is a hash of the
// texts that it had, and, without one, likeness to what stands between the neighbours.

import { textsId } from '../text/segment-id.ts'
import { isFree, keyOf, type Run, type Stream, textOf } from './pin-stream.ts'

/** What may be looked at: units between the texts of the pins before and behind. */
export interface Gap extends Run {}

/** What may be tried in all, in hashes, so that a file of nothing but strange rows takes no minutes. */
export interface Budget {
  left: number
}

/** Units of one row at most. */
const LONGEST = 8
/** Units to look at where both texts of a row were mended: runs of one side times runs of the other. */
const BOTH = 8
/** Units to look at for likeness. */
const NEAR = 48
/** Share of common pairs of letters by which a mended text is known. */
const ALIKE = 0.6
/** What comparing two texts costs, in hashes. */
const COMPARED = 20

/** `id` without the number of a repeat. */
const bare = (id: string): string => id.replace(/-\d+$/, '')

/** The run of a gap that was the other text of the row `id`; `known` makes the hash of it and the text that is known. */
export function byId(id: string, gap: Gap, stream: Stream, budget: Budget, known: (text: string) => string): Run | undefined {
  const wanted = bare(id)
  for (const run of runsIn(gap, LONGEST, stream, budget)) {
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
): { source: Run; target: Run } | undefined {
  const near = (gap: Gap): Gap => ({ first: gap.first, end: Math.min(gap.end, gap.first + BOTH) })
  for (const source of runsIn(near(gaps.source), BOTH, streams.source, budget)) {
    const text = textOf(streams.source, source)
    const target = byId(id, near(gaps.target), streams.target, budget, (other) => textsId(text, other))
    if (target) return { source, target }
  }
  return undefined
}

/** The run of a gap that is most like a text, if any is. */
export function byLikeness(text: string, gap: Gap, stream: Stream, budget: Budget): Run | undefined {
  const key = keyOf(text)
  const wanted = pairsOf(key)
  let best: Run | undefined
  let most = ALIKE
  for (const run of runsIn({ first: gap.first, end: Math.min(gap.end, gap.first + NEAR) }, LONGEST, stream, budget)) {
    const there = stream.text.slice(stream.starts[run.first], stream.starts[run.end])
    // Texts of too different lengths have not enough in common, whatever is in them.
    if (2 * Math.min(key.length, there.length) < ALIKE * (key.length + there.length)) continue
    budget.left -= COMPARED
    const likeness = common(wanted, pairsOf(there))
    if (likeness < most || (best && likeness === most)) continue
    best = run
    most = likeness
  }
  return best
}

/** Free runs, shorter ones and earlier ones first. */
function* runsIn({ first, end }: Gap, longest: number, stream: Stream, budget: Budget): Generator<Run> {
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
