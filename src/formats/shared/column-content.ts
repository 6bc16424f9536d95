// Columns that hold no text, by their cells alone: identifiers, numbers, dates, states of a translation, parts of speech.

/** `A-17`, `home.title`, `TERM_4`, `3c4d`, `a@b.org`, `onClick`: no space, and what no word has inside. */
const CODE = /^(?=[\x21-\x7e]+$)(?:.*[\d_@/\\#].*|.+[.:].*[^.:]|.*[a-z][A-Z].*|[a-z]{2}-[A-Z]{2})$/
const MONTHS = `
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
  am pm st nd rd th of t z utc gmt م هـ ص
`
/** States of a translation, as tools write them, and parts of speech, as dictionaries do. */
const LABELS = `
  new draft translated untranslated confirmed unconfirmed edited approved rejected reviewed proofread final done open closed pending locked
  fuzzy needs need review translation signed off not started in progress auto mt tm pretranslated todo
  noun verb adjective adverb preposition pronoun conjunction phrase proper n v adj adv prep conj pron intransitive transitive plural singular
  masculine feminine
  جديد مسودة مترجم غير معتمد مؤكد مراجع نهائي مرفوض قيد المراجعة الترجمة تمت
  اسم فعل صفة حال ظرف حرف جر ضمير مصدر مفرد جمع مذكر مؤنث
`
const wordsIn = (list: string): Set<string> => new Set(list.trim().split(/\s+/))
const MONTH_WORDS = wordsIn(MONTHS)
const LABEL_WORDS = wordsIn(LABELS)

/** `\u2068` and such, and the percentage of a match, which tools put after a state: "Translated (100%)". */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
const isDate = (text: string): boolean => /\d/.test(text) && wordsOf(text).every((word) => MONTH_WORDS.has(word))
const isLabel = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length > 0 && words.length <= 3 && words.every((word) => LABEL_WORDS.has(word))
}

/** Nearly all cells of such a column are alike; a text has one here and there. */
const MIN_SHARE = 0.8
/** One cell alone may be a word like any other. */
const MIN_LABELS = 2

/** What the filled cells of a column are: texts, labels (states, parts of speech), or codes (identifiers, numbers, dates). */
export function contentOf(cells: readonly string[]): 'text' | 'label' | 'code' {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0) return 'text'
  const share = (is: (text: string) => boolean): number => filled.filter(is).length / filled.length
  if (share((text) => CODE.test(text) || isDate(text)) >= MIN_SHARE) return 'code'
  return filled.length >= MIN_LABELS && share(isLabel) >= MIN_SHARE ? 'label' : 'text'
}
