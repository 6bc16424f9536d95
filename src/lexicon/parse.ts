import type { Lexicon } from '../bitext.ts'
import { MuwaziError, show } from '../problem.ts'
import { stem } from '../script/stem.ts'

/** Probability that one of a word's translations shows up when the word does; its translations share it. */
const SHARED = 0.5

type Entries = Map<string, { word: string; weight: number }[]>

/** Folds a term of one or several words as the lexicon's keys are. */
export const termKey = (term: string, language: string): string =>
  term
    .split(/[\s-]+/)
    .map((word) => stem(word, language)[0] ?? '')
    .filter((word) => word !== '')
    .join(' ')

/** Gives each translation of an entry its share, so that one of them shows up with probability {@link SHARED}. */
export function shareWeights(entries: Entries): Entries {
  for (const translations of entries.values()) {
    const weight = 1 - (1 - SHARED) ** (1 / translations.length)
    for (const translation of translations) translation.weight = weight
  }
  return entries
}

export interface ParseOptions {
  /** From, to. @default ['ar', 'en'] */
  languages?: readonly [string, string] | undefined
}

/**
 * Reads a lexicon: one entry a line, `word<TAB>translation|translation…`; blank lines and lines that begin with `#` are passed over.
 *
 * @throws {MuwaziError} `bad-input` with the number of the line
 * @example parse('عقد\tcontract|agreement').entries.get('عقد')
 */
export function parse(text: string, options: ParseOptions = {}): Lexicon {
  const languages = options.languages ?? (['ar', 'en'] as const)
  const entries: Entries = new Map()
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return
    const tab = line.indexOf('\t')
    const key = tab < 0 ? '' : termKey(line.slice(0, tab), languages[0])
    const words = line
      .slice(tab + 1)
      .split('|')
      .map((word) => termKey(word.trim(), languages[1]))
      .filter((word) => word !== '')
    if (tab < 0 || key === '' || words.length === 0)
      throw new MuwaziError('bad-input', `Expected \`word<TAB>translation|translation\` on line ${at + 1}, got ${show(line)}`)
    const known = entries.get(key) ?? []
    for (const word of words) if (!known.some((one) => one.word === word)) known.push({ word, weight: 0 })
    entries.set(key, known)
  })
  return { languages, entries: shareWeights(entries) }
}
