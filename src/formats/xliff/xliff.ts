// XML Localisation Interchange File Format 1.2 and 2.1 (OASIS): a document on its way through translation tools.

import type { Bitext, Message, WriteOptions, Written } from '../../bitext.ts'
import { checkKeys, MuwaziError, show } from '../../errors.ts'
import { joinChunks } from '../shared/chunks.ts'
import { checkLanguages, type LanguageOptions } from '../shared/languages.ts'
import { leftOut } from '../shared/left-out.ts'
import { pathsOf } from '../shared/pair-facts.ts'
import { type AsyncSegmentStream, type Chunk, openStream, readWhole, type SegmentStream } from '../shared/read-stream.ts'
import { checkChoice, checkDate, checkListener, checkWriteOptions } from '../shared/write-options.ts'
import { xmlCleaner } from '../shared/xml.ts'
import { report } from '../shared/xml-report.ts'
import { xliffSegments } from './bitext.ts'
import { documentOf, nameTokens, translatable, unitOf, xmlLanguage } from './unit.ts'
import { xliff1 } from './version-1.ts'
import { xliff2 } from './version-2.ts'

export type { AsyncSegmentStream, SegmentStream } from '../shared/read-stream.ts'

export interface XliffOptions extends WriteOptions {
  /** OmegaT and Translate Toolkit read no 2.1. @default '1.2' */
  version?: '1.2' | '2.1' | undefined
  /** What the document is called. @default the path of the source half, else 'unknown' */
  original?: string | undefined
  /** Goes to `date` of each file in 1.2; 2.1 has no place for it. @default none */
  date?: Date | undefined
}

export interface XliffReadOptions extends LanguageOptions {}

export interface XliffStreamOptions extends XliffReadOptions {
  /** Hears what was odd about the file when its last segment has been taken. @default nobody */
  onMessage?: ((message: Message) => void) | undefined
}

/**
 * Writes a bitext as XLIFF 1.2 (strict) or 2.1, in chunks. A pair of confidence 1 is `final`, one from 0.9 on `translated`, one below
 * `needs-review-translation` (2.1: `translated` with the sub-state `muwazi:needs-review`). A source text without counterpart is an
 * untranslated unit; a target text without one has no place in an XLIFF and is left out and counted, as are blank sides and what the
 * options refuse, in one message (`left-out`). 1.2 drops characters that XML cannot hold and counts them (`dropped-character`);
 * 2.1 keeps them as `<cp/>`.
 *
 * The kind is `restype="x-heading"` (2.1: `type="muwazi:heading"`). Confidence, places, headings, what `data` holds, and flags are notes
 * (2.1: metadata, with the bead too, and notes for flags). Segments read from several documents (`data.document`) stand in several `file`s. Ids are
 * name tokens, unique in their file. Language tags are given as XML wants them: `ar_EG` becomes `ar-EG`, with a message
 * (`language-code`).
 *
 * @throws MuwaziError `bad-option`
 * @example
 * for (const chunk of write(align(text), { version: '2.1', original: 'article.txt' })) file.write(chunk)
 */
export function write(bitext: Written, options: XliffOptions = {}): Iterable<string> {
  checkWriteOptions(options, ['version', 'original', 'date'])
  checkChoice('version', options.version, ['1.2', '2.1'])
  if (options.original !== undefined && typeof options.original !== 'string')
    throw new MuwaziError('bad-option', `Expected \`original\` to be a string, got ${show(options.original)}`)
  return chunks(bitext, options, checkDate(options.date))
}

/**
 * All chunks of {@link write} as one text.
 *
 * @example
 * writeFileSync('article.xlf', stringify(align(text)))
 */
export function stringify(bitext: Written, options: XliffOptions = {}): string {
  return joinChunks(write(bitext, options))
}

function* chunks(bitext: Written, options: XliffOptions, date: string | undefined): Generator<string> {
  const xml = xmlCleaner()
  const out = leftOut()
  const paths = pathsOf(bitext)
  const { version = '1.2', original = paths.source ?? 'unknown', onMessage } = options
  const languages = [xmlLanguage(bitext.source.language), xmlLanguage(bitext.target.language)] as const
  const form = version === '1.2' ? xliff1(xml, languages, date) : xliff2(xml, languages)
  let file: string | undefined
  let token = nameTokens()
  yield form.begin
  for (const segment of translatable(bitext, options, out, form.holds)) {
    const name = documentOf(segment) ?? original
    if (name !== file) {
      yield (file === undefined ? '' : form.endFile) + form.beginFile(name)
      token = nameTokens()
      file = name
    }
    yield form.unit(unitOf(segment, token(segment.id), paths))
  }
  if (file === undefined) yield form.beginFile(original) + form.noUnit
  yield form.endFile + form.end
  if (onMessage) for (const message of tagMessages(bitext, languages)) onMessage(message)
  report(xml, out, onMessage)
}

function tagMessages(bitext: Written, written: readonly string[]): Message[] {
  return [bitext.source.language, bitext.target.language].flatMap((tag, index) =>
    tag === written[index]
      ? []
      : [
          {
            ruleId: 'language-code',
            reason: `XLIFF cannot hold the language code ${show(tag)}; it is written as \`${written[index]}\``,
          },
        ],
  )
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
 * Reads an XLIFF as {@link parse} does, but in pieces and in constant memory. See `read` of `muwazi/tmx`, which it resembles in all.
 *
 * @throws MuwaziError as {@link parse} does, while segments are taken
 * @example
 * const { segments } = await read(createReadStream('big.xlf'))
 * for await (const segment of segments) …
 */
export function read(chunks: Uint8Array | Iterable<Chunk>, options?: XliffStreamOptions): SegmentStream
export function read(chunks: AsyncIterable<Chunk>, options?: XliffStreamOptions): Promise<AsyncSegmentStream>
export function read(
  chunks: Uint8Array | Iterable<Chunk> | AsyncIterable<Chunk>,
  options: XliffStreamOptions = {},
): SegmentStream | Promise<AsyncSegmentStream> {
  checkKeys(options, ['sourceLanguage', 'targetLanguage', 'onMessage'])
  checkLanguages(options)
  checkListener(options.onMessage)
  return openStream(chunks, xliffSegments(options, { unique: false }), options.onMessage)
}
