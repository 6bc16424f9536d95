import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../../src/formats/registry.ts'
import { apply } from '../../../src/formats/review/state.ts'
import { cutsOf, suggestedCuts } from '../../../src/review/cuts.ts'
import { effort, expectedErrors, queue } from '../../../src/review/doubt.ts'
import { errorOf } from '../../../src/review/facts.ts'
import { type Filter, filtered, kindsIn } from '../../../src/review/filters.ts'
import { FIND_DEFAULTS, type FindOptions, pattern, spansOf, textFolder } from '../../../src/review/find.ts'
import { heights } from '../../../src/review/heights.ts'
import { accept, bookmark, edit, leaveOut, review } from '../../../src/review/marks.ts'
import { EXPORTS } from '../../../src/review/messages.ts'
import { merge } from '../../../src/review/moves.ts'
import { random } from '../../support/random.ts'
import { reviewed } from '../../support/review.ts'

describe('find', () => {
  /** The stretches of a text that a query finds. */
  const finds = (query: string, text: string, options: Partial<FindOptions> = {}): string[] => {
    const all = { ...FIND_DEFAULTS, ...options }
    const wanted = pattern(query, all, textFolder(all))
    return wanted ? spansOf(text, wanted, all).map(([start, end]) => text.slice(start, end)) : []
  }
  for (const [what, query, text, found, option] of [
    ['vowel marks', 'كتاب', 'هذا كِتَابٌ', 'كِتَابٌ', 'vowels'],
    ['the seat of hamza', 'احمد', 'قال أحمد', 'أحمد', 'alef'],
    ['ya and alef maqsura', 'علي', 'على المكتب', 'على', 'ya'],
    ['ta marbuta', 'مدرسه', 'في مدرسة', 'مدرسة', 'ta'],
    ['tatweel', 'محمد', 'محـــمد', 'محـــمد', 'tatweel'],
    ['digits of either kind', '2024', 'عام ٢٠٢٤', '٢٠٢٤', 'digits'],
    ['case', 'title', 'A Title', 'Title', 'letterCase'],
  ] as const) {
    it(`passes over ${what}`, () => expect(finds(query, text)).toEqual([found]))
    it(`looks at ${what} where that is asked`, () => expect(finds(query, text, { [option]: false })).toEqual([]))
  }
  it('takes signs as they are', () => expect(finds('(a.c)', 'x (a.c) abc')).toEqual(['(a.c)']))
  it('takes a regular expression', () => expect(finds('\\d+', 'من ١٢ إلى 15', { regex: true })).toEqual(['١٢', '15']))
  it('keeps escapes whole', () => expect(finds('\\D', '1a2', { regex: true })).toEqual(['a']))
  it('finds nothing for nothing', () => expect(finds('  ', 'a  b')).toEqual([]))
  it('tells a bad expression', () => expect(() => finds('(', 'a', { regex: true })).toThrow(SyntaxError))
  it('passes over marks of direction', () => expect(finds('ab', 'a\u200fb')).toEqual(['a\u200fb']))
})

describe('doubt', () => {
  const confidences = [0.99, 0.6, 0.95, 0.2, 0.5, 0.99]
  const state = reviewed('a|A b|B c|C d|D e|E f|F', (row) => confidences[row]!)
  it('the queue goes where a look finds most', () => expect(queue(state)).toEqual([3, 4, 1]))
  it('expects what confidences say', () => expect(expectedErrors(state)).toBeCloseTo(0.01 + 0.4 + 0.05 + 0.8 + 0.5 + 0.01))
  it('expects none where a person looked', () => expect(errorOf(state, { ...state.rows[3]!, status: 'accepted' })).toBe(0))
  it('leaves rows that a person made out of the queue', () => expect(queue(apply(state, merge(state, 3)!))).toEqual([1]))
  it('a one-sided text is in the queue', () =>
    expect(queue(reviewed('a|A b| c|C', (row) => [0.99, 0.6, 0.99][row]!))).toEqual([1]))
  it('a threshold trades reading for errors', () => {
    expect(effort(state, 0.55).rows).toBe(2)
    expect(effort(state, 0.55).left).toBeCloseTo(0.47)
    expect(effort(state, 1).left).toBe(0)
  })
})

