// The supervisor over workers that are no processes: which are started, and when.

import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { supervise } from '../../../src/async/supervisor.ts'
import type { Ended, Spawn } from '../../../src/async/worked.ts'

const DIED: Ended = { code: 'worker-died', reason: 'gone' }
const soon = () => new Promise((done) => setTimeout(done, 5))

/** Workers that do what they are asked: `work` answers, `die` ends them, and whoever is asked to `hang` does nothing more. */
function workers() {
  const log: string[] = []
  const kill: (() => void)[] = []
  const spawn: Spawn = ({ message, ended }) => {
    const name = `w${kill.length + 1}`
    log.push(`${name} starts`)
    kill.push(() => ended(DIED))
    return {
      post(said) {
        if (said.type === 'setup') queueMicrotask(() => message({ type: 'ready' }))
        if (said.type !== 'ask') return
        log.push(`${name} ${said.ask}`)
        if (said.ask === 'work') queueMicrotask(() => message({ type: 'done', piece: name }))
        if (said.ask === 'die') queueMicrotask(() => ended(DIED))
      },
      kill: () => void log.push(`${name} is ended`),
    }
  }
  return { spawn, log, kill }
}

describe('a spare worker', () => {
  it('is started while a task takes long, and works as soon as that one is ended', async () => {
    const { spawn, log } = workers()
    const supervisor = supervise({ spawn, size: 1, setup: {}, spare: true, timeLimit: 200 })
    const hanging = supervisor.run('hang')
    const next = supervisor.run('work')
    await expect(hanging).rejects.toMatchObject({ code: 'timeout' })
    expect(await next).toEqual(['w2'])
    expect(log.slice(0, 5)).toEqual(['w1 starts', 'w1 hang', 'w2 starts', 'w1 is ended', 'w2 work'])
  })
  it('is started beside the one that tries a task again', async () => {
    const { spawn, log } = workers()
    const supervisor = supervise({ spawn, size: 1, setup: {}, spare: true })
    await supervisor.run('work')
    const dying = supervisor.run('die')
    const next = supervisor.run('work')
    await expect(dying).rejects.toMatchObject({ code: 'worker-died' })
    expect(await next).toEqual(['w3'])
    expect(log.slice(2, 7)).toEqual(['w1 die', 'w2 starts', 'w3 starts', 'w2 die', 'w4 starts'])
  })
  it('follows one that is replaced, after which there is none', async () => {
    const { spawn, log } = workers()
    const supervisor = supervise({ spawn, size: 1, setup: {}, spare: true, recycle: 12 })
    for (let k = 0; k < 13; k++) await supervisor.run('work')
    expect(log.filter((line) => !line.endsWith('work'))).toEqual(['w1 starts', 'w2 starts', 'w1 is ended'])
    await supervisor.close()
    expect(log.at(-1)).toBe('w2 is ended')
  })
  it('follows one that holds much and has worked for long, as soon as it is ready, and no other', async () => {
    const run = async (bytes: number, milliseconds: number) => {
      const { spawn, log } = workers()
      const counting: Spawn = (heard) => ({ ...spawn(heard), memory: () => bytes, cpu: () => milliseconds })
      const supervisor = supervise({ spawn: counting, size: 1, setup: {}, timeLimit: 20_000, spare: true, aim: 200 })
      const answers = await Promise.all(Array.from({ length: 60 }, () => supervisor.run('work')))
      expect(answers).toHaveLength(60)
      return log.filter((line) => !line.endsWith('work'))
    }
    expect(await run(201, 300_000)).toEqual(['w1 starts', 'w2 starts', 'w1 is ended', 'w3 starts', 'w2 is ended'])
    expect(await run(200, 300_000)).toEqual(['w1 starts'])
    expect(await run(201, 40_000)).toEqual(['w1 starts'])
  })
  it('is not started again and again where workers end that have no task', async () => {
    const { spawn, log, kill } = workers()
    const supervisor = supervise({ spawn, size: 1, setup: {}, spare: true })
    await supervisor.run('die').catch(() => {})
    await soon()
    for (const end of kill) end()
    await soon()
    expect(log.filter((line) => line.endsWith('starts'))).toHaveLength(4)
    expect(await supervisor.run('work')).toHaveLength(1)
  })
  it('is not there unless it is asked for', async () => {
    const { spawn, log } = workers()
    const supervisor = supervise({ spawn, size: 1, setup: {}, timeLimit: 100 })
    await supervisor.run('hang').catch(() => {})
    expect(log).toEqual(['w1 starts', 'w1 hang', 'w1 is ended'])
  })
})

