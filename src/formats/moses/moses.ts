// Two files with a sentence a line and as many lines: what Moses, Marian, OpenNMT, fairseq and OPUS take.

import type { Bitext, WriteOptions, Written } from '../../bitext.ts'
import { MuwaziError } from '../../errors.ts'
import { decode, withoutMark } from '../../text/bytes.ts'
import { fullPairs } from '../shared/full-pairs.ts'
import { isBlank, leftOut } from '../shared/left-out.ts'
import { readBitext, segmentReader } from '../shared/read-segment.ts'
import { utf8Cleaner } from '../shared/utf8.ts'
import { checkWriteOptions } from '../shared/write-options.ts'

export type MosesOptions = WriteOptions

/** The chunks of the two files, a line each, ended by LF. */
export interface MosesFiles {
  source: Iterable<string>
  target: Iterable<string>
}

/**
 * Writes the pairs of a bitext as two texts of as many lines. Unpaired segments, pairs with a blank side and pairs below
 * `minConfidence` are left out and counted (`left-out`); what any reader may take for a line end inside a text (U+000A–D, U+001C–E,
 * U+0085, U+2028, U+2029) becomes a space and is counted (`line-separator`), a lone surrogate is dropped and counted
 * (`dropped-character`). `segments` is read once, when the first line is asked for, and messages come then.
 *
 * @throws MuwaziError `bad-option`
 * @example
 * const { source, target } = write(bitext)
 * writeFileSync('corpus.ar', [...source].join(''))
 * writeFileSync('corpus.en', [...target].join(''))
 */
export function write(bitext: Written, options: MosesOptions = {}): MosesFiles {
  checkWriteOptions(options, [])
  let made: [string[], string[]] | undefined
  const side = (index: 0 | 1): Iterable<string> => ({
    *[Symbol.iterator]() {
      made ??= linesOf(bitext, options)
      yield* made[index]
    },
  })
  return { source: side(0), target: side(1) }
}

/** All lines of {@link write} as two texts. */
export function stringify(bitext: Written, options: MosesOptions = {}): { source: string; target: string } {
  const { source, target } = write(bitext, options)
  return { source: [...source].join(''), target: [...target].join('') }
}

// Python's `splitlines` parts at U+001C–E, too.
const LINE_ENDS = /\r\n|[\n\v\f\r\x1c-\x1e\u0085\u2028\u2029]/g

function linesOf({ segments }: Written, options: MosesOptions): [string[], string[]] {
  const { onMessage } = options
  const out = leftOut()
  const utf8 = utf8Cleaner()
  let separators = 0
  const line = (text: string): string => {
    const joined = text.replace(LINE_ENDS, () => {
      separators++
      return ' '
    })
    return utf8.clean(joined).trim()
  }
  const files: [string[], string[]] = [[], []]
  for (const pair of fullPairs(segments, options, out)) {
    const [source, target] = [line(pair.source.text), line(pair.target.text)]
    // What is left of a lone surrogate.
    if (isBlank(source) || isBlank(target)) out.add('with a blank side')
    else {
      files[0].push(`${source}\n`)
      files[1].push(`${target}\n`)
    }
  }
  if (onMessage) {
    const what = separators === 1 ? 'line end inside a text became a space' : 'line ends inside texts became spaces'
    if (separators > 0) onMessage({ ruleId: 'line-separator', reason: `${separators} ${what}` })
    for (const message of [...utf8.messages(), ...out.messages()]) onMessage(message)
  }
  return files
}

/**
 * Reads two texts of as many lines. A line pair with one blank side is unpaired, one with two is left out and counted. Ids are hashes.
 *
 * @param languages source and target, since the texts do not say. @default 'und' for both
 * @throws MuwaziError `bad-input` where the numbers of lines differ
 */
export function parse(
  source: string | Uint8Array,
  target: string | Uint8Array,
  languages: readonly [source: string, target: string] = ['und', 'und'],
): Bitext {
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
  return readBitext(...languages, segments, [...files.flatMap(({ messages }) => messages), ...out.messages()])
}

function linesIn(text: string): string[] {
  const lines = withoutMark(text)
    .split('\n')
    .map((line) => line.trim())
  if (lines.at(-1) === '') lines.pop()
  return lines
}
