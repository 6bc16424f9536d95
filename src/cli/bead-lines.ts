import type { Bead, Bitext, Segment, Unit, WriteOptions, Written } from '../bitext.ts'
import { ladder, type UnitCounts, vecalign } from '../exchange/bead-lists.ts'
import { confidenceDigits } from '../exchange/confidence.ts'
import { confident, leftOut } from '../exchange/left-out.ts'
import type { Writer } from './writer.ts'

const linesOf = (units: readonly Unit[] = []): number[] => units.map(({ block }) => block)

const beadOf = ({ source, target, confidence }: Segment): Bead => ({
  source: linesOf(source?.units),
  target: linesOf(target?.units),
  confidence,
})

/** One bead a line: source lines, TAB, target lines, TAB, confidence. Lines count from 0; a side without any is empty. */
function* plain(beads: Iterable<Bead>): Generator<string> {
  for (const { source, target, confidence } of beads)
    yield `${source.join(',')}\t${target.join(',')}\t${confidenceDigits(confidence)}\n`
}

/** How many lines both files have, which `muwazi beads` notes since blank ones are in no bead. */
const countsOf = (bitext: Written & Pick<Bitext, 'data'>): UnitCounts => {
  const { source = 0, target = 0 } = (bitext.data?.['lines'] ?? {}) as Partial<UnitCounts>
  return { source, target }
}

const writer = (name: string, list: (beads: Iterable<Bead>, counts: UnitCounts) => Iterable<string>): Writer => ({
  name,
  extensions: [`.${name}`],
  output: 'text',
  options: [],
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
export const BEAD_FORMATS: readonly Writer[] = [writer('beads', plain), writer('ladder', ladder), writer('vecalign', vecalign)]
