import { mkdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ARABIC, at, ENGLISH, fails, file, inFolders, run, written } from '../../support/cli.ts'

inFolders()
const lines = (texts: readonly string[], more: object = {}) =>
  texts.map((text, k) => `${JSON.stringify({ id: `d${k}`, text, ...more })}\n`).join('')
const records = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const folders = () => {
  for (const name of ['ar', 'en', 'ar/news']) mkdirSync(at(name))
  ARABIC.forEach((text, k) => void file(`ar/${k === 0 ? 'news/' : ''}${k}.txt`, text))
  ENGLISH.slice(1).forEach((text, k) => void file(`en/page${9 - k}.html`, `<p>${text}</p>`))
}

describe('muwazi match', () => {
  it('writes a record for each pair, in the order of the sources', async () => {
    const reversed = [...ENGLISH].reverse()
    const { code, out, err } = await run(['match', file('a.jsonl', lines(ARABIC)), file('e.jsonl', lines(reversed))])
    expect(records(out).map(({ id, source, target }) => [id, source, target])).toEqual(
      ARABIC.map((text, k) => [`d${k}`, text, ENGLISH[k]]),
    )
    expect(records(out)[0]?.meta).toEqual({
      confidence: expect.any(Number),
      source_id: 'd0',
      target_id: 'd3',
      source_members: ['d0'],
      target_members: ['d3'],
    })
    expect({ code, err }).toEqual({
      code: 0,
      err: 'a.jsonl, e.jsonl: 4 pairs of documents, 0 of 4 without counterpart in a.jsonl, 0 of 4 in e.jsonl\n',
    })
  })
  it('reads folders, and reports what has no counterpart or cannot be read', async () => {
    folders()
    file('en/picture.pdf', '%PDF-1.4')
    const { err } = await run(['match', at('ar'), at('en'), '-o', at('p.jsonl'), '--report', at('report.txt')])
    expect(records(written('p.jsonl')).map(({ meta }) => [meta.source_id, meta.target_id])).toEqual([
      ['1.txt', 'page9.html'],
      ['2.txt', 'page8.html'],
      ['3.txt', 'page7.html'],
    ])
    expect(err).toMatch(
      /^en\/picture\.pdf: Expected .*\(not-read\)\np\.jsonl: 3 pairs of documents, 1 of 4 without .*, 0 of 3 in en\n$/,
    )
    expect(written('report.txt')).toContain('\nsource: news/0.txt (no-counterpart)\n')
  })
  it('reads gzip, and stdin', async () => {
    const zipped = file('a.jsonl.gz', gzipSync(lines(ARABIC)))
    expect(records((await run(['match', zipped, '-', '-q'], { stdin: lines(ENGLISH) })).out)).toHaveLength(4)
  })
  it('takes the documents of each language from one file', async () => {
    const both = file('both.jsonl', lines(ARABIC, { lang: 'ar' }) + lines(ENGLISH, { lang: 'en' }))
    const { out, err } = await run(['match', both, both, '--source-language', 'ar', '--target-language', 'en-GB'])
    expect(records(out).map(({ target }) => target)).toEqual(ENGLISH)
    expect(err).toContain('5 more; `--report FILE` lists them')
  })
  it('pairs no document of one file with itself', async () => {
    const both = file('both.jsonl', lines(ARABIC) + lines(ENGLISH, { lang: 'en' }))
    await fails(['match', both, both], 2, /^muwazi: Expected `--source-language` and `--target-language` for two languages/)
    const { code, out, err } = await run(['match', both, both, '--source-language', 'ar', '--target-language', 'en'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('Left out: without `lang`, which tells the two languages of a file apart (other-language)')
  })
  it('writes over no input', async () => {
    const [ar, en] = [file('a.jsonl', lines(ARABIC)), file('e.jsonl', lines(ENGLISH))]
    await fails(['match', ar, en, '-o', en], 2, /e\.jsonl`, which is read too; choose another output\n$/)
    await fails(['match', ar, en, '-o', at('p'), '--report', at('p')], 2, /p`, which is written too; choose another output\n$/)
  })
  it('keeps the number of a line that is no document', async () => {
    const bad = file('a.jsonl', `{\n\n[]\n${lines(ARABIC)}`)
    const { code, err } = await run(['match', bad, file('e.jsonl', lines(ENGLISH))])
    expect(code).toBe(0)
    expect(err).toMatch(/^a\.jsonl:1: Expected a JSON object with `text`, got `?\{.* \(not-read\)\na\.jsonl:3: Expected/)
  })
  it('ends with 1 where nothing is a pair', async () => {
    const { code, out, err } = await run(['match', file('a.jsonl', lines([ARABIC[0]!])), file('e.jsonl', lines(['Stop.']))])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('0 pairs of documents, 1 of 1 without counterpart')
  })
  it('asks for two inputs', () =>
    fails(['match', 'a'], 2, 'Expected two folders or two files of JSON Lines, got 1; `muwazi match --help` shows how'))
  it('asks for documents', () => {
    const empty = file('a.jsonl', '')
    return fails(['match', empty, empty], 1, /^muwazi: Expected documents in `a\.jsonl`, got none\n$/)
  })
  it('tells a damaged gzip file', () => {
    const bad = file('a.gz', gzipSync(lines(ARABIC)).subarray(0, 60))
    return fails(['match', bad, bad], 1, /^muwazi: Expected `a\.gz` to be a file that can be read, got .*\n$/)
  })
})
