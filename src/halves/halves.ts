import type { Block, Message, ReadFile, Skipped } from '../bitext.ts'
import type { Identify } from '../languages/detect.ts'
import { primary } from '../languages/tag.ts'
import { arrange, type Runs } from './arrangement.ts'
import type { Correspond } from './counterparts.ts'
import { type Leaning, leaningOf, sidesOf } from './sides.ts'
import { sift } from './sift.ts'
import { type Candidate, candidates, evident, habitual, part } from './two-on-a-line.ts'

export interface Halves {
  source: Block[]
  target: Block[]
  /** Blocks of neither side, and why. */
  skipped: Skipped[]
  messages: Message[]
  runs: Runs
}

/** What tells the halves of a text apart. */
export interface Apart {
  source: string
  target: string
  identify?: Identify | undefined
  /** Where one of the languages is Arabic. */
  correspond?: Correspond | undefined
}

/**
 * Splits the blocks of one text that holds both languages. Arabic and the other language are told apart by their letters, each block by
 * its own and its neighbours'; lines of both are parted.
 */
export function halve(file: ReadFile, apart: Apart): Halves {
  const { source, target, identify } = apart
  const leaning = leaningOf(source, target, identify)
  const parted = partLines(file, apart, (blocks) => sidesOf(blocks, leaning))
  const { blocks, skipped, messages } = sift(file, parted.blocks, [source, target], identify)
  const sides = quoted(sidesOf(blocks, leaning), blocks, leaning)
  // The two of one line are on two sides, whatever stands around them.
  const together = blocks.map((block, i) => parted.couples.get(block) === blocks[i + 1] && blocks[i + 1] !== undefined)
  together.forEach((two, i) => {
    if (!two) return
    const first = leaning(blocks[i]!) >= leaning(blocks[i + 1]!) ? 1 : -1
    sides[i] = first
    sides[i + 1] = -first
  })
  return {
    source: blocks.filter((_, i) => (sides[i] ?? 0) > 0),
    target: blocks.filter((_, i) => (sides[i] ?? 0) < 0),
    skipped: [...skipped, ...parted.marks].sort((a, b) => a.position.start.offset - b.position.start.offset),
    messages: [...messages, ...lopsided(file, blocks, sides, apart)],
    runs: arrange({ sides, lengths: blocks.map(({ text }) => text.length), together }),
  }
}

/** So many nats for the other side, in a text of one: four words of Arabic, and no name. */
const QUOTED = 5

/** Where all of a text came out on one side, paragraphs that are surely in the other language are on theirs. */
function quoted(sides: Int8Array, blocks: readonly Block[], leaning: Leaning): Int8Array {
  const only = sides[0] ?? 0
  if (sides.some((side) => side !== only)) return sides
  return sides.map((side, i) => (leaning(blocks[i]!) * side < -QUOTED ? -side : side))
}

interface Parted {
  blocks: readonly Block[]
  marks: Skipped[]
  /** The second block of each line that was parted, by the first. */
  couples: Map<Block, Block>
}

/** Parts the lines of two languages that the document has as a habit, and those that plainly say the same twice. */
function partLines(
  file: ReadFile,
  { source, target, correspond }: Apart,
  sidesOf: (blocks: readonly Block[]) => Int8Array,
): Parted {
  const whole: Parted = { blocks: file.blocks, marks: [], couples: new Map() }
  if ((primary(source) === 'ar') === (primary(target) === 'ar')) return whole
  const found = candidates(file, file.blocks)
  if (found.length === 0) return whole
  const habit = habitual(found, file.blocks, correspond)
  const chosen = new Map([...habit, ...single(file.blocks, found, habit, correspond, sidesOf)].map((one) => [one.index, one]))
  const marks: Skipped[] = []
  const couples = new Map<Block, Block>()
  const blocks = file.blocks.flatMap((block, i) => {
    const one = chosen.get(i)
    const parts = one && part(file, block, one.habit)
    if (parts === undefined) return [block]
    marks.push(...parts.marks)
    couples.set(...parts.blocks)
    return parts.blocks
  })
  return { blocks, marks, couples }
}

/**
 * Lines that say the same twice in a document that has no such habit. In a text of two halves they are glosses («مدير المجلدات Volume
 * Manager»), and so they are where the translation stands right beside them.
 */
function single(
  blocks: readonly Block[],
  found: readonly Candidate[],
  habit: readonly Candidate[],
  correspond: Correspond | undefined,
  sidesOf: (blocks: readonly Block[]) => Int8Array,
): Candidate[] {
  const parted = new Set(habit.map(({ index }) => index))
  const rest = found.filter(({ index }) => !parted.has(index))
  if (rest.length === 0) return []
  const others = blocks.filter((_, i) => !parted.has(i))
  const sides = sidesOf(others)
  const changes = sides.reduce((sum, side, i) => sum + (i > 0 && side !== sides[i - 1] ? 1 : 0), 0)
  if (changes === 1 && others.length > 3) return []
  return rest.filter((one) => evident(one, correspond) && !glossed(blocks, one, correspond))
}

/** A section has so many blocks at most between a heading and its translation. */
const SECTION = 40

/** Whether the translation stands near by, so that the line itself only names a word of it: «المجلد الجذر (Root)», "The Root Directory". */
function glossed(blocks: readonly Block[], { index, cut }: Candidate, correspond: Correspond | undefined): boolean {
  const own = correspond?.(cut.arabic, cut.other) ?? 0
  const gloss = cut.other.toLowerCase()
  const { length } = cut.arabic
  return blocks.slice(Math.max(0, index - SECTION), index + SECTION + 1).some(({ text }, k) => {
    if (text.length > length * 3 || /[\u0621-\u064A]{2}/.test(text)) return false
    if (text.toLowerCase().includes(gloss)) return true
    const beside = Math.abs(k + Math.max(0, index - SECTION) - index) === 1
    return beside && text.length > length / 3 && correspond !== undefined && correspond(cut.arabic, text) >= own
  })
}

/** A side with less than this share of the letters is quotations, no half. */
const QUOTATIONS = 0.1
/** Shorter texts say nothing about shares. */
const ENOUGH = 8

/** Says so where nearly all of a text is in one language. */
function lopsided(file: ReadFile, blocks: readonly Block[], sides: Int8Array, { source, target }: Apart): Message[] {
  const letters = [0, 0]
  blocks.forEach(({ kind, text }, i) => {
    if (kind !== 'code') letters[(sides[i] ?? 0) > 0 ? 0 : 1]! += text.length
  })
  const [ofSource, ofTarget] = letters as [number, number]
  const share = Math.min(ofSource, ofTarget) / (ofSource + ofTarget)
  if (blocks.length < ENOUGH || !(share > 0 && share < QUOTATIONS)) return []
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
