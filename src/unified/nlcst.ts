import type { Paragraph, Root, Sentence, SentenceContent, WhiteSpace } from 'nlcst'
import { readText } from '../formats/text/read.ts'
import { sentenceSpans } from '../sentences/split.ts'
import { placer } from '../text/places.ts'
import { tokensOf, wordParts } from './words.ts'

type Extension<Node> = (node: Node) => undefined

/** What plugins ask of a parser of natural language, by the names that `retext-latin` gave. */
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
