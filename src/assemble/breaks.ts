// Soft line breaks: a title set in two lines, an address, a stanza. Where both texts have a break at corresponding places, it separates
// units; where only one has it, it is a space.

import type { Block } from '../bitext.ts'

/** Blocks of one side that are compared with a block of the other side. */
const WINDOW_BLOCKS = 64
/** How far two breaks may lie apart, as shares of their blocks, where their numbers differ. */
const PLACE_TOLERANCE = 0.1

/** A block with breaks. */
interface BlockWithBreaks {
  index: number
  block: Block
  /** Their offsets in its text. */
  breaks: number[]
}

/** The breaks that separate units, as their numbers in their block from 0, by the index of the block. */
export type Breaks = ReadonlyMap<number, ReadonlySet<number>>

const BREAK = /\s*\n\s*/g

/** Blocks with soft line breaks, which readers leave in the text as line feeds. */
const brokenOf = (blocks: readonly Block[]): BlockWithBreaks[] =>
  blocks.flatMap((block, index) => {
    if (block.kind === 'code' || block.kind === 'cue' || !block.text.includes('\n')) return []
    const breaks = [...block.text.matchAll(BREAK)].map((match) => match.index)
    return isWrapped(block.text) ? [] : [{ index, block, breaks }]
  })

/** Whether a program broke the lines of running text: most of them go on in lower case, which verse and addresses do not. */
function isWrapped(text: string): boolean {
  const lines = text.split('\n').slice(1)
  return lines.length > 2 && lines.filter((line) => /^\s*\p{Ll}/u.test(line)).length * 2 > lines.length
}

/** Breaks of both halves that stand at corresponding places. Blocks with breaks correspond by order, place, number of breaks and row. */
export function commonBreaks(source: readonly Block[], target: readonly Block[]): { source: Breaks; target: Breaks } {
  const found = { source: new Map<number, Set<number>>(), target: new Map<number, Set<number>>() }
  for (const [a, b] of couples(brokenOf(source), brokenOf(target), [source.length, target.length])) {
    const pairs = corresponding(a, b)
    found.source.set(a.index, new Set(pairs.map(([k]) => k)))
    found.target.set(b.index, new Set(pairs.map(([, k]) => k)))
  }
  return found
}

/** All breaks in order where both blocks have as many, else those at about the same share of the text. */
function corresponding(a: BlockWithBreaks, b: BlockWithBreaks): [source: number, target: number][] {
  if (a.breaks.length === b.breaks.length) return a.breaks.map((_, k) => [k, k])
  const pairs: [number, number][] = []
  let next = 0
  for (const [i, at] of a.breaks.entries()) {
    const apart = (other: number): number => Math.abs(at / a.block.text.length - other / b.block.text.length)
    let best = -1
    for (let k = next; k < b.breaks.length; k++) if (best < 0 || apart(b.breaks[k]!) < apart(b.breaks[best]!)) best = k
    if (best < 0 || apart(b.breaks[best]!) > PLACE_TOLERANCE) continue
    pairs.push([i, best])
    next = best + 1
  }
  return pairs
}

/** The places of breaks of a text by their numbers. */
export const breakPlaces = (text: string, numbers: ReadonlySet<number>): number[] =>
  [...text.matchAll(BREAK)].flatMap((match, k) => (numbers.has(k) ? [match.index] : []))

/** How well two blocks with breaks correspond; 0 where they cannot. */
function likeness(a: BlockWithBreaks, b: BlockWithBreaks, [sources, targets]: readonly [number, number]): number {
  if (a.block.kind !== b.block.kind) return 0
  const row = a.block.row !== undefined && a.block.row === b.block.row ? 2 : 0
  const number = a.breaks.length === b.breaks.length ? 1 : 0
  return 1 + row + number + 1 - Math.abs(a.index / sources - b.index / targets)
}

/** The couples of blocks in the order of both sides that are most alike in all: dynamic programming in a window about the diagonal. */
function couples(
  source: readonly BlockWithBreaks[],
  target: readonly BlockWithBreaks[],
  counts: readonly [number, number],
): [BlockWithBreaks, BlockWithBreaks][] {
  const from = (i: number): number =>
    Math.max(0, Math.round((i * target.length) / Math.max(1, source.length)) - WINDOW_BLOCKS / 2)
  const width = WINDOW_BLOCKS + 1
  // best[i][j]: the first i source blocks and the first j target blocks; cells outside of the window are as good as its nearest ones.
  const best = new Float64Array((source.length + 1) * width)
  const at = (i: number, j: number): number => best[i * width + Math.min(WINDOW_BLOCKS, Math.max(0, j - from(i)))]!
  for (let i = 1; i <= source.length; i++)
    for (let k = 0; k < width; k++) {
      const j = from(i) + k
      const like = j > 0 && j <= target.length ? likeness(source[i - 1]!, target[j - 1]!, counts) : 0
      const pair = like > 0 ? at(i - 1, j - 1) + like : 0
      best[i * width + k] = Math.max(at(i - 1, j), k > 0 ? best[i * width + k - 1]! : 0, pair)
    }
  const found: [BlockWithBreaks, BlockWithBreaks][] = []
  for (let i = source.length, j = target.length; i > 0 && j > 0; ) {
    const like = likeness(source[i - 1]!, target[j - 1]!, counts)
    if (at(i, j) === at(i - 1, j)) i--
    else if (like > 0 && at(i, j) === at(i - 1, j - 1) + like) found.push([source[--i]!, target[--j]!])
    else j--
  }
  return found.reverse()
}
