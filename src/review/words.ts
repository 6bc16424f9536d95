// All words of the page, in Arabic and English. Arabic addresses the reader in the masculine imperative that programs use.

import type { CommandName, Group } from './keys.ts'

type Count = (count: number) => string

/** Arabic counts: one, two, 3 to 10, 11 and more. */
const arabic =
  (one: string, two: string, few: string, many: string): Count =>
  (count) => {
    if (count === 1) return one
    if (count === 2) return two
    const rest = count % 100
    return `${count} ${rest >= 3 && rest <= 10 ? few : rest >= 11 ? many : one.split(' ')[0]}`
  }
const english =
  (one: string, many = `${one}s`): Count =>
  (count) =>
    `${count.toLocaleString('en')} ${count === 1 ? one : many}`

const rowsAr = arabic('صف واحد', 'صفان', 'صفوف', 'صفًا')
const rowsEn = english('row')

export interface Words {
  dir: 'ltr' | 'rtl'
  /** What the page says about itself without a document. */
  title: string
  skip: string
  grid: string
  number: string
  source: string
  target: string
  rows: Count
  row: (row: number) => string
  commands: Readonly<Record<CommandName, string>>
  /** For buttons, where the name of the command is long. */
  short: Partial<Readonly<Record<CommandName, string>>>
  groups: Readonly<Record<Group, string>>
  /** Screen-reader texts and notices. */
  said: {
    done: (command: string, row: number) => string
    impossible: string
    undone: (command: string) => string
    redone: (command: string) => string
    nothingToUndo: string
    nothingToRedo: string
    queueEmpty: string
    noOther: string
    marked: string
    unmarked: string
    saved: string
    exported: (rows: string) => string
    readOnly: string
    noStore: string
    working: string
    cancelled: string
    wouldChange: (count: number) => string
    noChange: string
    moves: (texts: number, row: number) => string
    left: Count
    remind: string
    failed: (reason: string) => string
  }
  state: {
    accepted: string
    review: string
    aside: string
    mended: string
    sure: string
    likely: string
    doubtful: string
    alone: string
    crossing: string
    bookmark: string
    note: string
    edited: string
  }
  percent: (percent: number) => string
  noCounterpart: string
  progress: (done: number, of: number) => string
  expected: (errors: number) => string
  threshold: string
  effort: (rows: number, errors: string) => string
  headings: string
  documents: string
  filters: string
  filter: {
    all: string
    doubtful: string
    open: string
    accepted: string
    review: string
    aside: string
    mended: string
    edited: string
    bookmark: string
    alone: string
    odd: string
    flagged: string
    crossing: string
  }
  overview: string
  find: {
    label: string
    next: string
    previous: string
    none: string
    of: (at: number, all: number) => string
    close: string
    bad: string
    side: string
    both: string
  }
  fold: {
    vowels: string
    alef: string
    ya: string
    ta: string
    tatweel: string
    digits: string
    letterCase: string
    regex: string
  }
  buttons: {
    ok: string
    cancel: string
    close: string
    menu: string
    apply: string
    saveText: string
    saveAccept: string
    panel: string
    download: string
    again: string
    discard: string
    chooseFiles: string
  }
  split: { title: string; hint: string; here: string }
  goTo: string
  note: string
  why: { title: string; none: string; words: string; missing: string; lengths: string; loading: string }
  kinds: Readonly<Record<string, string>>
  help: { title: string; keysOff: string; intro: string; arrows: string }
  export: {
    title: string
    format: string
    rows: string
    accepted: string
    sure: string
    all: string
    reviewer: string
    date: string
    go: string
  }
  restore: { title: string; text: (steps: number) => string; continue: string }
  changed: string
  conflicts: Count
  blank: { title: string; text: string; formats: string; one: string }
  madeWith: string
}

