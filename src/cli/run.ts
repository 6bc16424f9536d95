import type { Message } from '../bitext.ts'
import { MuwaziError } from '../problem.ts'
import { align } from './align.ts'
import { beads } from './beads.ts'
import { writeOutput } from './files.ts'
import type { CommandName, Options } from './flags.ts'
import { nothingAligned } from './nothing-aligned.ts'
import { inputNames, type Job, plan } from './plan.ts'
import { messageLines, report, summary } from './report.ts'
import { sentenceOf } from './sentence.ts'
import { type Setup, setUp } from './setup.ts'
import { print, type Streams } from './streams.ts'

const COMMANDS = { align, beads }

/** On a terminal more messages than these would push the rest out of sight. */
const SHOWN = 10
const CLEAR = '\r\x1b[2K'

interface Run {
  command: CommandName
  files: readonly string[]
  options: Options
}

/**
 * Aligns, writes, tells. One bad document does not keep the others from being done.
 *
 * @returns the exit code
 * @throws {MuwaziError} where nothing could be done at all
 */
export async function run({ command, files, options }: Run, streams: Streams): Promise<number> {
  if (command === 'learn') return (await import('./learn.ts')).learn(files, options, streams)
  const { quiet = false } = options
  const jobs = await plan(command, files, options)
  const setup = await setUp(options, streams)
  const tell = (lines: readonly string[]) => print(streams.stderr, quiet ? [] : lines.map((line) => `${line}\n`))
  const progress = async (text: string) => {
    if (streams.stderr.isTTY && !quiet) await print(streams.stderr, [CLEAR + text])
  }
  const told: string[][] = []
  let code = 0
  for (const [at, job] of jobs.entries()) {
    await progress(`${jobs.length > 1 ? `${at + 1} of ${jobs.length}: ` : ''}${job.inputs.join(', ')} …`)
    const done = await runJob(COMMANDS[command], job, options, setup, streams).catch(failure)
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

async function runJob(make: typeof align, job: Job, options: Options, setup: Setup, streams: Streams): Promise<Done> {
  const { minConfidence = 0, full, bom, stripBidi } = options
  const bitext = await make(job, options, setup, streams)
  const error = nothingAligned(bitext, job)
  if (error !== undefined) return { error, lines: report(bitext, bitext.messages) }
  const { write } = await job.writer.load()
  const written: Message[] = []
  const document = job.inputs[0] === '-' ? undefined : job.inputs[0]
  const own = Object.entries({ document, full, bom, stripBidi }).filter(([name]) => job.writer.options.includes(name))
  const chunks = write(bitext, {
    ...Object.fromEntries(own),
    minConfidence,
    onMessage: (message) => written.push({ path: nameOf(job), ...message }),
  })
  await writeOutput(job.output, chunks, streams)
  const messages = [...bitext.messages, ...written]
  return {
    summary: summary(nameOf(job), bitext, minConfidence),
    messages: messageLines(bitext, messages),
    lines: report(bitext, messages),
  }
}

/** What a line about the whole job begins with: the file that came out, else those that went in. */
const nameOf = (job: Job): string => (job.output === '-' ? inputNames(job).join(', ') : job.output)
