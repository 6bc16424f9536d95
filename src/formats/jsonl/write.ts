// JSON Lines: one segment a line, for pipelines.

import type { AsyncBitextLike, BitextLike, WriteOptions } from '../../bitext.ts'
import { type ChunkWriter, chunksOf } from '../shared/chunk-writer.ts'
import { flatRows } from '../shared/columns.ts'
import { leftOut, selector } from '../shared/left-out.ts'
import { utf8Cleaner } from '../shared/utf8.ts'
import { checkChoice, checkDocument, checkWriteOptions, joinChunks } from '../shared/write-options.ts'
import { checkWritten } from '../shared/written.ts'
import { jsonLine, lineOf } from './line.ts'

export type { FlatRow } from '../shared/columns.ts'
export type { JsonlLine } from './line.ts'

export interface JsonlOptions extends WriteOptions {
  /** What the document is called of which the segments are that do not say it themselves (`data.document`). @default none: null */
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
export function write(bitext: BitextLike, options?: JsonlOptions): Iterable<string>
export function write(bitext: AsyncBitextLike, options?: JsonlOptions): AsyncIterable<string>
export function write(
  bitext: BitextLike | AsyncBitextLike,
  options: JsonlOptions = {},
): Iterable<string> | AsyncIterable<string> {
  checkWritten(bitext)
  checkWriteOptions(options, ['document', 'full'])
  checkChoice('full', options.full, [true, false])
  checkDocument(options.document)
  return chunksOf(bitext, jsonlWriter(bitext, options), options)
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

function jsonlWriter(bitext: BitextLike | AsyncBitextLike, options: JsonlOptions): ChunkWriter {
  const { document, full = false, onMessage } = options
  const out = leftOut()
  const utf8 = utf8Cleaner()
  const isSelected = selector(options, out)
  const rowOf = flatRows(bitext, document)
  return {
    begin: () => '',
    add(segment) {
      const row = rowOf(segment)
      return isSelected(segment) ? jsonLine(full ? segment : lineOf(row), utf8) : ''
    },
    end: () => '',
    report() {
      if (onMessage) for (const message of [...utf8.messages(), ...out.messages()]) onMessage(message)
    },
  }
}
