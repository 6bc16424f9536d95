// What speaks against a pair, in the words of a translator.

import type { Doubt, SideName } from '../../bitext.ts'
import { languageName } from './languages.ts'

/** What a doubt says, of a side by the name of its language. */
export type DoubtSentence = (side: string, words: readonly string[]) => string
/** Words that differ in number: one, more. */
const list = (one: string, more: string, words: readonly string[]) => `${words.length === 1 ? one : more} (${words.join(' · ')})`

export const DOUBT_SENTENCES = {
  en: {
    'no-match': () => 'nothing in the two texts matches',
    'few-matches': (side) => `most words of the ${side} have no counterpart`,
    gap: (side) => `many words in a row of the ${side} have no counterpart`,
    length: (side) => `the ${side} is far longer than usual`,
    number: (side, words) => list(`a number only in the ${side}`, `numbers only in the ${side}`, words),
    name: (side, words) => list(`a name only in the ${side}`, `names only in the ${side}`, words),
    negation: (side) => `a negation only in the ${side}`,
    question: (side) => `a question only in the ${side}`,
    order: () => 'what matches stands in another order',
    script: (side) => `the ${side} has letters of another script`,
    'same-text': () => 'the same text on both sides',
  },
  ar: {
    'no-match': () => 'لا شيء يتطابق بين النصين',
    'few-matches': (side) => `معظم كلمات النسخة ${side} بلا مقابل`,
    gap: (side) => `كلمات متتالية كثيرة في النسخة ${side} بلا مقابل`,
    length: (side) => `النسخة ${side} أطول بكثير من المعتاد`,
    number: (side, words) => list(`رقم في النسخة ${side} وحدها`, `أرقام في النسخة ${side} وحدها`, words),
    name: (side, words) => list(`اسم في النسخة ${side} وحدها`, `أسماء في النسخة ${side} وحدها`, words),
    negation: (side) => `نفي في النسخة ${side} وحدها`,
    question: (side) => `سؤال في النسخة ${side} وحدها`,
    order: () => 'ترتيب ما يتطابق مختلف بين النصين',
    script: (side) => `في النسخة ${side} حروف من خط آخر`,
    'same-text': () => 'النص نفسه في الجانبين',
  },
} as const satisfies Record<string, Record<Doubt['kind'], DoubtSentence>>

/** Flags that say less than a doubt of the kind does. */
const SAID_BY: Partial<Record<Doubt['kind'], string>> = {
  number: 'number-mismatch',
  length: 'length-outlier',
  'same-text': 'identical-copy',
}

/**
 * What speaks against a pair, one phrase each.
 *
 * @param tags BCP 47 tags of both sides
 * @param language in which it is said
 */
export function doubtWords(
  doubts: readonly Doubt[],
  tags: Readonly<Record<SideName, string>>,
  language: 'en' | 'ar' = 'en',
): string[] {
  return doubts.map(({ kind, side, words = [] }) => {
    const say: DoubtSentence = DOUBT_SENTENCES[language][kind]
    return say(side === undefined ? '' : languageName(tags[side], language), words)
  })
}

/** The flags that no doubt makes clearer. */
export function otherFlags<T extends string>(flags: readonly T[], doubts: readonly Doubt[]): T[] {
  return flags.filter((flag) => !doubts.some(({ kind }) => SAID_BY[kind] === flag))
}
