// The one table of exchange formats: feeds the choice by file name, `--to`, `--help`, the README and the tests.

import type { Bitext, WriteOptions, Written } from '../bitext.ts'

/** What one file of a format holds: text in chunks, or bytes. */
export type Contents = Iterable<string> | Uint8Array | Promise<Uint8Array>

/** A format that makes a file of each language. */
export interface TwoFiles {
  source: Iterable<string>
  target: Iterable<string>
}

/** Which two languages of a file with more are wanted, as BCP 47. */
export interface Wanted {
  sourceLanguage?: string | undefined
  targetLanguage?: string | undefined
}

/** The faces of one format, with the options that its {@link Format} names. */
export interface Exchange {
  write?(bitext: Written, options?: WriteOptions & Record<string, unknown>): Contents | TwoFiles
  parse?(file: Uint8Array, options?: Wanted): Bitext | Promise<Bitext>
  /** Reads a file in pieces and in constant memory, as segments are taken. */
  read?(pieces: Iterable<Uint8Array>, options?: Wanted & Pick<WriteOptions, 'onMessage'>): Written
}

export interface Format {
  /** As `--to` and `--from` take it. */
  name: string
  /** With the dot, in lower case; where two formats share one, the first is chosen by it. */
  extensions: readonly string[]
  direction: 'read' | 'write' | 'both'
  /** What comes out: text, bytes that no terminal should see, or a file of each language. */
  output: 'text' | 'bytes' | 'two files'
  /** For people. */
  label: string
  /** Who takes such a file in. */
  readers: string
  /** What the writer takes besides the options of all writers. */
  options: readonly string[]
  /** The reader can be told which two of several languages are wanted. */
  languages?: true
  /** How such a file begins, for one without a name. */
  looks?: RegExp
  /** Loads the code, which nobody needs who writes another format. */
  load: () => Promise<Exchange>
}

