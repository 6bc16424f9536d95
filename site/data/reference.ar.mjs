// What the reference pages say in Arabic about the lists of the code, beside what the command line's help says (src/cli/arabic/help.ts). Keys are those of
// the code. scripts/reference.mjs takes the English text where a key is missing, and the site's tests fail then.

/** Messages, by their ids as docs/checks.md lists them. */
export const MESSAGES = {
  'third-language': 'كتلة ليست بأيٍّ من اللغتين، وهي في `skipped`',
  'left-out': 'شيء ليس في أي مقطع، أو ليس في أي زوج مما صُدِّر',
  'one-language': 'أحد الطرفين بلا نص',
  unrelated: 'الطرفان لا يكادان يتقابلان',
  'unpaired-stretch': 'عشر جمل متتالية أو أكثر بلا مقابل، في نص له مقابل فيما عداها',
  'encoding, format': 'قُرئ الملف بترميز غير UTF-8، أو بصيغة غير التي يدل عليها اسمه',
  'too-many-messages': 'عدد الرسائل الزائدة على الحد `limits.messages`',
  'page-furniture': 'أُسقطت أرقام الصفحات ورؤوسها المتكررة، أو ما كان خارج متن صفحة HTML من قوائم ورؤوس وتذييلات وهوامش',
  'visual-order': 'حروف عربية أو علامات ترقيم مخزّنة بترتيب العرض: تُصحَّح حيث كان ذلك مؤكدًا، وإلا اكتُفي بالإبلاغ',
  'column-title': 'عنوان العمود يذكر لغة غير لغة خلاياه',
  'untitled-columns': 'لا عناوين تدل على عمودي النصّين، وتذكر الرسالة ما اختير منها',
  'unclosed-quote': 'خلية بدأت بعلامة تنصيص ولم تُغلق',
  'side-by-side': 'قُرئ عمودان متجاوران في نص خالص كلٌّ على حدة',
  hidden: 'قُرئت صفوف مخفية أو ورقة مخفية من مصنّف',
  'inline-tags': 'ما صارت إليه الوسوم الداخلية في TMX وXLIFF: نصها أو مسافة أو لا شيء، وأيّها حُفظ في `data`',
  'language-code': 'يسمّي الملف لغة بما ليس وسمًا من BCP 47',
  'line-separator': 'صارت فواصل الأسطر داخل المقطع مسافات (Moses)',
  appended: 'كم وحدة أضافها `append` وكم استبدل وكم أبقى',
  'ragged-row, no-cues, bad-time, unnumbered-cue, overlapping-cues': 'صفوف جدول أو فقرات ترجمة مرئية غير منتظمة، والسطر مذكور',
  'lost-pin, joined-pins, edited-pin': 'نص الصف المعدَّل لم يعد في المستند، أو يشارك صفًا آخر في جملة، أو غُيِّر',
  'wrong-field':
    'حقول في JSON Lines والجداول والمصنفات قيمها لا تصح فيها (ثقة قدرها 5، أو لغة اسمها `../x`)، ونصوص في TMX وXLIFF في غير موضعها (`seg` ثانٍ، أو `target` بلا مصدر) أُسقطت، مع ذكر أسطرها',
  'number-mismatch, length-outlier, identical-copy, unbalanced-quotes, moved, many-units':
    'شك في زوج بعينه، وهو أيضًا في `flags` منه',
  'dropped-character': 'محارف لا تتسع لها الصيغة',
}

/** Options of `align`, by the first cell of their row in docs/api.md: what they mean, and their default. */
export const OPTIONS = {
  by: ['وحدة المحاذاة: `sentence` للجملة أو `paragraph` للفقرة', "`'sentence'`"],
  format: ["صيغة النص: `'text'` أو `'markdown'` أو `'table'`؛ ولغيرها مداخل مستقلة", "بحسب اسم الملف، وإلا `'text'`"],
  encoding: ["ترميز البايتات باسمه في WHATWG، مثل `'windows-1256'`", 'ما تدل عليه البايتات والمستند'],
  columns: [
    "عمودا الجدول، المصدر أولًا، بالرقم ابتداءً من 1 أو بالعنوان: `[2, 3]` أو `['Arabic', 'English']`",
    'بالعناوين ثم بالخلايا',
  ],
  headerRow: ['رقم صف العناوين ابتداءً من 1، و`false` لجدول بلا عناوين', 'يُبحث عنه'],
  all: ['يحاذي أيضًا ما كان خارج متن صفحة HTML: القوائم والرؤوس والتذييلات والهوامش وأشرطة ملفات الارتباط', '`false`'],
  'sourceLanguage, targetLanguage': ['وسم BCP 47 يُكتب كما هو، مثل `ar-SA`', 'تُكتشف اللغة'],
  pins: ['أزواج ثابتة: `{source, target}`، وكل طرف منهما طرف مقطع أو نص، أو `null` لما لا مقابل له', '`[]`'],
  lexicon: ['معجم آخر، أو `false` بلا معجم', 'المعجم المدمج'],
  evidence: ['دوال تقدّر المقاطع بوحدة nat: متجهات أو قواعد مصطلحات أو غيرها', '`[]`'],
  sentences: ['مقطِّع جمل آخر؛ وتصنعه `parse` من `muwazi/srx`', 'المدمج'],
  limits: ['أكبر ما يُقبل من المُدخلات؛ وما زاد رُفض بالرمز `too-large`', '`DEFAULT_LIMITS`'],
  decoding: ["المحاذاة التي يُنتظر أن يصح أكثر أزواجها `'posterior'`، أو الأرجح جملةً `'viterbi'`", "`'posterior'`"],
}

