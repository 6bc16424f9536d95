// Two columns of a page that stand side by side, as `pdftotext -layout` writes them: each is read for itself.

import { countLetters } from '../../text/characters.ts'
import { EMBEDDING, withoutEmbedding } from '../../text/embedding.ts'
import { endsSentence, type Line } from '../../text/lines.ts'
import { commonest } from '../shared/records.ts'
import { listMarker, partName } from './list-marker.ts'
import { LOWER, NEARLY_FULL, STOP_INSIDE, widest } from './widths.ts'

/** A stretch of a line: offsets in the text, and the columns that it is drawn in. */
interface Stretch {
  start: number
  end: number
  from: number
  to: number
  /** A run of one script that a single blank parts from the stretch before it, which is in the other script. */
  touches: boolean
  /** A tab stands before it. */
  tabbed: boolean
}

/** A line with text, cut where two blanks or more stand, and where its script changes. */
interface Row {
  line: Line
  /** Number of the line in the text, blank ones counted. */
  at: number
  page: number
  stretches: Stretch[]
}

type Pieces = readonly [left: Stretch | undefined, right: Stretch | undefined]

/** Lines of a text without page ends that are looked at together. */
const MAX_ROWS = 120
/** A column has at least so many lines. */
const MIN_LINES = 3
/** The right column of a page begins at this column at most: a sheet of A3 in small print has 300. Each place is tried with each row. */
const MAX_GUTTER = 600
/** Columns by which the right column may begin further left, where its script shows it. */
const SLACK = 8
/** Lines over both columns have at most this share: titles. */
const MAX_CROSSING_SHARE = 0.25
/** Right pieces that touch the left ones: where nearly all do, «English — عربي», nothing shows a gutter. */
const MAX_TOUCHING_SHARE = 0.75
/** Lines of a column that are in its script. */
const MIN_SCRIPT_SHARE = 0.8
/** The mean length of lines of prose; lists of words are left as they are. */
const MIN_LINE_LENGTH = 18

/** A paragraph whose end a blank line shows has no line before the last one that is shorter than so much of the width. */
const NEARLY_HALF = 0.55

const isArabic = (text: string): boolean => {
  const { arabic, latin } = countLetters(text)
  return arabic > latin
}

const WIDE_GAP = /[ \u00a0]{2,}|\t+/g
const ARABIC = /\p{Script=Arabic}/u
const LATIN = /\p{Script=Latin}/u
/** The last Latin letter and what comes after it. */
const AFTER_LATIN = /\p{Script=Latin}\P{Script=Latin}*$/u

/** Where the blank stands that parts Latin letters from Arabic ones after them; −1 where each does not come once. Linear in the text. */
function changeIn(text: string): number {
  const first = text.search(ARABIC)
  const rest = first > 0 ? AFTER_LATIN.exec(text.slice(0, first)) : null
  const blank = rest?.[0].search(/\s/) ?? -1
  return rest === null || blank < 0 || LATIN.test(text.slice(first)) ? -1 : rest.index + blank
}

/** A tab leads to the next of these columns: what follows one stands in one column, however long the text before it is. */
const TAB_STOP = 200

/** Marks take no column. */
const widthOf = (text: string): number => text.replace(EMBEDDING, '').replace(/[\p{M}\u200b-\u200f]/gu, '').length

function rowOf(value: string, line: Line, at: number, page: number): Row {
  let begin = line.start
  while (begin > 0 && !/[\n\r\f]/.test(value[begin - 1]!)) begin--
  const stretches: Stretch[] = []
  let done = { place: begin, column: 0 }
  const add = (start: number, end: number, touches = false): void => {
    const gap = value.slice(done.place, start)
    const isTabbed = stretches.length > 0 && gap.includes('\t')
    const from = isTabbed ? (Math.floor(done.column / TAB_STOP) + 1) * TAB_STOP : done.column + widthOf(gap)
    const to = from + widthOf(value.slice(start, end))
    stretches.push({ start, end, from, to, touches, tabbed: isTabbed })
    done = { place: end, column: to }
  }
  let start = line.start
  const raw = value.slice(line.start, line.end)
  for (const { index, 0: gap } of [...raw.matchAll(WIDE_GAP), { index: raw.length, 0: '' }]) {
    const end = line.start + index
    const change = changeIn(value.slice(start, end))
    const second = start + change + 1
    if (change >= 0 && isArabic(value.slice(second, end))) {
      add(start, second - 1)
      add(second, end, true)
    } else if (end > start) add(start, end)
    start = end + gap.length
  }
  return { line, at, page, stretches }
}

function joined(stretches: readonly Stretch[], start: number, end = stretches.length): Stretch | undefined {
  if (start >= end) return undefined
  const { end: last, to } = stretches[end - 1]!
  return { ...stretches[start]!, end: last, to }
}

