// How fast TMX and XLIFF are written and read, and in how much memory: medians of three, each in a process of its own.
//   npm run build && node bench/exchange.mjs [PAIRS]
//   npm run build && node bench/exchange.mjs --commands MEGABYTES [TASK…]
// The second makes files of a size, and gives time and memory of `muwazi convert` and `muwazi check` on them, one run each: `jsonl-parquet`
// converts, `check-tmx` checks.
// `write` discards its chunks, `read` gets its file in pieces: their peak of memory must not grow with the number of pairs.
// `parse` holds the whole text and all segments. Milliseconds are those on the clock, then those of the processor, which other programs
// disturb less.

import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const dist = (name) => new URL(`../dist/${name}.js`, import.meta.url)
const FORMATS = { tmx: ['tmx', {}], xliff: ['xliff', {}], xliff2: ['xliff', { version: '2.1' }] }
const TIMES = 3

/** Chance that repeats (mulberry32). */
function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const ARABIC =
  'في من على قال الوزير إن الحكومة ستعمل تحسين الخدمات الصحية والتعليمية «هذا العام» التي كانت قبل سنوات مدينة'.split(' ')
const ENGLISH =
  'the of said minister government would work on improving health & education services "this year" city before'.split(' ')

/** Pairs of 5 to 30 words a side, one after the other. */
function* segments(count) {
  const chance = random(7)
  const words = (list) =>
    Array.from({ length: 5 + Math.floor(chance() * 25) }, () => list[Math.floor(chance() * list.length)]).join(' ')
  const side = (text, language, dir, line) => {
    const position = { start: { line, column: 1, offset: 0 }, end: { line, column: text.length + 1, offset: text.length } }
    return { language, dir, text, headings: ['الفصل'], units: [{ text, position, kind: 'paragraph', block: line }] }
  }
  for (let at = 0; at < count; at++)
    yield {
      type: 'pair',
      id: `s${at}`,
      kind: 'paragraph',
      confidence: chance(),
      origin: 'aligned',
      flags: [],
      source: side(`${words(ARABIC)} ${at}.`, 'ar', 'rtl', at),
      target: side(`${words(ENGLISH)} ${at}.`, 'en', 'ltr', at),
    }
}

const bitext = (count) => ({ source: { language: 'ar' }, target: { language: 'en' }, segments: segments(count) })

function* piecesOf(path) {
  const file = openSync(path, 'r')
  const buffer = new Uint8Array(1 << 16)
  try {
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) yield buffer.subarray(0, length)
  } finally {
    closeSync(file)
  }
}

const TASKS = {
  // What it costs to make the pairs, which `write` pays too.
  make: (_, count) => last(counted(segments(count))),
  write: ({ write }, count, options) => last(counted(write(bitext(count), options))),
  parse: ({ parse }, _, __, path) => parse(readFileSync(path)).segments.length,
  read: ({ stream }, _, __, path) => last(counted(stream(piecesOf(path)).segments)),
}

function* counted(items) {
  let count = 0
  for (const _ of items) count++
  yield count
}
const last = (items) => [...items].at(-1)

async function measure(task, format, count, path) {
  const [module, options] = FORMATS[format]
  const code = await import(dist(`${module}`))
  const begin = performance.now()
  const used = process.cpuUsage()
  TASKS[task](code, count, options, path)
  const milliseconds = performance.now() - begin
  const { user, system } = process.cpuUsage(used)
  console.log(
    JSON.stringify({ milliseconds, processor: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }),
  )
}

async function writeFile(format, count, path) {
  const [module, options] = FORMATS[format]
  const { write } = await import(dist(`${module}`))
  const file = openSync(path, 'w')
  for (const chunk of write(bitext(count), options)) writeSync(file, chunk)
  closeSync(file)
}

