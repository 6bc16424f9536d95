// Splits one mixed text, or takes two texts, into two halves: lists of blocks in one language each.

import type { AlignOptions, Bitext, Block, Message, Position, ReadFile, Skipped } from '../bitext.ts'
import { type Identify, languageOf, languagesOfTwo } from '../languages/detect.ts'
import { direction, primary } from '../languages/tag.ts'
import { placer } from '../text/places.ts'
import type { Runs } from './arrangement.ts'
import { type Copies, copiesOf } from './copies.ts'
import { correspondence } from './counterparts.ts'
import { halveRows, languagesOfTable } from './rows.ts'
import { sift } from './sift.ts'

/** The file of one half, or of both. */
export interface Files {
  source: ReadFile
  /** Undefined where one file holds both languages. */
  target?: ReadFile | undefined
}

/** One half: its language, its blocks in reading order, and the file that they are in. */
export interface HalfBlocks {
  /** As the bitext describes it. */
  about: Bitext['source']
  file: ReadFile
  language: string
  blocks: Block[]
}

/** Both halves of a text, and what is known about how they correspond. */
export interface HalvedTexts {
  source: HalfBlocks
  target: HalfBlocks
  skipped: Skipped[]
  messages: Message[]
  arrangement: Bitext['arrangement']
  runs: Pick<Runs, 'source' | 'target'>
  /** Rows of tables whose cells are each other's translations. */
  rows: ReadonlySet<string>
  /** Blocks that repeat a block of the other side. */
  alone: Copies
}

/** Assigns each block to a half by its language. Two texts are never swapped. */
export function halveTexts(files: Files, options: AlignOptions, identify?: Identify | undefined): HalvedTexts {
  const { source, target } = files
  const halves = target === undefined ? halveOne(source, options, identify) : halveTwo(source, target, options, identify)
  const languages = [halves.source.language, halves.target.language] as const
  return {
    ...halves,
    arrangement: halves.runs.arrangement,
    alone: copiesOf(halves.source.blocks, halves.target.blocks, correspondOf(languages, options), [...languages]),
  }
}

type HalvesAndRuns = Omit<HalvedTexts, 'arrangement' | 'alone'> & { runs: Runs }

const half = (file: ReadFile, language: string, blocks: Block[]): HalfBlocks => ({
  about: { language, dir: direction(language), ...(file.path === undefined ? {} : { path: file.path }) },
  file,
  language,
  blocks,
})

/** Measures by the lexicon how well an Arabic text corresponds to one in the other language. */
const correspondOf = ([source, target]: readonly [string, string], { lexicon }: AlignOptions) =>
  lexicon ? correspondence(lexicon, primary(source) === 'ar' ? target : source) : undefined

function halveOne(file: ReadFile, options: AlignOptions, identify: Identify | undefined): HalvesAndRuns {
  const { columns, headerRow } = options
  const languages = languagesOfTable(file, options, identify) ?? languagesOf(file, options, identify)
  const [source, target] = languages
  const correspond = correspondOf(languages, options)
  const mixed = halveRows(file, { source, target, identify, correspond, columns, headerRow })
  return {
    source: half(file, source, mixed.source),
    target: half(file, target, mixed.target),
    skipped: [...mixed.skipped, ...leftovers(file, placer(file.value))],
    messages: [...named(file), ...mixed.messages],
    runs: mixed.runs,
    rows: mixed.rows,
  }
}

function halveTwo(first: ReadFile, second: ReadFile, options: AlignOptions, identify: Identify | undefined): HalvesAndRuns {
  const given = { source: options.sourceLanguage, target: options.targetLanguage }
  const languages = languagesOfTwo(first.blocks, second.blocks, given, identify)
  const side = (file: ReadFile, name: 'source' | 'target') => {
    // A paragraph that was left untranslated is in the language of the other side, not in a third one.
    const { blocks, skipped, messages } = sift(file, file.blocks, [languages.source, languages.target], identify)
    const rest = leftovers(file, placer(file.value))
    return {
      half: half(file, languages[name], blocks),
      skipped: [...skipped, ...rest].map((block) => ({ ...block, side: name })),
      messages: [...named(file), ...messages].map((message) => ({ ...message, side: name })),
    }
  }
  const [source, target] = [side(first, 'source'), side(second, 'target')]
  return {
    source: source.half,
    target: target.half,
    skipped: [...source.skipped, ...target.skipped],
    messages: [...source.messages, ...target.messages],
    runs: { arrangement: 'two-texts', source: [], target: [] },
    rows: new Set(),
  }
}

/** The messages of a reader, with the name of the file. */
const named = ({ path, messages }: ReadFile): Message[] =>
  messages.map((message) => (path === undefined ? { ...message } : { path, ...message }))

/** The two languages of a mixed text: those that were given, else Arabic, then the detected one. */
function languagesOf(
  file: ReadFile,
  { sourceLanguage, targetLanguage }: AlignOptions,
  identify: Identify | undefined,
): [string, string] {
  const isArabic = (language: string | undefined) => language !== undefined && primary(language) === 'ar'
  const latin = () => {
    const rest = file.blocks.filter(({ text }) => languageOf([{ kind: 'paragraph', text }]) !== 'ar')
    const language = languageOf(rest, identify)
    return language === 'ar' ? 'en' : language
  }
  if (sourceLanguage !== undefined) return [sourceLanguage, targetLanguage ?? (isArabic(sourceLanguage) ? latin() : 'ar')]
  if (targetLanguage !== undefined) return [isArabic(targetLanguage) ? latin() : 'ar', targetLanguage]
  return ['ar', latin()]
}

/**
 * Page furniture and the text outside of all blocks (wrappers, rules, front matter), so that every character is in a segment or skipped.
 *
 * @param markup pairs of offsets, in order, of text that is not displayed
 */
function leftovers(
  { value, blocks, markup = [], furniture = [] }: Pick<ReadFile, 'value' | 'blocks' | 'markup' | 'furniture'>,
  place: (start: number, end: number) => Position,
): Skipped[] {
  const found: Skipped[] = furniture.map((block) => ({ ...block, side: null, ruleId: 'page-furniture' }))
  let next = 0
  const addShown = (from: number, to: number) => {
    let start = from
    while (next < markup.length && markup[next + 1]! <= from) next += 2
    for (let k = next; k < markup.length && markup[k]! < to; k += 2) {
      add(start, Math.max(start, markup[k]!))
      start = Math.min(to, markup[k + 1]!)
    }
    add(start, to)
  }
  const add = (from: number, to: number) => {
    const raw = value.slice(from, to)
    const text = raw.trim()
    if (text === '') return
    const start = from + raw.length - raw.trimStart().length
    const position = place(start, start + text.length)
    found.push({ kind: 'paragraph', text, position, data: { role: 'outside' }, side: null, ruleId: 'left-out' })
  }
  let at = 0
  for (const { position } of [...blocks, ...furniture].sort((a, b) => a.position.start.offset - b.position.start.offset)) {
    addShown(at, position.start.offset)
    at = Math.max(at, position.end.offset)
  }
  addShown(at, value.length)
  return found
}
