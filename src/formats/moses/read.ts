// Two files with a sentence a line and as many lines: what Moses, Marian, OpenNMT, fairseq and OPUS take.

import type { Bitext, Limits } from '../../bitext.ts'
import { checkKeys, MuwaziError, misuse, show } from '../../errors.ts'
import { isLanguageTag } from '../../languages/tag.ts'
import { checkLimit, limitsOf } from '../../limits.ts'
import { checkText, decode, withoutMark } from '../../text/bytes.ts'
import { leftOut } from '../shared/left-out.ts'
import { boundedBitext, readBitext, segmentReader } from '../shared/read-segment.ts'

/**
 * Reads two texts of as many lines. A line pair with one blank side is unpaired, one with two is left out and counted. Ids are hashes.
 *
 * @param languages source and target, since the texts do not say. @default 'und' for both
 * @throws MuwaziError `bad-option`; `bad-input` where the numbers of lines differ; `too-large` beyond a limit
 */
export function parse(
  source: string | Uint8Array,
  target: string | Uint8Array,
  languages: readonly [source: string, target: string] = ['und', 'und'],
  options: { limits?: Limits | undefined } = {},
): Bitext {
  if (!isPair(languages)) throw misuse(`Expected \`languages\` to be two BCP 47 tags, got ${show(languages)}`)
  checkKeys(options, ['limits'])
  const limits = limitsOf(options.limits)
  for (const text of [source, target]) {
    checkText(text)
    checkLimit(limits, 'bytes', text.length)
  }
  const files = [decode(source), decode(target)] as const
  const [a, b] = [linesIn(files[0].value), linesIn(files[1].value)]
  if (a.length !== b.length)
    throw new MuwaziError(
      'bad-input',
      `Expected two texts of as many lines, got ${a.length} and ${b.length}; check that they belong together`,
    )
  const read = segmentReader(...languages)
  const out = leftOut('line')
  const segments = a.flatMap((text, index) => {
    const segment = read({ source: text || null, target: b[index] || null, line: index + 1 })
    if (!segment) out.add('without text')
    return segment ?? []
  })
  const messages = [...files.flatMap(({ messages }) => messages), ...out.messages()]
  return boundedBitext(readBitext(...languages, segments, messages), limits)
}

const isPair = (languages: unknown): boolean =>
  Array.isArray(languages) && languages.length === 2 && languages.every((tag) => typeof tag === 'string' && isLanguageTag(tag))

function linesIn(text: string): string[] {
  const lines = withoutMark(text)
    .split('\n')
    .map((line) => line.trim())
  if (lines.at(-1) === '') lines.pop()
  return lines
}
