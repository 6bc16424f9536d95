import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import type { Bitext, Pair } from '../../../src/bitext.ts'
import { type CheckRule, check, filter, RULES } from '../../../src/check/index.ts'
import { parse } from '../../../src/entries/csv.ts'
import { align, identify } from '../../../src/index.ts'
import { bitext, pairWith } from '../../support/bitext.ts'
import { random } from '../../support/random.ts'

const ALL: CheckRule[] = RULES.map(({ id }) => id)
const rulesOf = (...pairs: [string, string][]) => check(bitext(...pairs), { rules: ALL, identify }).map(({ ruleId }) => ruleId)

/** The pair gets a message of this rule. */
const finds = (rule: CheckRule, source: string, target: string) =>
  it(`${source} | ${target}`, () => expect(rulesOf([source, target])).toContain(rule))
/** The pair gets no message at all. */
const fine = (source: string, target: string) =>
  it(`fine: ${source} | ${target}`, () => expect(check(bitext([source, target]), { rules: ALL, identify })).toEqual([]))

describe('number-mismatch', () => {
  const bad = (source: string, target: string) => finds('number-mismatch', source, target)
  bad('دفع 1250 دينارا في السوق.', 'He paid 1,520 dinars in the market.')
  bad('وقعت المعركة عام ١٩٧٣ في سيناء.', 'The battle took place in Sinai in 1937.')
  bad('الفصل 3 من الكتاب القديم', 'Chapter 4 of the old book')
  bad('ارتفعت الأسعار بنسبة 15 في المائة.', 'Prices rose by 51 percent.')
  bad('بلغ طول الجسر ٣٫٥ كيلومترات.', 'The bridge is 35 kilometres long.')
  bad('بلغت الخسائر 140 مليون دولار.', 'Losses reached $140 billion in 41 months.')
  fine('بلغت الخسائر ١٬٢٥٠٫٥٠ دينارا.', 'Losses reached 1,250.50 dinars.')
  fine('بلغت الخسائر 1.250,50 دينارا.', 'Losses reached 1,250.50 dinars.')
  fine('تلقى 25 ألف رسالة في يوم واحد.', 'He received 25,000 letters in one day.')
  fine('بلغت القيمة 1500 مليون دولار.', 'The value reached $1.5 billion.')
  fine('تم تغريمه بمبلغ 2,000 دولار.', 'He was fined $2,000 by the court.')
  fine('اشترى كتابين من السوق القديم.', 'He bought 2 books in the old market.')
  fine('المرة الرابعة والثلاثين هذا الموسم', 'The 34th time this season')
  fine('عاش خمسة وعشرين عاما في دمشق.', 'He lived in Damascus for 25 years.')
  fine('درست في الجامعة في الثمانينيات.', 'She studied at university in the 1980s.')
  fine('الحرب الكورية من 1950 وحتى 1953', 'The Korean War of 1950-53 in Asia')
  fine('يبدأ العرض في الساعة 5:30 مساء.', 'The show starts at 5.30pm in town.')
  fine('أصيب بفيروس كوفيد-19 في الشتاء.', 'He caught COVID-19 in the winter.')
  fine('اجتمعت مجموعة العشرين في الرياض.', 'The G20 met in the city of Riyadh.')
  fine('حضر ثلاثمئة وخمسة وعشرون ضيفا.', 'A total of 325 guests attended.')
  it('names the number and the side', () =>
    expect(check(bitext(['عام ١٩٧٣ في سيناء', 'in Sinai in those years']))[0]).toMatchObject({
      reason: 'Expected `١٩٧٣` on both sides, got it on the source side only',
      side: 'source',
    }))
})

describe('length-outlier', () => {
  finds(
    'length-outlier',
    'نعم، هذا صحيح.',
    'Yes, that is right, and besides he had always said that nobody would ever come back from that place.',
  )
  fine('نعم.', 'Yes, I do.')
  fine('كلا', 'Not at all')
  it('learns the usual ratio from the bitext', () => {
    const long = (k: number): [string, string] => [
      `نص قصير رقم ${k} هنا`,
      `A text that is always more than twice as long in English, ${k}`,
    ]
    const many = Array.from({ length: 40 }, (_, k) => long(k + 20))
    expect(rulesOf(...many)).toEqual([])
    expect(rulesOf(long(20))).toEqual(['length-outlier'])
  })
})

