import type { Bitext, Message } from '../bitext.ts'
import { checker, filter, check as findings, isPair } from '../check/check.ts'
import { ratioOf } from '../check/length.ts'
import { DEFAULT_RULES } from '../check/rules.ts'
import { MuwaziError, misuse } from '../errors.ts'
import { chooseFormat } from '../formats/choose.ts'
import type { Format } from '../formats/format.ts'
import { loadReader } from '../formats/load.ts'
import { formatsRead } from '../formats/registry.ts'
import { suspect } from '../languages/detect.ts'
import { align, identifierFor, nothingAligned, textsOf } from './align.ts'
import { readBytes, readPieces, type Streams, say, sentenceOf } from './files.ts'
import type { Options } from './flags.ts'
import { documents } from './plan.ts'
import { progressLine } from './progress.ts'
import { inFile, largeFormat, pairsFormat, parseBitext, setUp, wantedOf } from './read.ts'
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
  const line = progressLine(options, streams)
  for (const { names, bitext } of await sources(files, options, streams)) {
    try {
      const large = names.length === 1 && !options.retext ? await largeFormat(names[0]!, options.from) : undefined
      if (large !== undefined) {
        if (await checkLarge(names[0]!, large, options, streams)) code = 1
        continue
      }
      await line.show(`${names.join(', ')} …`)
      const pairs = await bitext().finally(line.hide)
      if (await checkOne(names, pairs, options, streams)) code = 1
    } catch (error) {
      if (error instanceof MuwaziError && error.code === 'bad-option') throw error
      await say(streams.stderr, [`muwazi: ${sentenceOf(error)}`])
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

/**
 * Checks a file that is read twice in pieces, in constant memory but for hashes: first for its usual length and its languages.
 *
 * @returns the number of findings
 */
export async function checkLarge(path: string, format: Format, options: Options, streams: Streams): Promise<number> {
  const { rules = DEFAULT_RULES, drop = [], minConfidence = 0, quiet } = options
  const applied = rules.filter((rule) => !drop.includes(rule))
  const { stream } = await loadReader(format)
  const messages: Message[] = []
  let pairs = 0
  let left = 0
  const read = (onMessage: (message: Message) => void) =>
    inFile(path, () => stream!(readPieces(path), { ...wantedOf(format, options), onMessage }))
  const counts = { suspect: false }
  const line = progressLine(options, streams)
  await line.show(`${path} …`)
  const first = await read((message) => messages.push(message))
  const ratio = await inFile(path, () =>
    ratioOf(
      (function* () {
        for (const segment of first.segments) {
          if (!isPair(segment)) continue
          pairs++
          const isLeft = segment.confidence < minConfidence
          if (isLeft) left++
          else {
            counts.suspect ||= segment.kind !== 'code' && (suspect(segment.source.text) || suspect(segment.target.text))
            yield segment
          }
        }
      })(),
    ),
  ).finally(line.hide)
  const needsIdentify = applied.includes('wrong-language') && counts.suspect
  const identify = needsIdentify ? (await import('../languages/identify.ts')).identify : undefined
  const find = checker(applied, { ratio, identify })
  let found = 0
  const second = await read(() => {})
  const lines = function* (): Generator<string> {
    for (const segment of second.segments) {
      if (!isPair(segment) || segment.confidence < minConfidence) continue
      for (const { reason, ruleId } of find(segment)) {
        found++
        yield `${path}${segment.line === undefined ? '' : `:${segment.line}`}: ${reason} (${ruleId})`
      }
    }
  }
  await say(streams.stdout, lines())
  if (left > 0)
    messages.push({ ruleId: 'left-out', reason: `${counted(left, 'pair')} left out: below confidence ${minConfidence}` })
  if (!quiet)
    await say(streams.stderr, [
      ...messages.map(({ reason, ruleId }) => `${path}: ${reason} (${ruleId})`),
      `${path}: ${counted(found, 'finding')} in ${counted(pairs, 'pair')}`,
    ])
  return found
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
  await say(streams.stdout, messageLines(bitext, found))
  const pairs = bitext.segments.filter(({ type }) => type === 'pair').length
  const name = names.map((path) => (path === '-' ? 'stdin' : path)).join(', ')
  const about = messageLines(
    bitext,
    bitext.messages.filter(({ segment }) => segment === undefined),
  )
  if (!quiet) await say(streams.stderr, [...about, `${name}: ${counted(found.length, 'finding')} in ${counted(pairs, 'pair')}`])
  return found.length
}
