// Tables with a column a language, from the characters of a CSV to the rows of a bitext.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bitext, Block } from '../../../src/bitext.ts'
import { parse } from '../../../src/entries/csv.ts'
import { align, read } from '../../../src/index.ts'
import { parse as parseGlossary } from '../../../src/lexicon/parse.ts'

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

describe('a row of titles', () => {
  const titles = (row: string) =>
    read(`${row}\nكتب,to write,فعل\nمكتبة,library,اسم`, { format: 'table' }).blocks[0]?.data?.['title']
  it('may name one text and a column beside the texts', () => expect(titles('اللفظ,English,نوع الكلمة')).toBe('اللفظ'))
  it('is no row of a glossary', () => expect(titles('إنجليزي,English,صفة')).toBeUndefined())
})
