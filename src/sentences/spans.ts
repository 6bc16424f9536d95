import { misuse, show } from '../errors.ts'

/** Where the sentences of a text are, as half-open spans in order. */
export type Splitter = (text: string, language: string) => Iterable<readonly [start: number, end: number]>

/**
 * A splitter of the caller's whose spans are in order and in the text, and hold every character that shows: text between two of them goes with
 * the first, text before all of them with the first of all.
 *
 * @throws {MuwaziError} `bad-option` when it is called
 */
export function checkedSplitter(split: Splitter): Splitter {
  return (text, language) => {
    const given: unknown = split(text, language)
    if (typeof given !== 'object' || given === null || !(Symbol.iterator in given))
      throw misuse(`Expected \`sentences\` to give spans, got ${show(given)}`)
    const spans: [number, number][] = []
    for (const span of given as Iterable<unknown>) {
      const [start, end]: unknown[] = Array.isArray(span) ? span : []
      const before = spans.at(-1)
      const floor = before?.[1] ?? 0
      if (!isPlace(start) || !isPlace(end) || start < floor || end < start || end > text.length)
        throw misuse(
          `Expected \`sentences\` to give spans \`[start, end]\` that rise from ${floor} to at most ${text.length}, got ${shown(span)}`,
        )
      // Nothing is lost: what a splitter leaves out stays with its neighbour.
      if (before === undefined) spans.push([text.slice(0, start).trim() === '' ? start : 0, end])
      else {
        if (text.slice(floor, start).trim() !== '') before[1] = start
        spans.push([start, end])
      }
    }
    const last = spans.at(-1)
    if (last !== undefined && text.slice(last[1]).trim() !== '') last[1] = text.length
    return spans
  }
}

const isPlace = (value: unknown): value is number => Number.isInteger(value)
const shown = (span: unknown): string => (Array.isArray(span) ? `\`[${span.map(String).join(', ')}]\`` : show(span))
