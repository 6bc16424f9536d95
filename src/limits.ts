// How large an input may be: the only table of limits, and how what goes beyond is refused.

import { checkKeys, type Message, MuwaziError, misuse, show, visible } from './errors.ts'

/**
 * What an input may hold at most; what holds more is refused with the code `too-large` before it fills memory or time. Each is a number from 1
 * on, or `Infinity` for none. {@link DEFAULT_LIMITS} has what holds where nothing is given.
 *
 * @example align(upload, { limits: { bytes: 2_000_000, units: 20_000 } })
 */
export interface Limits {
  /** Bytes of an input, or UTF-16 code units of a string. Streams have none unless it is given. @default 536_870_912 */
  bytes?: number | undefined
  /** Bytes that all members of a ZIP archive (DOCX, XLSX) inflate to. They are counted as they come, sizes in the archive are not believed. @default 268_435_456 */
  inflated?: number | undefined
  /** How many times as many bytes a member of a ZIP archive inflates to, from 16 MB on. @default 500 */
  ratio?: number | undefined
  /** Members of a ZIP archive. @default 10_000 */
  members?: number | undefined
  /** Sheets of a workbook. @default 1_000 */
  sheets?: number | undefined
  /** Rows of a table or a sheet, and segments of a file of pairs. Streams have none unless it is given. @default 2_000_000 */
  rows?: number | undefined
  /** Filled cells of a table or of a workbook. @default 20_000_000 */
  cells?: number | undefined
  /** Blocks of a document. @default 2_000_000 */
  blocks?: number | undefined
  /** UTF-16 code units of one block, or of one side of a segment. @default 20_000_000 */
  paragraph?: number | undefined
  /** Elements, lists, quotes, objects or arrays inside of each other. @default 1_000 */
  depth?: number | undefined
  /** Units on each side of an alignment. @default 1_000_000 */
  units?: number | undefined
  /** Nodes of the lattice that an alignment searches: some 60 bytes each. @default 100_000_000 */
  nodes?: number | undefined
  /** Rules of an SRX file, and as many maps. @default 10_000 */
  rules?: number | undefined
  /** UTF-16 code units of one regular expression of an SRX file. @default 20_000 */
  expression?: number | undefined
  /** States of the automata that run the rules of an SRX file for a language: about one a character, and one for each time that a count repeats it. @default 100_000 */
  states?: number | undefined
  /** Messages of a result; further ones are counted in one more. @default 10_000 */
  messages?: number | undefined
  /** Bytes that a writer makes before they are packed, or UTF-16 code units of a text. Streams have none unless it is given. @default 4_294_967_296 */
  output?: number | undefined
}

/** {@link Limits}, each with a number. */
export type AllLimits = { readonly [name in keyof Limits]-?: number }

/** What holds where `limits` says nothing. */
export const DEFAULT_LIMITS: AllLimits = {
  bytes: 2 ** 29,
  inflated: 2 ** 28,
  ratio: 500,
  members: 10_000,
  sheets: 1_000,
  rows: 2_000_000,
  cells: 20_000_000,
  blocks: 2_000_000,
  paragraph: 20_000_000,
  depth: 1_000,
  units: 1_000_000,
  nodes: 100_000_000,
  rules: 10_000,
  expression: 20_000,
  states: 100_000,
  messages: 10_000,
  output: 2 ** 32,
}

/** A stream may be as long as it likes. */
const STREAM_LIMITS: AllLimits = {
  ...DEFAULT_LIMITS,
  bytes: Number.POSITIVE_INFINITY,
  rows: Number.POSITIVE_INFINITY,
  output: Number.POSITIVE_INFINITY,
}

/** What is counted, for a sentence: "at most 5 rows". */
const NAMES: Record<keyof Limits, string> = {
  bytes: 'bytes or characters',
  inflated: 'bytes in a ZIP archive',
  ratio: 'times the bytes of a member of a ZIP archive',
  members: 'members of a ZIP archive',
  sheets: 'sheets',
  rows: 'rows or segments',
  cells: 'filled cells',
  blocks: 'blocks',
  paragraph: 'characters in one text',
  depth: 'levels inside of each other',
  units: 'units on a side',
  nodes: 'nodes to search',
  rules: 'rules or maps of an SRX',
  expression: 'characters in a regular expression',
  states: 'states of the automata of rules',
  messages: 'messages',
  output: 'bytes or characters of output',
}

