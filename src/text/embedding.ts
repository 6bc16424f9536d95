// Lines with embedding characters (UAX #9: LRE, RLE, PDF and the isolates). pdftotext puts them around runs and writes the text inside a
// left-to-right run as it is drawn, from left to right: `RLE المقبل LRE " ،" PDF وأنه PDF` stands for «المقبل، وأنه». On a page that is
// mostly in Latin letters it writes the runs of the whole line from left to right: `RLE " وأنه" PDF ، RLE المقبل PDF`.

import { countLetters } from './characters.ts'

export const EMBEDDING = /[\u202a-\u202e\u2066-\u2069]/g

/** A text in logical order, and where each of its UTF-16 code units stands in the line. */
export interface LogicalText {
  text: string
  places: number[]
  /** The runs of the line stood in the order in which they are drawn, so that places run back. */
  isReversed: boolean
}

/** A character with its place in the line. */
interface Sign {
  char: string
  at: number
}

const OPENS_RIGHT_TO_LEFT = /[\u202b\u202e\u2067]/
const CLOSES = /[\u202c\u2069]/

/** What stands inside one pair of embedding characters, or outside of all. */
interface Group {
  rightToLeft: boolean
  parts: (Sign | Group)[]
}

/** Deeper embeddings count for nothing (UAX #9, BD2). */
const MAX_DEPTH = 125

function groupsOf(line: string): Group {
  const outer: Group = { rightToLeft: false, parts: [] }
  const open: Group[] = [outer]
  let beyond = 0
  let at = 0
  for (const char of line) {
    const current = open[open.length - 1]!
    if (CLOSES.test(char)) {
      if (beyond > 0) beyond--
      else if (open.length > 1) open.pop()
    } else if (open.length > MAX_DEPTH && char.search(EMBEDDING) === 0) beyond++
    else if (char.search(EMBEDDING) === 0) {
      const group: Group = { rightToLeft: OPENS_RIGHT_TO_LEFT.test(char), parts: [] }
      current.parts.push(group)
      open.push(group)
    } else current.parts.push({ char, at })
    at += char.length
  }
  return outer
}

const isGroup = (part: Sign | Group): part is Group => 'parts' in part

/** The characters from left to right as they are drawn. */
function drawn({ rightToLeft, parts }: Group, into: Sign[] = []): Sign[] {
  for (const part of rightToLeft ? [...parts].reverse() : parts) {
    if (isGroup(part)) drawn(part, into)
    else into.push(part)
  }
  return into
}

/** The characters as they stand in the line. */
function inPlace({ parts }: Group, into: Sign[] = []): Sign[] {
  for (const part of parts) {
    if (isGroup(part)) inPlace(part, into)
    else into.push(part)
  }
  return into
}

const textOf = (signs: readonly Sign[]): string => signs.map(({ char }) => char).join('')

// What keeps its direction inside Arabic: words of other scripts with the spaces and numbers between them, and numbers whose digits a single
// separator joins (a dash or a percent sign does not, UAX #9 W4 and W5).
const ARABIC = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc'
const LATIN = 'A-Za-z\\u00c0-\\u024f\\u0370-\\u052f'
const LEFT_TO_RIGHT = new RegExp(
  `[0-9]*[${LATIN}](?:(?:(?! {3})[^${ARABIC}])*[${LATIN}0-9])?(?:\\+\\+|#)?|[0-9\\u0660-\\u0669]+(?:[.,:/\\u066b\\u066c][0-9\\u0660-\\u0669]+)*`,
  'gu',
)
/** Arabic inside text from left to right, with the neutral characters and numbers between two words. */
const RIGHT_TO_LEFT = new RegExp(`[${ARABIC}](?:[^${LATIN}]*[${ARABIC}])?`, 'gu')

/** Drawn characters in the order of reading from right to left. */
function fromRight(signs: readonly Sign[]): Sign[] {
  const text = textOf(signs)
  // All of the characters that matter for the pattern are of one code unit; others count as one each here.
  const units = signs.flatMap((sign) => Array.from({ length: sign.char.length }, () => sign))
  const found: Sign[] = []
  let at = text.length
  for (const { 0: run, index } of [...text.matchAll(LEFT_TO_RIGHT)].reverse()) {
    for (const one of distinct(units.slice(index + run.length, at)).reverse()) found.push(one)
    for (const one of distinct(units.slice(index, index + run.length))) found.push(one)
    at = index
  }
  return [...found, ...distinct(units.slice(0, at)).reverse()]
}

