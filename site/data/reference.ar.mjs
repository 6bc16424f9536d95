// What the reference pages say in Arabic about the lists of the code. Keys are those of the code; `{list}` is what follows the colon in the English text.
// scripts/reference.mjs takes the English text where a key is missing, and tests/site.test.ts fails then.

/** Commands, by name: what each does. */
export const COMMANDS = {
  align:
    'يحاذي مستندًا واحدًا يجمع العربية والإنجليزية، أو مستندين: المصدر أولًا ثم الهدف. والعلامة `-` هي الدخل القياسي. فإن لم تذكر `-o` خرج على المخرج القياسي جدول تفصل بين أعمدته علامات الجدولة. وعلى مخرج الأخطاء ما جرى، وأين تنظر أولًا.',
  beads: 'يحاذي ملفين في كل سطر منهما جملة، ويكتب في كل سطر: أسطر المصدر، ثم أسطر الهدف، ثم الثقة. والعدّ من الصفر.',
  convert: 'يقرأ الأزواج بصيغة ويكتبها بأخرى، بحسب اسمي الملفين أو ما تحدده `--from` و`--to`.',
  check: 'يطبع سطرًا لكل ما يجده في الأزواج: الملف والسطر والسبب والقاعدة.',
  rules: 'يكتب قواعد تقطيع الجمل لأدوات الترجمة، لتقطّع كما تقطّع مُوازٍ فتتطابق الذواكر.',
  learn: 'يتعلّم من ترجماتك أيّ الكلمات يقابل أيَّها. ويحتاج إلى بضع مئات من الأزواج.',
  score:
    'يضيف عمودًا إلى أسطر فيها المصدر ثم علامة جدولة ثم الهدف: احتمال أن يكون النصّان ترجمة أحدهما للآخر، من 0 إلى 1، أيًّا كان ما حولهما. ويعمل بذاكرة ثابتة، ويبقى كل سطر سطرًا.',
  stream: 'يقرأ في كل سطر مستندًا بصيغة JSON ويكتب سجلًا واحدًا لكل سطر، بالترتيب، حتى إن علق المستند أو أسقط المحاذاة.',
  review: 'يكتب صفحة واحدة تراجع فيها المحاذاة وتصححها بلا اتصال، وتعيد محاذاة ما حول تصحيحك.',
}

