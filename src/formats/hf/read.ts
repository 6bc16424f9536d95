// The `translation` feature of Hugging Face datasets as JSON Lines.

import type { Bitext, Limits, Message, Segment } from '../../bitext.ts'
import { brief, checkKeys, MuwaziError, show } from '../../errors.ts'
import { type AllLimits, checkJsonDepth, checkLimit, limitsOf, streamLimits } from '../../limits.ts'
import { checkText, decode, TEXT_ENCODING, withoutMark } from '../../text/bytes.ts'
import { fromFlat, isObject, type Json, jsonOf } from '../jsonl/line.ts'
import { checkLanguages, type LanguageOptions, twoOf } from '../shared/languages.ts'
import { leftOut, wrongFields } from '../shared/left-out.ts'
import { segmentReader } from '../shared/read-segment.ts'
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

export interface HfReadOptions extends LanguageOptions {
  /** What the file may hold at most. @default `DEFAULT_LIMITS`; a stream may have any length */
  limits?: Limits | undefined
}

export interface HfStreamOptions extends HfReadOptions {
  /** Hears what was odd about the file when its last segment has been taken. @default nobody */
  onMessage?: ((message: Message) => void) | undefined
}

/**
 * Reads such lines, ours or those of any data set. Of more than two languages those are read that the options name, else Arabic and English, else
 * the two with the most texts; a message names the rest. The source is the key that comes first. A line where both are missing is left out and
 * counted, other columns go to the segment's `data`.
 *
 * @throws MuwaziError `bad-input` with the line that is no such object; `too-large` beyond a limit
 */
export function parse(text: string | Uint8Array, options: HfReadOptions = {}): Bitext {
  checkKeys(options, ['sourceLanguage', 'targetLanguage', 'limits'])
  checkLanguages(options)
  const limits = limitsOf(options.limits)
  checkText(text)
  checkLimit(limits, 'bytes', text.length)
  const { value, messages } = decode(text)
  const bitext = readWhole(withoutMark(value), hfSegments(options, { unique: true, limits }), limits)
  return { ...bitext, messages: [...messages, ...bitext.messages] }
}

/**
 * Reads lines as {@link parse} does, but in pieces and in constant memory. It works as `stream` of `muwazi/tmx` does.
 *
 * @throws MuwaziError as {@link parse} does, while segments are taken
 * @example
 * const { segments } = await stream(createReadStream('train.jsonl'))
 * for await (const segment of segments) …
 */
export function stream(chunks: Uint8Array | Iterable<Chunk>, options?: HfStreamOptions): SegmentStream
export function stream(chunks: AsyncIterable<Chunk>, options?: HfStreamOptions): Promise<AsyncSegmentStream>
export function stream(
  chunks: Uint8Array | Iterable<Chunk> | AsyncIterable<Chunk>,
  options: HfStreamOptions = {},
): SegmentStream | Promise<AsyncSegmentStream> {
  checkKeys(options, ['sourceLanguage', 'targetLanguage', 'limits', 'onMessage'])
  checkLanguages(options)
  checkListener(options.onMessage)
  const feed = hfSegments(options, { unique: false, limits: streamLimits(options.limits) })
  return openStream(chunks, feed, { ...options, onMessage: options.onMessage, encoding: TEXT_ENCODING })
}

/** So many lines are looked at before the two languages are chosen. */
const LOOK_AHEAD = 1000

/** A line, with its number from 1. */
interface HfRow {
  value: Json & { translation: Json }
  line: number
}

function hfSegments(options: LanguageOptions, { unique, limits }: { unique: boolean; limits: AllLimits }): SegmentFeed {
  let read = segmentReader('und', 'und', { unique })
  const out = leftOut('line')
  const fields = wrongFields()
  const others = new Map<string, number>()
  let languages: [source: string, target: string] | undefined
  let waiting: HfRow[] = []

  const segmentOf = ({ value: { translation, ...rest }, line }: HfRow): Segment[] => {
    const [source, target] = languages!
    for (const key of Object.keys(translation)) if (key !== source && key !== target) others.set(key, (others.get(key) ?? 0) + 1)
    const textIn = (key: string): unknown => (Object.hasOwn(translation, key) ? translation[key] : null)
    const sides = { source: textIn(source), target: textIn(target) }
    const segment = read({
      ...fromFlat({ ...rest, ...sides, source_language: source, target_language: target }, fields.of(line)),
      line,
    })
    if (segment) return [segment]
    out.add('without text')
    return []
  }
  const begin = (): Segment[] => {
    const [source = 'und', target = 'und'] = twoOf(
      waiting.map(({ value }) => Object.keys(value.translation)),
      options,
    )
    languages = [source, target]
    read = segmentReader(source, target, { unique })
    const segments = waiting.flatMap(segmentOf)
    waiting = []
    return segments
  }
  const take = (line: string, number: number): Segment[] => {
    checkJsonDepth(line, limits, `in line ${number}`)
    const row = { value: lineOf(line, number), line: number }
    if (languages) return segmentOf(row)
    waiting.push(row)
    return waiting.length === LOOK_AHEAD ? begin() : []
  }
  return {
    ...lineFeed(take, () => (languages ? [] : begin())),
    languages: () => languages,
    messages: () => [...out.messages(), ...fields.messages(), ...furtherKeys(languages, others)],
  }
}

function furtherKeys(languages: readonly string[] | undefined, others: ReadonlyMap<string, number>): Message[] {
  if (!languages || others.size === 0) return []
  const list = [...others].slice(0, 8).map(([language, times]) => `${times} ${brief(language)}`)
  if (others.size > list.length) list.push(`those in ${others.size - list.length} more languages`)
  const reason = `Read as ${brief(languages[0]!)} and ${brief(languages[1]!)}; further texts are left out: ${list.join(', ')}`
  return [{ ruleId: 'third-language', reason }]
}

function lineOf(line: string, place: number): Json & { translation: Json } {
  const expected = `Expected a JSON object with \`translation\` in line ${place}`
  const value = jsonOf(line, expected)
  const translation = isObject(value) ? value['translation'] : undefined
  if (isObject(value) && isObject(translation)) return { ...value, translation }
  throw new MuwaziError('bad-input', `${expected}, got ${show(line.trim())}`)
}
