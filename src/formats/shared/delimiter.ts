import { records } from './records.ts'

/** What parts cells, in the order in which they are believed. Excel writes `;` where the comma is a decimal sign. */
export const DELIMITERS = ['\t', ',', ';', '|'] as const

/** So much of a table is looked at, in characters and in records. */
const SAMPLE = { length: 65_536, records: 100 }

/**
 * What parts the cells of a table: what gives most records the same number of cells, more than one. `,` where nothing does.
 *
 * @param candidates in the order in which they are believed
 */
export function detectDelimiter(text: string, candidates: readonly string[] = DELIMITERS): string {
  const sample = text.slice(0, SAMPLE.length)
  let best = { delimiter: ',', share: 0 }
  for (const delimiter of candidates) {
    const share = evenness(sample, delimiter, sample.length < text.length)
    if (share > best.share) best = { delimiter, share }
  }
  return best.delimiter
}

/** The share of records that have the commonest number of cells, if that is more than one. */
function evenness(sample: string, delimiter: string, isCut: boolean): number {
  const counts: number[] = []
  for (const { cells } of records(sample, delimiter)) {
    counts.push(cells.length)
    if (counts.length === SAMPLE.records) break
  }
  if (isCut && counts.length > 1 && counts.length < SAMPLE.records) counts.pop()
  const width = commonest(counts)
  return width > 1 ? counts.filter((count) => count === width).length / counts.length : 0
}

/** The number that occurs most often, the greater of two that occur alike; 0 of none. */
export function commonest(numbers: readonly number[]): number {
  const times = new Map<number, number>()
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1)
  let best = 0
  for (const [number, count] of times) {
    const most = times.get(best) ?? 0
    if (count > most || (count === most && number > best)) best = number
  }
  return best
}
