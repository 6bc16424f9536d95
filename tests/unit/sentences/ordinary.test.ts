// Sentences that must stay as they are: joined in paragraphs, they are split exactly where they end.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from '../../../src/entries/srx.ts'
import { sentenceSpans } from '../../../src/sentences/split.ts'

/** Paragraphs with a blank line between them, a sentence a line. */
const paragraphs = (language: string): string[][] =>
  readFileSync(new URL(`../../../fixtures/ordinary-sentences/${language}.txt`, import.meta.url), 'utf8')
    .trim()
    .split(/\n\n+/)
    .map((paragraph) => paragraph.split('\n'))

const bySrx = parse(stringify())

describe.each(['ar', 'en'])('a hundred ordinary sentences in %s', (language) => {
  const texts = paragraphs(language)
  it('are a hundred', () => expect(texts.flat()).toHaveLength(100))
  for (const sentences of texts) {
    const text = sentences.join(' ')
    const cut = (spans: readonly [number, number][]) => spans.map(([start, end]) => text.slice(start, end))
    it(`stay as they are: ${sentences[0]}`, () => expect(cut(sentenceSpans(text, language))).toEqual(sentences))
    it(`stay as they are in SRX: ${sentences[0]}`, () => expect(cut(bySrx(text, language))).toEqual(sentences))
  }
})
