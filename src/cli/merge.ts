import type { Lexicon } from '../bitext.ts'
import { primary } from '../script/characters.ts'

const pairOf = ({ languages }: Lexicon): string => languages.map(primary).join()

/**
 * One lexicon of several. Translations of a key are those of all, with the weight that the last one gives. Lexicons in other languages
 * than the last are left out, since alignment takes one pair.
 */
export function merge(...lexicons: readonly [Lexicon, ...Lexicon[]]): Lexicon {
  const last = lexicons.at(-1) ?? lexicons[0]
  const entries = new Map<string, Lexicon['entries'] extends ReadonlyMap<string, infer T> ? T : never>()
  for (const lexicon of lexicons) {
    if (pairOf(lexicon) !== pairOf(last)) continue
    for (const [key, translations] of lexicon.entries) {
      const earlier = entries.get(key)?.filter(({ word }) => !translations.some((one) => one.word === word)) ?? []
      entries.set(key, [...translations, ...earlier])
    }
  }
  return { languages: last.languages, entries }
}
