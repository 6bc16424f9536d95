import { stat } from 'node:fs/promises'
import type { Message, Segment } from '../bitext.ts'
import { MuwaziError } from '../errors.ts'
import { formatByName } from '../formats/choose.ts'
import type { Format } from '../formats/format.ts'
import { loadReader } from '../formats/load.ts'
import { formatNamed, formatsRead } from '../formats/registry.ts'
import { readPieces } from './files.ts'
import type { Options } from './flags.ts'
import { nothingRead } from './nothing-aligned.ts'
import type { Job } from './plan.ts'
import { inFile, languagesFor, namedAfter } from './read-bitext.ts'
import { summary, tallying } from './report.ts'
import type { Streams } from './streams.ts'
import { writeBitext } from './write-bitext.ts'

/** Bytes; a smaller file is kept whole, so that ids can be made unique. */
const LARGE = 1 << 25

const formatFor = (path: string, from: string | undefined): Format | undefined =>
  from === undefined ? formatByName(path, formatsRead('bitext')) : formatNamed(from)

/** Whether a file is to be converted piece by piece, in constant memory; rules and reports look at all pairs together. */
export async function isLarge({ inputs, writer }: Job, { from, drop, report }: Options, least = LARGE): Promise<boolean> {
  if (writer.output !== 'text' || drop !== undefined || report !== undefined) return false
  const size = await stat(inputs[0]).then(
    (file) => (file.isFile() ? file.size : 0),
    () => 0,
  )
  const format = formatFor(inputs[0], from)
  return size >= least && format !== undefined && (await loadReader(format)).stream !== undefined
}

/** Reads and writes at once. */
export async function convertLarge(
  job: Job,
  options: Options,
  streams: Streams,
): Promise<{ summary: string; messages: string[] }> {
  const [path] = job.inputs
  const format = formatFor(path, options.from)!
  const { stream } = await loadReader(format)
  const messages: Message[] = []
  const wanted = languagesFor(format, options)
  const { segments, ...halves } = await inFile(path, () =>
    stream!(readPieces(path), { ...wanted, onMessage: (message) => messages.push({ path, ...message }) }),
  )
  const { tally, add } = tallying(options.minConfidence, ({ line }) => (line === undefined ? path : `${path}:${line}`))
  const counted = (function* (): Generator<Segment> {
    yield* inFilePieces(path, segments, add)
    // Thrown while the output is not yet in its place.
    const nothing = tally.pairs + tally.alone + tally.left > 0 ? undefined : nothingRead({ segments: [] }, job)
    if (nothing !== undefined) throw new MuwaziError('bad-input', nothing)
  })()
  const written = await writeBitext({ ...halves, segments: counted }, job, options, streams)
  const name = written.names.join(', ') || path
  const told = [...messages, ...written.messages.map((message) => ({ path: name, ...message }))]
  return {
    summary: summary(name, tally, options.minConfidence),
    messages: told.map((message) => `${message.path}: ${message.reason} (${message.ruleId})`),
  }
}

/** Segments as they are read, each counted; what is wrong with the file is told with its name. */
function* inFilePieces(path: string, segments: Iterable<Segment>, add: (segment: Segment) => void): Generator<Segment> {
  const taken = segments[Symbol.iterator]()
  for (;;) {
    let next: IteratorResult<Segment>
    try {
      next = taken.next()
    } catch (cause) {
      throw namedAfter(path, cause)
    }
    if (next.done) return
    add(next.value)
    yield next.value
  }
}
