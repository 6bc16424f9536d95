// `npm run bench` (after a build): time, peak memory and growth on lines of 1×, 2×, 4×, 8× and the largest gold case, seeded, medians of warm
// runs; beside one bare tokenising pass over the same text. HUNALIGN=/path/to/hunalign adds a row for it, with the same lexicon as a .dic.
// BENCH_DOC=/path/to/article.txt times `align` on a mixed document.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasCases, index, lines } from './gold.mjs'

const RUNS = 3
const here = fileURLToPath(import.meta.url)

/** Lines to align: those of the largest gold case, else sentences made from the lexicon. */
async function corpus() {
  if (hasCases) {
    const largest = index()
      .filter(({ family }) => family === 'sent')
      .sort((a, b) => b.beads - a.beads)[0]
    const { source, target } = lines(largest)
    return { name: largest.dir, source, target }
  }
  const { builtIn } = await import('../dist/lexicon.js')
  const entries = [...builtIn().entries].map(([key, [first]]) => [key, first?.word ?? key])
  let seed = 7
  const next = (below) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    return Math.floor((seed / 0x7fffffff) * below * 0.999)
  }
  const made = Array.from({ length: 22_000 }, () => Array.from({ length: 8 + next(16) }, () => entries[next(entries.length)]))
  const kept = made.filter(() => next(25) > 0)
  return {
    name: 'sentences made from the lexicon',
    source: made.map((words) => `${words.map(([word]) => word).join(' ')}.`),
    target: kept.map((words) => `${words.map(([, word]) => word).join(' ')}.`),
  }
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]
const TOKEN = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu

function tokenise(texts) {
  let count = 0
  for (const text of texts) for (const _ of text.matchAll(TOKEN)) count++
  return count
}

function timed(run) {
  const begin = performance.now()
  run()
  return (performance.now() - begin) / 1000
}

/** One size in a process of its own, so that its peak memory is its own. */
async function child(count) {
  const { alignUnits } = await import('../dist/index.js')
  const { source, target } = await corpus()
  const share = count / source.length
  const [s, t] = [source.slice(0, count), target.slice(0, Math.round(target.length * share))]
  // The lexicon is unpacked and the code warm before the first measure.
  alignUnits(s.slice(0, 300), t.slice(0, 300))
  const runs = count > 10_000 ? 1 : RUNS
  const seconds = median(Array.from({ length: runs }, () => timed(() => alignUnits(s, t))))
  const tokens = median(Array.from({ length: RUNS }, () => timed(() => tokenise([...s, ...t]))))
  console.log(
    JSON.stringify({ source: s.length, target: t.length, seconds, tokens, memory: process.resourceUsage().maxRSS / 1024 }),
  )
}

function measure(count) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', here, 'child', String(count)], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

async function hunalign(path, { source, target }) {
  const { builtIn } = await import('../dist/lexicon.js')
  const folder = mkdtempSync(join(tmpdir(), 'muwazi-bench-'))
  const dic = [...builtIn().entries].flatMap(([key, words]) => words.map(({ word }) => `${word} @ ${key}`))
  const write = (name, list) => {
    writeFileSync(join(folder, name), `${list.join('\n')}\n`)
    return join(folder, name)
  }
  const args = [write('lexicon.dic', dic), write('ar', source), write('en', target)]
  const begin = performance.now()
  const { status } = spawnSync('/usr/bin/env', [path, ...args], { maxBuffer: 1 << 30 })
  return status === 0 ? (performance.now() - begin) / 1000 : undefined
}

const row = (...cells) => console.log(`| ${cells.join(' | ')} |`)

if (process.argv[2] === 'child') await child(Number(process.argv[3]))
else {
  const { name, source, target } = await corpus()
  console.log(`${name}, Node ${process.versions.node}\n`)
  row('lines', 'seconds', 'growth', '× tokenising', 'peak memory')
  row('---', '---:', '---:', '---:', '---:')
  let before
  for (const count of [1_354, 2_709, 5_418, 10_836, source.length].filter((one) => one <= source.length)) {
    const found = measure(count)
    row(
      `${found.source.toLocaleString('en')} × ${found.target.toLocaleString('en')}`,
      found.seconds.toFixed(2),
      before ? (found.seconds / before).toFixed(2) : '',
      (found.seconds / found.tokens).toFixed(0),
      `${found.memory.toFixed(0)} MB`,
    )
    before = found.seconds
  }
  if (process.env.HUNALIGN) {
    const seconds = await hunalign(process.env.HUNALIGN, { source, target })
    row(`hunalign, ${source.length.toLocaleString('en')} lines`, seconds?.toFixed(2) ?? 'failed', '', '', '')
  }
  const { align } = await import('../dist/index.js')
  const article = process.env.BENCH_DOC ?? fileURLToPath(new URL('../fixtures/ushakov-talks/mixed.txt', import.meta.url))
  if (existsSync(article)) {
    const text = readFileSync(article, 'utf8')
    for (let k = 0; k < 10; k++) align(text)
    const milliseconds = 1000 * median(Array.from({ length: 21 }, () => timed(() => align(text))))
    console.log(`\nAn article of ${align(text).segments.length} pairs, warm: ${milliseconds.toFixed(1)} ms`)
  }
}
