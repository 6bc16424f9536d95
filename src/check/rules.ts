// The table of checks. A rule is listed here and nowhere else: options, `--drop`, `--help` and the README take it from here.

import type { Flag, RuleId } from '../bitext.ts'
import { unbalancedQuotes } from './balance.ts'
import { identicalCopy } from './copy.ts'
import { missingEndMark } from './end-mark.ts'
import { wrongLanguage } from './language.ts'
import { lengthOutlier } from './length.ts'
import { numberMismatch } from './numbers.ts'
import { REPEAT_RULES } from './repeats.ts'
import type { PairRule } from './rule.ts'

/** Told by the aligner itself; here only so that it can be told again and dropped. */
const moved: PairRule = {
  id: 'moved',
  label: 'the translation stands elsewhere in the text, as `align` found',
  find: ({ flags }) => (flags.includes('moved') ? { reason: 'The translation stands elsewhere in the text' } : undefined),
}

/** Rules whose finding `align` notes on the pair. */
export const FLAG_RULES: readonly (PairRule & { id: Flag })[] = [
  numberMismatch,
  lengthOutlier,
  identicalCopy,
  unbalancedQuotes,
  moved,
] as readonly (PairRule & { id: Flag })[]

export const PAIR_RULES: readonly PairRule[] = [...FLAG_RULES, wrongLanguage, missingEndMark]

/** All rules, in the order in which a pair's findings are told. */
export const RULES: readonly { id: RuleId; label: string }[] = [...PAIR_RULES, ...REPEAT_RULES]

/** Told only when asked for: two texts may well have one translation ("ok" and "okay"). */
export const WEAK: readonly RuleId[] = ['inconsistent-source']
