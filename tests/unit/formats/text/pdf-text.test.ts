// Text as pdftotext and printers leave it: PDFs of LibreOffice and Chromium, letters typed by hand.

import { describe, expect, it } from 'vitest'
import { align, read } from '../../../../src/index.ts'

const texts = (text: string) => read(text).blocks.map((block) => block.text)
const sentences = (text: string) => align(text).segments.map(({ source, target }) => (source ?? target)!.text)

describe('a paragraph', () => {
  it('goes on over a justified line whose words stand apart', () =>
    expect(
      texts(`These writings were not free from bias. Many of their
authors looked at the inhabitants with the eye of the colonist,
and explained everything that they did not understand by
backwardness

and

ignorance.

Even

so

they

remain

an

indispensable source for the historian, provided that they are
read critically, against oral accounts and local documents.

Another paragraph begins here and it is wrapped as well, so
that it has two lines.`),
    ).toEqual([
      'These writings were not free from bias. Many of their authors looked at the inhabitants with the eye of the colonist, and explained everything that they did not understand by backwardness and ignorance. Even so they remain an indispensable source for the historian, provided that they are read critically, against oral accounts and local documents.',
      'Another paragraph begins here and it is wrapped as well, so that it has two lines.',
    ]))
  it('goes on over a blank line inside of its sentence', () => {
    const text = `The council held its first meeting in the great hall of the
university and discussed the plan of work for the next year,

which all of its members had received by post some weeks before
the day of the meeting.`
    expect(texts(text)).toEqual([text.replaceAll(/\n+/g, ' ')])
    expect(sentences(text)).toHaveLength(1)
  })
  const SPACED = `يُعد أدب الرحلة من أقدم الفنون النثرية في التراث العربي، إذ سجل الرحالة

مشاهداتهم في البلاد التي زاروها. ووصفوا عادات أهلها وأسواقها ومساجدها

وصفًا دقيقًا.


غير أن الدراسات التي تناولت هذه الرحلات ظلت في معظمها وصفية، تكتفي بعرض

المحتوى دون تحليل. ويحاول هذا الفصل أن يسد جانبًا من هذه الثغرة بالاعتماد

على خمسة نصوص.


كان التونسي أول من ألف كتابًا كاملًا عن دارفور باللغة العربية بعد أن أقام

في بلاط السلطان ثماني سنوات.`
  it('is found where lines are double-spaced', () => {
    const paragraphs = SPACED.split('\n\n\n').map((one) => one.replaceAll('\n\n', ' '))
    expect(texts(SPACED)).toEqual(paragraphs)
    expect(sentences(SPACED)).toHaveLength(5)
  })
  it('is a line of verse where verses are double-spaced', () => {
    const verses = [
      'قفا نبك من ذكرى حبيب ومنزل',
      'بسقط اللوى بين الدخول فحومل',
      'فتوضح فالمقراة لم يعف رسمها',
      'لما نسجتها من جنوب وشمأل',
      'ترى بعر الآرام في عرصاتها',
      'وقيعانها كأنه حب فلفل',
      'كأني غداة البين يوم تحملوا',
    ]
    expect(texts(verses.join('\n\n'))).toEqual(verses)
  })
})