describe('wrong-language', () => {
  const bad = (source: string, target: string) => finds('wrong-language', source, target)
  bad('This was never put into Arabic by anyone.', 'Nobody ever put this into Arabic.')
  bad('Welcome to the old town', 'أهلا بكم في المدينة القديمة')
  bad('وصل الوفد إلى باريس مساء أمس.', 'Делегация прибыла в Париж вчера вечером.')
  bad('قرر المجلس إغلاق المكتبة.', 'Le conseil municipal a décidé hier soir de fermer la bibliothèque pendant les travaux.')
  bad(
    'شورای شهر تصمیم گرفت کتابخانه را در طول تابستان ببندد و مردم اعتراض کردند.',
    'The council decided to close the library in summer and people protested.',
  )
  fine('أطلقت Microsoft Corporation نظام Windows 11 Pro.', 'Microsoft Corporation launched Windows 11 Pro.')
  fine('انظر https://example.com/a/very/long/address', 'See https://example.com/a/very/long/address')
  fine('BBC News', 'BBC')
  it('is silent about languages that were not declared', () => {
    const { segments, ...rest } = bitext(['Buongiorno a tutti quanti', 'أهلا وسهلا بكم جميعا'])
    const und = segments.map((one) => ({
      ...one,
      source: { ...one.source, language: 'und' },
      target: { ...one.target, language: 'und' },
    }))
    expect(check({ ...rest, segments: und as Pair[] }, { rules: ['wrong-language'] })).toEqual([])
  })
})

describe('identical-copy', () => {
  const bad = (text: string, other = text) => finds('identical-copy', text, other)
  bad('Click here to go on')
  bad('Hello.')
  bad('لم يترجم هذا', 'لم يترجم هذا ')
  fine('Windows 11 Pro', 'Windows 11 Pro')
  fine('info@example.com', 'info@example.com')
  fine('https://example.com/a.html', 'https://example.com/a.html')
  fine('`npm install`', '`npm install`')
  fine('2024', '2024')
  it('accepts code', () =>
    expect(check(pairWith({ kind: 'code', source: bitext(['let a', 'let a']).segments[0]!.source! }))).toEqual([]))
})

describe('missing-end-mark', () => {
  const bad = (source: string, target: string) => finds('missing-end-mark', source, target)
  bad('ذهب الولد إلى المدرسة في الصباح', 'The boy went to school in the morning.')
  bad('ما اسمك؟', 'What is your name')
  bad('قال: «لن أعود إلى هنا أبدا».', 'He said: “I shall never come back here”')
  fine('ما اسمك؟', 'What is your name?')
  fine('قال: «لن أعود إلى هنا أبدا».', 'He said, "I shall never come back here."')
  fine('مقدمة', 'Introduction.')
  fine('وقع الاجتماع في واشنطن العاصمة', 'The meeting took place in Washington, D.C.')
  fine('وفيما يلي أهم ما جاء في البيان:', 'These are the main points of the statement.')
  it('is silent about headings', () =>
    expect(
      check(
        pairWith({ ...bitext(['كيف تبدأ رحلة التعلم؟', 'How to start learning to read']).segments[0], kind: 'heading' } as Pair),
      ),
    ).toEqual([]))
})

describe('unbalanced-quotes', () => {
  const bad = (source: string, target: string) => finds('unbalanced-quotes', source, target)
  bad('رأى الطبيب (أحمد في المدينة.', 'He saw the doctor (Ahmad) in town.')
  bad('وصف المطالب بأنها «غير مقبولة على الإطلاق.', 'He called the demands “quite unacceptable”.')
  bad('وصف المطالب بأنها "غير مقبولة" تماما.', 'He called the demands "quite unacceptable altogether.')
  fine('قال: «لن أعود أبدا', 'He said: “I shall never return')
  fine('وقال الله: ليكن نور.', 'God said, “Let there be light;')
  fine('أ) شروط العقد', '(a) Terms of contract')
  fine('1) المقدمة وأهدافها', '1. Introduction and aims')
  fine('وصف المطالب بأنها «غير مقبولة».', 'Er nannte sie „unannehmbar“.')
  fine('طوله 5 أقدام (و10 بوصات) تقريبا', 'He is about 5\' 10" (tall)')
})

