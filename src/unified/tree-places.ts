import { placer } from '../text/places.ts'

/** What mdast and hast trees are made of. */
export interface TreeNode {
  type: string
  children?: TreeNode[]
  value?: string
  alt?: string | null | undefined
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined
}

const isPlaced = ({ position, children = [] }: TreeNode): boolean => position !== undefined && children.every(isPlaced)

/**
 * A tree whose nodes all have a place. Plugins that find and replace (links for `@user`, emoji for `:tada:`) leave theirs without: such
 * a node gets the place of its text, looked for between its neighbours, or an empty place after the one before it where it is not found.
 */
export function placed<Tree extends object>(tree: Tree, value: string): Tree {
  if (isPlaced(tree as TreeNode)) return tree
  const place = placer(value)

  const fill = (node: TreeNode, from: number, to: number): TreeNode => {
    if (node.children !== undefined) return parent(node, node.children, from, to)
    if (node.position !== undefined) return node
    const text = node.value ?? node.alt ?? ''
    const at = value.slice(from, to).indexOf(text)
    return { ...node, position: at < 0 ? place(from, from) : place(from + at, from + at + text.length) }
  }

  const parent = (node: TreeNode, all: TreeNode[], from: number, to: number): TreeNode => {
    let at = node.position?.start.offset ?? from
    // Up to where each child may reach: the next neighbour that has a place.
    const limits: number[] = []
    let limit = node.position?.end.offset ?? to
    for (let i = all.length - 1; i >= 0; i--) {
      limits[i] = limit
      limit = all[i]?.position?.start.offset ?? limit
    }
    const children = all.map((child, i) => {
      const done = fill(child, at, limits[i] ?? at)
      at = Math.max(at, done.position?.end.offset ?? at)
      return done
    })
    const first = children[0]?.position?.start.offset ?? at
    return { ...node, children, position: node.position ?? place(first, Math.max(first, at)) }
  }

  return fill(tree as TreeNode, 0, value.length) as Tree
}
