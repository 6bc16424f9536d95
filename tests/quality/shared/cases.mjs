// `node tests/quality/shared/cases.mjs` (after a build): how many of the cases from the field come out right. Prints those that do not, and fails
// where fewer are right than before. A change that mends cases raises the floor.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { shared } from '../../../bench/gold.mjs'

const MIN_RIGHT = 225

const script = join(shared, 'cases/run.mjs')
if (!existsSync(script)) {
  console.log('Expected the cases from the field; set MUWAZI_SHARED to the folder that holds cases/run.mjs.')
  process.exit(1)
}
const root = new URL('../../..', import.meta.url).pathname
const { stdout, stderr } = spawnSync(process.execPath, [script, '--quiet'], { cwd: root, encoding: 'utf8' })
console.log(stdout.trim(), stderr.trim())
const right = Number(/^(\d+) right/m.exec(stdout)?.[1] ?? 0)
const holds = right >= MIN_RIGHT
console.log(`${holds ? 'ok    ' : 'FAILED'} ${right} right, at least ${MIN_RIGHT}`)
if (!holds) process.exitCode = 1
