// The registry: every row loads, and a file's name and content choose the same format wherever it is read.

import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { chooseFormat, formatByBytes, formatByName } from '../../../src/formats/choose.ts'
import { readDocument } from '../../../src/formats/document.ts'
import { loadReader, loadWriter } from '../../../src/formats/load.ts'
import { READERS, WRITERS } from '../../../src/formats/modules.ts'
import { FORMATS, formatNamed, formatsRead, formatsWritten } from '../../../src/formats/registry.ts'
import { bitext } from '../../support/bitext.ts'
import { docx, p } from '../../support/docx-files.ts'

const one = bitext(['مرحبا', 'Hello'])
const utf8 = (text: string) => new TextEncoder().encode(text)
const nameByName = (path: string, as: 'document' | 'bitext') => formatByName(path, formatsRead(as))?.name

describe('every row', () => {
  it('has a name of its own', () => expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length))
  it('reads, writes or refuses', () =>
    expect(FORMATS.filter(({ reads, writes, refusal }) => !reads && !writes && !refusal)).toEqual([]))
  it('writes with a line about who reads the file, and only then has options', () =>
    expect(FORMATS.filter(({ writes, readers, options }) => (writes ? !readers : (readers ?? options)))).toEqual([]))
  it.each(formatsRead('document').map((format) => [format.name, format] as const))('%s loads a reader', async (_, format) =>
    expect(await loadReader(format)).toMatchObject({ read: expect.any(Function) }),
  )
  it.each(formatsRead('bitext').map((format) => [format.name, format] as const))('%s loads a parser', async (_, format) =>
    expect(await loadReader(format)).toMatchObject({ parse: expect.any(Function) }),
  )
  it.each(formatsWritten().map((format) => [format.name, format] as const))('%s loads a writer', async (_, format) => {
    const written = await loadWriter(format).then(({ write }) => write(one))
    const shape = await (format.writes === 'two files' ? (written as { source: unknown }).source : written)
    expect(shape instanceof Uint8Array).toBe(format.writes === 'bytes')
  })
  it('has its code in a folder, and no folder is without a row', () => {
    const folders = (formats: readonly { name: string; folder?: string }[]) =>
      [...new Set(formats.map(({ name, folder }) => folder ?? name))].sort()
    expect(Object.keys(READERS).sort()).toEqual(folders(FORMATS.filter(({ reads }) => reads)))
    expect(Object.keys(WRITERS).sort()).toEqual(folders(formatsWritten()))
  })
  it('writes each option that it names', async () => {
    const words = { boolean: true, text: 'x', date: new Date(0) }
    for (const format of formatsWritten())
      for (const { name, value, choices } of format.options ?? []) {
        const { write } = await loadWriter(format)
        const given = value === 'words' ? choices : typeof value === 'string' ? words[value] : value[0]
        expect(() => write(one, { [name]: given })).not.toThrow()
        expect(() => write(one, { [name]: 7 })).toThrow(/^Expected `/)
      }
  })
})

describe('a name', () => {
  for (const as of ['document', 'bitext'] as const)
    for (const format of formatsRead(as))
      for (const extension of format.extensions)
        it(`a${extension} is a ${as} in ${format.name}, or in a format that stands before it`, () => {
          const found = formatByName(`Folder.x/A${extension.toUpperCase()}`, formatsRead(as))!
          expect(found.extensions).toContain(extension)
          expect(FORMATS.indexOf(found)).toBeLessThanOrEqual(FORMATS.indexOf(format))
        })
  it.each([
    ['a.mkd', 'document', 'markdown'],
    ['a.mdown', 'document', 'markdown'],
    ['a.csv', 'document', 'table'],
    ['a.csv', 'bitext', 'csv'],
    ['a/Memory.TMX', 'bitext', 'tmx'],
    ['a.xlf', 'bitext', 'xliff'],
    ['a.jsonl', 'bitext', 'jsonl'],
    ['tmx', 'bitext', undefined],
    ['a.tmx', 'document', undefined],
  ] as const)('%s as a %s is %s', (path, as, name) => expect(nameByName(path, as)).toBe(name))
})

const CUES = '1\n00:00:01,000 --> 00:00:02,000\nنعم\n'
const TABLE = 'ar,en\nباب,door\nبيت,house\n'
const PAGE = '<!doctype html>\n<p>نعم'

describe('content', () => {
  it.each([
    ['a page under any name', PAGE, 'a.txt', 'html'],
    ['a page called Markdown', PAGE, 'a.md', 'html'],
    ['a piece of a page', '<p>نعم', 'a.html', 'html'],
    ['a name that no tag supports', 'نعم', 'a.html', 'text'],
    ['cues under another name', CUES, 'a.html', 'subtitles'],
    ['cues shown in Markdown', CUES, 'a.md', 'markdown'],
    ['WebVTT called Markdown', `WEBVTT\n\n${CUES}`, 'a.md', 'subtitles'],
    ['a table without a name', TABLE, undefined, 'table'],
    ['a table called a text', TABLE, 'a.txt', 'table'],
    ['a table without titles called a text', '"الاسم","Name"\n"العنوان","Address"\n', 'a.txt', 'table'],
    ['a table of semicolons called a text', '1;كتاب;book\n2;قلم;pen\n', 'a.txt', 'table'],
    ['lines with a comma', 'نعم,نعم\nYes,yes\n', 'a.txt', 'text'],
    ['prose with commas', 'نعم، نعم\n\nYes, yes.', undefined, 'text'],
    ['a text called DOCX', 'نعم', 'a.docx', 'text'],
    ['nothing', '', undefined, 'text'],
  ] as const)('%s: %j called %s is %s', (_, value, path, name) => {
    expect(chooseFormat(value, path, 'document').name).toBe(name)
    expect(chooseFormat(utf8(value), path, 'document').name).toBe(name)
    expect(chooseFormat(utf16(value), path, 'document').name).toBe(name)
  })
  it.each([undefined, 'a.txt', 'a.html'])('a DOCX called %s is one', (path) =>
    expect(chooseFormat(docx(p('نعم')), path, 'document').name).toBe('docx'),
  )
  it('a DOCX whose main part has another name is one', () =>
    expect(formatByBytes(zipSync({ 'word/document2.xml': strToU8('') }))?.name).toBe('docx'))
  it('is looked at from the beginning, however long the file', () => {
    const long = `${'نعم. '.repeat(20_000)}\n`
    expect(chooseFormat(utf8(`${PAGE}${long}`), undefined, 'document').name).toBe('html')
    expect(chooseFormat(utf16(`${TABLE}${long}`), undefined, 'document').name).toBe('table')
    expect(chooseFormat(utf8(`${long}${PAGE}`), undefined, 'document').name).toBe('text')
  })
  it.each(
    formatsRead('bitext')
      .filter(({ writes }) => writes !== undefined)
      .map((format) => [format.name, format] as const),
  )('%s is known without a name, and by content where its extension is shared', async (_, format) => {
    const written = await loadWriter(format).then(({ write }) => write(one))
    const bytes =
      written instanceof Uint8Array || written instanceof Promise ? await written : utf8([...(written as string[])].join(''))
    expect(chooseFormat(bytes, undefined, 'bitext')).toBe(format)
    for (const extension of format.extensions) expect(chooseFormat(bytes, `a${extension}`, 'bitext')).toBe(format)
  })
  it('a review page is a bitext, and no page to align', () => {
    const page = utf8('<!doctype html>\n<html data-muwazi-review="1" lang="en"><body><p>a')
    for (const path of [undefined, 'a.html']) expect(chooseFormat(page, path, 'bitext')?.name).toBe('review')
    expect(chooseFormat(page, 'a.html', 'document').name).toBe('text')
  })
  it('of no known format is no bitext', () => expect(chooseFormat('نعم', undefined, 'bitext')).toBeUndefined())
})

describe('readDocument', () => {
  it('says where the name was not believed', async () =>
    expect((await readDocument(utf8('نعم'), 'a.docx')).messages).toEqual([
      { ruleId: 'format', reason: 'Read as plain text, though it is called DOCX', path: 'a.docx' },
    ]))
  it('takes the caller at his word', async () =>
    expect((await readDocument(utf8(PAGE), 'a.html', 'text')).blocks[0]?.text).toContain('<!doctype'))
  it.each(formatsRead('document').map((format) => [format.name] as const))('knows %s', (name) =>
    expect(formatNamed(name)?.reads).toBe('document'),
  )
})

/** Little-endian, with a byte order mark. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2)
  const view = new DataView(bytes.buffer)
  for (const [at, code] of [0xfeff, ...Array.from(text, (one) => one.charCodeAt(0))].entries()) view.setUint16(2 * at, code, true)
  return bytes
}
