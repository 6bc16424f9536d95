import type { Lexicon } from '../bitext.ts'
import { MuwaziError } from '../errors.ts'
import { primary } from '../languages/tag.ts'

const pairOf = ({ languages }: Lexicon): string => languages.map(primary).join()

/**
 * One lexicon of several. A key has the translations of all; where several give the same translation, the weight of the last one wins,
 * and its translations stand first. Put your own behind the built-in one. Lexicons in other languages than the last are left out,
 * since alignment takes one pair.
 *
 * @throws {MuwaziError} `bad-option` without any lexicon
 * @example merge(builtIn(), parse('مكون\tcomponent'))
 */
export function merge(...lexicons: readonly Lexicon[]): Lexicon {
  const last = lexicons.at(-1)
  if (last === undefined) throw new MuwaziError('bad-option', 'Expected lexicons to merge, got none')
  const entries = new Map<string, readonly { readonly word: string; readonly weight: number }[]>()
  for (const lexicon of lexicons) {
    if (pairOf(lexicon) !== pairOf(last)) continue
    for (const [key, translations] of lexicon.entries) {
      const earlier = entries.get(key)?.filter(({ word }) => !translations.some((one) => one.word === word)) ?? []
      entries.set(key, [...translations, ...earlier])
    }
  }
  return { languages: last.languages, entries }
}
