// The help of the command line in Arabic, by the names of commands, flags, formats and rules. The site's reference pages say the same.
// `{list}` is what follows the colon in the English text; code is in backticks.

import type { CheckRule } from '../../check/rules.ts'
import type { CommandName, Flag } from '../flag.ts'
import type { Sentences } from './translator.ts'

/** Commands, by name: what each does. */
export const COMMANDS: Readonly<Record<CommandName, string>> = {
  align:
    'يحاذي مستندًا واحدًا يجمع العربية والإنجليزية، أو مستندين: المصدر أولًا ثم الهدف. والعلامة `-` هي الدخل القياسي. فإن لم تذكر `-o` خرج على المخرج القياسي جدول تفصل بين أعمدته علامات الجدولة. وعلى مخرج الأخطاء ما جرى، وأين تنظر أولًا.',
  beads: 'يحاذي ملفين في كل سطر منهما جملة، ويكتب في كل سطر: أسطر المصدر، ثم أسطر الهدف، ثم الثقة. والعدّ من الصفر.',
  convert: 'يقرأ الأزواج بصيغة ويكتبها بأخرى، بحسب اسمي الملفين أو ما تحدده `--from` و`--to`.',
  check: 'يطبع سطرًا لكل ما يجده في الأزواج: الملف والسطر والسبب والقاعدة.',
  rules: 'يكتب قواعد تقطيع الجمل لأدوات الترجمة، لتقطّع كما تقطّع مُوازٍ فتتطابق الذواكر.',
  learn: 'يتعلّم من ترجماتك أيّ الكلمات يقابل أيَّها. ويحتاج إلى بضع مئات من الأزواج.',
  score:
    'يضيف عمودًا إلى أسطر فيها المصدر ثم علامة جدولة ثم الهدف: احتمال أن يكون النصّان ترجمة أحدهما للآخر، من 0 إلى 1، أيًّا كان ما حولهما. ويقرأ ملفًا أو الدخل القياسي، وقد يكون مضغوطًا بصيغة gzip، ويكتب بترميز UTF-8. ويعمل بذاكرة ثابتة، ويبقى كل سطر سطرًا.',
  match:
    'يجد أي مستند ترجمة أي مستند، في مجلدين أو ملفين من JSON Lines، بالكلمات والأعداد والأسماء والروابط، ويقرنها واحدًا بواحد. والنسخ المتقاربة مستند واحد. ويكتب لكل زوج سطرًا بصيغة JSON يقرؤه `muwazi stream`.',
  batch:
    'يحاذي ملفات كثيرة في عمليات فرعية: لكل منها ملف مستقل، أو كلها في ملفات كبيرة قليلة مع `--shard-rows`. والملف الذي لا يُقرأ أو لا يُحاذى يُبلَّغ عنه ولا يوقف شيئًا. ويُكتب في المجلد أيضًا `manifest.jsonl` وفيه ما تمّ، ومنه يستأنف `--resume`.',
  clean:
    'يعطي كل زوج في ملف درجته، ويسمّي ما يشهد عليه: `low-score` أو قاعدة من قواعد `check`. ويكتب الأزواج كلها مع العمودين `score` و`reasons`، أو يكتب بكل صيغة ما لا مأخذ عليه منها إذا استُعمل `--drop-rows`.',
  stream: 'يقرأ في كل سطر مستندًا بصيغة JSON ويكتب سجلًا واحدًا لكل سطر، بالترتيب، حتى إن علق المستند أو أسقط المحاذاة.',
  review: 'يكتب صفحة واحدة تراجع فيها المحاذاة وتصححها بلا اتصال، وتعيد محاذاة ما حول تصحيحك.',
}

