import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../../../../src/entries/html.ts'
import { align } from '../../../../src/index.ts'

/** Blocks in short: kind and depth, language, text. */
const blocksOf = (page: string) =>
  read(page).blocks.map(({ kind, depth = '', language = '', text }) => `${kind}${depth} ${language}: ${text}`)
const slices = (page: string) => read(page).blocks.map(({ position: { start, end } }) => page.slice(start.offset, end.offset))

describe('HTML is read as a browser shows it', () => {
  for (const [what, page, ...blocks] of [
    ['headings, paragraphs', '<h1>عنوان</h1><p>نص.</p>', 'heading1 : عنوان', 'paragraph : نص.'],
    ['inline elements inside a block', '<p>هذا <b>نص</b> <i>واحد</i>.</p>', 'paragraph : هذا نص واحد.'],
    ['loose text beside blocks', 'قبل <p>داخل</p> بعد <b>هنا</b>', 'paragraph : قبل', 'paragraph : داخل', 'paragraph : بعد هنا'],
    ['line ends as spaces', '<p>سطر\r\n   طويل\tهنا</p>', 'paragraph : سطر طويل هنا'],
    ['references', '<p>&#1575;&amp;amp; &lt;b&gt; &copyright; a&b &frac12</p>', 'paragraph : ا&amp; <b> ©right; a&b ½'],
    ['lists in lists', '<ul><li>أ<ol><li>ب</ol><li>ج</ul>', 'listItem1 : أ', 'listItem2 : ب', 'listItem1 : ج'],
    ['terms and their meanings', '<dl><dt>عقد<dd>اتفاق</dl>', 'listItem1 : عقد', 'listItem1 : اتفاق'],
    ['captions', '<figure><img src=a><figcaption>صورة</figcaption></figure>', 'caption : صورة'],
    ['code as it stands', '<pre><code>if (a &lt; b)\n    c()</code></pre>', 'code : if (a < b)\n    c()'],
    ['a poem that is set as it is', '<pre>قفا نبك\nمن ذكرى</pre>', 'paragraph : قفا نبك\nمن ذكرى'],
    [
      'title and description',
      '<title>موقع &amp; صفحة</title><meta name="description" content="وصف &quot;لها&quot;">',
      'heading : موقع & صفحة',
      'paragraph : وصف "لها"',
    ],
    [
      'no scripts, styles, templates',
      '<script>"<p>a"</script><style>b</style><template><p>c</p></template><noscript>d</noscript>نص',
      'paragraph : نص',
    ],
    ['nothing hidden', '<p hidden>a</p><p style="display: none">b</p><dialog>c</dialog><!-- d -->نص', 'paragraph : نص'],
    [
      'tabs that a reader can open',
      '<a href="#b">B</a><div id="b" style="display:none">نص</div>',
      'paragraph : B',
      'paragraph : نص',
    ],
    ['the other language, hidden for now', '<div lang="en" hidden>Text</div>', 'paragraph en: Text'],
    ['two empty lines as a paragraph', '<p>أول<br>معه<br><br>ثان</p>', 'paragraph : أول\nمعه', 'paragraph : ثان'],
    [
      'the other language behind a line break',
      '<p>هذا نص عربي.<br>This is English.</p>',
      'paragraph : هذا نص عربي.',
      'paragraph : This is English.',
    ],
    ['no mark of a heading link', '<h2>عنوان <a href="#a">¶</a></h2>', 'heading2 : عنوان'],
    ['controls apart from the words', '<p>اضغط<button>حفظ</button>ثم</p>', 'paragraph : اضغط حفظ ثم'],
    ['buttons side by side', '<div><button>حفظ</button><button>Save</button></div>', 'paragraph : حفظ', 'paragraph : Save'],
    ['unclosed elements', '<div><p>أ<p>ب<b>ج<div>د', 'paragraph : أ', 'paragraph : بج', 'paragraph : د'],
    [
      'text that broken markup puts into a table',
      '<table>أ<tr><td>ب</td></tr>ج</table>',
      'paragraph : أ',
      'tableCell : ب',
      'paragraph : ج',
    ],
    ['nothing in nothing', ''],
  ] as const)
    it(what, () => expect(blocksOf(page)).toEqual(blocks))
})

