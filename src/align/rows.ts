import type { Bead } from '../bitext.ts'
import { rowEvidence } from './model/evidence/row.ts'
import { alignPass, type Pass } from './units.ts'

/** Units of a table, and the row of each, rising from 0 on both sides. */
export interface Rows extends Pass {
  sourceRows: Int32Array
  targetRows: Int32Array
}

/** Aligns the units of each row by themselves, all rows in one pass, so that how common a word is stays known from the whole table. */
export function alignRows({ sourceRows, targetRows, ...pass }: Rows): Bead[] {
  return alignPass({
    ...pass,
    evidence: [rowEvidence(sourceRows, targetRows), ...(pass.evidence ?? [])],
    groups: { source: sourceRows, target: targetRows },
  })
}
