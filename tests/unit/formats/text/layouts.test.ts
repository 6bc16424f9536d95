import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, read } from '../../../../src/index.ts'

// One text in every layout: the same blocks come out.

const ARABIC = [
  'وصل الوفد إلى القاهرة مساء الثلاثاء بعد رحلة استغرقت أربع ساعات، وكان في استقباله عدد من المسؤولين في وزارة الخارجية.',
  'وقال المتحدث باسم الوزارة إن المحادثات ستتناول العلاقات بين البلدين وسبل تطويرها في المجالات الاقتصادية والثقافية.',
  'ولم يحدد الجانبان حتى الآن موعدًا لتوقيع الاتفاق. فقد بقيت مسألتان بلا حل، وهما نقل التقنية وحماية الاستثمار.',
  'يتوقع المراقبون أن تستمر الزيارة ثلاثة أيام، يلتقي الوفد خلالها رئيس الوزراء وأعضاء من غرفة التجارة في الإسكندرية.',
  'وكانت آخر زيارة من هذا النوع قبل خمس سنوات. ومنذ ذلك الحين ارتفع حجم التبادل التجاري بين البلدين إلى الضعف.',
]
const ENGLISH = [
  'The delegation arrived in Cairo on Tuesday evening after a journey of four hours and was received by officials of the Foreign Ministry.',
  'A spokesman for the ministry said that the talks would deal with relations between the two countries and ways to develop them in trade and culture.',
  'The two sides have not yet set a date for signing the agreement. Two questions remain open, the transfer of technology and the protection of investment.',
  'Observers expect the visit to last three days, during which the delegation will meet the prime minister and members of the chamber of commerce in Alexandria.',
  'The last visit of this kind was five years ago. Since then the volume of trade between the two countries has risen to twice what it was.',
]

function wrap(text: string, columns: number, indent = ''): string[] {
  const lines = [indent]
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line.trim() !== '' && line.length + 1 + word.length > columns) lines.push(word)
    else lines[lines.length - 1] = line.trim() === '' ? line + word : `${line} ${word}`
  }
  return lines
}

/** Lines on pages of so many, with what each page has below its text. */
const paged = (lines: readonly string[], size: number, foot: (page: number) => string): string =>
  Array.from({ length: Math.ceil(lines.length / size) }, (_, k) =>
    [...lines.slice(k * size, k * size + size), foot(k + 1)].join('\n'),
  ).join('\n')

const LAYOUTS: Record<string, (paragraphs: string[]) => string> = {
  'blank lines between paragraphs': (list) => list.join('\n\n'),
  'a paragraph a line': (list) => list.join('\n'),
  'lines that end as in Windows': (list) => list.join('\r\n\r\n'),
  'wrapped at 40': (list) => list.map((one) => wrap(one, 40).join('\n')).join('\n\n'),
  'wrapped at 60': (list) => list.map((one) => wrap(one, 60).join('\n')).join('\n\n'),
  'wrapped at 80': (list) => list.map((one) => wrap(one, 80).join('\n')).join('\n\n'),
  'wrapped at 60, the first line set in, no blank lines': (list) =>
    list.map((one) => wrap(one, 60, '    ').join('\n')).join('\n'),
  'wrapped at 60 and set in as a whole': (list) =>
    list
      .map((one) =>
        wrap(one, 60)
          .map((line) => `   ${line}`)
          .join('\n'),
      )
      .join('\n\n'),
  'only the Arabic wrapped': (list) =>
    list.map((one) => (/[\u0621-\u064A]/.test(one) ? wrap(one, 50).join('\n') : one)).join('\n\n'),
  'only the English wrapped': (list) =>
    list.map((one) => (/[\u0621-\u064A]/.test(one) ? one : wrap(one, 70).join('\n'))).join('\n\n'),
  'wrapped at 60 on pages that say their number': (list) =>
    paged(
      list.flatMap((one) => [...wrap(one, 60), '']),
      7,
      (page) => `\nصفحة ${page} من 20\n`,
    ),
  'wrapped at 60 on pages with form feeds': (list) =>
    paged(
      list.flatMap((one) => [...wrap(one, 60), '']),
      7,
      (page) => `\n${page}\n\f`,
    ),
}

const textsOf = (value: string) => read(value).blocks.map(({ text }) => text)
const joined = (value: string) => textsOf(value).join('').replace(/\s/g, '')

