// Lines of a stream of bytes, in constant memory.

import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Streams, unreadable } from './files.ts'

/** A line without its end; of one that is too long, the beginning. */
export interface InputLine {
  bytes: Uint8Array
  isTooLong: boolean
}

/** So much of a line that is too long is kept, for its id. */
export const HEAD_BYTES = 1 << 16
const LINE_FEED = 10
const GZIP = [0x1f, 0x8b]

/** The lines of some files one after the other; `-` is stdin. @throws {MuwaziError} `unreadable` */
export async function* linesOf(paths: readonly string[], maxBytes: number, streams: Streams): AsyncGenerator<InputLine> {
  for (const path of paths) yield* split(piecesOf(path, streams), maxBytes)
}

/** The bytes of a file, or of stdin for `-`, in pieces; of what it packs where it begins as gzip does. @throws {MuwaziError} `unreadable` */
export async function* piecesOf(path: string, { stdin }: Streams): AsyncGenerator<Uint8Array> {
  try {
    yield* unpacked(path === '-' ? stdin : createReadStream(path))
  } catch (cause) {
    throw unreadable(path === '-' ? 'to read stdin' : `\`${path}\` to be a file that can be read`, cause)
  }
}

/** The bytes of a stream, of what it packs where it begins as gzip does. */
async function* unpacked(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  const iterator = bytesOf(chunks)
  let head = new Uint8Array()
  while (head.length < GZIP.length) {
    const next = await iterator.next()
    if (next.done) break
    head = Buffer.concat([head, next.value])
  }
  const all = (async function* () {
    yield head
    yield* iterator
  })()
  if (!GZIP.every((byte, at) => head[at] === byte)) yield* all
  else {
    const source = Readable.from(all)
    const packed = createGunzip()
    source.on('error', (error) => packed.destroy(error))
    try {
      yield* source.pipe(packed)
    } catch (error) {
      // What was unpacked before the end of a file that is cut off, and waits to be read.
      const rest: Uint8Array | null = packed.read()
      if (rest !== null) yield rest
      throw error
    }
  }
}

async function* bytesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}

async function* split(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<InputLine> {
  let pieces: Uint8Array[] = []
  let length = 0
  const add = (piece: Uint8Array): void => {
    length += piece.length
    if (length <= maxBytes) pieces.push(piece)
    else {
      const head = Buffer.concat([...pieces, piece.subarray(0, HEAD_BYTES)])
      pieces = [Uint8Array.from(head.subarray(0, HEAD_BYTES))]
    }
  }
  const taken = (): InputLine => {
    const line = { bytes: pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces), isTooLong: length > maxBytes }
    pieces = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end))
      yield taken()
      from = end + 1
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (length > 0) yield taken()
}
