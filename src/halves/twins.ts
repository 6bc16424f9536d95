import type { Block } from '../bitext.ts'
import { numberOfWord } from '../languages/index.ts'
import { foldArabic, foldDigits, foldLatin } from '../text/fold.ts'

// «المادة الثالثة: التأخير» and, soon after, "Article 3: Late returns": a short line that says the number of a short line of the other
// language is its translation, and in that language, however few its words.

/** A heading is no longer than this. */
const LONGEST = 110
/** Sections have so many blocks in each language, at most. */
const NEAR = 60
/** Nats for each of two headings of one number that lean apart. */
const TWIN = 5

/** Roman numerals that number parts of a text, by value. */
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const MARKS = /[\u064B-\u0652]/g
const WORD = /[\p{L}\p{M}]+|\d+(?:\.\d+)*/gu

/** The number that a heading begins with, in figures or as a word, as its first word or the second. */
function numberOf({ kind, text }: Block): string | undefined {
  if (text.length > LONGEST || kind === 'code' || /[.!?؟][»”"’')\]]*$/.test(text)) return undefined
  const words = foldDigits(text.slice(0, 40)).replace(MARKS, '').match(WORD)?.slice(0, 2) ?? []
  for (const word of words) {
    if (/^\d/.test(word)) return word
    const number = numberOfWord(/[a-z]/i.test(word) ? foldLatin(word) : foldArabic(word)) ?? ROMAN.indexOf(word.toLowerCase())
    if (number > 0) return String(number)
  }
  return undefined
}

/** Adds to the leaning of numbered headings that have a twin of the other language near by. */
export function leanOnTwins(blocks: readonly Block[], nats: Float64Array): void {
  const last = new Map<string, number>()
  const twins = new Set<number>()
  blocks.forEach((block, i) => {
    const number = nats[i] === 0 ? undefined : numberOf(block)
    if (number === undefined) return
    const before = last.get(number)
    if (before !== undefined && i - before <= NEAR && nats[before]! * nats[i]! < 0) for (const k of [before, i]) twins.add(k)
    last.set(number, i)
  })
  for (const i of twins) nats[i]! += Math.sign(nats[i]!) * TWIN
}
