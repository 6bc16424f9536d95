/** A text without markup, and where it comes from. */
export interface MappedText {
  text: string
  /** Pairs: offset in `text`, offset in the value; from one pair to the next both run in step. */
  offsets: number[]
  /** Targets of links and images. */
  links: string[]
}

/** Adds a stretch of the value to a mapped text. */
export function append(mapped: MappedText, piece: string, from: number): void {
  const { offsets, text } = mapped
  const length = offsets.length
  if (length === 0 || offsets[length - 1]! - offsets[length - 2]! !== from - text.length) offsets.push(text.length, from)
  mapped.text += piece
}

/** The offset in the value of a place in a mapped text. */
export function rawOffset(offsets: readonly number[], at: number): number {
  let low = 0
  let high = offsets.length / 2 - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (offsets[2 * middle]! <= at) low = middle
    else high = middle - 1
  }
  return (offsets[2 * low + 1] ?? 0) + at - (offsets[2 * low] ?? 0)
}

/** A mapped text from one place on to another. */
export function cropped({ text, offsets, links }: MappedText, start: number, end: number): MappedText {
  const kept = [0, rawOffset(offsets, start)]
  for (let k = 0; k < offsets.length; k += 2)
    if (offsets[k]! > start && offsets[k]! < end) kept.push(offsets[k]! - start, offsets[k + 1]!)
  return { text: text.slice(start, end), offsets: kept, links }
}

/** Two mapped texts with a line feed between them. */
export function joined(a: MappedText, b: MappedText): MappedText {
  const by = a.text.length + 1
  const after = rawOffset(a.offsets, a.text.length)
  const shifted = b.offsets.map((offset, k) => (k % 2 === 0 ? offset + by : offset))
  return {
    text: `${a.text}\n${b.text}`,
    offsets: [...a.offsets, a.text.length, after, ...shifted],
    links: [...a.links, ...b.links],
  }
}
