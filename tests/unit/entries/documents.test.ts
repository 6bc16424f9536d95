import { describe, expect, it } from 'vitest'
import type { Input } from '../../../src/bitext.ts'
import { read, readBlob } from '../../../src/entries/documents.ts'
import * as docx from '../../../src/entries/docx.ts'
import { write as writeXlsx } from '../../../src/entries/xlsx.ts'
import { align, read as readText } from '../../../src/index.ts'
import { docx as docxOf, p } from '../../support/docx-files.ts'

const PAGE = '<!doctype html><p lang="ar">كتاب جديد.</p><p lang="en">A new book.</p>'
const CUES = '1\n00:00:01,000 --> 00:00:02,000\nكتاب جديد.\n'
const WORD = docxOf(p('كتاب جديد.') + p('A new book.'))
const bytes = (text: string) => new TextEncoder().encode(text)

/** Kind and text of each block. */
const blocks = ({ blocks }: ReturnType<typeof read>) => blocks.map(({ kind, text }) => [kind, text])
const BOTH = [
  ['paragraph', 'كتاب جديد.'],
  ['paragraph', 'A new book.'],
]

describe('read of every document', () => {
  it.each<[string, Input, unknown]>([
    ['a text', 'كتاب جديد.\n\nA new book.', BOTH],
    ['Markdown by its name', { value: '# كتاب', path: 'a.md' }, [['heading', 'كتاب']]],
    ['a page by its content', bytes(PAGE), BOTH],
    ['a page by its content, whatever its name', { value: PAGE, path: 'a.txt' }, BOTH],
    ['a piece of a page by its name', { value: '<h1>كتاب</h1>', path: 'a.html' }, [['heading', 'كتاب']]],
    ['a DOCX', { value: WORD, path: 'a.docx' }, BOTH],
    ['a DOCX without a name', WORD, BOTH],
    ['subtitles', { value: CUES, path: 'a.srt' }, [['cue', 'كتاب جديد.']]],
    [
      'a table',
      { value: 'Arabic,English\nكتاب,book\n', path: 'a.csv' },
      [
        ['tableCell', 'كتاب'],
        ['tableCell', 'book'],
      ],
    ],
  ])('reads %s', (_, input, expected) => expect(blocks(read(input))).toEqual(expected))
  it('takes the format that is given', () =>
    expect(blocks(read('# كتاب', { format: 'markdown' }))).toEqual([['heading', 'كتاب']]))
  it('takes an encoding', () =>
    expect(read(Uint8Array.from([0xe3, 0xd1, 0xcd, 0xc8, 0xc7]), { encoding: 'windows-1256' }).value).toBe('مرحبا'))
  it('gives back what was read before', () => {
    const before = read(PAGE)
    expect(read(before)).toBe(before)
  })
  it.each<[string, Input, string]>([
    ['a PDF', bytes('%PDF-1.7'), 'got a PDF; take out its text first'],
    ['a memory', { value: '<tmx version="1.4"/>', path: 'a.tmx' }, 'got a translation memory (TMX)'],
    ['pairs for review', writeXlsx(align('كتاب جديد.\n\nA new book.')), 'got a workbook of aligned pairs'],
  ])('refuses %s', (_, input, reason) => expect(() => read(input)).toThrow(reason))
  it('names its formats', () =>
    expect(() => read('x', { format: 'pdf' as never })).toThrow(
      'Expected `format` to be one of `text`, `markdown`, `html`, `docx`, `subtitles`, `table`, `workbook`, got `pdf`',
    ))
})

describe('readBlob', () => {
  it('reads a File by its name', async () =>
    expect(blocks(await readBlob(new File(['# كتاب'], 'a.md')))).toEqual([['heading', 'كتاب']]))
  it('reads a Blob by its content, or by a name that is given', async () => {
    expect(blocks(await readBlob(new Blob([WORD as Uint8Array<ArrayBuffer>])))).toEqual(BOTH)
    expect(blocks(await readBlob(new Blob(['# كتاب']), { path: 'a.md' }))).toEqual([['heading', 'كتاب']])
  })
  it('says that a file is gone', async () => {
    const gone = { arrayBuffer: () => Promise.reject(new Error('NotFoundError')), name: 'a.md' }
    await expect(readBlob(gone as never)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('`a.md`'),
    })
  })
})

describe('read of muwazi', () => {
  it.each<[string, Input, string]>([
    ['a page', { value: PAGE, path: 'a.html' }, '`muwazi/html` or `muwazi/documents`'],
    ['a DOCX', { value: WORD, path: 'a.docx' }, '`muwazi/docx` or `muwazi/documents`'],
    ['a DOCX without a name', WORD, '`muwazi/docx` or `muwazi/documents`'],
    ['subtitles', { value: CUES, path: 'a.srt' }, '`muwazi/subtitles` or `muwazi/documents`'],
  ])('says which entry reads %s', (_, input, entries) => {
    for (const use of [readText, align, (one: Input) => align({ source: 'كتاب', target: one })])
      expect(() => use(input)).toThrow(`read it with \`read\` of ${entries}, or with \`readPath\``)
  })
  it('reads a text, whatever its name, where it is none', () =>
    expect(blocks(readText({ value: 'كتاب جديد.', path: 'a.html' }))).toEqual([BOTH[0]]))
  it('reads a page as text where that is asked for', () =>
    expect(readText({ value: PAGE, path: 'a.html' }, { format: 'text' }).messages).toEqual([]))
  it('says that a text without a name looks like a page', () =>
    expect(align(PAGE).messages[0]).toMatchObject({ ruleId: 'format', reason: expect.stringContaining('`muwazi/html`') }))
})

it('muwazi/docx reads the same', () =>
  expect(read({ value: WORD, path: 'a.docx' })).toEqual(docx.read({ value: WORD, path: 'a.docx' })))
