import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bitext, BitextLike } from '../../../src/bitext.ts'
import * as csv from '../../../src/entries/csv.ts'
import * as docx from '../../../src/entries/docx.ts'
import * as hf from '../../../src/entries/hf.ts'
import * as html from '../../../src/entries/html.ts'
import * as jsonl from '../../../src/entries/jsonl.ts'
import * as moses from '../../../src/entries/moses.ts'
import * as tmx from '../../../src/entries/tmx.ts'
import * as xliff from '../../../src/entries/xliff.ts'
import * as xlsx from '../../../src/entries/xlsx.ts'
import { MuwaziError } from '../../../src/errors.ts'
import { type Contents, loadReader, loadWriter, type TwoFiles } from '../../../src/formats/load.ts'
import { FORMATS } from '../../../src/formats/registry.ts'
import { TOOL } from '../../../src/formats/shared/write-options.ts'
import { segmentIds } from '../../../src/text/segment-id.ts'
import { anyText, bitext, pairWith, said, side, texts } from '../../support/bitext.ts'

type AnyWrite = (bitext: BitextLike, options?: object) => Iterable<string>
const writers: Record<string, AnyWrite> = { tmx: tmx.write, xliff: xliff.write, csv: csv.write, jsonl: jsonl.write }
const one = bitext(['مرحبا', 'Hello'])

/** What a writer of any kind gave, as the bytes of its (first) file. */
async function bytesOf(written: Contents | TwoFiles): Promise<Uint8Array> {
  const whole = await ('source' in written && 'target' in written ? written.source : written)
  return whole instanceof Uint8Array ? whole : new TextEncoder().encode([...whole].join(''))
}

describe('options are checked before the first chunk is asked for', () => {
  const refuses = (run: () => unknown, sentence: string) => {
    expect(run).toThrow(new MuwaziError('bad-option', sentence))
  }
  for (const [name, write] of Object.entries(writers)) {
    it(`${name}: a confidence of 2`, () =>
      refuses(() => write(one, { minConfidence: 2 }), 'Expected `minConfidence` to be a number from 0 to 1, got `2`'))
    it(`${name}: a confidence that is no number`, () =>
      refuses(() => write(one, { minConfidence: Number.NaN }), 'Expected `minConfidence` to be a number from 0 to 1, got `NaN`'))
    it(`${name}: a typo`, () =>
      expect(() => write(one, { minConfidenze: 1 } as object)).toThrow(
        /^Expected one of the options .*`minConfidence`.*, got `minConfidenze`$/,
      ))
    it(`${name}: a limit of no characters`, () =>
      refuses(() => write(one, { maxChars: 0 }), 'Expected `maxChars` to be an integer from 1 on, got `0`'))
    it(`${name}: a text for a truth value`, () =>
      refuses(() => write(one, { dedupe: 'yes' } as object), 'Expected `dedupe` to be one of `true`, `false`, got `yes`'))
    it(`${name}: a listener that is none`, () =>
      refuses(() => write(one, { onMessage: 1 } as object), 'Expected `onMessage` to be a function, got `1`'))
  }
  it('tmx: a date without a time', () =>
    refuses(
      () => tmx.write(one, { date: new Date(Number.NaN) }),
      'Expected `date` to be a Date in the years 0 to 9999, got `Invalid Date`',
    ))
  it('tmx: a text for a date', () =>
    refuses(() => tmx.write(one, { date: '2024' } as object), 'Expected `date` to be a Date, got `2024`'))
  it('tmx: an unknown conflict', () =>
    refuses(
      () => tmx.append('<tmx/>', one, { onConflict: 'merge' } as object),
      'Expected `onConflict` to be one of `keep`, `replace`, `both`, got `merge`',
    ))
  it('tmx: a number for a name', () =>
    refuses(() => tmx.write(one, { creationId: 7 } as object), 'Expected `creationId` to be a string, got `7`'))
  it('tmx, xliff: one language twice, or none', () => {
    for (const { parse, read } of [tmx, xliff]) {
      refuses(() => parse('', { sourceLanguage: 'ar', targetLanguage: 'AR' }), 'Expected two languages, got `ar` for both')
      refuses(
        () => parse('', { sourceLanguage: 'arabic' }),
        'Expected `sourceLanguage` to be a BCP 47 tag such as ar or ar-SA, got `arabic`',
      )
      refuses(() => read([], { onMessage: 1 } as object), 'Expected `onMessage` to be a function, got `1`')
      refuses(() => read(1 as never), 'Expected the pieces of a file as an iterable of strings or bytes, got `1`')
    }
  })
  it('xliff: an unknown version', () =>
    refuses(() => xliff.write(one, { version: '2.0' } as object), 'Expected `version` to be one of `1.2`, `2.1`, got `2.0`'))
  it('xliff: a name that is none', () =>
    refuses(() => xliff.write(one, { original: 1 } as object), 'Expected `original` to be a string, got `1`'))
  it('csv: a delimiter of its own', () =>
    refuses(() => csv.write(one, { delimiter: '|' } as object), 'Expected `delimiter` to be one of `,`, `\\t`, got `|`'))
  it('csv: no column', () =>
    refuses(() => csv.write(one, { writeColumns: [] }), 'Expected `writeColumns` to be a list of columns, got an empty one'))
  it('csv: an unknown column', () =>
    refuses(
      () => csv.write(one, { writeColumns: ['text'] } as object),
      'Expected `writeColumns` to be one of `id`, `kind`, `source`, `target`, `confidence`, `origin`, `flags`, `document`, `index`, `source_language`, `target_language`, got `text`',
    ))
  it('jsonl: a document that is no name', () =>
    refuses(() => jsonl.write(one, { document: 1 } as object), 'Expected `document` to be a string, got `1`'))
})

