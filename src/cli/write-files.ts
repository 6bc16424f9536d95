// Files are written whole or not at all: beside their place first, then renamed.
//
// write-file-atomic (ISC) was looked at: it takes a file in one piece, opens a name that can be guessed, and leaves what a killed process made.

import { execFile } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { link, mkdir, open, realpath, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { MuwaziError } from '../errors.ts'
import { gathered, kindOf, print, type Streams, unreadable } from './files.ts'
import { holding, letGo, nameBeside, sweep } from './temporary.ts'

/** Pieces of a file, text as UTF-8. */
export type Pieces = Iterable<string | Uint8Array>

export interface WriteHow {
  /** Whether a file that is there is replaced. @default true */
  clobber?: boolean | undefined
  /** Refuses a file whose owner, access list or further names would be lost; they are kept where they can be otherwise. @default false */
  keepAll?: boolean | undefined
  /** What throws before a file is put in its place keeps it from there. */
  check?: (() => Promise<void>) | undefined
}

/**
 * Writes a file whole or not at all. Missing folders are made. `-` is stdout.
 *
 * @throws {MuwaziError} `unreadable`
 */
export async function writeOutput(
  path: string,
  pieces: Pieces,
  { stdout }: Pick<Streams, 'stdout'>,
  how: WriteHow = {},
): Promise<void> {
  if (path !== '-') return writeOutputs([[path, pieces]], how)
  await print(stdout, pieces)
}

/** A file that is written beside its place first. */
interface BesideFile {
  path: string
  from: string
  to: string
}

/** Writes several files, each whole, and none under its name before all are written. @throws {MuwaziError} `unreadable` */
export async function writeOutputs(
  files: readonly (readonly [path: string, pieces: Pieces])[],
  how: WriteHow = {},
): Promise<void> {
  const beside: BesideFile[] = []
  try {
    for (const [path] of files) await checkFree(path, how)
    for (const [path, pieces] of files) await naming(path, () => fillBeside(path, pieces, beside, how))
    await how.check?.()
    for (const { path, from, to } of beside)
      await naming(path, () => (how.clobber === false ? putNew(path, from, to) : rename(from, to)))
    for (const folder of new Set(beside.map(({ to }) => dirname(to)))) await syncFolder(folder)
  } finally {
    // Of what was renamed, nothing is left.
    for (const { from } of beside) {
      await rm(from, { force: true }).catch(() => {})
      letGo(from)
    }
  }
}

const clobbers = (path: string): MuwaziError =>
  new MuwaziError('unreadable', `Expected a new file with \`--no-clobber\`, got \`${path}\`, which exists; choose another output`)

/** @throws {MuwaziError} `unreadable` for a file that is there and may not be replaced */
export async function checkFree(path: string, { clobber = true }: WriteHow): Promise<void> {
  if (!clobber && path !== '-' && (await kindOf(path)) === 'file') throw clobbers(path)
}

/** A link fails where a name is taken meanwhile, and a rename does not. Where there are no links, an empty file takes the name first. */
async function putNew(path: string, from: string, to: string): Promise<void> {
  const taken = (error: NodeJS.ErrnoException): void => {
    if (error.code === 'EEXIST') throw clobbers(path)
  }
  const isPut = await link(from, to).then(
    () => true,
    (error) => taken(error) ?? false,
  )
  if (isPut) return
  const file = await open(to, 'wx').catch((error) => {
    taken(error)
    throw error
  })
  await file.close()
  await rename(from, to)
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

async function fillBeside(path: string, pieces: Pieces, beside: BesideFile[], how: WriteHow): Promise<void> {
  const kind = await kindOf(path)
  // A device such as /dev/null or a pipe cannot be replaced by renaming.
  if (kind === 'other' || kind === 'folder') return fill(await open(path, 'w'), pieces)
  if (kind === undefined) await makeFolder(dirname(path))
  // A link stays a link, and a file that is read-only fails here.
  const to = kind === 'file' ? await realpath(path) : path
  await sweep(dirname(to))
  const old = kind === 'file' ? await open(to, 'r+').then(factsOf) : undefined
  if (old !== undefined && how.keepAll) await checkKept(path, to, old)
  const from = nameBeside(to)
  try {
    holding(from, () => makeOwn(from))
  } catch (cause) {
    throw unreadable(`to write \`${path}\`, for which a file is made beside it`, cause)
  }
  beside.push({ path, from, to })
  const file = await open(from, 'r+')
  await fill(file, pieces, async () => {
    if (old !== undefined) await keepOwner(path, file, old, how)
    await file.chmod(old?.mode ?? 0o666 & ~process.umask())
    await file.sync()
  })
}

/** Makes a new file, which nobody else reads before it has the permissions of its place. */
function makeOwn(path: string): true {
  closeSync(openSync(path, 'wx', 0o600))
  return true
}

/** Makes a folder with those above it. Node's own `recursive` never returns below /proc, where no folder can be made (Node 20). */
export async function makeFolder(path: string): Promise<void> {
  if ((await kindOf(path)) === 'folder') return
  if (dirname(path) !== path) await makeFolder(dirname(path))
  await mkdir(path).catch((error) => {
    // Another process made it meanwhile.
    if (error.code !== 'EEXIST') throw error
  })
}

type Handle = Awaited<ReturnType<typeof open>>

/** What is kept of a file that is replaced. */
interface FileFacts {
  mode: number
  uid: number
  gid: number
  /** Names in folders. */
  names: number
}

async function factsOf(file: Handle): Promise<FileFacts> {
  const { mode, uid, gid, nlink } = await file.stat().finally(() => file.close())
  return { mode: mode & 0o777, uid, gid, names: nlink }
}

const notKept = (path: string, expected: string, got: string): MuwaziError =>
  new MuwaziError(
    'unreadable',
    `Expected ${expected}, since a changed file is a new one, got \`${path}\` with ${got}; write to another file with \`-o\` and copy it`,
  )

/** @throws {MuwaziError} `unreadable` */
async function checkKept(path: string, to: string, { names }: FileFacts): Promise<void> {
  if (names > 1) throw notKept(path, 'a file with one name', `${names} (hard links)`)
  if (await hasAccessList(to)) throw notKept(path, 'a file without an access list', 'one')
}

/** Node does not know of access lists; `ls` shows a plus behind the permissions. */
async function hasAccessList(path: string): Promise<boolean> {
  if (process.platform === 'win32') return false
  const { stdout } = await promisify(execFile)('ls', ['-ld', '--', path]).catch(() => ({ stdout: '' }))
  return /^\S{10}\+/.test(stdout)
}

async function keepOwner(path: string, file: Handle, { uid, gid }: FileFacts, { keepAll }: WriteHow): Promise<void> {
  const own = await file.stat()
  if (own.uid === uid && own.gid === gid) return
  await file.chown(uid, gid).catch(() => {
    if (keepAll) throw notKept(path, 'a file of your own', 'an owner or a group that you may not give it')
  })
}

async function fill(file: Handle, pieces: Pieces, finish: () => Promise<void> = async () => {}): Promise<void> {
  try {
    for (const piece of gathered(pieces)) await file.writeFile(piece)
    await finish()
  } finally {
    await file.close()
  }
}

/** A name is on the disk when its folder is. Windows opens no folder, and some file systems sync none. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined)
  await folder?.sync().catch(() => {})
  await folder?.close()
}
