import type { Block, Message, ReadFile, Skipped } from '../bitext.ts'
import type { Identify } from '../languages/detect.ts'
import { primary } from '../languages/tag.ts'
import { arrange, type Runs } from './arrangement.ts'
import type { Correspondence } from './counterparts.ts'
import { type Leaning, leaningOf, sidesOf } from './sides.ts'
import { sift } from './sift.ts'
import { splitTurns } from './turns.ts'
import { type Candidate, candidates, habitual, isEvident, splitLine } from './two-on-a-line.ts'

export interface Halves {
  source: Block[]
  target: Block[]
  /** Blocks of neither side, and why. */
  skipped: Skipped[]
  messages: Message[]
  runs: Runs
  /** `row` of blocks that are each other's translations, whatever stands around them. */
  rows: ReadonlySet<string>
}

/** The two languages, and what helps to tell them apart. */
export interface HalvingOptions {
  source: string
  target: string
  identify?: Identify | undefined
  /** Given where one of the languages is Arabic. */
  correspond?: Correspondence | undefined
}

/**
 * Splits the blocks of one text that holds both languages. The side of a block follows from its letters and from the sides of its
 * neighbours; lines in both languages are split.
 */
export function halve(file: ReadFile, options: HalvingOptions): Halves {
  const { source, target, identify } = options
  const leaning = leaningOf(source, target, identify)
  const split = splitLines(file, options, (blocks) => sidesOf(blocks, leaning))
  const { blocks, skipped, messages } = sift(file, split.blocks, [source, target], identify)
  const sides = withQuotations(sidesOf(blocks, leaning), blocks, leaning)
  // The two blocks of one line are on two sides, whatever stands around them.
  const together = blocks.map((block, i) => split.couples.get(block) === blocks[i + 1] && blocks[i + 1] !== undefined)
  together.forEach((two, i) => {
    if (!two) return
    const first = leaning(blocks[i]!) >= leaning(blocks[i + 1]!) ? 1 : -1
    sides[i] = first
    sides[i + 1] = -first
  })
  return {
    source: blocks.filter((_, i) => (sides[i] ?? 0) > 0),
    target: blocks.filter((_, i) => (sides[i] ?? 0) < 0),
    skipped: [...skipped, ...split.marks].sort((a, b) => a.position.start.offset - b.position.start.offset),
    messages: [...messages, ...lopsided(file, blocks, sides, options)],
    rows: split.rows,
    runs: arrange({ sides, lengths: blocks.map(({ text }) => text.length), together }),
  }
}

/** In a text that is all on one side, a block that leans this far to the other side is a quotation: four Arabic words, but no name. */
const QUOTATION_NATS = 5

/** Moves paragraphs that are surely in the other language to their side, where the whole text came out on one side. */
function withQuotations(sides: Int8Array, blocks: readonly Block[], leaning: Leaning): Int8Array {
  const only = sides[0] ?? 0
  if (sides.some((side) => side !== only)) return sides
  return sides.map((side, i) => (leaning(blocks[i]!) * side < -QUOTATION_NATS ? -side : side))
}

interface SplitLines {
  blocks: readonly Block[]
  marks: Skipped[]
  /** The second block of each line that was split, by the first. */
  couples: Map<Block, Block>
  /** Names of the short lines among them, which are like rows of a table: a menu. */
  rows: Set<string>
}

/** A line of a menu or a list of words is no longer, in characters. */
const MAX_ROW_LENGTH = 80

/** Splits lines in two languages: those that the document has as a habit, and those whose two parts plainly translate each other. */
function splitLines(
  file: ReadFile,
  { source, target, correspond }: HalvingOptions,
  sidesOf: (blocks: readonly Block[]) => Int8Array,
): SplitLines {
  const whole: SplitLines = { blocks: file.blocks, marks: [], couples: new Map(), rows: new Set() }
  if ((primary(source) === 'ar') === (primary(target) === 'ar')) return whole
  const found = candidates(file, file.blocks)
  const turns = file.blocks.map((block) => splitTurns(file, block, correspond))
  if (found.length === 0 && !turns.some((one) => one !== undefined)) return whole
  const habit = habitual(found, file.blocks, correspond)
  const chosen = new Map(
    [...habit, ...singleLines(file.blocks, found, habit, correspond, sidesOf)].map((one) => [one.index, one]),
  )
  const marks: Skipped[] = []
  const couples = new Map<Block, Block>()
  const rows = new Set<string>()
  const blocks = file.blocks.flatMap((block, i) => {
    const one = chosen.get(i)
    const parts = one && splitLine(file, block, one.habit)
    if (parts === undefined) {
      const inTurn = turns[i] ?? [block]
      for (let k = 0; k + 1 < inTurn.length; k += 2) couples.set(inTurn[k]!, inTurn[k + 1]!)
      return inTurn
    }
    marks.push(...parts.marks)
    const isRow =
      one?.habit !== undefined && block.kind !== 'heading' && block.row === undefined && block.text.length <= MAX_ROW_LENGTH
    const row = `line ${block.position.start.offset}`
    const [first, second] = isRow ? parts.blocks.map((part) => ({ ...part, row })) : parts.blocks
    if (isRow) rows.add(row)
    couples.set(first!, second!)
    return [first!, second!]
  })
  return { blocks, marks, couples, rows }
}

