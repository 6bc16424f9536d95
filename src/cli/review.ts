import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { MuwaziError, misuse, show } from '../errors.ts'
import { formatByName } from '../formats/choose.ts'
import { formatsRead } from '../formats/registry.ts'
import { type Named, reviewPage } from '../review/write.ts'
import { align, nothingAligned, nothingRead } from './align.ts'
import { kindOf, readBytes, type Streams, samePath, say, sentenceOf } from './files.ts'
import type { Options } from './flags.ts'
import { groupInputs, type InputGroup, inOneLanguage } from './pairing.ts'
import { documents, inputNames } from './plan.ts'
import { progressLine } from './progress.ts'
import { pairsFormat, parseBitext, setUp } from './read.ts'
import { counted } from './report.ts'
import { checkFree, writeOutput } from './write-files.ts'

/** Bytes of the key that encrypts what a browser keeps of a page: AES-256. */
const KEY_BYTES = 32

/**
 * Writes a page to review one document, two that are translations, or many.
 *
 * @returns the exit code
 */
export async function review(files: readonly string[], options: Options, streams: Streams): Promise<number> {
  const { output = '-', quiet, blank = false, write } = options
  await checkNames(files, output, options)
  await checkFree(output, options)
  const language = write['language'] === 'ar' ? 'ar' : 'en'
  const setup = await setUp(options, streams)
  const bitexts: Named[] = []
  let code = 0
  const jobs: Pick<InputGroup, 'inputs'>[] =
    files.length > 2
      ? await groupInputs(files, options, inOneLanguage(options.from, streams))
      : files.length > 0
        ? [{ inputs: documents(files) }]
        : []
  const line = progressLine(options, streams)
  for (const [at, job] of jobs.entries()) {
    await line.show(`${jobs.length > 1 ? `${at + 1} of ${jobs.length}: ` : ''}${job.inputs.join(', ')} …`)
    try {
      bitexts.push({
        name: inputNames(job)
          .map((path) => basename(path))
          .join(', '),
        bitext: await bitextOf(job, options, setup, streams).finally(line.hide),
      })
    } catch (error) {
      if (jobs.length === 1 || (error instanceof MuwaziError && error.code === 'bad-option')) throw error
      await say(streams.stderr, [`muwazi: ${sentenceOf(error)}`])
      code = 1
    }
  }
  if (bitexts.length === 0 && !blank) return code
  const { PARTS } = await import('virtual:review-page')
  const page = reviewPage(bitexts, PARTS, { language, key: randomBytes(KEY_BYTES).toString('base64') })
  await writeOutput(output, page, streams, options)
  if (!quiet) await say(streams.stderr, [`${output === '-' ? 'review page' : output}: ${summaryOf(bitexts)}`])
  return code
}

/** A document or two, aligned; or a file of pairs. */
async function bitextOf(
  job: Pick<InputGroup, 'inputs'>,
  options: Options,
  setup: Awaited<ReturnType<typeof setUp>>,
  streams: Streams,
) {
  const [path, second] = job.inputs
  const named = second === undefined && path !== '-' ? await pairsFormat(path, streams) : undefined
  // A table is a document: its cells are split into sentences.
  const format =
    named && (named.name === 'review' || formatByName(path, formatsRead('document')) === undefined) ? named : undefined
  const bitext = format
    ? await parseBitext(path, format, await readBytes(path, streams), { ...options, ...options.align })
    : await align(job, options, setup, streams)
  const nothing = format ? nothingRead(bitext, job) : nothingAligned(bitext, job)
  if (nothing !== undefined) throw new MuwaziError('bad-input', nothing)
  return bitext
}

const summaryOf = (bitexts: readonly Named[]): string => {
  if (bitexts.length === 0) return 'drop files into it'
  const rows = bitexts.reduce((sum, { bitext }) => sum + bitext.segments.length, 0)
  return `${counted(rows, 'row')}${bitexts.length > 1 ? ` of ${counted(bitexts.length, 'document')}` : ''} to review`
}

async function checkNames(files: readonly string[], output: string, { blank = false, pins }: Options): Promise<void> {
  if (blank && files.length > 0)
    throw misuse(`Expected no input with \`--blank\`, got ${show(files[0])}; files are dropped into the page`)
  if (!blank && files.length === 0)
    throw misuse(
      'Expected a document to review, got none; `muwazi review --help` shows how, and `--blank` makes a page that takes files',
    )
  if (files.filter((path) => path === '-').length > 1) throw misuse('Expected stdin (`-`) once, got it twice')
  if (pins !== undefined && files.length > 2) throw misuse(`Expected \`--pins\` with one document, got ${files.length} files`)
  if (output === '-') return
  if ((await kindOf(output)) === 'folder') throw misuse(`Expected \`--output\` to be a file, got the folder ${show(output)}`)
  if (!/\.x?html?$/i.test(output)) throw misuse(`Expected the name of the page to end in .html, got ${show(output)}`)
  const own = await samePath(output)
  for (const path of files)
    if (path !== '-' && (await samePath(path)) === own)
      throw misuse(`Expected a name for each file, got ${show(output)}, which is read too; choose another output`)
}
