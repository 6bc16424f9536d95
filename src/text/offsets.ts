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

/** A mapped text that grows by small pieces: its last character is known without joining them, which costs the whole text each time. */
export interface GrowingText extends MappedText {
  /** `''` of no text. */
  last: string
}

/** {@link append} to a text that grows. */
export function grow(mapped: GrowingText, piece: string, from: number): void {
  append(mapped, piece, from)
  if (piece !== '') mapped.last = piece[piece.length - 1]!
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

/** Adds a mapped text to another one, with a line feed between them. */
export function extend(into: MappedText, next: MappedText): void {
  const { length } = into.text
  into.offsets.push(length, rawOffset(into.offsets, length))
  for (let k = 0; k < next.offsets.length; k += 2) into.offsets.push(next.offsets[k]! + length + 1, next.offsets[k + 1]!)
  for (const link of next.links) into.links.push(link)
  into.text += `\n${next.text}`
}
