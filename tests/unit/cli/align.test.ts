import { chmodSync, lstatSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ALL, ARABIC, at, ENGLISH, fails, file, folder, inFolders, MIXED, rows, run, written } from '../../support/cli.ts'

inFolders()

describe('muwazi FILE', () => {
  it('writes a table to stdout and one line to stderr', async () => {
    const { code, out, err } = await run([file('a.txt')])
    expect(code).toBe(0)
    expect(rows(out)).toEqual(ALL)
    expect(err).toMatch(/^a\.txt: 4 pairs, 0 one-sided, \d below \.9(?: \(first: a\.txt:\d+\))?\n$/)
  })
  it('is `muwazi align FILE`', async () => expect(await run(['align', file('a.txt')])).toEqual(await run([file('a.txt')])))
  it('gives the same result twice', async () => expect(await run([file('a.txt')])).toEqual(await run([file('a.txt')])))
  it('writes TMX by the name of the output', async () => {
    const { code, out, err } = await run([file('a.txt'), '-o', at('a.tmx')])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(written('a.tmx').match(/<tu /g)).toHaveLength(4)
    expect(err).toContain('a.tmx: 4 pairs')
  })
  it('reads stdin', async () => {
    const { out, err } = await run(['-'], { stdin: MIXED })
    expect(rows(out)).toEqual(ALL)
    expect(err).toMatch(/^stdin: 4 pairs/)
  })
  it('takes two texts, source first, and never swaps them', async () => {
    const two = await run([file('en.txt', ENGLISH.join('\n\n')), file('ar.txt', ARABIC.join('\n\n'))])
    expect(rows(two.out)).toEqual(ALL.map(([ar, en]) => [en, ar]))
    expect(two.out).toMatch(/source\ttarget/)
  })
  it('takes one of two texts from stdin', async () =>
    expect(rows((await run([file('ar.txt', ARABIC.join('\n\n')), '-'], { stdin: ENGLISH.join('\n\n') })).out)).toEqual(ALL))
  it('replaces what stood in the output, through links, and keeps who may read it', async () => {
    file('real.tmx', 'old')
    chmodSync(at('real.tmx'), 0o640)
    symlinkSync(at('real.tmx'), at('link.tmx'))
    await run([file('a.txt'), '-o', at('link.tmx')])
    expect(written('real.tmx')).toContain('</tmx>')
    expect(lstatSync(at('link.tmx')).isSymbolicLink()).toBe(true)
    expect(lstatSync(at('real.tmx')).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'link.tmx', 'real.tmx'])
  })
  it('makes the folders of its output', async () => {
    expect((await run([file('a.txt'), '-o', at('new/deep/a.csv')])).code).toBe(0)
    expect(rows(written('new/deep/a.csv'))).toEqual(ALL)
  })
  it('writes to a device without renaming over it', async () => {
    expect((await run([file('a.txt'), '-o', '/dev/null', '--to', 'tsv'])).code).toBe(0)
    expect(lstatSync('/dev/null').isFile()).toBe(false)
  })
})

describe('a folder as output', () => {
  it('is made, and gets a file for each of several inputs', async () => {
    const { code, err } = await run([file('a.txt'), file('b.md'), file('c'), '-o', at('out/'), '--to', 'tmx'])
    expect(code).toBe(0)
    expect(readdirSync(at('out')).sort()).toEqual(['a.tmx', 'b.tmx', 'c.tmx'])
    expect(err.match(/^out\/[abc]\.tmx: 4 pairs/gm)).toHaveLength(3)
  })
  it('needs no slash for three inputs', async () => {
    await run([file('a.txt'), file('b.txt'), file('c.txt'), '-o', at('out')])
    expect(readdirSync(at('out')).sort()).toEqual(['a.tsv', 'b.tsv', 'c.tsv'])
  })
  it('makes two inputs two documents', async () => {
    mkdirSync(at('out'))
    await run([file('a.txt'), file('b.txt'), '-o', at('out')])
    expect(rows(written('out/b.tsv'))).toEqual(ALL)
  })
  it('continues after a bad document, and shows it in the exit code and the report', async () => {
    const { code, err } = await run([file('a.txt'), at('none.txt'), file('c.txt'), '-o', at('out/'), '--report', at('r.txt')])
    expect(code).toBe(1)
    expect(err).toMatch(/^muwazi: Expected `none\.txt` to be a file/m)
    expect(readdirSync(at('out')).sort()).toEqual(['a.tsv', 'c.tsv'])
    expect(written('r.txt')).toMatch(/4 pairs[\s\S]*none\.txt[\s\S]*4 pairs/)
  })
  it('refuses two inputs with one name', async () => {
    mkdirSync(at('sub'))
    await fails([file('a.txt'), file('sub/a.txt'), '-o', at('out/')], 2, /got `.*`, which is written too; rename the input/)
  })
  it('is needed for three inputs', async () => {
    const three = [file('a.txt'), file('b.txt'), file('c.txt')]
    await fails(three, 2, 'Expected `--output` to be a folder for 3 inputs, got stdout; give one that ends in `/`')
    await fails([...three, '-o', at('x.tmx')], 2, /to be a folder for 3 inputs, got `.*`; give one that ends in `\/`/)
  })
})

describe('a terminal', () => {
  it('shows no progress line for what takes less than a second', async () =>
    expect((await run([file('a.txt')], { terminal: true })).err).toMatch(/^a\.txt: 4 pairs/))
  it('shows nothing of the progress in a file', async () => expect((await run([file('a.txt')])).err).toMatch(/^a\.txt: 4 pairs/))
})
