// JSON Lines, Hugging Face lines and Moses files, read by Python's standard library: `splitlines` parts lines at more than LF.
// node tests/e2e/clients/pipelines.mjs WORK_FOLDER — PYTHON names the program.

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as hf from 'muwazi/hf'
import * as jsonl from 'muwazi/jsonl'
import * as moses from 'muwazi/moses'
import { checks, difference, documents } from './support/texts.mjs'

const folder = resolve(process.argv[2] ?? '.')
const reader = fileURLToPath(new URL('read-pipelines.py', import.meta.url))
const { check, end } = checks('JSON Lines and Moses in Python')

const isBlank = (text) => !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)
/** Without what UTF-8 cannot hold. */
const held = (text) => text?.replace(/\p{Cs}/gu, '') ?? null
const oneLine = (text) => text.replace(/\r\n|[\n\v\f\r\x1c-\x1e\u0085\u2028\u2029]/g, ' ').trim()

for (const [name, bitext] of Object.entries(documents())) {
  const at = (end) => join(folder, `${name.replace(/\W+/g, '-')}.${end}`)
  const [a, b] = [bitext.source.language, bitext.target.language]
  const files = moses.stringify(bitext)
  writeFileSync(at('flat.jsonl'), jsonl.stringify(bitext))
  writeFileSync(at('hf.jsonl'), hf.stringify(bitext))
  writeFileSync(at(a), files.source)
  writeFileSync(at(b), files.target)
  const seen = JSON.parse(
    execFileSync(process.env.PYTHON ?? 'python3', [reader, at('flat.jsonl'), at('hf.jsonl'), at(a), at(b), a, b], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    }),
  )
  const all = bitext.segments.map(({ source, target }) => [held(source?.text), held(target?.text)])
  const pairs = all.filter((pair) => pair.every((text) => text !== null && !isBlank(text)))
  check(`${name}: ${all.length} flat lines`, difference(seen.flat, all) === '', difference(seen.flat, all))
  check(`${name}: ${pairs.length} lines for Hugging Face`, difference(seen.hf, pairs) === '', difference(seen.hf, pairs))
  for (const side of [0, 1]) {
    const wanted = pairs.map((pair) => oneLine(pair[side]))
    const got = difference(seen.moses[side], wanted)
    check(
      `${name}: ${wanted.length} Moses lines in ${[a, b][side]}, none empty`,
      got === '' && seen.moses[side].every((line) => !isBlank(line)),
      got,
    )
  }
}
end()
