import { foldDigits } from '../../text/fold.ts'
import { endsSentence, type Line } from '../../text/lines.ts'
import { partName } from './list-marker.ts'

// What a PDF prints on every page: numbers and running heads. A line is taken for such furniture where pages show themselves by form
// feeds, by saying so ("Page 3 of 10"), by one line that stands beside each of the numbers, or by cutting sentences in two: a chapter's
// number never stands inside a sentence.

/** Minimum length of a page: numbers of list items and verses follow each other more closely. */
const MIN_PAGE_CHARACTERS = 300
/** Longer lines are not running heads. */
const MAX_RUNNING_HEAD_CHARACTERS = 100

const DASHES = String.raw`[-–—|[\]()/.\s]*`
/** A labelled page number: "Page 3 of 10", «صفحة ٣ من ١٠». A bare number is judged by the other numbers. */
const PAGE_NUMBER = new RegExp(
  `^${DASHES}(?:page|p\\.|pg\\.?|صفحة|الصفحة|ص\\.?)\\s*\\d+\\s*(?:of|/|من(?:\\s+أصل)?)\\s*\\d+${DASHES}$`,
  'iu',
)

// What a browser prints around a page: date and time, title, address, and the number of the page of all pages.
const DATE_TIME = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[,،]?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:[AP]\.?M\.?|ص|م|صباحا|مساء))?/iu
const ADDRESS = /(?:https?|file|chrome-extension):\/\/\S+/iu
const PAGE_OF = /(?:page\s*|صفحة\s*)?\d{1,4}\s*(?:\/|of|من)\s*\d{1,4}/iu
const PRINTED = [DATE_TIME, ADDRESS, PAGE_OF].map((kind) => kind.source).join('|')
const PRINTED_LINE = new RegExp(`^(?:\\s*(?:${PRINTED}))+$`, 'iu')
/** Date and title, or title and address, on one line of a page that keeps its layout. */
const PRINTED_WITH_TITLE = new RegExp(`^(?:${PRINTED})\\s{3,}\\S.*$|^\\S.*\\s{3,}(?:${PRINTED})$`, 'iu')
/** Lines at the beginning and at the end of a page among which they stand. */
const EDGE_LINES = 3

/** The lines that a browser printed at the edges of pages: at least two of date, address and number of pages, and the title beside them. */
function printed(lines: readonly Line[]): number[] {
  const pages: number[][] = [[]]
  lines.forEach((line, i) => {
    if (line.page && pages.at(-1)!.length > 0) pages.push([])
    if (line.text !== '') pages.at(-1)!.push(i)
  })
  const fold = (i: number) => foldDigits(lines[i]!.text.replace(/[\u200e\u200f\u061c]/g, ''))
  return pages.flatMap((page) => {
    const edges = [page.slice(0, EDGE_LINES), page.slice(Math.max(EDGE_LINES, page.length - EDGE_LINES))]
    const own = edges.flat().filter((i) => PRINTED_LINE.test(fold(i)) || PRINTED_WITH_TITLE.test(fold(i)))
    const kinds = [DATE_TIME, ADDRESS, PAGE_OF].filter((kind) => own.some((i) => kind.test(fold(i))))
    if (kinds.length < 2) return []
    // The title stands by itself on a line beside the date; it stands in the page as well.
    const isTitle = (i: number) => page.some((k) => k !== i && !own.includes(k) && lines[k]!.text === lines[i]!.text)
    const titles = edges.flatMap((edge, k) => {
      const others = edge.some((i) => own.includes(i)) ? edge.filter((i) => !own.includes(i) && isTitle(i)) : []
      return k === 0 ? others.slice(0, 1) : others.slice(-1)
    })
    return [...own, ...titles]
  })
}

/** A line as it is on every page: its numbers as one mark each. */
const keyOf = (text: string): string => foldDigits(text).replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()

interface Class {
  lines: number[]
  /** The first number on each of its lines, where there is one. */
  numbers: (number | undefined)[]
}

/** Lines by their key, without those known already, where they could be furniture: short, more than once, numbers rising page by page. */
function classesOf(lines: readonly Line[], taken: ReadonlySet<number>): Class[] {
  const classes = new Map<string, Class>()
  lines.forEach(({ text }, i) => {
    if (text === '' || text.length > MAX_RUNNING_HEAD_CHARACTERS || partName(text) > 0 || taken.has(i)) return
    // A paragraph may end with the same words twice; a running head is no sentence.
    if (endsSentence(text) && /\p{L}{2}/u.test(text)) return
    const number = /\d+/.exec(foldDigits(text))?.[0]
    const key = keyOf(text)
    const found = classes.get(key) ?? { lines: [], numbers: [] }
    found.lines.push(i)
    found.numbers.push(number === undefined ? undefined : Number(number))
    classes.set(key, found)
  })
  return [...classes.values()].filter((one) => one.lines.length > 1 && rises(one))
}

