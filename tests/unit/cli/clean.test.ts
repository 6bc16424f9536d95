import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ARABIC, at, ENGLISH, fails, file, inFolders, run } from '../../support/cli.ts'

inFolders()

const GOOD = ARABIC.map((arabic, k) => `${arabic}\t${ENGLISH[k]}`)
/** A text and the translation of another one. */
const WRONG = `${ARABIC[0]}\t${ENGLISH[2]}`
const table = (...lines: string[]) => ['source\ttarget', ...lines].map((line) => `${line}\n`).join('')
const pairs = (name: string, ...lines: string[]) => file(name, table(...lines))
const LANGUAGES = ['--source-language', 'ar', '--target-language', 'en']
const rows = (out: string) =>
  out
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split('\t'))

describe('muwazi clean', () => {
  it('writes every pair with its score and what speaks against it', async () => {
    const { code, out, err } = await run(['clean', pairs('p.tsv', ...GOOD, WRONG, GOOD[0]!), ...LANGUAGES])
    expect(code).toBe(0)
    expect(rows(out).map(([, , , , reasons]) => reasons)).toEqual(['', '', '', '', 'low-score', 'repeated-pair'])
    for (const [, , , score] of rows(out)) expect(Number(score)).toBeGreaterThanOrEqual(0)
    expect(err).toMatch(/: 6 pairs, 2 with reasons: 1 low-score, 1 repeated-pair\n$/)
  })
  it('leaves out pairs with reasons, in any format', async () => {
    const output = at('clean.tmx')
    const { code, err } = await run(['clean', pairs('p.tsv', ...GOOD, WRONG), '--drop-rows', '-o', output, ...LANGUAGES])
    expect([code, err]).toEqual([0, expect.stringMatching(/: 5 pairs, 1 left out: 1 low-score\n$/)])
    expect(readFileSync(output, 'utf8').match(/<tu /g)).toHaveLength(GOOD.length)
  })
  it('writes JSON Lines by the name of the output', async () => {
    const output = at('scored.jsonl')
    await run(['clean', pairs('p.tsv', WRONG, GOOD[1]!), '-o', output, ...LANGUAGES])
    const records = readFileSync(output, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records.map(({ target, reasons }) => [target, reasons])).toEqual([
      [ENGLISH[2], ['low-score']],
      [ENGLISH[1], []],
    ])
  })
  it('goes by its preset', async () => {
    const lost = `وقّع الطرفان العقد (في باريس).\tBoth parties signed the contract (in Paris.`
    const input = pairs('p.tsv', ...GOOD, lost)
    const reasons = async (preset: string) =>
      rows((await run(['clean', input, '--preset', preset, ...LANGUAGES])).out).at(-1)?.[4]
    expect([await reasons('tm'), await reasons('strict')]).toEqual(['', 'unbalanced-quotes'])
  })
  it('refuses what is no file of pairs, more than one, an unknown preset and a format for scores that has no place for them', async () => {
    await fails(['clean'], 2, /Expected one file of pairs, got 0/)
    const input = pairs('p.tsv', GOOD[0]!)
    await fails(['clean', input, '-o', input], 2, /which is read too; choose another output/)
    await fails(['clean', input, '--preset', 'best'], 2, /tm/)
    await fails(
      ['clean', input, '--to', 'tmx', ...LANGUAGES],
      2,
      /Expected `--to` to be tsv or jsonl for scores and reasons, got `tmx`/,
    )
    await fails(['clean', pairs('empty.tsv', `${ARABIC[0]}\t`), ...LANGUAGES], 1, /Expected a file with pairs, got none/)
  })
})
