// What each parameter of the model does, on texts and grids that are small enough to work out by hand. `npm run test:mutants` halves, doubles
// and zeroes the parameters one at a time, and some test has to fail. Who fits a parameter again works its lines out again.

import { describe, expect, it } from 'vitest'
import { structureScorer } from '../../../src/align/model/evidence/structure.ts'
import { COARSE } from '../../../src/align/model/prior.ts'
import { holdings, type Model, tells } from '../../../src/align/model/score.ts'
import { coarseEvidence } from '../../../src/align/search/coarse.ts'
import { corridor, type Grid, gridOf, whole } from '../../../src/align/search/corridor.ts'
import { calibrated } from '../../../src/align/search/decode.ts'
import { fineEvidence } from '../../../src/align/search/fine.ts'
import { explain } from '../../../src/index.ts'

const { log, sqrt, atan } = Math

describe('the fine look', () => {
  /** Nats by kind of two units of two words, after eight units of one word that both sides share with nothing. */
  const natsOf = (arabic: string, english: string) => {
    const filler = Array.from({ length: 8 }, () => 'x')
    const texts = { source: [...filler, arabic], target: [...filler, english] }
    const options = { lexicon: false, sourceLanguage: 'ar', targetLanguage: 'en' } as const
    return explain(texts, { source: [8], target: [8] }, options).nats
  }
  // The other side has ten words. A word that stands there once has this rate, and one that does not this.
  const RATE = (1 + 0.2) / (10 + 100)
  const UNSEEN = 0.2 / (10 + 100)
  // Density at its place in a span of two words: Cauchy with a median distance of .3·√2.
  const USUAL = 0.3 * sqrt(2)
  const DENSITY = 1 / (USUAL * atan(2 / USUAL))
  const hit = (p: number) => 2 * 0.17 * log((p * DENSITY) / (2 * RATE))
  const miss = (p: number) => 2 * 0.17 * 0.75 * (log(1 - p) + UNSEEN * 2)

  it('trusts a number in its place', () => expect(natsOf('عام ٢٠٢٤', 'year 2024').number).toBeCloseTo(hit(0.85), 6))
  it('counts a missing number', () => expect(natsOf('عام ٢٠٢٤', 'year 2042').number).toBeCloseTo(miss(0.85), 6))
  it('trusts names by their consonants', () => {
    expect(natsOf('وصل بوتين', 'came Putin').name).toBeCloseTo(hit(0.35), 6)
    expect(natsOf('وصل زيلينسكي', 'came Zelensky').name).toBeCloseTo(hit(0.7), 6)
  })
  it('judges lengths by a variance of 5 a character', () => {
    // 8 characters against 9; the whole text has 24 and 25, with 4 pairs of 100 characters that were there before.
    const expected = (8 * (25 + 400)) / (24 + 400)
    const variance = 5 * 10 + (0.03 * 10) ** 2
    const mean = (8 * log(2) + log(9)) / 9
    const deviation = sqrt((8 * (log(2) - mean) ** 2 + (log(9) - mean) ** 2) / 9)
    const usual = -0.5 * ((log(9) - mean) / deviation) ** 2 - log(deviation * 9)
    expect(natsOf('عام ٢٠٢٤', 'year 2024').length).toBeCloseTo(-0.5 * ((9 - expected) ** 2 / variance + log(variance)) - usual, 6)
  })
})

/** A model of units without words, but for what `forward` holds. */
const modelOf = (source: number, target: number, forward = holdings([], source, { units: target, words: 0 })): Model => ({
  source,
  target,
  forward,
  backward: holdings([], target, { units: source, words: 0 }),
  starts: { source: new Int32Array(source + 1), target: new Int32Array(target + 1) },
  extra: [],
  walls: {
    sourceGroup: new Int32Array(source),
    targetGroup: new Int32Array(target),
    sourceRun: new Int32Array(source),
    targetRun: new Int32Array(target),
  },
  lengths: { source: new Float64Array(1), target: new Float64Array(1), ratio: 1, variance: 1, mean: 0, deviation: 1 },
})

describe('the coarse look', () => {
  // A word of the first source unit, whose counterpart stands in the first of ten target units.
  const place = { units: new Int32Array([0]), start: 0, end: 1, at: [0] }
  const word = { kind: 'lexicon', label: 'كتاب', p: 0.6 } as const
  const clue = { ...word, from: [0], to: [0] }
  const seen = { ...word, clue, from: place, to: place, frequency: { units: 1, places: 1 } }
  const forward = holdings([seen], 2, { units: 10, words: 10 })
  const { grid, nats } = coarseEvidence(modelOf(2, 10, forward), whole(2, 10))
  const ONE_TO_ONE = 2
  const at = (i: number, j: number) => nats[(grid.shift[i]! + j) * COARSE.count + ONE_TO_ONE]
  const rate = (1 + 0.2) / (10 + 4)

  it('trusts a word that is there', () => expect(at(0, 0)).toBeCloseTo(0.36 * log(0.6 / rate), 6))
  it('counts a word that is missing', () => expect(at(0, 1)).toBeCloseTo(0.36 * 0.5 * log((1 - 0.6) / (1 - rate)), 6))
})

