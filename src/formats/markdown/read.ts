import type { Code, Nodes, Parents, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Block, BlockKind, Input, ReadFile, ReadOptions } from '../../bitext.ts'
import { type AllLimits, checkLimit, DEFAULT_LIMITS } from '../../limits.ts'
import { append, type MappedText, rawOffset } from '../../text/offsets.ts'
import { placer } from '../../text/places.ts'
import { blockBuilder } from '../html/blocks.ts'
import { feed, tagIn } from '../html/tokens.ts'
import { readInput } from '../read-input.ts'
import { type CellPlace, type GridBuilder, gridBuilder, rowName } from '../shared/grid.ts'
import { type DeclaredLanguage, declaredBy } from './declared.ts'
import { proseOf } from './fence.ts'
import { frontMatter, frontMatterLength } from './front-matter.ts'
import { marksInHtml } from './marks.ts'
import { phrasing, type Resolve } from './text.ts'

/** What is around a node: the kind and depth of list items, the place of cells. */
interface Context {
  kind: BlockKind
  depth?: number
  cell?: CellPlace
}

// `{#id}` of Pandoc and kramdown, with or without classes; `{: #id}`; `{/*id*/}` of MDX, whose stars are emphasis to Markdown.
const EXPLICIT_ID = /\s*\{(?::?\s*#([^\s{}]+)[^{}]*|\/\*?\s*([^\s{}*/]+)\s*\*?\/)\}\s*$/

// Pairing emphasis marks, and brackets, costs the square of their number in a paragraph: 80 KB of them would take minutes. No one wrote such a text.
const DENSE = [
  { marks: /[*_~]+/g, line: 1000, paragraph: 1500, constructs: ['attention', 'strikethrough'] },
  {
    marks: /[[\]]/g,
    line: 1000,
    paragraph: 4000,
    constructs: ['labelStartLink', 'labelStartImage', 'labelEnd', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'],
  },
]
/** Blank lines, and lines that begin a paragraph whatever stands before them: headings and list items. Items further in, and higher numbers, may go on. */
const PARAGRAPH_ENDS = /\r?\n(?:[ \t]*\r?\n| {0,3}(?=[-+*][ \t]+\S|1[.)][ \t]+\S|#{1,6}[ \t]))/

/** What a text has too much of to be more than text. */
function denseIn(text: string): { disable: { null: string[] } } {
  const paragraphs = text.split(PARAGRAPH_ENDS).filter(({ length }) => length > 1000)
  const isDense = ({ marks, line, paragraph }: (typeof DENSE)[number]): boolean => {
    const count = (part: string) => part.match(marks)?.length ?? 0
    return paragraphs.some((part) => {
      const all = count(part)
      return all > line && (all > paragraph || part.split(/\r?\n/).some((one) => count(one) > line))
    })
  }
  return { disable: { null: DENSE.filter(isDense).flatMap(({ constructs }) => constructs) } }
}

const parse = (text: string, ...more: { disable: { null: string[] } }[]): Root =>
  fromMarkdown(text, { extensions: [gfm(), denseIn(text), ...more], mdastExtensions: [gfmFromMarkdown()] })

/** Tags stand among the words, and an indent says nothing. */
const WITHOUT_HTML_BLOCKS = { disable: { null: ['htmlFlow', 'codeIndented'] } }
const parseInline = (text: string): Root => parse(text, WITHOUT_HTML_BLOCKS)

/** The quotes and lists that begin in a line, one inside of the other. */
const CONTAINERS = /^[ \t]*(?:(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]*)*/gm
const CONTAINER = />|[-+*]|\d+[.)]/g
const INDENT = /[ \t]{2,}/g

/** Throws `too-large` for quotes and lists in each other: the parser calls itself for each of them, and again for each line. */
function checkContainers(text: string, limits: AllLimits): void {
  for (const { 0: head, index } of text.matchAll(CONTAINERS)) {
    if (head.length <= limits.depth) continue
    const count = head.match(CONTAINER)?.length ?? 0
    // A list inside of another one is two columns further in, or more.
    const indent = head.match(INDENT)?.reduce((sum, run) => sum + (run.length >> 1), 0) ?? 0
    checkLimit(limits, 'depth', count === 0 ? 0 : count + indent, `in line ${text.slice(0, index).split('\n').length}`)
  }
}

/** Reads a Markdown text. */
export const read = (input: Input, options: Pick<ReadOptions, 'limits'> = {}): ReadFile =>
  readInput(input, (value, _, limits) => ({ blocks: readMarkdown(value, limits), messages: [] }), options)

/** Blocks of a Markdown text (CommonMark, GFM, front matter). */
export function readMarkdown(value: string, limits: AllLimits = DEFAULT_LIMITS): Block[] {
  // A byte order mark would shift every offset by one: it stays in the text as white space does.
  const start = value.startsWith('\uFEFF') ? 1 : 0
  const end = start + frontMatterLength(value.slice(start))
  // Front matter becomes blank lines for the parser, and a node of its own.
  const text = value.slice(0, end).replace(/[^\r\n]/g, ' ') + value.slice(end)
  checkContainers(text, limits)
  const tree = parse(text)
  if (end > start) tree.children.unshift({ type: 'yaml', value: value.slice(start, end), position: placer(value)(start, end) })
  return markdownBlocks(tree, value, limits)
}

/**
 * Blocks of a Markdown tree, as remark-parse makes it from `value`. `text` is without markup; `data.offsets` holds pairs
 * (offset in `text`, offset in `value`) from which both run in step; `data.id`, `data.links` and `data.lang` (of code) are evidence.
 * HTML around Markdown (`<div dir="rtl">`, `<td>`) gives the language and kind of what is in it.
 */
export function markdownBlocks(tree: Root, value: string, limits: AllLimits = DEFAULT_LIMITS): Block[] {
  const place = placer(value)
  const builder = blockBuilder(value, place, { limits })
  const resolve = definitionsOf(tree)

  const push = (node: Nodes, context: Context, { text, offsets, links }: MappedText, more: Record<string, unknown> = {}) => {
    builder.flush()
    const around = builder.frame()
    const isPlain = context.kind === 'paragraph'
    const kind = isPlain ? (around.kind ?? 'paragraph') : context.kind
    const explicit = kind === 'heading' ? EXPLICIT_ID.exec(text) : null
    const clean = explicit === null ? text : text.slice(0, explicit.index)
    if (around.hidden || clean.trim() === '' || node.position === undefined) return
    const depth = isPlain ? around.depth : context.depth
    const id = explicit?.[1] ?? explicit?.[2] ?? (isPlain ? around.id : undefined)
    const cell = context.cell ?? around.cell
    builder.add(
      {
        kind,
        ...(depth === undefined ? {} : { depth }),
        text: clean,
        position: place(node.position.start.offset ?? 0, node.position.end.offset ?? 0),
        ...(cell === undefined ? {} : { row: rowName(cell) }),
        data: {
          offsets,
          ...(links.length > 0 ? { links } : {}),
          ...(id === undefined ? {} : { id }),
          ...(cell && { cell }),
          ...more,
        },
      },
      wrapped(node, around.declared),
    )
  }

  let grid: GridBuilder | undefined
  const row = (node: Parents) => {
    grid?.row()
    for (const cell of node.children as Nodes[])
      push(cell, { kind: 'tableCell', ...(grid && { cell: grid.cell() }) }, phrasing(cell as Parents, value, resolve))
  }

  const code = (node: Code, context: Context) => {
    const paragraphs = proseOf(node, value)
    if (paragraphs === undefined)
      return push(node, { kind: 'code' }, codeOf(node, value), node.lang == null ? {} : { lang: node.lang })
    for (const mapped of paragraphs) {
      const end = rawOffset(mapped.offsets, mapped.text.length - 1) + 1
      push({ ...node, position: place(mapped.offsets[1]!, end) } as Nodes, context, mapped)
    }
  }

  const enter = (node: Nodes, context: Context): readonly [Nodes[], Context] | undefined => {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    if (node.type === 'heading') push(node, { kind: 'heading', depth: node.depth }, phrasing(node, value, resolve))
    else if (node.type === 'paragraph') push(node, context, phrasing(node, value, resolve))
    else if (node.type === 'code') code(node, context)
    else if (node.type === 'html') {
      feed(builder, value, start, end, marksInHtml(value, start, end, parseInline))
      builder.flush()
    } else if (node.type === 'yaml' || (node.type as string) === 'toml')
      for (const { isTitle, mapped } of frontMatter(value, start, end)) {
        const [from, to] = [mapped.offsets[1]!, mapped.offsets.at(-1)! + mapped.text.length - mapped.offsets.at(-2)!]
        push({ ...node, position: place(from, to) } as Nodes, { kind: isTitle ? 'heading' : 'paragraph' }, mapped)
      }
    else if (node.type === 'tableRow') row(node)
    else if ('children' in node) {
      if (node.type === 'table') grid = gridBuilder(++builder.counts.tables)
      const lists = context.kind === 'listItem' ? (context.depth ?? 1) : 0
      return [node.children as Nodes[], node.type === 'listItem' ? { kind: 'listItem', depth: lists + 1 } : context]
    }
    return undefined
  }

  // A list of what is left, not a recursion: quotes may be nested thousands deep.
  const left: [Nodes, Context][] = [[tree, { kind: 'paragraph' }]]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [children, context] = enter(...next) ?? []
    for (let i = (children?.length ?? 0) - 1; i >= 0; i--) left.push([children![i]!, context!])
  }
  return builder.finish().blocks
}

/** The language of a paragraph that stands in one inline element: `<span lang="ar">نص</span>`. */
function wrapped(node: Nodes, around: DeclaredLanguage | undefined): DeclaredLanguage | undefined {
  const first = 'children' in node ? node.children[0] : undefined
  const last = 'children' in node ? node.children.at(-1) : undefined
  if (first?.type !== 'html' || last?.type !== 'html' || first === last) return around
  const tag = tagIn(first.value)
  const end = tagIn(last.value)
  if (tag === undefined || tag.closing || !end?.closing || end.name !== tag.name) return around
  return declaredBy(tag.attributes.get('lang'), tag.attributes.get('dir'), around, false)
}

/** Targets of `[label]: target` lines. The first of a label counts. */
function definitionsOf(tree: Root): Resolve {
  const targets = new Map<string, string>()
  const nodes: Nodes[] = [tree]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node.url)
    else if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table')
      for (let i = node.children.length - 1; i >= 0; i--) nodes.push(node.children[i] as Nodes)
  }
  return (identifier) => targets.get(identifier)
}

