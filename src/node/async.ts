/**
 * Alignment beside the program: in threads or processes, with progress, limits and cancelling. Browsers get the same with Web Workers.
 *
 * @module
 */
import { availableParallelism } from 'node:os'
import { FILE } from 'virtual:node-worker'
import { type AlignAsyncOptions, alignIn, type Place, type Pool, type PoolOptions, poolIn } from '../async/pool.ts'
import type { Bitext, Texts } from '../bitext.ts'
import { processes, threads } from './workers.ts'

export type { AsyncOptions, EvidenceData, SentenceData } from '../async/hand-over.ts'
export type { AlignAsyncOptions, Pool, PoolOptions } from '../async/pool.ts'
export type { RunOptions } from '../async/worked.ts'

const place: Place = {
  spawn: ({ isolation, memoryLimit }) => (isolation === 'process' ? processes : threads)({ file: FILE, memoryLimit }),
  cores: availableParallelism,
}

/**
 * Aligns as `align` does, in a thread of its own.
 *
 * @param input as `align` takes it
 * @param options `signal`, `onProgress`, `timeLimit` in milliseconds, `memoryLimit` in bytes, and the options of `align` as data
 * @throws {MuwaziError} as `align` does; `timeout`, `out-of-memory`, `worker-died`; `not-transferable` for a function, with the way to give it. The
 *   reason of `signal`, within 200 ms of its abort
 * @example
 * const bitext = await alignAsync(text, { signal: AbortSignal.timeout(10_000), onProgress: (done) => console.error(done) })
 */
export const alignAsync = (input: Texts, options: AlignAsyncOptions = {}): Promise<Bitext> => alignIn(place, input, options)

/**
 * Workers for many alignments. Those that take too long, run out of memory or die cost their own alignment alone.
 *
 * @param options `size`, `timeLimit`, `memoryLimit`, `isolation`, `recycle`, and options of `align`, which are handed over once
 * @throws {MuwaziError} `bad-option`, `not-transferable`
 * @example
 * const pool = createPool({ size: 2, timeLimit: 20_000, memoryLimit: 512 * 2 ** 20, isolation: 'process' })
 * const bitexts = await Promise.all(texts.map((text) => pool.align(text)))
 * await pool.close()
 */
export const createPool = (options: PoolOptions = {}): Pool => poolIn(place, options)
