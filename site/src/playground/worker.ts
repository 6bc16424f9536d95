// The worker of the playground, which reads, explains and writes; `alignAsync` has one of its own. No byte leaves it but to the page.

import type { Bitext, Segment, Side } from 'muwazi'
import { explain } from 'muwazi'
import { readBlob } from 'muwazi/documents'
import { stem } from 'muwazi/lexicon'
import formats from './formats.json'
import type { Answer, Answered, Ask, ExportedFile, Lit, Read, Why } from './protocol.ts'

/** What the writers of formats take here, beside their own options. */
type Write = (bitext: Bitext, options: Record<string, unknown>) => unknown

const WRITERS: Readonly<Record<string, () => Promise<{ write: unknown }>>> = {
  tmx: () => import('muwazi/tmx'),
  xliff: () => import('muwazi/xliff'),
  csv: () => import('muwazi/csv'),
  jsonl: () => import('muwazi/jsonl'),
  xlsx: () => import('muwazi/xlsx'),
  hf: () => import('muwazi/hf'),
  moses: () => import('muwazi/moses'),
  parquet: () => import('muwazi/parquet'),
  html: () => import('muwazi/html'),
  docx: () => import('muwazi/docx'),
}

/** Files of pairs, which are read and not aligned. Tables and workbooks are documents: their rows are aligned. */
const PARSERS: readonly [RegExp, (bytes: Uint8Array) => Promise<Bitext>][] = [
  [/\.tmx$/i, async (bytes) => (await import('muwazi/tmx')).parse(bytes)],
  [/\.(?:xlf|xliff|sdlxliff|mqxliff|mxliff)$/i, async (bytes) => (await import('muwazi/xliff')).parse(bytes)],
  [/\.(?:jsonl|ndjson|json)$/i, parseLines],
]

/** JSON Lines of muwazi, or of Hugging Face. */
async function parseLines(bytes: Uint8Array): Promise<Bitext> {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096))
  const { parse } = /^\s*\{[^\n]*"translation"\s*:\s*\{/.test(head) ? await import('muwazi/hf') : await import('muwazi/jsonl')
  return parse(bytes)
}

async function read(files: readonly File[]): Promise<Read> {
  const [first, second] = files
  if (first === undefined) throw new Error('Expected a file, got none')
  const parse = second === undefined ? PARSERS.find(([name]) => name.test(first.name))?.[1] : undefined
  if (parse !== undefined) return { bitext: await parse(new Uint8Array(await first.arrayBuffer())) }
  const documents = await Promise.all(
    [first, ...(second === undefined ? [] : [second])].map((file) => readBlob(file, { path: file.name })),
  )
  const [source, target] = documents
  return { input: target === undefined ? source! : { source: source!, target } }
}

let current: Bitext | undefined

const MIN_NATS = 0.5
const MAX_MATCHES = 15

/** Words of a text with their places and the forms that they are compared in. */
function wordsOf({ text, language }: Side) {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,:/’'-][\p{L}\p{M}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    forms: new Set([word, word.toLowerCase(), ...stem(word, language), ...word.split(/[^\p{L}\p{M}\p{N}]+/u)]),
  }))
}

function why(bitext: Bitext, segment: Segment): Why {
  const { total, nats, matches: all } = explain(bitext, segment)
  const matches = all.filter((one) => one.nats >= MIN_NATS).slice(0, MAX_MATCHES)
  const lit: Record<'source' | 'target', Lit[]> = { source: [], target: [] }
  for (const side of ['source', 'target'] as const) {
    const own = segment[side]
    if (own === null) continue
    const words = wordsOf(own)
    matches.forEach((match, number) => {
      const parts = new Set(match[side].flatMap((word) => word.split(' ')))
      for (const { start, end, forms } of words)
        if ([...forms].some((form) => parts.has(form)) && !lit[side].some((one) => one.start === start))
          lit[side].push({ start, end, number })
    })
    lit[side].sort((a, b) => a.start - b.start)
  }
  return {
    total,
    nats,
    matches: matches.map(({ kind, source, target, nats: weight }) => ({ kind, source, target, nats: weight })),
    lit,
  }
}

/** The bytes that the command line writes with the same options, for each file of the format. */
async function exported(bitext: Bitext, name: string): Promise<ExportedFile[]> {
  const format = formats.find((one) => one.name === name)
  if (format === undefined) throw new Error(`Expected a format, got ${name}`)
  const path = bitext.source.path
  const document = format.document && path !== undefined ? { document: path } : {}
  const { write } = await WRITERS[format.folder]!()
  const contents = await (write as Write)(bitext, { ...document, minConfidence: 0, ...format.preset })
  const bytesOf = (one: unknown) =>
    one instanceof Uint8Array ? new Uint8Array(one) : new TextEncoder().encode([...(one as Iterable<string>)].join(''))
  if (contents !== null && typeof contents === 'object' && 'source' in contents && 'target' in contents)
    return [
      { suffix: `.${bitext.source.language}`, bytes: bytesOf(contents.source) },
      { suffix: `.${bitext.target.language}`, bytes: bytesOf(contents.target) },
    ]
  return [{ suffix: format.extension, bytes: bytesOf(contents) }]
}

async function answered(id: number, ask: Ask): Promise<Answered> {
  switch (ask.type) {
    case 'read':
      return { id, type: 'read', answer: await read(ask.files) }
    case 'load':
      current = ask.bitext
      return { id, type: 'load', answer: undefined }
    case 'explain':
      return { id, type: 'explain', answer: why(current!, current!.segments[ask.index]!) }
    case 'export':
      return { id, type: 'export', answer: await exported(current!, ask.format) }
  }
}

self.onmessage = async ({ data }: MessageEvent<Ask & { id: number }>) => {
  const { id, type } = data
  let answer: Answer
  try {
    answer = await answered(id, data)
  } catch (error) {
    answer = { id, type, error: error instanceof Error ? error.message : String(error) }
  }
  self.postMessage(answer)
}
