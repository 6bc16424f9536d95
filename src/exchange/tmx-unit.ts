// One pair as one `tu`.

import type { Message, Pair, Side, WriteOptions, Written } from '../bitext.ts'
import { confidenceDigits } from './confidence.ts'
import { confident, isBlank, type LeftOut } from './left-out.ts'
import type { XmlCleaner } from './xml.ts'

/** What is the same for all units of a file. */
export interface TuStyle {
  xml: XmlCleaner
  /** `YYYYMMDDThhmmssZ`. */
  date?: string | undefined
  /** For a unit in a memory whose header names another source language. */
  srclang?: string | undefined
  languageAttribute: 'xml:lang' | 'lang'
  lineEnd: string
}

type Sides = readonly [Side, Side]

// Our props, in the order in which they are written; `sides` are in the order of the file. Types of TMX props start with `x-`.
const PROPS: readonly (readonly [type: string, value: (pair: Pair, sides: Sides) => string | undefined])[] = [
  ['x-confidence', (pair) => confidenceDigits(pair.confidence)],
  [
    'x-bead',
    (_, sides) => (sides.every((side) => side.units.length > 0) ? sides.map((side) => side.units.length).join('-') : undefined),
  ],
  ['x-kind', (pair) => pair.kind],
  ['x-headings', ({ source, target }) => (source.headings.length ? source : target).headings.join(' › ') || undefined],
]

/** Props of a pair by type. What the pair was read with stays as it was; in all others our own values win over the caller's `data`. */
function propsOf(pair: Pair, sides: Sides): [type: string, value: string][] {
  const own = PROPS.flatMap(([type, value]) => scalars(value(pair, sides)).map((text): [string, string] => [type, text]))
  const given = Object.entries(pair.data ?? {}).flatMap(([key, value]) =>
    key === 'notes' ? [] : scalars(value).map((text): [string, string] => [key.startsWith('x-') ? key : `x-${key}`, text]),
  )
  const without = (list: typeof own, other: typeof own) => list.filter(([type]) => !other.some(([taken]) => taken === type))
  return pair.origin === 'read' ? [...without(own, given), ...given] : [...own, ...without(given, own)]
}

const scalars = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap(scalars) : ['string', 'number', 'boolean'].includes(typeof value) ? [String(value)] : []

/** The XML of a unit, indented as in our files, without a line end after it. Source first: Translate Toolkit reads by position. */
export function tu(pair: Pair, tuid: string, sides: Sides, style: TuStyle): string {
  const { xml, date, srclang } = style
  const attribute = (name: string, value: string | undefined) => (value === undefined ? '' : ` ${name}="${xml.attribute(value)}"`)
  return [
    `    <tu${attribute('tuid', tuid)}${attribute('creationdate', date)}${attribute('srclang', srclang)}>`,
    ...[...pair.flags, ...scalars(pair.data?.['notes'])].map((note) => `      <note>${xml.text(note)}</note>`),
    ...propsOf(pair, sides).map(([type, value]) => `      <prop${attribute('type', type)}>${xml.text(value)}</prop>`),
    ...sides.map((side) => `      ${tuv(side, style)}`),
    '    </tu>',
  ].join(style.lineEnd)
}

export function tuv(side: Side, { xml, languageAttribute }: TuStyle): string {
  return `<tuv ${languageAttribute}="${xml.attribute(side.language)}"><seg>${xml.text(side.text)}</seg></tuv>`
}

// Marks, embeddings, overrides and isolates (Unicode's Bidi_Control).
const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The pairs that enter a TMX, their texts as they are written; the rest is counted. */
export function* writable(
  bitext: Written,
  options: WriteOptions & { stripBidi?: boolean | undefined },
  xml: XmlCleaner,
  out: LeftOut,
): Generator<Pair> {
  const written = (side: Side): Side => ({
    ...side,
    text: xml.clean(options.stripBidi ? side.text.replace(BIDI_CONTROL, '') : side.text),
  })
  for (const segment of confident(bitext.segments, options.minConfidence, out)) {
    if (segment.type === 'unpaired') {
      out.add('unpaired')
      continue
    }
    const pair: Pair = { ...segment, source: written(segment.source), target: written(segment.target) }
    // OmegaT would translate the sentence with nothing.
    if (isBlank(pair.source.text) || isBlank(pair.target.text)) out.add('with a blank side')
    else yield pair
  }
}

/** What there is to say when all is written. */
export function report(xml: XmlCleaner, out: LeftOut, onMessage: ((message: Message) => void) | undefined): void {
  if (!onMessage) return
  const dropped = xml.dropped()
  if (dropped > 0)
    onMessage({
      ruleId: 'dropped-character',
      reason: `${dropped} character${dropped === 1 ? ' that XML cannot hold was' : 's that XML cannot hold were'} dropped`,
    })
  for (const message of out.messages()) onMessage(message)
}
