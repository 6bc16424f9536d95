// Says in Arabic what the program says in English: at the very edge, where a line is about to be printed. The rooms that find a mistake write one
// English sentence and know of no language; each table here has that sentence with `{}` for its values, and the Arabic one.
// docs/decisions/0009-messages-in-arabic.md says why.

import { NOUNS, type Noun } from './nouns.ts'

/**
 * English sentences with `{}` for each value, and the Arabic ones: `{0}` is the first value, `` `…` `` is code, which stays as it is.
 * A value is a number, code in backticks, or a phrase that has a row of its own; else it is shown as it stands. Kinds say more, and a row whose
 * value is not of its kind does not apply; a sentence that begins with a value says its kind, so that it does not begin anywhere:
 *
 * | in the Arabic sentence | the value is |
 * |---|---|
 * | `{0:pair}` and other nouns | a number, with the noun in one of its six forms |
 * | `{0:list}` | several values between commas |
 * | `{0:whole-line}` | a line with its place and its rule |
 * | `{0:phrase}` | a phrase of a table, or a number |
 * | `{0:text}` | a text of a document, in its own direction |
 * | `{0:language}` | the English name of a language |
 * | `{0:percent}` | a number of hundredths |
 * | `{0:number}`, `{0:tag}` | a number alone, tags of languages alone |
 */
export type Sentences = Readonly<Record<string, string>>

const LEFT_TO_RIGHT = '\u2066'
const RIGHT_TO_LEFT = '\u2067'
const OWN_DIRECTION = '\u2068'
const END = '\u2069'

/** A part that runs from left to right in a line that runs from right to left. */
export const isolate = (text: string): string => `${LEFT_TO_RIGHT}${text}${END}`

/**
 * A line that runs from right to left, also on a terminal that begins every line at the left: what ends it (`(left-out)`) stays at its end. The
 * mark before it says so to a terminal that goes by the first letter, which does not look into isolated parts.
 */
export const arabicLine = (text: string): string => (text === '' ? '' : MARK + arabicPart(text))

/** The same for a part of a line whose beginning has the mark. */
export const arabicPart = (text: string): string => `${RIGHT_TO_LEFT}${text}${END}`

/** U+200F, of which a line may have one alone: what stands between two of them would run from right to left everywhere. */
export const MARK = '\u200f'

