import type { Lexicon } from '../../../bitext.ts'
import { stem } from '../../../languages/index.ts'
import { lowerBound, merged } from '../../search/ascending.ts'
import type { Clues } from '../clues.ts'
import { knownWords, type Phrases } from '../known-words.ts'
import { BACKWARD_LEXICON_P, MAX_LEXICON_P } from '../parameters.ts'
import { tells } from '../score.ts'
import { NOWHERE, type Places, placesOf, type Term, type TextIndex } from '../text-index.ts'

/** Places by lexicon key: a surface word counts for the first of its stems that the lexicon has. */
function keysIn(side: TextIndex, lexicon: Lexicon): Map<string, Places> {
  const words = knownWords(lexicon, side.language)
  const known = words.within(side)
  const found = new Map<string, Places[]>()
  const add = (key: string, at: Places) => {
    const list = found.get(key)
    if (list === undefined) found.set(key, [at])
    else list.push(at)
  }
  const heads: { term: Term; begins: readonly string[] }[] = []
  const partsOf = new Map<string, readonly string[]>()
  for (const term of side.byKey.values()) {
    const { kind, key } = term
    if (kind === 'mark' || kind === 'number') continue
    const word = known(key)
    if (word.key !== undefined) add(word.key, term.at)
    if (word.begins.length > 0) heads.push({ term, begins: word.begins })
    if (word.parts.length > 0) partsOf.set(key, word.parts)
  }
  for (const [key, at] of phrasesIn(side, words.phrases, heads, partsOf)) add(key, at)
  return new Map([...found].map(([key, lists]) => [key, merged(lists)]))
}

/** Terms of several words: a word that begins one is followed through its unit. */
function phrasesIn(
  { spelled, spellings, starts }: TextIndex,
  phrases: Phrases,
  heads: readonly { term: Term; begins: readonly string[] }[],
  partsOf: ReadonlyMap<string, readonly string[]>,
): Map<string, Places> {
  const found = new Map<string, number[]>()
  const partsBySpelling = spelled.map(({ key }) => partsOf.get(key))
  const partsAt = (place: number) => (place < spellings.length ? partsBySpelling[spellings[place]!] : undefined)
  for (const { term, begins } of heads)
    for (const at of term.at) {
      const seconds = partsAt(at + 1)
      if (seconds === undefined) continue
      const end = starts[lowerBound(starts, at + 1)]!
      if (at + 1 >= end) continue
      const hasAt = (place: number, part: string) => place < end && (partsAt(place)?.includes(part) ?? false)
      for (const head of begins)
        for (const second of seconds)
          for (const { key, rest } of phrases.get(head)!.get(second) ?? []) {
            if (!rest.every((part, k) => hasAt(at + 2 + k, part))) continue
            const places = found.get(key)
            if (places === undefined) found.set(key, [at])
            else if (places.at(-1) !== at) places.push(at)
          }
    }
  return new Map([...found].map(([key, places]) => [key, new Int32Array(places).sort()]))
}

/** Places by stem of the side that translations are in. */
function stemsIn(side: TextIndex): Map<string, Places> {
  const found = new Map<string, Term[]>()
  for (const term of side.byKey.values()) {
    const { kind, key } = term
    if (kind === 'mark' || kind === 'number') continue
    const one = stem(key, side.language)[0] ?? key
    const list = found.get(one)
    if (list === undefined) found.set(one, [term])
    else list.push(term)
  }
  return new Map([...found].map(([key, terms]) => [key, placesOf(terms)]))
}

/** Where several words stand in one unit: the first place of the first of them there. Units are found by the rarest word. */
function inOneUnit(words: readonly Places[], { starts }: TextIndex): Places {
  const rarest = words.reduce((least, places) => (places.length < least.length ? places : least))
  const found: number[] = []
  let from = 0
  let end = 0
  const firstThere = (places: Places) => places[lowerBound(places, from)] ?? end
  const isThere = (places: Places) => firstThere(places) < end
  for (let k = 0; k < rarest.length; k++) {
    if (rarest[k]! < end) continue
    const unit = lowerBound(starts, rarest[k]! + 1) - 1
    from = starts[unit]!
    end = starts[unit + 1]!
    if (words.every(isThere)) found.push(firstThere(words[0]!))
  }
  return new Int32Array(found)
}

/** Places of several lists as one; undefined where they are so many that a clue to them says too little. They are taken to be spread evenly. */
function telling(p: number, lists: readonly Places[], side: TextIndex): Places | undefined {
  const units = side.starts.length - 1
  const places = lists.reduce((sum, { length }) => sum + length, 0)
  return tells(p, units * (1 - Math.exp(-places / units)), units) ? merged(lists) : undefined
}

/**
 * Clues of a lexicon, in both directions: each key of `from` with the union of its translations in `to`, and each word of `to`
 * with the union of the keys that translate into it. Adding up word pairs instead would count common words twice.
 */
export function lexiconClues(from: TextIndex, to: TextIndex, lexicon: Lexicon): { forward: Clues; backward: Clues } {
  const keys = keysIn(from, lexicon)
  const stems = stemsIn(to)
  const known = new Map<string, Places>()
  const standing = (word: string): Places => {
    let places = known.get(word)
    if (places === undefined) {
      const parts = word.includes(' ') ? word.split(' ').map((part) => stems.get(part) ?? NOWHERE) : undefined
      places = parts === undefined ? (stems.get(word) ?? NOWHERE) : inOneUnit(parts, to)
      known.set(word, places)
    }
    return places
  }
  const forward: Clues = []
  const sources = new Map<string, Places[]>()
  for (const [key, own] of keys) {
    const translations = lexicon.entries.get(key) ?? []
    let miss = 1
    for (const { word, weight } of translations) {
      miss *= 1 - weight
      const keysOfWord = sources.get(word)
      if (keysOfWord === undefined) sources.set(word, [own])
      else keysOfWord.push(own)
    }
    const p = Math.min(MAX_LEXICON_P, 1 - miss)
    const there = translations.map(({ word }) => standing(word)).filter(({ length }) => length > 0)
    const places = telling(p, there, to)
    if (places !== undefined) forward.push({ label: key, from: own, to: places, p })
  }
  const backward: Clues = []
  for (const [word, lists] of sources) {
    const own = standing(word)
    if (own.length === 0) continue
    const places = telling(BACKWARD_LEXICON_P, lists, from)
    if (places !== undefined) backward.push({ label: word, from: own, to: places, p: BACKWARD_LEXICON_P })
  }
  return { forward, backward }
}
