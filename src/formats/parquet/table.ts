// A Parquet file of rows, whatever they are of.

import type { SchemaElement } from 'hyparquet-writer'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { joinBytes } from '../../text/bytes.ts'
import type { FlatRow } from '../shared/columns.ts'
import type { Utf8Cleaner } from '../shared/utf8.ts'
import { TOOL } from '../shared/write-options.ts'

/** Rows of a group: it is written, and let go, when it has so many. */
const GROUP_ROWS = 100_000

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
  /** Its values hardly ever repeat, so that a dictionary of them is work and memory for nothing. */
  isPlain: boolean
  value(row: Row): unknown
}

const PLAIN: readonly (keyof FlatRow)[] = ['id', 'source', 'target']

export const flatColumn = (name: keyof FlatRow): Column<FlatRow> => ({
  name,
  schema: FLAT[name],
  isPlain: PLAIN.includes(name),
  value: (row) => (name === 'index' ? BigInt(row.index) : row[name]),
})

/** A file of rows, whatever they are of: each call gives the bytes that can be written, which are none before a group is full. */
export function tableWriter<Row>(
  columns: readonly Column<Row>[],
  options: object,
  utf8: Utf8Cleaner,
): { add(row: Row): Uint8Array; end(): Uint8Array } {
  const bytes = new ByteWriter()
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(({ schema }) => schema)],
    createdBy: `${TOOL.name} version ${TOOL.version}`,
    kvMetadata: [
      { key: 'muwazi.version', value: TOOL.version },
      { key: 'muwazi.options', value: JSON.stringify(options) },
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
    add(row) {
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
