import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ar } from '../../../src/languages/ar.ts'
import { de } from '../../../src/languages/de.ts'
import { en } from '../../../src/languages/en.ts'
import { fr } from '../../../src/languages/fr.ts'
import { other } from '../../../src/languages/other.ts'
import type { Rule } from '../../../src/languages/rule.ts'
import { compile } from '../../../src/sentences/compile.ts'
import { sentenceSpans, spansBy, splitSentences } from '../../../src/sentences/split.ts'
import { splits } from '../../support/sentences-table.ts'

describe('the table of FACTS.md', () => {
  splits('ar', 'ما اسمك؟ | اسمي أحمد.')
  splits('ur', 'یہ ایک کتاب ہے۔ | وہ قلم ہے۔')
  splits('ar', 'ماذا تقول؟! | لا أصدق!! | حقًا؟')
  splits('ar', 'وصل د. أحمد صباحًا. | ثم غادر.')
  splits('ar', 'ألقى أ.د. محمد الخطيب المحاضرة.')
  splits('ar', 'ورد ذلك في كتاب الأغاني، ص. ٤٥ وما بعدها.')
  splits('ar', 'توفي النبي ﷺ سنة ٦٣٢ م. في المدينة المنورة.')
  splits('ar', 'بُنيت المدينة سنة ٣٠٠ ق.م. على ضفة النهر.')
  splits('ar', 'حضر م. خالد وأ. سعاد وغادرا سنة ١٤٤٥ هـ. معًا.')
  splits('ar', 'قيمة π نحو ٣٫١٤ أو 3.14 أو ٣.١٤ تقريبًا. | وعدد السكان ١٬٠٠٠ نسمة.')
  splits('en', 'He wanted … to say goodbye. | I thought so… | No, it is nothing.')
  splits('en', 'He wanted ... to say goodbye. | I thought so... | No, it is nothing.')
  splits('ar', 'كنت أظن… لا، لا شيء. | لا أدري... ربما غدًا.')
  splits('ar', 'لا أدري… | «هل نعود؟»')
  splits('ar', 'لا أدري... | – بل تدري.')
  splits('ar', 'سأل: «أين هو؟» فأجاب الحارس: «في البيت».')
  splits('ar', 'قال: «سأذهب غداً.» | ثم خرج.')
  splits('ar', 'قال: «سأذهب غداً». | وأضاف أنه متعب.')
  splits('ar', '١. المقدمة⏎ | ٢. الأهداف⏎ | ٣. الخاتمة')
  splits('ar', 'بوتين يهاجم أوروبا⏎⏎ | وكانت المحادثات قد بدأت.')
  splits('ar', 'وصل القطار.|نزل الركاب.')
  splits('ar', 'كيف حالك؟|أنا بخير.')
  splits('en', 'The train arrived.|The passengers got off.')
  splits('en', 'Version 1.5 is at https://example.com/a.b?Q=C since 9 a.m. today.')
  splits('ar', 'الإصدار 1.5 متاح على https://example.com/a.b?q=c منذ الصباح.')
  splits('ar', 'ما اسمك؟\u200F | اسمي أحمد.\u200E | أهلًا.')
  splits('ar', 'اشترى الخبز، والجبن؛ لأنه جائع: هكذا قال.')
  splits('en', 'Dr. Smith lives at No. 5 in the U.S. capital, e.g. near the park.')
  splits('en', 'She was born in the U.S. | He was not.')
})

