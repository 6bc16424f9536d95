import type { Block, Position, Skipped } from '../bitext.ts'

/** What stands in a text outside all of its blocks (wrappers, rules, front matter), so that nothing is lost silently. */
export function leftovers(value: string, blocks: readonly Block[], place: (start: number, end: number) => Position): Skipped[] {
  const found: Skipped[] = []
  const add = (from: number, to: number) => {
    const raw = value.slice(from, to)
    const text = raw.trim()
    if (text === '') return
    const start = from + raw.length - raw.trimStart().length
    found.push({ kind: 'paragraph', text, position: place(start, start + text.length), side: null, ruleId: 'left-out' })
  }
  let at = 0
  for (const { position } of [...blocks].sort((a, b) => a.position.start.offset - b.position.start.offset)) {
    add(at, position.start.offset)
    at = Math.max(at, position.end.offset)
  }
  add(at, value.length)
  return found
}
