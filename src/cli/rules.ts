import { basename } from 'node:path'
import { misuse, show } from '../errors.ts'
import { kindOf, writeOutput } from './files.ts'
import type { Options } from './flags.ts'
import { print, type Streams } from './streams.ts'

/** What OmegaT calls its file, wherever it stands. */
const isOmegat = (path: string): boolean => basename(path).toLowerCase() === 'segmentation.conf'

/**
 * Writes our rules for sentences as a CAT tool reads them.
 *
 * @returns the exit code
 */
export async function rules(files: readonly string[], { output = '-', to, quiet }: Options, streams: Streams): Promise<number> {
  if (files.length > 0) throw misuse(`Expected no file to read, got ${show(files[0])}; \`-o\` names the file to write`)
  if (output !== '-' && (await kindOf(output)) === 'folder')
    throw misuse(`Expected \`--output\` to be a file, got the folder ${show(output)}`)
  if (to === 'srx' && isOmegat(output))
    throw misuse('Expected `--to` and the name of the output to agree, got `srx` and `segmentation.conf`, which is of OmegaT')
  const format = to === 'omegat' || isOmegat(output) ? 'omegat' : 'srx'
  const { stringify } = await import('../entries/srx.ts')
  await writeOutput(output, [stringify({ format })], streams)
  if (!quiet && output !== '-')
    await print(streams.stderr, [`${output}: ${format === 'srx' ? 'SRX 2.0' : 'rules for OmegaT'}, Arabic and English\n`])
  return 0
}
