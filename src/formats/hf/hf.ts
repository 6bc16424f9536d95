// The `translation` feature of Hugging Face datasets as JSON Lines.

import type { Bitext, Segment, WriteOptions, Written } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { decode, withoutMark } from '../../text/bytes.ts'
import { fromFlat, isObject, type Json, jsonOf, oneLine } from '../jsonl/line.ts'
import { joinChunks } from '../shared/chunks.ts'
import { fullPairs, twoLanguages } from '../shared/full-pairs.ts'
import { leftOut } from '../shared/left-out.ts'
import { readBitext, segmentReader } from '../shared/read-segment.ts'
import { checkWriteOptions } from '../shared/write-options.ts'

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
export function write(bitext: Written, options: HfOptions = {}): Iterable<string> {
  checkWriteOptions(options, [])
  twoLanguages(bitext)
  return lines(bitext, options)
}

/** All lines of {@link write} as one text. */
export function stringify(bitext: Written, options: HfOptions = {}): string {
  return joinChunks(write(bitext, options))
}

function* lines({ source, target, segments }: Written, options: HfOptions): Generator<string> {
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

/**
 * Reads such lines, ours or those of any data set. The first two keys of the first `translation` are source and target; a line where
 * both are missing is left out and counted, other columns go to the segment's `data`.
 *
 * @throws MuwaziError `bad-input` with the line that is no such object
 */
export function parse(text: string | Uint8Array): Bitext {
  const { value, messages } = decode(text)
  const out = leftOut('line')
  const read = segmentReader('und', 'und')
  const segments: Segment[] = []
  let languages: [string, string] | undefined
  for (const [index, line] of withoutMark(value).split('\n').entries()) {
    if (line.trim() === '') continue
    const { translation, ...rest } = lineOf(line, index + 1)
    const keys = Object.keys(translation)
    if (languages === undefined && keys.length > 1) languages = [keys[0] ?? 'und', keys[1] ?? 'und']
    const [source = 'und', target = 'und'] = languages ?? keys
    const sides = { source: translation[source] || null, target: translation[target] || null }
    const segment = read({
      ...fromFlat({ ...rest, ...sides, source_language: source, target_language: target }),
      line: index + 1,
    })
    if (segment) segments.push(segment)
    else out.add('without text')
  }
  return readBitext(languages?.[0], languages?.[1], segments, [...messages, ...out.messages()])
}

function lineOf(line: string, place: number): Json & { translation: Json } {
  const expected = `Expected a JSON object with \`translation\` in line ${place}`
  const value = jsonOf(line, expected)
  const translation = isObject(value) ? value['translation'] : undefined
  if (isObject(value) && isObject(translation)) return { ...value, translation }
  throw new MuwaziError('bad-input', `${expected}, got ${show(line.trim())}`)
}