describe.each(Object.entries(LAYOUTS))('a text with %s', (name, layout) => {
  const pages = name.includes('pages')
  const texts = fc
    .tuple(fc.shuffledSubarray(ARABIC, { minLength: 4 }), fc.shuffledSubarray(ENGLISH, { minLength: 4 }), fc.boolean())
    .map(([arabic, english, alternating]) =>
      alternating ? arabic.flatMap((one, i) => [one, english[i] ?? english[0]!]) : [...arabic, ...english],
    )
  it('has the same paragraphs', () =>
    fc.assert(
      fc.property(texts, (paragraphs) => {
        // A page that ends with a sentence leaves open whether the paragraph goes on: the letters are the same at least.
        if (pages) expect(joined(layout(paragraphs))).toBe(paragraphs.join('').replace(/\s/g, ''))
        else expect(textsOf(layout(paragraphs))).toEqual(paragraphs)
      }),
      { numRuns: 30 },
    ))
})

const kinds = (value: string) => read(value).blocks.map(({ kind, text }) => `${kind}: ${text}`)
const [p1, p2, p3] = ARABIC as [string, string, string]

describe('headings in plain text', () => {
  it.each([
    ['المادة 1', ENGLISH[0]!],
    ['المادة الأولى: التعريفات', p1],
    ['الفصل الثاني', p1],
    ['Article 1', 'Goods are free.'],
    ['Art. 12.', 'Goods are free.'],
    ['Chapter IV: Customs', 'Goods are free.'],
    ['GENERAL PROVISIONS', 'Goods are free.'],
  ])('are numbered parts and capitals: %s', (title, text) => expect(kinds(`${title}\n\n${text}`)[0]).toBe(`heading: ${title}`))
  it.each(['=====================', '---------------------', '*********************'])('are underlined: %s', (rule) => {
    const value = `مقدمة في علم الترجمة\n${rule}\n\n${p1}`
    const [heading] = read(value).blocks
    expect(heading).toMatchObject({ kind: 'heading', text: 'مقدمة في علم الترجمة' })
    expect(value.slice(heading!.position.start.offset, heading!.position.end.offset)).toBe(`مقدمة في علم الترجمة\n${rule}`)
  })
  it('are no sentences that name an article', () =>
    expect(kinds('Article 1 of this law applies to all goods that are imported.\n\nGoods are free.')[0]).toMatch(/^paragraph/))
  it('are not made of a paragraph above a separator', () => expect(kinds(`${p1}\n---\n${p2}`)[0]).toMatch(/^paragraph/))
})

describe('list items in plain text', () => {
  it.each(['- ', '• ', '* ', '– ', '1. ', '١. ', 'أ) ', 'a) ', '(i) ', '(iv) ', 'II. ', 'أ- '])('begin with %j', (marker) =>
    expect(kinds(`${marker}خبز طازج\n${marker}جبن أبيض`)).toEqual([`listItem: ${marker}خبز طازج`, `listItem: ${marker}جبن أبيض`]),
  )
  it('go on in lines that are set in', () => {
    const wrapped = [p1, p2, p3].map((text) => `- ${wrap(text, 50).join('\n  ')}`).join('\n')
    expect(textsOf(wrapped)).toEqual([p1, p2, p3].map((text) => `- ${text}`))
  })
})

describe('page furniture', () => {
  const long = Array.from({ length: 6 }, (_, i) => [...ARABIC.slice(i % 5), ...ARABIC.slice(0, i % 5)].join(' '))
  const lines = long.flatMap((text) => [...wrap(text, 60), ''])
  const furnished = paged(lines, 8, (page) => `\n${page}\n\nالتقرير السنوي ${2020}\n`)
  it('is in no block, and the paragraph that a page cut is one', () => {
    const { blocks, messages } = read(furnished)
    expect(blocks.some(({ text }) => /التقرير السنوي/.test(text))).toBe(false)
    expect(blocks.filter(({ text }) => long.includes(text)).length).toBeGreaterThanOrEqual(3)
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['page-furniture'])
  })
  it('is skipped by align, or stands inside the slice of the paragraph that it cuts: nothing is lost', () => {
    const { segments, skipped } = align(furnished)
    const count = new Uint8Array(furnished.length)
    const units = segments.flatMap(({ source, target }) => [...(source?.units ?? []), ...(target?.units ?? [])])
    for (const { position } of [...units, ...skipped])
      for (let at = position.start.offset; at < position.end.offset; at++) count[at]! += 1
    expect([...furnished].every((letter, at) => letter.trim() === '' || count[at] === 1)).toBe(true)
    expect(units.every(({ text }) => !/التقرير السنوي/.test(text))).toBe(true)
  })
  it.each([
    ['chapter numbers', (k: number) => `${k}`],
    ['numbered articles', (k: number) => `المادة ${k}`],
    ['a line of verse that comes again', () => 'يا ليل الصب متى غده'],
  ])('is not made of %s, which cut no sentence', (_, head) => {
    const value = long
      .slice(0, 5)
      .map((text, k) => `${head(k + 1)}\n\n${wrap(text, 60).join('\n')}`)
      .join('\n\n')
    expect(textsOf(value).filter((_, i) => i % 2 === 0)).toEqual(Array.from({ length: 5 }, (_, k) => head(k + 1)))
  })
})
