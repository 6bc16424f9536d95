// The id of a segment: a hash of both texts, so that the same pair has the same id in every run, file and runtime.

// Two 32-bit lanes with different odd multipliers (as in cyrb53), since BigInt is ten times slower and crypto is asynchronous in a browser.
// Separators lie outside the 16 bits of a code unit: ('ab', 'c'), ('a', 'bc') and ('abc', null) hash apart.
const NULL = 0x1_0000
const TEXT = 0x2_0000

/** 14 characters of base 36 (64 bits) for two texts. */
export function textsId(source: string | null, target: string | null): string {
  const [a, b] = lanesOf(source, target)
  return lane(a) + lane(b)
}

/** The same hash as a whole number of 53 bits. */
export function textsHash(source: string | null, target: string | null): number {
  const [a, b] = lanesOf(source, target)
  return (a >>> 0) * 2 ** 21 + (b >>> 11)
}

function lanesOf(source: string | null, target: string | null): [number, number] {
  let a = 0xdeadbeef | 0
  let b = 0x41c6ce57
  for (const text of [source, target]) {
    const mark = text === null ? NULL : TEXT
    a = Math.imul(a ^ mark, 2654435761)
    b = Math.imul(b ^ mark, 1597334677)
    if (text === null) continue
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      a = Math.imul(a ^ code, 2654435761)
      b = Math.imul(b ^ code, 1597334677)
      // A multiplication carries bits upwards only; the rotation brings them back down.
      a = (a << 13) | (a >>> 19)
      b = (b << 17) | (b >>> 15)
    }
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return [a, b]
}

const lane = (value: number): string => (value >>> 0).toString(36).padStart(7, '0')

/**
 * Names the segments of one bitext: 14 characters of base 36 (64 bits), with `-2`, `-3` … where both texts come again.
 *
 * @example
 * const id = segmentIds()
 * id('مرحبا', 'Hello') // the same in every run
 * id('مرحبا', 'Hello') // the same with '-2'
 */
export function segmentIds(): (source: string | null, target: string | null) => string {
  const times = new Map<string, number>()
  return (source, target) => {
    const id = textsId(source, target)
    const time = (times.get(id) ?? 0) + 1
    times.set(id, time)
    return time === 1 ? id : `${id}-${time}`
  }
}
