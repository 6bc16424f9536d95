import { foldArabic } from '../text/fold.ts'
import { numbered as latinNumbered, mayEnd, notEnding, titles } from './en.ts'
import { type Language, series, valued } from './language.ts'
import { alone, everywhere, invisible, marks, oneOf, over, quote, type Rule, tail, titleNumber, words } from './rule.ts'
import { stemArabic } from './stem-arabic.ts'

const raw = String.raw

/** Abbreviations of several letters without dots between; single letters (د. ص. م. هـ.) and dotted ones (أ.د. ق.م. ج.م.ع.) are rules. */
const abbreviations = words('مج تح مط تر صص ج.م.ع ش.م.م إلخ الخ')

/** What is numbered by letters: «فيتامين د.» ends a sentence, «د. أحمد» does not. */
const lettered = words(`
  فيتامين المجموعة مجموعة الفئة فئة النقطة الخطة الملحق الصف القسم الحرف حرف النوع الفقرة البند الخيار الدرجة الفريق`)

/** Stand before a number. */
const numbered = words('ص صص ج مج ط ع')

/** What is numbered at the beginning of a block: the number belongs to the title after it. */
const labels = words(`
  الباب البند التمرين الجدول الجزء الخريطة الخطوة الدرس الرسم السؤال الشكل الصورة الفصل الفقرة القائمة القسم اللوحة المادة المبحث المثال المخطط المرفق
  المطلب المعادلة الملحق الوحدة باب بند تمرين جدول جزء خريطة خطوة درس رسم سؤال شكل صورة فصل فقرة قائمة قسم لوحة مادة مبحث مثال مخطط مرفق مطلب
  معادلة ملحق وحدة`)

/** Verbs that belong to the quotation before them: past stems, and stems of the present without their person. */
const speech = words(`
  قال قلت أجاب أجبت سأل تساءل رد ردد هتف صاح صرخ همس تمتم غمغم نادى أردف عقب استطرد استفسر حسبما أضاف أضف أوضح خاطب علق أكد ذكر تابع زعم أعلن
  صرح استدرك قاطع حذر اعترض احتج اعترف أقسم كرر استغرب أنشد روى حكى أخبر أفاد أقر نبه توسل اختتم واصل استنكر عاتب مازح ناشد طمأن شدد`)
const speechInPresent = words(`
  قول جيب سأل تساءل رد ردد هتف صيح صرخ همس تمتم غمغم نادي ردف عقب ستطرد ستفسر ضيف وضح خاطب علق ؤكد ذكر تابع زعم علن صرح ستدرك قاطع حذر
  عترض حتج عترف قسم كرر ستغرب نشد روي حكي خبر فيد قر نبه توسل ختتم واصل ستنكر عاتب مازح ناشد طمئن شدد`)

/** Words that begin sentences and stand after no title or number: «سنة ٢ هـ. وكان», but «سنة ٦٣٢ م. في المدينة». */
const starters = words(`
  ثم وكان وكانت كان كانت وكانوا وقد لقد ولقد ولم لم ولن لن ولكن لكن لكنه لكنها ولكنه ولكنها وليس ليس وهو وهي وهم هو هي هذا هذه وهذا وهذه وذلك
  إنه إنها أما وأما وبعد وبعدها ومنذ واليوم وهكذا وهناك هناك وما ولا ولذلك لذلك ولهذا لهذا ورغم وعندما وحين`)

/** Units that are written without dots between their letters. */
const units = words('كم كلم سم مم ملم كجم كغم كغ كج غم مل ملل')

/** Words that continue a phrase after a quantity: «سنة ٦٣٢ م. في المدينة», «الساعة ٥ م. كما كان مقررا». */
const continuing = words(`
  في من على عن إلى الى حتى منذ مذ مع عند لدى بين قبل بعد فوق تحت أمام خلف وراء حول ضد نحو عبر خلال أثناء دون بدون قرب قبيل بعيد سوى عدا مثل وفق
  وفقا حسب حوالي لمدة لكل لكي كي لأن لصالح بتوقيت بتاريخ بسبب بمناسبة بحضور بحسب بواسطة بسعر بمعدل بمبلغ برعاية تقريبا فقط معا كما حيث إذ عندما
  حينما حين بينما كلما أو أم بل أي إلا غير أن بأن مما ممن أكثر أقل الموافق الموافقة والموافق المقبل المقبلة الماضي الماضية الجاري الجارية القادم
  القادمة التالي التالية الذي التي اللذان اللذين الذين اللاتي وحتى وإلى ونصف وربع وثلث ونيف وأكثر وأقل فأكثر فأقل فما فصاعدا صباحا مساء ظهرا عصرا
  ليلا فجرا يوميا شهريا سنويا أسبوعيا مربعا مكعبا أيضا كذلك ميلادية هجرية ميلادي هجري يوم ليلة صباح الساعة`)