/**
 * The limits of a caller, checked, with the defaults for what is not given.
 *
 * @throws {MuwaziError} `bad-option`
 */
export function limitsOf(limits: Limits | undefined, defaults: AllLimits = DEFAULT_LIMITS): AllLimits {
  if (limits === undefined) return defaults
  if (typeof limits !== 'object' || limits === null || Array.isArray(limits))
    throw misuse(`Expected \`limits\` to be an object such as \`{ bytes: 1_000_000 }\`, got ${show(limits)}`)
  checkKeys(limits, Object.keys(DEFAULT_LIMITS))
  const all: { -readonly [name in keyof AllLimits]: number } = { ...defaults }
  for (const name of Object.keys(DEFAULT_LIMITS) as (keyof Limits)[]) {
    const value: unknown = limits[name]
    if (value === undefined) continue
    if (typeof value !== 'number' || !(value >= 1))
      throw misuse(`Expected \`limits.${name}\` to be a number from 1 on, got ${show(value)}`)
    all[name] = value
  }
  return all
}

/** {@link limitsOf} a stream. */
export const streamLimits = (limits: Limits | undefined): AllLimits => limitsOf(limits, STREAM_LIMITS)

/** An input that is beyond a limit, as an error to throw. @param where such as `in line 3` */
export function tooLarge(limits: AllLimits, name: keyof Limits, got: number | string = 'more', where = ''): MuwaziError {
  const place = where === '' ? '' : ` ${where}`
  return new MuwaziError(
    'too-large',
    `Expected at most ${limits[name]} ${NAMES[name]}${place}, got ${got}; split the input, or raise \`limits.${name}\``,
  )
}

/** Throws `too-large` where a count is beyond its limit. */
export function checkLimit(limits: AllLimits, name: keyof Limits, count: number, where = ''): void {
  if (count > limits[name]) throw tooLarge(limits, name, count, where)
}

/** Counts what a writer makes: gives each chunk back, or throws `too-large`. */
export function outputCounter(limits: AllLimits): <C extends string | Uint8Array>(chunk: C) => C {
  let size = 0
  return (chunk) => {
    size += chunk.length
    if (size > limits.output) throw tooLarge(limits, 'output')
    return chunk
  }
}

/** Chunks as they are, until they are more than a writer may make. */
export function* withinOutput<C extends string | Uint8Array>(chunks: Iterable<C>, limits: Limits | undefined): Generator<C> {
  const counted = outputCounter(limitsOf(limits))
  for (const chunk of chunks) yield counted(chunk)
}

/** Counts levels as they open and close. */
export interface Nesting {
  /** @throws {MuwaziError} `too-large` */
  open(): void
  close(): void
}

export function nesting(limits: AllLimits, where = ''): Nesting {
  let depth = 0
  return {
    open() {
      if (++depth > limits.depth) throw tooLarge(limits, 'depth', 'more', where)
    },
    close: () => void depth--,
  }
}

/** Throws `too-large` for JSON whose arrays and objects nest too deep: `JSON.parse` takes them, and whatever walks the result does not. */
export function checkJsonDepth(json: string, limits: AllLimits, where = ''): void {
  if (json.length <= limits.depth) return
  let depth = 0
  let inString = false
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (inString) {
      if (code === 0x5c) at++
      else if (code === 0x22) inString = false
    } else if (code === 0x22) inString = true
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > limits.depth) throw tooLarge(limits, 'depth', 'more', where)
    } else if (code === 0x5d || code === 0x7d) depth--
  }
}

/** So many messages, each of one line whatever the input is called, and one that counts the rest. */
export function cappedMessages(all: readonly Message[], { messages: max }: AllLimits): Message[] {
  const messages = all.slice(0, max).map((message) => ({ ...message, reason: visible(message.reason) }))
  if (all.length <= max) return messages
  const rest = all.length - max
  return [...messages, { ruleId: 'too-many-messages', reason: `${rest} more messages; \`limits.messages\` is ${max}` }]
}
