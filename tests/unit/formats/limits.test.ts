// Each reader refuses what is beyond a limit, and reads the same input where the limit lets it pass.

import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Limits } from '../../../src/bitext.ts'
import * as csv from '../../../src/entries/csv.ts'
import * as documents from '../../../src/entries/documents.ts'
import * as docx from '../../../src/entries/docx.ts'
import * as hf from '../../../src/entries/hf.ts'
import * as html from '../../../src/entries/html.ts'
import * as jsonl from '../../../src/entries/jsonl.ts'
import * as moses from '../../../src/entries/moses.ts'
import * as parquet from '../../../src/entries/parquet.ts'
import * as subtitles from '../../../src/entries/subtitles.ts'
import * as tmx from '../../../src/entries/tmx.ts'
import * as xliff from '../../../src/entries/xliff.ts'
import * as xlsx from '../../../src/entries/xlsx.ts'
import { align, alignUnits, DEFAULT_LIMITS, MuwaziError, read } from '../../../src/index.ts'
import * as lexicon from '../../../src/lexicon/index.ts'
import { bitext } from '../../support/bitext.ts'

const some = bitext(['كتاب جديد', 'A new book'], ['كلب', 'A dog'], ['بيت', 'A house'])
const code = (run: () => unknown): string => {
  try {
    run()
    return 'read'
  } catch (error) {
    return error instanceof MuwaziError ? error.code : String(error)
  }
}

const named = (value: string, path: string) => (limits: Limits) => read({ value, path }, { limits })
const book = await xlsx.write(some)
const word = docx.write(some)
const cues = '1\n00:00:01,000 --> 00:00:02,000\nكلب\n\n2\n00:00:02,000 --> 00:00:03,000\nبيت كبير\n'

/** A reader with an input, and limits that the input is just beyond. */
const CASES: Record<string, [run: (limits: Limits) => unknown, beyond: Limits[]]> = {
  text: [named('كلب\n\nA dog\n\nA big house', 'a.txt'), [{ bytes: 10 }, { blocks: 2 }, { paragraph: 5 }]],
  Markdown: [named('> > - كلب\n\nA big house', 'a.md'), [{ bytes: 10 }, { blocks: 1 }, { paragraph: 5 }, { depth: 2 }]],
  table: [
    named('ar,en\nكلب,A dog\nبيت,A house\n', 'a.csv'),
    [{ bytes: 10 }, { rows: 2 }, { cells: 5 }, { blocks: 3 }, { paragraph: 5 }],
  ],
  HTML: [
    (limits) => html.read('<div><p>كلب</p><p>A <b>dog</b></p></div>', { limits }),
    [{ bytes: 10 }, { blocks: 1 }, { paragraph: 4 }, { depth: 2 }],
  ],
  subtitles: [(limits) => subtitles.read(cues, { limits }), [{ bytes: 10 }, { blocks: 1 }, { paragraph: 5 }]],
  DOCX: [
    (limits) => docx.read(word, { limits }),
    [{ bytes: 100 }, { inflated: 1000 }, { members: 3 }, { depth: 4 }, { blocks: 3 }, { paragraph: 5 }],
  ],
  workbook: [
    (limits) =>
      documents.read(
        zipped([
          ['كلب', 'A dog'],
          ['بيت', 'A house'],
        ]),
        { limits },
      ),
    [
      { bytes: 100 },
      { inflated: 300 },
      { members: 2 },
      { sheets: 1 },
      { depth: 4 },
      { rows: 1 },
      { cells: 3 },
      { blocks: 3 },
      { paragraph: 5 },
    ],
  ],
  XLSX: [
    (limits) => xlsx.parse(book, { limits }),
    [{ bytes: 100 }, { inflated: 1000 }, { members: 3 }, { depth: 4 }, { rows: 2 }, { cells: 10 }, { paragraph: 5 }],
  ],
  CSV: [(limits) => csv.parse(csv.stringify(some), { limits }), [{ bytes: 100 }, { rows: 2 }, { cells: 20 }, { paragraph: 5 }]],
  JSONL: [
    (limits) => jsonl.parse(`${jsonl.stringify(some)}{"source":"a","target":"b","c":[[1]],"${'d'.repeat(99)}":1}\n`, { limits }),
    [{ bytes: 100 }, { rows: 3 }, { paragraph: 5 }, { depth: 2 }],
  ],
  'Hugging Face': [
    (limits) => hf.parse(hf.stringify(some), { limits }),
    [{ bytes: 100 }, { rows: 2 }, { paragraph: 5 }, { depth: 1 }],
  ],
  Moses: [
    (limits) => moses.parse('كلب\nبيت\n', 'A dog\nA house\n', undefined, { limits }),
    [{ bytes: 5 }, { rows: 1 }, { paragraph: 5 }],
  ],
  TMX: [(limits) => tmx.parse(tmx.stringify(some), { limits }), [{ bytes: 100 }, { rows: 2 }, { paragraph: 5 }, { depth: 4 }]],
  'TMX that is grown': [
    (limits) => tmx.append(tmx.stringify(some), some, { limits }),
    [{ bytes: 100 }, { rows: 2 }, { paragraph: 5 }, { depth: 4 }],
  ],
  glossary: [(limits) => lexicon.parse('عقد|اتفاق\tcontract|deal\n', { limits }), [{ bytes: 5 }, { rows: 3 }]],
  'term base': [
    (limits) =>
      lexicon.parse(
        '<tbx><body><termEntry><langSet xml:lang="ar"><term>عقد</term></langSet><langSet xml:lang="en"><term>contract</term></langSet></termEntry></body></tbx>',
        { limits },
      ),
    [{ bytes: 100 }, { depth: 4 }],
  ],
  XLIFF: [
    (limits) => xliff.parse(xliff.stringify(some), { limits }),
    [{ bytes: 100 }, { rows: 2 }, { paragraph: 5 }, { depth: 3 }],
  ],
  align: [
    (limits) => align('كتاب. كلب. بيت.\n\nA book. A dog. A house.', { limits }),
    [{ units: 2 }, { nodes: 3 }, { bytes: 10 }, { blocks: 1 }],
  ],
  alignUnits: [(limits) => alignUnits(['كتاب', 'كلب'], ['A book'], { limits }), [{ units: 1 }, { nodes: 5 }, { paragraph: 5 }]],
}

