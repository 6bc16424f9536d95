import type { Block } from '../../bitext.ts'
import { append, cropped, type Mapped } from '../../text/offsets.ts'
import { placer } from '../../text/places.ts'
import { blockBuilder } from './blocks.ts'
import type { Attribute } from './frames.ts'
import { isRaw } from './tags.ts'
import { pieces } from './text.ts'

/** What of a hast node is looked at. Nodes of our own have offsets in place of a position, and attributes by their HTML names. */
export interface HtmlNode {
  readonly type: string
  readonly tagName?: string
  readonly properties?: { readonly [name: string]: unknown }
  readonly children?: readonly HtmlNode[]
  readonly value?: string
  readonly start?: number
  readonly end?: number
  readonly position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined
}

/** Attributes that hast writes otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  hreflang: 'hrefLang',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  'aria-controls': 'ariaControls',
  'data-target': 'dataTarget',
  'data-bs-target': 'dataBsTarget',
  'xml:lang': 'xmlLang',
}

function attributesOf({ properties = {} }: HtmlNode): Attribute {
  return (name) => {
    const value = (Object.hasOwn(properties, name) ? properties[name] : undefined) ?? properties[NAMES[name] ?? '']
    if (value === undefined || value === null || value === false) return undefined
    return value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value)
  }
}

const placeOf = ({ start, end, position }: HtmlNode) => [start ?? position?.start.offset, end ?? position?.end.offset] as const

/** Calls `enter` for each node in the order of the document, `leave` behind the children; as deep as it may be. */
function visit(tree: HtmlNode, enter: (node: HtmlNode) => void, leave: (node: HtmlNode) => void): void {
  const path: { node: HtmlNode; next: number }[] = [{ node: tree, next: 0 }]
  enter(tree)
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const child = top.node.children?.[top.next++]
    if (child === undefined) {
      leave(top.node)
      path.pop()
    } else {
      enter(child)
      path.push({ node: child, next: 0 })
    }
  }
}

const CONTROLS = ['aria-controls', 'href', 'data-target', 'data-bs-target']

/** Ids of what a link or button of the page brings up. */
function controlledIn(tree: HtmlNode): Set<string> {
  const ids = new Set<string>()
  const note = (node: HtmlNode) => {
    if (node.tagName !== 'a' && node.tagName !== 'button' && node.tagName !== 'li' && node.tagName !== 'div') return
    const attribute = attributesOf(node)
    for (const name of CONTROLS) {
      const value = attribute(name)
      if (value !== undefined && (name === 'aria-controls' || value.startsWith('#'))) ids.add(value.replace(/^#/, ''))
    }
  }
  visit(tree, note, () => undefined)
  return ids
}

/**
 * The blocks of an HTML tree that was made from `value`, and the stretches of `value` that show in none of them (tags, scripts).
 * A text without a place is left out.
 */
export function htmlBlocks(tree: HtmlNode, value: string): { blocks: Block[]; markup: number[] } {
  const place = placer(value)
  const builder = blockBuilder(value, place, controlledIn(tree))
  visit(
    tree,
    (node) => {
      if (node.type === 'text') {
        const [start, end] = placeOf(node)
        if (start === undefined || end === undefined) return
        return builder.text(node.value ?? '', start, end, isRaw(builder.frame().tag))
      }
      if (node.type !== 'element') return
      const attribute = attributesOf(node)
      builder.open(node.tagName ?? '', attribute)
      if (node.tagName === 'meta' && /^description$/i.test(attribute('name') ?? '')) {
        const mapped = contentOf(node, attribute('content') ?? '', value)
        if (mapped !== undefined) builder.add(description(mapped, place))
      }
    },
    ({ type }) => {
      if (type === 'element') builder.close()
    },
  )
  return builder.finish()
}

const CONTENT = /\scontent\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i

/** The value of `content`, which search engines show, led back into the tag. */
function contentOf(node: HtmlNode, text: string, value: string): (Mapped & { end: number }) | undefined {
  const [from = 0, to = from] = placeOf(node)
  const match = CONTENT.exec(value.slice(from, to))
  if (match === null || text.trim() === '') return undefined
  const raw = match[1] ?? match[2] ?? match[3] ?? ''
  const start = from + match.index + match[0].lastIndexOf(raw)
  const mapped = { text: '', offsets: [], links: [], end: start + raw.trimEnd().length }
  pieces(text, value, start, start + raw.length, (piece, at) => append(mapped, piece, at), true)
  return mapped
}

function description(mapped: Mapped & { end: number }, place: ReturnType<typeof placer>): Block {
  const { length } = mapped.text
  const { text, offsets } = cropped(mapped, length - mapped.text.trimStart().length, mapped.text.trimEnd().length)
  return { kind: 'paragraph', text, position: place(offsets[1]!, mapped.end), data: { offsets } }
}