describe('languages of a page', () => {
  for (const [what, page, ...blocks] of [
    ['are inherited', '<div lang="ar"><section><p>نص</p></section></div>', 'paragraph ar: نص'],
    ['go by the nearest', '<div lang="ar"><p lang="en-GB">Text</p></div>', 'paragraph en-GB: Text'],
    ['are told by a direction', '<div dir="rtl"><p>React</p></div>', 'paragraph ar: React'],
    ['are not changed by a direction that they have', '<div lang="fa"><p dir="rtl">متن</p></div>', 'paragraph fa: متن'],
    ['come from an element around all of a block', '<p><span lang="en">Hello</span></p>', 'paragraph en: Hello'],
    ['come from a link to a page in it', '<li><a href="/fr" hreflang="fr">Français</a></li>', 'listItem1 fr: Français'],
    ['do not come from a word', '<p>كتاب <i lang="en">Ulysses</i></p>', 'paragraph : كتاب Ulysses'],
    ['of the whole page count in a page of one script', '<html lang="ar"><p>نص</p>', 'paragraph ar: نص'],
    ['that a template left are not believed', '<html lang="en"><p>هذا نص عربي طويل.</p>', 'paragraph : هذا نص عربي طويل.'],
    ['hold for names in other letters', '<div dir="ltr"><p>أوزان الأفعال.txt</p></div>', 'paragraph und-Latn: أوزان الأفعال.txt'],
    [
      'are not those of a sentence in other letters',
      '<div dir="rtl"><p>This is one of the lines.</p></div>',
      'paragraph : This is one of the lines.',
    ],
  ] as const)
    it(what, () => expect(blocksOf(page)).toEqual(blocks))

  it('that are neither of the two are left out, and said so', () => {
    const { segments, skipped } = align(read('<p lang="ar">نص.</p><p lang="en">Text.</p><p lang="fr">Merci.</p>'))
    expect([segments.length, skipped.map(({ text, ruleId, language }) => [text, ruleId, language])]).toEqual([
      1,
      [['Merci.', 'third-language', 'fr']],
    ])
  })
})

describe('tables', () => {
  it('tell the table, row and column of each cell', () => {
    const page = '<table><tr><th colspan="2">أ<th>ب<tr><td>ج<td>د<td><p>هـ<p>و</table><table><tr><td><ul><li>ز</ul></table>'
    expect(read(page).blocks.map(({ text, row, data }) => [text, row, data?.['cell']])).toEqual([
      ['أ', 'table-1-row-1', { table: 1, row: 1, column: 1, columns: 2 }],
      ['ب', 'table-1-row-1', { table: 1, row: 1, column: 3 }],
      ['ج', 'table-1-row-2', { table: 1, row: 2, column: 1 }],
      ['د', 'table-1-row-2', { table: 1, row: 2, column: 2 }],
      ['هـ', 'table-1-row-2', { table: 1, row: 2, column: 3 }],
      ['و', 'table-1-row-2', { table: 1, row: 2, column: 3 }],
      ['ز', 'table-2-row-1', { table: 2, row: 1, column: 1 }],
    ])
  })
})

describe('evidence', () => {
  it('is ids of headings, but no numbered or Arabic ones', () => {
    const ids = (page: string) => read(page).blocks.map(({ data }) => data?.['id'])
    expect(ids('<h2 id="install">أ</h2><h2 id="section-2">ب</h2><h2 id="مقدمة">ج</h2><p id="x">د</p>')).toEqual([
      'install',
      undefined,
      undefined,
      undefined,
    ])
  })
  it('is targets of links and images', () =>
    expect(read('<p><a href="/a">أ</a> <img src="b.png"> <a href="/c">ج</a></p>').blocks[0]?.data?.['links']).toEqual([
      '/a',
      'b.png',
      '/c',
    ]))
})

