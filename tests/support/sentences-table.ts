import { expect, it } from 'vitest'
import { sentenceSpans } from '../../src/sentences/split.ts'

/** `|` marks the cuts, `⏎` a line feed. */
export function splits(language: string, marked: string) {
  const text = marked.replace(/ ?\| ?/g, (cut) => (cut === '|' ? '' : ' ')).replaceAll('⏎', '\n')
  const wanted = marked
    .replaceAll('⏎', '\n')
    .split('|')
    .map((sentence) => sentence.trim())
  it(`${language}: ${marked}`, () =>
    expect(sentenceSpans(text, language).map(([start, end]) => text.slice(start, end))).toEqual(wanted))
}