describe('filters', () => {
  const begin = reviewed('a|A b|B c| d|D ef|E', (row) => [0.99, 0.5, 0.99, 0.99, 0.99][row]!)
  const state = [
    () => accept(begin, 0),
    () => review(begin, 1),
    () => bookmark(begin, 2),
    () => leaveOut(begin, 3),
    () => edit(begin, 4, 'target', ['Z']),
  ].reduce((now, change) => apply(now, change()!), begin)
  for (const [filter, places] of Object.entries({
    all: [0, 1, 2, 3, 4],
    doubtful: [],
    open: [1, 2, 4],
    accepted: [0],
    review: [1],
    bookmark: [2],
    aside: [3],
    edited: [4],
    alone: [2],
    odd: [2, 4],
    mended: [],
  }))
    it(filter, () => expect(filtered(state, filter as Filter, 0.9)).toEqual(places))
  it('are of one flag or one shape, too, those that there are', () => {
    const [first, ...others] = begin.rows
    const flagged = { ...begin, rows: [{ ...first!, flags: ['numbers', 'length'] }, ...others] }
    expect(kindsIn(flagged)).toEqual({ flags: ['numbers', 'length'], shapes: ['1–1', '1–0', '2–1'] })
    expect(filtered(flagged, 'flag:numbers', 0.9)).toEqual([0])
    expect(filtered(flagged, 'flag:other', 0.9)).toEqual([])
    expect(filtered(flagged, 'shape:2–1', 0.9)).toEqual([4])
  })
})

describe('cuts', () => {
  it('are between words and units', () =>
    expect(cutsOf(['a b', 'c'])).toEqual([{ units: 0 }, { units: 0, offset: 1 }, { units: 1 }, { units: 2 }]))
  it('are suggested between units where both have them', () => {
    const texts = { source: ['كتاب جديد.', 'وصل أمس من بيروت.'], target: ['A new book.', 'It came from Beirut yesterday.'] }
    const at = suggestedCuts(texts)
    expect([cutsOf(texts.source)[at.source], cutsOf(texts.target)[at.target]]).toEqual([{ units: 1 }, { units: 1 }])
  })
  it('are suggested at the end of a sentence inside a unit', () => {
    const texts = { source: ['كتاب جديد.', 'وصل أمس من بيروت.'], target: ['A new book. It came from Beirut yesterday.'] }
    expect(cutsOf(texts.target)[suggestedCuts(texts).target]).toEqual({ units: 0, offset: 11 })
  })
})

describe('heights', () => {
  it('find any place as adding them up does', () => {
    const next = random(7)
    const own = Array.from({ length: 500 }, () => 1 + Math.floor(next() * 50))
    const tree = heights(own.length, (row) => own[row]!)
    for (let round = 0; round < 300; round++) {
      const row = Math.floor(next() * own.length)
      own[row] = 1 + Math.floor(next() * 80)
      tree.set(row, own[row]!)
      const place = Math.floor(next() * tree.total())
      let [at, top] = [0, 0]
      while (top + own[at]! <= place) top += own[at++]!
      expect([tree.at(place), tree.top(at)]).toEqual([at, top])
    }
    expect(tree.total()).toBe(own.reduce((sum, one) => sum + one, 0))
  })
  it('hold nothing', () => expect([heights(0, () => 1).total(), heights(0, () => 1).at(5)]).toEqual([0, 0]))
})

describe('exports of the page', () => {
  it('are as the registry has them', () =>
    expect(
      EXPORTS.filter(({ name, extension, mediaType }) => {
        const format = FORMATS.find((one) => one.name === name)
        return format?.extensions[0] !== extension || format.mediaType !== mediaType
      }),
    ).toEqual([]))
})