describe('a worker whose tasks are quick', () => {
  /** A worker does what it is asked in turn; `wait` is done when it is let go, `die` ends it. */
  function queueing() {
    const log: string[] = []
    const go: (() => void)[] = []
    let count = 0
    const spawn: Spawn = ({ message, ended }) => {
      const name = `w${++count}`
      let working = Promise.resolve()
      let isAlive = true
      return {
        post(said) {
          if (said.type === 'setup') queueMicrotask(() => message({ type: 'ready' }))
          if (said.type !== 'ask') return
          log.push(`${name} gets ${said.ask}`)
          working = working.then(async () => {
            if (String(said.ask).startsWith('wait')) await new Promise<void>((resolve) => go.push(resolve))
            if (!isAlive) return
            log.push(`${name} does ${said.ask}`)
            if (said.ask === 'die') {
              isAlive = false
              ended(DIED)
            } else message({ type: 'done', piece: `${name} ${said.ask}` })
          })
        },
        kill: () => {
          isAlive = false
        },
      }
    }
    return { spawn, log, go }
  }
  const begun = async (options: { size?: number; timeLimit?: number } = {}) => {
    const all = queueing()
    const supervisor = supervise({ spawn: all.spawn, size: 1, setup: {}, timeLimit: 20_000, ...options })
    await supervisor.run('work')
    all.log.length = 0
    return { ...all, supervisor }
  }
  it('has the next one before it is done with the one before, and no third one', async () => {
    const { supervisor, log, go } = await begun()
    const all = ['wait', 'b', 'c'].map((ask) => supervisor.run(ask))
    await soon()
    expect(log).toEqual(['w1 gets wait', 'w1 gets b'])
    go[0]!()
    expect((await Promise.all(all)).flat()).toEqual(['w1 wait', 'w1 b', 'w1 c'])
  })
  it('gets none that another one could do', async () => {
    const { supervisor, log } = await begun({ size: 2 })
    await Promise.all([supervisor.run('b'), supervisor.run('c')])
    expect(log.filter((line) => line.includes('gets'))).toEqual(['w1 gets b', 'w2 gets c'])
  })
  it('loses it where one takes long, and what it does of it nobody hears', async () => {
    const { supervisor, log, go } = await begun({ size: 2, timeLimit: 400 })
    await Promise.all([supervisor.run('b'), supervisor.run('c')])
    const all = ['wait', 'wait 2', 'd', 'e'].map((ask) => supervisor.run(ask))
    await soon()
    go[1]!()
    expect((await Promise.all(all.slice(1))).flat().sort()).toEqual(['w2 d', 'w2 e', 'w2 wait 2'])
    go[0]!()
    expect(await all[0]).toEqual(['w1 wait'])
    await supervisor.close()
    expect(log.filter((line) => /does [de]/.test(line))).toHaveLength(3)
  })
  it('loses it with its end: another one does it', async () => {
    const { supervisor } = await begun()
    const [dying, next] = [supervisor.run('die'), supervisor.run('b')]
    await expect(dying).rejects.toMatchObject({ code: 'worker-died' })
    expect(await next).toEqual([expect.stringMatching(/^w[23] b$/)])
  })
  it('answers nobody who took it back', async () => {
    const { supervisor, log, go } = await begun()
    const cancel = new AbortController()
    const [first, second, third] = [supervisor.run('wait'), supervisor.run('b', { signal: cancel.signal }), supervisor.run('c')]
    cancel.abort(new Error('enough'))
    await expect(second).rejects.toThrow('enough')
    go[0]!()
    expect([await first, await third]).toEqual([['w1 wait'], ['w1 c']])
    expect(log).toContain('w1 does b')
  })
})

describe('a task', () => {
  it('that cannot be sent keeps no other one waiting', async () => {
    const { spawn } = workers()
    const sending: Spawn = (heard) => {
      const worked = spawn(heard)
      return { ...worked, post: (said) => worked.post(structuredClone(said)) }
    }
    const supervisor = supervise({ spawn: sending, size: 1, setup: {} })
    const tasks = [() => {}, () => {}, 'work'].map((ask) => supervisor.run(ask))
    expect((await Promise.allSettled(tasks)).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  })
  it('shares one listener with all of its signal, so that Node warns of no leak', async () => {
    const supervisor = supervise({ spawn: workers().spawn, size: 1, setup: {} })
    const stop = new AbortController()
    const { signal } = stop
    const tasks = ['work', 'hang', ...Array.from({ length: 20 }, () => 'work')].map((ask) => supervisor.run(ask, { signal }))
    expect(getEventListeners(signal, 'abort')).toHaveLength(1)
    expect(await tasks[0]).toEqual(['w1'])
    stop.abort('enough')
    expect(await Promise.allSettled(tasks.slice(1))).toEqual(tasks.slice(1).map(() => ({ status: 'rejected', reason: 'enough' })))
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
  it('hears of progress that rises, also where it is tried again, and ends with what its listener throws', async () => {
    const says: Spawn = ({ message, ended }) => ({
      post(said) {
        if (said.type === 'setup') queueMicrotask(() => message({ type: 'ready' }))
        if (said.type !== 'ask') return
        const parts = said.ask === 'twice' && first-- > 0 ? [0.2, 0.7] : [0.1, 0.5, 0.9]
        for (const done of parts) queueMicrotask(() => message({ type: 'progress', done }))
        queueMicrotask(() => (parts.length === 2 ? ended(DIED) : message({ type: 'done', piece: 'end' })))
      },
      kill: () => {},
    })
    let first = 1
    const supervisor = supervise({ spawn: says, size: 1, setup: {} })
    await supervisor.run('once')
    const heard: number[] = []
    await supervisor.run('twice', { onProgress: (done) => heard.push(done) })
    expect(heard).toEqual([0.2, 0.7, 0.9])
    const mine = new Error('mine')
    const onProgress = () => {
      throw mine
    }
    await expect(supervisor.run('once', { onProgress })).rejects.toBe(mine)
    expect(await supervisor.run('once')).toEqual(['end'])
  })
})
