import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bead } from '../../../src/bitext.ts'
import * as hf from '../../../src/entries/hf.ts'
import * as moses from '../../../src/entries/moses.ts'
import * as parquet from '../../../src/entries/parquet.ts'
import { ladder, vecalign } from '../../../src/formats/beads/bead-lists.ts'
import { isBlank } from '../../../src/formats/shared/left-out.ts'
import { ARABIC, anyPairs, bitext, ENGLISH, pairWith, said, texts } from '../../support/bitext.ts'
import { rowsOf } from '../../support/parquet-wasm.ts'

const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '')
/** As UTF-8 holds it. */
const withoutLone = (text: string) => text.replace(/\p{Cs}/gu, '')
const full = (pairs: [string, string][]) => pairs.filter((pair) => !pair.some(isBlank))

describe('lines for Hugging Face', () => {
  it('look like this', () => {
    const line = JSON.parse(hf.stringify(pairWith({ id: '1', flags: ['moved'] })))
    expect(line).toEqual({
      id: '1',
      translation: { ar: 'مرحبا', en: 'Hello' },
      kind: 'paragraph',
      confidence: 0.97,
      origin: 'aligned',
      flags: 'moved',
    })
  })
  it('leave out what is no pair, and count it', () =>
    expect(said((onMessage) => [...hf.write(bitext(['أ', 'a'], ['ب', null], ['ج', ' ']), { onMessage })])).toEqual([
      'left-out: 2 segments are left out: 1 unpaired, 1 with a blank side',
    ]))
  it('come back the same, for any Unicode', () =>
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const written = hf.stringify(bitext(...pairs))
        const held = full(pairs.map(([a, b]) => [withoutLone(a), withoutLone(b)]))
        expect(written.split(/[\n\u0085\u2028\u2029]/).length).toBe(held.length + 1)
        expect(texts(hf.parse(written))).toEqual(held)
      }),
    ))
  it('of others are read, with their columns kept', () => {
    const { source, target, segments } = hf.parse('{"translation":{"en":"Yes","ar":"نعم"},"domain":"law"}\n')
    expect([source.language, target.language, segments[0]?.data]).toEqual(['en', 'ar', { domain: 'law' }])
  })
  it('in more than two languages are read in Arabic and English, or in those that are named', () => {
    const line = '{"translation":{"fr":"Oui","en":"Yes","ar":"نعم"}}\n'
    expect(hf.parse(line).messages.map(({ reason }) => reason)).toEqual(['Read as en and ar; further texts are left out: 1 fr'])
    expect(texts(hf.parse(line, { sourceLanguage: 'fr', targetLanguage: 'ar' }))).toEqual([['Oui', 'نعم']])
  })
  it('that are none are refused by number', () =>
    expect(() => hf.parse('{"translation":{"ar":"أ","en":"a"}}\n{"text":"a"}')).toThrow(
      'Expected a JSON object with `translation` in line 2, got `{"text":"a"}`',
    ))
  it('need two languages', () =>
    expect(() => hf.write({ ...bitext(), target: { language: 'ar' } })).toThrow(
      /^Expected two languages, got `ar` on both sides/,
    ))
})

describe('Moses files', () => {
  it('have a line a pair on each side', () =>
    expect(moses.stringify(bitext([ARABIC, ENGLISH], ['وحيد', null], ['نعم', 'Yes']))).toEqual({
      source: `${ARABIC}\nنعم\n`,
      target: `${ENGLISH}\nYes\n`,
    }))
  it('say what they changed and left out', () =>
    expect(
      said((onMessage) =>
        moses.stringify(bitext(['أ\nب\u2028ج', 'a\r\nb\ud800'], ['د', '\u200f'], ['\ud800', 'x']), { onMessage }),
      ),
    ).toEqual([
      'line-separator: 3 line ends inside texts became spaces',
      'dropped-character: 2 lone surrogates, which UTF-8 cannot hold, were dropped',
      'left-out: 2 segments are left out: 2 with a blank side',
    ]))
  it('tell it once, however often they are read', () => {
    const messages: unknown[] = []
    const { source, target } = moses.write(bitext(['أ', null]), { onMessage: (message) => messages.push(message) })
    for (const side of [source, target, source]) expect([...side]).toEqual([])
    expect(messages).toHaveLength(1)
  })
  it('have as many lines on both sides and no empty one, for any Unicode', () =>
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { source, target } = moses.stringify(bitext(...pairs))
        const lines = (text: string) => text.split(/\r\n|[\n\v\f\r\x1c-\x1e\u0085\u2028\u2029]/).slice(0, -1)
        expect(lines(source)).toHaveLength(lines(target).length)
        for (const line of [...lines(source), ...lines(target)]) expect(isBlank(line)).toBe(false)
        expect(texts(moses.parse(source, target, ['ar', 'en']))).toHaveLength(lines(source).length)
      }),
    ))
  it('of different lengths are refused', () =>
    expect(() => moses.parse('أ\nب\n', 'a\n')).toThrow('Expected two texts of as many lines, got 2 and 1'))
})

