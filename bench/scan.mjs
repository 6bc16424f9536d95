// `node bench/scan.mjs [READER…]` (after a build): what hostile input costs. Each pattern fills a text of growing size for each reader; over the last
// two doublings the CPU time must not grow faster than size^1.2. Prints the cost in ms per kB, the worst of all last, and ends with 1 where something
// grows faster, throws anything but `MuwaziError` or does not end. An input that a reader refuses counts for what the refusal costs.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ALIGNMENTS, DOCUMENTS } from './scan-alignments.mjs'
import { DOCX, XLSX } from './scan-office.mjs'
import { CUES, GENERAL, HTML, JSONL, MARKDOWN, REVIEW, TABLE, TMX, XLIFF } from './scan-patterns.mjs'
import { SRX, srxRules } from './scan-srx.mjs'

const MAX_EXPONENT = 1.2
/** Sizes double from the first one until a run takes this long, or the last one is reached; what seems to grow faster goes on to the utmost. */
const SIZES = { first: 4_000, last: 512_000, utmost: 4_096_000 }
const LONG_SECONDS = 0.7
/** Aligning takes longer than reading; documents are many patterns. */
const LONG_ALIGNMENT_SECONDS = { units: 3, documents: 1.2 }
const UTMOST_SECONDS = 4
/** In another order, lines are looked for everywhere up to some number of them (5,000 of four words take longer than 13,000): only from there on does the time tell. */
const UTMOST_ALIGNMENT_SECONDS = 90
/** Times below are noise, and so is a growth that ends below. */
const MIN_SECONDS = 0.2
/** A process that takes longer is stopped, and its reader fails. */
const MAX_SECONDS = 1500

const door = (name) => import(`../dist/${name}.js`)
const READERS = {
  text: async () => [
    GENERAL,
    (
      (read) => (value) =>
        read({ value, path: 'a.txt' })
    )((await door('index')).read),
  ],
  markdown: async () => [
    MARKDOWN,
    (
      (read) => (value) =>
        read({ value, path: 'a.md' })
    )((await door('index')).read),
  ],
  table: async () => [
    TABLE,
    (
      (read) => (value) =>
        read({ value, path: 'a.csv' })
    )((await door('index')).read),
  ],
  html: async () => [HTML, (await door('html')).read],
  subtitles: async () => [CUES, (await door('subtitles')).read],
  csv: async () => [TABLE, (await door('csv')).parse],
  jsonl: async () => [JSONL, (await door('jsonl')).parse],
  hf: async () => [JSONL, (await door('hf')).parse],
  moses: async () => [
    GENERAL,
    (
      (parse) => (text) =>
        parse(text, text)
    )((await door('moses')).parse),
  ],
  tmx: async () => [TMX, (await door('tmx')).parse],
  xliff: async () => [XLIFF, (await door('xliff')).parse],
  review: async () => [REVIEW, (await door('review')).parse],
  docx: async () => [DOCX, (await door('docx')).read],
  xlsx: async () => [XLSX, (await door('xlsx')).parse],
  workbook: async () => [
    XLSX,
    (
      (read) => (value) =>
        read({ value, path: 'a.xlsx' })
    )((await door('documents')).read),
  ],
  srx: async () => {
    const { parse, stringify } = await door('srx')
    srxRules.rules = stringify()
    return [SRX, ([file, text, language = 'ar']) => parse(file)(text, language)]
  },
  'align units': async () => {
    const { alignUnits } = await door('index')
    return [
      ALIGNMENTS,
      ([source, target, sourceLanguage, targetLanguage]) => alignUnits(source, target, { sourceLanguage, targetLanguage }),
    ]
  },
  align: async () => {
    const [{ align }, { read }] = await Promise.all([door('index'), door('documents')])
    const isRead = ({ format }) => format === 'html' || format === 'subtitles'
    const file = (value, options) => (isRead(options) ? read(value, options) : value)
    return [
      DOCUMENTS,
      ([texts, options]) => {
        const { format, ...rest } = options
        const files =
          typeof texts === 'string'
            ? file(texts, options)
            : { source: file(texts.source, options), target: file(texts.target, options) }
        return align(files, isRead(options) ? rest : options)
      },
    ]
  },
}

