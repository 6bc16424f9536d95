// The supervisor over workers that are no processes: which are started, and when.

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