/** Flags, by their long name; a second meaning has the command before it. */
export const FLAGS = {
  '--output': 'الملف الذي يُكتب، أو مجلد (قائم، أو ينتهي اسمه بـ `/`) يُكتب فيه ملف لكل مُدخَل',
  'beads --output': 'الملف الذي يُكتب',
  '--to': 'الصيغة التي تُكتب: {list}',
  'beads --to': 'الصيغة التي تُكتب: {list}؛ والثلاث الأولى قوائم أسطر',
  'rules --to': 'الصيغة التي تُكتب: `srx` (SRX 2.0 لـ Trados وmemoQ وOkapi وPhrase) أو `omegat` (ملف `segmentation.conf`)',
  '--from': 'الصيغة التي تُقرأ: {list}',
  'convert --from': 'الصيغة التي تُقرأ: {list}',
  'check --from': 'الصيغة التي تُقرأ: {list}',
  '--by': 'وحدة المحاذاة: `sentence` للجملة أو `paragraph` للفقرة',
  '--columns': 'العمودان اللذان فيهما النصّان، بالرقم أو بالعنوان: `2,3` أو `Arabic,English`',
  '--header-row': 'رقم صف العناوين في الجدول ابتداءً من 1، أو `none` إن لم تكن له عناوين',
  '--all': 'يحاذي أيضًا القوائم والرؤوس والتذييلات والهوامش وأشرطة ملفات الارتباط خارج متن صفحة HTML',
  '--encoding': 'ترميز الملفات، مثل `windows-1256`',
  '--srx': 'يقطّع الجمل بقواعد أداة الترجمة لديك، فتتطابق ذواكرها',
  '--source-language': 'وسم لغة المصدر، مثل `ar` أو `ar-SA`، ويُكتب كما هو؛ وإذا ضمّ ملف الأزواج عدة لغات فهو اللغة المقروءة منها',
  '--target-language': 'وسم لغة الهدف، مثل `en` أو `en-GB`، على النحو نفسه',
  '--min-confidence': 'يُسقط كل زوج تقل ثقته عن هذا الحد، من 0 إلى 1، مثل `.9`',
  '--drop': 'يُسقط الأزواج التي تبلّغ عنها القواعد المذكورة، وبينها فواصل: {list}',
  'check --drop': 'القواعد التي لا تُطبَّق، وبينها فواصل',
  '--rules': 'القواعد التي تُطبَّق، وبينها فواصل',
  '--retext': 'يبلّغ أيضًا عن المسافات بين الجمل والكلمات المكررة والترقيم اللاتيني في النص العربي (إضافات retext)',
  '--dedupe': 'يتخطى الأزواج المكررة',
  '--max-chars': 'يُسقط كل زوج طال أحد طرفيه عن هذا الحد؛ وحدّ Trados ‏2000',
  '--tags': 'يُبقي الوسوم الداخلية من TMX وXLIFF عند الكتابة بإحداهما',
  '--append': 'يضيف الأزواج إلى ملف TMX ويُبقي كل ما فيه؛ فإن لم يوجد الملف أنشأه',
  '--on-conflict':
    'مع `--append`، إذا كان للمصدر نفسه ترجمة أخرى في الذاكرة: `keep` يُبقي ما فيها، و`replace` يستبدله، و`both` يجمعهما',
  '--pins': 'أزواج راجعتَها، بإحدى هذه الصيغ: {list}',
  '--lexicon':
    'كلمات مجالك: TSV (كلمة ثم علامة جدولة ثم ترجمات بينها `|`)، أو CSV، أو TBX، أو ملف ‎`.dic` من hunalign؛ ويجوز تكراره',
  '--report': 'يسرد كل ما ينبغي النظر فيه: نصوص بلا مقابل، وأزواج مشكوك فيها، ورسائل، وما أُسقط من النص',
  '--blank': 'صفحة بلا مستند، تُفلت فيها الملفات',
  '--page-language': 'لغة الصفحة: `en` أو `ar`',
  '--date': 'تاريخ إنشاء الأزواج، مثل `2024-05-01`',
  '--creation-id': 'من أنشأ الأزواج',
  '--strip-bidi': 'يحذف علامات الاتجاه، فهي تمنع التطابق التام',
  '--original': 'اسم المستند',
  '--bom': 'يبدأ الملف بعلامة ترتيب البايتات، وبها يتعرّف Excel على UTF-8',
  '--write-columns': 'الأعمدة التي تُكتب، بهذا الترتيب: {list}',
  '--header': 'عنوانا عمودي النصّين: `source` أو `source (ar)` أو `Arabic`، وقيمه بالترتيب: {list}',
  '--no-formula-guard': 'لا يضع فاصلة عليا قبل ما قد ينفّذه برنامج الجداول',
  '--full': 'يكتب المقاطع بأنواعها ووحداتها ومواضعها، لا أسطرًا مسطّحة',
  '--layout': 'عمودان للنصّين، أو بنية واحدة مفاتيحها اللغات كما تعرفها مكتبة datasets من Hugging Face: {list}',
  '--title': 'عنوان الصفحة',
  '--show-confidence': 'يضيف عمودًا للثقة',
  '--explain': 'يشرح كل محاذاة: الأدلة مقيسةً بوحدة nat، وما تقابل من الكلمات والأسماء والأعداد',
  '--min-score': 'لا يكتب إلا أسطر الأزواج التي بلغ احتمالها هذا الحد، كما هي وبلا العمود',
  '--jobs': 'عدد العمليات الفرعية التي تحاذي',
  '--timeout': 'وقت المعالج لكل مستند، مثل `500ms` أو `20s` أو `2m`؛ وبالساعة خمسة أضعافه حيث لا يعطي النظام وقت المعالج',
  '--max-bytes': 'يُسقط السطر الأطول أثناء قراءته، مثل `512k` أو `8M`',
  '--memory': 'الذاكرة المُدارة لكل عملية فرعية، ويضاف إليها البرنامج نفسه',
  '--recycle': 'عدد المستندات الذي تُستبدل بعده العملية الفرعية بأخرى جديدة',
  '--unordered': 'يكتب السجلات حين تجهز',
  '--explode': 'مقطع في كل سطر كما في `jsonl`؛ وما لا مقاطع له لا يذهب إلا إلى `--errors`',
  '--hadoop': 'يكتب المفتاح ثم علامة جدولة ثم السجل، ويقرأ أيضًا الأسطر التي تبدأ بمفتاح وعلامة جدولة',
  '--offsets': 'ما تعدّه المواضع: `utf16` ‏(JavaScript وJava) أو `codepoint` ‏(Python) أو `utf8` ‏(البايتات)',
  '--timing': 'يكتب أيضًا كم استغرق كل مستند من أجزاء الألف من الثانية',
  '--heartbeat': 'يذكر على مخرج الأخطاء، بصيغة JSON، إلى أين بلغ: `10s`',
  '--errors': 'يكتب أيضًا السجلات التي لا أزواج فيها في ملف',
  '--fail-above': 'يخرج بالرمز 3 إذا زادت نسبة المستندات التي فيها أخطاء: `1%` أو `.01`',
  '--evidence': 'مسار وحدة أو عنوانها، وتصديرها المبدئي دالة أدلة',
  '--no-clobber': 'لا يستبدل ملفًا قائمًا أبدًا',
  '--quiet': 'لا يطبع إلا الأخطاء',
}

