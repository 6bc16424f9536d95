import type { Pair, Segment, SideName } from '../bitext.ts'
import type { Identify } from '../languages/detect.ts'

/** What a rule finds about one pair. */
export interface Finding {
  /** One sentence for people, without a full stop: expected X, got Y. */
  reason: string
  /** The side that is wrong, where it is clear. */
  side?: SideName
}

/** What a rule is given besides the pair. */
export interface RuleContext {
  /** Target characters for each source character, over the whole bitext. */
  ratio: number
  identify?: Identify | undefined
}

interface RuleEntry<Id extends string> {
  id: Id
  /** What it finds, for `--help` and the docs. */
  label: string
  /** Whether the rule is applied only when it is named. @default false */
  optional?: true
}

/** A rule that looks at each pair by itself. */
export interface PairRule<Id extends string = string> extends RuleEntry<Id> {
  find(pair: Pair, context: RuleContext): Finding | undefined
}

/** A rule that compares each pair with those before it. `start` is called once for a bitext, and gives a function with its own memory. */
export interface RepeatRule<Id extends string = string> extends RuleEntry<Id> {
  start(): (pair: Pair) => Finding | undefined
}

export const SIDES = ['source', 'target'] as const satisfies readonly SideName[]
export const other = (side: SideName): SideName => (side === 'source' ? 'target' : 'source')

/** `in line 12`, or `above` where the line is not known. */
export const placeOf = (line: number): string => (line === 0 ? 'above' : `in line ${line}`)

/** The line that a segment begins in, 0 where it is not known. */
export const lineOf = ({ line, source, target }: Segment): number =>
  line ?? (source ?? target)?.units[0]?.position.start.line ?? 0

/** A text as a message quotes it: one line of at most 40 characters. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line.slice(0, 100)]
  return `\`${letters.length > 40 || line.length > 100 ? `${letters.slice(0, 40).join('')}…` : line}\``
}

// Direction marks, joiners, tatweel and the soft hyphen are invisible: texts that differ by them alone are the same.
const INVISIBLE = /[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** A text for comparison: NFC, without invisible characters, each run of spaces as one. */
export const plain = (text: string): string => text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()

// Text that is the same in every language: code, addresses, targets of Markdown links, tags, placeholders ({name}, ${name}, $name, %s, %(name)s).
const NO_WORDS =
  /`[^`\n]*`|\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s<>"'«»“”)]+|\bwww\.[^\s<>"'«»“”)]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}|(?<=\])\([^()\s]*\)|<[^<>\n]{0,500}>|\$?\{[\w.]*\}|\$[a-z_]\w*|%(?:\([\w.]+\))?\d*[sd]\b/gi

/** What all of that has: most texts are looked at once. */
const SIGN = /[`@<{$%]|:\/\/|www\.|\]\(/i

/** A text without addresses, code, tags and placeholders. */
export const words = (text: string): string => (SIGN.test(text) ? text.replace(NO_WORDS, ' ') : text)
