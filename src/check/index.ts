/**
 * Checks and filters for any bitext, aligned or read: numbers, lengths, languages, copies, end marks, brackets, repeats.
 *
 * @module
 */
import type { Bitext, Message, Written } from '../bitext.ts'
import { identify } from '../languages/identify.ts'
import { type CheckOptions, check as checkWith } from './check.ts'
import { type FilterOptions, filter as filterWith } from './filter.ts'

export type { Bitext, Message, RuleId, Written } from '../bitext.ts'
export type { Identify } from '../languages/detect.ts'
export type { CheckOptions } from './check.ts'
export type { FilterOptions } from './filter.ts'
export { RULES } from './rules.ts'

/**
 * What is odd about the pairs of a bitext, in their order: a message for each finding, with its rule, a reason for people, the
 * segment's id, the side that is odd where one is, and the place of its text where it is known (a segment that was read knows its `line`).
 * Good pairs are seldom flagged: on 711 pairs of news .4 % for numbers, .1 % for lengths.
 *
 * @throws MuwaziError `bad-option`
 * @example
 * for (const { segment, reason, ruleId } of check(parse(readFileSync('memory.tmx')))) console.log(segment, reason, ruleId)
 */
export function check(bitext: Written | Bitext, options: CheckOptions = {}): Message[] {
  return checkWith(bitext, { ...options, identify: options.identify ?? identify })
}

/**
 * A bitext without the pairs that are not wanted. Unpaired segments stay. A message counts what was left out, and messages about
 * pairs that are gone go with them.
 *
 * @throws MuwaziError `bad-option`
 * @example
 * stringify(filter(parse(memory), { minConfidence: 0.9, drop: ['identical-copy', 'repeated-pair'] }))
 */
export function filter(bitext: Bitext, options: FilterOptions = {}): Bitext {
  return filterWith(bitext, { ...options, identify: options.identify ?? identify })
}
