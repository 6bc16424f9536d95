// `npm run test:mutants`: changes the parameters of the model one at a time, and fails where no test notices a change. A mutant is a run of the
// tests in which tests/vitest.config.ts rewrites one constant of src/align/model/parameters.ts.

import { spawn } from 'node:child_process'

const root = new URL('../..', import.meta.url).pathname

const PARAMETERS = [
  'COARSE_TRUST',
  'FINE_TRUST',
  'COARSE_MISS_WEIGHT',
  'FINE_MISS_WEIGHT',
  'MIN_KEPT_NODES',
  'KEPT_NODES_PER_UNIT',
  'LENGTH_VARIANCE',
  'CORRIDOR_ROOM_UNITS',
  'NAME_P',
  'SAME_ID_NATS',
  'OTHER_ID_NATS',
  'SAME_NOTE_NATS',
  'NOTE_AND_TEXT_NATS',
  'SAME_LINK_NATS',
  'CALIBRATION_SLOPE',
  'CALIBRATION_SHIFT',
]
const FACTORS = { halved: 0.5, doubled: 2, off: 0 }

/** The tests that may notice, quick ones first: arguments of vitest. */
const SUITES = [
  ['--mode', 'test', 'tests/unit/align/parameters.test.ts'],
  ['--mode', 'gold'],
]
/** Mutants that run at a time. */
const CONCURRENT = 2

/** Runs a suite under a mutant; returns the name of the first test that fails, or undefined. */
async function firstFailure(suite, mutant) {
  const argv = [
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter',
    'json',
    '--bail',
    '1',
    '--maxWorkers',
    '1',
    ...suite,
  ]
  const child = spawn('npx', argv, { cwd: root, env: { ...process.env, MUTANT: JSON.stringify(mutant) } })
  let [out, err] = ['', '']
  child.stdout.on('data', (piece) => (out += piece))
  child.stderr.on('data', (piece) => (err += piece))
  await new Promise((done) => child.on('close', done))
  // Tests print to stdout as well: the report is the line that begins with its first key.
  const report = /^\{"numTotalTestSuites.*$/m.exec(out)?.[0]
  if (report === undefined) throw new Error(`Expected a report of vitest for ${JSON.stringify(mutant)}, got:\n${out}${err}`)
  const { success, numPassedTests, testResults } = JSON.parse(report)
  const failed = testResults.flatMap((file) => file.assertionResults).find(({ status }) => status === 'failed')
  if (failed !== undefined) return failed.fullName
  if (!success || numPassedTests === 0)
    throw new Error(`Expected the tests to run for ${JSON.stringify(mutant)}, got:\n${out}${err}`)
  return undefined
}

// Tests that fail without a mutant would kill every mutant.
const sound = new Map()
async function checkSound(suite) {
  const name = await firstFailure(suite, { name: PARAMETERS[0], factor: 1 })
  if (name !== undefined)
    throw new Error(`Expected the tests to pass without a mutant, got a failure of "${name}"; mend it first`)
}

async function killer(mutant) {
  for (const suite of SUITES) {
    if (!sound.has(suite)) sound.set(suite, checkSound(suite))
    await sound.get(suite)
    const name = await firstFailure(suite, mutant)
    if (name !== undefined) return name
  }
  return undefined
}

const mutants = PARAMETERS.flatMap((name) => Object.entries(FACTORS).map(([change, factor]) => ({ name, change, factor })))
const rows = new Array(mutants.length)
let next = 0
const work = async () => {
  while (next < mutants.length) {
    const at = next++
    const { name, change, factor } = mutants[at]
    const by = await killer({ name, factor })
    rows[at] = `${by === undefined ? 'SURVIVED' : 'killed  '}  ${name} ${change}${by === undefined ? '' : `: ${by}`}`
  }
}
await Promise.all(Array.from({ length: CONCURRENT }, work))
for (const row of rows) console.log(row)
const survivors = rows.filter((row) => row.startsWith('SURVIVED')).length
console.log(`${mutants.length - survivors} of ${mutants.length} mutants killed`)
process.exitCode = survivors === 0 ? 0 : 1
