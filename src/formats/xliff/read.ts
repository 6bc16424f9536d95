// XML Localisation Interchange File Format 1.2 and 2.1 (OASIS): a document on its way through translation tools.

import type { Bitext, Limits, Message } from '../../bitext.ts'
import { checkKeys } from '../../errors.ts'
import { limitsOf, streamLimits } from '../../limits.ts'
import { checkLanguages, type LanguageOptions } from '../shared/languages.ts'
import { type AsyncSegmentStream, type Chunk, openStream, readWhole, type SegmentStream } from '../shared/read-stream.ts'
import { checkChoice, checkListener } from '../shared/write-options.ts'
import { xliffSegments } from './bitext.ts'

export type { AsyncSegmentStream, Chunk, SegmentStream } from '../shared/read-stream.ts'

export interface XliffReadOptions extends LanguageOptions {
  /** Keeps inline tags in `data.inline`, for writers of TMX and XLIFF. @default false */
  tags?: boolean | undefined
  /** What the file may hold at most. @default `DEFAULT_LIMITS`; a stream may have any length */
  limits?: Limits | undefined
}

export interface XliffStreamOptions extends XliffReadOptions {
  /** Hears what was odd about the file when its last segment has been taken. @default nobody */
  onMessage?: ((message: Message) => void) | undefined
}

/**
 * Reads an XLIFF 1.0 to 2.1 of any tool, those of Trados, memoQ and Phrase (`.sdlxliff`, `.mqxliff`, `.mxliff`) among them: each `trans-unit`,
 * or each segment of its `seg-source`, or each `segment` of 2.x. What is not translated is one-sided, with confidence 0: no pin. A blank source
 * is left out and counted; suggestions, skeletons, binary units and notes on a whole file or group are passed over.
 *
 * Placeholders (`x`, `ph`) are read as the text that stands for them (`equiv-text`, `equiv`, `disp`), else as a space, as line breaks are;
 * formatting as nothing, around its text (`g`, `pc`) too. A message counts them. Characters that XML cannot hold are dropped, with their lines.
 *
 * Of more than two languages those are read that the options name, else Arabic and English, else the two with the most units; a message names
 * them and counts the rest. A file the other way round is turned. A side without a language is in that of its letters.
 *
 * Segments have `origin: 'read'`. Their confidence is the score they were written with; else what their state stands for: `translated`
 * is 0.9, what needs review 0.5, all else 1. `data.document` is the `original`; notes, metadata, the state, and who made and changed it when
 * (`creationdate`, `changeid` … as in TMX) are in `data` by name.
 *
 * @throws MuwaziError `bad-input` for what is no well-formed XLIFF, with line and column; `bad-option` for languages that no unit has;
 *   `too-large` beyond a limit
 * @example
 * align(text, { pins: parse(readFileSync('reviewed.xlf')).segments })
 */
export function parse(text: string | Uint8Array, options: XliffReadOptions = {}): Bitext {
  checkKeys(options, ['sourceLanguage', 'targetLanguage', 'tags', 'limits'])
  checkChoice('tags', options.tags, [true, false])
  checkLanguages(options)
  const limits = limitsOf(options.limits)
  return readWhole(text, xliffSegments(options, { unique: true, limits }), limits)
}

/**
 * Reads an XLIFF as {@link parse} does, but in pieces and in constant memory. It works as `stream` of `muwazi/tmx` does.
 *
 * @throws MuwaziError as {@link parse} does, while segments are taken
 * @example
 * const { segments } = await stream(createReadStream('big.xlf'))
 * for await (const segment of segments) …
 */
export function stream(chunks: Uint8Array | Iterable<Chunk>, options?: XliffStreamOptions): SegmentStream
export function stream(chunks: AsyncIterable<Chunk>, options?: XliffStreamOptions): Promise<AsyncSegmentStream>
export function stream(
  chunks: Uint8Array | Iterable<Chunk> | AsyncIterable<Chunk>,
  options: XliffStreamOptions = {},
): SegmentStream | Promise<AsyncSegmentStream> {
  checkKeys(options, ['sourceLanguage', 'targetLanguage', 'tags', 'limits', 'onMessage'])
  checkChoice('tags', options.tags, [true, false])
  checkLanguages(options)
  checkListener(options.onMessage)
  const feed = xliffSegments(options, { unique: false, limits: streamLimits(options.limits) })
  return openStream(chunks, feed, { ...options, onMessage: options.onMessage })
}

/** @deprecated Use {@link stream}, its name from this release on: `read` is the verb for documents. */
export const read = stream