const en: Words = {
  dir: 'ltr',
  title: 'Review of an alignment',
  skip: 'Skip to the texts',
  grid: 'Both texts, a pair in each row',
  number: 'Row and state',
  source: 'source',
  target: 'target',
  rows: rowsEn,
  row: (row) => `Row ${row}`,
  commands: {
    up: 'Row above',
    down: 'Row below',
    left: 'Text on the left',
    right: 'Text on the right',
    pageUp: 'Page up',
    pageDown: 'Page down',
    firstRow: 'First row',
    lastRow: 'Last row',
    goTo: 'Go to a row',
    nextDoubtful: 'Next doubtful',
    previousDoubtful: 'Previous doubtful',
    nextOddShape: 'Next that is not 1–1',
    previousHeading: 'Previous heading',
    nextHeading: 'Next heading',
    find: 'Find',
    push: 'Push this side down',
    pull: 'Pull this side up',
    moveUp: 'First sentence to the row above',
    moveDown: 'Last sentence to the row below',
    merge: 'Merge with the next row',
    split: 'Split',
    pair: 'Pair two texts',
    alone: 'No counterpart',
    leaveOut: 'Leave out',
    keep: 'Keep',
    accept: 'Accept',
    acceptAbove: 'Accept all above',
    review: 'Needs review',
    bookmark: 'Bookmark',
    note: 'Note',
    edit: 'Edit',
    why: 'Why this pair?',
    undo: 'Undo',
    redo: 'Redo',
    realign: 'Align anew',
    realignHere: 'Align anew here',
    save: 'Save',
    export: 'Export',
    mergeFile: 'Merge another review',
    swapSides: 'Swap the sides',
    showMarks: 'Show invisible marks',
    hideVowels: 'Hide vowel marks',
    language: 'العربية',
    theme: 'Light or dark',
    help: 'Help',
  },
  short: {
    nextDoubtful: 'Next',
    previousDoubtful: 'Previous',
    nextOddShape: 'Not 1–1',
    push: '⇓ Push',
    pull: '⇑ Pull',
    moveUp: '↥ First up',
    moveDown: '↧ Last down',
    merge: 'Merge',
    pair: 'Pair',
    acceptAbove: 'All above',
    review: 'Review',
    why: 'Why?',
    realign: 'Anew',
    realignHere: 'Anew here',
    mergeFile: 'Merge review',
  },
  groups: { go: 'Go', rows: 'Rows', marks: 'Marks', text: 'Text', align: 'Alignment', file: 'File', view: 'View' },
  said: {
    done: (command, row) => `${command}: row ${row}`,
    impossible: 'There is nothing to do that to here.',
    undone: (command) => `Undone: ${command}`,
    redone: (command) => `Done again: ${command}`,
    nothingToUndo: 'Nothing to undo.',
    nothingToRedo: 'Nothing to do again.',
    queueEmpty: 'No doubtful row is left above the threshold.',
    noOther: 'There is no other one.',
    marked: 'Marked. Go to its counterpart and press Space again.',
    unmarked: 'No longer marked.',
    saved: 'Saved.',
    exported: (rows) => `Exported: ${rows}`,
    readOnly: 'This document is open in another tab. Here it can only be read.',
    noStore: 'This browser keeps nothing for this page. Save often: unsaved work is lost when the page closes.',
    working: 'Aligning …',
    cancelled: 'Cancelled. Nothing changed.',
    wouldChange: (count) => `${rowsEn(count)} would change`,
    noChange: 'Nothing would change.',
    moves: (texts, row) => `${english('text')(texts)} would move, down to row ${row}`,
    left: (count) => `${count} left to check`,
    remind: 'There is unsaved work. Press Save.',
    failed: (reason) => `That did not work: ${reason}`,
  },
  state: {
    accepted: 'accepted',
    review: 'needs review',
    aside: 'left out',
    mended: 'mended',
    sure: 'sure',
    likely: 'likely',
    doubtful: 'doubtful',
    alone: 'one-sided',
    crossing: 'out of order',
    bookmark: 'bookmark',
    note: 'note',
    edited: 'edited',
  },
  percent: (percent) => `${percent} %`,
  noCounterpart: 'No counterpart',
  progress: (done, of) => `${done.toLocaleString('en')} of ${of.toLocaleString('en')} checked`,
  expected: (errors) =>
    errors < 0.5 ? 'hardly an error expected in the rest' : `about ${english('error')(Math.round(errors))} expected in the rest`,
  threshold: 'Read what is less sure than',
  effort: (rows, errors) => `${rowsEn(rows)} to read; ${errors} errors expected in the others`,
  headings: 'Headings',
  documents: 'Documents',
  filters: 'Show',
  filter: {
    all: 'All rows',
    doubtful: 'Doubtful',
    open: 'Not accepted',
    accepted: 'Accepted',
    review: 'Needs review',
    aside: 'Left out',
    mended: 'Mended by hand',
    edited: 'Edited texts',
    bookmark: 'Bookmarks and notes',
    alone: 'One-sided',
    odd: 'Not 1–1',
    flagged: 'Reported by a check',
    crossing: 'Out of order',
  },
  overview: 'The whole text; doubtful places are dark. Click to go there.',
  find: {
    label: 'Find in the texts',
    next: 'Next',
    previous: 'Previous',
    none: 'Not found',
    of: (at, all) => `${at} of ${all}`,
    close: 'Close',
    bad: 'Not a regular expression',
    side: 'Where',
    both: 'Both sides',
  },
  fold: {
    vowels: 'Ignore vowel marks',
    alef: 'أ إ آ like ا',
    ya: 'ى like ي',
    ta: 'ة like ه',
    tatweel: 'Ignore tatweel',
    digits: '٣ like 3',
    letterCase: 'Ignore case',
    regex: 'Regular expression',
  },
  buttons: {
    ok: 'OK',
    cancel: 'Cancel',
    close: 'Close',
    menu: 'Commands',
    apply: 'Apply',
    saveText: 'Save text',
    saveAccept: 'Save, accept, go on',
    panel: 'Overview panel',
    download: 'Download',
    again: 'Look again',
    discard: 'Discard',
    chooseFiles: 'Choose files',
  },
  split: {
    title: 'Split the row',
    hint: 'Left and right arrows move the cut, up and down change the side, Enter splits.',
    here: 'Cut here',
  },
  goTo: 'Number of the row',
  note: 'Note on this row; empty removes it',
  why: {
    title: 'Why this pair?',
    none: 'No word, number or name of one side was recognised on the other. The lengths and the neighbours decided.',
    words: 'What matches',
    missing: 'What has no counterpart',
    lengths: 'Lengths',
    loading: 'Looking …',
  },
  kinds: {
    lexicon: 'words',
    name: 'name',
    number: 'number',
    copy: 'same on both sides',
    mark: 'punctuation',
    cognate: 'similar',
    link: 'link',
  },
  help: {
    title: 'Keys',
    keysOff: 'Single letters are commands',
    intro: 'Letters work while the grid has the focus, on any keyboard layout. Every command is also in the menu.',
    arrows: 'Arrows mean what you see: ← is the text on the left.',
  },
  export: {
    title: 'Export',
    format: 'Format',
    rows: 'Rows',
    accepted: 'Accepted',
    sure: 'Accepted and sure',
    all: 'All',
    reviewer: 'Reviewer (optional)',
    date: 'Date (optional)',
    go: 'Export',
  },
  restore: {
    title: 'There is unsaved work on this document',
    text: (steps) => `This browser has kept ${english('step')(steps)} that are not in this file.`,
    continue: 'Continue',
  },
  changed: 'The document was changed since that work was done; it does not fit.',
  conflicts: english('conflict'),
  blank: {
    title: 'Align two texts',
    text: 'Drop one file with both languages here, or two files, source first. Nothing leaves this computer.',
    formats: 'Text, Markdown, HTML, DOCX, tables (CSV, TSV, XLSX), subtitles (SRT, VTT)',
    one: 'One file or two',
  },
  madeWith: 'Made with',
}

