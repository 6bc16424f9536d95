// What has to hold of every result, whatever the input.

/** A complaint about a result; its text begins with what is wrong, by which failures are told apart. */
export class Complaint extends Error {}

export const expect = (isRight, what, told) => {
  if (!isRight) throw new Complaint(told === undefined ? what : `${what}: ${JSON.stringify(told).slice(0, 300)}`)
}

export const blank = (text) => text.replace(/\s/g, '')

/** All that a result holds, taken to the end. */
export async function whole(result) {
  const value = await result
  if (typeof value !== 'object' || value === null || Array.isArray(value) || ArrayBuffer.isView(value)) return value
  if (Symbol.asyncIterator in value) {
    const items = []
    for await (const one of value) items.push(one)
    return items
  }
  if (value instanceof Map || value instanceof Set) return [...value]
  if (Symbol.iterator in value) return [...value]
  const fields = {}
  for (const key of Object.keys(value)) fields[key] = await whole(value[key])
  return fields
}

/** What stands in `data` is the caller's, and comes back as it is. */
function hasNaN(value) {
  if (typeof value === 'number') return Number.isNaN(value)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false
  return Object.entries(value).some(([key, one]) => key !== 'data' && hasNaN(one))
}

export const print = (value) =>
  JSON.stringify(value, (_, one) =>
    typeof one === 'bigint'
      ? `${one}n`
      : ArrayBuffer.isView(one)
        ? Buffer.from(one.buffer, one.byteOffset, one.byteLength).toString('base64')
        : one,
  )

const CODES = ['bad-option', 'bad-input', 'unreadable', 'too-large', 'not-transferable']

/** The result of a call, or undefined where it refused its input as it should. */
export async function tried(call, isRefusal) {
  try {
    const result = await whole(await call())
    expect(!hasNaN(result), 'gives NaN')
    return result
  } catch (error) {
    if (error instanceof Complaint) throw error
    if (!isRefusal(error))
      throw new Complaint(`throws ${error instanceof Error ? error.stack?.split('\n').slice(0, 4).join(' ') : String(error)}`)
    expect(CODES.includes(error.code), 'has an unknown code', error.code)
    expect(/^[A-Z`\p{L}\S]/u.test(error.message) && !error.message.includes('\n'), 'says more than a sentence', error.message)
    return undefined
  }
}

/** The same, called twice with the same result. */
export async function triedTwice(call, isRefusal) {
  const first = await tried(call, isRefusal)
  const second = await tried(call, isRefusal)
  const [one, two] = [print(first), print(second)]
  expect(one === two, 'gives another result the second time')
  return first
}

export const unitsOf = ({ segments }) =>
  segments.flatMap(({ source, target }) => [...(source?.units ?? []), ...(target?.units ?? [])])

/** Places are inside of the text, and nothing stands in two of them; the places of columns side by side hold one another's lines. */
export function checkPlaces(what, items, length, messages = []) {
  const isBeside = messages.some(({ ruleId }) => ruleId === 'side-by-side')
  const places = items
    .map(({ position: { start, end } }) => [start.offset, end.offset])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  let floor = 0
  for (const [start, end] of places) {
    expect(start >= 0 && start <= end && end <= length, `${what} out of range`, [start, end, length])
    expect(isBeside || start >= floor, `${what} overlap`, [start, floor])
    floor = end
  }
}

export const letters = (texts) =>
  [...texts.join('')]
    .filter((one) => /[\p{L}\p{N}]/u.test(one))
    .sort()
    .join('')

export function checkBitext({ segments, messages }) {
  for (const { reason } of messages) expect(!/\p{Cc}/u.test(reason), 'has a message of more than a line', reason)
  for (const { confidence, source, target, type } of segments) {
    expect(confidence >= 0 && confidence <= 1, 'has a confidence that is none', confidence)
    expect((type === 'pair') === (source !== null && target !== null), 'has a pair that is none', type)
    for (const side of [source, target])
      if (side) expect(typeof side.text === 'string' && typeof side.language === 'string', 'has a side that is none', side)
  }
  const ids = new Set(segments.map(({ id }) => id))
  expect(ids.size === segments.length, 'has an id twice')
}

/** Whether a sorted text holds all characters of another. */
export function contains(there, wanted) {
  const all = [...there]
  let at = 0
  for (const one of wanted) {
    while (at < all.length && all[at] < one) at++
    if (all[at++] !== one) return false
  }
  return true
}
