import fc from 'fast-check'
import type { Nodes, Root } from 'nlcst'
import { retext } from 'retext'
import retextSentenceSpacing from 'retext-sentence-spacing'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { retextArabic } from '../../../src/unified/index.ts'
import { tokensOf } from '../../../src/unified/nlcst.ts'
import { ARTICLE } from '../../support/markdown-article.ts'

/** The tree in brackets: paragraphs {}, sentences [], words separated by |, other tokens as they are. */
function show(node: Nodes): string {
  const inner = () => ('children' in node ? node.children.map((child) => show(child)).join('') : '')
  if (node.type === 'ParagraphNode') return `{${inner()}}`
  if (node.type === 'SentenceNode') return `[${inner()}]`
  if (node.type === 'WordNode') return `(${node.children.map((child) => ('value' in child ? child.value : '')).join('|')})`
  return 'value' in node ? (node.type === 'SymbolNode' ? `<${node.value}>` : node.value) : inner()
}
const tree = (text: string): Root => unified().use(retextArabic).parse(text)

describe('retextArabic', () => {
  for (const [text, shown] of [
    ['ما اسمك؟ اسمي أحمد.', '{[(ما) (اسمك)؟] [(اسمي) (أحمد).]}'],
    ['قال د. أحمد: نعم.', '{[(قال) (د). (أحمد): (نعم).]}'],
    ['العنوان\n\nثم النص.', '{[(العنوان)]}\n\n{[(ثم) (النص).]}'],
    ['كَتَبَ الرَّجُلُ', '{[(كَتَبَ) (الرَّجُلُ)]}'],
    ['٣٫١٤ ٣.١٤ ١٬٠٠٠٫٥ ۱٬۰۰۰ 3.14 1,000.5', '{[(٣٫١٤) (٣.١٤) (١٬٠٠٠٫٥) (۱٬۰۰۰) (3.14) (1,000.5)]}'],
    ['بلغ ٣٫١٤، ثم ٥.', '{[(بلغ) (٣٫١٤)، (ثم) (٥).]}'],
    ['سنة ٥٠ ق.م. و٢٠٪', '{[(سنة) (٥٠) (ق|.|م). (و٢٠)٪]}'],
    ['روسيا-أوكرانيا AT&T don’t', '{[(روسيا|-|أوكرانيا) (AT|&|T) (don|’|t)]}'],
    ['«نعم»!! ... ؟!', '{[«(نعم)»!! ... ؟!]}'],
    ['می‌رود', '{[(می‌رود)]}'],
    ['١ + ٢ = ٣ ☪️', '{[(١) <+> (٢) <=> (٣) <☪️>]}'],
    ['نعم؟\u200F لا.', '{[(نعم)؟<\u200F>] [(لا).]}'],
    ['', ''],
    [' \n', ' \n'],
  ] as const)
    it(`reads ${JSON.stringify(text)}`, () => expect(show(tree(text))).toBe(shown))

  it('keeps a run of one punctuation character together, and takes NEL for white space', () =>
    expect(tokensOf('لا... ؟!\u0085نعم').map(({ type, start, end }) => `${type} ${start}–${end}`)).toEqual([
      'WordNode 0–2',
      'PunctuationNode 2–5',
      'WhiteSpaceNode 5–6',
      'PunctuationNode 6–7',
      'PunctuationNode 7–8',
      'WhiteSpaceNode 8–9',
      'WordNode 9–12',
    ]))
  it('keeps the text byte for byte', async () => {
    const processor = unified().use(retextArabic).use(retextStringify)
    for (const text of [ARTICLE, `\uFEFF${ARTICLE}`, ARTICLE.replaceAll('\n', '\r\n')])
      expect(String(await processor.process(text))).toBe(text)
  })
  it('lets retext plugins report on Arabic', async () => {
    const text = 'العنوان\n\nما اسمك؟  اسمي أحمد.'
    for (const processor of [
      unified().use(retextArabic).use(retextSentenceSpacing).use(retextStringify),
      retext().use(retextArabic).use(retextSentenceSpacing),
    ]) {
      const { messages } = await processor.process(text)
      expect(messages.map(String)).toEqual(['3:9-3:11: Unexpected 2 spaces between sentence, expected 1 space'])
      expect(messages[0]?.place).toMatchObject({ start: { offset: 17 }, end: { offset: 19 } })
    }
  })
  it('runs extensions made for retext-latin', () => {
    const types: string[] = []
    const note = (node: Nodes) => void types.push(node.type)
    const extend = function (this: ReturnType<typeof unified>) {
      for (const level of ['Sentence', 'Paragraph', 'Root'])
        (this.data as (key: string, value: unknown) => void)(`nlcst${level}Extensions`, [note])
    }
    unified()
      .use(extend as () => undefined)
      .use(retextArabic)
      .parse('نعم.')
    expect(types).toEqual(['SentenceNode', 'ParagraphNode', 'RootNode'])
  })

  const bits = [
    'كتاب',
    'كَتَبَ',
    '٣٫١٤',
    '1,000',
    'word',
    "it's",
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u0085',
    '\u2028',
    '\v',
    '\uFEFF',
    '\u200F',
    '\u200C',
  ]
  const marks = [
    '.',
    '؟',
    '!',
    '…',
    '،',
    '«',
    '»',
    '"',
    '(',
    ')',
    '-',
    '1. ',
    '• ',
    'د.',
    'ق.م.',
    '﴿',
    '۝',
    '٪',
    '👍🏽',
    '\uD800',
    '\u064E',
    '_',
    '&',
    '\0',
  ]
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...bits, ...marks), fc.string({ unit: 'binary', maxLength: 3 })))
    .map((all) => all.join(''))

  it('has every character once, and places that slice back', () =>
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0
        const walk = (node: Nodes): void => {
          const { start, end } = node.position!
          const value = text.slice(start.offset, end.offset)
          const before = text.slice(0, start.offset).split(/\r\n|\r(?!\n)|\n/)
          expect([start.offset, start.line]).toEqual([at, before.length])
          if ('children' in node) {
            expect(node.type === 'RootNode' || node.children.length > 0).toBe(true)
            for (const child of node.children) walk(child)
          } else {
            expect(node.value).toBe(value)
            expect(node.value).not.toBe('')
            expect(node.type === 'WhiteSpaceNode').toBe(/^[\s\u0085]+$/.test(value))
            at = end.offset!
          }
          expect(end.offset).toBe(at)
        }
        walk(tree(text))
        expect(at).toBe(text.length)
      }),
      { numRuns: 200 },
    ))
  it('has only the children that nlcst allows', () => {
    const allowed: Record<string, RegExp> = {
      RootNode: /^(Paragraph|WhiteSpace)Node$/,
      ParagraphNode: /^(Sentence|WhiteSpace)Node$/,
      SentenceNode: /^(Word|WhiteSpace|Punctuation|Symbol)Node$/,
      WordNode: /^(Text|Punctuation)Node$/,
    }
    const walk = (node: Nodes): void => {
      if (!('children' in node)) return
      for (const child of node.children) {
        expect(child.type).toMatch(allowed[node.type]!)
        walk(child)
      }
    }
    fc.assert(fc.property(texts, (text) => walk(tree(text))))
  })
})
