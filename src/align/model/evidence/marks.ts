import type { Clues } from '../clues.ts'
import { MARK_P, SIGN_P } from '../parameters.ts'
import { placesOf, type TextIndex } from '../text-index.ts'

/** Words that stand for a sign on the other side. */
const WORDS: Record<keyof typeof SIGN_P, string> = {
  '%٪': 'percent المئة المائة بالمئة بالمائة',
  $: 'dollar dollars usd دولار دولارا دولارات',
  '€': 'euro euros eur يورو',
  '£': 'pound pounds gbp جنيه جنيها جنيهات',
}

/** Each class of equal marks and signs, with what stands for it on the other side. */
const CLASSES = [
  ...Object.entries(MARK_P).map(([marks, p]) => ({ marks: [...marks], p, there: [...marks] })),
  ...Object.entries(SIGN_P).map(([signs, p]) => ({
    marks: [...signs],
    p,
    there: [...signs, ...WORDS[signs as keyof typeof SIGN_P].split(' ')],
  })),
]

/** Clues of punctuation: ؟ with ?, quotes, brackets, colons. */
export function markClues(from: TextIndex, to: TextIndex): Clues {
  const holding = (side: TextIndex, keys: readonly string[]) => placesOf(keys.flatMap((key) => side.byKey.get(key) ?? []))
  return CLASSES.map(({ marks, p, there }) => ({
    label: marks.join(''),
    from: holding(from, marks),
    to: holding(to, there),
    p,
  })).filter(({ from }) => from.length > 0)
}
