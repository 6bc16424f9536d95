// What one line of JSON says, flat or full; trusted no further than its types.

import type { Segment, Side, SideName } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import type { FlatRow } from '../shared/columns.ts'
import type { SegmentFields } from '../shared/read-segment.ts'

export type Json = Record<string, unknown>

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** @throws MuwaziError `bad-input`, beginning with what was expected */
export function jsonOf(line: string, expected: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new MuwaziError('bad-input', `${expected}, got ${show(line.trim())}`, { cause })
  }
}

// JSON allows them raw; JavaScript before 2019 and Python's `splitlines` take them for line ends.
export const oneLine = (json: string): string =>
  json.replace(/[\u0085\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A line as an object that may be a segment; `place` is its number, from 1. */
export function objectOf(line: string, place: number): Json {
  const expected = `Expected a JSON object with \`source\` and \`target\` in line ${place}`
  const value = jsonOf(line, expected)
  const isSide = (side: unknown): boolean => side === undefined || side === null || typeof side === 'string' || isObject(side)
  if (isObject(value) && ('source' in value || 'target' in value) && isSide(value['source']) && isSide(value['target']))
    return value
  throw new MuwaziError('bad-input', `${expected}, got ${isObject(value) ? show(line.trim()) : show(value)}`)
}

/** A flat line: strings and numbers only, so that every data frame takes it. `flags` are joined by spaces. */
export type JsonlLine = Omit<FlatRow, 'flags'> & { flags: string }

/** The same in the order of the columns. */
export const lineOf = ({ flags, ...row }: FlatRow): JsonlLine => {
  const { id, kind, source, target, confidence, origin, ...place } = row
  return { id, kind, source, target, confidence, origin, flags: flags.join(' '), ...place }
}

const OWN = ['id', 'kind', 'source', 'target', 'source_language', 'target_language', 'confidence', 'origin', 'flags']

export function fromFlat(value: Json): SegmentFields {
  return {
    id: string(value['id']),
    source: string(value['source']) ?? null,
    target: string(value['target']) ?? null,
    sourceLanguage: string(value['source_language']),
    targetLanguage: string(value['target_language']),
    kind: value['kind'],
    confidence: number(value['confidence']),
    origin: value['origin'],
    flags: (string(value['flags']) ?? '').split(' '),
    data: Object.fromEntries(Object.entries(value).filter(([key, own]) => !OWN.includes(key) && own !== null)),
  }
}

export function fromFull(value: Json): SegmentFields {
  const side = (name: SideName): Json => (isObject(value[name]) ? value[name] : {})
  return {
    id: string(value['id']),
    source: string(side('source')['text']) ?? null,
    target: string(side('target')['text']) ?? null,
    sourceLanguage: string(side('source')['language']),
    targetLanguage: string(side('target')['language']),
    kind: value['kind'],
    confidence: number(value['confidence']),
    origin: value['origin'],
    flags: Array.isArray(value['flags']) ? value['flags'] : [],
    data: isObject(value['data']) ? value['data'] : undefined,
  }
}

/** What only a full line knows of its sides: headings, and units with their places. */
export function completed(segment: Segment, value: Json): Segment {
  const whole = (side: Side, given: unknown): Side => {
    if (!isObject(given)) return side
    const { dir, headings, units } = given as Partial<Side>
    return { ...side, dir: dir ?? side.dir, headings: headings ?? [], units: units ?? [] }
  }
  if (segment.type === 'pair')
    return { ...segment, source: whole(segment.source, value['source']), target: whole(segment.target, value['target']) }
  if (segment.source) return { ...segment, source: whole(segment.source, value['source']) }
  return { ...segment, target: whole(segment.target, value['target']) }
}
