// Texts that one piece fills, at full size. Nothing here measures time: a quadratic pass over such a text takes minutes and runs into the time limit.

import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { check, RULES } from '../../src/check/index.ts'
import { parse as parseCsv } from '../../src/entries/csv.ts'
import { read } from '../../src/entries/html.ts'
import { parse, stringify } from '../../src/entries/srx.ts'
import { append, stringify as stringifyTmx } from '../../src/entries/tmx.ts'
import { align, MuwaziError, read as readText } from '../../src/index.ts'
import { parse as glossary } from '../../src/lexicon/index.ts'
import { sentenceSpans } from '../../src/sentences/split.ts'
import { retextArabic } from '../../src/unified/index.ts'
import { bitext } from '../support/bitext.ts'

const filled = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length))

describe('sentences end where the text ends', () => {
  const hostile =
    '.|؟|…|. |.. |a.|a. |د. |د.|"|«|»|« |«» |("|؟» |؟» ف|«ا؟» |." |A |ا|[1]|.[1]|۝|﴿١﴾|’|U.S. |قال |(a. |ا؟|.1|.1 |. [1]|.(١)|. (a a |.[1,|. 🎉|🎉|5 م. |5 م. و|: 1. a 2. |1.1. a |section 1.1. a and |»قال |a b. |\u200F|.\u200F|1.|1. |: 1. |\uD800|( . ) |\n|\n1. |\n- |\r| |\u064B'
  const ends = (piece: string, length: number) =>
    it(`${JSON.stringify(piece)} ${length}`, () => {
      const text = filled(piece, length)
      for (const language of ['ar', 'en', 'de', 'fr', 'ja'])
        expect(sentenceSpans(text, language).at(-1)?.[1] ?? 0).toBe(text.trimEnd().length)
    })
  for (const piece of hostile.split('|')) ends(piece, 500_000)
  for (const piece of ['.', 'كلمة ']) ends(piece, 2_000_000)
})

describe('our rules as SRX end where the text ends', () => {
  const ours = parse(stringify())
  it.each(['.', '. ', '؟» ', '\n', '(', '« ', 'د. ', '۝١ ', ' '])('%j', (piece) => {
    const text = filled(piece, 200_000)
    for (const language of ['ar', 'en']) expect(ours(text, language).at(-1)?.[1] ?? 0).toBe(text.trimEnd().length)
  })
})

describe('rules of strangers end where the text ends', () => {
  const rules = (before: string, after: string) =>
    `<srx><header/><body><languagerules><languagerule languagerulename="a"><rule><beforebreak>${before}</beforebreak><afterbreak>${after}</afterbreak></rule></languagerule></languagerules><maprules><languagemap languagepattern="(a*)*(a|a)*.*" languagerulename="a"/></maprules></body></srx>`
  it.each([
    ['(a+)+$', ''],
    ['', '(a+)+$'],
    ['((a*)*)*z', '(a|aa)+z'],
    ['(?&lt;=(a+)+z)b', '(?=(a+)+z)a'],
    ['(?=(?&lt;!(?=(a+)+z)a)a)a', ''],
    ['(.{1,80}z){1,80}', '.'],
    ['.*.*.*z', '.*.*.*z'],
    [String.raw`\b(\w+\s?)*z`, ''],
  ])('%s | %s', (before, after) => {
    const sentences = parse(rules(before, after))
    for (const piece of ['a', 'ab ', 'كلمة ', 'a\n']) {
      const text = filled(piece, 200_000)
      expect(sentences(text, 'a'.repeat(200_000)).at(-1)?.[1]).toBe(text.trimEnd().length)
    }
  })
})

describe('checks end', () => {
  const rules = RULES.map(({ id }) => id)
  it.each(['"', ' ', '(', '1)', '5,', '<', '`', '{', '[1]', 'a.', '٣٫', '„', 'x@', 'http://'])('%s', (piece) => {
    const text = filled(piece, 200_000)
    expect(check(bitext([`${text} نص`, `A text ${text}`], [text, text]), { rules })).toBeInstanceOf(Array)
  })
})

describe('trees reach to the end', () => {
  it.each(['قال الرجل كَلِمةً واحدة، ثم مضى ١٬٠٠٠ خطوة. ', 'ـ', '.', "'a"])('%s', (piece) => {
    const text = filled(piece, 400_000)
    expect(unified().use(retextArabic).parse(text).position?.end.offset).toBe(text.length)
  })
})

describe('readers end', () => {
  it('of a page 100,000 elements deep', () =>
    expect(read(`${'<div>'.repeat(100_000)}نص`, { limits: { depth: 200_000 } }).blocks).toHaveLength(1))
  it.each(['>\n', '1\n', '- a\n', ' a ', 'a\u202e', '\u202ba\u202c '])('of 500 KB of %j as text', (piece) => {
    const text = filled(piece, 500_000)
    expect(readText(text, { format: 'text' }).blocks.at(-1)?.position.end.offset).toBeGreaterThan(text.trimEnd().length - 3)
  })
  it.each(['.', 'x:'])('of a cell of 500 KB of %j', (piece) =>
    expect(() => parseCsv(filled(piece, 500_000))).toThrow(MuwaziError),
  )
  it('of a term base with 4,000 terms on each side of a concept', () => {
    const side = (language: string) =>
      `<langSet xml:lang="${language}">${Array.from({ length: 4000 }, (_, k) => `<term>${language} ${k}</term>`).join('')}</langSet>`
    expect(() => glossary(`<tbx><termEntry>${side('ar')}${side('en')}</termEntry></tbx>`)).toThrow(
      /^Expected at most 2000000 rows/,
    )
  })
  it('of a memory of 5,000 units that are alike', () => {
    const alike = Array.from({ length: 5000 }, (): [string, string] => ['كلب', 'dog'])
    const memory = append(stringifyTmx(bitext(...alike)), bitext(...alike))
    expect(memory.split('<tu ').length).toBe(5001)
  })
  it('of a table of 60,000 columns', () => expect(parseCsv(`${filled('نص,A text,', 300_000)}\n`).segments).toHaveLength(1))
  it.each(['*a_', '![', '[a](', '[a]', `${'[a]('.repeat(200)}\n`, `${'*a_'.repeat(200)}\n`])(
    'of 60 KB of %j in Markdown, as text',
    (piece) => {
      const value = filled(piece, 60_000)
      const { blocks } = readText(value, { format: 'markdown' })
      expect(blocks.map(({ text }) => text.replaceAll(/\s/g, ''))).toEqual([value.replaceAll(/\s/g, '')])
    },
  )
})

it('an alignment of 2 MB on one line ends', () =>
  expect(align(filled('This is the first sentence of a text in one language. ', 2_000_000)).segments.length).toBeGreaterThan(
    30_000,
  ))
