// What readers and writers say of files, in Arabic.

import type { Sentences } from './translator.ts'

/** Errors of files that cannot be read, and of arguments of readers and writers. */
export const FILES: Sentences = {
  'the input': 'المُدخَل',
  'Expected {} to be text, got {}': 'المنتظر أن يكون {0} نصًا، والموجود {1:phrase}',
  'Expected a document in {}, got {}': 'المنتظر مستند في {0}، والموجود {1:phrase}',
  'Expected text, Markdown or a table in `{}`, got {}': 'المنتظر نص أو Markdown أو جدول في `{0}`، والموجود {1:phrase}',
  '{}; read it with `read` of `muwazi/documents`, or with `readPath`':
    '{0}؛ اقرأه بدالة `read` من `muwazi/documents` أو بدالة `readPath`',
  '{}; read it with `read` of `muwazi/{}` or `muwazi/documents`, or with `readPath`':
    '{0}؛ اقرأه بدالة `read` من `muwazi/{1}` أو `muwazi/documents` أو بدالة `readPath`',
  'Read as {}, though it is called {}': 'قُرئ على أنه {0}، مع أن اسمه يدل على {1}',
  'Read as plain text, though it looks like {}': 'قُرئ نصًا خالصًا، مع أنه يشبه {0}',
  // What a file is that is no text, and what to do with it
  '{}; {}': '{0:phrase}؛ {1:phrase}',
  'a translation memory (TMX); `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment':
    'ذاكرة ترجمة (TMX)؛ يقرأ أزواجها `muwazi convert`، ويثبّتها `--pins` في المحاذاة',
  'an XLIFF; `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment':
    'ملف XLIFF؛ يقرأ أزواجه `muwazi convert`، ويثبّتها `--pins` في المحاذاة',
  'JSON Lines; `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment':
    'ملف JSON Lines؛ يقرأ أزواجه `muwazi convert`، ويثبّتها `--pins` في المحاذاة',
  'a review page; `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment':
    'صفحة مراجعة؛ يقرأ أزواجها `muwazi convert`، ويثبّتها `--pins` في المحاذاة',
  'a Parquet file; export its rows as JSON Lines': 'ملف Parquet؛ صدّر صفوفه بصيغة JSON Lines',
  'a PDF': 'ملف PDF',
  'take out its text first, for example with `pdftotext`': 'استخرج نصه أولًا، بالأداة `pdftotext` مثلًا',
  'a file with a password': 'ملف عليه كلمة مرور',
  'open it, take the password off and save it again': 'افتحه وأزل كلمة المرور ثم احفظه من جديد',
  'an old Word file (.doc)': 'ملف Word قديم (.doc)',
  'open it in Word or LibreOffice and save it as DOCX': 'افتحه في Word أو LibreOffice واحفظه بصيغة DOCX',
  'an old Excel file (.xls)': 'ملف Excel قديم (.xls)',
  'an old PowerPoint file (.ppt)': 'ملف PowerPoint قديم (.ppt)',
  'an old Office file': 'ملف Office قديم',
  'save it as DOCX': 'احفظه بصيغة DOCX',
  'save its text as CSV': 'احفظ نصه بصيغة CSV',
  'save its text as DOCX': 'احفظ نصه بصيغة DOCX',
  'a PowerPoint presentation (.pptx)': 'عرض PowerPoint ‏(.pptx)',
  'an EPUB': 'كتاب EPUB',
  'take its XHTML files out of it': 'استخرج منه ملفات XHTML',
  'an OpenDocument text (.odt)': 'نص OpenDocument ‏(.odt)',
  'an OpenDocument file': 'ملف OpenDocument',
  'an Apple Pages, Numbers or Keynote file': 'ملف من Apple Pages أو Numbers أو Keynote',
  'export it as DOCX': 'صدّره بصيغة DOCX',
  'a ZIP archive': 'أرشيف ZIP',
  'a gzip archive': 'أرشيف gzip',
  'a 7z archive': 'أرشيف 7z',
  'a RAR archive': 'أرشيف RAR',
  'an xz archive': 'أرشيف xz',
  'unpack it and give the files in it': 'فكّ ضغطه وأعطِ الملفات التي فيه',
  'a gettext catalogue (.po)': 'فهرس gettext ‏(.po)',
  'convert it to XLIFF or TMX with `po2tmx` or `po2xliff` of the Translate Toolkit':
    'حوّله إلى XLIFF أو TMX بالأداة `po2tmx` أو `po2xliff` من Translate Toolkit',
  'a file of program strings': 'ملف نصوص برنامج',
  'convert it to XLIFF or CSV': 'حوّله إلى XLIFF أو CSV',
  RTF: 'ملف RTF',
  LaTeX: 'ملف LaTeX',
  'convert it to DOCX, HTML or Markdown, for example with `pandoc`': 'حوّله إلى DOCX أو HTML أو Markdown، بالأداة `pandoc` مثلًا',
  'SubStation subtitles (.ass)': 'ترجمة مرئية من SubStation ‏(.ass)',
  'TTML subtitles': 'ترجمة مرئية من TTML',
  'convert it to SRT, for example with `ffmpeg`': 'حوّله إلى SRT، بالأداة `ffmpeg` مثلًا',
  'a PNG image': 'صورة PNG',
  'a JPEG image': 'صورة JPEG',
  'a GIF image': 'صورة GIF',
  'a TIFF image': 'صورة TIFF',
  'a WebP image': 'صورة WebP',
  'a video or an image (MP4, HEIC)': 'مقطع مرئي أو صورة (MP4 أو HEIC)',
  'a Matroska or WebM video': 'مقطع مرئي من Matroska أو WebM',
  'an MP3': 'ملف MP3',
  'a database of SQLite': 'قاعدة بيانات SQLite',
  'a program': 'برنامج',
  'give its text as UTF-8': 'أعطِ نصه بترميز UTF-8',
  // Archives and Office files
  'Expected a whole DOCX in {}, got a damaged one, which is cut off; fetch or save it again':
    'المنتظر ملف DOCX سليم في {0}، والموجود ملف تالف مبتور؛ نزّله أو احفظه من جديد',
  'a DOCX': 'ملف DOCX',
  '`{}` to be a DOCX': 'أن يكون `{0}` ملف DOCX',
  'an XLSX workbook': 'مصنّف XLSX',
  'an empty file': 'ملف فارغ',
  'an HTML page; read it as HTML': 'صفحة HTML؛ اقرأها على أنها HTML',
  'an XML file; if it is of Word, save it as DOCX': 'ملف XML؛ فإن كان من Word فاحفظه بصيغة DOCX',
  'a file that is no ZIP archive; read it as text if it is one': 'ملف ليس أرشيف ZIP؛ فإن كان نصًا فاقرأه نصًا',
  'a ZIP archive without `word/document.xml`; take the document out of it':
    'أرشيف ZIP ليس فيه `word/document.xml`؛ استخرج المستند منه',
  'Expected {}, got a ZIP archive that is damaged: {}; fetch or save it again':
    'المنتظر {0:phrase}، والموجود أرشيف ZIP تالف: {1:phrase}؛ نزّله أو احفظه من جديد',
  'Expected {}, got a ZIP archive that holds `{}` twice; save it again':
    'المنتظر {0:phrase}، والموجود أرشيف ZIP فيه `{1}` مرتين؛ احفظه من جديد',
  '`{}` has {} bytes, where {} are declared': 'في `{0}` من البايتات {1}، والمُعلَن {2}',
  'its end is missing': 'نهايته مفقودة',
  'its directory is cut off': 'فهرسه مبتور',
  '`{}` is not where it should be': 'ليس `{0}` في موضعه',
  '`{}` is cut off': '`{0}` مبتور',
  '`{}` is compressed by method {}, which is not Deflate': '`{0}` مضغوط بالطريقة {1}، وليست Deflate',
  '`{}` cannot be inflated': 'لا يمكن فكّ ضغط `{0}`',
  'an older workbook (.xls) or one with a password; save it as .xlsx without a password':
    'مصنّف قديم (.xls) أو عليه كلمة مرور؛ احفظه بصيغة .xlsx بلا كلمة مرور',
  'bytes that are no ZIP archive; save it as .xlsx': 'بايتات ليست أرشيف ZIP؛ احفظه بصيغة .xlsx',
  'an archive without a workbook': 'أرشيف ليس فيه مصنّف',
  'Expected a sheet with two columns of texts, got a workbook without any; check the file':
    'المنتظر ورقة فيها عمودان من النصوص، ولا ورقة كذلك في المصنّف؛ تحقّق من الملف',
  'Expected a document, got a workbook of aligned pairs; read it with `muwazi convert`, or give it to `--pins` beside its document':
    'المنتظر مستند، والموجود مصنّف فيه أزواج محاذاة؛ اقرأه بالأمر `muwazi convert`، أو أعطه للخيار `--pins` مع مستنده',
  'Expected `{}` to be a document, got a workbook of aligned pairs; read it with `muwazi convert`, or give it to `--pins` beside its document':
    'المنتظر أن يكون `{0}` مستندًا، وهو مصنّف فيه أزواج محاذاة؛ اقرأه بالأمر `muwazi convert`، أو أعطه للخيار `--pins` مع مستنده',
  // Tables and lines
  'Expected a quotation mark that ends the cell opened in line {}, got {}':
    'المنتظر علامة تنصيص تُغلق الخلية المفتوحة في السطر {0}، والموجود {1:phrase}',
  'a cell that is too long': 'خلية أطول من اللازم',
  'the end of the text': 'نهاية النص',
  'Expected a header row with two text columns, as `source (ar)` and `target (en)`, got {}':
    'المنتظر صف عناوين فيه عمودان للنصوص، مثل `source (ar)` و`target (en)`، والموجود {0:list}',
  'an empty table': 'جدول فارغ',
  "Expected `columns` to name two columns of a table, as `[2, 3]` or `['Arabic', 'English']`, got {}; the text has no table":
    "قيمة `columns` عمودان من جدول، مثل `[2, 3]` أو `['Arabic', 'English']`، والوارد {0:list}؛ ولا جدول في النص",
  "Expected `columns` to name two columns of a table, as `[2, 3]` or `['Arabic', 'English']`, got {}; the table has {}":
    "قيمة `columns` عمودان من جدول، مثل `[2, 3]` أو `['Arabic', 'English']`، والوارد {0:list}؛ وفي الجدول {1:list}",
  'Expected a JSON object with `translation` in line {}': 'المنتظر كائن JSON فيه `translation` في السطر {0}',
  'Expected a JSON object with `translation` in line {}, got {}':
    'المنتظر كائن JSON فيه `translation` في السطر {0}، والموجود {1}',
  'Expected a JSON object with `source` and `target` in line {}': 'المنتظر كائن JSON فيه `source` و`target` في السطر {0}',
  'Expected a JSON object with `source` and `target` in line {}, got {}':
    'المنتظر كائن JSON فيه `source` و`target` في السطر {0}، والموجود {1}',
  '{}, got {}': '{0:phrase}، والموجود {1}',
  'Expected two texts of as many lines, got {} and {}; check that they belong together':
    'المنتظر نصّان تتساوى أسطرهما، والموجود {0} و{1}؛ تحقّق من أن أحدهما للآخر',
  'Expected a review page, as `muwazi review` and its Save button write it':
    'المنتظر صفحة مراجعة كما يكتبها `muwazi review` وزر الحفظ فيها',
  '{}, got another page; align it as a document': '{0:phrase}، والموجود صفحة أخرى؛ حاذِها على أنها مستند',
  '{}, got broken data; save the page again': '{0:phrase}، وبياناتها تالفة؛ احفظ الصفحة من جديد',
  '{}, got one of another version; use the muwazi that made it': '{0:phrase}، وهي من إصدار آخر؛ استعمل الإصدار الذي أنشأها',
  'Expected step {} of the review to fit the document, got other rows':
    'المنتظر أن توافق الخطوة {0} من المراجعة مستندها، والموجود صفوف أخرى',
  'Expected each step of the review to leave its texts in rows, got rows without':
    'المنتظر أن تُبقي كل خطوة من المراجعة نصوصها في صفوف، والموجود صفوف بلا نصوص',
  'Expected at most {} rows for a sheet, got more; write them as CSV':
    'لا تتسع الورقة لأكثر من {0:row}، والموجود أكثر؛ اكتبها بصيغة CSV',
  // Languages
  'Expected `{}` to be a BCP 47 tag such as ar or ar-SA, got {}': 'قيمة `{0}` وسم BCP 47 مثل `ar` أو `ar-SA`، والوارد {1}',
  'Expected two languages, got {} for both': 'المنتظر لغتان، والوارد {0} لهما معًا',
  'Expected two languages, got {} on both sides; give the bitext other tags, such as `en-GB` and `en-US`':
    'المنتظر لغتان، والموجود {0} في الطرفين؛ أعطِ وسمين مختلفين، مثل `en-GB` و`en-US`',
  'Expected BCP 47 tags such as ar or ar-SA as language codes, got {}':
    'المنتظر في رموز اللغات وسوم من BCP 47 مثل `ar` أو `ar-SA`، والموجود {0:list}',
  'and {} more': 'و{0} غيرها',
}

