import { countLetters } from '../../text/characters.ts'
import { extend, type GrowingText, rawOffset } from '../../text/offsets.ts'
import type { DeclaredLanguage } from '../markdown/declared.ts'
import { isInTwoLanguages } from '../shared/two-languages.ts'
import { listMarker } from '../text/list-marker.ts'
import { isBlock, isHidden, isVoid } from './tags.ts'

/** What stands between two line breaks of a block, or between its ends. */
export interface Line extends GrowingText {
  /** Offset in the value behind its last character that is not blank. */
  end: number
  /** What the elements around the text declare: one thing for all of it, or several. */
  declared: Set<DeclaredLanguage | undefined>
}

export const emptyLine = (): Line => ({ text: '', offsets: [], links: [], last: '', end: 0, declared: new Set() })

/** Words on each side that make a break between scripts one between texts; an address may have a name in Latin letters. */
const WORDS = 2

const scriptOf = (text: string): 1 | 0 | -1 => {
  if (text.trim().split(/\s+/).length < WORDS) return 0
  const { arabic, latin } = countLetters(text)
  return arabic > latin ? 1 : latin > arabic ? -1 : 0
}

/** Lines as blocks: `<br>` ends one where the other language begins, before an item, between lines that are in two languages each, and where it
 * is doubled (an empty line). */
export function paragraphs(lines: readonly Line[]): Line[] {
  const found: Line[] = []
  /** The text of the line before. */
  let before: string | undefined
  for (const line of lines) {
    const { text } = line
    if (text.trim() === '') {
      before = undefined
      continue
    }
    const last = found.at(-1)
    const apart =
      before === undefined ||
      scriptOf(before) * scriptOf(text) < 0 ||
      listMarker(text.trimStart()) > 0 ||
      (isInTwoLanguages(before) && isInTwoLanguages(text))
    if (apart || last === undefined) found.push(line)
    else {
      extend(last, line)
      last.end = line.end
      for (const one of line.declared) last.declared.add(one)
    }
    before = text
  }
  return found
}

const NAME = /^<\/?([a-zA-Z][^\s/>]*)/
const isInline = (tag: string): boolean => {
  const name = NAME.exec(tag)?.[1]?.toLowerCase()
  return name !== undefined && !isBlock(name) && !isHidden(name) && !isVoid(name)
}

/** Marks of Markdown in HTML; in a page they would be part of the text. */
const EMPHASIS = /[*_~`]/
const CLOSING = /\s*(<\/[a-zA-Z][^<>]*>)/y

/** The place of a text with the inline tags that open right before it and close right after it: `<b>Note.</b> More.` */
export function around({ offsets, end: last }: Line, value: string, floor: number): [start: number, end: number] {
  let start = rawOffset(offsets, 0)
  for (;;) {
    while (start > floor && EMPHASIS.test(value[start - 1]!)) start--
    const close = start - 1 - spacesBefore(value, start, floor)
    const open = close < floor || value[close] !== '>' ? -1 : value.lastIndexOf('<', close)
    if (open < floor || value[open + 1] === '/' || !isInline(value.slice(open, close + 1))) break
    start = open
  }
  let end = last
  for (;;) {
    while (end < value.length && EMPHASIS.test(value[end]!)) end++
    CLOSING.lastIndex = end
    const match = CLOSING.exec(value)
    if (match === null || !isInline(match[1]!)) return [start, end]
    end = CLOSING.lastIndex
  }
}

function spacesBefore(value: string, at: number, floor: number): number {
  let k = at
  while (k > floor && /\s/.test(value[k - 1]!)) k--
  return at - k
}
