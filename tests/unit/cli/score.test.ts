import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ARABIC, at, ENGLISH, fails, file, inFolders, run } from '../../support/cli.ts'
import { encode } from '../../support/encode.ts'

inFolders()

const LINES = ARABIC.map((arabic, k) => `${arabic}\t${ENGLISH[k]}`)
const pairs = (lines: readonly string[], end = '\n') => lines.map((line) => line + end).join('')
/** The last cell of each line. */
const scores = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => Number(line.split('\t').at(-1)))

describe('muwazi score', () => {
  it('adds a column to each line of stdin, or of a file', async () => {
    const { code, out, err } = await run(['score'], { stdin: pairs(LINES) })
    expect({ code, err }).toEqual({ code: 0, err: 'stdin: 4 pairs\n' })
    expect(out.split('\n').map((line) => line.replace(/\t[\d.]+$/, ''))).toEqual([...LINES, ''])
    expect(Math.min(...scores(out))).toBeGreaterThan(0.8)
    expect((await run(['score', file('p.tsv', pairs(LINES)), '-q'])).out).toBe(out)
  })
  it('tells pairs from others', async () => {
    const shifted = ARABIC.map((arabic, k) => `${arabic}\t${ENGLISH[(k + 1) % 4]}`)
    expect(Math.max(...scores((await run(['score'], { stdin: pairs(shifted) })).out))).toBeLessThan(0.5)
  })
  it('takes the languages in either order', async () => {
    const turned = ARABIC.map((arabic, k) => `${ENGLISH[k]}\t${arabic}`)
    expect(scores((await run(['score'], { stdin: pairs(turned) })).out)).toEqual(
      scores((await run(['score'], { stdin: pairs(LINES) })).out),
    )
  })
  it('leaves out lines below --min-score and the rest as they are', async () => {
    const bad = `${ARABIC[0]}\t${ENGLISH[2]}`
    const { out, err } = await run(['score', '--min-score', '.5'], { stdin: pairs([LINES[0]!, bad, LINES[1]!]) })
    expect(out).toBe(pairs([LINES[0]!, LINES[1]!]))
    expect(err).toBe('stdin: 3 pairs, 1 left out below 0.5\n')
  })
  it('keeps each line a line, whatever is in it', async () => {
    const odd = ['', '\t', 'no tab', 'a\t', '\tb', '"a\tb"', '\u0000\t\ud7ff', `${'x'.repeat(100_000)}\ty`]
    const { out, err } = await run(['score'], { stdin: pairs(odd) })
    expect(out.split('\n')).toHaveLength(odd.length + 1)
    expect(scores(out).every((score) => score >= 0 && score <= 1)).toBe(true)
    expect(out.split('\n')[2]).toBe('no tab\t\t0.0000')
    expect(err).toBe('stdin: 8 pairs, 2 lines without two texts\n')
  })
  it('keeps CRLF, does without a last line end, and takes nothing', async () => {
    expect((await run(['score'], { stdin: pairs(LINES, '\r\n') })).out).toMatch(/^(?:[^\r\n]*\t0\.\d{4}\r\n){4}$/)
    expect((await run(['score'], { stdin: LINES.join('\n') })).out).toMatch(/^(?:[^\n]*\t0\.\d{4}\n){4}$/)
    expect(await run(['score'])).toEqual({ code: 0, out: '', err: 'stdin: 0 pairs\n' })
  })
  it('reads gzip, and UTF-16 and windows-1256, of which it says so where letters are lost', async () => {
    const { out } = await run(['score', '-q'], { stdin: pairs(LINES) })
    expect((await run(['score', file('p.tsv.gz', gzipSync(pairs(LINES))), '-q'])).out).toBe(out)
    expect((await run(['score', file('wide.tsv', encode(pairs(LINES), 'utf-16le').bytes), '-q'])).out).toBe(out)
    expect((await run(['score', file('old.tsv', encode(pairs(LINES), 'windows-1256').bytes), '-q'])).out).toBe(out)
    const cut = file('cut.gz', gzipSync(pairs(LINES)).subarray(0, 60))
    await fails(['score', cut], 1, 'Expected `cut.gz` to be a file that can be read, got an error: unexpected end of file')
    const spoilt = Buffer.concat([Buffer.from(pairs(LINES)), Buffer.from([0xff]), Buffer.from('\tx\n')])
    const { err } = await run(['score', file('spoilt.tsv', spoilt)])
    expect(err).toBe('spoilt.tsv: Bytes that are not UTF-8 became U+FFFD (encoding)\nspoilt.tsv: 5 pairs\n')
  })
  it('takes the columns that it is told, or titled source and target', async () => {
    const table = pairs(['id\tsource\ttarget', ...LINES.map((line) => `7\t${line}`)])
    const { out } = await run(['score'], { stdin: table })
    expect(out.split('\n')[0]).toBe('id\tsource\ttarget\tscore')
    expect(scores(out).slice(1)).toEqual(scores((await run(['score'], { stdin: pairs(LINES) })).out))
    const numbered = await run(['score', '--columns', '2,3'], { stdin: pairs(LINES.map((line) => `7\t${line}`)) })
    expect(scores(numbered.out)).toEqual(scores(out).slice(1))
  })
  it('reads what `muwazi` writes', async () => {
    const { out } = await run([file('a.txt'), '--to', 'tsv'])
    expect(scores((await run(['score'], { stdin: out })).out).slice(1)).toHaveLength(4)
  })
  it('writes the first lines before it has read the last', async () => {
    const lines = 2_500
    const { out } = await run(['score', '--source-language', 'ar', '--target-language', 'en'], {
      stdin: pairs(Array.from({ length: lines }, (_, k) => LINES[k % 4]!)),
    })
    expect(scores(out)).toHaveLength(lines)
  })
  it('is a filter of OpusCleaner, by docs/opuscleaner/muwazi_score.json', async () => {
    const { type, command, parameters } = JSON.parse(readFileSync('docs/opuscleaner/muwazi_score.json', 'utf8'))
    // OpusCleaner sets a variable of the shell for each parameter.
    const [program, ...argv] = (command as string)
      .split(' ')
      .map((word) => word.replace(/^"\$(\w+)"$/, (_, name) => String(parameters[name].default)))
    expect([type, program]).toEqual(['bilingual', 'muwazi'])
    expect(await run(argv, { stdin: pairs([LINES[0]!, `${ARABIC[0]}\t${ENGLISH[2]}`]) })).toEqual({
      code: 0,
      out: pairs([LINES[0]!]),
      err: '',
    })
  })
  it('refuses wrong usage in one sentence', async () => {
    await fails(['score', 'a.tsv', 'b.tsv'], 2, 'Expected one file of pairs, or stdin, got 2 files; `cat` joins them')
    await fails(
      ['score', '--columns', 'x,y'],
      2,
      /^muwazi: Expected `--columns` to name titles of the first line, got `x`/,
      'a\tb\n',
    )
    await fails(['score', at('none.tsv')], 1, /^muwazi: Expected `none\.tsv` to be a file/)
    await fails(['score', '--min-score', '2'], 2, /Expected `--min-score` to be a number from 0 to 1/)
  })
})
