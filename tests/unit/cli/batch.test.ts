// `muwazi batch` without its child processes: what is taken, refused and said. The rest is in batch.slow.ts.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { progressText } from '../../../src/cli/batch.ts'
import { documentsOf, keyOf } from '../../../src/cli/batch-inputs.ts'
import { openManifest } from '../../../src/cli/batch-manifest.ts'
import { nearHash } from '../../../src/cli/batch-rows.ts'
import type { Options } from '../../../src/cli/flags.ts'
import { at, fails, file, folder, inFolders } from '../../support/cli.ts'

inFolders()

const put = (...names: string[]) =>
  names.map((name) => {
    mkdirSync(dirname(at(name)), { recursive: true })
    writeFileSync(at(name), 'x')
    return at(name)
  })
const streams = {
  stdin: (async function* () {})(),
  stdout: { write: () => {} },
  stderr: { write: () => {} },
}
/** The documents as `inputs → name`. */
async function taken(paths: string[], options: Partial<Options>, known?: Map<string, string>): Promise<string[]> {
  const { documents } = await documentsOf(paths, { output: at('out'), align: {}, write: {}, ...options }, streams, known)
  return documents.map(({ inputs, names: [name] }) => `${inputs.join(' + ')} → ${name}`.replaceAll(`${folder}/`, ''))
}

describe('what is taken', () => {
  it.each([
    [undefined, ['a.md', 'a.txt', 'c.txt', 'd.md']],
    [['*.md'], ['a.md', 'd.md']],
    [['deep/**/*.{txt,md}'], ['c.txt', 'd.md']],
    [['deep/?.md'], []],
    [
      ['a.*', 'c.txt'],
      ['a.md', 'a.txt', 'c.txt'],
    ],
    [['(a).md', 'a[.]md', 'a+'], []],
  ])('--include %j', async (include, wanted) => {
    put('in/a.md', 'in/a.txt', 'in/deep/c.txt', 'in/deep/deeper/d.md', 'in/e.png')
    const found = await taken([at('in')], { include, recursive: true })
    expect(found.map((one) => basename(one.replace(/ →.*/, ''))).sort()).toEqual(wanted)
  })
  it('takes no folders of folders without --recursive, nothing twice, and what is named whatever its extension', async () => {
    const [a] = put('in/a.txt', 'in/deep/b.txt', 'z.png')
    expect(await taken([at('in'), a!, at('z.png')], {})).toEqual(['in/a.txt → a', 'z.png → z'])
  })
  it.each([
    [
      'lines, two names with a tab',
      (a: string, b: string, c: string) => `${a}\r\n${b}\t${c}\n`,
      ['b.txt + c.txt → b', 'a.txt → a'],
    ],
    ['names that NUL ends', (a: string, b: string, c: string) => `${a}\0${b}\0${c}\0`, ['a.txt → a', 'b.txt → b', 'c.txt → c']],
  ])('--files-from: %s', async (_, list, wanted) => {
    const [a, b, c] = put('a.txt', 'b.txt', 'c.txt')
    expect(await taken([], { filesFrom: file('list', list(a!, b!, c!)) })).toEqual(wanted)
  })
  it('gives each output a name of its own, also where cases are not told apart, and never that of an input', async () => {
    put('a/x.txt', 'b/X.txt', 'c/x.txt', 'd/y.txt', 'out/y.md')
    expect(await taken([at('a'), at('b'), at('c'), at('d'), at('out/y.md')], {})).toEqual([
      'a/x.txt → x',
      'b/X.txt → X-2',
      'c/x.txt → x-3',
      'd/y.txt → y-2',
      'out/y.md → y-3',
    ])
  })
  it('keeps the names of an earlier run', async () => {
    put('a/x.txt', 'b/x.txt')
    const known = new Map([[keyOf([at('b/x.txt')]), 'x']])
    expect(await taken([at('a'), at('b')], {}, known)).toEqual(['a/x.txt → x-2', 'b/x.txt → x'])
  })
  it('keeps folders, without those that tell languages', async () => {
    put('in/site/ar/x.txt', 'in/site/en/x.txt', 'in/site/y.txt')
    expect(await taken([at('in')], { recursive: true, keepTree: true })).toEqual([
      'in/site/ar/x.txt + in/site/en/x.txt → site/x',
      'in/site/y.txt → site/y',
    ])
  })
  it('names 20,000 files that are called alike', async () => {
    put('x.txt')
    const list = Array.from({ length: 20_000 }, (_, k) => `${k}/x.txt`).join('\n')
    const found = await taken([], { filesFrom: file('list', list) })
    expect(found.at(-1)).toBe('19999/x.txt → x-20000')
  })
})

