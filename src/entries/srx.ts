/**
 * SRX (Segmentation Rules eXchange): our sentence rules for CAT tools, and the rules of a CAT tool in place of ours, so that both cut alike
 * and a memory's sentences match.
 *
 * @module
 */

import { checkKeys, misuse, show } from '../errors.ts'
import { type Limits, limitsOf } from '../limits.ts'
import { readSrx } from '../sentences/srx-read.ts'
import { type Sentences, sentencesBy } from '../sentences/srx-run.ts'
import { type SrxOptions, srxLanguages, writeRules } from '../sentences/srx-write.ts'

export type { Limits, Sentences, SrxOptions }

export interface SrxParseOptions {
  /** Runs the rules as regular expressions of JavaScript, which know back references, and on some texts take longer than anybody waits: for files that
   * you know, or where the run can be stopped. @default false: in time in proportion to the text */
  trust?: boolean | undefined
  /** `bytes`, `rules`, `expression` and `states` count. @default DEFAULT_LIMITS */
  limits?: Limits | undefined
}

/**
 * Reads an SRX 1.0 or 2.0 file into the `sentences` option of `align`. Regular expressions of ICU, Java and .NET are understood, but for
 * possessive and atomic matching, which becomes greedy. Maps match whole language tags in any case; with `cascade="yes"` all that
 * match count, in order, else the first. A language that no map matches is not cut. Format handles are ignored.
 *
 * The rules of strangers are safe: they run in time in proportion to the text and to the rules, whatever they look for. Back references alone
 * cannot run so, and are refused unless `trust` is given.
 *
 * @param input text, or bytes in UTF-8 or UTF-16
 * @throws {MuwaziError} `bad-input` for what is no SRX in well-formed XML, with line and column; for a DOCTYPE; for a rule that cannot be run,
 *   with its number and line; what is seen only when the rules of a language are put together comes at its first text. `too-large`. `bad-option`
 * @example
 * align(text, { sentences: parse(readFileSync('memoq.srx')) })
 */
export function parse(input: string | Uint8Array, options: SrxParseOptions = {}): Sentences {
  checkKeys(options, ['trust', 'limits'])
  const { trust = false } = options
  if (typeof trust !== 'boolean') throw misuse(`Expected \`trust\` to be \`true\` or \`false\`, got ${show(trust)}`)
  const limits = limitsOf(options.limits)
  return sentencesBy(readSrx(input, limits), trust, limits)
}

/**
 * Our sentence rules for Arabic, English and all other languages. What looks further than a rule can is left out: quotes that stand
 * in each other, straight quotes, brackets of more than 200 characters, and numbered lists that go on from line to line. Each rule of SRX has its
 * example above it; `|` marks the place.
 *
 * @throws {MuwaziError} `bad-option`
 * @example
 * writeFileSync('muwazi.srx', stringify())
 * writeFileSync('project/omegat/segmentation.conf', stringify({ format: 'omegat' }))
 */
export function stringify(options: SrxOptions = {}): string {
  return writeRules(srxLanguages(), options)
}
