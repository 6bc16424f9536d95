// Whatever a caller passes to a public function: a right result without NaN, or `MuwaziError` with a stable code and one sentence. Each argument,
// and each thing inside of it, is put in place of a wrong one in turn.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, alignUnits, embeddingEvidence, MuwaziError, read } from '../../src/index.ts'
import { builtIn } from '../../src/lexicon/index.ts'
import { CALLS, type Call, TEXT, units } from '../support/calls.ts'
import { DOORS, list } from '../support/doors.ts'

/** Classes, tables, plugins of unified (which the processor calls) and names of before. */
const NOT_CALLED = ['DEFAULT_LIMITS', 'MuwaziError', 'RULES', 'bitextParse', 'bitextStringify', 'rehypeBitext', 'remarkBitext']
const isPlugin = (name: string) => name.startsWith('retext') || NOT_CALLED.includes(name)
const isOld = (door: string, name: string) => ['./tmx', './xliff'].includes(door) && name === 'read'

/** Wrong in most places, by kind. */
const WRONG: Record<string, unknown> = {
  undefined,
  null: null,
  true: true,
  NaN: Number.NaN,
  '-1': -1,
  '1.5': 1.5,
  Infinity,
  '10n': 10n,
  "''": '',
  "'x'": 'x',
  'a lone surrogate': '\uD800',
  '[]': [],
  '[null]': [null],
  '[[]]': [[]],
  '{}': {},
  'Object.create(null)': Object.create(null),
  'a symbol': Symbol('x'),
  'a function': () => undefined,
  'a function of NaN': () => () => Number.NaN,
  'no date': new Date(Number.NaN),
  'a Map': new Map([[1, 2]]),
  'a Set': new Set([1]),
  'bytes that are no text': Uint8Array.from([0, 1, 2, 255]),
  'no bytes': new Uint8Array(),
  'an ArrayBuffer': new ArrayBuffer(4),
  'a regular expression': /x/,
  'a promise': Promise.resolve(1),
  'an asynchronous iterable': { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }) },
}

let turn = 0
/** All in the slow mode; in `npm test` every sixth, another sixth each time. */
const some = <T>(list: readonly T[]): readonly T[] => {
  if (process.env['MODE'] === 'slow') return list
  turn++
  return list.filter((_, k) => (k + turn) % 6 === 0)
}

type Path = readonly (string | number)[]

/** Every place in a value down to a depth: the value itself, its items, their items … */
function pathsIn(value: unknown, depth: number, path: Path = []): Path[] {
  const isOpen =
    depth > 0 &&
    typeof value === 'object' &&
    value !== null &&
    [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))
  if (!isOpen) return [path]
  // Of a long list one item stands for all.
  const keys = Array.isArray(value) ? [...value.keys()].slice(0, 1) : Object.keys(value)
  return [path, ...keys.flatMap((key) => pathsIn((value as Record<string | number, unknown>)[key], depth - 1, [...path, key]))]
}

function put(value: unknown, [key, ...rest]: Path, wrong: unknown): unknown {
  if (key === undefined) return wrong
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>
  copy[key] = put(copy[key], rest, wrong)
  return copy
}

/** All that a result holds, taken to the end. */
async function whole(result: unknown): Promise<unknown> {
  const value = await result
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Uint8Array) return value
  if (Symbol.asyncIterator in value) {
    const items: unknown[] = []
    for await (const one of value as AsyncIterable<unknown>) items.push(one)
    return items
  }
  if (Symbol.iterator in value && !(value instanceof Map)) return [...(value as Iterable<unknown>)]
  const inside = Object.entries(value).map(async ([key, one]) => [key, await whole(one)])
  return value instanceof Map ? [...value] : Object.fromEntries(await Promise.all(inside))
}

function hasNaN(value: unknown): boolean {
  if (typeof value === 'number') return Number.isNaN(value)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false
  return Object.values(value).some(hasNaN)
}

const CODES = ['bad-option', 'bad-input', 'unreadable', 'too-large', 'not-transferable']

