// `muwazi batch`: many files in child processes, into a file each or into few large ones.

import { createHash } from 'node:crypto'
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { FILE } from 'virtual:batch-worker'
import { type Supervisor, supervise } from '../async/supervisor.ts'
import { misuse } from '../errors.ts'
import { TOOL } from '../formats/shared/write-options.ts'
import { DEFAULT_MEMORY, MEMORY_AIM, processes } from '../node/workers.ts'
import { type BatchDocument, documentsOf, keyOf } from './batch-inputs.ts'
import { type DocumentEntry, documentsIn, type Manifest, openManifest } from './batch-manifest.ts'
import { openShard, SHARD_FORMATS, type Shard, type ShardFormat } from './batch-rows.ts'
import type { BatchAnswer, BatchAsk, BatchSetup } from './batch-worker.ts'
import { type Streams, say, sentenceOf, unreadable } from './files.ts'
import type { Command, Options } from './flags.ts'
import { progressLine } from './progress.ts'
import { counted } from './report.ts'
import { checkWriterFlags, writerFor } from './writer.ts'

const DEFAULTS = { timeout: 20_000, memory: DEFAULT_MEMORY, recycle: 10_000 }
/** Documents at least that wait for a worker, so that none waits for a document: one for each worker. */
const AHEAD = 2
/** Rows that wait for their turn are of so many documents at most for each worker. */
const WAITING = 64
/** Milliseconds between two looks of the progress line. */
const PROGRESS = 1000

interface Tally {
  done: number
  pairs: number
  empty: number
  errors: number
}

/** What became of one document, or of each of two that are no pair. */
type Outcome = { inputs: readonly string[]; name?: string } & (
  | { answer: Exclude<BatchAnswer, { status: 'mixed' }>; error?: never }
  | { answer?: never; error: Error }
)

export const batch: Command = async (paths, options, streams) => {
  const { output, jobs = availableParallelism(), resume = false, shardRows } = options
  if (output === undefined || output === '-') throw misuse('Expected a folder for the results, got none; name it with `-o`')
  const format = formatOf(options)
  await mkdir(output, { recursive: true }).catch((cause) => {
    throw unreadable(`\`${output}\` to be a folder`, cause)
  })
  const manifest = await openManifest(output, await hashOfOptions(options), resume)
  const setup: BatchSetup = { options, ...(shardRows === undefined ? { folder: output } : {}) }
  const workers = supervise({
    spawn: processes({ file: FILE, memoryLimit: options.memory ?? DEFAULTS.memory }),
    size: jobs,
    setup,
    timeLimit: options.timeout ?? DEFAULTS.timeout,
    recycle: options.recycle ?? DEFAULTS.recycle,
    aim: MEMORY_AIM,
    spare: true,
  })
  workers.warm()
  try {
    return await run(paths, { options, output, format, jobs, manifest, workers, streams })
  } finally {
    await workers.close()
    await manifest.close()
  }
}

/** Refuses what does not go together. */
function formatOf(options: Options): string {
  const { to, shardRows, keepTree, write } = options
  if (shardRows === undefined) {
    if (to === 'jsonl.gz')
      throw misuse('Expected `jsonl.gz` with `--shard-rows`, got it alone; `--to jsonl` writes a file for each document')
    const writer = writerFor('batch', '-', to)
    checkWriterFlags(writer, options)
    return writer.output === 'two files' ? '' : writer.extensions[0]!
  }
  if (keepTree) throw misuse('Expected `--keep-tree` or `--shard-rows`, got both')
  const { maxChars: _, ...others } = write
  const [other] = Object.keys(others)
  if (other !== undefined) throw misuse(`Expected the columns of shards as they are, got the option \`${other}\` of a writer too`)
  const shard = SHARD_FORMATS.find((name) => name === (to ?? 'parquet'))
  if (shard === undefined)
    throw misuse(`Expected \`--to\` to be one of ${SHARD_FORMATS.join(', ')} with \`--shard-rows\`, got \`${to}\``)
  return shard
}

/** Options that change no result. */
const FREE = 'jobs timeout memory recycle resume errors quiet language output recursive include filesFrom'.split(' ')

