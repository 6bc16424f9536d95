import type { Bitext } from '../bitext.ts'
import { filter, check as findings } from '../check/check.ts'
import { DEFAULT_RULES } from '../check/rules.ts'
import { MuwaziError, misuse } from '../errors.ts'
import { chooseFormat } from '../formats/choose.ts'
import { formatsRead } from '../formats/registry.ts'
import { align, identifierFor, nothingAligned, textsOf } from './align.ts'
import { print, readBytes, type Streams, sentenceOf, showProgress } from './files.ts'
import type { Options } from './flags.ts'
import { documents } from './plan.ts'
import { pairsFormat, parseBitext, setUp } from './read.ts'
import { counted, messageLines } from './report.ts'
import type { Job } from './writer.ts'

/**
 * Prints a line for each finding, as linters do. Bitexts are checked one by one; one document, or two, is aligned first.
 *
 * @returns the exit code: 0 no findings, 1 findings, or a file that cannot be read
 */
export async function check(files: readonly string[], options: Options, streams: Streams): Promise<number> {
  if (files.length === 0) throw misuse('Expected a file to check, got none; `muwazi check --help` shows how, and `-` is stdin')
  if (files.filter((path) => path === '-').length > 1) throw misuse('Expected stdin (`-`) once, got it twice')
  let code = 0
  for (const { names, bitext } of await sources(files, options, streams)) {
    try {
      await showProgress(`${names.join(', ')} …`, options, streams)
      const pairs = await bitext()
      await showProgress('', options, streams)
      if (await checkOne(names, pairs, options, streams)) code = 1
    } catch (error) {
      if (error instanceof MuwaziError && error.code === 'bad-option') throw error
      await print(streams.stderr, [`muwazi: ${sentenceOf(error)}\n`])
      code = 1
    }
  }
  return code
}

/** A bitext to check: a file of pairs, or documents to align. */
interface CheckedInput {
  names: readonly string[]
  bitext(): Promise<Bitext>
}

/** Decides which files are bitexts and which are documents. */
async function sources(files: readonly string[], options: Options, streams: Streams): Promise<CheckedInput[]> {
  const { from, sourceLanguage, targetLanguage } = options
  // Stdin can be read once only.
  const stdin = files.includes('-') ? await readBytes('-', streams) : new Uint8Array()
  const once: Streams = {
    ...streams,
    stdin: (async function* () {
      yield stdin
    })(),
  }
  const formatFor = async (path: string) => {
    if (from !== undefined) return formatsRead('bitext').find(({ name }) => name === from)
    return path === '-' ? chooseFormat(stdin, undefined, 'bitext') : pairsFormat(path, streams)
  }
  const formats = await Promise.all(files.map(formatFor))
  if (formats.every((format) => format !== undefined))
    return files.map((path, k) => ({
      names: [path],
      bitext: async () => {
        const bytes = path === '-' ? stdin : await readBytes(path, streams)
        const format = (from === undefined && path !== '-' ? chooseFormat(bytes, path, 'bitext') : undefined) ?? formats[k]!
        return parseBitext(path, format, bytes, { sourceLanguage, targetLanguage })
      },
    }))
  if (files.length > 2 || formats.some((format) => format !== undefined))
    throw misuse(`Expected bitexts, or one document or two, got ${files.length} files; check documents one at a time`)
  return [{ names: files, bitext: () => aligned(documents(files), options, once) }]
}

async function aligned(inputs: Job['inputs'], options: Options, streams: Streams): Promise<Bitext> {
  const bitext = await align({ inputs }, options, await setUp({ align: {}, write: {} }, streams), streams)
  const nothing = nothingAligned(bitext, { inputs })
  if (nothing !== undefined) throw new MuwaziError('bad-input', nothing)
  return bitext
}

/** @returns the number of findings */
async function checkOne(names: readonly string[], bitext: Bitext, options: Options, streams: Streams): Promise<number> {
  const { rules = DEFAULT_RULES, drop = [], minConfidence, quiet, retext = false } = options
  const applied = rules.filter((rule) => !drop.includes(rule))
  const identify = applied.includes('wrong-language') ? await identifierFor(textsOf(bitext)) : undefined
  const checked = filter(bitext, { minConfidence })
  // retext and its parsers are loaded only for `--retext`.
  const linted = retext ? await (await import('../unified/lint-segments.ts')).lintSegments(checked) : []
  const found = [...findings(checked, { rules: applied, identify }), ...linted]
  await print(
    streams.stdout,
    messageLines(bitext, found).map((line) => `${line}\n`),
  )
  const pairs = bitext.segments.filter(({ type }) => type === 'pair').length
  const name = names.map((path) => (path === '-' ? 'stdin' : path)).join(', ')
  const about = messageLines(
    bitext,
    bitext.messages.filter(({ segment }) => segment === undefined),
  )
  if (!quiet)
    await print(
      streams.stderr,
      [...about, `${name}: ${counted(found.length, 'finding')} in ${counted(pairs, 'pair')}`].map((line) => `${line}\n`),
    )
  return found.length
}
