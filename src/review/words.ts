// All words of the page, English and Arabic side by side. Arabic addresses the reader in the masculine imperative that programs use.

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
  buttons: {
    ok: ['OK', 'موافق'],
    cancel: ['Cancel', 'إلغاء'],
    close: ['Close', 'إغلاق'],
    menu: ['Commands', 'الأوامر'],
    apply: ['Apply', 'تطبيق'],
    saveText: ['Save text', 'حفظ النص'],
    saveAccept: ['Save, accept, go on', 'حفظ واعتماد ومتابعة'],
    panel: ['Overview panel', 'لوحة النظرة العامة'],
    download: ['Download', 'تنزيل'],
    discard: ['Discard', 'تجاهل'],
    chooseFiles: ['Choose files', 'اختر ملفات'],
  },
  split: {
    title: ['Split the row', 'تقسيم الصف'],
    hint: [
      'Left and right arrows move the cut, up and down change the side, Enter splits.',
      'السهمان الأيمن والأيسر يحركان موضع القطع، والأعلى والأسفل يبدلان الجانب، وEnter يقسم.',
    ],
    here: ['Cut here', 'اقطع هنا'],
  },
  goTo: ['Number of the row', 'رقم الصف'],
  note: ['Note on this row; empty removes it', 'ملاحظة على هذا الصف؛ اتركها فارغة لحذفها'],
  why: {
    title: ['Why this pair?', 'لماذا هذا الزوج؟'],
    none: [
      'No word, number or name of one side was recognised on the other. The lengths and the neighbours decided.',
      'لم تُعرف في أحد الجانبين كلمة أو رقم أو اسم من الآخر، فكان الحكم للطول وللصفوف المجاورة.',
    ],
    words: ['What matches', 'المتطابق'],
    missing: ['What has no counterpart', 'ما لا مقابل له'],
    score: [
      'Probability that the two texts are translations of one another, whatever stands around them:',
      'احتمال أن يكون كل من النصين ترجمة للآخر، بصرف النظر عما حولهما:',
    ],
    /** Of a hundred: nothing is quite sure, and nothing quite impossible. */
    percent: [
      (percent: number) => (percent < 1 ? 'under 1 %' : percent > 99 ? 'over 99 %' : `${percent} %`),
      (percent: number) => (percent < 1 ? 'أقل من 1٪' : percent > 99 ? 'أكثر من 99٪' : `${percent}٪`),
    ],
    comma: [', ', '، '],
    against: ['What speaks against it', 'ما يدعو إلى الشك'],
    lengths: ['Lengths', 'الطول'],
    loading: ['Looking …', 'جارٍ البحث …'],
  },
  kinds: {
    lexicon: ['words', 'كلمات'],
    name: ['name', 'اسم'],
    number: ['number', 'رقم'],
    copy: ['same on both sides', 'نفسه في الجانبين'],
    mark: ['punctuation', 'علامة ترقيم'],
    cognate: ['similar', 'متشابه'],
    link: ['link', 'رابط'],
  },
  help: {
    title: ['Keys', 'المفاتيح'],
    keysOff: ['Single letters are commands', 'الأحرف المفردة أوامر'],
    intro: [
      'Letters work while the grid has the focus, on any keyboard layout. Every command is also in the menu.',
      'تعمل الأحرف ما دام التركيز في الجدول، أيًّا كان تخطيط لوحة المفاتيح. وكل الأوامر في القائمة أيضًا.',
    ],
    arrows: ['Arrows mean what you see: ← is the text on the left.', 'الأسهم على ما تراه: ← هو النص الأيسر.'],
  },
  export: {
    title: ['Export', 'تصدير'],
    format: ['Format', 'الصيغة'],
    rows: ['Rows', 'الصفوف'],
    accepted: ['Accepted', 'المعتمد'],
    sure: ['Accepted and sure', 'المعتمد والمؤكد'],
    all: ['All', 'الكل'],
    reviewer: ['Reviewer (optional)', 'اسم المراجع (اختياري)'],
    date: ['Date (optional)', 'التاريخ (اختياري)'],
    go: ['Export', 'تصدير'],
  },
  restore: {
    title: ['There is unsaved work on this document', 'ثمة عمل غير محفوظ على هذا المستند'],
    text: [
      (steps: number) => `This browser has kept ${english('step')(steps)} that are not in this file.`,
      (steps: number) => `احتفظ هذا المتصفح بخطوات ليست في هذا الملف، عددها ${steps}.`,
    ],
    continue: ['Continue', 'متابعة'],
  },
  changed: ['The document was changed since that work was done; it does not fit.', 'تغيّر المستند بعد ذلك العمل، فلم يعد يوافقه.'],
  conflicts: [english('conflict'), arabic('تعارض واحد', 'تعارضان', 'تعارضات', 'تعارضًا')],
  conflict: {
    hint: [
      'Both of you changed these rows. Arrows choose, Tab goes to the next, Enter takes the choice over in one step.',
      'غيّر كلاكما هذه الصفوف. اختر بالأسهم، وانتقل إلى ما يلي بمفتاح Tab، ويُطبَّق الاختيار كله دفعة واحدة بمفتاح Enter.',
    ],
    mine: ['This page', 'هذه الصفحة'],
    theirs: ['The other file', 'الملف الآخر'],
    later: ['Decide later: mark for review', 'القرار لاحقًا: يُعلَّم للمراجعة'],
  },
  carry: {
    title: ['The document was changed since it was reviewed', 'تغيّر المستند بعد مراجعته'],
    kept: [
      (count: number) => `${rowsEn(count)} of the earlier review still ${count === 1 ? 'fits' : 'fit'}.`,
      (count: number) => `عدد صفوف المراجعة السابقة التي ما زالت توافق النص: ${count}.`,
    ],
    lost: [
      (count: number) => `${rowsEn(count)} no longer ${count === 1 ? 'fits' : 'fit'}:`,
      (count: number) => `عدد الصفوف التي لم تعد توافقه: ${count}`,
    ],
    banner: [
      (kept: number, lost: number) =>
        `An earlier review was taken over: ${rowsEn(kept)} still fit, ${rowsEn(lost)} no longer do.`,
      (kept: number, lost: number) =>
        `نُقلت المراجعة السابقة إلى المستند بعد تعديله. ما زال يوافقه: ${kept}، ولم يعد يوافقه: ${lost}.`,
    ],
    apply: ['Take over', 'نقل المراجعة'],
    same: ['That is the document as it stands here.', 'هذا هو المستند نفسه دون تغيير.'],
  },
  blank: {
    title: ['Align two texts', 'محاذاة نصين'],
    text: [
      'Drop one file with both languages here, or two files, source first. Nothing leaves this computer.',
      'أفلت هنا ملفًّا واحدًا فيه اللغتان، أو ملفين أولهما الأصل. لا يغادر شيء هذا الحاسوب.',
    ],
    formats: [
      'Text, Markdown, HTML, DOCX, tables (CSV, TSV, XLSX), subtitles (SRT, VTT)',
      'نص، Markdown، HTML، DOCX، جداول (CSV وTSV وXLSX)، ترجمات مرئية (SRT وVTT)',
    ],
    one: ['One file or two', 'ملف أو ملفان'],
    source: ['Language of the source', 'لغة الأصل'],
    target: ['Language of the translation', 'لغة الترجمة'],
    byScript: ['By the file', 'حسب الملف'],
    align: ['Align', 'محاذاة'],
    alike: [
      'Both texts are in the same letters. Choose their languages, then align.',
      'النصان مكتوبان بالحروف نفسها. اختر لغتيهما ثم اضغط «محاذاة».',
    ],
  },
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
