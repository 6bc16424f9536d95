import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { Bitext, Segment } from '../../../../src/bitext.ts'
import { STYLE, STYLE_HASH } from '../../../../src/formats/html/style.ts'
import { WORDS } from '../../../../src/formats/html/words.ts'
import { stringify } from '../../../../src/formats/html/write.ts'
import { isBlank } from '../../../../src/formats/shared/left-out.ts'
import { ARABIC, anyPairs, bitext, ENGLISH, pairWith, said } from '../../../support/bitext.ts'

type Node = { nodeName: string; childNodes?: Node[]; attrs?: { name: string; value: string }[]; value?: string }

const all = (node: Node, name: string): Node[] => [
  ...(node.nodeName === name ? [node] : []),
  ...(node.childNodes ?? []).flatMap((child) => all(child, name)),
]
const text = (node: Node): string => node.value ?? (node.childNodes ?? []).map(text).join('')
const attribute = (node: Node | undefined, wanted: string) => node?.attrs?.find(({ name }) => name === wanted)?.value

/** The page as a browser takes it, with the mistakes that a validator would name. */
function page(written: Bitext, options = {}) {
  const mistakes: string[] = []
  const html = stringify(written, options)
  const tree = parse(html, {
    onParseError: ({ code, startOffset }) => mistakes.push(`${code} at ${html.slice(startOffset, startOffset + 20)}`),
  }) as Node
  return { html, mistakes, tree, cells: all(tree, 'td'), rows: all(tree, 'tbody').flatMap((body) => all(body, 'tr')) }
}
const changed = (change: Partial<Segment>): Bitext => pairWith(change as object)

describe('a page', () => {
  it('has a row for each segment, source first, in the languages and directions of the texts', () => {
    const { cells, mistakes } = page(bitext([ARABIC, ENGLISH], ['وحيد', null]))
    expect(cells.map((cell) => [attribute(cell, 'lang'), attribute(cell, 'dir'), text(cell)])).toEqual([
      ['ar', 'rtl', ARABIC],
      ['en', 'ltr', ENGLISH],
      ['ar', 'rtl', 'وحيد'],
      ['en', 'ltr', 'No counterpart'],
    ])
    expect(mistakes).toEqual([])
  })
  it('puts Arabic on the right in both directions', () => {
    const turned = { ...bitext(), source: { language: 'en' }, target: { language: 'ar' } } as Bitext
    expect(attribute(all(page(bitext()).tree, 'table')[0], 'dir')).toBe('rtl')
    expect(attribute(all(page(turned).tree, 'table')[0], 'dir')).toBe('ltr')
  })
  it('is called after the two languages, or as one says', () => {
    const titles = (options: object) => all(page(bitext(), options).tree, 'title').map(text)
    expect(titles({})).toEqual(['Arabic – English'])
    expect(titles({ title: 'A & <B>' })).toEqual(['A & <B>'])
    expect(titles({ pageLanguage: 'ar' })).toEqual(['العربية – الإنجليزية'])
  })
  it('allows its one style and nothing else', () => {
    const { html } = page(bitext())
    expect(createHash('sha256').update(STYLE).digest('base64')).toBe(STYLE_HASH)
    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'"`)
    expect(html).not.toMatch(/<script|<link|<img|style="| on\w+="|https?:/)
  })
  it('has headings of which none skips a level', () => {
    const heading = (depth: number): Segment => {
      const [segment] = changed({ kind: 'heading' }).segments
      segment!.source!.units[0]!.depth = depth
      return segment!
    }
    const { tree } = page({ ...bitext(), segments: [4, 1, 2, 4, 9].map(heading) })
    expect(['h1', 'h2', 'h3', 'h4', 'h5'].map((name) => all(tree, name).length)).toEqual([1, 4, 2, 2, 2])
  })
  it('marks pairs to check in words, and leads from one to the next', () => {
    const [one] = changed({ confidence: 0.43, flags: ['number-mismatch'] }).segments
    const [two] = bitext(['أ', 'a']).segments
    const { rows, tree } = page({ ...bitext(), segments: [one!, two!, { ...one!, id: 'x' }] })
    expect(rows.map((row) => text(all(row, 'th')[0]!))).toEqual([
      '1 ⚠ Check 43 % sure a number on one side only Next to check: 3',
      '2',
      '3 ⚠ Check 43 % sure a number on one side only',
    ])
    expect(all(all(tree, 'nav')[0]!, 'a').map((link) => attribute(link, 'href'))).toEqual(['#row-1', '#row-3'])
  })
  it('does not doubt what a person confirmed', () => {
    const { rows } = page(changed({ confidence: 0.1, origin: 'pinned' }))
    expect(text(all(rows[0]!, 'th')[0]!)).toBe('1 ✓ Confirmed')
  })
  it('speaks Arabic when asked, with a word for each of the English ones', () => {
    const { tree, rows } = page(changed({ confidence: 0.43 }), { pageLanguage: 'ar' })
    expect(attribute(all(tree, 'html')[0], 'dir')).toBe('rtl')
    expect(text(all(rows[0]!, 'th')[0]!)).toBe('1 ⚠ للمراجعة درجة الثقة 43٪')
    expect(Object.keys(WORDS.ar.flags)).toEqual(Object.keys(WORDS.en.flags))
  })
  it('tells what it left out and dropped', () => {
    const messages = (written: Bitext, options: object) => said((onMessage) => stringify(written, { ...options, onMessage }))
    expect(messages(bitext(['أ\0\ud800', 'a\ufdd0\x80']), {})).toEqual([
      'dropped-character: 4 characters that HTML cannot hold were dropped',
    ])
    expect(messages(bitext(['أ', 'a']), { minConfidence: 0.98 })).toEqual([
      'left-out: 1 segment is left out: 1 below confidence 0.98',
    ])
  })
  it('refuses options that it does not know', () => {
    expect(() => stringify(bitext(), { language: 'fr' } as object)).toThrow(
      'Expected `pageLanguage` to be one of `en`, `ar`, got `fr`',
    )
    expect(() => stringify(bitext(), { title: 1 } as object)).toThrow('Expected `title` to be a string, got `1`')
  })
  it('shows any Unicode as text, without a mistake', () =>
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { cells, mistakes } = page(bitext(...pairs))
        const kept = (one: string) =>
          [...one.replace(/\r\n?/g, '\n')]
            .filter((c) => !/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\p{Cs}\p{Noncharacter_Code_Point}]/u.test(c))
            .join('')
        const shown = pairs.flat().filter((one) => !isBlank(one))
        expect(mistakes).toEqual([])
        expect(cells.map(text).filter((one) => !isBlank(one))).toEqual(shown.map(kept).filter((one) => !isBlank(one)))
      }),
      { numRuns: 60 },
    ))
})
