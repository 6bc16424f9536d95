import { countLetters } from '../script/characters.ts'
import { listMarker } from './list-marker.ts'

/** A line without the white space around it; blank lines have an empty text. */
export interface Line {
  start: number
  end: number
  text: string
  /** White space before it. */
  indent: number
  arabic: boolean
}

// What ends a line for a reader: LF, CR, and VT, FF, NEL, LS, PS from word processors.
const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/g

/** The lines of a text, one blank line standing for any number of them. */
export function linesOf(value: string): Line[] {
  const lines: Line[] = []
  let end = 0
  for (const match of value.matchAll(LINE)) {
    const raw = match[0]
    const text = raw.trim()
    const ends = value.slice(end, match.index).replaceAll('\r\n', '\n').length
    if (lines.length > 0 && (text === '' || ends > 1) && lines.at(-1)?.text !== '')
      lines.push({ start: match.index, end: match.index, text: '', indent: 0, arabic: false })
    end = match.index + raw.length
    if (text === '') continue
    const start = match.index + raw.length - raw.trimStart().length
    const letters = countLetters(text)
    lines.push({ start, end: start + text.length, text, indent: start - match.index, arabic: letters.arabic > letters.latin })
  }
  return lines
}

/** No one wraps a paragraph at more than this. */
const WIDEST = 160
const SENTENCE_END = /[.!?؟…:۔][»”"')\]]*$/u

/**
 * Looks for hard-wrapped text: a line is wrapped where the first word of the next one would not have fitted. Where most line ends
 * inside paragraphs are such, lines belong together. Each script is looked at by itself: Arabic may be wrapped while English is not.
 *
 * @returns whether a line, between the lines before and after it, goes on the paragraph of the one before
 */
export function layoutOf(lines: readonly Line[]): (before: Line, line: Line, after: Line | undefined) => boolean {
  const widths = { true: wrapWidth(lines, true), false: wrapWidth(lines, false) }
  return (before, line, after) => {
    const width = widths[`${before.arabic}`]
    if (width === undefined || before.arabic !== line.arabic) return false
    if (listMarker(line.text) > 0) return false
    if (line.indent > before.indent + 1 && listMarker(before.text) === 0) return false
    // A paragraph may end right at the column; a short line after it that ends no sentence itself is a heading.
    const short = after === undefined || after.text === '' || !forced(line, after, width)
    if (SENTENCE_END.test(before.text) && short && !SENTENCE_END.test(line.text) && line.text.length < width * 0.75) return false
    if (forced(before, line, width)) return true
    // A line may fall short of the width by hand; only a full stop or a really short line ends the paragraph.
    return before.text.length > width * 0.75 && !SENTENCE_END.test(before.text)
  }
}

const FIRST_WORD = /^\S+/
const forced = (before: Line, line: Line, width: number): boolean =>
  before.text.length + before.indent + 1 + (FIRST_WORD.exec(line.text)?.[0].length ?? 0) > width

/** The column that lines of one script are wrapped at, if they are. */
function wrapWidth(lines: readonly Line[], arabic: boolean): number | undefined {
  const ends: [Line, Line][] = []
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (next !== undefined && line.text !== '' && next.text !== '' && line.arabic === arabic && next.arabic === arabic)
      ends.push([line, next])
  })
  if (ends.length < 2) return undefined
  const lengths = ends.map(([line]) => line.text.length + line.indent).sort((a, b) => a - b)
  // A few lines may be longer (addresses of web pages cannot be wrapped).
  const width = lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * 0.98))] ?? 0
  if (width > WIDEST || width < 30) return undefined
  const wrapped = ends.filter(([line, next]) => forced(line, next, width)).length
  // One sentence a line is no wrapping, however even the lines are.
  const sentences = ends.filter(([line]) => SENTENCE_END.test(line.text)).length
  return wrapped >= ends.length * 0.6 && sentences < ends.length * 0.6 ? width : undefined
}
