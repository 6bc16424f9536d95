// A text as a format writes it, segment by segment, of segments that can be pulled or must be awaited.

import type { AsyncBitextLike, BitextLike, Segment } from '../../bitext.ts'
import { segmentChecker } from './written.ts'

/** How a format is written; an empty string is no chunk. */
export interface ChunkWriter<Chunk extends string | Uint8Array = string> {
  begin(): Chunk
  add(segment: Segment): Chunk
  end(): Chunk
  /** Called after the last chunk has been taken. */
  report(): void
}

/** The chunks of a bitext. */
export function chunksOf<C extends string | Uint8Array>(bitext: BitextLike, writer: ChunkWriter<C>): Iterable<C>
export function chunksOf<C extends string | Uint8Array>(bitext: AsyncBitextLike, writer: ChunkWriter<C>): AsyncIterable<C>
export function chunksOf<C extends string | Uint8Array>(
  bitext: BitextLike | AsyncBitextLike,
  writer: ChunkWriter<C>,
): Iterable<C> | AsyncIterable<C>
export function chunksOf<C extends string | Uint8Array>(
  { segments }: BitextLike | AsyncBitextLike,
  writer: ChunkWriter<C>,
): Iterable<C> | AsyncIterable<C> {
  return Symbol.asyncIterator in segments ? awaited(segments, writer) : pulled(segments, writer)
}

function* pulled<C extends string | Uint8Array>(
  segments: Iterable<Segment>,
  { begin, add, end, report }: ChunkWriter<C>,
): Generator<C> {
  const check = segmentChecker()
  const first = begin()
  if (first.length > 0) yield first
  for (const segment of segments) {
    check(segment)
    const chunk = add(segment)
    if (chunk.length > 0) yield chunk
  }
  const last = end()
  if (last.length > 0) yield last
  report()
}

async function* awaited<C extends string | Uint8Array>(
  segments: AsyncIterable<Segment>,
  { begin, add, end, report }: ChunkWriter<C>,
): AsyncGenerator<C> {
  const check = segmentChecker()
  const first = begin()
  if (first.length > 0) yield first
  for await (const segment of segments) {
    check(segment)
    const chunk = add(segment)
    if (chunk.length > 0) yield chunk
  }
  const last = end()
  if (last.length > 0) yield last
  report()
}
