import type { Explanation, Match } from '../align/explain.ts'
import type { Bead, Bitext, Segment, Unit, WriteOptions, Written } from '../bitext.ts'
import { ladder, type UnitCounts, vecalign } from '../formats/beads/bead-lists.ts'
import { confidenceDigits } from '../formats/shared/confidence.ts'
import { confident, leftOut } from '../formats/shared/left-out.ts'
import type { Writer } from './writer.ts'

const linesOf = (units: readonly Unit[] = []): number[] => units.map(({ block }) => block)

const beadOf = ({ source, target, confidence, data }: Segment): Line => ({
  source: linesOf(source?.units),
  target: linesOf(target?.units),
  confidence,
  explanation: data?.['explanation'] as Explanation | undefined,
})

/** A bead and, where it was asked for, why it is one. */
type Line = Bead & { explanation?: Explanation | undefined }

/**
 * One bead a line: source lines, TAB, target lines, TAB, confidence. Lines count from 0; a side without any is empty. Explanations follow
 * their bead in lines that begin with `#`.
 */
function* plain(beads: Iterable<Line>): Generator<string> {
  for (const { source, target, confidence, explanation } of beads) {
    yield `${source.join(',')}\t${target.join(',')}\t${confidenceDigits(confidence)}\n`
    if (explanation && source.length > 0 && target.length > 0) yield* explained(explanation)
  }
}

const SHOWN = 12
const nats = (value: number): string => (value < 0 ? '' : '+') + value.toFixed(2)

/** Nats by kind; what matched, and what has no counterpart, the weightiest first. */
function* explained({ total, nats: kinds, matches, misses }: Explanation): Generator<string> {
  const kindsOf = Object.entries(kinds).map(([kind, value]) => `${kind} ${nats(value)}`)
  yield `# ${nats(total)} nats: ${kindsOf.join(', ')}\n`
  const list = (what: string, all: readonly Match[], show: (match: Match) => string) =>
    all.length === 0 ? [] : [`#   ${what}: ${all.slice(0, SHOWN).map(show).join('; ')}${all.length > SHOWN ? '; …' : ''}\n`]
  yield* list('matched', matches, (one) => `${one.source.join(' ')} = ${one.target.join(' ')} ${nats(one.nats)}`)
  yield* list('missing', misses, (one) => `${[...one.source, ...one.target].join(' ')} ${nats(one.nats)}`)
}

/** How many lines both files have, which `muwazi beads` notes since blank ones are in no bead. */
const countsOf = (bitext: Written & Pick<Bitext, 'data'>): UnitCounts => {
  const { source = 0, target = 0 } = (bitext.data?.['lines'] ?? {}) as Partial<UnitCounts>
  return { source, target }
}

const writer = (
  name: string,
  list: (beads: Iterable<Line>, counts: UnitCounts) => Iterable<string>,
  options: Writer['options'] = [],
): Writer => ({
  name,
  extensions: [`.${name}`],
  output: 'text',
  options,
  load: async () => ({
    *write(bitext: Written, { minConfidence, onMessage }: WriteOptions = {}) {
      const out = leftOut('bead')
      const kept = [...confident(bitext.segments, minConfidence, out)].map(beadOf)
      yield* list(kept, countsOf(bitext))
      if (onMessage) for (const message of out.messages()) onMessage(message)
    },
  }),
})

/** What `muwazi beads` can write besides texts; no exchange formats, since they hold none. The first is written when nothing else is asked for. */
export const BEAD_FORMATS: readonly Writer[] = [
  writer('beads', plain, ['explain']),
  writer('ladder', ladder),
  writer('vecalign', vecalign),
]
