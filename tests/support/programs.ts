// Programs that are run one after another in one Node process of their own: a process for each would spend its time starting.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a program did. */
export interface Ran {
  /** As Node would exit: 1 where it threw. */
  code: number
  out: string
  err: string
}

// A query makes Node evaluate a module again; what it imports is kept.
const HOST = `
import { pathToFileURL } from 'node:url'
import { inspect } from 'node:util'
let said
for (const name of ['stdout', 'stderr']) {
  process[name].setMaxListeners(0)
  process[name].write = (piece, ...rest) => {
    said[name] += typeof piece === 'string' ? piece : Buffer.from(piece).toString()
    rest.findLast((one) => typeof one === 'function')?.()
    return true
  }
}
let times = 0
process.on('message', async ({ path, argv }) => {
  said = { stdout: '', stderr: '' }
  process.argv = [process.execPath, path, ...argv]
  process.exitCode = undefined
  try {
    await import(pathToFileURL(path).href + '?' + times++)
  } catch (error) {
    said.stderr += inspect(error)
    process.exitCode = 1
  }
  process.send({ code: process.exitCode ?? 0, out: said.stdout, err: said.stderr })
})
`

/** Starts the process in a folder; its programs are run one at a time. */
export function programs(cwd: string) {
  const place = mkdtempSync(join(tmpdir(), 'muwazi-programs-'))
  writeFileSync(join(place, 'host.mjs'), HOST)
  const host = fork(join(place, 'host.mjs'), { cwd, execArgv: [] })
  const gone = once(host, 'exit').then(([code]) => {
    throw new Error(`Expected the programs to leave their process running, got its end with ${code}`)
  })
  gone.catch(() => {})
  return {
    /** Runs a module as `node path …argv` would. */
    async run(path: string, argv: readonly string[] = []): Promise<Ran> {
      host.send({ path, argv })
      const [ran] = await Promise.race([once(host, 'message'), gone])
      return ran
    },
    end() {
      host.kill()
      rmSync(place, { recursive: true })
    },
  }
}
