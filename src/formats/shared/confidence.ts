/** Pairs below this confidence are worth a look by a person, unless the caller sets another threshold. */
export const DEFAULT_DOUBT = 0.9

/** `0.97`, `0.9312`: two to four digits, no exponent. Only certainty is `1.00`. */
export function confidenceDigits(confidence: number): string {
  const digits = Math.min(confidence, confidence < 1 ? 0.9999 : 1).toFixed(4)
  return digits.replace(/0{1,2}$/, '')
}

/** The inverse; a spreadsheet may have made a decimal comma of the point. `undefined` for what is no number. */
export function confidenceOf(digits: string): number | undefined {
  const value = Number(digits.trim().replace(',', '.'))
  return digits.trim() === '' || Number.isNaN(value) ? undefined : value
}
