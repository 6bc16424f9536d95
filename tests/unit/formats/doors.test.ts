// Whatever lists formats or entries is made from the registry: `npm run doors` writes it, and here is where it would differ.

import { describe, expect, it } from 'vitest'
import { DISK, made } from '../../../src/formats/doors.mjs'
import type { Format } from '../../../src/formats/format.ts'
import { FORMATS } from '../../../src/formats/registry.ts'

const MADE = 'src/formats/modules.ts package.json tsup.config.ts tests/support/doors.ts docs/formats.md'
/** Changes for a row that is read as a document. */
const DOCUMENTS = 'src/formats/document-readers.ts'

describe('npm run doors', () => {
  const files = made(FORMATS)
  it.each([...files])('%s is as the script writes it', (path, text) => expect(DISK.read(path)).toBe(text))
  it('makes each list, and an entry for each folder but those that `muwazi` reads', () => {
    const entries = [...files.keys()].filter((path) => path.startsWith('src/entries/'))
    expect([...files.keys()].sort()).toEqual([...MADE.split(' '), DOCUMENTS, ...entries].sort())
    expect(entries).toContain('src/entries/tmx.ts')
    expect(entries).not.toContain('src/entries/markdown.ts')
    expect(entries).not.toContain('src/entries/tsv.ts')
  })

  const row: Format = {
    name: 'planted',
    label: 'Planted',
    extensions: ['.planted'],
    mediaType: 'text/plain',
    reads: 'bitext',
    writes: 'text',
  }
  const own: Record<string, string> = {
    'src/formats/planted/read.ts': 'export interface PlantedOptions {}\nexport function parse() {}\n',
    'src/formats/planted/write.ts': 'export const write = () => []\n',
  }
  const planted = made([...FORMATS, row], {
    read: (path) => own[path] ?? DISK.read(path),
    exists: (path) => Object.hasOwn(own, path) || DISK.exists(path),
  })
  it('changes each of them for a new row', () =>
    expect(
      [...planted]
        .filter(([path, text]) => text !== files.get(path))
        .map(([path]) => path)
        .sort(),
    ).toEqual([...MADE.split(' '), 'src/entries/planted.ts'].sort()))
  it('reads a new document', () =>
    expect(made([...FORMATS, { ...row, reads: 'document', ownEntry: false }]).get(DOCUMENTS)).toContain(
      "from './planted/read.ts'",
    ))
  it('finds the names that a new entry exports', () =>
    expect(planted.get('tests/support/doors.ts')).toContain(
      "'./planted': {\n    source: 'entries/planted.ts',\n    values: 'parse write',\n    types: 'PlantedOptions',",
    ))
})
