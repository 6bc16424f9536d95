// Node's workers: threads, and processes of their own.

import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import type { FromWorker, ToWorker } from '../async/protocol.ts'
import type { Line } from '../async/serve.ts'
import type { Ended, Spawn } from '../async/worked.ts'

const MEBIBYTE = 2 ** 20

/**
 * V8 makes the space of young objects small where the heap is limited: with 512 MB an article then takes 1.4 times as long, for objects that die soon are
 * moved to the old ones (node bench/pipelines.mjs speed). Larger than this gains little, and a worker holds 35 MB more with 24.
 */
const YOUNG_MEBIBYTES = 16

/**
 * glibc gives back what it has freed at its ends alone, and takes ever larger blocks from its heap: a worker then holds 35 MB that nobody uses. With these
 * blocks of 128 KiB, its own first limit, are the system's. Other systems do not know them.
 */
const MALLOC = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: `${2 ** 17}` }

/** Where there is a worker for each core, threads that clean up beside it take time from the others: 5 % of the CPU time, by the same measure. */
const ONE_CLEANER = '--single-threaded-gc'

/** Bytes of the heap of a worker of the command line, where `--memory` says nothing else. */
export const DEFAULT_MEMORY = 512 * MEBIBYTE

/** Bytes of a worker of the command line, beyond which it is replaced by a fresh one between two documents. */
export const MEMORY_AIM = 215 * MEBIBYTE

/** How a worker is started. */
export interface WorkerOptions {
  /** The program, which serves. */
  file: URL
  /** Bytes of its heap. @default Node's own limit */
  memoryLimit?: number | undefined
}

const outOfMemory = (limit: number | undefined): Ended => ({
  code: 'out-of-memory',
  reason: `Expected an alignment within ${limit === undefined ? "Node's limit" : `${Math.round(limit / MEBIBYTE)} MB`} of memory, got none; give it more, or split the text`,
})
const died = (how: string): Ended => ({ code: 'worker-died', reason: `Expected the worker to live, got its end: ${how}` })

/** Workers that are threads of this process. */
export const threads =
  ({ file, memoryLimit }: WorkerOptions): Spawn =>
  ({ message, ended }) => {
    const worker = new Worker(file, {
      ...(memoryLimit === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryLimit / MEBIBYTE } }),
    })
    worker.on('message', (said: FromWorker) => message(said))
    worker.on('messageerror', (error) => ended(died(error.message)))
    worker.on('error', (error: NodeJS.ErrnoException) =>
      ended(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory(memoryLimit) : died(error.message)),
    )
    worker.on('exit', (code) => ended(died(`exit code ${code}`)))
    return {
      post: (said) => worker.postMessage(said),
      kill: () => void worker.terminate(),
      hold: (busy) => (busy ? worker.ref() : worker.unref()),
    }
  }

/** So much of what a process says last on stderr is kept. */
const TAIL_CHARACTERS = 4_000
/** Clock ticks of Linux, in milliseconds: `sysconf(_SC_CLK_TCK)` is 100 on every architecture that Node runs on. */
const TICK_MS = 10

/** CPU time of a process in milliseconds: fields 14 and 15 of `/proc/PID/stat` (proc(5)), Linux alone. */
export function cpuOf(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS
  } catch {
    return undefined
  }
}

/** Bytes that a process holds: the second field of `/proc/PID/statm` in pages of 4 KiB, Linux alone. */
function memoryOf(pid: number | undefined): number | undefined {
  try {
    return process.platform === 'linux' ? Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096 : undefined
  } catch {
    return undefined
  }
}

function forked({ file, memoryLimit }: WorkerOptions): ChildProcess {
  const flags =
    memoryLimit === undefined
      ? []
      : [`--max-old-space-size=${Math.ceil(memoryLimit / MEBIBYTE)}`, `--max-semi-space-size=${YOUNG_MEBIBYTES}`, ONE_CLEANER]
  const env = { ...MALLOC, ...process.env }
  return fork(fileURLToPath(file), [], { env, execArgv: flags, serialization: 'advanced', stdio: ['ignore', 2, 'pipe', 'ipc'] })
}

/** A process that {@link startAhead} started, until somebody takes it. */
let ahead: (WorkerOptions & { child: ChildProcess }) | undefined

/**
 * Starts a process that the first one of {@link processes} with the same options will be: it gets ready while the rest of the program is loaded.
 *
 * @returns ends it, unless it was taken
 */
export function startAhead(options: WorkerOptions): () => void {
  ahead = { ...options, child: forked(options) }
  return () => {
    ahead?.child.kill('SIGKILL')
    ahead = undefined
  }
}

function takeAhead({ file, memoryLimit }: WorkerOptions): ChildProcess | undefined {
  if (ahead === undefined || ahead.file.href !== file.href || ahead.memoryLimit !== memoryLimit) return undefined
  const { child } = ahead
  ahead = undefined
  return child.exitCode === null && child.signalCode === null && child.connected ? child : undefined
}

/** Workers that are processes of their own. What they print goes to stderr. */
export const processes =
  ({ file, memoryLimit }: WorkerOptions): Spawn =>
  ({ message, ended }) => {
    const child = takeAhead({ file, memoryLimit }) ?? forked({ file, memoryLimit })
    let tail = ''
    child.stderr?.on('data', (piece: Buffer) => {
      tail = (tail + piece).slice(-TAIL_CHARACTERS)
    })
    child.on('message', (said) => message(said as FromWorker))
    child.on('error', (error) => ended(died(error.message)))
    // On `close` its last words are there.
    child.on('close', (code, signal) => {
      if (tail.includes('heap out of memory')) return ended(outOfMemory(memoryLimit))
      const last = tail.trim().split('\n').at(-1)
      ended(died(`${signal ?? `exit code ${code}`}${last ? ` (${last})` : ''}`))
    })
    return {
      post(said) {
        if (child.connected) child.send(said, () => {})
      },
      kill: () => void child.kill('SIGKILL'),
      cpu: () => cpuOf(child.pid),
      memory: () => memoryOf(child.pid),
      hold(busy) {
        const name = busy ? 'ref' : 'unref'
        child[name]()
        child.channel?.[name]()
        const stderr = child.stderr as Socket | null
        stderr?.[name]()
      },
    }
  }

/** The line of a worker to whoever started it, in a thread or a process. */
export function lineOfWorker<Setup, Ask>(): Line<Setup, Ask> {
  if (!isMainThread && parentPort !== null) {
    const port = parentPort
    return { post: (said) => port.postMessage(said), hear: (listener) => port.on('message', listener) }
  }
  // Who interrupts all processes of a terminal means the one that started this one.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
  process.on('disconnect', () => process.exit())
  return {
    post: (said) => void process.send?.(said, () => {}),
    hear: (listener) => process.on('message', (said) => listener(said as ToWorker<Setup, Ask>)),
  }
}
