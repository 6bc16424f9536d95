// Offsets in the units that other languages count in.

/** UTF-16 code units (JavaScript, Java), code points (Python), bytes of UTF-8. */
export type OffsetUnit = 'utf16' | 'codepoint' | 'utf8'

const isLeading = (code: number): boolean => code >= 0xd800 && code < 0xdc00
const isTrailing = (code: number): boolean => code >= 0xdc00 && code < 0xe000

/**
 * Turns offsets of a text in UTF-16 code units into another unit. A lone surrogate is one code point, and three bytes, as its replacement is.
 *
 * @example offsetsIn('😀 كتاب', 'codepoint')(3) // 2
 */
export function offsetsIn(text: string, unit: OffsetUnit): (offset: number) => number {
  if (unit === 'utf16' || (unit === 'codepoint' && !/[\ud800-\udfff]/.test(text))) return (offset) => offset
  const at = new Uint32Array(text.length + 1)
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k)
    const isPair = isLeading(code) && isTrailing(text.charCodeAt(k + 1))
    const bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : isPair ? 4 : 3
    at[k + 1] = at[k]! + (unit === 'codepoint' ? 1 : bytes)
    if (isPair) {
      k++
      at[k + 1] = at[k]!
    }
  }
  return (offset) => at[offset] ?? at.at(-1)!
}