describe('quotes', () => {
  splits('en', '"Where is he?" he asked. | Nobody knew.')
  splits('en', '"Where is he?" Ahmed asked. | Nobody knew.')
  splits('en', '"Where is he?" | She did not know.')
  splits('en', 'He said: "I will go." | Then he left.')
  splits('en', 'He said, “I will go.” | Then he left.')
  splits('ar', '«متى نصل؟» سأل الطفل أمه. | لم تجب.')
  splits('ar', 'قال: «سأذهب غدًا.» | قالت مريم: «وأنا معك.»')
  splits('ar', 'سَأَلَ: «أَيْنَ هُوَ؟» فَأَجَابَ الحَارِسُ: «فِي البَيْتِ».')
  splits('ar', 'قال: "سأذهب غدًا." | ثم خرج.')
  splits('ar', 'قال: “سأذهب غدًا.” | ثم خرج.')
  splits('ar', 'قال: ”سأذهب غدًا.“ | ثم خرج.')
  splits('ar', 'قال: « سأذهب غدًا. » | ثم خرج.')
  splits('ar', 'قال: "هل تأتي؟"، ثم خرج.')
  // Over several sentences: both languages are cut inside.
  splits('ar', 'وقال الوزير: «بدأ العمل أمس. | سينتهي غدًا. | لن ننتظر أكثر.» | ثم غادر القاعة.')
  splits(
    'en',
    'The minister said: "Work began yesterday. | It will end tomorrow. | We will wait no longer." | Then he left the hall.',
  )
  splits('ar', '«بدأ العمل أمس. | سينتهي غدًا»، قال الوزير.')
  splits('en', '"Work began yesterday. | It will end tomorrow," said the minister.')
  // A title in the middle is a part of its sentence.
  splits('ar', 'صدر كتاب «ماذا بعد؟ رحلة في التاريخ» عن دار الشروق.')
  splits('en', 'The book "What next? A journey through history" was published.')
  splits('ar', 'عُرض فيلم «من أنت؟» أمس في القاهرة.')
  splits('ar', 'اتهمها بـ"منع السلام". | وأضاف أنه ينتظر.')
  // Nested.
  splits('ar', 'قال أحمد: «سمعت أبي يقول: "لا تخف. | أنا هنا." | ثم نمت.» | وسكت.')
  splits('en', 'Ahmed said: “I heard him say: ‘Do not worry. | I am here.’ | Then I slept.” | He fell silent.')
  // Orphans.
  splits('ar', 'قال: «سأذهب غدًا. | ثم خرج. | ولم يعد.')
  splits('en', 'He said: "I will go. | Then he left. | He never came back.')
  splits('ar', 'ثم خرج.» | ولم يعد.')
  splits('en', 'He added “no (really. | Then he left. | He never came back.')
  splits('en', 'It’s the boys’ house. | Don’t go. | ‘Why?’ he asked.')
})

describe('brackets', () => {
  splits('ar', 'وصل متأخرًا (كان القطار مزدحمًا. لم يجد مكانًا) ثم نام.')
  splits('en', 'He came late (the train was full. No seat was free) and slept.')
  splits('ar', 'وصل متأخرًا. | (كان القطار مزدحمًا. | لم يجد مكانًا.) | ثم نام.')
  splits('en', 'He came late. | (The train was full. | No seat was free.) | Then he slept.')
  splits('ar', 'ذهب أحمد (هل تصدق؟) إلى السوق. | لم يعد.')
  splits('ar', 'توفي الشاعر نحو عام ٨٤٥ (؟) في مدينة الموصل.')
  splits('en', 'The poet died around 845 (?) In Mosul they still read him.')
  splits('ar', 'قال إن «العمل […] مستمر» حتى الآن.')
  splits('en', 'This was shown in 1998.[12] | Others doubted it.[3][4] | Why?')
})

describe('ellipses, numbers', () => {
  splits('ar', 'انتظر… وانتظر.. ثم رحل.')
  splits('en', 'Well... I do not know.')
  splits('en', 'He waited . . . and waited. | Then he left.')
  splits('ar', 'بلغ السعر ١٬٢٣٤٫٥٦ ريالًا. | وكان 1,234.56 دولارًا. | ثم صار ۱٬۲۳۴٫۵۶ تومانًا.')
  splits('ar', 'حدث ذلك عام ١٩٩٥. | وبعده بعام.')
  splits('en', 'It happened in 1995. | A year later it was over. | 20 people came.')
})

describe('abbreviations, initials, honorifics', () => {
  splits('ar', 'وقعت ج.م.ع. اتفاقًا مع شركة النور ش.م.م. في القاهرة. | ثم أُعلن.')
  splits('ar', 'كتب ج. ر. ر. تولكين رواية مشهورة. | قرأتها مرتين.')
  splits('ar', 'قابلت م.ع. وأخاه س. م. في المكتبة.')
  splits('ar', 'ينقصه فيتامين د. | لذلك يتعب سريعًا.')
  splits('ar', 'قال رسول الله ﷺ. | وقال عمر رضي الله عنه. | وقال علي (ع). | وقال النبي (ص): صوموا.')
  splits('ar', 'كتب J. R. R. Tolkien رواية «سيد الخواتم». | ثم نشرها.')
  splits('ar', 'عمل في شركة Microsoft Corp. Limited ثم تركها.')
  splits('ar', 'نبيع الكتب والأقلام إلخ. من المكتبة. | المحل مفتوح.')
  splits('en', 'J. R. R. Tolkien wrote it. | John F. Kennedy read it.')
  splits('en', 'Mr. and Mrs. Brown met Prof. Lee of Acme Inc. in St. Louis, Mo. yesterday.')
  splits('en', 'See Fig. 3, Vol. II and pp. 4–5, cf. Smith et al. 2010, vs. Jones.')
  splits('en', 'We left at 5 p.m. | He stayed until 9 a.m. Monday.')
  splits('en', 'U.S. Secretary of State Marco Rubio met U.N. envoys on Jan. 5 in Washington, D.C. | They talked.')
  splits('en', 'We sell books, pens, etc. and paper. | We also sell ink, etc. | Come in.')
  splits('en', 'Is it true? | No. | It is not.')
  splits('en', 'You and I. | They did not come.')
})

