import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Bitext, Message } from '../../../src/bitext.ts'
import { parse, write } from '../../../src/entries/xlsx.ts'
import { cellText } from '../../../src/formats/shared/read-segment.ts'
import { ARABIC, anyText, bitext, ENGLISH, pairWith, side, texts } from '../../support/bitext.ts'

const sheetOf = (bytes: Uint8Array, number = 1) => strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`]!)

function said(written: Bitext, options = {}): string[] {
  const messages: Message[] = []
  write(written, { ...options, onMessage: (message) => messages.push(message) })
  return messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)
}

describe('a workbook that we write', () => {
  it('runs from right to left when the source does', () => {
    expect(sheetOf(write(bitext(['أ', 'a'])))).toContain('rightToLeft="1"')
    const turned = { ...bitext(), source: { language: 'en' }, target: { language: 'ar' } }
    expect(sheetOf(write(turned))).not.toContain('rightToLeft')
  })
  it('hides the ids, freezes the titles, colours the confidence', () => {
    const sheet = sheetOf(write(bitext(['أ', 'a'], ['ب', 'b'])))
    expect(sheet).toContain('<col min="1" max="1" width="18" customWidth="1" hidden="1"/>')
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(sheet).toContain('<conditionalFormatting sqref="D2:D3"><cfRule type="colorScale"')
    expect(sheet).toContain('<c r="D2" s="4"><v>0.97</v></c>')
  })
  it('has one sheet in the order of the document, with a coloured gap beside a text without counterpart', () => {
    const bytes = write(bitext(['أ', 'a'], ['وحيد', null], ['ب', 'b'], [null, 'lonely']))
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.includes('/sheet'))).toEqual(['xl/worksheets/sheet1.xml'])
    expect(texts(parse(bytes))).toEqual([
      ['أ', 'a'],
      ['وحيد', null],
      ['ب', 'b'],
      [null, 'lonely'],
    ])
    expect(sheetOf(bytes)).toContain('<c r="C3" s="9"/>')
    expect(sheetOf(bytes)).toContain('<c r="B5" s="9"/>')
  })
  it('has Arabic titles and an Arabic name of its sheet in an Arabic run, and is read back the same', () => {
    const pair = bitext([ARABIC, ENGLISH])
    const bytes = write(pair, { pageLanguage: 'ar' })
    const parts = unzipSync(bytes)
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
    const titles = [...sheet.slice(0, sheet.indexOf('</row>')).matchAll(/<t [^>]*>([^<]*)</g)].map(([, title]) => title)
    expect(titles).toEqual([
      'المعرّف',
      'المصدر (ar)',
      'الهدف (en)',
      'الثقة',
      'العلامات',
      'النوع',
      'العناوين',
      'المنشأ',
      'الملاحظات',
    ])
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('<sheet name="المقاطع"')
    expect(parse(bytes)).toEqual(parse(write(pair)))
    expect(() => write(pair, { pageLanguage: 'fr' } as object)).toThrow(/`pageLanguage` to be one of `en`, `ar`, got `fr`$/)
  })
  it('is the same twice, byte for byte', () => expect(write(bitext([ARABIC, ENGLISH]))).toEqual(write(bitext([ARABIC, ENGLISH]))))
  it('leaves doubtful pairs out, and texts too long for a cell, and counts both', () => {
    const long = 'ا'.repeat(32_768)
    expect(said(bitext([long, 'a'], ['أ', 'a']))).toEqual([
      'left-out: 1 segment is left out: 1 with a text that is too long for a cell',
    ])
    expect(said(bitext([long.slice(1), 'a']))).toEqual([])
    expect(said(bitext(['أ', 'a']), { minConfidence: 0.98 })).toEqual([
      'left-out: 1 segment is left out: 1 below confidence 0.98',
    ])
  })
  it('drops what XML cannot hold, and counts it', () => {
    expect(said(bitext(['أ\v\ud800ب', 'a\ufffe']))).toEqual(['dropped-character: 3 characters that XML cannot hold were dropped'])
    expect(texts(parse(write(bitext(['أ\v\ud800ب', 'a\ufffe']))))).toEqual([['أب', 'a']])
  })
  it('refuses options that it does not know', () => expect(() => write(bitext(), { bom: true } as object)).toThrow(/got `bom`$/))
})

describe('a workbook read back', () => {
  const kept = (text: string) => cellText(text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\p{Cs}\ufffe\uffff]/gu, ''))
  it('has the same texts, for any Unicode', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { maxLength: 4 }), (pairs) => {
        const expected = pairs.map(([source, target]) => [kept(source), kept(target)]).filter(([a, b]) => a ?? b)
        expect(texts(parse(write(bitext(...pairs))))).toEqual(expected)
      }),
      { numRuns: 100 },
    ))
  for (const text of [
    '_x000D_',
    '_x005F_',
    'a_x0041_b',
    '__x000d__',
    '\r\n',
    'a\r',
    ' a ',
    '=1+1',
    'constructor',
    '\ufffd',
    '\x7f',
  ])
    it(`keeps ${JSON.stringify(text)}`, () => expect(texts(parse(write(bitext([text, 'x']))))).toEqual([[text, 'x']]))
  it('keeps ids, kinds, confidence, origin, flags, headings, notes and both languages', () => {
    const written = pairWith({
      id: 'x-1',
      kind: 'heading',
      confidence: 0.8125,
      origin: 'pinned',
      flags: ['moved', 'identical-copy'],
      source: side('أ', 'ar-SA', ['باب', 'فصل']),
      data: { notes: ['one', 'two'] },
    })
    const again = parse(write({ ...written, source: { language: 'ar-SA' } }))
    expect(again).toMatchObject({ source: { language: 'ar-SA', dir: 'rtl' }, target: { language: 'en' }, messages: [] })
    expect(again.segments[0]).toMatchObject({
      id: 'x-1',
      kind: 'heading',
      confidence: 0.8125,
      origin: 'pinned',
      flags: ['moved', 'identical-copy'],
      data: { 'x-headings': 'باب › فصل', notes: ['one', 'two'] },
    })
  })
})
