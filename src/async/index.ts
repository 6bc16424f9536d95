/**
 * Alignment beside the page: in Web Workers, with progress, time limits and cancelling. Node gets the same with threads and processes.
 *
 * @module
 */
import type { Bitext, Texts } from '../bitext.ts'
import { MuwaziError, misuse } from '../errors.ts'
import { type AlignAsyncOptions, alignIn, type Place, type Pool, type PoolOptions, poolIn } from './pool.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import type { Spawn } from './worked.ts'

export type { AsyncOptions, EvidenceData, SentenceData } from './hand-over.ts'
export type { AlignAsyncOptions, Pool, PoolOptions } from './pool.ts'
export type { RunOptions } from './worked.ts'

/** What is used here of a Web Worker, which the types of Node do not have. */
interface WebWorker {
  onmessage: (event: { data: FromWorker }) => void
  onerror: (event: { message?: string }) => void
  postMessage(message: ToWorker): void
  terminate(): void
}
declare const Worker: undefined | (new (url: string) => WebWorker)

/** The URL of the worker's program, which is loaded with the first worker. It is in the bundle, so that no bundler has to know of it. */
let program: Promise<string> | undefined

const programUrl = (): Promise<string> => {
  program ??= import('virtual:async-worker').then(({ SOURCE }) =>
    URL.createObjectURL(new Blob([SOURCE], { type: 'text/javascript' })),
  )
  return program
}

const spawn: Spawn = ({ message, ended }) => {
  let worker: WebWorker | undefined
  let isKilled = false
  const died = (got: unknown) => ended({ code: 'worker-died', reason: `Expected the worker to live, got: ${got}` })
  const made = programUrl().then((url) => {
    if (isKilled || Worker === undefined) return
    worker = new Worker(url)
    worker.onmessage = ({ data }) => message(data)
    worker.onerror = (event) => died(event.message ?? 'none; the page may forbid workers of `blob:`')
  })
  made.catch(died)
  return {
    post(ask) {
      if (worker) worker.postMessage(ask)
      else made.then(() => worker?.postMessage(ask)).catch(died)
    },
    kill() {
      isKilled = true
      worker?.terminate()
    },
  }
}

const place: Place = {
  spawn({ memoryLimit, isolation }) {
    if (memoryLimit !== undefined) throw misuse('Expected `memoryLimit` in Node alone, got it in a browser; leave it out')
    if (isolation === 'process') throw misuse('Expected `isolation` to be `thread` in a browser, got `process`')
    if (typeof Worker !== 'function')
      throw new MuwaziError('bad-option', 'Expected a place with Web Workers, got one without; use `align`')
    return spawn
  },
  cores: () => (globalThis as { navigator?: { hardwareConcurrency?: number } }).navigator?.hardwareConcurrency ?? 1,
  base: (globalThis as { location?: { href: string } }).location?.href,
}

/**
 * Aligns as `align` does, in a worker of its own: the page stays alive meanwhile.
 *
 * @param input as `align` takes it
 * @param options `signal`, `onProgress`, `timeLimit` in milliseconds, and the options of `align` as data
 * @throws {MuwaziError} as `align` does; `timeout`, `worker-died`; `not-transferable` for a function, with the way to give it. The reason of
 *   `signal`, within 200 ms of its abort
 * @example
 * const bitext = await alignAsync(text, { signal: AbortSignal.timeout(10_000), onProgress: (done) => (bar.value = done) })
 */
export const alignAsync = (input: Texts, options: AlignAsyncOptions = {}): Promise<Bitext> => alignIn(place, input, options)

/**
 * Workers for many alignments. Those that take too long or die cost their own alignment alone.
 *
 * @param options `size`, `timeLimit`, `recycle`, and options of `align`, which are handed over once
 * @throws {MuwaziError} `bad-option`, `not-transferable`
 * @example
 * const pool = createPool({ size: 2, timeLimit: 20_000 })
 * const bitexts = await Promise.all(texts.map((text) => pool.align(text)))
 * await pool.close()
 */
export const createPool = (options: PoolOptions = {}): Pool => poolIn(place, options)
