import { endsSentence, isRule, type Line } from '../../text/lines.ts'
import { listMarker, partName } from './list-marker.ts'

/** No one wraps a paragraph at more than this, or at less than the second. */
const WIDEST = 160
const NARROWEST = 30
/** A line that fills so much of the width goes on, unless a sentence ends with it. */
const NEARLY_FULL = 0.75

/** How the paragraphs of a text are set, from the statistics of its lines. */
export interface Layout {
  /** The column that lines of a script are wrapped at, where they are. Each script by itself: Arabic may be wrapped while English is not. */
  width: (line: Line) => number | undefined
  /** The first line of each paragraph is set in. */
  indented: boolean
  /** White space that every line has. */
  margin: number
}

export function layoutOf(lines: readonly Line[]): Layout {
  const widths = { arabic: wrapWidth(lines, true), latin: wrapWidth(lines, false) }
  const margin = marginOf(lines)
  const own = groupWidths(lines)
  return {
    // A group that shows its own column keeps it, unless it is that of the whole text.
    width: (line) => {
      const common = line.arabic ? widths.arabic : widths.latin
      const column = own.get(line.start)
      if (column === undefined) return common
      return common === undefined || column > common || column < common * SAME_COLUMN ? column : common
    },
    indented: setIn(lines, margin),
    margin,
  }
}

/**
 * Tells whether a line goes on the paragraph of the line right before it. A line is wrapped where the first word of the next one would
 * not have fitted.
 */
export function goesOn(layout: Layout, before: Line, line: Line, after: Line | undefined): boolean {
  const width = layout.width(before)
  if (width === undefined || isRule(line.text) || isRule(before.text) || listMarker(line.text) > 0) return false
  const full = forced(before, line, width)
  const ended = endsSentence(before.text)
  // «… كما ورد في / المادة 5 من هذا العقد» goes on; a part begins after a sentence or a short line.
  if (partName(line.text) > 0 && (ended || !full)) return false
  if (before.arabic !== line.arabic && !before.mixed && !line.mixed && (ended || !full)) return false
  if (layout.indented ? line.indent > layout.margin + 1 : line.indent > before.indent + 1)
    return !layout.indented && listMarker(before.text) > 0
  if (!ended && !line.arabic && LOWER.test(line.text) && before.text.length >= NARROWEST) return true
  // A paragraph may end right at the column; a short line after it that ends no sentence itself is a heading.
  const short = after === undefined || after.text === '' || !forced(line, after, width)
  if (ended && short && !endsSentence(line.text) && line.text.length < width * NEARLY_FULL) return layout.indented && full
  // A line may fall short of the width by hand; only a full stop or a really short line ends the paragraph.
  return full || (before.text.length > width * NEARLY_FULL && !ended)
}

const LOWER = /^\p{Ll}/u
const WORD = /^[\p{L}«“"(]/u
/** Where nothing is wrapped, a paragraph has at least so many characters before the page ends. */
const OPEN = 60

/** Tells whether a page that ended between two lines cut a sentence in two: nothing ends before it, nothing begins after it. */
export function cutByPage(layout: Layout, before: Line, line: Line): boolean {
  const width = layout.width(before)
  if (/[;؛]$/u.test(before.text) || endsSentence(before.text) || isRule(before.text) || isRule(line.text)) return false
  if (listMarker(line.text) > 0 || partName(line.text) > 0) return false
  if (before.text.length < (width === undefined ? OPEN : width * NEARLY_FULL)) return false
  if (before.arabic !== line.arabic && !before.mixed && !line.mixed) return false
  return line.arabic ? WORD.test(line.text) && before.arabic : LOWER.test(line.text)
}

const FIRST_WORD = /^\S+/
const forced = (before: Line, line: Line, width: number): boolean =>
  before.text.length + before.indent + 1 + (FIRST_WORD.exec(line.text)?.[0].length ?? 0) > width

/** The column that lines of one script are wrapped at, if they are. */
function wrapWidth(lines: readonly Line[], arabic: boolean): number | undefined {
  const ends: [Line, Line][] = []
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (next === undefined || line.text === '' || next.text === '' || line.arabic !== arabic) return
    if (next.arabic === arabic || next.mixed) ends.push([line, next])
  })
  if (ends.length < 2) return undefined
  // One sentence a line is no wrapping, however even the lines are.
  const sentences = ends.filter(([line]) => endsSentence(line.text)).length
  if (sentences >= ends.length * 0.6) return undefined
  const lengths = ends.map(([line]) => line.text.length + line.indent).sort((a, b) => a - b)
  // A few lines may be longer (addresses of web pages cannot be wrapped).
  for (const share of [0.98, 0.95, 0.9]) {
    const width = lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0
    if (width > WIDEST || width < NARROWEST) continue
    const wrapped = ends.filter(([line, next]) => forced(line, next, width)).length
    if (wrapped >= ends.length * 0.6) return width
  }
  return undefined
}

