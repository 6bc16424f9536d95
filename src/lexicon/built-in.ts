import type { Lexicon } from '../bitext.ts'
import { MuwaziError } from '../errors.ts'
import { primary } from '../languages/tag.ts'
import { checkLexicon, trust } from './json.ts'
import { PackedEntries, type Translations } from './packed-entries.ts'

const lexiconOf = (entries: ReadonlyMap<string, Translations>): Lexicon => {
  const lexicon: Lexicon = { languages: ['ar', 'en'], entries }
  trust(lexicon)
  return lexicon
}

let packed: Lexicon | undefined

/** The Arabic–English lexicon that muwazi ships, for what looks words up in this thread: it is ready at once, but no plain data. */
export function packedLexicon(): Lexicon {
  packed ??= lexiconOf(new PackedEntries())
  return packed
}

let made: Lexicon | undefined

/**
 * The Arabic–English lexicon that muwazi ships, unpacked at the first call. It is plain data: a Worker or `structuredClone` gets
 * the whole of it; all callers share one, so `merge` it instead of changing it.
 */
export function builtIn(): Lexicon {
  made ??= lexiconOf(new Map(packedLexicon().entries))
  return made
}

const pairOf = ({ languages }: Lexicon): string => languages.map(primary).join()

/**
 * One lexicon of several. A key has the translations of all lexicons; where several give the same translation, the weight of the last
 * one wins, and its translations stand first. Pass your own after the built-in one. Lexicons in other languages than the last are left
 * out, since alignment takes one pair of languages.
 *
 * @throws {MuwaziError} `bad-option` without any lexicon, or for what is none
 * @example merge(builtIn(), parse('مكون\tcomponent'))
 */
export function merge(...lexicons: readonly Lexicon[]): Lexicon {
  const last = lexicons.at(-1)
  if (last === undefined) throw new MuwaziError('bad-option', 'Expected lexicons to merge, got none')
  for (const lexicon of lexicons) checkLexicon('a lexicon to merge', lexicon)
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
