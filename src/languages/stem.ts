import { primary } from '../text/characters.ts'
import { foldLatin } from '../text/fold.ts'
import { stemArabic } from './stem-arabic.ts'
import { stemEnglish } from './stem-english.ts'

/**
 * The stems that a word may have in its language, the likeliest first. Arabic words have several (light stemming is a guess),
 * English words one, words of any other language stand for themselves, folded.
 *
 * @param language BCP 47 tag; only its primary subtag counts
 * @example stem('studies', 'en') // ['studi']
 */
export function stem(word: string, language: string): string[] {
  const code = primary(language)
  if (code === 'ar' || code === 'arb') return stemArabic(word)
  return [code === 'en' || code === 'eng' ? stemEnglish(word) : foldLatin(word)]
}
