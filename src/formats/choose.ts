// Which format a file is in: by its content where that is proof, else by its name, else by what it looks like.

import { MuwaziError } from '../errors.ts'
import { decode } from '../text/bytes.ts'
import type { Content, Format, ReadAs } from './format.ts'
import { FORMATS, formatNamed, formatsRead } from './registry.ts'

/** Patterns see this much of a text. */
const HEAD_CHARACTERS = 4096
/** Bytes that are decoded for it. */
const HEAD_BYTES = 65_536
/** Bytes that patterns for the first bytes see. */
const SIGNATURE_BYTES = 64
/** The directory of a ZIP archive is at its end. */
const DIRECTORY_BYTES = 262_144
const ZIP = /^PK\x03\x04/
const OLE = /^\xd0\xcf\x11\xe0/

/** Whether the name of a file that is written says that it is of a format. */
export const fits = ({ extensions }: Pick<Format, 'extensions'>, path: string): boolean =>
  extensions.some((extension) => path.toLowerCase().endsWith(extension))

/** Whether the name of a file that is read says that it is of a format. */
const fitsToRead = ({ extensions, readsToo = [] }: Format, path: string): boolean =>
  fits({ extensions: [...extensions, ...readsToo] }, path)

/** The first of some formats that the name of a file fits: `formatByName('a/Memory.TMX', formatsRead('bitext'))?.name` is `'tmx'`. */
export const formatByName = (path: string, among: readonly Format[]): Format | undefined =>
  among.find((format) => fitsToRead(format, path))

/**
 * The format of a file that is read, in Node and in browsers alike.
 *
 * 1. A content that is proof decides, whatever the name says: a page that begins with `<!doctype html>` is one in `a.txt`, too.
 * 2. The name decides, unless the content lacks what the format needs: `a.html` without any tag is no page. Where a name fits
 *    several formats, what the content looks like decides between them.
 * 3. What the content looks like decides.
 * 4. A document is plain text; a bitext is what its name says, else of no known format: `undefined`.
 *
 * @param value the whole file: a text, or bytes in any encoding
 */
export function chooseFormat(value: string | Uint8Array, path: string | undefined, as: 'document'): Format
export function chooseFormat(value: string | Uint8Array, path: string | undefined, as: ReadAs): Format | undefined
export function chooseFormat(value: string | Uint8Array, path: string | undefined, as: ReadAs): Format | undefined {
  const among = formatsRead(as)
  const inBytes = typeof value === 'string' ? undefined : formatByBytes(value, among)
  if (inBytes !== undefined) return inBytes
  const text = typeof value === 'string' ? value.slice(0, HEAD_BYTES) : headOf(value)
  const head = text.slice(0, HEAD_CHARACTERS)
  const proven = among.find(({ content }) => content?.begins?.test(head))
  if (proven !== undefined) return proven
  const named = among.filter((format) => path !== undefined && fitsToRead(format, path))
  const believed = named.filter(({ content }) => content?.needs?.test(text) ?? !(content?.zip ?? content?.bytes))
  const plain = as === 'document' ? formatNamed('text') : undefined
  if (believed.length === 1 && believed[0] !== plain) return believed[0]
  const alike = (believed.length > 1 ? believed : among).find(({ content }) => looks(content, head))
  return alike ?? believed[0] ?? plain ?? named[0]
}

/** The format of some that the bytes of a container prove: a ZIP or OLE file by what is in it, others by how they begin. */
export function formatByBytes(bytes: Uint8Array, among: readonly Format[] = FORMATS): Format | undefined {
  const signature = String.fromCharCode(...bytes.subarray(0, SIGNATURE_BYTES))
  const ascii = (part: Uint8Array) => new TextDecoder('latin1').decode(part)
  const inZip = ZIP.test(signature) ? ascii(bytes.subarray(0, HEAD_CHARACTERS)) + ascii(bytes.subarray(-DIRECTORY_BYTES)) : ''
  const inOle = OLE.test(signature) ? new TextDecoder('utf-16le').decode(bytes) : ''
  return among.find(({ content }) => content?.bytes?.test(signature) || content?.zip?.test(inZip) || content?.ole?.test(inOle))
}

/**
 * Refuses what is no text: a PDF, an image, an old Word file …
 *
 * @throws {MuwaziError} `bad-input` with what the file is, and what to do
 */
export function refuse(value: string | Uint8Array, path: string | undefined): void {
  const format = typeof value === 'string' ? undefined : formatByBytes(value)
  if (format === undefined) return
  const name = path === undefined ? 'the input' : `\`${path}\``
  throw new MuwaziError('bad-input', `Expected ${name} to be text, got ${refusalOf(format)}`)
}

/** What a file of a format is, and what to do with it where another was expected: completes "Expected …, got …". */
export const refusalOf = ({ refusal, label, name, ownEntry }: Format): string =>
  refusal ??
  `${label}; read it with \`read\` of ${ownEntry === false ? '' : `\`muwazi/${name}\` or `}\`muwazi/documents\`, or with \`readPath\``

function looks(content: Content | undefined, head: string): boolean {
  const sign = content?.looks
  return sign instanceof RegExp ? sign.test(head) : (sign?.(head) ?? false)
}

/** The beginning of a text, decoded; empty where it cannot be, which its reader will say. */
function headOf(bytes: Uint8Array): string {
  let end = Math.min(bytes.length, HEAD_BYTES)
  // Not inside a character: after a line, in UTF-16 of an even number of bytes.
  if (end < bytes.length) end = bytes.lastIndexOf(0x0a, end - 1) + 1 || end
  if (end < bytes.length && bytes.subarray(0, end).includes(0)) end -= end % 2
  try {
    return decode(bytes.subarray(0, end)).value
  } catch {
    return ''
  }
}
