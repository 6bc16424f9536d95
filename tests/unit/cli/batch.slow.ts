// `muwazi batch` with its child processes: files, shards, and going on after an end in the middle.

import { appendFileSync, chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { lock } from '../../../src/cli/lock.ts'
import { SELF } from '../../../src/cli/owner.ts'
import { stringify } from '../../../src/entries/csv.ts'
import { align } from '../../../src/index.ts'
import { ALL, ARABIC, at, ENGLISH, fails, inFolders, MIXED, rows, run, written } from '../../support/cli.ts'

inFolders()

const put = (name: string, text: string = MIXED) => {
  mkdirSync(dirname(at(name)), { recursive: true })
  writeFileSync(at(name), text)
  return at(name)
}
const batch = (...argv: string[]) => run(['batch', ...argv, '--jobs', '1'])
/** Names below a folder, in order, without what batch keeps for itself. */
const names = (folder: string): string[] =>
  (readdirSync(at(folder), { recursive: true, withFileTypes: true }) as { name: string; parentPath: string; isFile(): boolean }[])
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.jsonl')
    .map(({ name, parentPath }) => `${parentPath}/${name}`.slice(at(folder).length + 1))
    .sort()
const manifest = (folder = 'out') =>
  written(`${folder}/manifest.jsonl`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
/** A document that is its own: the number tells it from others. */
const numbered = (number: number) => `${ARABIC[0]!.replace('.', ` ${number}.`)}\n\n${ENGLISH[0]!.replace('.', ` ${number}.`)}\n`

describe('a file for each document', () => {
  it('pairs by names, tells equal names apart, and survives what cannot be read', async () => {
    put('in/ar/x.txt', ARABIC.join('\n\n'))
    put('in/en/x.txt', ENGLISH.join('\n\n'))
    put('in/a/same.txt')
    put('in/b/SAME.txt')
    put('in/b/one.txt', ENGLISH.join('\n\n'))
    put('in/b/broken.docx', 'PK\u0003\u0004')
    put('in/b/picture.png', 'no document')
    const { code, err, out } = await batch(at('in'), '-r', '-o', at('out'), '--errors', at('errors.jsonl'))
    expect(names('out')).toEqual(['SAME-2.tsv', 'same.tsv', 'x.tsv'])
    expect(rows(written('out/x.tsv'))).toEqual(ALL)
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(/^muwazi: .*broken\.docx.*\nout: 5 documents, 12 pairs, 1 without pairs, 1 error\n$/)
    expect(lines(written('errors.jsonl'))).toMatchObject([{ inputs: ['in/b/broken.docx'] }])
    expect(readdirSync(at('out')).filter((name) => name.startsWith('.'))).toEqual([])
  })
  it('writes what `align` writes', async () => {
    put('in/x.txt')
    await batch(at('in'), '-o', at('out'))
    expect(readFileSync(at('out/x.tsv'), 'utf8')).toBe(
      stringify(align({ value: MIXED, path: at('in/x.txt') }), { delimiter: '\t', document: at('in/x.txt') }),
    )
  })
  it('aligns two files alone that are a pair by their names only', async () => {
    put('in/x.ar.txt')
    put('in/x.en.txt')
    await batch(at('in'), '-o', at('out'))
    expect(names('out')).toEqual(['x.ar.tsv', 'x.en.tsv'])
  })
  it('keeps folders, without those that tell languages', async () => {
    put('in/site/ar/news/x.txt', ARABIC.join('\n\n'))
    put('in/site/en/news/x.txt', ENGLISH.join('\n\n'))
    put('in/site/y.txt')
    await batch(at('in'), '-r', '--keep-tree', '--to', 'tmx', '-o', at('out'))
    expect(names('out')).toEqual(['site/news/x.tmx', 'site/y.tmx'])
  })
  it('never writes over an input, and never reads what it wrote', async () => {
    const before = put('in/x.tsv', 'source\ttarget\nكتاب\tbook\n')
    put('in/x.txt')
    await batch(at('in'), '-r', '-o', at('in'), '--include', 'x.txt', '--include', 'x.tsv')
    expect(readFileSync(before, 'utf8')).toBe('source\ttarget\nكتاب\tbook\n')
    put('up/x.txt')
    await batch(at('up'), '-r', '-o', at('up/out'))
    expect((await batch(at('up'), '-r', '-o', at('up/out'), '--resume')).err).toBe(
      'up/out: 0 documents, 0 pairs, 1 done before\n',
    )
  })
})

describe('shards', () => {
  const fill = (count: number) => {
    for (let k = 0; k < count; k++) put(`in/${k}.txt`, numbered(k))
  }
  it('puts documents one after the other, each in one shard', async () => {
    fill(5)
    const { code, err } = await batch(at('in'), '-o', at('out'), '--shard-rows', '2', '--to', 'jsonl')
    expect({ code, err }).toEqual({ code: 0, err: 'out: 5 documents, 5 pairs\n' })
    expect(names('out')).toEqual(['part-00001.jsonl', 'part-00002.jsonl', 'part-00003.jsonl'])
    const all = names('out').flatMap((name) => lines(written(`out/${name}`)))
    expect(all.map(({ document }) => document)).toEqual([0, 1, 2, 3, 4].map((k) => `in/${k}.txt`))
    expect(Object.keys(all[0])).toEqual([
      ...[
        'id',
        'kind',
        'source',
        'target',
        'confidence',
        'origin',
        'flags',
        'document',
        'index',
        'source_language',
        'target_language',
      ],
      ...['hash', 'near_hash'],
    ])
    expect(new Set(all.map(({ hash }) => hash)).size).toBe(5)
    expect(new Set(all.map(({ near_hash }) => near_hash)).size).toBe(1)
  })
  it('takes a thousand documents that are called alike, with one among them that is no text and one that is not there', async () => {
    const count = 1_000
    for (let k = 0; k < count; k++) put(`in/${k}/x.txt`, numbered(k))
    put('in/7/broken.txt', '\0\0')
    const list = put('list', `${at('in')}\n${at('in/none.txt')}\n`)
    const { code, err } = await batch('--files-from', list, '-r', '-o', at('out'), '--shard-rows', '300', '--to', 'jsonl')
    expect([code, err.split('\n').slice(0, -1)]).toEqual([
      1,
      [
        expect.stringContaining('in/7/broken.txt'),
        expect.stringContaining('in/none.txt'),
        `out: ${count + 2} documents, ${count} pairs, 2 errors`,
      ],
    ])
    const all = names('out').map((name) => lines(written(`out/${name}`)))
    expect(all.map(({ length }) => length)).toEqual([300, 300, 300, 100])
    expect(new Set(all.flat().map(({ document }) => document)).size).toBe(count)
    expect(new Set(all.flat().map(({ hash }) => hash)).size).toBe(count)
  })
  it('writes the same rows to each format', async () => {
    fill(3)
    const text: Record<string, string> = {}
    for (const to of ['jsonl', 'jsonl.gz', 'tsv']) {
      await batch(at('in'), '-o', at(to), '--shard-rows', '1k', '--to', to)
      const bytes = readFileSync(at(`${to}/part-00001.${to}`))
      text[to] = (to.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
    }
    expect(text['jsonl.gz']).toBe(text['jsonl'])
    expect(rows(text['tsv']!)).toEqual(lines(text['jsonl']!).map(({ source, target }) => [source, target]))
    expect(text['tsv']!.split('\n')[0]).toMatch(/\thash\tnear_hash$/)
    await batch(at('in'), '-o', at('parquet'), '--shard-rows', '1k')
    expect(readFileSync(at('parquet/part-00001.parquet')).subarray(0, 4).toString()).toBe('PAR1')
  })
  it('goes on after an end in the middle, and gives the same bytes', async () => {
    fill(6)
    const flags = ['--shard-rows', '2', '--to', 'jsonl']
    await batch(at('in'), '-o', at('whole'), ...flags)
    await batch(at('in'), '-o', at('out'), ...flags)
    // The end came after the second shard was renamed and before it was entered, and cut a line.
    const kept = readFileSync(at('out/manifest.jsonl'), 'utf8').split('\n').slice(0, 2).join('\n')
    writeFileSync(at('out/manifest.jsonl'), `${kept}\n{"files":[{"na`)
    rmSync(at('out/part-00003.jsonl'))
    symlinkSync(JSON.stringify({ ...SELF, pid: 2 ** 30, since: '', id: 'gone' }), at('out/.manifest.jsonl.muwazi-lock'))
    const { err } = await batch(at('in'), '-o', at('out'), ...flags, '--resume')
    expect(err).toBe('out: 4 documents, 4 pairs, 2 done before\n')
    expect(names('out')).toEqual(names('whole'))
    for (const name of names('whole')) expect(written(`out/${name}`)).toBe(written(`whole/${name}`))
    expect(manifest('out')).toEqual(manifest('whole'))
  })
  it('makes a shard again whose documents changed or whose file is gone, and no other', async () => {
    fill(6)
    const flags = ['--shard-rows', '2', '--to', 'jsonl']
    await batch(at('in'), '-o', at('out'), ...flags)
    put('in/0.txt', numbered(70))
    appendFileSync(at('out/part-00003.jsonl'), 'x')
    const second = written('out/part-00002.jsonl')
    expect((await batch(at('in'), '-o', at('out'), ...flags, '--resume')).err).toBe('out: 4 documents, 4 pairs, 2 done before\n')
    expect(written('out/part-00002.jsonl')).toBe(second)
    expect(
      names('out')
        .flatMap((name) => lines(written(`out/${name}`)))
        .map(({ document }) => document)
        .sort(),
    ).toEqual([0, 1, 2, 3, 4, 5].map((k) => `in/${k}.txt`))
  })
})

describe('what stands in the way', () => {
  it('refuses results that are there, other options, and a second writer', async () => {
    put('in/x.txt')
    await batch(at('in'), '-o', at('out'))
    await fails(['batch', at('in'), '-o', at('out')], 2, /go on with `--resume`/)
    await fails(['batch', at('in'), '-o', at('out'), '--resume', '--min-confidence', '.5'], 2, /the options of the earlier run/)
    const held = await lock(at('out/manifest.jsonl'))
    await fails(['batch', at('in'), '-o', at('out'), '--resume'], 1, /the lock of `.*manifest\.jsonl`, got it held by process/)
    await held.release()
  })
  it('tells a folder that cannot be read, and goes on', async () => {
    put('in/x.txt')
    put('in/closed/y.txt')
    chmodSync(at('in/closed'), 0)
    const { err } = await batch(at('in'), '-r', '-o', at('out'))
    chmodSync(at('in/closed'), 0o755)
    // Who is root reads it all the same.
    expect(err).toMatch(process.getuid?.() === 0 ? /2 documents/ : /closed.*no permission[\s\S]*1 document,/)
  })
})
