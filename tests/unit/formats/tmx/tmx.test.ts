import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pair } from '../../../../src/bitext.ts'
import { parse, stringify, write } from '../../../../src/entries/tmx.ts'
import { isBlank } from '../../../../src/formats/shared/left-out.ts'
import { ARABIC, anyPairs, bitext, ENGLISH, HOSTILE, pairWith, said, side, texts } from '../../../support/bitext.ts'

const OUTSIDE_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\p{Cs}\ufffe\uffff]/gu

describe('a TMX that we write', () => {
  it('looks like this', () => {
    const pair: Partial<Pair> = {
      kind: 'listItem',
      flags: ['number-mismatch'],
      source: side('مرحبا\nبك', 'ar-SA', ['الفصل ١', 'تحية']),
      target: side('Hello & welcome', 'en'),
      data: { editor: 'ليلى', year: 2024, tags: ['a', 'b'], deep: {} },
    }
    expect(stringify(pairWith(pair), { date: new Date('2024-05-01T10:20:30.456Z') })).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx version="1.4">
        <header creationtool="muwazi" creationtoolversion="0.1.0" segtype="sentence" o-tmf="muwazi" adminlang="en" srclang="ar" datatype="plaintext" creationdate="20240501T102030Z"/>
        <body>
          <tu tuid="06bs0ty1kziw7k" creationdate="20240501T102030Z">
            <note>number-mismatch</note>
            <prop type="x-confidence">0.97</prop>
            <prop type="x-bead">2-1</prop>
            <prop type="x-kind">listItem</prop>
            <prop type="x-position">1:1-1:1 1:1-1:1</prop>
            <prop type="x-headings">الفصل ١ › تحية</prop>
            <prop type="x-editor">ليلى</prop>
            <prop type="x-year">2024</prop>
            <prop type="x-tags">a</prop>
            <prop type="x-tags">b</prop>
            <tuv xml:lang="ar-SA"><seg>مرحبا
      بك</seg></tuv>
            <tuv xml:lang="en"><seg>Hello &amp; welcome</seg></tuv>
          </tu>
        </body>
      </tmx>
      "
    `)
  })
  it('has two to four digits of confidence', () => {
    const digits = (confidence: number) => /x-confidence">(.*?)</.exec(stringify(pairWith({ confidence })))?.[1]
    expect([1, 0.5, 0.123, 0.12345, 0.999999, 1e-9].map(digits)).toEqual(['1.00', '0.50', '0.123', '0.1235', '0.9999', '0.00'])
  })
  it('says a date nowhere unless it is given one', () =>
    expect(stringify(bitext([ARABIC, ENGLISH]))).not.toContain('creationdate'))
  it('says who made it, and of what', () => {
    const { segments, source, target, ...rest } = bitext(['مرحبا', 'Hello'])
    const files = (paths: [string?, string?]) =>
      stringify(
        { ...rest, segments, source: { ...source, path: paths[0] }, target: { ...target, path: paths[1] } },
        { creationId: 'ليلى <x>' },
      )
    expect(files(['a.txt', 'a.txt']).match(/creationid="ليلى &lt;x&gt;"/g)).toHaveLength(2)
    expect(files(['a.txt', 'a.txt']).match(/<prop type="x-.*-file">.*</g)).toEqual(['<prop type="x-source-file">a.txt<'])
    expect(files(['a.ar.txt', 'a.en.txt'])).toMatch(/x-source-file">a.ar.txt<[\s\S]*x-target-file">a.en.txt</)
  })
  it('takes lengths and repeats as they stand in the file', () => {
    const some = bitext(['\u200fنعم', 'Yes'], ['نعم', 'Yes\v'])
    expect(texts(parse(stringify(some, { stripBidi: true, dedupe: true, maxChars: 3 })))).toEqual([['نعم', 'Yes']])
  })
  it('has units in the direction of the bitext, source first', () =>
    expect(stringify(bitext(['مرحبا', 'Hello']))).toMatch(/srclang="ar"[\s\S]*xml:lang="ar"[\s\S]*xml:lang="en"/))
  it('keeps Arabic, quotation marks and brackets', () =>
    expect(texts(parse(stringify(bitext([ARABIC, ENGLISH]))))).toEqual([[ARABIC, ENGLISH]]))
  it('holds no unpaired segment and no blank side, and says so', () => {
    const some = bitext(['مرحبا', 'Hello'], ['وحيد', null], [null, 'alone'], [' \u200f', 'blank'], ['حذف', '\v'])
    expect(texts(parse(stringify(some)))).toEqual([['مرحبا', 'Hello']])
    expect(said((onMessage) => stringify(some, { onMessage }))).toEqual([
      'dropped-character: 1 character that XML cannot hold was dropped',
      'left-out: 4 segments are left out: 2 unpaired, 2 with a blank side',
    ])
  })
  it('says nothing when nothing happened', () =>
    expect(said((onMessage) => stringify(bitext(['مرحبا', 'Hello']), { onMessage }))).toEqual([]))
  it('speaks after the last chunk', () => {
    const order: string[] = []
    for (const chunk of write(bitext(['م\v', 'm']), { onMessage: ({ ruleId }) => order.push(ruleId) }))
      order.push(chunk.slice(-7))
    expect(order.slice(-2)).toEqual(['</tmx>\n', 'dropped-character'])
  })
  it('keeps a CR, a TAB and astral characters', () => {
    const pair: [string, string] = ['س\rس\r\nس\tس', 'x\u{1f600}\u{10ffff}']
    expect(texts(parse(stringify(bitext(pair))))).toEqual([pair])
  })
  it('loses direction marks only when asked', () => {
    const pair: [string, string] = ['\u200fنص\u200e \u202bC++\u202c', '\u2066x\u2069']
    expect(texts(parse(stringify(bitext(pair))))).toEqual([pair])
    expect(texts(parse(stringify(bitext(pair), { stripBidi: true })))).toEqual([['نص C++', 'x']])
  })
  it('drops just what XML cannot hold, counts it, and comes back, for any Unicode', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const kept = pairs.map((pair) => pair.map((text) => text.replace(OUTSIDE_XML, ''))).filter((pair) => !pair.some(isBlank))
        const dropped = pairs.flat().join(' ').match(OUTSIDE_XML)?.length ?? 0
        let counted = 0
        const written = stringify(bitext(...pairs), {
          onMessage: ({ ruleId, reason }) => void (ruleId === 'dropped-character' && (counted = Number.parseInt(reason, 10))),
        })
        expect(texts(parse(written))).toEqual(kept)
        expect(counted).toBe(dropped)
      }),
      { numRuns: 300 },
    )
  })
  it('comes back from hostile headings, ids, tags and data', () => {
    const bad = HOSTILE.join('')
    const written = stringify(
      pairWith({ id: bad, source: side('م', bad, [bad]), data: { [bad]: bad, __proto__: bad, notes: [bad] } }),
    )
    expect(written).not.toMatch(OUTSIDE_XML)
    expect(parse(written).segments).toHaveLength(1)
  })
  it('is rewritten as it was read: props, notes, ids, kinds', () => {
    const first = stringify(
      pairWith({ confidence: 0.61, kind: 'heading', flags: ['moved'], data: { client: 'بنك', notes: ['ok'] } }),
    )
    expect(stringify(parse(first))).toBe(first)
    expect(parse(first).segments[0]).toMatchObject({
      origin: 'read',
      confidence: 0.61,
      kind: 'heading',
      flags: ['moved'],
      data: { notes: ['ok'] },
    })
  })
})
