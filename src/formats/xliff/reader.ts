// XLIFF 1.x and 2.x as a stream of units, whoever wrote it.

import type { SaxesParser } from 'saxes'
import { MuwaziError, show } from '../../errors.ts'
import { type AllLimits, nesting } from '../../limits.ts'
import { type InlineCounts, type InlineTag, type InlineText, inlineCounts, inlineText } from '../shared/inline.ts'
import { unindented } from '../shared/xml.ts'
import { type DroppedCharacters, droppedCharacters, type XmlFeed, xmlParser } from '../shared/xml-parser.ts'
import { character, codeOf, LINE_MARKERS } from './codes.ts'
import { historyOf, type SdlValues, sdlValues, statusOf } from './tools.ts'

/** A `file`; in 2.x its languages are those of the `xliff` around it. */
export interface XliffFile {
  original: string | undefined
  source: string | undefined
  target: string | undefined
}

/** A text with its codes, if they are kept. */
export interface XliffText {
  text: string
  tags: InlineTag[]
}

/** What stands together: a `segment` of 2.x, a `trans-unit` of 1.x or an `mrk` of its `seg-source`. */
export interface XliffPart {
  id: string | undefined
  /** Missing for an `mrk` of the target that no `mrk` of the source has. */
  source: XliffText | undefined
  /** Missing where nothing is translated. */
  target: XliffText | undefined
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
  /** Metadata of 2.x by type; who made and changed it when, as CAT tools say it. */
  facts: [type: string, text: string][]
  parts: XliffPart[]
}

// What is no translation of this unit, or no unit: old ones, suggestions, skeletons, images.
const ASIDE = new Set(['alt-trans', 'bin-unit', 'skeleton', 'header', 'matches', 'glossary', 'ignorable'])
const METADATA = new Set(['metadata', 'metaGroup', 'meta'])

/** Character data that is being gathered, and the stretches of it that `mrk mtype="seg"` marks. */
interface CharacterData {
  counts: InlineCounts
  /** The text, and inside of it that of the segment that is open. */
  texts: [InlineText, ...InlineText[]]
  /** What each open `mrk` marks: the `mid` of a segment, or a term and such. */
  marks: (string | undefined)[]
  /** Ids of the elements around text that are open. */
  around: string[]
  segments: Map<string, XliffText>
  isPreserved: boolean
}

/** What a reader knows of a file beside its units. */
export interface XliffReading {
  codes: InlineCounts
  dropped: DroppedCharacters
}

/** An XLIFF that is fed in pieces; each unit is handed over as it ends, each file as it begins. `keepTags` keeps inline codes. */
export function xliffFeed(
  onFile: (file: XliffFile) => void,
  onUnit: (unit: XliffRead) => void,
  how: { keepTags: boolean; limits: AllLimits },
): { xml: XmlFeed } & XliffReading {
  const all = { codes: inlineCounts(), dropped: droppedCharacters() }
  return { xml: xmlParser('an XLIFF', listener(all, onFile, onUnit, how), undefined, all.dropped), ...all }
}