/** A code block without its fences; never cut into sentences, paired with identical code. */
function codeOf(node: Code, value: string): MappedText {
  const start = node.position?.start.offset ?? 0
  // CommonMark puts U+FFFD in place of NUL.
  const raw = value.slice(start, node.position?.end.offset).replaceAll('\0', '\uFFFD')
  const linesOf = (text: string) => [...text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)]
  const lines = linesOf(raw)
  // The line of the fence is none of the code.
  const first = /^(?:`{3,}|~{3,})/.test(raw) ? 1 : 0
  const mapped: MappedText = { text: '', offsets: [], links: [] }
  for (const [k, [, line = '', end = '']] of linesOf(node.value).entries()) {
    const at = lines[first + k]
    const own = at?.[1] ?? ''
    const after = start + (at?.index ?? raw.length) + own.length
    // Before it may stand an indent, and the marks of quotes. A tab that is partly of the indent leaves spaces, which are not in the value.
    const text = own.endsWith(line) ? line : line.trimStart()
    const place = Math.max(after - own.length, after - text.length)
    if (text !== line) append(mapped, line.slice(0, -text.length || undefined), Math.max(after - own.length, place - 1))
    append(mapped, text, place)
    if (end !== '') append(mapped, end, after)
  }
  return mapped
}
