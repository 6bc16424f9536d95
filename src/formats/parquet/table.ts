// A Parquet file of rows, whatever they are of.

import type { SchemaElement } from 'hyparquet-writer'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { joinBytes } from '../../text/bytes.ts'
import type { FlatRow } from '../shared/columns.ts'
import type { Utf8Cleaner } from '../shared/utf8.ts'
import { TOOL } from '../shared/write-options.ts'

/** Rows of a group: it is written, and let go, when it has so many. */
const GROUP_ROWS = 100_000

/** So much of the plain columns is held as values, in UTF-16 code units; what came before is compressed already. */
const PAGE_UNITS = 1 << 19

export const textElement = (name: string, repetition: 'REQUIRED' | 'OPTIONAL' = 'REQUIRED'): SchemaElement => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  logical_type: { type: 'STRING' },
  repetition_type: repetition,
})

/** The columns of {@link FlatRow}, each with the elements of its schema. */
const FLAT: Readonly<Record<keyof FlatRow, readonly SchemaElement[]>> = {
  id: [textElement('id')],
  kind: [textElement('kind')],
  source: [textElement('source', 'OPTIONAL')],
  target: [textElement('target', 'OPTIONAL')],
  confidence: [{ name: 'confidence', type: 'DOUBLE', repetition_type: 'REQUIRED' }],
  origin: [textElement('origin')],
  flags: [
    { name: 'flags', repetition_type: 'REQUIRED', converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    textElement('element'),
  ],
  document: [textElement('document', 'OPTIONAL')],
  index: [{ name: 'index', type: 'INT64', repetition_type: 'REQUIRED' }],
  source_language: [textElement('source_language')],
  target_language: [textElement('target_language')],
}

/** A column by its name: its schema, and its value in a row. */
export interface Column<Row> {
  name: string
  schema: readonly SchemaElement[]
  /** Its values hardly ever repeat: it is written in pages as they come, without a dictionary, which needs all of them. */
  isPlain: boolean
  value(row: Row): unknown
}

const PLAIN: readonly (keyof FlatRow)[] = ['id', 'source', 'target', 'confidence', 'index', 'flags']

export const flatColumn = (name: keyof FlatRow): Column<FlatRow> => ({
  name,
  schema: FLAT[name],
  isPlain: PLAIN.includes(name),
  value: (row) => (name === 'index' ? BigInt(row.index) : row[name]),
})

type ColumnChunk = ParquetWriter['row_groups'][number]['columns'][number] & { meta_data: object }

/** A column of a group, or a leaf of it, as far as it is written: its pages, and what the file says of them. */
interface Leaf {
  pages: Uint8Array[]
  chunk: ColumnChunk
}

const rootOf = (columns: number): SchemaElement => ({ name: 'root', num_children: columns })

/** Values of one column as pages, a leaf for each text of a struct. The places of their chunks are from 0. */
function leavesOf({ name, schema, isPlain }: Pick<Column<never>, 'name' | 'schema' | 'isPlain'>, data: unknown[]): Leaf[] {
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({ writer, schema: [rootOf(1), ...schema] })
  parquet.write({ columnData: [{ name, data, ...(isPlain ? { encoding: 'PLAIN' as const } : {}) }], rowGroupSize: GROUP_ROWS })
  const bytes = writer.getBytes()
  return parquet.row_groups.flatMap(({ columns }) =>
    columns.filter(isDescribed).map((chunk) => {
      const start = Number(chunk.file_offset)
      const pages = bytes.slice(start, start + Number(chunk.meta_data.total_compressed_size))
      return { pages: [pages], chunk: movedBy(chunk, -chunk.file_offset) }
    }),
  )
}

const isDescribed = (chunk: ParquetWriter['row_groups'][number]['columns'][number]): chunk is ColumnChunk =>
  chunk.meta_data !== undefined

/** A column whose pages stand elsewhere in the file. */
function movedBy(chunk: ColumnChunk, by: bigint): ColumnChunk {
  const { data_page_offset, dictionary_page_offset, ...rest } = chunk.meta_data
  const dictionary = dictionary_page_offset === undefined ? {} : { dictionary_page_offset: dictionary_page_offset + by }
  const meta_data = { ...rest, data_page_offset: data_page_offset + by, ...dictionary }
  return { ...chunk, file_offset: chunk.file_offset + by, meta_data }
}

/** A plain column of which more pages have come. */
function joined(one: Leaf, other: Leaf): Leaf {
  const [a, b] = [one.chunk.meta_data, other.chunk.meta_data]
  const [first, second] = [a.encoding_stats?.[0], b.encoding_stats?.[0]]
  const meta_data = {
    ...a,
    num_values: a.num_values + b.num_values,
    total_uncompressed_size: a.total_uncompressed_size + b.total_uncompressed_size,
    total_compressed_size: a.total_compressed_size + b.total_compressed_size,
    ...(first && second ? { encoding_stats: [{ ...first, count: first.count + second.count }] } : {}),
    statistics: {
      ...extremes(a.statistics, b.statistics),
      null_count: (a.statistics?.null_count ?? 0n) + (b.statistics?.null_count ?? 0n),
    },
  }
  return { pages: [...one.pages, ...other.pages], chunk: { ...one.chunk, meta_data } }
}

type Statistics = NonNullable<ColumnChunk['meta_data']['statistics']>

/** The least and the greatest number; those of texts tell a reader nothing that it could leave out. */
function extremes(a: Statistics | undefined, b: Statistics | undefined): Pick<Statistics, 'min_value' | 'max_value'> {
  const [low, high] = [
    [a?.min_value, b?.min_value],
    [a?.max_value, b?.max_value],
  ] as const
  const isNumber = (value: unknown) => typeof value === 'number' || typeof value === 'bigint'
  if (![...low, ...high].every(isNumber)) return {}
  return { min_value: low[0]! <= low[1]! ? low[0]! : low[1]!, max_value: high[0]! >= high[1]! ? high[0]! : high[1]! }
}

/** One column of the group that is open. */
interface OpenColumn {
  /** @returns its length in UTF-16 code units */
  add(value: unknown): number
  /** Makes a page of what has been added since the last one. */
  page(): void
  /** All pages. */
  end(): Leaf[]
}

function openColumn<Row>(column: Column<Row>): OpenColumn {
  let leaves: Leaf[] = []
  let values: unknown[] = []
  const page = (): void => {
    if (values.length === 0) return
    const next = leavesOf(column, values)
    leaves = leaves.length === 0 ? next : leaves.map((leaf, k) => joined(leaf, next[k]!))
    values = []
  }
  return {
    add(value) {
      // A value that comes again is kept once.
      const last = values.at(-1)
      values.push(last === value ? last : value)
      return unitsOf(value)
    },
    page,
    end() {
      page()
      const written = leaves
      leaves = []
      return written
    },
  }
}

const unitsOf = (value: unknown): number =>
  typeof value === 'string'
    ? value.length
    : typeof value === 'object' && value !== null
      ? Object.values(value).reduce<number>((sum, one) => sum + unitsOf(one), 0)
      : 8

/** A file of rows, whatever they are of: each call gives the bytes that can be written, which are none before a group is full. */
export function tableWriter<Row>(
  columns: readonly Column<Row>[],
  options: object,
  utf8: Utf8Cleaner,
): { add(row: Row): Uint8Array; end(): Uint8Array } {
  const bytes = new ByteWriter()
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: [rootOf(columns.length), ...columns.flatMap(({ schema }) => schema)],
    createdBy: `${TOOL.name} version ${TOOL.version}`,
    kvMetadata: [
      { key: 'muwazi.version', value: TOOL.version },
      { key: 'muwazi.options', value: JSON.stringify(options) },
    ],
  })
  const open = columns.map(openColumn)
  const plain = open.filter((_, k) => columns[k]!.isPlain)
  let rows = 0
  let units = 0
  /** What has been written since; its place in the file stays known. */
  const taken = (): Uint8Array => {
    const chunk = bytes.getBytes().slice()
    bytes.index = 0
    return chunk
  }
  const group = (): Uint8Array => {
    const begin = bytes.offset
    const parts = [taken()]
    const chunks = open
      .flatMap(({ end }) => end())
      .map(({ pages, chunk }) => {
        const moved = movedBy(chunk, BigInt(bytes.offset))
        for (const page of pages) bytes.offset += page.length
        parts.push(...pages)
        return moved
      })
    parquet.row_groups.push({
      columns: chunks,
      total_byte_size: chunks.reduce((sum, { meta_data }) => sum + meta_data.total_uncompressed_size, 0n),
      num_rows: BigInt(rows),
      total_compressed_size: BigInt(bytes.offset - begin),
    })
    parquet.num_rows += BigInt(rows)
    rows = 0
    units = 0
    return joinBytes(parts)
  }
  return {
    add(row) {
      rows++
      for (const [k, { value, isPlain }] of columns.entries()) {
        const length = open[k]!.add(cleanCell(value(row), utf8.clean))
        if (isPlain) units += length
      }
      if (units >= PAGE_UNITS) {
        for (const { page } of plain) page()
        units = 0
      }
      return rows === GROUP_ROWS ? group() : new Uint8Array()
    },
    end() {
      const last = rows > 0 ? group() : new Uint8Array()
      parquet.finish()
      const foot = taken()
      return joinBytes([last, parquet.row_groups.length === 0 ? withTypedList(foot) : foot])
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