/** Messages about what was read, left out and changed. */
export const NOTES: Sentences = {
  // What is left out, with the number before the reason
  '{} is left out: {}': 'أُسقط {0:phrase}: {1:list}',
  '{} are left out: {}': 'أُسقط {0:phrase}: {1:list}',
  unpaired: 'بلا مقابل',
  repeated: 'مكرر',
  'below confidence {}': 'ثقته دون {0}',
  'with a blank side': 'أحد طرفيه فارغ',
  'with a side of more than {} characters': 'أحد طرفيه أطول من {0:character}',
  'with a text that is too long for a cell': 'نصه أطول مما تتسع له الخلية',
  'without text': 'بلا نص',
  'in other languages': 'بلغتين أخريين',
  'without a second language': 'بلا لغة ثانية',
  'without a source side': 'بلا مصدر',
  'without {}': 'بلا {0}',
  'in line {}': 'في السطر {0}',
  'in `{}`': 'في `{0}`',
  '1 row is left out: above the titles': 'أُسقط صف واحد: فوق العناوين',
  '{} rows are left out: above the titles': 'أُسقط {0:row}: فوق العناوين',
  'Left out {} row above the titles of the table': 'أُسقط {0:row} فوق عناوين الجدول',
  'Left out {} rows above the titles of the table': 'أُسقط {0:row} فوق عناوين الجدول',
  'Left out column {} ({}) of a table, since its two languages stand in columns {} and {}':
    'أُسقط العمود {0} ({1}) من جدول، لأن لغتيه في العمودين {2} و{3}',
  'Left out column {} of a table, since its two languages stand in columns {} and {}':
    'أُسقط العمود {0} من جدول، لأن لغتيه في العمودين {1} و{2}',
  'Left out {} of page furniture (menus, header, footer, aside) outside of the main part; `all` (`--all`) keeps them':
    'أُسقط مما هو خارج متن الصفحة (القوائم والرأس والتذييل والهامش) {0}؛ ويُبقيها `all` (`--all`)',
  'Left out {} line of page numbers and running heads': 'أُسقط من أرقام الصفحات ورؤوسها المتكررة {0:line}',
  'Left out {} lines of page numbers and running heads': 'أُسقط من أرقام الصفحات ورؤوسها المتكررة {0:line}',
  'Read two columns that stand side by side on {} page, each for itself; check the pairs of the first lines':
    'قُرئ عمودان متجاوران كلٌّ على حدة في {0:of-page}؛ تحقّق من أزواج الأسطر الأولى',
  'Read two columns that stand side by side on {} pages, each for itself; check the pairs of the first lines':
    'قُرئ عمودان متجاوران كلٌّ على حدة في {0:of-page}؛ تحقّق من أزواج الأسطر الأولى',
  'Left out what is not in the text of the document: {}': 'أُسقط ما ليس من نص المستند: {0:list}',
  'headers and footers ({} …)': 'الرؤوس والتذييلات ({0:text} …)',
  'headers and footers ({})': 'الرؤوس والتذييلات ({0:text})',
  '{} chart or diagram': '{0:chart}',
  '{} charts and diagrams': '{0:chart}',
  'a table of contents or index': 'فهرس محتويات أو كشّاف',
  'hidden text in {} place': 'نص مخفي في {0:of-place}',
  'hidden text in {} places': 'نص مخفي في {0:of-place}',
  '{} empty form field': '{0:empty-field} في النماذج',
  '{} empty form fields': '{0:empty-field} في النماذج',
  '{} inserted file': '{0:inserted-file}',
  '{} inserted files': '{0:inserted-file}',
  'Characters of picture fonts stay in private use, since they have no code of their own: {}':
    'بقيت محارف خطوط الرموز في نطاق الاستعمال الخاص، إذ لا رموز لها: {0:list}',
  '{} of an unnamed font': '{0:number} من خط بلا اسم',
  'Left out a field with a value that does not belong there: {}': 'أُسقط حقل لا تصح قيمته: {0:list}',
  'Left out a field with a value that does not belong there: {} and more': 'أُسقط حقل لا تصح قيمته: {0:list} وغيره',
  'Left out {} fields with a value that does not belong there: {}': 'أُسقط {0:field} لا تصح قيمها: {1:list}',
  'Left out {} fields with a value that does not belong there: {} and more': 'أُسقط {0:field} لا تصح قيمها: {1:list} وغيرها',
  '`{}` in line {} ({})': '`{0}` في السطر {1} ({2})',
  // What was read
  'Read as {} and {}; further columns are left out: {}': 'قُرئ على أنه {0} و{1}؛ وأُسقطت الأعمدة الأخرى: {2:list}',
  'Read as {} and {}; further texts are left out: {}': 'قُرئ على أنه {0} و{1}؛ وأُسقطت النصوص الأخرى: {2:list}',
  'Read as {} and {}; further variants are left out: {}': 'قُرئ على أنه {0} و{1}؛ وأُسقطت اللغات الأخرى: {2:list}',
  'Read as {} and {}; units in other languages are left out: {}': 'قُرئ على أنه {0} و{1}؛ وأُسقطت الوحدات بلغات أخرى: {2:list}',
  'those in {} more languages': 'وما هو بلغات أخرى عددها {0}',
  'those of {} more pairs of languages': 'وما هو من أزواج لغات أخرى عددها {0}',
  '{} to {}': '{0:tag} إلى {1:tag}',
  '{} from {}': '{0:number} من {1:phrase}',
  'column {}': 'العمود {0}',
  'column {} as `{}`': 'العمود {0} على أنه `{1}`',
  'Took {} and {}, since no titles say which columns hold the texts':
    'أُخذ {0:phrase} و{1:phrase}، إذ لا عناوين تدل على عمودي النصّين',
  'Took `{}` in column {}, as a person left it, and not `{}` in column {}':
    'أُخذ `{0}` من العمود {1} كما تركه المراجع، لا `{2}` من العمود {3}',
  'Expected `{}` in column {}, as its title `{}` says, got another script in most cells; went by the cells':
    'المنتظر `{0}` في العمود {1} كما يقول عنوانه `{2}`، وأكثر خلاياه بخط آخر؛ فأُخذ بالخلايا',
  'Expected {} cells in the row of line {}, got {}': 'المنتظر {0:cell} في صف السطر {1}، والموجود {2}',
  'Expected {} cells in the row of line {}, got {}; joined those that a blank begins':
    'المنتظر {0:cell} في صف السطر {1}، والموجود {2}؛ فضُمَّ منها ما يبدأ بمسافة',
  'Expected a quotation mark that ends the cell opened in line {}, got none; read the mark as text':
    'المنتظر علامة تنصيص تُغلق الخلية المفتوحة في السطر {0}، ولم ترد؛ فعُدّت العلامة من النص',
  'Read inline tags: {}': 'قُرئت الوسوم الداخلية: {0:list}',
  'Read inline tags: {}; the option `tags` (`--tags`) keeps them':
    'قُرئت الوسوم الداخلية: {0:list}؛ ويُبقيها الخيار `tags` (`--tags`)',
  '{} as the text that stands for it': '{0:number} بالنص الذي يمثّله',
  '{} as the text that stands for them': '{0:number} بالنص الذي يمثّلها',
  '{} as a space': '{0:number} مسافةً',
  '{} as nothing': '{0:number} بلا أثر',
  'The sheet `{}` is left out, since no two columns of it hold texts': 'أُسقطت الورقة `{0}`، إذ ليس فيها عمودان من النصوص',
  'Read the sheet `{}`, which is hidden': 'قُرئت الورقة `{0}`، وهي مخفية',
  'Sheet `{}`: read {}: {}': 'الورقة `{0}`: قُرئ {1:phrase}: {2:list}',
  'Sheet `{}`: read {}: {} and more': 'الورقة `{0}`: قُرئ {1:phrase}: {2:list} وغيرها',
  'Sheet `{}`: {}': 'الورقة `{0}`: {1:phrase}',
  '{} hidden row': '{0:hidden-row}',
  '{} hidden rows': '{0:hidden-row}',
  // Subtitles
  'Expected subtitles with times such as `00:00:01,000 --> 00:00:03,000`, got none':
    'المنتظر ترجمة مرئية فيها أزمنة مثل `00:00:01,000 --> 00:00:03,000`، ولم ترد',
  'Expected times such as `00:00:01,000 --> 00:00:03,000` in line {}, got {}':
    'المنتظر في السطر {0} زمنان مثل `00:00:01,000 --> 00:00:03,000`، والموجود {1}',
  'Expected the cue of line {} to end after it begins, got {}; ignored its times':
    'المنتظر أن تنتهي فقرة السطر {0} بعد بدايتها، والموجود {1}؛ فأُهمل زمناها',
  'Expected a number above the times in line {}, got none': 'المنتظر رقم فوق الزمنين في السطر {0}، ولم يرد',
  'The cue of line {} begins before the one of line {} ends': 'تبدأ فقرة السطر {0} قبل أن تنتهي فقرة السطر {1}',
  'Put punctuation at the end of Arabic lines, where it stood at the beginning, in {} cue':
    'نُقل الترقيم إلى آخر الأسطر العربية، وكان في أولها، في {0:of-cue}',
  'Put punctuation at the end of Arabic lines, where it stood at the beginning, in {} cues':
    'نُقل الترقيم إلى آخر الأسطر العربية، وكان في أولها، في {0:of-cue}',
  // What was written
  '{} dropped': 'حُذف {0:phrase}',
  '{} character that XML cannot hold was': '{0:character} مما لا تتسع له XML',
  '{} characters that XML cannot hold were': '{0:character} مما لا تتسع له XML',
  '{} character that HTML cannot hold was': '{0:character} مما لا تتسع له HTML',
  '{} characters that HTML cannot hold were': '{0:character} مما لا تتسع له HTML',
  'a character that XML cannot hold': 'محرف لا تتسع له XML',
  '{} characters that XML cannot hold': '{0:character} مما لا تتسع له XML',
  'Dropped {}, in lines {}': 'حُذف {0}، في الأسطر {1:list}',
  'Dropped {}, in lines {} and more': 'حُذف {0}، في الأسطر {1:list} وغيرها',
  'Dropped {}, in line {}': 'حُذف {0}، في السطر {1}',
  '{} and {}': '{0:phrase} و{1:phrase}',
  '{} lone surrogate, which UTF-8 cannot hold, was': '{0:half-character} مما لا يتسع له UTF-8',
  '{} lone surrogates, which UTF-8 cannot hold, were': '{0:half-character} مما لا يتسع له UTF-8',
  '{} line end inside a text became a space': 'حلّت المسافة محلّ {0:line-end} داخل النصوص',
  '{} line ends inside texts became spaces': 'حلّت المسافة محلّ {0:line-end} داخل النصوص',
  'XLIFF cannot hold the language code {}; it is written as `{}`': 'لا تتسع XLIFF لرمز اللغة {0}؛ فكُتب `{1}`',
  'Units: {}': 'الوحدات: {0:list}',
  added: 'أُضيفت',
  '{} of the memory replaced': '{0:number} من الذاكرة استُبدلت',
  'left out, since the memory translates otherwise': 'أُسقطت، إذ تترجمها الذاكرة بغير ذلك',
  'there already': 'موجودة من قبل',
}
