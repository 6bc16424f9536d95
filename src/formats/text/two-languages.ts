// Lines in two languages, «كلمة المرور – Password»: a menu or a list of words is not wrapped, however long its lines are.

import { isArabicLetter, isLatinLetter } from '../../text/characters.ts'
import type { Line } from '../../text/lines.ts'

/** So many lines in a row show that they are in two languages; fewer do where blank lines stand around them. */
const MIN_LINES = { inRow: 3, group: 2 }
/** The share of the letters that each language has, and that stand on the side of their language: a name at the end of a line has less. */
const MIN_LETTERS = 0.2
const MIN_OWN = 0.85

/** Which language comes first on a line that has one after the other; `undefined` on any other line. */
function firstOf(text: string): 'arabic' | 'latin' | undefined {
  const letters: boolean[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isArabicLetter(code)) letters.push(true)
    else if (isLatinLetter(code)) letters.push(false)
  }
  const arabic = letters.filter((one) => one).length
  const latin = letters.length - arabic
  if (Math.min(arabic, latin) < letters.length * MIN_LETTERS || letters.length === 0) return undefined
  // Letters on their own side of the best place to cut: Arabic ones before it and Latin ones after it, or the reverse.
  let own = latin
  let most = { arabic: own, latin: arabic }
  for (const isArabic of letters) {
    own += isArabic ? 1 : -1
    most = { arabic: Math.max(most.arabic, own), latin: Math.max(most.latin, letters.length - own) }
  }
  const first = most.arabic >= most.latin ? 'arabic' : 'latin'
  return most[first] >= letters.length * MIN_OWN ? first : undefined
}

/** The lines, by where they begin, that stand with others in two languages: three in a row, or two that are all between blank lines. */
export function twoLanguageLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  const isBlank = (i: number): boolean => (lines[i]?.text ?? '') === ''
  let from = 0
  let first: 'arabic' | 'latin' | undefined
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i]
    const own = line?.mixed === true ? firstOf(line.text) : undefined
    if (own !== undefined && own === first) continue
    const least = isBlank(from - 1) && isBlank(i) ? MIN_LINES.group : MIN_LINES.inRow
    if (first !== undefined && i - from >= least) for (const { start } of lines.slice(from, i)) found.add(start)
    from = i
    first = own
  }
  return found
}