/** Lines of a group that is looked at by itself: longer ones are the whole text. */
const GROUP_LINES = { least: 2, most: 60 }
/** The share of a group's line ends that must look wrapped: unfinished, full, going on. */
const WRAPPED = 0.7
/** Columns at this ratio and above are the same one. */
const SAME_COLUMN = 0.85

/** A line that hardly begins anything: "and so it was", «التي كانت هناك» without a list marker. */
const goesOnAtLeast = (line: Line): boolean =>
  listMarker(line.text) === 0 &&
  partName(line.text) === 0 &&
  !isRule(line.text) &&
  (line.arabic || !/^["'“(]?\p{Lu}/u.test(line.text))

/**
 * The column of each group of lines between blank lines that shows by itself that it is wrapped: its lines end unfinished, each is so full
 * that the next word would not have fitted, and the next line begins in lower case (or, in Arabic, without a list marker).
 */
function groupWidths(lines: readonly Line[]): Map<number, number> {
  const found = new Map<number, number>()
  const pending: Line[][] = []
  const columns: number[] = []
  const take = (group: readonly Line[], width: number) => {
    for (const line of group) found.set(line.start, width)
  }
  for (const group of groupsOf(lines)) {
    if (group.length < GROUP_LINES.least || group.length > GROUP_LINES.most) continue
    const [first] = group as [Line, ...Line[]]
    const isOne = group.every((line) => line.arabic === first.arabic || line.mixed)
    const width = Math.max(...group.map(({ text, indent }) => text.length + indent))
    if (!isOne || width < NARROWEST || width > WIDEST * 1.5) continue
    const ends = group.slice(1).map((line, k) => [group[k]!, line] as const)
    const open = ends.filter(([before, line]) => !endsSentence(before.text) && goesOnAtLeast(line)).length
    const full = ends.filter(([before, line]) => forced(before, line, width)).length
    if (open < ends.length * (first.arabic ? WRAPPED : 0.4) || /^\p{Ll}/u.test(first.text)) continue
    // Names, sums and verses end without a stop too; a wrapped paragraph closes with one.
    const closes = endsSentence(group.at(-1)!.text)
    if (first.arabic && (ends.length < 2 || !closes)) pending.push([...group])
    else if (full >= ends.length * (first.arabic ? WRAPPED : 0.5) && (closes || open === ends.length)) {
      take(group, width)
      columns.push(width)
    }
  }
  // Two lines of Arabic show little: they are wrapped where other groups are, at about the same column.
  for (const group of pending) {
    const width = group[0]!.text.length + group[0]!.indent
    const column = columns.find((one) => one >= width * SAME_COLUMN && width >= one * SAME_COLUMN)
    if (column !== undefined && group.slice(0, -1).every(({ text }) => text.length > column * NEARLY_FULL))
      take(group, Math.max(column, width))
  }
  return found
}

/** Lines between blank lines. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [[]]
  for (const line of lines) {
    if (line.text === '') groups.push([])
    else groups.at(-1)!.push(line)
  }
  return groups
}

/** The white space that nearly all lines have: a text may be set in as a whole. */
function marginOf(lines: readonly Line[]): number {
  const indents = lines
    .filter(({ text }) => text !== '')
    .map(({ indent }) => indent)
    .sort((a, b) => a - b)
  return indents[Math.floor(indents.length * 0.02)] ?? 0
}

/** Paragraphs begin with a line that is set in, where such a line stands after an ended one and before one that is not set in. */
function setIn(lines: readonly Line[], margin: number): boolean {
  let first = 0
  let flush = 0
  let followed = 0
  let afterEnd = 0
  let afterLine = 0
  lines.forEach((line, i) => {
    if (line.text === '' || listMarker(line.text) > 0) return
    if (line.indent <= margin + 1) {
      flush++
      return
    }
    first++
    const before = lines[i - 1]
    const next = lines[i + 1]
    if (next !== undefined && next.text !== '' && next.indent <= margin + 1) followed++
    if (before === undefined || before.text === '') return
    afterLine++
    if (endsSentence(before.text) || before.text.length < line.text.length * NEARLY_FULL) afterEnd++
  })
  return first >= 2 && flush >= first * 0.4 && followed >= first * 0.4 && afterEnd >= afterLine * 0.7
}
