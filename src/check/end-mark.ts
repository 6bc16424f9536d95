// A sentence that ends on one side only.

import type { Pair, SideName } from '../bitext.ts'
import type { PairRule } from './rule.ts'
import { other, plain, SIDES } from './rule.ts'

// What may stand behind the end: quotes, brackets, emphasis, notes ([1], ¹).
const BEHIND = /^[\s"'»”’›)\]}*_`¹²³⁴-⁹]$/
const NOTE = /\[[\p{N}*†]{1,3}\]$/u
/** Ends of sentences; ؟ is as good as ?. */
const END = /[.!?؟…۔。！？॥।]$/u
/** A text that breaks off: with a letter or a number, not with a colon, a comma or a dash. */
const OPEN = /[\p{L}\p{M}\p{N}%٪]$/u
// D.C., p.m., Inc., etc.: the stop belongs to the word.
const ABBREVIATION = /(?:^|[\s.(])(?:\p{L}|\p{Lu}\p{Ll}{0,2}|[ap]m|etc|al|vs|Corp|إلخ)\.$/u

/** Fewer words are a title or a label, whose translation may do without a stop. */
const SENTENCE = 5

/** A text up to the mark that ends it, or to its last word. */
function core(text: string): string {
  let end = text.length
  for (;;) {
    const note = NOTE.exec(text.slice(Math.max(0, end - 5), end))
    if (note) end -= note[0].length
    else if (end > 0 && BEHIND.test(text.charAt(end - 1))) end--
    else return text.slice(0, end)
  }
}

function openSide(pair: Pair): SideName | undefined {
  const ends = { source: core(plain(pair.source.text)), target: core(plain(pair.target.text)) }
  for (const side of SIDES) {
    const ended = ends[other(side)]
    const isSentence = (text: string) => text.split(' ').length >= SENTENCE
    const stops = !LOOSE.has(pair.kind) && isSentence(ended) && isSentence(ends[side]) && !ABBREVIATION.test(ended)
    const firm = /[?؟!]$/.test(ended) || stops
    if (OPEN.test(ends[side]) && END.test(ended) && firm) return side
  }
  return undefined
}

// A title asks or states without a mark as its language likes, and items of a list end as their list does.
const TITLES = new Set<Pair['kind']>(['heading', 'tableCell', 'caption', 'code'])
const LOOSE = new Set<Pair['kind']>(['listItem', 'cue'])

export const missingEndMark: PairRule = {
  id: 'missing-end-mark',
  label: 'one side ends a sentence with . ? ؟ ! or …, the other breaks off with a word',
  find(pair) {
    const side = TITLES.has(pair.kind) ? undefined : openSide(pair)
    if (side === undefined) return undefined
    const mark = core(plain(pair[other(side)].text)).at(-1)
    return { side, reason: `The ${other(side)} ends with \`${mark}\`, the ${side} without a mark` }
  },
}