const vowels = raw`[\u064B-\u0652\u0670]*`
/** A word with whatever vowel marks a text writes: فأجاب and فَأَجَابَ. */
const voweled = (word: string): string => [...word].map((letter) => raw`${letter}${vowels}`).join('')

const said = raw`(?:${speech.map(voweled).join('|')}|[يتأن]${vowels}(?:${speechInPresent.map(voweled).join('|')}))(?:ت${vowels}|وا|تا|ون|ان|ه|ها|هم|هما|ني|نا|ته|تها|تهم)?${vowels}${over}`
const letter = raw`[\u0621-\u064A\u066E-\u06D3]`
/** ٣٥٤ هـ., 300 ج.م., ٤ م.²: a number with its abbreviated era, hour, unit or currency. */
const quantity = raw`\p{Nd}\s?(?:(?:${letter}{1,2}\.){1,3}${letter}{1,2}|[مصسدثغجلطه]|${oneOf(units)})ـ?[²³]?\.${tail}`
/** ٣٥٤ هـ., سنة ٢ هـ., 612 ق.م.: a year. A sentence that a conjunction opens may follow it, as after no hour and no price. */
const year = raw`(?:\p{Nd}{3,4}|(?:سنة|عام)\s\p{Nd}{1,4})\s?(?:هـ|م|ق\.م|ق\.هـ)\.${tail}`
/** What continues the phrase of a quantity: the words above, بال and لل with a noun, ب with a noun (بتكلفة, بمبلغ), accusatives (مربعًا), another quantity (وعرضه ٣ م.). */
const continues = raw`(?:${oneOf(continuing)}${vowels}${over}|بال(?!نسبة|تالي|إضافة|فعل|غ)${letter}{2}|لل${letter}{2}|بم${letter}{2}|ب(?!داية|طاقة|عثة|ضاعة|لدية|طولة)${letter}{2,10}ة${over}|${letter}{2,12}(?:\u064Bا|ا\u064B)${over}|كل\s(?:يوم|ليلة|أسبوع|شهر|سنة|عام|ساعة|صباح|مساء)${over}|و${letter}{2,12}\s\p{Nd}{1,9}\s?(?:${letter}ـ?\.|${oneOf(units)}${over}))`
/** The numbered parts of a text: القسم ٢٫١., البندين ٣.١. */
const section = raw`(?:${oneOf(words('قسم قسمين قسمان أقسام فصل فصلين فصول بند بندين بنود مادة مادتين مواد فقرة فقرتين فقرات باب بابين أبواب جزء جزأين أجزاء مبحث مبحثين مطلب مطلبين'))}\s)`
const sectionNumber = raw`\p{Nd}{1,3}(?:[.٫]\p{Nd}{1,3}){1,3}\.`
const nextSection = raw`[^.?!؟]{1,80}\s(?:و|أو|إلى|حتى)\s?(?:(?:ال)?${section})?`
const dots = raw`(?:…|\.{2}|\.\s\.)`

