import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Bitext, Data } from '../../../../src/bitext.ts'
import { read, write } from '../../../../src/entries/docx.ts'
import { runsOf } from '../../../../src/formats/docx/runs.ts'
import { xmlCleaner } from '../../../../src/formats/shared/xml.ts'
import { align } from '../../../../src/index.ts'
import { ARABIC, anyPairs, bitext, ENGLISH, pairWith, said, side } from '../../../support/bitext.ts'
import { fixture } from '../../../support/gold.ts'

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
const documentOf = (bytes: Uint8Array) => partsOf(bytes)['word/document.xml'] ?? ''
const turned = ({ source, target, ...rest }: Bitext): Bitext => ({
  ...rest,
  source: target,
  target: source,
  segments: rest.segments.map((one) => ({ ...one, source: one.target, target: one.source }) as Bitext['segments'][0]),
})

const columnOf = (data: Data | undefined): number => (data?.['cell'] as { column: number } | undefined)?.column ?? 0

/** The rows of a file that we wrote, as our reader finds them: the texts of each cell, without the header. */
function rowsOf(bytes: Uint8Array): [string | null, string | null][] {
  const rows = new Map<string, [string | null, string | null]>()
  for (const { row, text, data } of read(bytes).blocks) {
    if (data?.['header']) continue
    const column = columnOf(data) - 1
    const cells = rows.get(row ?? '') ?? [null, null]
    cells[column] = cells[column] === null ? text : `${cells[column]}\n${text}`
    rows.set(row ?? '', cells as [string | null, string | null])
  }
  return [...rows.values()]
}

// What XML cannot hold is dropped, blank lines are none, and white space is as a reader of text sees it.
const asRead = (text: string | null): string | null =>
  text === null
    ? null
    : xmlCleaner()
        .clean(text)
        .split(/\r\n?|\n/)
        .map((line) => line.replace(/[\s\u0085]+/g, ' ').trim())
        .filter((line) => line !== '')
        .join('\n') || null

