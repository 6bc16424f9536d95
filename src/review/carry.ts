// A document that changed after it was reviewed: what was done to texts that are still there is done to the new one.

import { SIDES } from '../formats/review/document.ts'
import { type Change, type Piece, type Row, type State, sideText } from '../formats/review/state.ts'
import { isPin } from './moves.ts'
import { changeTo } from './rewrite.ts'

type SideName = (typeof SIDES)[number]

/** Which text of a new list an old one is: `undefined` where it is gone, or where one cannot tell which of several it is. */
export function sameTexts(old: readonly string[], now: readonly string[]): (number | undefined)[] {
  const found: (number | undefined)[] = old.map(() => undefined)
  // Repeated texts are told apart by those around them, and by their order where none was added or removed.
  const around = (list: readonly string[], at: number) => JSON.stringify([list[at - 1], list[at], list[at + 1]])
  for (const keyOf of [(list: readonly string[], at: number) => list[at]!, around]) {
    const taken = new Set(found)
    const places = (list: readonly string[], isFree: (at: number) => boolean) => {
      const by = new Map<string, number[]>()
      list.forEach((_, at) => {
        const key = keyOf(list, at)
        const known = by.get(key)
        if (!isFree(at)) return
        if (known) known.push(at)
        else by.set(key, [at])
      })
      return by
    }
    const there = places(now, (at) => !taken.has(at))
    for (const [key, list] of places(old, (at) => found[at] === undefined)) {
      const other = there.get(key) ?? []
      if (other.length === list.length) list.forEach((at, k) => void (found[at] = other[k]))
    }
  }
  return found
}

/** Whether a person did anything to a row. */
const isWork = (state: State, row: Row): boolean => isPin(state, row) || row.bookmark === true || row.note !== undefined

export interface Carried {
  /** Does the work to the new document; `undefined` where there is none, or none fits. */
  change: Change | undefined
  /** Rows that were carried over. */
  kept: number
  /** Texts of rows whose text is gone, changed, or mended already in the new document: source, target. */
  lost: [source: string, target: string][]
}

/**
 * Work on one document, for another one that has some of its texts.
 *
 * @param state of the new document; what was done there stays
 * @param old the reviewed one
 */
export function carryOver(state: State, old: State): Carried {
  const units = (of: State, side: SideName) => of.document[side].units.map(({ text }) => text)
  const places = Object.fromEntries(SIDES.map((side) => [side, sameTexts(units(old, side), units(state, side))]))
  // What stands in a row that was mended here is taken.
  const taken = new Set<string>()
  for (const row of state.rows)
    if (isWork(state, row))
      for (const side of SIDES) for (const piece of row[side]) taken.add(`${side}${state.pieces[side][piece]!.unit}`)
  const unitOf = (side: SideName, piece: number): number | undefined => {
    const at = places[side]?.[old.pieces[side][piece]!.unit]
    return at === undefined || taken.has(`${side}${at}`) ? undefined : at
  }
  const all = (row: Row, test: (side: SideName, piece: number) => boolean) =>
    SIDES.every((side) => row[side].every((piece) => test(side, piece)))
  const fitting = new Set(old.rows.filter((row) => all(row, (side, piece) => unitOf(side, piece) !== undefined)))
  // A unit that was cut is in several rows: all of them fit, or none.
  const isCut = (side: SideName, { unit, from, to }: Piece) => from > 0 || to < old.document[side].units[unit]!.text.length
  for (let before = -1; before !== fitting.size; ) {
    before = fitting.size
    const torn = new Set<string>()
    const cuts = (row: Row) =>
      SIDES.flatMap((side) => {
        const own = row[side].map((piece) => old.pieces[side][piece]!)
        return own.filter((piece) => isCut(side, piece)).map(({ unit }) => `${side}${unit}`)
      })
    for (const row of old.rows) if (!fitting.has(row) || !isWork(old, row)) for (const name of cuts(row)) torn.add(name)
    for (const row of fitting) if (cuts(row).some((name) => torn.has(name))) fitting.delete(row)
  }
  const worked = old.rows.filter((row) => isWork(old, row))
  const kept = worked.filter((row) => fitting.has(row))
  const lost = worked.filter((row) => !fitting.has(row))
  const { rows, pieces } = placed(state, old, kept, (side, piece) => unitOf(side, piece)!)
  const text = (row: Row, side: SideName) => sideText(old, row, side) ?? ''
  return {
    change: kept.length === 0 ? undefined : changeTo(state, 'carry', rows, pieces),
    kept: kept.length,
    lost: lost.map((row) => [text(row, 'source'), text(row, 'target')]),
  }
}

/** The rows of the new document with those of the old one in them. Rows that had their texts keep the rest. */
function placed(state: State, old: State, kept: readonly Row[], unitOf: (side: SideName, piece: number) => number) {
  const pieces = { source: [...state.pieces.source], target: [...state.pieces.target] }
  let { nextRow } = state
  /** Where a row of the old document goes, by the first of its units. */
  const coming = new Map<string, Row[]>()
  const used = { source: new Set<number>(), target: new Set<number>() }
  for (const row of kept) {
    const side = (name: SideName) =>
      row[name].map((piece) => {
        const { from, to, text } = old.pieces[name][piece]!
        const unit = unitOf(name, piece)
        const own: Piece = { unit, from, to, ...(text === undefined ? {} : { text }) }
        const at = from === 0 ? unit : pieces[name].length
        const before = pieces[name][at]
        if (before === undefined || before.to !== to || before.text !== text) pieces[name][at] = own
        used[name].add(unit)
        return at
      })
    const made: Row = { ...row, id: nextRow++, source: side('source'), target: side('target') }
    const [first] = SIDES.flatMap((name) => made[name].slice(0, 1).map((piece) => `${name}${pieces[name][piece]!.unit}`))
    if (first !== undefined) coming.set(first, [...(coming.get(first) ?? []), made])
  }
  const rows = state.rows.flatMap((row): Row[] => {
    const isUsed = (side: SideName) => (piece: number) => used[side].has(state.pieces[side][piece]!.unit)
    if (!SIDES.some((side) => row[side].some(isUsed(side)))) return [row]
    const rest = Object.fromEntries(SIDES.map((side) => [side, row[side].filter((piece) => !isUsed(side)(piece))]))
    const left: Row = { ...row, confidence: 0.5, flags: [], source: rest['source']!, target: rest['target']! }
    const own = SIDES.flatMap((side) =>
      row[side].flatMap((piece) => coming.get(`${side}${state.pieces[side][piece]!.unit}`) ?? []),
    )
    if (left.source.length + left.target.length === 0) return own
    const at = (one: Row) => one.source[0] ?? Infinity
    const before = own.filter((one) => at(one) < at(left))
    return [...before, left, ...own.filter((one) => !before.includes(one))]
  })
  return { rows, pieces }
}
