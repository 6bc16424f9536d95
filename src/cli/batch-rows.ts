// The rows of many documents in few files: those of flat files, with hashes by which repeats are found.

import { once } from 'node:events'
import { closeSync, createWriteStream, openSync } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { BitextLike } from '../bitext.ts'
import { cellOf, tsvLine } from '../formats/csv/line.ts'
import { jsonLine, lineOf } from '../formats/jsonl/line.ts'
import { FLAT_COLUMNS, type FlatRow, flatRows } from '../formats/shared/columns.ts'
import { leftOut, selected } from '../formats/shared/left-out.ts'
import { utf8Cleaner } from '../formats/shared/utf8.ts'
import { foldArabic, foldLatin } from '../text/fold.ts'
import { textsId } from '../text/segment-id.ts'
import { unreadable } from './files.ts'
import { holding, letGo, nameBeside } from './temporary.ts'

export interface BatchRow extends FlatRow {
  /** Hash of both texts as they are: 64 bits, as 14 characters. */
  hash: string
  /** Hash of the letters of both texts alone: without vowel marks, digits, case, punctuation and spaces. The same as `hash` where there are none. */
  near_hash: string
}

export const SHARD_FORMATS = ['parquet', 'jsonl', 'jsonl.gz', 'tsv'] as const
export type ShardFormat = (typeof SHARD_FORMATS)[number]

const NO_LETTER = /[^\p{L}]+/gu

const lettersOf = (text: string | null): string | null =>
  text === null ? null : foldLatin(foldArabic(text.normalize('NFKC'))).replace(NO_LETTER, '')

/** Equal for texts that differ in vowel marks, digits, case, punctuation and spaces alone. */
export function nearHash(source: string | null, target: string | null): string {
  const [a, b] = [lettersOf(source), lettersOf(target)]
  // Numbers alone are no repeats of one another.
  return !a && !b ? textsId(source, target) : textsId(a, b)
}

/** The rows of a bitext, those that are left out for their confidence or length aside. */
export function rowsOf(
  bitext: BitextLike,
  document: string,
  options: { minConfidence?: number | undefined; maxChars?: number | undefined },
): BatchRow[] {
  const rowOf = flatRows(bitext, document)
  const all = new Map([...bitext.segments].map((segment) => [segment, rowOf(segment)]))
  return [...selected(bitext, options, leftOut())].map((segment) => {
    const row = all.get(segment)!
    return { ...row, hash: textsId(row.source, row.target), near_hash: nearHash(row.source, row.target) }
  })
}

/** Makes pieces of a file of rows. */
interface RowWriter {
  begin(): string
  add(row: BatchRow): string | Uint8Array
  end(): string | Uint8Array
}

async function rowWriter(format: ShardFormat): Promise<RowWriter> {
  const utf8 = utf8Cleaner()
  if (format === 'parquet') {
    const { flatColumn, tableWriter, textElement } = await import('../formats/parquet/table.ts')
    const hashes = (['hash', 'near_hash'] as const).map((name) => ({
      name,
      schema: [textElement(name)],
      isPlain: true,
      value: (row: BatchRow) => row[name],
    }))
    return { begin: () => '', ...tableWriter([...FLAT_COLUMNS.map(flatColumn), ...hashes], { layout: 'flat' }, utf8) }
  }
  if (format === 'tsv')
    return {
      begin: () => tsvLine([...FLAT_COLUMNS, 'hash', 'near_hash']),
      add: (row) => tsvLine([...FLAT_COLUMNS.map((column) => cellOf(row, column)), row.hash, row.near_hash].map(utf8.clean)),
      end: () => '',
    }
  return {
    begin: () => '',
    add: ({ hash, near_hash, ...row }) => jsonLine({ ...lineOf(row), hash, near_hash }, utf8),
    end: () => '',
  }
}

/** A file that is being written. */
export interface Shard {
  rows(): number
  add(rows: readonly BatchRow[]): Promise<void>
  /** Gives the file its name. @returns its name and size */
  close(): Promise<{ name: string; bytes: number }>
}

/** Opens a file of rows under a name that no reader takes, since it begins with a dot. */
export async function openShard(folder: string, number: number, format: ShardFormat): Promise<Shard> {
  const name = `part-${`${number}`.padStart(5, '0')}.${format}`
  const place = join(folder, name)
  const beside = nameBeside(place)
  const writer = await rowWriter(format)
  const inWords = (cause: unknown): never => {
    throw unreadable(`to write \`${place}\``, cause)
  }
  try {
    holding(beside, () => {
      closeSync(openSync(beside, 'wx'))
      return true
    })
  } catch (cause) {
    inWords(cause)
  }
  const file = createWriteStream(beside, { flags: 'r+', flush: true })
  const packed = format === 'jsonl.gz' ? createGzip() : undefined
  packed?.pipe(file)
  const to = packed ?? file
  const isDone = finished(file).catch(inWords)
  isDone.catch(() => {})
  const write = async (piece: string | Uint8Array): Promise<void> => {
    if (piece.length > 0 && !to.write(piece)) await Promise.race([once(to, 'drain').catch(inWords), isDone])
  }
  let count = 0
  await write(writer.begin())
  return {
    rows: () => count,
    async add(rows) {
      count += rows.length
      let text = ''
      for (const row of rows) {
        const piece = writer.add(row)
        if (typeof piece === 'string') text += piece
        else await write(piece)
      }
      await write(text)
    },
    async close() {
      await write(writer.end())
      to.end()
      await isDone
      await rename(beside, place)
      letGo(beside)
      return { name, bytes: (await stat(place)).size }
    },
  }
}