describe('all writers', () => {
  for (const [name, write] of Object.entries(writers)) {
    it(`${name} takes a generator, one segment at a time`, () => {
      let pulled = 0
      const segments = (function* () {
        for (;;) {
          pulled++
          yield one.segments[0]!
        }
      })()
      const chunks = write({ ...one, segments })[Symbol.iterator]()
      for (let i = 0; i < 50; i++) chunks.next()
      expect(pulled).toBeLessThanOrEqual(51)
    })
    it(`${name} leaves doubtful pairs out and counts them`, () => {
      expect(said((onMessage) => [...write(one, { minConfidence: 0.98, onMessage })])).toEqual([
        'left-out: 1 segment is left out: 1 below confidence 0.98',
      ])
    })
    it(`${name} leaves out what comes again, and what is too long, when asked`, () => {
      const some = bitext(['نعم', 'Yes'], ['نعم', 'Yes'], ['نعم', 'Yeah'], ['نعم', 'Yes'], ['لا', 'No, never'])
      // The place in the document counts what is left out.
      const withoutPlaces = (chunks: Iterable<string>) => [...chunks].join('').replace(/"index":\d|,,\d,/g, '')
      const plain = withoutPlaces(write(bitext(['نعم', 'Yes'], ['نعم', 'Yeah'])))
      const options = { dedupe: true, maxChars: 4 }
      const messages = said((onMessage) => expect(withoutPlaces(write(some, { ...options, onMessage }))).toBe(plain))
      expect(messages).toEqual(['left-out: 3 segments are left out: 2 repeated, 1 with a side of more than 4 characters'])
      expect([...write(some, { maxChars: 9 })]).toEqual([...write(some)])
    })
    it(`${name} writes the same twice`, () => expect([...write(one)]).toEqual([...write(one)]))
  }
})

