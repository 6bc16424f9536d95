import { describe, expect, it } from 'vitest'
import { align } from '../src/index.ts'
import { docx, type Parts, p, readDocx, run, style, styled, table } from './docx-files.ts'

const texts = (parts: Parts | string) => readDocx(parts).blocks.map(({ text }) => text)
/** `heading 1: text`, one a block. */
const kinds = (parts: Parts | string) =>
  readDocx(parts).blocks.map(({ kind, depth, text }) => `${kind}${depth === undefined ? '' : ` ${depth}`}: ${text}`)
const reads = (body: string, ...expected: string[]) => expect(texts(body)).toEqual(expected)
const says = (parts: Parts | string) => readDocx(parts).messages.map(({ reason }) => reason)

const ARABIC = 'تُعدّ هذه الاتفاقية نافذة من تاريخ توقيعها بين الطرفين.'
const ENGLISH = 'This agreement takes effect on the date of its signature by both parties.'

describe('the text of a DOCX', () => {
  it('is its paragraphs joined by line feeds, and places are in it', () => {
    const { value, blocks } = readDocx(p(` ${ARABIC} `) + p('') + p(run('This ') + run('agreement')))
    expect(value).toBe(` ${ARABIC} \n\nThis agreement`)
    expect(blocks.map(({ position: { start, end } }) => value.slice(start.offset, end.offset))).toEqual([
      ARABIC,
      'This agreement',
    ])
    expect(blocks.map(({ data }) => data)).toEqual([{ paragraph: 1 }, { paragraph: 3 }])
  })
  it('has tabs, breaks, hyphens and entities', () => {
    const { value, blocks } = readDocx(
      p(
        '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:t>e&amp;&#x644;</w:t><w:softHyphen/></w:r>',
      ),
    )
    expect(value).toBe('a\tb\nc\nd\u2011e&ل')
    expect(blocks.map(({ text }) => text)).toEqual(['a b c d\u2011e&ل'])
  })
  it('has the spaces that Word shows', () =>
    reads(p('<w:r><w:t> one </w:t></w:r><w:r><w:t xml:space="preserve"> two</w:t></w:r>'), 'one two'))
  it('parts at page breaks, and at line breaks between languages', () => {
    reads(p('<w:r><w:t>one</w:t><w:br w:type="page"/><w:t>two</w:t></w:r>'), 'one', 'two')
    reads(p('<w:r><w:t>وزارة العدل</w:t><w:br/><w:t>Ministry of Justice</w:t></w:r>'), 'وزارة العدل', 'Ministry of Justice')
    reads(
      p('<w:r><w:t>الشارع الأول</w:t><w:br/><w:t>المدينة</w:t><w:br/><w:t>info@example.com</w:t></w:r>'),
      'الشارع الأول المدينة info@example.com',
    )
  })
  it('has symbols of picture fonts as characters, where there are any', () => {
    const sign = (font: string, code: string) => p(`<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`)
    reads(sign('Symbol', 'F061') + sign('Wingdings', 'F0FC') + sign('Arial', '2713'), 'α', '✓', '✓')
    expect(readDocx(sign('AGA Arabesque', 'F072')).value).toBe('\uf072')
    expect(says(sign('AGA Arabesque', 'F072'))).toEqual([
      'Characters of picture fonts stay in private use, since they have no code of their own: 1 of AGA Arabesque',
    ])
  })
  it('has formulas', () => reads(p(`${run('so ')}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`), 'so x=1'))
  it('is found by namespaces, whatever their prefixes are', () => {
    const strict =
      '<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>نعم</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>'
    expect(texts({ files: { 'word/document.xml': strict } })).toEqual(['نعم'])
  })
  it('may be UTF-16', () => {
    const xml =
      '\ufeff<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>نعم</w:t></w:r></w:p></w:document>'
    const bytes = new Uint8Array(new Uint16Array([...xml].map((c) => c.charCodeAt(0))).buffer)
    expect(texts({ files: { 'word/document.xml': bytes } })).toEqual(['نعم'])
  })
})

