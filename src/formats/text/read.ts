import type { Block, BlockKind, Input, Message, Position, ReadFile, ReadOptions } from '../../bitext.ts'
import { EMBEDDING, logicalLine } from '../../text/embedding.ts'
import { isRule, type Line, linesOf } from '../../text/lines.ts'
import { placer } from '../../text/places.ts'
import { readInput } from '../read-input.ts'
import { furniture } from './furniture.ts'
import { isHeading, isUnderline } from './heading.ts'
import { cutByPage, goesOn, goesOnOverGap, type Layout, layoutOf, singleSpaced, spreadLines } from './layout.ts'
import { itemMarker, withTitles } from './list-marker.ts'
import { type SideBySide, sideBySide } from './side-by-side.ts'

// NEL (U+0085) is white space for a reader, though not for \s.
const SPACES = /[\s\u0085]+/g

/** Lines without page furniture; the line after a page's end knows it. */
function body(lines: readonly Line[], layout: Layout): { lines: Line[]; taken: Line[] } {
  const found = furniture(lines, (before, after) => cutByPage(layout, before, after))
  const kept: Line[] = []
  let page = false
  lines.forEach((line, i) => {
    page ||= line.page || found[i] === 1
    if (found[i] === 1) return
    if (line.text === '') {
      if (kept.at(-1)?.text !== '' && kept.length > 0) kept.push({ ...line, page })
      return
    }
    kept.push({ ...line, page })
    page = false
  })
  return { lines: kept, taken: lines.filter((_, i) => found[i] === 1) }
}

/** The lines of each block, by the layout of the whole text. */
function gather(lines: readonly Line[], layout: Layout): Line[][] {
  const groups: Line[][] = []
  const spread = spreadLines(lines)
  let before: Line | undefined
  lines.forEach((line, i) => {
    if (line.text === '') return
    const gap = lines[i - 1]?.text === ''
    const group = groups.at(-1)
    const joins =
      before !== undefined &&
      (line.joins !== undefined
        ? line.joins
        : line.page
          ? cutByPage(layout, before, line)
          : gap
            ? spread.has(i) || spread.has(i - 2) || goesOnOverGap(layout, group ?? [], line)
            : goesOn(layout, before, line, lines[i + 1], group !== undefined && group.length > 1))
    if (group !== undefined && (joins || (!gap && group.length === 1 && isUnderline(line.text, group[0]!.text)))) group.push(line)
    else groups.push([line])
    before = line
  })
  return groups
}

/** The text of a block; where page furniture or blank lines stand inside it, with the offsets that lead back to its lines. */
function textOf(
  value: string,
  lines: readonly Line[],
  isFurniture: (from: number, to: number) => boolean,
  hyphens: Hyphens,
): Pick<Block, 'text' | 'data'> {
  const clean = (from: number, to: number) => value.slice(from, to).replace(SPACES, ' ')
  const parts: Line[][] = []
  for (const line of lines) {
    const before = parts.at(-1)?.at(-1)
    if (before !== undefined && !isFurniture(before.end, line.start)) parts.at(-1)!.push(line)
    else parts.push([line])
  }
  const cut = lines.map((line, i) => hyphens(line, lines[i + 1]))
  const isDense = lines.every(({ gap }, i) => i === 0 || gap === 0)
  if (parts.length === 1 && isDense && cut.every((end) => end === 'space'))
    return { text: clean(lines[0]!.start, lines.at(-1)!.end) }
  const offsets: number[] = []
  let text = ''
  lines.forEach((line, i) => {
    if (text !== '' && cut[i - 1] === 'space') text += ' '
    const piece = pieceOf(value, line)
    const kept = cut[i] === 'word' ? piece.text.slice(0, lastHyphen(piece.text)) : piece.text
    for (let k = 0; k < piece.offsets.length; k += 2)
      if (piece.offsets[k]! < kept.length || k === 0) offsets.push(text.length + piece.offsets[k]!, piece.offsets[k + 1]!)
    text += kept
  })
  return { text, data: { offsets } }
}

/** The text of a line in logical order, with the offsets that lead back. */
function pieceOf(value: string, { start, end }: Line): { text: string; offsets: number[] } {
  const raw = value.slice(start, end)
  if (raw.search(EMBEDDING) < 0) return { text: raw.replace(SPACES, ' '), offsets: [0, start] }
  const ordered = logicalLine(raw)
  const offsets: number[] = []
  let text = ''
  for (let k = 0; k < ordered.text.length; k++) {
    const char = ordered.text[k]!.replace(SPACES, ' ')
    if (char === ' ' && (text === '' || text.endsWith(' '))) continue
    offsets.push(text.length, start + (ordered.isReversed ? 0 : ordered.places[k]!))
    text += char
  }
  return { text: text.trimEnd(), offsets: offsets.slice(0, 2 * text.trimEnd().length) }
}

