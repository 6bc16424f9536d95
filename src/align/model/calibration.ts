/**
 * Posteriors are too sure of themselves at both ends. Slope and shift of their logit (Platt scaling), fitted on the development cases, and on the
 * same lines joined at other places on each side, by `node bench/calibrate.mjs`, which prints this line.
 */
export const CALIBRATION = { slope: 0.436, shift: 1.122 }

/** A posterior as the probability that a bead is right. */
export function calibrated(posterior: number): number {
  if (posterior <= 0 || posterior >= 1) return Math.min(1, Math.max(0, posterior))
  const { slope, shift } = CALIBRATION
  return 1 / (1 + Math.exp(-(slope * Math.log(posterior / (1 - posterior)) + shift)))
}
