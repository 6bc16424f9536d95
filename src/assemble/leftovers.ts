import type { Position, ReadFile, Skipped } from '../bitext.ts'

/**
 * What stands in a text outside all of its blocks (wrappers, rules, front matter), so that nothing is lost silently.
 *
 * @param markup pairs of offsets, in order: what never shows
 */
export function leftovers(
  { value, blocks, markup = [] }: Pick<ReadFile, 'value' | 'blocks' | 'markup'>,
  place: (start: number, end: number) => Position,
): Skipped[] {
  const found: Skipped[] = []
  let next = 0
  const addShown = (from: number, to: number) => {
    let start = from
    while (next < markup.length && markup[next + 1]! <= from) next += 2
    for (let k = next; k < markup.length && markup[k]! < to; k += 2) {
      add(start, Math.max(start, markup[k]!))
      start = Math.min(to, markup[k + 1]!)
    }
    add(start, to)
  }
  const add = (from: number, to: number) => {
    const raw = value.slice(from, to)
    const text = raw.trim()
    if (text === '') return
    const start = from + raw.length - raw.trimStart().length
    found.push({ kind: 'paragraph', text, position: place(start, start + text.length), side: null, ruleId: 'left-out' })
  }
  let at = 0
  for (const { position } of [...blocks].sort((a, b) => a.position.start.offset - b.position.start.offset)) {
    addShown(at, position.start.offset)
    at = Math.max(at, position.end.offset)
  }
  addShown(at, value.length)
  return found
}
