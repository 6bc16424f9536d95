import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonBreaks } from '../../../src/assemble/breaks.ts'
import type { Block, Input } from '../../../src/bitext.ts'
import * as html from '../../../src/entries/html.ts'
import { align, read } from '../../../src/index.ts'
import { p, readDocx } from '../../support/docx-files.ts'

/** Segments as `source = target`. */
const beads = (source: Input, target: Input) =>
  align({ source, target }, { sourceLanguage: 'ar', targetLanguage: 'en' }).segments.map(
    ({ source, target }) => `${source?.text ?? ''} = ${target?.text ?? ''}`,
  )

const ADDRESS = {
  ar: ['وزارة الصحة', 'شارع الاستقلال', 'الخرطوم'],
  en: ['Ministry of Health', 'Independence Street', 'Khartoum'],
}
const LINES = ADDRESS.ar.map((line, i) => `${line} = ${ADDRESS.en[i]}`)
const ONE = [`${ADDRESS.ar.join(' ')} = ${ADDRESS.en.join(' ')}`]

describe('a soft line break', () => {
  const word = (lines: readonly string[]) =>
    readDocx(p(`<w:r>${lines.map((line) => `<w:t>${line}</w:t>`).join('<w:br/>')}</w:r>`))
  const page = (lines: readonly string[]) => html.read(`<p>${lines.join('<br>')}</p>`)
  const hard = (lines: readonly string[]) => read(lines.join('\\\n'), { format: 'markdown' })
  const tag = (lines: readonly string[]) => read(lines.join(' <br/> '), { format: 'markdown' })

  for (const [name, file] of Object.entries({ word, page, hard, tag })) {
    it(`on both sides separates units: ${name}`, () => expect(beads(file(ADDRESS.ar), file(ADDRESS.en))).toEqual(LINES))
    it(`on one side is a space: ${name}`, () => expect(beads(file(ADDRESS.ar), file([ADDRESS.en.join(' ')]))).toEqual(ONE))
  }
  it('that stands on one side only is a space beside others that stand on both', () =>
    expect(
      beads(
        page(['وزارة الصحة والسكان في جمهورية السودان', 'الخرطوم']),
        page(['Ministry of Health', 'and Population of the Republic of Sudan', 'Khartoum']),
      ),
    ).toEqual([
      'وزارة الصحة والسكان في جمهورية السودان = Ministry of Health and Population of the Republic of Sudan',
      'الخرطوم = Khartoum',
    ]))
  it('in Word goes with a break in a page', () => expect(beads(word(ADDRESS.ar), page(ADDRESS.en))).toEqual(LINES))
  it('is no boundary by paragraph', () => {
    const { segments } = align({ source: page(ADDRESS.ar), target: page(ADDRESS.en) }, { by: 'paragraph' })
    expect(segments).toHaveLength(1)
  })
  it('in running text that a program wrapped is a space', () => {
    const ar = ['عقد المجلس جلسته الأولى في', 'القاعة الكبرى بحضور جميع', 'الأعضاء وناقش فيها خطة', 'العمل للسنة القادمة.']
    const en = [
      'The council held its first',
      'session in the great hall',
      'in the presence of all its',
      'members and discussed the plan.',
    ]
    expect(beads(page(ar), page(en))).toEqual([`${ar.join(' ')} = ${en.join(' ')}`])
  })
})

const block = (text: string, kind: Block['kind'] = 'paragraph'): Block => {
  const point = { line: 1, column: 1, offset: 0 }
  return { kind, text, position: { start: point, end: point } }
}
/** Numbers of the breaks that are common, by block. */
const common = (source: readonly string[], target: readonly string[]) => {
  const found = commonBreaks(
    source.map((text) => block(text)),
    target.map((text) => block(text)),
  )
  return [found.source, found.target].map((side) => Object.fromEntries([...side].map(([i, numbers]) => [i, [...numbers]])))
}

describe('blocks with breaks correspond', () => {
  it('in their order', () =>
    expect(common(['A\nB', 'C\nD\nE'], ['a\nb', 'c\nd\ne'])).toEqual([
      { 0: [0], 1: [0, 1] },
      { 0: [0], 1: [0, 1] },
    ]))
  it('by their number of breaks, where one side has more such blocks', () =>
    expect(common(['A\nB\nC'], ['X\nY', 'A\nB\nC'])).toEqual([{ 0: [0, 1] }, { 1: [0, 1] }]))
  it('within their kind', () => {
    const { source } = commonBreaks([block('A\nB', 'heading')], [block('A\nB')])
    expect(source.size).toBe(0)
  })
  it('in any number, in order', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 200 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 200 }),
        (a, b) => {
          const blocks = (numbers: number[]) =>
            numbers.map((n) =>
              block(
                Array(n + 1)
                  .fill('Line')
                  .join('\n'),
              ),
            )
          const { source, target } = commonBreaks(blocks(a), blocks(b))
          expect([...source.values()].map(({ size }) => size)).toEqual([...target.values()].map(({ size }) => size))
          for (const side of [source, target]) expect([...side.keys()]).toEqual([...side.keys()].sort((x, y) => x - y))
        },
      ),
    ))
})