describe('repeats', () => {
  const DOG: [string, string] = ['كلب كبير', 'A big dog']
  it('repeated-pair ignores differences in white space', () =>
    expect(rulesOf(DOG, ['كلب  كبير ', 'A big\ndog'], DOG)).toEqual(['repeated-pair', 'repeated-pair']))
  it('inconsistent-target reports each further translation once', () =>
    expect(rulesOf(DOG, ['كلب كبير', 'A large dog'], ['كلب كبير', 'A large dog'])).toEqual([
      'inconsistent-target',
      'repeated-pair',
    ]))
  it('inconsistent-source is reported only when it is named', () => {
    const two = bitext(DOG, ['كلب ضخم', 'A big dog'])
    expect(check(two)).toEqual([])
    expect(check(two, { rules: ['inconsistent-source'] })).toMatchObject([{ ruleId: 'inconsistent-source', side: 'source' }])
  })
  it('name the line of the earlier pair', () => {
    const table = parse('source (ar),target (en)\nكلب,dog\n"قطة\nصغيرة",kitten\nكلب,hound\nكلب,dog\n')
    expect(table.segments.map(({ line }) => line)).toEqual([2, 3, 5, 6])
    expect(check(table).map(({ reason }) => reason)).toEqual([
      'Expected the target of the same source in line 2, `dog`, got another',
      'Expected each pair once, got the same pair in line 2',
    ])
  })
})

describe('check without an identifier', () => {
  const FRENCH = 'Le conseil municipal a décidé hier soir de fermer la bibliothèque pendant les travaux.'
  const rules = ['wrong-language'] as const
  it('distinguishes languages by their script', () =>
    expect(check(bitext(['قرر المجلس', 'قرر المجلس إغلاق المكتبة العامة']), { rules })).toMatchObject([{ side: 'target' }]))
  it('does not distinguish languages of one script', () =>
    expect(check(bitext(['قرر المجلس إغلاق المكتبة.', FRENCH]), { rules })).toEqual([]))
  it('imports no identifier', async () => {
    const entryPoints = [fileURLToPath(new URL('../../../src/check/index.ts', import.meta.url))]
    const { metafile } = await build({
      entryPoints,
      bundle: true,
      format: 'esm',
      write: false,
      metafile: true,
      packages: 'external',
    })
    const packages = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path))
    expect(packages).toEqual([])
  })
})

describe('check', () => {
  it('names segment and place', () => {
    const aligned = align('وقع الحادث عام 1973 في المدينة.\n\nThe accident happened in town in 1937.')
    expect(check(aligned)).toMatchObject([
      { ruleId: 'number-mismatch', segment: aligned.segments[0]?.id, place: { start: { line: 1 } } },
    ])
  })
  it('finds again what align flagged', () => {
    const flags: Pair['flags'] = ['moved']
    expect(check(pairWith({ flags })).map(({ ruleId }) => ruleId)).toEqual(['moved'])
  })
  it('refuses an unknown rule', () => {
    expect(() => check(bitext(), { rules: ['numbers' as CheckRule] })).toThrow(
      /^Expected `rules` to be of `number-mismatch`, .*, got `numbers`$/,
    )
    expect(() => check(bitext(), { rule: [] } as object)).toThrow(/got `rule`/)
  })
})

describe('filter', () => {
  const memory = bitext(['كلب كبير', 'A big dog'], ['كلب كبير', 'A big dog'], ['عام 1973', 'in 1937 and'], ['وحيد', null])
  const kept = (options: Parameters<typeof filter>[1]) =>
    filter(memory, options).segments.map(({ source, target }) => [source?.text, target?.text])
  it('drops the pairs that a rule reports, and counts them', () => {
    expect(kept({ drop: ['repeated-pair', 'number-mismatch'] })).toEqual([
      ['كلب كبير', 'A big dog'],
      ['وحيد', undefined],
    ])
    expect(filter(memory, { drop: ['repeated-pair', 'number-mismatch'] }).messages).toEqual([
      { ruleId: 'left-out', reason: '2 pairs are left out: 1 repeated-pair, 1 number-mismatch' },
    ])
  })
  it('keeps all pairs by default, and does not change its input', () => {
    const before = structuredClone(memory)
    expect(filter(memory)).toEqual(memory)
    filter(memory, { minConfidence: 1 })
    expect(memory).toEqual(before)
  })
  it('drops pairs below a confidence', () => expect(kept({ minConfidence: 0.98 })).toEqual([['وحيد', undefined]]))
  it('drops messages about dropped pairs', () => {
    const aligned = align('وقع الحادث عام 1973 في المدينة.\n\nThe accident happened in town in 1937.')
    expect(aligned.messages.map(({ ruleId }) => ruleId)).toEqual(['number-mismatch'])
    expect(filter(aligned, { drop: ['number-mismatch'] }).messages.map(({ ruleId }) => ruleId)).toEqual(['left-out'])
  })
  it('refuses a wrong option', () => {
    expect(() => filter(memory, { minConfidence: 2 })).toThrow('Expected `minConfidence` to be a number from 0 to 1, got `2`')
    expect(() => filter(memory, { drop: ['left-out' as CheckRule] })).toThrow(/^Expected `drop` to be of .*, got `left-out`$/)
  })
})

