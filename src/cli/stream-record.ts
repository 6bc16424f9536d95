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

/** What a line becomes. */
export interface StreamRecord {
  id: string | number | null
  status: 'ok' | 'empty' | 'error'
  error: { code: StreamErrorCode; reason: string; retryable: boolean } | null
  empty: { code: EmptyCode; reason: string } | null
  source_language: string | null
  target_language: string | null
  segments: StreamSegment[]
  messages: { rule: string; reason: string }[]
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
  const { id, ...rest } = record
  const json = JSON.stringify({ schema: 1, muwazi: TOOL.version, options, n, id, ...rest, ...(ms === undefined ? {} : { ms }) })
  return `${hadoop ? keyOf(id, n) : ''}${oneLine(json)}\n`
}

/** The key of Hadoop Streaming: no tab and no line end. */
export const keyOf = (id: string | number | null, n: number): string => `${String(id ?? n).replace(/[\t\n\r]+/g, ' ')}\t`

/** A line of Hadoop Streaming may begin with its key. */
export function unkeyed(line: string): { key?: string; json: string } {
  const tab = line.indexOf('\t')
  return tab < 0 || /^\s*\{/.test(line) ? { json: line } : { key: line.slice(0, tab), json: line.slice(tab + 1) }
}

/**
 * The `id` of a JSON object, of which there may be the beginning alone: the value of the key at the first level.
 *
 * @example idIn('{"meta":{"id":1},"id":"a","text":"كت') // 'a'
 */
export function idIn(json: string): string | number | null {
  let depth = 0
  for (const { 0: token, index } of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    else if (depth === 1 && token === '"id"') {
      const [, value] = /^\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?=[\s,}]))/s.exec(json.slice(index + token.length)) ?? []
      if (value !== undefined) return idOf(value)
    }
  }
  return null
}

function idOf(json: string): string | number | null {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
