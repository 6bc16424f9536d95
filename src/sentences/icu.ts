// Regular expressions of ICU, Java and .NET, as SRX files hold them, for the flag `v` of JavaScript.

import {
  type Cursor,
  caseVariants,
  charClass,
  deeper,
  escapeChar,
  shorthand,
  take,
  takeNumbered,
  takeProperty,
  without,
} from './icu-class.ts'

/** Inline flags that matter here: (?i), (?m), (?s). */
interface Flags {
  i: boolean
  m: boolean
  s: boolean
}

const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?/y
const INLINE = /\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/y
const GROUP = /\((?:\?(?:<[=!]|[=!:>]|<[A-Za-z]\w*>))?/y

const breaks = String.raw`\n\r\u0085\u2028\u2029`
const START = String.raw`(?<![\s\S])`
const END = String.raw`(?![\s\S])`
/** `\b` of JavaScript knows ASCII alone. */
const word = String.raw`[\p{L}\p{M}\p{N}\p{Pc}]`
const ESCAPES: Record<string, string> = {
  t: String.raw`\t`,
  n: String.raw`\n`,
  r: String.raw`\r`,
  f: String.raw`\f`,
  a: String.raw`\u0007`,
  e: String.raw`\u001B`,
  A: START,
  z: END,
  Z: String.raw`(?=(?:\r\n|[${breaks}])?${END})`,
  b: `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`,
  B: `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`,
  R: String.raw`(?:\r\n|[\n\v\f\r\u0085\u2028\u2029])`,
}

/**
 * The source of an ICU expression as one for `new RegExp(…, 'v')`. Groups no longer capture, except where `\1` asks for one;
 * possessive and atomic matching becomes greedy, which matches a little more.
 *
 * @throws Error what JavaScript cannot express, as half a sentence
 * @example fromIcu('(?i)\\bdr\\.') // [dD][rR]\. after a word boundary that knows Arabic
 */
export function fromIcu(source: string, ignoreCase = false): string {
  const cursor = { source, at: 0, depth: 0 }
  const capture = /\\[1-9]/.test(source)
  const result = alternatives(cursor, { i: ignoreCase, m: false, s: false }, capture)
  if (cursor.at < source.length) throw new Error('a `)` that closes nothing')
  return result
}

function alternatives(cursor: Cursor, outer: Flags, capture: boolean): string {
  const flags = { ...outer }
  let result = ''
  while (cursor.at < cursor.source.length && cursor.source[cursor.at] !== ')') {
    if (cursor.source[cursor.at] === '|') {
      cursor.at++
      result += '|'
      continue
    }
    const quoted = takeQuoted(cursor)
    result +=
      quoted === undefined
        ? (takeInline(cursor, flags, capture) ?? takeGroup(cursor, flags, capture) ?? takeAtom(cursor, flags))
        : [...quoted].map((char) => literal(char, flags)).join('')
    const quantifier = take(cursor, QUANTIFIER)?.[0] ?? ''
    // A possessive one as a greedy one; `{2,3}+` is possessive too.
    result += quantifier.length > 1 ? quantifier.replace(/\+$/, '') : quantifier
  }
  return result
}

function takeQuoted(cursor: Cursor): string | undefined {
  if (!cursor.source.startsWith('\\Q', cursor.at)) return undefined
  const from = cursor.at + 2
  const end = cursor.source.indexOf('\\E', from)
  cursor.at = end === -1 ? cursor.source.length : end + 2
  return cursor.source.slice(from, end === -1 ? undefined : end)
}

/** (?i) holds to the end of its group, (?i:…) inside. */
function takeInline(cursor: Cursor, flags: Flags, capture: boolean): string | undefined {
  if (cursor.source.startsWith('(?#', cursor.at)) {
    const end = cursor.source.indexOf(')', cursor.at)
    if (end === -1) throw new Error('a comment that does not end')
    cursor.at = end + 1
    return ''
  }
  const match = take(cursor, INLINE)
  if (!match) return undefined
  const [, on = '', off = '', end] = match
  if (/[^imsudUw]/.test(on + off)) throw new Error(`the flags \`${match[0]}\``)
  const inner = { ...flags }
  for (const flag of ['i', 'm', 's'] as const) {
    if (on.includes(flag)) inner[flag] = true
    if (off.includes(flag)) inner[flag] = false
  }
  if (end === ')') {
    Object.assign(flags, inner)
    return ''
  }
  return `(?:${closed(cursor, inner, capture)}`
}

function takeGroup(cursor: Cursor, flags: Flags, capture: boolean): string | undefined {
  if (
    cursor.source.startsWith('(?', cursor.at) &&
    !/^\(\?(?:<[=!]|[=!:>]|<[A-Za-z])/.test(cursor.source.slice(cursor.at, cursor.at + 4))
  )
    throw new Error(`a group that begins \`${cursor.source.slice(cursor.at, cursor.at + 4)}\``)
  const open = take(cursor, GROUP)?.[0]
  if (open === undefined) return undefined
  const captures = open === '(' || /^\(\?<[A-Za-z]/.test(open)
  const begins = captures ? (capture ? '(' : '(?:') : open === '(?>' ? '(?:' : open
  return begins + closed(cursor, flags, capture)
}

function closed(cursor: Cursor, flags: Flags, capture: boolean): string {
  const inside = deeper(cursor, () => alternatives(cursor, flags, capture))
  if (cursor.source[cursor.at] !== ')') throw new Error('a `(` that is not closed')
  cursor.at++
  return `${inside})`
}

function takeAtom(cursor: Cursor, flags: Flags): string {
  const { source } = cursor
  const char = String.fromCodePoint(source.codePointAt(cursor.at)!)
  if (char === '[') return charClass(cursor, flags.i)
  if (char === '\\') return takeEscape(cursor, flags)
  cursor.at += char.length
  if (char === '.') return flags.s ? String.raw`[\s\S]` : without(breaks)
  if (char === '^') return flags.m ? `(?<![^${breaks}])` : START
  if (char === '$') return flags.m ? `(?=[${breaks}]|${END})` : ESCAPES['Z']!
  if ('*+?{'.includes(char)) throw new Error(`a \`${char}\` with nothing before it`)
  return literal(char, flags)
}

function takeEscape(cursor: Cursor, flags: Flags): string {
  const numbered = takeNumbered(cursor)
  if (numbered !== undefined) return literal(numbered, flags)
  const known = takeProperty(cursor, flags.i)
  if (known !== undefined) return known
  const code = cursor.source.codePointAt(cursor.at + 1)
  if (code === undefined) throw new Error('a `\\` at the end')
  const char = String.fromCodePoint(code)
  cursor.at += 1 + char.length
  const short = shorthand(char)
  if (short !== undefined) return short
  const escaped = ESCAPES[char]
  if (escaped !== undefined) return escaped
  if (/[1-9]/.test(char)) return `\\${char}`
  if (/[A-Za-z]/.test(char)) throw new Error(`\`\\${char}\``)
  return literal(char, flags)
}

function literal(char: string, flags: Flags): string {
  const variants = flags.i ? caseVariants(char) : [char]
  return variants.length === 1 ? escapeChar(char) : `[${variants.map(escapeChar).join('')}]`
}
