// XLIFF 1.x and 2.x as a stream of units, whoever wrote it.

import type { SaxesParser } from 'saxes'
import { MuwaziError, show } from '../../errors.ts'
import { type XmlFeed, xmlParser } from '../shared/xml-parser.ts'

/** A `file`; in 2.x its languages are those of the `xliff` around it. */
export interface XliffFile {
  original: string | undefined
  source: string | undefined
  target: string | undefined
}

/** What stands together: a `segment` of 2.x, a `trans-unit` of 1.x or an `mrk` of its `seg-source`. */
export interface XliffPart {
  id: string | undefined
  source: string
  /** Missing where there is no `target`. */
  target: string | undefined
  state: string | undefined
}

/** A `trans-unit` or `unit`. */
export interface XliffRead {
  file: XliffFile
  /** From 1. */
  line: number
  id: string | undefined
  /** Of 1.x, where they are given. */
  sourceLanguage: string | undefined
  targetLanguage: string | undefined
  /** `x-heading`, `muwazi:heading`. */
  type: string | undefined
  approved: boolean
  /** By `from` (1.x) or `category` (2.x). */
  notes: [kind: string | undefined, text: string][]
  /** Metadata of 2.x by type. */
  facts: [type: string, text: string][]
  parts: XliffPart[]
}

// Their text is code of the original format. `g`, `pc`, `hi` and `mrk` stand around text.
const NATIVE = new Set(['bpt', 'ept', 'ph', 'it', 'sub'])
// What is no translation of this unit, or no unit: old ones, suggestions, skeletons, images.
const ASIDE = new Set(['alt-trans', 'bin-unit', 'skeleton', 'header', 'originalData', 'matches', 'glossary', 'ignorable'])
const METADATA = new Set(['metadata', 'metaGroup', 'meta'])
// `x`, `ph` of a line break, in 1.x and 2.x.
const LINE_BREAK = /^(?:lb|xlf:lb)$/

/** Character data that is being gathered, and the stretches of it that `mrk mtype="seg"` marks. */
interface Gathered {
  text: string
  marks: ({ mid: string; start: number } | null)[]
  segments: Map<string, string>
}

/** An XLIFF that is fed in pieces; each unit is handed over as it ends, each file as it begins. */
export function xliffFeed(onFile: (file: XliffFile) => void, onUnit: (unit: XliffRead) => void): XmlFeed {
  return xmlParser('an XLIFF', listener(onFile, onUnit))
}

