// A text of thousands of lines, made from a seed and the lexicon, so that it needs no licence: the search must follow it through a corridor.
// Words follow Zipf's law, a quarter of them has no translation on the other side, neighbours change places, formulas come again and again,
// and on each side a stretch of hundreds of lines is missing, so that the path leaves the diagonal of the text.

import { expect, it } from 'vitest'
import { alignUnits } from '../../src/index.ts'
import { builtIn } from '../../src/lexicon/built-in.ts'
import { countsOf, type GoldLines, lineBeads, strictF1 } from '../support/gold-cases.ts'
import { random } from '../support/random.ts'

const LINES = 6000
/** Lines from and up to which a side is missing. */
const MISSING = { source: [1500, 1900], target: [4000, 4500] } as const
const SIDES = ['source', 'target'] as const
/** Chance that a line is missing on a side, and that it is joined to the one before. */
const DROPPED = 0.04
const JOINED = 0.1
/** Every so many lines the same sentence stands again. */
const FORMULA_LINES = 40

type Pick = <T>(list: readonly T[]) => T

/** Sentences of both sides, line by line. */
function* sentences(next: () => number): Generator<{ source: string; target: string }> {
  const entries = [...builtIn().entries].map(([word, translations]) => [word, translations.map((one) => one.word)] as const)
  const pick: Pick = (list) => list[Math.floor(next() * list.length)]!
  // By Zipf's law the word of rank r stands 1 / r times as often as the first.
  const zipf = () => entries[Math.floor(entries.length ** next()) - 1]!
  const clause = () => Array.from({ length: 4 + Math.floor(next() * 12) }, zipf)
  const formula = clause()
  for (let line = 0; line < LINES; line++) {
    const words = line % FORMULA_LINES === 0 ? formula : clause()
    const target = words.map(([, translations]) => (next() < 0.75 ? pick(translations) : pick(zipf()[1])))
    for (let k = 1; k < target.length; k++) if (next() < 0.3) [target[k - 1], target[k]] = [target[k]!, target[k - 1]!]
    const year = next() < 0.1 ? ` ${1000 + Math.floor(next() * 1000)}` : ''
    yield { source: `${words.map(([word]) => word).join(' ')}${year}.`, target: `${target.join(' ')}${year}.` }
  }
}

/** The text with lines missing and lines joined, and its beads. */
function longText(seed: number): GoldLines {
  const next = random(seed)
  const lines = { source: [] as string[], target: [] as string[] }
  const beads: { source: number[]; target: number[] }[] = []
  let at = -1
  for (const sentence of sentences(next)) {
    at++
    const there = SIDES.filter((side) => !(at >= MISSING[side][0] && at < MISSING[side][1]) && next() >= DROPPED)
    const joined = SIDES.filter(() => next() < JOINED)
    const last = beads.at(-1)
    const isMore = joined.length > 0 && there.length === 2 && last !== undefined && SIDES.every((side) => last[side].length > 0)
    const bead = isMore ? last : { source: [], target: [] }
    if (!isMore && there.length > 0) beads.push(bead)
    for (const side of there)
      if (isMore && joined.includes(side)) lines[side].push(`${lines[side].pop()} ${sentence[side]}`)
      else bead[side].push(lines[side].push(sentence[side]) - 1)
  }
  return { ...lines, beads: beads.map(({ source, target }) => [source, target]) }
}

it('a long text made from a seed', () => {
  const { source, target, beads } = longText(1)
  const found = alignUnits(source, target)
  const f1 = strictF1([countsOf(lineBeads(found), beads)])
  expect(f1).toBeGreaterThanOrEqual(0.985)
})
