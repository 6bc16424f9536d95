import type { Clue } from '../clue.ts'
import type { Terms } from '../terms.ts'

/** A number is copied more often than a word is translated as the lexicon says. */
const P = 0.85

/** Clues of numbers, percentages and dates in digits, in three digit systems: ٢٠٢٤, ۲۰۲۴ and 2024 are one. */
export function numberClues(from: Terms, to: Terms): Clue[] {
  const clues: Clue[] = []
  for (const { kind, key, units } of from.byKey.values())
    if (kind === 'number') clues.push({ kind: 'number', label: key, from: units, to: to.byKey.get(key)?.units ?? [], p: P })
  return clues
}
