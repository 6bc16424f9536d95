/**
 * Checks and filters any bitext, aligned or read: numbers, lengths, languages, copies, end marks, brackets, repeats.
 *
 * @module
 */
export type { Bitext, BitextLike, Message, RuleId, Written } from '../bitext.ts'
export type { Identify } from '../languages/detect.ts'
export { type CheckOptions, check, type FilterOptions, filter } from './check.ts'
export { type CheckRule, RULES, type RuleInfo } from './rules.ts'
