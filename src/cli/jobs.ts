import type { Bitext, Message, Segment } from '../bitext.ts'
import { MuwaziError, misuse, show } from '../errors.ts'
import { loadReader } from '../formats/load.ts'
import { align, beads, identifierFor, nothingAligned, nothingRead, textsOf } from './align.ts'
import { kindOf, readPieces, type Streams, say, sentenceOf, shown } from './files.ts'
import type { Command, Options } from './flags.ts'
import { inputNames, type JobName, plan } from './plan.ts'
import { type ProgressLine, progressLine } from './progress.ts'
import { inFile, largeFormat, MIN_LARGE_BYTES, NAME_FORMAT, namedAfter, readBitext, type Setup, setUp, wantedOf } from './read.ts'
import { groupedLines, leftOutLine, leftOutText, report, summary, tallying, tallyOf } from './report.ts'
import { checkFree, writeOutput } from './write-files.ts'
import { type Job, writeBitext } from './writer.ts'

/** What a command does for each job. */
interface JobKind {
  make(job: Job, options: Options, setup: Setup, streams: Streams): Promise<Bitext>
  /** Why there is nothing to write, if so. */
  nothing(bitext: Bitext, job: Job): string | undefined
}

const convert: JobKind['make'] = ({ inputs }, options, _, streams) =>
  readBitext(inputs[0], { expected: 'a bitext that ends in', advice: NAME_FORMAT, ...options, ...options.align }, streams)

const JOB_KINDS: Readonly<Record<JobName, JobKind>> = {
  align: { make: align, nothing: nothingAligned },
  beads: { make: beads, nothing: nothingAligned },
  convert: { make: convert, nothing: nothingRead },
}

/** The result of a job in lines: `messages` for stderr, `lines` for the report. */
type Outcome = { error?: never; summary: string; messages: string[]; lines: string[] } | { error: string; lines: string[] }

/**
 * Runs the jobs of a command: makes each bitext, writes it and reports. An error in one document does not stop the others.
 *
 * @throws {MuwaziError} for wrong usage
 */
export const runJobs =
  (command: JobName): Command =>
  async (files, options, streams) => {
    const { quiet = false } = options
    if (command === 'align') await checkCommand(files[0])
    const jobs = await plan(command, files, options, streams)
    const setup = await setUp(options, streams)
    const tell = (lines: readonly string[]) => say(streams.stderr, quiet ? [] : lines)
    const reported: string[][] = []
    const line = progressLine(options, streams)
    let code = 0
    for (const [at, job] of jobs.entries()) {
      const { notes = [] } = job
      await line.show(`${jobs.length > 1 ? `${at + 1} of ${jobs.length}: ` : ''}${job.inputs.join(', ')} …`)
      const run = { options, setup, streams, line }
      const outcome = await runJob(JOB_KINDS[command], job, run).catch(failure).finally(line.hide)
      reported.push([outcome.error ?? outcome.summary, ...notes, ...outcome.lines, ''])
      if (outcome.error === undefined) await tell([...notes, ...outcome.messages, outcome.summary])
      else {
        await tell(notes)
        await say(streams.stderr, [`muwazi: ${outcome.error}`])
        code = 1
      }
    }
    if (options.report !== undefined) {
      const lines = reported.flat().map((line) => `${shown(streams.stderr, line)}\n`)
      await writeOutput(options.report, lines, streams, options)
    }
    return code
  }

/** A word that is no file is a slip in the name of a command: `convrt a.tmx b.xlf`. */
async function checkCommand(first = ''): Promise<void> {
  if (/^[a-z]{3,}$/.test(first) && (await kindOf(first)) === undefined)
    throw misuse(`Expected a file or a command, got ${show(first)}; \`muwazi --help\` lists the commands`)
}

/** An error of one document; wrong usage concerns all of them and is thrown. */
function failure(error: unknown): Outcome {
  if (error instanceof MuwaziError && error.code === 'bad-option') throw error
  return { error: sentenceOf(error), lines: [] }
}

/** What all jobs of a run share. */
interface Run {
  options: Options
  setup: Setup
  streams: Streams
  line: ProgressLine
}

