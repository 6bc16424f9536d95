// The table of checks. A rule is listed here and nowhere else: options, `--drop`, `--help` and the docs are made from this list.

import type { Flag } from '../bitext.ts'
import { identicalCopy, wrongLanguage } from './language.ts'
import { lengthOutlier, manyUnits } from './length.ts'
import { numberMismatch } from './numbers.ts'
import { missingEndMark, unbalancedQuotes } from './punctuation.ts'
import { REPEAT_RULES } from './repeats.ts'
import type { PairRule } from './rule.ts'

/** The aligner itself sets this flag; as a rule it can be reported again and dropped. */
const moved: PairRule<'moved'> = {
  id: 'moved',
  label: 'the translation stands elsewhere in the text, as `align` found',
  find: ({ flags }) => (flags.includes('moved') ? { reason: 'The translation stands elsewhere in the text' } : undefined),
}

/** Rules whose findings `align` adds to a pair as flags. */
export const FLAG_RULES: readonly PairRule<Flag>[] = [
  numberMismatch,
  lengthOutlier,
  identicalCopy,
  unbalancedQuotes,
  moved,
  manyUnits,
]

export const PAIR_RULES = [
  numberMismatch,
  lengthOutlier,
  identicalCopy,
  unbalancedQuotes,
  moved,
  manyUnits,
  wrongLanguage,
  missingEndMark,
]

/** The rules that `check` can apply, by their ids in {@link RULES}. */
export type CheckRule =
  | Flag
  | 'wrong-language'
  | 'missing-end-mark'
  | 'repeated-pair'
  | 'inconsistent-target'
  | 'inconsistent-source'

/** A rule, for people. */
export interface RuleInfo {
  id: CheckRule
  /** What it finds. */
  label: string
  /** Whether it is applied only when it is named. @default false */
  optional?: true
}

/** All rules, in the order in which the findings of a pair are reported. */
export const RULES: readonly RuleInfo[] = [...PAIR_RULES, ...REPEAT_RULES]

/** The rules that apply where none is named. */
export const DEFAULT_RULES: readonly CheckRule[] = RULES.filter(({ optional }) => !optional).map(({ id }) => id)
