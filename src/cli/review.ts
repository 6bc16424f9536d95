import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { Data } from '../bitext.ts'
import { MuwaziError, misuse, show } from '../errors.ts'
import { formatByName } from '../formats/choose.ts'
import { formatsRead } from '../formats/registry.ts'
import { dataOf, type Review, type ReviewData } from '../formats/review/page-file.ts'
import { reviewedSegments } from '../formats/review/segments.ts'
import { replay } from '../formats/review/state.ts'
import { type Named, reviewPage } from '../review/write.ts'
import { decode } from '../text/bytes.ts'
import { align, nothingAligned, nothingRead } from './align.ts'
import { checkApart, kindOf, readBytes, type Streams, say, sentenceOf } from './files.ts'
import type { Options } from './flags.ts'
import { groupInputs, type InputGroup, inOneLanguage } from './pairing.ts'
import { documents, inputNames } from './plan.ts'
import { progressLine } from './progress.ts'
import { inFile, pairsFormat, parseBitext, type Setup, setUp } from './read.ts'
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
  const language = (write['language'] ?? (options.language === undefined ? 'en' : 'ar')) === 'ar' ? 'ar' : 'en'
  const setup = await setUp(options, streams)
  const earlier = await earlierPage(options, streams)
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
      const name = nameOf(job)
      const before = jobs.length === 1 && earlier?.reviews.length === 1 ? earlier.reviews[0] : reviewNamed(earlier, name)
      const pins = earlier ? pinsOfReview(before) : jobs.length > 1 ? pinsOf(setup.pins, name, options) : setup.pins
      const bitext = await bitextOf(job, options, { ...setup, pins }, streams).finally(line.hide)
      bitexts.push({ name, bitext, earlier: before })
    } catch (error) {
      if (jobs.length === 1 || (error instanceof MuwaziError && error.code === 'bad-option')) throw error
      await say(streams.stderr, [`muwazi: ${sentenceOf(error)}`])
      code = 1
    }
  }
  if (bitexts.length === 0 && !blank) return code
  const { PARTS } = await import('virtual:review-page')
  const key = earlier?.key ?? randomBytes(KEY_BYTES).toString('base64')
  const { settings, reviewer } = earlier ?? {}
  const kept = { ...(settings ? { settings } : {}), ...(reviewer ? { reviewer } : {}) }
  const page = reviewPage(bitexts, PARTS, { language, key, ...kept })
  await writeOutput(output, page, streams, options)
  if (!quiet) await say(streams.stderr, [`${output === '-' ? 'review page' : output}: ${summaryOf(bitexts)}`])
  return code
}

const nameOf = (job: Pick<InputGroup, 'inputs'>): string =>
  inputNames(job)
    .map((path) => basename(path))
    .join(', ')

/** The page that is given as pins: what was done in it is done again, not only its pairs. */
async function earlierPage({ pins }: Options, streams: Streams): Promise<ReviewData | undefined> {
  if (pins === undefined || !/\.x?html?$/i.test(pins)) return undefined
  return inFile(pins, async () => dataOf(decode(await readBytes(pins, streams)).value))
}

const reviewNamed = (page: ReviewData | undefined, name: string): Review | undefined =>
  page?.reviews.find(({ document }) => document.name === name)

const pinsOfReview = (review: Review | undefined) =>
  review === undefined ? [] : reviewedSegments(replay(review.document, review.log)).filter(({ origin }) => origin === 'pinned')

/** Pins of one of several documents: each says in its data which one it is of. */
function pinsOf(pins: Setup['pins'], name: string, { pins: path = '' }: Options): Setup['pins'] {
  const documentOf = (pin: Setup['pins'][number]) => ('data' in pin ? (pin.data as Data | undefined)?.['document'] : undefined)
  return pins.filter((pin) => {
    const document = documentOf(pin)
    if (typeof document !== 'string')
      throw misuse(
        `Expected \`document\` in each pin of several documents, got one without in ${show(path)}; give a review page, or pairs that say it`,
      )
    return basename(document) === name || name.split(', ').includes(basename(document))
  })
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

async function checkNames(files: readonly string[], output: string, { blank = false }: Options): Promise<void> {
  if (blank && files.length > 0)
    throw misuse(`Expected no input with \`--blank\`, got ${show(files[0])}; files are dropped into the page`)
  if (!blank && files.length === 0)
    throw misuse(
      'Expected a document to review, got none; `muwazi review --help` shows how, and `--blank` makes a page that takes files',
    )
  if (files.filter((path) => path === '-').length > 1) throw misuse('Expected stdin (`-`) once, got it twice')
  if (output === '-') return
  if ((await kindOf(output)) === 'folder') throw misuse(`Expected \`--output\` to be a file, got the folder ${show(output)}`)
  if (!/\.x?html?$/i.test(output)) throw misuse(`Expected the name of the page to end in .html, got ${show(output)}`)
  await checkApart(files, [output])
}
