import { describe, expect, it } from 'vitest'
import { stringify as tmx } from '../../../src/entries/tmx.ts'
import { reviewDocument } from '../../../src/formats/review/document.ts'
import { align } from '../../../src/index.ts'
import { answer } from '../../../src/review/engine.ts'
import type { RequestName, Requests } from '../../../src/review/messages.ts'
import { ARABIC, ENGLISH, MIXED } from '../../support/cli.ts'

/** Asks the worker, without one. */
async function ask<Name extends RequestName>(name: Name, question: Requests[Name]['ask']): Promise<Requests[Name]['answer']> {
  const answered = await answer({ id: 1, name, ask: question } as Parameters<typeof answer>[0])
  if ('error' in answered) throw new Error(answered.error)
  return answered.answer as Requests[Name]['answer']
}

const source = { language: 'ar', texts: ARABIC }
const target = { language: 'en', texts: ENGLISH }

describe('the engine of the page', () => {
  it('aligns units', async () => {
    const beads = await ask('align', { source, target, pins: [] })
    expect(beads.map(({ source: s, target: t }) => [s, t])).toEqual(ARABIC.map((_, k) => [[k], [k]]))
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
  it('answers with what went wrong', async () => {
    await expect(ask('export', { reviews: [], format: 'pdf', options: {} })).rejects.toThrow('Expected one of tmx')
    await expect(ask('read', { files: [{ name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7') }] })).rejects.toThrow(
      'a PDF',
    )
  })
})
