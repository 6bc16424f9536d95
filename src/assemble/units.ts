import type { Block, Message, Position, Unit } from '../bitext.ts'
import { rawOffset } from '../text/offsets.ts'
import { placer } from '../text/places.ts'
import { type Breaks, breakPlaces, commonBreaks } from './breaks.ts'

// NEL (U+0085) is white space for a reader, though not for \s.
const SPACES = /[\s\u0085]+/g
/** White space other than one space. */
const UNEVEN = /[^\S ]|\u0085| {2}/
const squeeze = (text: string) => (UNEVEN.test(text) ? text.replace(SPACES, ' ') : text).trim()

/** Where the sentences of a text are, as half-open spans in order. */
export type Splitter = (text: string, language: string) => Iterable<readonly [start: number, end: number]>

/** Blocks of one language in a text. */
interface HalfBlocks {
  file: { readonly value: string }
  language: string
  blocks: readonly Block[]
}

interface Halves {
  source: HalfBlocks
  target: HalfBlocks
  messages: readonly Message[]
}

/** Pairs of unit indices that a person fixed. */
interface Pins {
  beads: { source: number[]; target: number[] }[]
  messages: Message[]
}

/** Cuts the blocks of both halves into units, and finds the pins among them. Without a splitter a unit is a block. */
export function cut<T extends Halves>(
  halves: T,
  split: Splitter | undefined,
  locate: (source: readonly Unit[], target: readonly Unit[]) => Pins,
) {
  const breaks = commonBreaks(halves.source.blocks, halves.target.blocks)
  const units = ({ file, language, blocks }: HalfBlocks, breaksOf: Breaks): Unit[] => {
    const place = placer(file.value)
    return blocks.flatMap((block, index) => {
      const at = breaksOf.get(index)
      const cut = split && at ? splitAt(split, at) : split
      return unitsOf(block, index, file.value, language, cut, place)
    })
  }
  const [source, target] = [units(halves.source, breaks.source), units(halves.target, breaks.target)]
  const { beads, messages } = locate(source, target)
  return {
    ...halves,
    source: { ...(halves.source as T['source']), units: source },
    target: { ...(halves.target as T['target']), units: target },
    pins: beads,
    messages: [...halves.messages, ...messages],
  }
}

/** A splitter that also cuts at the breaks of a text with these numbers. */
const splitAt =
  (split: Splitter, numbers: ReadonlySet<number>): Splitter =>
  (text, language) => {
    const places = breakPlaces(text, numbers)
    return [...places, text.length].flatMap((end, k) => {
      const start = places[k - 1] ?? 0
      return [...split(text.slice(start, end), language)].map(([from, to]) => [start + from, start + to] as const)
    })
  }

/** Where in the value the text of a block begins, or the pairs that lead there, or nothing when the reader did not say. */
function offsetsOf(block: Block, raw: string): readonly number[] | undefined {
  const given = block.data?.['offsets']
  if (Array.isArray(given) && given.length > 1) return given as number[]
  const at = raw.indexOf(block.text)
  return at < 0 ? undefined : [0, block.position.start.offset + at]
}

/**
 * Cuts a block into units. Their places abut but for white space: markup between two sentences goes with the second, markup at the ends
 * of the block with the first and the last, so that the units of a block hold every non-blank character of it.
 */
function unitsOf(
  block: Block,
  index: number,
  value: string,
  language: string,
  split: Splitter | undefined,
  place: (start: number, end: number) => Position,
): Unit[] {
  const start = block.position.start.offset
  const end = block.position.end.offset
  const raw = value.slice(start, end)
  const unit = (text: string, from: number, to: number): Unit => {
    const piece = value.slice(from, to)
    const first = from + piece.length - piece.trimStart().length
    const { kind, depth, data } = block
    const rest = data === undefined ? {} : withoutOffsets(data)
    return {
      text: squeeze(text),
      position: place(first, first + piece.trim().length),
      kind,
      ...(depth === undefined ? {} : { depth }),
      block: index,
      ...rest,
    }
  }
  const whole = () => [unit(block.text, start, end)]
  if (split === undefined || block.kind === 'code' || block.kind === 'cue') return whole()
  // Plain text is cut as it stands; text that a reader took out of markup, or whose lines it joined, is cut clean and led back.
  const isMapped = block.data?.['offsets'] !== undefined && (block.text.includes('\n') || BLANK_LINE.test(raw))
  const plain = !isMapped && (raw === block.text || squeeze(raw) === squeeze(block.text))
  const offsets = plain ? [0, start] : offsetsOf(block, raw)
  if (offsets === undefined) return whole()
  const text = plain ? raw : block.text
  const found = [...split(text, language)].filter(([from, to]) => text.slice(from, to).trim() !== '')
  // Sentences whose places are not in order, as in a line whose runs were put in order, are one unit.
  const spans: [number, number][] = []
  const begins: number[] = []
  for (const [from, to] of found) {
    const begin = spans.length === 0 ? start : rawOffset(offsets, from)
    if (spans.length > 0 && begin <= begins.at(-1)!) spans.at(-1)![1] = to
    else {
      spans.push([from, to])
      begins.push(begin)
    }
  }
  if (spans.length < 2) return whole()
  // Brackets and stars that open markup right before a sentence are its own: **Note.** **More.**
  const edges = begins.map((at, k) => (k === 0 ? at : backOverMarkup(value, at, begins[k - 1]!)))
  return spans.map(([from, to], k) => unit(text.slice(from, to), edges[k]!, edges[k + 1] ?? end))
}

/** A blank line inside of a paragraph, which the splitter would take for its end. */
const BLANK_LINE = /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/

const OPENING = /[*_[~`<!]/
const START_TAG = /^<[a-zA-Z][^<>]*>$/
function backOverMarkup(value: string, at: number, floor: number): number {
  let k = at
  for (;;) {
    const tag = value[k - 1] === '>' ? value.lastIndexOf('<', k - 1) : -1
    if (tag >= floor && tag < k && START_TAG.test(value.slice(tag, k))) k = tag
    else if (k > floor && OPENING.test(value[k - 1] ?? '')) k--
    else return k
  }
}

function withoutOffsets({ offsets: _, ...data }: Record<string, unknown>): { data?: Record<string, unknown> } {
  return Object.keys(data).length === 0 ? {} : { data }
}
