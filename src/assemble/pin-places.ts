// Finds the texts of pins in a document, character by character. One side of the document is one stream of characters: merged rows cover
// several units of it, split rows share a unit.

import type { Unit } from '../bitext.ts'

// Characters that spreadsheets, memories and people add or drop by accident: spaces, line ends, direction marks, control characters.
const INSIGNIFICANT = /[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffe\uffff]+/gu

/** The significant characters of a text; `''` for a blank one. */
export const keyOf = (text: string): string => text.normalize('NFC').replace(INSIGNIFICANT, '')

/** Units from `first` up to `end`. */
export interface UnitRun {
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

/** Characters of a key that are looked up. */
const PREFIX_CHARS = 24

export function streamOf(units: readonly Unit[]): Stream {
  const keys = units.map(({ text }) => keyOf(text))
  const text = keys.join('')
  const starts = [0]
  for (const key of keys) starts.push((starts.at(-1) ?? 0) + key.length)
  const places = new Map<number, number>([[text.length, units.length]])
  // A unit without significant characters begins where the next one does; the next one is meant.
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
    const length = Math.min(PREFIX_CHARS, key.length)
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
export const isFree = ({ taken }: Stream, { first, end }: UnitRun): boolean => !taken.subarray(first, end).includes(1)

export const take = ({ taken }: Stream, { first, end }: UnitRun): void => void taken.fill(1, first, end)

/** The text of a run as a segment has it. */
export function textOf({ units }: Stream, { first, end }: UnitRun): string {
  return units
    .slice(first, end)
    .map(({ text, block }, k) => (k === 0 ? text : `${block === units[first + k - 1]?.block ? ' ' : '\n'}${text}`))
    .join('')
}

/** A text to find: its key, and the place that the pin remembers. */
export interface PinText {
  key: string
  /** Offset of its first unit in the document. */
  offset: number | undefined
}

/** The units of each pin. */
export interface PinPlaces {
  /** By pin; of pins that share a unit, each has the run of them all. */
  runs: (UnitRun | undefined)[]
  /** Pins that share a unit, from the first up to and with the last. */
  shared: [first: number, last: number][]
}

/** Maximum number of places that are tried for one text. */
const MAX_PLACES = 1000
/** Maximum number of pins that share one unit. */
const MAX_SHARING_PINS = 32

/** Finds each text at its remembered place, else after the text of the previous pin, else anywhere. `null` stands for a blank text. */
export function placed(wanted: readonly (PinText | null)[], stream: Stream): PinPlaces {
  const offsets = new Map(stream.units.map(({ position }, unit) => [position.start.offset, unit]))
  const runs: (UnitRun | undefined)[] = wanted.map(() => undefined)
  const shared: PinPlaces['shared'] = []
  let after = 0
  for (let pin = 0; pin < wanted.length; pin++) {
    const one = wanted[pin]
    if (!one || runs[pin]) continue
    const remembered = one.offset === undefined ? undefined : offsets.get(one.offset)
    const begins = () => nearestFirst(stream.candidates(one.key), after, remembered)
    const run = firstOf(begins(), (unit) => whole(one.key, unit, stream))
    const chain = run ? undefined : firstOf(begins(), (unit) => chained(wanted, pin, unit, stream))
    const found = run ?? chain?.run
    if (!found) continue
    take(stream, found)
    after = found.end
    runs[pin] = found
    if (!chain) continue
    shared.push([pin, chain.last])
    for (let other = pin + 1; other <= chain.last; other++) if (wanted[other]) runs[other] = found
  }
  return { runs, shared }
}

/** The remembered unit, then the units from a place on, then those before it. */
function* nearestFirst(units: readonly number[], after: number, remembered: number | undefined): Generator<number> {
  if (remembered !== undefined) yield remembered
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units[middle] ?? 0) < after) low = middle + 1
    else high = middle
  }
  yield* units.slice(low, low + 1)
  yield* units.slice(low + 1, low + MAX_PLACES)
  yield* units.slice(0, Math.min(low, MAX_PLACES))
}

function firstOf<T>(units: Iterable<number>, find: (unit: number) => T | undefined): T | undefined {
  for (const unit of units) {
    const found = find(unit)
    if (found !== undefined) return found
  }
  return undefined
}

/** The run of units from `first` on that is just this text. */
function whole(key: string, first: number, stream: Stream): UnitRun | undefined {
  const start = stream.starts[first] ?? 0
  const end = stream.text.startsWith(key, start) ? stream.unitAt(start + key.length) : undefined
  const run = end === undefined ? undefined : { first, end: trimmed(first, end, stream) }
  return run && isFree(stream, run) ? run : undefined
}

/** The run of units that the texts of this pin and the next ones are together, where their borders are not borders of units. */
function chained(
  wanted: readonly (PinText | null)[],
  pin: number,
  first: number,
  stream: Stream,
): { run: UnitRun; last: number } | undefined {
  let place = stream.starts[first] ?? 0
  for (let last = pin; last < Math.min(wanted.length, pin + MAX_SHARING_PINS); last++) {
    const one = wanted[last]
    if (!one) continue
    if (!stream.text.startsWith(one.key, place)) return undefined
    place += one.key.length
    const end = stream.unitAt(place)
    if (end === undefined) continue
    const run = { first, end: trimmed(first, end, stream) }
    return isFree(stream, run) ? { run, last } : undefined
  }
  return undefined
}

/** Leaves units without significant characters at the end of a run to other pins. */
function trimmed(first: number, end: number, { starts }: Stream): number {
  let last = end
  while (last > first + 1 && starts[last - 1] === starts[last]) last--
  return last
}
