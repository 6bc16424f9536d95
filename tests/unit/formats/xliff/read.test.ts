import { describe, expect, it } from 'vitest'
import { parse, stringify } from '../../../../src/entries/xliff.ts'
import { MuwaziError } from '../../../../src/errors.ts'
import { ARABIC, bitext, ENGLISH, texts, utf16 } from '../../../support/bitext.ts'

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
        '<source>Click <bpt id="1">&lt;b&gt;</bpt><g id="2">h<x id="3" ctype="bold"/>e<mrk mtype="term">re</mrk></g><ept id="1">&lt;/b&gt;</ept><ph id="4">&lt;b&gt;<sub>alt</sub></ph><it id="5" pos="open">i</it><bx id="6"/><ex id="7"/><x id="8" ctype="lb"/>now</source><target><g id="2">هنا</g><x id="8" ctype="lb"/>الآن</target>',
      ),
      [['Click here now', 'هنا الآن']],
    ))
  it('2.x loses codes, not the text inside of pc and mrk', () =>
    reads(
      file2(
        '<unit id="u"><originalData><data id="d">CODE</data></originalData><segment><source>Click <pc id="1">he<mrk id="m" type="term">re</mrk></pc><ph id="2" equiv="X"/><sc id="3"/><ec startRef="3"/><sm id="4"/><em startRef="4"/><ph id="5" type="fmt" subType="xlf:lb"/>now<cp hex="0007"/></source><target><pc id="1">هنا</pc></target></segment></unit>',
      ),
      [['Click hereX now\u0007', 'هنا']],
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
  it('tells of each text that has no place in a segment', () => {
    const told = (body: string) => parse(body).messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)
    const lost = (...fields: string[]) => [
      `wrong-field: Left out ${fields.length === 1 ? 'a field' : `${fields.length} fields`} with a value that does not belong there: ${fields.join(', ')}`,
    ]
    const mark = (mid: string, text: string) => `<mrk mtype="seg" mid="${mid}">${text}</mrk>`
    expect(told(unit1('<source>a</source><target>b</target><target>c</target>'))).toEqual(lost('`target` in line 1 (`b`)'))
    expect(told(unit1('<target>b</target>'))).toEqual(lost('`target` in line 1 (`b`)'))
    const whole = '<source>a b</source>'
    expect(told(unit1(`${whole}<seg-source>${mark('1', 'a')}${mark('1', 'b')}</seg-source>`))).toEqual(
      lost('`seg-source` in line 1 (`a`)'),
    )
    expect(
      told(unit1(`${whole}<seg-source>${mark('1', 'a')} ${mark('2', 'b')}</seg-source><target>c ${mark('1', 'd')}</target>`)),
    ).toEqual(lost('`target` in line 1 (`c d`)'))
    expect(told(file1('x<trans-unit id="1">y<source>a</source></trans-unit>'))).toEqual(
      lost('`body` in line 1 (`x`)', '`trans-unit` in line 1 (`y`)'),
    )
    expect(told(file2('<unit id="u"><segment><source>a</source></segment><unit id="v"></unit></unit>'))).toEqual(
      lost('`unit` in line 1 (`a`)'),
    )
    expect(told(unit1('<context-group><context>a.html</context></context-group><source>a</source>'))).toEqual([])
  })
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
  it('may leave its target language to the targets, or to their letters', () => {
    const unit = (language: string) => `<trans-unit id="1"><source>a</source><target${language}>أ</target></trans-unit>`
    expect(parse(file1(unit(' xml:lang="ar"'), 'source-language="en"')).target.language).toBe('ar')
    expect(parse(file1(unit(''), 'source-language="en"')).target.language).toBe('ar')
  })
  it('may have its own prefix, UTF-16, a BOM, CR LF', () => {
    const prefixed =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?>\r\n<x:xliff version="1.2" xmlns:x="urn:oasis:names:tc:xliff:document:1.2"><x:file original="a" source-language="en" target-language="ar" datatype="x"><x:body><x:trans-unit id="1"><x:source>a</x:source><x:target>أ\r\nب</x:target><sdl:x xmlns:sdl="s"><target>no</target></sdl:x></x:trans-unit></x:body></x:file></x:xliff>'
    reads(prefixed, [['a', 'أ\nب']])
    expect(texts(parse(utf16(prefixed, true)))).toEqual([['a', 'أ\nب']])
  })
  it('has texts that nobody has translated one-sided, with confidence 0', () => {
    const { segments, messages } = parse(
      file1(
        '<trans-unit id="1"><source>a</source></trans-unit><trans-unit id="2"><source>b</source><target/></trans-unit><trans-unit id="3"><source> </source><target>ج</target></trans-unit>',
      ),
    )
    expect(segments.map(({ source, target, confidence }) => [source?.text, target, confidence])).toEqual([
      ['a', null, 0],
      ['b', null, 0],
    ])
    expect(messages.map(({ reason }) => reason)).toEqual(['1 unit is left out: 1 with a blank side'])
  })
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
