// TMX 1.1 to 1.4 as a stream of units, whoever wrote it; which two languages are wanted is decided later.

import type { SaxesParser } from 'saxes'
import { MuwaziError } from '../../errors.ts'
import { parseXml, type XmlFeed, xmlParser } from '../shared/xml-parser.ts'

/** Half-open, in UTF-16 code units of the file. */
export interface Span {
  start: number
  end: number
}

/** A `tuv`: one language of a unit. */
export interface Variant extends Span {
  language: string
  /** Of the `seg`, without the native code of inline tags. */
  text: string
}

/** A `tu`. */
export interface TmxUnit extends Span {
  /** From 1. */
  line: number
  tuid?: string | undefined
  srclang?: string | undefined
  props: [type: string, value: string][]
  notes: string[]
  variants: Variant[]
}

/** What is around the units. */
export interface TmxFrame {
  /** Of the header; may be `*all*`. */
  srclang?: string | undefined
  /** `lang` up to TMX 1.2. */
  languageAttribute: 'xml:lang' | 'lang'
  /** From `<body` to the end of `</body>`. */
  body?: Span & { selfClosing: boolean }
}

// Their text is code of the original format: `<bpt i="1">&lt;b&gt;</bpt>`; `sub` stands inside of it. `hi` is a marker around text.
const NATIVE = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'sub'])

/** A TMX that is fed in pieces; each unit is handed over as it ends. */
export function tmxFeed(onUnit: (unit: TmxUnit) => void): { xml: XmlFeed; frame: TmxFrame } {
  const frame: TmxFrame = { languageAttribute: 'xml:lang' }
  return {
    xml: xmlParser(
      'a TMX',
      listener(frame, onUnit, (at) => at),
    ),
    frame,
  }
}

/** Reads a whole TMX: spans are exact. */
export function readTmx(text: string, onUnit: (unit: TmxUnit) => void): TmxFrame {
  const frame: TmxFrame = { languageAttribute: 'xml:lang' }
  parseXml(
    text,
    'a TMX',
    listener(frame, onUnit, (at) => text.lastIndexOf('<', at)),
  )
  return frame
}

/** `begins` knows where a tag begins from a place at most one behind it. */
function listener(frame: TmxFrame, onUnit: (unit: TmxUnit) => void, begins: (at: number) => number) {
  const starts: number[] = []
  let unit: TmxUnit | undefined
  let variant: Variant | undefined
  /** Where character data goes now. */
  let collected: string | undefined
  let native = 0
  let propType = ''

  return (parser: SaxesParser): void => {
    parser.on('opentagstart', (tag) => {
      // The parser stands behind the name, or behind a CR LF that follows it.
      starts.push(begins(parser.position - tag.name.length - 1))
    })
    parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
      const start = starts.at(-1) ?? 0
      if (starts.length === 1 && name !== 'tmx')
        throw new MuwaziError('bad-input', `Expected a TMX with \`<tmx>\` around everything, got \`<${name}>\``)
      if (collected !== undefined) {
        if (attributes['type'] === 'lb' && native === 0) collected += '\n'
        if (NATIVE.has(name)) native++
        return
      }
      if (name === 'header') frame.srclang = attributes['srclang']
      else if (name === 'body') frame.body = { start, end: start, selfClosing: isSelfClosing }
      else if (name === 'tu')
        unit = {
          start,
          end: start,
          line: parser.line,
          tuid: attributes['tuid'],
          srclang: attributes['srclang'],
          props: [],
          notes: [],
          variants: [],
        }
      else if (name === 'tuv') {
        if (attributes['xml:lang'] === undefined && attributes['lang'] !== undefined) frame.languageAttribute = 'lang'
        variant = { start, end: start, language: attributes['xml:lang'] ?? attributes['lang'] ?? 'und', text: '' }
      } else if (name === 'seg' || name === 'note' || name === 'prop') {
        collected = ''
        propType = attributes['type'] ?? ''
      }
    })
    const onText = (data: string): void => {
      if (collected !== undefined && native === 0) collected += data
    }
    parser.on('text', onText)
    parser.on('cdata', onText)
    parser.on('closetag', ({ name }) => {
      starts.pop()
      if (collected !== undefined) {
        if (NATIVE.has(name)) native--
        else if (name === 'seg' && variant) variant.text = collected
        // A header has notes and props too; those are not of a unit.
        else if (name === 'note') unit?.notes.push(collected)
        else if (name === 'prop') unit?.props.push([propType, collected])
        if (name === 'seg' || name === 'note' || name === 'prop') collected = undefined
      } else if (name === 'tuv' && variant) {
        unit?.variants.push({ ...variant, end: parser.position })
        variant = undefined
      } else if (name === 'tu' && unit) {
        onUnit({ ...unit, end: parser.position })
        unit = undefined
      } else if (name === 'body' && frame.body) frame.body.end = parser.position
    })
  }
}
