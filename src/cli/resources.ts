import { basename } from 'node:path'
import { MuwaziError, misuse, show } from '../errors.ts'
import { builtIn } from '../lexicon/built-in.ts'
import { type LearnPair, learnWith } from '../lexicon/learn.ts'
import { checkApart, kindOf, type Streams, say } from './files.ts'
import type { Options } from './flags.ts'
import { progressLine } from './progress.ts'
import { readBitext } from './read.ts'
import { counted } from './report.ts'
import { checkFree, writeOutput } from './write-files.ts'

const column = <T>(items: readonly T[], show: (item: T) => string): string => items.map(show).join('|')

/**
 * Learns word translations from memories and writes them in the format of `--lexicon`.
 *
 * @returns the exit code
 */
export async function learn(files: readonly string[], options: Options, streams: Streams): Promise<number> {
  const { output = '-', quiet } = options
  await checkNames(files, output)
  await checkFree(output, options)
  const pairs: LearnPair[] = []
  const line = progressLine({ quiet }, streams)
  for (const path of files) {
    await line.show(`${path} …`)
    for (const pair of await readPairs(path, streams).finally(line.hide)) pairs.push(pair)
  }
  const { languages, learned } = learnWith(pairs, { lexicon: builtIn() })
  if (learned.length === 0)
    throw new MuwaziError(
      'bad-input',
      `Expected pairs that show which words translate each other, got ${counted(pairs.length, 'pair')} and no certain word; learning takes some hundred pairs`,
    )
  const lines = learned.map(
    ({ spelling, translations }) =>
      `${spelling}\t${column(translations, (one) => one.spelling)}\t${column(translations, (one) => one.weight.toFixed(2))}\n`,
  )
  const title = `# ${languages.join(' → ')}: ${learned.length} words learned from ${pairs.length} pairs\n`
  await writeOutput(output, [title, ...lines], streams, options)
  if (!quiet) await say(streams.stderr, [`${output === '-' ? files.join(', ') : output}: ${title.slice(2).trimEnd()}`])
  return 0
}

async function checkNames(files: readonly string[], output: string): Promise<void> {
  if (files.length === 0) throw misuse('Expected a memory to learn from, got none; `muwazi learn --help` shows how')
  if (output === '-') return
  if ((await kindOf(output)) === 'folder') throw misuse(`Expected \`--output\` to be a file, got the folder ${show(output)}`)
  await checkApart(files, [output])
}

/** The pairs of a memory without their other data, since memories can be large. */
async function readPairs(path: string, streams: Streams): Promise<LearnPair[]> {
  const { segments } = await readBitext(path, { expected: 'a memory that ends in' }, streams)
  return segments.flatMap(({ source, target }) =>
    source && target
      ? [{ source: { text: source.text, language: source.language }, target: { text: target.text, language: target.language } }]
      : [],
  )
}

/** The name that OmegaT gives its file in every project. */
const isOmegat = (path: string): boolean => basename(path).toLowerCase() === 'segmentation.conf'

/**
 * Writes the sentence rules as CAT tools read them.
 *
 * @returns the exit code
 */
export async function rules(files: readonly string[], options: Options, streams: Streams): Promise<number> {
  const { output = '-', to, quiet } = options
  if (files.length > 0) throw misuse(`Expected no file to read, got ${show(files[0])}; \`-o\` names the file to write`)
  if (output !== '-' && (await kindOf(output)) === 'folder')
    throw misuse(`Expected \`--output\` to be a file, got the folder ${show(output)}`)
  if (to === 'srx' && isOmegat(output))
    throw misuse('Expected `--to` and the name of the output to agree, got `srx` and `segmentation.conf`, which OmegaT reads')
  const format = to === 'omegat' || isOmegat(output) ? 'omegat' : 'srx'
  const { stringify } = await import('../entries/srx.ts')
  await writeOutput(output, [stringify({ format })], streams, options)
  if (!quiet && output !== '-')
    await say(streams.stderr, [`${output}: ${format === 'srx' ? 'SRX 2.0' : 'rules for OmegaT'}, Arabic and English`])
  return 0
}
