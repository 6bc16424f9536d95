// Checks the options of the front doors, so that later steps can rely on them.

import { checkedEvidence, checkedPins } from './align/hooks.ts'
import type { UnitList } from './assemble/unit-lists.ts'
import type { AlignOptions, Bead, CommonOptions, ScoreOptions, ScorerOptions, UnitOptions } from './bitext.ts'
import { checkKeys, misuse, show } from './errors.ts'
import { checkTable } from './formats/shared/named-columns.ts'
import { isUnit } from './formats/shared/written.ts'
import type { Identify } from './languages/detect.ts'
import { isLanguageTag } from './languages/tag.ts'
import { checkLexicon } from './lexicon/json.ts'
import { limitsOf } from './limits.ts'
import { checkedSplitter } from './sentences/spans.ts'

/** Options of `muwazi/core`: those of `muwazi`, and what it has built in. */
export interface CoreOptions extends AlignOptions {
  /**
   * Names the language of a text of 40 characters and more, as ISO 639-1, where it is sure. Given a list of languages as well, the likelier
   * of those, also of a shorter text: that separates two languages of one script.
   *
   * @default none: third languages are recognised by their script alone
   */
  identify?: Identify | undefined
}

const COMMON_OPTIONS = ['lexicon', 'evidence', 'sourceLanguage', 'targetLanguage', 'decoding', 'pins', 'limits']
const UNIT_OPTIONS = [...COMMON_OPTIONS, 'onProgress']
const ALIGN_OPTIONS = [...UNIT_OPTIONS, 'format', 'encoding', 'headerRow', 'all', 'columns', 'by', 'sentences', 'identify']

/** Throws unless a tag is undefined or has the form of BCP 47. */
export function checkLanguage(name: string, tag: unknown): void {
  if (tag !== undefined && (typeof tag !== 'string' || !isLanguageTag(tag)))
    throw misuse(`Expected \`${name}\` to be a BCP 47 tag such as \`ar\` or \`en-GB\`, got ${show(tag)}`)
}

/** The options that all alignments take. */
function checkedCommon<T extends CommonOptions & { pins?: Iterable<unknown> | undefined }>(options: T): T {
  const { decoding, sourceLanguage, targetLanguage, lexicon, evidence, pins, limits } = options
  limitsOf(limits)
  checkLanguage('sourceLanguage', sourceLanguage)
  checkLanguage('targetLanguage', targetLanguage)
  if (decoding !== undefined && decoding !== 'posterior' && decoding !== 'viterbi')
    throw misuse(`Expected \`decoding\` to be \`posterior\` or \`viterbi\`, got ${show(decoding)}`)
  if (lexicon !== undefined && lexicon !== false) checkLexicon('`lexicon`', lexicon)
  if (pins !== undefined && !isIterable(pins)) throw misuse(`Expected \`pins\` to be a list of pins, got ${show(pins)}`)
  return evidence === undefined ? options : { ...options, evidence: checkedEvidence(evidence) }
}

const SCORE_OPTIONS = ['lexicon', 'sourceLanguage', 'targetLanguage']

/** Options of `score` and `explainScore` in `muwazi/core`. */
export type CoreScoreOptions = ScoreOptions & Pick<CoreOptions, 'identify'>

export function checkedScore(options: CoreScoreOptions): CoreScoreOptions {
  checkKeys(options, [...SCORE_OPTIONS, 'identify'])
  checkIdentify(options.identify)
  return checkedCommon(options)
}

/** The options of `scorer`, which has no text to detect a language in. */
export function checkedScorer(options: ScorerOptions): ScorerOptions {
  checkKeys(options, SCORE_OPTIONS)
  checkLanguage('sourceLanguage', options.sourceLanguage ?? null)
  checkLanguage('targetLanguage', options.targetLanguage ?? null)
  return checkedCommon(options)
}

function checkIdentify(identify: unknown): void {
  if (identify !== undefined && typeof identify !== 'function')
    throw misuse(`Expected \`identify\` to be a function, got ${show(identify)}`)
}

function checkProgress(onProgress: unknown): void {
  if (onProgress !== undefined && typeof onProgress !== 'function')
    throw misuse(`Expected \`onProgress\` to be a function, got ${show(onProgress)}`)
}

const isIterable = (value: unknown): boolean => typeof value === 'object' && value !== null && Symbol.iterator in value

/**
 * The options of `alignUnits` and `explain`.
 *
 * @param sizes how many units there are, where pins are about them
 */
