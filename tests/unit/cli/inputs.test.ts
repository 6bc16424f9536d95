import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Segment } from '../../../src/bitext.ts'
import { parse as parseWorkbook, write as writeWorkbook } from '../../../src/entries/xlsx.ts'
import { write as writeDocx } from '../../../src/formats/docx/write.ts'
import { align } from '../../../src/index.ts'
import { ALL, ARABIC, at, ENGLISH, fails, file, inFolders, MIXED, rows, run } from '../../support/cli.ts'

inFolders()

const paragraphs = (language: string, texts: readonly string[]) =>
  texts.map((text) => `<p lang="${language}">${text}</p>`).join('\n')
const PAGE = `<!doctype html>\n<html><body>${paragraphs('ar', ARABIC)}${paragraphs('en', ENGLISH)}<script>let x</script></body></html>`
const TABLE = `Arabic,English\n${ARABIC.map((text, i) => `${text},${ENGLISH[i]}\n`).join('')}`
const cues = (texts: readonly string[], shift = 0) =>
  texts.map((text, i) => `${i + 1}\n00:00:0${2 * i + shift},000 --> 00:00:0${2 * i + 1 + shift},000\n${text}\n`).join('\n')
const DOCX = () => writeDocx(align(MIXED))

describe('documents of any kind', () => {
  const reads = (name: string, content: () => string | Uint8Array) =>
    it(name, async () => {
      const { code, out } = await run([file(name, content())])
      expect(code).toBe(0)
      expect(rows(out)).toEqual(ALL)
    })
  reads('page.html', () => PAGE)
  reads('page.txt', () => PAGE)
  reads('table.csv', () => TABLE)
  reads('guide.md', () => ARABIC.map((text) => `- ${text}`).join('\n') + `\n\n${ENGLISH.map((text) => `- ${text}`).join('\n')}\n`)
  reads('report.docx', DOCX)
  it('two subtitle files', async () => {
    const { code, out } = await run([file('film.ar.srt', cues(ARABIC)), file('film.en.srt', cues(ENGLISH, 1))])
    expect(code).toBe(0)
    expect(rows(out)).toEqual(ALL)
  })
  it.each([
    ['HTML', () => PAGE],
    ['a table', () => TABLE],
    ['DOCX', DOCX],
  ])('%s from stdin, by how it begins', async (_, content) => {
    const { out } = await run(['-'], { stdin: content() })
    expect(rows(out)).toEqual(ALL)
  })
  it('--from names the format', async () => expect((await run([file('page.html', PAGE), '--from', 'text'])).out).toContain('<p'))
  it('a PDF is refused by its name', () => fails([file('a.pdf', '%PDF-1.7 …')], 1, /^muwazi: Expected .*`a\.pdf`.* got a PDF/))
  it('a workbook of pairs is refused by its name', async () => {
    await run([file('a.txt'), '-o', at('a.xlsx')])
    await fails([at('a.xlsx')], 1, /got a workbook of aligned pairs; read it with `muwazi convert`/)
  })
  it.each([
    ['a.po', 'msgid "Open"\nmsgstr "افتح"\n', /got a gettext catalogue \(\.po\); convert it/],
    ['po.txt', '# Translators\nmsgid "Open"\nmsgstr "افتح"\n', /got a gettext catalogue/],
    ['a.ass', '[Script Info]\nTitle: x\n', /got SubStation subtitles \(\.ass\); convert it to SRT/],
    ['a.properties', 'open=افتح\n', /got a file of program strings; convert it/],
    ['a.tex', '\\section{باب}', /got LaTeX; convert it/],
    ['a.tmx', '<tmx version="1.4"><body/></tmx>', /got a translation memory \(TMX\); `muwazi convert` .* `--pins`/],
    ['memory.txt', '<?xml version="1.0"?>\n<tmx version="1.4"><body/></tmx>', /got a translation memory/],
    ['a.xlf', '<xliff version="1.2"/>', /got an XLIFF; `muwazi convert` .* `--pins`/],
    ['a.jsonl', '{"source":"أ","target":"a"}', /got JSON Lines; `muwazi convert`/],
  ])('%s is refused by its name and says what to do', (name, text, sentence) => fails([file(name, text)], 1, sentence))
  it('--from reads a refused format as text', async () =>
    expect((await run([file('a.tex', MIXED), '--from', 'text'])).code).toBe(0))
  it('a truncated DOCX is reported as damaged', async () => {
    const docx = await writeDocx(align(MIXED))
    for (const share of [0.3, 0.9])
      await fails(
        [file('a.docx', docx.slice(0, docx.length * share))],
        1,
        /Expected a whole DOCX in `.*a\.docx`, got a damaged one, which is cut off; fetch or save it again/,
      )
  })
  it('check aligns them first', async () => {
    const { out } = await run(['check', file('page.html', PAGE.replace('three books', '53 books'))])
    expect(out).toMatch(/^page\.html:\d+: Expected `53` on both sides, got it on the target side only \(number-mismatch\)\n$/)
  })
})

describe('outputs of bytes', () => {
  it.each(['xlsx', 'docx', 'parquet'])('%s is written whole', async (to) => {
    const { code, err } = await run([file('a.txt'), '-o', at(`a.${to}`)])
    expect(code).toBe(0)
    expect(err).toContain(`a.${to}: 4 pairs`)
    expect(existsSync(at(`a.${to}`))).toBe(true)
  })
  it('a wrong pair is corrected in a workbook by moving a cell', async () => {
    const gaps = file('p.tsv', `source (ar)\ttarget (en)\n${ARABIC[1]}\t\n\t${ENGLISH[1]}\n`)
    await run([file('a.txt'), '--pins', gaps, '-o', at('a.xlsx')])
    const { segments, ...halves } = await parseWorkbook(readFileSync(at('a.xlsx')))
    const row = segments.findIndex(({ source, target }) => source?.text === ARABIC[1] && target === null)
    const moved = segments.findIndex(({ source, target }) => source === null && target?.text === ENGLISH[1])
    expect(Math.abs(row - moved)).toBe(1)
    const edited = segments.map(
      (one, k) => (k === row ? { ...one, type: 'pair', target: segments[moved]!.target } : one) as Segment,
    )
    writeFileSync(at('a.xlsx'), await writeWorkbook({ ...halves, segments: edited.filter((_, k) => k !== moved) }))
    expect(rows((await run([at('a.txt'), '--pins', at('a.xlsx')])).out)).toEqual(ALL)
  })
  it('an edited workbook can be read again', async () => {
    await run([file('a.txt'), '-o', at('a.xlsx')])
    await run(['convert', at('a.xlsx'), at('a.tsv')])
    const { out, err } = await run([at('a.txt'), '--pins', at('a.xlsx'), '--to', 'jsonl'])
    expect(out.match(/"origin":"pinned"/g)).toHaveLength(4)
    expect(err).toContain('4 pairs')
  })
})

describe('two languages in one script', () => {
  it('are separated in one file when both are named', async () => {
    const french = [
      'Le gouvernement a présenté hier un nouveau projet de loi sur les retraites.',
      'Les syndicats ont annoncé une grève générale pour la semaine prochaine.',
    ]
    const english = [
      'The government presented a new pension bill yesterday.',
      'The unions announced a general strike for next week.',
    ]
    const { out } = await run([
      file('both.txt', [...french, ...english].join('\n\n')),
      '--source-language',
      'fr',
      '--target-language',
      'en',
    ])
    expect(rows(out)).toEqual(french.map((text, i) => [text, english[i]]))
  })
})
