// examples/beam on the direct runner, over documents in both languages, in one, and lines that are none.
// node tests/e2e/clients/beam.mjs WORK_FOLDER

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pythonWith } from './support/python.mjs'
import { checks } from './support/texts.mjs'

const DOCUMENTS = 100
const folder = resolve(process.argv[2] ?? '.')
const root = fileURLToPath(new URL('../../../', import.meta.url))
const { check, end } = checks('Beam')

const target = (k) => `A new book ${k} 😀.`
const lineOf = (k) => JSON.stringify({ id: `d${k}`, text: `${k % 2 === 0 ? `كتاب جديد ${k} 😀.\n\n` : ''}${target(k)}` })
const lines = Array.from({ length: DOCUMENTS }, (_, k) => Buffer.from(`${lineOf(k)}\n`))
const broken = [Buffer.from('no json\n'), Buffer.from('\n'), Buffer.from([0, 0xff, 0xfe, 10])]
writeFileSync(join(folder, 'articles.jsonl'), Buffer.concat([...lines.slice(0, 50), ...broken, ...lines.slice(50)]))

let python
try {
  python = pythonWith(['apache_beam'])
} catch {
  // PyPI has no Beam for every Python.
  console.log('Beam does not install here: skipped')
  process.exit(0)
}
const env = { ...process.env, MUWAZI: join(root, 'dist/cli/bin.js'), PYTHONPATH: join(root, 'python/src') }
const output = join(folder, 'aligned-by-beam')
const flags = ['--input', join(folder, 'articles.jsonl'), '--output', join(output, 'part'), '--flag', 'timeout=30s']
const job = spawnSync(python, [join(root, 'examples/beam/align.py'), ...flags], { env, encoding: 'utf8', timeout: 600_000 })
check('examples/beam', job.status === 0, job.stderr.slice(-2000))
const records =
  job.status === 0
    ? readdirSync(output).flatMap((name) =>
        readFileSync(join(output, name), 'utf8')
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      )
    : []
const errors = records.filter(({ status }) => status === 'error').map(({ error }) => error.code)
check('a record for each line', records.length === DOCUMENTS + broken.length, records.length)
check('lines that are no documents have their codes', `${errors.sort()}` === 'bad-encoding,bad-json,bad-json', `${errors}`)
const wrong = Array.from({ length: DOCUMENTS }, (_, k) => k).filter((k) => {
  const [record, another] = records.filter(({ id }) => id === `d${k}`)
  if (record === undefined || another !== undefined) return true
  return k % 2 === 0 ? record.segments[0]?.target !== target(k) : record.empty?.code !== 'one-language'
})
check('each document once, with what `align` gives', wrong.length === 0, `${wrong}`)
end()
