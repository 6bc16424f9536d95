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
  /** Tokens before each text, and all of them at the end. */
  starts: Int32Array
  /** Characters before each text, without white space and tashkeel, and all of them at the end. */
  characters: Float64Array
}

const CAPITAL = /^\p{Lu}/u
const NOT_COUNTED = /[\s\u064B-\u0652\u0670\u0640\u06D6-\u06ED]+/g

const charactersOf = (text: string): number =>
  text.length - (text.match(NOT_COUNTED)?.reduce((sum, run) => sum + run.length, 0) ?? 0)

/** A token as it is compared. */
type Token = Pick<Term, 'kind' | 'key' | 'capital'>

function tokenOf(text: string): Token {
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
  const known = new Map<string, Token>()
  const tokens: string[] = []
  const starts = new Int32Array(texts.length + 1)
  const characters = new Float64Array(texts.length + 1)
  texts.forEach((text, unit) => {
    for (const spelling of tokenTexts(text)) {
      let token = known.get(spelling)
      if (token === undefined) {
        token = tokenOf(spelling)
        known.set(spelling, token)
      }
      const { kind, key, capital } = token
      if (key === '') continue
      const term = byKey.get(key)
      if (term === undefined) byKey.set(key, { kind, key, capital, at: [tokens.length] })
      else {
        if (!capital) term.capital = false
        term.at.push(tokens.length)
      }
      tokens.push(key)
    }
    starts[unit + 1] = tokens.length
    characters[unit + 1] = characters[unit]! + charactersOf(text)
  })
  return { language, texts, byKey, tokens, starts, characters }
}
