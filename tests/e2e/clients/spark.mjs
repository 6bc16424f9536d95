// The Python package with pyspark, pyarrow, pandas and Hugging Face datasets; then the job of examples/spark over 2,000 documents, 20 of them
// poisoned, on Spark's local[2], and on two executors that are processes, one of which is killed.
// node tests/e2e/clients/spark.mjs WORK_FOLDER

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { align } from 'muwazi'
import { pythonWith } from './support/python.mjs'
import { checks } from './support/texts.mjs'

const DOCUMENTS = 2_000

const folder = resolve(process.argv[2] ?? '.')
const root = fileURLToPath(new URL('../../../', import.meta.url))
const { check, end } = checks('Spark and Python')

const python = pythonWith(['pyspark', 'pyarrow', 'pandas', 'datasets', 'pytest'])
const env = {
  ...process.env,
  MUWAZI: join(root, 'dist/cli/bin.js'),
  PYTHONPATH: join(root, 'python/src'),
  PYSPARK_PYTHON: python,
  PYSPARK_DRIVER_PYTHON: python,
  SPARK_LOCAL_IP: '127.0.0.1',
  SPARK_WORKER_DIR: join(folder, 'spark'),
}
const runPython = (...args) => spawnSync(python, args, { env, cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 })
const tail = ({ stdout, stderr }) => `${stdout}\n${stderr}`.split('\n').slice(-25).join('\n')

// With a line for each test that is skipped, and why.
const tests = runPython('-m', 'pytest', '-q', '-rs', '-p', 'no:cacheprovider', join(root, 'python/tests'))
const [counted = 'no summary'] = tests.stdout?.match(/\d+ (?:passed|failed|skipped|error).*/) ?? []
check(`the tests of the Python package (${counted})`, tests.status === 0, tail(tests))
for (const [line] of tests.stdout?.matchAll(/^SKIPPED .*/gm) ?? []) console.log(`        ${line}`)

