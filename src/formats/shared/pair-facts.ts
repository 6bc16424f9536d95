// What there is to say about a segment besides its texts, under one set of names for TMX (`x-` before each) and XLIFF.

import type { BitextLike, Data, Segment, Side, SideName, Unit } from '../../bitext.ts'

/** Names of the two documents, where they are known. */
export interface Paths {
  source?: string | undefined
  target?: string | undefined
}

export const pathsOf = ({ source, target }: Pick<BitextLike, 'source' | 'target'>): Paths => ({
  source: source.path,
  target: target.path,
})

export type Fact = [name: string, value: string]

/** The sides of a segment that have a text, in the order of the file. */
type Sides = readonly Side[]

// In the order in which they are written.
const FACTS: readonly (readonly [name: string, value: (segment: Segment, sides: Sides, paths: Paths) => string | undefined])[] = [
  // How sure one is that a text stands alone says nothing to who translates it.
  ['confidence', (segment) => (segment.type === 'pair' ? confidenceDigits(segment.confidence) : undefined)],
  ['bead', ({ type }, sides) => (type === 'pair' ? ofUnits(sides, (units) => String(units.length), '-') : undefined)],
  ['kind', ({ kind }) => kind],
  ['source-file', (_, __, { source }) => source],
  ['target-file', (_, __, { source, target }) => (target === source ? undefined : target)],
  ['position', (_, sides) => ofUnits(sides, placeOf, ' ')],
  ['headings', ({ source, target }) => (source?.headings.length ? source : target)?.headings.join(' › ') || undefined],
]

/** All sides or nothing: a side that was read from a file has no units. */
function ofUnits(sides: Sides, show: (units: readonly Unit[]) => string, separator: string): string | undefined {
  if (sides.some(({ units }) => units.length === 0)) return undefined
  return sides.map(({ units }) => show(units)).join(separator)
}

/** `12:1-12:80`: line and column, from 1, where the first unit begins and the last one ends. */
function placeOf(units: readonly Unit[]): string {
  const start = units[0]?.position.start
  const end = units.at(-1)?.position.end
  return `${start?.line}:${start?.column}-${end?.line}:${end?.column}`
}

/** Names that are ours: bare in XLIFF, with `x-` in TMX. */
const OWN = new Set([
  ...FACTS.map(([name]) => name),
  'document',
  'index',
  'state',
  'type',
  'resname',
  'state-qualifier',
  'subState',
])

/** What `data` holds of one variant of a unit alone, as TMX has it. */
export function variantOf({ data }: Segment, side: SideName): Data | undefined {
  const variants = data?.['variants']
  const one: unknown = typeof variants === 'object' && variants !== null ? (variants as Data)[side] : undefined
  return typeof one === 'object' && one !== null ? (one as Data) : undefined
}

/**
 * Facts by name: the confidence, how many units stand together, the kind, documents and places, headings, and what the caller's `data`
 * holds as texts, numbers, truth values or lists of them. What the segment was read with stays as it was; in all others our own win.
 */
export function factsOf(segment: Segment, sides: Sides, paths: Paths): Fact[] {
  const own = FACTS.flatMap(([name, value]): Fact[] => {
    const text = value(segment, sides, paths)
    return text === undefined ? [] : [[name, text]]
  })
  if (segment.data === undefined) return own
  const isRead = segment.origin === 'read'
  const given = entriesOf(segment.data).map(([key, text]): Fact => {
    const bare = key.replace(/^x-/, '')
    return [isRead && !OWN.has(bare) ? key : bare, text]
  })
  const without = (list: Fact[], other: Fact[]) => list.filter(([name]) => !other.some(([taken]) => taken === name))
  return isRead ? [...without(own, given), ...given] : [...own, ...without(given, own)]
}

/** Facts that `data` of a segment, or of a variant, holds: all but notes. */
export const entriesOf = (data: Data): Fact[] =>
  Object.entries(data).flatMap(([key, value]) => (key === 'notes' ? [] : scalars(value).map((text): Fact => [key, text])))

/** The type of a TMX prop: those that a tool makes up start with `x-`; what was read, such as `client` of memoQ, stays. */
export const propType = (name: string, { origin }: Segment): string =>
  name.startsWith('x-') || (origin === 'read' && !OWN.has(name)) ? name : `x-${name}`

/** Notes that `data` of a segment, or of a variant, holds. */
export const notesOf = (data: Data | undefined): string[] => scalars(data?.['notes'])

/** What was said of the variants alone, for formats that have a place for the whole unit only: `target-changeid` beside its `changeid`. */
export function variantFacts(segment: Segment): { facts: Fact[]; notes: string[] } {
  const sides = (['source', 'target'] as const).flatMap((side) => {
    const own = variantOf(segment, side)
    return own === undefined ? [] : [{ side, own }]
  })
  const name = (side: SideName, fact: string) => (Object.hasOwn(segment.data ?? {}, fact) ? `${side}-${fact}` : fact)
  return {
    facts: sides.flatMap(({ side, own }) => entriesOf(own).map(([fact, text]): Fact => [name(side, fact), text])),
    notes: sides.flatMap(({ own }) => notesOf(own)),
  }
}

function scalars(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(scalars)
  return ['string', 'number', 'boolean'].includes(typeof value) ? [String(value)] : []
}

/** Pairs below this confidence are worth a look by a person, unless the caller sets another threshold. */
export const DEFAULT_DOUBT = 0.9

// A state without a score is as much confidence as our writer asks for it; what needs a look, or nobody has looked at, is a toss-up. The
// words of XLIFF, Trados, memoQ and Phrase.
const STATES: readonly (readonly [state: RegExp, confidence: number])[] = [
  [/^translated$/i, DEFAULT_DOUBT],
  [
    /^(?:new|initial|draft|needs-.+|.+:needs-.+|rejected.*|unspecified|unconfirmed|not-?started|pre-?translated|partiallyedited|assembled.*)$/i,
    0.5,
  ],
]

/** How sure one is of a translation by what its file calls its state; of any other state 1. */
export const stateConfidence = (state: string): number => STATES.find(([pattern]) => pattern.test(state))?.[1] ?? 1

/** The score that a file gives a pair. */
export function scoreIn(
  facts: readonly (readonly [name: string | undefined, value: string])[],
  wanted = 'confidence',
): number | undefined {
  const digits = facts.find(([name]) => name === wanted)?.[1]
  return digits !== undefined && isConfidence(digits) ? confidenceOf(digits) : undefined
}

/** `0.97`, `0.9312`: two to four digits, no exponent. Only certainty is `1.00`. */
export function confidenceDigits(confidence: number): string {
  const digits = Math.min(confidence, confidence < 1 ? 0.9999 : 1).toFixed(4)
  return digits.replace(/0{1,2}$/, '')
}

/** The inverse; a spreadsheet may have made a decimal comma of the point. `undefined` for what is no number. */
export function confidenceOf(digits: string): number | undefined {
  const value = Number(digits.trim().replace(',', '.'))
  return digits.trim() === '' || Number.isNaN(value) ? undefined : value
}

/** Whether digits are those of a confidence: a number from 0 to 1. */
export const isConfidence = (digits: string): boolean => {
  const value = confidenceOf(digits)
  return value !== undefined && value >= 0 && value <= 1
}