/** Numbers that count pages: nearly all are one more (or, on every other page, two more) than the one before. */
function rises({ numbers, lines }: Class): boolean {
  if (numbers.every((number) => number === numbers[0])) return true
  const steps = numbers.slice(1).filter((number, i) => {
    const step = (number ?? 0) - (numbers[i] ?? 0)
    return step === 1 || step === 2
  })
  return steps.length >= (lines.length - 1) * 0.7
}

/** Characters from each line of a class to the next; the middle one. */
function spacing(lines: readonly Line[], { lines: of }: Class): number {
  const gaps = of
    .slice(1)
    .map((at, k) => lines[at]!.start - lines[of[k]!]!.end)
    .sort((a, b) => a - b)
  return gaps[gaps.length >> 1] ?? 0
}

/** The lines around a run of lines that could be furniture. */
interface Surroundings {
  before: Line | undefined
  after: Line | undefined
  fed: boolean
  /** A line that is the very same on other pages stands in the run. */
  heads: boolean
}

/** For each line that could be furniture, what stands before and after the run of such lines that it is in. */
function surroundings(lines: readonly Line[], could: Uint8Array, same: Uint8Array): (i: number) => Surroundings {
  const runs = new Map<number, Surroundings>()
  // Where pages are told by form feeds, the text begins and ends with a page.
  const isPaged = lines.some(({ page }) => page)
  let at = 0
  while (at < lines.length) {
    if (could[at] !== 1) {
      at++
      continue
    }
    let end = at
    let fed = false
    let heads = false
    while (end < lines.length && (could[end] === 1 || (lines[end]!.text === '' && could[end + 1] === 1))) {
      fed ||= lines[end]!.page
      heads ||= same[end] === 1
      end++
    }
    const back = lines[at - 1]?.text === '' ? at - 2 : at - 1
    const on = lines[end]?.text === '' ? end + 1 : end
    fed ||= lines[end]?.page === true || lines[on]?.page === true
    fed ||= isPaged && (back < 0 || on >= lines.length)
    const run = { before: lines[back], after: lines[on], fed, heads }
    for (let i = at; i < end; i++) runs.set(i, run)
    at = end
  }
  return (i) => runs.get(i) ?? { before: undefined, after: undefined, fed: false, heads: false }
}

/**
 * The lines that are page furniture, 1 for each; all others 0.
 *
 * @param cuts tells whether a page end between two lines cuts a sentence
 */
export function furniture(lines: readonly Line[], cuts: (before: Line, after: Line) => boolean): Uint8Array {
  const found = new Uint8Array(lines.length)
  lines.forEach(({ text }, i) => {
    if (text.length <= MAX_RUNNING_HEAD_CHARACTERS && PAGE_NUMBER.test(foldDigits(text))) found[i] = 1
  })
  const browser = new Set(printed(lines))
  for (const i of browser) found[i] = 1
  const feeds = (i: number) => lines[i]?.page === true || (lines[i]?.text === '' && lines[i + 1]?.page === true)
  const fedOnce = (i: number) => feeds(i) || feeds(i + 1)
  const classes = classesOf(lines, browser).filter(
    (one) => spacing(lines, one) >= MIN_PAGE_CHARACTERS || one.lines.some((i) => found[i] === 1 || fedOnce(i)),
  )
  const could = new Uint8Array(found)
  for (const one of classes) for (const i of one.lines) could[i] = 1
  const same = new Uint8Array(lines.length)
  for (const one of classes)
    if (one.lines.length > 2 && one.numbers.every((number) => number === one.numbers[0])) for (const i of one.lines) same[i] = 1
  const around = surroundings(lines, could, same)
  // Page numbers first: running heads may then lean on them.
  for (const one of classes) {
    const runs = one.lines.map(around)
    const of = (test: (run: Surroundings) => boolean) => runs.filter(test).length
    const fed = of(({ fed }) => fed)
    const cut = of(({ before, after }) => before !== undefined && after !== undefined && cuts(before, after))
    const counted = one.numbers.some((number, k) => k > 0 && number !== one.numbers[0])
    const least = counted ? { cuts: 1, share: 0.15 } : { cuts: 2, share: 0.3 }
    if (fed >= 2 && fed >= runs.length * 0.5) mark(found, one)
    else if (cut >= least.cuts && cut >= runs.length * least.share) mark(found, one)
    else if (counted && of(({ heads }) => heads) >= Math.max(3, runs.length * 0.6)) mark(found, one)
  }
  const marked = new Uint8Array(found)
  for (const one of classes) {
    const beside = one.lines.filter((i) => [-2, -1, 1, 2].some((step) => marked[i + step] === 1 && nextTo(lines, i, step)))
    if (beside.length >= 2 && beside.length >= one.lines.length * 0.6) mark(found, one)
  }
  return found
}

const nextTo = (lines: readonly Line[], i: number, step: number): boolean =>
  Math.abs(step) === 1 || lines[i + step / 2]?.text === ''

function mark(found: Uint8Array, { lines }: Class): void {
  for (const i of lines) found[i] = 1
}
