// Translation Memory eXchange 1.4 (LISA OSCAR, 2005): what OmegaT, Trados, memoQ and every other CAT tool take in.

import type { Bitext, Limits, Message } from '../../bitext.ts'
import { checkKeys } from '../../errors.ts'
import { limitsOf, streamLimits } from '../../limits.ts'
import { checkLanguages, type LanguageOptions } from '../shared/languages.ts'
import { type AsyncSegmentStream, type Chunk, openStream, readWhole, type SegmentStream } from '../shared/read-stream.ts'
import { checkChoice, checkListener } from '../shared/write-options.ts'
import { tmxSegments } from './bitext.ts'

export type { AsyncSegmentStream, Chunk, SegmentStream } from '../shared/read-stream.ts'

export interface TmxReadOptions extends LanguageOptions {
  /** Keeps inline tags in `data.inline`, for writers of TMX and XLIFF. @default false */
  tags?: boolean | undefined
  /** What the file may hold at most. @default `DEFAULT_LIMITS`; a stream may have any length */
  limits?: Limits | undefined
}

export interface TmxStreamOptions extends TmxReadOptions {
  /** Hears what was odd about the file when its last segment has been taken. @default nobody */
  onMessage?: ((message: Message) => void) | undefined
}

/**
 * Reads a TMX 1.1 to 1.4 of any tool. Of more than two languages those are read that the options name, else Arabic and English, else the two
 * with the most units; a message names them and counts the rest. The source is what the header calls so, if it is one of the two, else the
 * language that comes first, wherever its `tuv` stands. Two variants in one language are two segments. A variant without a language is in
 * that of its letters. Units without both sides are left out and counted.
 *
 * Placeholders (`ph`) and line breaks are read as a space, so that words stay apart, formatting (`bpt`, `ept`, `it`, `ut`) as nothing, which
 * a message counts; `hi` keeps its text. Characters that XML cannot hold are dropped, with their lines in a message.
 *
 * Segments have `origin: 'read'`, the confidence that they were written with (`x-confidence`), else that of the state that Trados gives them
 * (`x-ConfirmationLevel`), else 1, and in `data` the unit's other props and notes and who made and changed it when (`creationdate`,
 * `changeid` …). Bytes may be UTF-8, UTF-16, or what the XML declaration says. Entities are never expanded.
 *
 * @throws MuwaziError `bad-input` for what is no well-formed TMX, with line and column; `bad-option` for a language that no unit has;
 *   `too-large` beyond a limit
 * @example
 * align(text, { pins: parse(readFileSync('reviewed.tmx')).segments })
 */
export function parse(text: string | Uint8Array, options: TmxReadOptions = {}): Bitext {
  checkKeys(options, ['sourceLanguage', 'targetLanguage', 'tags', 'limits'])
  checkChoice('tags', options.tags, [true, false])
  checkLanguages(options)
  const limits = limitsOf(options.limits)
  return readWhole(text, tmxSegments(options, { unique: true, limits }), limits)
}

/**
 * Reads a TMX as {@link parse} does, but in pieces and in constant memory, however large the file. The pieces (strings or bytes, cut
 * anywhere) are read until the two languages are known, and as segments are taken. What comes back is what writers take; its segments can
 * be gone through once. Pieces to be awaited give a promise of the same with segments to be awaited. The id of a unit that comes again
 * is not made unique.
 *
 * @throws MuwaziError as {@link parse} does, while segments are taken
 * @example
 * const memory = stream(piecesOf('big.tmx'), { onMessage: console.warn })
 * for (const line of jsonl.write(memory)) file.write(line)
 * @example
 * const { segments } = await stream(createReadStream('big.tmx'))
 * for await (const segment of segments) …
 */
export function stream(chunks: Uint8Array | Iterable<Chunk>, options?: TmxStreamOptions): SegmentStream
export function stream(chunks: AsyncIterable<Chunk>, options?: TmxStreamOptions): Promise<AsyncSegmentStream>
export function stream(
  chunks: Uint8Array | Iterable<Chunk> | AsyncIterable<Chunk>,
  options: TmxStreamOptions = {},
): SegmentStream | Promise<AsyncSegmentStream> {
  checkKeys(options, ['sourceLanguage', 'targetLanguage', 'tags', 'limits', 'onMessage'])
  checkChoice('tags', options.tags, [true, false])
  checkLanguages(options)
  checkListener(options.onMessage)
  const feed = tmxSegments(options, { unique: false, limits: streamLimits(options.limits) })
  return openStream(chunks, feed, { ...options, onMessage: options.onMessage })
}

/** @deprecated Use {@link stream}, its name from this release on: `read` is the verb for documents. */
export const read = stream