/** What is wrong with how a call ended; nothing is. */
async function complaint(call: () => unknown): Promise<string | undefined> {
  try {
    const result = await whole(call())
    // Evidence and splitters are asked, too.
    if (typeof result === 'function') await whole(result(TEXT, 'ar'))
    return hasNaN(result) ? 'gives NaN' : undefined
  } catch (error) {
    if (!(error instanceof MuwaziError))
      return `throws ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 3).join(' ') : String(error)}`
    if (!CODES.includes(error.code)) return `has the code ${error.code}`
    return /^[A-Z`].*[^.\n]$/.test(error.message) && !error.message.includes('\n')
      ? undefined
      : `says ${JSON.stringify(error.message)}`
  }
}

const src = new URL('../../src/', import.meta.url).pathname
const functionsOf = async (source: string): Promise<Record<string, (...call: Call) => unknown>> => import(src + source)

describe.each(Object.entries(DOORS))('muwazi%s', (door, { source, values }) => {
  const names = list(values).filter((name) => !isPlugin(name) && !isOld(door, name))
  it('has a row for each function', () => expect(Object.keys(CALLS[door] ?? {}).sort()).toEqual(names))
  it.each(names)('%s, called right', async (name) => {
    const { [name]: called } = await functionsOf(source)
    expect(await complaint(() => called?.(...(CALLS[door]?.[name] ?? [])))).toBeUndefined()
  })
  it.each(names)('%s, called wrong', async (name) => {
    const { [name]: called } = await functionsOf(source)
    const right = CALLS[door]?.[name] ?? []
    const complaints: string[] = []
    for (const [at, argument] of right.entries())
      for (const path of pathsIn(argument, 4))
        for (const [what, wrong] of some(Object.entries(WRONG))) {
          const found = await complaint(() => called?.(...right.with(at, put(argument, path, wrong))))
          if (found !== undefined) complaints.push(`argument ${at}, ${path.join('.') || 'all of it'}, is ${what}: ${found}`)
        }
    expect(complaints).toEqual([])
  })
})

describe('hooks', () => {
  const anything = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
    fc.array(fc.array(fc.integer({ min: -3, max: 60 }), { maxLength: 3 })),
    fc.double(),
  )
  const fine = async (call: () => unknown): Promise<void> => {
    const found = await complaint(call)
    if (found !== undefined) throw new Error(found)
  }
  it('may give anything: sentences', () =>
    fc.assert(
      fc.asyncProperty(anything, async (spans) => {
        await fine(() => align(TEXT, { sentences: (() => spans) as never }))
      }),
    ))
  it('may give anything: evidence', () =>
    fc.assert(
      fc.asyncProperty(anything, (nats) =>
        fine(() => alignUnits(units.source, units.target, { evidence: [(() => () => nats) as never] })),
      ),
    ))
  it('may give anything: vectors', () =>
    fc.assert(fc.asyncProperty(fc.array(anything), (list) => fine(() => embeddingEvidence(list as never, list as never)))))
  it('may give anything: pins', () =>
    fc.assert(
      fc.asyncProperty(anything, async (pins) => {
        await fine(() => align(TEXT, { pins: pins as never }))
        await fine(() => alignUnits(units.source, units.target, { pins: pins as never }))
      }),
    ))
  it('may give anything: blocks', () =>
    fc.assert(fc.asyncProperty(anything, (blocks) => fine(() => align({ ...read(TEXT), blocks: blocks as never })))))
})

describe('the check', () => {
  const said = (call: () => unknown) => complaint(call)
  it('fires on a bare error, on NaN, on a sentence too many and on an unknown code', async () => {
    expect(await said(() => (undefined as never as string).length)).toMatch(/^throws TypeError/)
    expect(await said(() => ({ a: [Number.NaN] }))).toBe('gives NaN')
    expect(await said(() => Promise.reject(new MuwaziError('bad-option', 'no.')))).toBe('says "no."')
    expect(await said(() => [builtIn().languages])).toBeUndefined()
  })
})
