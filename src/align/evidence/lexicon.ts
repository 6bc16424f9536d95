import type { Lexicon } from '../../bitext.ts'
import { stem } from '../../script/stem.ts'
import type { Clue } from '../clue.ts'
import { intersection, type Terms, union } from '../terms.ts'

/** Units by lexicon key: a surface word counts for the first of its stems that the lexicon has. */
function keysIn(side: Terms, lexicon: Lexicon, phrases: Phrases): Map<string, number[][]> {
  const found = new Map<string, number[][]>()
  const add = (key: string, units: number[]) => {
    const lists = found.get(key)
    if (lists === undefined) found.set(key, [units])
    else lists.push(units)
  }
  const heads = new Map<string, string[]>()
  const stemsOf = new Map<string, string[]>()
  for (const { kind, key, units } of side.byKey.values()) {
    if (kind === 'mark' || kind === 'number') continue
    const stems = stem(key, side.language)
    stemsOf.set(key, stems)
    const known = stems.find((one) => lexicon.entries.has(one))
    if (known !== undefined) add(known, units)
    const begins = stems.filter((one) => phrases.has(one))
    if (begins.length > 0) heads.set(key, begins)
  }
  if (heads.size === 0) return found
  // Terms of several words: a word that begins one is followed through its unit.
  side.words.forEach((line, unit) => {
    line.forEach((word, at) => {
      for (const head of heads.get(word) ?? [])
        for (const phrase of phrases.get(head) ?? []) {
          if (phrase.rest.every((part, k) => stemsOf.get(line[at + 1 + k] ?? '')?.includes(part))) add(phrase.key, [unit])
        }
    })
  })
  return found
}

/** Units by stem of the side that translations are in; a translation of several words stands where all of them do. */
function stemsIn(side: Terms): Map<string, number[][]> {
  const found = new Map<string, number[][]>()
  for (const { kind, key, units } of side.byKey.values()) {
    if (kind === 'mark' || kind === 'number') continue
    const one = stem(key, side.language)[0] ?? key
    const lists = found.get(one)
    if (lists === undefined) found.set(one, [units])
    else lists.push(units)
  }
  return found
}

/** Keys of several words by the first of them. */
type Phrases = Map<string, { key: string; rest: string[] }[]>

const phrasesOf = new WeakMap<Lexicon, Phrases>()

function phrasesByHead(lexicon: Lexicon): Phrases {
  const known = phrasesOf.get(lexicon)
  if (known !== undefined) return known
  const phrases: Phrases = new Map()
  for (const key of lexicon.entries.keys()) {
    const space = key.indexOf(' ')
    if (space < 0) continue
    const head = key.slice(0, space)
    const phrase = { key, rest: key.slice(space + 1).split(' ') }
    const list = phrases.get(head)
    if (list === undefined) phrases.set(head, [phrase])
    else list.push(phrase)
  }
  phrasesOf.set(lexicon, phrases)
  return phrases
}

/**
 * Clues of a lexicon, in both directions: each key of `from` with the union of its translations in `to`, and each word of `to`
 * with the union of the keys that translate into it. Adding up word pairs instead would count common words twice.
 */
/** Probability that a word of the translations' side has one of the words that translate into it on the other. */
const BACKWARD = 0.6

export function lexiconClues(
  from: Terms,
  to: Terms,
  lexicon: Lexicon,
): { forward: Clue[]; backward: Clue[]; known: Set<string> } {
  const keys = keysIn(from, lexicon, phrasesByHead(lexicon))
  const stems = stemsIn(to)
  const flat = new Map<string, readonly number[]>()
  const standing = (word: string): readonly number[] => {
    let units = flat.get(word)
    if (units === undefined) {
      const lists = word.split(' ').map((part) => stems.get(part))
      units = lists.every((list) => list !== undefined) ? intersection((lists as number[][][]).map(union)) : []
      flat.set(word, units)
    }
    return units
  }
  const forward: Clue[] = []
  const sources = new Map<string, (readonly number[])[]>()
  const known = new Set<string>()
  for (const [key, lists] of keys) {
    const translations = lexicon.entries.get(key) ?? []
    const units = union(lists)
    const there = translations.map(({ word }) => standing(word))
    const counterpart = union(there)
    let miss = 1
    for (const { word, weight } of translations) {
      miss *= 1 - weight
      const known = sources.get(word)
      if (known === undefined) sources.set(word, [units])
      else known.push(units)
    }
    if (counterpart.length > 0) known.add(key)
    forward.push({ kind: 'lexicon', label: key, from: units, to: counterpart, p: Math.min(0.9, 1 - miss) })
  }
  const backward: Clue[] = []
  for (const [word, lists] of sources) {
    const units = standing(word)
    if (units.length > 0) backward.push({ kind: 'lexicon', label: word, from: units, to: union(lists), p: BACKWARD })
  }
  return { forward, backward, known }
}
