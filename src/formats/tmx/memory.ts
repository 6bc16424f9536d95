// A memory as bytes: decoded so that nothing is lost, and encoded again as it was.

import { MuwaziError } from '../../errors.ts'
import { headEncoding } from '../../text/encoding.ts'

/** The text of a memory with its byte order mark: each character goes back to the bytes it came from. */
export function memoryText(memory: string | Uint8Array): string {
  if (typeof memory === 'string') return memory
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
export function encodedLike(memory: Uint8Array, text: string): Uint8Array {
  const label = headEncoding(memory)
  if (label === 'utf-8') return new TextEncoder().encode(text)
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), label === 'utf-16le')
  return bytes
}
