// How fast TMX and XLIFF are written and read, and in how much memory: medians of three, each in a process of its own.
//   npm run build && node bench/exchange.mjs [PAIRS]
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
  read: ({ read }, _, __, path) => last(counted(read(piecesOf(path)).segments)),
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

if (process.argv[2] === '--measure') await measure(process.argv[3], process.argv[4], Number(process.argv[5]), process.argv[6])
else if (existsSync(dist('xliff'))) await table(Number(process.argv[2] ?? 200_000))
else console.error('Expected dist/ to be there; build first (npm run build)')