function listener(
  { codes, dropped }: XliffReading,
  onFile: (file: XliffFile) => void,
  onUnit: (unit: XliffRead) => void,
  { keepTags, limits }: { keepTags: boolean; limits: AllLimits },
) {
  const levels = nesting(limits)
  let prefix: string | undefined
  let root: { source: string | undefined; target: string | undefined } = { source: undefined, target: undefined }
  let file: XliffFile = { original: undefined, source: undefined, target: undefined }
  let unit: XliffRead | undefined
  let part: Pick<XliffPart, 'id' | 'state'> = { id: undefined, state: undefined }
  let texts: Partial<Record<string, CharacterData>> = {}
  let gathered: CharacterData | undefined
  let label: string | undefined
  let aside = 0
  /** Whether `xml:space` is `preserve`, for each open element. */
  const preserved: boolean[] = [false]
  /** Native code of 2.x by the id of its `data`. */
  let native = new Map<string, string>()
  let sdl: SdlValues = sdlValues()
  let inPhrase = false

  const local = (name: string): string | undefined => {
    const colon = name.indexOf(':')
    if ((colon === -1 ? '' : name.slice(0, colon)) === prefix) return name.slice(colon + 1)
    return METADATA.has(name.slice(colon + 1)) ? name.slice(colon + 1) : undefined
  }
  const gather = (kind: string | undefined): void => {
    const counts = inlineCounts()
    const isPreserved = preserved.at(-1) ?? false
    gathered = { counts, texts: [inlineText(counts, keepTags)], marks: [], around: [], segments: new Map(), isPreserved }
    label = kind
  }
  const endPart = (): void => {
    unit?.parts.push(...partsOf(texts, part, codes, inPhrase))
    texts = {}
  }

  const open = (name: string, attributes: Record<string, string>, line: number): void => {
    if (name === 'file') {
      const { original, 'source-language': source = root.source, 'target-language': target = root.target, datatype } = attributes
      file = { original, source, target }
      inPhrase ||= datatype === 'x-memsource'
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
        facts: historyOf(attributes),
        parts: [],
      }
      part = { id: undefined, state: statusOf(attributes) }
      native = new Map()
      sdl = sdlValues()
    } else if (!unit) return
    else if (name === 'segment')
      part = { id: attributes['id'], state: attributes['subState']?.replace(/^muwazi:/, '') ?? attributes['state'] }
    else if (name === 'source' || name === 'target' || name === 'seg-source') {
      gather(name)
      if (name === 'source') unit.sourceLanguage = attributes['xml:lang']
      if (name === 'target') {
        unit.targetLanguage = attributes['xml:lang']
        part.state = attributes['state'] ?? part.state
      }
    } else if (name === 'note') gather(attributes['from'] ?? attributes['category'])
    else if (name === 'meta') gather(attributes['type'])
    else if (name === 'data') gather(attributes['id'])
  }
  const openInside = (name: string, attributes: Record<string, string>, into: CharacterData): void => {
    const text = into.texts.at(-1)!
    if (name === 'cp') text.add(character(attributes['hex']))
    else if (name === 'mrk') {
      const { mtype, mid } = attributes
      const segment = mtype === 'seg' ? mid : undefined
      into.marks.push(segment)
      if (segment !== undefined) into.texts.push(inlineText(into.counts, keepTags))
    } else if (!LINE_MARKERS.has(name)) {
      const code = codeOf(name, attributes, native)
      if (code.isAround) {
        into.around.push(code.id)
        text.mark(code)
      } else {
        text.open(code)
        if (code.native !== undefined) text.add(code.native)
      }
    }
  }
  const closeInside = (name: string, into: CharacterData): void => {
    const text = into.texts.at(-1)!
    if (name === 'cp' || LINE_MARKERS.has(name)) return
    if (name === 'mrk') {
      const mid = into.marks.pop()
      if (mid === undefined) return
      into.segments.set(mid, textOf(into, text))
      into.texts.pop()
      into.texts.at(-1)?.add(text.text())
    } else if (name === 'source' || name === 'target' || name === 'seg-source') {
      texts[name] = into
      gathered = undefined
    } else if (name === 'note' || name === 'meta' || name === 'data') {
      const whole = text.text()
      if (name === 'note') unit?.notes.push([label, whole])
      else if (name === 'meta') unit?.facts.push([label ?? '', whole])
      else if (label !== undefined) native.set(label, whole)
      gathered = undefined
    } else if (name === 'g' || name === 'pc') text.mark({ role: 'formatting', kind: 'close', id: into.around.pop() ?? '' })
    else text.close()
  }

  return (parser: SaxesParser): void => {
    parser.on('opentag', ({ name: full, attributes: raw }) => {
      levels.open()
      const attributes: Record<string, string> = {}
      for (const key in raw) attributes[key] = dropped.clean(raw[key] ?? '')
      const space = attributes['xml:space']
      preserved.push(space === undefined ? (preserved.at(-1) ?? false) : space === 'preserve')
      if (prefix === undefined) {
        prefix = rootPrefix(full, attributes['version'])
        root = { source: attributes['srcLang'], target: attributes['trgLang'] }
        return
      }
      const name = local(full)
      if (unit && name === undefined) sdl.open(full, attributes)
      if (aside > 0 || name === undefined || ASIDE.has(name)) aside++
      else if (gathered) openInside(name, attributes, gathered)
      else open(name, attributes, parser.line)
    })
    const onText = (data: string): void => {
      if (aside > 0) sdl.text(dropped.clean(data))
      else gathered?.texts.at(-1)?.add(dropped.clean(data))
    }
    parser.on('text', onText)
    parser.on('cdata', onText)
    parser.on('closetag', ({ name: full }) => {
      levels.close()
      preserved.pop()
      if (aside > 0) {
        aside--
        sdl.close(full)
        return
      }
      const name = local(full) ?? full
      if (gathered) closeInside(name, gathered)
      else if (name === 'segment') endPart()
      else if ((name === 'trans-unit' || name === 'unit') && unit) {
        endPart()
        unit.facts.push(...sdl.facts())
        unit.parts = unit.parts.map((one) => ({ ...one, state: sdl.state(one.id) ?? one.state }))
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

function textOf({ isPreserved }: CharacterData, inline: InlineText): XliffText {
  const raw = inline.text()
  const text = isPreserved ? raw : unindented(raw)
  return { text, tags: text === raw ? inline.tags() : [] }
}

// Phrase writes its tags into the text: `{b>bold<b}`, `{1}`.
const PHRASE_FORMAT = /\{\w+>|<\w+\}/g
const PHRASE_PLACEHOLDER = /\s*\{\d+\}\s*/g
const withoutPhraseTags = (text: string): string =>
  text.replace(PHRASE_FORMAT, '').replace(PHRASE_PLACEHOLDER, ' ').replace(/^ | $/g, '')

/** The segments of `seg-source`, one by one, unless the target is one text for all of them; else the unit as a whole. */
function partsOf(
  { source, target, 'seg-source': segmented }: Partial<Record<string, CharacterData>>,
  { id, state }: Pick<XliffPart, 'id' | 'state'>,
  codes: InlineCounts,
  inPhrase: boolean,
): XliffPart[] {
  if (!source) return []
  const isSegmented = segmented !== undefined && segmented.segments.size > 0 && (!target || target.segments.size > 0)
  for (const { counts } of [isSegmented ? segmented : source, ...(target ? [target] : [])])
    for (const kind of ['shown', 'spaces', 'dropped'] as const) codes[kind] += counts[kind]
  const cleaned = (one: XliffText | undefined): XliffText | undefined =>
    one === undefined || !inPhrase ? one : { text: withoutPhraseTags(one.text), tags: [] }
  const whole = (one: CharacterData | undefined): XliffText | undefined => one && textOf(one, one.texts[0])
  if (!isSegmented) return [{ id, source: cleaned(whole(source)), target: cleaned(whole(target)), state }]
  const mids = new Set([...segmented.segments.keys(), ...(target?.segments.keys() ?? [])])
  return [...mids].map((mid) => ({
    id: mid,
    source: cleaned(segmented.segments.get(mid)),
    target: cleaned(target?.segments.get(mid)),
    state,
  }))
}
