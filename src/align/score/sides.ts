// What is counted of a text beside its words.

import { scriptOf } from '../../languages/tag.ts'
import { countLetters, isSpace, lettersFor } from '../../text/characters.ts'
import type { Word } from './words.ts'

export interface Side {
  words: readonly Word[]
  /** Characters without white space and vowel marks; one of Chinese or Japanese counts as the letters that it takes in English. Of a text that is longer or shorter than usual, those that are usual. */
  length: number
  hasQuestion: boolean
  hasQuote: boolean
  hasBracket: boolean
  /** Ends with punctuation. */
  ends: boolean
  /** Has a word that says no: لم, "never". */
  negates: boolean
  /** Share of the letters in the script of the language; 1 without letters. */
  ownScript: number
}

const QUESTION = /[?؟？]/
const QUOTE = /["«»“”„「『]/
const BRACKET = /[([（［]/
const END = /[.!?؟۔。．！？।॥…:：]["»”')\]」』）］]*\s*$/
/** Vowel marks from fathatan to sukun, and the tatweel. */
const isMark = (code: number): boolean => (code >= 0x64b && code <= 0x652) || code === 0x640

/** Characters of a text as `Side` counts them. */
export function lengthOf(text: string): number {
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (!isSpace(code) && !isMark(code)) length += lettersFor(code)
  }
  return length
}

/** @param stretch what its length is multiplied by. @default 1 */
export function sideOf(text: string, words: readonly Word[], language: string, stretch = 1): Side {
  const letters = countLetters(text)
  const all = letters.arabic + letters.latin + letters.other
  const script = scriptOf(language)
  const own = script === 'Arab' ? letters.arabic : script === 'Latn' ? letters.latin : letters.other
  return {
    words,
    length: stretch * lengthOf(text),
    hasQuestion: QUESTION.test(text),
    hasQuote: QUOTE.test(text),
    hasBracket: BRACKET.test(text),
    ends: END.test(text),
    negates: words.some(({ negates }) => negates),
    ownScript: all === 0 ? 1 : own / all,
  }
}

/** Sides one after another as one side. */
export function joined(sides: readonly Side[]): Side {
  if (sides.length === 1) return sides[0]!
  const length = sides.reduce((sum, side) => sum + side.length, 0)
  const any = (is: (side: Side) => boolean) => sides.some(is)
  return {
    words: ([] as Word[]).concat(...sides.map(({ words }) => words)),
    length,
    hasQuestion: any(({ hasQuestion }) => hasQuestion),
    hasQuote: any(({ hasQuote }) => hasQuote),
    hasBracket: any(({ hasBracket }) => hasBracket),
    ends: sides.at(-1)!.ends,
    negates: any(({ negates }) => negates),
    ownScript: length === 0 ? 1 : sides.reduce((sum, side) => sum + side.ownScript * side.length, 0) / length,
  }
}
