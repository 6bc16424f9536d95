import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message, Pair } from '../../../../src/bitext.ts'
import * as tmx from '../../../../src/entries/tmx.ts'
import { parse, stringify, type XliffOptions } from '../../../../src/entries/xliff.ts'
import { isBlank } from '../../../../src/formats/shared/left-out.ts'
import { anyPairs, bitext, HOSTILE, pairWith, said, side, texts } from '../../../support/bitext.ts'

const OUTSIDE_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\p{Cs}\ufffe\uffff]/gu
const VERSIONS = ['1.2', '2.1'] as const
const pair: Partial<Pair> = {
  kind: 'listItem',
  flags: ['number-mismatch'],
  confidence: 0.61,
  source: side('مرحبا\nبك', 'ar-SA', ['الفصل ١', 'تحية']),
  target: side('Hello & welcome', 'en'),
  data: { client: 'بنك', notes: ['راجعها أحمد'] },
}

describe('an XLIFF that we write', () => {
  it('looks like this in 1.2', () => {
    expect(stringify(pairWith(pair), { original: 'a.txt', date: new Date('2024-05-01T10:20:30.456Z') })).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
        <file original="a.txt" source-language="ar" target-language="en" datatype="plaintext" tool-id="muwazi" date="2024-05-01T10:20:30Z">
          <header>
            <tool tool-id="muwazi" tool-name="muwazi" tool-version="0.1.0"/>
          </header>
          <body>
            <trans-unit id="06bs0ty1kziw7k" restype="x-listItem" xml:space="preserve">
              <source xml:lang="ar-SA">مرحبا
      بك</source>
              <target state="needs-review-translation">Hello &amp; welcome</target>
              <note from="confidence">0.61</note>
              <note from="position">1:1-1:1 1:1-1:1</note>
              <note from="headings">الفصل ١ › تحية</note>
              <note from="client">بنك</note>
              <note from="flag">number-mismatch</note>
              <note>راجعها أحمد</note>
            </trans-unit>
          </body>
        </file>
      </xliff>
      "
    `)
  })
  it('looks like this in 2.1', () => {
    expect(stringify(pairWith(pair), { version: '2.1', original: 'a.txt' })).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="ar" trgLang="en">
        <file id="f1" original="a.txt" srcDir="rtl" trgDir="ltr" xml:space="preserve">
          <unit id="06bs0ty1kziw7k" type="muwazi:listItem">
            <mda:metadata>
              <mda:metaGroup category="alignment">
                <mda:meta type="confidence">0.61</mda:meta>
                <mda:meta type="bead">2-1</mda:meta>
                <mda:meta type="position">1:1-1:1 1:1-1:1</mda:meta>
                <mda:meta type="headings">الفصل ١ › تحية</mda:meta>
                <mda:meta type="client">بنك</mda:meta>
              </mda:metaGroup>
            </mda:metadata>
            <notes>
              <note category="flag">number-mismatch</note>
              <note>راجعها أحمد</note>
            </notes>
            <segment state="translated" subState="muwazi:needs-review">
              <source>مرحبا
      بك</source>
              <target>Hello &amp; welcome</target>
            </segment>
          </unit>
        </file>
      </xliff>
      "
    `)
  })
  it('has a state by confidence', () => {
    const state = (confidence: number) =>
      stringify(pairWith({ confidence }))
        .match(/approved="yes"|state=".*?"/g)
        ?.join(' ')
    expect([1, 0.9999, 0.9, 0.8999].map(state)).toEqual([
      'approved="yes" state="final"',
      'state="translated"',
      'state="translated"',
      'state="needs-review-translation"',
    ])
    expect(
      [1, 0.9, 0.8].map((confidence) => /<segment.*>/.exec(stringify(pairWith({ confidence }), { version: '2.1' }))?.[0]),
    ).toEqual([
      '<segment state="final">',
      '<segment state="translated">',
      '<segment state="translated" subState="muwazi:needs-review">',
    ])
  })
  it('takes the score of a memory for the state, not the 1 of what was read', () => {
    const memory = tmx.parse(tmx.stringify(pairWith({ confidence: 0.61 })))
    expect(stringify(memory)).toContain('state="needs-review-translation"')
    expect(parse(stringify(memory)).segments[0]?.confidence).toBe(0.61)
  })
  it('has one file a document, named by the bitext, the option or the segment', () => {
    const some = bitext(['أ', 'a'], ['ب', 'b'], ['ج', 'c'])
    const names = (options?: XliffOptions) => [...stringify(some, options).matchAll(/original="(.*?)"/g)].map(([, name]) => name)
    expect(names()).toEqual(['unknown'])
    some.source.path = 'a & b.txt'
    expect(names()).toEqual(['a &amp; b.txt'])
    some.segments[1]!.data = { document: 'other.txt' }
    expect(names({ original: 'c.txt' })).toEqual(['c.txt', 'other.txt', 'c.txt'])
    expect(parse(stringify(some)).segments.map(({ data }) => data?.['document'])).toEqual(['a & b.txt', 'other.txt', 'a & b.txt'])
  })
  it('keeps a text without counterpart as untranslated, and counts what has no source', () => {
    const some = bitext(['مرحبا', 'Hello'], ['وحيد', null], [null, 'alone'], [' \u200f', 'blank'], ['حذف', '\t'])
    for (const version of VERSIONS) {
      let file = ''
      expect(said((onMessage) => (file = stringify(some, { version, onMessage })))).toEqual([
        'left-out: 3 segments are left out: 1 without a source side, 2 with a blank side',
      ])
      expect(file.match(/<source/g)).toHaveLength(2)
      expect(file.match(/<target/g)).toHaveLength(1)
      expect(texts(parse(file))).toEqual([
        ['مرحبا', 'Hello'],
        ['وحيد', null],
      ])
    }
  })
  it('has ids as its version can hold them, each once in its file', () => {
    const { segments, ...rest } = bitext(['أ', 'a'], ['ب', 'b'], ['ج', 'c'], ['د', 'd'])
    const ids = ['a b"<', 'a_b__', 'a_b__-2', '']
    const some = { ...rest, segments: segments.map((segment, at) => ({ ...segment, id: ids[at]! })) }
    const written = (version: (typeof VERSIONS)[number]) => parse(stringify(some, { version })).segments.map(({ id }) => id)
    expect(written('1.2')).toEqual(['a b"<', 'a_b__', 'a_b__-2', '_'])
    expect(written('2.1')).toEqual(['a_b__', 'a_b__-2', 'a_b__-2-2', '_'])
  })
  it('has language tags as XML wants them, and says so', () => {
    const some = { ...bitext(['أ', 'a']), source: { language: 'ar_EG' }, target: { language: 'English, British' } }
    for (const version of VERSIONS) {
      const messages = said((onMessage) => expect(stringify(some, { version, onMessage })).toMatch(/"ar-EG"[\s\S]*"und"/))
      expect(messages).toEqual([
        'language-code: XLIFF cannot hold the language code `ar_EG`; it is written as `ar-EG`',
        'language-code: XLIFF cannot hold the language code `English, British`; it is written as `und`',
      ])
    }
  })
  it('comes back with all it says', () => {
    for (const version of VERSIONS) {
      const first = stringify(pairWith({ ...pair, confidence: 0.9312 }), { version, original: 'a.txt' })
      expect(stringify(parse(first), { version })).toBe(first)
      expect(parse(first).segments[0]).toMatchObject({
        origin: 'read',
        confidence: 0.9312,
        kind: 'listItem',
        flags: ['number-mismatch'],
        data: { document: 'a.txt', client: 'بنك', headings: 'الفصل ١ › تحية', notes: ['راجعها أحمد'] },
      })
    }
  })
  it('is the same bitext in either version', () => {
    const some = pairWith(pair)
    const { bead, ...data } = parse(stringify(some, { version: '2.1' })).segments[0]?.data ?? {}
    expect(bead).toBe('2-1')
    expect(parse(stringify(some)).segments[0]?.data).toEqual(data)
  })
  it('1.2 drops just what XML cannot hold, counts it, and comes back, for any Unicode', () =>
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const clean = (text: string) => text.replace(OUTSIDE_XML, '')
        const written = pairs.filter((one) => !one.some((text) => isBlank(clean(text))))
        const heard: Message[] = []
        const back = parse(stringify(bitext(...pairs), { onMessage: (message) => heard.push(message) }))
        expect(texts(back)).toEqual(written.map((one) => one.map(clean)))
        const dropped = heard.find(({ ruleId }) => ruleId === 'dropped-character')?.reason ?? '0'
        expect(Number.parseInt(dropped, 10)).toBe(written.flat().join(' ').match(OUTSIDE_XML)?.length ?? 0)
      }),
      { numRuns: 200 },
    ))
  it('2.1 keeps every character, lone surrogates and NUL too', () =>
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const back = parse(stringify(bitext(...pairs), { version: '2.1' }))
        expect(texts(back)).toEqual(pairs.filter((one) => !one.some(isBlank)))
      }),
      { numRuns: 200 },
    ))
  it('comes back from hostile names, headings, ids, tags and data', () => {
    const bad = HOSTILE.join('')
    for (const version of VERSIONS) {
      const some = pairWith({ id: bad, source: side('م', bad, [bad]), data: { [bad]: bad, __proto__: bad, notes: [bad] } })
      const written = stringify({ ...some, source: { language: bad } }, { version, original: bad })
      expect(written).not.toMatch(OUTSIDE_XML)
      expect(parse(written).segments).toHaveLength(1)
    }
  })
})
