// JSON Lines: one segment a line, for pipelines.

import type { Bitext, Segment, WriteOptions, Written } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { decode, withoutMark } from '../../text/bytes.ts'
import { joinChunks } from '../shared/chunks.ts'
import { leftOut, selected } from '../shared/left-out.ts'
import { readBitext, segmentReader } from '../shared/read-segment.ts'
import { checkChoice, checkWriteOptions } from '../shared/write-options.ts'
import { completed, flatLine, fromFlat, fromFull, objectOf, oneLine } from './line.ts'

export type { JsonlLine } from './line.ts'

export interface JsonlOptions extends WriteOptions {
  /** Which document the segments are of. @default what `data.document` of a segment says, else null */
  document?: string | undefined
  /** Typed segments with units and places in place of flat lines. @default false */
  full?: boolean | undefined
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
    yield `${oneLine(JSON.stringify(full ? segment : flatLine(segment, bitext, document)))}\n`
  if (onMessage) for (const message of out.messages()) onMessage(message)
}

/**
 * Reads lines back, flat or full, also mixed; the languages of the bitext are the first ones met. Keys of a flat line that are not ours
 * go to the segment's `data`, and so does `document`. A line without any text is left out and counted.
 *
 * @throws MuwaziError `bad-input` with the line that is no such object
 * @example
 * const { segments } = parse(readFileSync('segments.jsonl'))
 */
export function parse(text: string | Uint8Array): Bitext {
  const { value, messages } = decode(text)
  const out = leftOut('line')
  const read = segmentReader('und', 'und')
  const segments: Segment[] = []
  let source: string | undefined
  let target: string | undefined
  for (const [index, line] of withoutMark(value).split('\n').entries()) {
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
