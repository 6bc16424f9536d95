import { MuwaziError } from '../errors.ts'
import { parseArguments } from './arguments.ts'
import { sentenceOf } from './sentence.ts'
import { print, type Streams } from './streams.ts'

export type { Streams } from './streams.ts'

/**
 * The command line, without the process: reads arguments, does what they ask, says what went wrong in one sentence.
 *
 * @param argv what stands after `muwazi`
 * @returns the exit code: 0 done, 1 bad input or nothing aligned, 2 wrong usage
 */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    const asked = parseArguments(argv, streams.stdout.columns)
    if (asked.text !== undefined) {
      await print(streams.stdout, [asked.text])
      return 0
    }
    // Aligning takes ten times as long to load as `--help` does.
    const { run } = await import('./run.ts')
    return await run(asked, streams)
  } catch (error) {
    await print(streams.stderr, [`muwazi: ${sentenceOf(error)}\n`])
    return error instanceof MuwaziError && error.code === 'bad-option' ? 2 : 1
  }
}
