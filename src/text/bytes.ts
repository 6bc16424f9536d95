// Bytes as text: the one decoder of documents, tables and exchange files, whole and in pieces.

import type { Message } from '../bitext.ts'
import { MuwaziError, misuse, show } from '../errors.ts'
import { type Decoder, decoderOf } from './decoders.ts'
import {
  declaredEncoding,
  type Encoding,
  headEncoding,
  isSpoiltUtf8,
  isUtf8,
  mixedEncodings,
  singleByteOf,
  utf16Of,
} from './encoding.ts'

export interface DecodedText {
  /** With its byte order mark, so that offsets fit the file; {@link withoutMark} removes it. */
  value: string
  /** `encoding` for anything but clean UTF-8. */
  messages: Message[]
}

export interface DecodeOptions {
  /** Named in messages and errors. */
  path?: string | undefined
  /** A label of the WHATWG Encoding Standard that overrules what the bytes say. */
  encoding?: string | undefined
  /** HTML or XML, which may declare its encoding. @default false */
  markup?: boolean | undefined
}

/** Whether a value is bytes, also of another realm, where `instanceof` fails. */
export const isBytes = (value: unknown): value is Uint8Array => Object.prototype.toString.call(value) === '[object Uint8Array]'

/** Throws unless a value is a text or its bytes. */
export function checkText(input: unknown): asserts input is string | Uint8Array {
  if (typeof input !== 'string' && !isBytes(input))
    throw misuse(`Expected a text or its bytes (a \`Uint8Array\`), got ${show(input)}`)
}

const LABELS: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1256': 'windows-1256',
  'iso-8859-6': 'ISO-8859-6',
  'windows-1252': 'windows-1252',
}

/** Text has no NUL among its first bytes; UTF-16 is recognised before. */
const BINARY_SAMPLE_BYTES = 65_536

/**
 * Decodes the bytes of a text: as `encoding` says, by the byte order mark or the zero bytes of UTF-16, as UTF-8 where they are well-formed
 * or only damaged in places, as markup declares, else as windows-1256, ISO-8859-6 or windows-1252, whichever reads best. Strings are
 * returned as they are. Anything but clean UTF-8 is reported in a message.
 *
 * @throws {MuwaziError} `bad-option` for an unknown `encoding`; `bad-input` for bytes that are no text or are too long for a string
 */
export function decode(input: string | Uint8Array, { path, encoding, markup = false }: DecodeOptions = {}): DecodedText {
  if (typeof input === 'string') return { value: input, messages: [] }
  checkText(input)
  const bytes = input
  const name = path === undefined ? 'the input' : `\`${path}\``
  const said = (reason: string): Message[] => [{ ruleId: 'encoding', reason, ...(path === undefined ? {} : { path }) }]
  const text = (label: string): string => {
    const decoder = decoderOf(label, { ignoreBOM: true })
    try {
      return decoder.decode(bytes)
    } catch (cause) {
      throw new MuwaziError('bad-input', `Expected ${name} to be no longer than a string can be (about 500 MB); split it`, {
        cause,
      })
    }
  }
  if (encoding !== undefined) {
    if (!isEncoding(encoding)) throw misuse(`Expected \`encoding\` to be one such as \`windows-1256\`, got ${show(encoding)}`)
    return { value: text(encoding), messages: [] }
  }
  const as = (one: Encoding): DecodedText => ({
    value: text(one),
    messages: said(`Read as ${LABELS[one]}, since it is not UTF-8; save it as UTF-8 if letters look wrong`),
  })
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be')
  const wide = utf16Of(bytes)
  if (wide !== undefined) return as(wide)
  if (bytes.subarray(0, BINARY_SAMPLE_BYTES).includes(0))
    throw new MuwaziError('bad-input', `Expected ${name} to be text, got binary data (it holds NUL bytes)`)
  const value = text('utf-8')
  if (!value.includes('\uFFFD') || isUtf8(bytes)) return { value, messages: [] }
  const declared = markup ? declaredEncoding(bytes) : undefined
  if (declared !== undefined && isEncoding(declared))
    return { value: text(declared), messages: said(`Read as ${declared}, as it says; save it as UTF-8 if letters look wrong`) }
  const mixed = mixedEncodings(bytes)
  if (mixed !== undefined)
    throw new MuwaziError(
      'bad-input',
      `Expected ${name} to be in one encoding, got UTF-8 in line ${mixed.utf8} and windows-1256 in line ${mixed.windows1256}; save each part as UTF-8`,
    )
  if (isSpoiltUtf8(value)) {
    const count = value.split('\uFFFD').length - 1
    return {
      value,
      messages: said(
        count === 1
          ? 'Replaced 1 sequence of bytes that is not UTF-8 with U+FFFD'
          : `Replaced ${count} sequences of bytes that are not UTF-8 with U+FFFD`,
      ),
    }
  }
  const single = singleByteOf(bytes)
  if (single !== undefined) return as(single)
  throw new MuwaziError(
    'bad-input',
    `Expected ${name} to be text in UTF-8, UTF-16, windows-1256, windows-1252 or ISO-8859-6, got bytes that are none of them`,
  )
}

