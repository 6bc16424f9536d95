// JSON Lines: one segment a line, for pipelines.

import type { Bitext, Segment } from '../../bitext.ts'
import { decode, withoutMark } from '../../text/bytes.ts'
import { leftOut } from '../shared/left-out.ts'
import { readBitext, segmentReader } from '../shared/read-segment.ts'
import { completed, fromFlat, fromFull, objectOf } from './line.ts'

/**
 * Reads lines back, flat or full, also mixed; the languages of the bitext are the first ones met. Keys of a flat line that are not ours
 * go to the segment's `data`, and so does `document`. A line without any text is left out and counted.
 *
 * @throws MuwaziError `bad-input` with the line that is no such object
 * @example
 * const { segments } = parse(readFileSync('segments.jsonl'))
 */
export function parse(text: string | Uint8Array): Bitext {
  const { value, messages } = decode(text)
  const out = leftOut('line')
  const read = segmentReader('und', 'und')
  const segments: Segment[] = []
  let source: string | undefined
  let target: string | undefined
  for (const [index, line] of withoutMark(value).split('\n').entries()) {
    if (line.trim() === '') continue
    const value = objectOf(line, index + 1)
    const full = value['type'] === 'pair' || value['type'] === 'unpaired'
    const told = full ? fromFull(value) : fromFlat(value)
    source ??= told.sourceLanguage
    target ??= told.targetLanguage
    const segment = read({ ...told, line: index + 1 })
    if (!segment) out.add('without text')
    else segments.push(full ? completed(segment, value) : segment)
  }
  return readBitext(source, target, segments, [...messages, ...out.messages()])
}
