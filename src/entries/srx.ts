/**
 * SRX (Segmentation Rules eXchange): our sentence rules for CAT tools, and the rules of a CAT tool in place of ours, so that both cut alike
 * and a memory's sentences match.
 *
 * @module
 */

import { readSrx, type Sentences, sentencesBy } from '../sentences/srx-read.ts'
import { type SrxOptions, srxLanguages, writeRules } from '../sentences/srx-write.ts'

export type { Sentences, SrxOptions }

/**
 * Reads an SRX 1.0 or 2.0 file into the `sentences` option of `align`. Regular expressions of ICU, Java and .NET are understood, but for
 * possessive and atomic matching, which becomes greedy. Maps match whole language tags in any case; with `cascade="yes"` all that
 * match count, in order, else the first. A language that no map matches is not cut. Format handles are ignored.
 *
 * @param input text, or bytes in UTF-8 or UTF-16
 * @throws {MuwaziError} `bad-input` for what is no SRX in well-formed XML, with line and column; for a DOCTYPE; for a rule that
 *   JavaScript cannot express, with its line; what only the compiler of an expression sees comes at the first text of its language
 * @example
 * align(text, { sentences: parse(readFileSync('memoq.srx')) })
 */
export function parse(input: string | Uint8Array): Sentences {
  return sentencesBy(readSrx(input))
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
