// Numbers as the score compares them: in digits or in words, of one word or of several.

import { scaleOfWord, unitOfWord } from '../../languages/number-words.ts'
import type { TokenKind } from '../../text/tokens.ts'
import type { Word } from './words.ts'

/** A number that may be a time: 5.30 is 5:30. */
export const timesOf = (key: string): string[] => (/^(?:1?\d|2[0-4])[.:][0-5]\d$/.test(key) ? [`t${key.replace('.', ':')}`] : [])

/** The value of a number or number word; NaN of any other. */
export const numberOf = (kind: TokenKind, key: string): number =>
  kind === 'number' ? Number(key) : kind === 'arabic' || kind === 'latin' ? (unitOfWord(key) ?? Number.NaN) : Number.NaN

/** What a word multiplies the number before it by, or 0. A hundred may be a century, and stands in numbers that have more words. */
export function scaleOf(key: string): number {
  const scale = scaleOfWord(key) ?? 0
  return scale >= 1000 ? scale : 0
}

/** The words of a text with a number of several words as one: «820 ألف» is 820000, «الثالث والستين» and "sixty-three" are 63. */
export function inNumbers(words: readonly Word[], numberWord: (value: number, kind: TokenKind) => Word): readonly Word[] {
  let out: Word[] | undefined
  let at = 0
  while (at < words.length) {
    const { value } = words[at]!
    const end = Number.isNaN(value) ? at + 1 : numberEnd(words, at)
    const whole = end > at + 1 ? sum(words, at, end) : yearOf(words, at)
    if (whole !== undefined) {
      out ??= words.slice(0, at)
      out.push(numberWord(whole, words[at]!.kind))
    } else out?.push(words[at]!)
    at = end
  }
  return out ?? words
}

const isTens = (value: number) => value >= 20 && value < 100 && value % 10 === 0
const isOnes = (value: number) => value >= 1 && value < 10

/** Whether a number word goes on another one: وستين after ثلاثة, عشرة after ثلاث, "three" after "sixty" and a dash or not. */
function goesOn(one: Word, other: Word): boolean {
  if (one.kind === 'number' || other.kind !== one.kind) return false
  if (one.kind === 'latin') return isTens(one.value) && isOnes(other.value)
  return isOnes(one.value) && (other.value === 10 || (isTens(other.value) && other.key.startsWith('و')))
}

/** Where a number that begins at a place ends. */
function numberEnd(words: readonly Word[], at: number): number {
  let end = at + 1
  const dash = Number(words[end]?.key === '-' && words[at]!.kind === 'latin')
  const next = words[end + dash]
  if (next !== undefined && goesOn(words[at]!, next)) end += dash + 1
  if (end < words.length && words[end]!.scale > 0) end++
  return end
}

/** The year that ends 1950-53. */
function yearOf(words: readonly Word[], at: number): number | undefined {
  if (at < 2 || words[at]!.kind !== 'number' || !/^\d\d$/.test(words[at]!.key)) return undefined
  const isRange = /^[-–]$/.test(words[at - 1]!.key) && /^\d{4}$/.test(words[at - 2]!.key)
  return isRange ? Number(words[at - 2]!.key.slice(0, 2) + words[at]!.key) : undefined
}

/** The value of the words of a number. */
function sum(words: readonly Word[], from: number, to: number): number {
  let total = 0
  for (let at = from; at < to; at++) {
    const { value, scale } = words[at]!
    if (scale > 0 && at > from) total *= scale
    else if (!Number.isNaN(value)) total += value
  }
  return Number(total.toPrecision(12))
}
