// Translation Memory eXchange 1.4 (LISA OSCAR, 2005): what OmegaT, Trados, memoQ and every other CAT tool take in.

import type { Bitext, WriteOptions, Written } from '../bitext.ts'
import { MuwaziError, show } from '../problem.ts'
import { joinChunks } from './chunks.ts'
import { decode } from './decode.ts'
import { leftOut } from './left-out.ts'
import { splice } from './tmx-append.ts'
import { tmxBitext } from './tmx-bitext.ts'
import { report, tu, writable } from './tmx-unit.ts'
import { TOOL } from './tool.ts'
import { checkChoice, checkWriteOptions } from './write-options.ts'
import { xmlCleaner } from './xml.ts'

export interface TmxOptions extends WriteOptions {
  /** Goes to `creationdate` of the header and of each unit; there is no clock in here. @default none */
  date?: Date | undefined
  /** Leaves direction marks, embeddings and isolates out of both sides: with them a CAT tool finds no exact match. @default false */
  stripBidi?: boolean | undefined
}

export interface AppendOptions extends TmxOptions {
  /**
   * What becomes of a pair whose source the memory translates otherwise: `keep` leaves it out and counts it, `replace` puts it where
   * the memory's was, `both` adds it beside. @default 'keep'
   */
  conflict?: 'keep' | 'replace' | 'both' | undefined
}

/**
 * Writes the pairs of a bitext as TMX 1.4, in chunks and in constant memory: `segments` may be a generator over millions.
 * Unpaired segments, pairs with a blank side and pairs below `minConfidence` are left out and counted in one message (`left-out`),
 * and so are characters that XML cannot hold (`dropped-character`), both after the last chunk.
 *
 * Each unit carries its `id` as `tuid`, props `x-confidence`, `x-bead`, `x-kind` and `x-headings`, what the segment's `data` holds as
 * further `x-` props (texts, numbers, truth values and lists of them), and its flags as notes.
 *
 * @throws MuwaziError `bad-option`
 * @example
 * for (const chunk of write(align(text), { date: new Date() })) file.write(chunk)
 */
export function write(bitext: Written, options: TmxOptions = {}): Iterable<string> {
  return chunks(bitext, options, checkedDate(options, []))
}

/**
 * All chunks of {@link write} as one text.
 *
 * @example
 * writeFileSync('article.tmx', stringify(align(text), { minConfidence: 0.9 }))
 */
export function stringify(bitext: Written, options: TmxOptions = {}): string {
  return joinChunks(write(bitext, options))
}

function* chunks(bitext: Written, options: TmxOptions, date: string | undefined): Generator<string> {
  const xml = xmlCleaner()
  const out = leftOut()
  const style = { xml, date, languageAttribute: 'xml:lang', lineEnd: '\n' } as const
  yield `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="${TOOL.name}" creationtoolversion="${TOOL.version}" segtype="sentence" o-tmf="${TOOL.name}" adminlang="en" srclang="${xml.attribute(bitext.source.language)}" datatype="plaintext"${date ? ` creationdate="${date}"` : ''}/>
  <body>
`
  for (const pair of writable(bitext, options, xml, out)) yield `${tu(pair, pair.id, [pair.source, pair.target], style)}\n`
  yield '  </body>\n</tmx>\n'
  report(xml, out, options.onMessage)
}

/**
 * Reads a TMX 1.1 to 1.4 of any tool. The source side is what the header says (`*all*`: the language that comes first), wherever
 * its `tuv` stands; of more than two languages the first other one is the target, and a message counts the rest. Inline tags lose
 * the code they hold, `hi` keeps its text. Segments have `origin: 'read'`, confidence 1, and the unit's props and notes in `data`
 * (the confidence it was written with is `data['x-confidence']`). Bytes may be UTF-8 or UTF-16. Entities are never expanded.
 *
 * @throws MuwaziError `bad-input` for what is no well-formed TMX, with line and column
 * @example
 * align(text, { pins: parse(readFileSync('reviewed.tmx')).segments })
 */
export function parse(text: string | Uint8Array): Bitext {
  return tmxBitext(decode(text))
}

/**
 * Adds the pairs of a bitext to the text of an existing memory; whatever was there stays byte for byte. A pair that the memory holds
 * already is not added again. New units stand at the end, in the direction of the memory (an English–Arabic memory gets the English
 * side first, and a conflict is about its English text). Where a replaced unit has further languages, its other variants stay.
 *
 * @throws MuwaziError `bad-input` when the memory is no well-formed TMX with a `<body>`
 * @example
 * const grown = append(readFileSync('memory.tmx', 'utf8'), align(text), { conflict: 'replace', date: new Date() })
 */
export function append(memory: string, bitext: Written, options: AppendOptions = {}): string {
  checkChoice('conflict', options.conflict, ['keep', 'replace', 'both'])
  const date = checkedDate(options, ['conflict'])
  const xml = xmlCleaner()
  const out = leftOut()
  const pairs = writable(bitext, options, xml, out)
  const grown = splice(memory, bitext, pairs, { conflict: options.conflict ?? 'keep', xml, out, date })
  report(xml, out, options.onMessage)
  return grown
}

function checkedDate(options: TmxOptions, own: readonly string[]): string | undefined {
  checkWriteOptions(options, ['date', 'stripBidi', ...own])
  checkChoice('stripBidi', options.stripBidi, [true, false])
  const { date } = options
  if (date === undefined) return undefined
  // Not `instanceof`, which a date of another realm fails.
  if (Object.prototype.toString.call(date) !== '[object Date]')
    throw new MuwaziError('bad-option', `Expected \`date\` to be a Date, got ${show(date)}`)
  const year = date.getUTCFullYear()
  if (!(year >= 0 && year <= 9999))
    throw new MuwaziError('bad-option', `Expected \`date\` to be a Date in the years 0 to 9999, got \`${date}\``)
  return `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}
