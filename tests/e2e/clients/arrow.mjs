// The Arrow schemas of the package, held to what `stream` and `batch` write; the queries of docs/pipelines.md that leave out repeats, in DuckDB.
// node tests/e2e/clients/arrow.mjs WORK_FOLDER

import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pythonWith } from './support/python.mjs'
import { checks } from './support/texts.mjs'

const folder = resolve(process.argv[2] ?? '.')
const root = fileURLToPath(new URL('../../../', import.meta.url))
const { check, end } = checks('Arrow schemas and the query for repeats')

const PAIRS = [
  ['ذهب الولد إلى المدرسة في عام ١٩٩٠', 'The boy went to school in 1990'],
  ['كان الجو باردا جدا', 'The weather was very cold'],
  // A near repeat of the first, with vowel marks and another number; then the second as it is.
  ['ذهبَ الولدُ إلى المدرسة في عام ٢٠٠١', 'the boy went to school, in 2001!'],
  ['كان الجو باردا جدا', 'The weather was very cold'],
]
mkdirSync(join(folder, 'in'))
for (const [k, pair] of PAIRS.entries()) writeFileSync(join(folder, `in/${k}.txt`), pair.map((text) => `${text}.`).join('\n\n'))
const lines = PAIRS.map((pair, k) => JSON.stringify({ id: `d${k}`, text: pair.join('\n\n'), meta: { k } }))
writeFileSync(join(folder, 'in.jsonl'), [...lines, 'no JSON', '{"id":"e","text":" "}', ''].join('\n'))

const run = (args, options = {}) =>
  execFileSync(process.execPath, [join(root, 'dist/cli/bin.js'), ...args, '--jobs', '1', '-q'], { cwd: folder, ...options })
writeFileSync(join(folder, 'records.jsonl'), run(['stream', 'in.jsonl']))
writeFileSync(join(folder, 'rows.jsonl'), run(['stream', 'in.jsonl', '--explode']))
run(['batch', 'in', '--shard-rows', '2', '-o', 'corpus'])

const docs = readFileSync(join(root, 'docs/pipelines.md'), 'utf8')
const queries = [...docs.matchAll(/```sql\n(.*?)```/gs)].map(([, query]) => query)
check('the manual has a query for lines and one for shards', queries.length === 2, String(queries.length))
mkdirSync(join(folder, 'lines'))
copyFileSync(join(folder, 'rows.jsonl'), join(folder, 'lines/clean.jsonl'))
writeFileSync(join(folder, 'lines/query.sql'), queries[0] ?? '')
writeFileSync(join(folder, 'query.sql'), queries[1] ?? '')

const reader = fileURLToPath(new URL('read-arrow.py', import.meta.url))
const { status, stdout, stderr } = spawnSync(pythonWith(['pyarrow', 'duckdb']), [reader, root], {
  cwd: folder,
  encoding: 'utf8',
  env: { ...process.env, PYTHONPATH: join(root, 'python/src') },
})
const found = stdout.split('\n').filter((line) => line.startsWith('{'))
for (const { name, fault } of found.map((line) => JSON.parse(line))) check(name, fault === '', fault)
check('all checks have come to their end', status === 0 && found.length === 7, stderr.slice(-2000))
end()
