import type { Unit, WriteOptions, Written } from '../bitext.ts'
import { confidenceDigits } from '../exchange/confidence.ts'
import { confident, leftOut } from '../exchange/left-out.ts'
import type { Writer } from './writer.ts'

const indices = (units: readonly Unit[] = []): string => units.map(({ block }) => block).join(',')

/** One bead a line: source lines, TAB, target lines, TAB, confidence. Lines count from 0; a side without any is empty. */
export function* write(bitext: Written, { minConfidence, onMessage }: WriteOptions = {}): Generator<string> {
  const out = leftOut('bead')
  for (const { source, target, confidence } of confident(bitext.segments, minConfidence, out))
    yield `${indices(source?.units)}\t${indices(target?.units)}\t${confidenceDigits(confidence)}\n`
  if (onMessage) for (const message of out.messages()) onMessage(message)
}

/** What `muwazi beads` can write besides texts; no exchange formats, since they hold none. The first is written when nothing else is asked for. */
export const BEAD_FORMATS: readonly Writer[] = [
  { name: 'beads', extensions: ['.beads'], output: 'text', options: [], load: async () => ({ write }) },
]
