// TMX 1.1 to 1.4 as a stream of units, whoever wrote it; which two languages are wanted is decided later.

import type { SaxesParser } from 'saxes'
import { MuwaziError } from '../../errors.ts'
import { languageOf } from '../../languages/detect.ts'
import { type AllLimits, nesting } from '../../limits.ts'
import { type Code, type InlineCounts, type InlineTag, type InlineText, inlineCounts, inlineText } from '../shared/inline.ts'
import { isBlank, type WrongFields, wrongFields } from '../shared/left-out.ts'
import { TOOL } from '../shared/write-options.ts'
import { unindented } from '../shared/xml.ts'
import { type DroppedCharacters, droppedCharacters, parseXml, type XmlFeed, xmlParser } from '../shared/xml-parser.ts'

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
  /** Its codes, if they are kept. */
  tags: InlineTag[]
  /** What is said of it alone; of its history what the unit does not say. */
  history: [name: string, value: string][]
  props: [type: string, value: string][]
  notes: string[]
}

/** A `tu`. */
export interface TmxUnit extends Span {
  /** From 1. */
  line: number
  tuid?: string | undefined
  srclang?: string | undefined
  /** Who made and changed it and when: the attributes of {@link HISTORY}. */
  history: [name: string, value: string][]
  props: [type: string, value: string][]
  notes: string[]
  variants: Variant[]
}

/** What is around the units. */
export interface TmxFrame {
  /** Of the header; may be `*all*`. */
  srclang?: string | undefined
  /** Of the header. */
  tool?: string | undefined
  /** `lang` up to TMX 1.2. */
  languageAttribute: 'xml:lang' | 'lang'
  /** From `<body` to the end of `</body>`. */
  body?: Span & { selfClosing: boolean }
}

/** What a reader knows of a file beside its units. */
export interface TmxReading {
  frame: TmxFrame
  codes: InlineCounts
  dropped: DroppedCharacters
  /** Texts where none may stand. */
  fields: WrongFields
}

/** Attributes of `tu` and `tuv` that tell where a translation comes from. */
export const HISTORY = ['creationdate', 'creationid', 'changedate', 'changeid', 'usagecount', 'lastusagedate'] as const

// Their text is code of the original format: `<bpt i="1">&lt;b&gt;</bpt>`; `sub` stands inside of it. `hi` is a marker around text.
const CODES: Record<string, Pick<Code, 'role' | 'kind'>> = {
  bpt: { role: 'formatting', kind: 'open' },
  ept: { role: 'formatting', kind: 'close' },
  it: { role: 'formatting', kind: 'alone' },
  ut: { role: 'formatting', kind: 'alone' },
  ph: { role: 'placeholder', kind: 'alone' },
  sub: { role: 'formatting', kind: 'alone' },
}

/** Where a text stands for a translation, or for one that is in the wrong place. */
const PLACES = new Set(['body', 'tu', 'tuv', 'seg'])

const reading = (keepsPlaces = false): TmxReading => ({
  frame: { languageAttribute: 'xml:lang' },
  codes: inlineCounts(),
  dropped: droppedCharacters(keepsPlaces),
  fields: wrongFields(),
})

/** How units are read. */
interface How {
  keepTags: boolean
  limits: AllLimits
}

/** A TMX that is fed in pieces; each unit is handed over as it ends. `keepTags` keeps inline codes. */
export function tmxFeed(onUnit: (unit: TmxUnit) => void, how: How): { xml: XmlFeed } & TmxReading {
  const all = reading()
  return {
    xml: xmlParser(
      'a TMX',
      listener(all, onUnit, (at) => at, how),
      undefined,
      all.dropped,
    ),
    ...all,
  }
}

/** Reads a whole TMX: spans are exact. */
export function readTmx(text: string, limits: AllLimits, onUnit: (unit: TmxUnit) => void): TmxFrame {
  const all = reading(true)
  parseXml(
    text,
    'a TMX',
    listener(all, onUnit, (at) => text.lastIndexOf('<', at), { keepTags: false, limits }),
    undefined,
    all.dropped,
  )
  return all.frame
}

