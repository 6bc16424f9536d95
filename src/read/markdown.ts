import type { Nodes, Parents, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { Block, BlockKind } from '../bitext.ts'
import { type Mapped, phrasing } from './markdown-text.ts'
import { placer } from './places.ts'

/** What is around a node: the kind and depth of list items, and the language and direction that wrappers give. */
interface Context {
  kind: BlockKind
  depth?: number
  row?: string
}

/** Wrappers that are open: `<div dir="rtl">` … `</div>`. */
interface Wrapper {
  tag: string
  language: string | undefined
}

const TAG = /<(\/?)([a-zA-Z][\w-]*)([^>]*)>/g
const attribute = (text: string, name: string) => new RegExp(`\\b${name}\\s*=\\s*["']?([\\w-]+)`, 'i').exec(text)?.[1]
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'source', 'wbr', 'col', 'area', 'embed', 'track', 'param'])
const EXPLICIT_ID = /\s*\{#([^\s{}]+)\}\s*$/
const HIDDEN = /<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi

/** Blocks of a Markdown text (CommonMark, GFM, front matter). */
export function readMarkdown(value: string): Block[] {
  // A byte order mark would shift every offset by one: it stays in the text as white space does.
  const text = value.startsWith('\uFEFF') ? ` ${value.slice(1)}` : value
  const tree = fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
  })
  return markdownBlocks(tree, value)
}

/**
 * Blocks of a Markdown tree, as remark-parse makes it from `value`. `text` is without markup; `data.offsets` holds pairs
 * (offset in `text`, offset in `value`) from which both run in step; `data.id`, `data.links` and `data.lang` (of code) are evidence.
 */
export function markdownBlocks(tree: Root, value: string): Block[] {
  const place = placer(value)
  const blocks: Block[] = []
  const wrappers: Wrapper[] = []
  let rows = 0

  const push = (node: Nodes, { kind, depth, row }: Context, { text, offsets, links }: Mapped) => {
    const explicit = kind === 'heading' ? EXPLICIT_ID.exec(text) : null
    const clean = explicit === null ? text : text.slice(0, explicit.index)
    if (clean.trim() === '' || node.position === undefined) return
    const language = wrappers.findLast((one) => one.language !== undefined)?.language
    blocks.push({
      kind,
      ...(depth === undefined ? {} : { depth }),
      text: clean,
      position: place(node.position.start.offset ?? 0, node.position.end.offset ?? 0),
      ...(language === undefined ? {} : { language }),
      ...(row === undefined ? {} : { row }),
      data: { offsets, ...(links.length > 0 ? { links } : {}), ...(explicit === null ? {} : { id: explicit[1] }) },
    })
  }

  /** Text between the tags of raw HTML; its tags open and close wrappers. */
  const html = (node: Extract<RootContent, { type: 'html' }>, context: Context) => {
    const start = node.position?.start.offset ?? 0
    const raw = value.slice(start, node.position?.end.offset ?? start).replace(HIDDEN, (hidden) => ' '.repeat(hidden.length))
    let from = 0
    const flush = (to: number) => {
      const inner = raw.slice(from, to)
      const head = inner.length - inner.trimStart().length
      if (inner.trim() !== '')
        push({ ...node, position: place(start + from + head, start + from + inner.trimEnd().length) }, context, {
          text: inner.trim(),
          offsets: [0, start + from + head],
          links: [],
        })
    }
    for (const match of raw.matchAll(TAG)) {
      flush(match.index)
      from = match.index + match[0].length
      const [, closing, name = '', rest = ''] = match
      const tag = name.toLowerCase()
      if (closing === '/') {
        const open = wrappers.findLastIndex((one) => one.tag === tag)
        if (open >= 0) wrappers.length = open
      } else if (!VOID.has(tag) && !rest.endsWith('/')) {
        const dir = attribute(rest, 'dir')?.toLowerCase()
        wrappers.push({
          tag,
          language: attribute(rest, 'lang') ?? (dir === 'rtl' ? 'ar' : dir === 'ltr' ? 'und-Latn' : undefined),
        })
      }
    }
    flush(raw.length)
  }

  const walk = (node: Nodes, context: Context): void => {
    if (node.type === 'heading') return push(node, { kind: 'heading', depth: node.depth }, phrasing(node, value))
    if (node.type === 'paragraph') return push(node, context, phrasing(node, value))
    if (node.type === 'code') return code(node, value, push)
    if (node.type === 'html') return html(node, context)
    if (node.type === 'tableCell') return push(node, context, phrasing(node, value))
    if (node.type === 'yaml' || (node.type as string) === 'toml') return fields(node, value, push)
    if (node.type === 'tableRow') {
      const row = `row-${++rows}`
      for (const cell of node.children) walk(cell, { kind: 'tableCell', row })
      return
    }
    if (!('children' in node)) return
    const inside: Context =
      node.type === 'listItem'
        ? { kind: 'listItem', depth: (context.kind === 'listItem' ? (context.depth ?? 1) : 0) + 1 }
        : context
    for (const child of (node as Parents).children) walk(child, inside)
  }

  walk(tree, { kind: 'paragraph' })
  return blocks
}

type Push = (node: Nodes, context: Context, mapped: Mapped) => void

/** A code block without its fences; never cut into sentences, paired with identical code. */
function code(node: Extract<RootContent, { type: 'code' }>, value: string, push: Push): void {
  const start = node.position?.start.offset ?? 0
  push(
    node,
    { kind: 'code' },
    { text: node.value, offsets: [0, Math.max(start, value.indexOf(node.value.split('\n')[0] ?? '', start))], links: [] },
  )
}

const FIELD = /^(?:title|description|summary|excerpt)\s*[:=]\s*(.+)$/gim

/** The title and the description of front matter. */
function fields(node: Nodes, value: string, push: Push): void {
  const start = node.position?.start.offset ?? 0
  const raw = value.slice(start, node.position?.end.offset ?? start)
  for (const match of raw.matchAll(FIELD)) {
    const quoted = match[1]?.trim() ?? ''
    const text = quoted.replace(/^(["'])(.*)\1$/, '$2')
    const from = start + match.index + match[0].indexOf(text)
    const end = { offset: from + text.length, line: 0, column: 0 }
    push(
      { ...node, position: { start: { ...end, offset: from }, end } } as Nodes,
      { kind: /^title/i.test(match[0]) ? 'heading' : 'paragraph' },
      { text, offsets: [0, from], links: [] },
    )
  }
}
