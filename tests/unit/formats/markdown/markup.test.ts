import { describe, expect, it } from 'vitest'
import { align, read } from '../../../../src/index.ts'

const file = (text: string) => read(text, { format: 'markdown' })
const blocksOf = (text: string) => file(text).blocks.map(({ kind, text }) => `${kind}: ${text}`)

describe('no markup of Markdown stands in the text of a unit', () => {
  it.each([
    ['after a break', 'نص<br>**كلمة** ثم', 'paragraph: نص\nكلمة ثم'],
    ['after a break at the beginning', '<br>**كلمة** نص', 'paragraph: كلمة نص'],
    ['after a break on a line of its own', '<br>\n**كلمة** نص', 'paragraph: كلمة نص'],
    ['after a break in a cell', '|أ|\n|-|\n|نص<br>**كلمة**|', 'tableCell: أ', 'tableCell: نص\nكلمة'],
    ['around a colon before a word', 'نص<br>**ملاحظة:**النص', 'paragraph: نص\nملاحظة:النص'],
    ['around a space', '**ملاحظة: **النص هنا', 'paragraph: ملاحظة: النص هنا'],
    ['around quotes', 'قال**«نعم»**ثم', 'paragraph: قال«نعم»ثم'],
    ['in a cell of HTML', '<td>**كلمة**</td>', 'tableCell: كلمة'],
    ['in a block of HTML', '<div dir="rtl">\nهذا **نص** و_آخر_ و `رمز`.\n</div>', 'paragraph: هذا نص و_آخر_ و رمز.'],
    ['links and images', '<p>\n[رابط](http://a.b) ![صورة](c.png)\n</p>', 'paragraph: رابط صورة'],
    ['headings and lists', '<div>\n# عنوان\n- أول\n- ثان\n</div>', 'paragraph: عنوان', 'paragraph: أول', 'paragraph: ثان'],
    ['quotes', '> <div>\n> نص **هنا**\n> </div>', 'paragraph: نص هنا'],
    ['escapes', '<div>5 \\* 3 \\_ 2</div>', 'paragraph: 5 * 3 _ 2'],
    ['around tags', '<div>**نص <b>مهم</b> هنا**</div>', 'paragraph: نص مهم هنا'],
  ])('%s', (_, text, ...blocks) => expect(blocksOf(text)).toEqual(blocks))

  it.each([
    ['marks of footnotes', 'كلمة** ثم أخرى** هنا', 'paragraph: كلمة** ثم أخرى** هنا'],
    ['a formula', 'الناتج 2 ** 3 ** 4', 'paragraph: الناتج 2 ** 3 ** 4'],
    ['escaped stars', 'نص \\*\\*كلمة\\*\\* هنا', 'paragraph: نص **كلمة** هنا'],
    ['one mark alone', 'نص **كلمة هنا', 'paragraph: نص **كلمة هنا'],
    ['code in HTML', '<p>اكتب <code>a **b** c</code> هنا</p>', 'paragraph: اكتب a **b** c هنا'],
    ['code set as it stands in HTML', '<div><pre><code># a\n- b</code></pre></div>', 'code: # a\n- b'],
    ['stars in an attribute', '<div title="**a**">نص</div>', 'paragraph: نص'],
    ['names with underscores', '<div>الملف my_long_name هنا</div>', 'paragraph: الملف my_long_name هنا'],
  ])('but %s stay', (_, text, ...blocks) => expect(blocksOf(text)).toEqual(blocks))

  it('and places lead back to the raw text', () => {
    const text = '<div>\n**وصل القطار.** غادر _الركاب_.\n</div>\n\n**Note:**The train arrived.\n\n<br>**The** passengers left.\n'
    const units = align(file(text)).segments.flatMap(({ source, target }) =>
      [source, target].flatMap((side) => side?.units ?? []),
    )
    const raw = units.map(({ position: { start, end } }) => text.slice(start.offset, end.offset))
    expect(units.map(({ text }) => text).sort()).toEqual(
      ['وصل القطار.', 'غادر الركاب.', 'Note:The train arrived.', 'The passengers left.'].sort(),
    )
    expect(raw.sort()).toEqual(
      ['**وصل القطار.**', 'غادر _الركاب_.', '**Note:**The train arrived.', '<br>**The** passengers left.'].sort(),
    )
  })
  it('and each character has its place', () => {
    const text = '<td>\\* **كلمة** [رابط](x)</td>\n\nنص **ملاحظة:**النص'
    for (const { text: clean, data } of file(text).blocks) {
      const offsets = data?.['offsets'] as number[]
      for (let k = 0; k < offsets.length; k += 2) expect(text[offsets[k + 1]!]).toBe(clean[offsets[k]!])
    }
  })
})

