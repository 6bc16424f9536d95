import { describe, expect, it } from 'vitest'
import { convertLarge } from '../../../src/cli/jobs.ts'
import { writerFor } from '../../../src/cli/writer.ts'
import { ALL, ARABIC, at, ENGLISH, fails, file, inFolders, rows, run, written } from '../../support/cli.ts'
import { encode } from '../../support/encode.ts'

inFolders()

const TABLE = `source (ar)\ttarget (en)\n${ARABIC.map((text, i) => `${text}\t${ENGLISH[i]}\n`).join('')}`

describe('convert reads a table as the flags say', () => {
  const THREE = `رقم,نص,ملاحظة,ترجمة\n${ARABIC.map((text, i) => `${i},${text},لا شيء هنا,${ENGLISH[i]}\n`).join('')}`
  it.each([['2,4'], ['نص,ترجمة']])('--columns %s', async (columns) => {
    const { code, out } = await run(['convert', file('a.csv', THREE), '--columns', columns])
    expect([code, rows(out)]).toEqual([0, ALL])
  })
  it('--columns turns the sides round', async () => {
    expect(rows((await run(['convert', file('a.csv', TABLE.replaceAll('\t', ',')), '--columns', '2,1'])).out)).toEqual(
      ALL.map(([ar, en]) => [en, ar]),
    )
  })
  it('names the columns that there are', async () => {
    await fails(['convert', file('a.csv', THREE), '--columns', '2,9'], 2, /got `2` and `9`; the table has 1, 2, 3, 4/)
  })
  it('--header-row none reads the first row too', async () => {
    const { out } = await run(['convert', file('a.csv', 'Arabic,عربي\nBook,كتاب\n'), '--header-row', 'none'])
    expect(rows(out)).toHaveLength(2)
  })
  it('--header-row 3 leaves out what is above, and says so', async () => {
    const { out, err } = await run(['convert', file('a.csv', `مشروع,x\nب,y\nأ,b\nكتاب,Book\nقلم,Pen\n`), '--header-row', '3'])
    expect(rows(out)).toEqual([
      ['كتاب', 'Book'],
      ['قلم', 'Pen'],
    ])
    expect(err).toContain('2 rows are left out: above the titles')
  })
  it('--header-row in a workbook is the row of the sheet', async () => {
    await run(['convert', file('a.tsv', TABLE), at('b.xlsx')])
    const { out } = await run(['convert', at('b.xlsx'), '--header-row', '2'])
    expect(rows(out)).toEqual(ALL.slice(1))
  })
  it('--encoding', async () => {
    const { code, out } = await run([
      'convert',
      file('a.tsv', encode('source\ttarget\nكتاب\tBook\n', 'windows-1256').bytes),
      '--encoding',
      'windows-1256',
    ])
    expect([code, rows(out)]).toEqual([0, [['كتاب', 'Book']]])
    await fails(
      ['convert', at('a.tsv'), '--encoding', 'klingon'],
      2,
      /Expected `--encoding` to be an encoding such as `windows-1256`, got/,
    )
  })
  it('refuses them for what is no table', async () => {
    await fails(
      ['convert', file('a.tmx', '<tmx version="1.4"><header srclang="ar"/><body></body></tmx>'), '--columns', '1,2'],
      2,
      /Expected `--columns` with csv or tsv or xlsx only, got it with tmx/,
    )
  })
  it('reads large tables so as well', async () => {
    await convertLarge(
      { inputs: [file('a.csv', THREE)], output: at('b.csv'), writer: writerFor('convert', at('b.csv'), undefined) },
      { align: { columns: [2, 4] }, write: {} },
      { stdin: (async function* () {})(), stdout: { write: () => {} }, stderr: { write: () => {} } },
    )
    expect(rows(written('b.csv'))).toEqual(ALL)
  })
})