describe('years of two calendars', () => {
  const numbers = (source: string, target: string) => check(bitext([source, target]), { rules: ['number-mismatch'] })
  it('are one number where the Hijri year is marked', () => {
    expect(numbers('وتوفي سنة ٣٥٤ هـ.', 'He died in 965.')).toEqual([])
    expect(numbers('توفي سنة ٩٦٥.', 'He died in 354 AH.')).toEqual([])
  })
  it('are two where it is not, or where it is another year', () => {
    expect(numbers('وتوفي سنة ٣٥٤.', 'He died in 965.')).toHaveLength(1)
    expect(numbers('وتوفي سنة ٣٥٤ هـ.', 'He died in 990.')).toHaveLength(1)
  })
})

describe('many-units', () => {
  it('is reported from twelve sentences in a side on', () => {
    const one = (count: number) => {
      const pair = align({ source: 'كتاب.', target: 'A book.' }).segments[0]!
      const units = Array.from({ length: count }, () => pair.target!.units[0]!)
      return { ...bitext(), segments: [{ ...pair, target: { ...pair.target!, units } }] } as Bitext
    }
    const rules = (count: number) => check(one(count), { rules: ['many-units'] }).map(({ reason }) => reason)
    expect(rules(11)).toEqual([])
    expect(rules(40)).toEqual(['Expected fewer sentences in a pair, got 40; check where it ends'])
  })
})

describe('seeded mistakes in good pairs', () => {
  const GOOD: [string, string][] = Array.from({ length: 60 }, (_, k) => [
    `قال المدير (أحمد) إن المصنع أنتج ${1340 + 7 * k} قطعة في الشهر ${k % 2 ? 'الماضي' : 'الأول'}.`,
    `The director (Ahmad) said that the factory made ${(1340 + 7 * k).toLocaleString('en')} pieces in the ${k % 2 ? 'last' : 'first'} month.`,
  ])
  const MISTAKES: Record<string, (pair: [string, string]) => [string, string]> = {
    'number-mismatch': ([ar, en]) => [ar, en.replace(/\d,\d/, (digits) => `${(Number(digits[0]) % 9) + 1},${digits[2]}`)],
    'unbalanced-quotes': ([ar, en]) => [ar.replace(')', ''), en],
    'identical-copy': ([, en]) => [en, en],
    'missing-end-mark': ([ar, en]) => [ar, en.slice(0, -1)],
    'wrong-language': ([ar, en]) => [en.replace('The', 'Our'), ar],
    'length-outlier': ([ar, en]) => [ar, en.repeat(3)],
  }
  it('reports nothing in the good pairs', () => expect(rulesOf(...GOOD)).toEqual([]))
  for (const [rule, spoil] of Object.entries(MISTAKES))
    it(`${rule} is found, and where it is`, () => {
      const next = random(7)
      const spoiled = new Set(Array.from({ length: 10 }, () => Math.floor(next() * GOOD.length)))
      const pairs = GOOD.map((pair, k) => (spoiled.has(k) ? spoil(pair) : pair))
      const mixed = bitext(...pairs)
      const found = check(mixed, { rules: [rule as CheckRule] }).map(({ segment }) =>
        mixed.segments.findIndex(({ id }) => id === segment),
      )
      expect(found).toEqual([...spoiled].sort((a, b) => a - b))
    })
})

// tests/properties/hostile.slow.ts has them at full size.
describe('hostile texts', () => {
  it.each(['"', ' ', '(', '1)', '5,', '<', '`', '{', '[1]', 'a.', '٣٫', '„', 'x@', 'http://'])(
    'checks a text of %s alone',
    (piece) => {
      const text = piece.repeat(5_000 / piece.length)
      expect(check(bitext([`${text} نص`, `A text ${text}`], [text, text]), { rules: ALL, identify })).toBeInstanceOf(Array)
    },
  )
})
