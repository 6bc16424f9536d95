import type { Nodes, Root } from 'mdast'
import { placer } from '../read/places.ts'

const isPlaced = (node: Nodes): boolean =>
  node.position !== undefined && (!('children' in node) || node.children.every((child) => isPlaced(child)))

/**
 * A tree whose nodes all have a place. Plugins that find and replace (links for `@user`, emoji for `:tada:`) leave theirs without: such
 * a node gets the place of its text, looked for between its neighbours, or an empty place after the one before it where it is not found.
 */
export function placed(tree: Root, value: string): Root {
  if (isPlaced(tree)) return tree
  const place = placer(value)

  const fill = (node: Nodes, from: number, to: number): Nodes => {
    if ('children' in node) return parent(node, from, to)
    if (node.position !== undefined) return node
    const text = 'value' in node ? node.value : 'alt' in node ? (node.alt ?? '') : ''
    const at = value.slice(from, to).indexOf(text)
    return { ...node, position: at < 0 ? place(from, from) : place(from + at, from + at + text.length) }
  }

  const parent = (node: Extract<Nodes, { children: unknown }>, from: number, to: number): Nodes => {
    let at = node.position?.start.offset ?? from
    // Up to where each child may reach: the next neighbour that has a place.
    const limits: number[] = []
    let limit = node.position?.end.offset ?? to
    for (let i = node.children.length - 1; i >= 0; i--) {
      limits[i] = limit
      limit = node.children[i]?.position?.start.offset ?? limit
    }
    const children = node.children.map((child: Nodes, i) => {
      const done = fill(child, at, limits[i] ?? at)
      at = Math.max(at, done.position?.end.offset ?? at)
      return done
    })
    const first = children[0]?.position?.start.offset ?? at
    return { ...node, children, position: node.position ?? place(first, Math.max(first, at)) } as Nodes
  }

  return fill(tree, 0, value.length) as Root
}
