// A text is indexed once: its tokens in one row, each distinct one with the places where it stands. Blocks, sentences, table rows and moved
// sections are spans of this row, so that nothing is tokenised, folded or stemmed twice (see view.ts).

import { isSpace, lettersFor } from '../../text/characters.ts'
import { foldArabic, foldLatin } from '../../text/fold.ts'
import { kindOf, numberKey, type TokenKind, tokenTexts } from '../../text/tokens.ts'
import { merged } from '../search/ascending.ts'

/** Places of tokens, counted from the beginning of the text; ascending. */
export type Places = ArrayLike<number>

/** No places. */
export const NOWHERE = new Int32Array(0)

/** A distinct word, number or mark of one side. */
export interface Term {
  kind: TokenKind
  /** As it is compared. */
  key: string
  /** Begins with a capital wherever it stands (names do). */
  capital: boolean
  at: Int32Array
  /** Of its consonants, where it may be a name. @default they were not asked for */
  skeletons: readonly string[] | undefined
}

/** All places of several terms. */
export const placesOf = (terms: readonly Term[]): Places => merged(terms.map(({ at }) => at))

/** One side of a text as the evidence sees it. */
export interface TextIndex {
  language: string
  texts: readonly string[]
  byKey: Map<string, Term>
  /** Distinct spellings as they are compared, and the number of the one at each place: all tokens in order. */
  spelled: readonly Token[]
  spellings: Int32Array
  /** Tokens before each text, and all of them at the end. */
  starts: Int32Array
  /** Characters before each text, without white space and tashkeel, dense ones as the English letters that they stand for, and all of them at the end. */
  characters: Float64Array
}

/** A word that begins with a capital, or whose capital follows an elided article: Iran, l'Iran. */
const CAPITAL = /^(?:\p{Ll}{1,2}['’])?\p{Lu}/u
/** Marks above and below letters: tashkeel, those of the Quran, and the tatweel. */
const isMark = (code: number): boolean =>
  (code >= 0x64b && code <= 0x652) || code === 0x670 || code === 0x640 || (code >= 0x6d6 && code <= 0x6ed)

function charactersOf(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (!isSpace(code) && !isMark(code)) count += lettersFor(code)
  }
  return count
}

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
  return { kind, key, capital: (kind === 'latin' || kind === 'word') && CAPITAL.test(text) }
}

/** Indexes the texts of one side; a spelling is folded once, however often it stands there. */
export function indexOf(texts: readonly string[], language: string): TextIndex {
  const known = new Map<string, number>()
  const spelled: Token[] = []
  const counts: number[] = []
  const spellings: number[] = []
  const starts = new Int32Array(texts.length + 1)
  const characters = new Float64Array(texts.length + 1)
  texts.forEach((text, unit) => {
    for (const spelling of tokenTexts(text)) {
      let number = known.get(spelling)
      if (number === undefined) {
        known.set(spelling, (number = spelled.length))
        spelled.push(tokenOf(spelling))
        counts.push(0)
      }
      if (spelled[number]!.key === '') continue
      counts[number]! += 1
      spellings.push(number)
    }
    starts[unit + 1] = spellings.length
    characters[unit + 1] = characters[unit]! + charactersOf(text)
  })
  const places = new Int32Array(spellings)
  return { language, texts, byKey: termsOf(spelled, counts, places), spelled, spellings: places, starts, characters }
}

/** Terms of spellings that stand there so often, and their places. */
function termsOf(spelled: readonly Token[], counts: readonly number[], spellings: Int32Array): Map<string, Term> {
  const byKey = new Map<string, Term & { count: number }>()
  const termOf = spelled.map(({ kind, key, capital }, number) => {
    let term = byKey.get(key)
    if (term === undefined) byKey.set(key, (term = { kind, key, capital, at: NOWHERE, skeletons: undefined, count: 0 }))
    else if (!capital) term.capital = false
    term.count += counts[number]!
    return term
  })
  byKey.delete('')
  // All places in one list, those of each term together.
  const all = new Int32Array(spellings.length)
  let from = 0
  for (const term of byKey.values()) {
    term.at = all.subarray(from, from + term.count)
    from += term.count
    term.count = 0
  }
  for (let place = 0; place < spellings.length; place++) {
    const term = termOf[spellings[place]!]!
    term.at[term.count++] = place
  }
  return byKey
}
