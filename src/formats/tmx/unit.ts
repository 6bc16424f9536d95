// One pair as one `tu`.

import type { Pair, Side, WriteOptions, Written } from '../../bitext.ts'
import { isBlank, type LeftOut, selected } from '../shared/left-out.ts'
import { factsOf, notesOf, type Paths } from '../shared/pair-facts.ts'
import { type XmlCleaner, xmlHolds } from '../shared/xml.ts'

/** What is the same for all units of a file. */
export interface TuStyle {
  xml: XmlCleaner
  /** `YYYYMMDDThhmmssZ`. */
  date?: string | undefined
  creationId?: string | undefined
  /** In the order of the file. */
  paths: Paths
  /** For a unit in a memory whose header names another source language. */
  srclang?: string | undefined
  languageAttribute: 'xml:lang' | 'lang'
  lineEnd: string
}

type Sides = readonly [Side, Side]

/** The XML of a unit, indented as in our files, without a line end after it. Source first: Translate Toolkit reads by position. */
export function tu(pair: Pair, tuid: string, sides: Sides, style: TuStyle): string {
  const { xml, date, creationId, srclang, paths } = style
  const attribute = (name: string, value: string | undefined) => (value === undefined ? '' : ` ${name}="${xml.attribute(value)}"`)
  return [
    `    <tu${attribute('tuid', tuid)}${attribute('creationdate', date)}${attribute('creationid', creationId)}${attribute('srclang', srclang)}>`,
    ...[...pair.flags, ...notesOf(pair)].map((note) => `      <note>${xml.text(note)}</note>`),
    // Types of TMX props that a tool makes up start with `x-`.
    ...factsOf(pair, sides, paths).map(
      ([name, value]) => `      <prop${attribute('type', `x-${name}`)}>${xml.text(value)}</prop>`,
    ),
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
  const stripped = (text: string): string => (options.stripBidi ? text.replace(BIDI_CONTROL, '') : text)
  const written = (side: Side): Side => ({ ...side, text: xml.clean(stripped(side.text)) })
  for (const segment of selected(bitext.segments, options, out, (text) => xmlHolds(stripped(text)))) {
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
