import type { Clue } from '../clue.ts'
import { sightings, type Terms } from '../terms.ts'

/** Marks that translators keep, each a class of equal ones, and how often they do. */
const CLASSES: { marks: string; words?: string; p: number }[] = [
  { marks: '?؟', p: 0.85 },
  { marks: '!', p: 0.6 },
  { marks: '"«“„', p: 0.6 },
  { marks: '(', p: 0.7 },
  { marks: '[', p: 0.8 },
  { marks: ':', p: 0.6 },
  { marks: ';؛', p: 0.3 },
  { marks: '%٪', words: 'percent المئة المائة بالمئة بالمائة', p: 0.7 },
  { marks: '$', words: 'dollar dollars usd دولار دولارا دولارات', p: 0.6 },
  { marks: '€', words: 'euro euros eur يورو', p: 0.6 },
  { marks: '£', words: 'pound pounds gbp جنيه جنيها جنيهات', p: 0.6 },
  { marks: '…', p: 0.4 },
  { marks: '`', p: 0.9 },
]

/** Clues of punctuation: ؟ with ?, quotes, brackets, colons. */
export function markClues(from: Terms, to: Terms): Clue[] {
  const holding = (side: Terms, keys: readonly string[]) => sightings(keys.flatMap((key) => side.byKey.get(key) ?? []))
  return CLASSES.map(({ marks, words = '', p }) => ({
    kind: 'mark' as const,
    label: marks,
    from: holding(from, [...marks]),
    // A sign may be written out on the other side.
    to: holding(to, [...marks, ...words.split(' ')]),
    p,
  })).filter(({ from: { units } }) => units.length > 0)
}
