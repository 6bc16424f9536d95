import type { Position } from '../bitext.ts'
import { misuse, show } from '../errors.ts'
import { LANGUAGES, recordOf } from '../languages/index.ts'
import type { Language } from '../languages/language.ts'
import { citation, closing, invisible, marks, note, pictures } from '../languages/rule.ts'
import { breaksAt, compile, type Rules } from './compile.ts'
import { CLOSE, OPEN, PAIRED, pairQuotes } from './quotes.ts'

const space = String.raw`[^\S\r\n]`
const marker = new RegExp(
  String.raw`(?:\r\n?|\n)?${space}*(?:([•▪●◦‣]|\*(?=\s))|([-–—](?=${space}|[\u0621-\u064A]))|` +
    String.raw`[(\[]?(?:([0-9]{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3})|(\p{L})ـ?)${space}?[.)\]\-–](?=${space}|[\u0621-\u064A]))`,
  'uy',
)
const alphabets = LANGUAGES.flatMap((language) => language.alphabets)
const ended = new RegExp(`[${marks}${closing}:]`)

/**
 * Finds the markers of list items (١. • أ) –) that begin a text or a line: where the marker at a line feed ends, or the place itself.
 * In hard-wrapped text a year's end or a dash may stand there by chance, so a marker must begin a list or follow on:
 * "when she was⏎12. He left" is no item, "1. Rice⏎2. Beans" are two.
 */
function listItems(text: string): (place: number) => number {
  let last = ''
  const follows = (place: number, [, bullet, dash, number, letter]: RegExpExecArray): boolean => {
    const before = last
    last = bullet ?? dash ?? (number ? String(numberOf(number)) : letter!.toLowerCase().replace('ا', 'أ'))
    if (place === 0 || bullet) return true
    if (dash) return before === dash || ended.test(text.slice(0, place).trimEnd().slice(-1))
    if (number) return last === '1' || Number(last) === Number(before) + 1
    return last === 'a' || last === 'أ' || alphabets.some((letters) => before !== '' && letters.includes(before + last))
  }
  return (place) => {
    marker.lastIndex = place
    const match = marker.exec(text)
    return match && follows(place, match) ? place + match[0].length : place
  }
}

/** ASCII, Arabic and Persian digits: their low four bits are their value. */
const numberOf = (digits: string): number => [...digits].reduce((value, digit) => value * 10 + (digit.charCodeAt(0) & 15), 0)

export type Span = [start: number, end: number]

const compiled = new Map<Language, Rules>()

function rulesOf(tag: string): Rules {
  const language = recordOf(tag)
  const known = compiled.get(language)
  if (known) return known
  const rules = compile(language.sentences)
  compiled.set(language, rules)
  return rules
}

/**
 * Where the sentences of a text stand: half-open UTF-16 spans in order, without white space at their ends; every other
 * character is in exactly one. A line feed is white space, unless a list item begins there; a blank line ends a sentence.
 *
 * @example sentenceSpans('ما اسمك؟ اسمي أحمد.', 'ar') // [[0, 8], [9, 19]]
 */
export function sentenceSpans(text: string, language: string): Span[] {
  return spansBy(rulesOf(language), text)
}

/**
 * The sentences of a text with their places in it, by our own rules for Arabic, English, French and German, and common ones for others.
 *
 * @param language BCP 47
 * @throws {MuwaziError} `bad-option`
 * @example splitSentences('ما اسمك؟ اسمي أحمد.', 'ar')[1]?.position.start // {line: 1, column: 10, offset: 9}
 */
export function splitSentences(text: string, language: string): { text: string; position: Position }[] {
  if (typeof text !== 'string') throw misuse(`Expected \`text\` to be a string, got ${show(text)}`)
  if (typeof language !== 'string') throw misuse(`Expected \`language\` to be a BCP 47 tag such as \`ar\`, got ${show(language)}`)
  let line = 1
  let lineStart = 0
  let at = 0
  const point = (offset: number) => {
    for (; at < offset; at++) {
      const char = text.charCodeAt(at)
      if (char === 10 || (char === 13 && text.charCodeAt(at + 1) !== 10)) {
        line++
        lineStart = at + 1
      }
    }
    return { line, column: offset - lineStart + 1, offset }
  }
  return sentenceSpans(text, language).map(([start, end]) => ({
    text: text.slice(start, end),
    position: { start: point(start), end: point(end) },
  }))
}

const blankLine = /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)|[\f\u2029]/gu

/** {@link sentenceSpans} by other rules. */
export function spansBy(rules: Rules, text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  const paragraph = (end: number) => {
    const part = text.slice(start, end)
    for (const [from, to] of pieces(part, cuts(rules, part))) spans.push([start + from, start + to])
  }
  for (const blank of text.matchAll(blankLine)) {
    paragraph(blank.index)
    start = blank.index + blank[0].length
  }
  paragraph(text.length)
  return spans
}

