// A lock beside a file, for programs that read it, change it and put it back. It holds among the processes of one host on a local file system.
//
// proper-lockfile (MIT) was looked at: a holder has to touch its lock every few seconds, which no program can while it works synchronously, and
// a lock that was not touched is taken from whoever holds it, on another host too.

import { randomUUID } from 'node:crypto'
import { symlinkSync, writeFileSync } from 'node:fs'
import { readFile, readlink, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { MuwaziError } from '../errors.ts'
import { unreadable } from './files.ts'
import { fateOf, type Owner, SELF } from './owner.ts'
import { holding, letGo } from './temporary.ts'

/** Milliseconds that a lock is waited for. */
const LOCK_TIMEOUT = 60_000
/** Milliseconds between two tries, at most. */
const POLL = 100

/** What a lock says. */
interface LockText extends Owner {
  since: string
  id: string
}

/** A file that no other muwazi of this host changes. */
export interface Lock {
  /** @throws {MuwaziError} `unreadable` where the lock was taken away, or the file changed by another program */
  check(): Promise<void>
  release(): Promise<void>
}

/**
 * Waits for the lock of a file. The lock of a process that is gone is broken; that of another host never is.
 *
 * @param path without links in it; the file may be missing, its folder may not
 * @param name of the file, for messages
 * @param timeout milliseconds
 * @throws {MuwaziError} `unreadable` after the time, with the holder; where the folder may not be written to
 */
export async function lock(path: string, name = path, timeout = LOCK_TIMEOUT): Promise<Lock> {
  const at = join(dirname(path), `.${basename(path)}.muwazi-lock`)
  const text = JSON.stringify({ ...SELF, since: new Date().toISOString(), id: randomUUID() } satisfies LockText)
  const begun = performance.now()
  for (;;) {
    if (takenFor(name, at, text)) break
    const other = await holderOf(at)
    if (other !== undefined && fateOf(other) === 'gone') await broken(at, other)
    else if (performance.now() - begun > timeout) throw held(name, at, other)
    else await setTimeout(POLL * (0.5 + Math.random() / 2))
  }
  const before = await versionOf(path)
  return {
    async check() {
      const changed =
        (await contentOf(at)) !== text ? 'the lock taken away' : (await versionOf(path)) !== before ? 'it changed' : ''
      if (changed)
        throw new MuwaziError(
          'unreadable',
          `Expected \`${name}\` and its lock to stay as they were, got ${changed} by another program; run it again`,
        )
    },
    async release() {
      if ((await contentOf(at)) === text) await rm(at, { force: true })
      letGo(at)
    },
  }
}

/** @throws {MuwaziError} `unreadable` */
function takenFor(name: string, at: string, text: string): boolean {
  try {
    return holding(at, () => taken(at, text))
  } catch (cause) {
    throw unreadable(`to lock \`${name}\` by a file beside it`, cause)
  }
}

function held(name: string, at: string, holder: LockText | undefined): MuwaziError {
  const who = holder ? `process ${holder.pid} on ${holder.host} since ${holder.since}` : 'a process that it does not name'
  return new MuwaziError(
    'unreadable',
    `Expected the lock of \`${name}\`, got it held by ${who}; wait, or remove \`${at}\` if that process is gone`,
  )
}

/** Makes the lock with its text in one step, unless it is there. A link can be made so, and leads nowhere; some systems have none. */
function taken(at: string, text: string): boolean {
  const isMade = (make: () => void): boolean => {
    try {
      make()
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw error
    }
  }
  try {
    return isMade(() => symlinkSync(text, at))
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    return isMade(() => writeFileSync(at, text, { flag: 'wx', mode: 0o600 }))
  }
}

const contentOf = (at: string): Promise<string | undefined> =>
  readlink(at).catch(() => readFile(at, 'utf8').catch(() => undefined))

async function holderOf(at: string): Promise<LockText | undefined> {
  try {
    const { host, space, boot, pid, start, since, id }: LockText = JSON.parse((await contentOf(at)) ?? '')
    const texts = [host, space, boot, start, since, id]
    return Number.isInteger(pid) && texts.every((one) => typeof one === 'string')
      ? { host, space, boot, pid, start, since, id }
      : undefined
  } catch {
    return undefined
  }
}

/** Removes a lock whose holder is gone. Of several that found it so, one does: another would remove the new lock of the first. */
async function broken(at: string, gone: LockText): Promise<void> {
  const turn = `${at}-broken`
  if (taken(turn, JSON.stringify({ ...SELF, since: '', id: '' } satisfies LockText))) {
    if ((await holderOf(at))?.id === gone.id) await rm(at, { force: true })
    await rm(turn, { force: true })
    return
  }
  const other = await holderOf(turn)
  if (other !== undefined && fateOf(other) === 'gone') await rm(turn, { force: true })
}

/** Differs where the file was changed or replaced. */
const versionOf = (path: string): Promise<string | undefined> =>
  stat(path, { bigint: true }).then(
    ({ dev, ino, size, mtimeNs }) => [dev, ino, size, mtimeNs].join(' '),
    () => undefined,
  )
