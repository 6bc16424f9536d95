// What `muwazi stream` and `muwazi batch` cost (after a build, on Linux): node bench/pipelines.mjs [MEASURE…] [--documents 1000]
//
//   speed     articles a CPU second and by the clock, of `align` in a loop, of one worker, of two
//   ready     from the start to the first record
//   poison    what a document costs that hangs, or ends its worker, beyond its time limit
//   memory    of a worker that is never replaced, after so many articles and 20 times as many small documents
//   files     10,000 files of two lines in one call of `batch`, into shards and into a file each
//
// Each measure of time begins when the workers are warm. CPU seconds say more than the clock on a machine that does other things.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { hasCases, index, lines } from './gold.mjs'
import { cpuBelow, megabytes, sum, watched } from './processes.mjs'

const here = fileURLToPath(import.meta.url)
const BIN = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url))
const WARM = 100
const ROUNDS = 3

/** Mixed articles of 20 paragraphs in each language, one after the other in turns; the article of the fixtures where there is no gold. */
function articles() {
  if (!hasCases) return [readFileSync(new URL('../fixtures/ushakov-talks/mixed.txt', import.meta.url), 'utf8')]
  return index()
    .filter(({ family, source }) => family === 'sent' && source === 'ntrex')
    .flatMap((entry) => {
      const { gold, source, target } = lines(entry)
      const pairs = gold.beads.filter(([s, t]) => s.length > 0 && t.length > 0)
      const texts = pairs.flatMap(([s, t]) => [s.map((i) => source[i]).join(' '), t.map((j) => target[j]).join(' ')])
      return Array.from({ length: Math.floor(texts.length / 40) }, (_, k) => texts.slice(40 * k, 40 * (k + 1)).join('\n\n'))
    })
}

/** Documents that are all different, as lines. */
export const documents = (count, texts = articles()) =>
  Array.from({ length: count }, (_, k) => `${JSON.stringify({ id: `a${k}`, text: `${texts[k % texts.length]}\n\n${k}` })}\n`)

const LETTERS = { ar: 'بتثجحخدذرزسشصضطظعغفقكلمنهوي', en: 'abcdefghijklmnopqrstuvwxyz' }
/** Names that no document before has, since what is remembered of words grows with them. */
const names = (language, from) =>
  Array.from({ length: 6 }, (_, k) => {
    const letters = LETTERS[language]
    // A prime apart, so that neighbours are not alike.
    let rest = ((from * 6 + k) * 7_368_787) % letters.length ** 5
    let name = ''
    for (let at = 0; at < 5; at++, rest = Math.floor(rest / letters.length)) name += letters[rest % letters.length]
    return name
  }).join(' ')
/** Documents of two sentences with new names in each. */
const small = (from, count) =>
  Array.from({ length: count }, (_, k) => {
    const text = `كتاب جديد عن المدينة و${names('ar', from + k)}.\n\nA new book about the city and ${names('en', from + k)}.`
    return `${JSON.stringify({ id: from + k, text })}\n`
  })

/** A program that answers a line with a line. */
class Answering {
  constructor(args) {
    this.child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    // Whoever waits for its answers sees its end.
    this.child.stdin.on('error', () => {})
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]()
  }
  /** Sends lines and waits for all answers. @returns seconds by the clock and of CPU */
  async answer(list) {
    const [clock, cpu] = [performance.now(), cpuBelow(this.child.pid)]
    this.child.stdin.write(list.join(''))
    for (const _ of list) if ((await this.lines.next()).done) throw new Error('Expected an answer to each line, got an end')
    const after = cpuBelow(this.child.pid)
    return { clock: (performance.now() - clock) / 1000, cpu: sum(after) - sum(cpu) }
  }
  async end() {
    this.child.stdin.end()
    await once(this.child, 'close')
  }
}

/** `align` in a loop, in a process of its own. */
export const loop = () => new Answering([here, 'loop'])
const stream = (...flags) => new Answering([BIN, 'stream', '-q', ...flags])

const best = (list, field) => Math.min(...list.map((one) => one[field]))
const rate = (count, seconds) => (count / seconds).toFixed(1)

