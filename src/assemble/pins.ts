// The rows of a reviewed file as beads of units. A person may have merged, split or deleted rows, and edited texts.

import type { Anchor, Message, Pin, SideName, Unit } from '../bitext.ts'
import { misuse, show } from '../errors.ts'
import { textsId } from '../text/segment-id.ts'
import { type Budget, bothById, byId, byLikeness, type Gap } from './pin-edits.ts'
import { keyOf, type PinPlaces, placed, type Stream, streamOf, take, textOf, type UnitRun } from './pin-places.ts'

/** A pin as units. */
export interface PinnedUnits {
  source: number[]
  target: number[]
}

const SIDES = ['source', 'target'] as const
type Both<T> = Record<SideName, T>

const both = <T>(make: (side: SideName) => T): Both<T> => ({ source: make('source'), target: make('target') })
const plain = (anchor: Anchor | null): string => (anchor === null ? '' : typeof anchor === 'string' ? anchor : anchor.text)

/** How much is tried to find edited texts, in hashes. */
const BUDGET = { all: 50_000, each: 40 }

/**
 * Pins as beads of units. A text is found where it stands letter by letter, spaces and invisible characters aside, in one unit or a run
 * of them; texts that share a unit become one pin (`joined-pins`); an edited text is found by the pin's id or by its likeness to
 * what stands between its neighbours (`edited-pin`). A pin whose text is not there at all is ignored (`lost-pin`). A blank text counts
 * as none. Text in no pin, such as the text of a deleted row, is aligned anew.
 */
export function locatePins(
  pins: Iterable<Pin>,
  source: readonly Unit[],
  target: readonly Unit[],
): { beads: PinnedUnits[]; messages: Message[] } {
  const given = [...pins]
  given.forEach(checkPin)
  const filled = (pin: Pin): number => SIDES.filter((side) => keyOf(plain(pin[side])) !== '').length
  // A text that nobody has translated yet has a counterpart all the same.
  const list = given.filter((pin) => filled(pin) > (pin.confidence === 0 ? 1 : 0))
  if (list.length === 0) return { beads: [], messages: [] }
  const streams = { source: streamOf(source), target: streamOf(target) }
  const wanted = both((side) => list.map((pin) => wantedOf(pin[side])))
  const found = both((side) => placed(wanted[side], streams[side]))
  const messages: Message[] = findEdited(list, wanted, found, streams)
  const beads: PinnedUnits[] = []
  for (const group of groupsOf(list.length, [...found.source.shared, ...found.target.shared])) {
    const rows = list.slice(group.first, group.end)
    const lost = rows.flatMap((pin, k) =>
      SIDES.filter((side) => wanted[side][group.first + k] && !found[side].runs[group.first + k]).map((side) =>
        lostPin(side, plain(pin[side])),
      ),
    )
    const bead = lost.length > 0 ? undefined : beadOf(group, found)
    for (const message of lost) messages.push(message)
    if (bead) beads.push(bead)
    if (rows.length > 1 && lost.length === 0) messages.push(bead ? joinedPins(rows) : scatteredPins(rows))
  }
  return { beads, messages }
}

/** Throws unless a pin has two sides, each a text, something with a text, or `null`, and not `null` on both. */
function checkPin(pin: unknown, k: number): void {
  if (typeof pin !== 'object' || pin === null) throw misuse(`Expected \`pins[${k}]\` to be a pair of texts, got ${show(pin)}`)
  const { source, target, id } = pin as Record<string, unknown>
  for (const [side, anchor] of [
    ['source', source],
    ['target', target],
  ] as const)
    if (!isAnchor(anchor))
      throw misuse(`Expected \`pins[${k}].${side}\` to be a text, a side of a segment or \`null\`, got ${show(anchor)}`)
  if (source === null && target === null) throw misuse(`Expected \`pins[${k}]\` to have a text, got \`null\` on both sides`)
  if (id !== undefined && typeof id !== 'string')
    throw misuse(`Expected \`pins[${k}].id\` to be the id of a segment, got ${show(id)}`)
}

function isAnchor(anchor: unknown): boolean {
  if (typeof anchor === 'string' || anchor === null) return true
  if (typeof anchor !== 'object' || !('text' in anchor) || typeof anchor.text !== 'string') return false
  const { units } = anchor as { units?: unknown }
  return units === undefined || (Array.isArray(units) && units.every((unit) => Number.isInteger(unit?.position?.start?.offset)))
}

function wantedOf(anchor: Anchor | null) {
  const key = keyOf(plain(anchor))
  if (anchor === null || key === '') return null
  return { key, offset: typeof anchor === 'string' ? undefined : anchor.units?.[0]?.position.start.offset }
}

