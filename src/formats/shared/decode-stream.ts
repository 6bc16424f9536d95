import type { Message } from '../../bitext.ts'
import { type Decoder, encodingMessage, encodingOf, textDecoder } from './decode.ts'

/** A piece of a file. */
export type Chunk = string | Uint8Array

/** Decodes a file that comes in pieces, cut anywhere. */
export interface ChunkDecoder {
  write(chunk: Chunk): string
  end(): string
  messages(): Message[]
}

/** An XML declaration fits into so many bytes. */
const HEAD = 200

/** {@link decode} in pieces: the encoding is told by the first bytes. Strings are taken as they are. */
export function chunkDecoder(): ChunkDecoder {
  let begun = false
  let head: Uint8Array | undefined = new Uint8Array()
  let decoders: { label: string; loose: Decoder; strict: Decoder | undefined } | undefined

  const decodeBytes = (bytes: Uint8Array, stream: boolean): string => {
    if (!decoders) {
      const label = encodingOf(bytes)
      decoders = { label, loose: textDecoder(label), strict: textDecoder(label, true) }
    }
    try {
      // Only to know whether there was anything to replace, since a file may hold a U+FFFD of its own.
      decoders.strict?.decode(bytes, { stream })
    } catch {
      decoders.strict = undefined
    }
    return decoders.loose.decode(bytes, { stream })
  }
  const decodeText = (text: string): string => {
    const first = !begun
    begun = true
    return first && text.startsWith('\ufeff') ? text.slice(1) : text
  }
  return {
    write(chunk) {
      if (typeof chunk === 'string') return decodeText(chunk)
      if (head === undefined) return decodeBytes(chunk, true)
      // A copy, since whoever reads may fill the same buffer again.
      head = joined(head, chunk)
      if (head.length < HEAD) return ''
      const bytes = head
      head = undefined
      return decodeBytes(bytes, true)
    },
    end() {
      if (head === undefined) return decodeBytes(new Uint8Array(), false)
      return head.length > 0 ? decodeBytes(head, false) : ''
    },
    messages: () => (decoders && !decoders.strict ? [encodingMessage(decoders.label)] : []),
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length)
  bytes.set(a)
  bytes.set(b, a.length)
  return bytes
}

/** Pieces of a whole, small enough to be worked on one at a time. */
export function* chunksOf(whole: Chunk): Generator<Chunk> {
  const SIZE = 1 << 16
  for (let at = 0; at < whole.length; at += SIZE)
    yield typeof whole === 'string' ? whole.slice(at, at + SIZE) : whole.subarray(at, at + SIZE)
}
