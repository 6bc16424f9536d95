// Two rules about punctuation: a sentence that ends on one side only, and unbalanced brackets or quotation marks.

import type { Pair, SideName } from '../bitext.ts'
import { other, type PairRule, plain, SIDES, words } from './rule.ts'

// What may follow the end of a sentence: quotation marks, brackets, emphasis, notes ([1], ¹).
const AFTER_END = /^[\s"'»”’›)\]}*_`¹²³⁴-⁹]$/
const NOTE = /\[[\p{N}*†]{1,3}\]$/u
/** Marks that end a sentence; ؟ and ? count as the same. */
const END = /[.!?؟…۔。！？॥।]$/u
/** A text that breaks off ends with a letter or a number, not with a colon, a comma or a dash. */
const OPEN = /[\p{L}\p{M}\p{N}%٪]$/u
// D.C., p.m., Inc., etc.: the stop belongs to the word.
const ABBREVIATION = /(?:^|[\s.(])(?:\p{L}|\p{Lu}\p{Ll}{0,2}|[ap]m|etc|al|vs|Corp|إلخ)\.$/u

/** Texts with fewer words may be titles or labels, whose translations need no full stop. */
const MIN_SENTENCE_WORDS = 5

/** A text without the quotation marks, brackets and notes that follow its end. */
function core(text: string): string {
  let end = text.length
  for (;;) {
    const note = NOTE.exec(text.slice(Math.max(0, end - 5), end))
    if (note) end -= note[0].length
    else if (end > 0 && AFTER_END.test(text.charAt(end - 1))) end--
    else return text.slice(0, end)
  }
}

/** The side that breaks off where the other one ends a sentence. */
function openSide(pair: Pair): SideName | undefined {
  const ends = { source: core(plain(pair.source.text)), target: core(plain(pair.target.text)) }
  for (const side of SIDES) {
    const ended = ends[other(side)]
    const isSentence = (text: string) => text.split(' ').length >= MIN_SENTENCE_WORDS
    const stops = !LOOSE.has(pair.kind) && isSentence(ended) && isSentence(ends[side]) && !ABBREVIATION.test(ended)
    const firm = /[?؟!]$/.test(ended) || stops
    if (OPEN.test(ends[side]) && END.test(ended) && firm) return side
  }
  return undefined
}

// Titles carry no end mark in many styles; list items and cues end as the rest of their list does.
const TITLES = new Set<Pair['kind']>(['heading', 'tableCell', 'caption', 'code'])
const LOOSE = new Set<Pair['kind']>(['listItem', 'cue'])

export const missingEndMark: PairRule<'missing-end-mark'> = {
  id: 'missing-end-mark',
  label: 'one side ends a sentence with . ? ؟ ! or …, the other breaks off with a word',
  find(pair) {
    const side = TITLES.has(pair.kind) ? undefined : openSide(pair)
    if (side === undefined) return undefined
    const mark = core(plain(pair[other(side)].text)).at(-1)
    return { side, reason: `Expected the ${side} to end with punctuation, as the ${other(side)} does (\`${mark}\`), got none` }
  },
}

const QUOTES = 'quotation mark'
const ANY_QUOTE = /[«»“”„"‘]/

// « » and “ ” are one class: translations change one for the other, or open with one and close with another („ “ in German, ” ” in Swedish).
// In Arabic as stored, ( opens and ) closes too: only the drawing is mirrored.
const CLASSES: readonly { name: string; open: RegExp; close: RegExp }[] = [
  { name: 'round bracket', open: /\(/g, close: /\)/g },
  { name: 'square bracket', open: /\[/g, close: /\]/g },
  { name: 'curly bracket', open: /\{/g, close: /\}/g },
  { name: QUOTES, open: /[«“„]/g, close: /[»”]/g },
]

// 1) a) أ) iv) number an item at the start of a line or after punctuation. :-) is a smiley. “ closes a German quotation that „ opens.
const NUMBERING = /(?<=(?:^|[\n.:;,،؛])\s{0,2})(?:\p{N}{1,3}|\p{L}|[ivxl]{1,4})\)/giu
const SMILES = /[:;]-?[()]/g
const LOW_QUOTE = /„([^“”„]*)“/g
// 5" and 5' 10" are inches.
const INCHES = /(?<=[0-9٠-٩])"(?=[\s).,،]|$)/g

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0

const PAIRED = /[()[\]{}«»“”„"]/
const NONE: ReadonlySet<string> = new Set()

/** The classes of brackets and quotation marks that are not balanced in a text; a straight quotation mark both opens and closes. */
function unbalanced(text: string): ReadonlySet<string> {
  if (!PAIRED.test(text)) return NONE
  const plain = text.replace(SMILES, ' ').replace(LOW_QUOTE, '“$1”')
  const found = new Set<string>()
  for (const { name, open, close } of CLASSES) {
    const opened = count(plain, open)
    const closed = count(plain, close)
    if (opened === closed) continue
    const numbered = name === 'round bracket' ? count(plain, NUMBERING) : 0
    // An item number may have one bracket or two, 1) or (1): the text is balanced if it is so with either.
    if (numbered > 0 && opened <= closed && closed - opened <= numbered) continue
    found.add(name)
  }
  if (count(plain.replace(INCHES, ''), /"/g) % 2 === 1) found.add(QUOTES)
  return found
}

/**
 * Reports a bracket or quotation mark that is unbalanced on one side only: a quotation that continues in the next sentence is open on both sides. Quotation
 * marks are ignored where the other side has none at all (وقال الله: ليكن نور. and God said, “Let there be light; …).
 */
export const unbalancedQuotes: PairRule<'unbalanced-quotes'> = {
  id: 'unbalanced-quotes',
  label: 'a bracket or quotation mark without its partner on one side only',
  find({ kind, source, target }) {
    if (kind === 'code') return undefined
    const texts = { source: words(source.text), target: words(target.text) }
    const sides = { source: unbalanced(texts.source), target: unbalanced(texts.target) }
    for (const side of SIDES) {
      if (sides[other(side)].size > 0) continue
      for (const name of sides[side])
        if (name !== QUOTES || ANY_QUOTE.test(texts[other(side)]))
          return { side, reason: `Expected each ${name} to have its partner, got one without on the ${side} side` }
    }
    return undefined
  },
}
