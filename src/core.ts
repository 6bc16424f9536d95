/**
 * The front door without the lexicon and the language identifiers, for small bundles: bring your own, or none.
 *
 * @module
 */

import { type Explanation, explainer } from './align/explain.ts'
import { checkedPins } from './align/hooks.ts'
import { unitBeads } from './align/units.ts'
import { listedHalf, type UnitList } from './assemble/unit-lists.ts'
import type { Bead, Bitext, BitextLike, Block, Message, Pair, Segment, Texts, Unit, UnitOptions } from './bitext.ts'
import { checkKeys, MuwaziError, misuse, show } from './errors.ts'
import { readTexts } from './formats/read.ts'
import { checkedSegments, checkWritten } from './formats/shared/written.ts'
import { halveTexts } from './halves/document.ts'
import { languageOf } from './languages/detect.ts'
import { learnLexicon } from './lexicon/learn.ts'
import { checkLimit, limitsOf } from './limits.ts'
import {
  type CoreOptions,
  checkedAlign,
  checkedBeads,
  checkedLists,
  checkedTags,
  checkedUnitOptions,
  checkUnits,
} from './options.ts'
import { alignTexts, assembleBeads, cutTexts } from './pipeline.ts'

export type { Explanation, Match } from './align/explain.ts'
export type { ClueKind } from './align/model/clues.ts'
export { type EmbeddingOptions, embeddingEvidence, type Vectors } from './align/model/evidence/embedding.ts'
export type { ScoreExplanation, ScorePart } from './align/score/explain.ts'
export type { UnitList } from './assemble/unit-lists.ts'
export type * from './bitext.ts'
export { MuwaziError } from './errors.ts'
export { read } from './formats/read.ts'
export type { Identify } from './languages/detect.ts'
export { type AllLimits, DEFAULT_LIMITS } from './limits.ts'
export type { CoreOptions, CoreScoreOptions } from './options.ts'
export { explainScore, score, scorer } from './scores.ts'
export { splitSentences } from './sentences/split.ts'

/**
 * Aligns a text that holds both languages, or two texts, into typed segments.
 *
 * @param input one text (string, bytes, file, or what {@link read} gave), or `{source, target}`; two texts are never swapped
 * @throws {MuwaziError} `bad-option` for a wrong argument, `bad-input` for bytes that are no text, `too-large` beyond one of the
 *   `limits`; an odd text never throws, it gets messages
 * @example
 * const bitext = align('كتاب جديد.\n\nA new book.')
 * bitext.segments[0]?.source?.text // 'كتاب جديد.'
 */
export function align(input: Texts, options: CoreOptions = {}): Bitext {
  const { identify, ...rest } = checkedAlign(options)
  const { lexicon, evidence = [] } = rest
  return { ...alignTexts(input, rest, identify), options: { lexicon: lexicon ? 'own' : false, evidence: evidence.length } }
}

/**
 * Aligns units that are split already: sentences, lines, subtitles.
 *
 * @returns beads in order; every unit of both sides is in exactly one
 * @throws {MuwaziError} `bad-option`; `too-large` beyond a limit
 * @example alignUnits(['مرحبا.', 'وداعا.'], ['Hello.', 'Goodbye.']) // [{source: [0], target: [0], confidence: …}, …]
 */
export function alignUnits(source: readonly string[], target: readonly string[], options: UnitOptions = {}): Bead[] {
  checkUnits({ source, target })
  const checked = checkedUnitOptions(options, { source: source.length, target: target.length })
  const limits = limitsOf(options.limits)
  for (const units of [source, target]) {
    checkLimit(limits, 'units', units.length)
    units.forEach((unit, k) => {
      checkLimit(limits, 'paragraph', unit.length, `in unit ${k}`)
    })
  }
  return unitBeads({
    ...checked,
    source,
    target,
    sourceLanguage: options.sourceLanguage ?? languageIn(source),
    targetLanguage: options.targetLanguage ?? languageIn(target),
    learn: learnLexicon,
  })
}