const sentences: readonly Rule[] = [
  ...everywhere([...numbered, ...latinNumbered]),

  {
    before: raw`^\s{0,8}${oneOf(labels)}\s(?:رقم\s)?${titleNumber}`,
    after: raw`\s`,
    break: false,
    example: 'الشكل ١-١.| نسخ محلية من الملفات',
  },

  // Two sections with their titles in one sentence.
  {
    before: raw`${section}${sectionNumber}`,
    after: raw`\s${nextSection}${sectionNumber}`,
    break: false,
    example: 'انظر القسمين ٢٫١.| بيانات الإدخال و٢٫٢. تحليل النتائج.',
  },
  {
    before: raw`${section}${sectionNumber}\s${nextSection}${sectionNumber}`,
    after: raw`\s`,
    break: false,
    example: 'انظر القسمين ٢٫١. بيانات الإدخال و٢٫٢.| تحليل النتائج.',
  },

  // A footnote number that lost its raising.
  {
    before: raw`[\p{L}\p{M}]{4}[”"»]?[.?!؟][”"»]?\p{Nd}{1,3}`,
    after: raw`\s`,
    break: true,
    example: 'كانت المدينة عامرة.١٢| ثم خربت.',
  },

  // An abbreviation that closes a quantity.
  {
    before: year,
    after: raw`\s*(?!${continues})و${vowels}${letter}`,
    break: true,
    example: 'توفي الشاعر سنة ٣٥٤ هـ.| ودفن في واسط.',
  },
  {
    before: quantity,
    after: raw`\s+(?!${continues}|و(?!${oneOf(starters.filter((word) => word.startsWith('و')).map((word) => word.slice(1)))}${over}))${letter}${vowels}${letter}`,
    break: true,
    example: 'توفي الإمام سنة 241هـ.| ترك خمسة أبناء.',
  },
  {
    before: quantity,
    after: raw`\s+(?:${continues}|[\p{Nd}([])`,
    break: false,
    example: 'تبعد القرية 12 كم.| عن المدينة.',
  },

  // A letter that names something, then abbreviations.
  {
    before: raw`${alone}${oneOf(lettered)}\s${letter}ـ?\.${tail}`,
    after: raw`\s`,
    break: true,
    example: 'ينقصه فيتامين د.| نصحه الطبيب بالشمس.',
  },
  {
    before: raw`${alone}${oneOf(['إلخ', 'الخ'])}\.`,
    after: raw`\s+(?!${oneOf(words('من في على عن إلى مما التي الذي الذين اللواتي وغيرها وغيره كلها'))}${over})`,
    break: true,
    example: 'نبيع الكتب والأقلام والدفاتر إلخ.| المحل مفتوح كل يوم.',
  },
  {
    before: raw`${alone}(?:(?:${letter}{1,2}\.){1,4}${letter}{1,2}|${letter})ـ?\.${tail}`,
    after: raw`\s+${oneOf(starters)}${over}`,
    break: true,
    example: 'سافر إلى ج.م.ع.| ثم عاد إلى بلده.',
  },
  {
    before: raw`${alone}(?:[A-Za-z]\.){1,4}[A-Za-z]\.${tail}`,
    after: '',
    break: false,
    example: 'كُتبت الحروف U.S.A.| على الخريطة.',
  },
  {
    before: raw`${alone}${oneOf(abbreviations)}\.${tail}`,
    after: '',
    break: false,
    example: 'انظر لسان العرب، مج.| ٣، مادة «كتب».',
  },
  {
    before: raw`${alone}(?:${letter}|و[أادمسصجطع])ـ?\.${tail}`,
    after: '',
    break: false,
    example: 'حضر أ. علي ود.| محمد المحاضرة.',
  },
  {
    before: raw`\p{Nd}\s?${letter}ـ?\.${tail}`,
    after: '',
    break: false,
    example: 'صدرت الرواية سنة ٢٠١٠م.| «أرض الرماد» عنوانها.',
  },
  {
    before: raw`${alone}(?:${oneOf([...titles, ...notEnding, ...mayEnd])}|[A-Z])\.`,
    after: raw`\s+[A-Za-z]`,
    break: false,
    example: 'كتب J.| R. R. Tolkien رواية «سيد الخواتم».',
  },
  { before: raw`${alone}${oneOf(latinNumbered)}\.`, after: raw`\s*\p{Nd}`, break: false, example: 'انظر Hitti, vol.| 2.' },

  // A quotation and its verb.
  {
    before: raw`[?!؟…][${quote}]{1,2}`,
    after: raw`\s*ف${vowels}${said}`,
    break: false,
    example: 'سأل: «أين هو؟»| فأجاب الحارس: «في البيت».',
  },
  {
    before: raw`[.?!؟…][${quote}]{1,2}`,
    after: raw`\s+${said}(?:\s+[^\s:«»"“”.؟!]{1,20}){0,3}:`,
    break: true,
    example: '«سأذهب غدًا.»| قالت مريم: «وأنا معك.»',
  },
  {
    before: raw`:\s{0,2}["“«][^"“”«»]{0,400}[.?!؟…]["”»]`,
    after: raw`\s+${said}`,
    break: true,
    example: 'وذكر الأدلة: «راجعنا هذه الأرقام.»| قالت المتحدثة إن الاجتماع انتهى.',
  },
  { before: raw`[.?!؟…][${quote}]{1,2}`, after: raw`\s*${said}`, break: false, example: '«متى نصل؟»| سأل الطفل أمه.' },
  {
    before: raw`${said}\s{1,2}["“«][^"“”«»]{0,100}[?!؟…]["”»]`,
    after: raw`\s`,
    break: true,
    example: 'هتف الجمهور وصاح «يحيا العدل!»| ثم خرج القاضي.',
  },
  {
    before: raw`[\p{L}\p{M}\p{Nd}ـ]\s{0,2}(?:["“«][^"“”«»]{0,100}[?!؟…]["”»]|\([^()]{0,100}[?!؟…]\))`,
    after: raw`\s`,
    break: false,
    example: 'عُرض فيلم «من أنت؟»| أمس في القاهرة.',
  },

  // Dots: a pause in Arabic, not an end.
  { before: raw`${dots}${tail}`, after: raw`\s*(?:["“«‘](?=\S)|[-–—]\s)`, break: true, example: 'لا أدري...| «هل نعود؟»' },
  { before: raw`${dots}[${invisible}]{0,3}`, after: '', break: false, example: 'كنت أظن…| لا، لا شيء.' },

  // The plain case.
  { before: raw`[${marks}]${tail}`, after: raw`\s`, break: true, example: 'ما اسمك؟| اسمي أحمد.' },

  // No space after the mark, perhaps one before it.
  {
    before: raw`[\p{L}\p{M}\p{Nd}]\s?[?!؟۔]{1,3}[»”"]?`,
    after: raw`[«“"(]?${letter}{2}`,
    break: true,
    example: 'كيف حالك؟|أنا بخير.',
  },
  {
    before: raw`(?:^|[\s«“"(،؛؟!:])(?:\p{Nd}{0,9}[\p{L}\p{M}ـ]{2,30}|\p{Nd}{1,9})(?:[»”"]?\s?\.|\.[»”"])`,
    after: raw`[«“"(]?(?:${letter}${vowels}){2,30}(?![.@/_]\S)`,
    break: true,
    example: 'في عهد المأمون .|ثم أضافوا إليها.',
  },

  // Verse ends of the Qur'an.
  {
    before: raw`(?:۝\s?\p{Nd}{0,3}|﴿\p{Nd}{1,3}﴾|﴾\p{Nd}{1,3}﴿)`,
    after: '',
    break: true,
    example: 'قُلْ هُوَ اللَّهُ أَحَدٌ ۝١| اللَّهُ الصَّمَدُ ۝٢',
  },
]

