// Product sheets, sheets of post-editing, menus: situations in which two columns or one line hold more than a pair.

import { describe, expect, it } from 'vitest'
import { leftOutText } from '../../../src/cli/report.ts'
import { parse } from '../../../src/entries/csv.ts'
import { align, pairs } from '../../../src/index.ts'

const aligned = (value: string, path: string) =>
  pairs(align({ value, path })).map(({ source, target }) => `${source.text} | ${target.text}`)

describe('a sheet with two pairs of columns', () => {
  const SHEET = `sku,name ar,name en,description ar,description en
A1,حمص,Hummus,حمص بالطحينة والزيت,Chickpeas with tahini and oil
A2,فول,Beans,فول مدمس بالليمون,Stewed beans with lemon
`
  const PAIRS = [
    'حمص | Hummus',
    'حمص بالطحينة والزيت | Chickpeas with tahini and oil',
    'فول | Beans',
    'فول مدمس بالليمون | Stewed beans with lemon',
  ]
  it.each([
    ['name ar,name en,description ar,description en'],
    ['name_ar,name_en,description_ar,description_en'],
    ['Name (AR),Name (EN),Description (AR),Description (EN)'],
    ['Arabic name,English name,Arabic description,English description'],
  ])('gives the pairs of both: %s', (titles) => expect(aligned(SHEET.replace(/,.*/, `,${titles}`), 'a.csv')).toEqual(PAIRS))
  it('keeps to the two columns that the caller names', () =>
    expect(pairs(align({ value: SHEET, path: 'a.csv' }, { columns: [2, 3] }))).toHaveLength(2))
})

describe('a sheet with a machine translation and what a person made of it', () => {
  const ROWS = 'The door is open.,الباب يفتح.,الباب مفتوح.\nClose the window.,قريب النافذة.,أغلق النافذة.\n'
  it.each([
    ['Source,Machine translation,Post-edited'],
    ['Source,MT,Edited translation'],
    ['English,Arabic (MT),Arabic (Final)'],
    ['English,Machine translation,Final'],
  ])('takes what the person made: %s', (titles) => {
    const bitext = align({ value: `${titles}\n${ROWS}`, path: 'a.csv' })
    expect(pairs(bitext).map(({ source }) => source.text)).toEqual(['الباب مفتوح.', 'أغلق النافذة.'])
    expect(bitext.messages.map(({ ruleId }) => ruleId)).toContain('column-title')
  })
  it('also as pairs', () =>
    expect(parse(`Source,Machine translation,Post-edited\n${ROWS}`).segments.map(({ target }) => target?.text)).toEqual([
      'الباب مفتوح.',
      'أغلق النافذة.',
    ]))
  it('knows a column of states by its cells', () =>
    expect(aligned('English,Arabic,Final\nbook,كتاب,yes\npen,قلم,no\nhouse,بيت,yes\n', 'a.csv')).toHaveLength(3))
})

describe('a sheet without titles of texts', () => {
  it('does not take states for a text', () =>
    expect(
      aligned(
        'Item;الصنف;Status;Kind\n1;باب من خشب;Done;A wooden door\n2;نافذة من زجاج;Open;A glass window\n3;سقف;Done;Roof\n',
        'a.csv',
      ),
    ).toContain('باب من خشب | A wooden door'))
})

describe('a menu with both languages in each line', () => {
  const MENU = ['كبة Kibbeh', 'تبولة Tabbouleh salad', 'شاورما Shawarma plate', 'عصير Fresh juice']
  const PAIRS = ['كبة | Kibbeh', 'تبولة | Tabbouleh salad', 'شاورما | Shawarma plate', 'عصير | Fresh juice']
  it.each([
    ['a.txt', MENU.join('\n')],
    ['a.md', MENU.map((line) => `- ${line}`).join('\n')],
  ])('is a pair each: %s', (path, value) => expect(aligned(value, path)).toEqual(PAIRS))
  it('is a pair each where there are two lines', () =>
    expect(aligned('- كتاب book\n- قلم pen\n', 'a.md')).toEqual(['كتاب | book', 'قلم | pen']))
  it('is none where an Arabic text names programs', () =>
    expect(
      pairs(
        align(
          'دليل الموظف في استخدام الحاسوب\n\nنستخدم في المكتب البرامج الآتية كل يوم:\n\n- برنامج Microsoft Word\n- برنامج Adobe Reader\n- متصفح Mozilla Firefox\n\nعلى كل موظف أن يغلق البرامج في نهاية الدوام.',
        ),
      ),
    ).toEqual([]))
})

describe('text that was left out', () => {
  it.each([
    [
      'keys of front matter',
      'a.md',
      '---\ntitle: عنوان\nlayout: post\ncategories: [a, b]\n---\n\nهذا كتاب جديد.\n\nThis is a new book.\n',
    ],
    ['titles of a table', 'a.csv', 'Arabic source text,English target text\nكتاب,book\nقلم,pen\n'],
  ])('does not count %s', (_, path, value) => expect(leftOutText(align({ value, path }))).toBeUndefined())
  it('counts a column', () =>
    expect(
      leftOutText(align({ value: 'Arabic,English,Note\nكتاب,book,a good one\nقلم,pen,blue\n', path: 'a.csv' }))?.blocks,
    ).toBe(2))
})