/** What {@link units} gives: the units of both halves in order, and their languages. */
export interface CutUnits {
  source: Unit[]
  target: Unit[]
  languages: [source: string, target: string]
}

/**
 * The units that {@link align} will align, in their order, so that they can be embedded before: evidence gets their texts.
 *
 * @param input as `align` takes it
 * @param options those that `align` will get
 * @throws {MuwaziError} as `align` does
 * @example
 * const { source, target } = units(text)
 * const vectors = (list: Unit[]) => embed(list.map(({ text }) => text)) // any multilingual model
 * align(text, { evidence: [embeddingEvidence(await vectors(source), await vectors(target))] })
 */
export function units(input: Texts, options: CoreOptions = {}): CutUnits {
  const { identify, ...rest } = checkedAlign(options)
  const { source, target } = cutTexts(input, rest, identify)
  return { source: source.units, target: target.units, languages: [source.language, target.language] }
}

/**
 * A bitext of units and beads, for any writer. Pairs are flagged as `align` flags them; units that no bead holds are in `skipped`.
 *
 * @param units two lists of texts, as {@link alignUnits} got them, or of what {@link units} gave. Texts are taken for the lines of a file.
 * @param beads of those units, each unit in one at most; confidence from 0 to 1
 * @param languages BCP 47 tags of source and target. @default those that `units` found, else detected
 * @throws {MuwaziError} `bad-option`
 * @example tmx.stringify(toBitext({ source: ar, target: en }, alignUnits(ar, en), ['ar', 'en']))
 */
export function toBitext(
  units: { readonly source: UnitList; readonly target: UnitList; readonly languages?: readonly [string, string] | undefined },
  beads: Iterable<Bead>,
  languages?: readonly [source: string, target: string],
): Bitext {
  const { source, target } = checkedLists(units)
  const held = checkedBeads(beads, { source: source.length, target: target.length })
  const [from, to] = checkedTags(languages ?? units.languages) ?? [textsOf(source), textsOf(target)].map(languageIn)
  return assembleBeads(listedHalf(source, from!), listedHalf(target, to!), held)
}

const textsOf = (list: UnitList): string[] => list.map((one) => (typeof one === 'string' ? one : one.text))

/** Units that are looked at for their language. */
const LOOKED_AT = 1_000

const languageIn = (units: readonly string[]): string =>
  languageOf(units.slice(0, LOOKED_AT).map((text) => ({ kind: 'paragraph', text })))

