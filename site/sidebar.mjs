// The sidebar, in both languages: a page is in it once, under the name of its file.

const page = (slug, en, ar) => ({ label: en, translations: { ar }, slug })
const group = (en, ar, items, rest = {}) => ({ label: en, translations: { ar }, items, ...rest })

export const sidebar = [
  group('Five minutes', 'في خمس دقائق', [
    page('start/translator', 'For a translator', 'للمترجم'),
    page('start/developer', 'For a developer', 'للمطوّر'),
    page('start/pipeline', 'For a pipeline', 'لخط معالجة'),
  ]),
  page('playground', 'Try it here', 'جرّب هنا'),
  group('Recipes', 'وصفات', [
    page('recipes/omegat', 'OmegaT', 'OmegaT'),
    page('recipes/cat-tools', 'Trados, memoQ, Phrase', 'Trados وmemoQ وPhrase'),
    page('recipes/spreadsheet', 'A spreadsheet, there and back', 'جدول بيانات ذهابًا وإيابًا'),
    page('recipes/review-page', 'The review page', 'صفحة المراجعة'),
    page('recipes/growing-memory', 'A memory that grows', 'ذاكرة ترجمة تنمو'),
    page('recipes/servers', 'Workers, servers, time limits', 'العمّال والخوادم والمهل'),
    page('recipes/embeddings', 'Embeddings', 'المتجهات'),
    page('recipes/lexicon', 'Lexicon and terms', 'المعجم والمصطلحات'),
    page('recipes/unified', 'unified and retext', 'unified وretext'),
    page('recipes/batch', 'Many files', 'ملفات كثيرة'),
    page('recipes/match', 'Which document translates which', 'أي المستندات ترجمة لأيها'),
    page('recipes/clean', 'Cleaning', 'التنقية'),
    page('recipes/corpora', 'Corpora: Spark, Ray', 'المدوّنات: Spark وRay'),
    page('recipes/opuscleaner', 'OpusCleaner', 'OpusCleaner'),
  ]),
  group('Reference', 'المرجع', [
    page('reference/command-line', 'Command line', 'سطر الأوامر'),
    page('reference/options', 'Options', 'الخيارات'),
    page('reference/formats', 'Formats', 'الصيغ'),
    page('reference/rules', 'Rules and messages', 'القواعد والرسائل'),
    page('reference/errors', 'Errors and limits', 'الأخطاء والحدود'),
    { label: 'API', translations: { ar: 'الواجهة البرمجية' }, collapsed: true, autogenerate: { directory: 'reference/api' } },
  ]),
  group('How far to trust it', 'إلى أي حدّ تثق به', [
    page('model', 'The model', 'النموذج'),
    page('accuracy', 'Accuracy, confidence, speed', 'الدقة والثقة والسرعة'),
    page('limits', 'Limits', 'الحدود'),
    page('stability', 'What may still change', 'ما قد يتغيّر بعد'),
    page('questions', 'Questions', 'أسئلة'),
  ]),
]
