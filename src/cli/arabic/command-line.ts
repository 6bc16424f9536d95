// What `src/cli/`, `src/node/` and `src/async/` say of a run, in Arabic.

import type { Sentences } from './translator.ts'

/** Summaries, what is going on, and what is listed for a person to check. */
export const RUNS: Sentences = {
  stdin: 'الدخل القياسي',
  stdout: 'المخرج القياسي',
  source: 'المصدر',
  target: 'الهدف',
  'review page': 'صفحة المراجعة',
  // Summaries
  '{} one-sided{}': '{0:one-sided-text} بلا مقابل{1}',
  '{} below {}': '{0:segment} بثقة دون {1:number}',
  '{} below {} (first: {})': '{0:segment} بثقة دون {1:number} (انظر {2})',
  '{} left out below {}': 'أُسقط {0:pair} دون {1:number}',
  '0 left out below {}': 'لم يُسقط شيء دون {0:number}',
  '{} left out below {} (first: {})': 'أُسقط {0:pair} دون {1:number} (انظر {2})',
  '{} of the text left out{}': 'أُسقط {0:phrase} من النص{1}',
  '(first: {})': '(انظر {0})',
  '{} %': '{0:percent}',
  'less than {} %': 'أقل من {0:percent}',
  '{} in {}': '{0:finding} في {1:of-pair}',
  '{} left out': 'أُسقط {0:pair}',
  '0 left out': 'لم يُسقط شيء',
  '{} left out: {}': 'أُسقط {0:pair}: {1:list}',
  '{} with reasons': 'منها {0:pair} بمآخذ',
  '0 with reasons': 'بلا مآخذ',
  '{} with reasons: {}': 'منها {0:pair} بمآخذ: {1:list}',
  '{} of documents': '{0:phrase} من المستندات',
  '{} of {} without counterpart in {}': 'بلا مقابل {0:number} من {1:number} في {2}',
  '{} of {} in {}': '{0:number} من {1:number} في {2}',
  '{} done before': 'أُنجز قبلُ {0:document}',
  '{} without pairs': '{0:document} بلا أزواج',
  '{} without two texts': '{0:line} بلا نصّين',
  '{} of {} to review': 'للمراجعة: {0:row} من {1:of-document}',
  '{} to review': 'للمراجعة: {0:row}',
  'drop files into it': 'أفلت الملفات فيها',
  'SRX 2.0, Arabic and English': 'قواعد SRX 2.0 للعربية والإنجليزية',
  'rules for OmegaT, Arabic and English': 'قواعد OmegaT للعربية والإنجليزية',
  '{}: {} words learned from {} pairs': '{0:tag}: عدد الكلمات المتعلَّمة {1:number} من {2:of-pair}',
  // What is going on
  '{} …': '{0} …',
  '{} of {}: {} …': '{0:number} من {1:number}: {2} …',
  '{} pairs …': '{0:pair} …',
  'reading {}, {} …': 'تجري قراءة {0} و{1} …',
  'matching {} × {} documents …': 'تجري مقابلة المستندات: {0} × {1} …',
  '{} of {}': '{0:number} من {1}',
  '{} of {} documents': '{0:number} من {1:of-document}',
  '{} s left': 'الباقي {0:second}',
  '{} min left': 'الباقي {0:minute}',
  '{} h left': 'الباقي {0:hour}',
  // What to check
  'Expected to align all text, left out {} of the letters, in {}':
    'المنتظر أن يُحاذى النص كله، وقد أُسقط {0} من حروفه، في {1:of-block}',
  'Expected to align all text, left out {} of the letters, in {}; `--report FILE` lists them':
    'المنتظر أن يُحاذى النص كله، وقد أُسقط {0} من حروفه، في {1:of-block}؛ ويسردها `--report FILE`',
  'No counterpart in {}: {}': 'لا مقابل له في {0:language}: {1:text}',
  'No counterpart in {}, confidence {}: {}': 'لا مقابل له في {0:language}، والثقة {1}: {2:text}',
  'Confidence {}: {} | {}': 'الثقة {0}: {1:text} | {2:text}',
  'Confidence {}, {}: {} | {}': 'الثقة {0}، {1:list}: {2:text} | {3:text}',
  'Left out: in {}': 'أُسقط: لغته {0}',
  'Left out: without `lang`, which tells the two languages of a file apart':
    'أُسقط: ليس له `lang` الذي يفرّق بين لغتي الملف الواحد',
  'Left out: {}': 'أُسقط: {0:text}',
  '{} left out: below confidence {}': 'أُسقط {0:pair}: الثقة دون {1}',
  '{} more; `--report FILE` lists them': 'و{0:number} غيرها؛ ويسردها `--report FILE`',
}

