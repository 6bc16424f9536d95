// Counted nouns, with their six forms: `0 1 2 3–10 11–99 100`, as `Intl.PluralRules('ar')` tells them apart.

export type Forms = Readonly<Record<Intl.LDMLPluralRule, string>>

interface Declension {
  one: string
  two: string
  /** After 3 to 10. */
  few: string
  /** After 11 to 99: singular and accusative. */
  many: string
  /** After a hundred: singular. */
  other: string
  /** Of none. */
  zero?: string
}

const forms = ({ one, two, few, many, other, zero = `لا ${few}` }: Declension): Forms => ({
  zero,
  one,
  two,
  few: `{} ${few}`,
  many: `{} ${many}`,
  other: `{} ${other}`,
})

const pair = { one: 'زوج واحد', two: 'زوجان', few: 'أزواج', many: 'زوجًا', other: 'زوج' }
const document = { one: 'مستند واحد', two: 'مستندان', few: 'مستندات', many: 'مستندًا', other: 'مستند' }
const line = { one: 'سطر واحد', two: 'سطران', few: 'أسطر', many: 'سطرًا', other: 'سطر' }
const row = { one: 'صف واحد', two: 'صفان', few: 'صفوف', many: 'صفًا', other: 'صف' }
const block = { one: 'كتلة واحدة', two: 'كتلتان', few: 'كتل', many: 'كتلة', other: 'كتلة' }
const file = { one: 'ملف واحد', two: 'ملفان', few: 'ملفات', many: 'ملفًا', other: 'ملف' }
const cue = { one: 'فقرة واحدة', two: 'فقرتان', few: 'فقرات', many: 'فقرة', other: 'فقرة' }
const page = { one: 'صفحة واحدة', two: 'صفحتان', few: 'صفحات', many: 'صفحة', other: 'صفحة' }
const character = { one: 'محرف واحد', two: 'محرفان', few: 'محارف', many: 'محرفًا', other: 'محرف' }
const place = { one: 'موضع واحد', two: 'موضعان', few: 'مواضع', many: 'موضعًا', other: 'موضع' }
const pin = { one: 'زوج مثبَّت واحد', two: 'زوجان مثبَّتان', few: 'أزواج مثبَّتة', many: 'زوجًا مثبَّتًا', other: 'زوج مثبَّت' }

/** The dual after a preposition; of none, the number stands before the singular. */
const governed = (nominative: Declension, two: string): Forms => forms({ ...nominative, two, zero: `{} ${nominative.other}` })

