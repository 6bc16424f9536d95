// `node tests/quality/shared/floors.mjs` (after a build): floors of strict F1 on the large gold cases. Prints what it measured, and fails below a floor.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasCases, shared } from '../../../bench/gold.mjs'

/** By group as the scorer names it; `each` holds every case to the floor. The case of 21,673 lines takes long and is left to the bench. */
const FLOORS = [
  { group: 'sent ntrex light', floor: 0.985 },
  { group: 'sent ntrex heavy', floor: 0.97 },
  { group: 'sent ntrex long', floor: 0.965 },
  { group: 'sent bible light', floor: 0.985, each: true },
  { group: 'sent bible heavy', floor: 0.985 },
  { group: 'doc ntrex clean', floor: 0.995 },
  { group: 'doc ntrex noise', floor: 0.985 },
  { group: 'doc debian-handbook clean', floor: 0.995 },
  { group: 'doc debian-handbook noise', floor: 0.985 },
  { group: 'doc opensource-guide clean', floor: 0.995 },
  { group: 'doc opensource-guide stale', floor: 0.985 },
  { group: 'doc react clean', floor: 0.99 },
  { group: 'doc react ids', floor: 0.99 },
  { group: 'doc react stale', floor: 0.985 },
  { group: 'doc react moved', floor: 0.98 },
  { group: 'native ayzem88 clean', floor: 0.995 },
]

if (!hasCases) {
  console.log('Expected the large gold cases; set MUWAZI_SHARED to the folder that holds eval/cases.')
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'muwazi-floors-'))
const json = join(folder, 'rows.json')
const root = new URL('../../..', import.meta.url).pathname

function score(...options) {
  const run = spawnSync(process.execPath, [join(shared, 'eval/run.mjs'), '--json', json, ...options], {
    cwd: root,
    encoding: 'utf8',
  })
  if (run.status !== 0) {
    console.log(run.stdout, run.stderr)
    process.exit(1)
  }
  return { table: run.stdout, rows: JSON.parse(readFileSync(json, 'utf8')) }
}

const groups = score('--only', 'sent/(ntrex|bible/bible-dev-n(20|100|500|2000))|doc|ayzem88')
const cases = score('--only', 'sent/bible/bible-dev-n(20|100|500|2000)', '--each')
rmSync(folder, { recursive: true })
console.log(groups.table)

for (const { group, floor, each } of FLOORS) {
  const rows = (each ? cases : groups).rows.filter(({ name }) => name.startsWith(group))
  const least = Math.min(...rows.map((row) => row.f1_strict))
  const holds = rows.length > 0 && least >= floor
  console.log(`${holds ? 'ok    ' : 'FAILED'} ${group}${each ? ', each case' : ''}: ${least.toFixed(3)}, floor ${floor}`)
  if (!holds) process.exitCode = 1
}
