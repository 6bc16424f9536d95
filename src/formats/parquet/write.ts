// Apache Parquet, for DuckDB, polars, pandas, Spark and Hugging Face datasets.

import type { AsyncBitextLike, BitextLike, WriteOptions } from '../../bitext.ts'
import { joinBytes } from '../../text/bytes.ts'
import { type ChunkWriter, chunksOf } from '../shared/chunk-writer.ts'
import { FLAT_COLUMNS, type FlatRow, flatRows } from '../shared/columns.ts'
import { directedOnly } from '../shared/direction-of-file.ts'
import { isFullPair, leftOut, selector, twoLanguages } from '../shared/left-out.ts'
import { utf8Cleaner } from '../shared/utf8.ts'
import { checkChoice, checkDocument, checkPulled, checkWriteOptions } from '../shared/write-options.ts'
import { checkWritten } from '../shared/written.ts'
import { type Column, flatColumn, tableWriter, textElement } from './table.ts'

export interface ParquetOptions extends WriteOptions {
  /**
   * `flat`: the columns of TSV, CSV and flat JSON lines (`id`, `kind`, `source`, `target` …), a missing side null. `translation`: a struct of two
   * texts by language, as Hugging Face datasets know it, in place of the text and language columns; only pairs. @default 'flat'
   */
  layout?: 'flat' | 'translation' | undefined
  /** What the document is called of which the segments are that do not say it themselves (`data.document`). @default none: null */
  document?: string | undefined
}

function columnsOf(layout: 'flat' | 'translation', source: string, target: string): Column<FlatRow>[] {
  if (layout === 'flat') return FLAT_COLUMNS.map(flatColumn)
  const translation: Column<FlatRow> = {
    name: 'translation',
    schema: [{ name: 'translation', num_children: 2, repetition_type: 'REQUIRED' }, textElement(source), textElement(target)],
    isPlain: true,
    value: (row) => ({ [source]: row.source, [target]: row.target }),
  }
  const others = ['kind', 'confidence', 'origin', 'flags', 'document', 'index'] as const
  return [flatColumn('id'), translation, ...others.map(flatColumn)]
}

/**
 * Writes a bitext as one Parquet file with a schema of its own, the same whatever the languages: texts are strings, `confidence` is a double,
 * `index` a 64-bit integer, `flags` a list. Pairs below `minConfidence` are left out and counted (`left-out`), with the layout `translation` also
 * what is no pair; lone surrogates, which UTF-8 cannot hold, are dropped and counted (`dropped-character`).
 *
 * @throws MuwaziError `bad-option`; `bad-input` for the layout `translation` where both languages are the same
 * @example
 * writeFileSync('article.parquet', write(bitext)) // duckdb -c "select source, target from 'article.parquet'"
 */
export function write(bitext: BitextLike, options: ParquetOptions = {}): Uint8Array {
  const chunks = writeChunks(bitext, options)
  checkPulled(chunks)
  return joinBytes([...chunks])
}

/**
 * The file of {@link write} in pieces, in constant memory: a group of 100,000 rows is written as soon as it is full. `muwazi.version` and
 * `muwazi.options` stand in its metadata.
 *
 * @throws MuwaziError as {@link write} does
 * @example
 * for await (const bytes of writeChunks(await tmx.stream(createReadStream('big.tmx')))) file.write(bytes)
 */
export function writeChunks(bitext: BitextLike, options?: ParquetOptions): Iterable<Uint8Array>
export function writeChunks(bitext: AsyncBitextLike, options?: ParquetOptions): AsyncIterable<Uint8Array>
export function writeChunks(
  bitext: BitextLike | AsyncBitextLike,
  options: ParquetOptions = {},
): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  checkWritten(bitext)
  checkWriteOptions(options, ['layout', 'document'])
  checkChoice('layout', options.layout, ['flat', 'translation'])
  checkDocument(options.document)
  if (options.layout === 'translation') twoLanguages(bitext)
  return chunksOf(bitext, parquetWriter(bitext, options), options)
}

function parquetWriter(bitext: BitextLike | AsyncBitextLike, options: ParquetOptions): ChunkWriter<Uint8Array> {
  const { layout = 'flat', document, onMessage, limits: _, ...rest } = options
  const out = leftOut()
  const utf8 = utf8Cleaner()
  const isSelected = selector(options, out)
  const rowOf = flatRows(bitext, document)
  const columns = columnsOf(layout, bitext.source.language, bitext.target.language)
  const table = tableWriter(columns, { layout, document, ...rest }, utf8)
  return {
    begin: () => new Uint8Array(),
    add(given) {
      const segment = layout === 'translation' ? directedOnly(given, bitext, out) : given
      if (!segment) return new Uint8Array()
      const row = rowOf(segment)
      if (!isSelected(segment) || (layout === 'translation' && !isFullPair(segment, out))) return new Uint8Array()
      return table.add(row)
    },
    end: table.end,
    report() {
      if (onMessage) for (const message of [...utf8.messages(), ...out.messages()]) onMessage(message)
    },
  }
}
