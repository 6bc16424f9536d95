// No operation copies or loses text: random documents, 100 random operations each, all taken back at the end. The slow mode tries 1,000
// documents, `npm test` 100.

import { isDeepStrictEqual as same } from 'node:util'
import { describe, expect, it } from 'vitest'
import { reviewDocument } from '../../src/formats/review/document.ts'
import { reviewedBitext } from '../../src/formats/review/segments.ts'
import {
  apply,
  type Change,
  initialState,
  logOf,
  pieceText,
  redo,
  replay,
  type State,
  sideText,
  undo,
} from '../../src/formats/review/state.ts'
import { carryOver } from '../../src/review/carry.ts'
import { factsOf } from '../../src/review/facts.ts'
import * as marks from '../../src/review/marks.ts'
import { mergeReviews } from '../../src/review/merge.ts'
import * as moves from '../../src/review/moves.ts'
import { random } from '../support/random.ts'
import { letters } from '../support/review.ts'
import { runs } from '../support/runs.ts'

type Dice = (sides: number) => number

const WORDS = ['كتاب', 'جديد', 'one', 'two', 'ثلاثة', 'x', '  ', '\u200f', '🙂', 'end.']

/** A bitext of random shape whose units have random words. */
function randomState(dice: Dice): State {
  const shape = Array.from({ length: 1 + dice(12) }, () => {
    const side = (letter: string) => letter.repeat(dice(4))
    const [a, b] = [side('a'), side('B')]
    return a + b === '' ? 'a|B' : `${a}|${b}`
  }).join(' ')
  const bitext = letters(shape, () => dice(100) / 100)
  for (const { source, target } of bitext.segments)
    for (const side of [source, target]) {
      if (side === null) continue
      for (const unit of side.units) unit.text = `w${Array.from({ length: dice(5) }, () => WORDS[dice(WORDS.length)]).join(' ')}`
      side.text = side.units.map(({ text }) => text).join(' ')
    }
  return initialState(reviewDocument(bitext, 'random'))
}

function randomChange(state: State, dice: Dice): Change | undefined {
  const at = dice(state.rows.length + 1)
  const side = dice(2) === 0 ? 'source' : 'target'
  const cut = () => ({ units: dice(4), ...(dice(2) === 0 ? { offset: dice(12) } : {}) })
  const operations: (() => Change | undefined)[] = [
    () => moves.merge(state, at),
    () => moves.push(state, at, side),
    () => moves.pull(state, at, side),
    () => moves.moveUp(state, at, side),
    () => moves.moveDown(state, at, side),
    () => moves.pair(state, { row: at, side }, { row: dice(state.rows.length), side: moves.otherSide(side) }),
    () => moves.alone(state, at, side),
    () => randomRealign(state, dice),
    () => marks.accept(state, at),
    () => marks.acceptAbove(state, at),
    () => marks.review(state, at),
    () => marks.bookmark(state, at),
    () => marks.note(state, at, WORDS[dice(WORDS.length)]!),
    () => marks.leaveOut(state, at),
    () => marks.keep(state, at),
    () => marks.split(state, at, { source: cut(), target: cut() }),
    () => marks.split(state, at, { source: cut(), target: cut() }),
    () => {
      const list = state.rows[at]?.[side] ?? []
      return marks.edit(
        state,
        at,
        side,
        list.map((piece) => (dice(2) === 0 ? pieceText(state, side, piece) : `${WORDS[dice(WORDS.length)]} new`)),
      )
    },
  ]
  return operations[dice(operations.length)]!()
}

/** Open rows of a window in other beads; the others stay. */
function randomRealign(state: State, dice: Dice): Change | undefined {
  const from = dice(state.rows.length)
  const end = from + 1 + dice(state.rows.length - from)
  const beads: moves.Bead[] = []
  for (const row of state.rows.slice(from, end))
    if (moves.isFixed(row) || dice(3) === 0) beads.push(row)
    else
      for (const side of ['source', 'target'] as const)
        for (const piece of row[side]) beads.push({ source: [], target: [], confidence: dice(100) / 100, [side]: [piece] })
  return moves.realign(state, [from, end], beads)?.change
}

/** Why the rows are not a partition of both texts, if so. */
function broken(state: State): string | undefined {
  for (const side of ['source', 'target'] as const) {
    const inRows = state.rows.flatMap((row) => row[side]).sort((a, b) => a - b)
    if (inRows.some((piece, k) => piece !== k) || inRows.length !== state.pieces[side].length)
      return `${side}: pieces ${inRows} of ${state.pieces[side].length}`
    const parts = [...state.pieces[side]].sort((a, b) => a.unit - b.unit || a.from - b.from)
    for (const [unit, { text }] of state.document[side].units.entries()) {
      const own = parts.filter((piece) => piece.unit === unit)
      const abut = own.every(({ from }, k) => from === (own[k - 1]?.to ?? 0)) && own.at(-1)?.to === text.length
      if (!abut) return `${side}: unit ${unit} in ${JSON.stringify(own)}`
    }
  }
  const ids = state.rows.map(({ id }) => id)
  if (new Set(ids).size !== ids.length) return `two rows with one number: ${ids}`
  if (state.rows.some(({ source, target }) => source.length + target.length === 0)) return 'a row without text'
  return undefined
}

