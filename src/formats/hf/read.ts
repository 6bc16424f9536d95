// The `translation` feature of Hugging Face datasets as JSON Lines.

import type { Bitext, Segment } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { decode, withoutMark } from '../../text/bytes.ts'
import { fromFlat, isObject, type Json, jsonOf } from '../jsonl/line.ts'
import { leftOut } from '../shared/left-out.ts'
import { readBitext, segmentReader } from '../shared/read-segment.ts'

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
