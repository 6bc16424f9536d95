import {
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lock } from '../../../src/cli/lock.ts'
import { fateOf, isAbandoned, OWNER_NAME, SELF } from '../../../src/cli/owner.ts'
import { writeOutputs } from '../../../src/cli/write-files.ts'
import { at, fails, file, folder, inFolders, run } from '../../support/cli.ts'
import { gone, lockOf } from '../../support/owners.ts'

inFolders()

const TABLE = 'source (ar)\ttarget (en)\nكلب\tdog\n'
const append = (...flags: string[]) => run(['convert', file('a.tsv', TABLE), '--append', at('m.tmx'), ...flags])
const modeOf = (name: string) => statSync(at(name)).mode & 0o777
const hidden = () => readdirSync(folder).filter((name) => name.startsWith('.'))

describe('a file that is replaced', () => {
  it('keeps its permissions, and a new one gets those of any new file', async () => {
    await append()
    expect(modeOf('m.tmx')).toBe(0o666 & ~process.umask())
    chmodSync(at('m.tmx'), 0o640)
    file('b.tsv', TABLE.replace('dog', 'hound'))
    await run(['convert', at('b.tsv'), '--append', at('m.tmx'), '--on-conflict', 'both'])
    expect(modeOf('m.tmx')).toBe(0o640)
    expect(readFileSync(at('m.tmx'), 'utf8')).toContain('hound')
  })
  it('is read by nobody else before it is in its place', async () => {
    const modes: number[] = []
    const pieces = (function* () {
      yield 'x'.repeat(70_000)
      for (const name of hidden()) modes.push(modeOf(name))
      yield 'y'
    })()
    await writeOutputs([[at('new.txt'), pieces]])
    expect(modes).toEqual([0o600])
  })
  it('stays where its link leads', async () => {
    await append()
    symlinkSync(at('m.tmx'), at('link.tmx'))
    await run(['convert', file('b.tsv', TABLE.replaceAll(/كلب|dog/g, 'x')), '--append', at('link.tmx')])
    expect(lstatSync(at('link.tmx')).isSymbolicLink()).toBe(true)
    expect(readlinkSync(at('link.tmx'))).toBe(at('m.tmx'))
  })
  it('is no memory with two names: one would stay as it was', async () => {
    await append()
    linkSync(at('m.tmx'), at('other.tmx'))
    await fails(
      ['convert', at('a.tsv'), '--append', at('m.tmx')],
      1,
      'Expected a file with one name, since a changed file is a new one, got `m.tmx` with 2 (hard links); write to another file with `-o` and copy it',
    )
  })
  it('is none that exists, with --no-clobber', async () => {
    file('a.tsv', TABLE)
    file('out.csv', 'mine')
    const taken = (out: string) =>
      fails(['convert', at('a.tsv'), '-o', at(out), '--no-clobber'], 1, /Expected a new file with `--no-clobber`, got `out.csv`/)
    await taken('out.csv')
    expect(readFileSync(at('out.csv'), 'utf8')).toBe('mine')
    expect((await run(['convert', at('a.tsv'), '-o', at('new.csv'), '--no-clobber'])).code).toBe(0)
    await fails(['rules', '-o', at('out.csv'), '--no-clobber'], 1, /--no-clobber/)
    await fails(['convert', at('a.tsv'), '--append', at('m.tmx'), '--no-clobber'], 2, /got `--no-clobber` too/)
  })
  it('is none that came meanwhile, with --no-clobber', async () => {
    const pieces = (function* () {
      writeFileSync(at('new.txt'), 'theirs')
      yield 'ours'
    })()
    await expect(writeOutputs([[at('new.txt'), pieces]], { clobber: false })).rejects.toThrow('which exists')
    expect(readFileSync(at('new.txt'), 'utf8')).toBe('theirs')
    expect(hidden()).toEqual([])
  })
})

