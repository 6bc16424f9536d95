import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstPlaces, textPool } from '../../../src/text/first-places.ts'

describe('first places', () => {
  it('are those of a map, for any texts', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.option(fc.string()))), (texts) => {
        const known = new Map<string, number>()
        const places = firstPlaces()
        texts.forEach(([one, other], value) => {
          const key = JSON.stringify([one, other])
          expect(places.met(one, other, value)).toBe(known.get(key))
          if (!known.has(key)) known.set(key, value)
        })
      }),
    ))
  it('hold many more than at first', () => {
    const places = firstPlaces()
    for (let k = 0; k < 5000; k++) expect(places.met(`${k}`, null, k)).toBeUndefined()
    for (let k = 0; k < 5000; k++) expect(places.met(`${k}`, null, 0)).toBe(k)
  })
})

describe('a pool of texts', () => {
  it('gives each text back by its number', () => {
    const pool = textPool()
    const texts = Array.from({ length: 30_000 }, (_, k) => `نص رقم ${k} «quoted» ${'x'.repeat(k % 40)}`)
    const numbers = texts.map(pool.add)
    expect(numbers.map(pool.text)).toEqual(texts)
  })
})
