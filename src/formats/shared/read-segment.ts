import type { Bitext, BlockKind, Data, Flag, Message, Segment, Side } from '../../bitext.ts'
import { direction } from '../../languages/tag.ts'
import { type AllLimits, cappedMessages, checkLimit } from '../../limits.ts'
import { segmentIds, textsId } from '../../text/segment-id.ts'

const KINDS = ['heading', 'paragraph', 'listItem', 'tableCell', 'caption', 'code', 'cue'] as const satisfies readonly BlockKind[]
const FLAGS = [
  'number-mismatch',
  'length-outlier',
  'identical-copy',
  'unbalanced-quotes',
  'moved',
  'many-units',
] as const satisfies readonly Flag[]
const ORIGINS = ['aligned', 'pinned', 'read'] as const satisfies readonly Segment['origin'][]

const oneOf =
  <T extends string>(list: readonly T[]) =>
  (text: unknown): text is T =>
    (list as readonly unknown[]).includes(text)

export const isKind = oneOf<BlockKind>(KINDS)
export const isFlag = oneOf<Flag>(FLAGS)
export const isOrigin = oneOf<Segment['origin']>(ORIGINS)

/** What a file says about a segment, already told apart but not yet trusted. */
export interface SegmentFields {
  id?: string | undefined
  source: string | null
  target: string | null
  /** Where the segment's own differ from those of the file. */
  sourceLanguage?: string | undefined
  targetLanguage?: string | undefined
  kind?: unknown
  confidence?: number | undefined
  origin?: unknown
  flags?: readonly string[] | undefined
  /** Where it begins in the file, from 1. */
  line?: number | undefined
  data?: Data | undefined
}

/**
 * A maker of segments for one file; `null` where both texts are missing. Ids are those of the file where they are unique in it,
 * else hashes. Sides have no units, since the documents are not at hand. Without `unique`, which remembers all ids, a repeat has the
 * id of the first.
 */
export function segmentReader(
  sourceLanguage: string,
  targetLanguage: string,
  { unique = true }: { unique?: boolean } = {},
): (told: SegmentFields) => Segment | null {
  const hash = segmentIds()
  const taken = new Set<string>()
  const claim = (told: SegmentFields): string => {
    if (!unique) return told.id || textsId(told.source, told.target)
    let id = told.id
    while (!id || taken.has(id)) id = hash(told.source, told.target)
    taken.add(id)
    return id
  }
  return (told) => {
    if (told.source === null && told.target === null) return null
    const { confidence = 1, line, data } = told
    const common = {
      id: claim(told),
      kind: isKind(told.kind) ? told.kind : ('paragraph' as const),
      confidence: confidence >= 0 && confidence <= 1 ? confidence : 1,
      origin: isOrigin(told.origin) ? told.origin : ('read' as const),
      flags: (told.flags ?? []).filter(isFlag),
      ...(line === undefined ? {} : { line }),
      ...(data && Object.keys(data).length > 0 ? { data } : {}),
    }
    const source = told.source === null ? null : readSide(told.source, told.sourceLanguage ?? sourceLanguage)
    const target = told.target === null ? null : readSide(told.target, told.targetLanguage ?? targetLanguage)
    if (source && target) return { type: 'pair', ...common, source, target }
    if (source) return { type: 'unpaired', ...common, source, target: null }
    return target && { type: 'unpaired', ...common, source: null, target }
  }
}

/** The text of a cell, unless it looks empty: a space is often left in one. */
export const cellText = (text = ''): string | null => (/^[ \t\u00a0]*$/.test(text) ? null : text)

/** A side that knows its text and nothing of a document. */
export function readSide(text: string, language: string): Side {
  return { language, dir: direction(language), text, headings: [], units: [] }
}

/** Throws `too-large` for a side that is too long. */
export function checkSegment({ source, target, line }: Segment, limits: AllLimits): void {
  const where = line === undefined ? '' : `in line ${line}`
  for (const side of [source, target]) if (side) checkLimit(limits, 'paragraph', side.text.length, where)
}

/** A bitext that was read, unless it is beyond a limit. */
export function boundedBitext(bitext: Bitext, limits: AllLimits): Bitext {
  checkLimit(limits, 'rows', bitext.segments.length)
  for (const segment of bitext.segments) checkSegment(segment, limits)
  return { ...bitext, messages: cappedMessages(bitext.messages, limits) }
}

/** A bitext of segments that came out of one file. `und` is BCP 47 for a language nobody knows. */
export function readBitext(source = 'und', target = 'und', segments: Segment[] = [], messages: Message[] = []): Bitext {
  return {
    type: 'bitext',
    source: { language: source, dir: direction(source) },
    target: { language: target, dir: direction(target) },
    segments,
    arrangement: 'read',
    skipped: [],
    messages,
  }
}
