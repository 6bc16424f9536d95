import { closeSync, openSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { progressLine } from '../../../src/cli/progress.ts'
import { at, inFolders } from '../../support/cli.ts'

inFolders()

const LINE = '\r\x1b[2Ka.txt …'
const CLEARED = '\r\x1b[2K'

/** A terminal that is a file, to which another thread can write. */
async function said(work: (terminal: Parameters<typeof progressLine>[1], read: () => string) => Promise<void>): Promise<string> {
  const fd = openSync(at('terminal'), 'a+')
  const read = () => readFileSync(at('terminal'), 'utf8')
  let own = ''
  const output = {
    isTTY: true,
    fd,
    write(piece: string | Uint8Array, done: () => void) {
      own += piece
      done()
    },
  }
  await work({ stdin: (async function* () {})(), stdout: output, stderr: output }, read)
  closeSync(fd)
  return read() + own
}

describe('the line of progress', () => {
  it('is not shown where all is done in time', async () => {
    const all = await said(async (terminal) => {
      const line = progressLine({}, terminal, 60_000)
      await line.show('a.txt …')
      await line.hide()
    })
    expect(all).toBe('')
  })
  it('comes while this thread is busy, and goes', async () => {
    const all = await said(async (terminal, read) => {
      const line = progressLine({}, terminal, 20)
      await line.show('a.txt …')
      // Nothing of this loop lets a timer come up.
      while (read() === '');
      await line.hide()
    })
    expect(all).toBe(LINE + CLEARED)
  })
  it('comes at once for the next work, once its time is over', async () => {
    const all = await said(async (terminal) => {
      const line = progressLine({}, terminal, 0)
      await line.show('a.txt …')
      await line.hide()
      await line.hide()
    })
    expect(all).toBe(LINE + CLEARED)
  })
  it.each([
    ['no terminal', false, {}],
    ['--quiet', true, { quiet: true }],
  ])('is not there with %s', async (_, isTTY, options) => {
    const all = await said(async ({ stderr, ...rest }) => {
      const line = progressLine(options, { ...rest, stderr: { ...stderr, isTTY } }, 0)
      await line.show('a.txt …')
      await line.hide()
    })
    expect(all).toBe('')
  })
})