/** Defaults of flags, as the code says them. */
export const DEFAULTS = {
  '-, which is stdout': '`-`، أي المخرج القياسي',
  'by the name of OUT, else tsv': 'بحسب اسم الملف، وإلا `tsv`',
  'by the name of OUT, else beads': 'بحسب اسم الملف، وإلا `beads`',
  'omegat for a segmentation.conf, else srx': '`omegat` إن كان اسم الملف `segmentation.conf`، وإلا `srx`',
  'by the name and the content of the file': 'بحسب اسم الملف ومحتواه',
  'by the name of the file': 'بحسب اسم الملف',
  'those titled source and target, else 1,2': 'ما عنوانه `source` و`target`، وإلا `1,2`',
  'detected in the first thousand pairs': 'تُكتشف من أول ألف زوج',
  'as above': 'كما سبق',
  'one for each core': 'واحدة لكل نواة',
  '20s': '`20s`',
  '8M': '`8M`',
  '512M': '`512M`',
  10000: '10000',
  codepoint: '`codepoint`',
  never: 'أبدًا',
  sentence: '`sentence`',
  'by their titles, then by their cells': 'بحسب العناوين، ثم بحسب الخلايا',
  'the first row whose titles name languages or sides': 'أول صف تسمّي عناوينه لغتين أو طرفين',
  'what the bytes say': 'ما تدل عليه البايتات',
  'the built-in rules': 'القواعد المدمجة',
  detected: 'يُكتشف',
  0: '0',
  keep: '`keep`',
  en: '`en`',
  none: 'لا شيء',
  all: 'كلها',
  'all but inconsistent-source': 'كلها إلا `inconsistent-source`',
  'the name of the input': 'اسم المُدخَل',
  'the names of both languages': 'اسما اللغتين',
  plain: '`plain`',
  flat: '`flat`',
  true: '`true`',
  false: '`false`',
}

