import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { TOOL } from '../../src/formats/shared/tool.ts'
import { ALL, at, file, inFolders, rows } from '../support/cli.ts'

inFolders()

const BIN = new URL('../../dist/cli/bin.js', import.meta.url).pathname
describe('the built program', () => {
  beforeAll(() => expect(existsSync(BIN), 'Expected the built package in dist; run `npm run build`').toBe(true))

  const node = (...argv: string[]) => promisify(execFile)(process.execPath, [BIN, ...argv])
  it('shows its version', async () => expect((await node('--version')).stdout).toBe(`${TOOL.version}\n`))
  it('aligns', async () => {
    const { stdout, stderr } = await node(file('a.txt'))
    expect(rows(stdout)).toEqual(ALL)
    expect(stderr).toMatch(/a\.txt: 4 pairs/)
  })
  it('exits with 2 for wrong usage and with 1 for bad input', async () => {
    await expect(node('--nope')).rejects.toMatchObject({ code: 2, stdout: '' })
    await expect(node(at('none'))).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^muwazi: .*\n$/) })
  })
  it('ends quietly when its reader has seen enough', async () => {
    const run = spawn(process.execPath, [BIN, file('a.txt'), '-q'])
    run.stdout.destroy()
    let err = ''
    run.stderr.on('data', (text) => void (err += text))
    expect(await new Promise((done) => run.on('close', done))).toBe(0)
    expect(err).toBe('')
  })
  it('loads neither pipeline nor identifiers to show its version', async () => {
    const started = performance.now()
    await node('--version')
    const version = performance.now() - started
    // Bare Node takes 60 to 90 ms here; the pipeline alone would add more than the rest of this.
    expect(version).toBeLessThan(1000)
  })
})
