// What writers and checks are given: a bitext, or anything that has its two languages and its segments.

import type { AsyncBitextLike, Bitext, BitextLike, Segment } from '../../bitext.ts'
import { misuse, show } from '../../errors.ts'
import { isKind, isOrigin } from './read-segment.ts'

/** Throws unless a value has two languages and segments that can be gone through. */
export function checkWritten(bitext: unknown): asserts bitext is BitextLike | AsyncBitextLike {
  const { source, target, segments } = (bitext ?? {}) as Partial<
    Record<keyof BitextLike, { language?: unknown; dir?: unknown; path?: unknown } | null>
  >
  for (const [side, half] of Object.entries({ source, target })) {
    if (typeof half?.language !== 'string')
      throw misuse(`Expected a bitext with a \`${side}.language\`, got ${show(half?.language ?? half ?? bitext)}`)
    if (half.dir !== undefined && half.dir !== 'rtl' && half.dir !== 'ltr')
      throw misuse(`Expected a bitext whose \`${side}.dir\` is \`rtl\` or \`ltr\`, got ${show(half.dir)}`)
    if (half.path !== undefined && typeof half.path !== 'string')
      throw misuse(`Expected a bitext whose \`${side}.path\` is a string, got ${show(half.path)}`)
  }
  const { options } = bitext as { options?: unknown }
  if (options !== undefined && !isAlignedWith(options))
    throw misuse(`Expected a bitext with \`options\` as \`align\` gives them, got ${show(options)}`)
  checkList(segments)
}

function isAlignedWith(options: unknown): boolean {
  if (typeof options !== 'object' || options === null) return false
  const { lexicon, evidence } = options as Record<string, unknown>
  return [false, 'own', 'built-in'].some((one) => one === lexicon) && Number.isInteger(evidence)
}

function checkList(segments: unknown): void {
  if (typeof segments !== 'object' || segments === null || !(Symbol.iterator in segments || Symbol.asyncIterator in segments))
    throw misuse(`Expected a bitext with \`segments\`, got ${show(segments)}`)
}

/** Segments, each checked as it is taken. */
export function* checkedSegments(segments: Iterable<Segment>): Generator<Segment> {
  checkList(segments)
  if (!(Symbol.iterator in segments))
    throw misuse('Expected `segments` that need not be awaited, got an asynchronous iterable; gather them in a list first')
  const check = segmentChecker()
  for (const segment of segments) {
    check(segment)
    yield segment
  }
}

/** Throws for what is no segment; it is called with all segments of a bitext in order. */
export function segmentChecker(): (segment: unknown) => void {
  let at = 0
  return (segment) => {
    const wrong = wrongIn(segment)
    if (wrong !== undefined) throw misuse(`Expected \`segments[${at}]\` to ${wrong}`)
    at++
  }
}

/** What is wrong with a segment, after "Expected … to". */
function wrongIn(segment: unknown): string | undefined {
  if (typeof segment !== 'object' || segment === null) return `be a segment, got ${show(segment)}`
  const { type, id, kind, origin, confidence, flags, source, target, data, line } = segment as Partial<
    Record<keyof Segment, unknown>
  >
  if (type !== 'pair' && type !== 'unpaired') return `be of type \`pair\` or \`unpaired\`, got ${show(type)}`
  if (typeof id !== 'string') return `have an \`id\`, got ${show(id)}`
  if (!isKind(kind)) return `have a known \`kind\`, got ${show(kind)}`
  if (!isOrigin(origin)) return `have a known \`origin\`, got ${show(origin)}`
  if (!(typeof confidence === 'number' && confidence >= 0 && confidence <= 1))
    return `have a \`confidence\` from 0 to 1, got ${show(confidence)}`
  if (!isStrings(flags)) return `have a list of \`flags\`, got ${show(flags)}`
  if (data !== undefined && (typeof data !== 'object' || data === null)) return `have an object as \`data\`, got ${show(data)}`
  if (line !== undefined && !Number.isInteger(line)) return `have the number of a \`line\`, got ${show(line)}`
  const sides = [source, target].filter((side) => side !== null)
  if (sides.length !== (type === 'pair' ? 2 : 1))
    return `have ${type === 'pair' ? 'both sides' : 'one side, and `null`'}, got ${show(source)} and ${show(target)}`
  return sides.map(wrongInSide).find((wrong) => wrong !== undefined)
}

function wrongInSide(side: unknown): string | undefined {
  if (typeof side !== 'object' || side === null) return `have sides, got ${show(side)}`
  const { text, language, dir, headings, units } = side as Record<string, unknown>
  if (typeof text !== 'string') return `have a \`text\` on its sides, got ${show(text)}`
  if (typeof language !== 'string') return `have a \`language\` on its sides, got ${show(language)}`
  if (dir !== 'rtl' && dir !== 'ltr') return `have \`dir\` on its sides, got ${show(dir)}`
  if (!isStrings(headings)) return `have a list of \`headings\` on its sides, got ${show(headings)}`
  if (!Array.isArray(units) || !units.every(isUnit)) return `have a list of \`units\` on its sides, got ${show(units)}`
  return undefined
}

const isStrings = (list: unknown): boolean => Array.isArray(list) && list.every((one) => typeof one === 'string')

/** Whether a value is a unit of a document. */
export function isUnit(unit: unknown): boolean {
  if (typeof unit !== 'object' || unit === null) return false
  const { text, kind, block, position, data, depth } = unit as Record<string, unknown>
  const ends = [pointIn(position, 'start'), pointIn(position, 'end')]
  return (
    typeof text === 'string' &&
    isKind(kind) &&
    ends.every((point) => Number.isInteger(point?.line) && Number.isInteger(point?.column) && Number.isInteger(point?.offset)) &&
    Number.isInteger(block) &&
    (depth === undefined || Number.isFinite(depth)) &&
    (data === undefined || (typeof data === 'object' && data !== null))
  )
}

const pointIn = (position: unknown, end: 'start' | 'end'): Record<string, unknown> | undefined =>
  (position as Partial<Record<string, Record<string, unknown>>> | null | undefined)?.[end]

/** Throws unless a value is a whole bitext; its segments are checked as they are taken. */
export function checkBitext(bitext: unknown): asserts bitext is Bitext {
  checkWritten(bitext)
  const { type, arrangement, messages, skipped } = bitext as Partial<Record<keyof Bitext, unknown>>
  if (type !== 'bitext' || typeof arrangement !== 'string')
    throw misuse(`Expected a bitext of type \`bitext\`, got ${show(type)}`)
  const { correspondence } = bitext as Partial<Record<keyof Bitext, unknown>>
  if (correspondence !== undefined && !(typeof correspondence === 'number' && correspondence >= 0 && correspondence <= 1))
    throw misuse(`Expected a bitext with a \`correspondence\` from 0 to 1, got ${show(correspondence)}`)
  const isObject = (one: unknown) => typeof one === 'object' && one !== null
  for (const [name, list] of Object.entries({ messages, skipped }))
    if (!Array.isArray(list) || !list.every(isObject))
      throw misuse(`Expected a bitext with a list of \`${name}\`, got ${show(list)}`)
}
