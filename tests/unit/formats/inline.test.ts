// Inline codes of TMX and XLIFF: what is read for them, and that they come back where they are kept.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bitext } from '../../../src/bitext.ts'
import * as tmx from '../../../src/entries/tmx.ts'
import * as xliff from '../../../src/entries/xliff.ts'

const memory = (seg: string) =>
  `<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>${seg}</seg></tuv><tuv xml:lang="ar"><seg>نص</seg></tuv></tu></body></tmx>`
const file1 = (source: string, target = '<target>نص</target>') =>
  `<xliff version="1.2"><file original="a" source-language="en" target-language="ar" datatype="x"><body><trans-unit id="1"><source>${source}</source>${target}</trans-unit></body></file></xliff>`
const file2 = (source: string) =>
  `<xliff version="2.0" srcLang="en" trgLang="ar"><file id="f"><unit id="u"><originalData><data id="d1">&lt;br/&gt;</data><data id="d2">&lt;b&gt;</data></originalData><segment><source>${source}</source><target>نص</target></segment></unit></file></xliff>`
const first = ({ segments }: Bitext) => segments[0]?.source?.text

describe('in TMX', () => {
  it.each([
    ['a placeholder keeps words apart', 'Name<ph x="1"/>Age', 'Name Age'],
    ['a placeholder adds no space to a space', 'Name <ph x="1"/> Age<ph x="2"/> x', 'Name Age x'],
    ['a placeholder adds none before punctuation', 'Name<ph x="1"/>, Age', 'Name, Age'],
    ['a placeholder adds none at the ends', '<ph x="1"/>Name<ph x="2"/>', 'Name'],
    [
      'a break is a space, whatever holds it',
      'a<it pos="begin" type="lb"/>b<bpt i="1">&lt;br/&gt;</bpt>c<ept i="1"/>d',
      'a b cd',
    ],
    ['formatting tears no word', 'w<bpt i="1">&lt;b&gt;</bpt>or<ept i="1">&lt;/b&gt;</ept>d<ph>&lt;i&gt;</ph>s', 'words'],
    ['text of a marker stays', 'a <hi type="x">b</hi> c', 'a b c'],
  ])('%s', (_, seg, text) => expect(first(tmx.parse(memory(seg)))).toBe(text))
  it('codes are told', () =>
    expect(tmx.parse(memory('a<ph/>b<bpt i="1"/>c<ept i="1"/>')).messages).toEqual([
      { ruleId: 'inline-tags', reason: 'Read inline tags: 1 as a space, 2 as nothing; the option `tags` (`--tags`) keeps them' },
    ]))
})

describe('in XLIFF', () => {
  it.each([
    ['text that stands for a code is read', 'Hi <x id="1" equiv-text="{{ name }}"/>, bye', 'Hi {{ name }}, bye'],
    ['markup that stands for it is none', 'a<x id="1" equiv-text="&lt;br&gt;"/>b<x id="2" equiv-text="&lt;b&gt;"/>c', 'a bc'],
    ['a tab is a space', 'Name<x id="1" ctype="x-tab"/>Age', 'Name Age'],
    ['formatting is nothing', 'w<g id="1">or</g><bx id="2"/>d<ex id="2"/>', 'word'],
  ])('1.2: %s', (_, source, text) => expect(first(xliff.parse(file1(source)))).toBe(text))
  it.each([
    ['`equiv`, else `disp`, is read', '<ph id="1" equiv="Ann"/> and <ph id="2" equiv="" disp="Bob"/>', 'Ann and Bob'],
    ['native data tell breaks from formatting', 'a<ph id="1" dataRef="d1"/>b<ph id="2" dataRef="d2"/>c', 'a bc'],
    ['formatting is nothing', 'w<pc id="1">or</pc><sc id="2"/>d<ec startRef="2"/>', 'word'],
  ])('2.0: %s', (_, source, text) => expect(first(xliff.parse(file2(source)))).toBe(text))
  it('of Phrase, tags in the text are read as codes', () =>
    expect(first(xliff.parse(file1('Read {b>this&lt;b} page{1}today.').replace('datatype="x"', 'datatype="x-memsource"')))).toBe(
      'Read this page today.',
    ))
})

