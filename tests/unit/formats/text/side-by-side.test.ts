// Pages of two columns, as `pdftotext -layout` of Poppler wrote them of pages that Chromium and LibreOffice printed.

import { describe, expect, it } from 'vitest'
import { readText } from '../../../../src/formats/text/read.ts'
import { align, pairs } from '../../../../src/index.ts'

const CHROMIUM = `
Lease agreement \u202bعقد إيجار\u202c
This agreement is made on the first day      \u202bأبرم هذا العقد في اليوم األول من شهر آذار بين\u202c
of March between the owner of the house     \u202b يدفع المستأجر األجرة في\u202c.\u202bمالك الدار والمستأجر\u202c
and the tenant. The tenant shall pay the                .\u202b األجرة أربعمئة دينار\u202c.\u202bبداية كل شهر\u202c
rent at the beginning of each month. The
rent is four hundred dinars.                 .\u202bعلى المالك أن يصلح السقف قبل حلول الشتاء\u202c
                                               \u202bفإن لم يفعل جاز للمستأجر أن يصلحه ويخصم\u202c
The owner shall repair the roof before                                .\u202bالكلفة من األجرة\u202c
winter comes. If he does not, the tenant
may repair it and take the cost from the   \u202bال يجوز ألي من الطرفين إنهاء هذا العقد قبل مضي\u202c
rent.                                           .\u202b تسلم كل طرف نسخة موقعة\u202c.\u202bسنة كاملة\u202c

Neither party may end this agreement
before one year has passed. Each party
received a signed copy.
`

const LIBREOFFICE = `
                                                          \u202bأبرم هذا العقد في اليوم األول من شهر\u202c
This agreement is made on the first day of March
                                                            \u202b يدفع\u202c.\u202bآذار بين مالك الدار والمستأجر\u202c
between the owner of the house and the tenant. The
                                                            .\u202bالمستأجر األجرة في بداية كل شهر\u202c
tenant shall pay the rent at the beginning of each
                                                                          .\u202bاألجرة أربعمئة دينار\u202c
month. The rent is four hundred dinars.
                                                          \u202bعلى المالك أن يصلح السقف قبل حلول\u202c
The owner shall repair the roof before winter comes. If
                                                           \u202b فإن لم يفعل جاز للمستأجر أن\u202c.\u202bالشتاء\u202c
he does not, the tenant may repair it and take the cost
                                                               .\u202bيصلحه ويخصم الكلفة من األجرة\u202c
from the rent.
                                                          \u202bال يجوز ألي من الطرفين إنهاء هذا العقد\u202c
Neither party may end this agreement before one year
                                                           \u202b تسلم كل طرف\u202c.\u202bقبل مضي سنة كاملة\u202c
has passed. Each party received a signed copy.
                                                                                   .\u202bنسخة موقعة\u202c
`

const FLOWING = `
The old mill stands at the edge of the \u202b لم يعمل فيها\u202c.\u202bتقف الطاحونة القديمة عند طرف القرية\u202c
village. Nobody has worked in it since the \u202b يلعب األطفال\u202c.\u202bأحد منذ أن حول النهر إلى القناة الجديدة\u202c
river was led into the new canal. Children                                .\u202bبين جدرانها في الصيف\u202c
play among its walls in summer.
                                           .\u202bقرر المجلس في العام الماضي أن يجعل منها متحفا\u202c
Last year the council decided to make a \u202b وروى رجالن مسنان\u202c.\u202bأصلح السقف ونظفت العجلة\u202c
museum of it. The roof was mended and the              .\u202bلألطفال كيف كان الدقيق يصنع في زمانهما\u202c
wheel was cleaned. Two old men told the
children how flour was made in their time.
`

const ENGLISH = `
  Report of the council
                                  more wells. The new bridge
  The council met in the old      will open in the third week of
  hall on Monday morning. It      May.
  approved the budget for the
  coming year. The largest        Nobody spoke against the
  part goes to schools and        plan for the market. The
  roads.                          library keeps its doors open
                                  until nine. A small garden
  Several    members     asked    will be laid out behind the
  about the price of water. The   station.
  mayor promised a new study
  before summer. Farmers in       Engineers    measured     the
  the south need more wells.      level of the river every day.
                                  The old wall is to be mended
  The new bridge will open in     stone by stone.
  the third week of May.
  Nobody spoke against the        The largest part goes to
  plan for the market. The        schools and roads. Several
  library keeps its doors open    members asked about the
  until nine.                     price of water. The mayor
`

const texts = (value: string) => readText(value).blocks.map(({ text }) => text)
const rules = (value: string) => readText(value).messages.map(({ ruleId }) => ruleId)
const aligned = (value: string) => pairs(align(value)).map(({ source, target }) => `${source.text} | ${target.text}`)

const LEASE = [
  'أبرم هذا العقد في اليوم الأول من شهر آذار بين مالك الدار والمستأجر. | This agreement is made on the first day of March between the owner of the house and the tenant.',
  'يدفع المستأجر الأجرة في بداية كل شهر. | The tenant shall pay the rent at the beginning of each month.',
  'الأجرة أربعمئة دينار. | The rent is four hundred dinars.',
  'على المالك أن يصلح السقف قبل حلول الشتاء. | The owner shall repair the roof before winter comes.',
  'فإن لم يفعل جاز للمستأجر أن يصلحه ويخصم الكلفة من الأجرة. | If he does not, the tenant may repair it and take the cost from the rent.',
]