/**
 * Lines to split in a document without the habit. A line in a text of two halves is a gloss («مدير المجلدات Volume Manager») and stays
 * whole, and so does a line whose translation stands right beside it.
 */
function singleLines(
  blocks: readonly Block[],
  found: readonly Candidate[],
  habit: readonly Candidate[],
  correspond: Correspondence | undefined,
  sidesOf: (blocks: readonly Block[]) => Int8Array,
): Candidate[] {
  const split = new Set(habit.map(({ index }) => index))
  const rest = found.filter(({ index }) => !split.has(index))
  if (rest.length === 0) return []
  const others = blocks.filter((_, i) => !split.has(i))
  const sides = sidesOf(others)
  const changes = sides.reduce((sum, side, i) => sum + (i > 0 && side !== sides[i - 1] ? 1 : 0), 0)
  if (changes === 1 && others.length > 3) return []
  // Where nearly all lines are in two languages, one with another separator is as well: «المقادير | Ingredients».
  const isUsual = habit.length >= blocks.length * MIN_HABIT_SHARE
  return rest.filter(
    (one) =>
      (isUsual && one.balanced && one.cut.mark === 'separator') ||
      (isEvident(one, correspond) && !isGloss(blocks, one, correspond)),
  )
}

/** Share of the blocks of a document that are lines in two languages, from which all lines are taken for such. */
const MIN_HABIT_SHARE = 0.6

/** Maximum number of blocks between a heading and its translation. */
const SECTION_BLOCKS = 40

/** Whether the translation of the line stands nearby, so that the line only quotes a word of it: «المجلد الجذر (Root)», "The Root Directory". */
function isGloss(blocks: readonly Block[], { index, cut }: Candidate, correspond: Correspondence | undefined): boolean {
  const own = correspond?.(cut.arabic, cut.other) ?? 0
  const gloss = cut.other.toLowerCase()
  const { length } = cut.arabic
  return blocks.slice(Math.max(0, index - SECTION_BLOCKS), index + SECTION_BLOCKS + 1).some(({ text }, k) => {
    if (text.length > length * 3 || /[\u0621-\u064A]{2}/.test(text)) return false
    if (text.toLowerCase().includes(gloss)) return true
    const beside = Math.abs(k + Math.max(0, index - SECTION_BLOCKS) - index) === 1
    return beside && text.length > length / 3 && correspond !== undefined && correspond(cut.arabic, text) >= own
  })
}

/** A side with a smaller share of the characters consists of quotations. */
const MAX_QUOTATION_SHARE = 0.1
/** In shorter texts the share says nothing. */
const MIN_BLOCKS = 8

/** Reports a text that is nearly all in one language. */
function lopsided(file: ReadFile, blocks: readonly Block[], sides: Int8Array, { source, target }: HalvingOptions): Message[] {
  const letters = [0, 0]
  blocks.forEach(({ kind, text }, i) => {
    if (kind !== 'code') letters[(sides[i] ?? 0) > 0 ? 0 : 1]! += text.length
  })
  const [ofSource, ofTarget] = letters as [number, number]
  const share = Math.min(ofSource, ofTarget) / (ofSource + ofTarget)
  if (blocks.length < MIN_BLOCKS || !(share > 0 && share < MAX_QUOTATION_SHARE)) return []
  const most = ofSource > ofTarget ? source : target
  const least = ofSource > ofTarget ? target : source
  return [
    {
      ruleId: 'one-language',
      side: ofSource > ofTarget ? 'target' : 'source',
      reason: `Expected a text in \`${source}\` and \`${target}\`, got one that is nearly all in \`${most}\`: its ${Math.round(100 * share) || 'less than 1'} % in \`${least}\` look like quotations; check the input`,
      ...(file.path === undefined ? {} : { path: file.path }),
    },
  ]
}
