// Years of the two calendars that Arabic texts count by.

/** A Hijri year has 354.367 days, a Gregorian one 365.2425; the year 1 began in July 622. */
const YEAR_RATIO = 0.970229
const EPOCH = 621.5
/** Years that a text is likely to name: Hijri ones, up to 2077. */
const LAST_HIJRI = 1500

/**
 * The Gregorian years that a Hijri year may be given as, since it begins in one and ends in the next, and writers round: `gregorianYears(354)`
 * is `[964, 965, 966]`. Empty for what is no Hijri year.
 */
export function gregorianYears(hijri: number): number[] {
  if (!Number.isInteger(hijri) || hijri < 1 || hijri > LAST_HIJRI) return []
  const middle = Math.round(YEAR_RATIO * hijri + EPOCH)
  return [middle - 1, middle, middle + 1]
}

/** The Hijri years that a Gregorian year may be given as: `hijriYears(965)` has 354. */
export function hijriYears(gregorian: number): number[] {
  const middle = Math.round((gregorian - EPOCH) / YEAR_RATIO)
  return [middle - 2, middle - 1, middle, middle + 1, middle + 2].filter((year) => gregorianYears(year).includes(gregorian))
}

const isYear = (key: string): boolean => /^\d{1,4}$/.test(key)

/**
 * What the readings of a number as a year share with those of a number of the other text: the first text names Hijri years and the second one
 * Gregorian years, or the other way round.
 */
export function yearReadings(key: string, text: 'first' | 'second'): string[] {
  if (!isYear(key)) return []
  const other = text === 'first' ? 'second' : 'first'
  return [...gregorianYears(Number(key)).map((year) => `${text} ${year}`), `${other} ${Number(key)}`]
}
