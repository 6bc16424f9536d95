// JSON Lines: one segment a line, for pipelines.

import type { Bitext, Segment, WriteOptions, Written } from '../bitext.ts'
import { MuwaziError, show } from '../problem.ts'
import { joinChunks } from './chunks.ts'
import { decode } from './decode.ts'
import { completed, fromFlat, fromFull, objectOf } from './jsonl-line.ts'
import { leftOut, selected } from './left-out.ts'
import { readBitext, segmentReader } from './read-segment.ts'
import { checkChoice, checkWriteOptions } from './write-options.ts'

export interface JsonlOptions extends WriteOptions {
  /** Which document the segments are of. @default what `data.document` of a segment says, else null */
  document?: string | undefined
  /** Typed segments with units and places in place of flat lines. @default false */
  full?: boolean | undefined
}

/** A flat line: strings and numbers only, so that every data frame takes it. */
export interface JsonlLine {
  id: string
  document: string | null
  kind: string
  source: string | null
  target: string | null
  source_language: string
  target_language: string
  confidence: number
  origin: string
  /** Joined by spaces. */
  flags: string
}

/**
 * Writes one JSON object a line and segment, each line a chunk. Flat by default ({@link JsonlLine}; a missing side is null); with `full`
 * a whole `Segment`, its `data` included. Pairs that the options refuse are left out and counted. Lone surrogates, U+0085, U+2028 and
 * U+2029 are escaped, so no reader sees a line end inside a line.
 *
 * @throws MuwaziError `bad-option`
 * @example
 * for (const line of write(bitext, { document: 'a.txt' })) process.stdout.write(line)
 */
export function write(bitext: Written, options: JsonlOptions = {}): Iterable<string> {
  checkWriteOptions(options, ['document', 'full'])
  checkChoice('full', options.full, [true, false])
  if (options.document !== undefined && typeof options.document !== 'string')
    throw new MuwaziError('bad-option', `Expected \`document\` to be a string, got ${show(options.document)}`)
  return lines(bitext, options)
}

/**
 * All lines of {@link write} as one text.
 *
 * @example
 * writeFileSync('article.jsonl', stringify(bitext, { minConfidence: 0.9 }))
 */
export function stringify(bitext: Written, options: JsonlOptions = {}): string {
  return joinChunks(write(bitext, options))
}

function* lines(bitext: Written, options: JsonlOptions): Generator<string> {
  const { document, full = false, onMessage } = options
  const out = leftOut()
  for (const segment of selected(bitext.segments, options, out))
    yield `${oneLine(JSON.stringify(full ? segment : flat(segment, bitext, document)))}\n`
  if (onMessage) for (const message of out.messages()) onMessage(message)
}

function flat(segment: Segment, bitext: Written, document: string | undefined): JsonlLine {
  const { source, target } = segment
  const known = segment.data?.['document']
  return {
    id: segment.id,
    document: document ?? (typeof known === 'string' ? known : null),
    kind: segment.kind,
    source: source?.text ?? null,
    target: target?.text ?? null,
    source_language: source?.language ?? bitext.source.language,
    target_language: target?.language ?? bitext.target.language,
    confidence: segment.confidence,
    origin: segment.origin,
    flags: segment.flags.join(' '),
  }
}

// JSON allows them raw; JavaScript before 2019 and Python's `splitlines` take them for line ends.
const oneLine = (json: string): string =>
  json.replace(/[\u0085\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * Reads lines back, flat or full, also mixed; the languages of the bitext are the first ones met. Keys of a flat line that are not ours
 * go to the segment's `data`, and so does `document`. A line without any text is left out and counted.
 *
 * @throws MuwaziError `bad-input` with the line that is no such object
 * @example
 * const { segments } = parse(readFileSync('segments.jsonl'))
 */
export function parse(text: string | Uint8Array): Bitext {
  const { text: json, messages } = decode(text)
  const out = leftOut('line')
  const read = segmentReader('und', 'und')
  const segments: Segment[] = []
  let source: string | undefined
  let target: string | undefined
  for (const [index, line] of json.split('\n').entries()) {
    if (line.trim() === '') continue
    const value = objectOf(line, index + 1)
    const full = value['type'] === 'pair' || value['type'] === 'unpaired'
    const told = full ? fromFull(value) : fromFlat(value)
    source ??= told.sourceLanguage
    target ??= told.targetLanguage
    const segment = read({ ...told, line: index + 1 })
    if (!segment) out.add('without text')
    else segments.push(full ? completed(segment, value) : segment)
  }
  return readBitext(source, target, segments, [...messages, ...out.messages()])
}
