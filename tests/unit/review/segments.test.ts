import { describe, expect, it } from 'vitest'
import { stringify as csv } from '../../../src/entries/csv.ts'
import { stringify as jsonl } from '../../../src/entries/jsonl.ts'
import { parse as parseTmx, stringify as tmx } from '../../../src/entries/tmx.ts'
import { stringify as xliff } from '../../../src/entries/xliff.ts'
import { reviewDocument } from '../../../src/formats/review/document.ts'
import { reviewedBitext, reviewedSegments } from '../../../src/formats/review/segments.ts'
import { apply, initialState } from '../../../src/formats/review/state.ts'
import { write as xlsx } from '../../../src/formats/xlsx/write.ts'
import { align, type Bitext } from '../../../src/index.ts'
import { accept, edit, leaveOut, note } from '../../../src/review/marks.ts'
import { merge } from '../../../src/review/moves.ts'
import { ARABIC, ENGLISH } from '../../support/cli.ts'
import { reviewed } from '../../support/review.ts'

const ARTICLE = `# عنوان\n\n${ARABIC.join(' ')}\n\n# Title\n\n${ENGLISH.join(' ')} A last sentence stands alone here.`
const aligned = (): Bitext => align({ value: ARTICLE, path: 'a.md' })
const through = (bitext: Bitext): Bitext => reviewedBitext(initialState(reviewDocument(bitext, 'a')))

describe('rows that nobody changed', () => {
  for (const [name, write] of Object.entries({ tmx, xliff, csv, jsonl, full: (bitext: Bitext) => jsonl(bitext, { full: true }) }))
    it(`are written to ${name} as by the command line`, () => expect(write(through(aligned()))).toBe(write(aligned())))
  it('are written to XLSX as by the command line', async () =>
    expect(await xlsx(through(aligned()))).toEqual(await xlsx(aligned())))
  it('of a memory keep what it says of them', () => {
    const memory = parseTmx(tmx(aligned(), { creationId: 'x' }))
    expect(tmx(through(memory))).toBe(tmx(memory))
  })
})

describe('rows that a person changed', () => {
  const mended = (rows: string, ...changes: ((state: ReturnType<typeof reviewed>) => ReturnType<typeof accept>)[]) =>
    changes.reduce((state, change) => apply(state, change(state)!), reviewed(rows))
  it('are pinned and sure', () => {
    const [segment] = reviewedSegments(mended('a|A b|B', (s) => merge(s, 0)))
    expect(segment).toMatchObject({ origin: 'pinned', confidence: 1, source: { text: 'a\nb' }, target: { text: 'A\nB' } })
  })
  it('keep the id of the texts that were aligned, by which pins find them', () => {
    const before = reviewedSegments(reviewed('a|A'))
    const [segment] = reviewedSegments(mended('a|A', (s) => edit(s, 0, 'target', ['Z'])))
    expect(segment).toMatchObject({ id: before[0]?.id, target: { text: 'Z' }, origin: 'pinned' })
  })
  it('stay out when they are left out', () => expect(reviewedSegments(mended('a|A b|B', (s) => leaveOut(s, 0)))).toHaveLength(1))
  it('go out as accepted, sure or all', () => {
    const state = apply(
      reviewed('a|A b|B c|C', (row) => [0.5, 0.95, 0.5][row]!),
      accept(reviewed('a|A b|B c|C'), 0)!,
    )
    const sources = (rows: 'accepted' | 'sure' | 'all') => reviewedSegments(state, { rows }).map(({ source }) => source?.text)
    expect([sources('accepted'), sources('sure'), sources('all')]).toEqual([['a'], ['a', 'b'], ['a', 'b', 'c']])
  })
  it('name the reviewer in TMX, and the note', () => {
    const state = mended(
      'a|A b|B',
      (s) => accept(s, 0),
      (s) => note(s, 0, 'as agreed'),
    )
    const memory = tmx({ ...reviewedBitext(state, { reviewer: 'Layla', date: '2026-11-29' }) })
    expect(memory.match(/x-reviewer">Layla|x-reviewed">2026-11-29|x-note">as agreed/g)).toHaveLength(3)
  })
  it('have ids of their own', () => {
    const ids = reviewedSegments(mended('a|A b|B a|A', (s) => merge(s, 0))).map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
  })
})
