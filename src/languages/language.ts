import { foldLatin } from '../text/fold.ts'
import type { Rule } from './rule.ts'
import type { WordSet } from './word-set.ts'

/** The words for numbers of a language, as they are written without article or clitics; forms of one number with spaces between. */
export interface NumberWords {
  /** 1, 2, 3 …, in order. */
  readonly cardinals: readonly string[]
  /** First, second, third …, in order, with the adverbs that count items (أولا, firstly). */
  readonly ordinals: readonly string[]
  /** Other words that mean one number: `[12, 'dozen']`. */
  readonly others: readonly (readonly [value: number, forms: string])[]
  /** Words that multiply the number before them: `[100, 'hundred hundreds']`. */
  readonly scales: readonly (readonly [value: number, forms: string])[]
}

/** How text in a language is recognised, where its script alone does not decide. */
export interface Recognition {
  /** Letters that text in the script has only where it is in another language. */
  readonly foreign: RegExp
  /** The commonest words, and forms that are as common. */
  readonly common: RegExp
  /** Words in the letters of the language. */
  readonly word: RegExp
  /** Share of {@link common} words below which a text is suspected to be in another language. */
  readonly minCommonShare: number
}

/** Words that people write over the columns of a table, without article. */
export interface ColumnTitles {
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** Over columns beside the texts: codes, states, remarks, dates, people, grammar, places of a text. */
  readonly aside: readonly string[]
}

/** All that is known of one language: a file of this folder, and a place in the list of `index.ts`. */
export interface Language {
  /** In English, as SRX and messages name it. */
  readonly name: string
  /** What people call it, in any language, without article; codes of ISO 639-2 among them. */
  readonly names: readonly string[]
  /** Primary subtags that mean it, its variants included; the first one is its own. */
  readonly codes: readonly string[]
  /** Where sentences end; the first rule that matches a place decides. */
  readonly sentences: readonly Rule[]
  /** The stems that a word may have, the likeliest first; of the others those that may be among some words are enough. */
  readonly stem: (word: string, among?: WordSet) => string[]
  /** A word as it is compared with others. */
  readonly fold: (word: string) => string
  /** The commonest words, as written: a text that has several of them is a sentence in the language, and no name. */
  readonly commonWords: readonly string[]
  /** Words besides {@link commonWords} that stand everywhere and translate nothing, folded. */
  readonly functionWords: readonly string[]
  /** Words that say no, folded. */
  readonly negations?: ReadonlySet<string> | undefined
  readonly numbers?: NumberWords | undefined
  /** Puts the article before an ordinal: الثالث stands for ثالث in «المادة الثالثة». */
  readonly definite?: ((word: string) => string) | undefined
  /** What may stand before a number word in the same word: وبالعشرين. */
  readonly clitics?: RegExp | undefined
  readonly recognition?: Recognition | undefined
  /** Letters in the order in which items are numbered, each order for itself. */
  readonly alphabets: readonly string[]
  /** Names of numbered parts of a text with their number, in any case, as the source of an expression: «المادة الأولى», "Article 1". */
  readonly partName?: string | undefined
  /** Words that number paragraphs before a colon or a dash, in any case, as the source of an expression: «أولًا:», "Secondly –". */
  readonly orderWord?: string | undefined
  readonly columns?: ColumnTitles | undefined
}

/** The part of a record that says nothing, for a language of which only its names and its sentence rules are known. */
export const WITHOUT_WORDS = {
  stem: (word: string): string[] => [foldLatin(word)],
  fold: foldLatin,
  commonWords: [],
  functionWords: [],
  alphabets: [],
} satisfies Partial<Language>

/** Lists of forms with a bar between them: `series('one | two')`. */
export const series = (list: string): string[] =>
  list
    .trim()
    .replace(/\s+/g, ' ')
    .split(/ ?\| ?/)

/** Forms of numbers, each list after its value: `valued('12 dozen | 20 twenty twentieth')`. */
export const valued = (list: string): (readonly [value: number, forms: string])[] =>
  series(list).map((entry) => {
    const at = entry.indexOf(' ')
    return [Number(entry.slice(0, at)), entry.slice(at + 1)] as const
  })
