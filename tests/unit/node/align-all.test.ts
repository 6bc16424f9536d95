// Many documents, aligned in workers: each comes back once, and what its source or its reader does ends all of it quietly.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { type AlignAllOptions, alignAll } from '../../../src/node/align-all.ts'

const INPUT = 'كتاب جديد.\n\nA new book.'
const task = (id: string) => ({ id, input: INPUT })
const named = (count: number) => Array.from({ length: count }, (_, k) => task(`${k}`))

/** The ids of what is done, or codes of what went wrong; what it throws. */
async function done(tasks: Parameters<typeof alignAll>[0], options: AlignAllOptions = {}): Promise<string[]> {
  const ids: string[] = []
  for await (const { task, error } of alignAll(tasks, { workers: 1, ...options })) ids.push(error?.code ?? task.id)
  return ids
}

/** A source that notes what is taken of it, and that its reader has left. */
function source(end: () => void = () => {}) {
  const log = { taken: 0, left: 0 }
  async function* tasks() {
    try {
      for (;;) yield task(`${log.taken++}`)
    } finally {
      log.left++
      end()
    }
  }
  return { log, tasks }
}

describe('alignAll', () => {
  it('gives each document once, from a list, a set or a generator', async () => {
    const ids = named(12).map(({ id }) => id)
    expect((await done(named(12), { workers: 2 })).toSorted()).toEqual(ids.toSorted())
    expect(await done(new Set([task('a')]))).toEqual(['a'])
    expect(await done([])).toEqual([])
  })
  it('gives an error in the place of a document, and goes on', async () => {
    const bad = [{ id: 'n', input: 5 }, { id: 'f', input: () => '' }, task('z')]
    expect(await Reflect.apply(done, undefined, [bad])).toEqual(['bad-option', 'not-transferable', 'z'])
  })
  it('takes no more than it gives, and lets the source go where its reader leaves, whatever the source says to that', async () => {
    const { log, tasks } = source(() => {
      throw new Error('of the source')
    })
    for await (const { task } of alignAll(tasks(), { workers: 1 })) if (task.id === '4') break
    expect(log.left).toBe(1)
    expect(log.taken).toBeLessThan(10)
  })
  it('throws what the source throws', async () => {
    function* torn() {
      yield task('a')
      throw new Error('torn')
    }
    await expect(done(torn())).rejects.toThrow('torn')
  })
  it('ends with the reason of its signal, also where the source hangs', async () => {
    await expect(done(named(3), { signal: AbortSignal.abort('early') })).rejects.toBe('early')
    const stop = new AbortController()
    async function* hanging() {
      yield task('a')
      stop.abort('late')
      await new Promise(() => {})
    }
    await expect(done(hanging(), { signal: stop.signal })).rejects.toBe('late')
  })
  it('keeps no result that its reader has let go', async () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    const results: WeakRef<object>[] = []
    for await (const result of alignAll(named(20), { workers: 1 })) {
      results.push(new WeakRef(result))
      if (results.length < 20) continue
      await new Promise(setImmediate)
      collect()
      expect(results.filter((one) => one.deref() !== undefined).length).toBeLessThan(5)
    }
  })
  it.each([
    ['no worker', { workers: 0 }, /`workers` to be a whole number above 0, got `0`/],
    ['the size of a pool', { size: 2 }, /`workers`, got `size`/],
    ['an unknown option', { worker: 2 }, /got `worker`/],
    ['an option that align refuses', { by: 'word' }, /`by` to be `sentence`/],
    ['no signal', { signal: 5 }, /`signal` to be an AbortSignal/],
  ])('refuses %s before it takes a task', async (_, options, message) => {
    const { log, tasks } = source()
    await expect(Reflect.apply(done, undefined, [tasks(), options])).rejects.toThrow(message)
    expect(log.taken).toBe(0)
  })
})
