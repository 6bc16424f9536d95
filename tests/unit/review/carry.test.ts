// Work on a document that changed since.

import { describe, expect, it } from 'vitest'
import { reviewDocument } from '../../../src/formats/review/document.ts'
import { apply, initialState, type State } from '../../../src/formats/review/state.ts'
import { carryOver, sameTexts } from '../../../src/review/carry.ts'
import { accept, bookmark, edit, leaveOut, note, split } from '../../../src/review/marks.ts'
import { merge } from '../../../src/review/moves.ts'
import { bitext } from '../../support/bitext.ts'
import { notation, reviewed } from '../../support/review.ts'

const OLD = 'a|A b|B c|C d|D e|E'
const does = (...changes: ((state: State) => ReturnType<typeof accept>)[]) =>
  changes.reduce((state, change) => apply(state, change(state)!), reviewed(OLD))
const carried = (now: string, ...changes: Parameters<typeof does>) => {
  const state = reviewed(now)
  const { change, kept, lost } = carryOver(state, does(...changes))
  return { state: change === undefined ? state : apply(state, change), kept, lost }
}

describe('a document that changed', () => {
  it('has the work on texts that are still there', () => {
    const { state, kept, lost } = carried(
      'x|X a|A b|B c|C e|E',
      (s) => accept(s, 0),
      (s) => note(s, 1, 'why'),
      (s) => leaveOut(s, 3),
    )
    expect([notation(state), state.rows[1]?.status, state.rows[2]?.note]).toEqual(['x|X a|A b|B c|C e|E', 'accepted', 'why'])
    expect([kept, lost]).toEqual([2, [['d', 'D']]])
  })
  it('keeps rows that were mended, and leaves the rest where it was aligned', () => {
    const { state } = carried('ab|A c|BC d|D', (s) => merge(s, 1))
    expect(notation(state)).toBe('a|A bc|BC d|D')
  })
  it('keeps texts that were edited', () => {
    expect(notation(carried('x|X b|B', (s) => edit(s, 1, 'target', ['Z'])).state)).toBe('x|X b|Z')
  })
  it('keeps cuts, all parts of a unit or none', () => {
    const old = initialState(reviewDocument(bitext(['one two', 'eins zwei'], ['three', 'drei']), 'a'))
    const cut = apply(old, split(old, 0, { source: { units: 0, offset: 3 }, target: { units: 0, offset: 4 } })!)
    const texts = (now: [string, string][]) => {
      const state = initialState(reviewDocument(bitext(...now), 'b'))
      const { change } = carryOver(state, cut)
      return notation(change === undefined ? state : apply(state, change))
    }
    expect(
      texts([
        ['new', 'neu'],
        ['one two', 'eins zwei'],
      ]),
    ).toBe('new|neu one|eins two|zwei')
    expect(texts([['one two', 'eins drei']])).toBe('onetwo|einsdrei')
  })
  it('leaves what was mended in it already', () => {
    const state = apply(reviewed(OLD), merge(reviewed(OLD), 0)!)
    const { change, lost } = carryOver(
      state,
      does((s) => bookmark(s, 1)),
    )
    expect([change, lost]).toEqual([undefined, [['b', 'B']]])
  })
  it('has nothing where nobody did anything', () => expect(carried('a|A').kept).toBe(0))
})

describe('texts of two lists', () => {
  for (const [what, old, now, found] of [
    ['are found where they moved', 'abc', 'cab', [1, 2, 0]],
    ['that are as many times in both are found in order', 'aab', 'axab', [0, 2, 3]],
    ['that are not as many times in both are told apart by those around', 'xayaz', 'xay', [0, 1, 2, undefined, undefined]],
    ['that cannot be told apart are not guessed', 'aa', 'a', [undefined, undefined]],
  ] as const)
    it(what, () => expect(sameTexts([...old], [...now])).toEqual(found))
})