async function runJob(kind: JobKind, job: Job, { options, setup, streams, line }: Run): Promise<Outcome> {
  await checkFree(job.output, options)
  if (kind.make === convert && (await isLarge(job, options))) return convertLarge(job, options, streams, line)
  const made = await kind.make(job, options, setup, streams)
  const error = kind.nothing(made, job)
  if (error !== undefined) return { error, lines: report(made, made.messages) }
  const bitext = await withoutDropped(made, options)
  const written = await writeBitext(bitext, job, options, streams)
  const left = leftOutText(made)
  // Messages about the whole job begin with the name of the output; on stdout, with the names of the inputs.
  const name = written.names.join(', ') || inputNames(job).join(', ')
  const messages = [...bitext.messages, ...written.messages.map((message) => ({ path: name, ...message }))]
  return {
    summary: summary(name, tallyOf(bitext, options.minConfidence), options.minConfidence, left),
    messages: [
      ...groupedLines(bitext, messages),
      ...(left === undefined ? [] : [leftOutLine(left, options.report !== undefined)]),
    ],
    lines: report(bitext, messages),
  }
}

/** The bitext without the pairs that `--drop` names. The writers apply `--min-confidence`, and count what they leave out. */
export async function withoutDropped(bitext: Bitext, { drop = [] }: Options): Promise<Bitext> {
  if (drop.length === 0) return bitext
  const { filter } = await import('../check/check.ts')
  const identify = drop.includes('wrong-language') ? await identifierFor(textsOf(bitext)) : undefined
  return filter(bitext, { drop, identify })
}

/** Whether a file is converted piece by piece, in constant memory. Rules and reports look at all pairs together, so they need the whole. */
export async function isLarge(
  { inputs, writer }: Job,
  { from, drop, report }: Pick<Options, 'from' | 'drop' | 'report'>,
  minBytes = MIN_LARGE_BYTES,
): Promise<boolean> {
  if (drop !== undefined || report !== undefined || writer.memory !== undefined) return false
  if (writer.output !== 'text' && (await writer.load()).writeChunks === undefined) return false
  return (await largeFormat(inputs[0], from, minBytes)) !== undefined
}

/** Pairs between two updates of the progress line. */
const PROGRESS_PAIRS = 20_000

/** Reads and writes at the same time. */
export async function convertLarge(
  job: Job,
  options: Options,
  streams: Streams,
  line: Pick<ProgressLine, 'show'> = progressLine(options, streams),
): Promise<{ summary: string; messages: string[]; lines: string[] }> {
  const [path] = job.inputs
  const format = (await largeFormat(path, options.from, 0))!
  const { stream } = await loadReader(format)
  const messages: Message[] = []
  const wanted = wantedOf(format, { ...options, ...options.align })
  const { segments, ...halves } = await inFile(path, () =>
    stream!(readPieces(path), { ...wanted, onMessage: (message) => messages.push({ path, ...message }) }),
  )
  const { tally, add } = tallying(options.minConfidence, ({ line }) => (line === undefined ? path : `${path}:${line}`))
  const counted = (function* (): Generator<Segment> {
    let count = 0
    for (const segment of namedErrors(path, segments)) {
      add(segment)
      if (++count % PROGRESS_PAIRS === 0) void line.show(`${path}: ${count.toLocaleString('en')} pairs …`)
      yield segment
    }
    // The error comes before the output replaces an older file.
    const nothing = tally.pairs + tally.alone + tally.left > 0 ? undefined : nothingRead({ segments: [] }, job)
    if (nothing !== undefined) throw new MuwaziError('bad-input', nothing)
  })()
  const written = await writeBitext({ ...halves, segments: counted }, job, options, streams)
  const name = written.names.join(', ') || path
  const all = [...messages, ...written.messages.map((message) => ({ path: name, ...message }))]
  return {
    summary: summary(name, tally, options.minConfidence),
    messages: all.map((message) => `${message.path}: ${message.reason} (${message.ruleId})`),
    lines: [],
  }
}

/** Segments as they are read; an error of the reader gets the name of the file. */
function* namedErrors(path: string, segments: Iterable<Segment>): Generator<Segment> {
  const reader = segments[Symbol.iterator]()
  for (;;) {
    let next: IteratorResult<Segment>
    try {
      next = reader.next()
    } catch (cause) {
      throw namedAfter(path, cause)
    }
    if (next.done) return
    yield next.value
  }
}
