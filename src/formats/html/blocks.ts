import type { Block } from '../../bitext.ts'
import { type AllLimits, checkLimit, DEFAULT_LIMITS } from '../../limits.ts'
import { countLetters } from '../../text/characters.ts'
import { cropped, grow } from '../../text/offsets.ts'
import type { placer } from '../../text/places.ts'
import { type DeclaredLanguage, declare } from '../markdown/declared.ts'
import { rowName } from '../shared/grid.ts'
import { type Attribute, type Counts, type Frame, frameIn, OUTSIDE } from './frames.ts'
import { around, emptyLine, type Line, paragraphs } from './lines.ts'
import { IMPLIED, isBlock, isControl } from './tags.ts'
import { pieces } from './text.ts'

/** Makes blocks of elements and text that come in the order of the document. */
export interface BlockBuilder {
  /** Tables so far. */
  readonly counts: Counts
  /** What holds at this place. */
  frame(): Frame
  /** @param furniture whether the element is page furniture; what is in it is furniture too. @default false */
  open(tag: string, attribute: Attribute, furniture?: boolean): void
  /** Ends the last open element. */
  close(): void
  /** Ends elements whose own end was left out, as a start tag does. */
  imply(tag: string): void
  /** Ends the nearest element of that name with all in it, if one is open. */
  closeTag(tag: string): void
  text(text: string, start: number, end: number, literal?: boolean): void
  /** Ends the block at hand. */
  flush(): void
  /** Adds a block that is ready; its language is that of this place, unless given. */
  add(block: Block, declared?: DeclaredLanguage): void
  finish(): { blocks: Block[]; furniture: Block[]; markup: number[] }
}

const SPACE = /[ \t\n\f\r]+/
const WORDS = /[ \t\n\f\r]+|[^ \t\n\f\r]+/g
/** Between two texts of one block stands no part of a table; broken markup puts text of a table before it. */
const TABLE_TAG = /<\/?(?:table|t[rdh]|tbody|thead|tfoot)\b/i
/** The mark that a heading is a place to link to: `<a href="#top">¶</a>`. */
const LETTER = /[\p{L}\p{N}]/u
const IN_PAGE = /^#/
const CODE = /^(?:code|samp|kbd|var)$/
/** So far up an end that was left out is looked for. */
const DEEP = 256

/** A poem may be set as `<pre>`; Arabic that is not marked as code is none. */
const isVerse = (text: string): boolean => {
  const { arabic, latin } = countLetters(text)
  return arabic > latin
}