/** Errors of arguments and files. */
export const MISTAKES: Sentences = {
  // Inputs
  'Expected text in two languages in {}': 'المنتظر نص بلغتين في {0:list}',
  'Expected text in two languages in {}, got no words; check the input':
    'المنتظر نص بلغتين في {0:list}، ولا كلمات فيه؛ تحقّق من المُدخَل',
  'Expected two languages for the halves of {}, got {} twice; name another with `--source-language` or `--target-language`':
    'المنتظر لغتان لنصفي {0}، والوارد {1:language} مرتين؛ سمِّ لغة أخرى بالخيار `--source-language` أو `--target-language`',
  '{}, got no words; check the input': '{0:phrase}، ولا كلمات فيه؛ تحقّق من المُدخَل',
  '{}, got none that correspond; check that they are translations':
    '{0:phrase}، ولا شيء فيهما يتقابل؛ تحقّق من أن أحدهما ترجمة الآخر',
  '{}, got both on the same lines; put each language on lines of its own':
    '{0:phrase}، واللغتان فيه على الأسطر نفسها؛ اجعل لكل لغة أسطرها',
  '{}, got {} only; check the input, or name its languages with `--source-language` and `--target-language`':
    '{0:phrase}، وليس فيه إلا {1:language}؛ تحقّق من المُدخَل أو سمِّ لغتيه بالخيارين `--source-language` و`--target-language`',
  'Expected text in {}, got none; check the input': 'المنتظر نص في {0}، ولا نص فيه؛ تحقّق من المُدخَل',
  'Expected pairs in `{}`, got none; check the input': 'المنتظر أزواج في `{0}`، ولا أزواج فيه؛ تحقّق من المُدخَل',
  'Expected a file with pairs, got none; check the two languages': 'المنتظر ملف فيه أزواج، ولا أزواج فيه؛ تحقّق من اللغتين',
  'Expected pairs that show which words translate each other, got {} and no certain word; learning takes some hundred pairs':
    'المنتظر أزواج تدل على ما يتقابل من الكلمات، والوارد {0:pair} لا كلمة مؤكدة فيها؛ والتعلّم يحتاج إلى بضع مئات من الأزواج',
  'Expected one language in each of {}, got more or another in {}; aligned as mixed documents':
    'المنتظر لغة واحدة في كلٍّ من {0:list}، لكن في {1:list} أكثر منها أو غيرها؛ فحُوذي كلٌّ على أنه مستند مختلط',
  'Expected another input whose name differs by its language tag alone, got none; aligned as a mixed document':
    'المنتظر مُدخَل آخر لا يختلف اسمه إلا بوسم اللغة، ولم يرد؛ فحُوذي هذا على أنه مستند مختلط',
  // Arguments
  'Expected a value after `{}`, got none': 'الخيار `{0}` تتبعه قيمة، ولم ترد',
  'Expected a flag of `muwazi {}`, got `{}`; {}': 'ليس `{1}` من خيارات `muwazi {0}`؛ {2:phrase}',
  'did you mean `{}`?': 'أتقصد `{0}`؟',
  '`muwazi {} --help` lists them': 'ويسردها `muwazi {0} --help`',
  'Expected `{}` to be {}, got {}': 'قيمة `{0}` هي {1:phrase}، والوارد {2}',
  '`en` or `ar`, which may have a region, such as `ar-EG`': '`en` أو `ar`، وقد يتبعها رمز بلد مثل `ar-EG`',
  'one of {}': 'إحدى هذه: {0:list}',
  'of {}': 'من هذه: {0:list}',
  'a text': 'نص',
  'the name of a file': 'اسم ملف',
  'a BCP 47 tag such as `ar` or `en-GB`': 'وسم BCP 47 مثل `ar` أو `en-GB`',
  'a number from 0 to 1, such as `.9`': 'عدد من 0 إلى 1، مثل `.9`',
  'two columns, by number or title, such as `2,3` or `Arabic,English`':
    'عمودان، بالرقم أو بالعنوان، مثل `2,3` أو `Arabic,English`',
  'the number of a row, from 1, or `none`': 'رقم صف يبدأ من 1، أو `none`',
  'a whole number above 0': 'عدد صحيح أكبر من الصفر',
  'a size such as `512k`, `8M` or `2G`': 'حجم مثل `512k` أو `8M` أو `2G`',
  'a time such as `500ms`, `20s` or `2m`': 'مدة مثل `500ms` أو `20s` أو `2m`',
  'a share such as `1%` or `.01`': 'نسبة مثل `1%` أو `.01`',
  'a date such as `2024-05-01`': 'تاريخ مثل `2024-05-01`',
  'Expected a file to align, got none; `muwazi --help` shows how, and `-` is stdin':
    'المنتظر ملف يُحاذى، ولم يرد؛ راجع `muwazi --help`، والعلامة `-` هي الدخل القياسي',
  'Expected a file to convert, got none; `muwazi convert --help` shows how, and `-` is stdin':
    'المنتظر ملف يُحوَّل، ولم يرد؛ راجع `muwazi convert --help`، والعلامة `-` هي الدخل القياسي',
  'Expected a file to check, got none; `muwazi check --help` shows how, and `-` is stdin':
    'المنتظر ملف يُفحص، ولم يرد؛ راجع `muwazi check --help`، والعلامة `-` هي الدخل القياسي',
  'Expected a document to review, got none; `muwazi review --help` shows how, and `--blank` makes a page that takes files':
    'المنتظر مستند يُراجع، ولم يرد؛ راجع `muwazi review --help`، ومع `--blank` تُنشأ صفحة تُفلت فيها الملفات',
  'Expected a memory to learn from, got none; `muwazi learn --help` shows how':
    'المنتظر ذاكرة يُتعلَّم منها، ولم ترد؛ راجع `muwazi learn --help`',
  'Expected two files of lines, source and target, got none; `muwazi beads --help` shows how':
    'المنتظر ملفا أسطر، المصدر ثم الهدف، ولم يرد شيء؛ راجع `muwazi beads --help`',
  'Expected two files of lines, source and target, got {}; `muwazi beads --help` shows how':
    'المنتظر ملفا أسطر، المصدر ثم الهدف، والوارد {0:file}؛ راجع `muwazi beads --help`',
  'Expected one file of pairs, got {}; `muwazi clean --help` shows how':
    'المنتظر ملف أزواج واحد، والوارد {0:file}؛ راجع `muwazi clean --help`',
  'Expected two folders or two files of JSON Lines, got {}; `muwazi match --help` shows how':
    'المنتظر مجلدان أو ملفان من JSON Lines، والوارد {0}؛ راجع `muwazi match --help`',
  'Expected files, folders or `--files-from`, got none; `muwazi batch --help` shows how':
    'المنتظر ملفات أو مجلدات أو الخيار `--files-from`، ولم يرد شيء؛ راجع `muwazi batch --help`',
  'Expected files or folders, got `-`; a list on stdin is `--files-from -`':
    'المنتظر ملفات أو مجلدات، والوارد `-`؛ وقائمة على الدخل القياسي هي `--files-from -`',
  'Expected one name a line, or two, got {}: {}': 'المنتظر في السطر اسم أو اسمان، والوارد {0:name}: {1}',
  'Expected one document or two, got {} files': 'المنتظر مستند أو مستندان، والوارد {0:file}',
  'Expected one file of pairs, or stdin, got {} files; `cat` joins them':
    'المنتظر ملف أزواج واحد أو الدخل القياسي، والوارد {0:file}؛ والأمر `cat` يضمّها',
  'Expected bitexts, or one document or two, got {} files; check documents one at a time':
    'المنتظر ملفات أزواج، أو مستند، أو مستندان، والوارد {0:file}؛ افحص المستندات واحدًا واحدًا',
  'Expected `--source-language` and `--target-language` for two languages in one file, got {} twice':
    'المنتظر `--source-language` و`--target-language` حيث اللغتان في ملف واحد، وقد ورد {0} مرتين',
  'Expected stdin (`-`) once, got it twice': 'المنتظر الدخل القياسي (`-`) مرة واحدة، وقد ورد مرتين',
  'Expected no file to read, got {}; `-o` names the file to write':
    'لا يُنتظر هنا ملف يُقرأ، والوارد {0}؛ و`-o` اسم الملف الذي يُكتب',
  'Expected no input with `--blank`, got {}; files are dropped into the page':
    'لا مُدخَل مع `--blank`، والوارد {0}؛ فالملفات تُفلت في الصفحة',
  'Expected `--on-conflict` with `--append`, got it alone': 'الخيار `--on-conflict` لا يأتي إلا مع `--append`، وقد ورد وحده',
  'Expected `--append` to say where pairs go, got `{}` too': 'الخيار `--append` هو وجهة الأزواج، وقد ورد `{0}` أيضًا',
  'Expected `--append` to be a memory, got the folder {}': 'قيمة `--append` ذاكرة ترجمة، والوارد المجلد {0}',
  'Expected `--pins` with one document, got {}': 'الخيار `--pins` لمستند واحد، والوارد {0:document}',
  'Expected `--keep-tree` or `--shard-rows`, got both': 'المنتظر `--keep-tree` أو `--shard-rows`، وقد وردا معًا',
  'Expected `jsonl.gz` with `--shard-rows`, got it alone; `--to jsonl` writes a file for each document':
    'الصيغة `jsonl.gz` لا تأتي إلا مع `--shard-rows`، وقد وردت وحدها؛ والخيار `--to jsonl` يكتب ملفًا لكل مستند',
  'Expected the columns of shards as they are, got the option `{}` of a writer too':
    'أعمدة الملفات المجمّعة ثابتة، وقد ورد معها خيار الكتابة `{0}`',
  'Expected `--to` to be one of {} with `--shard-rows`, got `{}`':
    'قيمة `--to` مع `--shard-rows` إحدى هذه: {0:list}، والوارد `{1}`',
  'Expected `--to` to be tsv or jsonl for scores and reasons, got {}; `--drop-rows` writes every format':
    'قيمة `--to` للدرجات والمآخذ `tsv` أو `jsonl`، والوارد {0}؛ ومع `--drop-rows` تُكتب كل الصيغ',
  'Expected `--columns` to name titles of the first line, got {}; its titles are {}':
    'قيمة `--columns` عناوين من السطر الأول، والوارد {0}؛ والعناوين فيه {1}',
  'Expected `document` in each pin of several documents, got one without in {}; give a review page, or pairs that say it':
    'لكل زوج مثبَّت من مستندات عدة حقل `document`، وفي {0} ما ليس فيه؛ أعطِ صفحة مراجعة أو أزواجًا فيها الحقل',
  // Outputs
  'Expected `--output` to be a file, got the folder {}': 'قيمة `--output` ملف، والوارد المجلد {0}',
  'Expected `--output` to be a folder for {} inputs, got stdout; give one that ends in `/`':
    'قيمة `--output` مجلد إذا تعددت المُدخَلات، وهي هنا {0}، والوارد المخرج القياسي؛ أعطِ اسمًا ينتهي بـ `/`',
  'Expected `--output` to be a folder for {} inputs, got {}; give one that ends in `/`':
    'قيمة `--output` مجلد إذا تعددت المُدخَلات، وهي هنا {0}، والوارد {1}؛ أعطِ اسمًا ينتهي بـ `/`',
  'Expected `--output` with {}, which writes two files; `-o corpus` writes corpus.ar and corpus.en':
    'الصيغة {0} تحتاج إلى `--output` لأنها تكتب ملفين؛ فالخيار `-o corpus` يكتب `corpus.ar` و`corpus.en`',
  'Expected a file or a pipe for {}, got a terminal; write it to a file with `-o NAME{}`':
    'الصيغة {0} تُكتب في ملف أو في أنبوب، لا على الطرفية؛ اكتبها في ملف بالخيار `-o NAME{1}`',
  'Expected a name for each file, got stdout, which {} too; rename the input':
    'لكل ملف اسمه، والمخرج القياسي {0:phrase} أيضًا؛ غيّر اسم المُدخَل',
  'Expected a name for each file, got stdout, which {} too; choose another output':
    'لكل ملف اسمه، والمخرج القياسي {0:phrase} أيضًا؛ اختر خرجًا آخر',
  'Expected a name for each file, got {}, which {} too; rename the input': 'لكل ملف اسمه، و{0} {1:phrase} أيضًا؛ غيّر اسم المُدخَل',
  'Expected a name for each file, got {}, which {} too; choose another output':
    'لكل ملف اسمه، و{0} {1:phrase} أيضًا؛ اختر خرجًا آخر',
  'is read': 'يُقرأ',
  'is written': 'يُكتب',
  'Expected the name of the page to end in .html, got {}': 'اسم الصفحة ينتهي بـ `.html`، والوارد {0}',
  'Expected the name of the output to end in one of {}, got {}; or name the format with `--to`':
    'اسم الخرج ينتهي بأحد هذه الامتدادات: {0:list}، والوارد {1}؛ أو سمِّ الصيغة بالخيار `--to`',
  'Expected `--to` and the name of the output to agree, got `{}` and {}': 'يتفق `--to` واسم الخرج، والوارد `{0}` و{1}',
  'Expected `--to` and the name of the output to agree, got `srx` and `segmentation.conf`, which OmegaT reads':
    'يتفق `--to` واسم الخرج، والوارد `srx` والملف `segmentation.conf` الذي يقرؤه OmegaT',
  'Expected `{}` with {} only, got it with {}': 'الخيار `{0}` لا يأتي إلا مع {1:list}، وقد ورد مع {2}',
  'Expected {} one of {}, got {}; {}': 'المنتظر {0:phrase} أحد هذه الامتدادات: {1:list}، والوارد {2}؛ {3:phrase}',
  'rename it if it is one': 'أعِد تسميته إن كان كذلك',
  'name its format with `--from`, or align it with `muwazi` if it is a document':
    'سمِّ صيغته بالخيار `--from`، أو حاذِه بالأمر `muwazi` إن كان مستندًا',
  'Expected pairs in {}, got {}': 'المنتظر أزواج في {0}، والموجود {1:phrase}',
  'Expected a file or a command, got {}; `muwazi --help` lists the commands':
    'المنتظر ملف أو أمر، والوارد {0}؛ ويسرد الأوامر `muwazi --help`',
  'Expected `--append` to be a TMX, got {}; give it a name that ends in .tmx':
    'قيمة `--append` ذاكرة TMX، والوارد {0}؛ أعطِها اسمًا ينتهي بـ `.tmx`',
  'an encoding such as `windows-1256`': 'ترميز مثل `windows-1256`',
  'a bitext that ends in': 'ملف أزواج له',
  'a memory that ends in': 'ذاكرة ترجمة لها',
  '`--pins` to end in': 'أن يكون لملف `--pins`',
  'Expected BCP 47 tags such as `ar` for the names of two files, got {}; name them with `--source-language` and `--target-language`':
    'في اسمي الملفين وسمان من BCP 47 مثل `ar`، والوارد {0}؛ سمِّ اللغتين بالخيارين `--source-language` و`--target-language`',
  'Expected two languages for the names of two files, got {} twice; name them with `--source-language` and `--target-language`':
    'في اسمي الملفين لغتان، والوارد {0} مرتين؛ سمِّ اللغتين بالخيارين `--source-language` و`--target-language`',
  'Expected a new file with `--no-clobber`, got `{}`, which exists; choose another output':
    'مع `--no-clobber` لا يُكتب إلا ملف جديد، و`{0}` موجود؛ اختر خرجًا آخر',
  'Expected a folder for the results, got none; name it with `-o`': 'المنتظر مجلد للنتائج، ولم يرد؛ سمِّه بالخيار `-o`',
  'Expected a folder without results, got {}; go on with `--resume`, or choose another folder':
    'المنتظر مجلد بلا نتائج، وفيه {0}؛ استأنف بالخيار `--resume` أو اختر مجلدًا آخر',
  'Expected the options of the earlier run in {}, got others; choose another folder':
    'المنتظر خيارات التشغيل السابق في {0}، والوارد غيرها؛ اختر مجلدًا آخر',
  'Expected a manifest in {}, got something else; choose another folder':
    'المنتظر سجلّ نتائج في {0}، والموجود غيره؛ اختر مجلدًا آخر',
}

