// Two files with a sentence a line and as many lines: what Moses, Marian, OpenNMT, fairseq and OPUS take.

import type { BitextLike, WriteOptions } from '../../bitext.ts'
import { withinOutput } from '../../limits.ts'
import { fullPairs, isBlank, leftOut } from '../shared/left-out.ts'
import { utf8Cleaner } from '../shared/utf8.ts'
import { checkWriteOptions } from '../shared/write-options.ts'
import { checkWritten } from '../shared/written.ts'

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
export function write(bitext: BitextLike, options: MosesOptions = {}): MosesFiles {
  checkWritten(bitext)
  checkWriteOptions(options, [])
  let made: [string[], string[]] | undefined
  const side = (index: 0 | 1): Iterable<string> => ({
    *[Symbol.iterator]() {
      made ??= linesOf(bitext, options)
      yield* withinOutput(made[index], options.limits)
    },
  })
  return { source: side(0), target: side(1) }
}

/** All lines of {@link write} as two texts. */
export function stringify(bitext: BitextLike, options: MosesOptions = {}): { source: string; target: string } {
  const { source, target } = write(bitext, options)
  return { source: [...source].join(''), target: [...target].join('') }
}

// Python's `splitlines` parts at U+001C–E, too.
const LINE_ENDS = /\r\n|[\n\v\f\r\x1c-\x1e\u0085\u2028\u2029]/g

function linesOf(bitext: BitextLike, options: MosesOptions): [string[], string[]] {
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
  for (const pair of fullPairs(bitext, options, out)) {
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
