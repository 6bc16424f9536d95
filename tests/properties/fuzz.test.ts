// What `npm run fuzz` found once, run again; and a few cases of each target, so that the fuzzer itself is seen to run.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { numbers } from '../fuzz/mutate.mjs'
import { targetsOf } from '../fuzz/targets.mjs'
import { DOORS } from '../support/doors.ts'
import { runs } from '../support/runs.ts'

const src = new URL('../../src/', import.meta.url).pathname
const doors: Record<string, unknown> = {}
for (const [door, { source }] of Object.entries(DOORS)) doors[door] = await import(src + source)
const targets = await targetsOf(doors)

const corpus = new URL('../fuzz/corpus/', import.meta.url)
const saved = readdirSync(corpus).filter((name) => name.endsWith('.json'))
const inputOf = (name: string): { target: string; input: unknown } => {
  const { target, input, bytes } = JSON.parse(readFileSync(new URL(name, corpus), 'utf8'))
  return { target, input: bytes === undefined ? input : Uint8Array.from(Buffer.from(bytes, 'base64')) }
}

describe('what failed once', () => {
  it.each(saved)('%s', async (name) => {
    const { target, input } = inputOf(name)
    for (const seed of [1, 2, 3]) await targets[target]!.run(input, numbers(seed))
  })
})

describe('random inputs', () => {
  it.each(Object.keys(targets))('of %s', async (name) => {
    for (let seed = 0; seed < runs(30) / 10; seed++) await targets[name]!.run(targets[name]!.make(numbers(seed)), numbers(seed))
  })
})

describe('the fuzzer', () => {
  const broken = async (door: string, changed: object) => {
    const { [door]: right } = doors
    const own = await targetsOf({ ...doors, [door]: { ...(right as object), ...changed } })
    return (name: string, input: unknown) => Promise.resolve(own[name]!.run(input, numbers(1))).then(() => 'nothing', String)
  }
  it('sees a bare error', async () => {
    const run = await broken('.', { splitSentences: () => (undefined as never as string).length })
    expect(await run('sentences', ['a', 'en'])).toMatch(/throws TypeError/)
  })
  it('sees what is lost', async () => {
    const run = await broken('.', { splitSentences: () => ['a'] })
    expect(await run('sentences', ['a b', 'en'])).toMatch(/loses characters/)
  })
  it('sees NaN, and another result the second time', async () => {
    let time = 0
    expect(await (await broken('.', { score: () => Number.NaN }))('score', ['a', 'b'])).toMatch(/gives NaN/)
    expect(await (await broken('.', { score: () => ++time / 10 }))('score', ['a', 'b'])).toMatch(/another result/)
  })
})
