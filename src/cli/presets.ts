// What the presets of `muwazi clean` go by; `node bench/clean.mjs` measures them.

import type { CheckRule } from '../check/rules.ts'

/** What a preset takes for a reason against a pair. */
export interface Preset {
  /** Pairs with a lower score have the reason `low-score`. */
  minScore: number
  rules: readonly CheckRule[]
}

const COPIES = ['identical-copy', 'wrong-language', 'repeated-pair'] as const

/** docs/pipelines.md, "Cleaning", has what each rule finds and costs. */
export const PRESETS: Readonly<Record<'tm' | 'mt-training' | 'strict', Preset>> = {
  tm: { minScore: 0.05, rules: COPIES },
  'mt-training': { minScore: 0.2, rules: [...COPIES, 'length-outlier'] },
  strict: { minScore: 0.5, rules: [...COPIES, 'length-outlier', 'number-mismatch', 'unbalanced-quotes', 'many-units'] },
}
