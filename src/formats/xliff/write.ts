// XML Localisation Interchange File Format 1.2 and 2.1 (OASIS): a document on its way through translation tools.

import type { Message, WriteOptions, Written } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { joinChunks } from '../shared/chunks.ts'
import { leftOut } from '../shared/left-out.ts'
import { pathsOf } from '../shared/pair-facts.ts'
import { checkChoice, checkDate, checkWriteOptions } from '../shared/write-options.ts'
import { xmlCleaner } from '../shared/xml.ts'
import { report } from '../shared/xml-report.ts'
import { documentOf, nameTokens, translatable, unitOf, xmlLanguage } from './unit.ts'
import { xliff1 } from './version-1.ts'
import { xliff2 } from './version-2.ts'

export interface XliffOptions extends WriteOptions {
  /** OmegaT and Translate Toolkit read no 2.1. @default '1.2' */
  version?: '1.2' | '2.1' | undefined
  /** What the document is called. @default the path of the source half, else 'unknown' */
  original?: string | undefined
  /** Goes to `date` of each file in 1.2; 2.1 has no place for it. @default none */
  date?: Date | undefined
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
