// Where the texts of pins stand in a document, letter by letter: merged rows cover several units, split ones share a unit.

import { isFree, type Run, type Stream, take } from './pin-stream.ts'

/** A text to be found: its key, and the place that the pin remembers. */
export interface Wanted {
  key: string
  /** Offset of its first unit in the document. */
  offset: number | undefined
}

export interface Placed {
  /** By pin; of pins that share a unit, each has the run of them all. */
  runs: (Run | undefined)[]
  /** Pins that share a unit, from the first up to and with the last. */
  shared: [first: number, last: number][]
}

/** So many places are tried for one text. */
const TRIED = 1000
/** So many pins may share one unit. */
const SHARED = 32

/** Finds each text at its own place, else behind the text of the pin before, else anywhere. `null` where there is nothing to be found. */
export function placed(wanted: readonly (Wanted | null)[], stream: Stream): Placed {
  const offsets = new Map(stream.units.map(({ position }, unit) => [position.start.offset, unit]))
  const runs: (Run | undefined)[] = wanted.map(() => undefined)
  const shared: Placed['shared'] = []
  let behind = 0
  for (let pin = 0; pin < wanted.length; pin++) {
    const one = wanted[pin]
    if (!one || runs[pin]) continue
    const remembered = one.offset === undefined ? undefined : offsets.get(one.offset)
    const begins = () => inOrder(stream.candidates(one.key), behind, remembered)
    const run = firstOf(begins(), (unit) => whole(one.key, unit, stream))
    const chain = run ? undefined : firstOf(begins(), (unit) => chained(wanted, pin, unit, stream))
    const found = run ?? chain?.run
    if (!found) continue
    take(stream, found)
    behind = found.end
    runs[pin] = found
    if (!chain) continue
    shared.push([pin, chain.last])
    for (let other = pin + 1; other <= chain.last; other++) if (wanted[other]) runs[other] = found
  }
  return { runs, shared }
}

/** The unit that is remembered, those at and behind a place, those before it. */
function* inOrder(units: readonly number[], behind: number, remembered: number | undefined): Generator<number> {
  if (remembered !== undefined) yield remembered
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units[middle] ?? 0) < behind) low = middle + 1
    else high = middle
  }
  yield* units.slice(low, low + 1)
  yield* units.slice(low + 1, low + TRIED)
  yield* units.slice(0, Math.min(low, TRIED))
}

function firstOf<T>(units: Iterable<number>, find: (unit: number) => T | undefined): T | undefined {
  for (const unit of units) {
    const found = find(unit)
    if (found !== undefined) return found
  }
  return undefined
}

/** The run of units from `first` on that is just this text. */
function whole(key: string, first: number, stream: Stream): Run | undefined {
  const start = stream.starts[first] ?? 0
  const end = stream.text.startsWith(key, start) ? stream.unitAt(start + key.length) : undefined
  const run = end === undefined ? undefined : { first, end: trimmed(first, end, stream) }
  return run && isFree(stream, run) ? run : undefined
}

/** The run of units that the texts of this pin and the next ones are together, where the borders between them are none of units. */
function chained(
  wanted: readonly (Wanted | null)[],
  pin: number,
  first: number,
  stream: Stream,
): { run: Run; last: number } | undefined {
  let place = stream.starts[first] ?? 0
  for (let last = pin; last < Math.min(wanted.length, pin + SHARED); last++) {
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

/** Units without a character that counts, at the end of a run, are left to others. */
function trimmed(first: number, end: number, { starts }: Stream): number {
  let last = end
  while (last > first + 1 && starts[last - 1] === starts[last]) last--
  return last
}