const ar: Words = {
  dir: 'rtl',
  title: 'مراجعة محاذاة نصين',
  skip: 'انتقل إلى النصين',
  grid: 'النصان متقابلان، في كل صف زوج',
  number: 'رقم الصف وحالته',
  source: 'الأصل',
  target: 'الترجمة',
  rows: rowsAr,
  row: (row) => `الصف ${row}`,
  commands: {
    up: 'الصف السابق',
    down: 'الصف التالي',
    left: 'النص الأيسر',
    right: 'النص الأيمن',
    pageUp: 'صفحة إلى أعلى',
    pageDown: 'صفحة إلى أسفل',
    firstRow: 'الصف الأول',
    lastRow: 'الصف الأخير',
    goTo: 'الانتقال إلى صف',
    nextDoubtful: 'المشكوك فيه التالي',
    previousDoubtful: 'المشكوك فيه السابق',
    nextOddShape: 'التالي مما ليس جملة بجملة',
    previousHeading: 'العنوان السابق',
    nextHeading: 'العنوان التالي',
    find: 'بحث',
    push: 'إنزال هذا الجانب صفًا',
    pull: 'رفع هذا الجانب صفًا',
    moveUp: 'نقل الجملة الأولى إلى الصف السابق',
    moveDown: 'نقل الجملة الأخيرة إلى الصف التالي',
    merge: 'دمج مع الصف التالي',
    split: 'تقسيم',
    pair: 'الربط بين نصين',
    alone: 'بلا مقابل',
    leaveOut: 'استبعاد',
    keep: 'إبقاء',
    accept: 'اعتماد',
    acceptAbove: 'اعتماد كل ما سبق',
    review: 'يحتاج إلى مراجعة',
    bookmark: 'إشارة مرجعية',
    note: 'ملاحظة',
    edit: 'تحرير',
    why: 'لماذا هذا الزوج؟',
    undo: 'تراجع',
    redo: 'إعادة',
    realign: 'إعادة المحاذاة',
    realignHere: 'إعادة المحاذاة هنا',
    save: 'حفظ',
    export: 'تصدير',
    mergeFile: 'دمج مراجعة أخرى',
    swapSides: 'تبديل الجانبين',
    showMarks: 'إظهار العلامات الخفية',
    hideVowels: 'إخفاء التشكيل',
    language: 'English',
    theme: 'فاتح أو داكن',
    help: 'مساعدة',
  },
  short: {
    nextDoubtful: 'التالي',
    previousDoubtful: 'السابق',
    nextOddShape: 'ليس 1–1',
    push: '⇓ إنزال',
    pull: '⇑ رفع',
    moveUp: '↥ الأولى للأعلى',
    moveDown: '↧ الأخيرة للأسفل',
    merge: 'دمج',
    pair: 'ربط',
    acceptAbove: 'كل ما سبق',
    review: 'للمراجعة',
    bookmark: 'إشارة',
    why: 'لماذا؟',
    realign: 'محاذاة',
    realignHere: 'محاذاة هنا',
    mergeFile: 'دمج مراجعة',
  },
  groups: { go: 'التنقل', rows: 'الصفوف', marks: 'الحالة', text: 'النص', align: 'المحاذاة', file: 'الملف', view: 'العرض' },
  said: {
    done: (command, row) => `${command}: الصف ${row}`,
    impossible: 'لا يمكن تنفيذ هذا الأمر هنا.',
    undone: (command) => `أُلغي: ${command}`,
    redone: (command) => `أُعيد: ${command}`,
    nothingToUndo: 'لا شيء للتراجع عنه.',
    nothingToRedo: 'لا شيء لإعادته.',
    queueEmpty: 'لم يبق صف مشكوك فيه عند هذا الحد.',
    noOther: 'لا يوجد غيره.',
    marked: 'حُدِّد النص. انتقل إلى مقابله واضغط مفتاح المسافة مرة أخرى.',
    unmarked: 'أُلغي التحديد.',
    saved: 'تم الحفظ.',
    exported: (rows) => `تم التصدير: ${rows}`,
    readOnly: 'هذا المستند مفتوح في تبويب آخر، وهو هنا للقراءة فقط.',
    noStore: 'لا يحتفظ هذا المتصفح بشيء لهذه الصفحة. احفظ كثيرًا، فما لم يُحفظ يضيع عند إغلاقها.',
    working: 'تجري المحاذاة …',
    cancelled: 'أُلغي الأمر ولم يتغير شيء.',
    wouldChange: (count) => `عدد الصفوف التي ستتغير: ${count}`,
    noChange: 'لن يتغير شيء.',
    moves: (texts, row) => `عدد النصوص التي ستنتقل: ${texts}، حتى الصف ${row}`,
    left: (count) => `المتبقي للمراجعة: ${count}`,
    remind: 'ثمة عمل لم يُحفظ. اضغط «حفظ».',
    failed: (reason) => `تعذّر ذلك: ${reason}`,
  },
  state: {
    accepted: 'معتمد',
    review: 'يحتاج إلى مراجعة',
    aside: 'مستبعد',
    mended: 'مصحَّح',
    sure: 'مؤكد',
    likely: 'مرجَّح',
    doubtful: 'مشكوك فيه',
    alone: 'بلا مقابل',
    crossing: 'خارج الترتيب',
    bookmark: 'إشارة مرجعية',
    note: 'ملاحظة',
    edited: 'محرَّر',
  },
  percent: (percent) => `${percent}٪`,
  noCounterpart: 'لا مقابل لهذا النص',
  progress: (done, of) => `روجع ${done} من ${of}`,
  expected: (errors) =>
    errors < 0.5 ? 'لا تكاد تُتوقع أخطاء في الباقي' : `الأخطاء المتوقعة في الباقي: ${Math.round(errors)} تقريبًا`,
  threshold: 'اقرأ ما تقل الثقة فيه عن',
  effort: (rows, errors) => `للقراءة: ${rowsAr(rows)}؛ الأخطاء المتوقعة في غيرها: ${errors}`,
  headings: 'العناوين',
  documents: 'المستندات',
  filters: 'اعرض',
  filter: {
    all: 'كل الصفوف',
    doubtful: 'المشكوك فيه',
    open: 'غير المعتمد',
    accepted: 'المعتمد',
    review: 'ما يحتاج إلى مراجعة',
    aside: 'المستبعد',
    mended: 'المصحَّح يدويًا',
    edited: 'النصوص المحرَّرة',
    bookmark: 'الإشارات والملاحظات',
    alone: 'ما لا مقابل له',
    odd: 'ما ليس جملة بجملة',
    flagged: 'ما أبلغ عنه الفحص',
    crossing: 'الخارج عن الترتيب',
  },
  overview: 'النص كله، والمواضع المشكوك فيها داكنة. انقر للانتقال إلى موضع.',
  find: {
    label: 'ابحث في النصين',
    next: 'التالي',
    previous: 'السابق',
    none: 'لا نتائج',
    of: (at, all) => `${at} من ${all}`,
    close: 'إغلاق',
    bad: 'تعبير نمطي غير صالح',
    side: 'أين',
    both: 'الجانبان',
  },
  fold: {
    vowels: 'تجاهل التشكيل',
    alef: 'أ إ آ مثل ا',
    ya: 'ى مثل ي',
    ta: 'ة مثل ه',
    tatweel: 'تجاهل التطويل',
    digits: '٣ مثل 3',
    letterCase: 'تجاهل حالة الأحرف اللاتينية',
    regex: 'تعبير نمطي',
  },
  buttons: {
    ok: 'موافق',
    cancel: 'إلغاء',
    close: 'إغلاق',
    menu: 'الأوامر',
    apply: 'تطبيق',
    saveText: 'حفظ النص',
    saveAccept: 'حفظ واعتماد ومتابعة',
    panel: 'لوحة النظرة العامة',
    download: 'تنزيل',
    again: 'انظر ثانية',
    discard: 'تجاهل',
    chooseFiles: 'اختر ملفات',
  },
  split: {
    title: 'تقسيم الصف',
    hint: 'السهمان الأيمن والأيسر يحركان موضع القطع، والأعلى والأسفل يبدلان الجانب، وEnter يقسم.',
    here: 'اقطع هنا',
  },
  goTo: 'رقم الصف',
  note: 'ملاحظة على هذا الصف؛ اتركها فارغة لحذفها',
  why: {
    title: 'لماذا هذا الزوج؟',
    none: 'لم تُعرف في أحد الجانبين كلمة أو رقم أو اسم من الآخر، فكان الحكم للطول وللصفوف المجاورة.',
    words: 'المتطابق',
    missing: 'ما لا مقابل له',
    lengths: 'الطول',
    loading: 'جارٍ البحث …',
  },
  kinds: {
    lexicon: 'كلمات',
    name: 'اسم',
    number: 'رقم',
    copy: 'نفسه في الجانبين',
    mark: 'علامة ترقيم',
    cognate: 'متشابه',
    link: 'رابط',
  },
  help: {
    title: 'المفاتيح',
    keysOff: 'الأحرف المفردة أوامر',
    intro: 'تعمل الأحرف ما دام التركيز في الجدول، أيًّا كان تخطيط لوحة المفاتيح. وكل الأوامر في القائمة أيضًا.',
    arrows: 'الأسهم على ما تراه: ← هو النص الأيسر.',
  },
  export: {
    title: 'تصدير',
    format: 'الصيغة',
    rows: 'الصفوف',
    accepted: 'المعتمد',
    sure: 'المعتمد والمؤكد',
    all: 'الكل',
    reviewer: 'اسم المراجع (اختياري)',
    date: 'التاريخ (اختياري)',
    go: 'تصدير',
  },
  restore: {
    title: 'ثمة عمل غير محفوظ على هذا المستند',
    text: (steps) => `احتفظ هذا المتصفح بخطوات ليست في هذا الملف، عددها ${steps}.`,
    continue: 'متابعة',
  },
  changed: 'تغيّر المستند بعد ذلك العمل، فلم يعد يوافقه.',
  conflicts: arabic('تعارض واحد', 'تعارضان', 'تعارضات', 'تعارضًا'),
  blank: {
    title: 'محاذاة نصين',
    text: 'أفلت هنا ملفًّا واحدًا فيه اللغتان، أو ملفين أولهما الأصل. لا يغادر شيء هذا الحاسوب.',
    formats: 'نص، Markdown، HTML، DOCX، جداول (CSV وTSV وXLSX)، ترجمات مرئية (SRT وVTT)',
    one: 'ملف أو ملفان',
  },
  madeWith: 'أُعدَّت الصفحة ببرنامج',
}

export const WORDS = { en, ar } as const
export type PageLanguage = keyof typeof WORDS
