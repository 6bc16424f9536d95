import { describe, expect, it } from 'vitest'
import { match } from '../../../src/entries/match.ts'
import { parse } from '../../../src/lexicon/index.ts'
import { addressKey, linksIn } from '../../../src/match/address.ts'
import { candidates } from '../../../src/match/candidates.ts'
import { leaders, likeness, shinglesOf, withoutTemplates } from '../../../src/match/copies.ts'
import { ARABIC, ENGLISH } from '../../support/cli.ts'
import { goldCases } from '../../support/gold-cases.ts'

/** The halves of the short documents of the repository, each document once. */
const MAX_CHARACTERS = 12_000
const known = new Set<string>()
const halves = goldCases().flatMap((one) => {
  const name = one.id.replace(/--.*/, '')
  if (one.type !== 'document' || one.mixed.length > MAX_CHARACTERS || known.has(name)) return []
  known.add(name)
  const { ar, en } = one.gold.halves
  return [{ id: one.id, ar: one.mixed.slice(...ar), en: one.mixed.slice(...en) }]
})
const arabic = (list: typeof halves) => list.map(({ id, ar }) => ({ id, text: ar }))
const english = (list: typeof halves) => list.map(({ id, en }) => ({ id, text: en }))
const [first, second, third] = halves as [(typeof halves)[0], (typeof halves)[0], (typeof halves)[0]]
const ids = ({ pairs }: ReturnType<typeof match>) => pairs.map(({ source, target }) => `${source.id} ${target.id}`)
const FOOTER = 'Home | News | About us | Contact'

describe('match', () => {
  it('pairs the halves of documents, whatever their order', () => {
    const found = match(arabic(halves), english(halves).reverse())
    expect(ids(found)).toEqual(halves.map(({ id }) => `${id} ${id}`))
    for (const { confidence } of found.pairs) expect(confidence).toBeGreaterThan(0.9)
    expect(found.alone).toEqual({ source: [], target: [] })
  })
  it('leaves alone what has no counterpart', () => {
    const found = match(arabic([first, second]), english([third, second]))
    expect(ids(found)).toEqual([`${second.id} ${second.id}`])
    expect(found.alone.source.flat().map(({ id }) => id)).toEqual([first.id])
    expect(found.alone.target.flat().map(({ id }) => id)).toEqual([third.id])
  })
  it('takes English as the source too', () => {
    expect(ids(match(english([first, second]), arabic([second, first])))).toEqual([
      `${first.id} ${first.id}`,
      `${second.id} ${second.id}`,
    ])
  })
  it('lists near-copies with the one that they are of', () => {
    const copy = { id: 'copy', text: `${second.en}\n\nRead more` }
    const [pair] = match(arabic([second]), [copy, ...english([first, second])]).pairs
    expect(pair?.targetMembers.map(({ id }) => id)).toEqual(['copy', second.id])
  })
  it('takes the current version, not one in which paragraphs were removed', () => {
    const paragraphs = first.en.split('\n\n')
    const old = { id: 'old', text: paragraphs.filter((_, k) => k % 3 > 0).join('\n\n') }
    expect(ids(match(arabic([first]), [old, ...english([first, second])]))).toEqual([`${first.id} ${first.id}`])
  })
  it('does not take the lines of a template for text', () => {
    const pages = english(halves).map(({ id, text }) => ({ id, text: `${FOOTER}\n\n${text}\n\n${FOOTER}` }))
    expect(ids(match(arabic(halves), pages))).toEqual(halves.map(({ id }) => `${id} ${id}`))
  })
  it('gives back the objects that it got', () => {
    const one = { id: 'a', text: first.ar, url: 'https://x.org/ar/1', more: 1 }
    expect(match([one], english([first]) as (typeof one)[]).pairs[0]?.source).toBe(one)
  })
  it('takes names and numbers where there is no lexicon', () => {
    expect(ids(match(arabic(halves), english(halves), { lexicon: false })).length).toBeGreaterThan(halves.length / 2)
  })
  it('leaves a lexicon of other languages aside', () => {
    const lexicon = parse('Hund\tchien', { languages: ['de', 'fr'] })
    expect(ids(match(arabic([first]), english([first]), { lexicon }))).toEqual(
      ids(match(arabic([first]), english([first]), { lexicon: false })),
    )
  })
  it('takes pages at one address as more likely', () => {
    const texts = [ARABIC[0]!, ENGLISH[0]!] as const
    const page = (id: string, text: string, url?: string) => [{ id, text, ...(url === undefined ? {} : { url }) }]
    const without = match(page('a', texts[0]), page('b', texts[1]), { minConfidence: 0 }).pairs[0]!.confidence
    const pair = match(page('a', texts[0], 'https://x.org/ar/1'), page('b', texts[1], 'https://x.org/en/1')).pairs[0]!
    expect(pair.confidence).toBeGreaterThan(without)
  })
  it('takes no documents, empty ones and equal ids', () => {
    expect(match([], [])).toEqual({ pairs: [], alone: { source: [], target: [] } })
    const empty = { id: '', text: '' }
    expect(match([empty, empty], [empty]).pairs).toEqual([])
  })
  it.each([
    ['a list', [null, []], 'Expected `source` to be a list of documents, got `null`'],
    ['documents', [[], [{ id: 'a' }]], /^Expected `target\[0\]` to have the strings `id` and `text`/],
    ['a confidence', [[], [], { minConfidence: 2 }], 'Expected `minConfidence` to be a number from 0 to 1, got `2`'],
    ['a language', [[], [], { sourceLanguage: '?' }], /^Expected `sourceLanguage` to be a BCP 47 tag/],
  ])('asks for %s', (_, args, message) => {
    expect(() => match(...(args as Parameters<typeof match>))).toThrow(message)
  })
})

