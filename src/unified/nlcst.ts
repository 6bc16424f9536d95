import type { Paragraph, Root, Sentence, SentenceContent, WhiteSpace } from 'nlcst'
import type { Plugin } from 'unified'
import { readText } from '../formats/text/read.ts'
import { sentenceSpans } from '../sentences/split.ts'
import { placer } from '../text/places.ts'

// Tokens of a sentence by general category, as in parse-latin, except that numbers keep their separators.

interface Token<T> {
  type: T
  start: number
  end: number
}

const raw = String.raw
const digit = '[0-9٠-٩۰-۹]'
/** ٣٫١٤ ٣.١٤ ١٬٠٠٠ ١٢:٣٠ ٢٠٢٤/٥/١ are one word each. */
const number = `${digit}+(?:[.,٫٬:/]${digit}+)*`
/** Letters with their vowel marks (مُتَرْجِم), joiners between them (می‌رود), and numbers. */
const piece = raw`(?:${number}|[\p{L}\p{M}\p{N}]|[\u200C\u200D\u00AD](?=[\p{L}\p{M}]))+`
/** Characters that join two pieces of a word: ق.م, أوكرانية-روسية, don't, AT&T, snake_case. */
const joiner = raw`['’\-‐‑.·‧&@_]`
/** Also NEL, which \s leaves out. */
const space = raw`\s\u0085`

/** A run of one punctuation character (… !! ——) is one token, with its vowel marks and variation selectors. */
const TOKEN = new RegExp(raw`(${piece}(?:${joiner}${piece})*)|([${space}]+)|([^${space}\p{L}\p{M}\p{N}])\3*\p{M}*`, 'gu')
const PART = new RegExp(raw`(${joiner})|${piece}`, 'gu')
const PUNCTUATION = /^\p{P}/u

/** The tokens of a text; each character is in exactly one. */
export function tokensOf(text: string): Token<'WordNode' | 'WhiteSpaceNode' | 'PunctuationNode' | 'SymbolNode'>[] {
  return [...text.matchAll(TOKEN)].map(({ 0: found, 1: word, 2: blank, index }) => ({
    type: word ? 'WordNode' : blank ? 'WhiteSpaceNode' : PUNCTUATION.test(found) ? 'PunctuationNode' : 'SymbolNode',
    start: index,
    end: index + found.length,
  }))
}

/** The pieces of a word and the characters that join them. */
export function wordParts(word: string): Token<'TextNode' | 'PunctuationNode'>[] {
  return [...word.matchAll(PART)].map(({ 0: found, 1: mark, index }) => ({
    type: mark ? 'PunctuationNode' : 'TextNode',
    start: index,
    end: index + found.length,
  }))
}

type Extension<Node> = (node: Node) => undefined

/** Extensions that plugins add to a parser, under the names of `retext-latin`. */
export interface Extensions {
  nlcstSentenceExtensions?: Extension<Sentence>[]
  nlcstParagraphExtensions?: Extension<Paragraph>[]
  nlcstRootExtensions?: Extension<Root>[]
}

type Span = readonly [start: number, end: number]

/** The nlcst tree of an Arabic text; every character of it is in exactly one leaf. */
export function arabicTree(value: string, extensions: Extensions = {}): Root {
  const { nlcstSentenceExtensions = [], nlcstParagraphExtensions = [], nlcstRootExtensions = [] } = extensions
  const place = placer(value)
  const leaf = <T extends string>(type: T, start: number, end: number) => ({
    type,
    value: value.slice(start, end),
    position: place(start, end),
  })

  /** A node for each span, and white space for what is between, before and after them. */
  const apart = <T>(start: number, end: number, spans: readonly Span[], node: (span: Span) => T): (T | WhiteSpace)[] => {
    const nodes: (T | WhiteSpace)[] = []
    let at = start
    for (const span of [...spans, undefined]) {
      const next = span?.[0] ?? end
      if (next > at) nodes.push(leaf('WhiteSpaceNode', at, next))
      if (span === undefined) break
      nodes.push(node(span))
      at = span[1]
    }
    return nodes
  }

  const sentence = ([start, end]: Span): Sentence => {
    const children = tokensOf(value.slice(start, end)).map(({ type, start: from, end: to }): SentenceContent => {
      if (type !== 'WordNode') return leaf(type, start + from, start + to)
      const parts = wordParts(value.slice(start + from, start + to))
      return {
        type,
        children: parts.map((part) => leaf(part.type, start + from + part.start, start + from + part.end)),
        position: place(start + from, start + to),
      }
    })
    const node: Sentence = { type: 'SentenceNode', children, position: place(start, end) }
    for (const extend of nlcstSentenceExtensions) extend(node)
    return node
  }

  const paragraph = ([start, end]: Span): Paragraph => {
    const spans = sentenceSpans(value.slice(start, end), 'ar').map(([from, to]): Span => [start + from, start + to])
    const node: Paragraph = { type: 'ParagraphNode', children: apart(start, end, spans, sentence), position: place(start, end) }
    for (const extend of nlcstParagraphExtensions) extend(node)
    return node
  }

  const blocks = readText(value).blocks.map(({ position: { start, end } }): Span => [start.offset, end.offset])
  const root: Root = {
    type: 'RootNode',
    children: apart(0, value.length, blocks, paragraph),
    position: place(0, value.length),
  }
  for (const extend of nlcstRootExtensions) extend(root)
  return root
}

/**
 * Parser: Arabic text → nlcst, with exact places. Sentences end where `splitSentences` says, headings and list items are paragraphs of
 * their own. Extensions for `retext-latin` (`retext-emoji` …) work here too.
 *
 * @example await unified().use(retextArabic).use(retextSentenceSpacing).use(retextStringify).process('ما اسمك؟  اسمي أحمد.')
 */
export const retextArabic: Plugin<[], string, Root> = function () {
  this.parser = (document) => arabicTree(document, this.data() as Extensions)
}
