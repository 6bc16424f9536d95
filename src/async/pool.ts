// Pools and single alignments, over whatever workers there are.

import type { Bitext, Texts } from '../bitext.ts'
import { checkObject, misuse, show } from '../errors.ts'
import { checkedAlign } from '../options.ts'
import { type AsyncOptions, handedOver, plainInput } from './hand-over.ts'
import { joined } from './protocol.ts'
import type { AlignAsk } from './serve.ts'
import { supervise } from './supervisor.ts'
import type { RunOptions, Spawn } from './worked.ts'

/** What one alignment may take besides its options. */
export interface AlignAsyncOptions extends AsyncOptions, RunOptions {
  /** Bytes of the worker's heap, in Node alone: typed arrays and the program itself come on top. @default what Node takes for all of it */
  memoryLimit?: number | undefined
}

export interface PoolOptions extends AsyncOptions {
  /** Workers at most; each is started when it is needed. @default one for each core */
  size?: number | undefined
  /**
   * Milliseconds an alignment. In a process on Linux it is CPU time, with five times that by the clock; elsewhere it is by the clock. The start of
   * a worker does not count.
   *
   * @default none
   */
  timeLimit?: number | undefined
  /** Bytes of a worker's heap, in Node alone: typed arrays and the program itself come on top. @default what Node takes for all of it */
  memoryLimit?: number | undefined
  /** `process` also survives what ends a whole process, in Node alone. @default 'thread' */
  isolation?: 'thread' | 'process' | undefined
  /** Alignments after which a worker is replaced by a fresh one. @default none */
  recycle?: number | undefined
}

/** Workers that align. */
export interface Pool {
  readonly size: number
  /**
   * Aligns in the next free worker, as `align` does.
   *
   * @param options `signal`, `onProgress`, `timeLimit`, and options of `align` in place of the pool's
   * @throws {MuwaziError} as `align` does; `timeout`, `out-of-memory`, `worker-died`; `not-transferable` for a function. A signal's own reason
   */
  align(input: Texts, options?: AsyncOptions & RunOptions): Promise<Bitext>
  /** Ends the workers when all that was asked is answered. */
  close(): Promise<void>
}

/** What a place where workers run can do. */
export interface Place {
  spawn(options: Pick<PoolOptions, 'memoryLimit' | 'isolation'>): Spawn
  /** Cores that are there. */
  cores(): number
  /** What relative URLs of modules begin with. */
  base?: string | undefined
}

const isPositive = (value: unknown): boolean => typeof value === 'number' && value > 0 && Number.isFinite(value)

function checkNumber(name: string, value: unknown, unit: string): void {
  if (value !== undefined && !isPositive(value))
    throw misuse(`Expected \`${name}\` to be a number of ${unit} above 0, got ${show(value)}`)
}

/** Throws unless a number is undefined or can be counted. */
export function checkCount(name: string, value: unknown): void {
  if (value !== undefined && !(Number.isInteger(value) && Number(value) > 0))
    throw misuse(`Expected \`${name}\` to be a whole number above 0, got ${show(value)}`)
}

/** Throws for what is wrong with one alignment. */
export function checkRun({ signal, onProgress, timeLimit }: RunOptions): void {
  if (signal !== undefined && typeof signal?.addEventListener !== 'function')
    throw misuse(`Expected \`signal\` to be an AbortSignal, got ${show(signal)}`)
  if (onProgress !== undefined && typeof onProgress !== 'function')
    throw misuse(`Expected \`onProgress\` to be a function, got ${show(onProgress)}`)
  checkNumber('timeLimit', timeLimit, 'milliseconds')
}

/** Pools of a place. @throws {MuwaziError} `bad-option`, `not-transferable` */
export function poolIn(place: Place, options: PoolOptions): Pool {
  checkObject(options)
  const { size = place.cores(), timeLimit, memoryLimit, isolation, recycle, ...shared } = options
  checkCount('size', size)
  checkCount('recycle', recycle)
  checkNumber('timeLimit', timeLimit, 'milliseconds')
  checkNumber('memoryLimit', memoryLimit, 'bytes')
  if (isolation !== undefined && isolation !== 'thread' && isolation !== 'process')
    throw misuse(`Expected \`isolation\` to be \`thread\` or \`process\`, got ${show(isolation)}`)
  const setup = handedOver(shared, place.base)
  const { evidence: _, sentences: __, ...aligning } = setup
  checkedAlign(aligning)
  const workers = supervise({
    spawn: place.spawn({ memoryLimit, isolation }),
    size,
    setup,
    timeLimit,
    recycle,
  })
  return {
    size,
    async align(input, options = {}) {
      checkObject(options)
      const { signal, onProgress, timeLimit: own, ...aligning } = options
      const run: RunOptions = { signal, onProgress, timeLimit: own }
      checkRun(run)
      const ask: AlignAsk = { input: plainInput(input), options: handedOver(aligning, place.base) }
      const bitext = joined(await workers.run(ask, run))
      onProgress?.(1)
      return bitext
    },
    close: () => workers.close(),
  }
}

/** One alignment in a worker of its own, which is gone afterwards. */
export async function alignIn(place: Place, input: Texts, options: AlignAsyncOptions): Promise<Bitext> {
  checkObject(options)
  const { memoryLimit, ...rest } = options
  const pool = poolIn(place, { size: 1, memoryLimit })
  try {
    return await pool.align(input, rest)
  } finally {
    await pool.close()
  }
}