describe('a DOCX that we write', () => {
  it('is read back as the same pairs, for any Unicode, in both directions', () =>
    fc.assert(
      fc.property(anyPairs, fc.boolean(), (pairs, other) => {
        const written = other ? turned(bitext(...pairs)) : bitext(...pairs)
        const expected = written.segments
          .map(({ source, target }) => [asRead(source?.text ?? null), asRead(target?.text ?? null)])
          .filter(([source, target]) => source ?? target)
        expect(rowsOf(write(written))).toEqual(expected)
      }),
      { numRuns: 60 },
    ))
  it('is read back as what was aligned, and aligns so again', () => {
    const first = align(fixture('contract/mixed.txt'), { by: 'paragraph' })
    const bytes = write(first)
    expect(rowsOf(bytes)).toEqual(first.segments.map(({ source, target }) => [source?.text ?? null, target?.text ?? null]))
    const pairs = ({ segments }: Bitext) => segments.map(({ source, target }) => [source?.text, target?.text])
    const again = pairs(align(read(bytes), { by: 'paragraph' }))
    for (const pair of pairs(first)) expect(again).toContainEqual(pair)
  })
  it('has Arabic on the right, whichever side it is', () => {
    const pair = bitext([ARABIC, ENGLISH])
    expect(documentOf(write(pair))).toContain('<w:tblPr><w:bidiVisual/>')
    expect(documentOf(write(turned(pair)))).not.toContain('bidiVisual')
  })
  it('names the languages in their own words, or in those of the run', () => {
    const namesIn = (pageLanguage?: 'en' | 'ar') =>
      [
        ...(
          documentOf(write(bitext([ARABIC, ENGLISH]), { pageLanguage, showConfidence: true })).split('</w:tr>')[0] ?? ''
        ).matchAll(/<w:t\b[^>]*>([^<]*)</g),
      ].map(([, name]) => name)
    expect(namesIn()).toEqual(['العربية', 'English', '%'])
    expect(namesIn('ar')).toEqual(['العربية', 'الإنجليزية', '٪'])
    expect(namesIn('en')).toEqual(['Arabic', 'English', '%'])
  })
  it('is read back where its names are Arabic', () => {
    const bytes = write(bitext([ARABIC, ENGLISH]), { pageLanguage: 'ar' })
    expect(rowsOf(bytes)).toEqual([[ARABIC, ENGLISH]])
  })
  it('has directions and tags as given', () => {
    const tagged: Bitext = {
      ...bitext(['نعم', 'Yes']),
      source: { language: 'ar-SA', dir: 'rtl' },
      target: { language: 'en-US', dir: 'ltr' },
    }
    const segments = tagged.segments.map(
      (one) => ({ ...one, source: side('نعم', 'ar-SA'), target: side('Yes', 'en-US') }) as (typeof tagged.segments)[0],
    )
    const xml = documentOf(write({ ...tagged, segments }))
    expect(xml).toContain(
      '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr><w:t xml:space="preserve">نعم</w:t></w:r></w:p>',
    )
    expect(xml).toContain('<w:p><w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">Yes</w:t></w:r></w:p>')
  })
  it('has runs of the other direction where Word makes them', () => {
    const runs = (text: string, dir: 'rtl' | 'ltr') => runsOf(text, dir).map((one) => `${one.dir} ${one.text}`)
    expect(runs('نظام Windows 11 Pro، ٢٠٢٤.', 'rtl')).toEqual(['rtl نظام ', 'ltr Windows 11 Pro', 'rtl ، ٢٠٢٤.'])
    expect(runs('The word كتاب الله means it.', 'ltr')).toEqual(['ltr The word ', 'rtl كتاب الله', 'ltr  means it.'])
    expect(runs('28', 'rtl')).toEqual(['rtl 28'])
    expect(runs('', 'rtl')).toEqual([])
  })
  it('has headings in heading styles, by their level', () => {
    const headed = align('# عنوان\n\n## فرع\n\nنص طويل هنا.\n\n# Title\n\n## Section\n\nLong text here.', { format: 'markdown' })
    const xml = documentOf(write(headed))
    expect(xml.match(/<w:pStyle w:val="Heading\d"/g)).toEqual([1, 1, 2, 2].map((level) => `<w:pStyle w:val="Heading${level}"`))
    expect(
      read(write(headed))
        .blocks.filter(({ kind }) => kind === 'heading')
        .map(({ depth }) => depth),
    ).toEqual([1, 1, 2, 2])
  })
  it('has a header row that is repeated, with languages in their own words', () =>
    expect(
      read(write(bitext(['نعم', 'Yes'])))
        .blocks.filter(({ data }) => data?.['header'])
        .map(({ text }) => text),
    ).toEqual(['العربية', 'English']))
  it('has a shaded cell beside what is unpaired', () => {
    const shaded = /<w:shd [^>]*w:fill="EDEDED"\/><\/w:tcPr><w:p\/><\/w:tc>/g
    expect(documentOf(write(bitext(['وحيد', null], ['نعم', 'Yes'], [null, 'Alone']))).match(shaded)).toHaveLength(2)
  })
  it('tells the confidence only when asked', () => {
    const one = bitext(['نعم', 'Yes'], ['وحيد', null])
    expect(documentOf(write(one))).not.toContain('97')
    expect(
      read(write(one, { showConfidence: true }))
        .blocks.filter(({ data }) => columnOf(data) === 3)
        .map(({ text }) => text),
    ).toEqual(['%', '97'])
    expect(documentOf(write(pairWith({ confidence: 0.9999 }), { showConfidence: true }))).toContain('<w:t>99</w:t>')
  })
  it('leaves doubtful pairs out and counts them, and what XML cannot hold', () => {
    const messages = (one: Bitext, options = {}) => said((onMessage) => write(one, { ...options, onMessage }))
    expect(messages(bitext(['نعم', 'Yes'], ['وحيد', null]), { minConfidence: 0.99 })).toEqual([
      'left-out: 1 segment is left out: 1 below confidence 0.99',
    ])
    expect(messages(bitext(['a\vb\ud800', 'c\0']))).toEqual(['dropped-character: 3 characters that XML cannot hold were dropped'])
    expect(messages(bitext(['نعم', 'Yes']))).toEqual([])
  })
  it('has the same bytes for the same bitext, and a date only when given', () => {
    const one = bitext(['نعم', 'Yes'])
    expect(write(one)).toEqual(write(one))
    expect(partsOf(write(one))['docProps/core.xml']).not.toContain('dcterms:created')
    expect(partsOf(write(one, { date: new Date(0) }))['docProps/core.xml']).toContain('>1970-01-01T00:00:00Z<')
  })
  it('may be empty', () => expect(rowsOf(write(bitext()))).toEqual([]))
  it('refuses wrong options', () => {
    expect(() => write(bitext(), { confidence: 1 as never })).toThrow(
      'Expected `showConfidence` to be one of `true`, `false`, got `1`',
    )
    expect(() => write(bitext(), { date: new Date(Number.NaN) })).toThrow('Expected `date` to be a Date')
    expect(() => write(bitext(), { bye: 1 } as never)).toThrow('`bye`')
  })
})
