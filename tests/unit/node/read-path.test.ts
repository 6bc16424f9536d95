import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { MuwaziError } from '../../../src/index.ts'
import { readPath } from '../../../src/node/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'muwazi-node-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, value: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, value)
  return path
}

const failure = (path: string) =>
  readPath(path).then(
    () => undefined,
    (error: unknown) => error as MuwaziError,
  )

describe('readPath', () => {
  it('reads a text with its path', async () => {
    const path = file('a.txt', 'هذا كتاب.\n\nA book.')
    const { blocks, ...rest } = await readPath(path)
    expect(rest).toEqual({ value: 'هذا كتاب.\n\nA book.', path, messages: [] })
    expect(blocks.map(({ text }) => text)).toEqual(['هذا كتاب.', 'A book.'])
  })
  it('tells Markdown by the name', async () => {
    expect((await readPath(file('a.md', '# عنوان'))).blocks[0]).toMatchObject({ kind: 'heading', text: 'عنوان' })
  })
  it('decodes, and says so', async () => {
    const { value, messages } = await readPath(file('w.txt', Uint8Array.from([0xe3, 0xd1, 0xcd, 0xc8, 0xc7, 0x20, 0xc8, 0xdf])))
    expect([value, messages.map(({ ruleId }) => ruleId)]).toEqual(['مرحبا بك', ['encoding']])
  })
  it('takes a file: URL, and no other', async () => {
    const path = file('u.txt', 'كتاب')
    expect((await readPath(pathToFileURL(path))).path).toBe(path)
    expect((await readPath(pathToFileURL(path).href)).path).toBe(path)
    for (const url of ['file://elsewhere/a.txt', 'file:///%2Fa.txt', 'file://[/a.txt'])
      await expect(readPath(url)).rejects.toThrow(/Expected a `file:` URL (?:of this machine, )?such as/)
    await expect(readPath(new URL('https://example.org/a.html'))).rejects.toThrow(
      'got `https://example.org/a.html`; fetch it, and read the bytes with `muwazi/documents`',
    )
  })
  it('reads an empty file', async () => expect((await readPath(file('empty.txt', ''))).blocks).toEqual([]))

  for (const [what, path, reason, code] of [
    [
      'a missing file',
      () => join(folder, 'none.txt'),
      /^Expected a file at `.*none\.txt`, found nothing; check the path$/,
      'ENOENT',
    ],
    ['a folder', () => folder, /^Expected `.*` to be a file, got a folder; name a file in it$/, 'EISDIR'],
    [
      'a path through a file',
      () => join(file('b.txt', 'x'), 'c.txt'),
      /^Expected a file at `.*c\.txt`, but a part of/,
      'ENOTDIR',
    ],
    [
      'a name that no system takes',
      () => join(folder, 'x'.repeat(5000)),
      /^Expected `.*` to be readable, got ENAMETOOLONG/,
      'ENAMETOOLONG',
    ],
  ] as const)
    it(`says what is wrong with ${what}`, async () => {
      const error = await failure(path())
      expect(error).toBeInstanceOf(MuwaziError)
      expect(error).toMatchObject({ code: 'unreadable', message: expect.stringMatching(reason), cause: { code } })
    })

  it.skipIf(process.platform !== 'linux')('says that a file cannot be read', async () =>
    // Opens, but every read of it fails, also for root.
    expect(await failure('/proc/self/mem')).toMatchObject({ code: 'unreadable', cause: { code: 'EIO' } }),
  )
  const TABLE = 'ar,en\nباب,door\nبيت,house\n'
  const CUES = '1\n00:00:01,000 --> 00:00:02,000\nنعم\n'
  it.each([
    ['a.csv', TABLE, 'tableCell', []],
    ['a.tsv', 'باب\tdoor\n', 'tableCell', []],
    ['a.tab', 'باب\tdoor\n', 'tableCell', []],
    ['A.SRT', CUES, 'cue', []],
    ['a.vtt', `WEBVTT\n\n${CUES}`, 'cue', []],
    ['table-without-name', TABLE, 'tableCell', []],
    ['cues.txt', CUES, 'cue', []],
    ['cues.html', CUES, 'cue', ['format']],
    ['text.docx', 'هذا نص بلا قالب.', 'paragraph', ['format']],
    ['prose.txt', 'نعم، هذا كتاب.\n\nYes, this is a book.', 'paragraph', []],
    ['code.md', `\`\`\`\n${CUES}\`\`\``, 'code', []],
  ])('reads %s for what it is', async (name, value, kind, told) => {
    const { blocks, messages } = await readPath(file(name, value))
    expect([blocks[0]?.kind, messages.map(({ ruleId }) => ruleId)]).toEqual([kind, told])
  })

  const zip = (...names: string[]) => `PK\x03\x04${'\0'.repeat(26)}${names.join('\0')}PK\x05\x06`
  it.each([
    ['%PDF-1.7', 'a PDF'],
    ['\x89PNG\r\n', 'a PNG image'],
    ['\xff\xd8\xff\xe0', 'a JPEG image'],
    ['GIF89a', 'a GIF image'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'a WebP image'],
    ['\xd0\xcf\x11\xe0\xa1\xb1', 'an old Office file'],
    [zip('mimetypeapplication/vnd.oasis.opendocument.text', 'content.xml'), 'an OpenDocument text'],
    [zip('mimetypeapplication/epub+zip'), 'an EPUB'],
    [zip('a.txt'), 'a ZIP archive'],
    ['{\\rtf1\\ansi', 'RTF'],
    ['\x1f\x8b\x08', 'a gzip archive'],
    ['\x7fELF\x02', 'a program'],
    ['MZ\x90\0\x03\0', 'a program'],
  ])('names what was given by mistake: %j', async (bytes, what) => {
    const error = await failure(
      file(
        'given.txt',
        Uint8Array.from([...bytes], (one) => one.charCodeAt(0)),
      ),
    )
    expect(error).toMatchObject({ code: 'bad-input', message: expect.stringContaining(`got ${what}`) })
  })
  it('takes no text for one of those', async () => {
    for (const text of ['PDF', 'MZ هو اسم', 'GIF', '{rtf}', 'PK', 'RIFF'])
      expect((await readPath(file('text.txt', `${text} ثم نص.`))).value).toBe(`${text} ثم نص.`)
  })

  it('leaves the reasons of `read` as they are', async () =>
    expect(await failure(file('a.pdf', '%PDF-1.7'))).toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('a PDF'),
    }))
  it('wants a path', async () => {
    expect(await failure(undefined as never)).toMatchObject({
      code: 'bad-option',
      message: expect.stringContaining('got `undefined`'),
    })
    expect(await failure('')).toMatchObject({ code: 'bad-option' })
  })

  it('takes the encoding, the format and the row of titles where they are known', async () => {
    const bytes = Uint8Array.of(0xe3, 0xd1, 0xcd, 0xc8, 0xc7) // مرحبا in windows-1256
    expect((await readPath(file('old.txt', bytes), { encoding: 'windows-1256' })).value).toBe('مرحبا')
    expect((await readPath(file('list.txt', '# عنوان'), { format: 'markdown' })).blocks[0]?.kind).toBe('heading')
    const table = 'Arabic,English\nكتاب,book'
    expect((await readPath(file('rows.csv', table), { headerRow: false })).blocks).toHaveLength(4)
    await expect(readPath(file('a2.txt', 'نص'), { encode: 'utf-8' } as never)).rejects.toMatchObject({ code: 'bad-option' })
  })
})
