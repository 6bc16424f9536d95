import { describe, expect, it } from 'vitest'
import type { Bitext } from '../../../src/bitext.ts'
import * as tmx from '../../../src/entries/tmx.ts'
import { align, alignUnits, toBitext, units } from '../../../src/index.ts'

const AR = ['صباح الخير.', 'وقّع الطرفان العقد سنة ٢٠٢٤.', 'مع السلامة.']
const EN = ['Good morning.', 'Both parties signed the contract in 2042.', 'Goodbye.']
const texts = ({ segments }: Pick<Bitext, 'segments'>) => segments.map(({ source, target }) => [source?.text, target?.text])

describe('toBitext', () => {
  const bitext = toBitext({ source: AR, target: EN }, alignUnits(AR, EN), ['ar-EG', 'en'])
  it('makes segments of beads, for any writer', () => {
    expect(texts(bitext)).toEqual(AR.map((text, k) => [text, EN[k]]))
    expect(texts(tmx.parse(tmx.stringify(bitext)))).toEqual(texts(bitext))
  })
  it('has languages as given, else detected', () => {
    expect([bitext.source, bitext.target]).toEqual([
      { language: 'ar-EG', dir: 'rtl' },
      { language: 'en', dir: 'ltr' },
    ])
    const { source, target } = toBitext({ source: EN, target: AR }, [])
    expect([source.language, target.language]).toEqual(['en', 'ar'])
  })
  it('flags pairs as align does', () => {
    expect(bitext.segments[1]?.flags).toEqual(['number-mismatch'])
    expect(bitext.messages.map(({ ruleId, segment }) => [ruleId, segment])).toEqual([['number-mismatch', bitext.segments[1]?.id]])
  })
  it('places texts as the lines of a file', () => {
    for (const [side, lines] of [
      ['source', AR],
      ['target', EN],
    ] as const)
      for (const segment of bitext.segments)
        for (const { text, position } of segment[side]?.units ?? [])
          expect([lines.join('\n').slice(position.start.offset, position.end.offset), lines[position.start.line - 1]]).toEqual([
            text,
            text,
          ])
  })
  it('loses nothing: units of no bead are skipped', () => {
    const { segments, skipped } = toBitext({ source: AR, target: EN }, [{ source: [0], target: [0], confidence: 0.9 }])
    expect(segments).toHaveLength(1)
    expect(skipped.map(({ side, text, ruleId }) => [side, text, ruleId])).toEqual([
      ['source', AR[1], 'left-out'],
      ['source', AR[2], 'left-out'],
      ['target', EN[1], 'left-out'],
      ['target', EN[2], 'left-out'],
    ])
  })
  it('sorts beads', () =>
    expect(texts(toBitext({ source: AR, target: EN }, alignUnits(AR, EN).reverse()))).toEqual(texts(bitext)))
  it.each([
    [[{ source: [3], target: [0], confidence: 1 }], 'Expected `beads[0].source` to hold units from 0 to 2, got `3`'],
    [[{ source: [0], target: [0], confidence: 2 }], 'Expected `beads[0].confidence` to be a number from 0 to 1, got `2`'],
    [
      [
        { source: [0], target: [0], confidence: 1 },
        { source: [0], target: [], confidence: 1 },
      ],
      'Expected source unit 0 once',
    ],
  ])('refuses %j', (beads, reason) => expect(() => toBitext({ source: AR, target: EN }, beads)).toThrow(reason))
})

describe('units', () => {
  const TEXT = '# الفصل الأول\n\nصباح الخير. كيف حالك؟\n\n# Chapter One\n\nGood morning. How are you?'
  const options = { format: 'markdown' } as const
  it.each([{}, { by: 'paragraph' as const }])('are what evidence gets, and what segments are made of: %j', (more) => {
    const found = units(TEXT, { ...options, ...more })
    const seen: (readonly string[])[] = []
    const bitext = align(TEXT, {
      ...options,
      ...more,
      evidence: [
        (source, target) => {
          seen.push(source, target)
          return () => 0
        },
      ],
    })
    const [source, target] = [found.source, found.target].map((list) => list.map(({ text }) => text))
    expect(seen.slice(0, 2)).toEqual([source, target])
    expect(bitext.segments.flatMap((segment) => segment.source?.units ?? [])).toEqual(found.source)
    expect(found.languages).toEqual(['ar', 'en'])
  })
  it('become a bitext by way of alignUnits, with kinds, places and headings', () => {
    const found = units(TEXT, options)
    const [source, target] = [found.source, found.target].map((list) => list.map(({ text }) => text))
    const made = toBitext(found, alignUnits(source!, target!))
    const sides = ({ segments }: Bitext) => segments.map(({ kind, source, target }) => [kind, source, target])
    expect(sides(made)).toEqual(sides(align(TEXT, options)))
    expect(made.segments.at(-1)?.source?.headings).toEqual(['الفصل الأول'])
  })
})
