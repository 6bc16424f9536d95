import { mkdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ALL, ARABIC, at, ENGLISH, FRENCH, file, inFolders, MIXED, rows, run, written } from '../../support/cli.ts'

inFolders()

const AR = ARABIC.join('\n\n')
const EN = ENGLISH.join('\n\n')
const both = (ar: string, en: string, more: string[] = []) =>
  run([file(ar, AR), file(en, EN), ...more, '-o', at('out/'), '--to', 'tsv'])
const folders = (...names: string[]) => {
  for (const name of names) mkdirSync(at(name), { recursive: true })
}

describe('files whose names differ by a language tag alone', () => {
  it.each([
    ['a.ar.txt', 'a.en.txt', 'a.tsv'],
    ['x_AR.txt', 'x_EN.txt', 'x.tsv'],
    ['terms-ar-SA.txt', 'terms-en-GB.txt', 'terms.tsv'],
    ['terms (Arabic).txt', 'terms (English).txt', 'terms.tsv'],
    ['ar_letter.txt', 'en_letter.txt', '_letter.tsv'],
    ['letter.ara.txt', 'letter.eng.txt', 'letter.tsv'],
    ['ar.txt', 'en.txt', 'ar-en.tsv'],
  ])('aligns %s and %s to %s', async (ar, en, out) => {
    const { code, err } = await both(ar, en)
    expect({ code, err }).toEqual({ code: 0, err: `out/${out}: 4 pairs, 0 one-sided, 0 below .9\n` })
    expect(rows(written(`out/${out}`))).toEqual(ALL)
  })
  it('aligns the same name in two folders', async () => {
    folders('ar', 'en')
    expect((await both('ar/x.md', 'en/x.md')).err).toMatch(/^out\/x\.tsv: 4 pairs/)
  })
  it('takes Arabic as the source in either order, unless a flag names the source', async () => {
    expect((await run([file('a.en.txt', EN), file('a.ar.txt', AR), '-o', at('out/'), '--to', 'tsv'])).code).toBe(0)
    expect(rows(written('out/a.tsv'))).toEqual(ALL)
    await run([at('a.en.txt'), at('a.ar.txt'), '-o', at('out/'), '--to', 'tsv', '--source-language', 'en'])
    expect(rows(written('out/a.tsv'))).toEqual(ALL.map(([ar, en]) => [en, ar]))
  })
  it('aligns each pair of several and adds them to one memory', async () => {
    await both('a.ar.txt', 'a.en.txt', [file('b.ar.txt', AR.replaceAll('.', '!')), file('b.en.txt', EN.replaceAll('.', '!'))])
    expect(rows(written('out/a.tsv'))).toEqual(ALL)
    expect(rows(written('out/b.tsv'))).toHaveLength(4)
    const four = ['a.ar.txt', 'b.ar.txt', 'b.en.txt', 'a.en.txt'].map(at)
    await run([...four, '--append', at('m.tmx')])
    expect(written('m.tmx').match(/<tu[ >]/g)).toHaveLength(8)
  })
  it('takes Arabic and English of three languages, and reports the third file', async () => {
    const { err } = await both('a.ar.txt', 'a.en.txt', [file('a.fr.txt', FRENCH)])
    expect(err).toMatch(/^out\/a\.tsv: 4 pairs/)
    expect(err).toMatch(/^a\.fr\.txt: Expected another input whose name differs by its language tag alone, got none/m)
  })
})

