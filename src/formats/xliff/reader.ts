// XLIFF 1.x and 2.x as a stream of units, whoever wrote it.

import type { SaxesParser } from 'saxes'
import { MuwaziError, show } from '../../errors.ts'
import { type AllLimits, nesting } from '../../limits.ts'
import { type InlineCounts, inlineCounts } from '../shared/inline.ts'
import { isBlank, type WrongFields, wrongFields } from '../shared/left-out.ts'
import { type DroppedCharacters, droppedCharacters, type XmlFeed, xmlParser } from '../shared/xml-parser.ts'
import { character, codeOf, LINE_MARKERS } from './codes.ts'
import { addPhrase, type CharacterData, characterData, closeMark, lostIn, openMark, partsOf, type XliffPart } from './parts.ts'
import { historyOf, statusOf, type ToolValues, toolValues } from './tools.ts'

/** A `file`; in 2.x its languages are those of the `xliff` around it. */
export interface XliffFile {
  original: string | undefined
  source: string | undefined
  target: string | undefined
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
  /** As the unit says, if it does. */
  approved: boolean | undefined
  /** By `from` (1.x) or `category` (2.x). */
  notes: [kind: string | undefined, text: string][]
  /** Metadata of 2.x by type; who made and changed it when, as CAT tools say it. */
  facts: [type: string, text: string][]
  parts: XliffPart[]
}

// What is no translation of this unit, or no unit: old ones, suggestions, skeletons, images.
const ASIDE = new Set(['alt-trans', 'bin-unit', 'skeleton', 'header', 'matches', 'glossary', 'ignorable'])
/** Where a text stands for a translation, or for one that is in the wrong place. */
const PLACES = new Set(['body', 'group', 'trans-unit', 'unit', 'segment', 'source', 'target', 'seg-source'])
/** How the namespaces of Phrase begin, whose versions differ. */
const PHRASE = 'http://www.memsource.com/mxlf/'
const METADATA = new Set(['metadata', 'metaGroup', 'meta'])

/** What a reader knows of a file beside its units. */
export interface XliffReading {
  codes: InlineCounts
  dropped: DroppedCharacters
  /** Texts where none may stand. */
  fields: WrongFields
}

/** An XLIFF that is fed in pieces; each unit is handed over as it ends, each file as it begins. `keepTags` keeps inline codes. */
export function xliffFeed(
  onFile: (file: XliffFile) => void,
  onUnit: (unit: XliffRead) => void,
  how: { keepTags: boolean; limits: AllLimits },
): { xml: XmlFeed } & XliffReading {
  const all = { codes: inlineCounts(), dropped: droppedCharacters(), fields: wrongFields() }
  return { xml: xmlParser('an XLIFF', listener(all, onFile, onUnit, how), undefined, all.dropped), ...all }
}