async function hashOfOptions(options: Options): Promise<string> {
  const about = Object.entries(options).filter(([name]) => !FREE.includes(name))
  const hash = createHash('sha256').update(JSON.stringify([TOOL.version, about.sort(([a], [b]) => (a < b ? -1 : 1))]))
  for (const path of [...(options.lexicon ?? []), ...(options.srx === undefined ? [] : [options.srx])])
    hash.update(
      await readFile(path).catch((cause) => {
        throw unreadable(`\`${path}\` to be a file`, cause)
      }),
    )
  return hash.digest('hex').slice(0, 16)
}

interface Run {
  options: Options
  output: string
  format: string
  jobs: number
  manifest: Manifest
  workers: Supervisor
  streams: Streams
}

async function run(paths: readonly string[], all: Run): Promise<number> {
  const { options, output, manifest, streams } = all
  const before = documentsIn(manifest.entries)
  const known = new Map([...before].flatMap(([key, { name }]) => (name === undefined ? [] : [[key, name] as const])))
  const { documents, problems } = await documentsOf(paths, options, streams, known)
  const isDone = ({ inputs, languages }: BatchDocument): boolean =>
    before.has(keyOf(inputs)) || (languages !== undefined && inputs.every((path) => before.has(keyOf([path]))))
  const todo = documents.filter((document) => !isDone(document))
  const tally: Tally = { done: 0, pairs: 0, empty: 0, errors: 0 }
  const line = progressLine(options, streams)
  const began = performance.now()
  const tick = setInterval(() => void line.show(`${progressText(tally, todo.length, performance.now() - began)} …`), PROGRESS)
  const fail = async (inputs: readonly string[], reason: string): Promise<void> => {
    tally.errors++
    await line.hide()
    await say(streams.stderr, [`muwazi: ${reason}`])
    if (options.errors !== undefined)
      await appendFile(options.errors, `${JSON.stringify({ inputs, reason })}\n`).catch((cause) => {
        throw unreadable(`to write \`${options.errors}\``, cause)
      })
  }
  try {
    for (const { path, reason } of problems) await fail([path], reason)
    const takes = options.shardRows === undefined ? files(manifest) : shards(all, options.shardRows)
    for await (const outcomes of inOrder(todo, (document) => outcomesOf(document, all), all.jobs)) {
      for (const outcome of outcomes) {
        const { inputs, answer, error } = outcome
        if (error !== undefined) await fail(inputs, named(inputs, sentenceOf(error)))
        else await takes.add({ ...outcome, answer })
        if (answer?.status === 'empty') tally.empty++
        if (answer?.status === 'ok') tally.pairs += answer.pairs
      }
      tally.done++
    }
    await takes.end()
  } finally {
    clearInterval(tick)
    await line.hide()
  }
  const { pairs, empty, errors } = tally
  const told = [
    `${output}: ${counted(todo.length, 'document')}`,
    counted(pairs, 'pair'),
    ...(documents.length > todo.length ? [`${documents.length - todo.length} done before`] : []),
    ...(empty > 0 ? [`${empty} without pairs`] : []),
    ...(errors > 0 ? [counted(errors, 'error')] : []),
  ]
  await say(streams.stderr, options.quiet ? [] : [told.join(', ')])
  return errors > 0 ? 1 : 0
}

/** A sentence with the name of what it is about. */
const named = (inputs: readonly string[], sentence: string): string =>
  inputs.some((path) => sentence.includes(path)) ? sentence : `${inputs.join(', ')}: ${sentence}`

/** `120 of 10,000 documents, 3 errors, 2 min left`. */
export function progressText({ done, errors }: Pick<Tally, 'done' | 'errors'>, total: number, milliseconds: number): string {
  const seconds = done === 0 ? undefined : Math.ceil(((milliseconds / done) * (total - done)) / 1000)
  const left =
    seconds === undefined
      ? []
      : [
          seconds < 90
            ? `${seconds} s left`
            : seconds < 5400
              ? `${Math.round(seconds / 60)} min left`
              : `${Math.round(seconds / 3600)} h left`,
        ]
  const number = (count: number) => count.toLocaleString('en')
  return [
    `${number(done)} of ${counted(total, 'document').replace(/\d+/, number(total))}`,
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...left,
  ].join(', ')
}