/** By the English noun of `{} pairs`; `of-…` is the noun after a preposition. */
export const NOUNS = {
  pair: forms(pair),
  'of-pair': governed(pair, 'زوجين'),
  'one-sided-text': forms({ one: 'نص واحد', two: 'نصّان', few: 'نصوص', many: 'نصًّا', other: 'نص' }),
  'hidden-row': forms({ one: 'صف مخفي واحد', two: 'صفّان مخفيّان', few: 'صفوف مخفية', many: 'صفًّا مخفيًّا', other: 'صف مخفي' }),
  'empty-field': forms({ one: 'حقل فارغ واحد', two: 'حقلان فارغان', few: 'حقول فارغة', many: 'حقلًا فارغًا', other: 'حقل فارغ' }),
  'inserted-file': forms({
    one: 'ملف مُدرَج واحد',
    two: 'ملفان مُدرَجان',
    few: 'ملفات مُدرَجة',
    many: 'ملفًا مُدرَجًا',
    other: 'ملف مُدرَج',
  }),
  chart: forms({ one: 'مخطط واحد', two: 'مخططان', few: 'مخططات', many: 'مخططًا', other: 'مخطط' }),
  'half-character': forms({ one: 'نصف محرف', two: 'نصفا محرف', few: 'أنصاف محارف', many: 'نصف محرف', other: 'نصف محرف' }),
  // After «محلّ», in the genitive.
  'line-end': forms({ one: 'فاصل أسطر واحد', two: 'فاصلي أسطر', few: 'فواصل أسطر', many: 'فاصل أسطر', other: 'فاصل أسطر' }),
  millisecond: forms({
    one: 'ميلي ثانية واحدة',
    two: 'ميلي ثانيتين',
    few: 'ميلي ثوانٍ',
    many: 'ميلي ثانية',
    other: 'ميلي ثانية',
  }),
  segment: forms({ one: 'مقطع واحد', two: 'مقطعان', few: 'مقاطع', many: 'مقطعًا', other: 'مقطع' }),
  bead: forms({ one: 'خرزة واحدة', two: 'خرزتان', few: 'خرزات', many: 'خرزة', other: 'خرزة' }),
  document: forms(document),
  'of-document': governed(document, 'مستندين'),
  finding: forms({ one: 'ملاحظة واحدة', two: 'ملاحظتان', few: 'ملاحظات', many: 'ملاحظة', other: 'ملاحظة' }),
  line: forms(line),
  row: forms(row),
  block: forms(block),
  'of-block': governed(block, 'كتلتين'),
  error: forms({ one: 'خطأ واحد', two: 'خطآن', few: 'أخطاء', many: 'خطأً', other: 'خطأ' }),
  file: forms(file),
  cell: forms({ one: 'خلية واحدة', two: 'خليتان', few: 'خلايا', many: 'خلية', other: 'خلية' }),
  column: forms({ one: 'عمود واحد', two: 'عمودان', few: 'أعمدة', many: 'عمودًا', other: 'عمود' }),
  sentence: forms({ one: 'جملة واحدة', two: 'جملتان', few: 'جمل', many: 'جملة', other: 'جملة' }),
  word: forms({ one: 'كلمة واحدة', two: 'كلمتان', few: 'كلمات', many: 'كلمة', other: 'كلمة' }),
  comment: forms({ one: 'تعليق واحد', two: 'تعليقان', few: 'تعليقات', many: 'تعليقًا', other: 'تعليق' }),
  'of-cue': governed(cue, 'فقرتين'),
  'of-page': governed(page, 'صفحتين'),
  'of-pin': governed(pin, 'زوجين مثبَّتين'),
  'of-place': governed(place, 'موضعين'),
  character: forms(character),
  byte: forms({ one: 'بايت واحد', two: 'بايتان', few: 'بايتات', many: 'بايتًا', other: 'بايت' }),
  field: forms({ one: 'حقل واحد', two: 'حقلان', few: 'حقول', many: 'حقلًا', other: 'حقل' }),
  message: forms({ one: 'رسالة واحدة', two: 'رسالتان', few: 'رسائل', many: 'رسالة', other: 'رسالة' }),
  unit: forms({ one: 'وحدة واحدة', two: 'وحدتان', few: 'وحدات', many: 'وحدة', other: 'وحدة' }),
  input: forms({ one: 'مُدخَل واحد', two: 'مُدخَلان', few: 'مُدخَلات', many: 'مُدخَلًا', other: 'مُدخَل' }),
  name: forms({ one: 'اسم واحد', two: 'اسمان', few: 'أسماء', many: 'اسمًا', other: 'اسم' }),
  time: forms({ one: 'مرة واحدة', two: 'مرتان', few: 'مرات', many: 'مرة', other: 'مرة' }),
  second: forms({ one: 'ثانية واحدة', two: 'ثانيتان', few: 'ثوانٍ', many: 'ثانية', other: 'ثانية' }),
  minute: forms({ one: 'دقيقة واحدة', two: 'دقيقتان', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' }),
  hour: forms({ one: 'ساعة واحدة', two: 'ساعتان', few: 'ساعات', many: 'ساعة', other: 'ساعة' }),
  sequence: forms({ one: 'تتابع واحد', two: 'تتابعان', few: 'تتابعات', many: 'تتابعًا', other: 'تتابع' }),
} as const satisfies Record<string, Forms>

export type Noun = keyof typeof NOUNS
