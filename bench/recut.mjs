// Gold of harder texts: pairs of lines of the gold cases joined at other places on each side, as translators of long-winded prose and of law do.
// Where both sides happen to be cut at one place a bead ends, so that beads of many shapes come about. Some lines are dropped on one side.

import { index, lines } from './gold.mjs'

/** How often each side is cut after a line, and how many lines are dropped on one side or the other. */
export const RATES = [
  { source: 0.9, target: 0.5, dropped: 0.02 },
  { source: 0.7, target: 0.7, dropped: 0.05 },
  { source: 0.4, target: 0.8, dropped: 0.03 },
  { source: 0.8, target: 0.4, dropped: 0.03 },
  { source: 0.5, target: 0.5, dropped: 0.03 },
]
const MOST_LINES = 600

/** Seeded random numbers in [0, 1) (mulberry32). */
export function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Joins the lines of pairs at other places on each side: `{ source, target, beads }`. */
export function recut(pairs, rates, next) {
  const units = { source: [], target: [] }
  const open = { source: [], target: [] }
  const beads = []
  let bead = { source: [], target: [] }
  const close = (side) => {
    if (open[side].length === 0) return
    bead[side].push(units[side].length)
    units[side].push(open[side].join(' '))
    open[side] = []
  }
  const end = () => {
    if (bead.source.length + bead.target.length > 0) beads.push([bead.source, bead.target])
    bead = { source: [], target: [] }
  }
  for (const pair of pairs) {
    const lot = next()
    if (lot >= rates.dropped / 2) open.source.push(pair.source)
    if (lot < rates.dropped / 2 || lot >= rates.dropped) open.target.push(pair.target)
    for (const side of ['source', 'target']) if (next() < rates[side]) close(side)
    if (open.source.length + open.target.length === 0) end()
  }
  close('source')
  close('target')
  end()
  return { ...units, beads }
}

/** All of them: `{ group, name, source, target, beads }`. */
export const recutCases = (
  entries = index().filter(
    ({ family, variant, dir }) => family === 'sent' && variant !== 'heavy' && /n(?:100|500|933|2000)\b/.test(dir),
  ),
) =>
  entries.flatMap((entry, at) => {
    const { gold, source, target } = lines(entry)
    const pairs = gold.beads
      .filter(([a, b]) => a.length === 1 && b.length === 1)
      .slice(0, MOST_LINES)
      .map(([[i], [j]]) => ({ source: source[i], target: target[j] }))
    return RATES.map((rates, k) => ({
      group: `cut ${rates.source} ${rates.target}`,
      name: `${entry.dir} cut ${rates.source} ${rates.target}`,
      ...recut(pairs, rates, random(1000 * at + k)),
    }))
  })

/** Pairs of such a case, as `pairsOf` gives them for the others. */
export function recutPairs({ group, name, source, target, beads }, { alignUnits }) {
  const right = new Set(beads.map(([a, b]) => `${a}|${b}`))
  return alignUnits(source, target)
    .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
    .map((bead) => ({ group, name, confidence: bead.confidence, right: right.has(`${bead.source}|${bead.target}`) }))
}

/** Strict F1 of pairs against the pairs of the gold. */
export function pairF1(rows, cases) {
  const wanted = cases.reduce((sum, { beads }) => sum + beads.filter(([a, b]) => a.length > 0 && b.length > 0).length, 0)
  return (2 * rows.filter(({ right }) => right).length) / (rows.length + wanted)
}
