// Words that both sides spell alike, or nearly alike: product names in Arabic, Republik and république, Nation and nación.

import type { Clues } from '../clues.ts'
import {
  COGNATE_HEAD_LETTERS,
  IDENTICAL_P,
  MAX_COGNATE_P,
  MIN_COGNATE_DICE,
  MIN_COGNATE_LETTERS,
  MIN_COGNATE_P,
} from '../parameters.ts'
import { placesOf, type Term, type TextIndex } from '../text-index.ts'

/** Clues of words that both sides write alike: product names and code inside Arabic, shared words of related languages. */
export function identicalClues(from: TextIndex, to: TextIndex): Clues {
  const clues: Clues = []
  for (const term of from.byKey.values()) {
    const { kind, key } = term
    if (kind === 'mark' || kind === 'number') continue
    const there = to.byKey.get(key)
    if (there !== undefined) clues.push({ label: key, from: term.at, to: there.at, p: IDENTICAL_P })
  }
  return clues
}

function trigrams(word: string): Set<string> {
  const padded = ` ${word} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, k) => padded.slice(k, k + 3)))
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  return (2 * shared) / (a.size + b.size)
}

/** What Arabic writes before a word and its end as Persian, Urdu and Kurdish have it: الحكومة is حکومت. */
const ARTICLE = /^[وفبك]?ال(?=...)|^لل(?=...)/
const FEMININE = /[ةه]$/

/** What is compared of a word; nothing where it is too short. Arabic writes no short vowels: a letter less is as telling. */
function spellingOf({ kind, key }: Term): string | undefined {
  if (kind === 'arabic') {
    const bare = key.replace(ARTICLE, '').replace(FEMININE, 'ت')
    return bare.length >= MIN_COGNATE_LETTERS - 1 ? bare : undefined
  }
  return (kind === 'latin' || kind === 'word') && key.length >= MIN_COGNATE_LETTERS ? key : undefined
}

/**
 * Clues of words of two languages in one script that are spelled nearly alike, by shared character trigrams (Simard, Foster & Isabelle
 * 1992 used the first four letters; trigrams forgive more). Words that are the same are left to {@link identicalClues}.
 */
export function cognateClues(from: TextIndex, to: TextIndex): Clues {
  const byHead = new Map<string, { term: Term; grams: Set<string> }[]>()
  for (const term of to.byKey.values()) {
    const spelling = spellingOf(term)
    if (spelling === undefined) continue
    const head = spelling.slice(0, COGNATE_HEAD_LETTERS)
    const list = byHead.get(head)
    const one = { term, grams: trigrams(spelling) }
    if (list === undefined) byHead.set(head, [one])
    else list.push(one)
  }
  const clues: Clues = []
  for (const term of from.byKey.values()) {
    const spelling = spellingOf(term)
    if (spelling === undefined || to.byKey.has(term.key)) continue
    const grams = trigrams(spelling)
    const found = (byHead.get(spelling.slice(0, COGNATE_HEAD_LETTERS)) ?? [])
      .map(({ term: other, grams: others }) => ({ other, alike: other.kind === term.kind ? dice(grams, others) : 0 }))
      .filter(({ alike }) => alike >= MIN_COGNATE_DICE)
    if (found.length === 0) continue
    const most = found.reduce((most, { alike }) => Math.max(most, alike), 0)
    clues.push({
      label: term.key,
      from: term.at,
      to: placesOf(found.map(({ other }) => other)),
      p: MIN_COGNATE_P + ((MAX_COGNATE_P - MIN_COGNATE_P) * (most - MIN_COGNATE_DICE)) / (1 - MIN_COGNATE_DICE),
    })
  }
  return clues
}
