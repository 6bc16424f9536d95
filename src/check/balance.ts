// Brackets and quotes: a text in which one is open and nothing closes it.

import type { PairRule } from './rule.ts'
import { other, SIDES, words } from './rule.ts'

const QUOTES = 'A quotation mark'
const ANY_QUOTE = /[«»“”„"‘]/

// « » and “ ” are one class: translations change one for the other, or open with one and close with another („ “ in German, ” ” in Swedish).
// In Arabic as stored, ( opens and ) closes too: only the drawing is mirrored.
const CLASSES: readonly { name: string; open: RegExp; close: RegExp }[] = [
  { name: 'A round bracket', open: /\(/g, close: /\)/g },
  { name: 'A square bracket', open: /\[/g, close: /\]/g },
  { name: 'A curly bracket', open: /\{/g, close: /\}/g },
  { name: QUOTES, open: /[«“„]/g, close: /[»”]/g },
]

// 1) a) أ) iv) number an item or its parts: in front, or behind a mark; :-) smiles; “ closes in German, where „ is open.
const NUMBERING = /(?<=(?:^|[\n.:;,،؛])\s{0,2})(?:\p{N}{1,3}|\p{L}|[ivxl]{1,4})\)/giu
const SMILES = /[:;]-?[()]/g
const LOW_QUOTE = /„([^“”„]*)“/g
// 5" and 5' 10" are inches.
const INCHES = /(?<=[0-9٠-٩])"(?=[\s).,،]|$)/g

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0

/** The classes of marks that do not come out even in a text; a straight quotation mark opens and closes. */
function uneven(text: string): Set<string> {
  const plain = text.replace(SMILES, ' ').replace(LOW_QUOTE, '“$1”')
  const found = new Set<string>()
  for (const { name, open, close } of CLASSES) {
    const opened = count(plain, open)
    const closed = count(plain, close)
    if (opened === closed) continue
    const numbered = name === 'A round bracket' ? count(plain, NUMBERING) : 0
    // With numbers in brackets on one side only, (1) against 1), a text is even as it stands or without them.
    if (numbered > 0 && opened <= closed && closed - opened <= numbered) continue
    found.add(name)
  }
  if (count(plain.replace(INCHES, ''), /"/g) % 2 === 1) found.add(QUOTES)
  return found
}

/**
 * Odd is a mark that is left open on one side alone: a quote that runs on into the next sentence is open on both. Where only one
 * side marks quotes at all (وقال الله: ليكن نور. and God said, “Let there be light; …), they say nothing.
 */
export const unbalancedQuotes: PairRule = {
  id: 'unbalanced-quotes',
  label: 'a bracket or quotation mark without its partner on one side only',
  find({ kind, source, target }) {
    if (kind === 'code') return undefined
    const texts = { source: words(source.text), target: words(target.text) }
    const sides = { source: uneven(texts.source), target: uneven(texts.target) }
    for (const side of SIDES) {
      if (sides[other(side)].size > 0) continue
      for (const name of sides[side])
        if (name !== QUOTES || ANY_QUOTE.test(texts[other(side)]))
          return { side, reason: `${name} has no partner on the ${side} side` }
    }
    return undefined
  },
}