const isMark = new Set(marks)
/** Code units that may end a sentence or a line. */
const mayEnd = new Uint8Array(0x10000)
for (const char of `${marks}\r\n۝﴿﴾`) mayEnd[char.charCodeAt(0)] = 1
const isShapeless = new RegExp(`[${invisible}*_]`)
const isBlank = /\s/
const attached = new RegExp(
  `${note}|\\s\\[\\p{Nd}{1,3}\\](?=\\s|$)|\\s?[${pictures}]\uFE0F?|\uFE0F|${citation}(?=[\\s${marks}]|$)`,
  'uy',
)
/** Footnote numbers that lost their raising: "The town was rich.12 Later it fell." */
const flatNote = /(?<=[\p{L}\p{M}]{4}[”"»]?[.?!؟][”"»]?)\p{Nd}{1,3}(?=\s)/uy
/** Pictures and numbers in brackets that begin a text are its bullets: «✅ افتح العلبة. ✅ صل السلك.», "[1] Smith 2004. [2] Jones 2010." */
const markerFirst = new RegExp(`^\\s*(?:[${pictures}]|\\[\\p{Nd}{1,3}\\])`, 'u')
const spacedMarker = new RegExp(`\\s(?:[${pictures}]|\\[\\p{Nd})`, 'uy')
const verse = /۝(?:\s?\p{Nd}{1,3})?|﴿\p{Nd}{1,3}﴾|﴾\p{Nd}{1,3}﴿/uy

/** Where one paragraph is to be cut. */
function cuts(rules: Rules, text: string): number[] {
  const found: number[] = []
  const { roles, shut } = pairQuotes(text)
  const itemEnd = listItems(text)
  const bulleted = markerFirst.test(text)
  const last = text.trimEnd().length
  let shutUntil = -1
  let i = itemEnd(0)
  while (i < text.length) {
    // Most characters end nothing.
    if (mayEnd[text.charCodeAt(i)] === 0 && roles[i] !== OPEN) {
      if (++i > last) break
      continue
    }
    const char = text[i]!
    if (roles[i] === OPEN) shutUntil = Math.max(shutUntil, shut.get(i) ?? -1)
    if (char === '\n' || char === '\r') {
      const end = itemEnd(i)
      if (end > i) {
        found.push(i)
        shutUntil = -1
        i = end
        continue
      }
    }
    const end = isMark.has(char)
      ? tailEnd(text, i, roles, bulleted)
      : char === '۝' || char === '﴿' || char === '﴾'
        ? matchEnd(verse, text, i)
        : i
    // Nothing that shows comes after: whether a sentence ends here or with the text is the same.
    if (end >= last) break
    if (end > i && end > shutUntil && breaksAt(rules, text, { mark: i, place: end })) found.push(end)
    i = Math.max(end, i + 1)
  }
  return found
}

const matchEnd = (regex: RegExp, text: string, i: number): number => {
  regex.lastIndex = i
  return regex.test(text) ? regex.lastIndex : i
}

/** The end of a run of marks and of what belongs to them: quotes and brackets that close, footnotes, citations, emoji, spaced dots. */
function tailEnd(text: string, start: number, roles: Uint8Array, bulleted: boolean): number {
  let i = start + 1
  while (i < text.length) {
    const char = text[i]!
    if (isMark.has(char) || roles[i]! >= CLOSE || isShapeless.test(char)) i++
    else if (isBlank.test(char) && (roles[i + 1] === PAIRED || (text[i - 1] === '.' && text[i + 1] === '.'))) i += 2
    else {
      if (bulleted && matchEnd(spacedMarker, text, i) > i) break
      const end = matchEnd(attached, text, i)
      if (end === i) break
      i = end
    }
  }
  return matchEnd(flatNote, text, i)
}

const hasWord = /[\p{L}\p{N}]/u

/** The pieces between the cuts, trimmed; one without a letter or digit (`😊`, `***`) goes with the piece before it. */
function pieces(text: string, places: readonly number[]): Span[] {
  const spans: Span[] = []
  let from = 0
  let bare = false
  for (const place of [...places, text.length]) {
    let start = from
    let end = place
    while (start < end && isBlank.test(text[start]!)) start++
    while (end > start && isBlank.test(text[end - 1]!)) end--
    from = place
    if (start === end) continue
    const last = spans.at(-1)
    const isBare = !hasWord.test(text.slice(start, end))
    if (last && (bare || isBare)) last[1] = end
    else spans.push([start, end])
    bare = isBare && (bare || !last)
  }
  return spans
}
