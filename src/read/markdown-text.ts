import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Nodes, Parents } from 'mdast'

/** Text without markup, and where it comes from. */
export interface Mapped {
  text: string
  /** Pairs: offset in `text`, offset in the value; from one pair to the next both run in step. */
  offsets: number[]
  /** Targets of links and images. */
  links: string[]
}

const REFERENCE = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{1,31}));/

/** How many characters of `raw` at `at` stand for the next of the text, and how many they give: escapes and references are longer. */
function step(raw: string, at: number, value: string, done: number): { raw: number; value: number } | undefined {
  if (raw[at] === '&') {
    const match = REFERENCE.exec(raw.slice(at, at + 34))
    const named = match?.[3] === undefined ? undefined : decodeNamedCharacterReference(match[3])
    const decoded =
      match === null
        ? undefined
        : ((named === false ? undefined : named) ??
          ((match[1] ?? match[2])
            ? String.fromCodePoint(
                Math.min(0x10ffff, Number.parseInt(match[1] ?? match[2] ?? '0', match[1] === undefined ? 16 : 10)),
              )
            : undefined))
    if (match !== null && decoded !== undefined && value.startsWith(decoded, done))
      return { raw: match[0].length, value: decoded.length }
  }
  if (raw[at] === '\\' && raw[at + 1] === value[done] && value[done] !== '\\') return { raw: 2, value: 1 }
  if (raw.startsWith('\\\\', at) && value[done] === '\\') return { raw: 2, value: 1 }
  return raw[at] === value[done] ? { raw: 1, value: 1 } : undefined
}

/** The text of a heading, paragraph or table cell. White space at line ends and the marks of quotes and lists inside are left out. */
export function phrasing(node: Parents, value: string): Mapped {
  const links: string[] = []
  const offsets: number[] = []
  let text = ''
  const add = (piece: string, from: number) => {
    const length = offsets.length
    if (length === 0 || (offsets[length - 1] ?? 0) - (offsets[length - 2] ?? 0) !== from - text.length)
      offsets.push(text.length, from)
    text += piece
  }
  const literal = (piece: string, start: number, end: number) => {
    const raw = value.slice(start, end)
    let at = 0
    for (let done = 0; done < piece.length; ) {
      const took = step(raw, at, piece, done)
      if (took === undefined && at < raw.length) {
        at++
        continue
      }
      const { raw: wide, value: give } = took ?? { raw: 0, value: piece.length - done }
      const part = piece.slice(done, done + give)
      add(/^[\r\n]+$/.test(part) ? ' ' : part, start + at)
      at += wide
      done += give
    }
  }
  const walk = (child: Nodes): void => {
    const start = child.position?.start.offset ?? 0
    const end = child.position?.end.offset ?? start
    if ('url' in child && typeof child.url === 'string') links.push(child.url)
    if (child.type === 'text' || child.type === 'inlineCode') return literal(child.value, start, end)
    if (child.type === 'break') return add(' ', start)
    if (child.type === 'image' || child.type === 'imageReference') return literal(child.alt ?? '', start, end)
    if (child.type === 'html' || child.type === 'footnoteReference' || !('children' in child)) return
    for (const one of child.children) walk(one)
  }
  for (const child of node.children) walk(child)
  return { text, offsets, links }
}

/** The offset in the value of a place in a mapped text; `end` says that the place ends a stretch. */
export function rawOffset(offsets: readonly number[], at: number, end = false): number {
  let k = 0
  const wanted = end ? at - 1 : at
  while (k + 2 < offsets.length && (offsets[k + 2] ?? 0) <= wanted) k += 2
  return (offsets[k + 1] ?? 0) + at - (offsets[k] ?? 0)
}
