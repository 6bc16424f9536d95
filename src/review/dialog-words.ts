// The words of dialogs, of their buttons and of the page without a document, English and Arabic side by side: a part of the table in words.ts.

import { arabic, english, rowsEn } from './counts.ts'

export const DIALOG_WORDS = {
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
      'حرّك موضع القطع بالسهمين الأيمن والأيسر، وبدّل الجانب بالسهمين الأعلى والأسفل، واقسم بمفتاح Enter.',
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
} as const
