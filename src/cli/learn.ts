import { MuwaziError, misuse, show } from '../errors.ts'
import { type LearnPair, learnEntries } from '../lexicon/learn.ts'
import { kindOf, samePath, writeOutput } from './files.ts'
import type { Options } from './flags.ts'
import { readBitext } from './read-bitext.ts'
import { print, type Streams } from './streams.ts'

const column = <T>(items: readonly T[], show: (item: T) => string): string => items.map(show).join('|')

/**
 * Learns word translations from memories and writes them as `--lexicon` takes them.
 *
 * @returns the exit code
 */
export async function learn(files: readonly string[], { output = '-', quiet }: Options, streams: Streams): Promise<number> {
  await checkNames(files, output)
  const pairs: LearnPair[] = []
  for (const path of files) for (const pair of await readPairs(path, streams)) pairs.push(pair)
  const { languages, learned } = learnEntries(pairs)
  if (learned.length === 0)
    throw new MuwaziError(
      'bad-input',
      `Expected pairs that show which words translate each other, got ${pairs.length} and no word that is sure; learning takes some hundred`,
    )
  const lines = learned.map(
    ({ spelling, translations }) =>
      `${spelling}\t${column(translations, (one) => one.spelling)}\t${column(translations, (one) => one.weight.toFixed(2))}\n`,
  )
  const title = `# ${languages.join(' → ')}: ${learned.length} words learned from ${pairs.length} pairs\n`
  await writeOutput(output, [title, ...lines], streams)
  if (!quiet) await print(streams.stderr, [`${output === '-' ? files.join(', ') : output}: ${title.slice(2)}`])
  return 0
}

async function checkNames(files: readonly string[], output: string): Promise<void> {
  if (files.length === 0) throw misuse('Expected a memory to learn from, got none; `muwazi learn --help` shows how')
  if (output === '-') return
  if ((await kindOf(output)) === 'folder') throw misuse(`Expected \`--output\` to be a file, got the folder ${show(output)}`)
  const own = await samePath(output)
  for (const path of files)
    if ((await samePath(path)) === own)
      throw misuse(`Expected a name for each file, got ${show(output)}, which is read too; choose another output`)
}

/** The pairs of a memory, texts alone: a large one need not be kept whole. */
async function readPairs(path: string, streams: Streams): Promise<LearnPair[]> {
  const { segments } = await readBitext(path, { expected: 'a memory that ends in' }, streams)
  return segments.flatMap(({ source, target }) =>
    source && target
      ? [{ source: { text: source.text, language: source.language }, target: { text: target.text, language: target.language } }]
      : [],
  )
}