/** Errors of the system, and of what runs beside the program. */
export const SYSTEM: Sentences = {
  'Expected {}, got {}': 'المنتظر {0:phrase}، والموجود {1:phrase}',
  'Expected {}, got an error: {}': 'المنتظر {0:phrase}، وقد وقع خطأ: {1}',
  '`{}` to be a folder that can be read': 'أن يكون `{0}` مجلدًا يُقرأ',
  '`{}` to be a file': 'أن يكون `{0}` ملفًا',
  '`{}` to be a file that can be read': 'أن يكون `{0}` ملفًا يُقرأ',
  '`{}` to be a manifest': 'أن يكون `{0}` سجلّ نتائج',
  '`{}` to be a folder': 'أن يكون `{0}` مجلدًا',
  'to write `{}`': 'أن يُكتب `{0}`',
  'to write `{}`, for which a file is made beside it': 'أن يُكتب `{0}`، وله ملف يُنشأ بجانبه',
  'to lock `{}` by a file beside it': 'أن يُقفل `{0}` بملف بجانبه',
  'to write to stdout': 'أن يُكتب على المخرج القياسي',
  'to read stdin': 'أن يُقرأ الدخل القياسي',
  'nothing of that name; check the path': 'لا شيء بهذا الاسم؛ تحقّق من المسار',
  'a folder; name a file in it': 'مجلد؛ سمِّ ملفًا فيه',
  'a path that goes through a file; check the path': 'مسار يمرّ بملف؛ تحقّق من المسار',
  'a file where a folder should be; choose another output': 'ملف في موضع المجلد؛ اختر خرجًا آخر',
  'no permission; change who may use it': 'منعٌ من الوصول؛ غيّر الأذونات',
  'a place that cannot be written to; choose another': 'موضع لا يُكتب فيه؛ اختر غيره',
  'a full disk; make room': 'قرص ممتلئ؛ أفرغ مكانًا',
  'a name that is too long; shorten it': 'اسم أطول من اللازم؛ اختصره',
  'a link that leads to itself; check the path': 'رابط يعود إلى نفسه؛ تحقّق من المسار',
  'more than 2 GB; split it': 'أكثر من 2 غيغابايت؛ قسّمه',
  'Expected no internal error, got: {}; please report it': 'وقع خطأ داخلي لم يكن منتظرًا: {0}؛ نرجو الإبلاغ عنه',
  'Expected `{}` and its lock to stay as they were, got {} by another program; run it again':
    'المنتظر أن يبقى `{0}` وقفله كما كانا، وقد {1:phrase}؛ أعد التشغيل',
  'the lock taken away': 'نزع برنامجٌ آخر القفل',
  'it changed': 'غيّره برنامج آخر',
  'Expected the lock of `{}`, got it held by {}; wait, or remove `{}` if that process is gone':
    'المنتظر قفل `{0}`، وهو عند {1:phrase}؛ انتظر، أو احذف `{2}` إن كانت العملية قد انتهت',
  'process {} on {} since {}': 'العملية {0} على {1} منذ {2}',
  'a process that it does not name': 'عملية لم يذكرها',
  'Expected {}, since a changed file is a new one, got `{}` with {}; write to another file with `-o` and copy it':
    'المنتظر {0:phrase}، لأن الملف المعدَّل ملف جديد، و`{1}` له {2:phrase}؛ اكتب في ملف آخر بالخيار `-o` ثم انسخه',
  'a file with one name': 'ملف له اسم واحد',
  '{} (hard links)': '{0:name} (روابط صلبة)',
  'a file without an access list': 'ملف بلا قائمة أذونات',
  one: 'قائمة أذونات',
  'a file of your own': 'ملف تملكه',
  'an owner or a group that you may not give it': 'مالك أو مجموعة لا تملك أن تعطيه إياهما',
  'Expected to read all of the input, got SIGTERM; what was read before is answered':
    'المنتظر أن يُقرأ المُدخَل كله، وقد وردت الإشارة SIGTERM؛ وما قُرئ قبلها أُجيب عنه',
  // Workers
  'Expected an alignment within {} ms, got none; give it more time, or split the text':
    'المنتظر أن تتم المحاذاة في {0:millisecond}، ولم تتم؛ زد المهلة أو قسّم النص',
  "Expected an alignment within Node's limit of memory, got none; give it more, or split the text":
    'المنتظر أن تتم المحاذاة في حدّ ذاكرة Node، ولم تتم؛ زد الذاكرة أو قسّم النص',
  'Expected an alignment within {} MB of memory, got none; give it more, or split the text':
    'المنتظر أن تتم المحاذاة في ذاكرة قدرها {0} ميغابايت، ولم تتم؛ زد الذاكرة أو قسّم النص',
  'Expected the worker to live, got its end: {}': 'المنتظر أن تبقى العملية الفرعية، وقد انتهت: {0}',
  'exit code {}': 'رمز الخروج {0}',
  'Expected a module at {}, got: {}; check the URL': 'المنتظر وحدة في {0}، وقد وقع خطأ: {1}؛ تحقّق من العنوان',
  'Expected the module {} to export a function as its default, got {}': 'المنتظر أن تصدّر الوحدة {0} دالة مبدئية، والوارد {1}',
  'Expected plain data, which a worker can be sent, got: {}': 'المنتظر بيانات خالصة تُرسل إلى العملية الفرعية، وقد وقع خطأ: {0}',
  'Expected a pool that is open, got one that was closed': 'المنتظر عمليات فرعية قائمة، وقد أُغلقت',
  // Documents of a list
  'Expected documents in stdin, got none': 'المنتظر مستندات على الدخل القياسي، ولم يرد شيء',
  'Expected documents in stdin, got none: {}': 'المنتظر مستندات على الدخل القياسي، ولم يصلح شيء: {0:whole-line}',
  'Expected documents in `{}`, got none': 'المنتظر مستندات في `{0}`، ولا شيء فيه',
  'Expected documents in `{}`, got none: {}': 'المنتظر مستندات في `{0}`، ولا شيء يصلح: {1:whole-line}',
  'Expected a JSON object with `text`': 'المنتظر كائن JSON فيه `text`',
  'Expected a JSON object with `text`, got one without': 'المنتظر كائن JSON فيه `text`، وليس فيه',
  '{}, got more than 64 MB in a line': '{0:phrase}، وفي السطر أكثر من 64 ميغابايت',
  '{}, got bytes that are no UTF-8': '{0:phrase}، والوارد بايتات ليست UTF-8',
  'Expected a line of UTF-8, got bytes that are none': 'المنتظر سطر بترميز UTF-8، والوارد بايتات ليست منه',
  'Expected a JSON object, got a blank line': 'المنتظر كائن JSON، والوارد سطر فارغ',
  'Expected a JSON object, got {}': 'المنتظر كائن JSON، والوارد {0}',
  'Expected `id` to be a string or a number, got {}': 'قيمة `id` سلسلة أو عدد، والوارد {0}',
  'Expected `text`, or `source` and `target`, as strings; got neither':
    'المنتظر `text`، أو `source` و`target`، سلاسلَ؛ ولم يرد أيٌّ منها',
  'Expected `format` to be one of {}, got {}': 'قيمة `format` إحدى هذه: {0:list}، والوارد {1}',
  'Expected text in two languages, got no words': 'المنتظر نص بلغتين، ولا كلمات فيه',
  'Expected text in two languages, got one': 'المنتظر نص بلغتين، والوارد واحدة',
  'Expected pairs of confidence {}, got none': 'المنتظر أزواج ثقتها {0}، ولا شيء منها',
  'Expected pairs, got none': 'المنتظر أزواج، ولا شيء منها',
  'Expected a line of at most {} bytes, got a longer one; `--max-bytes` allows more':
    'المنتظر سطر لا يزيد على {0:byte}، والوارد أطول؛ ويزيد الحدَّ `--max-bytes`',
}
