// A lexicon as JSON and back, and what is a lexicon at all.

import type { Lexicon } from '../bitext.ts'
import { MuwaziError, misuse, show } from '../errors.ts'
import { isLanguageTag } from '../languages/tag.ts'

/** A lexicon as `JSON.stringify` takes it; each entry is its key, then its translations with their weights. */
export interface LexiconJson {
  languages: [from: string, to: string]
  entries: [key: string, translations: [word: string, weight: number][]][]
}

/**
 * A lexicon as plain arrays, which JSON holds; {@link fromJSON} reads them back.
 *
 * @throws {MuwaziError} `bad-option` for what is no lexicon
 * @example writeFileSync('mine.json', JSON.stringify(toJSON(learn(pairs))))
 */
export function toJSON(lexicon: Lexicon): LexiconJson {
  checkLexicon('`lexicon`', lexicon)
  const [from, to] = lexicon.languages
  return {
    languages: [from, to],
    entries: Array.from(lexicon.entries, ([key, translations]) => [key, translations.map(({ word, weight }) => [word, weight])]),
  }
}

/**
 * The lexicon that {@link toJSON} gave.
 *
 * @throws {MuwaziError} `bad-input` for what is no such JSON; the sentence names the first entry that is wrong
 * @example align(text, { lexicon: merge(builtIn(), fromJSON(JSON.parse(readFileSync('mine.json', 'utf8')))) })
 */
export function fromJSON(json: LexiconJson): Lexicon {
  if (typeof json !== 'object' || json === null || !isLanguages(json.languages) || !Array.isArray(json.entries))
    throw new MuwaziError('bad-input', `Expected an object with \`languages\` and \`entries\` of \`toJSON\`, got ${show(json)}`)
  const entries = new Map<string, { word: string; weight: number }[]>()
  json.entries.forEach((entry: unknown, at) => {
    const [key, translations] = Array.isArray(entry) ? entry : []
    const listed: unknown[] = Array.isArray(translations) ? translations : [undefined]
    const found = listed.map((one) => (Array.isArray(one) ? { word: one[0], weight: one[1] } : one))
    if (typeof key !== 'string' || !found.every(isTranslation))
      throw new MuwaziError(
        'bad-input',
        `Expected \`entries[${at}]\` to be \`[key, [[word, weight], …]]\` with weights in (0, 1), got ${show(entry)}`,
      )
    entries.set(key, found)
  })
  const [from, to] = json.languages
  return { languages: [from, to], entries }
}

export const isLanguages = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((tag) => typeof tag === 'string' && isLanguageTag(tag))

const isTranslation = (value: unknown): value is { word: string; weight: number } => {
  if (typeof value !== 'object' || value === null || !('word' in value) || !('weight' in value)) return false
  const { word, weight } = value
  return typeof word === 'string' && typeof weight === 'number' && weight > 0 && weight < 1
}

/** Lexicons are large, are data, and are passed again and again: each is looked through once. */
const CHECKED = new WeakSet<object>()

/** Takes a lexicon that was made here for one that was looked through. */
export const trust = (lexicon: Lexicon): void => void CHECKED.add(lexicon)

/**
 * Throws unless a value is a lexicon.
 *
 * @param name what the sentence calls it: `` `lexicon` ``
 */
export function checkLexicon(name: string, value: unknown): asserts value is Lexicon {
  if (typeof value !== 'object' || value === null) throw misuse(`Expected ${name} to be a lexicon, got ${show(value)}`)
  if (CHECKED.has(value)) return
  const { languages, entries } = value as Record<string, unknown>
  if (!isLanguages(languages)) throw misuse(`Expected ${name} to have two BCP 47 tags as \`languages\`, got ${show(languages)}`)
  if (!(typeof entries === 'object' && entries !== null && 'get' in entries && Symbol.iterator in entries))
    throw misuse(
      `Expected ${name} to have a Map as \`entries\`, got ${show(entries)}; a lexicon goes through JSON by \`toJSON\` and \`fromJSON\``,
    )
  for (const entry of entries as Iterable<unknown>) {
    const [key, translations] = Array.isArray(entry) ? entry : []
    if (typeof key !== 'string' || !Array.isArray(translations) || !translations.every(isTranslation))
      throw misuse(
        `Expected ${name} to have translations \`{word, weight}\` with weights in (0, 1) for ${show(key)}, got ${show(translations)}`,
      )
  }
  CHECKED.add(value)
}
