// Files beside their place: made so that nobody else reads them, removed however the process ends, swept where their process was killed.

import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { isAbandoned, OWNER_NAME } from './owner.ts'

/** Files that this process made and has to remove. */
const held = new Set<string>()

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const removeAll = (): void => {
  for (const path of held) rmSync(path, { force: true })
  held.clear()
}

function onSignal(signal: NodeJS.Signals): void {
  // Whoever else listens ends the run as it sees fit; `exit` removes what is left.
  if (process.listenerCount(signal) > 1) return
  removeAll()
  for (const one of SIGNALS) process.off(one, onSignal)
  // Ends as a program does that does not listen, so that a shell sees the signal. The first process of a container ignores it.
  process.kill(process.pid, signal)
  process.exit(128 + constants.signals[signal])
}

/** Has a file removed where a signal, or anything else but SIGKILL, ends the process. */
function hold(path: string): void {
  if (held.size === 0) {
    for (const signal of SIGNALS) process.on(signal, onSignal)
    process.on('exit', removeAll)
  }
  held.add(path)
}

/**
 * Makes a file that is held from its first moment. No signal is handled while `make` runs, and none may end the process before it is handled.
 *
 * @returns what `make` returns; the file is let go where it was not made
 */
export function holding(path: string, make: () => boolean): boolean {
  hold(path)
  let isMade = false
  try {
    isMade = make()
    return isMade
  } finally {
    if (!isMade) letGo(path)
  }
}

/** The file is gone, or stays. */
export function letGo(path: string): void {
  if (!held.delete(path) || held.size > 0) return
  for (const signal of SIGNALS) process.off(signal, onSignal)
  process.off('exit', removeAll)
}

/** The name of a new file beside `path`. */
export const nameBeside = (path: string): string => join(dirname(path), `.muwazi-${OWNER_NAME}-${randomUUID().slice(0, 8)}.tmp`)

const TEMPORARY = /^\.muwazi-([\da-f]{8}-[\da-f]{8}-\d+-\d+)-[\da-f]{8}\.tmp$/

const swept = new Set<string>()

/** Removes what processes of this host left in a folder when they were killed. Each folder is looked at once in a run. */
export async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return
  swept.add(folder)
  for (const name of await readdir(folder).catch(() => [])) {
    const [, owner] = TEMPORARY.exec(name) ?? []
    if (owner !== undefined && isAbandoned(owner)) await rm(join(folder, name), { force: true }).catch(() => {})
  }
}
