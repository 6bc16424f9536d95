import { foldDigits } from '../text/fold.ts'

/** Arabic words, with vowel marks and presentation forms. */
export const ARABIC_WORD = /[\u0620-\u065F\u0670-\u06D3\u06D5\u0750-\u077F\uFB50-\uFDFB\uFE70-\uFEFC]+/g
/** Latin words; a file name is one word. */
export const LATIN_WORD = /[A-Za-z\u00C0-\u024F\u0300-\u036F]+(?:['’_.-][A-Za-z\u00C0-\u024F\u0300-\u036F]+)*/g
export const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Where a line in two languages splits: `[0, end)` is in one, `[begin, close)` in the other; between them stands a separator or white space. */
export interface Cut {
  end: number
  begin: number
  close: number
  /** `ar | en`: whether Arabic comes first, and what separates the two. */
  arabicFirst: boolean
  mark: 'bracket' | 'separator' | 'stop' | 'none'
  /** The separator itself. */
  sign: string
  arabic: string
  other: string
}

/** Longer lines are not split. */
export const MAX_LINE_CHARACTERS = 10_000

/** Wider gaps between two words are not examined: the patterns below take time in proportion to the square of the gap. */
const MAX_GAP_CHARACTERS = 200

export interface Word {
  arabic: boolean
  start: number
  end: number
}

const WORD = new RegExp(`(${ARABIC_WORD.source})|${LATIN_WORD.source}`, 'g')

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    arabic: match[1] !== undefined,
    start: match.index,
    end: match.index + match[0].length,
  }))
}

