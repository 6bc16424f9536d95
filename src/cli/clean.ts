import { setFlagsFromString } from 'node:v8'
import type { Bitext, BitextLike, Message, Pair, Segment } from '../bitext.ts'
import { checker, isPair } from '../check/check.ts'
import { ratioOf } from '../check/length.ts'
import type { CheckRule } from '../check/rules.ts'
import { MuwaziError, misuse, show } from '../errors.ts'
import { oneLine } from '../formats/jsonl/line.ts'
import { loadReader } from '../formats/load.ts'
import { scorer } from '../index.ts'
import { suspect } from '../languages/detect.ts'
import { checkApart, readPieces, type Streams, say } from './files.ts'
import type { Options } from './flags.ts'
import { PRESETS } from './presets.ts'
import { progressLine } from './progress.ts'
import { inFile, largeFormat, NAME_FORMAT, readBitext, setUp, wantedOf } from './read.ts'
import { counted } from './report.ts'
import { writeOutput } from './write-files.ts'
import { writeBitext, writerFor } from './writer.ts'

/**
 * V8 lets the heap of a program without a limit grow to several times of what it holds: 290 MB after 54,000 pairs, and more after more. With this it
 * cleans up when it holds a quarter more than it needs, and stays at 200 MB, in the same CPU time.
 */
const SMALL_HEAP = '--heap-growing-percent=25'

/** A pair with what speaks against it. */
interface Judged {
  pair: Pair
  score: number
  reasons: string[]
}

/**
 * Scores the pairs of a file and names what speaks against each, or leaves those pairs out; files of the formats that are read in pieces are read
 * twice, in constant memory but for hashes of repeated pairs.
 *
 * @returns the exit code
 */
export async function clean(files: readonly string[], options: Options, streams: Streams): Promise<number> {
  const [path] = files
  if (path === undefined || files.length > 1)
    throw misuse(`Expected one file of pairs, got ${files.length}; \`muwazi clean --help\` shows how`)
  const { output = '-', dropRows = false, preset = 'mt-training', quiet } = options
  await checkApart([path], [output])
  setFlagsFromString(SMALL_HEAP)
  const line = progressLine(options, streams)
  await line.show(`${path} …`)
  const messages: Message[] = []
  const read = await reader(path, options, streams, messages)
  const { minScore, rules } = PRESETS[preset]
  const judge = await judgeOf(await read(), rules, minScore, options, streams)
  const counts = new Map<string, number>()
  const tally = { pairs: 0, against: 0 }
  const judged = function* (segments: Iterable<Segment>): Generator<Judged> {
    for (const segment of segments) {
      if (!isPair(segment)) continue
      const one = judge(segment)
      tally.pairs++
      if (one.reasons.length > 0) tally.against++
      for (const reason of one.reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
      yield one
    }
  }
  const second = await read()
  if (dropRows) {
    const kept = (function* () {
      for (const { pair, reasons } of judged(second.segments)) if (reasons.length === 0) yield pair
    })()
    const job = { inputs: [path] as const, output, writer: writerFor('clean', output, options.to) }
    await writeBitext({ ...second, segments: kept }, job, options, streams)
  } else await writeOutput(output, table(judged(second.segments), output, options.to), streams)
  await line.hide()
  const list = [...counts].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${count} ${reason}`)
  const summary = `${output === '-' ? path : output}: ${counted(tally.pairs, 'pair')}, ${tally.against} ${dropRows ? 'left out' : 'with reasons'}${list.length === 0 ? '' : `: ${list.join(', ')}`}`
  const about = messages.map(({ reason, ruleId }) => `${path}: ${reason} (${ruleId})`)
  if (!quiet) await say(streams.stderr, [...about, summary])
  return 0
}

/** A function that reads the segments from the beginning, as often as it is called. */
async function reader(path: string, options: Options, streams: Streams, messages: Message[]): Promise<() => Promise<BitextLike>> {
  const format = path === '-' ? undefined : await largeFormat(path, options.from, 0)
  if (format === undefined) {
    const whole: Bitext = await readBitext(path, { expected: 'a bitext that ends in', advice: NAME_FORMAT, ...options }, streams)
    messages.push(...whole.messages.filter(({ segment }) => segment === undefined))
    return async () => whole
  }
  const { stream } = await loadReader(format)
  const wanted = wantedOf(format, options)
  let times = 0
  return () => {
    const isFirst = times++ === 0
    return inFile(path, () =>
      stream!(readPieces(path), { ...wanted, onMessage: (message) => (isFirst ? messages.push(message) : undefined) }),
    )
  }
}

/** A function that judges pairs, made of a first look at all of them. */
async function judgeOf(
  { source, target, segments }: BitextLike,
  rules: readonly CheckRule[],
  minScore: number,
  options: Options,
  streams: Streams,
): Promise<(pair: Pair) => Judged> {
  let isSuspect = false
  let hasPairs = false
  const ratio = ratioOf(
    (function* () {
      for (const segment of segments) {
        if (!isPair(segment)) continue
        hasPairs = true
        isSuspect ||= segment.kind !== 'code' && (suspect(segment.source.text) || suspect(segment.target.text))
        yield segment
      }
    })(),
  )
  if (!hasPairs) throw new MuwaziError('bad-input', 'Expected a file with pairs, got none; check the two languages')
  const identify = isSuspect ? (await import('../languages/identify.ts')).identify : undefined
  const find = checker(rules, { ratio, identify })
  const { lexicon } = await setUp({ ...options, pins: undefined, srx: undefined }, streams)
  const scoreOf = scorer({ sourceLanguage: source.language, targetLanguage: target.language, lexicon })
  return (pair) => {
    const score = scoreOf(pair.source.text, pair.target.text)
    const found = find(pair).map(({ ruleId }) => ruleId)
    return { pair, score, reasons: [...(score < minScore ? ['low-score'] : []), ...found] }
  }
}

/** All pairs with their score and reasons. */
function* table(judged: Iterable<Judged>, output: string, to: string | undefined): Generator<string> {
  const isJson = to === 'jsonl' || (to === undefined && /\.(?:jsonl|ndjson)$/i.test(output))
  if (!isJson && to !== undefined && to !== 'tsv')
    throw misuse(
      `Expected \`--to\` to be tsv or jsonl for scores and reasons, got ${show(to)}; \`--drop-rows\` writes every format`,
    )
  const cell = (text: string) =>
    text
      .replace(/\\(?=[tnr])/g, '\\\\')
      .replace(/\t/g, '\\t')
      .replace(/\r\n?|\n/g, '\\n')
  if (!isJson) yield 'id\tsource\ttarget\tscore\treasons\n'
  for (const { pair, score, reasons } of judged) {
    const { id, source, target } = pair
    if (isJson)
      yield `${oneLine(JSON.stringify({ id, source: source.text, target: target.text, score: Number(score.toFixed(4)), reasons }))}\n`
    else yield `${[id, cell(source.text), cell(target.text), score.toFixed(4), reasons.join(' ')].join('\t')}\n`
  }
}
