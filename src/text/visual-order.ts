import { foldPresentation } from './fold.ts'

// Old PDFs give Arabic as it is drawn, from left to right: ةمدقملا for المقدمة. ة and ى then begin words, which they never do, and the
// article stands at the ends of words, back to front.

const MARKS = /[\u064B-\u065F\u0670\u0640]/g
const WORD = /[\u0621-\u064A]{3,}/g
/** Words that end in لا without being reversed: إلا، مثلا، كلا، أصلا، فعلا. */
const ENDS = /لا$/
const REVERSED = /^[ةى]/
const NATURAL = /^(?:[وفبك]?ال|لل)|[ةى]$/

/** So many reversed words, and so much more than natural ones, are no accident. */
const LEAST = 2
const MORE = 3

/** Tells whether the letters of an Arabic text stand in visual order, back to front. `isVisualOrder('ةمدقملا ةديدجلا')` is true. */
export function isVisualOrder(text: string): boolean {
  let reversed = 0
  let natural = 0
  let certain = 0
  for (const [word] of foldPresentation(text).replace(MARKS, '').matchAll(WORD)) {
    if (REVERSED.test(word)) certain++
    if (NATURAL.test(word)) natural++
    else if (REVERSED.test(word) || ENDS.test(word)) reversed++
  }
  return reversed >= LEAST && certain > 0 && reversed > natural * MORE
}
