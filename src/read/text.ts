import type { Block, BlockKind } from '../bitext.ts'
import { isHeading } from './heading.ts'
import { type Line, layoutOf, linesOf } from './layout.ts'
import { listMarker } from './list-marker.ts'
import { placer } from './places.ts'

// NEL (U+0085) is white space for a reader, though not for \s.
const SPACES = /[\s\u0085]+/g

/** The lines of each block, by the layout of the whole text. */
function gather(lines: readonly Line[]): Line[][] {
  const continues = layoutOf(lines)
  const groups: Line[][] = []
  lines.forEach((line, i) => {
    if (line.text === '') return
    const before = lines[i - 1]
    if (before !== undefined && before.text !== '' && continues(before, line, lines[i + 1])) groups.at(-1)?.push(line)
    else groups.push([line])
  })
  return groups
}

/**
 * Blocks of a plain text. Paragraphs are lines, or runs of hard-wrapped lines; which of them is decided from the whole text.
 * `value.slice(start, end)` of a block is its raw text; `text` has line ends as spaces.
 */
export function readText(value: string): Block[] {
  const place = placer(value)
  const groups = gather(linesOf(value)).map((group) => {
    const start = group[0]?.start ?? 0
    const end = group.at(-1)?.end ?? 0
    return { lines: group.length, start, end, text: value.slice(start, end).replace(SPACES, ' ') }
  })
  return groups.map(({ lines, start, end, text }, i) => {
    const next = groups[i + 1]
    const kind: BlockKind =
      lines === 1 && isHeading(text, { before: groups[i - 1]?.text, after: next?.text })
        ? 'heading'
        : listMarker(text) > 0
          ? 'listItem'
          : 'paragraph'
    return { kind, text, position: place(start, end) }
  })
}
