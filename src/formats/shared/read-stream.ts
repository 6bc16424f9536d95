// A file read in pieces, pulled or awaited, over one machine that is fed text and gives segments back.

import type { Bitext, Half, Message, Segment } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { direction } from '../../languages/tag.ts'
import { type AllLimits, cappedMessages, checkLimit, type Limits, streamLimits } from '../../limits.ts'
import { type Chunk, chunkDecoder, chunksOf, type HeadEncoding } from '../../text/bytes.ts'
import { checkSegment, readBitext } from './read-segment.ts'

export type { Chunk } from '../../text/bytes.ts'

/** What a reader that knows a format's rules offers; `languages` is there as soon as the file has told them. */
export interface SegmentFeed {
  write(text: string): Segment[]
  /** After the last piece. */
  end(): Segment[]
  languages(): readonly [source: string, target: string] | undefined
  messages(): Message[]
}

/** A file that is being read; a writer takes it as it is. Its segments can be gone through once. */
export interface SegmentStream {
  source: Half
  target: Half
  segments: Iterable<Segment>
}

export interface AsyncSegmentStream {
  source: Half
  target: Half
  segments: AsyncIterable<Segment>
}

interface Listening {
  onMessage: ((message: Message) => void) | undefined
  encoding?: HeadEncoding | undefined
}

/** How a file is read in pieces. */
interface How extends Listening {
  limits: AllLimits
}

/** A feed that counts what goes through it. */
function counted(
  feed: SegmentFeed,
  limits: AllLimits,
): Pick<SegmentFeed, 'end'> & { write(chunk: Chunk, text: string): Segment[] } {
  let bytes = 0
  let rows = 0
  const seen = (segments: Segment[]): Segment[] => {
    rows += segments.length
    checkLimit(limits, 'rows', rows)
    for (const segment of segments) checkSegment(segment, limits)
    return segments
  }
  return {
    write(chunk, text) {
      bytes += chunk.length
      checkLimit(limits, 'bytes', bytes)
      return seen(feed.write(text))
    },
    end: () => seen(feed.end()),
  }
}

const halves = (feed: SegmentFeed): { source: Half; target: Half } => {
  const [source, target] = feed.languages() ?? ['und', 'und']
  return { source: { language: source, dir: direction(source) }, target: { language: target, dir: direction(target) } }
}

/** Reads on until the languages are known, and leaves the rest for later. Chunks that can be pulled give segments that can be pulled. */
export function openStream(
  chunks: Uint8Array | Iterable<Chunk> | AsyncIterable<Chunk>,
  feed: SegmentFeed,
  { onMessage, limits: given, encoding }: Listening & { limits?: Limits | undefined },
): SegmentStream | Promise<AsyncSegmentStream> {
  const how = { onMessage, encoding, limits: streamLimits(given) }
  if (typeof chunks === 'string' || chunks instanceof Uint8Array) return pulled(chunksOf(chunks), feed, how)
  if (typeof chunks === 'object' && chunks !== null) {
    if (Symbol.iterator in chunks) return pulled(chunks, feed, how)
    if (Symbol.asyncIterator in chunks) return awaited(chunks, feed, how)
  }
  throw new MuwaziError('bad-option', `Expected the pieces of a file as an iterable of strings or bytes, got ${show(chunks)}`)
}

function pulled(chunks: Iterable<Chunk>, feed: SegmentFeed, { onMessage, encoding, limits }: How): SegmentStream {
  const decoder = chunkDecoder(encoding)
  const through = counted(feed, limits)
  const batches = (function* (): Generator<Segment[]> {
    for (const chunk of chunks) yield through.write(chunk, decoder.write(chunk))
    yield through.write('', decoder.end())
    yield through.end()
    for (const message of cappedMessages([...decoder.messages(), ...feed.messages()], limits)) onMessage?.(message)
  })()
  const early: Segment[] = []
  while (!feed.languages()) {
    const batch = batches.next()
    if (batch.done) break
    for (const segment of batch.value) early.push(segment)
  }
  const segments = (function* (): Generator<Segment> {
    try {
      yield* early
      early.length = 0
      for (const batch of batches) yield* batch
    } finally {
      // Also when nobody wants more than the early ones: an open file is closed.
      batches.return(undefined)
    }
  })()
  return { ...halves(feed), segments }
}

async function awaited(
  chunks: AsyncIterable<Chunk>,
  feed: SegmentFeed,
  { onMessage, encoding, limits }: How,
): Promise<AsyncSegmentStream> {
  const decoder = chunkDecoder(encoding)
  const through = counted(feed, limits)
  const batches = (async function* (): AsyncGenerator<Segment[]> {
    for await (const chunk of chunks) yield through.write(chunk, decoder.write(chunk))
    yield through.write('', decoder.end())
    yield through.end()
    for (const message of cappedMessages([...decoder.messages(), ...feed.messages()], limits)) onMessage?.(message)
  })()
  const early: Segment[] = []
  while (!feed.languages()) {
    const batch = await batches.next()
    if (batch.done) break
    for (const segment of batch.value) early.push(segment)
  }
  const segments = (async function* (): AsyncGenerator<Segment> {
    try {
      yield* early
      early.length = 0
      for await (const batch of batches) yield* batch
    } finally {
      await batches.return(undefined)
    }
  })()
  return { ...halves(feed), segments }
}

/**
 * A whole file as a bitext.
 *
 * @throws MuwaziError `too-large` beyond a limit
 */
export function readWhole(whole: Chunk, feed: SegmentFeed, limits: AllLimits): Bitext {
  const messages: Message[] = []
  const { source, target, segments } = pulled(chunksOf(whole), feed, { onMessage: (message) => messages.push(message), limits })
  // Read before the messages are looked at.
  const all = [...segments]
  return readBitext(source.language, target.language, all, messages)
}

/** A machine for files of lines: `take` gets each line that is not blank, with its number from 1. */
export function lineFeed(
  take: (line: string, number: number) => Segment[],
  end: () => Segment[],
): Pick<SegmentFeed, 'write' | 'end'> {
  let rest = ''
  let number = 0
  const lines = (text: string): Segment[] => {
    const whole = text.split('\n')
    rest = whole.pop() ?? ''
    return whole.flatMap((line) => {
      number++
      return line.trim() === '' ? [] : take(line, number)
    })
  }
  return {
    write(text) {
      if (text.includes('\n')) return lines(rest + text)
      rest += text
      return []
    },
    end: () => [...(rest.trim() === '' ? [] : take(rest, number + 1)), ...end()],
  }
}
