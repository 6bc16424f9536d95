// A line that says what is being done, for whatever takes more than a second.

import { Worker } from 'node:worker_threads'
import { type Output, type Streams, shown } from './files.ts'

const CLEAR_LINE = '\r\x1b[2K'

/** Milliseconds after which a line is shown. */
const DELAY = 1000

/** What is being done, on a terminal. Whoever shows it hides it before something else is printed. */
export interface ProgressLine {
  show(text: string): Promise<void>
  hide(): Promise<void>
}

/** Writes what the terminal is to obey. */
const draw = (output: Output, text: string): Promise<void> => new Promise((done) => output.write(text, () => done()))

const NONE: ProgressLine = { show: async () => {}, hide: async () => {} }

/**
 * A line that the next output replaces; it appears a second after this call. Nothing is written where stderr is no terminal.
 *
 * @param delay milliseconds
 */
export function progressLine(
  { quiet = false }: { quiet?: boolean | undefined },
  { stderr }: Streams,
  delay = DELAY,
): ProgressLine {
  if (!stderr.isTTY || quiet) return NONE
  const begun = performance.now()
  let waiting: Int32Array | undefined
  let isShown = false
  const hide = async (): Promise<void> => {
    isShown = (waiting !== undefined && !stopped(waiting)) || isShown
    waiting = undefined
    if (isShown) await draw(stderr, CLEAR_LINE)
    isShown = false
  }
  return {
    hide,
    async show(text) {
      await hide()
      const left = delay - (performance.now() - begun)
      const line = CLEAR_LINE + shown(stderr, text)
      isShown = left <= 0
      if (isShown) await draw(stderr, line)
      else if (stderr.fd !== undefined) waiting = later(line, stderr.fd, left)
    },
  }
}

// An alignment is synchronous: no timer of this thread comes up while it runs, so that another thread waits.
const [WAITING, STOPPED, WRITING, WRITTEN] = [0, 1, 2, 3]
const WORK = `
  const { text, fd, milliseconds, state } = require('node:worker_threads').workerData
  Atomics.wait(state, 0, ${WAITING}, milliseconds)
  if (Atomics.compareExchange(state, 0, ${WAITING}, ${WRITING}) === ${WAITING}) {
    try {
      require('node:fs').writeSync(fd, text)
    } catch {}
    Atomics.store(state, 0, ${WRITTEN})
    Atomics.notify(state, 0)
  }
`

/** Writes a text after some time, unless it is stopped before. */
function later(text: string, fd: number, milliseconds: number): Int32Array {
  const state = new Int32Array(new SharedArrayBuffer(4))
  new Worker(WORK, { eval: true, workerData: { text, fd, milliseconds, state } }).unref()
  return state
}

/** Stops what would be written; false where it has been written. */
function stopped(state: Int32Array): boolean {
  if (Atomics.compareExchange(state, 0, WAITING, STOPPED) === WAITING) {
    Atomics.notify(state, 0)
    return true
  }
  Atomics.wait(state, 0, WRITING)
  return false
}
