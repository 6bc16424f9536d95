import type { Evidence } from '../../../bitext.ts'
import { SAME_ROW_NATS } from '../parameters.ts'

/**
 * Evidence of shared rows for the units of a table, by the number of the row of each. What a row is worth is shared out among its units, so
 * that cutting a cell into more beads gains nothing.
 */
export function rowEvidence(sourceRows: Int32Array, targetRows: Int32Array): Evidence {
  const units = new Map<number, number>()
  for (const rows of [sourceRows, targetRows]) for (const row of rows) units.set(row, (units.get(row) ?? 0) + 1)
  return () => (s0, s1, t0, t1) => {
    const row = sourceRows[s0]
    return row === undefined || row !== targetRows[t0] ? 0 : (SAME_ROW_NATS * (s1 - s0 + t1 - t0)) / (units.get(row) ?? 1)
  }
}