/** Text that must be UTF-8 or UTF-16 to the last byte, with its byte order mark; `undefined` where it is not. */
export function strictText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(headEncoding(bytes), { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Text without the byte order mark in front. */
export const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text)

/** Joins byte arrays. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A piece of a file. */
export type Chunk = string | Uint8Array

/** Decodes a file that comes in pieces, cut anywhere. */
export interface ChunkDecoder {
  write(chunk: Chunk): string
  end(): string
  messages(): Message[]
}

/** Encodings by the first bytes of a file. */
export interface HeadEncoding {
  /** So many bytes are looked at. */
  bytes: number
  /** Their encoding, as a label of the WHATWG Encoding Standard. */
  of(head: Uint8Array): string
}

/** Of XML, whose declaration fits into 200 bytes. */
const XML_ENCODING: HeadEncoding = { bytes: 200, of: headEncoding }

/** Of a text that declares nothing: UTF-8 or UTF-16, else windows-1256, ISO-8859-6 or windows-1252, whichever reads best. */
export const TEXT_ENCODING: HeadEncoding = {
  bytes: BINARY_SAMPLE_BYTES,
  of(head) {
    const marked = headEncoding(head.subarray(0, 3))
    if (marked !== 'utf-8' || head[0] === 0xef) return marked
    const wide = utf16Of(head)
    if (wide !== undefined) return wide
    // The last character may be cut.
    const whole = head.length < BINARY_SAMPLE_BYTES ? head : head.subarray(0, head.lastIndexOf(0x0a) + 1 || head.length - 3)
    if (isUtf8(whole) || isSpoiltUtf8(new TextDecoder().decode(whole))) return 'utf-8'
    return singleByteOf(whole) ?? 'utf-8'
  },
}

/**
 * Decodes in pieces, without the byte order mark; the first bytes decide the encoding, since later ones have not come yet. Bytes that do not
 * fit become U+FFFD, with a message. Strings are taken as they are.
 */
export function chunkDecoder(encoding: HeadEncoding = XML_ENCODING): ChunkDecoder {
  let begun = false
  let head: Uint8Array | undefined = new Uint8Array()
  let decoders: { label: string; loose: Decoder; strict: Decoder | undefined } | undefined

  const decodeBytes = (bytes: Uint8Array, stream: boolean): string => {
    if (!decoders) {
      const label = encoding.of(bytes)
      if (!isEncoding(label))
        throw new MuwaziError('unreadable', `Expected a text in a known encoding, got one that calls itself \`${label}\``)
      decoders = { label, loose: decoderOf(label), strict: decoderOf(label, { fatal: true }) }
    }
    try {
      // Only to know whether there was anything to replace, since a file may hold a U+FFFD of its own.
      decoders.strict?.decode(bytes, { stream })
    } catch {
      decoders.strict = undefined
    }
    return decoders.loose.decode(bytes, { stream })
  }
  return {
    write(chunk) {
      checkText(chunk)
      if (typeof chunk === 'string') {
        const text = begun ? chunk : withoutMark(chunk)
        begun = true
        return text
      }
      if (head === undefined) return decodeBytes(chunk, true)
      // A copy, since the caller may fill the same buffer again.
      head = joinBytes([head, chunk])
      if (head.length < encoding.bytes) return ''
      const bytes = head
      head = undefined
      return decodeBytes(bytes, true)
    },
    end() {
      if (head === undefined) return decodeBytes(new Uint8Array(), false)
      return head.length > 0 ? decodeBytes(head, false) : ''
    },
    messages: () =>
      decoders && !decoders.strict
        ? [{ ruleId: 'encoding', reason: `Bytes that are not ${decoders.label.toUpperCase()} became U+FFFD` }]
        : [],
  }
}

const CHUNK_LENGTH = 1 << 16

/** Pieces of a whole, small enough to be worked on one at a time. */
export function* chunksOf(whole: Chunk): Generator<Chunk> {
  checkText(whole)
  for (let at = 0; at < whole.length; at += CHUNK_LENGTH)
    yield typeof whole === 'string' ? whole.slice(at, at + CHUNK_LENGTH) : whole.subarray(at, at + CHUNK_LENGTH)
}

/** Whether the runtime knows an encoding of that name. */
export function isEncoding(label: string): boolean {
  try {
    decoderOf(label)
    return true
  } catch {
    return false
  }
}
