// The ten first programs of users, word for word (`contract/*.txt`, so that neither the type checker nor the formatter of the project
// takes them for its own).

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const folder = join(root, 'tests/e2e/contract')
export const texts = new Map(
  readdirSync(folder).map((name) => [join(folder, basename(name, '.txt')), readFileSync(join(folder, name), 'utf8')]),
)
export const paths = [...texts.keys()].sort()
export const nameOf = (path: string) => /p\d\d/.exec(path)?.[0] ?? path

/** What the programs import, as it stands in the project. */
export const MODULES: Record<string, string> = {
  muwazi: join(root, 'src/index.ts'),
  './muwazi.js': join(root, 'src/index.ts'),
  './tmx.js': join(root, 'src/entries/tmx.ts'),
  './csv.js': join(root, 'src/entries/csv.ts'),
  './jsonl.js': join(root, 'src/entries/jsonl.ts'),
  './docx.js': join(root, 'src/entries/docx.ts'),
  './xlsx.js': join(root, 'src/entries/xlsx.ts'),
  './unified.js': join(root, 'src/unified/index.ts'),
  './node.js': join(root, 'src/node/index.ts'),
}
