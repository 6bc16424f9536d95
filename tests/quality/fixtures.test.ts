import { describe, expect, it } from 'vitest'
import { read as readHtml } from '../../src/entries/html.ts'
import { read as readSubtitles } from '../../src/entries/subtitles.ts'
import { align, read } from '../../src/index.ts'
import { beadsOf, f1, fixture, parseGold, printGold, score } from '../support/gold.ts'

/** Strict F1 below which quality has dropped. */
const FLOORS = {
  'ushakov-talks': { paragraph: 1, sentence: 1 },
  contract: { paragraph: 1, sentence: 0.95 },
  'software-guide': { paragraph: 1, sentence: 0.96 },
  story: { paragraph: 1, sentence: 0.8 },
  'html-page': { paragraph: 1, sentence: 1 },
  'markdown-rtl': { paragraph: 0.93, sentence: 0.94 },
  'two-on-a-line': { paragraph: 1, sentence: 1 },
  articles: { paragraph: 1, sentence: 1 },
  wrapped: { paragraph: 1, sentence: 1 },
} as const

/** The document of a fixture: `mixed.txt`, unless it is of another format. */
const documentOf = (name: string) => {
  if (name === 'html-page') return readHtml(fixture(`${name}/mixed.html`))
  if (name === 'markdown-rtl') return read(fixture(`${name}/mixed.md`), { format: 'markdown' })
  return fixture(`${name}/mixed.txt`)
}

describe.each(Object.keys(FLOORS) as (keyof typeof FLOORS)[])('%s', (name) => {
  const text = documentOf(name)
  it.each(['paragraph', 'sentence'] as const)('holds its gold floor by %s', (by) => {
    const gold = parseGold(fixture(`${name}/${by}s.gold.txt`))
    expect(f1([score(beadsOf(align(text, { by })), gold)])).toBeGreaterThanOrEqual(FLOORS[name][by])
  })
  it('is read as before (npm run fixtures rewrites)', () =>
    expect(printGold(beadsOf(align(text)))).toMatchFileSnapshot(`../../fixtures/${name}/aligned.txt`))
})

describe.each([
  ['table', 'rows', () => read({ value: fixture('table/mixed.csv'), path: 'mixed.csv' })],
  [
    'subtitles',
    'two-texts',
    () => ({ source: readSubtitles(fixture('subtitles/ar.srt')), target: readSubtitles(fixture('subtitles/en.srt')) }),
  ],
] as const)('%s', (name, arrangement, input) => {
  const bitext = align(input())
  it('is as its gold', () => {
    expect(bitext.arrangement).toBe(arrangement)
    expect(printGold(beadsOf(bitext))).toBe(printGold(parseGold(fixture(`${name}/sentences.gold.txt`))))
  })
})

describe('the article', () => {
  const text = fixture('ushakov-talks/mixed.txt')
  const { segments, arrangement } = align(text, { by: 'paragraph' })
  it('has 20 segments: 6 headings and 14 paragraphs', () => {
    const shapes = segments.map((one) => `${one.source?.units[0]?.kind}-${one.target?.units[0]?.kind}`)
    expect(segments.map(({ type }) => type)).toEqual(Array(20).fill('pair'))
    expect(shapes.filter((shape) => shape === 'heading-heading')).toHaveLength(6)
    expect(shapes.filter((shape) => shape === 'paragraph-paragraph')).toHaveLength(14)
  })
  it('is two halves', () => expect(arrangement).toBe('halves'))
  it('slices back to its very text', () => {
    for (const { source, target } of segments)
      for (const side of [source, target])
        for (const unit of side?.units ?? [])
          expect(text.slice(unit.position.start.offset, unit.position.end.offset)).toBe(unit.text)
  })
  it('knows the headings above', () => expect(segments[3]?.source?.headings).toEqual(['لم تتفق على القضايا الجوهرية']))
})
