// The `translation` feature of Hugging Face datasets as JSON Lines.

import type { BitextLike, WriteOptions } from '../../bitext.ts'
import { oneLine } from '../jsonl/line.ts'
import { fullPairs, leftOut, twoLanguages } from '../shared/left-out.ts'
import { checkWriteOptions, joinChunks } from '../shared/write-options.ts'
import { checkWritten } from '../shared/written.ts'

export type HfOptions = WriteOptions

/** A line: the columns besides `id` and `translation` are ours. */
export interface HfLine {
  id: string
  /** By language tag: `{ ar: 'نعم', en: 'Yes' }`, source first. */
  translation: Record<string, string>
  kind: string
  /** Probability in [0, 1]. */
  confidence: number
  origin: string
  /** Joined by spaces. */
  flags: string
}

/**
 * Writes one pair a line as Hugging Face datasets load it ({@link HfLine}), each line a chunk. Unpaired segments, pairs with a blank
 * side and pairs below `minConfidence` are left out and counted. The keys are the two languages of the bitext, in every line the same.
 *
 * @throws MuwaziError `bad-option`; `bad-input` where both languages are the same
 * @example
 * writeFileSync('train.jsonl', stringify(bitext)) // load_dataset('json', data_files='train.jsonl')
 */
export function write(bitext: BitextLike, options: HfOptions = {}): Iterable<string> {
  checkWritten(bitext)
  checkWriteOptions(options, [])
  twoLanguages(bitext)
  return lines(bitext, options)
}

/** All lines of {@link write} as one text. */
export function stringify(bitext: BitextLike, options: HfOptions = {}): string {
  return joinChunks(write(bitext, options))
}

function* lines({ source, target, segments }: BitextLike, options: HfOptions): Generator<string> {
  const out = leftOut()
  for (const pair of fullPairs(segments, options, out)) {
    const line: HfLine = {
      id: pair.id,
      translation: { [source.language]: pair.source.text, [target.language]: pair.target.text },
      kind: pair.kind,
      confidence: pair.confidence,
      origin: pair.origin,
      flags: pair.flags.join(' '),
    }
    yield `${oneLine(JSON.stringify(line))}\n`
  }
  for (const message of out.messages()) options.onMessage?.(message)
}