describe('Parquet, read by parquet-wasm', () => {
  it('has the columns of a flat line, with their types', () => {
    const { types, rows } = rowsOf(parquet.write(bitext([ARABIC, ENGLISH], ['وحيد', null]), { document: 'a.txt' }))
    expect(types).toEqual({
      ...Object.fromEntries(
        'id kind source target origin document source_language target_language'.split(' ').map((name) => [name, 'u']),
      ),
      confidence: 'g',
      index: 'l',
      flags: '+l',
    })
    expect(rows[0]).toMatchObject({ document: 'a.txt', source: ARABIC, target: ENGLISH, source_language: 'ar', confidence: 0.97 })
    expect(rows[1]).toMatchObject({ source: 'وحيد', target: null, flags: [], index: 1 })
  })
  it('may have a struct of two languages', () => {
    const { types, rows } = rowsOf(parquet.write(bitext([ARABIC, ENGLISH], ['وحيد', null]), { layout: 'translation' }))
    expect(types['translation']).toBe('+s')
    expect(rows.map(({ translation }) => translation)).toEqual([{ ar: ARABIC, en: ENGLISH }])
  })
  it('has the rows of many pages in their order', () => {
    const long = (k: number) => `${k} ${'ن'.repeat(150_000)}`
    const large = bitext(...Array.from({ length: 9 }, (_, k): [string, string | null] => [long(k), k % 4 === 1 ? null : `${k}`]))
    for (const [k, segment] of large.segments.entries())
      Object.assign(segment, { flags: k % 3 === 0 ? ['moved', 'length-outlier'] : [] })
    const { rows } = rowsOf(parquet.write(large))
    expect(rows.map(({ source, target, flags, index }) => [source, target, flags, index])).toEqual(
      large.segments.map(({ source, target, flags }, k) => [source?.text, target?.text ?? null, flags, k]),
    )
    const pairs = rowsOf(parquet.write(large, { layout: 'translation' })).rows
    expect(pairs.map(({ translation }) => translation)).toEqual(
      large.segments.flatMap(({ type, source, target }) => (type === 'pair' ? [{ ar: source?.text, en: target?.text }] : [])),
    )
  })
  it('may be empty', () => expect(rowsOf(parquet.write(bitext())).rows).toEqual([]))
  it('holds any Unicode but lone surrogates, which are counted', () =>
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const lone =
          pairs
            .flat()
            .join('\n')
            .match(/\p{Cs}/gu)?.length ?? 0
        let rows: unknown[] = []
        const messages = said((onMessage) => {
          rows = rowsOf(parquet.write(bitext(...pairs), { onMessage })).rows.map(({ source, target }) => [source, target])
        })
        expect(rows).toEqual(pairs.map((pair) => pair.map(wellFormed)))
        expect(messages).toEqual(
          lone === 0
            ? []
            : [
                `dropped-character: ${lone} lone surrogate${lone === 1 ? ', which UTF-8 cannot hold, was' : 's, which UTF-8 cannot hold, were'} dropped`,
              ],
        )
      }),
      { numRuns: 60 },
    ))
  it('says what wrote it, and how', () => {
    const text = new TextDecoder('latin1').decode(parquet.write(bitext(['أ', 'a']), { minConfidence: 0.5, document: 'a.txt' }))
    expect(text).toContain('muwazi.version')
    expect(text).toContain('{"layout":"flat","document":"a.txt","minConfidence":0.5}')
  })
})

describe('bead lists', () => {
  const bead = (source: number[], target: number[], confidence = 0.5): Bead => ({ source, target, confidence })
  it('climb as hunalign does', () =>
    expect([
      ...ladder([bead([0], [0, 1], 0.97), bead([1], []), bead([], [2]), bead([3], [3])], { source: 4, target: 4 }),
    ]).toEqual(['0\t0\t0.97\n', '1\t2\t0.50\n', '2\t2\t0.50\n', '2\t3\t0.50\n', '4\t4\t0\n']))
  it('make one rung of beads that cross', () =>
    expect([
      ...ladder([bead([0], [0]), bead([1], [2], 0.9), bead([2], [1], 0.8), bead([3], [3])], { source: 4, target: 4 }),
    ]).toEqual(['0\t0\t0.50\n', '1\t1\t0.80\n', '3\t3\t0.50\n', '4\t4\t0\n']))
  it('are lists with costs for Vecalign', () =>
    expect([...vecalign([bead([0], [0, 1], 0.97), bead([1], [], 1)])]).toEqual(['[0]:[0, 1]:0.030000\n', '[1]:[]:0.000000\n']))
  it('never climb down, whatever the beads', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))), (places) => {
        const beads = places.map(([source, target]) => bead([source], [target]))
        const rungs = [...ladder(beads, { source: 10, target: 10 })].map((line) => line.split('\t').map(Number))
        rungs.forEach(([source, target], k) => {
          expect(source).toBeGreaterThanOrEqual(rungs[k - 1]?.[0] ?? 0)
          expect(target).toBeGreaterThanOrEqual(rungs[k - 1]?.[1] ?? 0)
        })
      }),
    ))
})
