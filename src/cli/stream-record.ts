// What `muwazi stream` writes: schema 1. Within it fields are only added; readers ignore those that they do not know.

import { oneLine } from '../formats/jsonl/line.ts'
import { TOOL } from '../formats/shared/write-options.ts'

/** Why a document has no result. */
export type StreamErrorCode = 'timeout' | 'too-long' | 'bad-json' | 'bad-input' | 'bad-encoding' | 'out-of-memory' | 'worker-died'

export type EmptyCode = 'no-text' | 'one-language' | 'unrelated' | 'no-pair'

export interface StreamSegment {
  index: number
  kind: string
  source: string | null
  target: string | null
  /** The units, as pairs of offsets into the text, in the unit of `--offsets`. */
  source_spans: [number, number][]
  target_spans: [number, number][]
  confidence: number
  flags: string[]
}

/** JSON as it was written: numbers beyond 2⁵³ keep their digits. */
export class Exact {
  readonly json: string
  constructor(json: string) {
    this.json = json
  }
  toString(): string {
    return this.json
  }
}

/** What a line becomes. */
export interface StreamRecord {
  id: string | number | Exact | null
  status: 'ok' | 'empty' | 'error'
  error: { code: StreamErrorCode; reason: string; retryable: boolean } | null
  empty: { code: EmptyCode; reason: string } | null
  source_language: string | null
  target_language: string | null
  segments: StreamSegment[]
  messages: { rule: string; reason: string }[]
  /** Anything, an {@link Exact} among it. */
  meta: unknown
}

/** What records of one run share. */
export interface RecordSetup {
  /** Hash of all that changes results. */
  options: string
  hadoop: boolean
}

export const failed = (
  code: StreamErrorCode,
  reason: string,
  { id = null, meta = null }: Partial<Pick<StreamRecord, 'id' | 'meta'>> = {},
): StreamRecord => ({
  id,
  status: 'error',
  error: { code, reason, retryable: ['timeout', 'out-of-memory', 'worker-died'].includes(code) },
  empty: null,
  source_language: null,
  target_language: null,
  segments: [],
  messages: [],
  meta,
})

/** A record as a line; `ms` is left out where no time is asked for, so that the same input gives the same bytes. */
export function recordLine(record: StreamRecord, n: number, { options, hadoop }: RecordSetup, ms?: number): string {
  const { id, meta, ...rest } = record
  const inside = (value: object): string => jsonOf(value).slice(1, -1)
  const json = [
    inside({ schema: 1, muwazi: TOOL.version, options, n }),
    `"id":${jsonOf(id)}`,
    inside(rest),
    `"meta":${jsonOf(meta)}`,
    ...(ms === undefined ? [] : [`"ms":${ms}`]),
  ]
  return `${hadoop ? keyOf(id, n) : ''}${oneLine(`{${json.join()}}`)}\n`
}

const jsonOf = (value: unknown): string => wellFormed(value instanceof Exact ? value.json : JSON.stringify(value))

/** What stands for a surrogate in JSON, two of a pair together. */
const SURROGATES = /\\\\|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[dD][89a-fA-F][\da-fA-F]{2}/g

/** Lone surrogates, which many readers refuse with all that stands around them, as U+FFFD. */
const wellFormed = (json: string): string =>
  /\\u[dD]/.test(json) ? json.replace(SURROGATES, (found) => (found.length === 6 ? '\ufffd' : found)) : json

/** The key of Hadoop Streaming: no tab and no line end. */
export const keyOf = (id: StreamRecord['id'], n: number): string => `${String(id ?? n).replace(/[\t\n\r]+/g, ' ')}\t`

/** A line of Hadoop Streaming may begin with its key. */
export function unkeyed(line: string): { key?: string; json: string } {
  const tab = line.indexOf('\t')
  return tab < 0 || /^\s*\{/.test(line) ? { json: line } : { key: line.slice(0, tab), json: line.slice(tab + 1) }
}

/** The members of a JSON object, of which there may be the beginning alone: the JSON of each value that is whole, by its key. */
function membersOf(json: string): Map<string, string> {
  const members = new Map<string, string>()
  let depth = 0
  let key = ''
  let from = 0
  for (const { 0: token, index } of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/gs)) {
    const isText = token.length > 1
    const end = index + token.length
    // A string is whole whatever follows it, anything else where something does.
    if (depth === 1 && from > 0 && (token === ',' || token === '}' || (isText && end === json.length))) {
      members.set(key, json.slice(from, isText ? end : index).trim())
      from = 0
    }
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    else if (depth === 1 && from === 0 && token === ':') from = end
    else if (depth === 1 && from === 0 && isText) key = token.slice(1, -1)
  }
  return members
}

/** JSON whose numbers may have more digits than JavaScript keeps. */
const MANY_DIGITS = /\d{16}|\d[eE]/

const exactly = (json: string): unknown => (json.startsWith('"') || !MANY_DIGITS.test(json) ? JSON.parse(json) : new Exact(json))

/** JSON of some thousand levels can be read, but not be written. */
function isDeep(value: unknown): boolean {
  try {
    JSON.stringify(value)
    return false
  } catch {
    return true
  }
}

/** What of a line goes into its record as it is. @param value what the JSON says */
export function passed(json: string, { id = null, meta = null }: Record<string, unknown>): { id: unknown; meta: unknown } {
  const isAsWritten = isDeep(meta)
  const members = MANY_DIGITS.test(json) || isAsWritten ? membersOf(json) : undefined
  const own = (name: string, value: unknown) => (members?.has(name) ? exactly(members.get(name)!) : value)
  return { id: own('id', id), meta: isAsWritten ? new Exact(members?.get('meta') ?? 'null') : own('meta', meta) }
}

/**
 * The `id` of a JSON object, of which there may be the beginning alone.
 *
 * @example idIn('{"meta":{"id":1},"id":"a","text":"كت') // 'a'
 */
export function idIn(json: string): StreamRecord['id'] {
  const own = membersOf(json).get('id') ?? 'null'
  try {
    const id = exactly(own)
    return isId(id) ? id : null
  } catch {
    return null
  }
}

/** An `id` is a string or a number. */
export const isId = (value: unknown): value is NonNullable<StreamRecord['id']> =>
  typeof value === 'string' || typeof value === 'number' || (value instanceof Exact && /^[-\d]/.test(value.json))