/** Flags, by their long name; a second meaning has the command before it. */
export const FLAGS: Readonly<Record<string, string>> = {
  '--language': 'لغة المساعدة والرسائل والصفحات: {list}',
  '--output': 'الملف الذي يُكتب، أو مجلد (قائم، أو ينتهي اسمه بـ `/`) يُكتب فيه ملف لكل مُدخَل',
  'beads --output': 'الملف الذي يُكتب',
  '--to': 'الصيغة التي تُكتب: {list}',
  'beads --to': 'الصيغة التي تُكتب: {list}؛ والثلاث الأولى قوائم أسطر',
  'batch --to': 'الصيغة التي تُكتب: {list}؛ ومع `--shard-rows`: `parquet` أو `jsonl` أو `jsonl.gz` أو `tsv`',
  'clean --to': 'الصيغة التي تُكتب: {list}؛ ومع `--drop-rows` كل الصيغ التي يكتبها `convert`',
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
  '--pins':
    'أزواج راجعتَها، بأي صيغة من صيغ الأزواج التي تُقرأ: تبقى كما هي ويُحاذى الباقي حولها؛ والصف الذي أحد طرفيه فارغ يعني أن النص لا مقابل له',
  '--lexicon':
    'كلمات مجالك: TSV (كلمة ثم علامة جدولة ثم ترجمات بينها `|`)، أو CSV، أو TBX، أو ملف ‎`.dic` من hunalign؛ ويجوز تكراره',
  '--report': 'يسرد كل ما ينبغي النظر فيه: نصوص بلا مقابل، وأزواج مشكوك فيها، ورسائل، وما أُسقط من النص',
  '--blank': 'صفحة بلا مستند، تُفلت فيها الملفات',
  '--page-language': 'لغة الصفحة وعناوينها: `en` أو `ar`',
  '--date': 'تاريخ إنشاء الأزواج، مثل `2024-05-01`',
  '--creation-id': 'من أنشأ الأزواج',
  '--strip-bidi': 'يحذف علامات الاتجاه، فهي تمنع التطابق التام',
  '--original': 'اسم المستند',
  '--bom': 'يبدأ الملف بعلامة ترتيب البايتات، وبها يتعرّف Excel على UTF-8',
  '--write-columns': 'الأعمدة التي تُكتب، بهذا الترتيب: {list}',
  '--header': 'عنوانا عمودي النصّين: `source` أو `source (ar)` أو `Arabic`، وقيمه بالترتيب: `plain`، `tags`، `names`',
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
  '--trust-srx': 'يطبّق قواعد `--srx` تعابير نمطية قد لا تنتهي أبدًا، وتحتاج إليها الإحالات الخلفية (`\\1`)',
  'score --source-language': 'وسم لغة المصدر، مثل `ar`؛ وكون النص بلغة أخرى مأخذ على زوجه',
  'score --target-language': 'وسم لغة الهدف، مثل `en`، على النحو نفسه',
  'match --source-language': 'وسم لغة المصدر، مثل `ar`؛ ويُترك كل مستند ذُكرت له لغة أخرى',
  'match --min-confidence': 'يُسقط كل زوج من المستندات تقل ثقته عن هذا الحد، من 0 إلى 1، مثل `.9`',
  'match --report': 'يسرد المستندات التي لا مقابل لها والتي لم تُقرأ',
  '--recursive': 'يأخذ أيضًا الملفات التي في مجلدات المجلدات',
  '--include': 'أي ملفات المجلدات تؤخذ: `*.md` أو `ar/**/*.{html,txt}`؛ ويجوز تكراره',
  '--files-from':
    'ملف في كل سطر منه اسم، أو اسمان هما زوج بينهما علامة جدولة، أو أسماء بعد كل منها NUL؛ والعلامة `-` هي الدخل القياسي',
  '--keep-tree': 'ينشئ مجلدات المُدخلات في الخرج أيضًا',
  '--resume': 'يستأنف من حيث انتهى تشغيل سابق بالخيارات نفسها؛ وتُحاذى المستندات التي تغيّرت من جديد',
  '--shard-rows':
    'يكتب مستندات كثيرة في ملفات قليلة، ويبدأ ملفًا جديدًا بعد هذا العدد من الصفوف: `500k`؛ و`--to` معه `parquet` أو `jsonl` أو `jsonl.gz` أو `tsv`',
  '--preset': 'ما يُعدّ مأخذًا على الزوج: `tm` أو `mt-training` أو `strict`',
  '--drop-rows': 'يُسقط الأزواج التي عليها مأخذ',
  '--no-clobber': 'لا يستبدل ملفًا قائمًا أبدًا',
  '--quiet': 'لا يطبع إلا الأخطاء',
}

