// Where a row can be split, and where it most likely should be.

import type { Cut } from './marks.ts'

/** All places of a side: before it, between words and units, behind it. */
export function cutsOf(texts: readonly string[]): Cut[] {
  const cuts: Cut[] = [{ units: 0 }]
  texts.forEach((text, units) => {
    for (const { index } of text.matchAll(/\s+/g))
      if (index > 0 && text.slice(index).trim() !== '') cuts.push({ units, offset: index })
    cuts.push({ units: units + 1 })
  })
  return cuts
}

/** Letters before a cut, as a share of all. */
function share(texts: readonly string[], { units, offset = 0 }: Cut): number {
  const length = (list: readonly string[]) => list.reduce((sum, text) => sum + text.length, 0)
  return (length(texts.slice(0, units)) + offset) / Math.max(1, length(texts))
}

/** The end of a sentence or of a part of one. */
const ENDS = /[.!?؟…:;؛]["»”’)\]]*$/
const PAUSES = /[,،–—]["»”’)\]]*$/

/** What speaks against a cut besides lengths: less between units, more inside a sentence. */
function cost(texts: readonly string[], cut: Cut): number {
  if (cut.offset === undefined) return 0
  const before = texts[cut.units]!.slice(0, cut.offset)
  return ENDS.test(before) ? 0.05 : PAUSES.test(before) ? 0.2 : 0.35
}

/**
 * The likeliest cuts of both sides, by number: at places that part both in about the same proportion, between units before inside of them.
 * A side with no text has none to choose.
 */
export function suggestedCuts(texts: { source: readonly string[]; target: readonly string[] }): {
  source: number
  target: number
} {
  const inner = (list: readonly string[]) =>
    cutsOf(list)
      .map((cut, at) => ({ at, share: share(list, cut), cost: cost(list, cut) }))
      .slice(1, -1)
  const [source, target] = [inner(texts.source), inner(texts.target)]
  const alone = (list: typeof source) =>
    list.toSorted((a, b) => a.cost + Math.abs(a.share - 0.5) - b.cost - Math.abs(b.share - 0.5))[0]?.at ?? 0
  if (source.length === 0 || target.length === 0) return { source: alone(source), target: alone(target) }
  let best = { source: 0, target: 0, cost: Infinity }
  for (const a of source)
    for (const b of target) {
      const all = a.cost + b.cost + 2 * Math.abs(a.share - b.share) + 0.1 * Math.abs(a.share + b.share - 1)
      if (all < best.cost) best = { source: a.at, target: b.at, cost: all }
    }
  return { source: best.source, target: best.target }
}