/** Formats, by name: what they are called, and who reads them. */
export const FORMATS = {
  text: ['نص خالص'],
  markdown: ['Markdown'],
  html: ['HTML', 'للناس: صفحة فيها النصّان جنبًا إلى جنب، لأي متصفح وللطباعة'],
  docx: ['DOCX', 'للعملاء والمراجعين: جدول من عمودين لـ Word وLibreOffice وGoogle Docs'],
  subtitles: ['ترجمة مرئية'],
  table: ['جدول'],
  workbook: ['مصنّف Excel'],
  tmx: ['TMX 1.4', 'ذواكر الترجمة: OmegaT وTrados وmemoQ وPhrase وXTM'],
  xliff: ['XLIFF 1.2', 'أدوات الترجمة: OmegaT وTrados وmemoQ وPhrase وWeblate وTranslate Toolkit'],
  xliff2: ['XLIFF 2.1', 'الأدوات التي تعرف الإصدار 2: Trados Studio وmemoQ وOkapi وSwordfish'],
  csv: ['CSV', 'جداول البيانات: Excel (مع علامة ترتيب البايتات) وLibreOffice وGoogle Sheets؛ وSketch Engine'],
  tsv: ['TSV', 'البرامج: Python وpandas وpolars وDuckDB وSpark و`cut` و`awk`؛ لكل صف سطر'],
  jsonl: ['JSON Lines', 'خطوط المعالجة: pandas وpolars وDuckDB ومكتبة datasets وjq'],
  xlsx: ['مصنّف Excel', 'المراجعة في Excel وLibreOffice وGoogle Sheets، ثم يعود الملف المعدَّل مع `--pins`'],
  hf: ['أسطر الترجمة من Hugging Face', 'مكتبة datasets: ‏`load_dataset("json", …)`'],
  moses: ['Moses، ملف أسطر لكل لغة', 'الترجمة الآلية: Moses وMarian وOpenNMT وfairseq وأدوات OPUS'],
  parquet: ['Parquet', 'DuckDB وpolars وpandas وSpark ومكتبة datasets'],
  review: ['صفحة مراجعة'],
}

/** Rules of `muwazi check`. */
export const RULES = {
  'number-mismatch': 'عدد مكتوب بالأرقام في طرف لا يقابله عدد في الآخر، سواء أكُتب بأرقام من أي نظام أم بكلمات',
  'length-outlier': 'أحد الطرفين أطول من المعتاد قياسًا إلى الآخر بأكثر من ضعفين',
  'identical-copy': 'الطرفان نص واحد بعينه، وليس اسمًا ولا عنوانًا ولا شيفرة',
  'unbalanced-quotes': 'قوس أو علامة تنصيص بلا قرينتها في طرف واحد فقط',
  moved: 'الترجمة في موضع آخر من النص، كما وجدتها المحاذاة',
  'wrong-language': 'حروف أحد الطرفين، أو كلماته حين يكون الكشف مؤكدًا، من لغة أخرى',
  'missing-end-mark': 'طرف ينتهي بعلامة من ‎. ? ؟ ! …‎ وطرف تنقطع جملته عند كلمة',
  'many-units': 'في طرف اثنتا عشرة جملة أو أكثر، وهي أقصى ما تُقابَل به جملة واحدة، فقد يكون الزوج مقطوعًا',
  'repeated-pair': 'زوج سابق له النصّان أنفسهما',
  'inconsistent-target': 'للمصدر نفسه ترجمة أخرى في زوج سابق',
  'inconsistent-source': 'للترجمة نفسها مصدر آخر في زوج سابق',
}

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
  'wrong-field': 'حقول في JSON Lines قيمها لا تصح فيها (ثقة قدرها 5، أو لغة اسمها `../x`) أُسقطت، مع ذكر أسطرها',
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
  messages: 'رسائل النتيجة؛ وما زاد جُمع في رسالة واحدة (`too-many-messages`)',
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
