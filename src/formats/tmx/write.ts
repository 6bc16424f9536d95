// Translation Memory eXchange 1.4 (LISA OSCAR, 2005): what OmegaT, Trados, memoQ and every other CAT tool take in.

import type { AsyncBitextLike, BitextLike, Pair, WriteOptions } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { checkLimit, type Limits, limitsOf } from '../../limits.ts'
import { checkText } from '../../text/bytes.ts'
import { headEncoding } from '../../text/encoding.ts'
import { type ChunkWriter, chunksOf } from '../shared/chunk-writer.ts'
import { directed } from '../shared/direction-of-file.ts'
import { type LeftOut, leftOut } from '../shared/left-out.ts'
import { pathsOf } from '../shared/pair-facts.ts'
import { checkChoice, checkDate, checkWriteOptions, joinChunks, renamed, TOOL } from '../shared/write-options.ts'
import { checkedSegments, checkWritten } from '../shared/written.ts'
import { report, type XmlCleaner, xmlCleaner } from '../shared/xml.ts'
import { splice } from './append.ts'
import { pairWriter, type TuStyle, tu } from './unit.ts'

// A memory as bytes: decoded so that nothing is lost, and encoded again as it was.

/** The text of a memory with its byte order mark: each character goes back to the bytes it came from. */
function memoryText(memory: string | Uint8Array): string {
  if (typeof memory === 'string') return memory
  checkText(memory)
  const label = headEncoding(memory)
  if (!['utf-8', 'utf-16le', 'utf-16be'].includes(label))
    throw new MuwaziError('bad-input', `Expected a memory in UTF-8 or UTF-16 to add units to, got ${label}; convert it first`)
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(memory)
  } catch (cause) {
    const got = memory.length < 2 ** 29 ? 'bytes that are not' : `${memory.length} bytes, which no string holds`
    throw new MuwaziError('bad-input', `Expected a memory in ${label.toUpperCase()} to add units to, got ${got}`, { cause })
  }
}

/** A text in the encoding of `memory`. */
function encodedLike(memory: Uint8Array, text: string): Uint8Array {
  const label = headEncoding(memory)
  if (label === 'utf-8') return new TextEncoder().encode(text)
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), label === 'utf-16le')
  return bytes
}

export interface TmxOptions extends WriteOptions {
  /** Goes to `creationdate` of the header and of each unit; there is no clock in here. @default none */
  date?: Date | undefined
  /** Who made the units: goes to `creationid` of the header and of each unit. @default none */
  creationId?: string | undefined
  /** Leaves direction marks, embeddings and isolates out of both sides: with them a CAT tool finds no exact match. @default false */
  stripBidi?: boolean | undefined
}

export interface AppendOptions extends TmxOptions {
  /**
   * What becomes of a pair whose source the memory translates otherwise: `keep` leaves it out and counts it, `replace` puts it where
   * the memory's was, `both` adds it beside. @default 'keep'
   */
  onConflict?: 'keep' | 'replace' | 'both' | undefined
  /** What the memory may hold: `bytes` (UTF-16 code units), `rows`, `paragraph`, `depth`. @default DEFAULT_LIMITS of muwazi */
  limits?: Limits | undefined
  /** @deprecated Use `onConflict`, its name from this release on, as the command line has it. */
  conflict?: 'keep' | 'replace' | 'both' | undefined
}

/**
 * Writes the pairs of a bitext as TMX 1.4, in chunks and in constant memory: `segments` may be a generator over millions.
 * Unpaired segments, pairs with a blank side and pairs below `minConfidence` are left out and counted in one message (`left-out`),
 * and so are characters that XML cannot hold (`dropped-character`), both after the last chunk.
 *
 * Each unit carries its `id` as `tuid`, props `x-confidence`, `x-bead` (`1-2`), `x-kind`, `x-source-file` and `x-target-file` (where the
 * bitext knows them and they differ), `x-position` (`12:1-12:80 30:1-30:75`: lines and columns of both sides) and `x-headings`, what
 * the segment's `data` holds as further `x-` props (texts, numbers, truth values and lists of them), and its flags as notes.
 *
 * @throws MuwaziError `bad-option`
 * @example
 * for (const chunk of write(align(text), { date: new Date() })) file.write(chunk)
 */
export function write(bitext: BitextLike, options?: TmxOptions): Iterable<string>
export function write(bitext: AsyncBitextLike, options?: TmxOptions): AsyncIterable<string>
export function write(bitext: BitextLike | AsyncBitextLike, options: TmxOptions = {}): Iterable<string> | AsyncIterable<string> {
  checkWritten(bitext)
  return chunksOf(bitext, tmxWriter(bitext, options, checkedOptions(options, [])), options)
}