describe('a review', () => {
  it('holds each unit in exactly one row, and goes back to its beginning', () => {
    let operations = 0
    const names = new Set<string>()
    for (let seed = 0; seed < runs(1000); seed++) {
      const next = random(seed)
      const dice: Dice = (sides) => Math.floor(next() * sides)
      const begin = randomState(dice)
      let state = begin
      for (let step = 0; step < 100; step++) {
        const change = randomChange(state, dice)
        if (change === undefined) continue
        state = apply(state, change)
        names.add(change.name)
        operations++
        const then = dice(10)
        if (then === 0) state = undo(state)
        if (then === 1) state = redo(undo(state))
      }
      expect(broken(state), `seed ${seed}`).toBeUndefined()
      const again = replay(begin.document, JSON.parse(JSON.stringify(logOf(state))))
      expect(same(held(again), held(state)), `seed ${seed} from its log`).toBe(true)
      while (state.done > 0) state = undo(state)
      expect(same(held(state), held(begin)), `seed ${seed} undone`).toBe(true)
      while (state.done < state.log.length) state = redo(state)
      expect(same(held(state), held(allDone(again))), `seed ${seed} done again`).toBe(true)
    }
    expect(operations).toBeGreaterThan(runs(30_000))
    expect([...names].sort()).toEqual(
      'accept acceptAbove alone bookmark edit keep leaveOut merge moveDown moveUp note pair pull push realign review split'.split(
        ' ',
      ),
    )
  })
  it('has after each change the columns that it would have from the beginning', () => {
    for (let seed = 0; seed < runs(200); seed++) {
      const next = random(seed)
      const dice: Dice = (sides) => Math.floor(next() * sides)
      let state = randomState(dice)
      for (let step = 0; step < 30; step++) {
        const change = dice(5) === 0 ? undefined : randomChange(state, dice)
        state = change === undefined ? undo(state) : apply(state, change)
        // Another document knows nothing of columns that were made before.
        const anew = factsOf({ ...state, document: { ...state.document } })
        expect(same(factsOf(state), anew), `seed ${seed}, step ${step}, ${change?.name ?? 'undo'}`).toBe(true)
      }
    }
  })
  it('of two persons is a partition whatever is chosen, and is taken back in one step', () => {
    let conflicts = 0
    for (let seed = 0; seed < runs(300); seed++) {
      const next = random(seed)
      const dice: Dice = (sides) => Math.floor(next() * sides)
      const begin = randomState(dice)
      const worked = (): State => {
        let state = begin
        for (let step = 0; step < 8; step++) {
          const change = randomChange(state, dice)
          if (change !== undefined) state = apply(state, change)
        }
        return state
      }
      const [mine, theirs] = [worked(), worked()]
      const choices = Array.from({ length: 20 }, () => (['mine', 'theirs', 'later'] as const)[dice(3)]!)
      const merged = mergeReviews(mine, theirs, choices)
      conflicts += merged.conflicts.length
      expect(broken(merged.state), `seed ${seed}`).toBeUndefined()
      expect(same(held(merged.state === mine ? mine : undo(merged.state)), held(mine)), `seed ${seed} undone`).toBe(true)
      const all = mergeReviews(begin, theirs)
      expect(all.conflicts, `seed ${seed} of one`).toEqual([])
      expect(shown(all.state), `seed ${seed} of one`).toEqual(shown(theirs))
    }
    expect(conflicts).toBeGreaterThan(runs(100))
  })
  it('of a document that changed is a partition of the new one', () => {
    let kept = 0
    for (let seed = 0; seed < runs(300); seed++) {
      const next = random(seed)
      const dice: Dice = (sides) => Math.floor(next() * sides)
      let old = randomState(dice)
      const begin = old
      for (let step = 0; step < 10; step++) {
        const change = randomChange(old, dice)
        if (change !== undefined) old = apply(old, change)
      }
      const state = changedDocument(begin, dice)
      const carried = carryOver(state, old)
      kept += carried.kept
      if (carried.change === undefined) continue
      const after = apply(state, carried.change)
      expect(broken(after), `seed ${seed}`).toBeUndefined()
      expect(same(held(undo(after)), held(state)), `seed ${seed} undone`).toBe(true)
    }
    expect(kept).toBeGreaterThan(runs(100))
  })
  it('is seen to break: a change that drops a row', () => {
    const state = initialState(reviewDocument(letters('a|B a|B'), 'a'))
    expect(broken(apply(state, { name: 'bad', splices: [{ at: 0, removed: [state.rows[0]!], inserted: [] }] }))).toMatch(
      /source: pieces/,
    )
  })
  it('that nobody began is the bitext that was aligned', () => {
    for (let seed = 0; seed < 50; seed++) {
      const next = random(seed)
      const { document } = randomState((sides) => Math.floor(next() * sides))
      const bitext = reviewedBitext(initialState(document))
      expect(reviewedBitext(initialState(reviewDocument(bitext, 'a')))).toEqual(bitext)
    }
    const bitext = letters('ab|A c| |D')
    expect(reviewedBitext(initialState(reviewDocument(bitext, 'a')))).toEqual(bitext)
  })
})

/** The same document with other texts in some units, aligned into rows of one unit a side. */
function changedDocument({ document }: State, dice: Dice): State {
  const side = (name: 'source' | 'target') => ({
    ...document[name],
    units: document[name].units.map((unit) => (dice(4) === 0 ? { ...unit, text: `${unit.text} changed` } : unit)),
  })
  const [source, target] = [side('source'), side('target')]
  const rows = Array.from({ length: Math.max(source.units.length, target.units.length) }, (_, k) => ({
    ...document.rows[0]!,
    id: `r${k}`,
    source: k < source.units.length ? [k] : [],
    target: k < target.units.length ? [k] : [],
  }))
  return initialState({ ...document, hash: 'changed', source, target, rows })
}

/** What a state shows, whichever numbers its pieces have. */
const shown = (state: State) =>
  state.rows.map((row) => [sideText(state, row, 'source'), sideText(state, row, 'target'), row.status, row.aside, row.note])

const held = ({ rows, pieces }: State) => ({ rows, pieces })

function allDone(state: State): State {
  let all = state
  while (all.done < all.log.length) all = redo(all)
  return all
}