/** `begins` knows where a tag begins from a place at most one behind it. */
function listener(
  { frame, codes, dropped, fields }: TmxReading,
  onUnit: (unit: TmxUnit) => void,
  begins: (at: number) => number,
  { keepTags, limits }: How,
) {
  const levels = nesting(limits)
  const starts: number[] = []
  const names: string[] = []
  let unit: TmxUnit | undefined
  let variant: (Variant & { loose: InlineText; hasSeg: boolean }) | undefined
  /** Where character data of a `seg` goes, and of a note or prop. */
  let seg: InlineText | undefined
  let collected: string | undefined
  let propType = ''
  /** Ids of codes by the `i` that pairs them. */
  let ids = new Map<string, string>()

  const codeOf = (name: string, attributes: Record<string, string>): Code => {
    const { i, x, type, pos } = attributes
    const { role, kind } = CODES[name]!
    const id = (kind === 'close' ? ids.get(i ?? '') : undefined) ?? x ?? i ?? `${ids.size + 1}`
    ids.set(i ?? `#${ids.size}`, id)
    const isolated = name === 'it' ? (pos === 'end' ? 'close' : 'open') : kind
    return { role, kind: isolated, id, type }
  }
  const startText = (): InlineText => {
    ids = new Map()
    return inlineText(codes, keepTags)
  }
  const historyOf = (attributes: Record<string, string>): [name: string, value: string][] =>
    HISTORY.flatMap((name) => {
      const value = attributes[name]
      return value === undefined ? [] : [[name, value] as const]
    })
  /** Tells of a text that does not become one of a variant. */
  const lose = (name: string, text: string, line: number): void => {
    if (!isBlank(text)) fields.of(line)(name, text.trim())
  }
  const endVariant = (end: number, line: number): void => {
    if (!variant) return
    const { loose, hasSeg, ...rest } = variant
    if (hasSeg) lose('tuv', loose.text(), line)
    if (!unit) {
      lose('tuv', rest.text || loose.text(), line)
      variant = undefined
      return
    }
    const raw = hasSeg ? rest.text : loose.text()
    // Our own texts are exact, whatever they begin with.
    const text = frame.tool === TOOL.name ? raw : hasSeg ? unindented(raw) : unindented(raw).trim()
    const language = rest.language === '' || rest.language === 'und' ? scriptLanguage(text) : rest.language
    const tags = text !== raw ? [] : hasSeg ? rest.tags : loose.tags()
    unit.variants.push({ ...rest, language, text, tags, end })
    variant = undefined
  }

  return (parser: SaxesParser): void => {
    parser.on('opentagstart', (tag) => {
      levels.open()
      names.push(tag.name)
      // The parser stands behind the name, or behind a CR LF that follows it.
      starts.push(begins(parser.position - tag.name.length - 1))
    })
    parser.on('opentag', ({ name, attributes: raw, isSelfClosing }) => {
      const start = starts.at(-1) ?? 0
      const attributes: Record<string, string> = {}
      for (const key in raw) attributes[key] = dropped.clean(raw[key] ?? '')
      if (starts.length === 1 && name !== 'tmx')
        throw new MuwaziError('bad-input', `Expected a TMX with \`<tmx>\` around everything, got \`<${name}>\``)
      const text = seg ?? (collected === undefined && !variant?.hasSeg ? variant?.loose : undefined)
      if (text && Object.hasOwn(CODES, name)) text.open(codeOf(name, attributes))
      else if (seg || collected !== undefined) return
      else if (name === 'header') {
        frame.srclang = attributes['srclang']
        frame.tool = attributes['creationtool']
      } else if (name === 'body') frame.body = { start, end: start, selfClosing: isSelfClosing }
      else if (name === 'tu') {
        const { tuid, srclang } = attributes
        for (const { text } of unit?.variants ?? []) lose('tu', text, parser.line)
        unit = {
          start,
          end: start,
          line: parser.line,
          tuid,
          srclang,
          history: historyOf(attributes),
          props: [],
          notes: [],
          variants: [],
        }
      } else if (name === 'tuv') {
        if (attributes['xml:lang'] === undefined && attributes['lang'] !== undefined) frame.languageAttribute = 'lang'
        const language = attributes['xml:lang'] ?? attributes['lang'] ?? 'und'
        if (variant) lose('tuv', variant.text || variant.loose.text(), parser.line)
        const said = { history: historyOf(attributes), props: [], notes: [] }
        variant = { start, end: start, language, text: '', tags: [], ...said, loose: startText(), hasSeg: false }
      } else if (name === 'seg') {
        seg = startText()
        if (variant) variant.hasSeg = true
      } else if (name === 'note' || name === 'prop') {
        collected = ''
        propType = attributes['type'] ?? ''
      }
    })
    const onText = (data: string): void => {
      if (seg) seg.add(dropped.clean(data))
      else if (collected !== undefined) collected += dropped.clean(data)
      else if (variant && !variant.hasSeg) variant.loose.add(dropped.clean(data))
      else if (PLACES.has(names.at(-1) ?? '')) lose(names.at(-1)!, data, parser.line)
    }
    parser.on('text', onText)
    parser.on('cdata', onText)
    parser.on('closetag', ({ name }) => {
      levels.close()
      starts.pop()
      names.pop()
      const text = seg ?? (collected === undefined && !variant?.hasSeg ? variant?.loose : undefined)
      if (text && Object.hasOwn(CODES, name)) text.close()
      else if (name === 'seg' && seg) {
        lose('seg', variant ? variant.text : seg.text(), parser.line)
        if (variant) Object.assign(variant, { text: seg.text(), tags: seg.tags() })
        seg = undefined
      } else if (seg) return
      // A header has notes and props too; those are not of a unit.
      else if (collected !== undefined && (name === 'note' || name === 'prop')) {
        const said = variant ?? unit
        if (name === 'note') said?.notes.push(collected)
        else said?.props.push([propType, collected])
        collected = undefined
      } else if (name === 'tuv') endVariant(parser.position, parser.line)
      else if (name === 'tu' && unit) {
        onUnit({ ...unit, end: parser.position })
        unit = undefined
      } else if (name === 'body' && frame.body) frame.body.end = parser.position
    })
  }
}

/** A variant that names no language is in the one that its letters show. */
const scriptLanguage = (text: string): string => (isBlank(text) ? 'und' : languageOf([{ kind: 'paragraph', text }]))
