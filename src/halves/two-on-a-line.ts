import type { Block, Point, Position, ReadFile, Skipped } from '../bitext.ts'
import { isCommonWord } from '../languages/index.ts'
import { countLetters } from '../text/characters.ts'
import { cropped, rawOffset } from '../text/offsets.ts'
import type { Correspondence } from './counterparts.ts'
import { type Cut, count, cutOf, type Habit, LATIN_WORD } from './cut.ts'

// A line in two languages ("Article 1 المادة الأولى", «عربي | English») is two blocks where the document writes its lines so, or where the
// two parts plainly translate each other. «شركة Microsoft Corporation تطلق Windows 11 Pro» is one block.

/** A block that may be split, by its index, and where. */
export interface Candidate {
  index: number
  cut: Cut
  /** Whether the lengths of its two parts fit a translation. */
  balanced: boolean
  habit?: Habit
}

/** Whether the number of letters of the other language for each Arabic letter fits a translation; short texts vary more. */
function balanced({ arabic, other }: Cut): boolean {
  const ratio = (countLetters(other).latin + 3) / (countLetters(arabic).arabic + 3)
  return arabic.length + other.length < 60 ? ratio > 0.4 && ratio < 4 : ratio > 0.6 && ratio < 2.5
}

/** Blocks that may be split. Code and cells beside others are not, nor blocks whose reader does not say where their text stands. */
export function candidates(file: ReadFile, blocks: readonly Block[]): Candidate[] {
  const cells = new Map<string, number>()
  for (const { row } of blocks) if (row !== undefined) cells.set(row, (cells.get(row) ?? 0) + 1)
  const open = blocks.flatMap((block, index) => {
    // A cell that is alone in its row is merged over both columns: "Section B – القسم ب".
    if (block.kind === 'code' || (block.row !== undefined && cells.get(block.row) !== 1)) return []
    return rawOf(file, block) === undefined && offsetsOf(block) === undefined ? [] : [{ index, cut: cutOf(block.text) }]
  })
  const habits = open.flatMap(({ cut }) => (cut === undefined || cut.sign === '' ? [] : [cut]))
  const [usual] = habits
  // Where a sign separates all of them, it says more than the words: «للتواصل: legal@site.example | Contact: legal@site.example».
  const isHabit =
    habits.length >= HABIT_LINES.min && habits.every((cut) => cut.sign === usual!.sign && cut.arabicFirst === usual!.arabicFirst)
  return open.flatMap(({ index, cut: own }) => {
    const cut = own ?? (isHabit ? cutOf(blocks[index]!.text, usual) : undefined)
    return cut === undefined ? [] : [{ index, cut, balanced: balanced(cut) }]
  })
}

export const SPACES = /[\s\u0085]+/g

