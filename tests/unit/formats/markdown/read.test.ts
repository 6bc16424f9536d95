import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, read } from '../../../../src/index.ts'
import { rawOffset } from '../../../../src/text/offsets.ts'

const file = (text: string) => read(text, { format: 'markdown' })
/** Blocks in short: kind and depth, language, text. */
const blocksOf = (text: string) =>
  file(text).blocks.map(({ kind, depth = '', language = '', text }) => `${kind}${depth} ${language}: ${text}`)
const dataOf = (text: string) => file(text).blocks.map(({ data: { offsets: _, ...data } = {} }) => data)

describe('Markdown', () => {
  for (const [what, text, ...blocks] of [
    ['list items, each', '- أ\n  - ب\n\n    ج\n- [ ] د', 'listItem1 : أ', 'listItem2 : ب', 'listItem2 : ج', 'listItem1 : د'],
    ['quotes', '> أول\n> معه\n>\n> ثان', 'paragraph : أول معه', 'paragraph : ثان'],
    ['cells', '|أ|`b`|\n|-|-|\n|ج|[د](x)|', 'tableCell : أ', 'tableCell : b', 'tableCell : ج', 'tableCell : د'],
    ['code', '```js\nlet a = 1\n```\n\n    b()', 'code : let a = 1', 'code : b()'],
    ['footnotes', 'نص.[^1]\n\n[^1]: حاشية.', 'paragraph : نص.', 'paragraph : حاشية.'],
    ['links and images', '[رابط](x) ![صورة](y) <https://z.example>', 'paragraph : رابط صورة https://z.example'],
    ['inline HTML', 'نص <b>غامق</b><br>ثم&nbsp;&lt;', 'paragraph : نص غامق\nثم\u00A0<'],
    ['hard and soft breaks of any kind', 'أ  \r\nب\rج\nد', 'paragraph : أ\nب ج د'],
    [
      'front matter',
      '---\ntitle: "دليل: البدء"\nlayout: x\ndescription: >-\n  سطر\n  ثان # لا\n---\nنص',
      'heading : دليل: البدء',
      'paragraph : سطر ثان',
      'paragraph : نص',
    ],
    ['front matter in TOML', "+++\ntitle = 'دليل'\n+++", 'heading : دليل'],
    [
      'front matter after a byte order mark, with lists and nested keys',
      '\uFEFF---\r\ntitle: دليل\r\ntags:\r\n- أ\r\nauthor:\r\n  name: x\r\nlist: [a,\r\n  b\r\n]\r\nurl: https://z.example\r\n---\r\n# نص',
      'heading : دليل',
      'heading1 : نص',
    ],
    ['a byte order mark', '\uFEFF# عنوان', 'heading1 : عنوان'],
    ['markup that is broken', '**أ [ب](\n\n<b ج\n\n```\nد', 'paragraph : **أ [ب](', 'paragraph : <b ج', 'code : د'],
  ] as const)
    it(what, () => expect(blocksOf(text)).toEqual(blocks))

  for (const [what, text, ...blocks] of [
    [
      'prose between two rules',
      '---\nنص أول.\n\nنص ثان.\n\n---\nA text.',
      'paragraph : نص أول.',
      'paragraph : نص ثان.',
      'paragraph : A text.',
    ],
    ['an Arabic note with a colon', '---\nملاحظة: نص.\n\n---\nA.', 'paragraph : ملاحظة: نص.', 'paragraph : A.'],
    ['prose that YAML rejects', '---\nNote: he said: go.\n\n---', 'paragraph : Note: he said: go.'],
    ['emphasis after a colon', '---\nNote: *so* it is.\n\n---', 'paragraph : Note: so it is.'],
    ['a link after a colon', '---\nNote: [a](b) it is.\n\n---', 'paragraph : Note: a it is.'],
    ['a key with a line of prose', '---\ntitle: A\nand more.\n\n---', 'paragraph : title: A and more.'],
    ['questions and answers', '---\nQ: a?\nA: b.\nQ: c?\n\n---', 'paragraph : Q: a? A: b. Q: c?'],
    ['a heading between two rules', '---\n# عنوان\n\n---\nنص', 'heading1 : عنوان', 'paragraph : نص'],
    ['a list between two rules', '---\n- أ\n- ب\n\n---\nنص', 'listItem1 : أ', 'listItem1 : ب', 'paragraph : نص'],
    ['YAML that is not at the very start', '\n---\ntitle: دليل\n\n---\n', 'paragraph : title: دليل'],
    ['YAML without an end', '---\ntitle: دليل\n', 'paragraph : title: دليل'],
    ['pluses around prose', '+++\nنص\n+++', 'paragraph : +++ نص +++'],
  ] as const)
    it(`${what} is text, not front matter`, () => expect(blocksOf(text)).toEqual(blocks))
  it('NUL does not move the places after it', () => {
    const text = '\0An English text. Another. [x](y)'
    const units = align(file(text)).segments.flatMap(({ source, target }) => (source ?? target)!.units)
    expect(units.map(({ position: { start, end } }) => text.slice(start.offset, end.offset))).toEqual([
      '\0An English text.',
      'Another.',
      '[x](y)',
    ])
  })
  it('code over two lines does not move the places in it', () => {
    for (const [text, first, second] of [
      ['`A book\n&amp; a pen. Another.`', '`A book\n&amp; a pen.', 'Another.`'],
      ['> `\r\n> A book. A pen.\r\n> `', '`\r\n> A book.', 'A pen.\r\n> `'],
      ['`` `A` book. Another. ``', '`` `A` book.', 'Another. ``'],
    ] as const) {
      const units = align(file(text)).segments.flatMap(({ source, target }) => (source ?? target)!.units)
      expect(units.map(({ position: { start, end } }) => text.slice(start.offset, end.offset))).toEqual([first, second])
    }
  })
  it('a tab that is partly of the indent does not move the places in code', () => {
    for (const text of ['- ```\n\t<br>\n\tword\n', '1. ```\n\t<br>\n\tword', '> ```\n>\t<br>\n>\tword']) {
      const [code] = file(text).blocks
      const placeOf = (word: string) => rawOffset(code!.data!['offsets'] as number[], code!.text.indexOf(word))
      for (const word of ['<br>', 'word']) expect(text.indexOf(word)).toBe(placeOf(word))
    }
  })
  it('front matter has its places in the text', () => {
    for (const text of ['---\ntitle: "دليل"\n---\nنص', '\uFEFF---\r\ntitle: "دليل"\r\n---\r\nنص'])
      expect(file(text).blocks.map(({ position: { start, end } }) => [start.line, text.slice(start.offset, end.offset)])).toEqual(
        [
          [2, 'دليل'],
          [4, 'نص'],
        ],
      )
  })

  it('cells know their table, row and column, beside those of HTML', () => {
    const text = '<table><tr><td>أ</td></tr></table>\n\n|ب|c|\n|-|-|\n|د|e|'
    expect(file(text).blocks.map(({ row, data }) => [row, data?.['cell']])).toEqual([
      ['table-1-row-1', { table: 1, row: 1, column: 1 }],
      ['table-2-row-1', { table: 2, row: 1, column: 1 }],
      ['table-2-row-1', { table: 2, row: 1, column: 2 }],
      ['table-2-row-2', { table: 2, row: 2, column: 1 }],
      ['table-2-row-2', { table: 2, row: 2, column: 2 }],
    ])
  })
  it('ids that are written out are evidence, and no text', () => {
    for (const heading of ['# عنوان {#intro}', '# عنوان {#intro .wide}', '# عنوان {: #intro}', '# عنوان {/*intro*/}'])
      expect([blocksOf(heading), dataOf(heading)]).toEqual([['heading1 : عنوان'], [{ id: 'intro' }]])
  })
  it('targets are evidence, also those of labels and of HTML', () =>
    expect(dataOf('[أ](x) [ب][c] <a href="y">د</a> <img src="z.png">\n\n[c]: w\n[C]: v')).toEqual([
      { links: ['x', 'w', 'y', 'z.png'] },
    ]))
  it('code is never cut, and stands with the same code', () => {
    const code = '```sh\n# Is it there? Yes. It is.\nls\n```'
    const other = '```sh\nrm -r build\n```'
    const { segments } = align(file(`نص أول.\n\n${code}\n\n${other}\n\nالنهاية.\n\nFirst text.\n\n${code}\n\nThe end.`))
    expect(
      segments.map(({ kind, source, target }) => `${kind} ${source?.units.length ?? 0}-${target?.units.length ?? 0}`),
    ).toEqual(['paragraph 1-1', 'code 1-1', 'code 1-0', 'paragraph 1-1'])
  })
})

