import type { Block } from '../bitext.ts'
import { foldDigits } from '../text/fold.ts'

// Code, addresses and numbers have no letters of a language. Between two blocks of one side they are on that side. Where the side
// changes, the identical copy in the other half tells, then the list that they stand in, then what stands before them.

/** A block of at most this leaning, in nats, whose copy stands elsewhere may be code: `npm install`, "Windows 11". */
const SLIGHT = 2

/** `/ar/` and `/en/` in an address, `-ar` in a file name. */
const LANGUAGE_TAG = /(?<=^|[/.\-_?=&])(?:ar|en|arabic|english)(?=[/.\-_?&]|$)/gi

/** Equal for two blocks that are the same thing in two languages: `https://example.org/ar/contact`, «٣» and "3". */
const keyOf = ({ text }: Block): string => foldDigits(text.replace(/\s+/g, ' ').trim()).replace(LANGUAGE_TAG, '*').toLowerCase()

const numberOf = ({ text }: Block): number | undefined => {
  const found = /^\(?(\d{1,3})[.)\-–\s]/.exec(foldDigits(text.slice(0, 8)))
  return found === null ? undefined : Number(found[1])
}

/** How well the side may change between two blocks, above 0 for well. */
function change(before: Block, after: Block): number {
  const [a, b] = [numberOf(before), numberOf(after)]
  if (before.kind === 'listItem' && after.kind === 'listItem') return a !== undefined && b !== undefined && b <= a ? 0.6 : -0.6
  if (before.kind === 'heading' || /[:：]\s*$/.test(before.text)) return -0.4
  return after.kind === 'heading' ? 0.4 : 0
}

/** Takes the leaning from short blocks that have a copy: they lean as little as code. */
export function neutralizeCopies(blocks: readonly Block[], nats: Float64Array): void {
  const times = new Map<string, number>()
  const slight = blocks.map(
    ({ text, language }, i) => language === undefined && Math.abs(nats[i]!) <= SLIGHT && text.length < 200,
  )
  blocks.forEach((block, i) => {
    if (slight[i]) times.set(keyOf(block), (times.get(keyOf(block)) ?? 0) + 1)
  })
  blocks.forEach((block, i) => {
    if (slight[i] && (times.get(keyOf(block)) ?? 0) % 2 === 0) nats[i] = 0
  })
}

/** Puts the blocks without leaning that stand where the side changes; `sides` is written. */
export function placeNeutral(blocks: readonly Block[], nats: Float64Array, sides: Int8Array): void {
  const runs: [start: number, end: number][] = []
  for (let i = 0; i < blocks.length; i++) {
    if (nats[i] !== 0) continue
    let end = i
    while (end < blocks.length && nats[end] === 0) end++
    const edge = (k: number) => (k < 0 || k >= blocks.length ? undefined : sides[k])
    const [left, right] = [edge(i - 1), edge(end)]
    if (left !== undefined && right !== undefined && left !== right) runs.push([i, end])
    else sides.fill(left ?? right ?? sides[i]!, i, end)
    i = end
  }
  if (runs.length === 0) return
  // Copies on the source side, less those on the target side.
  const balance = new Map<string, number>()
  const add = (key: string, by: number) => balance.set(key, (balance.get(key) ?? 0) + by)
  const open = new Uint8Array(blocks.length)
  for (const [start, end] of runs) open.fill(1, start, end)
  blocks.forEach((block, i) => {
    if (nats[i] === 0 && open[i] === 0) add(keyOf(block), sides[i]!)
  })
  for (const [start, end] of runs) {
    const left = sides[start - 1]!
    const keys = blocks.slice(start, end).map(keyOf)
    for (const key of keys) add(key, -left)
    // From "all go with what follows" on, one block after the other goes with what precedes.
    let uneven = 0
    let best = { at: start, score: change(blocks[start - 1]!, blocks[start]!) }
    keys.forEach((key, k) => {
      const before = balance.get(key)!
      add(key, 2 * left)
      uneven += Math.abs(before + 2 * left) - Math.abs(before)
      const at = start + k + 1
      const score = change(blocks[at - 1]!, blocks[at]!) - uneven
      if (score >= best.score) best = { at, score }
    })
    keys.forEach((key, k) => {
      if (start + k >= best.at) add(key, -2 * left)
    })
    sides.fill(left, start, best.at)
    sides.fill(-left, best.at, end)
  }
}
