import type { Bitext, Message, Segment, SideName } from '../bitext.ts'
import { DEFAULT_DOUBT } from '../formats/shared/confidence.ts'
import { languageName } from '../formats/shared/language-names.ts'

const digits = (confidence: number): string => `${confidence}`.replace(/^0(?=\.)/, '')
const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** `article.txt:12`, or `article.txt` where nothing tells a line. */
export type Place = string

/** Places of one bitext, by the names that its files were given. */
export function placesOf(bitext: Bitext) {
  const nameOf = (side: SideName) => bitext[side].path ?? 'stdin'
  let bySegment: Map<string, Segment> | undefined
  const byId = () => {
    bySegment ??= new Map(bitext.segments.map((one) => [one.id, one]))
    return bySegment
  }
  /** Of the side that is meant, where it has a text. */
  const ofSegment = (segment: Segment, meant: SideName = 'source'): Place => {
    const side = segment[meant] ? meant : segment.source ? 'source' : 'target'
    const line = segment.line ?? segment[side]?.units[0]?.position.start.line
    return line === undefined ? nameOf(side) : `${nameOf(side)}:${line}`
  }
  const ofMessage = ({ path, side, place, segment }: Message): Place => {
    const meant = segment === undefined ? undefined : byId().get(segment)
    if (meant) return ofSegment(meant, side)
    const name = path ?? nameOf(side ?? 'source')
    return place === undefined ? name : `${name}:${place.start.line}`
  }
  return { ofSegment, ofMessage }
}

/** `file:line: message (rule)`, for each message. */
export function messageLines(bitext: Bitext, messages: readonly Message[]): string[] {
  const { ofMessage } = placesOf(bitext)
  return messages.map((message) => `${ofMessage(message)}: ${message.reason} (${message.ruleId})`)
}

/** Counts of a bitext, and where the first of each kind stands. */
export interface Tally {
  pairs: number
  alone: number
  doubtful: number
  left: number
  first: { alone?: Place; doubtful?: Place; left?: Place }
}

/** Counts segments as they pass. */
export function tallying(minConfidence = 0, place: (segment: Segment) => Place): { tally: Tally; add(segment: Segment): void } {
  const tally: Tally = { pairs: 0, alone: 0, doubtful: 0, left: 0, first: {} }
  const add = (segment: Segment): void => {
    const { confidence, type } = segment
    const kind =
      type === 'unpaired' ? 'alone' : confidence < minConfidence ? 'left' : confidence < DEFAULT_DOUBT ? 'doubtful' : undefined
    if (type === 'pair' && kind !== 'left') tally.pairs++
    if (kind === undefined) return
    tally[kind]++
    tally.first[kind] ??= place(segment)
  }
  return { tally, add }
}

export function tallyOf(bitext: Bitext, minConfidence = 0): Tally {
  const { tally, add } = tallying(minConfidence, placesOf(bitext).ofSegment)
  for (const segment of bitext.segments) add(segment)
  return tally
}

/** What was done and where to look first: `article.tmx: 20 pairs, 0 one-sided, 1 below .9 (first: article.txt:12)`. */
export function summary(name: string, { pairs, alone, doubtful, left, first }: Tally, minConfidence = 0): string {
  const where = (place: Place | undefined) => (place === undefined ? '' : ` (first: ${place})`)
  return [
    `${name}: ${counted(pairs, 'pair')}`,
    `${alone} one-sided${where(first.alone)}`,
    `${doubtful} below ${digits(DEFAULT_DOUBT)}${where(first.doubtful)}`,
    ...(left === 0 ? [] : [`${left} left out below ${digits(minConfidence)}${where(first.left)}`]),
  ].join(', ')
}

/** The separators of a table are nothing to look at. */
const HAS_LETTER = /[\p{L}\p{N}]/u

/** All there is to look at, one a line. */
export function report(bitext: Bitext, messages: readonly Message[]): string[] {
  const { ofSegment, ofMessage } = placesOf(bitext)
  const line = (text: string) => text.replace(/\s+/g, ' ').trim()
  const other = { source: 'target', target: 'source' } as const
  const alone = bitext.segments.flatMap((segment) => {
    if (segment.type === 'pair') return []
    const side = segment.source ? 'source' : 'target'
    const text = line((segment.source ?? segment.target).text)
    return `${ofSegment(segment)}: No counterpart in ${languageName(bitext[other[side]].language)}: ${text} (unpaired)`
  })
  const doubtful = bitext.segments.flatMap((segment) =>
    segment.type === 'pair' && segment.confidence < DEFAULT_DOUBT
      ? `${ofSegment(segment)}: Confidence ${digits(Number(segment.confidence.toFixed(2)))}: ${line(segment.source.text)} | ${line(segment.target.text)} (doubtful)`
      : [],
  )
  const skipped = bitext.skipped
    .filter(({ text }) => bitext.arrangement !== 'rows' || HAS_LETTER.test(text))
    .map(
      ({ side, position, text, ruleId }) =>
        `${ofMessage({ ruleId, reason: '', place: position, ...(side === null ? {} : { side }) })}: Left out: ${line(text)} (${ruleId})`,
    )
  return [...alone, ...doubtful, ...messageLines(bitext, messages), ...skipped]
}
