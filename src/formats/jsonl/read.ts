// JSON Lines: one segment a line, for pipelines.

import type { Bitext, Limits, Message, Segment } from '../../bitext.ts'
import { checkKeys } from '../../errors.ts'
import { languageOf } from '../../languages/detect.ts'
import { type AllLimits, checkJsonDepth, checkLimit, limitsOf, streamLimits } from '../../limits.ts'
import { checkText, decode, TEXT_ENCODING, withoutMark } from '../../text/bytes.ts'
import { leftOut, type WrongField, wrongFields } from '../shared/left-out.ts'
import { type SegmentFields, segmentReader } from '../shared/read-segment.ts'
import {
  type AsyncSegmentStream,
  type Chunk,
  lineFeed,
  openStream,
  readWhole,
  type SegmentFeed,
  type SegmentStream,
} from '../shared/read-stream.ts'
import { checkListener } from '../shared/write-options.ts'
import { completed, fromFlat, fromFull, type Json, objectOf } from './line.ts'

export interface JsonlReadOptions {
  /** What the file may hold at most. @default `DEFAULT_LIMITS`; a stream may have any length */
  limits?: Limits | undefined
}

export interface JsonlStreamOptions extends JsonlReadOptions {
  /** Hears what was odd about the file when its last segment has been taken. @default nobody */
  onMessage?: ((message: Message) => void) | undefined
}

/**
 * Reads lines back, flat or full, also mixed; the languages of the bitext are the first ones met, else those of the letters. Keys of a flat
 * line that are not ours go to the segment's `data`, and so do `document` and `index`. A line without any text is left out and counted.
 * Fields of another type than ours, language tags that are none and places that run backwards are left out and named (`wrong-field`).
 *
 * @throws MuwaziError `bad-input` with the line that is no such object; `too-large` beyond a limit
 * @example
 * const { segments } = parse(readFileSync('segments.jsonl'))
 */
export function parse(text: string | Uint8Array, options: JsonlReadOptions = {}): Bitext {
  checkKeys(options, ['limits'])
  const limits = limitsOf(options.limits)
  checkText(text)
  checkLimit(limits, 'bytes', text.length)
  const { value, messages } = decode(text)
  const bitext = readWhole(withoutMark(value), jsonlSegments({ unique: true, limits }), limits)
  return { ...bitext, messages: [...messages, ...bitext.messages] }
}

/**
 * Reads lines as {@link parse} does, but in pieces and in constant memory. It works as `stream` of `muwazi/tmx` does.
 *
 * @throws MuwaziError as {@link parse} does, while segments are taken
 * @example
 * const { segments } = await stream(createReadStream('big.jsonl'))
 * for await (const segment of segments) …
 */
export function stream(chunks: Uint8Array | Iterable<Chunk>, options?: JsonlStreamOptions): SegmentStream
export function stream(chunks: AsyncIterable<Chunk>, options?: JsonlStreamOptions): Promise<AsyncSegmentStream>
export function stream(
  chunks: Uint8Array | Iterable<Chunk> | AsyncIterable<Chunk>,
  options: JsonlStreamOptions = {},
): SegmentStream | Promise<AsyncSegmentStream> {
  checkKeys(options, ['limits', 'onMessage'])
  checkListener(options.onMessage)
  return openStream(chunks, jsonlSegments({ unique: false, limits: streamLimits(options.limits) }), {
    ...options,
    onMessage: options.onMessage,
    encoding: TEXT_ENCODING,
  })
}

/** So many lines are looked at for both languages. */
const LOOK_AHEAD = 200

function jsonlSegments({ unique, limits }: { unique: boolean; limits: AllLimits }): SegmentFeed {
  let read = segmentReader('und', 'und', { unique })
  const out = leftOut('line')
  let languages: [source: string, target: string] | undefined
  const fields = wrongFields()
  let waiting: { told: SegmentFields; full: Json | undefined; wrong: WrongField }[] = []
  let source: string | undefined
  let target: string | undefined

  const segmentOf = ({ told, full, wrong }: (typeof waiting)[number]): Segment[] => {
    const segment = read(told)
    if (segment) return [full === undefined ? segment : completed(segment, full, wrong)]
    out.add('without text')
    return []
  }
  const begin = (): Segment[] => {
    const lettersOf = (side: 'source' | 'target'): string => {
      const texts = waiting.flatMap(({ told }) => told[side] ?? [])
      return texts.length === 0 ? 'und' : languageOf(texts.map((text) => ({ kind: 'paragraph', text })))
    }
    languages = [source ?? lettersOf('source'), target ?? lettersOf('target')]
    read = segmentReader(...languages, { unique })
    const segments = waiting.flatMap(segmentOf)
    waiting = []
    return segments
  }
  const take = (line: string, number: number): Segment[] => {
    checkJsonDepth(line, limits, `in line ${number}`)
    const value = objectOf(line, number)
    const isFull = value['type'] === 'pair' || value['type'] === 'unpaired'
    const wrong = fields.of(number)
    const told = { ...(isFull ? fromFull(value, wrong) : fromFlat(value, wrong)), line: number }
    const one = { told, full: isFull ? value : undefined, wrong }
    if (languages) return segmentOf(one)
    source ??= told.sourceLanguage
    target ??= told.targetLanguage
    waiting.push(one)
    return (source !== undefined && target !== undefined) || waiting.length === LOOK_AHEAD ? begin() : []
  }
  return {
    ...lineFeed(take, () => (languages ? [] : begin())),
    languages: () => languages,
    messages: () => [...out.messages(), ...fields.messages()],
  }
}
