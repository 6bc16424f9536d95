import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ALL, ARABIC, at, ENGLISH, fails, file, folder, inFolders, rows, run, written } from '../../support/cli.ts'

inFolders()

describe('muwazi beads', () => {
  const two = () => [file('ar.txt', `${ARABIC.join('\n')}\n`), file('en.txt', `${ENGLISH.join('\r\n')}\r\n`)]
  it('writes a bead a line: indices, TAB, indices, TAB, confidence', async () => {
    const { code, out, err } = await run(['beads', ...two()])
    expect(code).toBe(0)
    expect(out).toMatch(/^0\t0\t[01]\.\d+\n1\t1\t[01]\.\d+\n2\t2\t[01]\.\d+\n3\t3\t[01]\.\d+\n$/)
    expect(err).toMatch(/^ar\.txt, en\.txt: 4 pairs/)
  })
  it('--explain tells why: nats by kind, and the words that matched', async () => {
    const { out } = await run(['beads', ...two(), '--explain'])
    expect(out).toMatch(/^0\t0\t.*\n# \+\d+\.\d\d nats: length [+-]?\d/)
    expect(out).toMatch(/^# {3}matched: \S+ = \S+ \+\d/m)
    expect(out).toMatch(/^# {3}score 0\.\d+: words [+-]\d/m)
    expect(out.replace(/^#.*\n/gm, '')).toBe((await run(['beads', ...two()])).out)
  })
  it('--explain is refused with other lists', () =>
    fails(['beads', ...two(), '--explain', '--to', 'ladder'], 2, /`--explain` with beads only/))
  it('joins lines with a comma and leaves a missing side empty', async () => {
    const source = file('ar.txt', `${ARABIC[0]}\n${ARABIC[1]}\n${ARABIC[2]}`)
    const target = file(
      'en.txt',
      `${ENGLISH[0]} ${ENGLISH[1]}\n${ENGLISH[2]}\nAn unrelated remark by the printer of 1987 follows here, at some length.`,
    )
    expect((await run(['beads', source, target])).out).toMatch(/^0,1\t0\t.*\n2\t1\t.*\n\t2\t.*\n$/)
  })
  it('counts blank lines, so that indices are lines', async () => {
    const source = file('ar.txt', `\n${ARABIC[0]}\n\n${ARABIC[1]}\n`)
    expect((await run(['beads', source, file('en.txt', `${ENGLISH[0]}\n${ENGLISH[1]}\n`)])).out).toMatch(/^1\t0\t/m)
  })
  it('holds every line of both sides once', async () => {
    const { out } = await run(['beads', ...two()])
    for (const column of [0, 1])
      expect(
        out
          .trimEnd()
          .split('\n')
          .flatMap((line) => (line.split('\t')[column] || undefined)?.split(',') ?? []),
      ).toEqual(['0', '1', '2', '3'])
  })
  it('writes texts where the name or --to asks for them', async () => {
    await run(['beads', ...two(), '-o', at('x.csv')])
    expect(rows(written('x.csv'))).toEqual(ALL)
    expect(rows((await run(['beads', ...two(), '--to', 'tsv'])).out)).toEqual(ALL)
    await run(['beads', ...two(), '-o', at('x.txt')])
    expect(written('x.txt')).toMatch(/^0\t0\t/)
  })
  it('writes the ladder of hunalign, which ends where both files do', async () => {
    const [ar, en] = two() as [string, string]
    writeFileSync(ar, `${ARABIC.join('\n')}\n\n`)
    expect((await run(['beads', ar, en, '--to', 'ladder'])).out).toMatch(
      /^0\t0\t[\d.]+\n1\t1\t.*\n2\t2\t.*\n3\t3\t.*\n5\t4\t0\n$/,
    )
  })
  it('writes the list of Vecalign', async () => {
    await run(['beads', ...two(), '-o', at('x.vecalign')])
    expect(written('x.vecalign')).toMatch(/^\[0\]:\[0\]:0\.\d{6}\n(?:\[\d\]:\[\d\]:.*\n){3}$/)
  })
  it('leaves out beads below --min-confidence', async () =>
    expect((await run(['beads', ...two(), '--min-confidence', '1'])).err).toContain('left out below 1'))
  it('needs two files', async () => {
    await fails(
      ['beads', file('a.txt')],
      2,
      'Expected two files of lines, source and target, got 1; `muwazi beads --help` shows how',
    )
    await fails(['beads', ...two(), '-o', folder], 2, /Expected `--output` to be a file, got the folder/)
  })
  it('names the empty file', async () =>
    fails(['beads', file('ar.txt'), file('no.txt', '')], 1, /^muwazi: Expected text in `no\.txt`, got none; check the input\n$/))
})
