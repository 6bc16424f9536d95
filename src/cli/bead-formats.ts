import type { Explanation, Match } from '../align/explain.ts'
import type { Bead, Bitext, BitextLike, Segment, SideName, Unit, WriteOptions } from '../bitext.ts'
import { ladder, type UnitCounts, vecalign } from '../formats/beads/bead-lists.ts'
import type { WriterOption } from '../formats/format.ts'
import type { Writer } from '../formats/load.ts'
import { doubtWords } from '../formats/shared/doubts.ts'
import { confident, leftOut } from '../formats/shared/left-out.ts'
import { confidenceDigits } from '../formats/shared/pair-facts.ts'

/** A list of beads, which only `muwazi beads` writes, since it holds no texts. */
export interface BeadFormat {
  name: string
  extensions: readonly string[]
  options: readonly WriterOption[]
  load(): Promise<Writer>
}

const linesOf = (units: readonly Unit[] = []): number[] => units.map(({ block }) => block)

const beadOf = ({ source, target, confidence, data }: Segment): ExplainedBead => ({
  source: linesOf(source?.units),
  target: linesOf(target?.units),
  confidence,
  explanation: data?.['explanation'] as Explanation | undefined,
})

/** A bead with its explanation, if `--explain` was given. */
type ExplainedBead = Bead & { explanation?: Explanation | undefined }

/**
 * One line for each bead: source lines, TAB, target lines, TAB, confidence. Lines count from 0; an unpaired bead has one empty side.
 * Explanations follow their bead in lines that begin with `#`.
 */
function* plain(beads: Iterable<ExplainedBead>, _: UnitCounts, tags: Tags): Generator<string> {
  for (const { source, target, confidence, explanation } of beads) {
    yield `${source.join(',')}\t${target.join(',')}\t${confidenceDigits(confidence)}\n`
    if (explanation && source.length > 0 && target.length > 0) yield* explained(explanation, tags)
  }
}

/** Languages of both sides. */
type Tags = Readonly<Record<SideName, string>>

const MAX_MATCHES = 12
/** A part of the score that is told, in log odds. */
const MIN_PART = 0.005
const nats = (value: number): string => (value < 0 ? '' : '+') + value.toFixed(2)

/** Nats by kind of evidence; then what matched and what is missing, the strongest evidence first. */
function* explained({ total, nats: kinds, matches, misses, score }: Explanation, tags: Tags): Generator<string> {
  const kindsOf = Object.entries(kinds).map(([kind, value]) => `${kind} ${nats(value)}`)
  yield `# ${nats(total)} nats: ${kindsOf.join(', ')}\n`
  const list = (what: string, all: readonly Match[], show: (match: Match) => string) =>
    all.length === 0
      ? []
      : [`#   ${what}: ${all.slice(0, MAX_MATCHES).map(show).join('; ')}${all.length > MAX_MATCHES ? '; …' : ''}\n`]
  yield* list('matched', matches, (one) => `${one.source.join(' ')} = ${one.target.join(' ')} ${nats(one.nats)}`)
  yield* list('missing', misses, (one) => `${[...one.source, ...one.target].join(' ')} ${nats(one.nats)}`)
  if (score === undefined) return
  const parts = Object.entries(score.parts).filter(([, value]) => Math.abs(value) >= MIN_PART)
  yield `#   score ${confidenceDigits(score.score)}: ${parts.map(([part, value]) => `${part} ${nats(value)}`).join(', ')}\n`
  const against = doubtWords(score.against, tags)
  if (against.length > 0) yield `#   against: ${against.join('; ')}\n`
}

/** The number of lines of both files. `muwazi beads` notes it, since blank lines are in no bead. */
const countsOf = (bitext: BitextLike & Pick<Bitext, 'data'>): UnitCounts => {
  const { source = 0, target = 0 } = (bitext.data?.['lines'] ?? {}) as Partial<UnitCounts>
  return { source, target }
}

const beadFormat = (
  name: string,
  list: (beads: Iterable<ExplainedBead>, counts: UnitCounts, tags: Tags) => Iterable<string>,
  options: BeadFormat['options'] = [],
): BeadFormat => ({
  name,
  extensions: [`.${name}`],
  options,
  load: async () => ({
    *write(bitext: BitextLike, { minConfidence, onMessage }: WriteOptions = {}) {
      const out = leftOut('bead')
      const kept = [...confident(bitext, minConfidence, out)].map(beadOf)
      yield* list(kept, countsOf(bitext), { source: bitext.source.language, target: bitext.target.language })
      if (onMessage) for (const message of out.messages()) onMessage(message)
    },
  }),
})

const EXPLAIN: WriterOption = {
  name: 'explain',
  value: 'boolean',
  default: false,
  help: 'explain each bead: evidence in nats, and the words, names and numbers that matched',
}

/** The lists that `muwazi beads` writes besides the formats of the registry; the first is the default. */
export const BEAD_FORMATS: readonly BeadFormat[] = [
  beadFormat('beads', plain, [EXPLAIN]),
  beadFormat('ladder', ladder),
  beadFormat('vecalign', vecalign),
]