export const FORMATS: readonly Format[] = [
  {
    name: 'tmx',
    extensions: ['.tmx'],
    direction: 'both',
    output: 'text',
    label: 'TMX 1.4',
    readers: 'translation memories: OmegaT, Trados, memoQ, Phrase, XTM',
    options: ['date', 'creationId', 'stripBidi'],
    languages: true,
    looks: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE tmx|<tmx\b)/,
    load: () => import('./tmx/tmx.ts'),
  },
  {
    name: 'xliff',
    extensions: ['.xlf', '.xliff'],
    direction: 'both',
    output: 'text',
    label: 'XLIFF 1.2',
    readers: 'translation tools: OmegaT, Trados, memoQ, Phrase, Weblate, Translate Toolkit',
    options: ['date', 'original'],
    languages: true,
    looks: /<xliff\b[^>]*\sversion\s*=\s*["']1/,
    load: () => import('./xliff/xliff.ts'),
  },
  {
    name: 'xliff2',
    extensions: ['.xlf', '.xliff'],
    direction: 'both',
    output: 'text',
    label: 'XLIFF 2.1',
    readers: 'translation tools that know 2.x: Trados Studio, memoQ, Okapi, Swordfish',
    options: ['original'],
    languages: true,
    looks: /<xliff\b[^>]*\sversion\s*=\s*["']2/,
    load: async () => {
      const xliff = await import('./xliff/xliff.ts')
      return {
        parse: xliff.parse,
        read: xliff.read,
        write: (bitext, options) => xliff.write(bitext, { ...options, version: '2.1' }),
      }
    },
  },
  {
    name: 'csv',
    extensions: ['.csv'],
    direction: 'both',
    output: 'text',
    label: 'CSV',
    readers: 'spreadsheets: Excel (with a byte order mark), LibreOffice, Google Sheets; Sketch Engine',
    options: ['bom', 'columns', 'header', 'formulaGuard'],
    looks: /^[^\t\n\r]*source(?: \(\S+\))?[,;][^\t\n\r]*target\b/i,
    load: async () => {
      const csv = await import('./csv/csv.ts')
      return { parse: (file) => csv.parse(file), write: csv.write }
    },
  },
  {
    name: 'tsv',
    extensions: ['.tsv', '.tab'],
    direction: 'both',
    output: 'text',
    label: 'TSV',
    readers: 'spreadsheets, LF Aligner, pandas, `cut` and `awk`',
    options: ['bom', 'columns', 'header', 'formulaGuard'],
    looks: /^[^\t\n\r]*\t/,
    load: async () => {
      const csv = await import('./csv/csv.ts')
      // Read with detection: a mended table may come back with other delimiters.
      return { parse: (file) => csv.parse(file), write: (bitext, options) => csv.write(bitext, { ...options, delimiter: '\t' }) }
    },
  },
  {
    name: 'jsonl',
    extensions: ['.jsonl', '.ndjson'],
    direction: 'both',
    output: 'text',
    label: 'JSON Lines',
    readers: 'pipelines: pandas, polars, DuckDB, Hugging Face datasets, jq',
    options: ['document', 'full'],
    looks: /^\s*\{(?![^\n]*"translation"\s*:\s*\{)/,
    load: () => import('./jsonl/jsonl.ts'),
  },
  {
    name: 'xlsx',
    extensions: ['.xlsx'],
    direction: 'both',
    output: 'bytes',
    label: 'Excel workbook',
    readers: 'review in Excel, LibreOffice, Google Sheets: the mended file goes back with `--pins`',
    options: [],
    looks: /^PK\x03\x04(?![\s\S]*word\/)/,
    load: async () => {
      const xlsx = await import('./xlsx/xlsx.ts')
      return { parse: (file) => xlsx.parse(file), write: xlsx.write }
    },
  },
  {
    name: 'hf',
    extensions: ['.jsonl', '.json'],
    direction: 'both',
    output: 'text',
    label: 'Hugging Face translation lines',
    readers: 'Hugging Face datasets: `load_dataset("json", …)`',
    options: [],
    looks: /^\s*\{[^\n]*"translation"\s*:\s*\{/,
    load: () => import('./hf/hf.ts'),
  },
  {
    name: 'moses',
    extensions: [],
    direction: 'write',
    output: 'two files',
    label: 'Moses, a file of lines for each language',
    readers: 'machine translation: Moses, Marian, OpenNMT, fairseq, OPUS tools',
    options: [],
    load: async () => ({ write: (await import('./moses/moses.ts')).write }),
  },
  {
    name: 'html',
    extensions: ['.html', '.htm'],
    direction: 'write',
    output: 'text',
    label: 'HTML page, both texts side by side',
    readers: 'people: any browser, on paper too',
    options: ['title', 'language'],
    load: async () => ({ write: (await import('./html/write.ts')).write }),
  },
  {
    name: 'docx',
    extensions: ['.docx'],
    direction: 'write',
    output: 'bytes',
    label: 'Word table of two columns',
    readers: 'clients and reviewers: Word, LibreOffice, Google Docs',
    options: ['confidence', 'date'],
    load: async () => ({ write: (await import('./docx/write.ts')).write }),
  },
  {
    name: 'parquet',
    extensions: ['.parquet'],
    direction: 'write',
    output: 'bytes',
    label: 'Parquet',
    readers: 'DuckDB, polars, pandas, Spark, Hugging Face datasets',
    options: ['layout', 'document'],
    load: async () => ({ write: (await import('./parquet/parquet.ts')).write }),
  },
]

export type Direction = 'read' | 'write'

const goes = (format: Format, direction: Direction): boolean => format.direction === 'both' || format.direction === direction

/** The formats that can be read, or those that can be written, in the order of the table. */
export const formatsTo = (direction: Direction): readonly Format[] => FORMATS.filter((format) => goes(format, direction))

export const namesOf = (formats: readonly Format[]): string[] => formats.map(({ name }) => name)

/** The extensions of some formats, once each. */
export const extensionsOf = (formats: readonly Format[]): string[] => [
  ...new Set(formats.flatMap(({ extensions }) => extensions)),
]

/** Whether the name of a file says that it is of a format. */
export const fits = ({ extensions }: Pick<Format, 'extensions'>, path: string): boolean =>
  extensions.some((extension) => path.toLowerCase().endsWith(extension))

/** The format of a file by its name: `formatOf('a/Memory.TMX')?.name` is `'tmx'`; `undefined` for a name that tells none. */
export function formatOf(path: string, direction: Direction = 'write'): Format | undefined {
  return formatsTo(direction).find((format) => fits(format, path))
}

/** The format of a file that is read, by its name, and where several have its extension by how it begins. */
export function formatOfFile(path: string, bytes: Uint8Array): Format | undefined {
  const named = formatsTo('read').filter((format) => fits(format, path))
  return named.length > 1 ? (looksLike(bytes, named) ?? named[0]) : named[0]
}

/** The format of a file without a name, by how it begins. */
export function looksLike(bytes: Uint8Array, among = formatsTo('read')): Format | undefined {
  const label = bytes[0] === 0xff || bytes[1] === 0 ? 'utf-16le' : bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-8'
  const begin = new TextDecoder(label).decode(bytes.subarray(0, 1000))
  return among.find(({ looks }) => looks?.test(begin))
}
