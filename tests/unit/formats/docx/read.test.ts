import { describe, expect, it } from 'vitest'
import { align } from '../../../../src/index.ts'
import { docx, type Parts, p, readDocx, run, style, styled, table } from '../../../support/docx-files.ts'

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
    expect(blocks.map(({ text }) => text)).toEqual(['a b\nc\nd\u2011e&ل'])
  })
  it('has the spaces that Word shows', () =>
    reads(p('<w:r><w:t> one </w:t></w:r><w:r><w:t xml:space="preserve"> two</w:t></w:r>'), 'one two'))
  it('parts at page breaks, and at line breaks between languages', () => {
    reads(p('<w:r><w:t>one</w:t><w:br w:type="page"/><w:t>two</w:t></w:r>'), 'one', 'two')
    reads(p('<w:r><w:t>وزارة العدل</w:t><w:br/><w:t>Ministry of Justice</w:t></w:r>'), 'وزارة العدل', 'Ministry of Justice')
    reads(
      p('<w:r><w:t>الشارع الأول</w:t><w:br/><w:t>المدينة</w:t><w:br/><w:t>info@example.com</w:t></w:r>'),
      'الشارع الأول\nالمدينة\ninfo@example.com',
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
