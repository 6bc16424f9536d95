import type { Pair, RuleId, Segment, SideName } from '../bitext.ts'
import type { Identify } from '../languages/detect.ts'

/** A doubt about one pair. */
export interface Finding {
  /** For people, without a stop at its end. */
  reason: string
  /** The side that is odd, where one is. */
  side?: SideName
}

/** What a rule may know besides the pair. */
export interface Usual {
  /** Target characters for each source character, over the whole bitext. */
  ratio: number
  identify?: Identify | undefined
}

/** A rule about each pair by itself. */
export interface PairRule {
  id: RuleId
  /** What it finds, for `--help` and the README. */
  label: string
  find(pair: Pair, usual: Usual): Finding | undefined
}

/** A rule about pairs among each other: asked once for each in order, it remembers those before. */
export interface RepeatRule {
  id: RuleId
  label: string
  start(): (pair: Pair) => Finding | undefined
}

export const SIDES = ['source', 'target'] as const satisfies readonly SideName[]
export const other = (side: SideName): SideName => (side === 'source' ? 'target' : 'source')

/** `line 12`, or `above` where nothing tells a line. */
export function placeOf({ line, source, target }: Segment): string {
  const known = line ?? (source ?? target)?.units[0]?.position.start.line
  return known === undefined ? 'above' : `in line ${known}`
}

/** A text in a sentence of ours: one line, not too long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line.slice(0, 100)]
  return `\`${letters.length > 40 || line.length > 100 ? `${letters.slice(0, 40).join('')}…` : line}\``
}

// Marks of direction, joiners, tatweel and the soft hyphen: nobody sees them, so texts that differ by them alone are one.
const UNSEEN = /[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** A text as it is compared with another: without what nobody sees, spaces alike. */
export const plain = (text: string): string => text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim()

// What is the same in every language: code, addresses, targets of Markdown links, tags, placeholders ({name}, ${name}, $name, %s, %(name)s).
const NO_WORDS =
  /`[^`\n]*`|\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s<>"'«»“”)]+|\bwww\.[^\s<>"'«»“”)]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}|(?<=\])\([^()\s]*\)|<[^<>\n]{0,500}>|\$?\{[\w.]*\}|\$[a-z_]\w*|%(?:\([\w.]+\))?\d*[sd]\b/gi

/** A text without addresses, code, tags and placeholders. */
export const words = (text: string): string => text.replace(NO_WORDS, ' ')
