// A text is indexed once: its tokens in one row, each distinct one with the places where it stands. Blocks, sentences, table rows and moved
// sections are spans of this row, so that nothing is tokenised, folded or stemmed twice (see view.ts).

import { foldArabic, foldLatin } from '../../text/fold.ts'
import { kindOf, numberKey, type TokenKind, tokenTexts } from '../../text/tokens.ts'
import { merged } from '../search/ascending.ts'

/** Places of tokens, counted from the beginning of the text; ascending. */
export type Places = ArrayLike<number>

/** A distinct word, number or mark of one side. */
export interface Term {
  kind: TokenKind
  /** As it is compared. */
  key: string
  /** Begins with a capital wherever it stands (names do). */
  capital: boolean
  at: number[]
}

/** All places of several terms. */
export const placesOf = (terms: readonly Term[]): Places => merged(terms.map(({ at }) => at))

/** One side of a text as the evidence sees it. */
export interface TextIndex {
  language: string
  texts: readonly string[]
  byKey: Map<string, Term>
  /** All tokens in order, as they are compared. */
  tokens: string[]
  /** Distinct spellings as they are compared, and the number of the one at each place. */
  spelled: readonly Token[]
  spellings: Int32Array
  /** Tokens before each text, and all of them at the end. */
  starts: Int32Array
  /** Characters before each text, without white space and tashkeel, and all of them at the end. */
  characters: Float64Array
}

const CAPITAL = /^\p{Lu}/u
const NOT_COUNTED = /[\s\u064B-\u0652\u0670\u0640\u06D6-\u06ED]+/g

const charactersOf = (text: string): number => text.replace(NOT_COUNTED, '').length

/** A token as it is compared. */
export type Token = Pick<Term, 'kind' | 'key' | 'capital'>

/** A spelling as it is compared. */
export function tokenOf(text: string): Token {
  const kind = kindOf(text)
  const key =
    kind === 'number'
      ? numberKey(text)
      : kind === 'arabic'
        ? foldArabic(text)
        : kind === 'latin' || kind === 'word'
          ? foldLatin(text)
          : text
  return { kind, key, capital: kind === 'latin' && CAPITAL.test(text) }
}

/** Indexes the texts of one side; a spelling is folded once, however often it stands there. */
export function indexOf(texts: readonly string[], language: string): TextIndex {
  const byKey = new Map<string, Term>()
  const known = new Map<string, number>()
  const spelled: Token[] = []
  const termOf: (Term | undefined)[] = []
  const tokens: string[] = []
  const spellings: number[] = []
  const starts = new Int32Array(texts.length + 1)
  const characters = new Float64Array(texts.length + 1)
  texts.forEach((text, unit) => {
    for (const spelling of tokenTexts(text)) {
      let number = known.get(spelling)
      if (number === undefined) {
        known.set(spelling, (number = spelled.length))
        spelled.push(tokenOf(spelling))
      }
      const { kind, key, capital } = spelled[number]!
      if (key === '') continue
      let term = termOf[number]
      if (term === undefined) {
        term = byKey.get(key)
        if (term === undefined) byKey.set(key, (term = { kind, key, capital, at: [] }))
        else if (!capital) term.capital = false
        termOf[number] = term
      }
      term.at.push(tokens.length)
      tokens.push(key)
      spellings.push(number)
    }
    starts[unit + 1] = tokens.length
    characters[unit + 1] = characters[unit]! + charactersOf(text)
  })
  return { language, texts, byKey, tokens, spelled, spellings: Int32Array.from(spellings), starts, characters }
}
