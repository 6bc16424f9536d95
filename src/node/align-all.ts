import type { Pool, PoolOptions } from '../async/pool.ts'
import type { Bitext, Input, Pin } from '../bitext.ts'
import { checkObject, MuwaziError, misuse, show } from '../errors.ts'
import { createPool } from './async.ts'

/** A document to align. What else it holds comes back with it. */
export interface Task {
  readonly id: string
  readonly input: Input | { readonly source: Input; readonly target: Input }
  readonly pins?: readonly Pin[] | undefined
}

/** A task with its bitext, or with what went wrong. */
export type Done<T> = { task: T; bitext: Bitext; error?: never } | { task: T; bitext?: never; error: MuwaziError }

export interface AlignAllOptions extends Omit<PoolOptions, 'size' | 'pins'> {
  /** @default one for each core */
  workers?: number | undefined
  /** Ends all of it. */
  signal?: AbortSignal | undefined
}

/** Tasks that are taken beyond those that run, so that no worker waits for one. */
const TASKS_AHEAD = 2

/**
 * Aligns many documents in workers. Results and errors come as they are ready; no more tasks are taken than results are.
 *
 * @param tasks may be endless; what it throws comes through
 * @param options `workers`, `signal`, the limits of `createPool`, and options of `align` as data
 * @throws {MuwaziError} `bad-option`, `not-transferable`; the signal's reason
 * @example
 * for await (const { task, bitext, error } of alignAll(tasks, { workers: 8, timeLimit: 20_000 }))
 *   if (error) console.error(task.id, error.code)
 */
export async function* alignAll<T extends Task>(
  tasks: Iterable<T> | AsyncIterable<T>,
  options: AlignAllOptions = {},
): AsyncGenerator<Done<T>, void, undefined> {
  checkObject(options)
  if (typeof tasks !== 'object' || tasks === null || !(Symbol.iterator in tasks || Symbol.asyncIterator in tasks))
    throw misuse(`Expected \`tasks\` to be a list of tasks, got ${show(tasks)}`)
  const { workers, signal, ...rest } = options
  const pool = createPool({ ...rest, size: workers })
  const stop = new AbortController()
  let abort = (): void => {}
  const stopped = new Promise<never>((_, reject) => {
    abort = () => {
      stop.abort()
      reject(signal?.reason)
    }
  })
  stopped.catch(() => {})
  signal?.addEventListener('abort', abort)
  const running = new Map<number, Promise<{ number: number; done: Done<T> }>>()
  const iterator = Symbol.asyncIterator in tasks ? tasks[Symbol.asyncIterator]() : tasks[Symbol.iterator]()
  const take = async () => ({ taken: await iterator.next() })
  let next: ReturnType<typeof take> | undefined
  let number = 0
  let isEnd = false
  try {
    while (!isEnd || running.size > 0) {
      signal?.throwIfAborted()
      if (!isEnd && running.size < pool.size + TASKS_AHEAD) next ??= take()
      const first = await Promise.race([...running.values(), ...(next ? [next] : []), stopped])
      if ('done' in first) {
        running.delete(first.number)
        yield first.done
        continue
      }
      next = undefined
      if (first.taken.done) isEnd = true
      else if (typeof first.taken.value !== 'object' || first.taken.value === null || !('input' in first.taken.value))
        throw misuse(`Expected a task with \`input\`, got ${show(first.taken.value)}`)
      else running.set(++number, aligned(pool, first.taken.value, number, stop.signal))
    }
  } finally {
    signal?.removeEventListener('abort', abort)
    stop.abort()
    if (!isEnd) void iterator.return?.()
    await pool.close()
  }
}

/** Aligns one task; an error is a result. */
async function aligned<T extends Task>(
  pool: Pool,
  task: T,
  number: number,
  signal: AbortSignal,
): Promise<{ number: number; done: Done<T> }> {
  try {
    return { number, done: { task, bitext: await pool.align(task.input, { signal, pins: task.pins }) } }
  } catch (error) {
    return { number, done: { task, error: errorOf(error) } }
  }
}

const errorOf = (error: unknown): MuwaziError =>
  error instanceof MuwaziError
    ? error
    : new MuwaziError('bad-input', `Expected no internal error, got: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