const ARABIC = /\p{Script=Arabic}/u
const PATH = /[\\/]|\.[a-z\d]{1,8}(?::\d+)?`?$/i

/** A text that is quoted runs in the direction of its own letters; a path runs from left to right whatever its letters are. */
const quoted = (text: string): string => (ARABIC.test(text) && !PATH.test(text) ? `${OWN_DIRECTION}${text}${END}` : isolate(text))

const NUMBER = /^-?(?=\.?\d)(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/
const TAGS = /^[a-z]{2,8}(?:-\w+)*(?: → [a-z]{2,8}(?:-\w+)*)?$/i
const CODE = /^`[^`]*`$/
/** Code, values, and names in Latin letters, with the number before a unit: `DOCX`, `UTF-8`, `2 GB`, `Excel (.xls)`. */
const PARTS =
  /(?<code>`[^`]*`)|\{(?<at>\d+)(?::(?<kind>[\w-]+))?\}|(?<latin>(?:\d+ )?[\w.#+-]*[A-Za-z][\w.#+/-]*(?: [A-Za-z\d.][\w.#+/-]*)*)|(?<digits>\.?\d+(?:\.\d+)?)/g

interface Pattern {
  /** What the sentence begins with, what stands between its values, what it ends with. */
  head: string
  between: readonly string[]
  tail: string
  /** Number of letters that are no values. */
  size: number
  arabic: string
}

function patternOf(english: string, arabic: string): Pattern {
  const pieces = english.split('{}')
  const [head = '', tail = ''] = [pieces[0], pieces.at(-1)]
  return { head, between: pieces.slice(1, -1), tail, size: pieces.join('').length, arabic }
}

/** The values of a sentence, each as short as may be; time grows with its length, not with its square, as that of a regular expression may. */
function valuesOf(text: string, { head, between, tail }: Pattern): string[] | undefined {
  const end = text.length - tail.length
  if (end < head.length || !text.startsWith(head) || !text.endsWith(tail)) return undefined
  const values: string[] = []
  let at = head.length
  for (const piece of between) {
    const next = text.indexOf(piece, at)
    if (next < 0 || next + piece.length > end) return undefined
    values.push(text.slice(at, next))
    at = next + piece.length
  }
  return [...values, text.slice(at, end)]
}

export interface Translator {
  /** A sentence or a phrase; undefined where no table has it. */
  phrase(english: string): string | undefined
  /** A line that is printed: `a.txt:3: Expected … (rule)`. A line that says nothing of a table stays as it is: data. */
  line(english: string): string
  /** A template of a table, with code isolated and its values filled in. */
  filled(arabic: string, values?: readonly string[]): string | undefined
}

/**
 * @param locale such as `ar` or `ar-EG`: how numbers are written
 * @param tables of which no two have one row
 */
export function translator(locale: string, tables: readonly Sentences[]): Translator {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })
  const percents = new Intl.NumberFormat(locale, { style: 'percent' })
  const plural = new Intl.PluralRules(locale)
  const names = languageNames()
  const exact = new Map(tables.flatMap((table) => Object.entries(table).filter(([english]) => !english.includes('{}'))))
  const counted = Object.keys(NOUNS).flatMap((noun) => [
    [`{} ${noun}`, `{0:${noun}}`] as const,
    [`{} ${noun}s`, `{0:${noun}}`] as const,
  ])
  // The row with the most letters is the most particular one.
  const patterns = [...tables.flatMap((table) => Object.entries(table)), ...counted]
    .filter(([english]) => english.includes('{}'))
    .map(([english, arabic]) => patternOf(english, arabic))
    .sort((a, b) => b.size - a.size)
  // Most sentences are told apart by how they begin.
  const startOf = (text: string): string => text.slice(0, START_LENGTH)
  const isShort = ({ head }: Pattern): boolean => head.length < START_LENGTH
  const short = patterns.filter(isShort)
  const starts = new Set(patterns.filter((one) => !isShort(one)).map(({ head }) => startOf(head)))
  const byStart = new Map(
    [...starts].map((start) => [start, patterns.filter((one) => isShort(one) || startOf(one.head) === start)]),
  )

  /** Phrases inside of phrases. */
  let depth = 0

  const number = (value: string): string => numbers.format(Number(value.replaceAll(',', '')))
  const isNoun = (kind: string): kind is Noun => Object.hasOwn(NOUNS, kind)

  function nounOf(noun: Noun, value: string): string | undefined {
    const digits = /^(\d[\d,]*)(?: \w+)?$/.exec(value)?.[1]
    if (digits === undefined) return undefined
    return NOUNS[noun][plural.select(Number(digits.replaceAll(',', '')))].replace('{}', number(digits))
  }

  function list(value: string): string {
    return value
      .split(/(, | and | or )/)
      .map((one, k) => (k % 2 === 0 ? shownAs(one) : { ', ': '، ', ' and ': ' و', ' or ': ' أو ' }[one]))
      .join('')
  }

  function shownAs(value: string): string {
    const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(value) ?? []
    if (inner === '') return value
    const said = NUMBER.test(inner) ? number(inner) : CODE.test(inner) ? quoted(inner) : phrase(inner)
    return before + (said ?? quoted(inner)) + after
  }

  /** `2 with a blank side`: a number of what a phrase says. */
  function several(value: string): string | undefined {
    const [, count, what = ''] = /^(\d[\d,]*) (.+)$/s.exec(value) ?? []
    const said = count === undefined ? undefined : RULE_ID.test(what) ? isolate(what) : phrase(what)
    return said === undefined ? undefined : `${said} (${number(count!)})`
  }

  function ofKind(kind: string | undefined, value: string): string | undefined {
    if (kind === undefined) return shownAs(value)
    if (isNoun(kind)) return nounOf(kind, value)
    if (kind === 'list') return parts(value) ?? list(value)
    if (kind === 'phrase') return NUMBER.test(value) ? number(value) : phrase(value)
    if (kind === 'whole-line') return lineOf(value) ?? quoted(value)
    if (kind === 'text') return `${OWN_DIRECTION}${value}${END}`
    if (kind === 'language') return names().get(value) ?? isolate(value)
    if (kind === 'tag') return TAGS.test(value) ? isolate(value) : undefined
    if (!NUMBER.test(value)) return undefined
    return kind === 'percent' ? percents.format(Number(value) / 100) : number(value)
  }

  function filled(arabic: string, values: readonly string[] = []): string | undefined {
    let isWhole = true
    const text = arabic.replace(PARTS, (...match) => {
      const { code, at, kind, latin, digits }: Record<string, string | undefined> = match.at(-1)
      if (code !== undefined) return quoted(code.replace(/\{(\d+)\}/g, (_, k) => values[k] ?? ''))
      if (latin !== undefined) return isolate(latin)
      if (digits !== undefined) return number(digits)
      const said = ofKind(kind, values[Number(at)] ?? '')
      isWhole &&= said !== undefined
      return said ?? ''
    })
    return isWhole ? text : undefined
  }

  function phrase(english: string): string | undefined {
    const whole = exact.get(english)
    if (whole !== undefined) return filled(whole)
    if (depth === MAX_DEPTH) return undefined
    depth++
    try {
      for (const pattern of byStart.get(startOf(english)) ?? short) {
        const values = valuesOf(english, pattern)
        const said = values === undefined ? undefined : filled(pattern.arabic, values)
        if (said !== undefined) return said
      }
      return several(english)
    } finally {
      depth--
    }
  }

  /** `20 pairs, 0 one-sided`: phrases between commas, which may be in a phrase too. */
  function parts(english: string): string | undefined {
    if (english.length > MAX_SUMMARY) return phrase(english)
    for (let end = english.indexOf(', '); end !== -1; end = english.indexOf(', ', end + 1)) {
      const first = phrase(english.slice(0, end))
      const rest = first === undefined ? undefined : parts(english.slice(end + 2))
      if (rest !== undefined) return `${first}، ${rest}`
    }
    return phrase(english)
  }

  /** A sentence with the rule that it is of, or the parts of a summary. */
  function told(english: string): string | undefined {
    const [, sentence = '', rule = '', times] = RULE.exec(english) ?? []
    if (rule === '') return parts(english)
    const said = phrase(sentence)
    if (said === undefined) return undefined
    return `${said} (${isolate(rule)}${times === undefined ? '' : `، ${nounOf('time', times)}، وهذه أولاها`})`
  }

  function line(english: string): string {
    // Records are data.
    const said = english.startsWith('{') ? undefined : lineOf(english)
    return said === undefined ? english : arabicLine(said)
  }

  function lineOf(english: string): string | undefined {
    if (english.startsWith(PROGRAM)) {
      const rest = lineOf(english.slice(PROGRAM.length))
      return rest === undefined ? undefined : `${isolate('muwazi')}: ${rest}`
    }
    const whole = told(english)
    if (whole !== undefined) return whole
    let colon = english.indexOf(': ')
    for (let tries = 0; colon !== -1 && tries < MAX_COLONS; tries++, colon = english.indexOf(': ', colon + 1)) {
      const rest = told(english.slice(colon + 2))
      if (rest !== undefined) return `${placeOf(english.slice(0, colon))}: ${rest}`
    }
    return undefined
  }

  const placeOf = (place: string): string => (exact.has(place) ? filled(exact.get(place)!)! : isolate(place))

  return { phrase, filled, line }
}

/** Letters by which sentences are told apart. */
const START_LENGTH = 14

/** Texts of files may be long and look like anything: so deep, so long and so far is looked for what the program itself says. */
const MAX_DEPTH = 6
const MAX_SUMMARY = 2000
const MAX_COLONS = 12

/** `identical-copy`. */
const RULE_ID = /^[a-z]+(?:-[a-z]+)+$/

/** What an error begins with. */
const PROGRAM = 'muwazi: '

const RULE = /^(.*) \(([a-z\d-]+)(?:, (\d+) times; this is the first)?\)$/s

/** Arabic names of the languages with two letters in ISO 639, by their English ones; made when they are first asked for. */
function languageNames(): () => ReadonlyMap<string, string> {
  let made: Map<string, string> | undefined
  return () => {
    if (made !== undefined) return made
    const [english, arabic] = ['en', 'ar'].map((tag) => new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }))
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    made = new Map()
    for (const a of letters)
      for (const b of letters) {
        const [from, to] = [english!.of(a + b), arabic!.of(a + b)]
        if (from !== undefined && to !== undefined) made.set(from, to)
      }
    return made
  }
}
