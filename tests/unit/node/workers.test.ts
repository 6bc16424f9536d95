import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { Worked } from '../../../src/async/worked.ts'
import { processes, startAhead, type WorkerOptions } from '../../../src/node/workers.ts'

const folder = mkdtempSync(join(tmpdir(), 'muwazi-workers-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A program that writes its number into a file as it starts, and ends as soon as it is sent something. */
function program(name: string): { file: URL; started: () => number } {
  const [path, log] = [join(folder, `${name}.mjs`), join(folder, `${name}.log`)]
  writeFileSync(log, '')
  writeFileSync(
    path,
    `import { appendFileSync } from 'node:fs'
    appendFileSync(${JSON.stringify(log)}, process.pid + '\\n')
    process.on('message', () => process.exit())`,
  )
  return { file: pathToFileURL(path), started: () => readFileSync(log, 'utf8').split('\n').length - 1 }
}

/** Starts a worker, and waits for its end. */
const run = (options: WorkerOptions) =>
  new Promise<string>((resolve) => {
    const worked: Worked = processes(options)({ message: () => {}, ended: ({ code }) => resolve(code) })
    worked.post({ type: 'more' })
  })

describe('a process that is started ahead', () => {
  it('is the first worker with the same options, and no other', async () => {
    const { file, started } = program('taken')
    const end = startAhead({ file })
    expect(await run({ file })).toBe('worker-died')
    expect(started()).toBe(1)
    await run({ file })
    expect(started()).toBe(2)
    end()
  })
  it('is left to its end where other options are asked for', async () => {
    const { file, started } = program('left')
    const end = startAhead({ file, memoryLimit: 2 ** 26 })
    await run({ file })
    end()
    expect(await run({ file, memoryLimit: 2 ** 26 })).toBe('worker-died')
    expect(started()).toBeGreaterThanOrEqual(2)
  })
})