describe('HTML in Markdown', () => {
  for (const [what, text, ...blocks] of [
    [
      'a wrapper decides the side',
      '<div dir="rtl">\n\n# Next.js\n\nنص\n\n</div>\n\nText',
      'heading1 ar: Next.js',
      'paragraph ar: نص',
      'paragraph : Text',
    ],
    ['a language decides it', '<section lang="ar-SA">\n\nWAI-ARIA\n\n</section>', 'paragraph ar-SA: WAI-ARIA'],
    ['a tight wrapper is one node', '<div dir="rtl">\nنص &amp; آخر\n</div>', 'paragraph ar: نص & آخر'],
    ['a wrapper inside a line', '<span lang="ar">React</span>', 'paragraph ar: React'],
    ['a word in another language is none', 'كتاب <i lang="en">Ulysses</i> هنا', 'paragraph : كتاب Ulysses هنا'],
    [
      'cells with Markdown in them',
      '<table><tr><td>\n\n**أ**\n\n</td><td dir="ltr">\n\nB\n\n</td></tr></table>',
      'tableCell : أ',
      'tableCell und-Latn: B',
    ],
    ['elements in one node', '<ul><li>أ<li>ب</ul><h2>ج</h2>', 'listItem1 : أ', 'listItem1 : ب', 'heading2 : ج'],
    ['a summary', '<details><summary>عنوان</summary>\n\nنص\n\n</details>', 'paragraph : عنوان', 'paragraph : نص'],
    [
      'no scripts, styles, comments',
      '<script>\nlet a = "<p>b"\n\nc\n</script>\n\n<style>d</style>\n\n<!-- e\n\nf -->\n\nنص',
      'paragraph : نص',
    ],
    ['attributes with signs in them', '<p title="a > b">نص</p>', 'paragraph : نص'],
  ] as const)
    it(what, () => expect(blocksOf(text)).toEqual(blocks))

  it('has its places in the text', () => {
    const text = '\uFEFF<div dir="rtl">\r\n<b>نص</b> &amp; آخر\r\n</div>'
    const [block] = file(text).blocks
    expect(text.slice(block!.position.start.offset, block!.position.end.offset)).toBe('<b>نص</b> &amp; آخر')
  })

  const bit = fc.constantFrom(
    ...[
      '# ',
      '- ',
      '> ',
      '1. ',
      '\n',
      '\n\n',
      '\r\n',
      '    ',
      '```\n',
      '| a | ب |\n|-|-|\n',
      '---\n',
      '**',
      '_',
      '`',
      '[x](y)',
      '[^1]',
      '\\',
      '~~',
    ],
    ...['<div dir="rtl">', '</div>', '<p>', '<td>', '<li>', '<br>', '<!--', '-->', '<script>', '</script>', '<a "', '<', '>'],
    ...['نص عربي. ', 'An English text. ', '&amp;', '&', '{#id}', 'title: x\n', '١٢', '😀', '\0', '\uFEFF'],
  )
  it('loses nothing and holds nothing twice, with Markdown around it', () =>
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 25 }), (bits) => {
        const text = bits.join('')
        const { segments, skipped } = align(file(text))
        const count = new Uint8Array(text.length)
        for (const one of [
          ...segments.flatMap(({ source, target }) => [...(source?.units ?? []), ...(target?.units ?? [])]),
          ...skipped,
        ])
          for (let at = one.position.start.offset; at < one.position.end.offset; at++) count[at]! += 1
        for (let at = 0; at < text.length; at++)
          if (text[at]!.trim() !== '') expect(count[at], JSON.stringify([text, at])).toBe(1)
      }),
      { numRuns: 250 },
    ))
})

