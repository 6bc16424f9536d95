// Kills the built program at random moments while it appends, converts and works on many files. A file is whole, with all that it held; nothing is
// left after the next run.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { numbers } from './mutate.mjs'

const BIN = new URL('../../dist/cli/bin.js', import.meta.url).pathname
/** So large a memory takes some milliseconds to write. */
const PAIRS = 3_000

const table = (name, count) =>
  `source (ar)\ttarget (en)\n${Array.from({ length: count }, (_, k) => `كلب ${name} ${k}\tdog ${name} ${k}\n`).join('')}`

/** Runs the program. `killing` gets the child and may end it. */
async function run(argv, killing = () => {}) {
  const child = spawn(process.execPath, [BIN, ...argv, '-q'], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  killing(child)
  const [code, signal] = await once(child, 'close')
  return { code, signal, said }
}

const hidden = (folder) => readdirSync(folder).filter((name) => name.startsWith('.'))

/** Kills a child at a moment: some time after its start, or some time after it made its first file. */
const killAt = (folder, random, duration) => async (child) => {
  const isEarly = random.next() < 0.3
  const wait = random.next() * (isEarly ? duration : 40)
  if (isEarly) await setTimeout(wait)
  else {
    while (child.exitCode === null && hidden(folder).length === 0) await setTimeout(1)
    await setTimeout(wait)
  }
  child.kill('SIGKILL')
}

/** The names of what a memory holds; undefined for one that is not whole. */
function heldIn(text) {
  if (!text.trimEnd().endsWith('</tmx>')) return undefined
  return new Map(
    ['start', ...Array.from({ length: 1000 }, (_, k) => `k${k}`)].map((name) => [
      name,
      text.split(`<seg>dog ${name} `).length - 1,
    ]),
  )
}

/**
 * Appends and converts, each killed at a random moment.
 *
 * @returns what was wrong, and how many were killed before their end
 */
export async function killed(times, seed = 1) {
  const folder = mkdtempSync(join(tmpdir(), 'muwazi-kill-'))
  const random = numbers(seed)
  const wrong = []
  let kills = 0
  const path = (name) => join(folder, name)
  writeFileSync(path('start.tsv'), table('start', PAIRS))
  const begun = performance.now()
  await run(['convert', path('start.tsv'), '--append', path('m.tmx')])
  const duration = performance.now() - begun
  await run(['convert', path('m.tmx'), '-o', path('m.csv')])
  const sure = new Map([['start', PAIRS]])
  for (let k = 0; k < times; k++) {
    const before = readFileSync(path('m.csv'))
    const isAppend = k % 2 === 0
    writeFileSync(path('k.tsv'), table(`k${k}`, 5))
    const argv = isAppend
      ? ['convert', path('k.tsv'), '--append', path('m.tmx')]
      : ['convert', path('m.tmx'), '-o', path('m.csv')]
    const { signal, code, said } = await run(argv, killAt(folder, random, duration))
    if (signal === 'SIGKILL') kills++
    else if (code !== 0) wrong.push(`run ${k} ended with ${code}: ${said}`)
    const held = heldIn(readFileSync(path('m.tmx'), 'utf8'))
    if (held === undefined) wrong.push(`run ${k}: the memory is not whole`)
    else {
      for (const [name, count] of sure)
        if (held.get(name) !== count) wrong.push(`run ${k}: ${held.get(name)} of ${count} pairs of ${name}`)
      const own = held.get(`k${k}`) ?? 0
      if (isAppend && own !== 0 && own !== 5) wrong.push(`run ${k}: added ${own} of 5 pairs`)
      if (own === 5) sure.set(`k${k}`, 5)
      else if (isAppend && code === 0) wrong.push(`run ${k}: said that it added what is not there`)
    }
    const after = readFileSync(path('m.csv'))
    const isWhole = after.equals(before) || after.toString().split('\n').length >= before.toString().split('\n').length
    if (!isWhole || !after.toString().endsWith('\n')) wrong.push(`run ${k}: the table is not whole`)
  }
  const last = await run(['convert', path('start.tsv'), '--append', path('m.tmx')])
  if (last.code !== 0) wrong.push(`the run after all: ${last.said}`)
  if (hidden(folder).length > 0) wrong.push(`left: ${hidden(folder).join(' ')}`)
  rmSync(folder, { recursive: true })
  return { wrong, kills }
}

/** Processes that append to one memory at once. @returns how many pairs of each it holds, and what they said */
export async function appenders(count, pairs = 20) {
  const folder = mkdtempSync(join(tmpdir(), 'muwazi-append-'))
  const path = (name) => join(folder, name)
  const runs = await Promise.all(
    Array.from({ length: count }, (_, k) => {
      writeFileSync(path(`${k}.tsv`), table(`k${k}`, pairs))
      return run(['convert', path(`${k}.tsv`), '--append', path('m.tmx')])
    }),
  )
  const held = heldIn(readFileSync(path('m.tmx'), 'utf8'))
  const left = hidden(folder)
  rmSync(folder, { recursive: true })
  return { held: Array.from({ length: count }, (_, k) => held?.get(`k${k}`)), said: runs.map(({ said }) => said).join(''), left }
}

const DOCUMENTS = 40

/** What is wrong with the folder of a run of `batch`: each file that the manifest names is whole, each document is in one of them at most. */
function wrongIn(folder) {
  const [head, ...lines] = readFileSync(join(folder, 'manifest.jsonl'), 'utf8').split('\n')
  if (head === '') return ['the manifest is empty']
  // The last line may be cut.
  const entries = lines.slice(0, -1).map((line) => JSON.parse(line))
  const documents = entries.flatMap(({ documents }) => documents.map(({ inputs }) => inputs[0]))
  const wrong = entries
    .flatMap(({ files }) => files)
    .filter(({ name, bytes }) => statSync(join(folder, name), { throwIfNoEntry: false })?.size !== bytes)
    .map(({ name }) => `${name} is not whole`)
  if (new Set(documents).size < documents.length) wrong.push('a document is there twice')
  return wrong
}

/**
 * Runs of `batch --resume`, each killed at a random moment; a folder that is done is looked at, and another begun.
 *
 * @returns what was wrong, and how many were killed before their end
 */
export async function killedBatches(times, seed = 1) {
  const folder = mkdtempSync(join(tmpdir(), 'muwazi-kill-'))
  const random = numbers(seed)
  const wrong = []
  let kills = 0
  mkdirSync(join(folder, 'in'))
  for (let k = 0; k < DOCUMENTS; k++) writeFileSync(join(folder, `in/${k}.txt`), `كتاب جديد ${k}.\n\nA new book ${k}.\n`)
  const argv = (k) => {
    const shards = k % 2 === 0 ? ['--shard-rows', '4', '--to', 'jsonl'] : []
    return ['batch', join(folder, 'in'), '-o', join(folder, `out${k}`), '--jobs', '1', '--resume', ...shards]
  }
  const begun = performance.now()
  await run(argv(0))
  const duration = performance.now() - begun
  for (let done = 0, number = 1; done < times || kills === 0; done++) {
    const out = join(folder, `out${number}`)
    const { signal, code, said } = await run(argv(number), async (child) => {
      await setTimeout(random.next() * 1.2 * duration)
      child.kill('SIGKILL')
    })
    if (signal === 'SIGKILL') kills++
    else if (code !== 0) wrong.push(`run ${done} ended with ${code}: ${said}`)
    const isBegun = statSync(join(out, 'manifest.jsonl'), { throwIfNoEntry: false }) !== undefined
    for (const one of isBegun ? wrongIn(out) : []) wrong.push(`run ${done}: ${one}`)
    if (code !== 0) continue
    const texts = readdirSync(out).flatMap((name) => (name === 'manifest.jsonl' ? [] : [readFileSync(join(out, name), 'utf8')]))
    const held = Array.from({ length: DOCUMENTS }, (_, k) => texts.filter((text) => text.includes(`A new book ${k}.`)).length)
    if (held.some((count) => count !== 1)) wrong.push(`run ${done}: the documents are there ${held.join(' ')} times`)
    if (hidden(out).length > 0) wrong.push(`run ${done} left: ${hidden(out).join(' ')}`)
    number++
  }
  rmSync(folder, { recursive: true })
  return { wrong, kills }
}

/** `npm run fuzz -- --kill N` @returns the exit code */
export async function kill(times) {
  const seed = Date.now() % 1e9
  const files = await killed(times, seed)
  const batches = await killedBatches(times, seed)
  const wrong = [...files.wrong, ...batches.wrong]
  const six = await appenders(6)
  const isLost = six.held.some((count) => count !== 20) || six.left.length > 0
  console.log(
    `${times} runs of append and convert, ${files.kills} killed before their end; ${times} of batch, ${batches.kills} killed; six appenders at once: ${six.held.join(', ')} of 20 pairs each`,
  )
  for (const one of wrong) console.log(`  ${one}`)
  console.log(wrong.length === 0 && !isLost ? 'none failed' : `failed; ${six.said}`)
  return wrong.length === 0 && !isLost ? 0 : 1
}