/** A workbook of two sheets, the second of which is blank. */
function zipped(rows: readonly (readonly string[])[]): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const sheet = (inside: string) => strToU8(`<worksheet ${main}><sheetData>${inside}</sheetData></worksheet>`)
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="r1"/><sheet name="b" sheetId="2" r:id="r2"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': sheet(rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')),
    'xl/worksheets/sheet2.xml': sheet(''),
  })
}

for (const [name, [run, beyond]] of Object.entries(CASES))
  describe(name, () => {
    it('passes within the limits that hold where none are given', () => expect(code(() => run({}))).toBe('read'))
    for (const limits of beyond)
      it(`is refused beyond ${JSON.stringify(limits)}`, () => expect(code(() => run(limits))).toBe('too-large'))
    for (const limits of beyond)
      it(`passes where ${Object.keys(limits)} has no limit`, () =>
        expect(code(() => run(Object.fromEntries(Object.keys(limits).map((key) => [key, Infinity]))))).toBe('read'))
  })

const WRITERS: Record<string, (limits: Limits) => unknown> = {
  CSV: (limits) => csv.stringify(some, { limits }),
  'JSON Lines': (limits) => jsonl.stringify(some, { limits }),
  'Hugging Face': (limits) => hf.stringify(some, { limits }),
  TMX: (limits) => tmx.stringify(some, { limits }),
  'TMX that is grown': (limits) => tmx.append(tmx.stringify(some), some, { limits }),
  XLIFF: (limits) => xliff.stringify(some, { limits }),
  Moses: (limits) => moses.stringify(some, { limits }),
  HTML: (limits) => html.stringify(some, { limits }),
  DOCX: (limits) => docx.write(some, { limits }),
  XLSX: (limits) => xlsx.write(some, { limits }),
  Parquet: (limits) => parquet.write(some, { limits }),
}

describe('output', () => {
  for (const [name, run] of Object.entries(WRITERS))
    it(`of ${name} is refused beyond its limit`, () => {
      expect(code(() => run({ output: 20 }))).toBe('too-large')
      expect(code(() => run({ output: 100_000 }))).toBe('read')
    })
  it('that is taken chunk by chunk ends with the first chunk that is too much', () => {
    const chunks = csv.write(some, { limits: { output: 150 } })[Symbol.iterator]()
    expect(chunks.next().value?.length).toBeLessThan(150)
    expect(code(() => [chunks.next(), chunks.next(), chunks.next(), chunks.next()])).toBe('too-large')
  })
})

describe('a stream', () => {
  it('has no limit of length or rows unless it is given one', () => {
    const rows = (limits?: Limits) => [...jsonl.stream([jsonl.stringify(some)], { limits }).segments].length
    expect(rows()).toBe(3)
    expect(code(() => rows({ rows: 2 }))).toBe('too-large')
    expect(code(() => rows({ bytes: 100 }))).toBe('too-large')
  })
})

describe('messages', () => {
  it('beyond the limit are counted', () => {
    const text = Array.from({ length: 9 }, (_, k) => `a,b\n"c${k}`).join('\n')
    const { messages } = read({ value: `ar,en\n${text}`, path: 'a.csv' }, { limits: { messages: 1 } })
    expect(messages.map(({ ruleId }) => ruleId)).toEqual([expect.any(String), 'too-many-messages'])
  })
})

describe('limits of the caller', () => {
  for (const limits of [null, 5, [], { byts: 1 }, { bytes: 0 }, { bytes: '5' }, { rows: Number.NaN }] as unknown[])
    it(`${JSON.stringify(limits)} are a mistake`, () =>
      expect(code(() => align('كلب', { limits: limits as Limits }))).toBe('bad-option'))
  it('are all in the table of defaults', () => expect(Object.values(DEFAULT_LIMITS).every((value) => value >= 1)).toBe(true))
})
