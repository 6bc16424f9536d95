import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parse, write } from '../../../src/entries/xlsx.ts'
import { read as readDocument } from '../../../src/formats/workbook/read.ts'
import { align } from '../../../src/index.ts'
import { bitext, texts } from '../../support/bitext.ts'
import { row, workbook } from '../../support/workbook.ts'

describe('a workbook of others', () => {
  it('may have shared and rich strings, gaps, formulas and truth values', () => {
    const strings = [
      '<si><t>Arabic</t></si>',
      '<si><t>English</t></si>',
      '<si><r><t>نعم </t></r><r><rPr><b/></rPr><t>حقا</t></r><rPh><t>no</t></rPh></si>',
    ]
    const bytes = workbook(
      {
        A: '<row r="1"><c r="B1" t="s"><v>0</v></c><c r="D1" t="s"><v>1</v></c></row><row r="9"><c r="B9" t="s"><v>2</v></c><c r="D9" t="str"><f>1</f><v>Yes</v></c></row><row r="10"><c r="B10"><v>1.5</v></c><c r="D10" t="b"><v>1</v></c></row>',
      },
      strings,
    )
    expect(texts(parse(bytes))).toEqual([
      ['نعم حقا', 'Yes'],
      ['1.5', 'TRUE'],
    ])
  })
  it('has dates as ISO 8601 has them, where the format of a cell says that its number is one', () => {
    const formats = ['0.00', '[$-2010401]dd/mm/yyyy;@', 'd" من "mmmm" لعام "yyyy', '[h]:mm', '0.0 "days"']
    const xfs = ['', ...formats].map((_, k) => `<xf numFmtId="${k === 0 ? 14 : 163 + k}"/>`).join('')
    const codes = formats
      .map((code, k) => `<numFmt numFmtId="${164 + k}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join('')
    const styles = `<styleSheet><numFmts>${codes}</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs>${xfs}</cellXfs></styleSheet>`
    const line = (value: number, style: number) => `<row><c s="${style}"><v>${value}</v></c><c><v>${value}</v></c></row>`
    const body = [0, 1, 2, 3].map((style) => line(45413, style)).join('') + line(1.25, 4) + line(12, 5)
    const parts = unzipSync(workbook({ A: row('ar', 'en') + body }))
    const dated = zipSync({ ...parts, 'xl/styles.xml': strToU8(styles) })
    expect(texts(parse(dated)).map(([source]) => source)).toEqual([
      '2024-05-01',
      '45413',
      '2024-05-01',
      '2024-05-01',
      '30:00',
      '12',
    ])
  })
  it('has comments on its cells as notes; a document leaves them out and says so', () => {
    const thread =
      '[Threaded comment]\n\nYour version of Excel allows you to read this; https://go.microsoft.com/fwlink\n\nComment:\n    Not this word'
    const comment = (ref: string, text: string) =>
      `<comment ref="${ref}" authorId="0"><text><r><t>${text}</t></r></text></comment>`
    const parts = unzipSync(workbook({ A: row('ar', 'en') + row('نعم', 'Yes') + row('لا', 'No') }))
    const bytes = zipSync({
      ...parts,
      'xl/worksheets/_rels/s0.xml.rels': strToU8(
        '<Relationships><Relationship Id="c" Type="o/comments" Target="../comments1.xml"/></Relationships>',
      ),
      'xl/comments1.xml': strToU8(
        `<comments><commentList>${comment('A2', 'راجع هذه')}${comment('B2', thread)}</commentList></comments>`,
      ),
    })
    expect(parse(bytes).segments.map(({ data }) => data)).toEqual([{ notes: ['راجع هذه', 'Not this word'] }, undefined])
    expect(readDocument(bytes).messages.map(({ reason }) => reason)).toEqual([
      'Sheet `A`: Left out what is not in the text of the document: 2 comments',
    ])
  })
  it('may have Arabic titles', () => {
    const { source, target, segments } = parse(workbook({ A: row('الإنجليزية', 'العربية') + row('Yes', 'نعم') }))
    expect([source.language, target.language, segments.length]).toEqual(['en', 'ar', 1])
  })
  it('may have no titles, and says what it took', () => {
    const { source, target, segments, messages } = parse(workbook({ A: row('1', 'نعم', 'Yes') + row('2', 'لا', 'No') }))
    expect([source.language, target.language, segments.length]).toEqual(['ar', 'en', 2])
    expect(messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
      'untitled-columns: Sheet `A`: Took column 2 as `ar` and column 3 as `en`, since no titles say which columns hold the texts',
    ])
  })
  it('may have titles of its own', () =>
    expect(texts(parse(workbook({ A: row('Text', 'Translation') + row('نعم', 'Yes') + row('لا', 'No') })))).toHaveLength(2))
  it('may have sheets of other matters, which are named', () => {
    const { segments, messages } = parse(
      workbook({ Notes: row('Read me') + row('first'), B: row('ar', 'en') + row('نعم', 'Yes') }),
    )
    expect(segments).toHaveLength(1)
    expect(messages.map(({ reason }) => reason)).toEqual(['The sheet `Notes` is left out, since no two columns of it hold texts'])
  })
  it('has its wrong cells left out and told with their rows', () => {
    const { segments, messages } = parse(
      workbook({ A: row('ar', 'en', 'confidence', 'flags') + row('نعم', 'Yes', '97%', 'moved x') }),
    )
    expect(segments[0]).toMatchObject({ confidence: 1, flags: ['moved'] })
    expect(messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
      'wrong-field: Sheet `A`: Left out 2 fields with a value that does not belong there: `flags` in line 2 (`x`), `confidence` in line 2 (`97%`)',
    ])
  })
  it('has a second cell in one place, a string that is not there and a column beyond the last told', () => {
    const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
    const body = `${row('ar', 'en')}<row r="2">${cell('A2', 'نعم')}${cell('A2', 'بلى')}${cell('B2', 'Yes')}<c r="C2" t="s"><v>9</v></c>${cell('ZZZ2', 'far')}</row>`
    const { segments, messages } = parse(workbook({ A: body }))
    expect(segments.map(({ source }) => source?.text)).toEqual(['بلى'])
    expect(messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
      'wrong-field: Sheet `A`: Left out 3 fields with a value that does not belong there: `c` in line 2 (`نعم`), `s` in line 2 (`9`), `c` in line 2 (`far`)',
    ])
  })
  it('is refused without texts', () => {
    expect(() => parse(workbook({ A: row('foo', 'bar') }))).toThrow('got `foo`, `bar`')
    expect(() => parse(workbook({}))).toThrow('Expected a sheet with two columns of texts, got a workbook without any')
  })
})

describe('bytes that are no workbook', () => {
  const refuses = (bytes: Uint8Array, reason: string | RegExp) => expect(() => parse(bytes)).toThrow(reason)
  it('are refused', () => {
    refuses(strToU8('source,target'), 'Expected an XLSX workbook, got bytes that are no ZIP archive')
    refuses(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /an older workbook \(\.xls\) or one with a password/)
    refuses(zipSync({ 'word/document.xml': strToU8('<a/>') }), 'got an archive without a workbook')
    refuses(write(bitext(['أ', 'a'])).slice(0, 900), /a ZIP archive that is damaged: its end is missing/)
  })
  it('are refused with the place where the XML breaks', () =>
    refuses(
      workbook({ A: '<row><c></row>' }),
      /^Expected an XLSX workbook in well-formed XML, got a mistake in line 1, column \d+/,
    ))
  it('expand no entities', () =>
    refuses(workbook({ A: '<row><c t="inlineStr"><is><t>&a;</t></is></c></row>' }), /undefined entity/))
  /** Writes another size into the central directory, for parts that are larger than `least`. */
  function declared(bytes: Uint8Array, least: number, size: number): Uint8Array {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > least) view.setUint32(at + 24, size, true)
    return bytes
  }
  it('are refused where a part has another size than it declares', () => {
    const honest = workbook({ A: `${row('ar', 'en')}<!--${' '.repeat(1 << 20)}-->` })
    refuses(declared(honest, 1 << 20, 100), /has \d+ bytes, where 100 are declared/)
    refuses(declared(workbook({ A: row('ar', 'en') }), 0, 1 << 28), /where 268435456 are declared/)
  })
  it('do not fill the memory: cells at the far edge', () => {
    const far = '<row><c r="XFD1"><v>1</v></c></row>'.repeat(5_000)
    const { segments } = parse(workbook({ A: row('ar', 'en') + row('نعم', 'Yes') + far }))
    expect(segments).toHaveLength(1)
  })
})

describe('a workbook as a document', () => {
  const pairsOf = (bytes: Uint8Array, options = {}) =>
    align(readDocument(bytes), options).segments.map(({ source, target }) => [source?.text ?? null, target?.text ?? null])
  it('is aligned as a table, its titles below the name of the project', () => {
    const rows = row('Glossary of the project') + row('ID', 'English', 'Arabic', 'Status') + row('1', 'Door', 'باب', 'Draft')
    expect(pairsOf(workbook({ A: rows }))).toEqual([['باب', 'Door']])
  })
  it('has merged cells', () => {
    const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
    const rows = `<row r="1">${cell('A1', 'English')}${cell('B1', 'Arabic')}</row><row r="2">${cell('A2', 'Door or gate.')}${cell('B2', 'باب')}</row><row r="3">${cell('B3', 'أو بوابة.')}</row>`
    const bytes = workbook({ A: `${rows}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells><sheetData>` })
    expect(readDocument(bytes).blocks.find(({ text }) => text === 'Door or gate.')?.data?.['cell']).toEqual({
      table: 1,
      row: 2,
      column: 1,
      rows: 2,
    })
    expect(pairsOf(bytes)).toEqual([['باب\nأو بوابة.', 'Door or gate.']])
  })
  it('may be of two columns that the caller names', () =>
    expect(pairsOf(workbook({ A: row('باب', 'x', 'Door') + row('قلم', 'y', 'Pen') }), { columns: [3, 1] })).toEqual([
      ['Door', 'باب'],
      ['Pen', 'قلم'],
    ]))
})

describe('what is hidden in a workbook', () => {
  const parts = unzipSync(write(bitext(['أ', 'a'], ['ب', 'b'])))
  const edited = (name: string, from: string, to: string) =>
    zipSync({ ...parts, [name]: strToU8(strFromU8(parts[name]!).replace(from, to)) })
  it('is read, and told', () => {
    const rows = parse(edited('xl/worksheets/sheet1.xml', '<row r="3"', '<row r="3" hidden="1"'))
    expect(texts(rows)).toEqual([
      ['أ', 'a'],
      ['ب', 'b'],
    ])
    expect(rows.messages).toEqual([{ ruleId: 'hidden', reason: 'Sheet `segments`: read 1 hidden row: 3' }])
    const sheet = parse(edited('xl/workbook.xml', '<sheet name', '<sheet state="veryHidden" name'))
    expect(sheet.messages).toEqual([{ ruleId: 'hidden', reason: 'Read the sheet `segments`, which is hidden' }])
  })
})
