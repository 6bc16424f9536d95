import type { Bitext, RuleId } from '../bitext.ts'
import { check as findings } from '../check/check.ts'
import { filter } from '../check/filter.ts'
import { RULES, WEAK } from '../check/rules.ts'
import { MuwaziError, misuse } from '../errors.ts'
import { chooseFormat, formatByName } from '../formats/choose.ts'
import { formatsRead } from '../formats/registry.ts'
import { align } from './align.ts'
import { readBytes } from './files.ts'
import { textsOf } from './filtered.ts'
import type { Options } from './flags.ts'
import { identifierFor } from './identifier.ts'
import { nothingAligned } from './nothing-aligned.ts'
import { documents, type Job } from './plan.ts'
import { parseBitext } from './read-bitext.ts'
import { messageLines } from './report.ts'
import { sentenceOf } from './sentence.ts'
import { setUp } from './setup.ts'
import { print, type Streams } from './streams.ts'

/**
 * Prints what is odd about pairs, a line each, as linters do. Files of pairs are checked one by one; a document, or two, is aligned first.
 *
 * @returns the exit code: 0 nothing was found, 1 something was, or a file could not be read
 */
export async function check(files: readonly string[], options: Options, streams: Streams): Promise<number> {
  if (files.length === 0) throw misuse('Expected a file to check, got none; `muwazi check --help` shows how, and `-` is stdin')
  if (files.filter((path) => path === '-').length > 1) throw misuse('Expected stdin (`-`) once, got it twice')
  let code = 0
  for (const { names, bitext } of await sources(files, options, streams)) {
    try {
      if (await checkOne(names, await bitext(), options, streams)) code = 1
    } catch (error) {
      if (error instanceof MuwaziError && error.code === 'bad-option') throw error
      await print(streams.stderr, [`muwazi: ${sentenceOf(error)}\n`])
      code = 1
    }
  }
  return code
}

interface Source {
  names: readonly string[]
  bitext(): Promise<Bitext>
}

/** Which files are pairs, and which are documents. */
async function sources(files: readonly string[], options: Options, streams: Streams): Promise<Source[]> {
  const { from, sourceLanguage, targetLanguage } = options
  // Stdin is read once, and seen by all.
  const stdin = files.includes('-') ? await readBytes('-', streams) : new Uint8Array()
  const once: Streams = {
    ...streams,
    stdin: (async function* () {
      yield stdin
    })(),
  }
  const formatFor = (path: string) => {
    if (from !== undefined) return formatsRead('bitext').find(({ name }) => name === from)
    return path === '-' ? chooseFormat(stdin, undefined, 'bitext') : formatByName(path, formatsRead('bitext'))
  }
  const formats = files.map(formatFor)
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
    throw misuse(`Expected files of pairs, or a document, or two, got ${files.length} files; check documents one at a time`)
  return [{ names: files, bitext: () => aligned(documents(files), options, once) }]
}

async function aligned(inputs: Job['inputs'], options: Options, streams: Streams): Promise<Bitext> {
  const bitext = await align({ inputs }, options, await setUp({}, streams), streams)
  const nothing = nothingAligned(bitext, { inputs })
  if (nothing !== undefined) throw new MuwaziError('bad-input', nothing)
  return bitext
}

const DEFAULT: readonly RuleId[] = RULES.map(({ id }) => id).filter((id) => !WEAK.includes(id))

/** @returns how much was found */
async function checkOne(names: readonly string[], bitext: Bitext, options: Options, streams: Streams): Promise<number> {
  const { rules = DEFAULT, drop = [], minConfidence, quiet, retext = false } = options
  const asked = rules.filter((rule) => !drop.includes(rule))
  const identify = asked.includes('wrong-language') ? await identifierFor(textsOf(bitext)) : undefined
  const wanted = filter(bitext, { minConfidence })
  // retext and its parsers load only where they are asked for.
  const linted = retext ? await (await import('../unified/lint-segments.ts')).lintSegments(wanted) : []
  const found = [...findings(wanted, { rules: asked, identify }), ...linted]
  await print(
    streams.stdout,
    messageLines(bitext, found).map((line) => `${line}\n`),
  )
  const pairs = bitext.segments.filter(({ type }) => type === 'pair').length
  const name = names.map((path) => (path === '-' ? 'stdin' : path)).join(', ')
  const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
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
