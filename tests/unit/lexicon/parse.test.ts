import { describe, expect, it } from 'vitest'
import { MuwaziError } from '../../../src/errors.ts'
import { type ParseOptions, parse } from '../../../src/lexicon/index.ts'

const read = (text: string, options?: ParseOptions) =>
  Object.fromEntries([...parse(text, options).entries].map(([key, found]) => [key, found.map(({ word }) => word).join('|')]))
const CONTRACT = { عقد: 'contract|agreement' }

describe('parse reads', () => {
  it.each([
    ['TSV', 'عقد\tcontract|agreement'],
    ['TSV with comments and blank lines', '# mine\n\nعقد\tcontract | agreement\r\n'],
    ['TSV with a line for each', 'عقد\tcontract\nعقد\tagreement\n'],
    ['TSV that begins with English', 'contract|agreement\tعقد'],
    ['TSV with a byte order mark', '\ufeffعقد\tcontract|agreement'],
    ['.dic of hunalign', 'contract @ عقد\nagreement @ عقد'],
    ['.dic the other way round', 'عقد @ contract\nعقد @ agreement'],
    ['CSV', 'عقد,contract\nعقد,agreement'],
    ['CSV with semicolons and CR LF', 'عقد;contract\r\nعقد;agreement\r\n'],
    ['CSV with quotes', '"عقد","contract"\n"عقد",agreement'],
    ['CSV with a header of names', 'English,Arabic\ncontract,عقد\nagreement,عقد'],
    ['CSV with a header in Arabic', 'العربية,الإنجليزية\nعقد,contract\nعقد,agreement'],
    ['CSV with a header of tags and more columns', 'id,en-GB,note,ar_SA\n1,contract,law,عقد\n2,agreement,,عقد'],
  ])('%s', (_, text) => expect(read(text)).toEqual(CONTRACT))

  it('terms of several words', () => {
    const trade = { 'نقابة عمال': 'trad union' }
    expect(read('نقابة عمال\ttrade unions')).toEqual(trade)
    expect(read('trade unions @ نقابة عمال')).toEqual(trade)
    expect(read('"trade unions","نقابة عمال"')).toEqual(trade)
  })
  it('quotes and line ends in a cell', () =>
    expect(read('عقد,"contract ""of\nsale"""\nبيت,house')).toEqual({ عقد: 'contract of sal', بيت: 'hous' }))
  it('TBX of 2008 and of 2019', () => {
    const old = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX"><text><body>
<termEntry id="1"><langSet xml:lang="en"><tig><term>contract</term></tig><tig><term>agreement</term></tig></langSet>
<langSet xml:lang="ar-SA"><ntig><termGrp><term>عقد</term></termGrp></ntig></langSet></termEntry></body></text></martif>`
    const core = `<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic"><text><body><conceptEntry id="1">
<langSec xml:lang="ar"><termSec><term>عقد</term></termSec></langSec><langSec xml:lang="en"><termSec><term>contract</term></termSec>
<termSec><term><![CDATA[agreement]]></term></termSec></langSec></conceptEntry>
<conceptEntry id="2"><langSec xml:lang="fr"><termSec><term>bail</term></termSec></langSec></conceptEntry></body></text></tbx>`
    expect(read(old)).toEqual(CONTRACT)
    expect(read(core)).toEqual(CONTRACT)
  })
  it('other languages in their own order', () => {
    expect(read('chat\tcat', { languages: ['fr', 'en'] })).toEqual({ chat: 'cat' })
    expect(read('cat @ chat', { languages: ['fr', 'en'] })).toEqual({ chat: 'cat' })
    expect(read('English,français\ncat,chat', { languages: ['fr', 'en'] })).toEqual({ chat: 'cat' })
  })
  it('English into Arabic', () => expect(read('عقد\tcontract', { languages: ['en', 'ar'] })).toEqual({ contract: 'عقد' }))
  it('the named format', () => expect(read('a @ b,عقد', { format: 'csv' })).toEqual({ عقد: 'a b' }))
  it('an empty text as an empty lexicon', () => expect(read('')).toEqual({}))
  it('weights in a third column, and notes', () => {
    expect(
      parse('عقد\tcontract|agreement\t.6|.2')
        .entries.get('عقد')
        ?.map(({ weight }) => weight),
    ).toEqual([0.6, 0.2])
    expect(parse('عقد\tcontract\tsee 3|2').entries).toEqual(parse('عقد\tcontract').entries)
  })
  it('weights so that the translations of a word share one probability', () => {
    const [one, two] = [parse('عقد\tcontract'), parse('عقد\tcontract|agreement')].map(
      (made) => made.entries.get('عقد')?.[0]?.weight,
    )
    expect(1 - (1 - (two ?? 0)) ** 2).toBeCloseTo(one ?? 0)
  })
})

describe('parse refuses', () => {
  const fails = (text: string, reason: string | RegExp, options?: ParseOptions) => () => {
    expect(() => parse(text, options)).toThrow(MuwaziError)
    expect(() => parse(text, options)).toThrow(reason)
  }
  it(
    'a line without translation',
    fails('# x\nعقد\tcontract\nبيت\n', 'Expected `word<TAB>translation|translation` on line 3, got `بيت`'),
  )
  it('an empty translation', fails('عقد\t | ', /on line 1/))
  it('prose', fails('hello', /Expected .* line 1, got `hello`/))
  it('a .dic line without @', fails('house @ بيت\nعقد contract', 'Expected `translation @ word` on line 2, got `عقد contract`'))
  it('a CSV row of one column', fails('بيت,house\n\n"a\nb",', /on line 3/))
  it('CSV of three columns without a header', fails('عقد,contract,law', /Expected two columns.* on line 1, got 3 columns/))
  it('a CSV cell that never ends', fails('بيت,house\nعقد,"contract', /quotation mark.* on line 2/))
  it('broken TBX', fails('<tbx>\n<text>\n</tbx>', /Expected a TBX term base in well-formed XML, got a mistake in line 3/))
  it('other XML', fails('<html></html>', /Expected a TBX term base/))
  it(
    'TBX of other languages',
    fails(
      '<tbx><conceptEntry><langSec xml:lang="de"><term>Vertrag</term></langSec></conceptEntry></tbx>',
      'Expected a TBX term base with ar and en, got de',
    ),
  )
  it(
    'entities of its own',
    fails('<!DOCTYPE tbx [<!ENTITY a "b">]>\n<tbx><term>&a;</term></tbx>', /line 2, column \d+: undefined entity/),
  )
  it(
    'a format nobody knows',
    fails('x', 'Expected `format` to be one of tbx, tsv, dic, csv, got `xls`', { format: 'xls' as 'csv' }),
  )
  it('an unknown option', fails('x', /got `langauges`/, { langauges: [] } as ParseOptions))
})