export function checkedUnitOptions(options: UnitOptions, sizes?: { source: number; target: number }): UnitOptions {
  checkKeys(options, UNIT_OPTIONS)
  checkProgress(options.onProgress)
  const { pins, ...rest } = checkedCommon(options)
  return pins === undefined || sizes === undefined ? rest : { ...rest, pins: checkedPins(pins, sizes) }
}

/** The options of `align`; hooks are those that check what the caller's own give. */
export function checkedAlign(options: CoreOptions): CoreOptions {
  checkKeys(options, ALIGN_OPTIONS)
  const { all, by, sentences, columns, identify, onProgress } = options
  if (all !== undefined && typeof all !== 'boolean') throw misuse(`Expected \`all\` to be a boolean, got ${show(all)}`)
  checkTable({ columns })
  if (by !== undefined && by !== 'sentence' && by !== 'paragraph')
    throw misuse(`Expected \`by\` to be \`sentence\` or \`paragraph\`, got ${show(by)}`)
  if (sentences !== undefined && typeof sentences !== 'function')
    throw misuse(`Expected \`sentences\` to be a function, got ${show(sentences)}`)
  checkIdentify(identify)
  checkProgress(onProgress)
  return {
    ...checkedCommon(options),
    ...(sentences === undefined ? {} : { sentences: checkedSplitter(sentences) }),
    ...(identify === undefined ? {} : { identify: remembered(identify) }),
  }
}

/** An identifier that remembers its answers: choosing the languages and finding third languages examine the same blocks. */
function remembered(identify: Identify): Identify {
  const known = new Map<string, string | undefined>()
  return (text, among) => {
    const key = `${among ?? ''}\n${text}`
    if (!known.has(key)) {
      const found: unknown = identify(text, among)
      if (found !== undefined && typeof found !== 'string')
        throw misuse(`Expected \`identify\` to give a language or \`undefined\`, got ${show(found)}`)
      known.set(key, found)
    }
    return known.get(key)
  }
}

/** Throws unless both are texts. */
export function checkPair(source: unknown, target: unknown): void {
  for (const [side, text] of Object.entries({ source, target }))
    if (typeof text !== 'string') throw misuse(`Expected \`${side}\` to be a string, got ${show(text)}`)
}

/** Throws unless both are lists of texts. */
export function checkUnits(units: { source: unknown; target: unknown }): void {
  for (const side of ['source', 'target'] as const) {
    const list: unknown = units[side]
    if (!Array.isArray(list)) throw misuse(`Expected \`${side}\` to be an array of strings, got ${show(list)}`)
    const wrong = Array.from(list).findIndex((unit) => typeof unit !== 'string')
    if (wrong >= 0) throw misuse(`Expected \`${side}\` to be an array of strings, got ${show(list[wrong])} as unit ${wrong}`)
  }
}

/** Both lists of units: texts, or units of a document. */
export function checkedLists(units: { readonly source: UnitList; readonly target: UnitList }): {
  source: UnitList
  target: UnitList
} {
  for (const side of ['source', 'target'] as const) {
    const list: unknown = units?.[side]
    if (!Array.isArray(list)) throw misuse(`Expected \`${side}\` to be an array of texts or units, got ${show(list)}`)
    const wrong = Array.from(list).findIndex((unit) => typeof unit !== 'string' && !isUnit(unit))
    if (wrong >= 0) throw misuse(`Expected \`${side}[${wrong}]\` to be a text or a unit, got ${show(list[wrong])}`)
  }
  return { source: units.source, target: units.target }
}

/** Beads of units that are there, each unit in one at most. */
export function checkedBeads(beads: Iterable<Bead>, sizes: { source: number; target: number }): Bead[] {
  if (!isIterable(beads)) throw misuse(`Expected \`beads\` to be a list of beads, got ${show(beads)}`)
  const list = [...beads]
  checkedPins(list, sizes, 'beads')
  for (const [k, { confidence }] of list.entries())
    if (!(typeof confidence === 'number' && confidence >= 0 && confidence <= 1))
      throw misuse(`Expected \`beads[${k}].confidence\` to be a number from 0 to 1, got ${show(confidence)}`)
  return list
}

/** Two language tags, or `undefined`. */
export function checkedTags(languages: readonly [string, string] | undefined): readonly [string, string] | undefined {
  if (languages === undefined) return undefined
  if (!Array.isArray(languages) || languages.length !== 2)
    throw misuse(`Expected \`languages\` to be two BCP 47 tags, got ${show(languages)}`)
  for (const [k, tag] of languages.entries()) checkLanguage(`languages[${k}]`, tag ?? null)
  return languages
}
