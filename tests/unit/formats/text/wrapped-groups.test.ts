// Hard-wrapped lines, each group by its own evidence.

import { describe, expect, it } from 'vitest'
import { read } from '../../../../src/index.ts'

const texts = (text: string) => read(text).blocks.map((block) => block.text)
const NARROW =
  'The ministry said on Monday that the talks with the\nneighbouring states would go on in the capital, and\nthat no date for the next meeting had been set.'
const WIDE =
  'The company announced its annual results in a short letter to all of its shareholders,\nwho had waited for it since the spring, and the chairman said that profits had risen,\nby twelve percent, since the last year.'
const ARABIC =
  'أعلنت الوزارة يوم الاثنين أن المحادثات مع الدول المجاورة سوف\nتستمر في العاصمة خلال الأسبوع المقبل وأنه لم يتم بعد تحديد\nموعد الاجتماع القادم بين الجانبين.'
const joined = (text: string) => text.replaceAll('\n', ' ')

describe('a group of lines', () => {
  it('is wrapped at its own column', () =>
    expect(texts([NARROW, WIDE, ARABIC].join('\n\n'))).toEqual([NARROW, WIDE, ARABIC].map(joined)))
  it('of two Arabic lines is wrapped where another one is', () => {
    const two = 'وقال الناطق باسم الحكومة إن الوفد سوف يصل إلى المدينة غدا\nويلتقي الرئيس.'
    expect(texts(`${ARABIC}\n\n${two}`)).toEqual([ARABIC, two].map(joined))
  })
  it.each([
    ['verses', 'The roses are red\nAnd violets are blue'],
    ['an address', 'العنوان: شارع النيل\nالقاهرة'],
    ['a list', '- the first thing to do\n- the second thing to do\n- the third thing to do'],
    [
      'sentences',
      'The ministry spoke on Monday about the talks.\nThe neighbouring states were in the capital.\nNo date had been set.',
    ],
    [
      'two languages a line',
      [
        'نسيت كلمة المرور؟ – Forgot your password?',
        'إنشاء حساب جديد – Create a new account',
        'الشروط والأحكام – Terms and conditions',
        'حفظ – Save',
      ].join('\n'),
    ],
  ])('of %s is not', (_, text) => expect(texts(`${NARROW}\n\n${text}`)).toEqual([joined(NARROW), ...text.split('\n')]))
})

it('joins lines of prose that end with names in the other script', () => {
  const names =
    'أعلنت شركة مايكروسوفت Microsoft Corporation أمس أنها ستشتري\nشركة الألعاب الشهيرة أكتيفيجن بليزارد Activision Blizzard\nفي صفقة قيمتها تسعة وستون مليار دولار أمريكي، بعد مفاوضات\nمع الرئيس التنفيذي بوبي كوتيك Bobby Kotick استمرت شهرين.'
  expect(texts(names)).toEqual([joined(names)])
})

describe('a letter with a stop at the beginning of a line', () => {
  const wrapped =
    'عقد في القاهرة مؤتمر عن مستقبل الطاقة المتجددة، شارك فيه كل من\nد. أحمد زكي رئيس الجامعة، والوزير السابق، وعدد من الخبراء ومنهم\nم. سعاد كامل التي عرضت نتائج دراسة أجريت في ثلاث محافظات، وقالت\nإن النتائج مشجعة للغاية.'
  it('is a title in wrapped text', () => expect(texts(wrapped)).toEqual([joined(wrapped)]))
  it('is a title before a name on a line of its own', () =>
    expect(read('م. سامي الحربي\nد. هدى المنصور\nأ. خالد العيسى').blocks.map(({ kind }) => kind)).not.toContain('listItem'))
  it('is a list item where the letter before or after it is one', () =>
    expect(read('أ. التخطيط والتنظيم\nب. التوجيه\nج. الرقابة\nد. التقويم المستمر').blocks.map(({ kind }) => kind)).toEqual(
      Array.from({ length: 4 }, () => 'listItem'),
    ))
})

it('joins no lines of a short notice in capitals', () => {
  const notice = 'IMPORTANT NOTICE TO PASSENGERS\nLIQUIDS OVER 100 ML ARE NOT ALLOWED.\nPLEASE ARRIVE TWO HOURS BEFORE DEPARTURE.'
  expect(texts(notice)).toEqual(notice.split('\n'))
})

it('joins no lines of a table of contents', () => {
  const contents =
    'المقدمة ........................ 3\nالفصل الأول: الجذور ............ 11\nالفصل الثاني: الرحلة ........... 47\nالخاتمة ....................... 203'
  expect(texts(contents)).toEqual(contents.split('\n'))
})

it('joins a short first line of a narrow column with what goes on in small letters, and takes it for no heading', () => {
  const narrow =
    'Foreign policy is based on\nthe principle of good neighbours, of\nnon-interference in the internal af-\nfairs of other states, and on respect\nfor their sovereignty.'
  expect(read(narrow).blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
})

it('begins an item at a number or a letter with a dash after a space', () => {
  const items = [
    '1 - تهيب بجميع الدول الأعضاء أن تتخذ التدابير اللازمة لحماية\nالمدنيين في أوقات النزاع المسلح؛',
    '2 - تطلب إلى الأمين العام أن يقدم إليها تقريراً شاملاً عن تنفيذ\nهذا القرار في دورتها المقبلة؛',
    'أ ـ الحالة في المخيمات؛',
  ]
  const { blocks } = read(`${ARABIC}\n\n${items.join('\n')}`)
  expect(blocks.slice(1).map(({ kind, text }) => `${kind} ${text}`)).toEqual(items.map((item) => `listItem ${joined(item)}`))
})

describe('a word cut by a hyphen', () => {
  const letter = (end: string, next: string) =>
    `The company announced its results in a letter to the ${end}\n${next}, and the chairman said that profits had risen again.\n\nIt is a well-known firm.`
  it('is joined', () => expect(texts(letter('sharehold-', 'ers'))[0]).toContain('to the shareholders, and'))
  it('keeps a hyphen of its own', () => expect(texts(letter('well-', 'known'))[0]).toContain('to the well-known, and'))
  it('leads back to its place', () => {
    const text = letter('sharehold-', 'ers')
    const [block] = read(text).blocks
    expect(text.slice(block!.position.start.offset, block!.position.end.offset)).toBe(text.split('\n\n')[0])
  })
})