/** Drawn characters in the order of reading from left to right. */
function fromLeft(signs: readonly Sign[]): Sign[] {
  const text = textOf(signs)
  const units = signs.flatMap((sign) => Array.from({ length: sign.char.length }, () => sign))
  const found: Sign[] = []
  let at = 0
  for (const { 0: run, index } of text.matchAll(RIGHT_TO_LEFT)) {
    for (const one of distinct(units.slice(at, index))) found.push(one)
    for (const one of fromRight(distinct(units.slice(index, index + run.length)))) found.push(one)
    at = index + run.length
  }
  return [...found, ...distinct(units.slice(at))]
}

const distinct = (units: readonly Sign[]): Sign[] => units.filter((sign, k) => sign !== units[k - 1])

const MIRRORED: Record<string, string> = Object.fromEntries(
  ['()', '[]', '{}', '«»'].flatMap(([a, b]) => [
    [a!, b!],
    [b!, a!],
  ]),
)

/** Brackets that close before they open. */
function astray(signs: readonly Sign[]): number {
  let depth = 0
  let count = 0
  for (const { char } of signs) {
    if (/[([{«]/.test(char)) depth++
    else if (/[)\]}»]/.test(char) && --depth < 0) {
      count++
      depth = 0
    }
  }
  return count + depth
}

/** Some programs store brackets as they look, others as they are read. */
function withBrackets(signs: readonly Sign[]): Sign[] {
  const mirrored = signs.map((sign) => ({ ...sign, char: MIRRORED[sign.char] ?? sign.char }))
  return astray(mirrored) < astray(signs) ? mirrored : [...signs]
}

const MARK = /[\u064b-\u0652]/
const LETTER = /[\u0621-\u064a]/

/** Vowel marks that a program drew beside their letter: «كتاب ًا», and «ُرفعت» at the beginning of a line. No word begins with one. */
function withMarks(signs: readonly Sign[]): Sign[] {
  const [first, second] = signs
  const isBefore = first !== undefined && second !== undefined && MARK.test(first.char) && LETTER.test(second.char)
  const ordered = isBefore ? [second, first, ...signs.slice(2)] : signs
  return ordered.filter(
    ({ char }, k) =>
      char !== ' ' ||
      !MARK.test(ordered[k + 1]?.char ?? '') ||
      !LETTER.test(ordered[k + 2]?.char ?? '') ||
      !LETTER.test(ordered[k - 1]?.char ?? ''),
  )
}

const FRAGMENTS = /\s{3,}/g

/** Columns that stand side by side, which wide spaces separate; the spaces are pieces too. */
function fragments(signs: readonly Sign[]): Sign[][] {
  const pieces: Sign[][] = []
  let at = 0
  for (const { 0: gap, index } of textOf(signs).matchAll(FRAGMENTS)) {
    pieces.push(signs.slice(at, index), signs.slice(index, index + gap.length))
    at = index + gap.length
  }
  return [...pieces, signs.slice(at)]
}

/**
 * Whether a line that has Arabic inside of groups alone has the groups in the order in which they are drawn: ". RLE نعم PDF" begins with
 * what ends sentences. "[12:30] RLE أحمد PDF: RLE نعم PDF" is in the order of reading.
 */
function isDrawn({ parts }: Group): boolean {
  const outline = parts
    .map((part) => (isGroup(part) ? '\u202b' : part.char))
    .join('')
    .trim()
  return !/[.,:;،؛!?؟]\s+\u202b|\u202b\s*[.,:;،؛!?؟]$|^\[/.test(outline)
}

/** A line in logical order, without embedding characters. */
export function logicalLine(line: string): LogicalText {
  const outer = groupsOf(line)
  const outside = outer.parts.filter((part): part is Sign => !isGroup(part))
  const plain = (signs: readonly Sign[], isReversed = false): LogicalText => ({
    text: textOf(signs),
    places: signs.flatMap(({ char, at }) => Array.from({ length: char.length }, (_, k) => at + k)),
    isReversed,
  })
  const signs = withMarks(inPlace(outer))
  const letters = countLetters(textOf(signs))
  // Arabic outside of the groups is in order, and so is a line without groups.
  if (letters.arabic === 0 || countLetters(textOf(outside)).arabic > 0 || outside.length === signs.length) return plain(signs)
  const isOneGroup = textOf(outside).trim() === ''
  if (!isOneGroup && !isDrawn(outer)) return plain(signs)
  const isFromRight = isOneGroup || letters.arabic > letters.latin
  const pieces = fragments(drawn(outer)).map((piece) =>
    withBrackets(isFromRight && countLetters(textOf(piece)).arabic > 0 ? fromRight(piece) : fromLeft(piece)),
  )
  return plain(withMarks((isFromRight ? pieces.reverse() : pieces).flat()), !isOneGroup && isFromRight)
}

/** The text of {@link logicalLine}. */
export const withoutEmbedding = (line: string): string => (line.search(EMBEDDING) < 0 ? line : logicalLine(line).text)