describe('Markdown that is made to break readers', () => {
  for (const [what, text, count] of [
    ['20 KB of emphasis marks', '*a_'.repeat(7000), 1],
    ['quotes in quotes', `${'> '.repeat(1000)}نص`, 1],
    ['wrappers that never end', `${'<div>\n\n'.repeat(1000)}نص`, 1],
    ['ends of nothing', `${'<div>'.repeat(900)}${'</p>'.repeat(20_000)}نص`, 1],
    ['items that never end', `${'<div><li>'.repeat(450)}نص`, 1],
    ['tags that never end', `<div>${'<a "'.repeat(20_000)}`, 0],
  ] as const)
    it(what, () => expect(file(text).blocks).toHaveLength(count))
  for (const [what, text] of [
    ['7,000 quotes in quotes', '>'.repeat(7000)],
    ['20,000 lists on one line', '- '.repeat(20_000)],
    ['20,000 numbered lists on one line', '1) '.repeat(20_000)],
    ['quotes and lists by turns', '> - '.repeat(2000)],
    ['lists further in from line to line', Array.from({ length: 1500 }, (_, k) => `${'  '.repeat(k)}- a`).join('\n')],
    ['wrappers of HTML', '<div>\n\n'.repeat(2000)],
  ] as const)
    it(`${what} are refused`, () => expect(() => file(text)).toThrow(/Expected at most 1000 levels inside of each other/))
})
