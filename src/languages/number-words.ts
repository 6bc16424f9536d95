// Number words of all known languages together: what a text says in words may stand in digits, or in the words of the other language.

import { LANGUAGES } from './index.ts'
import type { NumberWords } from './language.ts'

/** The last two letters of a word as a number. */
const endOf = (word: string): number => (word.charCodeAt(word.length - 2) << 16) | word.charCodeAt(word.length - 1)

/** Number words and how they end: nearly all words end otherwise, and need not be looked up with less and less in front. */
interface Numbers {
  values: ReadonlyMap<string, number>
  ends: ReadonlySet<number>
}

/** A word of so many letters may be a single one with another in front. */
const SHORT = 2

function table(rowsOf: (words: NumberWords) => NumberWords['others']): Numbers {
  const values = new Map(
    LANGUAGES.flatMap(({ numbers, fold }) =>
      (numbers === undefined ? [] : rowsOf(numbers)).flatMap(([value, forms]) =>
        forms.split(' ').map((form) => [fold(form), value] as const),
      ),
    ),
  )
  return { values, ends: new Set(Array.from(values.keys(), endOf)) }
}

const inOrder = (words: readonly string[]) => words.map((forms, at) => [at + 1, forms] as const)

const UNITS = table(({ cardinals, ordinals, others }) => [...inOrder(cardinals), ...inOrder(ordinals), ...others])
const SCALES = table(({ scales }) => scales)

/** Prefixes that are written in one word with a number word: وبالعشرين. */
const CLITICS = LANGUAGES.flatMap(({ clitics }) => clitics ?? [])

/** The value of a word, with or without what its language writes in front of it. */
function valueIn({ values: map, ends }: Numbers, word: string): number | undefined {
  if (word.length > SHORT && !ends.has(endOf(word))) return undefined
  const value = map.get(word) ?? map.get(word.replace(/^و/, ''))
  if (value !== undefined) return value
  for (const clitics of CLITICS) {
    const bare = map.get(word.replace(clitics, ''))
    if (bare !== undefined) return bare
  }
  return undefined
}

/** What a folded word adds to a number: 3 for ثلاثة and «third», 60 for والستين and "sixty". */
export const unitOfWord = (word: string): number | undefined => valueIn(UNITS, word)

/** What a folded word multiplies: 1000 for آلاف and "thousand". */
export const scaleOfWord = (word: string): number | undefined => valueIn(SCALES, word)