function listener(onFile: (file: XliffFile) => void, onUnit: (unit: XliffRead) => void) {
  let prefix: string | undefined
  let root: { source: string | undefined; target: string | undefined } = { source: undefined, target: undefined }
  let file: XliffFile = { original: undefined, source: undefined, target: undefined }
  let unit: XliffRead | undefined
  let part: { id: string | undefined; state: string | undefined } = { id: undefined, state: undefined }
  let texts: Partial<Record<string, Gathered>> = {}
  let gathered: Gathered | undefined
  let label: string | undefined
  let native = 0
  let aside = 0

  const local = (name: string): string | undefined => {
    const colon = name.indexOf(':')
    if ((colon === -1 ? '' : name.slice(0, colon)) === prefix) return name.slice(colon + 1)
    return METADATA.has(name.slice(colon + 1)) ? name.slice(colon + 1) : undefined
  }
  const gather = (kind: string | undefined): void => {
    gathered = { text: '', marks: [], segments: new Map() }
    label = kind
  }
  const endPart = (): void => {
    unit?.parts.push(...partsOf(texts, part))
    texts = {}
  }

  const open = (name: string, attributes: Record<string, string>, line: number): void => {
    if (name === 'file') {
      file = {
        original: attributes['original'],
        source: attributes['source-language'] ?? root.source,
        target: attributes['target-language'] ?? root.target,
      }
      onFile(file)
    } else if (name === 'trans-unit' || name === 'unit') {
      unit = {
        file,
        line,
        id: attributes['id'],
        sourceLanguage: undefined,
        targetLanguage: undefined,
        type: attributes['restype'] ?? attributes['type'],
        approved: attributes['approved'] === 'yes',
        notes: [],
        facts: [],
        parts: [],
      }
      part = { id: undefined, state: undefined }
    } else if (!unit) return
    else if (name === 'segment') part = { id: attributes['id'], state: attributes['subState'] ?? attributes['state'] }
    else if (name === 'source' || name === 'target' || name === 'seg-source') {
      gather(name)
      if (name === 'source') unit.sourceLanguage = attributes['xml:lang']
      if (name === 'target') {
        unit.targetLanguage = attributes['xml:lang']
        part.state = attributes['state'] ?? part.state
      }
    } else if (name === 'note') gather(attributes['from'] ?? attributes['category'])
    else if (name === 'meta') gather(attributes['type'])
  }
  const openInside = (name: string, attributes: Record<string, string>, into: Gathered): void => {
    if (native === 0 && LINE_BREAK.test(attributes['ctype'] ?? attributes['subType'] ?? '')) into.text += '\n'
    if (NATIVE.has(name)) native++
    else if (name === 'cp') into.text += character(attributes['hex'])
    else if (name === 'mrk') {
      const { mtype, mid } = attributes
      into.marks.push(mtype === 'seg' && mid !== undefined ? { mid, start: into.text.length } : null)
    }
  }
  const closeInside = (name: string, into: Gathered): void => {
    if (NATIVE.has(name)) native--
    else if (name === 'mrk') {
      const mark = into.marks.pop()
      if (mark) into.segments.set(mark.mid, into.text.slice(mark.start))
    } else if (name === 'source' || name === 'target' || name === 'seg-source') {
      texts[name] = into
      gathered = undefined
    } else if (name === 'note' || name === 'meta') {
      if (name === 'note') unit?.notes.push([label, into.text])
      else unit?.facts.push([label ?? '', into.text])
      gathered = undefined
    }
  }

  return (parser: SaxesParser): void => {
    parser.on('opentag', ({ name: full, attributes }) => {
      if (prefix === undefined) {
        prefix = rootPrefix(full, attributes['version'])
        root = { source: attributes['srcLang'], target: attributes['trgLang'] }
        return
      }
      const name = local(full)
      if (aside > 0 || name === undefined || ASIDE.has(name)) aside++
      else if (gathered) openInside(name, attributes, gathered)
      else open(name, attributes, parser.line)
    })
    const onText = (data: string): void => {
      if (gathered && native === 0 && aside === 0) gathered.text += data
    }
    parser.on('text', onText)
    parser.on('cdata', onText)
    parser.on('closetag', ({ name: full }) => {
      if (aside > 0) {
        aside--
        return
      }
      const name = local(full) ?? full
      if (gathered) closeInside(name, gathered)
      else if (name === 'segment') endPart()
      else if ((name === 'trans-unit' || name === 'unit') && unit) {
        endPart()
        onUnit(unit)
        unit = undefined
      }
    })
  }
}

function rootPrefix(name: string, version: string | undefined): string {
  const colon = name.indexOf(':')
  if (name.slice(colon + 1) !== 'xliff')
    throw new MuwaziError('bad-input', `Expected an XLIFF with \`<xliff>\` around everything, got \`<${name}>\``)
  if (version !== undefined && !/^[12]\.\d/.test(version))
    throw new MuwaziError('bad-input', `Expected XLIFF 1.0 to 2.1, got version ${show(version)}`)
  return colon === -1 ? '' : name.slice(0, colon)
}

/** The segments of `seg-source` where the target has them too, else the unit as a whole. */
function partsOf(texts: Partial<Record<string, Gathered>>, { id, state }: Pick<XliffPart, 'id' | 'state'>): XliffPart[] {
  const { source, target } = texts
  if (!source) return []
  const segments = texts['seg-source']?.segments
  if (segments?.size && target && [...segments.keys()].every((mid) => target.segments.has(mid)))
    return [...segments].map(([mid, text]) => ({ id: mid, source: text, target: target.segments.get(mid), state }))
  return [{ id, source: source.text, target: target?.text, state }]
}

function character(hex = ''): string {
  const code = Number.parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
