// What is said of texts and pairs, in Arabic: by the checks, by the halves and by what reads bytes.

import { DOUBT_SENTENCES, type DoubtSentence } from '../../formats/shared/doubts.ts'
import type { Sentences } from './translator.ts'

/** Messages about pairs. */
export const PAIRS: Sentences = {
  'Expected a translation, got the same text on both sides': 'المنتظر ترجمة، والنص نفسه في الطرفين',
  'Expected the {} in `{}`, got {} letters': 'المنتظر {0} باللغة `{1}`، وحروفه {2:phrase}',
  Arabic: 'عربية',
  Latin: 'لاتينية',
  other: 'من خط آخر',
  'Expected the {} in `{}`, detected `{}`': 'المنتظر {0} باللغة `{1}`، والمكتشَف `{2}`',
  'Expected a target of usual length, got one {} times as long': 'المنتظر هدف معتاد الطول، وطوله يعادل المعتاد {0} مرة',
  'Expected a source of usual length, got one {} times as long': 'المنتظر مصدر معتاد الطول، وطوله يعادل المعتاد {0} مرة',
  'Expected fewer sentences in a pair, got {}; check where it ends':
    'المنتظر في الزوج جمل أقل، وفيه {0:sentence}؛ تحقّق من نهايته',
  'Expected {} on both sides, got it on the {} side only': 'المنتظر {0} في الطرفين، وليس إلا في {1}',
  'Expected the {} to end with punctuation, as the {} does (`{}`), got none':
    'المنتظر أن ينتهي {0} بعلامة ترقيم كما ينتهي {1} (`{2}`)، ولم ترد',
  'Expected each {} to have its partner, got one without on the {} side':
    'المنتظر أن يكون لكل {0:phrase} ما يقابله، وفي {1} ما لا مقابل له',
  'Expected each quotation mark to have its partner, got one without on the {} side':
    'المنتظر أن يكون لكل علامة تنصيص ما يقابلها، وفي {0} ما لا مقابل له',
  'round bracket': 'قوس هلالي',
  'square bracket': 'قوس معقوف',
  'curly bracket': 'قوس حاصر',
  'quotation mark': 'علامة تنصيص',
  'Expected each pair once, got the same pair {}': 'المنتظر كل زوج مرة واحدة، وقد ورد الزوج نفسه {0:phrase}',
  above: 'فيما سبق',
  'Expected the {} of the same {} {}, {}, got another': 'المنتظر {0} الوارد مع {1} نفسه {2:phrase}: {3}، والوارد غيره',
  'The translation stands elsewhere in the text': 'الترجمة في موضع آخر من النص',
  // Texts that do not belong together
  'Expected text in `{}` on the {} side, got none; check the input and the two languages':
    'المنتظر نص باللغة `{0}` في {1}، ولا نص فيه؛ تحقّق من المُدخَل ومن اللغتين',
  'Expected two texts that translate each other, found a counterpart for {} % of the sentences; check that the files belong together':
    'المنتظر نصّان أحدهما ترجمة الآخر، ولم يوجد مقابل إلا لنسبة {0:percent} من الجمل؛ تحقّق من أن الملفين أحدهما للآخر',
  'Expected two languages, detected `{}` on both sides; check the input, or name the languages with `sourceLanguage` and `targetLanguage` (`--source-language`, `--target-language`)':
    'المنتظر لغتان، والمكتشَف `{0}` في الطرفين؛ تحقّق من المُدخَل أو سمِّ اللغتين بـ `sourceLanguage` و`targetLanguage` (الخياران `--source-language` و`--target-language`)',
  '{} sentences in a row of the {} (lines {} to {}) have no counterpart; check that nothing is missing on the other side':
    'لا مقابل لجمل متتالية من {1} عددها {0:number} (الأسطر من {2} إلى {3})؛ تحقّق من أن الطرف الآخر لم يسقط منه شيء',
  'Left unpaired: a copy of a text that stands beside its translation, or in its place':
    'تُرك بلا مقابل: نسخة من نص إلى جانب ترجمته، أو في موضعها',
  'Expected a text in `{}` and `{}`, got one that is nearly all in `{}`: its {} % in `{}` look like quotations; check the input':
    'المنتظر نص باللغتين `{0}` و`{1}`، ويكاد كله يكون باللغة `{2}`: وما فيه باللغة `{4}`، وهو {3:percent}، يشبه أن يكون اقتباسًا؛ تحقّق من المُدخَل',
  'Expected a text in `{}` and `{}`, got one that is nearly all in `{}`: its less than {} % in `{}` look like quotations; check the input':
    'المنتظر نص باللغتين `{0}` و`{1}`، ويكاد كله يكون باللغة `{2}`: وما فيه باللغة `{4}`، وهو أقل من {3:percent}، يشبه أن يكون اقتباسًا؛ تحقّق من المُدخَل',
  'Expected `ar`, detected `{}` in all text of Arabic script; aligned as it is, name its language if that is not Arabic':
    'المنتظر `ar`، والمكتشَف `{0}` في كل ما كُتب بالحرف العربي؛ وقد حُوذي كما هو، فسمِّ لغته إن لم تكن العربية',
  'Left out a block in {}, which is neither of the two languages': 'أُسقطت كتلة لغتها {0}، وهي غير اللغتين',
  'a third script': 'خط ثالث',
  // Pins
  'Expected the {} text of a pin in the document, got none; ignored the pin {}':
    'المنتظر أن يكون في المستند نص {0} من الزوج المثبَّت، وليس فيه؛ فأُهمل الزوج المثبَّت {1}',
  'Expected the {} text of a pin as in the document, got an edited one; pinned {}':
    'المنتظر نص {0} من الزوج المثبَّت كما هو في المستند، وقد عُدّل؛ فثُبّت {1}',
  'Expected each sentence of the document in one pin, got one in {}; joined them, the first is {}':
    'المنتظر كل جملة من المستند في زوج مثبَّت واحد، ومنها ما هو في {0:of-pin}؛ فضُمّت الأزواج، وأولها {1}',
  'Expected pins that share a sentence to stand together on both sides, got {} that do not; ignored them, the first is {}':
    'المنتظر أن تتجاور في الطرفين الأزواج المثبَّتة التي تشترك في جملة، ومنها {0} لا تتجاور؛ فأُهملت، وأولها {1}',
  // retext
  'Expected `{}` after an Arabic word, got `{}`': 'المنتظر `{0}` بعد كلمة عربية، والموجود `{1}`',
  'Unexpected repeated `{}`, remove one occurrence': 'تكررت `{0}`؛ احذف إحداهما',
  'Unexpected {} spaces between sentence, expected 1 space': 'المنتظر مسافة واحدة بين الجملتين، والموجود {0}',
}

