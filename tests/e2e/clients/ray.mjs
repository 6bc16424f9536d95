// examples/ray over documents in both languages, in one, and without text.
// node tests/e2e/clients/ray.mjs WORK_FOLDER

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pythonWith } from './support/python.mjs'
import { checks } from './support/texts.mjs'

const DOCUMENTS = 200
const folder = resolve(process.argv[2] ?? '.')
const root = fileURLToPath(new URL('../../../', import.meta.url))
const { check, end } = checks('Ray')

const textOf = (k) =>
  ['كتاب جديد.', 'A new book.', '']
    .slice(k % 3)
    .join(`\n\n`)
    .replace('.', ` ${k}.`)
writeFileSync(
  join(folder, 'articles.jsonl'),
  Array.from({ length: DOCUMENTS }, (_, k) => `${JSON.stringify({ id: `d${k}`, text: textOf(k) })}\n`).join(''),
)

let python
try {
  python = pythonWith(['ray', 'pyarrow', 'pandas'])
} catch {
  // PyPI has no Ray for every Python.
  console.log('Ray does not install here: skipped')
  process.exit(0)
}
const env = {
  ...process.env,
  MUWAZI: join(root, 'dist/cli/bin.js'),
  PYTHONPATH: join(root, 'python/src'),
  RAY_USAGE_STATS_ENABLED: '0',
}
const run = (...args) => spawnSync(python, args, { cwd: folder, env, encoding: 'utf8', timeout: 600_000 })
const job = run(join(root, 'examples/ray/align.py'), 'articles.jsonl', 'aligned', '--concurrency', '1')
check('examples/ray', job.status === 0, job.stderr.slice(-2000))
const { stdout } = run(
  '-c',
  "import json, pyarrow.parquet as pq\nprint(json.dumps(pq.read_table('aligned', columns=['id', 'text', 'status', 'code', 'segments']).to_pylist()))",
)
const rows = job.status === 0 ? JSON.parse(stdout) : []
check('each document has one row', new Set(rows.map(({ id }) => id)).size === DOCUMENTS && rows.length === DOCUMENTS, rows.length)
const wanted = [
  ['ok', null],
  ['empty', 'one-language'],
  ['empty', 'no-text'],
]
const wrong = rows.filter(({ id, text, status, code, segments }) => {
  const k = Number(id.slice(1))
  const texts = segments.map(({ source, target }) => `${source}\n\n${target}`).join()
  return text !== textOf(k) || `${[status, code]}` !== `${wanted[k % 3]}` || (k % 3 === 0 && text.trim() !== texts)
})
check('with what `align` gives', wrong.length === 0, JSON.stringify(wrong[0]))
end()
