import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { chmod, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { MuwaziError } from '../errors.ts'

export interface Output {
  write(piece: string | Uint8Array, done: (error?: Error | null) => void): unknown
  isTTY?: boolean | undefined
  columns?: number | undefined
  /** What another thread writes to. */
  fd?: number | undefined
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

/**
 * Prints chunks as fast as the reader takes them. A reader that closes its end (`| head`) is no error.
 *
 * @returns whether the reader took all
 */
export async function print(output: Output, chunks: Iterable<string | Uint8Array>): Promise<boolean> {
  for (const chunk of gathered(chunks)) {
    const error = await new Promise<Error | null | undefined>((done) => output.write(chunk, done))
    if (!error) continue
    if (CLOSED.includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw new MuwaziError('unreadable', `Expected to write to stdout, got: ${error.message}`, { cause: error })
  }
  return true
}

/** Bytes that are read at a time. */
const READ_BYTES = 1 << 18

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

/** The bytes of a file. @throws {MuwaziError} `unreadable` */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((cause) => {
    throw unreadable(`\`${path}\` to be a file`, cause)
  })
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

/** Pieces of a file, text as UTF-8. */
export type Pieces = Iterable<string | Uint8Array>

/**
 * Writes a file whole or not at all: beside it first, then renamed. Missing folders are made. `-` is stdout.
 *
 * @throws {MuwaziError} `unreadable`
 */
export async function writeOutput(path: string, pieces: Pieces, { stdout }: Pick<Streams, 'stdout'>): Promise<void> {
  if (path !== '-') return writeOutputs([[path, pieces]])
  await print(stdout, pieces)
}

/** A file that is written beside its place first. */
interface TemporaryFile {
  path: string
  from: string
  to: string
}

/** Writes several files, each whole, and none under its name before all are written. @throws {MuwaziError} `unreadable` */
export async function writeOutputs(files: readonly (readonly [path: string, pieces: Pieces])[]): Promise<void> {
  const beside: TemporaryFile[] = []
  try {
    for (const [path, pieces] of files) await naming(path, () => fillBeside(path, pieces, beside))
    for (const { path, from, to } of beside) await naming(path, () => rename(from, to))
  } catch (error) {
    // Where the folder is missing, there is no file to remove.
    for (const { from } of beside) await rm(from, { force: true }).catch(() => {})
    throw error
  }
}

async function naming(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (cause) {
    // An error of the writer is not about the file.
    if (!(cause instanceof Error && 'code' in cause) || cause instanceof MuwaziError) throw cause
    throw unreadable(`to write \`${path}\``, cause)
  }
}

async function fillBeside(path: string, pieces: Pieces, beside: TemporaryFile[]): Promise<void> {
  const kind = await kindOf(path)
  // A device such as /dev/null or a pipe cannot be replaced by renaming.
  if (kind === 'other' || kind === 'folder') return fill(path, 'w', pieces)
  if (kind === undefined) await makeFolder(dirname(path))
  // A link stays a link, the permissions stay, and a file that is read-only fails here.
  const to = kind === 'file' ? await realpath(path) : path
  const mode = kind === 'file' ? await open(to, 'r+').then(modeOf) : undefined
  const from = join(dirname(to), `.muwazi-${randomUUID()}.tmp`)
  beside.push({ path, from, to })
  await fill(from, 'wx', pieces)
  if (mode !== undefined) await chmod(from, mode)
}

/** Node's own `recursive` never returns below /proc, where no folder can be made (Node 20). */
async function makeFolder(path: string): Promise<void> {
  if ((await kindOf(path)) === 'folder') return
  if (dirname(path) !== path) await makeFolder(dirname(path))
  await mkdir(path).catch((error) => {
    // Another process made it meanwhile.
    if (error.code !== 'EEXIST') throw error
  })
}

type Handle = Awaited<ReturnType<typeof open>>

async function modeOf(file: Handle): Promise<number> {
  const { mode } = await file.stat().finally(() => file.close())
  return mode & 0o777
}

async function fill(path: string, flags: string, pieces: Pieces): Promise<void> {
  const file = await open(path, flags)
  try {
    for (const piece of gathered(pieces)) await file.writeFile(piece)
  } finally {
    await file.close()
  }
}
