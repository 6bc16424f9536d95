import { endsSentence, isRule, type Line } from '../../text/lines.ts'
import { itemMarker, partName } from './list-marker.ts'
import { twoLanguageLines } from './two-languages.ts'
import {
  cutLength,
  forced,
  groupWidths,
  isCut,
  isUnfinished,
  LOWER,
  MAX_WRAP_CHARACTERS,
  MIN_WRAP_CHARACTERS,
  NEARLY_FULL,
  SAME_COLUMN,
  SECTION,
  STOP_INSIDE,
  WRAPPED,
  wrapWidth,
} from './widths.ts'

/** How the paragraphs of a text are set, from the statistics of its lines. */
export interface Layout {
  /** The column that lines of a script are wrapped at, where they are. Each script by itself: Arabic may be wrapped while English is not. */
  width: (line: Line) => number | undefined
  /** Lines from this length on are nearly full, where sentences that are cut show that lines are wrapped; else infinity. */
  nearlyFull: (line: Line) => number
  /** The first line of each paragraph is set in. */
  indented: boolean
  /** White space that every line has. */
  margin: number
  /** Lines of a list in two languages and of a table of contents, by where they begin: each is a block. */
  single: ReadonlySet<number>
}

/** «الفصل الأول: الجذور ...... ١١»: dots lead to the number of a page. */
const LEADER = /(?:\.{4}|…{2}|(?:\.\s){3}|_{4}|·{4})\s*[\p{Nd}ivxlc]{1,5}$/u

export function layoutOf(all: readonly Line[]): Layout {
  const single = new Set([...twoLanguageLines(all), ...all.filter(({ text }) => LEADER.test(text)).map(({ start }) => start)])
  const lines = single.size === 0 ? all : all.map((line) => (single.has(line.start) ? { ...line, text: '' } : line))
  const widths = { arabic: wrapWidth(lines, true), latin: wrapWidth(lines, false) }
  const margin = marginOf(lines)
  const own = groupWidths(lines)
  const full = { arabic: cutLength(lines, true, margin), latin: cutLength(lines, false, margin) }
  return {
    // A group that shows its own column keeps it, unless it is that of the whole text.
    width: (line) => {
      const common = line.arabic ? widths.arabic : widths.latin
      const column = own.get(line.start)
      if (column === undefined) return common
      return common === undefined || column > common || column < common * SAME_COLUMN ? column : common
    },
    nearlyFull: (line) => (line.arabic ? full.arabic : full.latin),
    indented: setIn(lines, margin),
    margin,
    single,
  }
}

/** Pairs of lines from which a text shows that it is set with double spacing. */
const SPACED_PAIRS = 5

/**
 * A text with double spacing without the blank lines that stand between the lines of a paragraph: more of them stand between paragraphs, the
 * lines before single ones end unfinished and are nearly full, and sentences end inside of lines, which they do not in verse.
 */
export function singleSpaced(lines: readonly Line[]): readonly Line[] {
  const texts = lines.filter(({ text }) => text !== '')
  const pairs = texts.slice(1).map((line, k) => [texts[k]!, line] as const)
  const apart = pairs.filter(([, line]) => line.gap === 1)
  const together = pairs.filter(([, line]) => line.gap === 0).length
  if (apart.length < SPACED_PAIRS || apart.length < together * 2 || apart.length + together === pairs.length) return lines
  const lengths = texts.map(({ text }) => text.length).sort((a, b) => a - b)
  const longest = lengths[Math.floor((lengths.length - 1) * 0.98)]!
  const cut = apart.filter(([before, line]) => isUnfinished(before, line))
  const full = cut.filter(([{ text }]) => text.length >= longest * NEARLY_FULL).length
  const stops = texts.filter(({ text }) => STOP_INSIDE.test(text)).length
  const isProse = stops >= texts.length * 0.15
  if (
    longest < MIN_WRAP_CHARACTERS ||
    longest > MAX_WRAP_CHARACTERS ||
    !isProse ||
    cut.length < apart.length * 0.6 ||
    full < cut.length * WRAPPED
  )
    return lines
  return lines.filter(({ text }, i) => text !== '' || lines[i + 1]?.gap !== 1)
}

/**
 * Tells whether a line goes on the paragraph of the line right before it. A line is wrapped where the first word of the next one would
 * not have fitted.
 *
 * @param isOpen the line before goes on another one
 */
