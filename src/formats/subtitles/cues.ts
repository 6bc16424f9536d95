import { foldDigits } from '../../text/fold.ts'

/** A line of a file, with its place. */
export interface CueLine {
  text: string
  start: number
  end: number
}

export interface Cue {
  /** The line with the times, and its number from 1. */
  times: CueLine
  line: number
  /** Seconds; undefined where they cannot be read. */
  start: number | undefined
  end: number | undefined
  /** Whether a number or a name stands above the times. */
  isNamed: boolean
  lines: CueLine[]
}

const LINE = /([^\r\n]*)(?:\r\n|\r|\n|$)/g
const BIDI = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g
const CLOCK = String.raw`(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,:٫](\d{1,9}))?`
const TIMES = new RegExp(String.raw`^\s*${CLOCK}\s*-{1,3}>\s*${CLOCK}(?!\d)`)
/** Meant as times, but not well: `00:00:1x,000 --> 00:00:03,000`. Speech may hold an arrow too. */
const LIKE_TIMES = /^\s*[\d:.,;?xX\s-]{0,20}\d[\d:.,;?xX\s-]{0,20}-->/
const NUMBER = /^\s*\d{1,7}\s*$/

export const isWebVtt = (value: string): boolean => /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(value)

const plain = (text: string): string => foldDigits(text.replace(BIDI, ''))

/** Whether one of the first lines of a text is the times of a cue. */
export const looksLikeCues = (value: string): boolean =>
  isWebVtt(value) ||
  value
    .slice(0, 2000)
    .split(/[\r\n]+/, 12)
    .some((line) => TIMES.test(plain(line)))

function linesOf(value: string): CueLine[] {
  const lines: CueLine[] = []
  for (const match of value.matchAll(LINE)) {
    if (match[0] === '') break
    const text = match[1] ?? ''
    lines.push({ text, start: match.index, end: match.index + text.length })
  }
  return lines
}

function seconds(hours: string | undefined, minutes = '0', rest = '0', fraction = '0'): number {
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(`${rest}.${fraction}`)
}

function timesIn(line: string): [start: number, end: number] | 'bad' | undefined {
  if (!line.includes('>')) return undefined
  const text = plain(line)
  const found = TIMES.exec(text)
  if (found === null) return LIKE_TIMES.test(text) ? 'bad' : undefined
  return [seconds(found[1], found[2], found[3], found[4]), seconds(found[5], found[6], found[7], found[8])]
}

const isBlank = (line: CueLine | undefined): boolean => line === undefined || plain(line.text).trim() === ''

/** How many lines above the times at `at` belong to them: the number of SRT, the name of WebVTT, and blank lines between. */
function head(lines: readonly CueLine[], at: number, floor: number, isVtt: boolean, next: number): number {
  if (isVtt) return at - 1 >= floor && !isBlank(lines[at - 1]) && (at - 1 === floor || isBlank(lines[at - 2])) ? 1 : 0
  let k = at - 1
  while (k >= floor && isBlank(lines[k])) k--
  const number = k >= floor ? plain(lines[k]!.text) : ''
  if (!NUMBER.test(number)) return 0
  // A number right below the text of the cue before is its text (`1984`), unless it is the one that is due.
  return isBlank(lines[k - 1]) || k === floor || Number(number) === next ? at - k : 0
}

/**
 * The cues of an SRT or WebVTT text, by the lines with their times: blank lines, numbers and the order of cues may be as they like. In WebVTT a
 * blank line ends a cue, so that notes and styles are in none.
 */
export function cuesOf(value: string): Cue[] {
  const isVtt = isWebVtt(value)
  const lines = linesOf(value)
  const cues: Cue[] = []
  let floor = 0
  let next = 1
  const close = (end: number) => {
    const cue = cues.at(-1)
    if (cue === undefined) return
    const own = lines.slice(floor, end)
    const stop = isVtt ? own.findIndex(isBlank) : -1
    cue.lines = (stop === -1 ? own : own.slice(0, stop)).filter((line) => !isBlank(line))
  }
  lines.forEach((times, at) => {
    const found = timesIn(times.text)
    if (found === undefined) return
    const above = head(lines, at, floor, isVtt, next)
    close(at - above)
    floor = at + 1
    next = above > 0 && !isVtt ? Number(plain(lines[at - above]!.text)) + 1 : next + 1
    const [start, end] = found === 'bad' ? [undefined, undefined] : found
    cues.push({ times, line: at + 1, start, end, isNamed: above > 0, lines: [] })
  })
  close(lines.length)
  return cues
}
