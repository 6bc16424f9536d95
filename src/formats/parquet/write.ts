// Apache Parquet, for DuckDB, polars, pandas, Spark and Hugging Face datasets.

import type { SchemaElement } from 'hyparquet-writer'
import { ByteWriter, parquetWrite } from 'hyparquet-writer'
import type { BitextLike, Segment, WriteOptions } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { flatLine, type JsonlLine } from '../jsonl/line.ts'
import { fullPairs, type LeftOut, leftOut, selected, twoLanguages } from '../shared/left-out.ts'
import { type Utf8Cleaner, utf8Cleaner } from '../shared/utf8.ts'
import { checkChoice, checkWriteOptions, TOOL } from '../shared/write-options.ts'
import { checkWritten } from '../shared/written.ts'

export interface ParquetOptions extends WriteOptions {
  /**
   * `flat`: the columns of a flat JSON line (`id`, `document`, `kind`, `source`, `target` …), a missing side null. `translation`: a
   * struct of two texts by language, as Hugging Face datasets know it, in place of the text and language columns; only pairs. @default 'flat'
   */
  layout?: 'flat' | 'translation' | undefined
  /** Which document the segments are of. @default what `data.document` of a segment says, else null */
  document?: string | undefined
}

type Row = Omit<JsonlLine, 'source' | 'target'> & Partial<JsonlLine> & { translation?: Record<string, string> }

const text = (name: string, repetition: 'REQUIRED' | 'OPTIONAL' = 'REQUIRED'): SchemaElement => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  logical_type: { type: 'STRING' },
  repetition_type: repetition,
})
const CONFIDENCE: SchemaElement = { name: 'confidence', type: 'DOUBLE', repetition_type: 'REQUIRED' }

const COLUMNS: Record<'flat' | 'translation', (bitext: BitextLike) => SchemaElement[][]> = {
  flat: () => [
    [text('id')],
    [text('document', 'OPTIONAL')],
    [text('kind')],
    [text('source', 'OPTIONAL')],
    [text('target', 'OPTIONAL')],
    [text('source_language')],
    [text('target_language')],
    [CONFIDENCE],
    [text('origin')],
    [text('flags')],
  ],
  translation: ({ source, target }) => [
    [text('id')],
    [{ name: 'translation', num_children: 2, repetition_type: 'REQUIRED' }, text(source.language), text(target.language)],
    [text('document', 'OPTIONAL')],
    [text('kind')],
    [CONFIDENCE],
    [text('origin')],
    [text('flags')],
  ],
}

/**
 * Writes a bitext as one Parquet file with a schema of its own: texts are strings, `confidence` is a double. Pairs below `minConfidence`
 * are left out and counted (`left-out`), with the layout `translation` also what is no pair; lone surrogates, which UTF-8 cannot hold,
 * are dropped and counted (`dropped-character`).
 *
 * @throws MuwaziError `bad-option`; `bad-input` for the layout `translation` where both languages are the same
 * @example
 * writeFileSync('article.parquet', write(bitext)) // duckdb -c "select source, target from 'article.parquet'"
 */
export function write(bitext: BitextLike, options: ParquetOptions = {}): Uint8Array {
  checkWritten(bitext)
  checkWriteOptions(options, ['layout', 'document'])
  checkChoice('layout', options.layout, ['flat', 'translation'])
  const { layout = 'flat', document, onMessage } = options
  if (document !== undefined && typeof document !== 'string')
    throw new MuwaziError('bad-option', `Expected \`document\` to be a string, got ${show(document)}`)
  if (layout === 'translation') twoLanguages(bitext)
  const out = leftOut()
  const rows = [...segmentsOf(bitext, layout, options, out)].map((segment): Row => {
    const line = flatLine(segment, bitext, document)
    if (layout === 'flat') return line
    return { ...line, translation: { [bitext.source.language]: line.source ?? '', [bitext.target.language]: line.target ?? '' } }
  })
  const utf8 = utf8Cleaner()
  const columns = COLUMNS[layout](bitext)
  const writer = new ByteWriter()
  parquetWrite({
    writer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flat()],
    columnData: columns.flatMap(([column]) =>
      column === undefined
        ? []
        : [{ name: column.name, data: rows.map((row) => cleanCell(row[column.name as keyof Row], utf8)) }],
    ),
    createdBy: `${TOOL.name} version ${TOOL.version}`,
  })
  if (onMessage) for (const message of [...utf8.messages(), ...out.messages()]) onMessage(message)
  return rows.length === 0 ? withTypedList(writer.getBytes()) : writer.getBytes()
}

function segmentsOf(
  { segments }: BitextLike,
  layout: 'flat' | 'translation',
  options: WriteOptions,
  out: LeftOut,
): Iterable<Segment> {
  return layout === 'flat' ? selected(segments, options, out) : fullPairs(segments, options, out)
}

// In Thrift's compact protocol: field 3 (64-bit) is 0 rows, field 4 (list) is empty and of no type, field 6 (text) is who wrote it.
const EMPTY = [0x16, 0x00, 0x19, 0x00, 0x28]
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
function cleanCell(value: unknown, utf8: Utf8Cleaner): unknown {
  if (typeof value === 'string') return utf8.clean(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanCell(inner, utf8)]))
}