const cardinals = series(`
  واحد واحدة | اثنان اثنين اثنتان اثنتين | ثلاث ثلاثة | أربع أربعة | خمس خمسة | ست ستة | سبع سبعة | ثمان ثماني ثمانية | تسع تسعة | عشر عشرة`)
const ordinals = series(`
  أول أولى أولا | ثان ثاني ثانية ثانيا | ثالث ثالثة ثالثا | رابع رابعة رابعا | خامس خامسة خامسا | سادس سادسة سادسا | سابع سابعة سابعا |
  ثامن ثامنة ثامنا | تاسع تاسعة تاسعا | عاشر عاشرة عاشرا`)

/** الثالثة, الحادية عشرة, العشرون, الأولى بعد المئة; ه for ة, as people type. */
const definiteOrdinal = raw`ال(?:أولى?|(?:ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي)[ةه]?|عشر(?:ون|ين))(?:\s+عشرة?)?(?:\s+بعد\s+\S+)?`
/** أولا, أولاً, أولًا: tanwin stands on either letter, or nowhere. */
const adverb = ordinals.map((forms) => `${forms.split(' ').at(-1)!.slice(0, -1)}(?:ا[\u064B-\u0652]?|\u064Bا)`).join('|')

const commonWords = words(`
  في من على عن إلى الى أن ان إن التي الذي هذا هذه ذلك تلك كان كانت لا ما لم لن قد مع هو هي بين كل بعد قبل عند حتى ثم أو او غير حيث كما لكن هل`)
/** قال stands in half of all stories; words with the article, and feminine nouns, are as common as particles. */
const forms = raw`و?(?:${commonWords.join('|')}|قال)|(?:ال|[وبفكل]ال|لل)[\u0621-\u064A]{2,}|[\u0621-\u064A]{2,}ة`

