// `npm run fuzz`: seeded, structure-aware fuzzing of every reader, writer and public function of the built package. `npm run fuzz -- --help`.

import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'

const HELP = `npm run fuzz -- [flags]            after a build
  --seconds N    time to run (default: 60)
  --runs N       cases to run, instead
  --seed N       (default: of the clock; printed)
  --only NAME    targets whose names begin so
  --workers N    (default: 1)
  --guided       go on from inputs that reached new code: slower, and deeper (see guide.mjs)
  --dist PATH    folder of the build (default: dist)
  --kill N       kills append and convert, and batch, N times each at random moments instead (see kill.mjs)
What fails is written to tests/fuzz/corpus/, from where the tests run it again.`

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
    workers: { type: 'string', default: '1' },
    kill: { type: 'string' },
    guided: { type: 'boolean', default: false },
    dist: { type: 'string', default: new URL('../../dist/', import.meta.url).pathname },
    help: { type: 'boolean', default: false },
  },
})
/** Milliseconds of CPU time, or of any, after which a case hangs; each runs some milliseconds. */
const HANG = { cpu: 30_000, any: 600_000 }
const dist = pathToFileURL(`${resolve(values.dist)}/`).href
const corpus = new URL('corpus/', import.meta.url)

/** Keeps a failing input, under the name of its target and its content. Paths of this machine are left out. */
function save({ name, complaint, input }) {
  const data = input instanceof Uint8Array ? { bytes: Buffer.from(input).toString('base64') } : { input }
  const was = complaint.replace(/(?:file:\/\/)?\/[^\s()]*\//g, '').slice(0, 200)
  const text = JSON.stringify(
    { target: name, was, ...data },
    (_, value) => (typeof value === 'bigint' || value === undefined ? null : value),
    2,
  )
  const id = createHash('sha256').update(text).digest('hex').slice(0, 8)
  writeFileSync(new URL(`${name}-${id}.json`, corpus), `${text}\n`)
}

/** Runs each `step`th case from `at` on, in workers, of which each hanging one is replaced. */
async function runAll(at, step, setup, heard) {
  for (let next = at; next >= 0; ) {
    const place = new SharedArrayBuffer(4)
    const view = new Int32Array(place)
    Atomics.store(view, 0, next)
    const worker = new Worker(new URL('worker.mjs', import.meta.url), { workerData: { ...setup, at: next, step, place, dist } })
    next = await new Promise((done) => {
      let last = next
      // All workers together: on a machine that does much else a case may take its time.
      const cpuTime = () => process.cpuUsage().user / 1000 / step
      let since = { cpu: cpuTime(), any: Date.now() }
      const watch = setInterval(() => {
        const now = Atomics.load(view, 0)
        if (now !== last) [last, since] = [now, { cpu: cpuTime(), any: Date.now() }]
        else if (cpuTime() - since.cpu > HANG.cpu || Date.now() - since.any > HANG.any) {
          heard({ type: 'failure', name: 'hang', index: now, complaint: `hangs: case ${now}`, input: '' })
          end(now + step)
        }
      }, 500)
      const end = (where) => {
        clearInterval(watch)
        worker.terminate()
        done(where)
      }
      worker.on('message', (message) => {
        heard(message)
        if (message.type === 'end') end(-1)
      })
      worker.on('error', (error) => {
        heard({
          type: 'failure',
          name: 'crash',
          index: Atomics.load(view, 0),
          complaint: `ends the worker: ${error.stack}`,
          input: '',
        })
        end(Atomics.load(view, 0) + step)
      })
    })
  }
}

async function fuzz() {
  const seed = Number(values.seed ?? Date.now() % 1e9)
  const runs = values.runs === undefined ? Number.MAX_SAFE_INTEGER : Number(values.runs)
  const until = values.runs === undefined ? Date.now() + 1000 * Number(values.seconds ?? 60) : Number.MAX_SAFE_INTEGER
  const counts = {}
  const times = {}
  const failures = new Map()
  const states = []
  const heard = (message) => {
    if (message.type === 'end') {
      for (const [name, count] of Object.entries(message.counts)) counts[name] = (counts[name] ?? 0) + count
      for (const [name, time] of Object.entries(message.times)) times[name] = (times[name] ?? 0) + time
      for (const [kind, count] of message.seen) failures.set(kind, (failures.get(kind) ?? 0) + count)
      if (message.state !== undefined) states.push(message.state)
      return
    }
    const { name, index, complaint, input } = message
    console.log(
      `${name}, case ${index} of seed ${seed}: ${complaint.slice(0, 600)}\n  ${JSON.stringify(input instanceof Uint8Array ? `${input.length} bytes` : input)?.slice(0, 400)}`,
    )
    if (name === 'hang' || name === 'crash') failures.set(complaint, 1)
    else save(message)
  }
  const workers = Number(values.workers)
  await Promise.all(
    Array.from({ length: workers }, (_, k) =>
      runAll(k, workers, { end: runs, seed, until, only: values.only, guided: values.guided }, heard),
    ),
  )
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  console.log(`${total} runs over ${Object.keys(counts).length} targets with seed ${seed}`)
  for (const { blocks, kept } of states) console.log(`  ${blocks} blocks of code reached, ${kept} inputs kept`)
  const slow = Object.entries(times)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
  console.log(`  most time: ${slow.map(([name, time]) => `${name} ${Math.round(time / counts[name])} ms a run`).join(', ')}`)
  for (const [kind, count] of failures) console.log(`  ${count} × ${kind}`)
  console.log(failures.size === 0 ? 'none failed' : `${failures.size} kinds of failure`)
  return failures.size === 0 && total > 0 ? 0 : 1
}

if (values.help) console.log(HELP)
else process.exitCode = values.kill === undefined ? await fuzz() : await (await import('./kill.mjs')).kill(Number(values.kill))
