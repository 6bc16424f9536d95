// Character classes of ICU, Java and .NET for the flag `v`: [\p{L}&&[^a]], [[a-z]--[aeiou]], [:alpha:].

const HEX = /\\x\{([\dA-Fa-f]{1,6})\}|\\x([\dA-Fa-f]{2})|\\u\{([\dA-Fa-f]{1,6})\}|\\u([\dA-Fa-f]{4})|\\U([\dA-Fa-f]{8})/y
const OCTAL = /\\0([0-3]?[0-7]{1,2})/y

/** What {@link fromIcu} reads and where it is. */
export interface Cursor {
  source: string
  at: number
  /** Of groups and classes in each other. */
  depth: number
}

/** Groups and classes in each other: nobody needs so many, and each takes a part of the stack. */
const MAX_DEPTH = 200

/** Reads what stands in a group or a class. */
export function deeper<T>(cursor: Cursor, read: () => T): T {
  if (++cursor.depth > MAX_DEPTH) throw new Error(`more than ${MAX_DEPTH} groups and classes in each other`)
  const result = read()
  cursor.depth--
  return result
}

/** Takes what a sticky expression matches here. */
export function take(cursor: Cursor, regex: RegExp): RegExpExecArray | null {
  regex.lastIndex = cursor.at
  const match = regex.exec(cursor.source)
  if (match) cursor.at = regex.lastIndex
  return match
}

/** A character by its number: `\x{61}`, `\u0061`, `\U00000061`, `\0141`. */
export function takeNumbered(cursor: Cursor): string | undefined {
  const hex = take(cursor, HEX)
  if (hex) return String.fromCodePoint(Number.parseInt(hex.slice(1).find((digits) => digits !== undefined)!, 16))
  const octal = take(cursor, OCTAL)
  return octal ? String.fromCodePoint(Number.parseInt(octal[1]!, 8)) : undefined
}

/** All other characters. With the flag `v`, V8 11 finds `(?:[^a]a)+` in `aa`, and `(?:[[^a]]a)+` rightly not. */
export const without = (set: string): string => `[[^${set}]]`

const space = String.raw`\t\p{Zs}`
const vertical = String.raw`\n\v\f\r\u0085\u2028\u2029`
const wordy = String.raw`\p{L}\p{M}\p{Nd}\p{Pc}`

/** Escapes that stand for a set, in and out of a class; `\w` and `\d` match all of Unicode, as in ICU. */
const SHORTHANDS: Record<string, string> = {
  s: String.raw`\s`,
  S: String.raw`\S`,
  d: String.raw`\p{Nd}`,
  D: String.raw`\P{Nd}`,
  w: `[${wordy}]`,
  W: without(wordy),
  h: `[${space}]`,
  H: without(space),
  v: `[${vertical}]`,
  V: without(vertical),
}

export const shorthand = (letter: string): string | undefined => SHORTHANDS[letter]

/** Names of POSIX, over all of Unicode. */
const POSIX = new Map(
  Object.entries({
    alpha: String.raw`\p{Alphabetic}`,
    lower: String.raw`\p{Lowercase}`,
    upper: String.raw`\p{Uppercase}`,
    digit: String.raw`\p{Nd}`,
    alnum: String.raw`[\p{Alphabetic}\p{Nd}]`,
    punct: String.raw`[\p{P}\u0024\u002B\u003C-\u003E\u005E\u0060\u007C\u007E]`,
    space: String.raw`\s`,
    blank: `[${space}]`,
    cntrl: String.raw`\p{Cc}`,
    xdigit: String.raw`\p{Hex_Digit}`,
    graph: String.raw`[^\s\p{Cc}\p{Cs}\p{Cn}]`,
    print: String.raw`[^\p{Cc}\p{Cs}\p{Cn}]`,
    word: `[${wordy}]`,
    javalowercase: String.raw`\p{Lowercase}`,
    javauppercase: String.raw`\p{Uppercase}`,
    javawhitespace: String.raw`\s`,
  }),
)

const CASED = /^(?:Lu|Ll|Lt|Lowercase|Uppercase|Lowercase_Letter|Uppercase_Letter|Titlecase_Letter|lower|upper)$/i

/** A property by the names that ICU and Java give it: `Lu`, `IsArabic`, `script=Arab`, `alpha`. */
function property(given: string, negated: boolean, ignoreCase: boolean): string {
  const name = given.trim().replace(/^(?:gc|general_?category)\s*=\s*/i, '')
  const not = (set: string) => (negated ? without(set) : set)
  if (ignoreCase && CASED.test(name)) return not(String.raw`[\p{Lu}\p{Ll}\p{Lt}]`)
  const posix = POSIX.get(name.toLowerCase())
  if (posix !== undefined) return not(posix)
  const script = /^(?:script|sc)\s*=\s*(.+)$/i.exec(name)?.[1]
  const bare = (script ?? name).replace(/^Is_?/i, '')
  const title = bare.toLowerCase().replace(/(?:^|_)\p{L}/gu, (letter) => letter.toUpperCase())
  const candidates = [name, bare, title].flatMap((one) => (script ? [`Script=${one}`] : [one, `Script=${one}`]))
  const found = candidates.find(isProperty)
  if (found === undefined) throw new Error(`the property \`${given}\``)
  return `\\${negated ? 'P' : 'p'}{${found}}`
}

const PROPERTY = /\\([pP])(?:\{\s*(\^?)([^}]+)\}|([A-Z]))/y

