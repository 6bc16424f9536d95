import { checkCount, checkRun, type Pool, type PoolOptions } from '../async/pool.ts'
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

/** What happened: a task was taken, or is done, or there will be none. */
type News<T> = { taken: IteratorResult<T, unknown> } | { done: Done<T> } | { error: unknown }

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
  checkCount('workers', workers)
  checkRun({ signal })
  if ('size' in rest) throw misuse('Expected the option `workers`, got `size`')
  const pool = createPool({ ...rest, size: workers })
  // A list of what happened, not a race of promises: each race would leave its result with every promise that has not settled yet.
  const news: News<T>[] = []
  let wake = (): void => {}
  const tell = (one: News<T>): void => {
    news.push(one)
    wake()
  }
  const stop = new AbortController()
  const abort = (): void => {
    stop.abort()
    wake()
  }
  signal?.addEventListener('abort', abort)
  const iterator = Symbol.asyncIterator in tasks ? tasks[Symbol.asyncIterator]() : tasks[Symbol.iterator]()
  let running = 0
  let isTaking = false
  let isEnd = false
  const take = async (): Promise<void> => {
    isTaking = true
    try {
      tell({ taken: await iterator.next() })
    } catch (error) {
      isEnd = true
      tell({ error })
    }
  }
  try {
    while (!isEnd || running > 0 || news.length > 0) {
      signal?.throwIfAborted()
      if (!isEnd && !isTaking && running < pool.size + TASKS_AHEAD) void take()
      const one = news.shift()
      if (one === undefined)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      else if ('error' in one) throw one.error
      else if ('done' in one) {
        running--
        yield one.done
      } else {
        isTaking = false
        const { done, value } = one.taken
        if (done) isEnd = true
        else if (typeof value !== 'object' || value === null || !('input' in value))
          throw misuse(`Expected a task with \`input\`, got ${show(value)}`)
        else {
          running++
          void aligned(pool, value, stop.signal).then((done) => tell({ done }))
        }
      }
    }
  } finally {
    signal?.removeEventListener('abort', abort)
    stop.abort()
    // Nobody waits for a source that may hang; so nobody hears what it throws as it ends.
    if (!isEnd) (async () => iterator.return?.())().catch(() => {})
    await pool.close()
  }
}

/** Aligns one task; an error is a result. */
async function aligned<T extends Task>(pool: Pool, task: T, signal: AbortSignal): Promise<Done<T>> {
  try {
    return { task, bitext: await pool.align(task.input, { signal, pins: task.pins }) }
  } catch (error) {
    return { task, error: errorOf(error) }
  }
}

const errorOf = (error: unknown): MuwaziError =>
  error instanceof MuwaziError
    ? error
    : new MuwaziError('bad-input', `Expected no internal error, got: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