const MEASURES = {
  async speed(count) {
    const kinds = {
      'align in a loop': loop,
      'stream --jobs 1': () => stream('--jobs', '1'),
      'stream --jobs 2': () => stream('--jobs', '2'),
    }
    const list = documents(count)
    const found = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]))
    // In turns, so that what else the machine does falls on all of them.
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, start] of Object.entries(kinds)) {
        const program = start()
        await program.answer(documents(WARM * 2))
        found[name].push(await program.answer(list))
        await program.end()
      }
    for (const [name, all] of Object.entries(found))
      console.log(
        `${name}: ${rate(count, best(all, 'cpu'))} articles a CPU second, ${rate(count, best(all, 'clock'))} a second by the clock`,
      )
    const [bare, one, two] = Object.values(found)
    console.log(`stream over the loop: ${((best(one, 'cpu') / best(bare, 'cpu') - 1) * 100).toFixed(1)} % more CPU time`)
    console.log(`two workers over one: ${(best(one, 'clock') / best(two, 'clock')).toFixed(2)} times as fast by the clock`)
  },
  async ready() {
    const times = []
    for (let round = 0; round < 7; round++) {
      const began = performance.now()
      const program = stream('--jobs', '1')
      const { cpu } = await program.answer(['{"text":"كتاب جديد.\\n\\nA new book."}\n'])
      times.push({ clock: performance.now() - began, cpu: cpu * 1000 })
      await program.end()
    }
    console.log(
      `first record: ${best(times, 'clock').toFixed(0)} ms after the start, ${best(times, 'cpu').toFixed(0)} ms of CPU time`,
    )
  },
  async poison() {
    const folder = mkdtempSync(join(tmpdir(), 'muwazi-bench-'))
    const module = join(folder, 'poison.mjs')
    writeFileSync(
      module,
      `export default (source, target) => {
        const all = [...source, ...target].join(' ')
        while (all.includes('POISON-HANG'));
        if (all.includes('POISON-CRASH')) process.kill(process.pid, 'SIGKILL')
        return () => 0
      }`,
    )
    const program = stream('--jobs', '1', '--timeout', '3s', '--evidence', module)
    const [healthy] = documents(1, ['كتاب جديد.\n\nA new book.'])
    const [hanging, ending] = ['HANG', 'CRASH'].flatMap((word) =>
      documents(1, [`كتاب جديد POISON-${word}.\n\nA new book POISON-${word}.`]),
    )
    await program.answer([healthy])
    for (const [name, line, limit] of [
      ['hangs', hanging, 3],
      ['ends its worker (tried twice)', ending, 0],
    ]) {
      const costs = []
      for (let round = 0; round < 5; round++) costs.push((await program.answer([line, healthy])).clock - limit)
      console.log(
        `a document that ${name}: ${Math.min(...costs).toFixed(2)} to ${Math.max(...costs).toFixed(2)} s beyond its time limit, the next document included`,
      )
    }
    await program.end()
    rmSync(folder, { recursive: true })
  },
  async memory(count) {
    const texts = articles()
    for (const [name, made, total] of [
      ['articles', (from) => documents(from + 250, texts).slice(from), count],
      ['documents of two sentences with new names', (from) => small(from, 250), count * 20],
    ]) {
      const program = stream('--jobs', '1', '--recycle', '10000000')
      const seen = []
      for (let done = 0; done < total; ) {
        await program.answer(made(done))
        done += 250
        if (done % Math.ceil(total / 10) < 250) {
          const [worker] = [...cpuBelow(program.child.pid).keys()].filter((pid) => pid !== program.child.pid)
          seen.push(`${done}: ${megabytes(worker).toFixed(0)}`)
        }
      }
      console.log(
        `memory of a worker in MB after so many ${name}: ${seen.join(', ')}; the supervisor ${megabytes(program.child.pid).toFixed(0)}`,
      )
      await program.end()
    }
  },
  async files() {
    const folder = mkdtempSync(join(tmpdir(), 'muwazi-bench-'))
    mkdirSync(join(folder, 'in'))
    for (let k = 0; k < 10_000; k++)
      writeFileSync(join(folder, `in/${k}.txt`), `كتاب جديد عن المدينة ${k}.\nA new book about the city ${k}.\n`)
    for (const [name, flags] of [
      ['shards', ['--shard-rows', '500k']],
      ['a file each', []],
    ]) {
      const began = performance.now()
      const child = spawn(
        process.execPath,
        [BIN, 'batch', join(folder, 'in'), '-o', join(folder, name), '--jobs', '2', ...flags],
        {
          stdio: ['ignore', 'inherit', 'inherit'],
        },
      )
      const end = watched(child.pid)
      await once(child, 'close')
      console.log(
        `10,000 files of two lines into ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s by the clock, ${end().toFixed(1)} CPU seconds`,
      )
    }
    rmSync(folder, { recursive: true })
  },
}

if (process.argv[2] === 'loop') {
  const { align } = await import('../dist/index.js')
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, text } = JSON.parse(line)
    console.log(JSON.stringify({ id, pairs: align(text).segments.length }))
  }
} else if (process.argv[1] === here) {
  const at = process.argv.indexOf('--documents')
  const count = at < 0 ? 1_000 : Number(process.argv[at + 1])
  const wanted = process.argv.slice(2, at < 0 ? undefined : at)
  console.log(`load ${loadavg()[0].toFixed(1)}, ${hasCases ? 'articles of the gold' : 'the article of the fixtures'}`)
  for (const [name, measure] of Object.entries(MEASURES)) if (wanted.length === 0 || wanted.includes(name)) await measure(count)
}
