const HEX = /\\x\{([\dA-Fa-f]{1,6})\}|\\x([\dA-Fa-f]{2})|\\u\{([\dA-Fa-f]{1,6})\}|\\u([\dA-Fa-f]{4})|\\U([\dA-Fa-f]{8})/y
const OCTAL = /\\0([0-3]?[0-7]{1,2})/y

/** What {@link fromIcu} reads and where it is. */
export interface Cursor {
  source: string
  at: number
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
