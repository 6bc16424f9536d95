// The program of a worker of `muwazi stream`: gets a line, gives a record.

import type { AsyncOptions } from '../async/hand-over.ts'
import { align, optionsOf, serve, warmUp } from '../async/serve.ts'
import type { AlignOptions, Bitext, ReadFile, Side, Texts } from '../bitext.ts'
import { write as writeJsonl } from '../entries/jsonl.ts'
import { MuwaziError, show } from '../errors.ts'
import { loadReader } from '../formats/load.ts'
import { formatNamed, formatsRead, namesOf } from '../formats/registry.ts'
import { lineOfWorker } from '../node/workers.ts'
import { type OffsetUnit, offsetsIn } from './stream-offsets.ts'
import {
  type EmptyCode,
  failed,
  isId,
  keyOf,
  passed,
  type RecordSetup,
  recordLine,
  type StreamRecord,
  unkeyed,
} from './stream-record.ts'

export interface StreamSetup extends RecordSetup {
  align: AsyncOptions
  /** Format of documents that name none. @default text */
  format?: string | undefined
  minConfidence: number
  offsets: OffsetUnit
  explode: boolean
  timing: boolean
}

export interface StreamAsk {
  n: number
  line: Uint8Array
}

export interface StreamAnswer {
  status: StreamRecord['status']
  code?: string | undefined
  /** What goes to stdout, in UTF-8. */
  lines: Uint8Array
  /** The record, where it goes to `--errors`. */
  record?: string | undefined
}

/** A line as it was read. */
interface Document {
  id: StreamRecord['id']
  meta: unknown
  texts: Texts
  /** The two texts that offsets count in. */
  values: { source: string; target: string }
}

const DECODER = new TextDecoder('utf-8', { fatal: true })

class Refused extends Error {
  readonly record: StreamRecord
  constructor(record: StreamRecord) {
    super()
    this.record = record
  }
}

const refuse = (...about: Parameters<typeof failed>): never => {
  throw new Refused(failed(...about))
}

