// Spark's local[2] with `map_in_arrow` against a plain loop of `align` in two processes, over the same articles (after a build):
// node bench/spark.mjs [DOCUMENTS] [ROUNDS]. The start of either, and its first articles, do not count.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { pythonWith } from '../tests/e2e/clients/support/python.mjs'
import { documents, loop } from './pipelines.mjs'

const count = Number(process.argv[2] ?? 1_000)
const rounds = Number(process.argv[3] ?? 3)
const WARM = 200
const folder = mkdtempSync(join(tmpdir(), 'muwazi-bench-'))
const path = (url) => fileURLToPath(new URL(url, import.meta.url))

const all = documents(count)
for (const [name, lines] of [
  ['warm', documents(2 * WARM)],
  ['articles', all],
])
  writeFileSync(join(folder, `${name}.jsonl`), lines.join(''))

const loops = [loop(), loop()]
await Promise.all(loops.map((one) => one.answer(documents(WARM))))
const python = pythonWith(['pyspark', 'pyarrow'])
const spark = spawn(python, [path('spark-speed.py'), folder], {
  env: {
    ...process.env,
    MUWAZI: path('../dist/cli/bin.js'),
    PYTHONPATH: path('../python/src'),
    PYSPARK_PYTHON: python,
    SPARK_LOCAL_IP: '127.0.0.1',
  },
  stdio: ['pipe', 'pipe', 'ignore'],
})
const said = createInterface({ input: spark.stdout })[Symbol.asyncIterator]()
const heard = async () => Number((await said.next()).value)
await heard()
const seconds = { loop: [], spark: [] }
// In turns, so that what else the machine does falls on both.
for (let round = 0; round < rounds; round++) {
  const began = performance.now()
  await Promise.all(loops.map((one, k) => one.answer(all.filter((_, at) => at % 2 === k))))
  seconds.loop.push((performance.now() - began) / 1000)
  spark.stdin.write('\n')
  seconds.spark.push(await heard())
}
spark.stdin.end()
await Promise.all([...loops.map((one) => one.end()), once(spark, 'close')])
rmSync(folder, { recursive: true })
const best = (list) => Math.min(...list)
const shown = (list) => list.map((one) => one.toFixed(1)).join(', ')
console.log(
  `load ${loadavg()[0].toFixed(1)}; seconds for ${count} articles: two loops ${shown(seconds.loop)}; Spark ${shown(seconds.spark)}`,
)
console.log(`Spark over the loops: ${(best(seconds.spark) / best(seconds.loop)).toFixed(2)} times the time`)
