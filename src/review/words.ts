// All words of the page, English and Arabic side by side. Arabic addresses the reader in the masculine imperative that programs use.

import { english, rowsAr, rowsEn } from './counts.ts'
import { DIALOG_WORDS } from './dialog-words.ts'

interface Table {
  readonly [key: string]: readonly [english: unknown, arabic: unknown] | Table
}

const TABLE = {
  dir: ['ltr', 'rtl'] as const,
  title: ['Review of an alignment', 'مراجعة محاذاة نصين'],
  skip: ['Skip to the texts', 'انتقل إلى النصين'],
  grid: ['Both texts, a pair in each row', 'النصان متقابلان، في كل صف زوج'],
  number: ['Row and state', 'رقم الصف وحالته'],
  source: ['source', 'الأصل'],
  target: ['target', 'الترجمة'],
  rows: [rowsEn, rowsAr],
  row: [(row: number) => `Row ${row}`, (row: number) => `الصف ${row}`],
  commands: {
    up: ['Row above', 'الصف السابق'],
    down: ['Row below', 'الصف التالي'],
    left: ['Text on the left', 'النص الأيسر'],
    right: ['Text on the right', 'النص الأيمن'],
    pageUp: ['Page up', 'صفحة إلى أعلى'],
    pageDown: ['Page down', 'صفحة إلى أسفل'],
    firstRow: ['First row', 'الصف الأول'],
    lastRow: ['Last row', 'الصف الأخير'],
    goTo: ['Go to a row', 'الانتقال إلى صف'],
    nextDoubtful: ['Next doubtful', 'المشكوك فيه التالي'],
    previousDoubtful: ['Previous doubtful', 'المشكوك فيه السابق'],
    nextOddShape: ['Next that is not 1–1', 'التالي مما ليس جملة بجملة'],
    previousHeading: ['Previous heading', 'العنوان السابق'],
    nextHeading: ['Next heading', 'العنوان التالي'],
    find: ['Find', 'بحث'],
    push: ['Push this side down', 'إنزال هذا الجانب صفًا'],
    pull: ['Pull this side up', 'رفع هذا الجانب صفًا'],
    moveUp: ['First sentence to the row above', 'نقل الجملة الأولى إلى الصف السابق'],
    moveDown: ['Last sentence to the row below', 'نقل الجملة الأخيرة إلى الصف التالي'],
    merge: ['Merge with the next row', 'دمج مع الصف التالي'],
    split: ['Split', 'تقسيم'],
    pair: ['Pair two texts', 'الربط بين نصين'],
    alone: ['No counterpart', 'بلا مقابل'],
    leaveOut: ['Leave out', 'استبعاد'],
    keep: ['Keep', 'إبقاء'],
    accept: ['Accept', 'اعتماد'],
    acceptAbove: ['Accept all above', 'اعتماد كل ما سبق'],
    review: ['Needs review', 'يحتاج إلى مراجعة'],
    bookmark: ['Bookmark', 'إشارة مرجعية'],
    note: ['Note', 'ملاحظة'],
    edit: ['Edit', 'تحرير'],
    why: ['Why this pair?', 'لماذا هذا الزوج؟'],
    undo: ['Undo', 'تراجع'],
    redo: ['Redo', 'إعادة'],
    realign: ['Align anew', 'إعادة المحاذاة'],
    realignHere: ['Align anew here', 'إعادة المحاذاة هنا'],
    save: ['Save', 'حفظ'],
    export: ['Export', 'تصدير'],
    mergeFile: ['Merge another review', 'دمج مراجعة أخرى'],
    openSource: ['Open the changed document', 'فتح المستند بعد تعديله'],
    carry: ['Take over an earlier review', 'نقل مراجعة سابقة'],
    swapSides: ['Swap the sides', 'تبديل الجانبين'],
    showMarks: ['Show invisible marks', 'إظهار العلامات الخفية'],
    hideVowels: ['Hide vowel marks', 'إخفاء التشكيل'],
    language: ['العربية', 'English'],
    theme: ['Light or dark', 'فاتح أو داكن'],
    help: ['Help', 'مساعدة'],
  },
  short: {
    hideVowels: ['No vowels', 'بلا تشكيل'],
    nextDoubtful: ['Next', 'التالي'],
    previousDoubtful: ['Previous', 'السابق'],
    nextOddShape: ['Not 1–1', 'ليس 1–1'],
    push: ['⇓ Push', '⇓ إنزال'],
    pull: ['⇑ Pull', '⇑ رفع'],
    moveUp: ['↥ First up', '↥ الأولى للأعلى'],
    moveDown: ['↧ Last down', '↧ الأخيرة للأسفل'],
    merge: ['Merge', 'دمج'],
    pair: ['Pair', 'ربط'],
    acceptAbove: ['All above', 'كل ما سبق'],
    review: ['Review', 'للمراجعة'],
    why: ['Why?', 'لماذا؟'],
    realign: ['Anew', 'محاذاة'],
    realignHere: ['Anew here', 'محاذاة هنا'],
    mergeFile: ['Merge review', 'دمج مراجعة'],
    openSource: ['New version', 'نسخة معدَّلة'],
    bookmark: ['Bookmark', 'إشارة'],
  },
  groups: {
    go: ['Go', 'التنقل'],
    rows: ['Rows', 'الصفوف'],
    marks: ['Marks', 'الحالة'],
    text: ['Text', 'النص'],
    align: ['Alignment', 'المحاذاة'],
    file: ['File', 'الملف'],
    view: ['View', 'العرض'],
  },
  said: {
    done: [
      (command: string, row: number) => `${command}: row ${row}`,
      (command: string, row: number) => `${command}: الصف ${row}`,
    ],
    impossible: ['There is nothing to do that to here.', 'لا يمكن تنفيذ هذا الأمر هنا.'],
    undone: [(command: string) => `Undone: ${command}`, (command: string) => `أُلغي: ${command}`],
    redone: [(command: string) => `Done again: ${command}`, (command: string) => `أُعيد: ${command}`],
    nothingToUndo: ['Nothing to undo.', 'لا شيء للتراجع عنه.'],
    nothingToRedo: ['Nothing to do again.', 'لا شيء لإعادته.'],
    queueEmpty: ['No doubtful row is left above the threshold.', 'لم يبق صف مشكوك فيه عند هذا الحد.'],
    noOther: ['There is no other one.', 'لا يوجد غيره.'],
    marked: ['Marked. Go to its counterpart and press Space again.', 'حُدِّد النص. انتقل إلى مقابله واضغط مفتاح المسافة مرة أخرى.'],
    unmarked: ['No longer marked.', 'أُلغي التحديد.'],
    saved: ['Saved.', 'تم الحفظ.'],
    exported: [(rows: string) => `Exported: ${rows}`, (rows: string) => `تم التصدير: ${rows}`],
    readOnly: [
      'This document is open in another tab. Here it can only be read.',
      'هذا المستند مفتوح في تبويب آخر، وهو هنا للقراءة فقط.',
    ],
    noStore: [
      'This browser keeps nothing for this page. Save often: unsaved work is lost when the page closes.',
      'لا يحتفظ هذا المتصفح بشيء لهذه الصفحة. احفظ كثيرًا، فما لم يُحفظ يضيع عند إغلاقها.',
    ],
    working: ['Aligning …', 'تجري المحاذاة …'],
    cancelled: ['Cancelled. Nothing changed.', 'أُلغي الأمر ولم يتغير شيء.'],
    wouldChange: [(count: number) => `${rowsEn(count)} would change`, (count: number) => `عدد الصفوف التي ستتغير: ${count}`],
    noChange: ['Nothing would change.', 'لن يتغير شيء.'],
    moves: [
      (texts: number, row: number) => `${english('text')(texts)} would move, down to row ${row}`,
      (texts: number, row: number) => `عدد النصوص التي ستنتقل: ${texts}، حتى الصف ${row}`,
    ],
    left: [(count: number) => `${count} left to check`, (count: number) => `المتبقي للمراجعة: ${count}`],
    remind: ['There is unsaved work. Press Save.', 'ثمة عمل لم يُحفظ. اضغط «حفظ».'],
    failed: [(reason: string) => `That did not work: ${reason}`, (reason: string) => `تعذّر ذلك: ${reason}`],
  },
  state: {
    accepted: ['accepted', 'معتمد'],
    review: ['needs review', 'يحتاج إلى مراجعة'],
    aside: ['left out', 'مستبعد'],
    mended: ['mended', 'مصحَّح'],
    sure: ['sure', 'مؤكد'],
    likely: ['likely', 'مرجَّح'],
    doubtful: ['doubtful', 'مشكوك فيه'],
    alone: ['one-sided', 'بلا مقابل'],
    crossing: ['out of order', 'خارج الترتيب'],
    bookmark: ['bookmark', 'إشارة مرجعية'],
    note: ['note', 'ملاحظة'],
    edited: ['edited', 'محرَّر'],
  },
  percent: [(percent: number) => `${percent} %`, (percent: number) => `${percent}٪`],
  noCounterpart: ['No counterpart', 'لا مقابل لهذا النص'],
  progress: [
    (done: number, of: number) => `${done.toLocaleString('en')} of ${of.toLocaleString('en')} checked`,
    (done: number, of: number) => `روجع ${done} من ${of}`,
  ],
  expected: [
    (errors: number) =>
      errors < 0.5
        ? 'hardly an error expected in the rest'
        : `about ${english('error')(Math.round(errors))} expected in the rest`,
    (errors: number) =>
      errors < 0.5 ? 'لا تكاد تُتوقع أخطاء في الباقي' : `الأخطاء المتوقعة في الباقي: ${Math.round(errors)} تقريبًا`,
  ],
  threshold: ['Read what is less sure than', 'اقرأ ما تقل الثقة فيه عن'],
  effort: [
    (rows: number, errors: string) => `${rowsEn(rows)} to read; ${errors} errors expected in the others`,
    (rows: number, errors: string) => `للقراءة: ${rowsAr(rows)}؛ الأخطاء المتوقعة في غيرها: ${errors}`,
  ],
  messages: ['Messages of the alignment', 'رسائل المحاذاة'],
  headings: ['Headings', 'العناوين'],
  documents: ['Documents', 'المستندات'],
  filters: ['Show', 'اعرض'],
  shapes: ['Sentences on each side', 'عدد الجمل في كل جانب'],
  noRows: ['No row is like that. Choose another filter.', 'لا صفوف من هذا النوع. اختر مرشحًا آخر.'],
  filter: {
    all: ['All rows', 'كل الصفوف'],
    doubtful: ['Doubtful', 'المشكوك فيه'],
    open: ['Not accepted', 'غير المعتمد'],
    accepted: ['Accepted', 'المعتمد'],
    review: ['Needs review', 'ما يحتاج إلى مراجعة'],
    aside: ['Left out', 'المستبعد'],
    mended: ['Mended by hand', 'المصحَّح يدويًا'],
    edited: ['Edited texts', 'النصوص المحرَّرة'],
    bookmark: ['Bookmarks and notes', 'الإشارات والملاحظات'],
    alone: ['One-sided', 'ما لا مقابل له'],
    odd: ['Not 1–1', 'ما ليس جملة بجملة'],
    flagged: ['Reported by a check', 'ما أبلغ عنه الفحص'],
    crossing: ['Out of order', 'الخارج عن الترتيب'],
  },
  strip: ['The whole text', 'النص كله'],
  overview: [
    'The whole text; doubtful places are dark. Click to go there.',
    'النص كله، والمواضع المشكوك فيها داكنة. انقر للانتقال إلى موضع.',
  ],
  find: {
    label: ['Find in the texts', 'ابحث في النصين'],
    next: ['Next', 'التالي'],
    previous: ['Previous', 'السابق'],
    none: ['Not found', 'لا نتائج'],
    of: [(at: number, all: number) => `${at} of ${all}`, (at: number, all: number) => `${at} من ${all}`],
    close: ['Close', 'إغلاق'],
    bad: ['Not a regular expression', 'تعبير نمطي غير صالح'],
    side: ['Where', 'أين'],
    both: ['Both sides', 'الجانبان'],
  },
  fold: {
    vowels: ['Ignore vowel marks', 'تجاهل التشكيل'],
    alef: ['أ إ آ like ا', 'أ إ آ مثل ا'],
    ya: ['ى like ي', 'ى مثل ي'],
    ta: ['ة like ه', 'ة مثل ه'],
    tatweel: ['Ignore tatweel', 'تجاهل التطويل'],
    digits: ['٣ like 3', '٣ مثل 3'],
    letterCase: ['Ignore case', 'تجاهل حالة الأحرف اللاتينية'],
    regex: ['Regular expression', 'تعبير نمطي'],
  },
  ...DIALOG_WORDS,
} satisfies Table

/** One language of a table. */
type Column<T> = T extends readonly [infer English, infer Arabic]
  ? English | Arabic
  : { readonly [Key in keyof T]: Column<T[Key]> }
export type Words = Column<typeof TABLE>

const isPair = (entry: Table[string]): entry is readonly [unknown, unknown] => Array.isArray(entry)

function column(table: Table, at: 0 | 1): unknown {
  return Object.fromEntries(Object.entries(table).map(([key, entry]) => [key, isPair(entry) ? entry[at] : column(entry, at)]))
}

// The type follows the table, entry by entry, as the function does.
export const WORDS = { en: column(TABLE, 0) as Words, ar: column(TABLE, 1) as Words }
export type PageLanguage = keyof typeof WORDS
