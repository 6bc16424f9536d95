import { MuwaziError } from '../errors.ts'
import { parseArguments } from './arguments.ts'
import { type Output, printOwn, type Streams, say, sentenceOf } from './files.ts'
import type { CommandName } from './flag.ts'
import type { Command } from './flags.ts'
import { type Environment, localeOf } from './locale.ts'

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
 * @param environment variables, of which LC_ALL, LC_MESSAGES and LANG say a language. @default none: English
 * @returns the exit code: 0 done, 1 bad input or nothing aligned, 2 wrong usage; `stream` has more
 */
export async function main(argv: readonly string[], streams: Streams, environment: Environment = {}): Promise<number> {
  const language = localeOf(argv, environment)
  const arabic = language === undefined ? undefined : (await import('./arabic/index.ts')).arabic(language)
  const spoken = arabic === undefined ? streams : speaking(streams, arabic.line)
  try {
    const line = parseArguments(argv, streams.stdout.columns, arabic?.help)
    if (line.text !== undefined) {
      await printOwn(streams.stdout, [line.text])
      return 0
    }
    const command = await COMMANDS[line.command]()
    return await command(line.files, { ...line.options, language }, spoken)
  } catch (error) {
    await say(spoken.stderr, [`muwazi: ${sentenceOf(error)}`])
    return error instanceof MuwaziError && error.code === 'bad-option' ? 2 : 1
  }
}

/** Streams whose lines about the run are said in another language. */
function speaking(streams: Streams, inWords: (english: string) => string): Streams {
  const to = (output: Output): Output => ({
    write: (piece, done) => output.write(piece, done),
    isTTY: output.isTTY,
    columns: output.columns,
    fd: output.fd,
    inWords,
  })
  return {
    get stdin() {
      return streams.stdin
    },
    stdout: to(streams.stdout),
    stderr: to(streams.stderr),
  }
}
