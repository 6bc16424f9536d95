import { describe, expect, it } from 'vitest'
import { reviewDocument } from '../../../src/formats/review/document.ts'
import { dataOf, type PageParts, pageFile, REVIEW_PAGE, type ReviewData } from '../../../src/formats/review/page-file.ts'
import { parse } from '../../../src/formats/review/read.ts'
import { reviewedSegments } from '../../../src/formats/review/segments.ts'
import { apply, initialState, logOf, type State } from '../../../src/formats/review/state.ts'
import { accept, edit, leaveOut } from '../../../src/review/marks.ts'
import { mergeReviews } from '../../../src/review/merge.ts'
import { merge } from '../../../src/review/moves.ts'
import { bitext, HOSTILE } from '../../support/bitext.ts'
import { notation, reviewed } from '../../support/review.ts'

const PARTS: PageParts = { script: 'script', scriptHash: 'a', style: 'style', styleHash: 'b', engine: 'engine' }
const dataFor = (...states: State[]): ReviewData => ({
  version: 1,
  language: 'en',
  key: 'key',
  reviews: states.map((state) => ({ document: state.document, log: logOf(state) })),
})
const pageOf = (...states: State[]): string => [...pageFile(dataFor(...states), PARTS)].join('')

describe('the file', () => {
  it('holds hostile texts, and ends no script before its end', () => {
    const texts = [...HOSTILE, '</script><script>alert(1)</script>', '<!--<script>', '\u2028'].map((text): [string, string] => [
      text,
      `${text}x`,
    ])
    const state = initialState(reviewDocument(bitext(...texts), '</title><script>alert(1)</script>'))
    const page = pageOf(state)
    expect(page.match(/<\/?script/g)).toHaveLength(6)
    expect(page).not.toMatch(/[\u2028\u2029]/)
    expect(dataOf(page)).toEqual(dataFor(state))
  })
  it('holds units without a place, with a depth or another language, and rows with a line and data, as they are', () => {
    const { document } = reviewed('a|A b|B')
    const [first, second] = document.source.units
    const { position: _, ...unplaced } = first!
    const source = { ...document.source, units: [unplaced, { ...second!, depth: 2, language: 'fa', data: { page: 3 } }] }
    const rows = [{ ...document.rows[0]!, line: 7, data: { by: 'x' } }, document.rows[1]!]
    const state = initialState({ ...document, source, rows })
    expect(dataOf(pageOf(state))).toEqual(dataFor(state))
  })
  it('says what it is in its first line', () => expect(pageOf(reviewed('a|A'))).toMatch(REVIEW_PAGE))
  it('is refused where it is another page, or broken', () => {
    expect(() => parse('<!doctype html><html><p>a')).toThrow(
      'Expected a review page, as `muwazi review` and its Save button write it, got another page',
    )
    expect(() => parse(pageOf(reviewed('a|A')).replace('"version":1', '"version":,'))).toThrow('got broken data')
    expect(() => parse(pageOf(reviewed('a|A')).replace('"version":1', '"version":9'))).toThrow('got one of another version')
    for (const units of ['{}', '[0]', '[["a"]]', '[["a",[],"paragraph",0,0]]', '[["a",null,"paragraph",0,9]]'])
      expect(() => parse(pageOf(reviewed('a|A')).replace(/"units":\[.*?\]\]/, `"units":${units}`)), units).toThrow(
        'got broken data',
      )
  })
})

describe('a page that was reviewed', () => {
  it('is read as its rows stand', () => {
    const begin = reviewed('a|A b|B c|C')
    const state = [(s: State) => merge(s, 0), (s: State) => leaveOut(s, 1)].reduce(
      (now, change) => apply(now, change(now)!),
      begin,
    )
    expect(parse(pageOf(state)).segments).toEqual(reviewedSegments(state))
    expect(parse(pageOf(state)).segments).toHaveLength(1)
  })
  it('of several documents says which file each row is of', () => {
    const { segments } = parse(pageOf(reviewed('a|A b|B'), reviewed('a|A')))
    expect(segments.map(({ data }) => data)).toEqual(Array(3).fill({ document: 'a.txt', 'source-file': 'a.txt' }))
    expect(new Set(segments.map(({ id }) => id)).size).toBe(3)
  })
})

describe('two reviewers', () => {
  const begin = reviewed('a|A b|B c|C d|D e|E')
  const does = (...changes: ((state: State) => ReturnType<typeof accept>)[]) =>
    changes.reduce((state, change) => apply(state, change(state)!), begin)
  it('who changed different rows have the work of both', () => {
    const { state, conflicts } = mergeReviews(
      does((s) => merge(s, 0)),
      does(
        (s) => merge(s, 2),
        (s) => accept(s, 0),
      ),
    )
    expect([notation(state), conflicts.length]).toEqual(['ab|AB cd|CD e|E', 1])
  })
  it('who did the same have it once', () => {
    const mine = does((s) => merge(s, 0))
    expect(
      mergeReviews(
        mine,
        does((s) => merge(s, 0)),
      ),
    ).toEqual({ state: mine, conflicts: [] })
  })
  it('who differ keep the first one’s rows, which need review', () => {
    const { state, conflicts } = mergeReviews(
      does((s) => edit(s, 1, 'target', ['X'])),
      does((s) => edit(s, 1, 'target', ['Y'])),
    )
    expect([notation(state), conflicts.length, state.rows[1]?.status, state.rows[1]?.note]).toEqual([
      'a|A b|X c|C d|D e|E',
      1,
      'review',
      '≠ b | Y',
    ])
  })
  it('take over texts that were edited and units that were cut', () => {
    const { state } = mergeReviews(
      does((s) => accept(s, 4)),
      does((s) => edit(s, 1, 'target', ['X Y'])),
    )
    expect(notation(state)).toBe('a|A b|XY c|C d|D e|E')
  })
  for (const [choice, rows] of [
    ['mine', 'a|A b|X c|C d|D e|E'],
    ['theirs', 'a|A b|Y c|C d|D e|E'],
  ] as const)
    it(`who differ have what a person chose: ${choice}`, () => {
      const { state } = mergeReviews(
        does((s) => edit(s, 1, 'target', ['X'])),
        does((s) => edit(s, 1, 'target', ['Y'])),
        [choice],
      )
      expect([notation(state), state.rows[1]?.status]).toEqual([rows, 'open'])
    })
  it('can take the merging back', () => {
    const mine = does((s) => merge(s, 0))
    const { state } = mergeReviews(
      mine,
      does((s) => edit(s, 3, 'source', ['X'])),
    )
    expect([state.done, mine.done]).toEqual([2, 1])
  })
})