describe('without blank lines', () => {
  it('lines whose sentence is cut are joined: lower case, a word that ends nothing, a title', () =>
    expect(
      texts(`Minutes of the Fourth Meeting
The meeting was held on Tuesday, 12 November 2024, at the premises of the
Society in Amman, chaired by Dr. Salma.
I. Attendance
Nine of the eleven members attended the meeting, but Mr. Fadi and Ms.
Hind Awad sent apologies.
The Board decided to approve the budget after reducing the item of the
travel by 15%.
The meeting was adjourned at 4:30 p.m.`),
    ).toEqual([
      'Minutes of the Fourth Meeting',
      'The meeting was held on Tuesday, 12 November 2024, at the premises of the Society in Amman, chaired by Dr. Salma.',
      'I. Attendance',
      'Nine of the eleven members attended the meeting, but Mr. Fadi and Ms. Hind Awad sent apologies.',
      'The Board decided to approve the budget after reducing the item of the travel by 15%.',
      'The meeting was adjourned at 4:30 p.m.',
    ]))
  it('a first line that is set in is joined to the lines below it', () =>
    expect(
      texts(`السيد مدير مدرسة الأمل المحترم
تحية طيبة وبعد،
   إشارة إلى كتابكم رقم ٨٨ بتاريخ ٢٠ / ٨ / ٢٠٢٤ بشأن نقص
المقاعد في الصفوف الثلاثة الأولى، نعلمكم أنه تقرر تزويد
مدرستكم بخمسين مقعدًا جديدًا.
   يرجى تكليف من يلزم باستلام المقاعد والتوقيع على محضر
التسليم، وإعادة نسخة منه إلى القسم.
   وتفضلوا بقبول فائق الاحترام`),
    ).toEqual([
      'السيد مدير مدرسة الأمل المحترم',
      'تحية طيبة وبعد،',
      'إشارة إلى كتابكم رقم ٨٨ بتاريخ ٢٠ / ٨ / ٢٠٢٤ بشأن نقص المقاعد في الصفوف الثلاثة الأولى، نعلمكم أنه تقرر تزويد مدرستكم بخمسين مقعدًا جديدًا.',
      'يرجى تكليف من يلزم باستلام المقاعد والتوقيع على محضر التسليم، وإعادة نسخة منه إلى القسم.',
      'وتفضلوا بقبول فائق الاحترام',
    ]))
  it('lines in lower case of any length stay lines', () => {
    const lines = [
      'we met in the morning and then we went on to the old market by the river',
      'nobody was there',
      'it rained',
      'so we left again without having seen anything of the famous old market',
      'later',
      'we came home',
    ]
    expect(texts(lines.join('\n'))).toEqual(lines)
  })
})

it('the hour in the head of a mail is no word that goes on', () => {
  const lines = [
    'From: Sami Haddad <sami@example.org>',
    'Sent: Monday, March 3, 2025 10:12 AM',
    'To: all of the people at example.org',
    'Subject: The office is closed on Monday and on',
    'Tuesday.',
  ]
  expect(texts(lines.join('\n'))).toEqual([...lines.slice(0, 3), lines.slice(3).join(' ')])
})

describe('page furniture', () => {
  it('of a browser is left out, also of one page', () => {
    const page = (first: string, last: string) => `${first}\n\nTerms of Use\nPlease read these terms.\n\n${last}`
    for (const [first, last] of [
      ['11/29/26, 5:03 PM\n\nTerms of Use', '1/1\n\nfile:///home/terms.html'],
      ['29/11/2026, 17:03                    Terms of Use', 'https://example.org/terms          1/1'],
      ['Terms of Use                   https://example.org/terms', '1 of 1            29.11.2026, 17:03'],
      ['٢٩‏/١١‏/٢٠٢٦، ٥:٠٣ م\n\nTerms of Use', 'https://example.org/terms\n\n١/١'],
    ] as const)
      expect(texts(page(first, last))).toEqual(['Terms of Use', 'Please read these terms.'])
  })
  it('is no address or date that a text ends with', () =>
    expect(texts('See the site.\nhttps://example.org\n\nCairo, 1/2/2024')).toEqual([
      'See the site.',
      'https://example.org',
      'Cairo, 1/2/2024',
    ]))
  it('stands on two pages as well', () =>
    expect(
      texts(
        'University of Khartoum\n\nThe first page has one sentence.\n\n1\n\n\fUniversity of Khartoum\n\nThe second page too.\n\n2\n\n\f',
      ),
    ).toEqual(['The first page has one sentence.', 'The second page too.']))
})