// Documents of one to four of these, and what ends or breaks whoever aligns them.
const AR = [
  'ذهب الولد إلى المدرسة في الصباح',
  'كان الجو باردا جدا في ذلك اليوم',
  'اشترى أبوه ثلاثة كتب من السوق',
  'عاد الجميع إلى البيت مساء',
]
const EN = [
  'The boy went to school in the morning',
  'The weather was very cold on that day',
  'His father bought three books from the market',
  'Everyone returned home in the evening',
]
const textOf = (k) => {
  const sentences = (all) => all.slice(0, 1 + (k % 4)).map((one) => `${one} ${k}.`)
  return `${k % 5 === 0 ? '😀 ' : ''}${[...sentences(AR), ...sentences(EN)].join('\n\n')}`
}
const poison = join(folder, 'poison.mjs')
writeFileSync(
  poison,
  `export default (source, target) => {
  const all = [...source, ...target].join(' ')
  while (all.includes('POISON-HANG'));
  if (all.includes('POISON-CRASH')) process.kill(process.pid, 'SIGKILL')
  return () => 0
}
`,
)
const json = (id, text) => JSON.stringify({ id, text })
const mixed = (word) => `${AR[0]} ${word}.\n\n${EN[0]} ${word}.`
const POISONED = [
  ...['h1', 'h2', 'h3'].map((id) => ['timeout', json(id, mixed('POISON-HANG')), id]),
  ...['c1', 'c2', 'c3'].map((id) => ['worker-died', json(id, mixed('POISON-CRASH')), id]),
  ['too-long', json('long', 'x'.repeat(50_000_000)), 'long'],
  ...['no json', '{"id":"cut","text":"', '[]', ''].map((line) => ['bad-json', line, undefined]),
  ...['e1', 'e2'].map((id) => ['no-text', json(id, ' \n'), id]),
  ...['n1', 'n2'].map((id) => ['bad-input', JSON.stringify({ id }), id]),
  ...['o1', 'o2'].map((id) => ['one-language', json(id, EN.join('.\n\n')), id]),
  ...[0, 1].map(() => ['bad-encoding', Buffer.from([0, 1, 2, 0xff, 0xfe, 0x80]), undefined]),
  [
    'unrelated',
    json(
      'u1',
      [
        ...['تعد السلحفاة البحرية من أقدم الزواحف', 'يحتوي الكيس على خمسة أرطال من الدقيق', 'رفض القاضي طلب الاستئناف أمس'],
        ...[
          'افتتح المتحف معرضا للخزف القديم',
          'تتساقط أوراق الشجر في الخريف',
          'هبطت أسعار النفط مجددا',
          'يدرس أخي هندسة الطيران',
        ],
      ]
        .map((one) => `${one}.`)
        .join('\n\n') +
        '\n\n' +
        [
          ...[
            'Turn left at the second traffic light',
            'My keyboard has a broken shift key',
            'Nobody answered when she rang the bell',
          ],
          ...[
            'We ordered two pizzas without cheese',
            'The train to Leeds leaves at nine',
            'Jazz was born in New Orleans',
            'Wipe the lens with a soft cloth',
          ],
        ]
          .map((one) => `${one}.`)
          .join('\n\n'),
    ),
    'u1',
  ],
]
const lines = []
for (let k = 0, next = 0; k < DOCUMENTS; k++) {
  if (k % 100 === 50 && next < POISONED.length) lines.push(POISONED[next++][1])
  else lines.push(json(`d${k}`, textOf(k)))
}
const input = join(folder, 'articles.jsonl')
writeFileSync(input, Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')])))
const bad = new Map(POISONED.filter(([, , id]) => id).map(([code, , id]) => [id, code]))

/** A segment as the rows have it, of the library itself. */
const evidence = [(await import(poison)).default]
const expected = (k) =>
  align(textOf(k), { evidence }).segments.map(({ kind, source, target, confidence, flags }, index) => ({
    index,
    kind,
    source: source?.text ?? null,
    target: target?.text ?? null,
    confidence,
    flags,
  }))

/** Holds the rows to the documents: each once, the good ones byte for byte, the poisoned ones with their codes. */
function checkRows(name, file) {
  const rows = readFileSync(file, 'utf8').trimEnd().split('\n').map(JSON.parse)
  check(`${name}: ${rows.length} rows for ${DOCUMENTS} documents`, rows.length === DOCUMENTS)
  const byId = new Map(rows.filter(({ id }) => id !== null).map((row) => [row.id, row]))
  const good = lines.flatMap((line) => (typeof line === 'string' && /^\{"id":"d/.test(line) ? [JSON.parse(line)] : []))
  let wrong = ''
  for (const { id, text } of good) {
    const row = byId.get(id)
    const segments = (row?.segments ?? []).map(({ source_spans: _, target_spans: __, ...rest }) => rest)
    if (JSON.stringify(segments) !== JSON.stringify(expected(Number(id.slice(1))))) wrong ||= `${id}: ${JSON.stringify(segments)}`
    const points = [...text]
    for (const { source, source_spans: spans } of row?.segments ?? [])
      if (source !== null && spans.map(([from, to]) => points.slice(from, to).join('')).join(' ') !== source)
        wrong ||= `${id}: spans`
  }
  check(`${name}: ${good.length} good documents as \`align\` gives them`, wrong === '', wrong)
  const seen = [...bad].map(([id, code]) => [id, code, byId.get(id)?.code])
  const others = seen.filter(([, code, found]) => code !== found)
  check(`${name}: ${seen.length} poisoned documents with their codes`, others.length === 0, JSON.stringify(others))
  const nameless = rows.filter(({ id }) => id === null).map(({ code }) => code)
  check(
    `${name}: ${nameless.length} lines that are no JSON`,
    nameless.sort().join() === 'bad-encoding,bad-encoding,bad-json,bad-json,bad-json,bad-json',
    nameless.join(),
  )
}

const flags = [`evidence=${poison}`, 'timeout=5s', 'max_bytes=8M'].flatMap((flag) => ['--flag', flag])
const jobs = fileURLToPath(new URL('spark-job.py', import.meta.url))
const one = runPython(
  jobs,
  'example',
  'local[2]',
  join(root, 'examples/spark/align.py'),
  input,
  join(folder, 'one'),
  '--partitions',
  '8',
  ...flags,
)
check('examples/spark on local[2]', one.status === 0, tail(one))
if (one.status === 0) checkRows('local[2]', join(folder, 'one.jsonl'))
const two = runPython(jobs, 'killed', 'local-cluster[2,1,1024]', input, join(folder, 'two'), join(folder, 'killed'), ...flags)
check('two executors, one of which is killed', two.status === 0 && existsSync(join(folder, 'killed')), tail(two))
if (two.status === 0) checkRows('killed executor', join(folder, 'two.jsonl'))
end()