function listener(
  { codes, dropped, fields }: XliffReading,
  onFile: (file: XliffFile) => void,
  onUnit: (unit: XliffRead) => void,
  { keepTags, limits }: { keepTags: boolean; limits: AllLimits },
) {
  const levels = nesting(limits)
  let prefix: string | undefined
  let root: { source: string | undefined; target: string | undefined } = { source: undefined, target: undefined }
  let file: XliffFile = { original: undefined, source: undefined, target: undefined }
  let unit: XliffRead | undefined
  let part: Pick<XliffPart, 'id' | 'state' | 'facts'> = { id: undefined, state: undefined, facts: [] }
  let texts: Partial<Record<string, CharacterData>> = {}
  let gathered: CharacterData | undefined
  let label: string | undefined
  let aside = 0
  /** The open elements: names of XLIFF, and whether `xml:space` is `preserve`. */
  const opened: { name: string | undefined; isPreserved: boolean }[] = []
  /** Native code of 2.x by the id of its `data`. */
  let native = new Map<string, string>()
  let tool: ToolValues = toolValues()
  let inPhrase = false
  /** Of Trados, which defines its comments before all units. */
  const comments = new Map<string, string[]>()
  let defined = ''

  const local = (name: string): string | undefined => {
    const colon = name.indexOf(':')
    if ((colon === -1 ? '' : name.slice(0, colon)) === prefix) return name.slice(colon + 1)
    return METADATA.has(name.slice(colon + 1)) ? name.slice(colon + 1) : undefined
  }
  const gather = (kind: string | undefined, hasPhraseTags = false): void => {
    gathered = { ...characterData(opened.at(-1)?.isPreserved ?? false, keepTags), hasPhraseTags }
    label = kind
  }
  /** Tells of a text that does not become one of a segment. */
  const lose = (name: string, text: string, line = unit?.line ?? 1): void => {
    if (!isBlank(text)) fields.of(line)(name, text.trim())
  }
  const endPart = (): void => {
    for (const one of partsOf(texts, part, codes)) unit?.parts.push(one)
    for (const [name, text] of lostIn(texts)) lose(name, text)
    texts = {}
  }

  const open = (name: string, attributes: Record<string, string>, line: number): void => {
    if (name === 'file') {
      const { original, 'source-language': source = root.source, 'target-language': target = root.target, datatype } = attributes
      file = { original, source, target }
      inPhrase ||= datatype === 'x-memsource'
      onFile(file)
    } else if (name === 'trans-unit' || name === 'unit') {
      for (const { source, target } of unit?.parts ?? []) for (const side of [source, target]) lose('unit', side?.text ?? '')
      unit = {
        file,
        line,
        id: attributes['id'],
        sourceLanguage: undefined,
        targetLanguage: undefined,
        type: attributes['restype'] ?? attributes['type'],
        approved: attributes['approved'] === undefined ? undefined : attributes['approved'] === 'yes',
        notes: [],
        facts: [...nameOf(attributes), ...historyOf(attributes)],
        parts: [],
      }
      part = { id: undefined, state: statusOf(attributes), facts: [] }
      native = new Map()
      tool = toolValues()
    } else if (name === 'cmt-def') defined = attributes['id'] ?? ''
    else if (name === 'Comment') gather(defined)
    else if (!unit) return
    else if (name === 'segment') {
      const { id, state, subState } = attributes
      const isOurs = subState?.startsWith('muwazi:')
      const facts: XliffPart['facts'] = subState === undefined || isOurs ? [] : [['subState', subState]]
      part = { id, state: isOurs ? subState?.slice('muwazi:'.length) : state, facts }
    } else if (name === 'source' || name === 'target' || name === 'seg-source') {
      gather(name, inPhrase)
      if (name === 'source') unit.sourceLanguage = attributes['xml:lang']
      if (name === 'target') {
        unit.targetLanguage = attributes['xml:lang']
        part.state = attributes['state'] ?? part.state
        const qualifier = attributes['state-qualifier']
        if (qualifier !== undefined) unit.facts.push(['state-qualifier', qualifier])
      }
    } else if (name === 'note') gather(attributes['from'] ?? attributes['category'])
    else if (name === 'meta') gather(attributes['type'])
    else if (name === 'data') gather(attributes['id'])
  }
  const openInside = (name: string, attributes: Record<string, string>, into: CharacterData): void => {
    const text = into.texts.at(-1)!
    if (name === 'cp') text.add(character(attributes['hex']))
    else if (name === 'mrk') openMark(into, attributes, comments, keepTags)
    else if (!LINE_MARKERS.has(name)) {
      const code = codeOf(name, attributes, native)
      text.open(code)
      if (code.native !== undefined) text.add(code.native)
      if (code.end === undefined) return
      text.close()
      into.around.push(code.end)
    }
  }
  const closeInside = (name: string, into: CharacterData): void => {
    const text = into.texts.at(-1)!
    if (name === 'cp' || LINE_MARKERS.has(name)) return
    if (name === 'mrk') closeMark(into)
    else if (name === 'source' || name === 'target' || name === 'seg-source') {
      lose(name, texts[name]?.texts[0].text() ?? '')
      texts[name] = into
      gathered = undefined
    } else if (name === 'note' || name === 'meta' || name === 'data' || name === 'Comment') {
      const whole = text.text()
      if (name === 'Comment') comments.set(label ?? '', [...(comments.get(label ?? '') ?? []), whole])
      else if (name === 'note') unit?.notes.push([label, whole])
      else if (name === 'meta') unit?.facts.push([label ?? '', whole])
      else if (label !== undefined) native.set(label, whole)
      gathered = undefined
    } else {
      const end = name === 'g' || name === 'pc' ? into.around.pop() : undefined
      if (end !== undefined) text.open(end)
      if (end?.native !== undefined) text.add(end.native)
      text.close()
    }
  }

  return (parser: SaxesParser): void => {
    parser.on('opentag', ({ name: full, attributes: raw }) => {
      levels.open()
      const attributes: Record<string, string> = {}
      for (const key in raw) attributes[key] = dropped.clean(raw[key] ?? '')
      const space = attributes['xml:space']
      const isPreserved = space === undefined ? (opened.at(-1)?.isPreserved ?? false) : space === 'preserve'
      opened.push({ name: prefix === undefined ? undefined : local(full), isPreserved })
      if (prefix === undefined) {
        prefix = rootPrefix(full, attributes['version'])
        inPhrase = Object.values(attributes).some((value) => value.startsWith(PHRASE))
        root = { source: attributes['srcLang'], target: attributes['trgLang'] }
        return
      }
      const name = opened.at(-1)?.name
      if (unit && name === undefined) tool.open(full, attributes)
      if (aside > 0 || name === undefined || ASIDE.has(name)) aside++
      else if (gathered) openInside(name, attributes, gathered)
      else open(name, attributes, parser.line)
    })
    const onText = (data: string): void => {
      const text = gathered?.texts.at(-1)
      if (aside > 0) tool.text(dropped.clean(data))
      else if (text && gathered?.hasPhraseTags) addPhrase(text, dropped.clean(data))
      else if (text) text.add(dropped.clean(data))
      else {
        const name = opened.at(-1)?.name
        if (name !== undefined && PLACES.has(name)) lose(name, data, parser.line)
      }
    }
    parser.on('text', onText)
    parser.on('cdata', onText)
    parser.on('closetag', ({ name: full }) => {
      levels.close()
      opened.pop()
      if (aside > 0) {
        aside--
        tool.close(full)
        return
      }
      const name = local(full) ?? full
      if (gathered) closeInside(name, gathered)
      else if (name === 'segment') endPart()
      else if ((name === 'trans-unit' || name === 'unit') && unit) {
        endPart()
        unit.notes.push(...tool.notes().map((text) => [undefined, text] as const satisfies [undefined, string]))
        unit.parts = unit.parts.map((one) => ({
          ...one,
          state: tool.state(one.id) ?? one.state,
          facts: [...one.facts, ...tool.facts(one.id)],
        }))
        onUnit(unit)
        unit = undefined
      }
    })
  }
}

/** The key of a text in a program: `resname` in 1.2, `name` in 2.x. */
function nameOf({ resname, name }: Readonly<Record<string, string>>): [type: string, text: string][] {
  const key = resname ?? name
  return key === undefined || key === '' ? [] : [['resname', key]]
}

function rootPrefix(name: string, version: string | undefined): string {
  const colon = name.indexOf(':')
  if (name.slice(colon + 1) !== 'xliff')
    throw new MuwaziError('bad-input', `Expected an XLIFF with \`<xliff>\` around everything, got \`<${name}>\``)
  if (version !== undefined && !/^[12]\.\d/.test(version))
    throw new MuwaziError('bad-input', `Expected XLIFF 1.0 to 2.1, got version ${show(version)}`)
  return colon === -1 ? '' : name.slice(0, colon)
}
