import type { Nodes, Parents } from 'mdast'
import { type GrowingText, grow, type MappedText } from '../../text/offsets.ts'
import { tagIn } from '../html/tokens.ts'
import { strayMarks } from './marks.ts'
import { referenceAt, type Step } from './references.ts'

/** How many characters of `raw` at `at` stand for the next of the text, and how many they give: escapes and references are longer. */
function step(raw: string, at: number, value: string, done: number): Step | undefined {
  if (raw[at] === '&') {
    const reference = referenceAt(raw, at, value, done)
    // Markdown knows no reference without its semicolon.
    if (reference !== undefined && raw[at + reference.raw - 1] === ';') return reference
  }
  if (raw[at] === '\\' && raw[at + 1] === value[done] && value[done] !== '\\') return { raw: 2, value: 1 }
  if (raw.startsWith('\\\\', at) && value[done] === '\\') return { raw: 2, value: 1 }
  // CommonMark puts U+FFFD in place of NUL.
  const isSame = raw[at] === value[done] || (raw[at] === '\0' && value[done] === '\uFFFD')
  return isSame ? { raw: 1, value: 1 } : undefined
}

/** The same in code between backticks, which knows neither escapes nor references: an end of line stands for a space. */
function stepInCode(raw: string, at: number, value: string, done: number): Step | undefined {
  if (value[done] === ' ' && /[\r\n]/.test(raw[at] ?? '')) return { raw: raw.startsWith('\r\n', at) ? 2 : 1, value: 1 }
  const isSame = raw[at] === value[done] || (raw[at] === '\0' && value[done] === '\uFFFD')
  return isSame ? { raw: 1, value: 1 } : undefined
}

const SPACE = /\s/
/** What may stand for another character, or end a line. */
const MARKED = /[&\\\r\n\0\uFFFD]/

/** Where a link with a label leads to: `[text][label]`. */
export type Resolve = (identifier: string) => string | undefined

/** The text of a heading, paragraph or table cell. White space at line ends and the marks of quotes and lists inside are left out. */
export function phrasing(node: Parents, value: string, resolve: Resolve): MappedText {
  const mapped: GrowingText = { text: '', offsets: [], links: [], last: '' }
  const stray = strayMarks(value, textsIn(node))
  const space = (at: number) => {
    if (mapped.last !== '' && !SPACE.test(mapped.last)) grow(mapped, ' ', at)
  }
  const trimEnd = () => {
    if (!SPACE.test(mapped.last)) return
    const { text, offsets } = mapped
    mapped.text = text.trimEnd()
    mapped.last = mapped.text.at(-1) ?? ''
    while ((offsets.at(-2) ?? 0) > mapped.text.length) offsets.length -= 2
  }
  const lineBreak = (at: number) => {
    trimEnd()
    if (mapped.last !== '') grow(mapped, '\n', at)
  }
  const literal = (piece: string, start: number, end: number, stepAt = step) => {
    const raw = value.slice(start, end)
    let at = 0
    for (let done = 0; done < piece.length; ) {
      if (stray.has(start + at)) {
        at += 2
        done += 2
        continue
      }
      // Most of a text is as it stands in the value.
      let same = 0
      while (!MARKED.test(raw[at + same] ?? '\n') && raw[at + same] === piece[done + same] && !stray.has(start + at + same))
        same++
      if (same > 0) {
        grow(mapped, piece.slice(done, done + same), start + at)
        at += same
        done += same
        continue
      }
      const took = stepAt(raw, at, piece, done)
      if (took === undefined && at < raw.length) {
        at++
        continue
      }
      const { raw: wide, value: give } = took ?? { raw: 0, value: piece.length - done }
      const part = piece.slice(done, done + give)
      if (/^[\r\n]+$/.test(part)) space(start + at)
      else grow(mapped, part, start + at)
      at += wide
      done += give
    }
  }
  const html = (raw: string, start: number) => {
    const tag = tagIn(raw)
    if (tag?.name === 'br') lineBreak(start)
    const link = tag?.closing === false ? (tag.attributes.get('href') ?? tag.attributes.get('src')) : undefined
    if (link !== undefined) mapped.links.push(link)
  }
  const enter = (child: Nodes): readonly Nodes[] | undefined => {
    const start = child.position?.start.offset ?? 0
    const end = child.position?.end.offset ?? start
    if ('url' in child && typeof child.url === 'string') mapped.links.push(child.url)
    if (child.type === 'linkReference' || child.type === 'imageReference') {
      const target = resolve(child.identifier)
      if (target !== undefined) mapped.links.push(target)
    }
    if (child.type === 'text') literal(child.value, start, end)
    else if (child.type === 'inlineCode') literal(child.value, start + codeStart(value.slice(start, end)), end, stepInCode)
    else if (child.type === 'break') lineBreak(start)
    else if (child.type === 'image' || child.type === 'imageReference') literal(child.alt ?? '', start, end)
    else if (child.type === 'html') html(child.value, start)
    else if ('children' in child) return child.children
    return undefined
  }
  const left: Nodes[] = [...node.children].reverse()
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const children = enter(next)
    for (let i = (children?.length ?? 0) - 1; i >= 0; i--) left.push(children![i]!)
  }
  mapped.text = mapped.text.trimEnd()
  return mapped
}

/** Where the text of code begins: after its backticks, and after the space or the end of line that is dropped where there is one at both ends. */
function codeStart(raw: string): number {
  const [ticks] = /^`*/.exec(raw)!
  const inside = raw.slice(ticks.length, raw.length - ticks.length)
  const isDropped = inside.trim() !== '' && /[ \r\n]$/.test(inside)
  const dropped = isDropped ? /^(?:\r\n|[ \r\n])/.exec(inside)?.[0] : undefined
  return ticks.length + (dropped?.length ?? 0)
}

/** The places of the texts in a node. */
function textsIn(node: Parents): [start: number, end: number][] {
  const found: [number, number][] = []
  const left: Nodes[] = [...node.children]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { start, end } = next.position ?? {}
    if (next.type === 'text') found.push([start?.offset ?? 0, end?.offset ?? 0])
    else if ('children' in next) for (const child of next.children) left.push(child)
  }
  return found
}