/** The text of a block as it stands in the file, if only white space differs, and its offset. */
export function rawOf({ value }: ReadFile, { text, position }: Block): { raw: string; at: number } | undefined {
  const start = position.start.offset
  const raw = value.slice(start, position.end.offset)
  if (raw === text || raw.replace(SPACES, ' ').trim() === text) return { raw, at: start }
  const at = raw.indexOf(text)
  return at < 0 || /[^\s#>*=\-–—•._]/.test(raw.slice(0, at) + raw.slice(at + text.length))
    ? undefined
    : { raw: text, at: start + at }
}

const offsetsOf = ({ data }: Block): readonly number[] | undefined => {
  const offsets = data?.['offsets']
  return Array.isArray(offsets) && offsets.length > 1 ? (offsets as number[]) : undefined
}

/** Minimum number of lines for a habit, and their minimum share of all lines (or of all headings, or of all list items). */
const HABIT_LINES = { min: 3, minAlone: 2, minShare: 0.6 }
/** Minimum share of words with a counterpart: over all lines of a habit, in a single line, in a single line without a separator. */
const MIN_SHARED_WORDS = { habit: 0.2, one: 0.3, unmarked: 0.5 }
/** Lines of a habit that are compared. */
const SAMPLE_LINES = 60

const habitOf = ({ cut: { arabicFirst, sign } }: Candidate) => `${arabicFirst} ${sign}`

/** The candidates that follow a habit of the document, split as the habit says. */
export function habitual(
  found: readonly Candidate[],
  blocks: readonly Block[],
  correspond: Correspondence | undefined,
): Candidate[] {
  const pools: ((block: Block) => boolean)[] = [
    ({ kind, text }) => kind !== 'code' && /\p{L}/u.test(text),
    ({ kind }) => kind === 'heading',
    ({ kind }) => kind === 'listItem',
  ]
  const chosen = new Map<number, Candidate>()
  for (const pool of pools) {
    const size = blocks.filter(pool).length
    const groups = new Map<string, Candidate[]>()
    for (const one of found) {
      if (!pool(blocks[one.index]!)) continue
      const group = groups.get(habitOf(one))
      if (group === undefined) groups.set(habitOf(one), [one])
      else group.push(one)
    }
    for (const group of groups.values()) {
      // Two lines show a habit where there are no others.
      const least = group.length === size ? HABIT_LINES.minAlone : HABIT_LINES.min
      if (group.length < least || group.length < size * HABIT_LINES.minShare) continue
      const isFew = group.length < HABIT_LINES.min
      if ((isFew || !correspondsAsWhole(group, correspond)) && !isAllThereIs(group, blocks)) continue
      const { arabicFirst, sign } = group[0]!.cut
      for (const one of found) {
        if (!pool(blocks[one.index]!) || chosen.has(one.index)) continue
        const cut = habitOf(one) === habitOf(group[0]!) ? one.cut : cutOf(blocks[one.index]!.text, { arabicFirst, sign })
        if (cut !== undefined) chosen.set(one.index, { ...one, cut, habit: { arabicFirst, sign } })
      }
    }
  }
  // A list in two languages may stand in a document that has none elsewhere: «زر التشغيل = Power button», line after line.
  for (const run of runsOf(found.filter(({ index, cut }) => cut.sign !== '' && !chosen.has(index)))) {
    if (run.length < HABIT_LINES.min || !correspondsAsWhole(run, correspond)) continue
    const { arabicFirst, sign } = run[0]!.cut
    for (const one of run) chosen.set(one.index, { ...one, habit: { arabicFirst, sign } })
  }
  return [...chosen.values()]
}

/** Candidates one right after the other that are written alike. */
function runsOf(found: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = []
  found.forEach((one, k) => {
    const before = found[k - 1]
    if (before !== undefined && before.index === one.index - 1 && habitOf(before) === habitOf(one)) runs.at(-1)!.push(one)
    else runs.push([one])
  })
  return runs
}

/** Whether the two parts of the lines of a habit translate each other, over all lines. */
function correspondsAsWhole(group: readonly Candidate[], correspond: Correspondence | undefined): boolean {
  if (correspond === undefined) return group.every(({ cut }) => cut.mark !== 'none')
  if (group.filter((one) => one.balanced).length < group.length * HABIT_LINES.minShare) return false
  const step = Math.max(1, Math.floor(group.length / SAMPLE_LINES))
  const sample = group.filter((_, i) => i % step === 0)
  const sum = sample.reduce((total, { cut }) => total + Math.min(1, correspond(cut.arabic, cut.other)), 0)
  return sum >= sample.length * MIN_SHARED_WORDS.habit
}

const WORDS = /(?<![\p{L}.])\p{Ll}{3,}(?![\p{L}.])/u
/** Letters outside of the lines of a habit, as a share of those inside, up to which these are all that there is. */
const MAX_REST = 0.25

/** Whether nearly all of a document are lines in both languages: a menu, of which no word need be known. */
function isAllThereIs(group: readonly Candidate[], blocks: readonly Block[]): boolean {
  if (group.filter((one) => one.balanced).length < group.length * HABIT_LINES.minShare) return false
  // React and Node.js are names, "Tabbouleh salad" is not.
  if (group.filter(({ cut }) => WORDS.test(cut.other)).length < group.length / 2) return false
  const inside = new Set(group.map(({ index }) => blocks[index]))
  const letters = { inside: 0, outside: 0 }
  for (const block of blocks) {
    const { arabic, latin } = countLetters(block.text)
    letters[inside.has(block) ? 'inside' : 'outside'] += arabic + latin
  }
  return letters.outside <= letters.inside * MAX_REST
}

const BEGINS = /^["“'(]*[\p{Lu}\p{N}]/u

/** Whether the two parts of one line translate each other, without a habit. */
export function isEvident({ cut, balanced }: Candidate, correspond: Correspondence | undefined): boolean {
  if (!balanced) return false
  if (correspond === undefined) {
    const plain = (cut.other.match(LATIN_WORD) ?? []).filter((word) => isCommonWord(word, 'en')).length
    return cut.mark !== 'none' && plain >= 2 && count(cut.arabic, /\s/g) >= 3
  }
  if (!BEGINS.test(cut.other)) return false
  const least = cut.mark === 'none' ? MIN_SHARED_WORDS.unmarked : MIN_SHARED_WORDS.one
  return correspond(cut.arabic, cut.other) >= least
}

export const move = ({ line, column, offset }: Point, raw: string, by: number): Point => {
  const before = raw.slice(0, by)
  const ends = [...before.matchAll(/\r\n|\n|\r/g)]
  const last = ends.at(-1)
  return last === undefined
    ? { line, column: column + by, offset: offset + by }
    : { line: line + ends.length, column: by - last.index - last[0].length + 1, offset: offset + by }
}

interface SplitLine {
  blocks: [Block, Block]
  marks: Skipped[]
}

/** End tags, and what closes emphasis in Markdown. */
const CLOSING = /(?:<\/[a-zA-Z][^<>]*>|[*_`~]+)*/y
/** What opens before a text: `<span lang="en">`, `**`. */
const OPENING = /(?:<[a-zA-Z][^<>]*>|[*_`~]+)+$/
/** No markup right before a text is longer. */
const LONGEST_OPENING = 400

/** Splits a line with markup in it, whose reader says where its characters stand. */
function splitMapped(
  { value }: ReadFile,
  block: Block,
  offsets: readonly number[],
  habit: Habit | undefined,
): SplitLine | undefined {
  const cut = cutOf(block.text, habit)
  if (cut === undefined) return undefined
  const { start, end } = block.position
  const point = (offset: number): Point => move(start, value.slice(start.offset, offset), offset - start.offset)
  const textEnd = cut.end - (block.text.slice(0, cut.end).length - block.text.slice(0, cut.end).trimEnd().length)
  CLOSING.lastIndex = rawOffset(offsets, textEnd - 1) + 1
  const first = CLOSING.test(value) ? CLOSING.lastIndex : textEnd
  const words = rawOffset(offsets, cut.begin)
  const before = value.slice(Math.max(first, words - LONGEST_OPENING), words)
  const second = words - (OPENING.exec(before)?.[0].length ?? 0)
  if (first > second || second >= end.offset) return undefined
  const { data: _, ...rest } = block
  const piece = (from: number, to: number, position: Position): Block => {
    const mapped = cropped({ text: block.text, offsets: [...offsets], links: [] }, from, to)
    return { ...rest, text: mapped.text, position, data: { offsets: mapped.offsets } }
  }
  const between = value.slice(first, second)
  const sign = between.trim()
  const at = first + between.length - between.trimStart().length
  const position = { start: point(at), end: point(at + sign.length) }
  const last = block.text.slice(0, cut.close).trimEnd().length
  return {
    blocks: [piece(0, textEnd, { start, end: point(first) }), piece(cut.begin, last, { start: point(second), end })],
    marks: sign === '' ? [] : [{ kind: 'paragraph', text: sign, position, side: null, ruleId: 'left-out' }],
  }
}

/** Splits a line into two blocks, and the separators between and after them. */
export function splitLine(file: ReadFile, block: Block, habit: Habit | undefined): SplitLine | undefined {
  const found = rawOf(file, block)
  const offsets = offsetsOf(block)
  if (found === undefined && offsets !== undefined) return splitMapped(file, block, offsets, habit)
  const cut = found && cutOf(found.raw, habit)
  if (found === undefined || cut === undefined) return undefined
  const { raw, at } = found
  const { start, end } = block.position
  const origin = move(start, file.value.slice(start.offset, at), at - start.offset)
  const place = (from: number, to: number): Position => ({
    start: from === 0 ? start : move(origin, raw, from),
    end: to === raw.length ? end : move(origin, raw, to),
  })
  const trimmed = (from: number, to: number): [number, number] => {
    const piece = raw.slice(from, to)
    const first = from + piece.length - piece.trimStart().length
    return [first, Math.max(first, first + piece.trim().length)]
  }
  const { data: _, ...rest } = block
  const piece = (from: number, to: number): Block => {
    const [first, last] = trimmed(from, to)
    return { ...rest, text: raw.slice(first, last).replace(SPACES, ' '), position: place(first, last) }
  }
  const mark = (from: number, to: number): Skipped[] => {
    const [first, last] = trimmed(from, to)
    if (first === last) return []
    return [{ kind: 'paragraph', text: raw.slice(first, last), position: place(first, last), side: null, ruleId: 'left-out' }]
  }
  return {
    blocks: [piece(0, cut.end), piece(cut.begin, cut.close)],
    marks: [...mark(cut.end, cut.begin), ...mark(cut.close, raw.length)],
  }
}