describe('tracked changes', () => {
  it('are accepted', () =>
    reads(
      p(
        `${run('in ')}<w:ins w:id="1">${run('new')}</w:ins><w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom w:id="3">${run('gone')}</w:moveFrom><w:moveTo w:id="4">${run(' moved')}</w:moveTo>`,
      ),
      'in new moved',
    ))
  it('join paragraphs whose mark was deleted', () => {
    reads(p(run('one '), '<w:rPr><w:del w:id="1"/></w:rPr>') + p('two') + p('three'), 'one two', 'three')
    reads(table([p(run('end'), '<w:rPr><w:del w:id="1"/></w:rPr>'), 'b']), 'end', 'b')
    reads(p(run('last'), '<w:rPr><w:del w:id="1"/></w:rPr>'), 'last')
  })
  it('take rows and cells away', () =>
    reads(
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p('gone')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:cellDel w:id="2"/></w:tcPr>${p('gone')}</w:tc><w:tc>${p('here')}</w:tc></w:tr></w:tbl>`,
      'here',
    ))
  it('leave the properties of before alone', () =>
    expect(kinds(p(run('plain'), '<w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'))).toEqual([
      'paragraph: plain',
    ]))
})

describe('styles', () => {
  it('make headings, by name, outline level, and what they are based on', () => {
    const styles = [
      style('1', 'heading 1'),
      style('Mine', 'My heading', '<w:basedOn w:val="1"/>'),
      style('O', 'Numbered clause', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
      style('B', 'Body', '<w:basedOn w:val="O"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
      style('T', 'Title'),
      style('A', 'عنوان ٢'),
      style('D', 'Überschrift 3'),
      style('C', 'caption'),
    ].join('')
    const body = ['1', 'Mine', 'O', 'B', 'T', 'A', 'D', 'C'].map((id) => styled(id, id)).join('')
    expect(kinds({ styles, body: body + p(run('X'), '<w:outlineLvl w:val="1"/>') })).toEqual([
      'heading 1: 1',
      'heading 1: Mine',
      'heading 3: O',
      'paragraph: B',
      'heading 1: T',
      'heading 2: A',
      'heading 3: D',
      'caption: C',
      'heading 2: X',
    ])
  })
  it('may be missing, or go round in a circle', () => {
    expect(kinds(styled('Heading2', 'x'))).toEqual(['heading 2: x'])
    const styles = style('A', 'a', '<w:basedOn w:val="B"/>') + style('B', 'b', '<w:basedOn w:val="A"/>')
    expect(kinds({ styles, body: styled('A', 'x') })).toEqual(['paragraph: x'])
  })
  it('make code, unless it is Arabic', () => {
    const styles = style('S', 'Source Code')
    expect(kinds({ styles, body: styled('S', 'npm install') + styled('S', 'نص عربي') })).toEqual([
      'code: npm install',
      'paragraph: نص عربي',
    ])
  })
  it('are not needed for a bold line over text', () =>
    expect(
      kinds(
        p(run('حقوق الطرفين', '<w:rtl/><w:bCs/>')) +
          p(ARABIC) +
          p(run('bold', '<w:b/>') + run(' not', '<w:b w:val="0"/>')) +
          p(ENGLISH),
      ),
    ).toEqual(['heading: حقوق الطرفين', `paragraph: ${ARABIC}`, 'paragraph: bold not', `paragraph: ${ENGLISH}`]))
})

describe('lists', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="none"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
  const item = (text: string, level: number, id = 1) =>
    p(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`)
  it('have items with a depth, and markers are no text', () =>
    expect(kinds({ numbering, body: item('a', 0) + item('b', 1) + item('c', 2) + item('d', 0, 0) + p('- e') })).toEqual([
      'listItem 1: a',
      'paragraph: b',
      'listItem 3: c',
      'paragraph: d',
      'listItem: - e',
    ]))
  it('may be in a style; a numbered heading stays one', () => {
    const list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    const styles = style('L', 'List Bullet', list) + style('H', 'heading 1', list)
    expect(kinds({ numbering, styles, body: styled('L', 'x') + styled('H', 'y') })).toEqual(['listItem 1: x', 'heading 1: y'])
  })
})

describe('tables', () => {
  const rows = (parts: Parts | string) =>
    readDocx(parts).blocks.map(({ kind, row, text, data }) => ({ kind, row, text, cell: data?.['cell'] }))
  it('have cells with their row and place', () =>
    expect(rows(p('before') + table(['أ', 'a'], [p('ب') + p('ج'), 'b']))).toEqual([
      { kind: 'paragraph', row: undefined, text: 'before', cell: undefined },
      { kind: 'tableCell', row: 'table-1-row-1', text: 'أ', cell: { table: 1, row: 1, column: 1 } },
      { kind: 'tableCell', row: 'table-1-row-1', text: 'a', cell: { table: 1, row: 1, column: 2 } },
      { kind: 'tableCell', row: 'table-1-row-2', text: 'ب', cell: { table: 1, row: 2, column: 1 } },
      { kind: 'tableCell', row: 'table-1-row-2', text: 'ج', cell: { table: 1, row: 2, column: 1 } },
      { kind: 'tableCell', row: 'table-1-row-2', text: 'b', cell: { table: 1, row: 2, column: 2 } },
    ]))
  it('count merged cells as the columns that they cover', () => {
    const wide = `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('wide')}`
    expect(rows(table([wide, 'x'])).map(({ cell }) => cell)).toMatchObject([{ column: 1 }, { column: 3 }])
  })
  it('may stand in each other', () =>
    expect(rows(table([`${p('a')}${table(['in'])}${p('c')}`, 'b'], ['d'])).map(({ row, text }) => `${row}: ${text}`)).toEqual([
      'table-1-row-1: a',
      'table-2-row-1: in',
      'table-1-row-1: c',
      'table-1-row-1: b',
      'table-1-row-2: d',
    ]))
  it('have headings in them, and rows that are repeated', () => {
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${p('العربية')}</w:tc></w:tr><w:tr><w:tc>${styled('Heading1', 'x')}</w:tc></w:tr></w:tbl>`
    expect(readDocx(body).blocks.map(({ kind, row, data }) => [kind, row, data?.['header']])).toEqual([
      ['tableCell', 'table-1-row-1', true],
      ['heading', 'table-1-row-2', undefined],
    ])
  })
})

describe('what hangs on a paragraph', () => {
  const note = (id: number, text: string) =>
    `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`
  const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
  it('follows it: footnotes and endnotes, in a cell too', () => {
    const footnotes = note(0, 'separator') + note(1, 'حاشية') + note(2, 'A note')
    const endnotes = `<w:endnote w:id="1">${p('The end')}</w:endnote>`
    const { blocks } = readDocx({
      footnotes,
      endnotes,
      body:
        p(run('نص') + call(1) + run(' آخر')) +
        table([p(run('Text') + call(2) + '<w:r><w:endnoteReference w:id="1"/></w:r>')]) +
        p('end'),
    })
    expect(blocks.map(({ text, row, data }) => [text, row, data?.['from'], data?.['paragraph']])).toEqual([
      ['نص آخر', undefined, undefined, 1],
      ['حاشية', undefined, 'footnote', 1],
      ['Text', 'table-1-row-1', undefined, 2],
      ['A note', 'table-1-row-1', 'footnote', 2],
      ['The end', 'table-1-row-1', 'endnote', 2],
      ['end', undefined, undefined, 3],
    ])
  })
  it('may call itself without harm', () => reads_note())
  const reads_note = () =>
    expect(
      texts({ footnotes: `<w:footnote w:id="1">${p(run('n') + call(1))}</w:footnote>`, body: p(run('t') + call(1)) }),
    ).toEqual(['t', 'n'])
  it('is a text box, once for all programs', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}${table(['أ', 'a'])}</w:txbxContent>`
    const body = p(
      `${run('text')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('boxed')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('boxed')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    )
    expect(texts(body)).toEqual(['text', 'boxed', 'أ', 'a'])
    const old = p(
      '<w:r><mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>',
    )
    expect(texts(old)).toEqual(['old'])
  })
  it('is what an image shows, if a person wrote it', () => {
    const image = (text: string) =>
      p(`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${text}"/></wp:inline></w:drawing></w:r>`)
    expect(
      kinds(image('خريطة المدينة') + image('IMG_2041.JPG') + image('A close-up&#10;&#10;Description automatically generated')),
    ).toEqual(['caption: خريطة المدينة'])
  })
})

describe('fields and links', () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const field = (code: string, result: string) =>
    `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`
  it('have results, and codes that are no text', () =>
    reads(
      p(run('see ') + field(' REF x \\h ', run('Article 4'))) + p(`<w:fldSimple w:instr=" DATE ">${run('2020')}</w:fldSimple>`),
      'see Article 4',
      '2020',
    ))
  it('may stand in codes of others', () =>
    reads(p(mark('begin') + field(' PAGE ', run('7')) + mark('separate') + run('shown') + mark('end')), 'shown'))
  it('have no page numbers', () =>
    reads(p(run('page ') + field(' PAGE ', run('7')) + `<w:fldSimple w:instr="NUMPAGES">${run('9')}</w:fldSimple>`), 'page'))
  it('have no table of contents', () => {
    const body =
      p(mark('begin') + '<w:r><w:instrText>TOC \\o</w:instrText></w:r>' + mark('separate') + run('المقدمة 3')) +
      p(run('الخاتمة 9') + mark('end')) +
      p('text')
    expect(texts(body)).toEqual(['text'])
    expect(says(body)).toEqual(['Left out what is not in the text of the document: a table of contents or index'])
  })
  it('lose nothing when a field does not end', () =>
    reads(p(mark('begin') + '<w:r><w:instrText>IF</w:instrText></w:r>' + run('kept')) + p('rest'), 'kept', 'rest'))
  it('give the addresses of links', () => {
    const body = p(
      `<w:hyperlink r:id="l1">${run('a')}</w:hyperlink><w:hyperlink w:anchor="x">${run('b')}</w:hyperlink>${field(' HYPERLINK "https://b.example" ', run('c'))}`,
    )
    const { blocks } = readDocx({ body, links: { l1: 'https://a.example' } })
    expect(blocks).toMatchObject([{ text: 'abc', data: { links: ['https://a.example', 'https://b.example'] } }])
  })
})

describe('what is left out', () => {
  it('is told in one message', () =>
    expect(
      says({
        headers: [p('عقد توريد'), p('عقد توريد'), p('12')],
        comments: `<w:comment w:id="1">${p('why?')}</w:comment>`,
        body:
          p(run('shown') + run('secret', '<w:vanish/>')) +
          `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt></w:p>`,
      }),
    ).toEqual([
      'Left out what is not in the text of the document: headers and footers («عقد توريد»), 1 comment, hidden text in 1 place, 1 empty form field',
    ]))
  it('is hidden text, by a style too', () => {
    const styles = '<w:style w:type="character" w:styleId="Hid"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>'
    expect(
      texts({ styles, body: p(run('a', '<w:rStyle w:val="Hid"/>') + run('b', '<w:rStyle w:val="Hid"/><w:vanish w:val="0"/>')) }),
    ).toEqual(['b'])
  })
  it('keeps filled-in forms', () => reads(`<w:sdt><w:sdtPr/><w:sdtContent>${p('filled')}</w:sdtContent></w:sdt>`, 'filled'))
  it('is a form that is not filled in', () =>
    reads(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click here')}</w:sdtContent></w:sdt>${p('x')}`, 'x'))
})

describe('languages', () => {
  const languages = (body: string) => readDocx(body).blocks.map(({ language }) => language)
  const english = (text: string, tag: string) => p(run(text, `<w:lang w:val="${tag}"/>`))
  const arabic = (text: string, tag: string) => p(run(text, `<w:rtl/><w:lang w:val="en-US" w:bidi="${tag}"/>`), '<w:bidi/>')
  it('are as marked, where the letters bear it out', () =>
    expect(
      languages(arabic(ARABIC, 'ar-EG') + english(ENGLISH, 'en-GB') + arabic('نعم', 'ar-EG') + english('Yes', 'en-GB')),
    ).toEqual(['ar-EG', 'en-GB', 'ar-EG', 'en-GB']))
  it('are not as marked, where the letters say otherwise', () =>
    expect(
      languages(
        arabic(ARABIC, 'fa-IR') +
          english(ARABIC, 'en-US') +
          english('Le présent contrat entre en vigueur à la date de sa signature par les deux parties.', 'en-US') +
          english('Bonjour', 'en-US'),
      ),
    ).toEqual([undefined, undefined, undefined, undefined]))
  it('may be two in Latin letters', () =>
    expect(
      languages(
        english('Le présent contrat entre en vigueur à la date de sa signature par les deux parties.', 'fr-FR') +
          english(ENGLISH, 'en-GB') +
          english('Annexe', 'fr-FR'),
      ),
    ).toEqual(['fr-FR', 'en-GB', 'fr-FR']))
  it('of names and numbers go by direction, if the document is right in it', () => {
    const both = (english: string) =>
      Array.from({ length: 4 }, (_, i) => p(`${ARABIC} ${i}`, '<w:bidi/>') + p(`${ENGLISH} ${i}`, english)).join('') +
      p('WAI-ARIA', '<w:bidi/>') +
      p('2024') +
      p('٢٠٢٤', '<w:bidi/>')
    expect(languages(both('')).slice(-3)).toEqual(['ar', 'und-Latn', 'ar'])
    expect(languages(both('<w:bidi/>')).slice(-3)).toEqual([undefined, undefined, undefined])
  })
  it('of the document as a whole say nothing of a paragraph', () => {
    const styles = style('N', 'Normal', '<w:rPr><w:lang w:val="en-US" w:bidi="ar-SA"/></w:rPr>', ' w:default="1"')
    expect(readDocx({ styles, body: p(ARABIC) }).blocks[0]?.language).toBeUndefined()
  })
})

describe('align(read(bytes))', () => {
  it('keeps the slicing law, and survives JSON', () => {
    const file = readDocx(p(`${ARABIC} ${ARABIC}`) + p(`${ENGLISH} ${ENGLISH}`))
    expect(structuredClone(file)).toEqual(JSON.parse(JSON.stringify(file)))
    const { segments } = align(file)
    expect(segments).toHaveLength(2)
    for (const { source, target } of segments)
      for (const { position, text } of [...(source?.units ?? []), ...(target?.units ?? [])])
        expect(file.value.slice(position.start.offset, position.end.offset)).toBe(text)
  })
  it('names the file', () => {
    const bitext = align({ ...readDocx(p(ARABIC)), path: 'a.docx' })
    expect(bitext.source.path).toBe('a.docx')
    expect(docx(p(ARABIC)).length).toBeGreaterThan(0)
  })
})