export function goesOn(layout: Layout, before: Line, line: Line, after: Line | undefined, isOpen = false): boolean {
  if (isRule(line.text) || isRule(before.text) || itemMarker(line) > 0) return false
  if (layout.single.has(before.start) || layout.single.has(line.start)) return false
  if (
    before.text.length >= layout.nearlyFull(before) &&
    (isCut(before, line, layout.margin) || (isOpen && isUnfinished(before, line)))
  )
    return true
  const width = layout.width(before)
  if (width === undefined) return false
  const full = forced(before, line, width)
  const ended = endsSentence(before.text)
  // «… كما ورد في / المادة 5 من هذا العقد» goes on; a part begins after a sentence or a short line.
  if ((partName(line.text) > 0 || SECTION.test(line.text)) && (ended || !full)) return false
  if (before.arabic !== line.arabic && !before.mixed && !line.mixed && (ended || !full)) return false
  if (layout.indented ? line.indent > layout.margin + 1 : line.indent > before.indent + 1)
    return !layout.indented && itemMarker(before) > 0
  if (!ended && !line.arabic && LOWER.test(line.text) && before.text.length >= Math.min(MIN_WRAP_CHARACTERS, width * 0.6))
    return true
  // A paragraph may end right at the column; a short line after it that ends no sentence itself is a heading.
  const short = after === undefined || after.text === '' || !forced(line, after, width)
  if (ended && short && !endsSentence(line.text) && line.text.length < width * NEARLY_FULL) return layout.indented && full
  // A line may fall short of the width by hand; only a full stop or a really short line ends the paragraph.
  return full || (before.text.length > width * NEARLY_FULL && !ended)
}

const WORD = /^[\p{L}«“"(]/u
/** Where nothing is wrapped, a paragraph has at least so many characters before the page ends. */
const OPEN = 60

/** Tells whether a page that ended between two lines cut a sentence in two: nothing ends before it, nothing begins after it. */
export function cutByPage(layout: Layout, before: Line, line: Line): boolean {
  const width = layout.width(before)
  if (/[;؛]$/u.test(before.text) || endsSentence(before.text) || isRule(before.text) || isRule(line.text)) return false
  if (itemMarker(line) > 0 || partName(line.text) > 0) return false
  if (before.text.length < (width === undefined ? OPEN : width * NEARLY_FULL)) return false
  if (before.arabic !== line.arabic && !before.mixed && !line.mixed) return false
  return line.arabic ? WORD.test(line.text) && before.arabic : LOWER.test(line.text)
}

const ONE_WORD = /^\S+$/

/**
 * Lines of one word each with blank lines between them, which pdftotext makes of a justified line: "backwardness", "and", "ignorance.", "Even".
 * At least three, half of them in lower case; the first one goes on a paragraph.
 */
export function spreadLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  let run: number[] = []
  const end = () => {
    const lower = run.filter((i) => LOWER.test(lines[i]!.text)).length
    const before = lines[run[0]! - 2]
    const goesOn = before !== undefined && before.text !== '' && !endsSentence(before.text) && LOWER.test(lines[run[0]!]!.text)
    if (run.length >= 3 && goesOn && lower * 2 >= run.length) for (const i of run) found.add(i)
    run = []
  }
  lines.forEach((line, i) => {
    if (line.text === '') return
    const isAlone = ONE_WORD.test(line.text) && lines[i - 1]?.text === '' && lines[i + 1]?.text === ''
    if (!isAlone) end()
    else run.push(i)
  })
  end()
  return found
}

/** Tells whether a blank line stands inside a sentence: a paragraph of wrapped lines is not finished, and the next line goes on. */
export function goesOnOverGap(layout: Layout, paragraph: readonly Line[], line: Line): boolean {
  const before = paragraph.at(-1)
  const width = before === undefined ? undefined : layout.width(before)
  if (before === undefined || width === undefined || paragraph.length < 2 || isRule(before.text) || isRule(line.text))
    return false
  if (!isUnfinished(before, line) || before.text.length < width * NEARLY_FULL) return false
  return line.arabic ? line.text.length >= width * NEARLY_FULL || endsSentence(line.text) : LOWER.test(line.text)
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
    if (line.text === '' || itemMarker(line) > 0) return
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
