/**
 * muwazi aligns Arabic–English text: one mixed document or two texts in, typed aligned segments with honest confidences out.
 * Synchronous, pure, plain data in and out.
 *
 * @module
 */
import type { AlignOptions, Bead, Bitext, CommonOptions, Segment, Texts, UnitOptions } from './bitext.ts'
import * as core from './core.ts'
import { checkObject } from './errors.ts'
import { identify } from './languages/identify.ts'
import { builtIn } from './lexicon/built-in.ts'

export type * from './bitext.ts'
export type { CutUnits, Explanation, Identify, Match, SplitHalves, Units } from './core.ts'
export { embeddingEvidence, MuwaziError, pairs, read, splitSentences, toBitext } from './core.ts'
export { identify } from './languages/identify.ts'

/** Options with the built-in lexicon, where they name none. */
function withLexicon<T extends CommonOptions>(options: T): T {
  checkObject(options)
  return { ...options, lexicon: options.lexicon === undefined ? builtIn() : options.lexicon }
}

/** {@link core.align} with the built-in lexicon and language identifiers. */
export function align(input: Texts, options: AlignOptions = {}): Bitext {
  const bitext = core.align(input, { ...withLexicon(options), identify })
  return options.lexicon === undefined ? { ...bitext, options: { evidence: 0, ...bitext.options, lexicon: 'built-in' } } : bitext
}

/** {@link core.alignUnits} with the built-in lexicon. */
export function alignUnits(source: readonly string[], target: readonly string[], options: UnitOptions = {}): Bead[] {
  return core.alignUnits(source, target, withLexicon(options))
}

/** {@link core.explain} with the built-in lexicon. */
export function explain(texts: Bitext, bead: Segment, options?: UnitOptions): core.Explanation
export function explain(texts: core.Units, bead: Pick<Bead, 'source' | 'target'>, options?: UnitOptions): core.Explanation
export function explain(texts: Bitext | core.Units, bead: Segment | Pick<Bead, 'source' | 'target'>, options: UnitOptions = {}) {
  checkObject(options)
  const known = (texts as Partial<Bitext> | null)?.options?.lexicon
  const lexicon = known === undefined || known === 'built-in' ? builtIn() : known === false ? false : undefined
  return core.explain(texts as Bitext, bead as Segment, options.lexicon === undefined ? { ...options, lexicon } : options)
}

/** {@link core.splitHalves} with the built-in language identifiers. */
export function splitHalves(input: Texts, options: AlignOptions = {}): core.SplitHalves {
  return core.splitHalves(input, { ...withLexicon(options), identify })
}

/** {@link core.units} with the built-in language identifiers. */
export function units(input: Texts, options: AlignOptions = {}): core.CutUnits {
  return core.units(input, { ...withLexicon(options), identify })
}