async function documentOf(bytes: Uint8Array, { format: byDefault, hadoop }: StreamSetup): Promise<Document> {
  let text: string
  try {
    text = DECODER.decode(bytes)
  } catch {
    return refuse('bad-encoding', 'Expected a line of UTF-8, got bytes that are none')
  }
  const { key, json } = hadoop ? unkeyed(text) : { json: text }
  let value: Record<string, unknown>
  try {
    value = JSON.parse(json)
  } catch {
    return refuse(
      'bad-json',
      `Expected a JSON object, got ${json.trim() === '' ? 'a blank line' : show(json.trim())}`,
      key === undefined ? {} : { id: key },
    )
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('bad-json', `Expected a JSON object, got ${show(value)}`)
  const { text: one, source, target, format = byDefault } = value
  const { id: own, meta } = passed(json, value)
  const id = own ?? key ?? null
  if (id !== null && !isId(id))
    return refuse('bad-input', `Expected \`id\` to be a string or a number, got ${show(id)}`, { meta })
  const about = { id, meta }
  const isText = typeof one === 'string' && source === undefined && target === undefined
  if (!isText && !(typeof source === 'string' && typeof target === 'string' && one === undefined))
    return refuse('bad-input', 'Expected `text`, or `source` and `target`, as strings; got neither', about)
  const read = async (text: string): Promise<string | ReadFile> => {
    if (format === undefined || format === null) return text
    const known = typeof format === 'string' ? formatsRead('document').find(({ name }) => name === format) : undefined
    if (known === undefined)
      return refuse(
        'bad-input',
        `Expected \`format\` to be one of ${namesOf(formatsRead('document')).join(', ')}, got ${show(format)}`,
        about,
      )
    const { read } = await loadReader(formatNamed(known.name)!)
    try {
      return read!({ value: text })
    } catch (error) {
      return refuse('bad-input', sentenceOf(error), about)
    }
  }
  if (isText) return { ...about, texts: await read(one), values: { source: one, target: one } }
  const both = { source: source as string, target: target as string }
  return { ...about, texts: { source: await read(both.source), target: await read(both.target) } as Texts, values: both }
}

const sentenceOf = (error: unknown): string =>
  error instanceof MuwaziError
    ? error.message
    : `Expected no internal error, got: ${error instanceof Error ? error.message : String(error)}; please report it`

/** Why a bitext is of no use, if so. */
function emptiness({ segments, messages }: Bitext, minConfidence: number): StreamRecord['empty'] {
  const because = (code: EmptyCode, reason: string) => ({ code, reason })
  if (segments.length === 0) return because('no-text', 'Expected text in two languages, got no words')
  const told = (rule: string) => messages.find(({ ruleId }) => ruleId === rule)
  const unrelated = told('unrelated')
  if (unrelated) return because('unrelated', unrelated.reason)
  if (segments.some(({ type, confidence }) => type === 'pair' && confidence >= minConfidence)) return null
  if ((['source', 'target'] as const).some((side) => segments.every((segment) => segment[side] === null)))
    return because('one-language', told('one-language')?.reason ?? 'Expected text in two languages, got one')
  return because('no-pair', `Expected pairs${minConfidence > 0 ? ` of confidence ${minConfidence}` : ''}, got none`)
}

function recordOf(bitext: Bitext, { id, meta, values }: Document, { minConfidence, offsets }: StreamSetup): StreamRecord {
  const empty = emptiness(bitext, minConfidence)
  const offsetIn = { source: offsetsIn(values.source, offsets), target: offsetsIn(values.target, offsets) }
  const spansOf = (name: 'source' | 'target', side: Side | null): [number, number][] =>
    (side?.units ?? []).map(({ position: { start, end } }) => [offsetIn[name](start.offset), offsetIn[name](end.offset)])
  const kept =
    empty === null ? bitext.segments.filter(({ type, confidence }) => type !== 'pair' || confidence >= minConfidence) : []
  return {
    id,
    status: empty === null ? 'ok' : 'empty',
    error: null,
    empty,
    source_language: bitext.source.language,
    target_language: bitext.target.language,
    segments: kept.map(({ kind, source, target, confidence, flags }, index) => ({
      index,
      kind,
      source: source?.text ?? null,
      target: target?.text ?? null,
      source_spans: spansOf('source', source),
      target_spans: spansOf('target', target),
      confidence,
      flags,
    })),
    messages: bitext.messages.map(({ ruleId, reason }) => ({ rule: ruleId, reason })),
    meta,
  }
}

async function answerOf({ n, line }: StreamAsk, setup: StreamSetup, options: AlignOptions): Promise<StreamAnswer> {
  const began = performance.now()
  let record: StreamRecord
  let lines: string | undefined
  try {
    const document = await documentOf(line, setup)
    const bitext = await aligned(document, options)
    record = recordOf(bitext, document, setup)
    if (setup.explode) lines = record.status === 'ok' ? exploded(bitext, document, n, setup) : ''
  } catch (error) {
    record = error instanceof Refused ? error.record : failed('bad-input', sentenceOf(error))
    if (setup.explode) lines = ''
  }
  const whole = () => recordLine(record, n, setup, setup.timing ? Math.round(performance.now() - began) : undefined)
  lines ??= whole()
  return {
    status: record.status,
    code: record.error?.code,
    lines: Buffer.from(lines),
    ...(record.status === 'ok' ? {} : { record: setup.explode ? whole() : lines }),
  }
}

/** Aligns; what the aligner throws is about this document. */
async function aligned({ texts, id, meta }: Document, options: AlignOptions): Promise<Bitext> {
  try {
    return await align(texts, options)
  } catch (error) {
    return refuse('bad-input', sentenceOf(error), { id, meta })
  }
}

/** A segment a line, as `muwazi/jsonl` writes them. */
function exploded(bitext: Bitext, { id }: Document, n: number, { minConfidence, hadoop }: StreamSetup): string {
  const rows = [...writeJsonl(bitext, { document: String(id ?? n), minConfidence })]
  return (hadoop ? rows.map((row) => keyOf(id, n) + row) : rows).join('')
}

serve(lineOfWorker<StreamSetup, StreamAsk>(), async (setup) => {
  const options = await optionsOf(setup.align)
  if (options.lexicon !== undefined) await warmUp(options)
  return async (ask) => [await answerOf(ask, setup, options)]
})
// While it waits for its setup, which a lexicon of one's own is part of: the rest is the same for all.
await warmUp({})
