import type { Bitext, Message, Segment, SideName } from '../bitext.ts'
import { doubtWords } from '../formats/shared/doubts.ts'
import { languageName } from '../formats/shared/languages.ts'
import { DEFAULT_DOUBT } from '../formats/shared/pair-facts.ts'
import { countLetters } from '../text/characters.ts'

const digits = (confidence: number): string => `${confidence}`.replace(/^0(?=\.)/, '')
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** `article.txt:12`, or `article.txt` where the line is not known. */
export type Place = string

/** Places in the files of a bitext, by the names that the files were given. */
export function placesOf(bitext: Bitext) {
  const nameOf = (side: SideName) => bitext[side].path ?? 'stdin'
  let bySegment: Map<string, Segment> | undefined
  const byId = () => {
    bySegment ??= new Map(bitext.segments.map((one) => [one.id, one]))
    return bySegment
  }
  /** On the wanted side, where that has a text. */
  const ofSegment = (segment: Segment, wanted: SideName = 'source'): Place => {
    const side = segment[wanted] ? wanted : segment.source ? 'source' : 'target'
    const line = segment.line ?? segment[side]?.units[0]?.position.start.line
    return line === undefined ? nameOf(side) : `${nameOf(side)}:${line}`
  }
  const ofMessage = ({ path, side, place, segment: id }: Message): Place => {
    const segment = id === undefined ? undefined : byId().get(id)
    if (segment) return ofSegment(segment, side)
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

/** The same, with one line for messages that differ only in their place, in numbers and in what they quote: `… (rule, 42 times)`. */
export function groupedLines(bitext: Bitext, messages: readonly Message[]): string[] {
  const { ofMessage } = placesOf(bitext)
  const groups = new Map<string, { first: Message; count: number }>()
  for (const message of messages) {
    const key = `${message.ruleId} ${message.path ?? ''} ${message.reason.replace(/`[^`]*`|\p{N}+/gu, '')}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { first: message, count: 1 })
    else group.count++
  }
  return [...groups.values()].map(
    ({ first, count }) =>
      `${ofMessage(first)}: ${first.reason} (${first.ruleId}${count === 1 ? '' : `, ${count} times; this is the first`})`,
  )
}

/** Counts of a bitext, and the first place of each kind. `doubtful` counts pairs and one-sided texts below {@link DEFAULT_DOUBT}. */
export interface Tally {
  pairs: number
  alone: number
  doubtful: number
  left: number
  first: { alone?: Place; doubtful?: Place; left?: Place }
}

/** Counts segments one by one. */
export function tallying(minConfidence = 0, place: (segment: Segment) => Place): { tally: Tally; add(segment: Segment): void } {
  const tally: Tally = { pairs: 0, alone: 0, doubtful: 0, left: 0, first: {} }
  const count = (kind: 'alone' | 'doubtful' | 'left', segment: Segment) => {
    tally[kind]++
    tally.first[kind] ??= place(segment)
  }
  const add = (segment: Segment): void => {
    const { confidence, type } = segment
    if (type === 'pair' && confidence < minConfidence) return count('left', segment)
    if (type === 'pair') tally.pairs++
    else count('alone', segment)
    if (confidence < DEFAULT_DOUBT) count('doubtful', segment)
  }
  return { tally, add }
}

export function tallyOf(bitext: Bitext, minConfidence = 0): Tally {
  const { tally, add } = tallying(minConfidence, placesOf(bitext).ofSegment)
  for (const segment of bitext.segments) add(segment)
  return tally
}

/** Text that stands in no segment. */
export interface LeftOutText {
  letters: number
  /** Share of the letters of the document, 0 to 1; code and page furniture do not count. */
  share: number
  blocks: number
  first: Place
}

// Addresses are not text to translate: link definitions of Markdown stand outside of all blocks.
const ADDRESS = /\b[a-z][a-z\d+.-]*:\/\/\S+|\S+@\S+\.\S+/gi

function lettersIn(text: string): number {
  const { arabic, latin, other } = countLetters(text.replace(ADDRESS, ' '))
  return arabic + latin + other
}

/** Outside of all blocks stands what makes a format: keys of front matter, styles of subtitles. Text has sentences there too. */
const SENTENCE = /(?:[\p{L}\p{M}]+[^\p{L}\p{M}.!?؟{}:;=]+){3,}[\p{L}\p{M}]+[.!?؟](?:\s|$)/u