describe('an address without its language', () => {
  it.each([
    ['https://www.site.org/ar/news/7.html', 'site.org/news/7'],
    ['http://ar.site.org/news/7/', 'site.org/news/7'],
    ['https://site.org/news/7?lang=ar', 'site.org/news/7'],
    ['https://site.org/news/7?lang=ar&page=2', 'site.org/news/7?page=2'],
    ['https://site.org/ar-EG/news/7#top', 'site.org/news/7'],
    ['news/7.ar.txt', 'news/7'],
    ['news/7_arabic.md', 'news/7'],
    ['https://site.org/article/arab-spring', 'site.org/article/arab-spring'],
  ])('%s', (address, key) => expect(addressKey('ar')(address)).toBe(key))
  it('is one in both languages', () => {
    expect(addressKey('en-GB')('https://site.org/en/a_en.html')).toBe(addressKey('ar')('https://site.org/ar/a_ar.html'))
  })
  it('is found in texts', () => {
    expect(linksIn('انظر https://x.org/a، و[هذا](/b.png).')).toEqual(['https://x.org/a', '/b.png'])
  })
})

describe('near-copies', () => {
  const sketch = (row: number[], numbers: number[] = []) => ({ shingles: shinglesOf(row), numbers })
  const long = Array.from({ length: 200 }, (_, k) => k)
  it('are those that share four of five shingles', () => {
    const other = long.map((word) => word + 1000)
    const near = long.map((word, k) => (k === 7 ? 999 : word))
    const far = long.map((word, k) => (k % 5 === 0 ? word + 1000 : word))
    expect([...leaders([long, other, near, far, [], []].map((row) => sketch(row)))]).toEqual([0, 1, 0, 3, 4, 4])
  })
  it('are none where their numbers differ', () => {
    expect([...leaders([sketch(long, [1, 2]), sketch(long, [1, 3])])]).toEqual([0, 1])
  })
  it.each([
    [[1, 2, 3], [2, 3, 4], 0.5],
    [[], [], 1],
    [[1], [], 0],
    [[1, 2], [1, 2], 1],
  ])('%j and %j are alike by %d', (a, b, share) => expect(likeness(a, b)).toBe(share))
})

describe('templates', () => {
  it('are lines of five documents and more, but not those of copies', () => {
    const pages = ENGLISH.concat(ARABIC).map((text) => `${FOOTER}\n${text}`)
    expect(pages.map(withoutTemplates(pages))).toEqual([...ENGLISH, ...ARABIC])
    const copies = pages.map(() => pages[0]!)
    expect(copies.map(withoutTemplates(copies))).toEqual(copies)
  })
})

it('words that find nothing, since too many documents have them, take no likeness away', () => {
  // Ten words in every second of 3,000 documents, and one of its own in each.
  const words = Array.from({ length: 3010 }, (_, term) => ({ terms: [term], isNumber: false }))
  const documents = Array.from({ length: 3000 }, (_, k) => ({
    distinct: Int32Array.from([...(k % 2 === 0 ? Array.from({ length: 10 }, (_, at) => at) : []), 10 + k]),
  }))
  const found = candidates({ words, documents }, { words, documents }, words.length, () => [])
  expect(found).toHaveLength(3000)
  for (const { first, second, likeness } of found) expect([second, likeness > 0.85]).toEqual([first, true])
})
