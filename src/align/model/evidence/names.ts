import { loanSkeletons, nameSkeletons } from '../../../languages/skeleton.ts'
import { scriptOf } from '../../../languages/tag.ts'
import type { Clues } from '../clues.ts'
import { NAME_P } from '../parameters.ts'
import { type Places, placesOf, type Term, type TextIndex } from '../text-index.ts'

/** The skeletons of a term that may be a name or a loanword, each once; found once for each: an index is aligned with one other. */
const skeletonsOf = (term: Term, hasLoans: boolean): readonly string[] =>
  (term.skeletons ??= [...new Set([...nameSkeletons(term), ...(hasLoans ? loanSkeletons(term) : [])])].filter(
    (one) => one.length > 1,
  ))

/** Scripts that share loanwords with Latin letter by letter. */
const LENDERS = new Set(['Cyrl', 'Grek'])

/** Whether the languages share loanwords of Greek and Latin, each in its own script. */
function shareLoans(a: TextIndex, b: TextIndex): boolean {
  const [one, other] = [scriptOf(a.language) ?? '', scriptOf(b.language) ?? '']
  return (one === 'Latn' && LENDERS.has(other)) || (other === 'Latn' && LENDERS.has(one))
}

function bySkeleton(side: TextIndex, hasLoans: boolean): Map<string, Term[]> {
  const found = new Map<string, Term[]>()
  for (const term of side.byKey.values())
    for (const skeleton of skeletonsOf(term, hasLoans)) {
      const lists = found.get(skeleton)
      if (lists === undefined) found.set(skeleton, [term])
      else lists.push(term)
    }
  return found
}

/** Clues of names written in the other script: بوتين and Putin, by consonant skeleton; of loanwords too (президент, president). */
export function nameClues(from: TextIndex, to: TextIndex): Clues {
  const hasLoans = shareLoans(from, to)
  const there = bySkeleton(to, hasLoans)
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
    const matched = skeletonsOf(term, hasLoans).filter((one) => there.has(one))
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
