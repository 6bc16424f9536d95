import type { Lexicon } from '../../../bitext.ts'
import { stem } from '../../../languages/stem.ts'
import { intersection, lowerBound } from '../../search/ascending.ts'
import type { Clue } from '../clue.ts'
import { BACKWARD_LEXICON_P, MAX_LEXICON_P } from '../parameters.ts'
import { type Sighting, type Sightings, sightings, type Terms } from '../terms.ts'

/** Units by lexicon key: a surface word counts for the first of its stems that the lexicon has. */
function keysIn(side: Terms, lexicon: Lexicon, phrases: Phrases): Map<string, Sighting[]> {
  const found = new Map<string, Sighting[]>()
  const add = (key: string, seen: Sighting) => {
    const list = found.get(key)
    if (list === undefined) found.set(key, [seen])
    else list.push(seen)
  }
  const heads = new Map<string, string[]>()
  const stemsOf = new Map<string, string[]>()
  for (const term of side.byKey.values()) {
    const { kind, key } = term
    if (kind === 'mark' || kind === 'number') continue
    const stems = stem(key, side.language)
    stemsOf.set(key, stems)
    const known = stems.find((one) => lexicon.entries.has(one))
    if (known !== undefined) add(known, term)
    const begins = stems.filter((one) => phrases.has(one))
    if (begins.length > 0) heads.set(key, begins)
  }
  if (heads.size === 0) return found
  // Terms of several words: a word that begins one is followed through its unit.
  const whole = new Map<string, Sighting>()
  const standsAt = (key: string, unit: number, place: number) => {
    let seen = whole.get(key)
    if (seen === undefined) {
      seen = { units: [], at: [] }
      whole.set(key, seen)
      add(key, seen)
    }
    if (seen.units.at(-1) !== unit) seen.units.push(unit)
    if (seen.at.at(-1) !== place) seen.at.push(place)
  }
  side.tokens.forEach((line, unit) => {
    const isAt = (part: string, at: number) => stemsOf.get(line[at] ?? '')?.includes(part)
    line.forEach((word, at) => {
      for (const head of heads.get(word) ?? [])
        for (const second of stemsOf.get(line[at + 1] ?? '') ?? [])
          for (const { key, rest } of phrases.get(head)!.get(second) ?? [])
            if (rest.every((part, k) => isAt(part, at + 2 + k))) standsAt(key, unit, side.starts[unit]! + at)
    })
  })
  return found
}

/** Units by stem of the side that translations are in; a translation of several words stands where all of them do. */
function stemsIn(side: Terms): Map<string, Sighting[]> {
  const found = new Map<string, Sighting[]>()
  for (const term of side.byKey.values()) {
    const { kind, key } = term
    if (kind === 'mark' || kind === 'number') continue
    const one = stem(key, side.language)[0] ?? key
    const lists = found.get(one)
    if (lists === undefined) found.set(one, [term])
    else lists.push(term)
  }
  return found
}

/** Units that hold all of several words, and where the first of them stands there. */
function inOneUnit(parts: readonly Sightings[], side: Terms): Sightings {
  if (parts.length === 1) return parts[0]!
  const units = intersection(parts.map(({ units }) => units))
  const { at } = parts[0]!
  return { units, at: units.map((unit) => at[lowerBound(at, side.starts[unit]!)]!) }
}

/** Keys of several words by the first of them, and by the second. */
type Phrases = Map<string, Map<string, { key: string; rest: string[] }[]>>

const phrasesOf = new WeakMap<Lexicon, Phrases>()

function phrasesByHead(lexicon: Lexicon): Phrases {
  const known = phrasesOf.get(lexicon)
  if (known !== undefined) return known
  const phrases: Phrases = new Map()
  for (const key of lexicon.entries.keys()) {
    if (!key.includes(' ')) continue
    const [head = '', second = '', ...rest] = key.split(' ')
    const bySecond = phrases.get(head) ?? new Map<string, { key: string; rest: string[] }[]>()
    phrases.set(head, bySecond)
    const list = bySecond.get(second)
    if (list === undefined) bySecond.set(second, [{ key, rest }])
    else list.push({ key, rest })
  }
  phrasesOf.set(lexicon, phrases)
  return phrases
}

/**
 * Clues of a lexicon, in both directions: each key of `from` with the union of its translations in `to`, and each word of `to`
 * with the union of the keys that translate into it. Adding up word pairs instead would count common words twice.
 */
export function lexiconClues(from: Terms, to: Terms, lexicon: Lexicon): { forward: Clue[]; backward: Clue[] } {
  const keys = keysIn(from, lexicon, phrasesByHead(lexicon))
  const stems = stemsIn(to)
  const flat = new Map<string, Sightings>()
  const standing = (word: string): Sightings => {
    let seen = flat.get(word)
    if (seen === undefined) {
      const lists = word.split(' ').map((part) => stems.get(part))
      seen = lists.every((list) => list !== undefined) ? inOneUnit(lists.map(sightings), to) : { units: [], at: [] }
      flat.set(word, seen)
    }
    return seen
  }
  const forward: Clue[] = []
  const sources = new Map<string, Sightings[]>()
  for (const [key, lists] of keys) {
    const translations = lexicon.entries.get(key) ?? []
    const own = sightings(lists)
    const there = sightings(translations.map(({ word }) => standing(word)))
    let miss = 1
    for (const { word, weight } of translations) {
      miss *= 1 - weight
      const known = sources.get(word)
      if (known === undefined) sources.set(word, [own])
      else known.push(own)
    }
    forward.push({ kind: 'lexicon', label: key, from: own, to: there, p: Math.min(MAX_LEXICON_P, 1 - miss) })
  }
  const backward: Clue[] = []
  for (const [word, lists] of sources) {
    const own = standing(word)
    const there = sightings(lists)
    if (own.units.length > 0) backward.push({ kind: 'lexicon', label: word, from: own, to: there, p: BACKWARD_LEXICON_P })
  }
  return { forward, backward }
}