describe('with `tags`', () => {
  const seg =
    'Click <bpt i="1" x="7" type="bold">&lt;b&gt;</bpt>here<ept i="1">&lt;/b&gt;</ept><ph x="8">{0}</ph>now<it pos="begin" x="9">&lt;i&gt;</it>.'
  const read = tmx.parse(memory(seg), { tags: true })
  it('codes are in the data', () =>
    expect(read.segments[0]?.data).toEqual({
      inline: {
        source: [
          { at: 6, kind: 'open', id: '7', code: '<b>', type: 'bold' },
          { at: 10, kind: 'close', id: '7', code: '</b>' },
          { at: 10, length: 1, kind: 'alone', id: '8', code: '{0}' },
          { at: 14, kind: 'open', id: '9', code: '<i>' },
        ],
      },
    }))
  it('TMX writes them', () =>
    expect(tmx.stringify(read)).toContain(
      '<seg>Click <bpt i="1" x="7" type="bold">&lt;b&gt;</bpt>here<ept i="1">&lt;/b&gt;</ept><ph x="8">{0}</ph>now<it pos="begin" x="9">&lt;i&gt;</it>.</seg>',
    ))
  it('XLIFF 1.2 writes them', () =>
    expect(xliff.stringify(read)).toContain(
      '<source>Click <bpt id="7" ctype="bold">&lt;b&gt;</bpt>here<ept id="7">&lt;/b&gt;</ept><ph id="8">{0}</ph>now<it pos="open" id="9">&lt;i&gt;</it>.</source>',
    ))
  it('XLIFF 2.1 writes them, native codes apart', () => {
    const written = xliff.stringify(read, { version: '2.1' })
    expect(written).toContain(
      '<source>Click <sc id="7" type="fmt" subType="xlf:b" dataRef="d1"/>here<ec startRef="7" dataRef="d2"/><ph id="8" dataRef="d3"/>now<sc id="9" isolated="yes" dataRef="d4"/>.</source>',
    )
    expect(written).toContain('<data id="d3">{0}</data>')
  })
  describe('that share an id, or are of a type that a format has no name for', () => {
    const twice =
      '<bpt i="1" x="5" type="x y">1</bpt>a<ept i="1"/><bpt i="1" x="5" type="lb">2</bpt>b<ept i="1"/><ph x="5" type="bold">3</ph>c'
    const of = tmx.parse(memory(twice), { tags: true })
    it('have numbers of their own in TMX', () =>
      expect(tmx.stringify(of)).toContain(
        '<seg><bpt i="1" x="5" type="x y">1</bpt>a<ept i="1"></ept><bpt i="2" x="5" type="lb">2</bpt>b<ept i="2"></ept><ph x="5" type="bold">3</ph>c</seg>',
      ))
    it('have ids of their own in XLIFF 1.2, and types as its schema wants them', () =>
      expect(xliff.stringify(of)).toContain(
        '<bpt id="5" ctype="x-x_y">1</bpt>a<ept id="5"></ept><bpt id="5-2" ctype="x-lb">2</bpt>b<ept id="5-2"></ept><ph id="5-3" ctype="x-bold">3</ph>c',
      ))
    it('and in XLIFF 2.1', () =>
      expect(xliff.stringify(of, { version: '2.1' })).toMatch(
        /<sc id="5" [^>]*>a<ec startRef="5"\/><sc id="5-2" [^>]*>b<ec startRef="5-2"\/><ph id="5-3" [^>]*>c/,
      ))
  })
  it('are not written where the text is another', () => {
    const { segments, ...rest } = read
    const edited = segments.map((one) => ({ ...one, source: { ...one.source!, text: 'Click' } })) as typeof segments
    expect(tmx.stringify({ ...rest, segments: edited })).toContain('<seg>Click</seg>')
  })

  const codes = fc.constantFrom(
    '<ph x="1">{0}</ph>',
    '<bpt i="1" x="2">&lt;b&gt;</bpt>',
    '<ept i="1"/>',
    '<ph type="lb"/>',
    ' ',
    'a',
    'كلمة',
    ', ',
  )
  it('come back from TMX and both versions of XLIFF, the text too', () =>
    fc.assert(
      fc.property(fc.array(codes, { maxLength: 8 }), (parts) => {
        const once = tmx.parse(memory(`x${parts.join('')}y`), { tags: true })
        const again = tmx.parse(tmx.stringify(once), { tags: true })
        expect(first(again)).toBe(first(tmx.parse(memory(`x${parts.join('')}y`))))
        expect(tmx.stringify(again)).toBe(tmx.stringify(once))
        for (const version of ['1.2', '2.1'] as const)
          expect(first(xliff.parse(xliff.stringify(once, { version }), { tags: true }))).toBe(first(once))
      }),
      { numRuns: 300 },
    ))
})
