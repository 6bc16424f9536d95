import type { Block } from '../../bitext.ts'
import { type AllLimits, DEFAULT_LIMITS } from '../../limits.ts'
import { append, cropped, type MappedText } from '../../text/offsets.ts'
import { placer } from '../../text/places.ts'
import { blockBuilder } from './blocks.ts'
import { furnitureIn } from './furniture.ts'
import { attributesOf, type HtmlNode, placeOf, visit } from './node.ts'
import { isRaw } from './tags.ts'
import { pieces } from './text.ts'

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

/** The text of a page. */
export interface Page {
  blocks: Block[]
  /** Blocks of menus, headers, footers and the like outside of the main part, which are not in `blocks`. */
  furniture: Block[]
  /** Pairs of offsets: the stretches of the value that show in no block (tags, scripts). */
  markup: number[]
}

/** The blocks of an HTML tree that was made from `value`. A text without a place is left out. */
export function htmlBlocks(tree: HtmlNode, value: string, limits: AllLimits = DEFAULT_LIMITS): Page {
  const place = placer(value)
  const builder = blockBuilder(value, place, { controlled: controlledIn(tree), limits })
  const furniture = furnitureIn(tree)
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
      builder.open(node.tagName ?? '', attribute, furniture.has(node))
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
function contentOf(node: HtmlNode, text: string, value: string): (MappedText & { end: number }) | undefined {
  const [from = 0, to = from] = placeOf(node)
  const match = CONTENT.exec(value.slice(from, to))
  if (match === null || text.trim() === '') return undefined
  const raw = match[1] ?? match[2] ?? match[3] ?? ''
  const start = from + match.index + match[0].lastIndexOf(raw)
  const mapped = { text: '', offsets: [], links: [], end: start + raw.trimEnd().length }
  pieces(text, value, start, start + raw.length, (piece, at) => append(mapped, piece, at), true)
  return mapped
}

function description(mapped: MappedText & { end: number }, place: ReturnType<typeof placer>): Block {
  const { length } = mapped.text
  const { text, offsets } = cropped(mapped, length - mapped.text.trimStart().length, mapped.text.trimEnd().length)
  return { kind: 'paragraph', text, position: place(offsets[1]!, mapped.end), data: { offsets } }
}