describe('places', () => {
  it('hold the tags around and inside a text', () =>
    expect(slices('<p> <b>أ</b> ب &amp; <i>ج</i> </p><ul><li>د &quot;<li>هـ</ul>')).toEqual([
      '<b>أ</b> ب &amp; <i>ج</i>',
      'د &quot;',
      'هـ',
    ]))
  it('are those of the sentences, tags with what they open on', () => {
    const page =
      '<p lang="ar">هذه جملة أولى. <b>وهذه &laquo;ثانية&raquo;.</b></p><p lang="en">This is one &amp; first. <b>This is the second.</b></p>'
    const units = align(read(page)).segments.flatMap(({ source, target }) => [...source!.units, ...target!.units])
    expect(units.map(({ position: { start, end } }) => page.slice(start.offset, end.offset))).toEqual([
      'هذه جملة أولى.',
      'This is one &amp; first.',
      '<b>وهذه &laquo;ثانية&raquo;.</b>',
      '<b>This is the second.</b>',
    ])
  })
  it('count a byte order mark, and lines of all kinds', () => {
    const { blocks, value } = read('\uFEFF<p>أ</p>\r\n<p>ب</p>\r<p>ج</p>')
    expect(blocks.map(({ position: { start } }) => [start.line, value[start.offset]])).toEqual([
      [1, 'أ'],
      [2, 'ب'],
      [3, 'ج'],
    ])
  })

  const bit = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<div lang="en">',
      '<div dir="rtl">',
      '</div>',
      '<ul>',
      '<li>',
      '</ul>',
      '<br>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
    ],
    ...[
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<pre>',
      '</pre>',
      '<a href="#x">',
      '</a>',
      '<span hidden>',
      '</span>',
      '<select>',
      '<option>',
      '<svg>',
      '<title>',
    ],
    ...[
      'نص عربي. ',
      'An English text. ',
      '&amp;',
      '&',
      '<',
      '>',
      '&nbsp',
      '\r\n',
      '\n\n',
      '١٢',
      '"',
      'a<b',
      '\0',
      '😀',
      '</',
      '<!',
      '<?x>',
      '=',
    ],
  )
  const pages = fc.array(bit, { maxLength: 25 }).map((bits) => bits.join(''))
  it('hold every character that shows, once, in units and what is skipped', () =>
    fc.assert(
      fc.property(pages, (page) => {
        const file = read(page)
        const { segments, skipped } = align(file)
        const count = new Uint8Array(page.length)
        for (const one of [
          ...segments.flatMap(({ source, target }) => [...(source?.units ?? []), ...(target?.units ?? [])]),
          ...skipped,
        ])
          for (let at = one.position.start.offset; at < one.position.end.offset; at++) count[at]! += 1
        const isMarkup = new Uint8Array(page.length)
        for (let k = 0; k < file.markup!.length; k += 2) isMarkup.fill(1, file.markup![k]!, file.markup![k + 1]!)
        for (let at = 0; at < page.length; at++)
          if (page[at]!.trim() !== '')
            expect(count[at]! <= 1 && (count[at] === 1 || isMarkup[at] === 1), JSON.stringify([page, at])).toBe(true)
      }),
      { numRuns: 250 },
    ))
  it('lead back to each character of a text', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('أ', 'b', ' ', '&amp;', '&#x41;', '&copy', '&lt;', '&notit;', '&', '😀', '<i>', '</i>', '\r\n'),
          { maxLength: 20 },
        ),
        (bits) => {
          const page = `<p>${bits.join('')}</p>`
          for (const { text, data } of read(page).blocks) {
            const offsets = data?.['offsets'] as number[]
            for (let k = 0; k < offsets.length; k += 2) {
              const [from, raw] = [text[offsets[k]!]!, page.slice(offsets[k + 1])]
              expect(raw.startsWith(from) || raw.startsWith('&') || /^\s/.test(raw)).toBe(true)
            }
          }
        },
      ),
      { numRuns: 200 },
    ))
  it('are not told as left out where nothing shows', () =>
    expect(
      align(read('<html><head><script>a()</script></head><body class="x"><p>نص.</p><p>Text.</p><!-- c --></body></html>'))
        .skipped,
    ).toEqual([]))
})