describe('a fence with prose in sentences is text', () => {
  it.each([
    ['Arabic', '```\nوصل القطار إلى المحطة.\nغادر الركاب مسرعين.\n```', 'paragraph: وصل القطار إلى المحطة. غادر الركاب مسرعين.'],
    ['English', '```text\nThe train arrived at the station.\n```', 'paragraph: The train arrived at the station.'],
    [
      'paragraphs',
      '~~~\nوصل القطار إلى المحطة.\n\nThe train arrived at the station.\n~~~',
      'paragraph: وصل القطار إلى المحطة.',
      'paragraph: The train arrived at the station.',
    ],
    [
      'both languages line by line',
      '```\nوصل القطار إلى المحطة.\nThe train arrived at the station.\n```',
      'paragraph: وصل القطار إلى المحطة.',
      'paragraph: The train arrived at the station.',
    ],
    ['in a list', '- ```\n  وصل القطار إلى\n  المحطة.\n  ```', 'listItem: وصل القطار إلى المحطة.'],
  ])('%s', (_, text, ...blocks) => expect(blocksOf(text)).toEqual(blocks))

  it.each([
    ['with a language', '```js\nوصل القطار إلى المحطة.\n```', 'code: وصل القطار إلى المحطة.'],
    [
      'of commands',
      '```\nnpm install muwazi and then run it.\n$ npm test\n```',
      'code: npm install muwazi and then run it.\n$ npm test',
    ],
    ['of statements', '```\nلون = أحمر\n  عدد = 3\n```', 'code: لون = أحمر\n  عدد = 3'],
    [
      'with comments',
      '```\n// This is the list of the names.\nsort(names)\n```',
      'code: // This is the list of the names.\nsort(names)',
    ],
    ['of output', '```\nError: cannot open the file\n```', 'code: Error: cannot open the file'],
    ['of files', '```\nالمجلد\n├── ملف أول\n└── ملف ثان\n```', 'code: المجلد\n├── ملف أول\n└── ملف ثان'],
    ['of words', '```\nأحمر\nأخضر\n```', 'code: أحمر\nأخضر'],
  ])('but one %s is code with its line breaks', (_, text, ...blocks) => expect(blocksOf(text)).toEqual(blocks))

  it('and places lead back to the raw text', () => {
    const text = '- ```\n  وصل القطار إلى\n  المحطة. غادر الركاب الآن.\n  ```\n'
    const units = align(file(text)).segments.flatMap(({ source, target }) => (source ?? target)!.units)
    expect(units.map(({ position: { start, end } }) => text.slice(start.offset, end.offset))).toEqual([
      'وصل القطار إلى\n  المحطة.',
      'غادر الركاب الآن.',
    ])
  })
})

describe('two marks in different blocks of HTML', () => {
  it.each([
    [
      '**',
      '<div>سعر **الوحدة<p>فقرة كاملة من النص.</p>ملاحظة** أخيرة</div>',
      ['سعر **الوحدة', 'فقرة كاملة من النص.', 'ملاحظة** أخيرة'],
    ],
    ['cells', '<table><tr><td>الحقل **</td><td>إلزامي **</td></tr></table>', ['الحقل **', 'إلزامي **']],
    ['*', '<div>سعر *الوحدة<p>فقرة.</p>ملاحظة* أخيرة</div>', ['سعر *الوحدة', 'فقرة.', 'ملاحظة* أخيرة']],
  ])('are no pair: %s', (_, text, expected) =>
    expect(read(text, { format: 'markdown' }).blocks.map((block) => block.text)).toEqual(expected),
  )
})
