// Lines in two languages whose parts stand in markup.

import { describe, expect, it } from 'vitest'
import * as html from '../../../src/entries/html.ts'
import { align, read } from '../../../src/index.ts'
import { p, readDocx } from '../../support/docx-files.ts'

const pairs = (file: Parameters<typeof align>[0]) =>
  align(file).segments.map(({ source, target }) => `${source?.text ?? ''} = ${target?.text ?? ''}`)

describe('a line whose two languages stand in elements of their own', () => {
  const page =
    '<h2>المقبلات <span lang="en" dir="ltr">Starters</span></h2><h2>المشاوي <b>Grills</b></h2><h2>المشروبات <i>Drinks</i></h2>'
  it('is two blocks', () =>
    expect(pairs(html.read(page))).toEqual(['المقبلات = Starters', 'المشاوي = Grills', 'المشروبات = Drinks']))
  it('leads back to the page, and no text is lost', () => {
    const { segments } = align(html.read(page))
    const raw = segments
      .flatMap(({ source, target }) => [source, target])
      .flatMap((side) => side?.units.map(({ position }) => page.slice(position.start.offset, position.end.offset)) ?? [])
    expect(raw).toEqual([
      'المقبلات',
      '<span lang="en" dir="ltr">Starters</span>',
      'المشاوي',
      '<b>Grills</b>',
      'المشروبات',
      '<i>Drinks</i>',
    ])
  })
  it('is two blocks in Markdown', () => {
    const value =
      '**وزارة الصحة** | *Ministry of Health*\n\n**شارع الاستقلال** | *Independence Street*\n\n**الهاتف المباشر** | *Direct telephone*'
    expect(pairs(read(value, { format: 'markdown' }))).toEqual([
      'وزارة الصحة = Ministry of Health',
      'شارع الاستقلال = Independence Street',
      'الهاتف المباشر = Direct telephone',
    ])
  })
  it('is one block where a name stands in a sentence', () =>
    expect(
      pairs(html.read('<p>يعمل المتصفح على نظام <b>Windows 11 Pro</b></p><p>The browser works on Windows 11 Pro</p>')),
    ).toEqual(['يعمل المتصفح على نظام Windows 11 Pro = The browser works on Windows 11 Pro']))
})

describe('a cell that is alone in its row', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  it('is two texts, as a row merged over both columns is', () =>
    expect(
      pairs(
        html.read(
          `<table>${row('يلتزم الطرف الأول بالتوريد.', 'The First Party shall supply the goods.')}<tr><td colspan="2">القسم الثاني – Section Two</td></tr>${row('تحل النزاعات وديًا.', 'Disputes are settled amicably.')}</table>`,
        ),
      ),
    ).toEqual([
      'يلتزم الطرف الأول بالتوريد. = The First Party shall supply the goods.',
      'القسم الثاني = Section Two',
      'تحل النزاعات وديًا. = Disputes are settled amicably.',
    ]))
})

describe('lines in two languages between soft breaks', () => {
  const lines = ['شاي بالنعناع / Mint tea', 'قهوة عربية / Arabic coffee', 'عصير رمان طازج / Fresh pomegranate juice']
  const expected = lines.map((line) => line.replace('/', '='))
  it('are lines of their own in a page', () => expect(pairs(html.read(`<p>${lines.join('<br>')}</p>`))).toEqual(expected))
  it('are lines of their own in Word', () =>
    expect(pairs(readDocx(p(`<w:r>${lines.map((line) => `<w:t>${line}</w:t>`).join('<w:br/>')}</w:r>`)))).toEqual(expected))
})

it('splits a list in two languages inside a document of two halves', () => {
  const arabic = 'دليل المستخدم\n\nيشرح هذا الدليل كيفية استخدام الجهاز الجديد وضبط إعداداته المختلفة.\n\n'
  const words = 'زر التشغيل = Power button\nمؤشر البطارية = Battery indicator\nمنفذ الشحن USB = USB charging port\n\n'
  const english = 'User Guide\n\nThis guide explains how to use the new device and how to set its various options.'
  expect(pairs(`${arabic}${words}${english}`)).toContain('مؤشر البطارية = Battery indicator')
})

it('leaves out the colon between a word and its translation, and keeps those of a form', () => {
  expect(pairs('Inflation: التضخم\nInterest rate: سعر الفائدة\nCentral bank: البنك المركزي')[1]).toBe(
    'سعر الفائدة = Interest rate',
  )
  expect(pairs('الاسم الكامل: Full name:\nتاريخ الميلاد: Date of birth:\nالجنسية: Nationality:')[1]).toBe(
    'تاريخ الميلاد: = Date of birth:',
  )
})

it('splits a line whose two parts end in brackets after the first part', () =>
  expect(
    pairs(
      'الخدمات هي المبينة في الملحق (أ). The services are those set out in Annex (A).\n\nالرسوم هي المبالغ المستحقة. The fees are the amounts payable.',
    ),
  ).toContain('الخدمات هي المبينة في الملحق (أ). = The services are those set out in Annex (A).'))

it('splits a paragraph of sentences in both languages in turn', () => {
  const turns =
    'يعتبر التعليم حقاً أساسياً لكل إنسان. Education is a fundamental right of every human being. تلتزم الدولة بتوفيره مجاناً. The state is obliged to provide it free of charge.'
  expect(pairs(turns)).toEqual([
    'يعتبر التعليم حقاً أساسياً لكل إنسان. = Education is a fundamental right of every human being.',
    'تلتزم الدولة بتوفيره مجاناً. = The state is obliged to provide it free of charge.',
  ])
  const quotation = 'He read the verse aloud. إنما الأعمال بالنيات. Then he closed the book.'
  expect(pairs(`${quotation}\n\nقرأ الحديث جهراً: إنما الأعمال بالنيات. ثم أغلق الكتاب.`)[0]).toBe(
    'قرأ الحديث جهراً: إنما الأعمال بالنيات. = He read the verse aloud. إنما الأعمال بالنيات.',
  )
})

it('splits a line with another separator where nearly all lines are in two languages, though no word is known', () => {
  const lines = ['كوب سكر — 1 cup sugar', 'ملعقة كمون — 1 tsp cumin', 'حبة بصل — 1 onion', 'سمبوسة كنجرية | Kunjari crisps']
  expect(pairs(lines.join('\n\n')).at(-1)).toBe('سمبوسة كنجرية = Kunjari crisps')
})

it('splits a line of names and addresses at the sign that separates all other lines', () => {
  const lines = ['شروط الخدمة | Terms of Service', 'آخر تحديث | Last updated', 'سياسة الخصوصية | Privacy policy']
  const address = 'للتواصل: legal@site.example | Contact: legal@site.example'
  expect(pairs([...lines, address].join('\n\n')).at(-1)).toBe(address.replace('|', '='))
})
