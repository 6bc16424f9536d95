import type { Point, Position } from '../bitext.ts'

/** Line ends as unist counts them. */
const LINE_END = /\r\n|\n|\r/g

/** Returns a function from offsets to a Position in `value`; a look-up costs the logarithm of the number of lines. */
export function placer(value: string): (start: number, end: number) => Position {
  const starts = [0]
  for (const match of value.matchAll(LINE_END)) starts.push(match.index + match[0].length)
  const point = (offset: number): Point => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low]! + 1, offset }
  }
  return (start, end) => ({ start: point(start), end: point(end) })
}