/** CPU seconds of one run, and how it ended. */
function timed(run, input) {
  const before = process.cpuUsage()
  let end = 'read'
  try {
    run(input)
  } catch (error) {
    end = error?.name === 'MuwaziError' ? error.code : `${error?.name}: ${String(error?.message).slice(0, 80)}`
  }
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, end }
}

/** All patterns of a reader, one row each. */
async function scan(reader) {
  const [patterns, run] = await READERS[reader]()
  const { units, documents } = LONG_ALIGNMENT_SECONDS
  const long = patterns === ALIGNMENTS ? units : patterns === DOCUMENTS ? documents : LONG_SECONDS
  const utmost = long === LONG_SECONDS ? UTMOST_SECONDS : UTMOST_ALIGNMENT_SECONDS
  for (const [, make] of Object.entries(patterns).slice(0, 8)) timed(run, make(2000))
  for (const [name, make] of Object.entries(patterns)) {
    const times = []
    let last
    for (let size = SIZES.first; ; size *= 2) {
      const input = make(size)
      let now = timed(run, input)
      // What one run collects of the garbage of others is not its own.
      if (now.seconds > MIN_SECONDS && now.seconds < long) {
        const again = timed(run, input)
        if (again.seconds < now.seconds) now = again
      }
      times.push(now.seconds)
      const before = times.at(-3)
      const exponent =
        before === undefined || now.seconds < MIN_SECONDS
          ? undefined
          : Math.log(now.seconds / Math.max(0.002, before)) / Math.log(4)
      last = { ...now, size, exponent }
      const isFast = exponent > MAX_EXPONENT
      // Two doublings at least: what is slow from the first size on may be what grows fastest.
      const most = isFast || exponent === undefined ? utmost : long
      if (now.seconds > most || size * 2 > (isFast ? SIZES.utmost : SIZES.last)) break
    }
    process.stdout.write(`${JSON.stringify({ reader, name, ...last })}\n`)
  }
}

if (process.argv[2] === 'child') await scan(process.argv[3])
else {
  const wanted = process.argv.slice(2)
  const rows = []
  const failed = []
  for (const reader of wanted.length > 0 ? wanted : Object.keys(READERS)) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'child', reader], {
      encoding: 'utf8',
      timeout: MAX_SECONDS * 1000,
      maxBuffer: 2 ** 26,
    })
    const own = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    rows.push(...own)
    if (status !== 0) failed.push(`${reader} did not end after ${own.at(-1)?.name}${stderr ? `: ${stderr.slice(-300)}` : ''}`)
    const worst = own.toSorted((a, b) => b.seconds / b.size - a.seconds / a.size)[0]
    if (worst)
      console.log(
        `${reader.padEnd(10)} ${String(own.length).padStart(4)} patterns, worst ${cost(worst)} ms/kB: ${worst.name} (${worst.end})`,
      )
  }
  for (const row of rows) {
    if (row.exponent > MAX_EXPONENT)
      failed.push(
        `${row.reader}: ${row.name} grows with exponent ${row.exponent.toFixed(2)}: ${row.seconds.toFixed(2)} s for ${row.size / 1000} kB (${row.end})`,
      )
    if (row.end.includes(':')) failed.push(`${row.reader}: ${row.name} threw ${row.end}`)
  }
  const [worst] = rows.toSorted((a, b) => b.seconds / b.size - a.seconds / a.size)
  if (worst)
    console.log(`worst of ${rows.length}: ${cost(worst)} ms per kB: ${worst.reader}, ${worst.name} (${worst.size / 1000} kB)`)
  for (const line of failed) console.log(`FAILED ${line}`)
  process.exitCode = failed.length > 0 ? 1 : 0
}

function cost({ seconds, size }) {
  return ((seconds * 1000) / (size / 1000)).toFixed(2)
}