/** Defaults of flags, as the code says them. */
export const DEFAULTS: Readonly<Record<string, string>> = {
  'as --language': 'كما في `--language`',
  'each language in its own words': 'كل لغة باسمها فيها',
  'by LC_ALL, LC_MESSAGES or LANG': 'بحسب `LC_ALL` أو `LC_MESSAGES` أو `LANG`',
  '-, which is stdout': '`-`، أي المخرج القياسي',
  'by the name of OUT, else tsv': 'بحسب اسم الملف، وإلا `tsv`',
  'by the name of OUT, else beads': 'بحسب اسم الملف، وإلا `beads`',
  'omegat for a segmentation.conf, else srx': '`omegat` إن كان اسم الملف `segmentation.conf`، وإلا `srx`',
  'by the name and the content of the file': 'بحسب اسم الملف ومحتواه',
  'by the name of the file': 'بحسب اسم الملف',
  'those titled source and target, else 1,2': 'ما عنوانه `source` و`target`، وإلا `1,2`',
  'detected in the first thousand pairs': 'تُكتشف من أول ألف زوج',
  'as above': 'كما سبق',
  '.5': '`.5`',
  '`lang` of most documents, else detected': 'لغة أكثر المستندات في `lang`، وإلا تُكتشف',
  'tsv, parquet with --shard-rows': '`tsv`، و`parquet` مع `--shard-rows`',
  'what has the extension of a document': 'ما له امتداد مستند',
  'one for each core': 'واحدة لكل نواة',
  'mt-training': '`mt-training`',
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
export const FORMATS: Readonly<Record<string, readonly [string, string?]>> = {
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
export const RULES: Readonly<Record<CheckRule, string>> = {
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

/** What stands around the flags, by the English text. */
export const HELP: Sentences = {
  'Usage:': 'الاستعمال:',
  'Options:': 'الخيارات:',
  'Formats:': 'الصيغ:',
  'Rules:': 'القواعد:',
  'Presets:': 'المجموعات الجاهزة:',
  'Examples:': 'أمثلة:',
  'Other commands:': 'أوامر أخرى:',
  'show this help': 'يعرض هذه المساعدة',
  'show the version': 'يعرض الإصدار',
  read: 'تُقرأ',
  written: 'تُكتب',
  'Exit codes: 0 done, 1 bad input or nothing aligned, 2 wrong usage.':
    'رموز الخروج: 0 تمّ العمل، و1 مُدخَل لا يصلح أو لم يُحاذَ شيء، و2 استعمال خاطئ.',
  'Exit codes: 0 nothing found, 1 findings or bad input, 2 wrong usage.':
    'رموز الخروج: 0 لا ملاحظات، و1 ملاحظات أو مُدخَل لا يصلح، و2 استعمال خاطئ.',
  'Exit codes: 0 done, 1 bad input or no pair, 2 wrong usage.':
    'رموز الخروج: 0 تمّ العمل، و1 مُدخَل لا يصلح أو لا أزواج، و2 استعمال خاطئ.',
  'Exit codes: 0 all documents are done, 1 some could not be read or aligned, 2 wrong usage.':
    'رموز الخروج: 0 أُنجزت المستندات كلها، و1 منها ما لم يُقرأ أو لم يُحاذَ، و2 استعمال خاطئ.',
  'Exit codes: 0 all lines are answered, 2 wrong usage, 3 more errors than --fail-above, 4 not all of the input could be read or worked on.':
    'رموز الخروج: 0 أُجيب عن الأسطر كلها، و2 استعمال خاطئ، و3 زادت الأخطاء على `--fail-above`، و4 من المُدخَل ما لم يُقرأ أو لم يُعالَج.',
  'two files of lines that are already sentences': 'ملفان في كل سطر منهما جملة',
  'pairs from one format to another': 'أزواج من صيغة إلى أخرى',
  'find pairs with wrong numbers, lengths, languages, copies or punctuation':
    'يجد أزواجًا أخطأت أعدادها أو أطوالها أو لغاتها أو ترقيمها، أو نُسخت',
  'write the sentence rules for CAT tools': 'يكتب قواعد الجمل لأدوات الترجمة',
  'learn the words of your field from your translations': 'يتعلّم كلمات مجالك من ترجماتك',
  'how likely each pair of lines is a translation': 'احتمال أن يكون كل سطرين ترجمة',
  'a document a line, for pipelines': 'مستند في كل سطر، لخطوط المعالجة',
  'which document of a folder translates which of another': 'أي مستندات مجلد ترجمة أي مستندات مجلد آخر',
  'many files, into a file each or into shards': 'ملفات كثيرة، في ملف لكل منها أو في ملفات مجمّعة',
  'score pairs, and name or leave out those that are none': 'يعطي الأزواج درجات، ويسمّي ما ليس ترجمة أو يُسقطه',
  'a page to check and mend the pairs, offline': 'صفحة لمراجعة الأزواج وتصحيحها بلا اتصال',
  'a memory for OmegaT, Trados, memoQ': 'ذاكرة لـ OmegaT وTrados وmemoQ',
  'two texts, a table for Excel': 'نصّان، وجدول لـ Excel',
  'a memory for each document': 'ذاكرة لكل مستند',
  'by the titles of the columns': 'بحسب عناوين الأعمدة',
  'by their `lang`': 'بحسب `lang` في كل منها',
  'score from .05; copies, wrong languages, repeated pairs': 'درجة دون .05، ونُسخ، ولغات خاطئة، وأزواج مكررة',
  'score from .2; and lengths': 'درجة دون .2، وتفاوت الأطوال أيضًا',
  'score from .5; and numbers, brackets and quotes, pairs of many sentences':
    'درجة دون .5، والأعداد والأقواس وعلامات التنصيص وكثرة الجمل أيضًا',
}

/** The names after the last colon of an English text, up to a semicolon, as code. */
export const namesIn = (english: string): string =>
  (english.split(': ').at(-1)?.split(';')[0] ?? '')
    .replace(/ \(.*?\)/g, '')
    .split(/, | or /)
    .map((name) => `\`${name.trim()}\``)
    .join('، ')

/** What a flag does; undefined where it has no row here. A second meaning of a flag has its command before it. */
export function flagText({ flag, help, commands }: Pick<Flag, 'flag' | 'help' | 'commands'>): string | undefined {
  const long = /--[\w-]+/.exec(flag)?.[0] ?? flag
  return (FLAGS[`${commands[0]} ${long}`] ?? FLAGS[long])?.replaceAll('{list}', namesIn(help))
}
