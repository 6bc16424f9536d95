// TSV, JSON Lines and Parquet, read by DuckDB, polars, pandas, pyarrow, Hugging Face datasets and Spark: the same rows, and one schema over twelve
// files in different languages, some with sides that are empty or a column that is.
// node tests/e2e/clients/tables.mjs WORK_FOLDER

import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as csv from 'muwazi/csv'
import * as jsonl from 'muwazi/jsonl'
import * as parquet from 'muwazi/parquet'
import { pythonWith } from './support/python.mjs'
import { checks } from './support/texts.mjs'

const folder = resolve(process.argv[2] ?? '.')
const reader = fileURLToPath(new URL('read-tables.py', import.meta.url))
const { check, end } = checks('Tables in DuckDB, polars, pandas, pyarrow, datasets and Spark')

const LANGUAGES = [
  'ar en',
  'en ar',
  'ar-SA en-GB',
  'fr ar',
  'ar de',
  'fa en',
  'he ar',
  'en fr',
  'tr ar',
  'ur en',
  'ar es',
  'zh-Hans ar',
]
/** What tables break on: what parts cells and rows, escapes, quotation marks, formulas, words that readers take for no value, numbers. */
const TEXTS = [
  'سطر\nوآخر',
  'tab\there',
  'C:\\new\\table',
  '"quoted"',
  'say "yes", please',
  '"open',
  '=1+1',
  '- نعم',
  'NA',
  'null',
  'None',
  '007',
  '1e5',
  '2024-05-01',
  'true',
  ' spaces ',
  '#hash',
  "it's",
  'a\\tb',
  'نص\u2028آخر\u0085هنا',
  '😀',
  ',;|',
  '\\N',
  'x\ry',
]

/** A bitext whose texts turn through the list; in every third, one side or the other is empty now and then; one has no target at all. */
function document(number) {
  const [source, target] = LANGUAGES[number].split(' ')
  const side = (text, language) => ({
    language,
    dir: /^(?:ar|fa|he|ur)/.test(language) ? 'rtl' : 'ltr',
    text,
    headings: [],
    units: [],
  })
  const segments = TEXTS.map((text, k) => {
    const other = TEXTS[(k + number + 1) % TEXTS.length]
    const common = {
      id: `${number}-${k}`,
      kind: 'paragraph',
      confidence: k / 100,
      origin: 'aligned',
      flags: k % 4 === 0 ? ['moved', 'number-mismatch'] : [],
    }
    if (number === 5 || (number % 3 === 0 && k % 5 === 0))
      return { type: 'unpaired', ...common, source: side(text, source), target: null }
    if (number % 3 === 1 && k % 5 === 0) return { type: 'unpaired', ...common, source: null, target: side(text, target) }
    return { type: 'pair', ...common, source: side(text, source), target: side(other, target) }
  })
  return { source: { language: source }, target: { language: target }, segments }
}

const expected = []
for (const name of ['tsv', 'jsonl', 'parquet']) mkdirSync(join(folder, name))
for (let number = 0; number < LANGUAGES.length; number++) {
  const bitext = document(number)
  const options = { document: `${number}.txt` }
  const at = (end) => join(folder, end, `${String(number).padStart(2, '0')}.${end}`)
  writeFileSync(at('tsv'), csv.stringify(bitext, { ...options, delimiter: '\t' }))
  writeFileSync(at('jsonl'), jsonl.stringify(bitext, options))
  writeFileSync(at('parquet'), parquet.write(bitext, options))
  for (const [index, { id, kind, source, target, confidence, origin, flags }] of bitext.segments.entries())
    expected.push([
      id,
      kind,
      source?.text ?? null,
      target?.text ?? null,
      confidence,
      origin,
      flags,
      options.document,
      index,
      bitext.source.language,
      bitext.target.language,
    ])
}
writeFileSync(join(folder, 'expected.json'), JSON.stringify(expected))

const { status, stdout, stderr } = spawnSync(
  pythonWith(['duckdb', 'polars', 'pandas', 'pyarrow', 'datasets', 'pyspark']),
  [reader, folder],
  { encoding: 'utf8', maxBuffer: 1 << 28 },
)
const lines = stdout.split('\n').filter((line) => line.startsWith('{'))
for (const { name, fault } of lines.map((line) => JSON.parse(line))) check(name, fault === '', fault)
check(
  'all readers have come to their end',
  status === 0 && lines.length === 19,
  `${lines.length} of 19 checks\n${stderr.slice(-2000)}`,
)
end()
