/**
 * muwazi aligns Arabic–English text: one mixed document or two texts in, typed aligned segments with honest confidences out.
 * Synchronous, pure, plain data in and out.
 *
 * @module
 */
import type {
  AlignOptions,
  Bead,
  Bitext,
  CommonOptions,
  ScoreOptions,
  ScorerOptions,
  Segment,
  Texts,
  UnitOptions,
} from './bitext.ts'
import * as core from './core.ts'
import { checkObject } from './errors.ts'
import { identify } from './languages/identify.ts'
import { packedLexicon } from './lexicon/built-in.ts'

export type * from './bitext.ts'
export type {
  ClueKind,
  CutUnits,
  EmbeddingOptions,
  Explanation,
  Identify,
  Match,
  ScoreExplanation,
  ScorePart,
  SplitHalves,
  UnitList,
  Units,
  Vectors,
} from './core.ts'
export { type AllLimits, DEFAULT_LIMITS, embeddingEvidence, MuwaziError, pairs, read, splitSentences, toBitext } from './core.ts'
export { identify } from './languages/identify.ts'

/** Options with the built-in lexicon, where they name none. */
function withLexicon<T extends CommonOptions>(options: T): T {
  checkObject(options)
  return { ...options, lexicon: options.lexicon === undefined ? packedLexicon() : options.lexicon }
}

/**
 * Aligns a text that holds both languages, or two texts, into typed segments, with the built-in lexicon and language identifiers.
 *
 * @param input one text (a string, bytes, a file with a `path`, or what a reader gave), or `{source, target}`; two texts are never swapped
 * @param options `by`, `format`, `sourceLanguage`, `targetLanguage`, `pins`, `lexicon`, `evidence`, `sentences`, `decoding` …
 * @returns the segments in order, with what was skipped and messages about what is odd; plain data that survives JSON
 * @throws {MuwaziError} `bad-option` for a wrong argument or a hook that gives what it should not; `bad-input` for bytes that are no text, and for
 *   HTML, DOCX or subtitles that no reader has read; `too-large` beyond one of the `limits`. An odd text never throws: it gets messages
 * @example
 * const bitext = align('كتاب جديد.\n\nA new book.')
 * for (const segment of bitext.segments)
 *   if (segment.type === 'pair') console.log(segment.source.text, segment.target.text, segment.confidence)
 * @example
 * align({ source: { value: arabic, path: 'ar.txt' }, target: english }, { by: 'paragraph', targetLanguage: 'en-GB' })
 */
export function align(input: Texts, options: AlignOptions = {}): Bitext {
  const bitext = core.align(input, { ...withLexicon(options), identify })
  return options.lexicon === undefined ? { ...bitext, options: { evidence: 0, ...bitext.options, lexicon: 'built-in' } } : bitext
}

/**
 * Aligns units that are split already (sentences, lines, subtitles), with the built-in lexicon.
 *
 * @param source texts of the source, in order
 * @param target texts of the target, in order
 * @param options `sourceLanguage`, `targetLanguage`, `pins` (beads that hold, by index), `lexicon`, `evidence`, `decoding`
 * @returns beads in order: indices from 0 and a confidence; every unit of both sides is in exactly one
 * @throws {MuwaziError} `bad-option`
 * @example
 * alignUnits(['مرحبا.', 'وداعا.'], ['Hello.', 'Goodbye.']) // [{source: [0], target: [0], confidence: …}, …]
 */
export function alignUnits(source: readonly string[], target: readonly string[], options: UnitOptions = {}): Bead[] {
  return core.alignUnits(source, target, withLexicon(options))
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
 * @example
 * explain(bitext, bitext.segments[0]!).matches[0] // { kind: 'lexicon', source: ['كتاب'], target: ['book'], nats: 2.1 }
 */
export function explain(texts: Bitext, bead: Segment, options?: UnitOptions): core.Explanation
export function explain(texts: core.Units, bead: Pick<Bead, 'source' | 'target'>, options?: UnitOptions): core.Explanation
export function explain(texts: Bitext | core.Units, bead: Segment | Pick<Bead, 'source' | 'target'>, options: UnitOptions = {}) {
  checkObject(options)
  const known = (texts as Partial<Bitext> | null)?.options?.lexicon
  const lexicon = known === undefined || known === 'built-in' ? packedLexicon() : known === false ? false : undefined
  return core.explain(texts as Bitext, bead as Segment, options.lexicon === undefined ? { ...options, lexicon } : options)
}

/**
 * How likely two texts are to be translations of one another, whatever stands around them, where half of all pairs are. A logistic regression over
 * the words, names and numbers that they share and lack, lengths, order and punctuation (docs/model.md, "The judge").
 *
 * @param options `sourceLanguage`, `targetLanguage`: name them, so that a text in another one counts against the pair; `lexicon`
 * @returns from 0 to 1; without a lexicon of the two languages it knows less, and is nearer to the middle
 * @throws {MuwaziError} `bad-option`
 * @example
 * score('كتاب جديد.', 'A new book.') // near 1
 */
export function score(source: string, target: string, options: ScoreOptions = {}): number {
  return core.score(source, target, { ...withLexicon(options), identify })
}

/**
 * {@link score} for many pairs of two languages: it remembers the words that it has seen, so that a pair costs some 100 µs.
 *
 * @throws {MuwaziError} `bad-option`
 * @example
 * const scoreOf = scorer({ sourceLanguage: 'ar', targetLanguage: 'en' })
 * const good = pairs.filter(([arabic, english]) => scoreOf(arabic, english) >= 0.5)
 */
export function scorer(options: ScorerOptions): (source: string, target: string) => number {
  return core.scorer(withLexicon(options))
}

/**
 * Why two texts have their {@link score}: its parts in log odds, what matched, what has no counterpart, and what speaks against the pair.
 *
 * @throws {MuwaziError} `bad-option`
 * @example
 * explainScore('عقد الاجتماع عام ٢٠٢٣.', 'The meeting was held in 1998.').against
 * // [{ kind: 'number', side: 'source', words: ['2023'] }, { kind: 'number', side: 'target', words: ['1998'] }]
 */
export function explainScore(source: string, target: string, options: ScoreOptions = {}): core.ScoreExplanation {
  return core.explainScore(source, target, { ...withLexicon(options), identify })
}

/**
 * Splits a text that holds both languages into the blocks of each, and those of neither; of two texts, takes out those of neither.
 *
 * @param input as {@link align} takes it
 * @param options those of {@link align} that concern languages and reading
 * @throws {MuwaziError} as {@link align} does
 * @example
 * splitHalves('كتاب جديد.\n\nA new book.').target[0]?.text // 'A new book.'
 */
export function splitHalves(input: Texts, options: AlignOptions = {}): core.SplitHalves {
  return core.splitHalves(input, { ...withLexicon(options), identify })
}

/**
 * The units that {@link align} will align, in their order, so that they can be embedded before: evidence gets their texts.
 *
 * @param input as {@link align} takes it
 * @param options those that {@link align} will get
 * @throws {MuwaziError} as {@link align} does
 * @example
 * const { source, target } = units(text)
 * const vectors = (list: Unit[]) => embed(list.map(({ text }) => text)) // any multilingual model
 * align(text, { evidence: [embeddingEvidence(await vectors(source), await vectors(target))] })
 */
export function units(input: Texts, options: AlignOptions = {}): core.CutUnits {
  return core.units(input, { ...withLexicon(options), identify })
}
