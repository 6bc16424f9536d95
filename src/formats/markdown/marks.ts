// Markdown where CommonMark leaves it as it is: inside HTML blocks, and emphasis whose marks stand beside punctuation.

import type { Nodes } from 'mdast'
import { isBlock } from '../html/tags.ts'

/** A stretch of the value that is markup. */
export interface Mark {
  start: number
  end: number
  /** A new block begins here. */
  isBreak: boolean
}

/** Blocks of HTML whose content is never Markdown: conditions 1 to 5 of CommonMark. */
const LITERAL = /^\s*<(?:pre|script|style|textarea|[!?])/i
/** Without any of these a text has no markup. */
const SIGNS = /[*_~`[\\|]|^[ \t]*(?:>|(?:#{1,6}|[-+]|\d{1,9}[.)])(?:\s|$))|^\s*(?:-{3,}|={2,})\s*$/m
const BREAKS: ReadonlySet<string> = new Set(['heading', 'listItem', 'blockquote', 'paragraph', 'tableCell', 'code'])
const EMPHASIS: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete'])
const TAG_NAME = /^<\/?([a-zA-Z][^\s/>]*)/
const isBlockTag = (tag: string): boolean => isBlock(TAG_NAME.exec(tag)?.[1]?.toLowerCase() ?? '')
/** Emphasis whose marks stand in two blocks of HTML. */
const isOverBlocks = (node: Nodes): boolean =>
  EMPHASIS.has(node.type) && 'children' in node && node.children.some((child) => child.type === 'html' && isBlockTag(child.value))
const WHOLE: ReadonlySet<string> = new Set(['thematicBreak', 'definition'])
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g
const FENCE = /^[ \t>]*(?:`{3,}|~{3,})[^\r\n]*\r?\n?|\r?\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/g
/** Begins each line of a quotation; the parser has it inside of the line break before. */
const QUOTE = /(?<=\n)[ \t]*(?:>[ \t]?)+/g
const IMAGE = /^!\[([\s\S]*?)\](?:[([][\s\S]*)?$/

/**
 * The marks of Markdown in a block of HTML, in order: `<td>**نص**</td>` shows as bold in many renderers, although not in CommonMark.
 *
 * @param parse reads Markdown without blocks of HTML and without indented code
 */
export function marksInHtml(value: string, start: number, end: number, parse: (text: string) => Nodes): Mark[] {
  const raw = value.slice(start, end)
  if (LITERAL.test(raw) || !SIGNS.test(raw)) return []
  const marks: Mark[] = []
  const texts: Span[] = []
  const mark = (from: number, to: number, isBreak = false) => {
    if (to > from || isBreak) marks.push({ start: start + from, end: start + to, isBreak })
  }
  // Where blocks of HTML begin and end: no pair of marks stands over such a place.
  const edges: number[] = []
  const nodes: Nodes[] = [parse(raw)]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? raw.length]
    const own = raw.slice(from, to)
    if (BREAKS.has(node.type)) mark(from, from, true)
    if (WHOLE.has(node.type)) mark(from, to, true)
    else if (node.type === 'html') {
      if (isBlockTag(node.value)) edges.push(start + from)
    } else if (node.type === 'text') {
      texts.push([start + from, start + to])
      for (const { index } of own.matchAll(ESCAPE)) mark(from + index, from + index + 1)
    } else if (node.type === 'break' && own.startsWith('\\')) mark(from, from + 1)
    else if (node.type === 'inlineCode') {
      const ticks = /^`+/.exec(own)?.[0].length ?? 0
      mark(from, from + ticks)
      mark(to - ticks, to)
    } else if (node.type === 'code')
      for (const { 0: fence, index } of own.matchAll(FENCE)) mark(from + index, from + index + fence.length)
    else if (node.type === 'image' || node.type === 'imageReference') {
      const alt = IMAGE.exec(own)?.[1]?.length ?? 0
      mark(from, from + 2)
      mark(from + 2 + alt, to)
    } else if (isOverBlocks(node)) {
      // Both marks are text: `<td>2 **</td><td>3 **</td>`.
    } else if ('children' in node && node.type !== 'root' && node.type !== 'paragraph' && node.type !== 'list') {
      let at = from
      const children: readonly Nodes[] = node.children
      for (const { position } of children) {
        mark(at, position?.start.offset ?? at)
        at = position?.end.offset ?? at
        // Between the children of other nodes is white space, which may hold the marks of quotes.
        if (node.type !== 'table' && node.type !== 'tableRow') break
      }
      mark(children.at(-1)?.position?.end.offset ?? at, to)
    }
    if ('children' in node) for (const child of node.children) nodes.push(child)
  }
  for (const { 0: quote, index } of raw.matchAll(QUOTE)) mark(index, index + quote.length)
  edges.sort((a, b) => a - b)
  texts.sort((a, b) => a[0] - b[0])
  const parts: Span[][] = [[]]
  let passed = 0
  for (const span of texts) {
    for (; edges[passed]! < span[0]; passed++) parts.push([])
    parts.at(-1)!.push(span)
  }
  for (const part of parts) for (const at of strayMarks(value, part)) marks.push({ start: at, end: at + 2, isBreak: false })
  return marks.sort((a, b) => a.start - b.start || a.end - b.end)
}

type Span = readonly [start: number, end: number]

const STRONG = /(?<![\\*])\*\*(?!\*)/g
const SPACE = /^\s?$/

/**
 * Offsets of pairs of `**` that CommonMark leaves in a paragraph, since a mark beside punctuation or a space neither opens nor closes:
 * `**ملاحظة:**النص`, `**ملاحظة: **النص`.
 *
 * @param texts the places of the texts of one paragraph, in order
 */
export function strayMarks(value: string, texts: readonly Span[]): Set<number> {
  const places = texts
    .flatMap(([start, end]) => [...value.slice(start, end).matchAll(STRONG)].map(({ index }) => start + index))
    .sort((a, b) => a - b)
  const found = new Set<number>()
  const isSpace = (at: number) => SPACE.test(value.charAt(at))
  for (let k = 0; k + 1 < places.length; k++) {
    const [open, close] = [places[k]!, places[k + 1]!]
    // «كلمة** ثم أخرى**» has marks of footnotes; `2 ** 3 ** 4` is a formula.
    const opens = !isSpace(open + 2) || ((open === 0 || /[\s>]/.test(value[open - 1]!)) && !isSpace(close - 1))
    if (!opens || value.slice(open + 2, close).trim() === '') continue
    found.add(open).add(close)
    k++
  }
  return found
}