/** Asks a worker, and asks again for each of two files where they are no pair. @throws {Error} where no worker can work */
async function outcomesOf(document: BatchDocument, { workers, output, format, options }: Run): Promise<Outcome[]> {
  const ask = async (inputs: BatchAsk['inputs'], name: string, languages?: BatchAsk['languages']): Promise<Outcome | 'mixed'> => {
    try {
      const [answer] = (await workers.run({ inputs, languages, output: join(output, name + format) } satisfies BatchAsk)) as [
        BatchAnswer,
      ]
      if (answer.status === 'mixed') return 'mixed'
      return { inputs, ...(options.shardRows === undefined ? { name } : {}), answer }
    } catch (error) {
      if (workers.broken() !== undefined || !(error instanceof Error)) throw error
      return { inputs, error }
    }
  }
  const { inputs, languages, names } = document
  const outcome = await ask(inputs, names[0]!, languages)
  if (outcome !== 'mixed') return [outcome]
  const outcomes: Outcome[] = []
  for (const [k, path] of inputs.entries()) {
    const own = await ask([path], names[k + 1]!)
    if (own !== 'mixed') outcomes.push(own)
  }
  return outcomes
}

/** The results of some work, in the order of what is worked on. */
async function* inOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>, jobs: number): AsyncGenerator<R> {
  const slots: { result?: R; error?: unknown; isDone: boolean }[] = []
  let working = 0
  let next = 0
  let changed = (): void => {}
  const begin = (item: T): void => {
    const slot: (typeof slots)[number] = { isDone: false }
    slots.push(slot)
    working++
    void work(item)
      .then(
        (result) => Object.assign(slot, { result }),
        (error) => Object.assign(slot, { error }),
      )
      .then(() => {
        slot.isDone = true
        working--
        changed()
      })
  }
  for (;;) {
    while (next < items.length && working < jobs + Math.max(jobs, AHEAD) && slots.length < jobs * WAITING) begin(items[next++]!)
    const [first] = slots
    if (first === undefined) return
    if (!first.isDone) {
      await new Promise<void>((resolve) => {
        changed = resolve
      })
      continue
    }
    slots.shift()
    if (first.error !== undefined) throw first.error
    yield first.result as R
  }
}

type Done = Outcome & { answer: NonNullable<Outcome['answer']> }

const entryOf = ({ inputs, name, answer }: Done): DocumentEntry => ({
  inputs,
  hashes: answer.hashes,
  ...(name === undefined ? {} : { name }),
  rows: answer.status === 'ok' ? answer.pairs : 0,
  ...(answer.status === 'empty' ? { empty: answer.reason } : {}),
})

/** Takes results as they come. */
interface Taker {
  add(outcome: Done): Promise<void>
  end(): Promise<void>
}

/** Each document has been written by its worker. */
const files = (manifest: Manifest): Taker => ({
  add: (done) => manifest.enter({ files: done.answer.status === 'ok' ? done.answer.files : [], documents: [entryOf(done)] }),
  end: async () => {},
})

/** A file is full when it has so many rows; a document is in one of them. */
function shards({ output, format, manifest }: Run, rows: number): Taker {
  const numbers = manifest.entries.flatMap(({ files }) => files.map(({ name }) => Number(/\d+/.exec(name)?.[0] ?? 0)))
  let number = numbers.reduce((most, one) => Math.max(most, one), 0)
  let shard: Shard | undefined
  let documents: DocumentEntry[] = []
  const end = async (): Promise<void> => {
    if (shard === undefined && documents.length === 0) return
    const written = shard === undefined ? [] : [await shard.close()]
    await manifest.enter({ files: written, documents })
    shard = undefined
    documents = []
  }
  return {
    async add(done) {
      const { answer } = done
      if (answer.status === 'ok' && answer.rows.length > 0) {
        shard ??= await openShard(output, ++number, format as ShardFormat)
        await shard.add(answer.rows)
      }
      documents.push({ ...entryOf(done), rows: answer.status === 'ok' ? answer.rows.length : 0 })
      if (shard !== undefined && shard.rows() >= rows) await end()
    },
    end,
  }
}