/** Two lists of units. */
export interface Units {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/**
 * Why a bead was taken for one: the evidence by kind, and the words, names and numbers that matched or are missing.
 *
 * @param texts a bitext, or the units that {@link alignUnits} got
 * @param bead a segment of that bitext, or a bead of those units
 * @param options those of the alignment. A bitext knows whether the built-in lexicon or none was used; a lexicon of your own and evidence are
 *   passed again, and `absent` names what was not
 * @returns nats (natural log-likelihood ratios): above 0 speaks for the bead, below 0 against it. A segment without counterpart has none.
 * @throws {MuwaziError} `bad-option`
 * @example explain(bitext, bitext.segments[0]!).matches[0] // { kind: 'lexicon', source: ['كتاب'], target: ['book'], nats: 2.1 }
 */
export function explain(texts: Bitext, bead: Segment, options?: UnitOptions): Explanation
export function explain(texts: Units, bead: Pick<Bead, 'source' | 'target'>, options?: UnitOptions): Explanation
export function explain(
  texts: Bitext | Units,
  bead: Segment | Pick<Bead, 'source' | 'target'>,
  options: UnitOptions = {},
): Explanation {
  const own = checkedUnitOptions(options)
  if (typeof texts !== 'object' || texts === null) throw misuse(`Expected a bitext, or two lists of units, got ${show(texts)}`)
  if (typeof bead !== 'object' || bead === null) throw misuse(`Expected a segment or a bead, got ${show(bead)}`)
  const { source, target, languages, at } =
    'segments' in texts ? unitsOfBitext(texts, bead as Segment) : unitsOfBead(texts, bead as Bead, own)
  const inside = (list: readonly number[], units: readonly string[]) => list.every((unit) => units[unit] !== undefined)
  if (at === undefined || !inside(at.source, source) || !inside(at.target, target))
    throw new MuwaziError(
      'bad-option',
      'Expected a bead of the given texts, got one of others; give the texts that it was aligned in',
    )
  const pass = { ...own, ...languages, source, target }
  const explanation = explainer({
    ...pass,
    sourceLanguage: pass.sourceLanguage ?? languageIn(source),
    targetLanguage: pass.targetLanguage ?? languageIn(target),
  })(at)
  return { ...explanation, absent: 'segments' in texts ? absentOf(texts, own) : [] }
}

/** What a bitext was aligned with and is not there now. */
function absentOf({ options }: Bitext, { lexicon, evidence = [] }: UnitOptions): Explanation['absent'] {
  return [
    ...(options?.lexicon && lexicon === undefined ? ['lexicon' as const] : []),
    ...((options?.evidence ?? 0) > evidence.length ? ['evidence' as const] : []),
  ]
}

function unitsOfBead({ source, target }: Units, bead: Pick<Bead, 'source' | 'target'>, languages: UnitOptions) {
  checkUnits({ source, target })
  const [at] = checkedPins([bead], { source: source.length, target: target.length }, 'beads')
  return { source, target, languages, at }
}

/** Units of a bitext in the order of its segments, and which of them a segment has. */
function unitsOfBitext(bitext: Bitext, { id }: Segment) {
  checkWritten(bitext)
  const { source: from, target: to, segments } = bitext
  const source: string[] = []
  const target: string[] = []
  let at: Pick<Bead, 'source' | 'target'> | undefined
  const add = (list: string[], side: Segment['source']) => (side?.units ?? []).map(({ text }) => list.push(text) - 1)
  for (const segment of checkedSegments(segments)) {
    const own = { source: add(source, segment.source), target: add(target, segment.target) }
    if (segment.id === id) at = own
  }
  return { source, target, languages: { sourceLanguage: from.language, targetLanguage: to.language }, at }
}

/**
 * The pairs of a bitext, without unpaired segments.
 *
 * @param options.minConfidence pairs below are left out, 0 to 1. @default 0
 */
export function pairs(bitext: Pick<BitextLike, 'segments'>, options: { minConfidence?: number | undefined } = {}): Pair[] {
  checkKeys(options, ['minConfidence'])
  const { minConfidence = 0 } = options
  if (typeof minConfidence !== 'number' || !(minConfidence >= 0 && minConfidence <= 1))
    throw new MuwaziError('bad-option', `Expected \`minConfidence\` to be a number from 0 to 1, got ${show(minConfidence)}`)
  return [...checkedSegments(bitext?.segments)].filter(
    (segment: Segment): segment is Pair => segment.type === 'pair' && segment.confidence >= minConfidence,
  )
}

/** The blocks of each language, and the blocks of neither. */
export interface SplitHalves {
  source: Block[]
  target: Block[]
  /** Blocks in a third language. */
  other: Block[]
  messages: Message[]
}

/**
 * Splits a text that holds both languages into the blocks of each, and those of neither; of two texts, takes out those of neither.
 *
 * @param input as {@link align} takes it
 * @throws {MuwaziError} as {@link align} does
 * @example splitHalves('كتاب جديد.\n\nA new book.').target[0]?.text // 'A new book.'
 */
export function splitHalves(input: Texts, options: CoreOptions = {}): SplitHalves {
  const { identify, ...rest } = checkedAlign(options)
  const found = halveTexts(readTexts(input, rest), rest, identify)
  const other = found.skipped
    .filter(({ ruleId }) => ruleId === 'third-language')
    .map(({ side: _, ruleId: __, ...block }) => block)
  return { source: found.source.blocks, target: found.target.blocks, other, messages: found.messages }
}
