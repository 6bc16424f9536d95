/**
 * The front door without the lexicon and the language identifiers, for small bundles: bring your own, or none.
 *
 * @module
 */
import { alignPass } from './align/units.ts'
import type { AlignOptions, Bead, Bitext, Block, Input, Message, Pair, Segment, UnitOptions, Written } from './bitext.ts'
import type { Identify } from './halves/sides.ts'
import { languageOf } from './language/detect.ts'
import { alignTexts, halves, type Texts } from './pipeline.ts'
import { checkKeys, MuwaziError, show } from './problem.ts'

export type * from './bitext.ts'
export type { Identify } from './halves/sides.ts'
export { MuwaziError } from './problem.ts'
export { read } from './read/read.ts'
export { splitSentences } from './sentences/split.ts'

/** Options of `muwazi/core`: those of `muwazi`, and what it has built in. */
export interface CoreOptions extends AlignOptions {
  /**
   * Names the language of a text of 40 characters and more, as ISO 639-1, where it is sure. Given a list of languages as well, the likelier
   * of those, also of a shorter text: that parts two languages of one script.
   *
   * @default none: third languages are told by their script alone
   */
  identify?: Identify | undefined
}

const ALIGN_OPTIONS = ['format', 'lexicon', 'evidence', 'sourceLanguage', 'targetLanguage', 'by', 'pins', 'sentences', 'identify']
const UNIT_OPTIONS = ['lexicon', 'evidence', 'sourceLanguage', 'targetLanguage', 'pins']
const LANGUAGE = /^[a-z]{2,8}(?:[-_][a-z0-9]{1,8})*$/i

function checkLanguages({ sourceLanguage, targetLanguage }: Pick<AlignOptions, 'sourceLanguage' | 'targetLanguage'>): void {
  for (const [name, tag] of Object.entries({ sourceLanguage, targetLanguage }))
    if (tag !== undefined && (typeof tag !== 'string' || !LANGUAGE.test(tag)))
      throw new MuwaziError('bad-option', `Expected \`${name}\` to be a BCP 47 tag such as \`ar\` or \`en-GB\`, got ${show(tag)}`)
}

function checkAlign(options: CoreOptions): void {
  checkKeys(options, ALIGN_OPTIONS)
  checkLanguages(options)
  const { by, sentences } = options
  if (by !== undefined && by !== 'sentence' && by !== 'paragraph')
    throw new MuwaziError('bad-option', `Expected \`by\` to be \`sentence\` or \`paragraph\`, got ${show(by)}`)
  if (sentences !== undefined && typeof sentences !== 'function')
    throw new MuwaziError('bad-option', `Expected \`sentences\` to be a function, got ${show(sentences)}`)
}

/**
 * Aligns a text that holds both languages, or two texts, into typed segments.
 *
 * @param input one text (string, bytes, file, or what {@link read} gave), or `{source, target}`; two texts are never swapped
 * @throws {MuwaziError} `bad-option` for a wrong argument, `bad-input` for bytes that are no text; an odd text never throws, it gets messages
 * @example
 * const bitext = align('كتاب جديد.\n\nA new book.')
 * bitext.segments[0]?.source?.text // 'كتاب جديد.'
 */
export function align(input: Texts, options: CoreOptions = {}): Bitext {
  checkAlign(options)
  const { identify, ...rest } = options
  return alignTexts(input, rest, { identify })
}

/**
 * Aligns units that are split already: sentences, lines, subtitles.
 *
 * @returns beads in order; every unit of both sides is in exactly one
 * @throws {MuwaziError} `bad-option`
 * @example alignUnits(['مرحبا.', 'وداعا.'], ['Hello.', 'Goodbye.']) // [{source: [0], target: [0], confidence: …}, …]
 */
export function alignUnits(source: readonly string[], target: readonly string[], options: UnitOptions = {}): Bead[] {
  checkKeys(options, UNIT_OPTIONS)
  checkLanguages(options)
  for (const [name, units] of Object.entries({ source, target }))
    if (!Array.isArray(units) || units.some((unit) => typeof unit !== 'string'))
      throw new MuwaziError('bad-option', `Expected \`${name}\` to be an array of strings, got ${show(units)}`)
  const languageIn = (units: readonly string[]) => languageOf(units.map((text) => ({ kind: 'paragraph', text })))
  return alignPass({
    ...options,
    source,
    target,
    sourceLanguage: options.sourceLanguage ?? languageIn(source),
    targetLanguage: options.targetLanguage ?? languageIn(target),
  })
}

/**
 * The pairs of a bitext, without unpaired segments.
 *
 * @param options.minConfidence pairs below are left out, 0 to 1. @default 0
 */
export function pairs(bitext: Pick<Written, 'segments'>, options: { minConfidence?: number | undefined } = {}): Pair[] {
  checkKeys(options, ['minConfidence'])
  const { minConfidence = 0 } = options
  if (typeof minConfidence !== 'number' || !(minConfidence >= 0 && minConfidence <= 1))
    throw new MuwaziError('bad-option', `Expected \`minConfidence\` to be a number from 0 to 1, got ${show(minConfidence)}`)
  return [...bitext.segments].filter(
    (segment: Segment): segment is Pair => segment.type === 'pair' && segment.confidence >= minConfidence,
  )
}

/** Splits a text that holds both languages (or reads two) into the blocks of each, and those of neither. */
export function splitHalves(
  input: Input,
  options: CoreOptions = {},
): { source: Block[]; target: Block[]; other: Block[]; messages: Message[] } {
  checkAlign(options)
  const { identify, ...rest } = options
  const found = halves(input, rest, { identify })
  const other = found.skipped
    .filter(({ ruleId }) => ruleId === 'third-language')
    .map(({ side: _, ruleId: __, ...block }) => block)
  return { source: found.source.blocks, target: found.target.blocks, other, messages: found.messages }
}
