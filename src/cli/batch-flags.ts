// The flags of `muwazi batch` alone.

import { formatsWritten, namesOf } from '../formats/registry.ts'
import { choice, type Flag, file, type Value, words } from './flag.ts'

/** The values of the flags of `muwazi batch` that were given. */
export interface BatchFlags {
  /** @default false */
  recursive?: boolean | undefined
  /** Patterns of names in folders. @default the extensions of all documents */
  include?: readonly string[] | undefined
  /** A list of names; `-` is stdin. */
  filesFrom?: string | undefined
  /** @default false */
  keepTree?: boolean | undefined
  /** @default false */
  resume?: boolean | undefined
  /** Rows of a shard, at least. @default a file for each document */
  shardRows?: number | undefined
}

const FACTORS: Readonly<Record<string, number>> = { '': 1, k: 1_000, m: 1_000_000 }

const rows: Value<number> = {
  expected: 'a number of rows such as `500k`',
  read(text) {
    const [, number = '', unit = ''] = /^(\d{1,9})([km]?)$/i.exec(text) ?? []
    return Number(number) > 0 ? Number(number) * FACTORS[unit.toLowerCase()]! : undefined
  },
}

const BATCH = ['batch'] as const
const NAMES = namesOf(formatsWritten())

export const BATCH_FLAGS: readonly Flag[] = [
  {
    flag: '-o, --output <FOLDER>',
    help: 'folder that gets the files, and the manifest of what is done',
    commands: BATCH,
    value: file,
  },
  {
    flag: '--to <FORMAT>',
    help: `format to write: ${NAMES.join(', ')}; with --shard-rows parquet, jsonl, jsonl.gz or tsv`,
    commands: BATCH,
    value: choice([...NAMES, 'jsonl.gz']),
    default: 'tsv, parquet with --shard-rows',
  },
  { flag: '-r, --recursive', help: 'also take the files in folders of the folders', commands: BATCH },
  {
    flag: '--include <PATTERN>',
    help: 'which files of folders: *.md, ar/**/*.{html,txt}; repeatable',
    commands: BATCH,
    value: words,
    default: 'what has the extension of a document',
    repeatable: true,
  },
  {
    flag: '--files-from <LIST>',
    help: 'file with a name a line, or two that are a pair, with a tab between; or names with NUL after each; - is stdin',
    commands: BATCH,
    value: file,
  },
  { flag: '--keep-tree', help: 'make the folders of the inputs in the output too', commands: BATCH },
  {
    flag: '--resume',
    help: 'go on where an earlier run with the same options ended; changed documents are made again',
    commands: BATCH,
  },
  {
    flag: '--shard-rows <NUMBER>',
    help: 'write many documents into few files, a new one after so many rows: 500k; --to parquet, jsonl, jsonl.gz or tsv',
    commands: BATCH,
    value: rows,
  },
]