/** How a line joins the next one of its block: a word that was cut loses its hyphen, "well-" and "known" keep it. */
type Hyphens = (line: Line, next: Line | undefined) => 'space' | 'word' | 'hyphen'

const CUT_WORD = /\p{Ll}[-\u00ad\u2010][\u202a-\u202e\u2066-\u2069]*$/u
const lastHyphen = (text: string): number => text.search(/[-\u00ad\u2010][\u202a-\u202e\u2066-\u2069]*$/)

/** The words of the text tell whether a hyphen at the end of a line is its own. */
function hyphensOf(value: string, lines: readonly Line[]): Hyphens {
  if (!lines.some(({ text }) => CUT_WORD.test(text))) return () => 'space'
  const words = new Set(value.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu))
  return ({ text }, next) => {
    if (next === undefined || !CUT_WORD.test(text) || !/^\p{Ll}/u.test(next.text)) return 'space'
    const before = /[\p{L}\p{M}]+(?=[^\p{L}]+$)/u.exec(text.slice(-60))?.[0] ?? ''
    const after = /^[\p{L}\p{M}]+/u.exec(next.text)?.[0] ?? ''
    return words.has(`${before}-${after}`.toLowerCase()) && !words.has(`${before}${after}`.toLowerCase()) ? 'hyphen' : 'word'
  }
}

/** What a reader of text gives: blocks, and what is odd about the layout. */
export interface ReadText {
  blocks: Block[]
  messages: Message[]
}

/**
 * Blocks of a plain text. Paragraphs are lines, or runs of hard-wrapped lines; which of them is decided from the whole text.
 * `value.slice(start, end)` of a block is its raw text; `text` has line ends as spaces. Page numbers and running heads are in no block,
 * but for those inside a paragraph that a page's end cuts in two: they stand in its slice and not in its `text`.
 */
export function readText(value: string): ReadText {
  const all = singleSpaced(withTitles(linesOf(value)))
  const place = placer(value)
  const whole = layoutOf(all)
  const { lines: kept, taken } = body(all, whole)
  const columns = sideBySide(value, kept)
  const { lines } = columns ?? { lines: kept }
  const layout = columns ? layoutOf(lines) : whole
  const hyphens = hyphensOf(value, lines)
  const isFurniture = (from: number, to: number) => value.slice(from, to).trim() !== ''
  const groups = gather(lines, layout).map((group) => {
    const underlined = group.length === 2 && isUnderline(group[1]!.text, group[0]!.text)
    const own = underlined ? group.slice(0, 1) : group
    return {
      underlined,
      isItem: itemMarker(group[0]!) > 0,
      lines: own.length,
      start: group[0]!.start,
      end: group.at(-1)!.end,
      ...textOf(value, own, isFurniture, hyphens),
    }
  })
  const blocks = groups.map(({ underlined, isItem, lines, start, end, text, data }, i): Block => {
    const neighbours = { before: groups[i - 1]?.text, after: textAfter(groups, i) }
    const kind: BlockKind =
      underlined || (lines === 1 && isHeading(text, neighbours)) ? 'heading' : isItem ? 'listItem' : 'paragraph'
    return { kind, text, position: place(start, end), ...(data === undefined ? {} : { data }) }
  })
  return { blocks, messages: [...pages(taken, place), ...besides(columns, place)] }
}

/** The text after a block, separators aside. */
const textAfter = (groups: readonly { text: string }[], i: number): string | undefined => {
  const next = groups[i + 1]?.text
  return next !== undefined && isRule(next) ? groups[i + 2]?.text : next
}

function besides(columns: SideBySide | undefined, place: (start: number, end: number) => Position): Message[] {
  if (columns === undefined) return []
  const { pages, first } = columns
  return [
    {
      ruleId: 'side-by-side',
      reason: `Read two columns that stand side by side on ${pages} ${pages === 1 ? 'page' : 'pages'}, each for itself; check the pairs of the first lines`,
      place: place(first.start, first.end),
    },
  ]
}

function pages(taken: readonly Line[], place: (start: number, end: number) => Position): Message[] {
  const first = taken[0]
  if (first === undefined) return []
  return [
    {
      ruleId: 'page-furniture',
      reason: `Left out ${taken.length} ${taken.length === 1 ? 'line' : 'lines'} of page numbers and running heads`,
      place: place(first.start, first.end),
    },
  ]
}

/** Reads a plain text. */
export const read = (input: Input, options: Pick<ReadOptions, 'limits'> = {}): ReadFile => readInput(input, readText, options)