async function table(largest) {
  const folder = mkdtempSync(join(tmpdir(), 'muwazi-'))
  const sizes = [largest / 4, largest / 2, largest].map(Math.round)
  console.log(`${'median of 3'.padEnd(16)}${sizes.map((size) => `${size} pairs`.padStart(27)).join('')}`)
  try {
    for (const format of Object.keys(FORMATS)) {
      const paths = sizes.map((size) => join(folder, `${size}.${format}`))
      for (const [at, size] of sizes.entries()) await writeFile(format, size, paths[at])
      for (const task of Object.keys(TASKS).filter((name) => name !== 'make' || format === 'tmx')) {
        const cells = sizes.map((size, at) => {
          const runs = Array.from({ length: TIMES }, () => {
            const args = [fileURLToPath(import.meta.url), '--measure', task, format, String(size), paths[at]]
            const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
            if (!stdout) throw new Error(stderr)
            return JSON.parse(stdout)
          }).sort((a, b) => a.milliseconds - b.milliseconds)
          const { milliseconds, processor, megabytes } = runs[(TIMES - 1) / 2]
          return `${milliseconds.toFixed(0)} ms (${processor.toFixed(0)}) ${megabytes.toFixed(0).padStart(4)} MB`.padStart(27)
        })
        console.log(`${`${format} ${task}`.padEnd(16)}${cells.join('')}`)
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const WRITTEN = { ...FORMATS, csv: ['csv', {}], jsonl: ['jsonl', {}], hf: ['hf', {}] }
const COMMANDS = ['tmx-jsonl', 'xliff-tsv', 'csv-tmx', 'jsonl-parquet', 'hf-csv', 'check-tmx', 'check-jsonl', 'check-csv']
/** Prints what the process used when it ends. */
const METER = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();console.error('used',(u.userCPUTime+u.systemCPUTime)/1e6,u.maxRSS/1024)})`

async function writeSize(format, megabytes, path) {
  const [module, options] = WRITTEN[format]
  const { write } = await import(dist(module))
  const file = openSync(path, 'w')
  const size = megabytes * 1e6
  let written = 0
  function* enough() {
    for (const segment of segments(Number.POSITIVE_INFINITY)) {
      if (written >= size) return
      yield segment
    }
  }
  let waiting = ''
  for (const chunk of write({ ...bitext(0), segments: enough() }, options)) {
    written += Buffer.byteLength(chunk)
    waiting += chunk
    if (waiting.length < 1 << 20) continue
    writeSync(file, waiting)
    waiting = ''
  }
  writeSync(file, waiting)
  closeSync(file)
}

async function commands(megabytes, tasks) {
  const folder = mkdtempSync(join(tmpdir(), 'muwazi-'))
  const bin = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url))
  try {
    for (const task of tasks) {
      const [one, two] = task.split('-')
      const format = one === 'check' ? two : one
      const input = join(folder, `in.${format}`)
      await writeSize(format, megabytes, input)
      const output = join(folder, `out.${two}`)
      const args = one === 'check' ? ['check', input] : ['convert', input, '-o', output, '--to', two]
      const begin = performance.now()
      const stdio = ['ignore', 'ignore', 'pipe']
      const { stderr } = spawnSync(process.execPath, ['--import', METER, bin, ...args, '--from', format], {
        stdio,
        encoding: 'utf8',
      })
      const [, processor, memory] = /^used (\S+) (\S+)$/m.exec(stderr) ?? []
      if (memory === undefined) throw new Error(stderr)
      const seconds = (performance.now() - begin) / 1000
      console.log(
        `${task.padEnd(16)}${megabytes} MB  ${seconds.toFixed(0)} s on the clock, ${Number(processor).toFixed(0)} s of processor, ${Number(memory).toFixed(0)} MB of memory`,
      )
      console.log(
        `  ${stderr
          .split('\n')
          .filter((line) => line !== '' && !line.startsWith('used '))
          .at(-1)}`,
      )
      for (const path of [input, output]) rmSync(path, { force: true })
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (process.argv[2] === '--measure') await measure(process.argv[3], process.argv[4], Number(process.argv[5]), process.argv[6])
else if (!existsSync(dist('xliff'))) console.error('Expected dist/ to be there; build first (npm run build)')
else if (process.argv[2] === '--commands')
  await commands(Number(process.argv[3] ?? 1000), process.argv.length > 4 ? process.argv.slice(4) : COMMANDS)
else await table(Number(process.argv[2] ?? 200_000))
