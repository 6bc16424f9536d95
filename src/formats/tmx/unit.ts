// One pair as one `tu`.

import type { Data, Pair, Segment, Side, WriteOptions } from '../../bitext.ts'
import { inlineOf, type SpelledTag, spelled } from '../shared/inline.ts'
import { isBlank, type LeftOut, selector } from '../shared/left-out.ts'
import { entriesOf, type Fact, factsOf, notesOf, type Paths, propType, variantOf } from '../shared/pair-facts.ts'
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
  const known = historyOf(pair, pair.data)
  const history = {
    ...(date === undefined ? {} : { creationdate: date }),
    ...(creationId === undefined ? {} : { creationid: creationId }),
    ...known,
  }
  const notes = [...pair.flags, ...notesOf(pair.data)]
  const facts = factsOf(pair, sides, paths).filter(([name]) => !Object.hasOwn(known, name))
  return [
    `    <tu${attribute('tuid', tuid)}${attributesOf(history, xml)}${attribute('srclang', srclang)}>`,
    ...[...notesXml(notes, xml), ...propsXml(facts, pair, xml)].map((line) => `      ${line}`),
    ...sides.map((_, k) => `      ${tuv(pair, sides, k, style)}`),
    '    </tu>',
  ].join(style.lineEnd)
}

const attributesOf = (values: Record<string, string>, xml: XmlCleaner): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml.attribute(value)}"`)
    .join('')
const notesXml = (notes: readonly string[], xml: XmlCleaner): string[] => notes.map((note) => `<note>${xml.text(note)}</note>`)
const propsXml = (facts: readonly Fact[], pair: Pair, xml: XmlCleaner): string[] =>
  facts.map(([name, value]) => `<prop type="${xml.attribute(propType(name, pair))}">${xml.text(value)}</prop>`)

/** The variant at a place of the unit, with what was said of it alone. */
export function tuv(pair: Pair, sides: Sides, place: number, { xml, languageAttribute, turned }: TuStyle): string {
  const name = (place === 0) === turned ? 'target' : 'source'
  const side = sides[place]!
  const own = variantOf(pair, name)
  const history = historyOf(pair, own)
  const facts = own === undefined ? [] : entriesOf(own).filter(([fact]) => !Object.hasOwn(history, fact))
  const said = [...notesXml(notesOf(own), xml), ...propsXml(facts, pair, xml)].join('')
  const seg = spelled(side.text, inlineOf(pair.data, name, pair[name].text), xml.text, codeSpeller(xml))
  return `<tuv ${languageAttribute}="${xml.attribute(side.language)}"${attributesOf(history, xml)}>${said}<seg>${seg}</seg></tuv>`
}

/** Inline codes of TMX: pairs are numbered in their `seg` (`i`), and as in the other one (`x`). */
function codeSpeller(xml: XmlCleaner): (tag: SpelledTag) => string {
  const opened = new Map<string, number>()
  let pairs = 0
  /** A second pair with an id has a number of its own. */
  const numberOf = (kind: SpelledTag['kind'], id: string): number => {
    const last = opened.get(id)
    if (kind === 'close' && last !== undefined) return last
    opened.set(id, ++pairs)
    return pairs
  }
  return ({ kind, id, type, code, equiv, isPaired }) => {
    const attribute = (name: string, value: string | undefined) =>
      value === undefined ? '' : ` ${name}="${xml.attribute(value)}"`
    const native = xml.text(code ?? equiv ?? '')
    const x = attribute('x', id)
    if (kind === 'alone') return `<ph${x}${attribute('type', type)}>${native}</ph>`
    if (!isPaired) return `<it pos="${kind === 'open' ? 'begin' : 'end'}"${x}${attribute('type', type)}>${native}</it>`
    const i = attribute('i', `${numberOf(kind, id)}`)
    return kind === 'open' ? `<bpt${i}${x}${attribute('type', type)}>${native}</bpt>` : `<ept${i}>${native}</ept>`
  }
}

/** Who made and changed a pair that was read, or a variant of it, and when, by the attributes of TMX. */
function historyOf({ origin }: Pair, data: Data | undefined): Record<string, string> {
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
