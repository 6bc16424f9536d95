// Records of a table, and what the titles of its columns say.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnRole, headerRow, isHeader } from '../../../src/formats/shared/column-role.ts'
import { detectDelimiter, records } from '../../../src/formats/shared/records.ts'

const cells = (text: string, delimiter = ',') => [...records(text, { delimiter })].map((one) => one.cells.map(({ text }) => text))

describe('records', () => {
  it.each([
    [
      'quotes over lines',
      'a,"b\r\nc"\r\nd,e',
      [
        ['a', 'b\r\nc'],
        ['d', 'e'],
      ],
    ],
    ['doubled quotes', '"قال ""نعم""",x', [['قال "نعم"', 'x']]],
    ['marks that belong to the text', '"Yes" he said,x', [['"Yes" he said', 'x']]],
    ['blanks around a quoted cell', 'a, "b, c" ,d', [['a', 'b, c', 'd']]],
    ['empty cells and lines', ',a,\n\n\r\nb', [['', 'a', ''], ['b']]],
    ['a byte order mark', '\uFEFF"a",b', [['a', 'b']]],
    ['mixed line ends', 'a\rb\nc\r\nd', [['a'], ['b'], ['c'], ['d']]],
  ])('have %s', (_, text, expected) => expect(cells(text)).toEqual(expected))
  it('say which quotation mark nobody closes', () => {
    const found = [...records('a,b\n"c,d\ne,"f\nog"h,i', { delimiter: ',' })].flatMap((one) =>
      one.cells.map(({ line, unclosed }) => [line, unclosed]),
    )
    expect(found.filter(([, unclosed]) => unclosed !== undefined)).toEqual([
      [2, 'in the line'],
      [3, 'in the line'],
    ])
  })

  const cell = fc.string({
    unit: fc.constantFrom('a', 'كتاب', '"', ',', ';', '\t', '|', '\n', '\r', ' ', '؛', '🙂'),
    maxLength: 8,
  })
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  it.each([',', '\t', ';', '|'])('give back the cells of any table that %j parts', (delimiter) =>
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
        const kept = rows.filter((row) => row.length > 1 || row[0] !== '')
        const text = kept.map((row) => row.map(quoted).join(delimiter) + end).join('')
        expect(cells(text, delimiter)).toEqual(kept)
      }),
      { numRuns: 200 },
    ),
  )
  it('hold every character of any text that is no mark of the table', () =>
    fc.assert(
      fc.property(cell, (text) => {
        const held = [...records(text, { delimiter: ',' })].flatMap((one) => one.cells)
        let rest = text
        for (const { start, end } of held.toReversed()) rest = rest.slice(0, start) + rest.slice(end)
        expect(rest).toMatch(/^[",\r\n ]*$/)
      }),
      { numRuns: 1000 },
    ))
  it.each([
    ['\t', 'أ، ب\ta, b\nج\tc'],
    [',', 'نعم,yes\nلا,no; never'],
    [';', 'نعم;yes, indeed\nلا;no'],
    ['|', 'نعم|yes, indeed\nلا|no'],
    ['^', 'نعم^yes\nلا^no'],
    [',', 'واحد'],
  ])('are parted by %j', (delimiter, text) => expect(detectDelimiter(text)).toBe(delimiter))
})

describe('titles of columns', () => {
  it.each([
    ['ar', 'ar'],
    ['AR_sa', 'ar-SA'],
    ['English', 'en'],
    ['العربية', 'ar'],
    ['النص الإنجليزي', 'en'],
    ['text_fr', 'fr'],
    ['Arabic (MSA)', 'ar'],
    ['id', undefined],
    ['notes', undefined],
    ['is it en vogue', undefined],
    ['Arabic text', 'ar'],
    ['textEn', 'en'],
    ['بالإنجليزية', 'en'],
    ['النص باللغه الانجليزيه', 'en'],
    ['Icelandic', 'is'],
  ])('%s: %s', (title, language) => expect(columnRole(title)?.language).toBe(language))
  it.each([
    'Translator comment',
    'Status',
    'ID',
    'Part of speech',
    'Source file',
    'Notes (English)',
    'ملاحظات',
    'رقم',
    'الحالة',
    'م',
    '#',
  ])('%s: no text', (title) => expect(columnRole(title)?.aside).toBe(true))
  it.each(['Original', 'Source segment', 'النص الأصلي', 'المصدر', 'Source language'])('%s: the source', (title) =>
    expect(columnRole(title)).toEqual({ side: 'source' }),
  )
  it.each(['Translation', 'Target text', 'الترجمة', 'النص المترجم'])('%s: the target', (title) =>
    expect(columnRole(title)).toEqual({ side: 'target' }),
  )
  it.each([
    [2, [['Glossary of the project'], [], ['English', 'Arabic'], ['Door', 'باب']]],
    [
      0,
      [
        ['en', 'ar'],
        ['English', 'Arabic'],
      ],
    ],
    [
      -1,
      [
        ['Door', 'باب'],
        ['English', 'العربية'],
      ],
    ],
    [-1, [['Glossary'], ['Door', 'باب']]],
  ])('stand in row %d', (row, cells) => expect(headerRow(cells)).toBe(row))
  it('name sides too', () => {
    expect(columnRole('source (ar-SA)')).toEqual({ side: 'source', language: 'ar-SA' })
    expect(columnRole('الترجمة')).toEqual({ side: 'target' })
  })
  it.each([
    [true, ['id', 'ar', 'en']],
    [true, ['source', 'target']],
    [true, ['العربية', 'الإنجليزية']],
    [false, ['اللغة العربية', 'Arabic language']],
    [false, ['كتاب', 'book']],
    [false, ['ar', 'notes']],
    [true, ['Segment ID', 'Segment status', 'Source segment', 'Target segment']],
    [true, ['النص العربي', 'الترجمة']],
    [false, ['Arabic comment', 'English comment']],
    [false, ['noun', 'اسم']],
  ])('make a header: %s %j', (is, titles) => expect(isHeader(titles)).toBe(is))
})
