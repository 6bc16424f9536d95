/** A pair that was found: its confidence, and whether the gold has the very same pair. */
export interface Row {
  confidence: number
  right: boolean
}

/** Ten buckets of confidence, from 0 to 1: how many rows, their mean confidence, and the share of them that is right. */
export function reliability(rows: readonly Row[]): { from: number; count: number; confidence: number; right: number }[]

/** Expected calibration error: the mean distance between confidence and the share that is right, over the buckets, by number of rows. */
export function calibrationError(rows: readonly Row[]): number

/** The probability that a right pair has more confidence than a wrong one. */
export function auroc(rows: readonly Row[]): number
