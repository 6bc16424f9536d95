// The code of a format, which is loaded when the format comes up.

import type { Bitext, BitextLike, Limits, ReadFile, ReadOptions, TextFile, WriteOptions } from '../bitext.ts'
import type { Format } from './format.ts'
import { READERS, WRITERS } from './modules.ts'
import type { TableOptions } from './shared/named-columns.ts'

/** What one file of a format holds: text in chunks, or bytes. */
export type Contents = Iterable<string> | Uint8Array | Promise<Uint8Array>

/** A format that makes a file for each language. */
export interface TwoFiles {
  source: Iterable<string>
  target: Iterable<string>
}

/** What of a bitext is wanted: two languages of several, as BCP 47, two columns of a table, inline tags. */
export interface BitextOptions extends TableOptions {
  sourceLanguage?: string | undefined
  targetLanguage?: string | undefined
  /** Keeps inline tags. */
  tags?: boolean | undefined
  /** Of a text. */
  encoding?: string | undefined
  limits?: Limits | undefined
}

/** What `read.ts` of a format exports. */
export interface Reader {
  /** Reads a document; the options are those of the kind of format: `encoding` of a text, `headerRow` of a table. */
  read?(file: TextFile, options?: Pick<ReadOptions, 'encoding' | 'headerRow' | 'limits'>): ReadFile
  /** Reads a bitext at once. */
  parse?(file: Uint8Array, options?: BitextOptions): Bitext | Promise<Bitext>
  /** Reads a bitext in pieces and in constant memory, as its segments are taken. */
  stream?(pieces: Iterable<Uint8Array>, options?: BitextOptions & Pick<WriteOptions, 'onMessage'>): BitextLike
}

/** What `write.ts` of a format exports. */
export interface Writer {
  /** Bytes in pieces and in constant memory. */
  writeChunks?(bitext: BitextLike, options?: WriteOptions & Record<string, unknown>): Iterable<Uint8Array>
  write(bitext: BitextLike, options?: WriteOptions & Record<string, unknown>): Contents | TwoFiles
}

/** The reader of a format that is read. */
export async function loadReader({ name, folder = name }: Format): Promise<Reader> {
  const load: (() => Promise<unknown>) | undefined = READERS[folder as keyof typeof READERS]
  if (load === undefined) throw new Error(`No reader in formats/${folder}`)
  return (await load()) as Reader
}

/** The writer of a format that is written, with the options that make it of its folder's. */
export async function loadWriter({ name, folder = name, preset }: Format): Promise<Writer> {
  const load: (() => Promise<Writer>) | undefined = WRITERS[folder as keyof typeof WRITERS]
  if (load === undefined) throw new Error(`No writer in formats/${folder}`)
  const { write, writeChunks } = await load()
  if (writeChunks !== undefined) return { write, writeChunks }
  return preset === undefined ? { write } : { write: (bitext, options) => write(bitext, { ...options, ...preset }) }
}
