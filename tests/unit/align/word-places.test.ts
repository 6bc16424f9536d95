// Words are judged by where they stand in a bead: a synthetic language pair, whose words all translate but for some, in nearly the same order.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clueNats } from '../../../src/align/search/fine.ts'
import { alignUnits } from '../../../src/index.ts'
import { random } from '../../support/random.ts'

const WORDS = 300
const entries = new Map(Array.from({ length: WORDS }, (_, k) => [`سن${arabic(k)}`, [{ word: `vok${latin(k)}`, weight: 0.6 }]]))
const lexicon = { languages: ['ar', 'en'] as const, entries }

function letters(k: number, alphabet: string): string {
  return [k, Math.floor(k / 7), Math.floor(k / 49)].map((part) => alphabet[part % 7]).join('')
}
function arabic(k: number): string {
  return letters(k, 'بدرزطفق')
}
function latin(k: number): string {
  return letters(k, 'bdmkpto')
}

/** Sentences of 6 to 12 words, common ones many times, with their translations: one word in four is another, and some change places. */
function sentences(count: number, next: () => number) {
  const keys = [...entries.keys()]
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 6 + Math.floor(next() * 7) }, () => keys[Math.floor(next() ** 3 * WORDS)]!)
    const translated = words.map((word) => (next() < 0.25 ? `x${latin(Math.floor(next() * 343))}` : entries.get(word)![0]!.word))
    for (let k = 1; k < translated.length; k++)
      if (next() < 0.3) [translated[k - 1], translated[k]] = [translated[k]!, translated[k - 1]!]
    return { source: words.join(' '), target: translated.join(' ') }
  })
}

/** Joins sentences at other places on each side; a bead ends where both are cut. */
function cut(pairs: ReturnType<typeof sentences>, rate: { source: number; target: number }, next: () => number) {
  const units = { source: [''], target: [''] }
  const beads: string[] = []
  let from = { source: 0, target: 0 }
  pairs.forEach((pair, at) => {
    const last = at === pairs.length - 1
    const ends = { source: last || next() < rate.source, target: last || next() < rate.target }
    for (const side of ['source', 'target'] as const) units[side][units[side].length - 1] += ` ${pair[side]}`
    const now = { source: units.source.length, target: units.target.length }
    const range = (side: 'source' | 'target') =>
      Array.from({ length: now[side] - from[side] }, (_, k) => from[side] + k).join(',')
    if (ends.source && ends.target) {
      beads.push(`${range('source')}|${range('target')}`)
      from = now
    }
    for (const side of ['source', 'target'] as const) if (ends[side] && !last) units[side].push('')
  })
  return { ...units, beads }
}

const f1 = (found: readonly string[], gold: readonly string[]) =>
  (2 * found.filter((bead) => gold.includes(bead)).length) / (found.length + gold.length)

describe('texts whose sides are cut at other places', () => {
  it.each([
    [0.9, 0.9],
    [0.8, 0.5],
    [0.5, 0.8],
    [0.6, 0.6],
  ])('align: %f of the sentences end a unit here, %f there', (source, target) => {
    const next = random(Math.round(100 * source + target * 10))
    const { beads, ...units } = cut(sentences(300, next), { source, target }, next)
    const found = alignUnits(units.source, units.target, { lexicon }).map((bead) => `${bead.source}|${bead.target}`)
    expect(f1(found, beads)).toBeGreaterThan(0.9)
  })
})

describe('what a clue is worth', () => {
  const places = fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 8 }).map((list) => list.sort((a, b) => a - b))
  const p = fc.double({ min: 0.05, max: 0.9, noNaN: true })
  const rate = fc.double({ min: 1e-6, max: 0.2, noNaN: true })
  const at = (p: number, rate: number, own: readonly number[], other: readonly number[]) =>
    clueNats({ p, rate, from: own, to: other }, [0, 100], [0, 100])

  it('is never below 0 with a counterpart, and never above it without one', () =>
    fc.assert(
      fc.property(p, rate, places, places, (p, rate, own, other) => {
        expect(at(p, rate, own, other)).toBeGreaterThanOrEqual(0)
        expect(at(p, rate, own, [])).toBeLessThanOrEqual(0)
        expect(at(p, rate, own, [100, 150])).toBe(at(p, rate, own, []))
      }),
    ))

  it('falls with the distance between a counterpart and its place', () =>
    fc.assert(
      fc.property(p, fc.nat(49), fc.nat(49), (p, a, b) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)]
        expect(at(p, 0.001, [50], [50 - near])).toBeGreaterThanOrEqual(at(p, 0.001, [50], [50 - far]))
      }),
    ))

  it('is more the rarer the counterpart is', () => {
    expect(at(0.6, 0.001, [10], [11])).toBeGreaterThan(at(0.6, 0.01, [10], [11]))
  })

  it('is judged by the nearest of several counterparts, in whatever window they are looked up', () => {
    expect(at(0.6, 0.001, [50], [3, 51, 90])).toBe(at(0.6, 0.001, [50], [51]))
    expect(at(0.6, 0.001, [50, 120], [-7, 51, 130])).toBe(at(0.6, 0.001, [50], [51]))
  })
})
