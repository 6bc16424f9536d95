import { describe, expect, it } from 'vitest'
import { apply, type Change, type State, undo } from '../../../src/formats/review/state.ts'
import { accept, acceptAbove, edit, keep, leaveOut, note, review, split } from '../../../src/review/marks.ts'
import { alone, crossings, merge, moveDown, moveUp, pair, pull, push, reach, realign } from '../../../src/review/moves.ts'
import { notation, reviewed } from '../../support/review.ts'

/** The rows after a change, and that undoing it gives those before. */
function becomes(before: string, change: (state: State) => Change | undefined, after: string | undefined) {
  const state = reviewed(before)
  const made = change(state)
  if (made === undefined) return expect(after).toBeUndefined()
  const changed = apply(state, made)
  expect(notation(changed)).toBe(after)
  expect(undo(changed)).toMatchObject({ rows: state.rows, pieces: state.pieces })
}

describe('moves', () => {
  it('merge joins a row with the next', () => becomes('a|A b| c|C', (s) => merge(s, 0), 'ab|A c|C'))
  it('merge has nothing to join at the end', () => becomes('a|A', (s) => merge(s, 0), undefined))
  it('push moves a side down to the next gap', () => becomes('a|A b|B c| d|D', (s) => push(s, 0, 'target'), 'a| b|A c|B d|D'))
  it('push opens a row at the end', () => becomes('a|A b|B', (s) => push(s, 0, 'target'), 'a| b|A |B'))
  it('push stops before an accepted row', () => {
    const state = reviewed('a|A b|B c|C')
    const accepted = apply(state, accept(state, 2)!)
    expect(notation(apply(accepted, push(accepted, 0, 'target')!))).toBe('a| b|A |B c|C')
  })
  it('push of a text that stands alone at the end does nothing', () => becomes('a|A b|', (s) => push(s, 1, 'source'), undefined))
  it('pull moves a side up into a gap', () => becomes('a| b|A c|B d|', (s) => pull(s, 1, 'target'), 'a|A b|B c| d|'))
  it('pull joins what stands above', () => becomes('a|A b|B c|C', (s) => pull(s, 1, 'target'), 'a|AB b|C c|'))
  it('pull ends at a row that it uses up', () => becomes('a| b|A c|B |C d|D', (s) => pull(s, 1, 'target'), 'a|A b|B c|C d|D'))
  it('pull takes away a row that is empty then', () => becomes('a| |A', (s) => pull(s, 1, 'target'), 'a|A'))
  it('the reach of a push is known before', () =>
    expect(reach(reviewed('a|A b|B c| d|D'), 0, 'target')).toEqual({ first: 0, end: 2, opens: false }))
  it('the first unit goes up', () => becomes('a|A b|BC', (s) => moveUp(s, 1, 'target'), 'a|AB b|C'))
  it('the last unit goes down', () => becomes('a|AB b|C', (s) => moveDown(s, 0, 'target'), 'a|A b|BC'))
  it('a single unit leaves its side', () => becomes('a|A b|B', (s) => moveUp(s, 1, 'target'), 'a|AB b|'))
  it('two one-sided texts become a pair', () =>
    becomes('a| |A b|B', (s) => pair(s, { row: 0, side: 'source' }, { row: 1, side: 'target' }), 'a|A b|B'))
  it('a pair stands where its source is, whichever text came first', () =>
    becomes('|A b|B a|', (s) => pair(s, { row: 0, side: 'target' }, { row: 2, side: 'source' }), 'b|B a|A'))
  it('what stood with the texts of a pair stays alone', () =>
    becomes('a|A b|B', (s) => pair(s, { row: 0, side: 'source' }, { row: 1, side: 'target' }), 'a|B |A b|'))
  it('a pair out of order is a crossing', () => {
    const state = reviewed('a| b|B c|C |D')
    const after = apply(state, pair(state, { row: 0, side: 'source' }, { row: 3, side: 'target' })!)
    expect([...crossings(after)]).toEqual([1, 2])
  })
  it('two texts of one side are no pair', () =>
    becomes('a|A b|B', (s) => pair(s, { row: 0, side: 'source' }, { row: 1, side: 'source' }), undefined))
  it('a text without counterpart stands alone', () => becomes('a|A', (s) => alone(s, 0, 'target'), 'a| |A'))
  it('aligning anew keeps rows that come out the same', () => {
    const state = reviewed('a|A b|BC c|')
    const bead = (source: number[], target: number[]) => ({ source, target, confidence: 0.8 })
    const { change, rows } = realign(state, [0, 3], [bead([0], [0]), bead([1], [1]), bead([2], [2])])!
    expect([rows, notation(apply(state, change)), change.splices[0]?.at]).toEqual([2, 'a|A b|B c|C', 1])
  })
  it('aligning anew without a difference is no change', () =>
    expect(realign(reviewed('a|A'), [0, 1], [{ source: [0], target: [0], confidence: 0.1 }])).toBeUndefined())
})

describe('marks', () => {
  const rowsAfter = (before: string, ...changes: ((state: State) => Change | undefined)[]) =>
    changes.reduce((state, change) => apply(state, change(state)!), reviewed(before)).rows
  it('accept, review, leave out and note', () => {
    const [one, two, three] = rowsAfter(
      'a|A b|B c|C',
      (s) => accept(s, 0),
      (s) => review(s, 1),
      (s) => leaveOut(s, 2),
      (s) => note(s, 2, ' why '),
    )
    expect([one?.status, two?.status, three?.aside, three?.note]).toEqual(['accepted', 'review', true, 'why'])
  })
  it('keep brings a row back', () =>
    expect(
      rowsAfter(
        'a|A',
        (s) => leaveOut(s, 0),
        (s) => keep(s, 0),
      )[0],
    ).not.toHaveProperty('aside'))
  it('accepting all above leaves out what needs review', () =>
    expect(
      rowsAfter(
        'a|A b|B c|C d|D',
        (s) => review(s, 1),
        (s) => acceptAbove(s, 2),
      ).map(({ status }) => status),
    ).toEqual(['accepted', 'review', 'accepted', 'open']))
  it('an edited text stays with its unit', () => becomes('a|A b|B', (s) => edit(s, 0, 'target', ['Z']), 'a|Z b|B'))
  it('a text is not edited away', () => becomes('a|A', (s) => edit(s, 0, 'target', ['  ']), undefined))
  it('the first text again is no edit', () => {
    const state = reviewed('a|A')
    const once = apply(state, edit(state, 0, 'target', ['Z'])!)
    expect(apply(once, edit(once, 0, 'target', ['A'])!).pieces).toEqual(state.pieces)
  })
  it('a row is split between units', () =>
    becomes('ab|ABC', (s) => split(s, 0, { source: { units: 1 }, target: { units: 1 } }), 'a|A b|BC'))
  it('a side may go whole', () => becomes('ab|A', (s) => split(s, 0, { source: { units: 1 }, target: { units: 1 } }), 'a|A b|'))
  it('no row is left without text', () =>
    becomes('a|A', (s) => split(s, 0, { source: { units: 1 }, target: { units: 1 } }), undefined))
  it('a unit is cut where its text says', () => {
    const state = reviewed('a|A')
    const long = apply(state, edit(state, 0, 'target', ['one two'])!)
    // The document has a single letter there, which is not cut.
    expect(split(long, 0, { source: { units: 1 }, target: { units: 0, offset: 3 } })).toBeUndefined()
  })
})
