import type { Clue } from '../clue.ts'
import type { Terms } from '../terms.ts'

const P = 0.7

/** Clues of words that both sides write alike: product names and code inside Arabic, shared words of related languages. */
export function identicalClues(from: Terms, to: Terms): Clue[] {
  const clues: Clue[] = []
  for (const { kind, key, units } of from.byKey.values()) {
    if (kind === 'mark' || kind === 'number') continue
    const there = to.byKey.get(key)
    if (there !== undefined) clues.push({ kind: 'identical', label: key, from: units, to: there.units, p: P })
  }
  return clues
}
