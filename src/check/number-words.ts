// Numbers in words, in any known language. They only excuse digits on the other side, so every reading counts.

import { LANGUAGES } from '../languages/index.ts'
import type { NumberWords } from '../languages/language.ts'
import { foldArabic, foldLatin } from '../text/fold.ts'

const table = (rowsOf: (words: NumberWords) => NumberWords['others']): ReadonlyMap<string, number> =>
  new Map(
    LANGUAGES.flatMap(({ numbers, fold }) =>
      (numbers === undefined ? [] : rowsOf(numbers)).flatMap(([value, forms]) =>
        forms.split(' ').map((form) => [fold(form), value] as const),
      ),
    ),
  )

const inOrder = (words: readonly string[]) => words.map((forms, at) => [at + 1, forms] as const)

const UNIT = table(({ cardinals, ordinals, others }) => [...inOrder(cardinals), ...inOrder(ordinals), ...others])
const SCALE = table(({ scales }) => scales)

/** What may stand before a number word in the same word: وبالعشرين. */
const CLITICS = LANGUAGES.flatMap(({ clitics }) => clitics ?? [])

const fold = (word: string): string => (/[a-z]/i.test(word) ? foldLatin(word) : foldArabic(word))

const WORD = /[\p{L}\p{M}]+/gu

/** The value of a word, with or without what its language writes in front of it. */
function valueIn(map: ReadonlyMap<string, number>, word: string): number | undefined {
  const value = map.get(word) ?? map.get(word.replace(/^و/, ''))
  if (value !== undefined) return value
  for (const clitics of CLITICS) {
    const bare = map.get(word.replace(clitics, ''))
    if (bare !== undefined) return bare
  }
  return undefined
}

/** Every value that number words in a row may mean, partial sums included: "three hundred and five" is 3, 300, 5 and 305. */
export function spelledNumbers(text: string): Set<number> {
  const found = new Set<number>()
  let total = 0
  let current = 0
  let before = 0
  let gap = Number.POSITIVE_INFINITY
  for (const [spelling] of text.matchAll(WORD)) {
    const word = fold(spelling)
    const unit = valueIn(UNIT, word)
    const scale = unit === undefined ? valueIn(SCALE, word) : undefined
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