/** What of a row stands on both sides of a column; `undefined` where it stands across. */
function cutAt({ stretches }: Row, gutter: number): Pieces | undefined {
  const isRight = (one: Stretch, k: number): boolean =>
    one.from >= gutter - 1 || (one.from >= gutter - SLACK && (one.touches || (k === 0 && one.from > SLACK)))
  const first = stretches.findIndex(isRight)
  const count = first === -1 ? stretches.length : first
  const reach = gutter + (first === -1 ? 0 : 1)
  for (let k = 0; k < count; k++) if (stretches[k]!.to > reach) return undefined
  return [joined(stretches, 0, count), joined(stretches, count)]
}

/** Rows of a page around the column that parts them best. */
interface Parted {
  rows: readonly Row[]
  pieces: (Pieces | undefined)[]
}

function parted(rows: readonly Row[]): Parted | undefined {
  const candidates = new Set<number>()
  for (const { stretches } of rows) for (const { from } of stretches) if (from > SLACK && from <= MAX_GUTTER) candidates.add(from)
  let best: { pieces: (Pieces | undefined)[]; score: number } | undefined
  for (const gutter of candidates) {
    const pieces = rows.map((row) => cutAt(row, gutter))
    let score = 0
    for (const one of pieces) score += one === undefined ? -2 : one[0] && one[1] ? 2 : one[1] ? 1 : 0
    if (best === undefined || score > best.score) best = { pieces, score }
  }
  if (best === undefined) return undefined
  // Before anything stands on the right, a line in both languages, or one that is not set as the column is, is a title over both.
  const { pieces } = best
  const top = pieces.findIndex((one) => one?.[1])
  const edge = commonest(pieces.slice(top).flatMap((one) => (one?.[0] ? [one[0].from] : [])))
  const isTitle = (one: Pieces | undefined, k: number): boolean =>
    k < top && (rows[k]!.stretches.some(({ touches }) => touches) || Math.abs((one?.[0]?.from ?? edge) - edge) > 1)
  return { rows, pieces: pieces.map((one, k) => (isTitle(one, k) ? undefined : one)) }
}

/** Whether the lines of a column go on one another as those of prose do: sentences begin and end inside of lines. */
function readsOn(texts: readonly string[]): boolean {
  const pairs = texts.slice(1).map((text, k) => [texts[k]!, text] as const)
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  const open = pairs.filter(([before]) => !endsSentence(before))
  const lower = open.filter(([, text]) => LOWER.test(text)).length
  const stops = texts.filter((text) => /[.!?؟]/.test(text)).length
  const inside = texts.filter((text) => STOP_INSIDE.test(text.slice(listMarker(text)))).length
  return (
    length >= MIN_LINE_LENGTH &&
    ((stops > 0 && lower >= pairs.length * 0.3) || (inside >= texts.length * 0.15 && open.length >= pairs.length * 0.5))
  )
}

/** Whether the lines whose sentence goes on are about as long as the longest one, as those that are wrapped are. */
function isFilled(texts: readonly string[]): boolean {
  const longest = widest(texts, ({ length }) => length)
  const open = texts.filter((text) => !endsSentence(text))
  return open.filter(({ length }) => length >= longest * NEARLY_HALF).length >= open.length * 0.6
}

/** Whether the pieces are two columns of text, not a table or verse. */
function areColumns(value: string, { pieces }: Parted): boolean {
  const found = pieces.filter((one) => one !== undefined)
  const sides = [0, 1].map((side) =>
    found.flatMap((one) => {
      const piece = one[side]
      return piece ? [withoutEmbedding(value.slice(piece.start, piece.end)).trim()] : []
    }),
  ) as [string[], string[]]
  if (pieces.length - found.length > pieces.length * MAX_CROSSING_SHARE || sides.some((texts) => texts.length < MIN_LINES))
    return false
  if (found.filter(([, right]) => right?.touches).length > sides[1].length * MAX_TOUCHING_SHARE) return false
  const arabic = sides.map((texts) => texts.filter(isArabic).length / texts.length) as [number, number]
  const isPure = arabic.every((share) => Math.max(share, 1 - share) >= MIN_SCRIPT_SHARE)
  const differ = isPure && arabic[0] > 0.5 !== arabic[1] > 0.5
  const both = found.filter(([left, right]) => left && right).length
  // A tab stands between words and phrases as well: «في غمضة عين⇥in the blink of an eye».
  const isTabbed = found.some(([, right]) => right?.tabbed)
  if (differ) return isTabbed ? sides.every((texts) => readsOn(texts) && isFilled(texts)) : sides.some(readsOn)
  return both >= MIN_LINES && both >= found.length * 0.5 && sides.every(readsOn)
}