/** `\p{L}`, `\P{Lu}`, `\p{^L}`, `\pL`. */
export function takeProperty(cursor: Cursor, ignoreCase: boolean): string | undefined {
  const match = take(cursor, PROPERTY)
  if (!match) return undefined
  const [, p, caret, name, letter] = match
  return property(name ?? letter!, (p === 'P') !== (caret === '^'), ignoreCase)
}

function isProperty(name: string): boolean {
  try {
    new RegExp(`\\p{${name}}`, 'u')
    return true
  } catch {
    return false
  }
}

/** As a literal, in and out of a class. */
export const escapeChar = (char: string): string =>
  /[\p{L}\p{N}]/u.test(char) ? char : `\\u{${char.codePointAt(0)!.toString(16)}}`

/** A character and what it is in the other case: `é` and `É`. */
export const caseVariants = (char: string): string[] => [
  ...new Set([char, char.toLowerCase(), char.toUpperCase()].filter((one) => [...one].length === 1)),
]

const RANGE_DASH = /-(?![[\]-])/y
const POSIX_CLASS = /\[:(\^?)([A-Za-z_=]+):\]/y
/** Longer ranges are not extended by the other case: nobody writes them for letters. */
const MAX_CASED_RANGE_CHARACTERS = 1000

/** Reads from `[` to its `]`. */
export function charClass(cursor: Cursor, ignoreCase: boolean): string {
  cursor.at++
  const negated = take(cursor, /\^/y) !== null
  let result = operand(cursor, ignoreCase, true)
  for (;;) {
    const operator = take(cursor, /&&|--|-(?=\[)|&(?=\[)|\]/y)?.[0]
    if (operator === ']') return negated ? without(result) : `[${result}]`
    if (operator === undefined) throw new Error('a `[` that is not closed')
    const right = operand(cursor, ignoreCase, false)
    // Only one operator may stand in a class of JavaScript.
    result = `[${result}${operator.startsWith('&') ? '&&' : '--'}${right}]`
  }
}

/** The items up to an operator or the end, as one class. */
function operand(cursor: Cursor, ignoreCase: boolean, first: boolean): string {
  const { source } = cursor
  let items = ''
  for (let begins = first; cursor.at < source.length; begins = false) {
    const char = source[cursor.at]!
    // A `]` that comes first is one of the characters.
    if (char === ']' && !begins) break
    if (source.startsWith('&&', cursor.at) || (items !== '' && /^(?:--|[-&]\[)/.test(source.slice(cursor.at, cursor.at + 2))))
      break
    const posix = take(cursor, POSIX_CLASS)
    if (posix) items += property(posix[2]!, posix[1] === '^', ignoreCase)
    else if (char === '[') items += deeper(cursor, () => charClass(cursor, ignoreCase))
    else if (source.startsWith('\\Q', cursor.at)) items += quoted(cursor, ignoreCase)
    else items += item(cursor, ignoreCase)
  }
  return `[${items}]`
}

function quoted(cursor: Cursor, ignoreCase: boolean): string {
  const end = cursor.source.indexOf('\\E', cursor.at)
  if (end === -1) throw new Error('a `\\Q` that does not end')
  const chars = [...cursor.source.slice(cursor.at + 2, end)]
  cursor.at = end + 2
  return chars
    .flatMap((char) => (ignoreCase ? caseVariants(char) : [char]))
    .map(escapeChar)
    .join('')
}

/** A character, a range or a set by name. */
function item(cursor: Cursor, ignoreCase: boolean): string {
  const from = single(cursor, ignoreCase)
  if (from.set !== undefined) return from.set
  if (!take(cursor, RANGE_DASH)) return (ignoreCase ? caseVariants(from.char) : [from.char]).map(escapeChar).join('')
  const to = single(cursor, ignoreCase)
  if (to.set !== undefined) return escapeChar(from.char) + escapeChar('-') + to.set
  return range(from.char.codePointAt(0)!, to.char.codePointAt(0)!, ignoreCase)
}

function range(from: number, to: number, ignoreCase: boolean): string {
  const plain = `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`
  if (!ignoreCase || to - from > MAX_CASED_RANGE_CHARACTERS) return plain
  const variants = new Set<string>()
  for (let code = from; code <= to; code++)
    for (const one of caseVariants(String.fromCodePoint(code)))
      if (one.codePointAt(0)! < from || one.codePointAt(0)! > to) variants.add(one)
  return plain + [...variants].map(escapeChar).join('')
}

const CONTROLS: Record<string, string> = { t: '\t', n: '\n', r: '\r', f: '\f', a: '\u0007', e: '\u001B', b: '\b' }

function single(cursor: Cursor, ignoreCase: boolean): { char: string; set?: undefined } | { char?: undefined; set: string } {
  const { source } = cursor
  const numbered = takeNumbered(cursor)
  if (numbered !== undefined) return { char: numbered }
  const known = takeProperty(cursor, ignoreCase)
  if (known !== undefined) return { set: known }
  const escaped = source[cursor.at] === '\\'
  const code = source.codePointAt(cursor.at + (escaped ? 1 : 0))
  if (code === undefined) throw new Error('a `[` that is not closed')
  const char = String.fromCodePoint(code)
  cursor.at += char.length + (escaped ? 1 : 0)
  if (!escaped) return { char }
  const set = shorthand(char)
  if (set !== undefined) return { set }
  const control = CONTROLS[char]
  if (control !== undefined) return { char: control }
  if (/[A-Za-z0-9]/.test(char)) throw new Error(`\`\\${char}\` in a class`)
  return { char }
}
