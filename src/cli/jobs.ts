import type { Bitext } from '../bitext.ts'
import { MuwaziError } from '../errors.ts'
import { align } from './align.ts'
import { beads } from './beads.ts'
import { convert } from './convert.ts'
import { convertLarge, isLarge } from './convert-large.ts'
import { writeOutput } from './files.ts'
import { filtered } from './filtered.ts'
import type { Options } from './flags.ts'
import { nothingAligned, nothingRead } from './nothing-aligned.ts'
import { inputNames, type Job, type JobName, plan } from './plan.ts'
import { messageLines, report, summary, tallyOf } from './report.ts'
import type { Command } from './run.ts'
import { sentenceOf } from './sentence.ts'
import { type Setup, setUp } from './setup.ts'
import { print, type Streams } from './streams.ts'
import { writeBitext } from './write-bitext.ts'

interface Kind {
  make(job: Job, options: Options, setup: Setup, streams: Streams): Promise<Bitext>
  /** Why there is nothing to write, if there is nothing. */
  nothing(bitext: Bitext, job: Job): string | undefined
}

const KINDS: Readonly<Record<JobName, Kind>> = {
  align: { make: align, nothing: nothingAligned },
  beads: { make: beads, nothing: nothingAligned },
  convert: { make: convert, nothing: nothingRead },
}

/** On a terminal more messages than these would push the rest out of sight. */
const SHOWN = 10
const CLEAR = '\r\x1b[2K'

/**
 * Aligns or reads, writes, tells. One bad document does not keep the others from being done.
 *
 * @throws {MuwaziError} where nothing could be done at all
 */
export const runJobs =
  (command: JobName): Command =>
  async (files, options, streams) => {
    const { quiet = false } = options
    const jobs = await plan(command, files, options, streams)
    const setup = await setUp(options, streams)
    const tell = (lines: readonly string[]) => print(streams.stderr, quiet ? [] : lines.map((line) => `${line}\n`))
    const progress = async (text: string) => {
      if (streams.stderr.isTTY && !quiet) await print(streams.stderr, [CLEAR + text])
    }
    const told: string[][] = []
    let code = 0
    for (const [at, job] of jobs.entries()) {
      await progress(`${jobs.length > 1 ? `${at + 1} of ${jobs.length}: ` : ''}${job.inputs.join(', ')} …`)
      const done = await runJob(KINDS[command], job, options, setup, streams).catch(failure)
      await progress('')
      told.push([done.error ?? done.summary, ...done.lines, ''])
      if (done.error === undefined) await tell([...shortened(done.messages, streams), done.summary])
      else await print(streams.stderr, [`muwazi: ${done.error}\n`])
      if (done.error !== undefined) code = 1
    }
    if (options.report !== undefined)
      await writeOutput(
        options.report,
        told.flat().map((line) => `${line}\n`),
        streams,
      )
    return code
  }

/** What became of a job, as lines: `messages` for stderr, `lines` for the report. */
type Done = { error?: never; summary: string; messages: string[]; lines: string[] } | { error: string; lines: string[] }

/** What goes wrong with a document is its own matter; wrong usage concerns all. */
function failure(error: unknown): Done {
  if (error instanceof MuwaziError && error.code === 'bad-option') throw error
  return { error: sentenceOf(error), lines: [] }
}

function shortened(lines: readonly string[], { stderr }: Streams): readonly string[] {
  if (!stderr.isTTY || lines.length <= SHOWN + 1) return lines
  return [...lines.slice(0, SHOWN), `… and ${lines.length - SHOWN} more messages; \`--report FILE\` has all`]
}

async function runJob({ make, nothing }: Kind, job: Job, options: Options, setup: Setup, streams: Streams): Promise<Done> {
  if (make === convert && (await isLarge(job, options))) return { ...(await convertLarge(job, options, streams)), lines: [] }
  const made = await make(job, options, setup, streams)
  const error = nothing(made, job)
  if (error !== undefined) return { error, lines: report(made, made.messages) }
  const bitext = await filtered(made, options)
  const written = await writeBitext(bitext, job, options, streams)
  // What a message about the whole job begins with: the file that came out, else those that went in.
  const name = written.names.join(', ') || inputNames(job).join(', ')
  const messages = [...bitext.messages, ...written.messages.map((message) => ({ path: name, ...message }))]
  return {
    summary: summary(name, tallyOf(bitext, options.minConfidence), options.minConfidence),
    messages: messageLines(bitext, messages),
    lines: report(bitext, messages),
  }
}
