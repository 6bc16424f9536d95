// `npm run bench` (after a build): CPU seconds (user and system, all threads), peak memory and growth of `alignUnits` and of `align` on the same
// lines joined by line feeds; articles of 20 paragraphs and Markdown pages of about 30 kB a CPU second; what `import 'muwazi'` costs. Medians of
// warm runs, each size in a process of its own. CPU seconds say more than a clock on a machine that does other things, yet grow too when caches
// and cores are shared. HUNALIGN=/path/to/hunalign adds a row for it, with the same lexicon as a .dic.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cases, hasCases, index, lines } from './gold.mjs'

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
/** CPU seconds of a run. */
function timed(run) {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Mixed articles of 20 paragraphs in each language, one after the other in turns. */
async function articles() {
  const lists = hasCases
    ? index()
        .filter(({ family, source }) => family === 'sent' && source === 'ntrex')
        .map((entry) => {
          const { gold, source, target } = lines(entry)
          return gold.beads
            .filter(([s, t]) => s.length > 0 && t.length > 0)
            .flatMap(([s, t]) => [s.map((i) => source[i]).join(' '), t.map((j) => target[j]).join(' ')])
        })
    : [await corpus()].map(({ source, target }) => source.slice(0, 2_000).flatMap((text, k) => [text, target[k]]))
  return lists.flatMap((paragraphs) =>
    Array.from({ length: Math.floor(paragraphs.length / 40) }, (_, k) => paragraphs.slice(40 * k, 40 * (k + 1)).join('\n\n')),
  )
}

/** Pages in both languages of 24,000 to 40,000 characters. */
const pages = () =>
  hasCases
    ? index()
        .filter(({ family, ext }) => family === 'doc' && ext === 'md')
        .map(({ dir }) => join(cases, dir, 'mixed.md'))
        .filter(existsSync)
        .map((path) => readFileSync(path, 'utf8'))
        .filter(({ length }) => length > 24_000 && length < 40_000)
    : []

/** Documents that are timed in one run; as many warm the code up. */
const TIMED_DOCUMENTS = { articles: 40, pages: 12 }

/** What the process of one measure does. */
const MEASURES = {
  async lines(name, count) {
    const { align, alignUnits } = await import('../dist/index.js')
    const all = await corpus()
    const source = all.source.slice(0, count)
    const target = all.target.slice(0, Math.round((all.target.length * count) / all.source.length))
    const run = (s, t) =>
      name === 'alignUnits' ? alignUnits(s, t) : align({ source: s.join('\n'), target: t.join('\n') }, { format: 'text' })
    // The lexicon is unpacked and the code warm before the first measure.
    run(source.slice(0, 300), target.slice(0, 300))
    return { seconds: median(Array.from({ length: count > 10_000 ? 1 : RUNS }, () => timed(() => run(source, target)))) }
  },
  async documents(name) {
    const { align } = await import('../dist/index.js')
    const list = name === 'articles' ? await articles() : pages()
    if (list.length === 0) return { seconds: undefined }
    const format = name === 'articles' ? 'text' : 'markdown'
    const run = (count) => {
      for (let k = 0; k < count; k++) align(list[k % list.length], { format })
    }
    const count = TIMED_DOCUMENTS[name]
    run(count)
    return { seconds: median(Array.from({ length: RUNS }, () => timed(() => run(count)))) / count }
  },
  async import() {
    const before = process.cpuUsage()
    const memory = process.memoryUsage().rss
    await import('../dist/index.js')
    const { user, system } = process.cpuUsage(before)
    return { seconds: (user + system) / 1e6, grown: (process.memoryUsage().rss - memory) / 2 ** 20 }
  },
}

async function child(kind, name, count) {
  const found = await MEASURES[kind](name, Number(count))
  console.log(JSON.stringify({ ...found, memory: process.resourceUsage().maxRSS / 1024 }))
}

function measure(...args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [here, 'child', ...args.map(String)], { encoding: 'utf8' })
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
  // The shell tells the CPU seconds of its child.
  const { stderr, status } = spawnSync('/bin/bash', ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$@" >/dev/null 2>&1', path, ...args], {
    encoding: 'utf8',
  })
  return status === 0
    ? stderr
        .trim()
        .split(' ')
        .reduce((sum, one) => sum + Number(one), 0)
    : undefined
}

const row = (...cells) => console.log(`| ${cells.join(' | ')} |`)

if (process.argv[2] === 'child') await child(...process.argv.slice(3))
else {
  const { name, source, target } = await corpus()
  const number = (value) => value.toLocaleString('en')
  console.log(
    `${name}, Node ${process.versions.node}, load average ${loadavg()[0].toFixed(1)} on ${availableParallelism()} cores\n`,
  )
  row('lines', 'alignUnits, CPU s', 'growth', 'peak memory', 'align, CPU s', 'growth', 'peak memory', '× alignUnits')
  row('---:', '---:', '---:', '---:', '---:', '---:', '---:', '---:')
  let before
  for (const count of [2_000, 5_000, source.length].filter((one) => one <= source.length)) {
    const [units, text] = ['alignUnits', 'align'].map((name) => measure('lines', name, count))
    const cells = [units, text].flatMap(({ seconds, memory }, k) => [
      seconds.toFixed(2),
      before ? (seconds / before[k].seconds).toFixed(1) : '',
      `${memory.toFixed(0)} MB`,
    ])
    row(number(count), ...cells, (text.seconds / units.seconds).toFixed(2))
    before = [units, text]
  }
  if (process.env.HUNALIGN) {
    const seconds = await hunalign(process.env.HUNALIGN, { source, target })
    row(`hunalign, ${number(source.length)}`, seconds?.toFixed(2) ?? 'failed', '', '', '', '', '', '')
  }
  console.log('')
  row('documents', 'a CPU second', 'peak memory')
  row('---', '---:', '---:')
  for (const [name, what] of [
    ['articles', 'articles of 20 paragraphs'],
    ['pages', 'Markdown pages of 30 kB'],
  ]) {
    const { seconds, memory } = measure('documents', name)
    if (seconds !== undefined) row(what, (1 / seconds).toFixed(1), `${memory.toFixed(0)} MB`)
  }
  const imports = Array.from({ length: 5 }, () => measure('import'))
  const of = (key) => median(imports.map((one) => one[key]))
  console.log(`\n\`import 'muwazi'\`: ${(1000 * of('seconds')).toFixed(0)} ms of CPU, + ${of('grown').toFixed(0)} MB`)
}
