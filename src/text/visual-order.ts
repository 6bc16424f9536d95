import { foldPresentation } from './fold.ts'

// Old PDFs give Arabic as it is drawn, from left to right: ةمدقملا for المقدمة. ة and ى then begin words, which they never do, and the
// article stands at the ends of words, reversed.

const MARKS = /[\u064B-\u065F\u0670\u0640]/g
const WORD = /[\u0621-\u064A]{3,}/g
/** Words that end in لا without being reversed: إلا، مثلا، كلا، أصلا، فعلا. */
const ENDS = /لا$/
const REVERSED = /^[ةى]/
const NATURAL = /^(?:[وفبك]?ال|لل)|[ةى]$/

/** The reversed words that prove visual order, and how many there must be for each natural one. */
const EVIDENCE = { words: 2, ratio: 3 }

interface Order {
  reversed: number
  natural: number
  certain: number
}

function orderOf(text: string): Order {
  const order = { reversed: 0, natural: 0, certain: 0 }
  for (const [word] of foldPresentation(text).replace(MARKS, '').matchAll(WORD)) {
    if (REVERSED.test(word)) order.certain++
    if (NATURAL.test(word)) order.natural++
    else if (REVERSED.test(word) || ENDS.test(word)) order.reversed++
  }
  return order
}

/** A word that may begin with ة or ى; hardly any text has one. */
const MAY_BE_REVERSED = /(?<![\u0621-\u064A][\u064B-\u065F\u0670\u0640]*)[ةى]|[\uFB50-\uFDFF\uFE70-\uFEFF]/

/** Whether the letters of an Arabic text stand in visual order, reversed. `isVisualOrder('ةمدقملا ةديدجلا')` is true. */
export function isVisualOrder(text: string): boolean {
  if (!MAY_BE_REVERSED.test(text)) return false
  const { reversed, natural, certain } = orderOf(text)
  return reversed >= EVIDENCE.words && certain > 0 && reversed > natural * EVIDENCE.ratio
}

/** Whether nothing in a text contradicts visual order: «ةمدقملا» beside other text in visual order. */
export function mayBeVisualOrder(text: string): 'yes' | 'no' | 'unknown' {
  const { reversed, natural } = orderOf(text)
  return reversed > 0 && natural === 0 ? 'yes' : natural > reversed ? 'no' : 'unknown'
}

const MIRRORED: Record<string, string> = Object.fromEntries(
  ['()', '[]', '{}', '<>', '«»', '‹›', '“”', '‘’'].flatMap(([a, b]) => [
    [a!, b!],
    [b!, a!],
  ]),
)
/** Numbers and words of other scripts are drawn from left to right inside Arabic as well: 12.5 %, Windows 11. */
const LEFT_TO_RIGHT =
  /[A-Za-z\u00c0-\u024f][0-9A-Za-z\u00c0-\u024f.:/@_+-]*(?<=[0-9A-Za-z\u00c0-\u024f+])(?: [0-9A-Za-z\u00c0-\u024f][0-9A-Za-z\u00c0-\u024f.:/@_+-]*(?<=[0-9A-Za-z\u00c0-\u024f+]))*|[0-9\u0660-\u0669](?:[0-9\u0660-\u0669.,:/٫٬-]*[0-9\u0660-\u0669])?%?/g

/** One line in visual order as logical order: letters, numbers and punctuation. `logicalOrder('.ةديدجلا 2024')` is «2024 الجديدة.». */
export function logicalOrder(line: string): string {
  let turned = ''
  const reverse = (text: string) =>
    [...text]
      .reverse()
      .map((character) => MIRRORED[character] ?? character)
      .join('')
  let at = line.length
  for (const { 0: run, index } of [...line.matchAll(LEFT_TO_RIGHT)].reverse()) {
    turned += reverse(line.slice(index + run.length, at)) + run
    at = index
  }
  return foldPresentation(turned + reverse(line.slice(0, at)))
}

/** «! حذاري» · «،قم» · «؟ أين كنت»: punctuation that closes, before the first letter. An ellipsis may open a line. */
const WRONG_END = /^([!؟?،؛,.:](?:\s?[!؟?.](?!\.))*)\s*(?=[\u0621-\u064A])/

/** A line of an old subtitle with its closing punctuation at the end, where it stands at the beginning; else `undefined`. */
export function closedAtEnd(line: string): string | undefined {
  const [marks, closing] = WRONG_END.exec(line) ?? []
  if (marks === undefined || closing === undefined || line.startsWith('..') || /[.!?؟،؛,:…]$/.test(line)) return undefined
  return line.slice(marks.length).trimEnd() + closing.replace(/\s+/g, '')
}