describe('the Qur’an and hadith', () => {
  splits('ar', 'قُلْ هُوَ اللَّهُ أَحَدٌ ۝١ | اللَّهُ الصَّمَدُ ۝٢ | لَمْ يَلِدْ وَلَمْ يُولَدْ ۝٣')
  splits('ar', 'الْحَمْدُ لِلَّهِ رَبِّ الْعَالَمِينَ ﴿٢﴾ | الرَّحْمَٰنِ الرَّحِيمِ ﴿٣﴾')
  splits('ar', 'قال تعالى: ﴿إِنَّ مَعَ الْعُسْرِ يُسْرًا﴾ وهذا وعد.')
  splits(
    'ar',
    'حدثنا عبد الله بن يوسف، قال: أخبرنا مالك، عن نافع، عن ابن عمر رضي الله عنهما، أن رسول الله ﷺ قال: «المسلم أخو المسلم». | رواه البخاري.',
  )
})

describe('lists and dialogue', () => {
  splits('ar', 'المادة ٣. لكل فرد الحق في الحياة. | وله الحق في الحرية.')
  splits('en', 'Article 3. Everyone has the right to life. | Everyone has the right to liberty.')
  splits('en', 'It goes on. | (...) People came. | **Why?** | Nobody _knows._ | Then they left.')
  splits('ar', '• قلم جديد⏎ | • دفتر قديم⏎ | • كتاب')
  splits('en', '- a new pen⏎ | - an old book⏎ | - paper')
  splits('ar', 'أ) الخبز⏎ | ب) الجبن⏎ | ج) الزيتون')
  splits('ar', 'أ. الخبز⏎ | ب. الجبن⏎ | ج. الزيتون')
  splits('en', 'a) bread⏎ | b) cheese⏎ | (c) olives')
  splits('en', '1. Rice. Wash it well.⏎ | 2. Beans'.replace('. Wash', '. | Wash'))
  splits('ar', '1- العنوان⏎ | 2- الهاتف')
  splits('ar', '١-العنوان⏎ | ٢-الهاتف')
  splits('ar', '- من هناك؟⏎ | - أنا أحمد.⏎ | - ادخل.')
  splits('en', '– Who is there?⏎ | – It is me.⏎ | – Come in.')
  splits('ar', '– من هناك؟ | – أنا أحمد.')
  splits('en', '– Who is there? | – It is me.')
  splits('en', 'Wash the rice. | 2. Boil the water. | 3. Serve.')
  splits('en', '1.2. Aims of the project')
  splits('en', 'IV. Results')
  splits('en', 'A heading⏎⏎ | 3. Beans⏎ | 4. Rice')
  // Hard-wrapped text.
  splits('en', 'She left the house when she was⏎12. | He stayed in the town – the old⏎– and quiet one – for years.')
  splits('ar', 'خرجت من البيت في⏎الصباح. | ثم عادت⏎مساءً.')
  splits('en', 'One line.\r\n | \r\n | Another\rline.'.replace('\r\n | \r\n | ', '\r\n\r\n | '))
})

describe('names of machines', () => {
  splits('en', 'Open README.md or src/index.ts with Node.js 20.1. | Then run npm install.')
  splits('en', 'Call React.Component and console.log(x). | Then see https://example.com/?A=B. | It works!')
  splits('ar', 'افتح ملف README.md أو تقرير.pdf في الإصدار 2.0.1. | ثم شغّل Node.js الآن.')
  splits('ar', 'راسلنا على info@example.com. | أو زر www.example.com/صفحة.html الآن.')
  splits('en', 'Old log files are packed. | logrotate does it (every night). | top shows it, approx. every second.')
  splits('en', 'The new phone is here. | iPhone sales are rising.')
  splits('en', 'Great! 😊')
  splits('ja', '今日は雨です。|明日は晴れます。')
  splits('hi', 'यह किताब है। | वह कलम है।')
  splits('fr', 'Où est-il ? | Il est là.')
})

