// What the supervisor and whoever starts a worker agree on: a thread, a process or a Web Worker.

import type { FromWorker, ToWorker } from './protocol.ts'

/** A worker, as the one who started it sees it. */
export interface Worked {
  /** @throws {Error} for what is no plain data */
  post(message: ToWorker): void
  /** Ends it at once, whatever it does. */
  kill(): void
  /** CPU time that it took so far, in milliseconds, where the system tells. */
  cpu?(): number | undefined
  /** Bytes of memory that it holds, where the system tells. */
  memory?(): number | undefined
  /** Whether it keeps the program from ending. */
  hold?(busy: boolean): void
}

/** How a worker ended that nobody ended. */
export interface Ended {
  code: 'worker-died' | 'out-of-memory'
  reason: string
}

/** Starts a worker. */
export type Spawn = (heard: { message(message: FromWorker): void; ended(how: Ended): void }) => Worked

export interface RunOptions {
  /** Takes a task back: one that runs is ended with its worker. */
  signal?: AbortSignal | undefined
  /** Hears how much of the work is done, from 0 to 1, rising. */
  onProgress?: ((done: number) => void) | undefined
  /** Milliseconds, in place of the pool's. */
  timeLimit?: number | undefined
}

/** A task of the supervisor. */
export interface Task extends RunOptions {
  ask: unknown
  pieces: unknown[]
  /** It was tried in a worker that had done other work before. */
  tried: boolean
  /** Somebody else does it, or nobody wants it any more. */
  ghost?: boolean
  /** What undoes the listening to its signal. */
  settle(): void
  resolve(pieces: unknown[]): void
  reject(error: unknown): void
}

/** A task whose answer nobody hears. */
export const ghostOf = (task: Task): Task => ({
  ...task,
  ghost: true,
  onProgress: undefined,
  settle: () => {},
  resolve: () => {},
  reject: () => {},
})

/**
 * Listens once to each signal, whatever is cancelled by it: a thousand tasks may have one signal, and Node warns of a leak where it has more than ten
 * listeners.
 *
 * @returns what listens, and gives what undoes it
 */
export function cancelling(): (signal: AbortSignal | undefined, cancel: () => void) => () => void {
  const listeners = new Map<AbortSignal, { cancels: Set<() => void>; cancelAll(): void }>()
  return (signal, cancel) => {
    if (signal === undefined) return () => {}
    let listener = listeners.get(signal)
    if (listener === undefined) {
      const cancels = new Set<() => void>()
      listener = {
        cancels,
        cancelAll() {
          for (const one of cancels) one()
        },
      }
      listeners.set(signal, listener)
      signal.addEventListener('abort', listener.cancelAll)
    }
    const { cancels, cancelAll } = listener
    cancels.add(cancel)
    return () => {
      if (!cancels.delete(cancel) || cancels.size > 0) return
      listeners.delete(signal)
      signal.removeEventListener('abort', cancelAll)
    }
  }
}

/** What hears of progress, of a rise alone: a task that is tried again begins anew. What it throws goes to `fail`. */
export function rising(onProgress: RunOptions['onProgress'], fail: (error: unknown) => void): RunOptions['onProgress'] {
  let told = 0
  return (
    onProgress &&
    ((done) => {
      if (done <= told) return
      told = done
      try {
        onProgress(done)
      } catch (error) {
        fail(error)
      }
    })
  )
}

/** A worker of the supervisor. */
export interface Hand {
  worked: Worked
  /** Its setup is done. */
  ready: boolean
  served: number
  /** It holds much memory: a successor takes its place. */
  isLeaving?: boolean
  task?: Task | undefined
  /** What waits in the worker, so that it need not wait for the next message. */
  following?: Task | undefined
  /** When its task began, and milliseconds that the one before took. */
  began: number
  took: number
  watch?: ReturnType<typeof setInterval> | undefined
}
