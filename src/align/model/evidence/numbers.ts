import { primary } from '../../../text/characters.ts'
import type { Clues } from '../clues.ts'
import { NUMBER_P, ROMAN_NUMERAL_P } from '../parameters.ts'
import { type Places, placesOf, type Term, type TextIndex } from '../text-index.ts'

/** Small numbers in words, cardinal then ordinal, as folded for comparison; from one on. Genders and cases of Arabic differ. */
const WORDS: Record<string, readonly string[]> = {
  ar: [
    'واحد واحدة اول الاول اولي الاولي اولا',
    'اثنان اثنين اثنتان اثنتين ثان ثاني الثاني ثانية الثانية ثانيا',
    'ثلاث ثلاثة ثالث الثالث ثالثة الثالثة ثالثا',
    'اربع اربعة رابع الرابع رابعة الرابعة رابعا',
    'خمس خمسة خامس الخامس خامسة الخامسة خامسا',
    'ست ستة سادس السادس سادسة السادسة سادسا',
    'سبع سبعة سابع السابع سابعة السابعة سابعا',
    'ثمان ثماني ثمانية ثامن الثامن ثامنة الثامنة ثامنا',
    'تسع تسعة تاسع التاسع تاسعة التاسعة تاسعا',
    'عشر عشرة عاشر العاشر عاشرة العاشرة عاشرا',
  ],
  en: [
    'one first 1st i',
    'two second 2nd ii',
    'three third 3rd iii',
    'four fourth 4th iv',
    'five fifth 5th v',
    'six sixth 6th vi',
    'seven seventh 7th vii',
    'eight eighth 8th viii',
    'nine ninth 9th ix',
    'ten tenth 10th x',
    'eleven eleventh 11th xi',
    'twelve twelfth 12th xii',
  ],
}
const ROMAN = [
  'ii',
  'iii',
  'iv',
  'vi',
  'vii',
  'viii',
  'ix',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
]
const ROMAN_VALUES = [2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]

/** Units where a number of 1 to 12 stands in words. */
const inWords = (side: TextIndex, value: number): readonly Term[] =>
  (WORDS[primary(side.language)]?.[value - 1]?.split(' ') ?? []).flatMap((word) => side.byKey.get(word) ?? [])

const SMALL = /^(?:[1-9]|1[0-2])$/

/**
 * Clues of numbers, percentages and dates in digits, in three digit systems: ٢٠٢٤, ۲۰۲۴ and 2024 are one. Up to twelve a number may stand in
 * words on the other side: «المادة الثالثة», Article 3; a Roman numeral in digits or in words.
 */
export function numberClues(from: TextIndex, to: TextIndex): Clues {
  const clues: Clues = []
  const counterparts = (key: string, own: Term | undefined) =>
    placesOf([...(own === undefined ? [] : [own]), ...(SMALL.test(key) ? inWords(to, Number(key)) : [])])
  const push = (label: string, own: Term, there: Places, p: number) => clues.push({ label, from: own.at, to: there, p })
  for (const term of from.byKey.values())
    if (term.kind === 'number') push(term.key, term, counterparts(term.key, to.byKey.get(term.key)), NUMBER_P)
  ROMAN.forEach((roman, k) => {
    const term = from.byKey.get(roman)
    if (term?.kind !== 'latin' || !term.capital || to.byKey.has(roman)) return
    const key = String(ROMAN_VALUES[k])
    const there = counterparts(key, to.byKey.get(key))
    if (there.length > 0) push(roman, term, there, ROMAN_NUMERAL_P)
  })
  return clues
}
