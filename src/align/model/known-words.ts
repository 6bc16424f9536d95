// What a lexicon knows of a word of its first language: looked up once for each word, for the clues of the search and for the score.

import type { Lexicon } from '../../bitext.ts'
import { recordOf } from '../../languages/index.ts'
import { hashOf, isIndexed, wordSet } from '../../languages/word-set.ts'
import type { TextIndex } from './text-index.ts'

/** A word as a lexicon sees it. Stems come in their order, the likeliest first. */
export interface KnownWord {
  /** The likeliest stem. */
  stem: string | undefined
  /** The first stem that is an entry. */
  key: string | undefined
  /** The second such stem: السنة is an entry as ألسنة (tongues) is folded, and سنة (year) is one too. */
  other: string | undefined
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
  /** The same for the words of a text. Where they are too many to be remembered, they are remembered as long as the text. */
  within(text: TextIndex): (word: string) => KnownWord
  /** Whether a word is an entry by one of its stems. Parts of words are asked for by the thousand: words are not forgotten for them. */
  has(word: string): boolean
}

/** Words remembered of each lexicon and language. */
const MAX_WORDS = 20_000
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

/** What a stem is to keys of several words; bits. */
const BEGINS = 1
const PART = 2

function make(lexicon: Lexicon, language: string): KnownWords {
  const { phrases, roles } = phrasesOf(lexicon)
  const { entries } = lexicon
  const record = recordOf(language)
  const hashes = isIndexed(entries) ? entries.hashes() : Array.from(entries.keys(), hashOf)
  const among = wordSet([...hashes, ...Array.from(roles.keys(), hashOf)])
  const stem = (word: string) => record.stem(word, among)
  const words = new Map<string, KnownWord>()
  const asked = new Map<string, boolean>()
  const texts = new WeakMap<TextIndex, (word: string) => KnownWord>()
  const lookUp = (word: string): KnownWord => {
    const stems = stem(word)
    let key: string | undefined
    let other: string | undefined
    let [begins, parts] = [NONE, NONE]
    for (const one of stems) {
      if (entries.has(one)) {
        if (key === undefined) key = one
        else other ??= one
      }
      const role = roles.get(one)
      if (role === undefined) continue
      if (role & BEGINS) begins = [...begins, one]
      if (role & PART) parts = [...parts, one]
    }
    return { stem: stems[0], key, other, begins, parts }
  }
  const of = (word: string): KnownWord => {
    let found = words.get(word)
    if (found !== undefined) return found
    found = lookUp(word)
    if (words.size >= MAX_WORDS) words.clear()
    words.set(word, found)
    return found
  }
  return {
    phrases,
    of,
    within(text) {
      if (text.byKey.size <= MAX_WORDS) return of
      let own = texts.get(text)
      if (own !== undefined) return own
      const remembered = new Map<string, KnownWord>()
      own = (word) => {
        let found = remembered.get(word)
        if (found === undefined) remembered.set(word, (found = lookUp(word)))
        return found
      }
      texts.set(text, own)
      return own
    },
    has(word) {
      let found = asked.get(word)
      if (found !== undefined) return found
      found = stem(word).some((one) => entries.has(one))
      if (asked.size >= MAX_WORDS) asked.clear()
      asked.set(word, found)
      return found
    },
  }
}

/** Keys of several words. */
export const phrasesAmong = ({ entries }: Lexicon): readonly string[] =>
  isIndexed(entries) ? entries.phrases() : [...entries.keys()].filter((key) => key.includes(' '))

/** Keys of several words, and what each word is in them. */
function phrasesOf(lexicon: Lexicon): { phrases: Phrases; roles: ReadonlyMap<string, number> } {
  const phrases = new Map<string, Map<string, { key: string; rest: string[] }[]>>()
  const roles = new Map<string, number>()
  const add = (word: string, role: number) => roles.set(word, (roles.get(word) ?? 0) | role)
  for (const key of phrasesAmong(lexicon)) {
    const [head = '', second = '', ...rest] = key.split(' ')
    let bySecond = phrases.get(head)
    if (bySecond === undefined) phrases.set(head, (bySecond = new Map()))
    const list = bySecond.get(second)
    if (list === undefined) bySecond.set(second, [{ key, rest }])
    else list.push({ key, rest })
    add(head, BEGINS)
    add(second, PART)
    for (const part of rest) add(part, PART)
  }
  return { phrases, roles }
}
