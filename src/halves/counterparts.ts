import type { Lexicon } from '../bitext.ts'
import { primary } from '../script/characters.ts'
import { foldArabic, foldLatin } from '../script/fold.ts'
import { arabicSkeleton, latinSkeletons } from '../script/skeleton.ts'
import { stem } from '../script/stem.ts'
import { numberKey, tokens } from '../script/tokens.ts'

/** Share of the words of the shorter of two texts that have a counterpart in the other, 0 to 1. */
export type Correspond = (arabic: string, other: string) => number

/** Words looked at: what is longer is judged by its beginning. */
const MOST = 60

/** Counterparts by a lexicon, by the sound of names, and by numbers. */
export function correspondence(lexicon: Lexicon | false | undefined, language: string): Correspond {
  const [from, to] = lexicon ? lexicon.languages.map(primary) : []
  const ofLexicon = lexicon && from === 'ar' && to === primary(language) ? lexicon.entries : undefined
  return (arabic, other) => {
    const left = tokens(arabic).slice(0, MOST)
    const right = tokens(other).slice(0, MOST)
    const stems = new Set(right.flatMap(({ kind, text }) => (kind === 'latin' ? stem(text, language) : [])))
    const sounds = new Set(right.flatMap(({ kind, text }) => (kind === 'latin' ? latinSkeletons(foldLatin(text)) : [])))
    const numbers = new Set(right.flatMap(({ kind, text }) => (kind === 'number' ? [numberKey(text)] : [])))
    const found = left.filter(({ kind, text }) => {
      if (kind === 'number') return numbers.has(numberKey(text))
      if (kind !== 'arabic') return false
      const sound = arabicSkeleton(foldArabic(text))
      if (sound.length > 2 && sounds.has(sound)) return true
      return stem(text, 'ar').some((key) =>
        ofLexicon?.get(key)?.some(({ word }) => word.split(' ').some((part) => stems.has(part))),
      )
    }).length
    const words = (list: typeof left) => list.filter(({ kind }) => kind !== 'mark').length
    return found / Math.max(1, Math.min(words(left), words(right)))
  }
}
