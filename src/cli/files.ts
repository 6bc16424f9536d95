import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { escaped, MuwaziError, misuse, show, UNSEEN, visible } from '../errors.ts'

export interface Output {
  write(piece: string | Uint8Array, done: (error?: Error | null) => void): unknown
  isTTY?: boolean | undefined
  columns?: number | undefined
  /** What another thread writes to. */
  fd?: number | undefined
  /** A line about the run in the language of whoever reads it. @default as it is, in English */
  inWords?(english: string): string
}

/** The standard streams of a run. A Node process fits, and so do three objects in memory. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Output
  readonly stderr: Output
}

/** Characters that are gathered for one write, since each write waits for the one before. */
const WRITE_CHARS = 1 << 16

export function* gathered(chunks: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let text = ''
  for (const chunk of chunks) {
    if (typeof chunk === 'string') text += chunk
    if (text.length >= WRITE_CHARS || (typeof chunk !== 'string' && text !== '')) {
      yield text
      text = ''
    }
    if (typeof chunk !== 'string') yield chunk
  }
  if (text !== '') yield text
}

const CLOSED = ['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET']

/** Data for a terminal, which keeps its lines and tabs. */
const visibleData = (text: string): string =>
  text.replace(UNSEEN, (one, at: number) =>
    one === '\n' || one === '\t' || (one === '\r' && text[at + 1] === '\n') ? one : escaped(one),
  )

/** A line about a run as it is shown: what a terminal would obey is escaped, and only then comes what an own language adds. */
export const shown = ({ inWords }: Output, line: string): string => inWords?.(visible(line)) ?? visible(line)

/** Prints lines about a run, in which names and texts of files stand: all messages go through here. */
export const say = (output: Output, lines: Iterable<string>): Promise<boolean> =>
  printOwn(
    output,
    (function* () {
      for (const line of lines) yield `${shown(output, line)}\n`
    })(),
  )

/**
 * Prints data as fast as the reader takes it. A reader that closes its end (`| head`) is no error.
 *
 * @returns whether the reader took all
 */
export const print = (output: Output, chunks: Iterable<string | Uint8Array>): Promise<boolean> =>
  printOwn(output, chunks, output.isTTY ? visibleData : (text) => text)

/** Prints what the program itself says, which no terminal obeys. */
export async function printOwn(
  output: Output,
  chunks: Iterable<string | Uint8Array>,
  made: (text: string) => string = (text) => text,
): Promise<boolean> {
  for (const data of gathered(chunks)) {
    const chunk = typeof data === 'string' ? made(data) : data
    const error = await new Promise<Error | null | undefined>((done) => output.write(chunk, done))
    if (!error) continue
    if (CLOSED.includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw unreadable('to write to stdout', error)
  }
  return true
}

/** Bytes that are read at a time. */
const READ_BYTES = 1 << 16

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'nothing of that name; check the path',
  EISDIR: 'a folder; name a file in it',
  ENOTDIR: 'a path that goes through a file; check the path',
  EEXIST: 'a file where a folder should be; choose another output',
  EACCES: 'no permission; change who may use it',
  EPERM: 'no permission; change who may use it',
  EROFS: 'a place that cannot be written to; choose another',
  ENOSPC: 'a full disk; make room',
  ENAMETOOLONG: 'a name that is too long; shorten it',
  ELOOP: 'a link that leads to itself; check the path',
  ERR_FS_FILE_TOO_LARGE: 'more than 2 GB; split it',
}

export function unreadable(what: string, cause: unknown): MuwaziError {
  const { code = '', message } = cause as NodeJS.ErrnoException
  return new MuwaziError('unreadable', `Expected ${what}, got ${REASONS[code] ?? `an error: ${message}`}`, { cause })
}

/** One sentence for an error; an error that is not a MuwaziError is a defect of the program. */
export function sentenceOf(error: unknown): string {
  if (error instanceof MuwaziError) return error.message
  return `Expected no internal error, got: ${error instanceof Error ? error.message : String(error)}; please report it`
}

/** The bytes of a file, at once: nothing else is done meanwhile, and threads take longer for small files. @throws {MuwaziError} `unreadable` */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw unreadable(`\`${path}\` to be a file`, cause)
  }
}

/** Reads a file piece by piece, on demand. @throws {MuwaziError} `unreadable` */
export function* readPieces(path: string): Generator<Uint8Array> {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    for (;;) {
      const piece = new Uint8Array(READ_BYTES)
      const length = readSync(file, piece)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause
    throw unreadable(`\`${path}\` to be a file`, cause)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** The bytes of a file, of stdin for `-`. @throws {MuwaziError} `unreadable` */
export async function readBytes(path: string, { stdin }: Streams): Promise<Uint8Array> {
  if (path !== '-') return readFileBytes(path)
  try {
    const pieces: Uint8Array[] = []
    for await (const piece of stdin) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece)
    return Buffer.concat(pieces)
  } catch (cause) {
    throw unreadable('to read stdin', cause)
  }
}

/** What a path leads to; `other` is a device or a pipe. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | undefined> {
  const info = await stat(path).catch(() => undefined)
  return info && (info.isDirectory() ? 'folder' : info.isFile() ? 'file' : 'other')
}

/** One path for a file, however it is named and whether it exists or not. */
export async function samePath(path: string): Promise<string> {
  const whole = resolve(path)
  const folder = () => realpath(dirname(whole)).catch(() => dirname(whole))
  return realpath(whole).catch(async () => join(await folder(), basename(whole)))
}

/**
 * Refuses a file that is written and read, or written twice, however it is named; `-` is stdin and stdout.
 *
 * @param isByInput whether outputs are named after inputs
 * @throws {MuwaziError} `bad-option`
 */
export async function checkApart(
  read: readonly string[],
  written: readonly (string | undefined)[],
  isByInput = false,
): Promise<void> {
  const taken = new Map<string, string>()
  for (const path of read) if (path !== '-') taken.set(await samePath(path), 'is read')
  for (const path of written) {
    if (path === undefined) continue
    const same = path === '-' ? '-' : await samePath(path)
    const other = taken.get(same)
    if (other && (await kindOf(same)) !== 'other')
      throw misuse(
        `Expected a name for each file, got ${path === '-' ? 'stdout' : show(path)}, which ${other} too; ${isByInput ? 'rename the input' : 'choose another output'}`,
      )
    taken.set(same, 'is written')
  }
}