describe('refusals', () => {
  it.each([
    ['no folder', [], 'Expected a folder for the results, got none; name it with `-o`'],
    ['no input', ['-o', 'OUT'], /Expected files, folders or `--files-from`/],
    ['a tree of shards', ['IN', '-o', 'OUT', '--keep-tree', '--shard-rows', '1'], /`--keep-tree` or `--shard-rows`/],
    ['a format of no shards', ['IN', '-o', 'OUT', '--to', 'tmx', '--shard-rows', '1'], /parquet, jsonl, jsonl\.gz, tsv/],
    ['a packed file for each', ['IN', '-o', 'OUT', '--to', 'jsonl.gz'], /jsonl\.gz` with `--shard-rows`/],
  ])('%s', async (_, argv, sentence) => {
    put('in/x.txt')
    mkdirSync(at('out'))
    await fails(['batch', ...argv.map((one) => (one === 'OUT' ? at('out') : one === 'IN' ? at('in') : one))], 2, sentence)
  })
})

describe('near_hash', () => {
  it.each([
    ['vowel marks', 'ذَهَبَ الوَلَدُ', 'ذهب الولد', true],
    ['digits', 'في 2019', 'في ٢٠٢٠', true],
    ['case, punctuation and spaces', 'Hello, world!', 'hello  World', true],
    ['a word', 'Hello world', 'Hello word', false],
    ['numbers alone', '1999', '2000', false],
  ])('%s', (_, one, other, isSame) => {
    expect(nearHash(one, null) === nearHash(other, null)).toBe(isSame)
  })
})

it('says how far it is', () => {
  expect(progressText({ done: 0, errors: 0 }, 60_000, 0)).toBe('0 of 60,000 documents')
  expect(progressText({ done: 1_000, errors: 2 }, 60_000, 10_000)).toBe('1,000 of 60,000 documents, 2 errors, 10 min left')
  expect(progressText({ done: 59_000, errors: 0 }, 60_000, 590_000)).toBe('59,000 of 60,000 documents, 10 s left')
})

describe('a manifest of somebody else', () => {
  const open = (...entries: unknown[]) => {
    file('out/manifest.jsonl', [{ schema: 1, options: 'o' }, ...entries].map((line) => JSON.stringify(line)).join('\n'))
    return openManifest(at('out'), 'o', true)
  }
  const documents = [{ inputs: ['a.txt'], hashes: ['x'], rows: 1 }]
  it.each([
    [{ files: [{ name: '../kept.txt', bytes: 5 }], documents }],
    [{ files: [{ name: 'a/../../kept.txt', bytes: 5 }], documents }],
    [{ files: [{ name: '/kept.txt', bytes: 5 }], documents }],
    [{ files: [], documents: [{ ...documents[0], name: '..\\\\kept' }] }],
    [{ files: {}, documents }],
    [{ files: [{ name: 5 }], documents }],
    [{ files: [] }],
    [null],
    [7],
  ])('%j is none, and no file outside of the folder is touched', async (entry) => {
    mkdirSync(at('out'), { recursive: true })
    const kept = file('kept.txt', 'kept')
    await expect(open(entry)).rejects.toThrow(/^Expected a manifest in `.*`, got something else; choose another folder$/)
    expect(readFileSync(kept, 'utf8')).toBe('kept')
    expect(readdirSync(at('out'))).toEqual(['manifest.jsonl'])
  })
  it('removes files that changed from its own folder alone, and reads no device', async () => {
    mkdirSync(at('out'), { recursive: true })
    file('out/a.tsv', 'other')
    const inputs = ['/dev/zero']
    const { entries, close } = await open({
      files: [{ name: 'a.tsv', bytes: 9 }],
      documents: [{ inputs, hashes: ['x'], rows: 1 }],
    })
    await close()
    expect(entries).toEqual([])
    expect(readdirSync(at('out'))).toEqual(['manifest.jsonl'])
    const again = await open({ files: [], documents: [{ inputs, hashes: ['x'], rows: 1 }] })
    await again.close()
    expect(again.entries).toHaveLength(1)
  })
})