export const ar: Language = {
  name: 'Arabic',
  names: words('arabic عربية عربي فصحى ara arb'),
  codes: words('ar ara arb arz apc ary aeb afb acm ajp arq ars acw ayl shu'),
  sentences,
  stem: stemArabic,
  fold: foldArabic,
  commonWords,
  negations: new Set(words('لا ولا فلا الا لم ولم فلم لن ولن فلن ليس وليس ليست ليسوا لست لسنا غير دون بدون عدم')),
  functionWords: words(`
  منذ لدى فوق تحت امام خلف دون خلال حول ضد نحو عبر هذان هؤلاء اولئك هنا هناك الذين اللذين اللذان اللاتي ماذا متى اين كيف كم لماذا لما ليس
  ليست لست انه انها انهم اننا اني لان لانه لانها يكون تكون كانوا سيكون ستكون نكون لقد فقد هم هن هما نحن انا انت انتم ام بل لكنه لكنها كلا بعض
  اي ايضا اذا اذ اذن لو لولا كذلك فقط سوى الا كي لكي حين حينما عندما بينما مثل مثلا به بها بهم له لها لهم لك لكم لنا لي فيه فيها فيهم منه منها
  منهم عليه عليها عليهم اليه اليها اليهم عنه عنها معه معها معهم ذات ذو وهو وهي وهذا وهذه ولا وما ومن وفي وعلى ولم وقد بان فان وان بانه بهذا
  بهذه لهذا لهذه لذلك وذلك كذا يتم تم سوف يمكن يمكنك يمكننا يجب شيء شي احد واحد واحدة نفس نفسه نفسها هكذا مما عما بما فيما كلما ربما الان عدم
  باستخدام استخدام يا ايها`),
  numbers: {
    cardinals,
    ordinals,
    others: valued(`
      0 صفر | 0.5 نصف | 2 اثنا اثني | 20 عشرون عشرين عشرينات عشرينيات | 30 ثلاثون ثلاثين ثلاثينات ثلاثينيات | 40 أربعون أربعين
      أربعينات أربعينيات | 50 خمسون خمسين خمسينات خمسينيات | 60 ستون ستين ستينات ستينيات | 70 سبعون سبعين سبعينات سبعينيات | 80
      ثمانون ثمانين ثمانينات ثمانينيات | 90 تسعون تسعين تسعينات تسعينيات | 200 مئتان مئتين مائتان مائتين مئتي مائتي | 300 ثلاثمئة
      ثلاثمائة | 400 أربعمئة أربعمائة | 500 خمسمئة خمسمائة | 600 ستمئة ستمائة | 700 سبعمئة سبعمائة | 800 ثمانمئة ثمانمائة ثمانيمائة
      | 900 تسعمئة تسعمائة | 2000 ألفان ألفين ألفا ألفي | 2e6 مليونان مليونين مليوني | 2e9 ملياران مليارين ملياري`),
    scales: valued(`
      100 مئة مائة مئات قرن | 1000 ألف آلاف ألفا | 1e6 مليون ملايين مليونا | 1e9 مليار مليارات مليارا بليون بلايين | 1e12 تريليون
      تريليونات`),
  },
  definite: (word) => `ال${word}`,
  // وخمسين، بخمسين، للعشرين، الخمسون.
  clitics: /^(?:[وف])?(?:[بكل])?(?:ال|ل)?(?=.{2})/,
  recognition: {
    // Persian, Urdu, Kurdish, Pashto, Uyghur letters. گ چ پ ڤ also stand in Arabic loan words: a few of them prove nothing.
    foreign: /[ٹڈڑںھہۂۃےۓیۆۇېەێۋکڕڵݩڼڭچپگژڤ]/g,
    common: new RegExp(raw`(?<![\u0621-\u064A])(?:${forms})(?![\u0621-\u064A])`, 'g'),
    word: /[\u0621-\u064A\u066E-\u06D3]+/g,
    minCommonShare: 0.15,
  },
  alphabets: ['أبجدهوزحطيكلمن', 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'],
  partName: raw`(?:ال)?(?:مادة|فصل|باب|قسم|بند|ملحق|جزء|فرع|مبحث|مطلب)\s*(?:رقم\s*)?[(\[]?\s*(?:[0-9٠-٩۰-۹]+|${definiteOrdinal})`,
  orderWord: adverb,
  columns: {
    source: words('مصدر أصل أصلي'),
    target: words('هدف مستهدف ترجمة مترجم'),
    aside: words(`
      رقم الرقم م ت مسلسل تسلسل رمز كود معرف معرّف مرجع حالة وضع اعتماد معتمد مراجعة أولوية ملاحظة ملاحظات تعليق تعليقات تاريخ وقت مراجع كاتب مؤلف
      كلام نوع جنس تصنيف فئة مجال موضوع قسم سياق ملف رابط مسار صفحة صورة موقع عدد طول نطق`),
  },
}
