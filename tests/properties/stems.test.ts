// The filter of stems only leaves out what nobody asked for.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stemArabic } from '../../src/languages/stem-arabic.ts'
import { hashOf, wordSet } from '../../src/languages/word-set.ts'

const letters = fc.constantFrom(...'وفالبكسيتنهمةىءئؤدرعقش')
const word = fc.string({ unit: letters, minLength: 1, maxLength: 80 })

test('stems among some words: the likeliest one, and all that these words are, in the same order', () => {
  fc.assert(
    fc.property(word, fc.infiniteStream(fc.boolean()), (text, isWanted) => {
      const all = stemArabic(text)
      const wanted = all.filter(() => isWanted.next().value)
      const found = stemArabic(text, wordSet(wanted.map(hashOf)))
      expect(all.filter((stem) => found.includes(stem))).toEqual(found)
      expect(found).toEqual(expect.arrayContaining([...all.slice(0, 1), ...wanted]))
    }),
  )
})

test('few of the stems that nobody wants are made', () => {
  const among = wordSet(['استخدم', 'كتاب'].map(hashOf))
  expect(stemArabic('وسيستخدمونها').length).toBeGreaterThan(30)
  expect(stemArabic('وسيستخدمونها', among).length).toBeLessThan(10)
})
