// Tables with a column a language, from the characters of a CSV to the rows of a bitext.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bitext, Block } from '../../../src/bitext.ts'
import { parse } from '../../../src/entries/csv.ts'
import { columnRole, headerRow, isHeader } from '../../../src/formats/shared/column-role.ts'
import { detectDelimiter } from '../../../src/formats/shared/delimiter.ts'
import { records } from '../../../src/formats/shared/records.ts'
import { align, read } from '../../../src/index.ts'
import { parse as parseGlossary } from '../../../src/lexicon/parse.ts'

const cells = (text: string, delimiter = ',') => [...records(text, delimiter)].map((one) => one.cells.map(({ text }) => text))

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
    const found = [...records('a,b\n"c,d\ne,"f\nog"h,i', ',')].flatMap((one) =>
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
        const held = [...records(text, ',')].flatMap((one) => one.cells)
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

const rows = (bitext: Bitext) => bitext.segments.map(({ source, target }) => [source?.text ?? null, target?.text ?? null])
const csv = (value: string, options = {}) => align({ value, path: 'a.csv' }, options)
const rules = ({ messages }: Bitext) => messages.map(({ ruleId, place }) => [ruleId, place?.start.line])

describe('a table read', () => {
  it('has a block a cell, with its row, its column and the language of its title', () => {
    const { blocks, value } = read('id,ar,en\n7,"قال ""نعم""", Yes \n', { format: 'table' })
    expect(blocks.map(({ text, row, language, data }) => [text, row, language, data?.['column']])).toEqual([
      ['7', 'row-1', undefined, 0],
      ['قال "نعم"', 'row-1', 'ar', 1],
      ['Yes', 'row-1', 'en', 2],
    ])
    const raw = ({ position: { start, end } }: Block) => value.slice(start.offset, end.offset)
    expect(blocks.map(raw)).toEqual(['7', 'قال ""نعم""', 'Yes'])
  })
  it('leads sentences behind doubled quotes back to their place', () => {
    const { segments } = csv('ar,en\n"قال: ""نعم"". ثم خرج الرجل.","He said ""yes"". Then the man left."\n')
    const value = 'ar,en\n"قال: ""نعم"". ثم خرج الرجل.","He said ""yes"". Then the man left."\n'
    const raw = segments.flatMap(({ source }) =>
      source?.units.map(({ position: { start, end } }) => value.slice(start.offset, end.offset)),
    )
    expect(raw).toEqual(['قال: ""نعم"".', 'ثم خرج الرجل.'])
  })
  it('takes the guard of our own CSV off', () =>
    expect(read("source (ar),target (en)\n'=١+١,'=1+1", { format: 'table' }).blocks.map(({ text }) => text)).toEqual([
      '=١+١',
      '=1+1',
    ]))
  it('knows `sep=;`', () => expect(rows(csv('sep=;\nar;en\nنعم;yes, yes'))).toEqual([['نعم', 'yes, yes']]))
  it('tells ragged rows and quotes without end by their lines, and aligns the rest', () => {
    const bitext = csv('ar,en\nباب,door\nنافذة\n"بيت\nكتاب,"book"\nمدينة,town, city\nبحر,sea,x\n')
    expect(rules(bitext)).toEqual([
      ['ragged-row', 3],
      ['ragged-row', 4],
      ['unclosed-quote', 4],
      ['ragged-row', 6],
      ['ragged-row', 7],
      ['left-out', 7],
    ])
    expect(rows(bitext)).toEqual([
      ['باب', 'door'],
      ['نافذة', null],
      ['"بيت', null],
      ['كتاب', 'book'],
      ['مدينة', 'town, city'],
      ['بحر', 'sea'],
    ])
  })
  it('does not tell a thousand ragged rows one by one', () => {
    const messages = csv(`ar,en\n${'كلمة\n'.repeat(1000)}`).messages.filter(({ ruleId }) => ruleId === 'ragged-row')
    expect([messages.length, messages.at(-1)?.reason]).toEqual([21, '980 more messages of the rule `ragged-row`'])
  })
})

describe('columns', () => {
  it('are the same two for a document, a bitext and a glossary', () => {
    const table =
      'Arabic text,English text,Translator comment\nكتاب جديد,A new book,Please check whether this remark is longer than the text itself\n'
    expect(rows(csv(table))).toEqual([['كتاب جديد', 'A new book']])
    expect(parse(table).segments.map(({ source, target }) => [source?.text, target?.text])).toEqual([['كتاب جديد', 'A new book']])
    expect([...parseGlossary(table, { format: 'csv' }).entries.keys()]).toEqual(['كتاب جديد'])
  })
  it('are chosen by what their cells are written in; the rest is left out with a message', () => {
    const bitext = csv('A-1,كتاب جديد,A new book,checked\nA-2,باب قديم,An old door,\nA-3,بيت كبير,A large house,checked\n')
    expect(rows(bitext)).toEqual([
      ['كتاب جديد', 'A new book'],
      ['باب قديم', 'An old door'],
      ['بيت كبير', 'A large house'],
    ])
    expect(bitext.messages.map(({ reason }) => reason)).toEqual([
      'Left out column 1 of a table, since its two languages stand in columns 2 and 3',
      'Left out column 4 of a table, since its two languages stand in columns 2 and 3',
    ])
  })
  it('of a third language are told as such', () => {
    const { skipped } = csv('ar,fr,en\nباب,porte,door\n')
    expect(skipped.filter(({ ruleId }) => ruleId === 'third-language').map(({ text }) => text)).toEqual(['porte'])
    expect(rows(csv('ar,fr,en\nباب,porte,door\n', { targetLanguage: 'fr' }))).toEqual([['باب', 'porte']])
  })
  it('in Latin letters both go by the header', () => {
    const bitext = csv('English;français\nThe cat;Le chat\nThe dog;Le chien\n', { sourceLanguage: 'fr' })
    expect([bitext.source.language, bitext.target.language, ...rows(bitext)]).toEqual([
      'fr',
      'en',
      ['Le chat', 'The cat'],
      ['Le chien', 'The dog'],
    ])
  })
  it('in Latin letters both go by the languages given, as identified', () => {
    const table =
      'The cat is black and sleeps on the table\tLe chat est noir et il dort sur la table\nHere is my house\tVoici ma maison\n'
    expect(rows(align({ value: table, path: 'a.tsv' }, { sourceLanguage: 'fr', targetLanguage: 'en' }))[1]).toEqual([
      'Voici ma maison',
      'Here is my house',
    ])
  })
  it('titled source and target say which is which', () => {
    const bitext = csv('source (en),target (ar)\nA door,باب\n')
    expect([bitext.source.language, ...rows(bitext)]).toEqual(['en', ['A door', 'باب']])
  })
  it('may be turned in a row', () =>
    expect(rows(csv('باب,door\nhouse,بيت\nكتاب,book\n'))).toEqual([
      ['باب', 'door'],
      ['بيت', 'house'],
      ['كتاب', 'book'],
    ]))
})

describe('rows', () => {
  it('hold together what words and lengths would not', () => {
    const { arrangement, segments } = csv(
      'ar,en\nالسماء صافية,Yes\nنعم,The sky is clear today and there is no wind\nبيت,\n,door\n',
    )
    expect(arrangement).toBe('rows')
    expect(segments.map(({ type }) => type)).toEqual(['pair', 'pair', 'unpaired', 'unpaired'])
  })
  it('keep their sentences', () =>
    expect(rows(csv('ar,en\nهذا كتاب. وهذا قلم.,This is a book and this is a pen.\nباب.,A door.\n'))).toEqual([
      ['هذا كتاب. وهذا قلم.', 'This is a book and this is a pen.'],
      ['باب.', 'A door.'],
    ]))
  it('of a Markdown table among text are split too', () => {
    const bitext = align(
      'مقدمة قصيرة عن الكلمات في هذا الدليل.\n\nA short introduction to the words of this guide.\n\n| العربية | English |\n|---|---|\n| الباب | the door |\n| | the house |\n\nوهذه خاتمة الدليل.\n\nThis is the end of the guide.\n',
      { format: 'markdown' },
    )
    expect(rows(bitext).slice(1, 3)).toEqual([
      ['الباب', 'the door'],
      [null, 'the house'],
    ])
    expect(bitext.segments).toHaveLength(4)
  })
  it('of twin tables, one a language, are not', () => {
    const [ar, en] = ['ما يحدث عند النقر على الزر', 'What happens when the button is clicked']
    const bitext = align(
      `| الاسم | الوصف |\n|---|---|\n| \`onClick\` | ${ar} |\n| \`value\` | القيمة |\n\n| Name | Description |\n|---|---|\n| \`onClick\` | ${en} |\n| \`value\` | The value |\n`,
      { format: 'markdown' },
    )
    expect(rows(bitext)).toContainEqual([ar, en])
  })
  it('give way to a pin', () => {
    const pinned = csv('ar,en\nباب,house\nبيت,door\n', { pins: [{ source: 'باب', target: 'door' }] })
    expect(pinned.segments.find(({ origin }) => origin === 'pinned')).toMatchObject({
      source: { text: 'باب' },
      target: { text: 'door' },
    })
  })

  const word = fc.constantFrom('كتاب', 'جديد.', 'a book', 'house.', '"', ',', '12', 'نعم؟', '\n', ';')
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ',', '\n')), { maxLength: 20 })
    .map((pieces) => pieces.flat().join(''))
  it('lose nothing and hold nothing twice, whatever the table', () =>
    fc.assert(
      fc.property(text, fc.constantFrom('sentence' as const, 'paragraph' as const), (value, by) => {
        const { segments, skipped } = csv(value, { by })
        const count = new Uint8Array(value.length)
        const units = segments.flatMap(({ source, target }) => [...(source?.units ?? []), ...(target?.units ?? [])])
        for (const { position } of [...units, ...skipped])
          for (let at = position.start.offset; at < position.end.offset; at++) count[at]! += 1
        for (let at = 0; at < value.length; at++)
          if (value[at]!.trim() !== '') expect(count[at], JSON.stringify([value, at])).toBe(1)
      }),
      { numRuns: 200 },
    ))
})
