// Beads as other aligners write them. Indices count from 0; both formats want every unit once, in order.

import type { Bead } from '../../bitext.ts'
import { confidenceDigits } from '../shared/pair-facts.ts'

/** How many units each side has, those in no bead (blank lines) included. */
export interface UnitCounts {
  source: number
  target: number
}

/**
 * The ladder of hunalign: a rung a line, source index, TAB, target index, TAB, confidence of the bead that begins there; the last rung
 * is the end of both texts, with 0. A unit in no bead goes with the bead before it. Beads that cross, which no ladder can hold, become
 * one with the lowest of their confidences.
 *
 * @example
 * [...ladder([{ source: [0], target: [0, 1], confidence: 0.97 }], { source: 1, target: 2 })] // ['0\t0\t0.97\n', '1\t2\t0\n']
 */
export function* ladder(beads: Iterable<Bead>, counts: UnitCounts): Generator<string> {
  let source = 0
  let target = 0
  for (const step of steps(beads)) {
    yield `${source}\t${target}\t${confidenceDigits(step.confidence)}\n`
    source = step.source
    target = step.target
  }
  yield `${counts.source}\t${counts.target}\t0\n`
}

/**
 * The list of Vecalign: `[0]:[0, 1]:0.030000`, a bead a line. Its last number is a cost (0 is best), here 1 − confidence. Vecalign's
 * own beads never cross; ours may, and stay so.
 */
export function* vecalign(beads: Iterable<Bead>): Generator<string> {
  const list = (indices: readonly number[]): string => `[${indices.join(', ')}]`
  for (const { source, target, confidence } of beads)
    yield `${list(source)}:${list(target)}:${Math.max(0, 1 - confidence).toFixed(6)}\n`
}

/** Where a bead ends in each text, whatever stands before it. */
interface Step {
  source: number
  target: number
  confidence: number
}

/** Beads as steps up both texts. One that begins before the end of an earlier one crosses it, and the two are one step. */
function steps(beads: Iterable<Bead>): Step[] {
  const done: Step[] = []
  for (const bead of beads) {
    let { confidence } = bead
    let last = done.at(-1)
    const first = (indices: readonly number[]): number => indices.reduce((least, index) => Math.min(least, index), Infinity)
    const end = (indices: readonly number[]): number => indices.reduce((most, index) => Math.max(most, index + 1), 0)
    const [source, target] = [first(bead.source), first(bead.target)]
    let ends = { source: end(bead.source), target: end(bead.target) }
    if (last) ends = { source: Math.max(ends.source, last.source), target: Math.max(ends.target, last.target) }
    while (last && (source < last.source || target < last.target)) {
      confidence = Math.min(confidence, last.confidence)
      done.pop()
      last = done.at(-1)
    }
    done.push({ ...ends, confidence })
  }
  return done
}
