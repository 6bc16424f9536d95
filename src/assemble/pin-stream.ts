// One side of a document as one stream of characters, in which the texts of pins are looked for.

import type { Unit } from '../bitext.ts'

// What spreadsheets, memories and people drop, add or change without meaning it: spaces, line ends, direction marks, control characters.
const UNMEANT = /[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffe\uffff]+/gu

/** The characters of a text that count; `''` for a blank one. */
export const keyOf = (text: string): string => text.normalize('NFC').replace(UNMEANT, '')

/** Units from `first` up to `end`. */
export interface Run {
  first: number
  end: number
}

export interface Stream {
  units: readonly Unit[]
  /** The keys of all units, joined. */
  text: string
  /** Where each unit begins in `text`; one more says where the last one ends. */
  starts: readonly number[]
  /** Unit that begins at a place of `text` with any character; where the text ends, their number. */
  unitAt: (place: number) => number | undefined
  /** Units at which a key may begin, in order. */
  candidates: (key: string) => readonly number[]
  /** Units that a pin holds already. */
  taken: Uint8Array
}

/** So many characters of a key are looked up. */
const PREFIX = 24

export function streamOf(units: readonly Unit[]): Stream {
  const keys = units.map(({ text }) => keyOf(text))
  const text = keys.join('')
  const starts = [0]
  for (const key of keys) starts.push((starts.at(-1) ?? 0) + key.length)
  const places = new Map<number, number>([[text.length, units.length]])
  // Of units without a character that counts, the one behind them is meant.
  keys.forEach((key, unit) => {
    if (key !== '') places.set(starts[unit] ?? 0, unit)
  })
  return {
    units,
    text,
    starts,
    unitAt: (place) => places.get(place),
    candidates: prefixes(text, places),
    taken: new Uint8Array(units.length),
  }
}

/** For each length of prefix a table, made when the first key of that length comes. */
function prefixes(text: string, places: ReadonlyMap<number, number>): (key: string) => readonly number[] {
  const tables = new Map<number, Map<string, number[]>>()
  const begins = [...places].filter(([place]) => place < text.length).sort(([a], [b]) => a - b)
  return (key) => {
    const length = Math.min(PREFIX, key.length)
    let table = tables.get(length)
    if (!table) {
      table = new Map()
      for (const [place, unit] of begins) {
        const prefix = text.slice(place, place + length)
        const list = table.get(prefix)
        if (list) list.push(unit)
        else table.set(prefix, [unit])
      }
      tables.set(length, table)
    }
    return table.get(key.slice(0, length)) ?? []
  }
}

/** Whether no pin holds a unit of a run yet. */
export const isFree = ({ taken }: Stream, { first, end }: Run): boolean => !taken.subarray(first, end).includes(1)

export const take = ({ taken }: Stream, { first, end }: Run): void => void taken.fill(1, first, end)

/** The text of a run as a segment has it. */
export function textOf({ units }: Stream, { first, end }: Run): string {
  return units
    .slice(first, end)
    .map(({ text, block }, k) => (k === 0 ? text : `${block === units[first + k - 1]?.block ? ' ' : '\n'}${text}`))
    .join('')
}
