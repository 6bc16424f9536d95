// A text as a format writes it, segment by segment, of segments that can be pulled or must be awaited.

import type { AsyncBitextLike, BitextLike, Segment, WriteOptions } from '../../bitext.ts'
import { type AllLimits, limitsOf, outputCounter, streamLimits } from '../../limits.ts'
import { segmentChecker } from './written.ts'

/** How a format is written; an empty string is no chunk. */
export interface ChunkWriter<Chunk extends string | Uint8Array = string> {
  begin(): Chunk
  add(segment: Segment): Chunk
  end(): Chunk
  /** Called after the last chunk has been taken. */
  report(): void
}

type Options = Pick<WriteOptions, 'limits'>

/** The chunks of a bitext. */
export function chunksOf<C extends string | Uint8Array>(
  { segments }: BitextLike | AsyncBitextLike,
  writer: ChunkWriter<C>,
  { limits }: Options,
): Iterable<C> | AsyncIterable<C> {
  return Symbol.asyncIterator in segments
    ? awaited(segments, writer, streamLimits(limits))
    : pulled(segments, writer, limitsOf(limits))
}

function* pulled<C extends string | Uint8Array>(
  segments: Iterable<Segment>,
  { begin, add, end, report }: ChunkWriter<C>,
  limits: AllLimits,
): Generator<C> {
  const check = segmentChecker()
  const counted = outputCounter(limits)
  const first = begin()
  if (first.length > 0) yield counted(first)
  for (const segment of segments) {
    check(segment)
    const chunk = add(segment)
    if (chunk.length > 0) yield counted(chunk)
  }
  const last = end()
  if (last.length > 0) yield counted(last)
  report()
}

async function* awaited<C extends string | Uint8Array>(
  segments: AsyncIterable<Segment>,
  { begin, add, end, report }: ChunkWriter<C>,
  limits: AllLimits,
): AsyncGenerator<C> {
  const check = segmentChecker()
  const counted = outputCounter(limits)
  const first = begin()
  if (first.length > 0) yield counted(first)
  for await (const segment of segments) {
    check(segment)
    const chunk = add(segment)
    if (chunk.length > 0) yield counted(chunk)
  }
  const last = end()
  if (last.length > 0) yield counted(last)
  report()
}
