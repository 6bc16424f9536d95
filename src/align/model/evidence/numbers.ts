import { numberForms } from '../../../languages/index.ts'
import { primary } from '../../../languages/tag.ts'
import { gregorianYears, hijriYears } from '../../../text/years.ts'
import type { Clues } from '../clues.ts'
import { HIJRI_YEAR_P, HIJRI_YEAR_PLACES, NUMBER_P, ROMAN_NUMERAL_P } from '../parameters.ts'
import { type Places, placesOf, type Term, type TextIndex } from '../text-index.ts'

/** Up to here a number is as often in words as in digits. */
const MAX_IN_WORDS = 12
/** Up to here Roman numerals number parts of a text, by value. */
const ROMAN = '- i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')
/** Shorter Roman numerals are rather the pronoun I, the sign x or an initial: they may match digits, but need no counterpart. */
const MIN_ROMAN_LETTERS = 2
/** Up to here digits of the other side may be Roman numerals in an English text. */
const MAX_ROMAN = 10

/** Units where a number of 1 to 12 stands in words. */
const inWords = (side: TextIndex, value: number): readonly Term[] =>
  [
    ...numberForms(value, side.language),
    ...(value <= MAX_ROMAN && primary(side.language) === 'en' ? [ROMAN[value] ?? ''] : []),
  ].flatMap((word) => side.byKey.get(word) ?? [])

/** The same year in the other calendar, where both numbers are rare: «سنة ٣٥٤ هـ», "in 965". */
function otherYears(term: Term, to: TextIndex): Term[] {
  if (term.at.length > HIJRI_YEAR_PLACES || !/^\d{1,4}$/.test(term.key)) return []
  const value = Number(term.key)
  return [...gregorianYears(value), ...hijriYears(value)].flatMap((year) => {
    const there = to.byKey.get(String(year))
    return there !== undefined && there.at.length <= HIJRI_YEAR_PLACES ? [there] : []
  })
}

/**
 * Clues of numbers, percentages and dates in digits, in three digit systems: ٢٠٢٤, ۲۰۲۴ and 2024 are one. Up to twelve a number may stand in
 * words on the other side: «المادة الثالثة», Article 3; a Roman numeral in digits or in words.
 */
export function numberClues(from: TextIndex, to: TextIndex): Clues {
  const clues: Clues = []
  const counterparts = (key: string, own: Term | undefined) =>
    placesOf([
      ...(own === undefined ? [] : [own]),
      ...(/^\d+$/.test(key) && Number(key) <= MAX_IN_WORDS ? inWords(to, Number(key)) : []),
    ])
  const push = (label: string, own: Term, there: Places, p: number) => clues.push({ label, from: own.at, to: there, p })
  for (const term of from.byKey.values())
    if (term.kind === 'number') {
      const own = to.byKey.get(term.key)
      const years = own === undefined ? otherYears(term, to) : []
      if (years.length > 0) push(term.key, term, placesOf(years), HIJRI_YEAR_P)
      else push(term.key, term, counterparts(term.key, own), NUMBER_P)
    }
  ROMAN.forEach((roman, value) => {
    const term = roman.length < MIN_ROMAN_LETTERS ? undefined : from.byKey.get(roman)
    if (term?.kind !== 'latin' || !term.capital || to.byKey.has(roman)) return
    const key = String(value)
    const there = counterparts(key, to.byKey.get(key))
    if (there.length > 0) push(roman, term, there, ROMAN_NUMERAL_P)
  })
  return clues
}
