import type { Attribute } from './frames.ts'

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
  class: 'className',
  hreflang: 'hrefLang',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  'aria-controls': 'ariaControls',
  'data-target': 'dataTarget',
  'data-bs-target': 'dataBsTarget',
  'xml:lang': 'xmlLang',
}

export function attributesOf({ properties = {} }: HtmlNode): Attribute {
  return (name) => {
    const value = (Object.hasOwn(properties, name) ? properties[name] : undefined) ?? properties[NAMES[name] ?? '']
    if (value === undefined || value === null || value === false) return undefined
    return value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value)
  }
}

export const placeOf = ({ start, end, position }: HtmlNode) =>
  [start ?? position?.start.offset, end ?? position?.end.offset] as const

/** Calls `enter` for each node in the order of the document, and `leave` after its children. A loop, since trees may be thousands deep. */
export function visit(tree: HtmlNode, enter: (node: HtmlNode) => void, leave: (node: HtmlNode) => void): void {
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
