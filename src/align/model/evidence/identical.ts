import type { Clues } from '../clues.ts'
import { IDENTICAL_P } from '../parameters.ts'
import type { TextIndex } from '../text-index.ts'

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
