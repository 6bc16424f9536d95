import { MuwaziError } from '../errors.ts'
import { parseArguments } from './arguments.ts'
import { print, type Streams, say, sentenceOf } from './files.ts'
import type { CommandName } from './flag.ts'
import type { Command } from './flags.ts'

/** Each command is loaded alone: aligning takes ten times as long to load as `--help`. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  align: async () => (await import('./jobs.ts')).runJobs('align'),
  beads: async () => (await import('./jobs.ts')).runJobs('beads'),
  convert: async () => (await import('./jobs.ts')).runJobs('convert'),
  check: async () => (await import('./check.ts')).check,
  rules: async () => (await import('./resources.ts')).rules,
  learn: async () => (await import('./resources.ts')).learn,
  score: async () => (await import('./score.ts')).scorePairs,
  stream: async () => (await import('./stream.ts')).stream,
  match: async () => (await import('./match.ts')).matchFiles,
  batch: async () => (await import('./batch.ts')).batch,
  clean: async () => (await import('./clean.ts')).clean,
  review: async () => (await import('./review.ts')).review,
}

/**
 * The command line without the process: reads the arguments, runs the command, reports an error in one sentence.
 *
 * @param argv the arguments after `muwazi`
 * @returns the exit code: 0 done, 1 bad input or nothing aligned, 2 wrong usage; `stream` has more
 */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    const line = parseArguments(argv, streams.stdout.columns)
    if (line.text !== undefined) {
      await print(streams.stdout, [line.text])
      return 0
    }
    const command = await COMMANDS[line.command]()
    return await command(line.files, line.options, streams)
  } catch (error) {
    await say(streams.stderr, [`muwazi: ${sentenceOf(error)}`])
    return error instanceof MuwaziError && error.code === 'bad-option' ? 2 : 1
  }
}
