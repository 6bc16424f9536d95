// A paragraph that holds sentences of both languages in turn, «التعليم حق للجميع. Education is a right for all. الدولة تكفله. The state …».

import type { Block, ReadFile } from '../bitext.ts'
import { countLetters } from '../text/characters.ts'
import type { Correspondence } from './counterparts.ts'
import { MAX_LINE_CHARACTERS, STOP, wordsOf } from './cut.ts'
import { move, rawOf, SPACES } from './two-on-a-line.ts'

/** Two sentences of each language: one quotation between two sentences is none. */
const MIN_PARTS = 4
const MIN_WORDS = 2
const MIN_LETTERS = 10
/** Minimum share of words with a counterpart, over all pairs of a paragraph. */
const MIN_SHARED_WORDS = 0.25

interface Part {
  start: number
  arabic: number
  other: number
}

const isArabic = ({ arabic, other }: Part): boolean => arabic > other

/** Where the parts of a text in turn begin; empty where it is not written so. */
function turnsOf(text: string): number[] {
  const found: Part[] = []
  const words = wordsOf(text)
  words.forEach((word, k) => {
    const before = words[k - 1]
    const between = text.slice(before?.end ?? 0, word.start)
    if (before === undefined) found.push({ start: 0, arabic: 0, other: 0 })
    else if (before.arabic !== word.arabic && STOP.test(between))
      found.push({ start: word.start - (/\S*$/.exec(between)?.[0].length ?? 0), arabic: 0, other: 0 })
    found.at(-1)![word.arabic ? 'arabic' : 'other']++
  })
  // A name at the end of a sentence changes the script and not the language: «… مع Apple. وقالت».
  const parts: Part[] = []
  for (const part of found) {
    const last = parts.at(-1)
    if (last === undefined || isArabic(last) !== isArabic(part)) parts.push({ ...part })
    else Object.assign(last, { arabic: last.arabic + part.arabic, other: last.other + part.other })
  }
  const areWhole = parts.every(({ arabic, other }) => Math.max(arabic, other) >= MIN_WORDS)
  return areWhole && parts.length >= MIN_PARTS && parts.length % 2 === 0 ? parts.map(({ start }) => start) : []
}

/** The blocks of a paragraph in turn, each pair of neighbours translating each other; `undefined` for any other block. */
export function splitTurns(file: ReadFile, block: Block, correspond: Correspondence | undefined): Block[] | undefined {
  if (correspond === undefined || block.kind === 'code' || block.text.length > MAX_LINE_CHARACTERS) return undefined
  const { arabic, latin } = countLetters(block.text)
  const found = Math.min(arabic, latin) < MIN_LETTERS ? undefined : rawOf(file, block)
  if (found === undefined) return undefined
  const { raw, at } = found
  const starts = turnsOf(raw)
  if (starts.length === 0) return undefined
  const { start, end } = block.position
  const origin = move(start, file.value.slice(start.offset, at), at - start.offset)
  const { data: _, ...rest } = block
  const parts = starts.map((from, k): Block => {
    const to = from + raw.slice(from, starts[k + 1] ?? raw.length).trimEnd().length
    const position = {
      start: k === 0 ? start : move(origin, raw, from),
      end: k === starts.length - 1 ? end : move(origin, raw, to),
    }
    return { ...rest, text: raw.slice(from, to).replace(SPACES, ' '), position }
  })
  const isArabicFirst = wordsOf(raw)[0]!.arabic
  let shared = 0
  for (let k = 0; k < parts.length; k += 2) {
    const [first, second] = [parts[k]!.text, parts[k + 1]!.text]
    shared += Math.min(1, isArabicFirst ? correspond(first, second) : correspond(second, first))
  }
  return shared >= (parts.length / 2) * MIN_SHARED_WORDS ? parts : undefined
}