/** The lines of one column, blank ones between its paragraphs. */
function columnLines(value: string, found: readonly (readonly [Row, Stretch])[]): Line[] {
  const steps = found.slice(1).map(([{ at }], k) => at - found[k]![0].at)
  const usual = Math.max(1, commonest(steps))
  const edge = found.reduce((least, [, { from }]) => Math.min(least, from), Number.POSITIVE_INFINITY)
  const width = widest(found, ([, { from, to }]) => to - from)
  const hasGaps = steps.some((step) => step > usual)
  const lines: Line[] = []
  for (const [k, [{ line, page }, { start, end, from }]] of found.entries()) {
    const text = withoutEmbedding(value.slice(start, end)).trim()
    const { arabic, latin } = countLetters(text)
    const isNewPage = k > 0 && page !== found[k - 1]![0].page
    const isApart = k > 0 && steps[k - 1]! > usual && !isNewPage
    if (isApart) lines.push({ ...line, start, end: start, text: '', arabic: false, mixed: true })
    const before = lines.at(-1)
    const isFull = before !== undefined && before.text.length >= width * (hasGaps ? NEARLY_HALF : NEARLY_FULL)
    const isOpen = before !== undefined && !endsSentence(before.text) && !(partName(before.text) > 0 && !isFull)
    const goesOn = (isFull && !isNewPage) || (isOpen && (!hasGaps || (isNewPage && arabic > latin) || LOWER.test(text)))
    lines.push({
      ...line,
      joins: k > 0 && !isApart && goesOn && listMarker(text) === 0 && partName(text) === 0,
      start,
      end,
      text,
      indent: arabic > latin ? 0 : from - edge,
      gap: isApart ? 1 : 0,
      arabic: arabic > latin,
      mixed: Math.min(arabic, latin) > 1 || arabic + latin === 0,
    })
  }
  return lines
}

/** Lines of one page, or of a part of a text without page ends. */
function pagesOf(value: string, lines: readonly Line[]): Row[][] {
  const pages: Row[][] = []
  let at = 0
  for (const line of lines) {
    if (line.text === '') continue
    at += 1 + line.gap
    const page = pages.at(-1)
    const isFull = page !== undefined && page.length >= MAX_ROWS && line.gap > 0
    if (page === undefined || line.page || isFull) pages.push([rowOf(value, line, at, pages.length)])
    else page.push(rowOf(value, line, at, pages.length - 1))
  }
  return pages
}

/** Lines in the order in which they are read, and the first line that stood beside another. */
export interface SideBySide {
  lines: Line[]
  pages: number
  first: Line
}

/**
 * The lines of a text of which pages have two columns: those of the left one, then those of the right one; columns go on over page ends.
 * Two columns show by blanks at one place over many lines, or in most by the change of the script there, and by prose that goes on from line
 * to line: both where they are in one script. Tables, lists of words, verse and lines in two languages are left as they are. `undefined`
 * where no page has two columns.
 */
export function sideBySide(value: string, lines: readonly Line[]): SideBySide | undefined {
  if (!lines.some(({ start, end }) => /[ \u00a0]{2}|[\t\u202a-\u202e]/.test(value.slice(Math.max(0, start - SLACK), end))))
    return undefined
  const read: Line[] = []
  let open: [(readonly [Row, Stretch])[], (readonly [Row, Stretch])[]] = [[], []]
  let pages = 0
  let first: Line | undefined
  const flush = (): void => {
    // Two columns of Arabic are read from the right.
    const isFromRight = open.every((column) => isArabic(column.map(([, { start, end }]) => value.slice(start, end)).join(' ')))
    for (const column of isFromRight ? open.reverse() : open) {
      const found = columnLines(value, column)
      if (found.length > 0 && read.length > 0) read.push({ ...found[0]!, end: found[0]!.start, text: '', mixed: true })
      for (const [k, line] of found.entries()) read.push(k === 0 ? { ...line, gap: 1, page: false } : line)
    }
    open = [[], []]
  }
  for (const rows of pagesOf(value, lines)) {
    const found = parted(rows)
    const isTwo = found !== undefined && areColumns(value, found)
    if (isTwo) pages++
    for (const [k, row] of rows.entries()) {
      const pieces = isTwo ? found.pieces[k] : undefined
      if (pieces === undefined) {
        flush()
        if (row.line.gap > 0 && read.length > 0) read.push({ ...row.line, end: row.line.start, text: '', mixed: true })
        read.push(row.line)
        continue
      }
      first ??= row.line
      for (const side of [0, 1] as const) if (pieces[side]) open[side].push([row, pieces[side]])
    }
  }
  flush()
  return first && { lines: read, pages, first }
}
