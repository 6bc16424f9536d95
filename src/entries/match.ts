/**
 * Pairs documents of two languages: which translates which.
 *
 * @module
 */
import type { Lexicon } from '../bitext.ts'
import { checkKeys, misuse, show } from '../errors.ts'
import { identify } from '../languages/identify.ts'
import { isLanguageTag } from '../languages/tag.ts'
import { packedLexicon } from '../lexicon/built-in.ts'
import { checkLexicon } from '../lexicon/json.ts'
import type { MatchDocument } from '../match/groups.ts'
import { type DocumentMatches, matchDocuments } from '../match/match.ts'
import { toolsOf } from '../match/tools.ts'

export type { Lexicon } from '../bitext.ts'
export type { MatchDocument } from '../match/groups.ts'
export type { DocumentMatch, DocumentMatches } from '../match/match.ts'

export interface MatchOptions {
  /** BCP 47. @default what the first documents are in */
  sourceLanguage?: string | undefined
  targetLanguage?: string | undefined
  /** @default the built-in one; `false` for none */
  lexicon?: Lexicon | false | undefined
  /** Pairs with a lower confidence are none, 0 to 1. @default 0.5 */
  minConfidence?: number | undefined
}

/** Documents, and characters of each, that show the language of a side. */
const SAMPLE_DOCUMENTS = 50
const SAMPLE_CHARACTERS = 500

/**
 * Pairs documents of two languages: which translates which, one to one, with near-copies grouped. Ten thousand pages on either side take some
 * minutes; all are kept in memory.
 *
 * @param source documents of one language; more fields than these come back with them
 * @returns the pairs in the order of the sources, each with a calibrated confidence, and the documents without counterpart
 * @throws {MuwaziError} `bad-option`
 * @example
 * const { pairs } = match([{ id: 'a', text: 'كتاب جديد عن تاريخ مصر صدر عام ٢٠٢١.' }], [{ id: 'b', text: 'A new book on the history of Egypt came out in 2021.' }])
 * pairs[0]?.confidence
 */
export function match<T extends MatchDocument>(
  source: Iterable<T>,
  target: Iterable<T>,
  options: MatchOptions = {},
): DocumentMatches<T> {
  checkKeys(options, ['sourceLanguage', 'targetLanguage', 'lexicon', 'minConfidence'])
  const { minConfidence = 0.5, lexicon = packedLexicon() } = options
  if (!(typeof minConfidence === 'number' && minConfidence >= 0 && minConfidence <= 1))
    throw misuse(`Expected \`minConfidence\` to be a number from 0 to 1, got ${show(minConfidence)}`)
  if (lexicon !== false) checkLexicon('`lexicon`', lexicon)
  const sides = { source: documentsOf('source', source), target: documentsOf('target', target) }
  const languages = [
    languageOf('sourceLanguage', options.sourceLanguage, sides.source, 'ar'),
    languageOf('targetLanguage', options.targetLanguage, sides.target, 'en'),
  ] as const
  return matchDocuments(sides.source, sides.target, {
    languages,
    lexicon: lexicon === false ? undefined : lexicon,
    minConfidence,
    tools: toolsOf(languages, lexicon),
  })
}

function documentsOf<T extends MatchDocument>(side: string, documents: Iterable<T>): T[] {
  if (typeof documents !== 'object' || documents === null || !(Symbol.iterator in documents))
    throw misuse(`Expected \`${side}\` to be a list of documents, got ${show(documents)}`)
  const list = [...documents]
  list.forEach((one: unknown, k) => {
    const { id, text, url } = Object(one) as Record<string, unknown>
    if (typeof id !== 'string' || typeof text !== 'string' || !(url === undefined || typeof url === 'string'))
      throw misuse(`Expected \`${side}[${k}]\` to have the strings \`id\` and \`text\`, and \`url\` if any, got ${show(one)}`)
  })
  return list
}

function languageOf(name: string, given: string | undefined, documents: readonly MatchDocument[], byDefault: string): string {
  if (given !== undefined) {
    if (typeof given !== 'string' || !isLanguageTag(given))
      throw misuse(`Expected \`${name}\` to be a BCP 47 tag such as \`ar\`, got ${show(given)}`)
    return given
  }
  const sample = documents.slice(0, SAMPLE_DOCUMENTS).map(({ text }) => text.slice(0, SAMPLE_CHARACTERS))
  return identify(sample.join('\n')) ?? byDefault
}
