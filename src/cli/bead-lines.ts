import type { Unit, WriteOptions, Written } from '../bitext.ts'
import { confidenceDigits } from '../exchange/confidence.ts'
import type { Exchange, Format } from '../exchange/formats.ts'
import { confident, leftOut } from '../exchange/left-out.ts'

const indices = (units: readonly Unit[] = []): string => units.map(({ block }) => block).join(',')

/** One bead a line: source lines, TAB, target lines, TAB, confidence. Lines count from 0; a side without any is empty. */
export function* write(bitext: Written, { minConfidence, onMessage }: WriteOptions = {}): Generator<string> {
  const out = leftOut('bead')
  for (const { source, target, confidence } of confident(bitext.segments, minConfidence, out))
    yield `${indices(source?.units)}\t${indices(target?.units)}\t${confidenceDigits(confidence)}\n`
  if (onMessage) for (const message of out.messages()) onMessage(message)
}

/** What an output needs of an exchange format. */
export type Writer = Pick<Format, 'name' | 'extensions' | 'options'> & { load(): Promise<Pick<Exchange, 'write'>> }

/** What `muwazi beads` writes when nothing else is asked for; no exchange format, since it holds no text. */
export const BEADS: Writer = { name: 'beads', extensions: ['.beads'], options: [], load: async () => ({ write }) }
