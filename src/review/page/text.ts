// The text of a unit as it is shown. What is shown besides the text is generated content, so that copying gives the text.

import { el } from './dom.ts'

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\u00ad\ufeff\u00a0\u202fـ\t]/gu
const VOWELS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g

/** Short names of what cannot be seen. */
const NAMES: Readonly<Record<string, string>> = {
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\u061c': 'ALM',
  '\u00ad': 'SHY',
  '\ufeff': 'BOM',
  '\u00a0': '⍽',
  '\u202f': '⍽',
  ـ: 'ـ',
  '\t': '→',
}

/** A stretch of a text that is lit up. */
export interface Span {
  start: number
  end: number
  class: string
}

export interface TextStyle {
  marks: boolean
  noVowels: boolean
}

/** @param spans in order, apart from one another */
export function shownText(text: string, spans: readonly Span[], style: TextStyle): DocumentFragment {
  const fragment = document.createDocumentFragment()
  let at = 0
  for (const span of spans) {
    if (span.start < at) continue
    fragment.append(plain(text.slice(at, span.start), style))
    const lit = el('mark', { class: span.class })
    lit.append(plain(text.slice(span.start, span.end), style))
    fragment.append(lit)
    at = span.end
  }
  fragment.append(plain(text.slice(at), style))
  return fragment
}

function plain(text: string, { marks, noVowels }: TextStyle): DocumentFragment {
  const fragment = document.createDocumentFragment()
  const shown = noVowels ? text.replace(VOWELS, '') : text
  let at = 0
  if (marks)
    for (const { 0: character, index } of shown.matchAll(INVISIBLE)) {
      fragment.append(shown.slice(at, index), el('span', { class: 'inv', 'data-mark': NAMES[character] ?? '·' }, character))
      at = index + character.length
    }
  fragment.append(shown.slice(at))
  return fragment
}