export function blockBuilder(
  value: string,
  place: ReturnType<typeof placer>,
  { controlled = new Set(), limits = DEFAULT_LIMITS }: { controlled?: ReadonlySet<string>; limits?: AllLimits } = {},
): BlockBuilder {
  const blocks: Block[] = []
  const declared: (DeclaredLanguage | undefined)[] = []
  const isFurniture: boolean[] = []
  const frames: Frame[] = [OUTSIDE]
  const openTags = new Map<string, number>()
  const counts: Counts = { tables: 0 }
  // Where text shows: pairs of offsets.
  const shown: number[] = []
  let lines: Line[] = [emptyLine()]
  let owner: Frame | undefined
  let floor = 0

  const frame = () => frames[frames.length - 1]!
  const line = () => lines[lines.length - 1]!
  const containerOf = (one: Frame) => (one.isBlock ? one : (one.container ?? OUTSIDE))

  const add: BlockBuilder['add'] = (block, own) => {
    blocks.push(block)
    const around = owner ?? containerOf(frame())
    declared.push(own ?? around.declared)
    isFurniture.push(around.furniture)
  }

  const emit = (mapped: Line, { kind: given, depth, id, cell, code }: Frame) => {
    const text = mapped.text
    // The first line of code keeps its indent.
    const first = given === 'code' ? (/^\s*\n/.exec(text)?.[0].length ?? 0) : text.length - text.trimStart().length
    const { offsets, text: clean, links } = cropped(mapped, first, text.trimEnd().length)
    const [start, end] = around({ ...mapped, offsets }, value, floor)
    floor = Math.max(floor, end)
    const kind = given === undefined || (given === 'code' && !code && isVerse(clean)) ? 'paragraph' : given
    const only = mapped.declared.size === 1 ? [...mapped.declared][0] : undefined
    const data = {
      offsets,
      ...(links.length > 0 ? { links } : {}),
      ...(id === undefined ? {} : { id }),
      ...(cell === undefined ? {} : { cell }),
    }
    add(
      {
        kind,
        ...(depth === undefined ? {} : { depth }),
        text: clean,
        // parse5 places an `&` that ends a file one character behind it: `&nbsp&`.
        position: place(Math.min(start, end), end),
        ...(cell === undefined ? {} : { row: rowName(cell) }),
        data,
      },
      only,
    )
  }

  const flush = () => {
    const at = owner
    if (at !== undefined) for (const one of at.pre ? lines : paragraphs(lines)) if (one.text.trim() !== '') emit(one, at)
    lines = [emptyLine()]
    owner = undefined
  }

  const take = (piece: string, from: number, to: number) => {
    const now = frame()
    const into = line()
    if (owner !== undefined && into.end > 0 && (from < into.end || TABLE_TAG.test(value.slice(into.end, from)))) {
      flush()
      return take(piece, from, to)
    }
    if (piece.trim() !== '') {
      owner ??= containerOf(now)
      into.declared.add(now.declared)
      if (now.link !== undefined && into.links.at(-1) !== now.link) into.links.push(now.link)
      into.end = to - (to - from === piece.length ? piece.length - piece.trimEnd().length : 0)
    } else if (owner === undefined) return
    if (now.pre) return grow(into, piece, from)
    if (!SPACE.test(piece)) return grow(into, piece, from)
    for (const { 0: word, index } of piece.matchAll(WORDS)) {
      const isSpace = SPACE.test(word)
      if (!isSpace) grow(into, word, from + index)
      else if (into.last !== '' && into.last !== ' ') grow(into, ' ', from + index)
    }
  }

  const close = () => {
    if (frames.length < 2) return
    const last = frames.pop()!
    openTags.set(last.tag, (openTags.get(last.tag) ?? 1) - 1)
    if (last.isBlock) flush()
    else if (isControl(last.tag)) space()
  }

  /** A control in a sentence stands apart from the words around it. */
  const space = () => {
    const into = line()
    if (into.last !== '' && into.last !== ' ') grow(into, ' ', into.end)
  }

  const isMark = (text: string, { link }: Frame) =>
    link !== undefined && IN_PAGE.test(link) && text.trim() !== '' && !LETTER.test(text)

  return {
    counts,
    frame,
    flush,
    close,
    add,
    open(tag, attribute, furniture = false) {
      const parent = frame()
      const next = frameIn(parent, tag, attribute, controlled, counts)
      next.furniture ||= furniture
      if (next.isBlock || tag === 'hr') flush()
      if (tag === 'br' && !parent.hidden) {
        if (parent.pre) grow(line(), '\n', line().end)
        else lines.push(emptyLine())
      }
      if (!next.isBlock && isControl(tag)) space()
      const source = tag === 'img' ? attribute('src') : undefined
      if (source !== undefined) line().links.push(source)
      if (CODE.test(tag)) containerOf(parent).code = true
      openTags.set(tag, (openTags.get(tag) ?? 0) + 1)
      frames.push(next)
      checkLimit(limits, 'depth', frames.length - 1)
    },
    imply(tag) {
      const at = isBlock(tag) ? frames.findLastIndex((one) => one.isBlock) : -1
      if (frames[at]?.tag === 'p') while (frames.length > at) close()
      const rule = IMPLIED.find(([opens]) => opens.test(tag))
      if (rule === undefined) return
      for (let k = frames.length - 1; k > Math.max(0, frames.length - DEEP); k--) {
        const { tag: name } = frames[k]!
        if (rule[2].test(name)) return
        if (rule[1].test(name)) while (frames.length > k) close()
      }
    },
    closeTag(tag) {
      if (!openTags.get(tag)) return
      const at = frames.findLastIndex((one) => one.tag === tag)
      while (frames.length > at) close()
    },
    text(text, start, end, literal = false) {
      const now = frame()
      if (now.hidden || isMark(text, now)) return
      if (text.trim() !== '' && end > start) shown.push(start, end)
      pieces(text, value, start, end, take, literal)
    },
    finish() {
      while (frames.length > 1) close()
      flush()
      const all = declare(blocks, declared)
      const inOrder = (furniture: boolean): Block[] =>
        all.filter((_, k) => isFurniture[k] === furniture).sort((a, b) => a.position.start.offset - b.position.start.offset)
      return { blocks: inOrder(false), furniture: inOrder(true), markup: between(shown, value.length) }
    },
  }
}

/** What is left of a text between stretches of it. */
function between(stretches: readonly number[], length: number): number[] {
  const starts = Array.from({ length: stretches.length / 2 }, (_, k) => k).sort((a, b) => stretches[2 * a]! - stretches[2 * b]!)
  const rest: number[] = []
  let at = 0
  for (const k of starts) {
    const [start, end] = [stretches[2 * k]!, stretches[2 * k + 1]!]
    if (start > at) rest.push(at, start)
    at = Math.max(at, end)
  }
  if (at < length) rest.push(at, length)
  return rest
}
