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
