// Apache Parquet, for DuckDB, polars, pandas, Spark and Hugging Face datasets.

import type { SchemaElement } from 'hyparquet-writer'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { AsyncBitextLike, BitextLike, WriteOptions } from '../../bitext.ts'
import { joinBytes } from '../../text/bytes.ts'
import { type ChunkWriter, chunksOf } from '../shared/chunk-writer.ts'
import { FLAT_COLUMNS, type FlatRow, flatRows } from '../shared/columns.ts'
import { isFullPair, leftOut, selector, twoLanguages } from '../shared/left-out.ts'
import { utf8Cleaner } from '../shared/utf8.ts'
import { checkChoice, checkDocument, checkWriteOptions, TOOL } from '../shared/write-options.ts'
import { checkWritten } from '../shared/written.ts'

export interface ParquetOptions extends WriteOptions {
  /**
   * `flat`: the columns of TSV, CSV and flat JSON lines (`id`, `kind`, `source`, `target` …), a missing side null. `translation`: a struct of two
   * texts by language, as Hugging Face datasets know it, in place of the text and language columns; only pairs. @default 'flat'
   */
  layout?: 'flat' | 'translation' | undefined
  /** What the document is called of which the segments are that do not say it themselves (`data.document`). @default none: null */
  document?: string | undefined
}

/** Rows of a group: it is written, and let go, when it has so many. */
const GROUP_ROWS = 100_000

const text = (name: string, repetition: 'REQUIRED' | 'OPTIONAL' = 'REQUIRED'): SchemaElement => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  logical_type: { type: 'STRING' },
  repetition_type: repetition,
})

/** The columns of {@link FlatRow}, each with the elements of its schema. */
const FLAT: Readonly<Record<keyof FlatRow, readonly SchemaElement[]>> = {
  id: [text('id')],
  kind: [text('kind')],
  source: [text('source', 'OPTIONAL')],
  target: [text('target', 'OPTIONAL')],
  confidence: [{ name: 'confidence', type: 'DOUBLE', repetition_type: 'REQUIRED' }],
  origin: [text('origin')],
  flags: [
    { name: 'flags', repetition_type: 'REQUIRED', converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    text('element'),
  ],
  document: [text('document', 'OPTIONAL')],
  index: [{ name: 'index', type: 'INT64', repetition_type: 'REQUIRED' }],
  source_language: [text('source_language')],
  target_language: [text('target_language')],
}

/** A column by its name: its schema, and its value in a row. */
interface Column {
  name: string
  schema: readonly SchemaElement[]
  /** Its values hardly ever repeat, so that a dictionary of them is work and memory for nothing. */
  isPlain: boolean
  value(row: FlatRow): unknown
}

const PLAIN: readonly (keyof FlatRow)[] = ['id', 'source', 'target']

const flatColumn = (name: keyof FlatRow): Column => ({
  name,
  schema: FLAT[name],
  isPlain: PLAIN.includes(name),
  value: (row) => (name === 'index' ? BigInt(row.index) : row[name]),
})

function columnsOf(layout: 'flat' | 'translation', source: string, target: string): Column[] {
  if (layout === 'flat') return FLAT_COLUMNS.map(flatColumn)
  const translation: Column = {
    name: 'translation',
    schema: [{ name: 'translation', num_children: 2, repetition_type: 'REQUIRED' }, text(source), text(target)],
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
  return joinBytes([...writeChunks(bitext, options)])
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
  return chunksOf(bitext, parquetWriter(bitext, options))
}

function parquetWriter(bitext: BitextLike | AsyncBitextLike, options: ParquetOptions): ChunkWriter<Uint8Array> {
  const { layout = 'flat', document, onMessage, ...rest } = options
  const out = leftOut()
  const utf8 = utf8Cleaner()
  const isSelected = selector(options, out)
  const rowOf = flatRows(bitext, document)
  const columns = columnsOf(layout, bitext.source.language, bitext.target.language)
  const bytes = new ByteWriter()
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(({ schema }) => schema)],
    createdBy: `${TOOL.name} version ${TOOL.version}`,
    kvMetadata: [
      { key: 'muwazi.version', value: TOOL.version },
      { key: 'muwazi.options', value: JSON.stringify({ layout, document, ...rest }) },
    ],
  })
  let values: unknown[][] = columns.map(() => [])
  let rows = 0
  let count = 0
  /** What has been written since; its place in the file stays known. */
  const taken = (): Uint8Array => {
    const chunk = bytes.getBytes().slice()
    bytes.index = 0
    return chunk
  }
  const group = (): Uint8Array => {
    parquet.write({
      columnData: columns.map(({ name, isPlain }, k) => ({
        name,
        data: values[k]!,
        ...(isPlain ? { encoding: 'PLAIN' as const } : {}),
      })),
      rowGroupSize: GROUP_ROWS,
    })
    values = columns.map(() => [])
    rows = 0
    return taken()
  }
  return {
    begin: () => new Uint8Array(),
    add(segment) {
      const row = rowOf(segment)
      if (!isSelected(segment) || (layout === 'translation' && !isFullPair(segment, out))) return new Uint8Array()
      count++
      rows++
      for (const [k, { value }] of columns.entries()) values[k]!.push(cleanCell(value(row), utf8.clean))
      return rows === GROUP_ROWS ? group() : new Uint8Array()
    },
    end() {
      const last = rows > 0 ? group() : new Uint8Array()
      parquet.finish()
      const foot = joinBytes([last, taken()])
      return count === 0 ? withTypedList(foot) : foot
    },
    report() {
      if (onMessage) for (const message of [...utf8.messages(), ...out.messages()]) onMessage(message)
    },
  }
}

// In Thrift's compact protocol: field 3 (64-bit) is 0 rows, field 4 (list) is empty and of no type, field 5 is a list of what else there is to say.
const EMPTY = [0x16, 0x00, 0x19, 0x00, 0x19]
const LIST_OF_STRUCTS = 0x0c

/** hyparquet-writer 0.17 gives an empty list of row groups no type; Rust's reader refuses such a file. */
function withTypedList(bytes: Uint8Array): Uint8Array {
  for (let at = bytes.length - EMPTY.length; at >= 0; at--)
    if (EMPTY.every((byte, k) => bytes[at + k] === byte)) {
      bytes[at + 3] = LIST_OF_STRUCTS
      return bytes
    }
  return bytes
}

/** A cell without lone surrogates. */
function cleanCell(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map((one) => cleanCell(one, clean))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanCell(inner, clean)]))
}
