// JSON Lines: one segment a line, for pipelines.

import type { BitextLike, WriteOptions } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { leftOut, selected } from '../shared/left-out.ts'
import { checkChoice, checkWriteOptions, joinChunks } from '../shared/write-options.ts'
import { checkWritten } from '../shared/written.ts'
import { flatLine, oneLine } from './line.ts'

export type { JsonlLine } from './line.ts'

export interface JsonlOptions extends WriteOptions {
  /** Which document the segments are of. @default what `data.document` of a segment says, else null */
  document?: string | undefined
  /** Typed segments with units and places in place of flat lines. @default false */
  full?: boolean | undefined
}

/**
 * Writes one JSON object a line and segment, each line a chunk. Flat by default ({@link JsonlLine}; a missing side is null); with `full`
 * a whole `Segment`, its `data` included. Pairs that the options refuse are left out and counted. Lone surrogates, U+0085, U+2028 and
 * U+2029 are escaped, so no reader sees a line end inside a line.
 *
 * @throws MuwaziError `bad-option`
 * @example
 * for (const line of write(bitext, { document: 'a.txt' })) process.stdout.write(line)
 */
export function write(bitext: BitextLike, options: JsonlOptions = {}): Iterable<string> {
  checkWritten(bitext)
  checkWriteOptions(options, ['document', 'full'])
  checkChoice('full', options.full, [true, false])
  if (options.document !== undefined && typeof options.document !== 'string')
    throw new MuwaziError('bad-option', `Expected \`document\` to be a string, got ${show(options.document)}`)
  return lines(bitext, options)
}

/**
 * All lines of {@link write} as one text.
 *
 * @example
 * writeFileSync('article.jsonl', stringify(bitext, { minConfidence: 0.9 }))
 */
export function stringify(bitext: BitextLike, options: JsonlOptions = {}): string {
  return joinChunks(write(bitext, options))
}

function* lines(bitext: BitextLike, options: JsonlOptions): Generator<string> {
  const { document, full = false, onMessage } = options
  const out = leftOut()
  for (const segment of selected(bitext.segments, options, out))
    yield `${oneLine(JSON.stringify(full ? segment : flatLine(segment, bitext, document)))}\n`
  if (onMessage) for (const message of out.messages()) onMessage(message)
}
