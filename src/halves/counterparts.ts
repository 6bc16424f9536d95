import type { Lexicon } from '../bitext.ts'
import { stem } from '../languages/index.ts'
import { arabicSkeleton, latinSkeletons } from '../languages/skeleton.ts'
import { primary } from '../languages/tag.ts'
import { foldArabic, foldLatin } from '../text/fold.ts'
import { numberKey, type Token, tokens } from '../text/tokens.ts'

/** Share of the words of the shorter of two texts that have a counterpart in the other, 0 to 1. */
export type Correspondence = (arabic: string, other: string) => number

/** Longer texts are compared by their beginning. */
const MAX_CHARACTERS = 600
const MAX_TOKENS = 40

/** A function that computes the result for each text once. */
function memoized<T>(compute: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>()
  return (text) => {
    const known = results.get(text)
    if (known !== undefined) return known
    const result = compute(text)
    results.set(text, result)
    return result
  }
}

const tokensOf = (text: string): Token[] => tokens(text.slice(0, MAX_CHARACTERS)).slice(0, MAX_TOKENS)
const sizeOf = (list: readonly Token[]): number => list.filter(({ kind }) => kind !== 'mark').length

/**
 * Compares an Arabic text with one in another language by a lexicon, by the consonants of names, and by numbers. Each text and each word
 * is analysed once, however often it is compared.
 */
export function correspondence(lexicon: Lexicon, language: string): Correspondence {
  const fits = primary(lexicon.languages[0]) === 'ar' && primary(lexicon.languages[1]) === primary(language)
  const skeletons = memoized((word) => latinSkeletons(foldLatin(word)))
  const arabicWord = memoized((word) => ({
    skeleton: arabicSkeleton(foldArabic(word)),
    translations: fits
      ? stem(word, 'ar').flatMap((key) => lexicon.entries.get(key)?.flatMap(({ word: other }) => other.split(' ')) ?? [])
      : [],
  }))
  const arabicText = memoized((text) => {
    const list = tokensOf(text)
    return { list, size: sizeOf(list) }
  })
  const otherText = memoized((text) => {
    const list = tokensOf(text)
    const words = list.filter(({ kind }) => kind === 'latin').map(({ text }) => text)
    return {
      size: sizeOf(list),
      stems: new Set(words.flatMap((word) => stem(word, language))),
      skeletons: new Set(words.flatMap(skeletons)),
      numbers: new Set(list.flatMap(({ kind, text }) => (kind === 'number' ? [numberKey(text)] : []))),
    }
  })
  return (arabic, other) => {
    const left = arabicText(arabic)
    const right = otherText(other)
    const found = left.list.filter(({ kind, text }) => {
      if (kind === 'number') return right.numbers.has(numberKey(text))
      if (kind !== 'arabic') return false
      const { skeleton, translations } = arabicWord(text)
      // Two consonants agree by chance.
      return (skeleton.length > 2 && right.skeletons.has(skeleton)) || translations.some((word) => right.stems.has(word))
    }).length
    return found / Math.max(1, Math.min(left.size, right.size))
  }
}
