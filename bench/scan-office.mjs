// What `bench/scan.mjs` fills documents and workbooks with.

import { zipSync } from 'fflate'
import { fill, nest, numbered, within, XML_BITS } from './scan-patterns.mjs'

const bytes = (text) => new TextEncoder().encode(text)
const zip = (parts) => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytes(text)])), { level: 1 })
const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATIONS = (list) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const docx = (body, more = {}) =>
  zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': RELATIONS(`<Relationship Id="a" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
  })
const p = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
export const DOCX = within(
  {
    ...XML_BITS,
    paragraphs: numbered((k) => p(`نص ${k}`) + p(`A text ${k}`)),
    'a paragraph of runs': (size) => `<w:p>${'<w:r><w:t>a </w:t></w:r>'.repeat(size / 24)}</w:p>`,
    'a paragraph of text': (size) => p('A text. '.repeat(size / 8)),
    'a paragraph of nested fields': (size) => `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(size / 44)}</w:p>`,
    'nested content controls': (size) => nest('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', p('a'))(size),
    'nested runs': (size) => `<w:p>${nest('<w:smartTag>', '</w:smartTag>', '')(size)}</w:p>`,
    'nested tables': (size) => nest('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', p('a'))(size),
    'a table': (size) => `<w:tbl>${`<w:tr><w:tc>${p('نص')}</w:tc><w:tc>${p('A text')}</w:tc></w:tr>`.repeat(size / 130)}</w:tbl>`,
    'cells that span': (size) =>
      `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/><w:vMerge/></w:tcPr>${p('a')}</w:tc></w:tr>`.repeat(size / 130)}</w:tbl>`,
    'deleted marks': fill('<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'),
    links: (size) => `<w:p>${numbered((k) => `<w:r><w:instrText>HYPERLINK "http://a/${k}"</w:instrText></w:r>`)(size)}</w:p>`,
    'text boxes in text boxes': (size) => nest('<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>', p('a'))(size),
    symbols: (size) => `<w:p>${numbered((k) => `<w:r><w:sym w:font="f${k}" w:char="F041"/></w:r>`)(size)}</w:p>`,
  },
  docx,
)
Object.assign(DOCX, {
  'styles on styles': (size) =>
    docx(numbered((k) => `<w:p><w:pPr><w:pStyle w:val="s${k}"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`)(size / 2), {
      'word/_rels/document.xml.rels': RELATIONS(`<Relationship Id="a" Type="${OFFICE}/styles" Target="styles.xml"/>`),
      'word/styles.xml': `<w:styles ${W}>${numbered((k) => `<w:style w:styleId="s${k}"><w:basedOn w:val="s${k - 1}"/></w:style>`)(size / 2)}</w:styles>`,
    }),
  'one note, called often': (size) =>
    docx('<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'.repeat(size / 140), {
      'word/_rels/document.xml.rels': RELATIONS(`<Relationship Id="a" Type="${OFFICE}/footnotes" Target="footnotes.xml"/>`),
      'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="1">${p('b').repeat(size / 80)}</w:footnote></w:footnotes>`,
    }),
  notes: (size) =>
    docx(numbered((k) => `<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="${k}"/></w:r></w:p>`)(size / 2), {
      'word/_rels/document.xml.rels': RELATIONS(`<Relationship Id="a" Type="${OFFICE}/footnotes" Target="footnotes.xml"/>`),
      'word/footnotes.xml': `<w:footnotes ${W}>${numbered((k) => `<w:footnote w:id="${k}">${p('b')}</w:footnote>`)(size / 2)}</w:footnotes>`,
    }),
  relations: (size) =>
    docx(p('a'), {
      'word/_rels/document.xml.rels': RELATIONS(numbered((k) => `<Relationship Id="a${k}" Type="b" Target="../../c"/>`)(size)),
    }),
})

const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
/** @param names how many times the workbook names its one sheet */
export const xlsx = (rows, { names = 1, strings = '', after = '' } = {}) =>
  zip({
    'xl/workbook.xml': `<workbook ${S} xmlns:r="${OFFICE}"><sheets>${Array.from({ length: names }, (_, k) => `<sheet name="s${k}" sheetId="${k + 1}" r:id="r${k}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': RELATIONS(
      Array.from(
        { length: names },
        (_, k) => `<Relationship Id="r${k}" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`,
      ).join(''),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet ${S}><sheetData>${rows}</sheetData>${after}</worksheet>`,
    'xl/sharedStrings.xml': `<sst ${S}>${strings}</sst>`,
  })
const cell = (text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
export const XLSX = within(
  {
    ...XML_BITS,
    rows: numbered((k) => `<row>${cell(`نص ${k}`)}${cell(`A text ${k}`)}</row>`),
    'one row of many cells': (size) => `<row>${cell('a').repeat(size / 40)}</row>`,
    'cells far right': fill(`<row>${cell('نص')}${cell('a')}<c r="XFD1" t="inlineStr"><is><t>b</t></is></c></row>`),
    'rows far down': fill(`<row r="1048576">${cell('نص')}${cell('a')}</row>`),
    'a long cell': (size) => `<row>${cell('a '.repeat(size / 2))}${cell('b')}</row>`,
  },
  xlsx,
)
Object.assign(XLSX, {
  'one sheet, named often': (size) => xlsx(`<row>${cell('نص')}${cell('A text')}</row>`.repeat(size / 200), { names: size / 200 }),
  'one string, used often': (size) =>
    xlsx('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'.repeat(size / 120), {
      strings: `<si><t>${'نص '.repeat(size / 6)}</t></si><si><t>a</t></si>`,
    }),
  'merged cells': (size) =>
    xlsx(`<row>${cell('نص')}${cell('A text')}</row>`, {
      after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(size / 34)}</mergeCells>`,
    }),
  strings: (size) => xlsx('<row><c t="s"><v>0</v></c></row>', { strings: '<si><t>a</t></si>'.repeat(size / 17) }),
})
