// Which process a file belongs to, so that it is removed only where that process is gone.

import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

export interface Owner {
  host: string
  /** Namespace of the process ids, since a container counts its own; `''` where the system has none. */
  space: string
  /** Id of the boot; `''` where the system has none. */
  boot: string
  pid: number
  /** Clock ticks from the boot to the start of the process, since ids of processes come again; `''` where the system does not tell. */
  start: string
}

const orNothing = (read: () => string): string => {
  try {
    return read().trim()
  } catch {
    return ''
  }
}

/** State and start of a process on Linux: fields 3 and 22 of `stat`, behind the name, which may hold spaces and parentheses. */
function processFacts(pid: number | 'self'): { state: string; start: string } {
  const stat = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0] ?? '', start: fields[19] ?? '' }
}

/** This process. */
export const SELF: Owner = {
  host: hostname(),
  space: orNothing(() => readlinkSync('/proc/self/ns/pid')),
  boot: orNothing(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
  pid: process.pid,
  start: processFacts('self').start,
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there, and another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const isAlive = ({ pid, start }: Pick<Owner, 'pid' | 'start'>): boolean => {
  if (!exists(pid)) return false
  // A process that has ended, and whose parent has not asked how, is there still.
  const facts = processFacts(pid)
  return facts.state !== 'Z' && (facts.start === '' || facts.start === start)
}

/** What has become of an owner. Of a process on another host, or in another container, nothing is known. */
export function fateOf(owner: Owner): 'alive' | 'gone' | 'elsewhere' {
  if (owner.host !== SELF.host || owner.space !== SELF.space) return 'elsewhere'
  return owner.boot === SELF.boot && isAlive(owner) ? 'alive' : 'gone'
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)
const PLACE = digest(`${SELF.host} ${SELF.space}`)
const BOOT = digest(SELF.boot)

/** The owner as part of the name of a file. */
export const OWNER_NAME = `${PLACE}-${BOOT}-${SELF.pid}-${SELF.start || 0}`

/** Whether the owner in the name of a file was a process here, and is gone. */
export function isAbandoned(ownerName: string): boolean {
  const [place, boot, pid, start = '0'] = ownerName.split('-')
  if (place !== PLACE) return false
  return boot !== BOOT || !isAlive({ pid: Number(pid), start: start === '0' ? '' : start })
}
