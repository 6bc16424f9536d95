// Near-identical words of related languages: Republik and république, Nation and nación. By shared character trigrams (Simard, Foster &
// Isabelle 1992 used the first four letters; trigrams forgive more).

import type { Clue } from '../clue.ts'
import { sightings, type Term, type Terms } from '../terms.ts'

const SHORTEST = 5
/** Cognates share their beginning: words are looked for among those that do. */
const HEAD = 3
/** Dice coefficient of trigrams from which on two words are taken for cognates, and how likely they are to be that by it. */
const LEAST = 0.45
const P_LEAST = 0.3
const P_MOST = 0.65

function trigrams(word: string): Set<string> {
  const padded = ` ${word} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, k) => padded.slice(k, k + 3)))
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  return (2 * shared) / (a.size + b.size)
}

const isWord = ({ kind, key }: Term) => (kind === 'latin' || kind === 'word') && key.length >= SHORTEST

/** Clues of words of two languages in one script that are spelled nearly alike. Words that are the same are left to their own clue. */
export function cognateClues(from: Terms, to: Terms): Clue[] {
  const byHead = new Map<string, { term: Term; grams: Set<string> }[]>()
  for (const term of to.byKey.values()) {
    if (!isWord(term)) continue
    const head = term.key.slice(0, HEAD)
    const list = byHead.get(head)
    const one = { term, grams: trigrams(term.key) }
    if (list === undefined) byHead.set(head, [one])
    else list.push(one)
  }
  const clues: Clue[] = []
  for (const term of from.byKey.values()) {
    if (!isWord(term) || to.byKey.has(term.key)) continue
    const grams = trigrams(term.key)
    const found = (byHead.get(term.key.slice(0, HEAD)) ?? [])
      .map(({ term: other, grams: others }) => ({ other, alike: other.kind === term.kind ? dice(grams, others) : 0 }))
      .filter(({ alike }) => alike >= LEAST)
    if (found.length === 0) continue
    const most = Math.max(...found.map(({ alike }) => alike))
    clues.push({
      kind: 'cognate',
      label: term.key,
      from: sightings([term]),
      to: sightings(found.map(({ other }) => other)),
      p: P_LEAST + ((P_MOST - P_LEAST) * (most - LEAST)) / (1 - LEAST),
    })
  }
  return clues
}
