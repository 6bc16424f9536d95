import type { Clue } from '../clue.ts'
import { IDENTICAL_P } from '../parameters.ts'
import { sightings, type Terms } from '../terms.ts'

/** Clues of words that both sides write alike: product names and code inside Arabic, shared words of related languages. */
export function identicalClues(from: Terms, to: Terms): Clue[] {
  const clues: Clue[] = []
  for (const term of from.byKey.values()) {
    const { kind, key } = term
    if (kind === 'mark' || kind === 'number') continue
    const there = to.byKey.get(key)
    if (there !== undefined)
      clues.push({ kind: 'identical', label: key, from: sightings([term]), to: sightings([there]), p: IDENTICAL_P })
  }
  return clues
}
