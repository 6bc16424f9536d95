import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message, Pair } from '../src/bitext.ts'
import { isBlank } from '../src/exchange/left-out.ts'
import * as tmx from '../src/exchange/tmx.ts'
import { parse, stringify, type XliffOptions } from '../src/exchange/xliff.ts'
import { MuwaziError } from '../src/problem.ts'
import { ARABIC, anyPairs, bitext, ENGLISH, HOSTILE, pairWith, said, side, texts, utf16 } from './exchange-bitext.ts'

const OUTSIDE_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\p{Cs}\ufffe\uffff]/gu
const VERSIONS = ['1.2', '2.1'] as const
const pair = {
  kind: 'listItem',
  flags: ['number-mismatch'],
  confidence: 0.61,
  source: side('مرحبا\nبك', 'ar-SA', ['الفصل ١', 'تحية']),
  target: side('Hello & welcome', 'en'),
  data: { client: 'بنك', notes: ['راجعها أحمد'] },
} as unknown as Partial<Pair>

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
      expect(texts(parse(file))).toEqual([['مرحبا', 'Hello']])
      expect(said((onMessage) => parse(file).messages.forEach(onMessage))).toEqual([
        'left-out: 1 unit is left out: 1 without a translation',
      ])
    }
  })
  it('has ids that are name tokens, each once in its file', () => {
    const { segments, ...rest } = bitext(['أ', 'a'], ['ب', 'b'], ['ج', 'c'], ['د', 'd'])
    const ids = ['a b"<', 'a_b__', 'a_b__-2', '']
    const some = { ...rest, segments: segments.map((segment, at) => ({ ...segment, id: ids[at]! })) }
    for (const version of VERSIONS)
      expect(parse(stringify(some, { version })).segments.map(({ id }) => id)).toEqual(['a_b__', 'a_b__-2', 'a_b__-2-2', '_'])
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

const file1 = (body: string, languages = 'source-language="en" target-language="ar"') =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.html" datatype="html" ${languages}><header><skl><internal-file>SKELETON</internal-file></skl><note>of the file</note></header><body>${body}</body></file></xliff>`
const unit1 = (inside: string, attributes = '') => file1(`<trans-unit id="1"${attributes}>${inside}</trans-unit>`)
const file2 = (body: string, version = '2.0') =>
  `<xliff version="${version}" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" srcLang="en" trgLang="ar"><file id="f"><skeleton>SKELETON</skeleton><notes><note>of the file</note></notes>${body}</file></xliff>`
const reads = (file: string, pairs: [string, string][]) => expect(texts(parse(file))).toEqual(pairs)
const confidenceOf = (file: string) => parse(file).segments[0]?.confidence

describe('an XLIFF of another tool', () => {
  it('1.2 loses codes, not the text inside of g, mrk and around x', () =>
    reads(
      unit1(
        '<source>Click <bpt id="1">&lt;b&gt;</bpt><g id="2">h<x id="3"/>e<mrk mtype="term">re</mrk></g><ept id="1">&lt;/b&gt;</ept><ph id="4">{<sub>alt</sub>}</ph><it id="5" pos="open">i</it><bx id="6"/><ex id="7"/><x id="8" ctype="lb"/>now</source><target><g id="2">هنا</g><x id="8" ctype="lb"/>الآن</target>',
      ),
      [['Click here\nnow', 'هنا\nالآن']],
    ))
  it('2.x loses codes, not the text inside of pc and mrk', () =>
    reads(
      file2(
        '<unit id="u"><originalData><data id="d">CODE</data></originalData><segment><source>Click <pc id="1">he<mrk id="m" type="term">re</mrk></pc><ph id="2" equiv="X"/><sc id="3"/><ec startRef="3"/><sm id="4"/><em startRef="4"/><ph id="5" type="fmt" subType="xlf:lb"/>now<cp hex="0007"/></source><target><pc id="1">هنا</pc></target></segment></unit>',
      ),
      [['Click here\nnow\u0007', 'هنا']],
    ))
  it('1.2 gives the segments of seg-source where the target has them all', () => {
    const source =
      '<source>One. Two.</source><seg-source><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2"><g id="1">Two.</g></mrk></seg-source>'
    reads(unit1(`${source}<target><mrk mtype="seg" mid="2">اثنان.</mrk> <mrk mtype="seg" mid="1">واحد.</mrk></target>`), [
      ['One.', 'واحد.'],
      ['Two.', 'اثنان.'],
    ])
    reads(unit1(`${source}<target>واحد. اثنان.</target>`), [['One. Two.', 'واحد. اثنان.']])
  })
  it('2.x gives each segment, no ignorable, and no suggestion', () => {
    const file = file2(
      '<group id="g"><unit id="u"><mtc:matches><mtc:match ref="#s"><source>Old</source><target>قديم</target></mtc:match></mtc:matches><segment id="s"><source>One.</source><target>واحد.</target></segment><ignorable><source> </source></ignorable><segment><source>Two.</source><target>اثنان.</target></segment></unit></group>',
      '2.1',
    )
    reads(file, [
      ['One.', 'واحد.'],
      ['Two.', 'اثنان.'],
    ])
    expect(parse(file).segments.map(({ id }) => id)).toEqual(['u-s', 'u-2'])
  })
  it('passes over alternatives and binary units', () =>
    reads(
      file1(
        '<group><trans-unit id="1"><source>One</source><target>واحد</target><alt-trans><source>Won</source><target>فاز</target></alt-trans></trans-unit></group><bin-unit id="2"><bin-source/><trans-unit id="3"><source>x</source><target>س</target></trans-unit></bin-unit>',
      ),
      [['One', 'واحد']],
    ))
  it('has a confidence by its state', () => {
    const state = (attributes: string, unit = '') =>
      confidenceOf(unit1(`<source>a</source><target${attributes}>أ</target>`, unit))
    expect(state('')).toBe(1)
    expect(state(' state="final"')).toBe(1)
    expect(state(' state="signed-off"')).toBe(1)
    expect(state(' state="translated"')).toBe(0.9)
    expect(state(' state="needs-review-translation"')).toBe(0.5)
    expect(state(' state="new"')).toBe(0.5)
    expect(state(' state="new"', ' approved="yes"')).toBe(1)
    const segment = (attributes: string) =>
      confidenceOf(file2(`<unit id="u"><segment${attributes}><source>a</source><target>أ</target></segment></unit>`))
    expect([' state="final"', ' state="reviewed"', ' state="translated"', ' state="initial"', ''].map(segment)).toEqual([
      1, 1, 0.9, 0.5, 1,
    ])
  })
  it('keeps its notes, state and type as data', () =>
    expect(
      parse(
        unit1(
          '<source>a</source><target state="needs-l10n">أ</target><note from="ليلى">راجعها</note><note>two</note><note>three</note>',
          ' restype="button"',
        ),
      ).segments[0]?.data,
    ).toEqual({ document: 'a.html', ليلى: 'راجعها', notes: ['two', 'three'], state: 'needs-l10n', type: 'button' }))
  it('may have several files, turned ones too; other languages are counted', () => {
    const of = (languages: string, source: string, target: string) =>
      `<file original="x" datatype="x" ${languages}><body><trans-unit id="1"><source>${source}</source><target>${target}</target></trans-unit></body></file>`
    const file = `<xliff version="1.2">${of('source-language="en" target-language="ar"', 'a', 'أ')}${of('source-language="ar-EG" target-language="en-GB"', 'ب', 'b')}${of('source-language="de" target-language="ar"', 'c', 'ج')}</xliff>`
    reads(file, [
      ['a', 'أ'],
      ['b', 'ب'],
    ])
    expect(parse(file).messages.map(({ reason }) => reason)).toEqual([
      'Read as en and ar; units in other languages are left out: 1 from de to ar',
    ])
    expect(texts(parse(file, { sourceLanguage: 'ar' }))).toEqual([
      ['أ', 'a'],
      ['ب', 'b'],
    ])
    expect(texts(parse(file, { sourceLanguage: 'de', targetLanguage: 'ar' }))).toEqual([['c', 'ج']])
    expect(() => parse(file, { sourceLanguage: 'fr', targetLanguage: 'ar' })).toThrow(
      new MuwaziError('bad-option', 'Expected an XLIFF with `fr` and `ar`, got one from en to ar, ar-EG to en-GB, de to ar'),
    )
  })
  it('may leave its target language to the targets, or to nobody', () => {
    const unit = (language: string) => `<trans-unit id="1"><source>a</source><target${language}>أ</target></trans-unit>`
    expect(parse(file1(unit(' xml:lang="ar"'), 'source-language="en"')).target.language).toBe('ar')
    expect(parse(file1(unit(''), 'source-language="en"')).target.language).toBe('und')
  })
  it('may have its own prefix, UTF-16, a BOM, CR LF', () => {
    const prefixed =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?>\r\n<x:xliff version="1.2" xmlns:x="urn:oasis:names:tc:xliff:document:1.2"><x:file original="a" source-language="en" target-language="ar" datatype="x"><x:body><x:trans-unit id="1"><x:source>a</x:source><x:target>أ\r\nب</x:target><sdl:x xmlns:sdl="s"><target>no</target></sdl:x></x:trans-unit></x:body></x:file></x:xliff>'
    reads(prefixed, [['a', 'أ\nب']])
    expect(texts(parse(utf16(prefixed, true)))).toEqual([['a', 'أ\nب']])
  })
  it('counts empty and blank sides', () =>
    expect(
      parse(
        file1(
          '<trans-unit id="1"><source>a</source></trans-unit><trans-unit id="2"><source>b</source><target/></trans-unit><trans-unit id="3"><source>c</source><target> </target></trans-unit>',
        ),
      ).messages.map(({ reason }) => reason),
    ).toEqual(['3 units are left out: 2 without a translation, 1 with a blank side']))
  it('keeps Arabic, quotation marks and brackets', () =>
    expect(texts(parse(stringify(bitext([ARABIC, ENGLISH]))))).toEqual([[ARABIC, ENGLISH]]))
})

describe('what is no XLIFF is refused in one sentence', () => {
  const refuses = (text: string, sentence: string) =>
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'bad-input', message: sentence }))
  const mistake = (place: string, reason: string) => `Expected an XLIFF in well-formed XML, got a mistake in ${place}: ${reason}`
  it('another XML', () => refuses('<tmx/>', 'Expected an XLIFF with `<xliff>` around everything, got `<tmx>`'))
  it('a version to come', () => refuses('<xliff version="3.0"/>', 'Expected XLIFF 1.0 to 2.1, got version `3.0`'))
  it('a tag that does not close', () => refuses('<xliff>\n<file>\n</xliff>', mistake('line 3, column 8', 'unexpected close tag')))
  it('an outside entity that is used (XXE)', () =>
    refuses(
      '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><xliff>&x;</xliff>',
      mistake('line 1, column 64', 'undefined entity'),
    ))
  it('a billion laughs', () =>
    refuses(
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><xliff>&b;</xliff>',
      mistake('line 1, column 61', 'undefined entity'),
    ))
})