describe('a row that stands the other way round in its file', () => {
  const turned = pairWith({ source: side('Good morning', 'en'), target: side('صباح الخير', 'ar') }).segments
  const french = pairWith({ source: side('Bonjour', 'fr'), target: side('صباح الخير', 'ar') }).segments
  const joined = { ...one, segments: [...one.segments, ...turned, ...french] }
  const both = [
    ['مرحبا', 'Hello'],
    ['صباح الخير', 'Good morning'],
  ]
  const readBack = { tmx: tmx.parse, hf: hf.parse, xlsx: xlsx.parse, 'xliff 2.1': xliff.parse }
  const written = {
    tmx: tmx.stringify(joined),
    hf: hf.stringify(joined),
    xlsx: xlsx.write(joined),
    'xliff 2.1': xliff.stringify(joined, { version: '2.1' }),
  }
  for (const [name, parse] of Object.entries(readBack))
    it(`${name} has it in the direction of the file`, () =>
      expect(texts((parse as (file: string | Uint8Array) => Bitext)(written[name as keyof typeof written])).slice(0, 2)).toEqual(
        both,
      ))
  it('moses has it there, and no third language', () => {
    expect(said((onMessage) => expect(moses.stringify(joined, { onMessage }).source).toBe('مرحبا\nصباح الخير\n'))).toEqual([
      'left-out: 1 segment is left out: 1 in other languages',
    ])
  })
  it('csv has it below the names of languages, and as it is below `source` and `target`', () => {
    const rows = (header: 'names' | 'plain') => csv.stringify(joined, { header, writeColumns: ['source'] }).split('\r\n')[2]
    expect([rows('names'), rows('plain')]).toEqual(['صباح الخير', 'Good morning'])
  })
  it('its codes and what is said of its variants are turned too', () => {
    const inline = { source: [{ at: 0, kind: 'alone', id: '1' }] }
    const segments = turned.map((segment) => ({ ...segment, data: { inline, variants: { source: { changeid: 'Sara' } } } }))
    expect(tmx.stringify({ ...one, segments })).toMatch(/<tuv xml:lang="en"[^>]*>.*<seg><ph x="1"><\/ph>Good morning/)
  })
})

describe('formats', () => {
  for (const format of FORMATS) {
    if (format.reads === 'bitext' && format.writes)
      it(`${format.name} comes back as it went out`, async () => {
        const [{ parse }, { write }] = await Promise.all([loadReader(format), loadWriter(format)])
        expect(texts(await parse!(await bytesOf(write(one))))).toEqual(texts(one))
      })
    if (format.writes)
      it(`${format.name} takes the options of its row and of every writer`, async () => {
        const { write } = await loadWriter(format)
        for (const option of [
          ...(format.options ?? []).map(({ name }) => name),
          'minConfidence',
          'maxChars',
          'dedupe',
          'onMessage',
        ])
          await bytesOf(write(one, { [option]: undefined }))
      })
  }
})

describe('ids', () => {
  it('are the same in every run', () => expect(segmentIds()('مرحبا', 'Hello')).toBe('06bs0ty1kziw7k'))
  it('get a number when they come again', () => {
    const id = segmentIds()
    expect([id('a', 'b'), id('a', 'b'), id('a', 'b')].map((name) => name.replace(/^\w+/, ''))).toEqual(['', '-2', '-3'])
  })
  it('know where the source ends', () => {
    const id = segmentIds()
    expect(
      new Set([id('ab', 'c'), id('a', 'bc'), id('abc', ''), id('abc', null), id(null, 'abc'), id('', 'abc'), id(null, null)])
        .size,
    ).toBe(7)
  })
  it('do not meet on 200,000 short texts', () => {
    const id = segmentIds()
    const seen = new Set<string>()
    for (let i = 0; i < 200_000; i++) seen.add(id(String(i), i % 2 ? null : 'x'))
    expect([...seen].filter((name) => name.includes('-'))).toEqual([])
  })
  it('are lower-case letters and digits for any text', () =>
    fc.assert(fc.property(anyText, anyText, (source, target) => /^[0-9a-z]{14}$/.test(segmentIds()(source, target)))))
})

it('files name the version of the package', () => {
  expect(TOOL.version).toBe(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version)
})

describe('names of before', () => {
  const one = bitext(['أ', 'a'])
  it.each<[string, (options: object) => unknown, object, object]>([
    ['columns of CSV', (options) => csv.stringify(one, options), { columns: ['source'] }, { writeColumns: ['source'] }],
    ['language of a page', (options) => html.stringify(one, options), { language: 'ar' }, { pageLanguage: 'ar' }],
    ['confidence in DOCX', (options) => docx.write(one, options), { confidence: true }, { showConfidence: true }],
    [
      'conflict of append',
      (options) => tmx.append(tmx.stringify(one), bitext(['أ', 'b']), options),
      { conflict: 'both' },
      { onConflict: 'both' },
    ],
  ])('still count: %s', (_, write, old, now) => {
    expect(write(old)).toEqual(write(now))
    expect(write(now)).not.toEqual(write({}))
  })
  it('give way to those of today', () =>
    expect(csv.stringify(one, { columns: ['id'], writeColumns: ['source'] })).toBe(
      csv.stringify(one, { writeColumns: ['source'] }),
    ))
})
