// Reports numbers that are on one side only. Digits are compared with digits of any system and with number words.

import type { Pair } from '../bitext.ts'
import { scaleOfWord, unitOfWord } from '../languages/number-words.ts'
import { foldArabic, foldDigits, foldLatin } from '../text/fold.ts'
import { gregorianYears } from '../text/years.ts'
import { other, type PairRule, quoted, SIDES, words } from './rule.ts'

const fold = (word: string): string => (/[a-z]/i.test(word) ? foldLatin(word) : foldArabic(word))

const WORD = /[\p{L}\p{M}]+/gu

/** Every value that consecutive number words may mean, in any language, with partial sums: "three hundred and five" is 3, 300, 5 and 305. */
function spelledNumbers(text: string): Set<number> {
  const found = new Set<number>()
  let total = 0
  let current = 0
  let before = 0
  let gap = Number.POSITIVE_INFINITY
  for (const [spelling] of text.matchAll(WORD)) {
    const word = fold(spelling)
    const unit = unitOfWord(word)
    const scale = unit === undefined ? scaleOfWord(word) : undefined
    if (unit === undefined && scale === undefined) {
      // "and" may stand inside a number.
      if (word !== 'and') gap++
      continue
    }
    if (gap > 0) [total, current, before] = [0, 0, 0]
    gap = 0
    if (unit !== undefined) {
      // أربعة وثلاثون: the small one comes first; two numbers may also stand side by side.
      found.add(unit).add(before + unit)
      before = unit
      // "nineteen eighty-four" is a year.
      if (current >= 10 && current < 100 && unit >= 10) found.add(current * 100 + unit)
      current += unit
    } else if (scale === 100) current = (current || 1) * 100
    else if (scale !== undefined) {
      total += (current || 1) * scale
      current = 0
      found.add(scale)
    }
    found.add(current).add(total + current)
  }
  return found
}

const NUMBER = /[0-9٠-٩۰-۹]+(?:[.,٫٬’][0-9٠-٩۰-۹]+)*/g
// Digits inside a word belong to it: COVID19, H1N1, v2. They may match a number of the other side, but need no match.
const IN_WORD = /[\p{L}\p{M}_]$/u

// Words that multiply the number before them: 25,000 is 25 ألف, 1.5 billion is 1500 مليون.
const SCALES: readonly (readonly [pattern: RegExp, by: number])[] = [
  [/^[\s-]?(?:thousand|k\b|ألف|الف|آلاف|الاف)/i, 1e3],
  [/^[\s-]?(?:million|mn\b|m\b|مليون|ملايين)/i, 1e6],
  [/^[\s-]?(?:billion|bn\b|b\b|مليار|بليون)/i, 1e9],
  [/^[\s-]?(?:trillion|tn\b|تريليون)/i, 1e12],
]

const RANGE = /(?<![0-9٠-٩])[0-9٠-٩]{4}(?=[-–/]$)/

const TIME = /^(?:[01]?\d|2[0-4])[.٫][0-5]\d$/

interface NumberInText {
  spelling: string
  /** All values that it may have: 1.500 is also 1500, as in German; 25 before "thousand" is also 25000. */
  values: readonly string[]
  inWord: boolean
  /** Hours and minutes where it may be a time: 5 and 30 of 5.30. */
  parts: readonly string[]
}

/** All readings of a number, each separator taken as decimal or as thousands separator: `['1500', '1.5']` for `1.500`. */
function readings(number: string): string[] {
  const digits = number.replace(/٬|’/g, ',').replace(/٫/g, '.')
  const parts = digits.split(/[.,]/)
  const whole = (text: string) => text.replace(/^0+(?=\d)/, '')
  if (parts.length === 1) return [whole(digits)]
  const thousands = parts.slice(1).every((part) => part.length === 3)
  const decimal = `${whole(parts.slice(0, -1).join(''))}.${parts.at(-1)}`.replace(/\.?0+$/, '')
  // 1.2.3 and 12.05.2024 are not decimal numbers: they are compared by their parts.
  const grouped = parts.slice(1, -1).every((part) => part.length === 3)
  return [...(thousands ? [whole(parts.join(''))] : []), ...(grouped ? [decimal] : [parts.map(whole).join('.')])]
}

/** What follows a Hijri year. */
const HIJRI = /^\s?(?:هـ?(?![\p{L}\p{M}])|A\.?H\b)/u

function numbersOf(text: string): NumberInText[] {
  return [...text.matchAll(NUMBER)].map(({ 0: spelling, index }) => {
    const digits = foldDigits(spelling)
    const before = text.charAt(index - 1)
    const after = text.slice(index + spelling.length, index + spelling.length + 12)
    const values = readings(digits)
    const by = SCALES.find(([pattern]) => pattern.test(after))?.[1]
    const scaled = by === undefined ? [] : values.map((value) => String(Number((Number(value) * by).toPrecision(15))))
    // «سنة ٣٥٤ هـ» is 965.
    const years = HIJRI.test(after) ? gregorianYears(Number(digits)).map(String) : []
    const [century] =
      digits.length === 2 && before !== '' && '-–/'.includes(before)
        ? (RANGE.exec(text.slice(Math.max(0, index - 6), index)) ?? [])
        : []
    return {
      spelling,
      // 1950-53 ends in 1953.
      values:
        century === undefined
          ? [...values, ...scaled, ...years]
          : [...values, ...scaled, foldDigits(century.slice(0, 2)) + digits],
      inWord: IN_WORD.test(before),
      parts: TIME.test(digits) ? digits.split(/[.٫]/).map((part) => String(Number(part))) : [],
    }
  })
}

/** Whether a decade is spelled out: الثمانينيات matches 1980s. */
const isDecade = (value: string, spelled: ReadonlySet<number>): boolean =>
  /^(?:1\d|20)[1-9]0$/.test(value) && spelled.has(Number(value) % 100)

/** Numbers up to this one are often words, or the dual (كتابين): one is missing only where the other side has another small number instead. */
const MAX_SMALL_NUMBER = 12

const isSmall = ({ values }: NumberInText): boolean => Number(values[0]) <= MAX_SMALL_NUMBER

const HAS_DIGIT = /[0-9٠-٩۰-۹]/

function mismatch(pair: Pair): { missing: NumberInText; side: 'source' | 'target' } | undefined {
  if (!SIDES.some((side) => HAS_DIGIT.test(pair[side].text))) return undefined
  const texts = { source: words(pair.source.text), target: words(pair.target.text) }
  const numbers = { source: numbersOf(texts.source), target: numbersOf(texts.target) }
  const alone = (side: 'source' | 'target'): NumberInText[] => {
    const answers = new Set(numbers[other(side)].flatMap(({ values, parts }) => [...values, ...parts]))
    const isTime = ({ parts }: NumberInText) => parts.length > 0 && parts.every((part) => answers.has(part))
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
  // 3 on one side and 4 on the other: two small numbers in each other's place.
  const [small] = missing.source
  return small && missing.target.length > 0 ? { missing: small, side: 'source' } : undefined
}

export const numberMismatch: PairRule<'number-mismatch'> = {
  id: 'number-mismatch',
  label: 'a number in digits is missing on the other side, where digits of any system and words count',
  find(pair) {
    const found = mismatch(pair)
    return (
      found && {
        side: found.side,
        reason: `Expected ${quoted(found.missing.spelling)} on both sides, got it on the ${found.side} side only`,
      }
    )
  },
}
