import type { Flag, Pair } from '../bitext.ts'
import { foldDigits } from '../script/fold.ts'

// Doubts about a pair that a translator wants to see first. Each rule looks at one pair and its bitext's usual length ratio.

const NUMBER = /[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*/g
/** Numbers with every separator left out, so that 1,000.50 and ١٬٠٠٠٫٥٠ are one, and so are 3.14 and 3,14. */
const numbers = (text: string): string[] =>
  (text.match(NUMBER) ?? [])
    .map((number) =>
      foldDigits(number)
        .replace(/[.,٫٬]/g, '')
        .replace(/^0+(?=\d)/, ''),
    )
    .sort()

/** A number that stands as a word on the other side ("three", ثلاثة) is no mismatch: only numbers above this are asked for. */
const SMALL = 12

function numbersDiffer({ source, target }: Pair): boolean {
  const large = (text: string) => numbers(text).filter((number) => number.length > 2 || Number(number) > SMALL)
  const a = large(source.text)
  const b = large(target.text)
  const all = { a: numbers(source.text), b: numbers(target.text) }
  return a.some((number) => !all.b.includes(number)) || b.some((number) => !all.a.includes(number))
}

const MARKS: [open: string, close: string][] = [
  ['«', '»'],
  ['“', '”'],
  ['(', ')'],
  ['[', ']'],
]
const count = (text: string, mark: string): number => text.split(mark).length - 1

function quotesUnbalanced(text: string): boolean {
  return MARKS.some(([open, close]) => count(text, open) !== count(text, close)) || count(text, '"') % 2 === 1
}

const LETTER = /\p{L}/u

interface Rule {
  flag: Flag
  holds(pair: Pair, ratio: number): boolean
}

/** Lengths that differ by this factor from what the text's ratio leads to expect are an outlier. */
const FACTOR = 2
const SHORT = 15

const RULES: readonly Rule[] = [
  { flag: 'number-mismatch', holds: numbersDiffer },
  {
    flag: 'length-outlier',
    holds: ({ source, target }, ratio) => {
      const expected = (source.text.length + SHORT) * ratio
      const factor = (target.text.length + SHORT * ratio) / expected
      return factor > FACTOR || factor < 1 / FACTOR
    },
  },
  {
    flag: 'identical-copy',
    holds: ({ kind, source, target }) => kind !== 'code' && source.text === target.text && LETTER.test(source.text),
  },
  // Both sides of a quote that runs on into the next sentence are open: only one open side is odd.
  {
    flag: 'unbalanced-quotes',
    holds: ({ kind, source, target }) => kind !== 'code' && quotesUnbalanced(source.text) !== quotesUnbalanced(target.text),
  },
]

/** Target characters per source character over all pairs. */
export function ratioOf(pairs: readonly Pair[]): number {
  const sum = (side: 'source' | 'target') => pairs.reduce((total, pair) => total + pair[side].text.length, 0)
  return pairs.length === 0 ? 1 : sum('target') / Math.max(1, sum('source'))
}

/** The flags of a pair. */
export function flagsOf(pair: Pair, ratio: number): Flag[] {
  return RULES.filter((rule) => rule.holds(pair, ratio)).map(({ flag }) => flag)
}
