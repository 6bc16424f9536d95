// Candidates for pairs of lone units: what shares rare words with a unit, and what it faces.

import type { Side } from '../score/sides.ts'
import { lowerBound } from '../search/ascending.ts'

/** Candidates that are scored for each lone unit. */
const MAX_CANDIDATES = 6
/** Words that stand in more lone units than this point to none of them. */
const MAX_WORD_UNITS = 24

/** What lone units are found by, of each unit once: each round asks again. */
export interface Words {
  /** Of a source unit, by word. */
  sought(i: number): readonly (readonly number[])[]
  /** Of a target unit. */
  ids(j: number): ReadonlySet<number>
}

export const wordsOf = ({ source, target }: { source(unit: number): Side; target(unit: number): Side }): Words => ({
  sought: onceEach((i) => soughtBy(source(i))),
  ids: onceEach((j) => idsOf(target(j))),
})

function onceEach<T>(make: (unit: number) => T): (unit: number) => T {
  const made = new Map<number, T>()
  return (unit) => {
    let one = made.get(unit)
    if (one === undefined) made.set(unit, (one = make(unit)))
    return one
  }
}

/** Pairs of lone units that share rare words or face one another. */
export function candidatesOf(
  source: readonly number[],
  target: readonly number[],
  words: Words,
  faces: (i: number) => [number, number],
): [number, number][] {
  const postings = new Map<number, number[]>()
  target.forEach((unit, k) => {
    for (const id of words.ids(unit)) {
      const list = postings.get(id)
      if (list === undefined) postings.set(id, [k])
      else list.push(k)
    }
  })
  const out: [number, number][] = []
  for (const i of source) {
    const weights = new Map<number, number>()
    for (const ids of words.sought(i)) {
      const lists = ids.map((id) => postings.get(id)).filter((list) => list !== undefined)
      // Where words recur without end, each would be read for each unit.
      if (lists.some(({ length }) => length > MAX_WORD_UNITS)) continue
      const hits = new Set<number>()
      for (const list of lists) for (const k of list) hits.add(k)
      if (hits.size === 0 || hits.size > MAX_WORD_UNITS) continue
      const weight = Math.log(1 + target.length / hits.size)
      for (const k of hits) weights.set(k, (weights.get(k) ?? 0) + weight)
    }
    const best = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAX_CANDIDATES)
    const chosen = new Set(best.map(([k]) => k))
    const [from, to] = faces(i)
    for (let k = lowerBound(target, from + 1), n = 0; k < target.length && target[k]! < to && n < MAX_CANDIDATES; k++, n++)
      chosen.add(k)
    for (const k of chosen) out.push([i, target[k]!])
  }
  return out
}

/** By what a target unit is found: words, stems and likenesses of its words that say something. */
function idsOf({ words }: Side): Set<number> {
  const ids = new Set<number>()
  for (const { kind, id, stem, likenesses } of words) {
    if (kind === 'mark') continue
    ids.add(id)
    if (stem >= 0) ids.add(stem)
    for (const one of likenesses) ids.add(one)
  }
  return ids
}

/** What each word of a source unit is looked for by. */
function soughtBy({ words }: Side): number[][] {
  const seen = new Set<number>()
  const sought: number[][] = []
  for (const { kind, id, weight, likenesses, heads } of words) {
    if (kind === 'mark' || weight < 0.3 || seen.has(id)) continue
    seen.add(id)
    sought.push([id, ...likenesses, ...heads])
  }
  return sought
}
