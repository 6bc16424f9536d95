// At which column lines are wrapped, from their lengths and from sentences that they cut.

import { titles } from '../../languages/en.ts'
import { functionWords } from '../../languages/index.ts'
import { foldArabic } from '../../text/fold.ts'
import { endsSentence, isRule, type Line } from '../../text/lines.ts'
import { itemMarker, partName } from './list-marker.ts'

/** Widths at which paragraphs are wrapped. */
export const MAX_WRAP_CHARACTERS = 160
export const MIN_WRAP_CHARACTERS = 30
/** A line that fills so much of the width goes on, unless a sentence ends with it. */
export const NEARLY_FULL = 0.75

export const LOWER = /^\p{Ll}/u
/** A sentence ends inside of a line. */
export const STOP_INSIDE = /[.!?؟]\s+\S/
/** Words that no line ends with unless its sentence goes on: "of the", «في». */
const OPEN_WORDS = new Set([...functionWords('en'), ...functionWords('ar')])
const LAST_WORD = /[\p{L}\p{M}]+$/u

/** "Mr. Nassar and Ms." ends with no sentence. */
const OPEN_ABBREVIATION = new RegExp(`(?<!\\p{L})(?:${titles.map((title) => title.replace('.', '\\.')).join('|')})\\.$`, 'u')

/** Nothing ends with the first line, and nothing begins with the second one. */
export const isUnfinished = (before: Line, line: Line): boolean =>
  (!endsSentence(before.text) || OPEN_ABBREVIATION.test(before.text)) &&
  (before.arabic === line.arabic || line.mixed) &&
  itemMarker(line) === 0 &&
  partName(line.text) === 0 &&
  line.indent <= before.indent + 1

/** Two lines that show by themselves that they are one: "the end of the / month.", the second one not set in as the first. */
export function isCut(before: Line, line: Line, margin: number): boolean {
  if (!isUnfinished(before, line)) return false
  if (!line.arabic && LOWER.test(line.text)) return true
  if (OPEN_ABBREVIATION.test(before.text)) return true
  // In its own case: "10:12 AM" is no "I am".
  if (OPEN_WORDS.has(foldArabic(LAST_WORD.exec(before.text)?.[0] ?? ''))) return true
  return before.indent > margin + 1 && line.indent <= margin + 1 && before.indent < before.text.length
}

const FIRST_WORD = /^\S+/
export const forced = (before: Line, line: Line, width: number): boolean =>
  before.text.length + before.indent + 1 + (FIRST_WORD.exec(line.text)?.[0].length ?? 0) > width

/**
 * The length from which lines of a script are nearly full: that of the longest ones, where most lines whose sentence is cut are about as
 * long as they; else infinity. Lines of lower-case words that nobody wrapped are of any length.
 */
export function cutLength(lines: readonly Line[], arabic: boolean, margin: number): number {
  const own = lines.filter((line) => line.text !== '' && line.arabic === arabic).map(({ text }) => text.length)
  const longest = own.sort((a, b) => a - b)[Math.floor((own.length - 1) * 0.98)] ?? 0
  if (longest < MIN_WRAP_CHARACTERS || longest > MAX_WRAP_CHARACTERS) return Number.POSITIVE_INFINITY
  const cut = lines.filter((line, i) => {
    const next = lines[i + 1]
    return next !== undefined && line.text !== '' && next.text !== '' && line.arabic === arabic && isCut(line, next, margin)
  })
  const full = cut.filter(({ text }) => text.length >= longest * NEARLY_FULL).length
  return full > 0 && full >= cut.length * WRAPPED ? longest * NEARLY_FULL : Number.POSITIVE_INFINITY
}

/** The largest width of many lines; of none 0. */
export const widest = <T>(lines: readonly T[], widthOf: (line: T) => number): number =>
  lines.reduce((most, line) => Math.max(most, widthOf(line)), 0)

