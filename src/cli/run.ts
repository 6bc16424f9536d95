import type { CommandName, Options } from './flags.ts'
import type { Streams } from './streams.ts'

/** Does what a command line asks. @returns the exit code */
export type Command = (files: readonly string[], options: Options, streams: Streams) => Promise<number>

/** Each with what it needs, which the others do not load. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  align: async () => (await import('./jobs.ts')).runJobs('align'),
  beads: async () => (await import('./jobs.ts')).runJobs('beads'),
  convert: async () => (await import('./jobs.ts')).runJobs('convert'),
  check: async () => (await import('./check.ts')).check,
  rules: async () => (await import('./rules.ts')).rules,
  learn: async () => (await import('./learn.ts')).learn,
}

export async function run(
  { command, files, options }: { command: CommandName; files: readonly string[]; options: Options },
  streams: Streams,
): Promise<number> {
  const start = await COMMANDS[command]()
  return start(files, options, streams)
}