describe('files that stay alone', () => {
  it('are mixed documents, without a message where no name has a tag', async () => {
    const { code, err } = await run([file('a.txt'), file('b.txt'), file('c.txt'), '-o', at('out/'), '--to', 'tsv'])
    expect(code).toBe(0)
    expect(err).toBe(['a', 'b', 'c'].map((name) => `out/${name}.tsv: 4 pairs, 0 one-sided, 0 below .9\n`).join(''))
  })
  it('are reported where others are pairs', async () =>
    expect((await both('a.ar.txt', 'a.en.txt', [file('b.txt')])).err).toMatch(
      /^b\.txt: Expected another input whose name .*got none; aligned as a mixed document \(alone\)$/m,
    ))
  it('are reported where a tagged file holds both languages', async () => {
    const { err } = await run([file('a.ar.txt', MIXED), file('a.en.txt', MIXED), '-o', at('out/'), '--to', 'tsv'])
    expect(err).toMatch(/^a\.ar\.txt: Expected one language in each of .*, got more or another in .* \(alone\)$/m)
    expect(rows(written('out/a.ar.tsv'))).toEqual(ALL)
    expect(rows(written('out/a.en.tsv'))).toEqual(ALL)
  })
  it.each([
    ['notes.txt', 'notes-en.txt'],
    ['a.ar.txt', 'b.en.txt'],
    ['a.ar.txt', 'a.en.md'],
    ['part-it.txt', 'part-is.txt'],
  ])('%s and %s are not a pair', async (one, other) =>
    expect(
      (await run([file(one, MIXED), file(other, MIXED), '-o', at('out/'), '--to', 'tsv'])).err.match(/4 pairs/g),
    ).toHaveLength(2),
  )
  it('two files without a folder as output are source and target, as given', async () => {
    const { out } = await run([file('a.en.txt', EN), file('a.ar.txt', AR)])
    expect(rows(out)).toEqual(ALL.map(([ar, en]) => [en, ar]))
  })
})

describe('text that is left out', () => {
  const html = (more: string) => `<p>${ARABIC[0]}</p><p>${ENGLISH[0]}</p>${more}`
  const third = (count: number) => `${MIXED}\n\n${Array.from({ length: count }, () => FRENCH).join('\n\n')}`
  it('is one line with its share, and a part of the summary above 5 %', async () => {
    const { err } = await run([file('a.txt', third(1)), '--target-language', 'en'])
    expect(err).toMatch(
      /^a\.txt:17: Expected to align all text, left out \d+ % of the letters, in 1 block; `--report FILE` lists them \(left-out\)$/m,
    )
    expect(err).toMatch(/^a\.txt: 4 pairs, .*, \d+ % of the text left out \(first: a\.txt:17\)$/m)
  })
  it('is not in the summary at 5 % and below', async () => {
    const long = `${Array.from({ length: 12 }, () => MIXED).join('\n\n')}\n\n${FRENCH}`
    const { err } = await run([file('a.txt', long), '--target-language', 'en'])
    expect(err).toMatch(/left out \d+ % of the letters/)
    expect(err).not.toContain('of the text left out')
  })
  it('is listed by --report', async () => {
    await run([file('a.txt', third(2)), '--target-language', 'en', '--report', at('r.txt')])
    expect(written('r.txt').match(/^a\.txt:\d+: Left out: Le conseil.*\(third-language\)$/gm)).toHaveLength(2)
  })
  it('is not reported where nothing is left out, or only code', async () => {
    expect((await run([file('a.txt')])).err).toBe('a.txt: 4 pairs, 0 one-sided, 0 below .9\n')
    expect((await run([file('a.html', html('<script>var longName = "value"</script>'))])).err).not.toContain('left out')
  })
})

describe('messages', () => {
  it('that differ in numbers and quotations alone are one line with their count; --report lists each', async () => {
    const pins = Array.from({ length: 42 }, (_, i) => `نص آخر ${i}\t\n`).join('')
    const { err } = await run([
      file('a.txt'),
      '--pins',
      file('p.tsv', `source (ar)\ttarget (en)\n${pins}`),
      '--report',
      at('r.txt'),
    ])
    expect(err.match(/lost-pin/g)).toHaveLength(1)
    expect(err).toContain('(lost-pin, 42 times; this is the first)')
    expect(written('r.txt').match(/\(lost-pin\)/g)).toHaveLength(42)
  })
})
