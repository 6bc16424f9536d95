// In which direction two texts are aligned, and whether a lexicon speaks of them.

import type { CommonOptions, Lexicon } from '../bitext.ts'
import { sameLanguage, scriptOf } from '../languages/tag.ts'

/** Two languages, and a lexicon that may be of others. */
type Languages = Pick<CommonOptions, 'lexicon'> & { sourceLanguage: string; targetLanguage: string }

/** A lexicon is written in one direction; the other one is the same pass with the sides changed, which keeps results symmetric. */
export function isTurned({ lexicon, sourceLanguage, targetLanguage }: Languages): boolean {
  for (const isAlike of [sameLanguage, sameScript])
    if (lexicon) {
      const [from, to] = lexicon.languages
      if (isAlike(from, sourceLanguage) && isAlike(to, targetLanguage)) return false
      if (isAlike(from, targetLanguage) && isAlike(to, sourceLanguage)) return true
    }
  return sourceLanguage > targetLanguage
}

const sameScript = (a: string, b: string): boolean => scriptOf(a) !== undefined && scriptOf(a) === scriptOf(b)

/** A lexicon where it is one of the text's languages; where it is written in their scripts, it may serve as a foreign one. */
export function lexiconOf({ lexicon, sourceLanguage, targetLanguage }: Languages): { lexicon?: Lexicon; foreign?: Lexicon } {
  if (!lexicon) return {}
  const [from, to] = lexicon.languages
  if (sameLanguage(from, sourceLanguage) && sameLanguage(to, targetLanguage)) return { lexicon }
  return sameScript(from, sourceLanguage) && sameScript(to, targetLanguage) ? { foreign: lexicon } : {}
}