/** Options of all writers. */
export const WRITER_OPTIONS = {
  minConfidence: 'يُسقط كل زوج تقل ثقته عن هذا الحد',
  maxChars: 'يُسقط كل زوج طال أحد طرفيه عن هذا الحد',
  dedupe: 'يتخطى الأزواج المكررة',
  onMessage: 'دالة تتلقى ما أُسقط وما غُيِّر',
  document: 'اسم المستند في كل صف',
  formulaGuard: 'يضع فاصلة عليا قبل ما قد ينفّذه برنامج الجداول',
}

/** Codes of `MuwaziError`. */
export const ERRORS = {
  'bad-option': 'وسيط خاطئ في نداء أو في سطر أمر.',
  'bad-input': 'المُدخَل ليس بصيغة معروفة.',
  unreadable: 'ملف لا يمكن فتحه أو فك ترميزه.',
  'too-large': 'المُدخَل يتجاوز أحد الحدود في `limits`.',
  timeout: 'تجاوزت المحاذاة مهلتها.',
  'out-of-memory': 'لم تكفِ العامل ذاكرته.',
  'worker-died': 'انتهى العامل قبل أن يجيب.',
  'not-transferable': 'وسيط لا يمكن إرساله إلى عامل، كالدوال.',
}

/** Limits, by name: of what. */
export const LIMITS = {
  bytes: 'حجم المُدخَل بالبايتات، أو بوحدات UTF-16 إن كان نصًا؛ ولا حدّ للدفق إلا إن ذُكر',
  inflated: 'مجموع ما في DOCX أو XLSX بعد فك الضغط بالبايتات، يُعدّ أثناء الفك ولا يُوثق بما يعلنه الأرشيف',
  ratio: 'كم ضعفًا يبلغ الملف داخل الأرشيف بعد فك ضغطه، ابتداءً من 16 ميغابايت',
  members: 'عدد الملفات داخل الأرشيف',
  sheets: 'عدد أوراق المصنّف',
  rows: 'صفوف الجدول أو المصنّف، ومقاطع ملف الأزواج؛ ولا حدّ للدفق إلا إن ذُكر',
  cells: 'الخلايا غير الفارغة في جدول أو مصنّف',
  blocks: 'كتل المستند',
  paragraph: 'طول كتلة واحدة أو طرف واحد من مقطع، بوحدات UTF-16',
  depth: 'عمق التداخل: عناصر وقوائم واقتباسات ومصفوفات وكائنات',
  units: 'الوحدات في كل طرف من المحاذاة',
  nodes: 'عقد الشبكة التي تبحث فيها المحاذاة: من 35 إلى 120 لكل وحدة في النص الطويل، ونحو 60 بايت للعقدة',
  rules: 'قواعد ملف SRX، ومثلها خرائطه',
  expression: 'طول تعبير نمطي واحد في ملف SRX بالمحارف',
  states:
    'حالات الآلات التي تطبّق قواعد ملف SRX على لغة واحدة: نحو حالة لكل محرف من القواعد، وحالة لكل تكرار يذكره عدد مثل `{1,80}`',
  messages: 'رسائل النتيجة؛ وما زاد جُمع في رسالة واحدة (`too-many-messages`)',
  output:
    'ما يكتبه الكاتب: بالبايتات قبل ضغطها (DOCX وXLSX)، أو بوحدات UTF-16 إن كان نصًا؛ ولا حدّ للمقاطع غير المتزامنة إلا إن ذُكر',
}

/** Entries of the package: what each is for. */
export const ENTRIES = {
  muwazi: 'المحاذاة كاملةً بمعجمها المدمج وكاشف لغاتها',
  'muwazi/core': 'المحاذاة بلا معجم ولا كاشف لغات، للحزم الصغيرة',
  'muwazi/check': 'قواعد تفحص الأزواج وتصفّيها',
  'muwazi/documents': 'قراءة المستندات بكل صيغها، بعد تعرّف الصيغة والترميز',
  'muwazi/srx': 'قواعد الجمل بصيغة SRX، قراءةً وكتابة',
  'muwazi/lexicon': 'المعجم: بحث ودمج وتعلّم وقراءة ملفات المصطلحات',
  'muwazi/unified': 'إضافات remark وrehype وretext',
  'muwazi/node': 'قراءة الملفات في Node',
  'muwazi/async': 'المحاذاة في عمّال: إلغاء وتقدّم ومهل',
  'muwazi/stream': 'ملفات أكبر من الذاكرة',
  'muwazi/match': 'البحث في ذاكرة ترجمة',
}
