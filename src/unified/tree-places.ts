import { placer } from '../text/places.ts'

interface Point {
  line: number
  column: number
  offset?: number | undefined
}

interface Node {
  children?: Node[]
  value?: string
  position?: { start: Point; end: Point } | undefined
}

/**
 * A text in which the places of a tree hold, for `processor.run(tree)` without a file: its words and line breaks where they were,
 * spaces where there was markup.
 */
export function sourceOf(root: object): string {
  const tree = root as Node
  const units = new Array<string>(tree.position?.end.offset ?? 0).fill(' ')
  const points: Point[] = []
  const walk = (node: Node): void => {
    const { start, end } = node.position ?? {}
    if (start) points.push(start)
    if (node.value !== undefined && start?.offset !== undefined) {
      const length = Math.min(node.value.length, (end?.offset ?? 0) - start.offset)
      for (let i = 0; i < length; i++) units[start.offset + i] = node.value.charAt(i)
    }
    for (const child of node.children ?? []) walk(child)
    if (end) points.push(end)
  }
  walk(tree)
  breakLines(units, points)
  return units.join('')
}

/** Puts in the line breaks that stand in no node, right before the line that is known to begin after them. */
function breakLines(units: string[], points: readonly Point[]): void {
  let line = 1
  let lineStart = 0
  for (const point of points) {
    if (point.line <= line) continue
    const start = (point.offset ?? 0) - point.column + 1
    let missing = point.line - line
    for (let i = lineStart; i < start; i++) if (units[i] === '\n') missing--
    for (let i = start - 1; missing > 0 && units[i] === ' '; i--, missing--) units[i] = '\n'
    line = point.line
    lineStart = start
  }
}

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
