import type { Block } from '../bitext.ts'
import { countLetters } from '../text/characters.ts'
import { LEAST, suspect } from './suspect.ts'

type Identify = (text: string) => string | undefined

/** So much of a text (in letters) must be in one other language for the text to be in it. */
const MOST = 0.6

/** The language of blocks that are in one language: Arabic by its letters, English unless most of the text is surely something else. */
export function languageOf(blocks: readonly Pick<Block, 'kind' | 'text'>[], identify?: Identify): string {
  let arabic = 0
  let latin = 0
  let looked = 0
  const found = new Map<string, number>()
  for (const { kind, text } of blocks) {
    if (kind === 'code') continue
    const letters = countLetters(text)
    arabic += letters.arabic
    latin += letters.latin
    const all = letters.arabic + letters.latin + letters.other
    looked += all
    if (all < LEAST) continue
    const language = suspect(text) ? identify?.(text) : undefined
    if (language !== undefined) found.set(language, (found.get(language) ?? 0) + all)
  }
  for (const [language, letters] of found) if (letters > looked * MOST) return language
  return arabic > latin ? 'ar' : 'en'
}
