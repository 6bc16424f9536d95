// The built program, killed, interrupted, in company and where it may not write.

import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { appenders, killed, killedBatches } from '../fuzz/kill.mjs'
import { BIN, built } from '../support/built.ts'
import { at, file, folder, inFolders } from '../support/cli.ts'

inFolders()
beforeAll(built)

const TABLE = 'source (ar)\ttarget (en)\nكلب\tdog\n'
const hidden = () => readdirSync(folder).filter((name) => name.startsWith('.'))

it('killed twelve times, leaves every file whole and nothing else after the next run', async () => {
  const { wrong, kills } = await killed(12)
  expect(wrong).toEqual([])
  expect(kills).toBeGreaterThan(3)
})

it('batch that is killed eight times goes on with whole files, each document once', async () => {
  const { wrong, kills } = await killedBatches(8)
  expect(wrong).toEqual([])
  expect(kills).toBeGreaterThan(2)
})

it('six at once that append to one memory lose nothing', async () => {
  expect(await appenders(6)).toEqual({ held: [20, 20, 20, 20, 20, 20], said: '', left: [] })
})

describe('interrupted while it writes', () => {
  const large = () => file('a.tsv', `source (ar)\ttarget (en)\n${'كلب صغير\ta small dog\n'.repeat(300_000)}`)
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s, leaves what was there, and ends by the signal', async (signal) => {
    const old = file('b.jsonl', 'old')
    const child = spawn(process.execPath, [BIN, 'convert', large(), '-o', old, '-q'])
    while (child.exitCode === null && hidden().length === 0) await setTimeout(1)
    child.kill(signal)
    expect(await new Promise((done) => child.on('close', (_, by) => done(by)))).toBe(signal)
    expect(hidden()).toEqual([])
    expect(readFileSync(old, 'utf8')).toBe('old')
  })
})

describe.runIf(process.getuid?.() === 0)('on a disk that is full', () => {
  it('batch says so, and goes on where there is room', async (context) => {
    for (const name of ['in', 'disk']) mkdirSync(at(name))
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at('disk')]).status !== 0)
      return context.skip('nothing may be mounted here, as in some containers')
    try {
      for (let k = 0; k < 12; k++) file(`in/${k}.txt`, `كتاب جديد ${k}.\n\nA new book ${k}.\n\n${'كتاب\n\nbook\n\n'.repeat(20)}`)
      const argv = ['batch', at('in'), '-o', at('disk/out'), '--shard-rows', '20', '--to', 'jsonl', '--jobs', '1', '--resume']
      const run = () => spawnSync(process.execPath, [BIN, ...argv], { encoding: 'utf8' })
      const full = run()
      expect(full.stderr).toMatch(/^muwazi: Expected to write `.*`, got a full disk; make room\n$/)
      expect(full.status).toBe(1)
      expect(readdirSync(at('disk/out')).filter((name) => name.startsWith('.'))).toEqual([])
      spawnSync('mount', ['-o', 'remount,size=4m', at('disk')])
      const whole = run()
      expect(whole.stderr).toMatch(/done before/)
      expect(whole.status).toBe(0)
      const text = readdirSync(at('disk/out'))
        .filter((name) => name.startsWith('part'))
        .map((name) => readFileSync(at(`disk/out/${name}`), 'utf8'))
        .join('')
      for (let k = 0; k < 12; k++) expect(text.split(`"A new book ${k}."`).length).toBe(2)
    } finally {
      spawnSync('umount', [at('disk')])
    }
  })
})

describe.runIf(process.getuid?.() === 0)('as a user', () => {
  /** The program, run by a user who owns nothing here. */
  const asNobody = async (...argv: string[]) => {
    const child = spawn(process.execPath, [BIN, ...argv], { uid: 65_534, gid: 65_534, cwd: tmpdir() })
    let said = ''
    child.stderr.on('data', (text) => void (said += text))
    const code = await new Promise((done) => child.on('close', done))
    return { code, said: said.replaceAll(`${folder}/`, '') }
  }
  const shared = (mode: number) => {
    file('a.tsv', TABLE)
    chmodSync(folder, mode)
    for (const name of readdirSync(folder)) chmodSync(at(name), 0o666)
  }
  const memory = '<tmx version="1.4"><header srclang="ar"/><body></body></tmx>'
  it('who may not write to the folder, is told so', async () => {
    file('m.tmx', memory)
    shared(0o755)
    expect(await asNobody('convert', at('a.tsv'), '--append', at('m.tmx'))).toEqual({
      code: 1,
      said: 'muwazi: Expected to lock `m.tmx` by a file beside it, got no permission; change who may use it\n',
    })
    expect(readFileSync(at('m.tmx'), 'utf8')).toBe(memory)
  })
  it('who cannot keep the owner of a memory, is told so', async () => {
    file('m.tmx', memory)
    shared(0o777)
    const { code, said } = await asNobody('convert', at('a.tsv'), '--append', at('m.tmx'))
    expect(said).toMatch(/^muwazi: Expected a file of your own, .* got `m.tmx` with an owner or a group that you may not give it/)
    expect(code).toBe(1)
    expect(hidden()).toEqual([])
    expect(readFileSync(at('m.tmx'), 'utf8')).toBe(memory)
  })
})
