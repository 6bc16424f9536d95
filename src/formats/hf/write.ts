// The `translation` feature of Hugging Face datasets as JSON Lines.

import type { AsyncBitextLike, BitextLike, WriteOptions } from '../../bitext.ts'
import { jsonLine } from '../jsonl/line.ts'
import { type ChunkWriter, chunksOf } from '../shared/chunk-writer.ts'
import { directedOnly } from '../shared/direction-of-file.ts'
import { isBlank, isFullPair, leftOut, selector, twoLanguages } from '../shared/left-out.ts'
import { utf8Cleaner } from '../shared/utf8.ts'
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
export function write(bitext: BitextLike, options?: HfOptions): Iterable<string>
export function write(bitext: AsyncBitextLike, options?: HfOptions): AsyncIterable<string>
export function write(bitext: BitextLike | AsyncBitextLike, options: HfOptions = {}): Iterable<string> | AsyncIterable<string> {
  checkWritten(bitext)
  checkWriteOptions(options, [])
  twoLanguages(bitext)
  return chunksOf(bitext, hfWriter(bitext, options), options)
}

/** All lines of {@link write} as one text. */
export function stringify(bitext: BitextLike, options: HfOptions = {}): string {
  return joinChunks(write(bitext, options))
}

function hfWriter(bitext: BitextLike | AsyncBitextLike, options: HfOptions): ChunkWriter {
  const { source, target } = bitext
  const out = leftOut()
  const utf8 = utf8Cleaner()
  const isSelected = selector(options, out)
  return {
    begin: () => '',
    add(given) {
      const segment = directedOnly(given, bitext, out)
      if (!segment || !isSelected(segment) || !isFullPair(segment, out)) return ''
      const [sourceText, targetText] = [utf8.clean(segment.source.text), utf8.clean(segment.target.text)]
      // What is left of a lone surrogate.
      if (isBlank(sourceText) || isBlank(targetText)) {
        out.add('with a blank side')
        return ''
      }
      const line: HfLine = {
        id: segment.id,
        translation: { [source.language]: sourceText, [target.language]: targetText },
        kind: segment.kind,
        confidence: segment.confidence,
        origin: segment.origin,
        flags: segment.flags.join(' '),
      }
      return jsonLine(line, utf8)
    },
    end: () => '',
    report() {
      for (const message of [...utf8.messages(), ...out.messages()]) options.onMessage?.(message)
    },
  }
}
