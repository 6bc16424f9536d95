// A Word document as its parts (`fixtures/docx-report/word`), so that people can read it.

import { readdirSync, readFileSync } from 'node:fs'
import { type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/entries/docx.ts'
import { align } from '../../src/index.ts'
import { filesOf } from '../support/docx-files.ts'
import { beadsOf, f1, fixture, parseGold, printGold, score } from '../support/gold.ts'

const folder = new URL('../../fixtures/docx-report/word/', import.meta.url)
const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:xml|rels)$/.test(name))
const files = Object.fromEntries(parts.map((name) => [`word/${name}`, new Uint8Array(readFileSync(new URL(name, folder)))]))
const file = read(zipSync({ ...filesOf({}), ...files } as Zippable))

describe('docx-report', () => {
  it('holds every gold text, once and in order', () => {
    const squeezed = file.value.replace(/\s+/g, ' ')
    for (const side of ['source', 'target'] as const) {
      let at = 0
      for (const bead of parseGold(fixture('docx-report/paragraphs.gold.txt')))
        for (const text of bead[side]) {
          const found = squeezed.indexOf(text, at)
          expect(found, text).toBeGreaterThanOrEqual(at)
          at = found + text.length
        }
    }
  })
  it('has links, places in tables, and what was inserted', () => {
    expect(file.blocks.flatMap(({ data }) => (data?.['links'] as string[] | undefined) ?? [])).toEqual([
      'https://waha-library.example/',
      'https://waha-library.example/',
    ])
    expect(file.blocks.filter(({ row }) => row !== undefined)).toHaveLength(16)
    expect(file.value).not.toMatch(/رسوم|fees/)
    expect(new Set(file.blocks.map(({ language }) => language))).toEqual(new Set(['ar-JO', 'en-GB', 'ar', 'und-Latn', undefined]))
  })
  it('is two halves', () => expect(align(file).arrangement).toBe('halves'))
  it.each([
    ['paragraph', 1],
    ['sentence', 1],
  ] as const)('holds its gold floor by %s', (by, floor) => {
    const gold = parseGold(fixture(`docx-report/${by}s.gold.txt`))
    expect(f1([score(beadsOf(align(file, { by })), gold)])).toBeGreaterThanOrEqual(floor)
  })
  it('is read as before (npm run fixtures rewrites)', () =>
    expect(printGold(beadsOf(align(file)))).toMatchFileSnapshot('../../fixtures/docx-report/aligned.txt'))
})