/** Finds the texts that {@link placed} did not find, and reports each. */
function findEdited(
  pins: readonly Pin[],
  wanted: Both<readonly unknown[]>,
  found: Both<PinPlaces>,
  streams: Both<Stream>,
): Message[] {
  const messages: Message[] = []
  const budget: Budget = { left: BUDGET.all + BUDGET.each * pins.length }
  const gaps = both((side) => gapsOf(found[side].runs, streams[side].units.length))
  pins.forEach((pin, k) => {
    const missing = SIDES.filter((side) => wanted[side][k] && !found[side].runs[k])
    if (missing.length === 0) return
    const gap = both((side) => gaps[side](k))
    const runs = editedRuns(
      pin,
      missing,
      gap,
      both((side) => found[side].runs[k]),
      streams,
      budget,
    )
    for (const side of missing) {
      const run = runs[side]
      if (!run) continue
      found[side].runs[k] = run
      take(streams[side], run)
      messages.push(editedPin(side, plain(pin[side]), streams[side], run))
    }
  })
  return messages
}

function editedRuns(
  pin: Pin,
  missing: readonly SideName[],
  gaps: Both<Gap>,
  known: Both<UnitRun | undefined>,
  streams: Both<Stream>,
  budget: Budget,
): Partial<Both<UnitRun>> {
  const { id } = pin
  if (id !== undefined && missing.length === 2) {
    const runs = bothById(id, gaps, streams, budget)
    if (runs) return runs
  } else if (id !== undefined) {
    const side = missing[0] ?? 'source'
    const other = side === 'source' ? 'target' : 'source'
    const there = known[other] ? textOf(streams[other], known[other]) : null
    const run = byId(id, gaps[side], streams[side], budget, (text) =>
      side === 'source' ? textsId(text, there) : textsId(there, text),
    )
    if (run) return { [side]: run }
  }
  return Object.fromEntries(missing.map((side) => [side, byLikeness(plain(pin[side]), gaps[side], streams[side], budget)]))
}

/** The units between the nearest pins that were found, before and after a pin. Must be called with rising pins. */
function gapsOf(runs: readonly (UnitRun | undefined)[], count: number): (pin: number) => Gap {
  const nextFirst: number[] = []
  for (let k = runs.length - 1, next = count; k >= 0; k--) {
    nextFirst[k] = next
    next = runs[k]?.first ?? next
  }
  let seen = 0
  let first = 0
  return (pin) => {
    for (; seen < pin; seen++) first = runs[seen]?.end ?? first
    const end = nextFirst[pin] ?? count
    return { first, end: end < first ? count : end }
  }
}

/** Rows that share a unit on either side, and all between them; every other row is a group of its own. */
function* groupsOf(count: number, shared: readonly (readonly [number, number])[]): Generator<UnitRun> {
  const lastOf = new Map<number, number>()
  for (const [first, last] of shared) lastOf.set(first, Math.max(last, lastOf.get(first) ?? 0))
  for (let first = 0; first < count; ) {
    let end = first + 1
    for (let k = first; k < end; k++) end = Math.max(end, (lastOf.get(k) ?? 0) + 1)
    yield { first, end }
    first = end
  }
}

/** The units of a group; undefined where the units of one side are not consecutive. */
function beadOf(group: UnitRun, found: Both<PinPlaces>): PinnedUnits | undefined {
  const units = both((side) => {
    const runs = found[side].runs.slice(group.first, group.end).filter((run) => run !== undefined)
    const all = new Set(runs.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, k) => first + k)))
    return [...all].sort((a, b) => a - b)
  })
  const together = (list: readonly number[]): boolean => list.every((unit, k) => k === 0 || unit === (list[k - 1] ?? 0) + 1)
  return together(units.source) && together(units.target) ? units : undefined
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim()
  return `\`${line.length > 60 ? `${line.slice(0, 60)}…` : line}\``
}
const first = (pins: readonly Pin[]): string => short(plain(pins[0]?.source ?? pins[0]?.target ?? null))

const lostPin = (side: SideName, text: string): Message => ({
  ruleId: 'lost-pin',
  side,
  reason: `Expected the ${side} text of a pin in the document, got none; ignored the pin ${short(text)}`,
})

const editedPin = (side: SideName, text: string, stream: Stream, run: UnitRun): Message => ({
  ruleId: 'edited-pin',
  side,
  reason: `Expected the ${side} text of a pin as in the document, got an edited one; pinned ${short(text)}`,
  ...placeOf(stream, run),
})

function placeOf({ units }: Stream, run: UnitRun): Pick<Message, 'place'> {
  const [start, end] = [units[run.first]?.position.start, units[run.end - 1]?.position.end]
  return start && end ? { place: { start, end } } : {}
}

const joinedPins = (pins: readonly Pin[]): Message => ({
  ruleId: 'joined-pins',
  reason: `Expected each sentence of the document in one pin, got one in ${pins.length}; joined them, the first is ${first(pins)}`,
})

const scatteredPins = (pins: readonly Pin[]): Message => ({
  ruleId: 'lost-pin',
  reason: `Expected pins that share a sentence to stand together on both sides, got ${pins.length} that do not; ignored them, the first is ${first(pins)}`,
})