function isText({ kind, ruleId, text, data }: Bitext['skipped'][number]): boolean {
  const role = data?.['role']
  if (kind === 'code' || ruleId === 'page-furniture' || role === 'title') return false
  return role === 'outside' ? SENTENCE.test(text) : lettersIn(text) > 0
}

/** The text of a document that stands in no segment; undefined where there is none. */
export function leftOutText(bitext: Bitext): LeftOutText | undefined {
  const { ofMessage } = placesOf(bitext)
  let aligned = 0
  for (const { kind, source, target } of bitext.segments)
    if (kind !== 'code') for (const side of [source, target]) aligned += side === null ? 0 : lettersIn(side.text)
  const left = bitext.skipped.filter(isText)
  const [first] = left
  if (first === undefined) return undefined
  const letters = left.reduce((sum, { text }) => sum + lettersIn(text), 0)
  const { side, position, ruleId } = first
  const place = ofMessage({ ruleId, reason: '', place: position, ...(side === null ? {} : { side }) })
  return { letters, share: letters / (letters + aligned), blocks: left.length, first: place }
}

const percent = (share: number): string => `${share < 0.01 ? 'less than 1' : Math.round(100 * share)} %`

/** One line for stderr: `a.txt:12: Expected all text in pairs, got 3 % of the letters in 2 blocks that were left out; … (left-out)`. */
export const leftOutLine = ({ share, blocks, first }: LeftOutText, hasReport: boolean): string =>
  `${first}: Expected to align all text, left out ${percent(share)} of the letters, in ${counted(blocks, 'block')}${hasReport ? '' : '; `--report FILE` lists them'} (left-out)`

/** The summary names text that was left out only above this share of the letters. */
const SUMMARY_SHARE = 0.05

/** What was done and where to look first: `article.tmx: 20 pairs, 0 one-sided, 1 below .9 (first: article.txt:12)`. */
export function summary(name: string, tally: Tally, minConfidence = 0, left?: LeftOutText): string {
  const { pairs, alone, doubtful, first } = tally
  const where = (place: Place | undefined) => (place === undefined ? '' : ` (first: ${place})`)
  return [
    `${name}: ${counted(pairs, 'pair')}`,
    `${alone} one-sided${where(first.alone)}`,
    `${doubtful} below ${digits(DEFAULT_DOUBT)}${where(first.doubtful)}`,
    ...(tally.left === 0 ? [] : [`${tally.left} left out below ${digits(minConfidence)}${where(first.left)}`]),
    ...(left === undefined || left.share <= SUMMARY_SHARE
      ? []
      : [`${percent(left.share)} of the text left out${where(left.first)}`]),
  ].join(', ')
}

/** Separators between the cells of a table are not listed. */
const HAS_LETTER = /[\p{L}\p{N}]/u

/** Everything to check, one line each. */
export function report(bitext: Bitext, messages: readonly Message[]): string[] {
  const { ofSegment, ofMessage } = placesOf(bitext)
  const tags = { source: bitext.source.language, target: bitext.target.language }
  const other = { source: 'target', target: 'source' } as const
  const confidenceOf = ({ confidence }: Segment) => digits(Number(confidence.toFixed(2)))
  const alone = bitext.segments.flatMap((segment) => {
    if (segment.type === 'pair') return []
    const side = segment.source ? 'source' : 'target'
    const doubt = segment.confidence < DEFAULT_DOUBT ? `, confidence ${confidenceOf(segment)}` : ''
    const text = oneLine((segment.source ?? segment.target).text)
    return `${ofSegment(segment)}: No counterpart in ${languageName(bitext[other[side]].language)}${doubt}: ${text} (unpaired)`
  })
  const doubtful = bitext.segments.flatMap((segment) =>
    segment.type === 'pair' && segment.confidence < DEFAULT_DOUBT
      ? `${ofSegment(segment)}: ${[`Confidence ${confidenceOf(segment)}`, ...doubtWords(segment.doubts ?? [], tags)].join(', ')}: ${oneLine(segment.source.text)} | ${oneLine(segment.target.text)} (doubtful)`
      : [],
  )
  const skipped = bitext.skipped
    .filter(({ text }) => bitext.arrangement !== 'rows' || HAS_LETTER.test(text))
    .map(
      ({ side, position, text, ruleId }) =>
        `${ofMessage({ ruleId, reason: '', place: position, ...(side === null ? {} : { side }) })}: Left out: ${oneLine(text)} (${ruleId})`,
    )
  return [...alone, ...doubtful, ...messageLines(bitext, messages), ...skipped]
}
