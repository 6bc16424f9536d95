import { MuwaziError } from '../errors.ts'

export interface Output {
  write(piece: string | Uint8Array, done: (error?: Error | null) => void): unknown
  isTTY?: boolean | undefined
  columns?: number | undefined
}

/** What a run may touch besides files. A Node process fits, and so do three objects in memory. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Output
  readonly stderr: Output
}

/** Chunks are gathered to this many characters, since each write waits for the one before. */
const GATHER = 1 << 16

export function* gathered(chunks: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let text = ''
  for (const chunk of chunks) {
    if (typeof chunk === 'string') text += chunk
    if (text.length >= GATHER || (typeof chunk !== 'string' && text !== '')) {
      yield text
      text = ''
    }
    if (typeof chunk !== 'string') yield chunk
  }
  if (text !== '') yield text
}

const CLOSED = ['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET']

/** Prints chunks, as fast as the reader takes them. A reader that has seen enough (`| head`) ends it quietly. */
export async function print(output: Output, chunks: Iterable<string | Uint8Array>): Promise<void> {
  for (const chunk of gathered(chunks)) {
    const error = await new Promise<Error | null | undefined>((done) => output.write(chunk, done))
    if (!error) continue
    if (CLOSED.includes((error as NodeJS.ErrnoException).code ?? '')) return
    throw new MuwaziError('unreadable', `Expected to write to stdout, got: ${error.message}`, { cause: error })
  }
}