const SEPARATOR = /\s*[|¦‖\t]\s*|\s+(?:[•·=~/]|[-–—]{1,2})\s+|^\/$|\s{3,}/
export const STOP = /[.!?؟…۔؛;][»”"’')\]]*\s/
const BRACKET = /\s*[([]\s*(?=[\d٠-٩.\-)\s"“«]*$)/
/** Whether no bracket closes in a text that did not open in it. */
function isBalanced(text: string): boolean {
  let open = 0
  for (const char of text) {
    if (char === '(' || char === '[') open++
    else if ((char === ')' || char === ']') && --open < 0) return false
  }
  return true
}
const CLOSED = /[)\]]\s*[.!?؟…۔]?\s*$/

type Gap = Pick<Cut, 'mark' | 'sign'> & { from: number; to: number }

/** The number before the second language, where both begin with it: «12.3. التثبيت 12.3. Installation». */
const NUMBER = /(?<=\s)\(?\d[\d.]*[.)\-:]?\s*$/

/** How a gap between two words may separate the languages, with offsets in the gap. */
function gapOf(gap: string, closed: boolean, number: string): Gap | undefined {
  if (gap.length > MAX_GAP_CHARACTERS) return undefined
  const bracket = closed ? BRACKET.exec(gap) : null
  if (bracket !== null) return { mark: 'bracket', sign: '(', from: bracket.index, to: bracket.index + bracket[0].length }
  const separator = SEPARATOR.exec(gap)
  if (separator !== null)
    return { mark: 'separator', sign: separator[0].trim(), from: separator.index, to: separator.index + separator[0].length }
  const again = number === '' ? null : NUMBER.exec(foldDigits(gap))
  if (again?.[0].includes(number)) return { mark: 'stop', sign: '', from: again.index - 1, to: again.index }
  const space = /\s\S*$/.exec(gap)
  if (space === null) return undefined
  return { mark: STOP.test(gap) ? 'stop' : 'none', sign: '', from: space.index, to: space.index + 1 }
}

/** A separator counts as this many words on their own side: «… نظام Windows — Microsoft launches …» splits at the dash. */
const SEPARATOR_WORDS = { bracket: 3, separator: 3, stop: 2, none: 0 }
/** Share of words in the other script, such as names: Arabic text may hold many, English hardly any. */
const MAX_FOREIGN_SHARE = { arabic: 0.4, other: 0.1 }
/** The same where the document separates its lines by a sign: then the sign says more than the words. */
const MAX_FOREIGN_SHARE_BY_HABIT = { arabic: 0.75, other: 0.3 }

/** How a document writes two languages on a line: which comes first, and the sign between the two. */
export interface Habit {
  arabicFirst: boolean
  sign: string
}

const BEGINS_WITH = /^\s*\(?(\d[\d.]*\d|\d)/

/** Number of words of a line, in all and before one of its gaps. */
interface Counts {
  arabic: number
  other: number
  arabicLeft: number
  otherLeft: number
}

interface Place {
  gap: Gap
  /** Where the gap begins in the text. */
  at: number
  arabicFirst: boolean
  counts: Counts
}

/** Number of words that stand on the side of their language. */
const ownWords = ({ arabic, other, arabicLeft, otherLeft }: Counts, arabicFirst: boolean): { arabic: number; other: number } =>
  arabicFirst ? { arabic: arabicLeft, other: other - otherLeft } : { arabic: arabic - arabicLeft, other: otherLeft }

/** The gap that leaves the most words on the side of their language; a separator counts as {@link SEPARATOR_WORDS}. */
function bestPlace(text: string, words: readonly Word[], last: number, habit: Habit | undefined): Place | undefined {
  const number = BEGINS_WITH.exec(foldDigits(text.slice(0, 30)))?.[1] ?? ''
  const arabic = words.filter((word) => word.arabic).length
  const other = words.length - arabic
  let best: Place | undefined
  let most = -1
  let arabicLeft = 0
  for (let k = 1; k < words.length; k++) {
    const before = words[k - 1]!
    const next = words[k]!
    if (before.arabic) arabicLeft++
    if (habit === undefined && !nearChange(words, k)) continue
    const between = text.slice(before.end, next.start)
    const closed = last < text.length && next.start < last && /[([]/.test(between) && isBalanced(text.slice(next.start, last))
    const gap = gapOf(between, closed, number)
    if (gap === undefined || (habit !== undefined && gap.sign !== habit.sign)) continue
    const counts = { arabic, other, arabicLeft, otherLeft: k - arabicLeft }
    for (const arabicFirst of [true, false]) {
      if (habit !== undefined && habit.arabicFirst !== arabicFirst) continue
      if (gap.mark === 'none' && (before.arabic !== arabicFirst || next.arabic === arabicFirst)) continue
      const own = ownWords(counts, arabicFirst)
      const score = own.arabic + own.other + SEPARATOR_WORDS[gap.mark]
      if (score <= most) continue
      most = score
      best = { gap, at: before.end, arabicFirst, counts }
    }
  }
  return best
}

/** Whether the script changes near a gap: elsewhere a line cannot split. */
const nearChange = (words: readonly Word[], k: number): boolean =>
  [k - 2, k - 1, k + 1].some((i) => words[i] !== undefined && words[i].arabic !== words[k]!.arabic)

/** Whether each side is in its language, apart from names and terms. */
function isPlausible({ arabicFirst, counts }: Place, habit: Habit | undefined): boolean {
  const own = ownWords(counts, arabicFirst)
  const most = habit !== undefined && habit.sign !== '' ? MAX_FOREIGN_SHARE_BY_HABIT : MAX_FOREIGN_SHARE
  const foreign = { arabic: counts.other - own.other, other: counts.arabic - own.arabic }
  return (['arabic', 'other'] as const).every(
    (side) => own[side] > 0 && foreign[side] <= (foreign[side] + own[side]) * most[side],
  )
}

/** The end of the first part, without a colon that only introduces the second one: «Inflation: التضخم». */
const withoutColon = (text: string, end: number, second: string): number =>
  /:\s*$/.test(second) ? end : end - (/\s{0,3}:$/.exec(text.slice(0, end))?.[0].length ?? 0)

/**
 * The best place to split a line in two languages, if there most words stand on the side of their language.
 *
 * @param habit how the document separates its lines, where that is known: only such places are examined
 */
export function cutOf(text: string, habit?: Habit): Cut | undefined {
  if (text.length > MAX_LINE_CHARACTERS) return undefined
  const words = wordsOf(text)
  if (words.every((word) => word.arabic === words[0]!.arabic)) return undefined
  const closing = text.search(CLOSED)
  const last = closing < 0 ? text.length : closing
  const best = bestPlace(text, words, last, habit)
  if (best === undefined || !isPlausible(best, habit)) return undefined
  const { gap, at, arabicFirst } = best
  const { mark, sign } = gap
  const begin = at + gap.to
  const close = mark === 'bracket' ? last : text.length
  const end = withoutColon(text, at + gap.from, text.slice(begin, close))
  const sides = [text.slice(0, end).trim(), text.slice(begin, close).trim()] as const
  return { end, begin, close, arabicFirst, mark, sign, arabic: sides[arabicFirst ? 0 : 1], other: sides[arabicFirst ? 1 : 0] }
}
