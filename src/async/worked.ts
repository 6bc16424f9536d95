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
