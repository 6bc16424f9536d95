// What the page says in its own voice.

export interface Words {
  /** Of the page, not of the texts. */
  dir: 'ltr' | 'rtl'
  skip: string
  /** What a row of the table is, for those who hear the page. */
  table: string
  number: string
  pairs: string
  toCheck: string
  check: string
  next: string
  unpaired: string
  noCounterpart: string
  confirmed: string
  madeWith: string
  percent: (percent: number) => string
  flags: Readonly<Record<string, string>>
}

export const WORDS = {
  en: {
    dir: 'ltr',
    skip: 'Skip to the texts',
    table: 'Both texts side by side, a pair in each row',
    number: 'No.',
    pairs: 'Pairs',
    toCheck: 'To check',
    check: 'Check',
    next: 'Next to check',
    unpaired: 'Unpaired',
    noCounterpart: 'No counterpart',
    confirmed: 'Confirmed',
    madeWith: 'Made with',
    percent: (percent) => `${percent} % sure`,
    flags: {
      'number-mismatch': 'a number on one side only',
      'length-outlier': 'lengths differ much',
      'identical-copy': 'same text on both sides',
      'unbalanced-quotes': 'quotes or brackets on one side only',
      moved: 'translation stands elsewhere',
      'many-units': 'very many sentences in one pair',
    },
  },
  ar: {
    dir: 'rtl',
    skip: 'انتقل إلى النصين',
    table: 'النصان متقابلان، في كل صف زوج',
    number: 'الرقم',
    pairs: 'الأزواج',
    toCheck: 'تحتاج إلى مراجعة',
    check: 'للمراجعة',
    next: 'التالي للمراجعة',
    unpaired: 'بلا مقابل',
    noCounterpart: 'لا مقابل لهذا النص',
    confirmed: 'مؤكَّد',
    madeWith: 'أُعدَّت الصفحة ببرنامج',
    percent: (percent) => `درجة الثقة ${percent}٪`,
    flags: {
      'number-mismatch': 'رقم في أحد الجانبين فقط',
      'length-outlier': 'تفاوت كبير في الطول',
      'identical-copy': 'النص نفسه في الجانبين',
      'unbalanced-quotes': 'علامات تنصيص أو أقواس في أحد الجانبين فقط',
      moved: 'الترجمة في موضع آخر',
      'many-units': 'جمل كثيرة جدًّا في زوج واحد',
    },
  },
} as const satisfies Record<string, Words>
