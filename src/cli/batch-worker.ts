// The program of a worker of `muwazi batch`: reads a document, aligns it, and writes it or gives its rows.

import { stat } from 'node:fs/promises'
import { relative } from 'node:path'
import { serve, warmUp } from '../async/serve.ts'
import { lineOfWorker } from '../node/workers.ts'
import { align, nothingAligned } from './align.ts'
import { hashOf } from './batch-manifest.ts'
import { type BatchRow, rowsOf } from './batch-rows.ts'
import type { Streams } from './files.ts'
import type { Options } from './flags.ts'
import { withoutDropped } from './jobs.ts'
import { inOneLanguage } from './pairing.ts'
import { setUp } from './read.ts'
import { writeBitext, writerFor } from './writer.ts'

export interface BatchSetup {
  options: Options
  /** Folder of the outputs; without it, rows are given. */
  folder?: string | undefined
}

export interface BatchAsk {
  inputs: readonly [string] | readonly [string, string]
  /** The languages of its names: the worker looks whether they are a pair. */
  languages?: readonly [string, string] | undefined
  /** Path of the output, where it is written. */
  output: string
}

export type BatchAnswer =
  | { status: 'mixed' }
  | { status: 'empty'; hashes: string[]; reason: string }
  | { status: 'ok'; hashes: string[]; pairs: number; rows: BatchRow[]; files: { name: string; bytes: number }[] }

/** Nothing is read from or written to the streams of a worker. */
const NONE: Streams = {
  stdin: (async function* () {})(),
  stdout: { write: (_, done) => done() },
  stderr: { write: (_, done) => done() },
}

async function answerOf(
  { inputs, languages, output }: BatchAsk,
  { options, folder }: BatchSetup,
  setup: Awaited<ReturnType<typeof setUp>>,
): Promise<BatchAnswer> {
  if (languages !== undefined) {
    const isOne = inOneLanguage(options.from, NONE)
    for (const [k, path] of inputs.entries())
      if (!(await isOne({ path, language: languages[k]! }, languages[1 - k]!))) return { status: 'mixed' }
  }
  const hashes = await Promise.all(inputs.map(hashOf))
  const made = await align({ inputs }, options, setup, NONE)
  const reason = nothingAligned(made, { inputs })
  if (reason !== undefined) return { status: 'empty', hashes, reason }
  const bitext = await withoutDropped(made, options)
  const pairs = bitext.segments.filter(
    ({ type, confidence }) => type === 'pair' && confidence >= (options.minConfidence ?? 0),
  ).length
  if (folder === undefined) {
    const { minConfidence, write } = options
    const maxChars = write['maxChars'] as number | undefined
    return { status: 'ok', hashes, pairs, rows: rowsOf(bitext, inputs[0], { minConfidence, maxChars }), files: [] }
  }
  const writer = writerFor('batch', '-', options.to)
  const { names } = await writeBitext(bitext, { inputs, output, writer }, options, NONE)
  const files = await Promise.all(names.map(async (path) => ({ name: relative(folder, path), bytes: (await stat(path)).size })))
  return { status: 'ok', hashes, pairs, rows: [], files }
}

serve(lineOfWorker<BatchSetup, BatchAsk>(), async (setup) => {
  const shared = await setUp(setup.options, NONE)
  if (setup.options.lexicon !== undefined) await warmUp(shared)
  return async (ask) => [await answerOf(ask, setup, shared)]
})
// While it waits for its setup, which a lexicon of one's own is part of: the rest is the same for all.
await warmUp({})
