// The one table of exchange formats: feeds the choice by file name, `--to`, `--help`, the README and the tests.

import type { Bitext, WriteOptions, Written } from '../bitext.ts'

/** The faces of one format, with the options that its {@link Format} names. */
export interface Exchange {
  write(bitext: Written, options?: WriteOptions & Record<string, unknown>): Iterable<string>
  parse(text: string | Uint8Array): Bitext
}

export interface Format {
  /** As `--to` takes it. */
  name: string
  /** With the dot, in lower case; a file of any other name has no format, one that two formats have is of the first. */
  extensions: readonly string[]
  direction: 'read' | 'write' | 'both'
  /** For people. */
  label: string
  /** Who takes such a file in. */
  readers: string
  /** What the writer takes besides the options of all, `WriteOptions`. */
  options: readonly string[]
  /** Loads the code, which nobody needs who writes another format. */
  load: () => Promise<Exchange>
}

export const FORMATS: readonly Format[] = [
  {
    name: 'tmx',
    extensions: ['.tmx'],
    direction: 'both',
    label: 'TMX 1.4',
    readers: 'translation memories: OmegaT, Trados, memoQ, Phrase, XTM',
    options: ['date', 'creationId', 'stripBidi'],
    load: () => import('./tmx.ts'),
  },
  {
    name: 'xliff',
    extensions: ['.xlf', '.xliff'],
    direction: 'both',
    label: 'XLIFF 1.2',
    readers: 'translation tools: OmegaT, Trados, memoQ, Phrase, Weblate, Translate Toolkit',
    options: ['date', 'original'],
    load: () => import('./xliff.ts'),
  },
  {
    name: 'xliff2',
    extensions: ['.xlf', '.xliff'],
    direction: 'both',
    label: 'XLIFF 2.1',
    readers: 'translation tools that know 2.x: Trados Studio, memoQ, Okapi, Swordfish',
    options: ['original'],
    load: async () => {
      const xliff = await import('./xliff.ts')
      return { parse: xliff.parse, write: (bitext, options) => xliff.write(bitext, { ...options, version: '2.1' }) }
    },
  },
  {
    name: 'csv',
    extensions: ['.csv'],
    direction: 'both',
    label: 'CSV',
    readers: 'spreadsheets: Excel (with a byte order mark), LibreOffice, Google Sheets; Sketch Engine',
    options: ['bom', 'columns', 'header', 'formulaGuard'],
    load: () => import('./csv.ts'),
  },
  {
    name: 'tsv',
    extensions: ['.tsv', '.tab'],
    direction: 'both',
    label: 'TSV',
    readers: 'spreadsheets, LF Aligner, pandas, `cut` and `awk`',
    options: ['bom', 'columns', 'header', 'formulaGuard'],
    load: async () => {
      const csv = await import('./csv.ts')
      // Read with detection: a mended table may come back with other delimiters.
      return { parse: csv.parse, write: (bitext, options) => csv.write(bitext, { ...options, delimiter: '\t' }) }
    },
  },
  {
    name: 'jsonl',
    extensions: ['.jsonl', '.ndjson'],
    direction: 'both',
    label: 'JSON Lines',
    readers: 'pipelines: pandas, polars, DuckDB, Hugging Face datasets, jq',
    options: ['document', 'full'],
    load: () => import('./jsonl.ts'),
  },
]

/** The format of a file by its name: `formatOf('a/Memory.TMX')?.name` is `'tmx'`; `undefined` for a name that tells none. */
export function formatOf(path: string): Format | undefined {
  const name = path.toLowerCase()
  return FORMATS.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)))
}
