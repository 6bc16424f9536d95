// Files that are no DOCX, or that are there to break readers: one sentence each.

import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read } from '../../../../src/entries/docx.ts'
import { MuwaziError } from '../../../../src/index.ts'
import { docx, filesOf, p, part } from '../../../support/docx-files.ts'

/** The code and the sentence of what a reading throws. */
function thrown(bytes: unknown): string {
  try {
    read(bytes as Uint8Array)
  } catch (error) {
    if (!(error instanceof MuwaziError)) throw error
    return `${error.code}: ${error.message}`
  }
  return 'nothing'
}

/** The files of OpenDocument and EPUB begin with a `mimetype` that is stored, not deflated. */
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 0 })
const withDocument = (xml: string) => docx({ files: { 'word/document.xml': xml } })
/** An OLE compound file with a stream of that name, as its directory has it. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(new Uint8Array(new Uint16Array([...stream].map((c) => c.charCodeAt(0))).buffer), 1024)
  return bytes
}

describe('a file that is no DOCX is named', () => {
  for (const [what, bytes, sentence] of [
    [
      'a password',
      ole('EncryptedPackage'),
      'unreadable: Expected a DOCX, got a file with a password; open it, take the password off and save it again',
    ],
    [
      'old Word',
      ole('WordDocument'),
      'bad-input: Expected a DOCX, got an old Word file (.doc); open it in Word or LibreOffice and save it as DOCX',
    ],
    ['old Excel', ole('Workbook'), 'bad-input: Expected a DOCX, got an old Excel file (.xls); save its text as CSV'],
    ['old Office', ole('x'), 'bad-input: Expected a DOCX, got an old Office file; save it as DOCX'],
    [
      'XLSX',
      zip({ 'xl/workbook.xml': '' }),
      'bad-input: Expected a DOCX, got an Excel workbook; read it with `read` of `muwazi/documents`, or with `readPath`',
    ],
    [
      'PPTX',
      zip({ 'ppt/presentation.xml': '' }),
      'bad-input: Expected a DOCX, got a PowerPoint presentation (.pptx); save its text as DOCX',
    ],
    [
      'ODT',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }),
      'bad-input: Expected a DOCX, got an OpenDocument text (.odt); save it as DOCX',
    ],
    [
      'EPUB',
      zip({ mimetype: 'application/epub+zip' }),
      'bad-input: Expected a DOCX, got an EPUB; take its XHTML files out of it',
    ],
    [
      'Pages',
      zip({ 'Index/Document.iwa': '' }),
      'bad-input: Expected a DOCX, got an Apple Pages, Numbers or Keynote file; export it as DOCX',
    ],
    [
      'a ZIP of something else',
      zip({ 'photo.jpg': '' }),
      'bad-input: Expected a DOCX, got a ZIP archive without `word/document.xml`; take the document out of it',
    ],
    [
      'an empty ZIP',
      zip({}),
      'bad-input: Expected a DOCX, got a ZIP archive without `word/document.xml`; take the document out of it',
    ],
    ['PDF', strToU8('%PDF-1.7'), 'bad-input: Expected a DOCX, got a PDF; take out its text first, for example with `pdftotext`'],
    ['RTF', strToU8('{\\rtf1 x}'), 'bad-input: Expected a DOCX, got RTF; save its text as DOCX'],
    ['HTML', strToU8('<!DOCTYPE html><p>x'), 'bad-input: Expected a DOCX, got an HTML page; read it as HTML'],
    [
      'XML',
      strToU8('<?xml version="1.0"?><x/>'),
      'bad-input: Expected a DOCX, got an XML file; if it is of Word, save it as DOCX',
    ],
    ['text', strToU8('مرحبا'), 'bad-input: Expected a DOCX, got a file that is no ZIP archive; read it as text if it is one'],
    ['nothing', new Uint8Array(), 'bad-input: Expected a DOCX, got an empty file'],
    ['a string', 'مرحبا', 'bad-option: Expected the bytes of a DOCX, or a file with them as its `value`, got `مرحبا`'],
    ['null', null, 'bad-option: Expected the bytes of a DOCX, or a file with them as its `value`, got `null`'],
  ] as const)
    it(what, () => expect(thrown(bytes)).toBe(sentence))
  it('with its path', () =>
    expect(thrown({ value: strToU8('%PDF-1.7'), path: 'a.docx' })).toMatch(
      /^bad-input: Expected `a.docx` to be a DOCX, got a PDF/,
    ))
})

describe('a damaged DOCX', () => {
  const whole = docx(p('نص'.repeat(400)))
  it('that is cut off anywhere is refused', () => {
    for (let length = 4; length < whole.length; length += 7)
      expect(thrown(whole.subarray(0, length))).toMatch(/^unreadable: Expected a DOCX, got a ZIP archive that is damaged: /)
    expect(thrown(whole)).toBe('nothing')
  })
  it('with a byte changed anywhere never crashes', () => {
    for (let at = 0; at < whole.length; at += 3) {
      const changed = whole.slice()
      changed[at]! ^= 0xff
      thrown(changed)
    }
  })
  it('without its document is refused', () => {
    const { 'word/document.xml': _, ...files } = filesOf({})
    expect(thrown(zipSync(files as Zippable))).toMatch(/without `word\/document.xml`/)
  })
  it('with a file twice is refused', () => {
    const twice = zip({ 'word/document.xml': 'a', 'Word/Document.xml': 'b' })
    expect(thrown(twice)).toBe(
      'unreadable: Expected a DOCX, got a ZIP archive that holds `Word/Document.xml` twice; save it again',
    )
  })
  it('may have bytes behind its end, backslashes in names, and no compression', () => {
    const files = filesOf({ body: p('نعم') })
    const { 'word/document.xml': content, ...others } = files
    const odd = zipSync({ ...others, 'word\\document.xml': [content!, { level: 0 }] } as Zippable)
    const longer = new Uint8Array(odd.length + 40)
    longer.set(odd)
    expect(read(odd).value).toBe('نعم')
    expect(read(longer).value).toBe('نعم')
  })
})

describe('a DOCX with broken XML', () => {
  it('is refused with the place', () => {
    expect(thrown(withDocument(part('document', '<w:p><w:r></w:p>').replace('\n', '')))).toMatch(
      /^bad-input: Expected the part `word\/document.xml` of an Office file in well-formed XML, got a mistake in line 1, column \d+: unexpected close tag$/,
    )
    expect(thrown(withDocument(''))).toMatch(/^bad-input: .*document must contain a root element/)
    expect(thrown(docx({ styles: '<w:style>' }))).toMatch(/`word\/styles.xml`/)
  })
  it('has no entities', () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${part('document', p('&b;')).replace(/<\?.*?\?>/, '')}`
    expect(thrown(withDocument(laughs))).toMatch(/^bad-input: .*a DOCTYPE, which Office programs never write/)
    expect(thrown(withDocument(part('document', '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>')))).toMatch(/^bad-input: .*entity/)
  })
  it('is not read deeper than any document is', () => {
    const deep = '<w:ins>'.repeat(20_000)
    expect(thrown(withDocument(part('document', `<w:p>${deep}`)))).toMatch(
      /^too-large: .*1000 levels inside of each other in the part/,
    )
  })
  it('is no text in another encoding', () =>
    expect(thrown(docx({ files: { 'word/document.xml': new Uint8Array([0x3c, 0xff, 0x3e]) } }))).toMatch(
      /bytes that are neither UTF-8 nor UTF-16/,
    ))
})

describe('a zip bomb', () => {
  it('may lie about its size', () => {
    const content = strToU8(part('document', p('x'.repeat(5000))))
    const bytes = docx({ files: { 'word/document.xml': content } })
    const view = new DataView(bytes.buffer)
    let changed = 0
    for (let at = 0; at + 46 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === content.length) {
        view.setUint32(at + 24, 100, true)
        changed++
      }
    expect(changed).toBe(1)
    expect(thrown(bytes)).toBe(
      `unreadable: Expected a DOCX, got a ZIP archive that is damaged: \`word/document.xml\` has ${content.length} bytes, where 100 are declared; fetch or save it again`,
    )
  })
})