/** Messages about the text of a file, and the limits of files. */
export const TEXTS: Sentences = {
  more: 'أكثر',
  'Read as {}, since it is not UTF-8; save it as UTF-8 if letters look wrong':
    'قُرئ بترميز {0}، لأنه ليس UTF-8؛ فإن لم تستقم الحروف فاحفظه بترميز UTF-8',
  'Read as {}, as it says; save it as UTF-8 if letters look wrong':
    'قُرئ بترميز {0} كما يقول؛ فإن لم تستقم الحروف فاحفظه بترميز UTF-8',
  'Replaced 1 sequence of bytes that is not UTF-8 with U+FFFD': 'حلّ U+FFFD محلّ تتابع واحد من البايتات ليس UTF-8',
  'Replaced {} sequences of bytes that are not UTF-8 with U+FFFD': 'حلّ U+FFFD محلّ ما ليس UTF-8 من البايتات، وعدد تتابعاته {0}',
  'Bytes that are not {} became U+FFFD': 'حلّ U+FFFD محلّ البايتات التي ليست {0}',
  'Expected {} to be no longer than a string can be (about 500 MB); split it':
    'المنتظر ألا يزيد {0} على ما تتسع له سلسلة (نحو 500 ميغابايت)؛ قسّمه',
  'Expected {} to be text, got binary data (it holds NUL bytes)': 'المنتظر أن يكون {0} نصًا، وهو بيانات ثنائية (فيه بايتات NUL)',
  'Expected {} to be in one encoding, got UTF-8 in line {} and windows-1256 in line {}; save each part as UTF-8':
    'المنتظر أن يكون {0} بترميز واحد، وهو UTF-8 في السطر {1} وwindows-1256 في السطر {2}؛ احفظ كل جزء بترميز UTF-8',
  'Expected {} to be text in UTF-8, UTF-16, windows-1256, windows-1252 or ISO-8859-6, got bytes that are none of them':
    'المنتظر أن يكون {0} نصًا بترميز UTF-8 أو UTF-16 أو windows-1256 أو windows-1252 أو ISO-8859-6، والموجود بايتات ليست من أيٍّ منها',
  'Expected a text in a known encoding, got one that calls itself `{}`': 'المنتظر نص بترميز معروف، والموجود نص يسمّي ترميزه `{0}`',
  'Expected `encoding` to be one such as `windows-1256`, got {}': 'قيمة `encoding` ترميز مثل `windows-1256`، والوارد {0}',
  'Expected Arabic in logical order, got letters that may stand in the order in which they are drawn; convert the text':
    'المنتظر نص عربي بترتيبه المنطقي، ولعل حروفه مرتّبة كما تُرسم؛ حوّل النص',
  '{} ({} blocks)': '{0:phrase} ({1:block})',
  '{} ({} block)': '{0:phrase} ({1:block})',
  'Mended text in {} that was read as windows-1252; save the file in UTF-8':
    'أُصلح نص بترميز {0} كان قد قُرئ على أنه windows-1252؛ احفظ الملف بترميز UTF-8',
  'Found text in {} that was read as windows-1252 and lost bytes; convert the original file to UTF-8 again':
    'وُجد نص بترميز {0} كان قد قُرئ على أنه windows-1252 فضاعت منه بايتات؛ حوّل الملف الأصلي إلى UTF-8 من جديد',
  'Turned Arabic text round, whose letters stood in the order in which they are drawn': 'عُكس نص عربي كانت حروفه مرتّبة كما تُرسم',
  'Put punctuation at the end of Arabic lines, where it stood at the beginning':
    'نُقل الترقيم إلى آخر الأسطر العربية، وكان في أولها',
  'Mended lam-alef, whose letters were exchanged: «األدبي» for «الأدبي»': 'أُصلحت لام ألف تبادل حرفاها: «األدبي» بدل «الأدبي»',
  '{} more messages; `limits.messages` is {}': 'و{0:message} غيرها؛ والحد `limits.messages` هو {1}',
  '{} more messages of the rule `{}`': 'و{0:message} غيرها من القاعدة `{1}`',
  // Limits
  'Expected at most {} {}, got {}; split the input, or raise `limits.{}`':
    'الحد الأقصى {1:phrase} هو {0}، والموجود {2}؛ قسّم المُدخَل، أو ارفع `limits.{3}`',
  'Expected at most {} {} in line {}, got {}; split the input, or raise `limits.{}`':
    'الحد الأقصى {1:phrase} هو {0}، والموجود {3} في السطر {2}؛ قسّم المُدخَل، أو ارفع `limits.{4}`',
  'Expected at most {} {} in {}, got {}; split the input, or raise `limits.{}`':
    'الحد الأقصى {1:phrase} هو {0}، والموجود {3} في {2}؛ قسّم المُدخَل، أو ارفع `limits.{4}`',
  'Expected at most {} bytes in a ZIP archive in `{}`, got {}; split the input, or raise `limits.{}`':
    'الحد الأقصى من البايتات في أرشيف ZIP هو {0}، والموجود {2} في `{1}`؛ قسّم المُدخَل، أو ارفع `limits.{3}`',
  'bytes or characters': 'من البايتات أو المحارف',
  'bytes or characters of output': 'من بايتات المخرج أو محارفه',
  'bytes in a ZIP archive': 'من البايتات في أرشيف ZIP',
  'times the bytes of a member of a ZIP archive': 'لتضاعف ملف في أرشيف ZIP بعد فكّه',
  'members of a ZIP archive': 'من الملفات في أرشيف ZIP',
  sheets: 'من الأوراق',
  'rows or segments': 'من الصفوف أو المقاطع',
  'filled cells': 'من الخلايا غير الفارغة',
  blocks: 'من الكتل',
  'characters in one text': 'من المحارف في النص الواحد',
  'levels inside of each other': 'من مستويات التداخل',
  'units on a side': 'من الوحدات في الطرف الواحد',
  'nodes to search': 'من عقد البحث',
  'rules or maps of an SRX': 'من قواعد SRX وخرائطها',
  'characters in a regular expression': 'من المحارف في التعبير النمطي',
  'states of the automata of rules': 'من حالات آلات القواعد',
  messages: 'من الرسائل',
}

/** Doubts about a pair: `src/formats/shared/doubts.ts` has them in both languages, since pages show them too. */
export const DOUBTS: Sentences = Object.fromEntries(
  (Object.keys(DOUBT_SENTENCES.en) as (keyof typeof DOUBT_SENTENCES.en)[]).flatMap((kind) =>
    // One word, and several of them.
    [['{1:text}'], ['{1:text}', '']].map((words) => {
      const said = (sentence: DoubtSentence) => sentence('{0:language}', words).replace(' · )', ')')
      return [said(DOUBT_SENTENCES.en[kind]).replace(/\{.*?\}/g, '{}'), said(DOUBT_SENTENCES.ar[kind])]
    }),
  ),
)
