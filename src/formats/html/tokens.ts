import type { Mark } from '../markdown/marks.ts'
import { decodeReferences } from '../markdown/references.ts'
import type { BlockBuilder } from './blocks.ts'
import { isRaw, isVoid } from './tags.ts'

// Markdown has HTML in pieces, a start tag here and its end a page below, so that no tree can be made of one: only tags are looked at.
// (And a whole HTML parser would double the size of `muwazi/core`.)

const NAME = /<(\/?)([a-zA-Z][^\s/>]*)/y
const COMMENT = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)/y
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** The attributes of a tag, from the text between its name and its end. */
export function attributesIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE))
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), double ?? single ?? bare ?? '')
  return found
}

/** Where a tag ends: the first `>` outside of quotes, or nowhere. */
function tagEnd(raw: string, from: number): number {
  let quote = ''
  for (let at = from; at < raw.length; at++) {
    const char = raw[at]!
    if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '>') return at + 1
    // A quote opens a value only; elsewhere it is a slip of the pen.
    else if ((char === '"' || char === "'") && raw[at - 1] === '=') quote = char
  }
  return -1
}

/** A tag that a stretch of HTML is: name, whether it ends an element, attributes. */
export function tagIn(raw: string): { name: string; closing: boolean; attributes: ReadonlyMap<string, string> } | undefined {
  NAME.lastIndex = 0
  const match = NAME.exec(raw)
  if (match === null) return undefined
  return { name: match[2]!.toLowerCase(), closing: match[1] === '/', attributes: attributesIn(raw.slice(match[0].length)) }
}

/** Gives the tags and the text of a stretch of HTML to a builder, without the marks of Markdown in it; in code they are text. */
export function feed(builder: BlockBuilder, value: string, start: number, end: number, marks: readonly Mark[] = []): void {
  const raw = value.slice(start, end)
  let at = 0
  let from = 0
  let next = 0
  const plain = (first: number, last: number) => {
    if (last > first) builder.text(decodeReferences(raw.slice(first, last)), start + first, start + last)
  }
  const text = (to: number) => {
    const { pre, code } = builder.frame()
    let done = from
    for (; next < marks.length && marks[next]!.start < start + to; next++) {
      const { start: markStart, end: markEnd, isBreak } = marks[next]!
      if (pre || code || markStart < start + done) continue
      plain(done, markStart - start)
      if (isBreak) builder.flush()
      done = Math.min(to, markEnd - start)
    }
    plain(done, to)
  }
  while (at < raw.length) {
    const open = raw.indexOf('<', at)
    if (open < 0) break
    COMMENT.lastIndex = open
    NAME.lastIndex = open
    const tag = NAME.exec(raw)
    const to = tag !== null ? tagEnd(raw, NAME.lastIndex) : COMMENT.test(raw) ? COMMENT.lastIndex : open + 1
    if (tag === null && to === open + 1) {
      at = to
      continue
    }
    text(open)
    // A tag without an end holds all the rest.
    from = at = to < 0 ? raw.length : to
    if (tag === null || to < 0) continue
    const name = tag[2]!.toLowerCase()
    if (tag[1] === '/') {
      builder.closeTag(name)
      continue
    }
    const attributes = attributesIn(raw.slice(open + tag[0].length, to - 1))
    builder.imply(name)
    builder.open(name, (key) => attributes.get(key))
    if (isVoid(name) || raw[to - 2] === '/') builder.close()
    else if (isRaw(name)) {
      const rest = new RegExp(`</${name}\\b`, 'gi')
      rest.lastIndex = to
      at = from = rest.exec(raw)?.index ?? raw.length
    }
  }
  text(raw.length)
}
