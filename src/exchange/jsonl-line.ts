// What one line of JSON says, flat or full; trusted no further than its types.

import type { Segment, Side, SideName } from '../bitext.ts'
import { MuwaziError, show } from '../problem.ts'
import type { Told } from './read-segment.ts'

export type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** A line as an object that may be a segment; `place` is its number, from 1. */
export function objectOf(line: string, place: number): Json {
  const expected = `Expected a JSON object with \`source\` and \`target\` in line ${place}`
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new MuwaziError('bad-input', `${expected}, got ${show(line.trim())}`, { cause })
  }
  const isSide = (side: unknown): boolean => side === undefined || side === null || typeof side === 'string' || isObject(side)
  if (isObject(value) && ('source' in value || 'target' in value) && isSide(value['source']) && isSide(value['target']))
    return value
  throw new MuwaziError('bad-input', `${expected}, got ${isObject(value) ? show(line.trim()) : show(value)}`)
}

const OWN = ['id', 'kind', 'source', 'target', 'source_language', 'target_language', 'confidence', 'origin', 'flags']

export function fromFlat(value: Json): Told {
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

export function fromFull(value: Json): Told {
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
