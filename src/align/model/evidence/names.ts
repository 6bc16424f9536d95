import { nameSkeletons } from '../../../languages/skeleton.ts'
import type { Clues } from '../clues.ts'
import { NAME_P } from '../parameters.ts'
import { type Places, placesOf, type Term, type TextIndex } from '../text-index.ts'

/** The skeletons of a term that may be a name, each once; found once for each. */
const skeletonsOf = (term: Term): readonly string[] =>
  (term.skeletons ??= [...new Set(nameSkeletons(term))].filter((one) => one.length > 1))

function bySkeleton(side: TextIndex): Map<string, Term[]> {
  const found = new Map<string, Term[]>()
  for (const term of side.byKey.values())
    for (const skeleton of skeletonsOf(term)) {
      const lists = found.get(skeleton)
      if (lists === undefined) found.set(skeleton, [term])
      else lists.push(term)
    }
  return found
}

/** Clues of names written in the other script: بوتين and Putin, by consonant skeleton. Capitalised Latin words only. */
export function nameClues(from: TextIndex, to: TextIndex): Clues {
  const there = bySkeleton(to)
  const known = new Map<string, Places>()
  const standing = (skeletons: readonly string[]) => {
    const key = skeletons.join(' ')
    let seen = known.get(key)
    if (seen === undefined) {
      const lists = skeletons.map((one) => there.get(one)!)
      seen = placesOf(lists.length === 1 ? lists[0]! : [...new Set(lists.flat())])
      known.set(key, seen)
    }
    return seen
  }
  const clues: Clues = []
  for (const term of from.byKey.values()) {
    const matched = skeletonsOf(term).filter((one) => there.has(one))
    if (matched.length === 0) continue
    const length = matched.reduce((most, one) => Math.max(most, one.length), 0)
    clues.push({
      label: term.key,
      from: term.at,
      to: standing(matched),
      p: NAME_P[Math.min(length, NAME_P.length - 1)] ?? 0,
    })
  }
  return clues
}
