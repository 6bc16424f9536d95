import type { Clue } from '../clue.ts'
import { type Terms, union } from '../terms.ts'

/** Marks that translators keep, each a class of equal ones, and how often they do. */
const CLASSES: { marks: string; p: number }[] = [
  { marks: '?؟', p: 0.85 },
  { marks: '!', p: 0.6 },
  { marks: '"«“„', p: 0.6 },
  { marks: '(', p: 0.7 },
  { marks: '[', p: 0.8 },
  { marks: ':', p: 0.6 },
  { marks: ';؛', p: 0.3 },
  { marks: '%٪', p: 0.7 },
  { marks: '$£€', p: 0.6 },
  { marks: '…', p: 0.4 },
  { marks: '`', p: 0.9 },
]

/** Clues of punctuation: ؟ with ?, quotes, brackets, colons. */
export function markClues(from: Terms, to: Terms): Clue[] {
  const holding = (side: Terms, marks: string) => union([...marks].map((mark) => side.byKey.get(mark)?.units ?? []))
  return CLASSES.map(({ marks, p }) => ({
    kind: 'mark' as const,
    label: marks,
    from: holding(from, marks),
    to: holding(to, marks),
    p,
  })).filter(({ from: units }) => units.length > 0)
}
