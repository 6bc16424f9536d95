// A lexicon as the score looks at it: from the words of its second language, and its keys of two words.

import type { Lexicon } from '../../bitext.ts'
import { isIndexed } from '../../languages/word-set.ts'
import { phrasesAmong } from '../model/known-words.ts'

/** What the score reads of a lexicon beside its entries. */
export interface Digest {
  /** The keys that each word translates: a word of many keys ("make") says little. */
  keys: { get(word: string): readonly string[] | undefined }
  /** Second words of the keys of two words, by the first. */
  heads: ReadonlyMap<string, ReadonlySet<string>>
  /** All those second words. */
  seconds: ReadonlySet<string>
}
export const NO_DIGEST: Digest = { keys: new Map(), heads: new Map(), seconds: new Set() }
const digests = new WeakMap<Lexicon, Digest>()

/** Kept as long as the lexicon is: vocabularies come and go. */
export function digestOf(lexicon: Lexicon): Digest {
  let found = digests.get(lexicon)
  if (found === undefined) digests.set(lexicon, (found = digest(lexicon)))
  return found
}

function digest(lexicon: Lexicon): Digest {
  const { entries } = lexicon
  const heads = new Map<string, Set<string>>()
  const ends = new Set<string>()
  for (const key of phrasesAmong(lexicon)) {
    const space = key.indexOf(' ')
    if (space <= 0 || space !== key.lastIndexOf(' ')) continue
    const head = key.slice(0, space)
    const second = key.slice(space + 1)
    ends.add(second)
    const seconds = heads.get(head)
    if (seconds === undefined) heads.set(head, new Set<string>().add(second))
    else seconds.add(second)
  }
  return { keys: isIndexed(entries) ? { get: (word) => entries.keysOf(word) } : turned(entries), heads, seconds: ends }
}

/** The keys of each word; a word that stands only in translations of several words has the first key of one. */
function turned(entries: Lexicon['entries']): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>()
  for (const [key, translations] of entries)
    for (const { word } of translations) {
      const own = keys.get(word)
      if (own === undefined) keys.set(word, [key])
      else own.push(key)
      if (word.includes(' ')) for (const part of word.split(' ')) if (!keys.has(part)) keys.set(part, [key])
    }
  return keys
}

/** A word that translates so many keys of another is a synonym of it. */
const SYNONYM_KEYS = 2
/** Words of more keys mean too much to have synonyms. */
const MAX_SYNONYM_KEYS = 30
const MAX_SYNONYMS = 12

/** Words that translate several of the same keys as a word: "automobile" of "car". */
export function synonymsOf(word: string, lexicon: Lexicon, keys: Digest['keys']): string[] {
  const own = keys.get(word)
  if (own === undefined || own.length < SYNONYM_KEYS || own.length > MAX_SYNONYM_KEYS) return []
  const shared = new Map<string, number>()
  for (const key of own)
    for (const { word: other } of lexicon.entries.get(key)!)
      if (other !== word && !other.includes(' ')) shared.set(other, (shared.get(other) ?? 0) + 1)
  return [...shared]
    .filter(([, times]) => times >= SYNONYM_KEYS)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_SYNONYMS)
    .map(([other]) => other)
}
