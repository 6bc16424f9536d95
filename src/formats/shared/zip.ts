// Reads single files of a ZIP archive (PKWARE APPNOTE 6.3). fflate inflates; the directory at the end of the archive is read here, since
// fflate either believes the sizes that it declares or does not look at it.

import { Inflate } from 'fflate'
import { MuwaziError } from '../../errors.ts'
import { type AllLimits, checkLimit, DEFAULT_LIMITS } from '../../limits.ts'
import { joinBytes } from '../../text/bytes.ts'

interface Entry {
  name: string
  method: number
  /** In the archive, and what it says to be without compression. */
  packed: number
  size: number
  /** Of the local header. */
  offset: number
}

export interface Zip {
  names: readonly string[]
  has(name: string): boolean
  /** The content of a file, `undefined` where there is none. Each is inflated once. */
  file(name: string): Uint8Array | undefined
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_SIZE = 22
const MAX_COMMENT_BYTES = 0xffff
/** Below, a file may inflate as much as it likes: 100 rows that are the same are no bomb. */
const FREE_BYTES = 2 ** 24
/** Compressed bytes that are inflated at a time: they give 8 MB at most, so that a bomb is recognised before it fills the memory. */
const SLICE_BYTES = 8192

/** Names of parts do not tell case (OPC), and some programs write `\` in them. */
const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

/**
 * Opens an archive. `label` names what was expected. Inflated bytes are counted as they come: sizes that an archive declares are compared, never
 * believed.
 *
 * @throws {MuwaziError} `unreadable` for an archive that is cut off, damaged, or holds a file twice; `too-large` beyond a limit
 */
export function openZip(bytes: Uint8Array, label: string, limits: AllLimits = DEFAULT_LIMITS): Zip {
  checkLimit(limits, 'bytes', bytes.length)
  const damaged = (what: string): MuwaziError =>
    new MuwaziError('unreadable', `Expected ${label}, got a ZIP archive that is damaged: ${what}; fetch or save it again`)
  const entries = new Map<string, Entry>()
  for (const entry of directory(bytes, damaged)) {
    const key = keyOf(entry.name)
    if (entries.has(key))
      throw new MuwaziError(
        'unreadable',
        `Expected ${label}, got a ZIP archive that holds \`${entry.name}\` twice; save it again`,
      )
    entries.set(key, entry)
    checkLimit(limits, 'members', entries.size)
  }
  let total = 0
  const known = new Map<Entry, Uint8Array>()
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(keyOf(name)),
    file(name) {
      const entry = entries.get(keyOf(name))
      if (entry === undefined) return undefined
      const before = known.get(entry)
      if (before !== undefined) return before
      const parts: Uint8Array[] = []
      let size = 0
      const take = (part: Uint8Array): void => {
        size += part.length
        total += part.length
        const where = `in \`${entry.name}\``
        checkLimit(limits, 'inflated', total, where)
        if (size > FREE_BYTES) checkLimit(limits, 'ratio', Math.ceil(size / entry.packed), where)
        parts.push(part)
      }
      inflate(contentOf(bytes, entry, damaged), entry, take, damaged)
      if (size !== entry.size) throw damaged(`\`${entry.name}\` has ${size} bytes, where ${entry.size} are declared`)
      const whole = joinBytes(parts)
      known.set(entry, whole)
      return whole
    },
  }
}

type Damaged = (what: string) => MuwaziError

/** The entries that the central directory lists. */
function* directory(bytes: Uint8Array, damaged: Damaged): Generator<Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - END_SIZE
  const floor = Math.max(0, end - MAX_COMMENT_BYTES)
  while (end >= floor && view.getUint32(end, true) !== END) end--
  if (end < floor) throw damaged('its end is missing')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let k = 0; k < count; k++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged('its directory is cut off')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const name = at + 46
    const wide = wideNumbers(view, name + nameLength, Math.min(extraLength, Math.max(0, end - name - nameLength)))
    const number = (place: number): number => {
      const value = view.getUint32(place, true)
      return value === 0xffffffff ? (wide.shift() ?? value) : value
    }
    const size = number(at + 24)
    const packed = number(at + 20)
    const offset = number(at + 42)
    const text = new TextDecoder().decode(bytes.subarray(name, name + nameLength))
    yield { name: text, method: view.getUint16(at + 10, true), packed, size, offset }
    at = name + nameLength + extraLength + view.getUint16(at + 32, true)
  }
}

/** The 64-bit numbers of an entry (ZIP64), which some programs write whatever the size. */
function wideNumbers(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const words = Math.min(view.getUint16(at + 2, true), start + length - at - 4) >> 3
    return Array.from({ length: words }, (_, k) => Number(view.getBigUint64(at + 4 + 8 * k, true)))
  }
  return []
}

/** The bytes of an entry as they stand in the archive. */
function contentOf(bytes: Uint8Array, { name, packed, offset }: Entry, damaged: Damaged): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged(`\`${name}\` is not where it should be`)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw damaged(`\`${name}\` is cut off`)
  return bytes.subarray(start, start + packed)
}

function inflate(content: Uint8Array, { name, method }: Entry, take: (part: Uint8Array) => void, damaged: Damaged): void {
  if (method === 0) return take(content)
  if (method !== 8) throw damaged(`\`${name}\` is compressed by method ${method}, which is not Deflate`)
  const stream = new Inflate((part) => take(part))
  try {
    for (let at = 0; at < content.length; at += SLICE_BYTES)
      stream.push(content.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= content.length)
  } catch (cause) {
    throw cause instanceof MuwaziError ? cause : damaged(`\`${name}\` cannot be inflated`)
  }
}
