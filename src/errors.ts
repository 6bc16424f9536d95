// The one error class, and messages about a text.

import type { Position, SideName } from './text-file.ts'

/**
 * A mistake of the caller, in one sentence: what was expected, what came, what to do.
 * A text never throws; what is wrong with a text is a `Message` of the result.
 */
export class MuwaziError extends Error {
  /** `bad-option`: an argument is wrong. `bad-input`: the input is not in a known format. `unreadable`: a file cannot be opened or decoded.
   * `too-large`: the input is beyond one of the `limits`. Of workers: `timeout`, `out-of-memory`, `worker-died`, and `not-transferable`: an option
   * is a function, which no worker can be sent. */
  readonly code:
    | 'bad-option'
    | 'bad-input'
    | 'unreadable'
    | 'too-large'
    | 'timeout'
    | 'out-of-memory'
    | 'worker-died'
    | 'not-transferable'

  constructor(code: MuwaziError['code'], reason: string, options?: ErrorOptions) {
    super(visible(reason), options)
    this.name = 'MuwaziError'
    this.code = code
  }
}

/** A mistake in the arguments of a call or a command, as an error to throw. */
export const misuse = (reason: string): MuwaziError => new MuwaziError('bad-option', reason)

// Control characters, among them those that begin the commands of a terminal; those that change the direction of what follows, so that a name
// looks like another; halves of characters, and separators that some programs take for the end of a line.
export const UNSEEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
export const escaped = (one: string): string => SHORT[one] ?? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`

/** One line as it may stand on a terminal: what a terminal would obey, or nobody sees, is shown escaped. */
export const visible = (line: string): string => line.replace(UNSEEN, escaped)

/** A text of an input, as it may stand in a sentence. */
export const brief = (text: string): string =>
  visible(text.length > 40 ? `${text.slice(0, 40).replace(/[\uD800-\uDBFF]$/, '')}…` : text)

/** Describes an unexpected value, short enough for a sentence. */
export function show(value: unknown): string {
  if (value === null || value === undefined) return `\`${value}\``
  if (typeof value === 'string') return `\`${brief(value)}\``
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return `\`${value}\``
  return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** Throws `bad-option` unless options are an object. */
export function checkObject(options: unknown): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw misuse(`Expected \`options\` to be an object, got ${show(options)}`)
}

/** Throws `bad-option` for each key of `options` that `known` does not list; a typo must not pass in silence. */
export function checkKeys(options: object, known: readonly string[]): void {
  checkObject(options)
  for (const key of Object.keys(options))
    if (!known.includes(key))
      throw new MuwaziError(
        'bad-option',
        `Expected one of the options ${known.map((k) => `\`${k}\``).join(', ')}, got \`${key}\``,
      )
}

/** Doubts about a segment, by a stable name. */
export type Flag = 'number-mismatch' | 'length-outlier' | 'identical-copy' | 'unbalanced-quotes' | 'moved' | 'many-units'

/** The rules of this package: of `muwazi/check`, of `align`, of readers and of writers. A test compares the list with the code. */
export type RuleId =
  | Flag
  // Rules of `muwazi/check` that are no flags
  | 'wrong-language'
  | 'missing-end-mark'
  | 'repeated-pair'
  | 'inconsistent-target'
  | 'inconsistent-source'
  // The text
  | 'third-language'
  | 'encoding'
  | 'visual-order'
  | 'one-language'
  | 'unrelated'
  | 'unpaired-stretch'
  | 'left-out'
  | 'page-furniture'
  | 'too-many-messages'
  | 'wrong-field'
  | 'side-by-side'
  // Pins
  | 'lost-pin'
  | 'joined-pins'
  | 'edited-pin'
  // Readers
  | 'format'
  | 'column-title'
  | 'hidden'
  | 'inline-tags'
  | 'untitled-columns'
  | 'ragged-row'
  | 'unclosed-quote'
  | 'line-separator'
  | 'no-cues'
  | 'bad-time'
  | 'unnumbered-cue'
  | 'overlapping-cues'
  // Writers
  | 'dropped-character'
  | 'language-code'
  | 'appended'

/** Something odd about a text, reported beside the result. */
export interface Message {
  /** One of {@link RuleId}; a reader of your own or a plugin of retext may have further ones. */
  ruleId: RuleId | (string & {})
  reason: string
  place?: Position
  side?: SideName
  path?: string
  /** `id` of the segment that is meant. */
  segment?: string
}
