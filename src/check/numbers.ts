// Numbers that stand on one side only.

import type { Pair } from '../bitext.ts'
import { foldDigits } from '../text/fold.ts'
import { spelledNumbers } from './number-words.ts'
import type { PairRule } from './rule.ts'
import { other, quoted, SIDES, words } from './rule.ts'

const NUMBER = /[0-9٠-٩۰-۹]+(?:[.,٫٬’][0-9٠-٩۰-۹]+)*/g
// Digits inside a word belong to it: COVID19, H1N1, v2. They may answer a number of the other side, but ask for none.
const IN_WORD = /[\p{L}\p{M}_]$/u

// What multiplies the number before it: 25,000 is 25 ألف, 1.5 billion is 1500 مليون.
const SCALES: readonly (readonly [pattern: RegExp, by: number])[] = [
  [/^[\s-]?(?:thousand|k\b|ألف|الف|آلاف|الاف)/i, 1e3],
  [/^[\s-]?(?:million|mn\b|m\b|مليون|ملايين)/i, 1e6],
  [/^[\s-]?(?:billion|bn\b|b\b|مليار|بليون)/i, 1e9],
  [/^[\s-]?(?:trillion|tn\b|تريليون)/i, 1e12],
]

const RANGE = /(?<![0-9٠-٩])[0-9٠-٩]{4}(?=[-–/]$)/

const TIME = /^(?:[01]?\d|2[0-4])[.٫][0-5]\d$/

interface Found {
  spelling: string
  /** What it may mean: 1.500 is 1500 in Germany, 25 before "thousand" is 25000 as well. */
  values: readonly string[]
  inWord: boolean
  /** Of 5.30, which may be a time: 5 and 30. */
  parts: readonly string[]
}

/** A number as it may be meant, separators read either way: `['1500', '1.5']` for `1.500`. */
function readings(number: string): string[] {
  const digits = number.replace(/٬|’/g, ',').replace(/٫/g, '.')
  const parts = digits.split(/[.,]/)
  const whole = (text: string) => text.replace(/^0+(?=\d)/, '')
  if (parts.length === 1) return [whole(digits)]
  const thousands = parts.slice(1).every((part) => part.length === 3)
  const decimal = `${whole(parts.slice(0, -1).join(''))}.${parts.at(-1)}`.replace(/\.?0+$/, '')
  // 1.2.3 and 12.05.2024 are neither: only the same parts are the same.
  const grouped = parts.slice(1, -1).every((part) => part.length === 3)
  return [...(thousands ? [whole(parts.join(''))] : []), ...(grouped ? [decimal] : [parts.map(whole).join('.')])]
}

function numbersOf(text: string): Found[] {
  return [...text.matchAll(NUMBER)].map(({ 0: spelling, index }) => {
    const digits = foldDigits(spelling)
    const before = text.charAt(index - 1)
    const behind = text.slice(index + spelling.length, index + spelling.length + 12)
    const values = readings(digits)
    const by = SCALES.find(([pattern]) => pattern.test(behind))?.[1]
    const scaled = by === undefined ? [] : values.map((value) => String(Number((Number(value) * by).toPrecision(15))))
    const [century] =
      digits.length === 2 && before !== '' && '-–/'.includes(before)
        ? (RANGE.exec(text.slice(Math.max(0, index - 6), index)) ?? [])
        : []
    return {
      spelling,
      // 1950-53 ends in 1953.
      values: century === undefined ? [...values, ...scaled] : [...values, ...scaled, foldDigits(century.slice(0, 2)) + digits],
      inWord: IN_WORD.test(before),
      parts: TIME.test(digits) ? digits.split(/[.٫]/).map((part) => String(Number(part))) : [],
    }
  })
}

/** الثمانينيات answers 1980s. */
const isDecade = (value: string, spelled: ReadonlySet<number>): boolean =>
  /^(?:1\d|20)[1-9]0$/.test(value) && spelled.has(Number(value) % 100)

/** Up to here a number is as often a word, or the dual (كتابين), as digits: it is missed only where another stands in its place. */
const SMALL = 12

const isSmall = ({ values }: Found): boolean => Number(values[0]) <= SMALL

function mismatch(pair: Pair): { missing: Found; side: 'source' | 'target' } | undefined {
  const texts = { source: words(pair.source.text), target: words(pair.target.text) }
  const numbers = { source: numbersOf(texts.source), target: numbersOf(texts.target) }
  const alone = (side: 'source' | 'target'): Found[] => {
    const answers = new Set(numbers[other(side)].flatMap(({ values, parts }) => [...values, ...parts]))
    const isTime = ({ parts }: Found) => parts.length > 0 && parts.every((part) => answers.has(part))
    const asked = numbers[side].filter(
      (number) => !number.inWord && !number.values.some((value) => answers.has(value)) && !isTime(number),
    )
    if (asked.length === 0) return asked
    const spelled = spelledNumbers(texts[other(side)])
    return asked.filter(({ values }) => !values.some((value) => spelled.has(Number(value)) || isDecade(value, spelled)))
  }
  const missing = { source: alone('source'), target: alone('target') }
  for (const side of SIDES) {
    const large = missing[side].find((number) => !isSmall(number))
    if (large) return { missing: large, side }
  }
  // 3 here and 4 there: two small numbers in each other's place.
  const [small] = missing.source
  return small && missing.target.length > 0 ? { missing: small, side: 'source' } : undefined
}

export const numberMismatch: PairRule = {
  id: 'number-mismatch',
  label: 'a number in digits has no equal on the other side, in digits of any system or in words',
  find(pair) {
    const found = mismatch(pair)
    return found && { side: found.side, reason: `${quoted(found.missing.spelling)} stands on the ${found.side} side only` }
  },
}
