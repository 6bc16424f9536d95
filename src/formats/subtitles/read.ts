import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Block, Input, Message, ReadFile, ReadOptions } from '../../bitext.ts'
import { checkKeys } from '../../errors.ts'
import { countLetters } from '../../text/characters.ts'
import { placer } from '../../text/places.ts'
import { closedAtEnd } from '../../text/visual-order.ts'
import { messageList, readInput } from '../read-input.ts'
import { type Cue, type CueLine, cuesOf, isWebVtt } from './cues.ts'

/** `<i>`, `</font>`, `<c.loud>`, `<v أحمد>`, `<00:00:01.000>`; `{\an8}`, `{y:i}`; a line end (`\N`) or hard space (`\h`) of ASS. */
const MARKUP = /<\/?[a-z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}|\{[a-z]:[^{}]*\}/gi
/** Players need no embedding characters around a line. */
const EMBEDDING = /[\u202a-\u202e\u2066-\u2069]/g
const BREAK = /\\[Nnh]/g
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/gi

function character(code: number, raw: string): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : raw
}

/** The text of a line of a cue, without its markup and with its character references as characters. */
function cueText(line: string): string {
  return line
    .replace(MARKUP, '')
    .replace(BREAK, ' ')
    .replace(REFERENCE, (raw, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return character(Number(decimal), raw)
      if (hex !== undefined) return character(Number.parseInt(hex, 16), raw)
      return decodeNamedCharacterReference(name ?? '') || raw
    })
    .replace(EMBEDDING, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Overlaps below are rounding. */
const OVERLAP = 0.1

interface Text {
  text: string
  start: number
  end: number
}

const textOf = ({ text }: CueLine): string => {
  const plain = cueText(text)
  return closedAtEnd(plain) ?? plain
}

/** Lines of a cue as one text, joined by a blank. */
function joined(lines: readonly CueLine[]): Text | undefined {
  const texts = lines.map((line) => ({ ...line, text: textOf(line) })).filter(({ text }) => text !== '')
  const [first, last] = [texts[0], texts.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return { text: texts.map(({ text }) => text).join(' '), start: first.start, end: last.end }
}

/** The Arabic lines of a cue and those in other letters, where it has both, one after the other. */
function byScript(lines: readonly CueLine[]): [arabic: Text | undefined, other: Text | undefined] {
  const isArabic = lines.map(({ text }) => {
    const { arabic, latin, other } = countLetters(cueText(text))
    return arabic + latin + other === 0 ? undefined : arabic > latin + other
  })
  const told = isArabic.filter((one) => one !== undefined)
  const changes = told.filter((one, k) => k > 0 && one !== told[k - 1]).length
  const first = told[0] ?? false
  if (changes !== 1) return first ? [joined(lines), undefined] : [undefined, joined(lines)]
  const at = isArabic.indexOf(!first)
  const [a, b] = [joined(lines.slice(0, at)), joined(lines.slice(at))]
  return first ? [a, b] : [b, a]
}

/**
 * Reads subtitles into blocks, a cue each; times are kept as `data.start` and `data.end`, in seconds, and are evidence when two files of
 * them are aligned. Tags and position codes are not part of `text`. Cues that overlap or have bad times get a message with the line.
 *
 * @param input a string, bytes (UTF-8, UTF-16 or windows-1256) or a file with a `path`
 * @throws {MuwaziError} `bad-option` for a wrong argument, `bad-input` for bytes that are no text, `too-large` beyond a limit
 * @example
 * const bitext = align({source: read(arabic), target: read(english)})
 * bitext.segments[0]?.source?.units[0]?.data // {start: 1, end: 2.5}
 */
export function read(input: Input, options: Pick<ReadOptions, 'encoding' | 'headerRow' | 'limits'> = {}): ReadFile {
  checkKeys(options, ['encoding', 'headerRow', 'limits'])
  return readInput(input, readSubtitles, { limits: options.limits })
}

/**
 * Blocks of SRT or WebVTT, a cue each: `data` has `start` and `end` in seconds (neither where they cannot be read), `text` is without tags and
 * on one line. Where most cues hold an Arabic line and one in other letters, each of the two is a block, and `row` tells that they belong
 * together.
 */
function readSubtitles(value: string): { blocks: Block[]; messages: Message[] } {
  const cues = cuesOf(value)
  const place = placer(value)
  const { messages, say } = messageList()
  if (cues.length === 0 && value.trim() !== '')
    say('no-cues', 'Expected subtitles with times such as `00:00:01,000 --> 00:00:03,000`, got none', place(0, 0))
  let before: Cue | undefined
  for (const cue of cues) {
    check(cue, before, isWebVtt(value), (ruleId, reason) => say(ruleId, reason, place(cue.times.start, cue.times.end)))
    if (cue.end !== undefined) before = cue
  }
  const turned = cues.filter(({ lines }) => lines.some(({ text }) => closedAtEnd(cueText(text)) !== undefined))
  if (turned[0] !== undefined)
    say(
      'visual-order',
      `Put punctuation at the end of Arabic lines, where it stood at the beginning, in ${turned.length} ${turned.length === 1 ? 'cue' : 'cues'}`,
      place(turned[0].times.start, turned[0].times.end),
    )
  const sides = cues.map(({ lines }) => byScript(lines))
  const both = sides.filter(([arabic, other]) => arabic !== undefined && other !== undefined).length
  const isBilingual = both > 1 && both > cues.length / 2
  const blocks = cues.flatMap((cue, k): Block[] => {
    const block = ({ text, start, end }: Text, row?: string, column?: number): Block => ({
      kind: 'cue',
      text,
      position: trimmed(value, start, end, place),
      ...(row === undefined ? {} : { row }),
      data: { ...timesOf(cue), ...(column === undefined ? {} : { column }) },
    })
    if (!isBilingual) {
      const text = joined(cue.lines)
      return text === undefined ? [] : [block(text)]
    }
    return sides[k]!.flatMap((text, column) => (text === undefined ? [] : [block(text, `cue-${k + 1}`, column)])).sort(
      (a, b) => a.position.start.offset - b.position.start.offset,
    )
  })
  return { blocks, messages: messages() }
}

const timesOf = ({ start, end }: Cue) => (start === undefined || end === undefined || end < start ? {} : { start, end })

function trimmed(value: string, start: number, end: number, place: ReturnType<typeof placer>) {
  const raw = value.slice(start, end)
  const first = start + raw.length - raw.trimStart().length
  return place(first, first + raw.trim().length)
}

/** Tells what is odd about a cue, beside the one before it. */
function check(
  { line, start, end, isNamed, times }: Cue,
  before: Cue | undefined,
  isVtt: boolean,
  say: (ruleId: string, reason: string) => void,
): void {
  if (start === undefined || end === undefined)
    return say('bad-time', `Expected times such as \`00:00:01,000 --> 00:00:03,000\` in line ${line}, got ${shown(times.text)}`)
  if (end < start)
    return say('bad-time', `Expected the cue of line ${line} to end after it begins, got ${shown(times.text)}; ignored its times`)
  if (!isNamed && !isVtt) say('unnumbered-cue', `Expected a number above the times in line ${line}, got none`)
  const [from, to] = [before?.start, before?.end]
  if (from === undefined || to === undefined || (from === start && to === end)) return
  if (start < to - OVERLAP) say('overlapping-cues', `The cue of line ${line} begins before the one of line ${before?.line} ends`)
}

const shown = (text: string): string => `\`${text.trim().slice(0, 60)}\``