describe('two columns side by side', () => {
  it('are read each for itself, as Chromium prints them', () => {
    expect(aligned(CHROMIUM)).toEqual(expect.arrayContaining(LEASE))
    expect(rules(CHROMIUM)).toEqual(['side-by-side'])
  })
  it('and where the lines of one stand between those of the other', () =>
    expect(aligned(LIBREOFFICE)).toEqual(expect.arrayContaining(LEASE)))
  it('and where a single blank parts them', () =>
    expect(aligned(FLOWING)[0]).toBe(
      'تقف الطاحونة القديمة عند طرف القرية. لم يعمل فيها أحد منذ أن حول النهر إلى القناة الجديدة. | The old mill stands at the edge of the village. Nobody has worked in it since the river was led into the new canal.',
    ))
  it('of one language too, where sentences go on from line to line', () =>
    expect(texts(ENGLISH)).toEqual([
      'Report of the council',
      'The council met in the old hall on Monday morning. It approved the budget for the coming year. The largest part goes to schools and roads.',
      expect.stringMatching(/^Several members asked .* more wells\.$/),
      expect.stringMatching(/^The new bridge will open .* until nine\.$/),
      expect.stringMatching(/^more wells\. The new bridge/),
      expect.stringMatching(/^Nobody spoke against the plan/),
      expect.stringMatching(/^Engineers measured/),
      expect.stringMatching(/^The largest part goes/),
    ]))
  it('lead back to their place', () => {
    const { blocks } = readText(CHROMIUM)
    for (const { text, position, data } of blocks) {
      const offsets = data?.['offsets'] as number[] | undefined
      const at = offsets === undefined ? position.start.offset : offsets[1]!
      expect(CHROMIUM.slice(at, at + 60)).toContain(text.slice(0, 4).trim())
    }
  })
  it.each([
    [
      'a list of words',
      'كتاب          book\nقلم           pen\nمدرسة         school\nبيت           house\nشارع          street\n',
    ],
    ['verse', Array.from({ length: 6 }, () => 'قفا نبك من ذكرى حبيب ومنزل      بسقط اللوى بين الدخول فحومل').join('\n')],
    [
      'lines in two languages',
      [
        'Article 1: Membership — المادة الأولى: العضوية',
        'Membership lasts one year and is renewed for a fee of 40 dirhams. — مدة العضوية سنة واحدة تُجدَّد برسم قدره 40 درهمًا.',
        '2. two films for one week; — 2. فيلمين لمدة أسبوع واحد؛',
        'Article 4: Conduct — المادة الرابعة: السلوك',
        'Article 5: Final provisions — المادة الخامسة: أحكام ختامية',
      ].join('\n\n'),
    ],
    ['a table', Array.from({ length: 6 }, (_, k) => `Item number ${k} of the list      paid in full on time`).join('\n')],
    [
      'right-aligned Arabic under English',
      'The first text.\n                         النص الأول.\nThe second text.\n                         النص الثاني.\nThe third text.\n                         النص الثالث.\n',
    ],
  ])('is not %s', (_, value) => expect(rules(value)).toEqual([]))
})

it('takes a short line that names a part for a heading of its column', () => {
  const rows = [
    ['المادة 1: التعريفات', 'Article 1: Definitions'],
    ['يقصد بالكلمات الآتية المعاني المبينة', 'The following words shall have the'],
    ['أمامها ما لم يقتض السياق خلاف ذلك.', 'meanings given unless the context'],
    ['', 'requires otherwise.'],
    ['المادة 2: النطاق', 'Article 2: Scope'],
    ['تسري أحكام هذا النظام على جميع', 'The provisions of this Law apply to'],
    ['العاملين في القطاع الخاص.', 'all employees of the private sector.'],
  ]
  const { blocks } = readText(rows.map(([arabic = '', english]) => `${arabic.padEnd(46)}${english}`).join('\n'))
  expect(blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
    'المادة 1: التعريفات',
    'المادة 2: النطاق',
    'Article 1: Definitions',
    'Article 2: Scope',
  ])
})

describe('a tab between the columns', () => {
  const rows = (...lines: [string, string][]) => lines.map((line) => line.join('\t')).join('\n')
  const texts = (value: string) => readText(value).blocks.map(({ text }) => text)
  it('parts them, however short the last line is', () =>
    expect(
      texts(
        rows(
          ['تعلن الشركة عن حاجتها إلى', 'The company announces a vacancy'],
          ['مهندس مدني ذي خبرة لا تقل', 'for a civil engineer with at least'],
          ['عن خمس سنوات. يشترط إتقان', 'five years of experience. Fluency'],
          ['اللغة الإنجليزية.', 'in English is required.'],
        ),
      )[1],
    ).toBe(
      'The company announces a vacancy for a civil engineer with at least five years of experience. Fluency in English is required.',
    ))
  it('may stand in a list of phrases', () =>
    expect(
      texts(
        rows(
          ['على قدم وساق', 'in full swing'],
          ['على أحر من الجمر', 'on tenterhooks, very impatiently'],
          ['حبر على ورق', 'ink on paper, i.e. worthless'],
          ['في غمضة عين', 'in the blink of an eye'],
        ),
      ),
    ).toHaveLength(4))
})
