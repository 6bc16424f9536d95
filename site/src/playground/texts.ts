// What the playground says, in both languages. Plurals have the forms that Intl.PluralRules names.

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

export type Language = 'en' | 'ar'

export interface Texts {
  stays: string
  drop: string
  choose: string
  mixed: string
  source: string
  target: string
  two: string
  align: string
  cancel: string
  example: string
  clear: string
  working: string
  cancelled: string
  letters: Forms
  pairs: Forms
  lone: Forms
  doubtful: Forms
  pins: Forms
  exportAs: string
  download: string
  confidence: string
  why: string
  close: string
  accept: string
  accepted: string
  noCounterpart: string
  pair: string
  alone: string
  selected: (source: number, target: number) => string
  selectHelp: string
  unselect: string
  more: string
  messages: string
  results: string
  readPairs: string
  totalNats: string
  kinds: Readonly<Record<string, string>>
  tooMany: string
}

export const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    stays: 'Your text stays in this page. Nothing is sent anywhere; the alignment runs in your browser.',
    drop: 'Drop a file that holds both languages here, or two files: source first, then target.',
    choose: 'Choose files',
    mixed: 'Text with both languages',
    source: 'Source text',
    target: 'Target text',
    two: 'Two texts',
    align: 'Align',
    cancel: 'Cancel',
    example: 'Show the example',
    clear: 'Clear',
    working: 'Aligning …',
    cancelled: 'Cancelled.',
    letters: { one: '{n} letter', other: '{n} letters' },
    pairs: { one: '{n} pair', other: '{n} pairs' },
    lone: { one: '{n} text without counterpart', other: '{n} texts without counterpart' },
    doubtful: { one: '{n} pair below .9', other: '{n} pairs below .9' },
    pins: { one: '{n} correction holds', other: '{n} corrections hold' },
    exportAs: 'Format',
    download: 'Download',
    confidence: 'confidence',
    why: 'Why?',
    close: 'Close',
    accept: 'Accept',
    accepted: 'accepted',
    noCounterpart: 'no counterpart',
    pair: 'Make them a pair',
    alone: 'No counterpart',
    selected: (source, target) => `Selected: ${source} on the source side, ${target} on the target side.`,
    selectHelp:
      'To correct a pair, tick the texts that belong together on both sides. The correction holds, and the rest is aligned anew around it.',
    unselect: 'Clear the selection',
    more: 'Show more rows',
    messages: 'Messages',
    results: 'Pairs',
    readPairs: 'This file holds pairs already: they are shown as they are and can be exported.',
    totalNats: 'Evidence: {n} nats (above 0 speaks for the pair)',
    kinds: {
      length: 'length',
      lexicon: 'lexicon',
      learned: 'learned word',
      number: 'number',
      name: 'name',
      mark: 'punctuation',
      identical: 'written alike',
      cognate: 'cognate',
      evidence: 'own evidence',
    },
    tooMany: 'Expected one file or two, got more.',
  },
  ar: {
    stays: 'نصك لا يغادر هذه الصفحة. لا يُرسَل شيء إلى أي مكان، والمحاذاة تجري في متصفحك.',
    drop: 'أفلت هنا ملفًا يجمع اللغتين، أو ملفين: المصدر أولًا ثم الهدف.',
    choose: 'اختر الملفات',
    mixed: 'نص يجمع اللغتين',
    source: 'النص المصدر',
    target: 'النص الهدف',
    two: 'نصّان منفصلان',
    align: 'حاذِ',
    cancel: 'ألغِ',
    example: 'اعرض المثال',
    clear: 'امسح',
    working: 'تجري المحاذاة…',
    cancelled: 'أُلغيت المحاذاة.',
    letters: { zero: 'لا حروف', one: 'حرف واحد', two: 'حرفان', few: '{n} حروف', many: '{n} حرفًا', other: '{n} حرف' },
    pairs: { zero: 'لا أزواج', one: 'زوج واحد', two: 'زوجان', few: '{n} أزواج', many: '{n} زوجًا', other: '{n} زوج' },
    lone: {
      zero: 'لا نصوص بلا مقابل',
      one: 'نص واحد بلا مقابل',
      two: 'نصّان بلا مقابل',
      few: '{n} نصوص بلا مقابل',
      many: '{n} نصًا بلا مقابل',
      other: '{n} نص بلا مقابل',
    },
    doubtful: {
      zero: 'لا زوج دون 0.9',
      one: 'زوج واحد دون 0.9',
      two: 'زوجان دون 0.9',
      few: '{n} أزواج دون 0.9',
      many: '{n} زوجًا دون 0.9',
      other: '{n} زوج دون 0.9',
    },
    pins: {
      zero: 'لا تصحيحات',
      one: 'تصحيح واحد مثبَّت',
      two: 'تصحيحان مثبَّتان',
      few: '{n} تصحيحات مثبَّتة',
      many: '{n} تصحيحًا مثبَّتًا',
      other: '{n} تصحيح مثبَّت',
    },
    exportAs: 'الصيغة',
    download: 'نزّل الملف',
    confidence: 'الثقة',
    why: 'لماذا؟',
    close: 'أغلق',
    accept: 'اعتمد',
    accepted: 'معتمَد',
    noCounterpart: 'بلا مقابل',
    pair: 'اجعلها زوجًا',
    alone: 'بلا مقابل',
    selected: (source, target) => `المحدَّد: ${source} في المصدر، و${target} في الهدف.`,
    selectHelp: 'لتصحيح زوج علّم النصوص المتقابلة في الطرفين. يثبت تصحيحك وتُعاد محاذاة الباقي من حوله.',
    unselect: 'ألغِ التحديد',
    more: 'اعرض صفوفًا أخرى',
    messages: 'الرسائل',
    results: 'الأزواج',
    readPairs: 'في هذا الملف أزواج جاهزة، فهي معروضة كما هي ويمكنك تصديرها.',
    totalNats: 'مجموع الأدلة: {n} nat (وما زاد على الصفر يشهد للزوج)',
    kinds: {
      length: 'الطول',
      lexicon: 'المعجم',
      learned: 'كلمة متعلَّمة',
      number: 'عدد',
      name: 'اسم',
      mark: 'ترقيم',
      identical: 'كتابة واحدة',
      cognate: 'أصل مشترك',
      evidence: 'أدلة خارجية',
    },
    tooMany: 'يُنتظر ملف أو ملفان، وقد أفلتَّ أكثر.',
  },
}

/** Western digits in both languages, as the code has them. */
export const numberIn = (language: Language, digits = 0): Intl.NumberFormat =>
  new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : 'en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })

export function counted(language: Language, forms: Forms, n: number): string {
  const form = forms[new Intl.PluralRules(language).select(n)] ?? forms.other
  return form.replace('{n}', numberIn(language).format(n))
}