describe('the rules', () => {
  for (const [name, { sentences: rules }] of Object.entries({ ar, en, de, fr, it: other }))
    for (const rule of rules) {
      it(`${name}: ${rule.example}`, () => {
        const place = rule.example.indexOf('|')
        const text = rule.example.replace('|', '')
        expect(firstAt(rules, text, place)).toBe(rule)
        const next = place + text.slice(place).search(/\S/)
        expect(sentenceSpans(text, name).some(([start]) => start === next)).toBe(rule.break)
        // A rule that changes nothing for its own example is not needed. To compile only the rules that match saves minutes.
        const matching = rules.filter((one) => matcherOf(one, 'g').test(text))
        const without = spansBy(compile(matching.filter((one) => one !== rule)), text)
        expect(without).not.toEqual(spansBy(compile(matching), text))
      })
      it(`${name}: ${rule.example} captures nothing`, () =>
        expect(new RegExp(`${rule.before}${rule.after}|`, 'u').exec('')!.length).toBe(1))
    }
})

const matchers = { y: new Map<Rule, RegExp>(), g: new Map<Rule, RegExp>() }

/** A rule as an expression of its own, compiled once: sticky, or one that looks for its first place. */
function matcherOf(rule: Rule, flag: 'y' | 'g', from = 0): RegExp {
  const known = matchers[flag].get(rule) ?? new RegExp(`(?<=${rule.before})(?=${rule.after})`, `u${flag}`)
  matchers[flag].set(rule, known)
  known.lastIndex = from
  return known
}

const firstAt = (rules: readonly Rule[], text: string, place: number) =>
  rules.find((rule) => matcherOf(rule, 'y', place).test(text))

describe('any text', () => {
  const word = fc.constantFrom(
    ...'أحمد قال فأجاب د. ص. هـ. ق.م. ٣٫١٤ ١. ۝١ ﴿٢﴾ He said Dr. U.S. 3.14 a.m. … ... . ? ! ؟ ۔ « » “ ” " \' ‘ ’ ( ) [ ] - – • * 。 😊'.split(
      ' ',
    ),
    ...[
      '\n',
      '\r',
      '\r\n',
      '\n\n',
      ' ',
      '\t',
      '\u200F',
      '\u2067',
      '\u0000',
      '\u0007',
      '\uD800',
      '\uDC00',
      '\u2028',
      '\u2029',
      '\f',
      '\uFEFF',
    ],
  )
  const text = fc
    .array(fc.oneof(word, fc.constant(' '), fc.string({ unit: 'binary' })), { maxLength: 40 })
    .map((parts) => parts.join(''))
  const language = fc.constantFrom('ar', 'en', 'fr', 'ar-SA', '')
  it('is covered by spans in order, disjoint, trimmed and never empty', () =>
    fc.assert(
      fc.property(text, language, (text, language) => {
        let last = 0
        for (const [start, end] of sentenceSpans(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(last, start).trim()).toBe('')
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(text.slice(last).trim()).toBe('')
      }),
      { numRuns: 3000 },
    ))
  it('has places that lead back to it', () =>
    fc.assert(
      fc.property(text, language, (text, language) => {
        const lines = text.split(/\r\n|\n|\r/)
        for (const { text: sentence, position } of splitSentences(text, language)) {
          expect(text.slice(position.start.offset, position.end.offset)).toBe(sentence)
          const line = lines[position.start.line - 1]!.slice(position.start.column - 1)
          expect(line.startsWith(sentence.split(/\r\n|\n|\r/)[0]!)).toBe(true)
        }
      }),
    ))
  it('counts lines from 1, whatever ends them', () =>
    expect(
      splitSentences('نعم.\r\nلا.\rربما.', 'ar').map(({ position: { start, end } }) => [start.line, start.column, end.column]),
    ).toEqual([
      [1, 1, 5],
      [2, 1, 4],
      [3, 1, 6],
    ]))
  it('is empty when blank', () => expect([...sentenceSpans('', 'ar'), ...sentenceSpans(' \n\t\n ', 'en')]).toEqual([]))
})
