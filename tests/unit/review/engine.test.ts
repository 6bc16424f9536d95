import { describe, expect, it } from 'vitest'
import { stringify as tmx } from '../../../src/entries/tmx.ts'
import { reviewDocument } from '../../../src/formats/review/document.ts'
import { align } from '../../../src/index.ts'
import { answer } from '../../../src/review/engine.ts'
import type { RequestName, Requests } from '../../../src/review/messages.ts'
import { ARABIC, ENGLISH, MIXED } from '../../support/cli.ts'
import { docx } from '../../support/docx-files.ts'

/** Asks the worker, without one. */
async function ask<Name extends RequestName>(name: Name, question: Requests[Name]['ask']): Promise<Requests[Name]['answer']> {
  const answered = await answer({ id: 1, name, ask: question } as Parameters<typeof answer>[0])
  if ('error' in answered) throw new Error(answered.error)
  return answered.answer as Requests[Name]['answer']
}

const srt = (texts: readonly string[]) =>
  texts
    .slice(0, 2)
    .map((text, k) => `${k + 1}\n00:00:0${k + 1},000 --> 00:00:0${k + 2},000\n${text}\n`)
    .join('\n')
const word = (texts: readonly string[]) =>
  docx(
    texts
      .slice(0, 2)
      .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
      .join(''),
  )
const source = { language: 'ar', texts: ARABIC }
const target = { language: 'en', texts: ENGLISH }

describe('the engine of the page', () => {
  it('aligns units', async () => {
    const beads = await ask('align', { source, target, pins: [] })
    expect(beads.map(({ source: s, target: t }) => [s, t])).toEqual(ARABIC.map((_, k) => [[k], [k]]))
  })
  it('tells how much is done before it answers', async () => {
    const heard: number[] = []
    await answer({ id: 7, name: 'align', ask: { source, target, pins: [] } }, ({ id, done }) => heard.push(id, done))
    expect(heard.filter((_, k) => k % 2 === 0)).toEqual(heard.filter((_, k) => k % 2 === 0).map(() => 7))
    const done = heard.filter((_, k) => k % 2 === 1)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect([done[0], done.at(-1), new Set(done).size > 3]).toEqual([0, 1, true])
  })
  it('moves no pin', async () => {
    const pin = { source: [1], target: [2] }
    const beads = await ask('align', { source, target, pins: [pin, { source: [2], target: [] }] })
    expect(beads).toContainEqual(expect.objectContaining(pin))
    expect(beads).toContainEqual(expect.objectContaining({ source: [2], target: [] }))
  })
  it('lights up words that match, on both sides', async () => {
    const why = await ask('explain', { source, target, bead: { source: [2], target: [2] } })
    const lit = (side: 'source' | 'target', text: string) => why[side].map(({ start, end }) => text.slice(start, end))
    expect(lit('source', ARABIC[2]!)).toContain('كتب')
    expect(lit('target', ENGLISH[2]!)).toContain('books')
    const [book] = why.source.filter(({ start }) => start === ARABIC[2]!.indexOf('كتب'))
    expect(
      why.target.filter(({ match }) => match === book?.match).map(({ start, end }) => ENGLISH[2]!.slice(start, end)),
    ).toContain('books')
  })
  it('exports the bytes that the command line writes', async () => {
    const bitext = align({ value: MIXED, path: 'a.txt' })
    const reviews = [{ document: reviewDocument(bitext, 'a.txt'), log: { changes: [], done: 0 } }]
    expect(new TextDecoder().decode(await ask('export', { reviews, format: 'tmx', options: {} }))).toBe(tmx(bitext))
  })
  it('reads files, one or two', async () => {
    const bytes = (lines: string[]) => new TextEncoder().encode(lines.join('\n\n'))
    const one = await ask('read', { files: [{ name: 'a.txt', bytes: bytes([MIXED]) }] })
    const two = await ask('read', {
      files: [
        { name: 'ar.txt', bytes: bytes(ARABIC) },
        { name: 'en.txt', bytes: bytes(ENGLISH) },
      ],
    })
    expect([one.rows.length, two.rows.length, two.name]).toEqual([4, 4, 'ar.txt, en.txt'])
  })
  it.each<[name: string, files: Record<string, string | Uint8Array>]>([
    ['Markdown', { 'a.md': `# ${ARABIC[0]}\n\n${ARABIC[1]}`, 'b.md': `# ${ENGLISH[0]}\n\n${ENGLISH[1]}` }],
    ['HTML', { 'a.html': `<h1>${ARABIC[0]}</h1><p>${ARABIC[1]}</p>`, 'b.html': `<h1>${ENGLISH[0]}</h1><p>${ENGLISH[1]}</p>` }],
    ['a table', { 'a.csv': `ar,en\n${ARABIC[0]},${ENGLISH[0]}\n${ARABIC[1]},${ENGLISH[1]}\n` }],
    ['subtitles', { 'a.srt': srt(ARABIC), 'b.srt': srt(ENGLISH) }],
    ['Word', { 'a.docx': word(ARABIC), 'b.docx': word(ENGLISH) }],
  ])('reads what a translator drops: %s', async (_, dropped) => {
    const bytes = (contents: string | Uint8Array) =>
      typeof contents === 'string' ? new TextEncoder().encode(contents) : contents
    const files = Object.entries(dropped).map(([name, contents]) => ({ name, bytes: bytes(contents) }))
    const { rows, source, target } = await ask('read', { files })
    const texts = rows.map((row) => [row.source.map((k) => source.units[k]?.text), row.target.map((k) => target.units[k]?.text)])
    expect(texts).toEqual([
      [[ARABIC[0]], [ENGLISH[0]]],
      [[ARABIC[1]], [ENGLISH[1]]],
    ])
  })
  it('answers with what went wrong', async () => {
    await expect(ask('export', { reviews: [], format: 'pdf', options: {} })).rejects.toThrow('Expected one of tmx')
    await expect(ask('read', { files: [{ name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7') }] })).rejects.toThrow(
      'a PDF',
    )
  })
})
