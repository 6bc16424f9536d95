// What programs cost that have child processes, by /proc of Linux: CPU seconds, memory.

import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks of Linux a second, on every architecture that Node runs on. */
const TICKS = 100
const PAGE_BYTES = 4096

/** Fields of /proc/PID/stat behind the name (proc(5)): parent, CPU seconds; undefined for a process that is gone. */
function factsOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { parent: Number(fields[1]), cpu: (Number(fields[11]) + Number(fields[12])) / TICKS }
  } catch {
    return undefined
  }
}

/** CPU seconds of a process and of all below it, by their ids. */
export function cpuBelow(pid) {
  const all = readdirSync('/proc').flatMap((name) => {
    const facts = /^\d+$/.test(name) ? factsOf(name) : undefined
    return facts === undefined ? [] : [{ pid: Number(name), ...facts }]
  })
  const found = new Map()
  const take = (one) => {
    found.set(one.pid, one.cpu)
    for (const child of all) if (child.parent === one.pid) take(child)
  }
  for (const one of all) if (one.pid === pid) take(one)
  return found
}

export const sum = (seconds) => [...seconds.values()].reduce((total, one) => total + one, 0)

/** Megabytes that a process holds. */
export function megabytes(pid) {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES) / 2 ** 20
  } catch {
    return 0
  }
}

/** Watches a process with those below it. @returns a function that ends it and gives their CPU seconds, to a tenth of a second each */
export function watched(pid) {
  const seconds = new Map()
  const look = () => {
    for (const [one, cpu] of cpuBelow(pid)) seconds.set(one, cpu)
  }
  const timer = setInterval(look, 100)
  return () => {
    clearInterval(timer)
    return sum(seconds)
  }
}