/**
 * All chunks of {@link write} as one text.
 *
 * @example
 * writeFileSync('article.tmx', stringify(align(text), { minConfidence: 0.9 }))
 */
export function stringify(bitext: BitextLike, options: TmxOptions = {}): string {
  return joinChunks(write(bitext, options))
}

function tmxWriter(bitext: BitextLike | AsyncBitextLike, options: TmxOptions, date: string | undefined): ChunkWriter {
  const xml = xmlCleaner()
  const out = leftOut()
  const { creationId } = options
  const style: TuStyle = {
    xml,
    date,
    creationId,
    paths: pathsOf(bitext),
    languageAttribute: 'xml:lang',
    lineEnd: '\n',
    turned: false,
  }
  const pairOf = pairWriter(options, xml, out)
  const created =
    (date === undefined ? '' : ` creationdate="${date}"`) +
    (creationId === undefined ? '' : ` creationid="${xml.attribute(creationId)}"`)
  return {
    begin: () => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="${TOOL.name}" creationtoolversion="${TOOL.version}" segtype="sentence" o-tmf="${TOOL.name}" adminlang="en" srclang="${xml.attribute(bitext.source.language)}" datatype="plaintext"${created}/>
  <body>
`,
    add(segment) {
      const pair = pairOf(directed(segment, bitext))
      return pair === undefined ? '' : `${tu(pair, pair.id, [pair.source, pair.target], style)}\n`
    },
    end: () => '  </body>\n</tmx>\n',
    report: () => report(xml, out, options.onMessage),
  }
}

/** The pairs of a bitext that enter a memory. */
function* writable(bitext: BitextLike, options: TmxOptions, xml: XmlCleaner, out: LeftOut): Generator<Pair> {
  const pairOf = pairWriter(options, xml, out)
  for (const segment of checkedSegments(bitext.segments)) {
    const pair = pairOf(directed(segment, bitext))
    if (pair !== undefined) yield pair
  }
}

/**
 * Adds the pairs of a bitext to an existing memory; whatever was there stays byte for byte. A pair that the memory holds already is not
 * added again. New units stand at the end, in the direction of the memory (an English–Arabic memory gets the English side first, and a
 * conflict is about its English text). Where a replaced unit has further languages, its other variants stay. A message (`appended`)
 * counts what was added, replaced, kept and known. Bytes, in UTF-8 or UTF-16, give bytes in the same encoding.
 *
 * @throws MuwaziError `bad-input` when the memory is no well-formed TMX with a `<body>`, or its bytes are in another encoding; `too-large`
 * beyond a limit
 * @example
 * const grown = append(readFileSync('memory.tmx'), align(text), { onConflict: 'replace', date: new Date() })
 */
export function append(memory: string, bitext: BitextLike, options?: AppendOptions): string
export function append(memory: Uint8Array, bitext: BitextLike, options?: AppendOptions): Uint8Array
export function append(memory: string | Uint8Array, bitext: BitextLike, options: AppendOptions = {}): string | Uint8Array {
  checkWritten(bitext)
  const own = renamed(options, { conflict: 'onConflict' })
  const date = checkedOptions(own, ['onConflict'])
  const limits = limitsOf(own.limits)
  const before = memoryText(memory)
  checkLimit(limits, 'bytes', memory.length)
  checkChoice('onConflict', own.onConflict, ['keep', 'replace', 'both'])
  const { onConflict = 'keep', creationId, onMessage } = own
  const xml = xmlCleaner()
  const out = leftOut()
  const pairs = writable(bitext, options, xml, out)
  const { text, changes } = splice(before, bitext, pairs, { conflict: onConflict, xml, date, creationId, limits })
  checkLimit(limits, 'output', text.length)
  onMessage?.(changes)
  report(xml, out, onMessage)
  return typeof memory === 'string' ? text : encodedLike(memory, text)
}

function checkedOptions(options: TmxOptions, own: readonly string[]): string | undefined {
  checkWriteOptions(options, ['date', 'creationId', 'stripBidi', ...own])
  checkChoice('stripBidi', options.stripBidi, [true, false])
  if (options.creationId !== undefined && typeof options.creationId !== 'string')
    throw new MuwaziError('bad-option', `Expected \`creationId\` to be a string, got ${show(options.creationId)}`)
  return checkDate(options.date)?.replace(/[-:]/g, '')
}
