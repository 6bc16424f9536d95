// What one line of JSON says, flat or full; trusted no further than its types.

import type { Segment, Side, SideName, Unit } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { isLanguageTag } from '../../languages/tag.ts'
import type { FlatRow } from '../shared/columns.ts'
import type { WrongField } from '../shared/left-out.ts'
import { cellText, isKind, isOrigin, type SegmentFields } from '../shared/read-segment.ts'
import type { Utf8Cleaner } from '../shared/utf8.ts'
import { isUnit } from '../shared/written.ts'

export type Json = Record<string, unknown>

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

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

/** A backslash, or a lone surrogate as `JSON.stringify` writes it. */
const ESCAPED = /\\\\|\\u(d[89a-f][\da-f]{2})/g

/** A value as one line of JSON, without lone surrogates, which a reader in another language would fail at. */
export const jsonLine = (value: unknown, utf8: Utf8Cleaner): string => {
  const json = JSON.stringify(value)
  const clean = json.includes('\\ud')
    ? json.replace(ESCAPED, (found, code?: string) =>
        code === undefined ? found : utf8.clean(String.fromCharCode(Number.parseInt(code, 16))),
      )
    : json
  return `${oneLine(clean)}\n`
}

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

/** A field where it is right; one that is missing or `null` says nothing. */
function checked<T>(value: Json, name: string, isRight: (one: unknown) => one is T, wrong: WrongField): T | undefined {
  // What every object has (`constructor`) is no field of a line.
  const one = Object.hasOwn(value, name) ? value[name] : undefined
  if (one === undefined || one === null) return undefined
  if (isRight(one)) return one
  wrong(name, one)
  return undefined
}

const isString = (value: unknown): value is string => typeof value === 'string'
const isTag = (value: unknown): value is string => typeof value === 'string' && isLanguageTag(value)
const isProbability = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1
const isStrings = (value: unknown): value is string[] => Array.isArray(value) && value.every(isString)
const isDirection = (value: unknown): value is Side['dir'] => value === 'rtl' || value === 'ltr'
const isUnits = (value: unknown): value is Side['units'] => Array.isArray(value) && value.every(isUnitInOrder)

/** A unit whose place does not end before it begins. */
const isUnitInOrder = (unit: unknown): boolean => {
  if (!isUnit(unit)) return false
  const { start, end } = (unit as Unit).position
  return start.offset >= 0 && start.offset <= end.offset
}

/** What flat and full lines say alike. */
const common = (value: Json, wrong: WrongField) => ({
  id: checked(value, 'id', isString, wrong),
  kind: checked(value, 'kind', isKind, wrong),
  confidence: checked(value, 'confidence', isProbability, wrong),
  origin: checked(value, 'origin', isOrigin, wrong),
})

export function fromFlat(value: Json, wrong: WrongField = () => undefined): SegmentFields {
  return {
    ...common(value, wrong),
    source: cellText(checked(value, 'source', isString, wrong)),
    target: cellText(checked(value, 'target', isString, wrong)),
    sourceLanguage: checked(value, 'source_language', isTag, wrong),
    targetLanguage: checked(value, 'target_language', isTag, wrong),
    flags: (checked(value, 'flags', isString, wrong) ?? '').split(' '),
    data: Object.fromEntries(Object.entries(value).filter(([key, own]) => !OWN.includes(key) && own !== null)),
  }
}

export function fromFull(value: Json, wrong: WrongField): SegmentFields {
  const side = (name: SideName): Json => checked(value, name, isObject, wrong) ?? {}
  const inside =
    (name: SideName): WrongField =>
    (field, one) =>
      wrong(`${name}.${field}`, one)
  return {
    ...common(value, wrong),
    source: checked(side('source'), 'text', isString, inside('source')) ?? null,
    target: checked(side('target'), 'text', isString, inside('target')) ?? null,
    sourceLanguage: checked(side('source'), 'language', isTag, inside('source')),
    targetLanguage: checked(side('target'), 'language', isTag, inside('target')),
    flags: checked(value, 'flags', isStrings, wrong) ?? [],
    data: checked(value, 'data', isObject, wrong),
  }
}

/** What only a full line knows of its sides: headings, and units with their places. */
export function completed(segment: Segment, value: Json, wrong: WrongField): Segment {
  const whole = (side: Side, name: SideName): Side => {
    const given = value[name]
    if (!isObject(given)) return side
    const field = <T>(key: string, isRight: (one: unknown) => one is T): T | undefined =>
      checked(given, key, isRight, (_, one) => wrong(`${name}.${key}`, one))
    return {
      ...side,
      dir: field('dir', isDirection) ?? side.dir,
      headings: field('headings', isStrings) ?? [],
      units: field('units', isUnits) ?? [],
    }
  }
  if (segment.type === 'pair')
    return { ...segment, source: whole(segment.source, 'source'), target: whole(segment.target, 'target') }
  if (segment.source) return { ...segment, source: whole(segment.source, 'source') }
  return { ...segment, target: whole(segment.target, 'target') }
}
