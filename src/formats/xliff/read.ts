// XML Localisation Interchange File Format 1.2 and 2.1 (OASIS): a document on its way through translation tools.

import type { Bitext, Message } from '../../bitext.ts'
import { checkKeys } from '../../errors.ts'
import { checkLanguages, type LanguageOptions } from '../shared/languages.ts'
import { type AsyncSegmentStream, type Chunk, openStream, readWhole, type SegmentStream } from '../shared/read-stream.ts'
import { checkListener } from '../shared/write-options.ts'
import { xliffSegments } from './bitext.ts'

export type { AsyncSegmentStream, SegmentStream } from '../shared/read-stream.ts'

export interface XliffReadOptions extends LanguageOptions {}

export interface XliffStreamOptions extends XliffReadOptions {
  /** Hears what was odd about the file when its last segment has been taken. @default nobody */
  onMessage?: ((message: Message) => void) | undefined
}

/**
 * Reads an XLIFF 1.0 to 2.1 of any tool: each `trans-unit`, or each segment of its `seg-source`, or each `segment` of 2.x. Inline codes
 * go, the text inside of `g`, `pc` and `mrk` stays. Units without a translation or with a blank side are left out and counted; an
 * untranslated text is not one without counterpart. Suggestions, skeletons and binary units are passed over. A file the other way round
 * is turned; units in other languages than the first file (or the options) are counted.
 *
 * Segments have `origin: 'read'`. Their confidence is the score they were written with; else what their state stands for: `translated`
 * is 0.9, what needs review 0.5, all else 1. `data.document` is the `original`; notes and metadata are in `data` by name.
 *
 * @throws MuwaziError `bad-input` for what is no well-formed XLIFF, with line and column; `bad-option` for languages that no unit has
 * @example
 * align(text, { pins: parse(readFileSync('reviewed.xlf')).segments })
 */
export function parse(text: string | Uint8Array, options: XliffReadOptions = {}): Bitext {
  checkKeys(options, ['sourceLanguage', 'targetLanguage'])
  checkLanguages(options)
  return readWhole(text, xliffSegments(options, { unique: true }))
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
  checkKeys(options, ['sourceLanguage', 'targetLanguage', 'onMessage'])
  checkLanguages(options)
  checkListener(options.onMessage)
  return openStream(chunks, xliffSegments(options, { unique: false }), options.onMessage)
}

/** @deprecated Use {@link stream}, its name from this release on: `read` is the verb for documents. */
export const read = stream
