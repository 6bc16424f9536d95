import type { Lexicon } from '../bitext.ts'
import { stem } from '../languages/index.ts'
import { arabicSkeleton, latinSkeletons } from '../languages/skeleton.ts'
import { primary } from '../languages/tag.ts'
import { foldArabic, foldLatin } from '../text/fold.ts'
import { numberKey, tokens } from '../text/tokens.ts'

/** Share of the words of the shorter of two texts that have a counterpart in the other, 0 to 1. */
export type Correspond = (arabic: string, other: string) => number

/** Words looked at: what is longer is judged by its beginning. */
const MOST = 40
const LONGEST = 600

/** A function that remembers what it gave for each word. */
function remembering<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const made = of(word)
    known.set(word, made)
    return made
  }
}

/** Counterparts by a lexicon, by the sound of names, and by numbers. */
export function correspondence(lexicon: Lexicon, language: string): Correspond {
  const fits = primary(lexicon.languages[0]) === 'ar' && primary(lexicon.languages[1]) === primary(language)
  const stems = remembering((word) => stem(word, language))
  const sounds = remembering((word) => latinSkeletons(foldLatin(word)))
  const sound = remembering((word) => arabicSkeleton(foldArabic(word)))
  const translations = remembering((word) =>
    fits ? stem(word, 'ar').flatMap((key) => lexicon.entries.get(key)?.flatMap(({ word: other }) => other.split(' ')) ?? []) : [],
  )
  return (arabic, other) => {
    const left = tokens(arabic.slice(0, LONGEST)).slice(0, MOST)
    const right = tokens(other.slice(0, LONGEST)).slice(0, MOST)
    const words = right.filter(({ kind }) => kind === 'latin').map(({ text }) => text)
    const there = new Set(words.flatMap(stems))
    const heard = new Set(words.flatMap(sounds))
    const numbers = new Set(right.flatMap(({ kind, text }) => (kind === 'number' ? [numberKey(text)] : [])))
    const found = left.filter(({ kind, text }) => {
      if (kind === 'number') return numbers.has(numberKey(text))
      if (kind !== 'arabic') return false
      // Two consonants sound alike by chance.
      return (sound(text).length > 2 && heard.has(sound(text))) || translations(text).some((word) => there.has(word))
    }).length
    const size = (list: typeof left) => list.filter(({ kind }) => kind !== 'mark').length
    return found / Math.max(1, Math.min(size(left), size(right)))
  }
}