describe('what a killed process left', () => {
  const leaving = (owner: string) => file(`.muwazi-${owner}-0123abcd.tmp`, 'x')
  it('is removed by the next run, and what a living one writes is not', async () => {
    leaving(OWNER_NAME.replace(`-${SELF.pid}-`, `-${gone().pid}-`))
    const mine = leaving(OWNER_NAME)
    const elsewhere = leaving(OWNER_NAME.replace(/^\w+/, '00000000'))
    await append()
    expect(hidden().map(at).sort()).toEqual([mine, elsewhere].sort())
  })
  it('is known by process, start, boot and host', () => {
    expect(isAbandoned(OWNER_NAME)).toBe(false)
    expect(isAbandoned(OWNER_NAME.replace(/-\w+-/, '-00000000-'))).toBe(true)
    expect(fateOf(SELF)).toBe('alive')
    expect(fateOf(gone())).toBe('gone')
    expect(fateOf({ ...SELF, boot: 'another' })).toBe('gone')
    expect(fateOf({ ...SELF, host: 'another' })).toBe('elsewhere')
    expect(fateOf({ ...SELF, space: 'another' })).toBe('elsewhere')
  })
  it.runIf(SELF.start !== '')('is known where the id of the process came again', () =>
    expect(fateOf({ ...SELF, start: '1' })).toBe('gone'),
  )
})

describe('the lock of a memory', () => {
  const name = () => at('.m.tmx.muwazi-lock')
  it('is gone after an append', async () => {
    await append()
    expect(hidden()).toEqual([])
  })
  it('of a process that is gone is broken', async () => {
    symlinkSync(lockOf(gone()), name())
    expect((await append()).code).toBe(0)
    expect(hidden()).toEqual([])
  })
  it('of a process that was killed while it broke another is broken, too', async () => {
    symlinkSync(lockOf(gone()), name())
    symlinkSync(lockOf(gone()), `${name()}-broken`)
    expect((await append()).code).toBe(0)
    expect(hidden()).toEqual([])
  })
  it('of another host is never broken: the message names its holder', async () => {
    symlinkSync(lockOf({ ...gone(), host: 'printer', pid: 77 }), name())
    await expect(lock(at('m.tmx'), 'm.tmx', 50)).rejects.toThrow(
      `Expected the lock of \`m.tmx\`, got it held by process 77 on printer since 2026-01-01T00:00:00.000Z; wait, or remove \`${name()}\` if that process is gone`,
    )
  })
  it('that is no lock is not broken either', async () => {
    writeFileSync(name(), '')
    await expect(lock(at('m.tmx'), 'm.tmx', 50)).rejects.toThrow('a process that it does not name')
  })
  it('is waited for', async () => {
    const first = await lock(at('m.tmx'))
    let isHeld = false
    const second = lock(at('m.tmx')).then((held) => {
      isHeld = true
      return held.release()
    })
    await new Promise((done) => setTimeout(done, 150))
    expect(isHeld).toBe(false)
    await first.release()
    await second
  })
  it('does not put a file in the place of what another program wrote', async () => {
    await append()
    const held = await lock(at('m.tmx'))
    writeFileSync(at('m.tmx'), 'another program')
    await expect(writeOutputs([[at('m.tmx'), ['ours']]], held)).rejects.toThrow('got it changed by another program')
    await held.release()
    expect(readFileSync(at('m.tmx'), 'utf8')).toBe('another program')
    expect(hidden()).toEqual([])
  })
})

describe('names and texts', () => {
  const red = '\u001b[31m'
  it('are shown escaped in messages', async () => {
    const seen = await run([join(tmpdir(), `none${red}\u202Etxt.\n`)])
    expect(seen.err).toMatch(/none\\u001b\[31m\\u202etxt\.\\n/)
    expect(seen.err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  })
  it('are shown escaped in a report and in findings', async () => {
    const seen = await run(['convert', file('a.tsv', `${TABLE}قط ${red}\u202e\t\n`), '-o', at('b.tmx'), '--report', at('r.txt')])
    expect(seen.code).toBe(0)
    expect(readFileSync(at('r.txt'), 'utf8')).toContain('قط \\u001b[31m\\u202e')
    const { out } = await run(['check', file(`c${red}.tsv`, 'source (ar)\ttarget (en)\nكلب 5\tdog 6\n')])
    expect(out).toMatch(/^c\\u001b\[31m\.tsv:2: /)
  })
  it('are shown escaped in data on a terminal, which keeps its lines and tabs, and are left as they are in a pipe', async () => {
    const path = file('d.tsv', `source (ar)\ttarget (en)\nكلب ${red}\tdog\n`)
    expect((await run(['convert', path, '--to', 'tsv'], { terminal: true })).out).toContain('كلب \\u001b[31m\tdog')
    expect((await run(['convert', path, '--to', 'tsv'])).out).toContain(`${red}\tdog`)
  })
})
