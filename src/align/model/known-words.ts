// What a lexicon knows of a word of its first language: looked up once for each word, for the clues of the search and for the score.

import type { Lexicon } from '../../bitext.ts'
import { recordOf } from '../../languages/index.ts'

/** A word as a lexicon sees it. Stems come in their order, the likeliest first. */
export interface KnownWord {
  /** The likeliest stem. */
  stem: string | undefined
  /** The first stem that is an entry. */
  key: string | undefined
  /** Stems that begin an entry of several words. */
  begins: readonly string[]
  /** Stems that stand further on in such an entry. */
  parts: readonly string[]
}

/** Keys of several words by the first of them, and by the second. */
export type Phrases = ReadonlyMap<string, ReadonlyMap<string, readonly { key: string; rest: readonly string[] }[]>>

export interface KnownWords {
  phrases: Phrases
  of(word: string): KnownWord
}

/** Words remembered of each lexicon and language. */
const MAX_WORDS = 50_000
const NONE: readonly string[] = []

const known = new WeakMap<Lexicon, Map<string, KnownWords>>()

/** What a lexicon knows of the words of a language; kept as long as the lexicon is. Words come folded. */
export function knownWords(lexicon: Lexicon, language: string): KnownWords {
  let own = known.get(lexicon)
  if (own === undefined) known.set(lexicon, (own = new Map()))
  let found = own.get(language)
  if (found === undefined) own.set(language, (found = make(lexicon, language)))
  return found
}

function make(lexicon: Lexicon, language: string): KnownWords {
  const { phrases, parts } = phrasesOf(lexicon)
  const { stem } = recordOf(language)
  const words = new Map<string, KnownWord>()
  const keep = (stems: readonly string[], has: (one: string) => boolean) => {
    const kept = stems.filter(has)
    return kept.length === 0 ? NONE : kept
  }
  return {
    phrases,
    of(word) {
      let found = words.get(word)
      if (found !== undefined) return found
      const stems = stem(word)
      found = {
        stem: stems[0],
        key: stems.find((one) => lexicon.entries.has(one)),
        begins: keep(stems, (one) => phrases.has(one)),
        parts: keep(stems, (one) => parts.has(one)),
      }
      if (words.size >= MAX_WORDS) words.clear()
      words.set(word, found)
      return found
    },
  }
}

function phrasesOf(lexicon: Lexicon): { phrases: Phrases; parts: ReadonlySet<string> } {
  const phrases = new Map<string, Map<string, { key: string; rest: string[] }[]>>()
  const parts = new Set<string>()
  for (const key of lexicon.entries.keys()) {
    if (!key.includes(' ')) continue
    const [head = '', second = '', ...rest] = key.split(' ')
    let bySecond = phrases.get(head)
    if (bySecond === undefined) phrases.set(head, (bySecond = new Map()))
    const list = bySecond.get(second)
    if (list === undefined) bySecond.set(second, [{ key, rest }])
    else list.push({ key, rest })
    parts.add(second)
    for (const part of rest) parts.add(part)
  }
  return { phrases, parts }
}
