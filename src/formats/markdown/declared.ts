import type { Block } from '../../bitext.ts'
import { isCommonWord } from '../../languages/index.ts'
import { direction, isLanguageTag, scriptOf } from '../../languages/tag.ts'
import { countLetters, type Letters } from '../../text/characters.ts'

/** A language that a document declares, and whether for the page as a whole. */
export interface DeclaredLanguage {
  tag: string
  page: boolean
}

/**
 * What an element says of its language: `lang`, or a direction against that of what is around. `lang=""` and a tag that is none say
 * nothing; a wrapper from right to left without a language is Arabic, one from left to right is in Latin letters.
 */
export function declaredBy(
  lang: string | undefined,
  dir: string | undefined,
  around: DeclaredLanguage | undefined,
  page: boolean,
): DeclaredLanguage | undefined {
  const tag = lang?.trim()
  if (tag !== undefined && isLanguageTag(tag)) return { tag, page }
  const own = tag === undefined ? around : undefined
  const side = dir?.trim().toLowerCase()
  if (side !== 'rtl' && side !== 'ltr') return own
  if (own !== undefined && direction(own.tag) === side) return own
  return { tag: side === 'rtl' ? 'ar' : 'und-Latn', page }
}

const SENTENCE_END = /[.!?؟…:][»”"')\]]*$/
const WORD = /[\p{L}\p{M}]+/gu
const LONG = 8

const commonWords = (text: string, language: 'ar' | 'en'): number =>
  text.match(WORD)?.filter((word) => isCommonWord(word, language)).length ?? 0

/** A sentence in Arabic or English, and not a name, a path or a label: it has common words, and an end or some length. */
const isSentence = (text: string, language: 'ar' | 'en'): boolean =>
  commonWords(text, language) > 1 && (SENTENCE_END.test(text.trimEnd()) || text.split(/\s+/).length >= LONG)

/**
 * Tells whether a text is so surely in other letters that what was declared around it is not meant for it. A wrapper is put around a
 * section on purpose, and names, paths and code of the other language stand in it all the time: only a sentence belies it.
 */
export function belies({ text, kind }: Pick<Block, 'text' | 'kind'>, { tag, page }: DeclaredLanguage): boolean {
  const script = scriptOf(tag) ?? 'Latn'
  if ((script !== 'Arab' && script !== 'Latn') || kind === 'code') return false
  const { arabic, latin } = countLetters(text)
  if (script === 'Arab') return arabic * 3 < latin && isSentence(text, 'en')
  return page ? arabic > latin : arabic > latin * 3 && isSentence(text, 'ar')
}

const share = (part: number, { arabic, latin }: Letters) => part / Math.max(1, arabic + latin)
const MOSTLY = 0.9

/**
 * Puts the languages on blocks. One that only the page declares (`<html lang="en">`, which templates leave as it is) says nothing about
 * short texts of a page that is in two scripts.
 */
export function declare(blocks: readonly Block[], declared: readonly (DeclaredLanguage | undefined)[]): Block[] {
  const letters: Letters = { arabic: 0, latin: 0, other: 0 }
  for (const { text, kind } of blocks) {
    if (kind === 'code') continue
    const { arabic, latin } = countLetters(text)
    letters.arabic += arabic
    letters.latin += latin
  }
  const one = Math.max(share(letters.arabic, letters), share(letters.latin, letters)) >= MOSTLY
  return blocks.map((block, i) => {
    const language = declared[i]
    if (language === undefined || belies(block, language)) return block
    if (language.page && !one && !agrees(block.text, language.tag)) return block
    return { ...block, language: language.tag }
  })
}

function agrees(text: string, tag: string): boolean {
  const { arabic, latin } = countLetters(text)
  return scriptOf(tag) === 'Arab' ? arabic > 0 && arabic * 3 >= latin : arabic === 0 && commonWords(text, 'en') > 0
}
