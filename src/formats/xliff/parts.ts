// The text of a unit as it is gathered, and the segments in it: each `mrk` of `seg-source` by itself, or the unit as a whole.

import { type InlineCounts, type InlineTag, type InlineText, inlineCounts, inlineText } from '../shared/inline.ts'
import { unindented } from '../shared/xml.ts'
import type { EndCode } from './codes.ts'

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
  /** Comments on it alone. */
  notes: string[]
  /** What is known of it alone: who changed it when. */
  facts: [type: string, text: string][]
}

/** What an open `mrk` marks: the `mid` of a segment, text that a tracked change took out, or a term and such. */
type Mark = { mid: string } | 'deleted' | 'other'

/** Character data that is being gathered, and the stretches of it that `mrk mtype="seg"` marks. */
export interface CharacterData {
  counts: InlineCounts
  /** The text, and inside of it that of the segment that is open. */
  texts: [InlineText, ...InlineText[]]
  marks: Mark[]
  /** How the elements around text that are open end. */
  around: EndCode[]
  segments: Map<string, XliffText>
  /** Texts of segments whose `mid` came again. */
  repeated: string[]
  /** Visible characters in segments. */
  marked: number
  /** Comments, each with the `mid` of the segment that it is on. */
  comments: [mid: string | undefined, text: string][]
  isPreserved: boolean
  /** Tags stand in the text, as Phrase writes them. */
  hasPhraseTags: boolean
}

export function characterData(isPreserved: boolean, keepTags: boolean): CharacterData {
  const counts = inlineCounts()
  const texts: CharacterData['texts'] = [inlineText(counts, keepTags)]
  return {
    counts,
    texts,
    marks: [],
    around: [],
    segments: new Map(),
    repeated: [],
    marked: 0,
    comments: [],
    isPreserved,
    hasPhraseTags: false,
  }
}

/** Opens an `mrk`. `comments` are those of the document by id (Trados). */
export function openMark(
  into: CharacterData,
  attributes: Record<string, string>,
  comments: ReadonlyMap<string, readonly string[]>,
  keepTags: boolean,
): void {
  const { mtype, mid, type, value, comment, 'sdl:cid': cid } = attributes
  const inside = into.marks.findLast((mark) => typeof mark === 'object')?.mid
  const said = [...(comments.get(cid ?? '') ?? []), comment ?? (type === 'comment' ? value : undefined)]
  for (const text of said) if (text !== undefined && text.trim() !== '') into.comments.push([inside, text])
  if (mtype === 'seg' && mid !== undefined) {
    into.marks.push({ mid })
    into.texts.push(inlineText(into.counts, keepTags))
  } else if (mtype === 'x-sdl-deleted') {
    into.marks.push('deleted')
    into.texts.push(inlineText(inlineCounts(), false))
  } else into.marks.push('other')
}

export function closeMark(into: CharacterData): void {
  const mark = into.marks.pop()
  if (mark === undefined || mark === 'other') return
  const text = into.texts.pop()!
  if (mark === 'deleted') return
  const before = into.segments.get(mark.mid)
  if (before) into.repeated.push(before.text)
  into.segments.set(mark.mid, textOf(into, text))
  if (into.texts.length === 1) into.marked += visible(text.text())
  into.texts.at(-1)?.add(text.text())
}

const visible = (text: string): number => text.replace(/\s+/g, '').length

// Phrase writes its tags into the text: `{b>bold<b}`, `{1}`.
const PHRASE_TAG = /\{([\w^]+)>|<([\w^]+)\}|\{(\d+|j)\}/g

/** Adds text in which tags of Phrase are codes. */
export function addPhrase(text: InlineText, data: string): void {
  let done = 0
  for (const { 0: code, 1: open, 2: close, 3: alone = '', index } of data.matchAll(PHRASE_TAG)) {
    text.add(data.slice(done, index))
    const kind = open !== undefined ? 'open' : close !== undefined ? 'close' : 'alone'
    text.open({ role: kind === 'alone' ? 'placeholder' : 'formatting', kind, id: open ?? close ?? alone })
    text.add(code)
    text.close()
    done = index + code.length
  }
  text.add(data.slice(done))
}

function textOf({ isPreserved }: CharacterData, inline: InlineText): XliffText {
  const raw = inline.text()
  const text = isPreserved ? raw : unindented(raw)
  return { text, tags: text === raw ? inline.tags() : [] }
}

type Texts = Partial<Record<string, CharacterData>>

const segmented = ({ target, 'seg-source': segments }: Texts): boolean =>
  segments !== undefined && segments.segments.size > 0 && (!target || target.segments.size > 0)

/** Texts that {@link partsOf} leaves out: of a unit without a source, beside the marks of segments, and in marks with one name. */
export function lostIn(texts: Texts): [name: string, text: string][] {
  const whole = ({ texts: [text] }: CharacterData): string => text.text()
  return Object.entries(texts).flatMap(([name, data]): [string, string][] => {
    if (data === undefined) return []
    if (!texts['source']) return [[name, whole(data)]]
    if (!segmented(texts) || name === 'source') return []
    const beside = visible(whole(data)) > data.marked ? [whole(data)] : []
    return [...data.repeated, ...beside].map((text) => [name, text])
  })
}

/** The segments of `seg-source`, one by one, unless the target is one text for all of them; else the unit as a whole. */
export function partsOf(
  texts: Texts,
  { id, state, facts }: Pick<XliffPart, 'id' | 'state' | 'facts'>,
  codes: InlineCounts,
): XliffPart[] {
  const { source, target, 'seg-source': segments } = texts
  if (!source) return []
  const marked = segmented(texts) ? segments : undefined
  const read = [marked ?? source, ...(target ? [target] : [])]
  for (const { counts } of read) for (const kind of ['shown', 'spaces', 'dropped'] as const) codes[kind] += counts[kind]
  const comments = read.flatMap((one) => one.comments)
  const notesOf = (mid?: string): string[] => [
    ...new Set(comments.filter(([on]) => mid === undefined || on === undefined || on === mid).map(([, text]) => text)),
  ]
  const whole = (one: CharacterData | undefined): XliffText | undefined => one && textOf(one, one.texts[0])
  if (!marked) return [{ id, source: whole(source), target: whole(target), state, notes: notesOf(), facts }]
  const mids = new Set([...marked.segments.keys(), ...(target?.segments.keys() ?? [])])
  return [...mids].map((mid) => ({
    id: mid,
    source: marked.segments.get(mid),
    target: target?.segments.get(mid),
    state,
    notes: notesOf(mid),
    facts,
  }))
}
