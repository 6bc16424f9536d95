// One pair as one `tu`.

import type { Data, Pair, Segment, Side, WriteOptions } from '../../bitext.ts'
import { type InlineTag, inlineOf, type SpelledTag, spelled } from '../shared/inline.ts'
import { isBlank, type LeftOut, selector } from '../shared/left-out.ts'
import { factsOf, notesOf, type Paths } from '../shared/pair-facts.ts'
import { type XmlCleaner, xmlHolds } from '../shared/xml.ts'
import { HISTORY } from './reader.ts'

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
  /** The target of the bitext stands first. */
  turned: boolean
}

type Sides = readonly [Side, Side]

/** The XML of a unit, indented as in our files, without a line end after it. Source first: Translate Toolkit reads by position. */
export function tu(pair: Pair, tuid: string, sides: Sides, style: TuStyle): string {
  const { xml, date, creationId, srclang, paths } = style
  const attribute = (name: string, value: string | undefined) => (value === undefined ? '' : ` ${name}="${xml.attribute(value)}"`)
  const known = historyOf(pair)
  const history = {
    ...(date === undefined ? {} : { creationdate: date }),
    ...(creationId === undefined ? {} : { creationid: creationId }),
    ...known,
  }
  return [
    `    <tu${attribute('tuid', tuid)}${Object.entries(history)
      .map(([name, value]) => attribute(name, value))
      .join('')}${attribute('srclang', srclang)}>`,
    ...[...pair.flags, ...notesOf(pair)].map((note) => `      <note>${xml.text(note)}</note>`),
    // Types of TMX props that a tool makes up start with `x-`.
    ...factsOf(pair, sides, paths)
      .filter(([name]) => !Object.hasOwn(known, name))
      .map(([name, value]) => `      <prop${attribute('type', `x-${name}`)}>${xml.text(value)}</prop>`),
    ...sides.map((side, k) => `      ${tuv(side, tagsOf(pair, k, style), style)}`),
    '    </tu>',
  ].join(style.lineEnd)
}

export function tuv(side: Side, tags: readonly InlineTag[], { xml, languageAttribute }: TuStyle): string {
  const seg = spelled(side.text, tags, xml.text, codeSpeller(xml))
  return `<tuv ${languageAttribute}="${xml.attribute(side.language)}"><seg>${seg}</seg></tuv>`
}

/** The inline codes of a side, by its place in the unit. */
export function tagsOf({ data, source, target }: Pair, place: number, { turned }: TuStyle): readonly InlineTag[] {
  const name = (place === 0) === turned ? 'target' : 'source'
  return inlineOf(data, name, { source, target }[name].text)
}

/** Inline codes of TMX: pairs are numbered in their `seg` (`i`), and as in the other one (`x`). */
function codeSpeller(xml: XmlCleaner): (tag: SpelledTag) => string {
  const numbers = new Map<string, number>()
  const numberOf = (id: string): number => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
    return numbers.get(id)!
  }
  return ({ kind, id, type, code, equiv, isPaired }) => {
    const attribute = (name: string, value: string | undefined) =>
      value === undefined ? '' : ` ${name}="${xml.attribute(value)}"`
    const native = xml.text(code ?? equiv ?? '')
    const x = attribute('x', id)
    if (kind === 'alone') return `<ph${x}${attribute('type', type)}>${native}</ph>`
    if (!isPaired) return `<it pos="${kind === 'open' ? 'begin' : 'end'}"${x}${attribute('type', type)}>${native}</it>`
    const i = attribute('i', `${numberOf(id)}`)
    return kind === 'open' ? `<bpt${i}${x}${attribute('type', type)}>${native}</bpt>` : `<ept${i}>${native}</ept>`
  }
}

/** Who made and changed a pair that was read, and when, by the attributes of TMX. */
function historyOf({ origin, data }: Pair): Record<string, string> {
  if (origin !== 'read' || data === undefined) return {}
  return Object.fromEntries(
    HISTORY.flatMap((name) => {
      const value = data[name]
      return typeof value === 'string' ? [[name, value] as const] : []
    }),
  )
}

// Marks, embeddings, overrides and isolates (Unicode's Bidi_Control).
const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A function that makes of a segment the pair that enters a TMX, its texts as they are written; the rest is counted. */
export function pairWriter(
  options: WriteOptions & { stripBidi?: boolean | undefined },
  xml: XmlCleaner,
  out: LeftOut,
): (segment: Segment) => Pair | undefined {
  const stripped = (text: string): string => (options.stripBidi ? text.replace(BIDI_CONTROL, '') : text)
  const written = (side: Side): Side => ({ ...side, text: xml.clean(stripped(side.text)) })
  // Places of inline codes hold in the text that was read.
  const withoutTags = ({ inline: _, ...data }: Data): Data => data
  const isSelected = selector(options, out, (text) => xmlHolds(stripped(text)))
  return (segment) => {
    if (!isSelected(segment)) return undefined
    if (segment.type === 'unpaired') {
      out.add('unpaired')
      return undefined
    }
    const [source, target] = [written(segment.source), written(segment.target)]
    // OmegaT would translate the sentence with nothing.
    if (isBlank(source.text) || isBlank(target.text)) {
      out.add('with a blank side')
      return undefined
    }
    const isExact = source.text === segment.source.text && target.text === segment.target.text
    const data = isExact || segment.data === undefined ? {} : { data: withoutTags(segment.data) }
    return { ...segment, source, target, ...data }
  }
}
