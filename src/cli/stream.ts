// `muwazi stream`: a document a line in, a record a line out, in child processes.

import { appendFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { FILE } from 'virtual:stream-worker'
import { type Supervisor, supervise } from '../async/supervisor.ts'
import { MuwaziError } from '../errors.ts'
import { DEFAULT_MEMORY, MEMORY_AIM, processes } from '../node/workers.ts'
import { print, type Streams, say, sentenceOf, unreadable } from './files.ts'
import type { Command, Options } from './flags.ts'
import { HEAD_BYTES, type InputLine, linesOf } from './stream-input.ts'
import {
  failed,
  idIn,
  passed,
  type RecordSetup,
  recordLine,
  type StreamErrorCode,
  type StreamRecord,
  unkeyed,
} from './stream-record.ts'
import { setupOf } from './stream-setup.ts'
import type { StreamAnswer, StreamAsk, StreamSetup } from './stream-worker.ts'

const DEFAULTS = { timeout: 20_000, maxBytes: 8 * 2 ** 20, memory: DEFAULT_MEMORY, recycle: 10_000 }
/** Lines at least that are read beyond those that are worked on: one for each worker. */
const LINES_AHEAD = 2
/** Records that wait for their turn, or for a slow reader, hold so many bytes at most, but for one. */
const MAX_WAITING_BYTES = 64 * 2 ** 20

/** What was done. */
interface Tally {
  in: number
  out: number
  ok: number
  empty: number
  errors: Record<string, number>
}

const errorsOf = ({ errors }: Tally): number => Object.values(errors).reduce((sum, count) => sum + count, 0)

export const stream: Command = async (files, options, streams) => {
  const {
    jobs = availableParallelism(),
    timeout = DEFAULTS.timeout,
    memory = DEFAULTS.memory,
    recycle = DEFAULTS.recycle,
  } = options
  const setup = await setupOf(options, streams)
  const workers = supervise({
    spawn: processes({ file: FILE, memoryLimit: memory }),
    size: jobs,
    setup,
    timeLimit: timeout,
    recycle,
    aim: MEMORY_AIM,
    spare: true,
  })
  workers.warm()
  const tally: Tally = { in: 0, out: 0, ok: 0, empty: 0, errors: {} }
  const tell = (about: object) => say(streams.stderr, options.quiet ? [] : [JSON.stringify(about)])
  const beat = heartbeat(options, tally, workers, tell)
  const stop = new AbortController()
  const onSignal = (): void =>
    stop.abort(new MuwaziError('unreadable', 'Expected to read all of the input, got SIGTERM; what was read before is answered'))
  process.once('SIGTERM', onSignal)
  try {
    const how = await answerAll(files.length === 0 ? ['-'] : files, {
      options,
      setup,
      workers,
      tally,
      jobs,
      streams,
      stop: stop.signal,
    })
    if (how === 'closed') return 0
    await tell({ type: 'end', ...tally, workers: workers.started() })
    if (how !== 'whole') {
      await say(streams.stderr, [`muwazi: ${sentenceOf(how)}`])
      return how instanceof MuwaziError && how.code === 'bad-option' ? 2 : 4
    }
    const { failAbove = 1 } = options
    return errorsOf(tally) > failAbove * tally.out ? 3 : 0
  } finally {
    clearInterval(beat)
    process.off('SIGTERM', onSignal)
  }
}

function heartbeat({ heartbeat }: Options, tally: Tally, workers: Supervisor, tell: (about: object) => unknown) {
  if (heartbeat === undefined) return undefined
  const began = performance.now()
  return setInterval(() => {
    const seconds = (performance.now() - began) / 1000
    const { out, ok, empty } = tally
    const memory = Math.round((process.memoryUsage().rss + workers.memory()) / 2 ** 20)
    void tell({
      type: 'heartbeat',
      done: out,
      ok,
      empty,
      errors: errorsOf(tally),
      per_second: Number((out / seconds).toFixed(2)),
      memory_mb: memory,
      workers: workers.started(),
    })
  }, heartbeat)
}

interface Run {
  options: Options
  setup: StreamSetup
  workers: Supervisor
  tally: Tally
  jobs: number
  streams: Streams
  stop: AbortSignal
}

/** A line that is worked on, or whose answer waits for its turn. */
interface Slot {
  n: number
  answer?: StreamAnswer
}

/**
 * Answers all lines.
 *
 * @returns `whole`, `closed` where nobody reads the output any more, or what ended it early
 */
async function answerAll(paths: readonly string[], run: Run): Promise<'whole' | 'closed' | Error> {
  const { options, workers, tally, jobs, streams, stop } = run
  const { unordered = false, maxBytes = DEFAULTS.maxBytes } = options
  const slots: Slot[] = []
  const cancel = new AbortController()
  let working = 0
  let waitingBytes = 0
  let end: 'closed' | Error | undefined
  let changed = (): void => {}
  let writing = Promise.resolve()
  const finish = (how: 'closed' | Error): void => {
    end ??= how
    if (how === 'closed') cancel.abort()
  }
  const writeReady = (): void => {
    for (let at = 0; at < slots.length; ) {
      const { answer } = slots[at]!
      if (answer === undefined && !unordered) break
      if (answer === undefined) at++
      else {
        slots.splice(at, 1)
        writing = writing
          .then(() => written(answer))
          .catch(finish)
          .then(() => changed())
      }
    }
  }
  const written = async (answer: StreamAnswer): Promise<void> => {
    if (end === 'closed') return
    const { lines } = answer
    // What a terminal would obey is escaped in text alone.
    const shown = streams.stdout.isTTY ? new TextDecoder().decode(lines) : lines
    if (lines.length > 0 && !(await print(streams.stdout, [shown]))) return finish('closed')
    if (answer.record !== undefined) await note(answer.record)
    waitingBytes -= lines.length
    tally.out++
    if (answer.code !== undefined) tally.errors[answer.code] = (tally.errors[answer.code] ?? 0) + 1
    else if (answer.status !== 'error') tally[answer.status]++
  }
  const note = async (record: string): Promise<void> => {
    const { errors } = options
    if (errors === undefined) return
    await appendFile(errors, record).catch((cause) => {
      throw unreadable(`to write \`${errors}\``, cause)
    })
  }
  const begin = (line: InputLine): void => {
    const slot: Slot = { n: ++tally.in }
    slots.push(slot)
    working++
    void answered(line, slot.n, run, cancel.signal)
      .then((answer) => {
        slot.answer = answer
        waitingBytes += answer.lines.length
      }, finish)
      .then(() => {
        working--
        writeReady()
        changed()
      })
  }
  const change = () =>
    new Promise<void>((resolve) => {
      changed = resolve
    })
  stop.addEventListener('abort', () => {
    finish(stop.reason)
    changed()
  })
  await note('')
  const lines = linesOf(paths, maxBytes, streams)
  let isReading = false
  let isEnd = false
  const read = async (): Promise<void> => {
    try {
      const { done, value } = await lines.next()
      if (done) isEnd = true
      else if (end === undefined) begin(value)
    } catch (error) {
      finish(error as Error)
    }
    isReading = false
    changed()
  }
  while (!isEnd && end === undefined) {
    const wait = change()
    if (!isReading && working < jobs + Math.max(jobs, LINES_AHEAD) && waitingBytes < MAX_WAITING_BYTES) {
      isReading = true
      void read()
    }
    await wait
  }
  // Nobody waits for more input any longer: an open stdin would keep the program from ending.
  if (end !== undefined && 'destroy' in streams.stdin && typeof streams.stdin.destroy === 'function') streams.stdin.destroy()
  while (working > 0 && end !== 'closed') await change()
  writeReady()
  await writing
  await workers.close()
  return end ?? 'whole'
}

/** The answer to one line; what costs its worker is answered here. @throws {Error} what concerns all lines */
async function answered(
  { bytes, isTooLong }: InputLine,
  n: number,
  { options, setup, workers }: Run,
  signal: AbortSignal,
): Promise<StreamAnswer> {
  if (isTooLong) {
    const { maxBytes = DEFAULTS.maxBytes } = options
    return answerOf(
      failed(
        'too-long',
        `Expected a line of at most ${maxBytes} bytes, got a longer one; \`--max-bytes\` allows more`,
        aboutOf(bytes, setup),
      ),
      n,
      setup,
    )
  }
  try {
    const ask: StreamAsk = { n, line: bytes }
    const [answer] = await workers.run(ask, { signal })
    return answer as StreamAnswer
  } catch (error) {
    if (workers.broken() !== undefined || signal.aborted || !(error instanceof Error)) throw error
    const code = error instanceof MuwaziError ? (error.code as StreamErrorCode) : 'bad-input'
    return answerOf(failed(code, error.message, aboutOf(bytes, setup)), n, setup)
  }
}

function answerOf(record: StreamRecord, n: number, setup: StreamSetup): StreamAnswer {
  const line = recordLine(record, n, setup)
  return { status: 'error', code: record.error?.code, lines: Buffer.from(setup.explode ? '' : line), record: line }
}

/** What is known of a line that no worker could answer. */
function aboutOf(bytes: Uint8Array, { hadoop }: RecordSetup): Pick<StreamRecord, 'id' | 'meta'> {
  const text = new TextDecoder().decode(bytes)
  const { key, json } = hadoop ? unkeyed(text) : { json: text }
  const id = idIn(json.slice(0, HEAD_BYTES)) ?? key ?? null
  try {
    return { id, meta: passed(json, JSON.parse(json)).meta }
  } catch {
    return { id, meta: null }
  }
}