const CAPITAL = /^["“'(]?\p{Lu}/u
const MIN_CAPITAL_LINES = 6

/** The column that lines of one script are wrapped at, if they are. */
export function wrapWidth(lines: readonly Line[], arabic: boolean): number | undefined {
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
  // Words in small letters begin some of the lines of wrapped prose; of a notice in capitals more lines than these have to show it.
  if (ends.length < MIN_CAPITAL_LINES && ends.every(([, next]) => CAPITAL.test(next.text))) return undefined
  const lengths = ends.map(([line]) => line.text.length + line.indent).sort((a, b) => a - b)
  // A few lines may be longer (addresses of web pages cannot be wrapped).
  for (const share of [0.98, 0.95, 0.9]) {
    const width = lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0
    if (width > MAX_WRAP_CHARACTERS || width < MIN_WRAP_CHARACTERS) continue
    const wrapped = ends.filter(([line, next]) => forced(line, next, width)).length
    if (wrapped >= ends.length * 0.6) return width
  }
  return undefined
}

/** Lines of a group that is looked at by itself: longer ones are the whole text. */
const GROUP_LINES = { least: 2, most: 60 }
/** The share of a group's line ends that must look wrapped: unfinished, full, going on. */
export const WRAPPED = 0.7
/** An unfinished line of less than this share of its group is a heading. */
const HEADING_SHARE = 0.5
/** Columns at this ratio and above are the same one. */
export const SAME_COLUMN = 0.85

/** "2.2 European travellers", «٢-٢ الرحالة»: the number of a section. */
export const SECTION = /^[0-9٠-٩]{1,3}(?:[.٫–-][0-9٠-٩]{1,3}){1,4}\.?\s+[\p{Lu}\p{Lo}]/u

/** A line that hardly begins anything: "and so it was", «التي كانت هناك» without a list marker. */
const goesOnAtLeast = (line: Line): boolean =>
  itemMarker(line) === 0 &&
  partName(line.text) === 0 &&
  !SECTION.test(line.text) &&
  !isRule(line.text) &&
  (line.arabic || !CAPITAL.test(line.text))

/**
 * The column of each group of lines between blank lines that shows by itself that it is wrapped: its lines end unfinished, each is so full
 * that the next word would not have fitted, and the next line begins in lower case (or, in Arabic, without a list marker).
 */
export function groupWidths(lines: readonly Line[]): Map<number, number> {
  const found = new Map<number, number>()
  const pending: Line[][] = []
  const columns: number[] = []
  const take = (group: readonly Line[], width: number) => {
    for (const line of group) found.set(line.start, width)
  }
  for (const group of groupsOf(lines).flatMap(runsOf)) {
    if (group.length < GROUP_LINES.least || group.length > GROUP_LINES.most) continue
    const [first] = group as [Line, ...Line[]]
    const isOne = group.every((line) => line.arabic === first.arabic || line.mixed)
    const width = widest(group, ({ text, indent }) => text.length + indent)
    if (!isOne || width < MIN_WRAP_CHARACTERS || width > MAX_WRAP_CHARACTERS * 1.5) continue
    const ends = group.slice(1).map((line, k) => [group[k]!, line] as const)
    const open = ends.filter(([before, line]) => !endsSentence(before.text) && goesOnAtLeast(line)).length
    // Letters of print are not equally wide: lines of Arabic, which has no capitals to tell, are full at less than the widest one.
    const longest = widest(group, ({ text }) => text.length)
    const isFull = ([before, line]: readonly [Line, Line]): boolean =>
      first.arabic ? before.text.length >= longest * NEARLY_FULL : forced(before, line, width)
    const full = ends.filter(isFull).length
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

/** Paragraphs that may stand in a group without blank lines: a short line that ends a sentence is the last one of its paragraph. */
function runsOf(group: readonly Line[]): Line[][] {
  const width = widest(group, ({ text }) => text.length)
  const runs: Line[][] = [[]]
  group.forEach((line, i) => {
    const before = group[i - 1]
    const isLast =
      before !== undefined &&
      (endsSentence(before.text) ? before.text.length < width * NEARLY_FULL : before.text.length < width * HEADING_SHARE)
    if (isLast || itemMarker(line) > 0 || (before !== undefined && line.indent > before.indent + 1)) runs.push([])
    runs.at(-1)!.push(line)
  })
  return runs
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