describe('a translation whose words stand in many units', () => {
  // Where it is there, log(.8 / q) nats are gained and ½·log(.2 / (1 − q)) are not lost: more than 1 below q = .475.
  it('says enough in 48 of 100', () => expect(tells(0.8, 48, 100)).toBe(true))
  it('says too little in 50 of 100', () => expect(tells(0.8, 50, 100)).toBe(false))
  it('says nothing in more units than it is likely in', () => expect(tells(0.4, 50, 100)).toBe(false))
})

describe('nodes that the fine look keeps', () => {
  const ONE_TO_ONE = 2
  /** How many nodes are left of a grid in which `likely` nodes have a mass of .03, and as many .0003. */
  const kept = (grid: Grid, likely: number) => {
    const side = grid.lo.length - 1
    const nodes = Float32Array.from({ length: grid.size }, (_, k) => (k < likely ? 0.03 : k < 2 * likely ? 0.0003 : 0))
    const posterior = {
      grid,
      nodes,
      shapes: COARSE,
      edges: new Float32Array(0),
      outSource: new Float64Array(side),
      outTarget: new Float64Array(side),
      edge: 0,
      shape: new Uint8Array(grid.size).fill(ONE_TO_ONE),
      total: 0,
    }
    const { nats } = fineEvidence(posterior, modelOf(side, side), COARSE)
    let count = 0
    for (let at = 0; at < nats.length; at += COARSE.count)
      count += Number(nats.subarray(at, at + COARSE.count).some((one) => one > -Infinity))
    return count
  }
  const band = (side: number, room: number) =>
    gridOf({
      lo: Int32Array.from({ length: side + 1 }, (_, i) => Math.max(0, i - room)),
      hi: Int32Array.from({ length: side + 1 }, (_, i) => Math.min(side, i + room)),
    })

  it('are at most 8,000 in a short text', () => {
    const count = kept(gridOf(whole(150, 150)), 6_000)
    expect(count).toBeGreaterThan(5_500)
    expect(count).toBeLessThan(8_000)
  })
  it('are at most 8 for each unit of a long one', () => {
    const count = kept(band(1_000, 20), 12_000)
    expect(count).toBeGreaterThan(11_500)
    expect(count).toBeLessThan(16_000)
  })
})

it('the corridor leaves room of 8 units, and as much again, beside a diagonal without links', () => {
  const { lo, hi } = corridor(400, 400, () => [])
  expect([lo[200], hi[200]]).toEqual([200 - 16, 200 + 16])
})

describe('structure', () => {
  type Block = Parameters<typeof structureScorer>[0][number]
  const nats = (a: Block, b: Block) => structureScorer([a], [b])(0, 1, 0, 1)
  const paragraph = (...links: string[]): Block => ({ kind: 'paragraph', links })

  it.each<[string, Block, Block, number]>([
    ['headings with one id', { kind: 'heading', id: 'a' }, { kind: 'heading', id: 'a' }, 2 + 12],
    ['headings with two ids', { kind: 'heading', id: 'a' }, { kind: 'heading', id: 'b' }, 2 - 6],
    ['notes of one number', { kind: 'paragraph', note: 2 }, { kind: 'paragraph', note: 2 }, 0.2 + 3],
    ['notes of two numbers', { kind: 'paragraph', note: 2 }, { kind: 'paragraph', note: 3 }, 0.2],
    ['a note and a paragraph of the text', { kind: 'paragraph', note: 2 }, { kind: 'paragraph' }, 0.2 - 6],
    ['paragraphs with two links in common', paragraph('/a', '/b'), paragraph('/b', '/a', '/c'), 0.2 + 2 * 1.5],
    ['paragraphs with five links in common', paragraph(...'abcde'), paragraph(...'abcde'), 0.2 + 3 * 1.5],
  ])('%s', (_, a, b, expected) => expect(nats(a, b)).toBeCloseTo(expected, 9))

  it('keeps the last paragraph of a text and the first note in two beads', () => {
    const text: Block = { kind: 'paragraph' }
    const note = (number: number): Block => ({ kind: 'paragraph', note: number })
    expect(structureScorer([text, note(1)], [text])(0, 2, 0, 1)).toBeCloseTo(-6, 9)
    expect(structureScorer([note(1), note(2)], [note(1)])(0, 2, 0, 1)).toBeCloseTo(3 - 6, 9)
    expect(structureScorer([note(1), note(1)], [note(1)])(0, 2, 0, 1)).toBeCloseTo(3, 9)
  })
})

it.each([0.1, 0.5, 0.9])('a posterior of %f is calibrated by Platt scaling', (posterior) =>
  expect(calibrated(posterior)).toBeCloseTo(1 / (1 + Math.exp(-(0.436 * log(posterior / (1 - posterior)) + 1.122))), 9),
)
