// What a caller's own evidence and pins say, checked where they come in; and what a caller hears of the progress.

import type { Evidence } from '../bitext.ts'
import { misuse, show } from '../errors.ts'
import type { Indices } from './pins.ts'

/** Hears how much of a work is done, from 0 to 1. */
export type Progress = (done: number) => void

/** Tells the progress of one part of the work as progress of the whole, between `from` and `to`: roughly its share of the time on articles and books. */
export const part = (progress: Progress | undefined, from: number, to: number): Progress | undefined =>
  progress && ((done) => progress(from + (to - from) * done))

const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value

/** Certain either way: sums of larger numbers would lose all other evidence. */
const MAX_EVIDENCE_NATS = 10_000

/**
 * Evidence whose scorers give finite numbers, kept in ±10,000, or throw with the span.
 *
 * @throws {MuwaziError} `bad-option`, also while the evidence is evaluated
 */
export function checkedEvidence(evidence: readonly Evidence[]): Evidence[] {
  if (!isList(evidence)) throw misuse(`Expected \`evidence\` to be a list of functions, got ${show(evidence)}`)
  return Array.from(evidence, (one, k) => {
    if (typeof one !== 'function') throw misuse(`Expected \`evidence[${k}]\` to be a function, got ${show(one)}`)
    return (source, target) => {
      const nats: unknown = one(source, target)
      if (typeof nats !== 'function')
        throw misuse(`Expected \`evidence[${k}]\` to return a function of a span, got ${show(nats)}`)
      return (s0, s1, t0, t1) => {
        const found: unknown = nats(s0, s1, t0, t1)
        if (typeof found !== 'number' || !Number.isFinite(found))
          throw misuse(
            `Expected \`evidence[${k}]\` to give a finite number of nats for source ${s0}–${s1} and target ${t0}–${t1}, got ${show(found)}`,
          )
        return Math.max(-MAX_EVIDENCE_NATS, Math.min(MAX_EVIDENCE_NATS, found))
      }
    }
  })
}

/**
 * Pins of units (or beads): of each side units that are there, that follow one another and that no other pin holds; not both sides empty.
 *
 * @param sizes how many units there are
 * @param name what a message calls the list: `pins`, `beads`
 * @throws {MuwaziError} `bad-option` with the number of the pin
 */
export function checkedPins(pins: Iterable<Indices>, sizes: { source: number; target: number }, name = 'pins'): Indices[] {
  const taken = { source: new Set<number>(), target: new Set<number>() }
  return Array.from(pins, (pin, k) => {
    for (const side of ['source', 'target'] as const) {
      const units: unknown = pin?.[side]
      if (!Array.isArray(units)) throw misuse(`Expected \`${name}[${k}].${side}\` to be a list of units, got ${show(units)}`)
      for (const [at, unit] of units.entries()) {
        if (!Number.isInteger(unit) || unit < 0 || unit >= sizes[side])
          throw misuse(`Expected \`${name}[${k}].${side}\` to hold units from 0 to ${sizes[side] - 1}, got ${show(unit)}`)
        if (at > 0 && unit !== units[at - 1] + 1)
          throw misuse(`Expected the units of \`${name}[${k}].${side}\` to follow one another, got ${units.join(', ')}`)
        if (taken[side].has(unit)) throw misuse(`Expected ${side} unit ${unit} once, got it in \`${name}[${k}]\` again`)
        taken[side].add(unit)
      }
    }
    if (pin.source.length + pin.target.length === 0)
      throw misuse(`Expected \`${name}[${k}]\` to hold a unit, got none on both sides`)
    return pin
  })
}
