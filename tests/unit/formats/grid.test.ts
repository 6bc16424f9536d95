// Tables as people have them, one kind a case: merged and nested cells, cells of many paragraphs, columns beside the texts.

import { describe, expect, it } from 'vitest'
import { read as readHtml } from '../../../src/formats/html/read.ts'
import { gridBuilder } from '../../../src/formats/shared/grid.ts'
import { align } from '../../../src/index.ts'
import { p, readDocx } from '../../support/docx-files.ts'

const cell = (texts: string | string[], properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${[texts]
    .flat()
    .map((text) => p(text))
    .join('')}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.map((one) => (one.startsWith('<w:tc') ? one : cell(one))).join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

type Row = [string | null, string | null]
const rowsOf = (file: Parameters<typeof align>[0], options = {}): Row[] =>
  align(file, options).segments.map(({ source, target }) => [source?.text ?? null, target?.text ?? null])
const word = (body: string, options = {}): Row[] => rowsOf(readDocx(body), options)
const page = (html: string): Row[] => rowsOf(readHtml(html))
const csv = (value: string, options = {}): Row[] => rowsOf({ value, path: 'a.csv' }, options)

const PAY: Row = ['يلتزم الطرف الأول بالسداد في موعده.', 'The first party shall pay on time.']
const LATE: Row = ['ويتحمل غرامة التأخير.', 'He shall bear the late fee.']
const DELIVER: Row = ['يلتزم الطرف الثاني بالتسليم.', 'The second party shall deliver.']
const ar = (...rows: Row[]) => rows.map(([text]) => text ?? '')
const en = (...rows: Row[]) => rows.map(([, text]) => text ?? '')

describe('places in a grid', () => {
  it('pass over columns that a cell from above fills', () => {
    const grid = gridBuilder(1)
    grid.row()
    grid.cell(1, 2)
    grid.cell(2)
    grid.row()
    expect([grid.cell(), grid.cell()]).toEqual([
      { table: 1, row: 2, column: 2 },
      { table: 1, row: 2, column: 3 },
    ])
  })
  it('of a cell that continues the one above are those of that one', () => {
    const grid = gridBuilder(1)
    grid.row()
    const first = grid.cell()
    grid.row()
    expect(grid.continueAbove()).toBe(first)
    expect([first, grid.cell()]).toEqual([
      { table: 1, row: 1, column: 1, rows: 2 },
      { table: 1, row: 2, column: 2 },
    ])
  })
  it('are given at once where thousands of cells span all columns to the end', () => {
    const grid = gridBuilder(1)
    const places = Array.from({ length: 20_000 }, () => {
      grid.row()
      return grid.cell(1000, 65_534).column
    })
    expect([places[0], places[1], places.at(-1)]).toEqual([1, 1001, 1001])
  })
  it('hold for spans that are no numbers, and endless ones', () => {
    const grid = gridBuilder(1)
    grid.row()
    expect([grid.cell(Number.NaN, Number.NaN), grid.cell(1e9, 1e9).columns]).toEqual([{ table: 1, row: 1, column: 1 }, 1000])
  })
})

describe('a bilingual table in Word', () => {
  it('has cells of several paragraphs', () =>
    expect(word(table(row(cell(ar(PAY, LATE)), cell(en(PAY, LATE))), row(ar(DELIVER)[0]!, en(DELIVER)[0]!)))).toEqual([
      PAY,
      LATE,
      DELIVER,
    ]))
  it('has cells of uneven numbers of paragraphs', () =>
    expect(word(table(row(cell(ar(PAY, LATE)), cell(en(PAY, LATE).join(' '))), row(ar(DELIVER)[0]!, en(DELIVER)[0]!)))).toEqual([
      PAY,
      LATE,
      DELIVER,
    ]))
  it('is one row with all of both texts', () =>
    expect(word(table(row(cell(ar(PAY, LATE, DELIVER)), cell(en(PAY, LATE, DELIVER)))))).toEqual([PAY, LATE, DELIVER]))
  it('has empty cells', () =>
    expect(word(table(row('1', PAY[0]!, PAY[1]!), row('', LATE[0]!, LATE[1]!), row('2', '', 'It is paid monthly.')))).toEqual([
      PAY,
      LATE,
      [null, 'It is paid monthly.'],
    ]))
  it('has numbers that are merged over rows (w:vMerge)', () => {
    const start = cell('1', '<w:vMerge w:val="restart"/>')
    expect(word(table(row(start, PAY[0]!, PAY[1]!), row(cell('', '<w:vMerge/>'), LATE[0]!, LATE[1]!)))).toEqual([PAY, LATE])
  })
  it('has a text that is merged over rows (w:vMerge)', () => {
    const start = cell(ar(PAY, LATE), '<w:vMerge w:val="restart"/>')
    expect(word(table(row(start, PAY[1]!), row(cell('', '<w:vMerge/>'), LATE[1]!), row(DELIVER[0]!, DELIVER[1]!)))).toEqual([
      PAY,
      LATE,
      DELIVER,
    ])
  })
  it('has cells that span columns (w:gridSpan), other ones in each row', () => {
    const wide = (text: string) => cell(text, '<w:gridSpan w:val="2"/>')
    expect(word(table(row(wide(PAY[0]!), PAY[1]!), row('2', LATE[0]!, LATE[1]!), row(wide(DELIVER[0]!), DELIVER[1]!)))).toEqual([
      PAY,
      LATE,
      DELIVER,
    ])
  })
  it('stands in a cell of another table', () => {
    const inner = table(row(PAY[0]!, PAY[1]!), row(LATE[0]!, LATE[1]!))
    expect(word(table(`<w:tr><w:tc>${inner}${p('')}</w:tc></w:tr>`))).toEqual([PAY, LATE])
  })
  it('has tables of one language in its cells', () => {
    const inner = (texts: string[]) => `<w:tc>${table(...texts.map((text) => row(text)))}${p('')}</w:tc>`
    expect(word(table(`<w:tr>${inner(ar(PAY, LATE))}${inner(en(PAY, LATE))}</w:tr>`, row(DELIVER[0]!, DELIVER[1]!)))).toEqual([
      PAY,
      LATE,
      DELIVER,
    ])
  })
  it('has its titles below a title row', () =>
    expect(
      word(
        table(
          row(cell('Contract terms', '<w:gridSpan w:val="3"/>')),
          row('م', 'العربية', 'English'),
          row('1', ...(PAY as [string, string])),
        ),
      ),
    ).toEqual([PAY]))
})

describe('a bilingual table in HTML', () => {
  it('has cells of several paragraphs', () =>
    expect(page(`<table><tr><td><p>${en(PAY, LATE).join('<p>')}<td dir=rtl><p>${ar(PAY, LATE).join('<p>')}</table>`)).toEqual([
      PAY,
      LATE,
    ]))
  it('has rowspan and colspan', () =>
    expect(
      page(
        `<table><tr><td rowspan=2>1<td>${PAY.join('<td>')}<tr><td>${LATE.join('<td>')}<tr><td colspan=2>${DELIVER.join('<td>')}</table>`,
      ),
    ).toEqual([PAY, LATE, DELIVER]))
})

describe('titles in two rows', () => {
  it('are those of the lower one, and of the upper one where that is empty', () =>
    expect(
      page(
        `<table><tr><th rowspan=2>ID<th colspan=2>Texts<th>Remarks<tr><th>Arabic<th>English<th><tr><td>1<td>${PAY.join('<td>')}<td>a long remark on this, which is none of the texts</table>`,
      ),
    ).toEqual([PAY]))
})

describe('columns that are no text', () => {
  it('are known by their titles', () =>
    expect(
      csv(
        `ID,English,Arabic,Comment,Status\n1,${PAY[1]},${PAY[0]},please check this long term again with the client,Confirmed\n`,
      ),
    ).toEqual([PAY]))
  it('are known by their cells where there are no titles: states, parts of speech, codes, dates', () => {
    expect(csv('باب,door,noun\nيفتح,to open,verb\nواسع,wide,adjective\n')).toEqual([
      ['باب', 'door'],
      ['يفتح', 'to open'],
      ['واسع', 'wide'],
    ])
    expect(csv('T-100,4 May 2024,Translated (100%),باب,door\nT-101,5 May 2024,Draft,قلم,pen\n')).toEqual([
      ['باب', 'door'],
      ['قلم', 'pen'],
    ])
  })
})

describe('titles', () => {
  it('win over likeness', () =>
    expect(csv('Arabic,Remarks of ours,English\nباب,door?,"the door of a house, or of a car, and so on"\n')).toEqual([
      ['باب', 'the door of a house, or of a car, and so on'],
    ]))
  it('that most cells contradict are reported, and the cells win', () => {
    const bitext = align({ value: 'English,Arabic\nكتاب,book\nباب,door\nقلم,pen\n', path: 'a.csv' })
    expect(bitext.segments.map(({ source, target }) => [source?.text, target?.text])).toContainEqual(['كتاب', 'book'])
    expect(bitext.messages.map(({ ruleId }) => ruleId)).toContain('column-title')
  })
  it('of three languages: Arabic and English, and others by name', () => {
    expect(csv('English,French,Arabic\nDoor,Porte,باب\n')).toEqual([['باب', 'Door']])
    expect(csv('English,French,Arabic\nDoor,Porte,باب\n', { columns: ['French', 'Arabic'] })).toEqual([['Porte', 'باب']])
  })
  it('are overruled by `columns` and `headerRow`', () => {
    expect(csv('a,b,c\nباب,door,gate\n', { columns: [1, 3], headerRow: 1 })).toEqual([['باب', 'gate']])
    expect(csv('English,Arabic\nDoor,باب\n', { headerRow: false, columns: [1, 2] })).toEqual([
      ['English', 'Arabic'],
      ['Door', 'باب'],
    ])
  })
  it('that no table has are refused', () =>
    expect(() => csv('English,Arabic\nDoor,باب\n', { columns: ['German', 'Arabic'] })).toThrow(
      /Expected `columns` to name two columns of a table.*got `German` and `Arabic`; the table has `English`, `Arabic`/,
    ))
})
