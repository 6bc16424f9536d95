// Lines as pdftotext (poppler 22.12) wrote them of PDFs that LibreOffice and Chromium made. R and L open a run, P closes one.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logicalLine } from '../../../src/text/embedding.ts'

const coded = (text: string) => text.replace(/⟪R/g, '\u202b').replace(/⟪L/g, '\u202a').replace(/⟫/g, '\u202c')
const logical = (line: string) => logicalLine(coded(line)).text.trim()

describe('a line of a page in Arabic', () => {
  it.each([
    ['⟪Rالفصل الثاني⟪L :⟫أدب الرحلة في السودان⟫', 'الفصل الثاني: أدب الرحلة في السودان'],
    ['⟪Rفي التراث العربي⟪L ،⟫إذ سجل الرحالة⟪L.⟫⟫', 'في التراث العربي، إذ سجل الرحالة.'],
    ['⟪R⟪L ١-٢⟫الرحالة العرب⟫', '٢-١ الرحالة العرب'],
    ['⟪R(⟪L١٨٥٧–١٧٨٩⟫م)⟫', '(١٧٨٩–١٨٥٧م)'],
    ['⟪Rبنسبة ⟪L.٪١٥⟫⟫', 'بنسبة ١٥٪.'],
    ['⟪Rج) ⟪L °١٠-⟫س⟫', 'ج) -١٠° س'],
    ['⟪Rفي الساعة ⟪L ٤:٣٠⟫مساءً⟪L.⟫⟫', 'في الساعة ٤:٣٠ مساءً.'],
    ['⟪Rحمص بطحينة ⟪L ١٢ Hummus with tahini⟫ر⟪L.⟫س⟪L.⟫⟫', 'حمص بطحينة Hummus with tahini ١٢ ر.س.'],
    ['⟪Rيعمل على ⟪L.Windows 11 Pro⟫⟫', 'يعمل على Windows 11 Pro.'],
    ['⟪R⟪LPrices include VAT. Please tell your waiter.⟫⟫', 'Prices include VAT. Please tell your waiter.'],
    ['     ⟪Rب) ذوبان الثلوج⟫     ⟪Rأ) الأمطار⟫', 'أ) الأمطار     ب) ذوبان الثلوج'],
    ['⟪Rأول من ألف كتاب ًا كاملًا لم ت ُدرس⟫', 'أول من ألف كتابًا كاملًا لم تُدرس'],
    ['⟪Rُرفعت الجلسة⟫', 'رُفعت الجلسة'],
  ])('%s', (line, expected) => expect(logical(line)).toBe(expected))
})

describe('a line in Arabic of a page that is mostly in English', () => {
  it.each([
    ['.⟪R بشرط موافقة مديرهم⟫،⟪Rثلاثة أيام في الأسبوع⟫', 'ثلاثة أيام في الأسبوع، بشرط موافقة مديرهم.'],
    ['⟪R بين كل⟫٢٠٢٥ ⟪R مارس⟫٣ ⟪Rأبرم هذا العقد بتاريخ⟫', 'أبرم هذا العقد بتاريخ ٣ مارس ٢٠٢٥ بين كل'],
    ['.٢٠٢٦ ⟪R مارس⟫٣١ ⟪R وتنتهي في⟫٢٠٢٥', '٢٠٢٥ وتنتهي في ٣١ مارس ٢٠٢٦.'],
    ['⟪R («المؤجر»)؛⟫.⟪Rم⟫.⟪Rم⟫.⟪R) شركة النور العقارية ذ⟫١(', '(١) شركة النور العقارية ذ.م.م. («المؤجر»)؛'],
    ['.)»⟪R) السيد خالد بن سعيد («المستأجر⟫٢(', '(٢) السيد خالد بن سعيد («المستأجر»).'],
    ['⟪R المدة⟫.١', '١. المدة'],
    ['The word ⟪Rكتاب⟫ means book.', 'The word كتاب means book.'],
  ])('%s', (line, expected) => expect(logical(line)).toBe(expected))
  it('has brackets as they are read, also where the program stored them as they look', () =>
    expect(logical('.⟪Rثلاثة أيام )في الأسبوع(⟫')).toBe('ثلاثة أيام (في الأسبوع).'))
})

describe('text whose author embedded a run', () => {
  it.each([
    ['استخدم ⟪LC++⟫ في البرمجة.', 'استخدم C++ في البرمجة.'],
    ['[12/11/24, 10:30] ⟪Rأحمد⟫: ⟪Rمرحبا بك يا صديقي⟫', '[12/11/24, 10:30] أحمد: مرحبا بك يا صديقي'],
    ['⟪Rوصل القطار⟫.', 'وصل القطار.'],
    ['⟪Rلغة ⟪LC++⟫ سريعة⟫', 'لغة C++ سريعة'],
  ])('stays as it is: %s', (line, expected) => expect(logical(line)).toBe(expected))
})

it('keeps every character but embedding, each with its place', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('ا', 'ب', ' ', 'a', '1', '٢', '.', '(', ')', '😀', '\u202a', '\u202b', '\u202c') }),
      (line) => {
        const { text, places } = logicalLine(line)
        const letters = (part: string) => [...part.replace(/[\s\u202a-\u202c()]/g, '')].sort().join('')
        expect(letters(text)).toBe(letters(line))
        expect(places).toHaveLength(text.length)
        for (const [k, at] of places.entries()) if (!/[()]/.test(text[k]!)) expect(line[at]).toBe(text[k])
      },
    ),
  ))
