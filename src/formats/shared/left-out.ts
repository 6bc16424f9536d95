import type { BitextLike, Message, Pair, Segment, WriteOptions } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { firstPlaces } from '../../text/first-places.ts'
import { directed, directedOnly } from './direction-of-file.ts'
import { checkedSegments } from './written.ts'

/** Counts what does not enter a file, by reason, and says so in one message. */
export interface LeftOut {
  add(reason: string): void
  /** The message, unless everything went in: `3 segments are left out: 2 unpaired, 1 with a blank side`. */
  messages(): Message[]
}

export function leftOut(what = 'segment'): LeftOut {
  const counts = new Map<string, number>()
  return {
    add: (reason) => void counts.set(reason, (counts.get(reason) ?? 0) + 1),
    messages() {
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
      if (total === 0) return []
      const why = [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ')
      return [{ ruleId: 'left-out', reason: `${total} ${what}${total === 1 ? ' is' : 's are'} left out: ${why}` }]
    },
  }
}

// Direction marks and joiners alone are no text either.
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u

/** No character that shows: `''`, spaces, a lone U+200F. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text)

/**
 * Whether the options of every writer let a segment through; what is left out is counted. `written` is a text as the format holds it:
 * lengths and repeats are about what stands in the file.
 */
export function selector(
  { minConfidence = 0, maxChars, dedupe }: WriteOptions,
  out: LeftOut,
  written: (text: string) => string = (text) => text,
): (segment: Segment) => boolean {
  const seen = firstPlaces()
  const refusal = ({ confidence, source, target }: Pair): string | undefined => {
    if (confidence < minConfidence) return `below confidence ${minConfidence}`
    if (maxChars === undefined && !dedupe) return undefined
    const [a, b] = [written(source.text), written(target.text)]
    if (maxChars !== undefined && Math.max(a.length, b.length) > maxChars)
      return `with a side of more than ${maxChars} characters`
    return dedupe && seen.met(a, b, 0) !== undefined ? 'repeated' : undefined
  }
  return (segment) => {
    const reason = segment.type === 'pair' ? refusal(segment) : undefined
    if (reason !== undefined) out.add(reason)
    return reason === undefined
  }
}

/** The segments that {@link selector} lets through, each checked as it is taken, in the direction of their bitext. */
export function* selected(bitext: BitextLike, options: WriteOptions, out: LeftOut): Generator<Segment> {
  const isSelected = selector(options, out)
  for (const segment of checkedSegments(bitext.segments)) {
    const one = directed(segment, bitext)
    if (isSelected(one)) yield one
  }
}

/** All segments but the pairs below `minConfidence`, which are counted. */
export const confident = (bitext: BitextLike, minConfidence: number | undefined, out: LeftOut): Generator<Segment> =>
  selected(bitext, { minConfidence }, out)

// What formats take that know pairs alone.

/** Keys of one object must differ. */
export function twoLanguages({ source, target }: Pick<BitextLike, 'source' | 'target'>): void {
  if (source.language === target.language)
    throw new MuwaziError(
      'bad-input',
      `Expected two languages, got ${show(source.language)} on both sides; give the bitext other tags, such as \`en-GB\` and \`en-US\``,
    )
}

/** Whether a segment that is selected is a pair with text on both sides; the rest is counted. */
export function isFullPair(segment: Segment, out: LeftOut): segment is Pair {
  if (segment.type === 'unpaired') out.add('unpaired')
  else if (isBlank(segment.source.text) || isBlank(segment.target.text)) out.add('with a blank side')
  else return true
  return false
}

/** Pairs with text on both sides, in the languages of their bitext; the rest is counted. */
export function* fullPairs(bitext: BitextLike, options: WriteOptions, out: LeftOut): Generator<Pair> {
  for (const segment of selected(bitext, options, out)) {
    const one = directedOnly(segment, bitext, out)
    if (one && isFullPair(one, out)) yield one
  }
}

/** Hears of a field that is not what it should be; it is left out. */
export type WrongField = (name: string, value: unknown) => void

/** Fields that were left out, for one message. */
export interface WrongFields {
  /** For the fields of one line. */
  of(line: number): WrongField
  messages(): Message[]
}

/** So many are named. */
const MAX_NAMED = 8

export function wrongFields(): WrongFields {
  const named: string[] = []
  let count = 0
  return {
    of: (line) => (name, value) => {
      count++
      if (named.length < MAX_NAMED) named.push(`\`${name}\` in line ${line} (${show(value)})`)
    },
    messages: () =>
      count === 0
        ? []
        : [
            {
              ruleId: 'wrong-field',
              reason: `Left out ${count === 1 ? 'a field' : `${count} fields`} with a value that does not belong there: ${named.join(', ')}${count > named.length ? ' and more' : ''}`,
            },
          ],
  }
}
