// The table of checks. A rule is listed here and nowhere else: options, `--drop`, `--help` and the docs are made from this list.

import type { Flag } from '../bitext.ts'
import { identicalCopy, wrongLanguage } from './language.ts'
import { lengthOutlier } from './length.ts'
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
export const FLAG_RULES: readonly PairRule<Flag>[] = [numberMismatch, lengthOutlier, identicalCopy, unbalancedQuotes, moved]

export const PAIR_RULES = [numberMismatch, lengthOutlier, identicalCopy, unbalancedQuotes, moved, wrongLanguage, missingEndMark]

/** All rules, in the order in which the findings of a pair are reported. */
export const RULES = [...PAIR_RULES, ...REPEAT_RULES]

/** The id of a rule in {@link RULES}: what `check` can apply. */
export type CheckRule = (typeof RULES)[number]['id']

/** The rules that apply where none is named. */
export const DEFAULT_RULES: readonly CheckRule[] = RULES.filter(({ optional }) => !optional).map(({ id }) => id)
