// `node bench/async.mjs` (after a build): how long the main thread waits while 1,000 paragraphs are aligned beside it, and how long after
// an abort the promise is rejected and the pool closed, in Node (thread, process) and in Chromium (CHROMIUM names the program).

import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import puppeteer from 'puppeteer-core'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const RUNS = 5

/** Runs in Node and, as source, in a page. `door` is `muwazi/async`. */
async function measure(door, options, runs) {
  const text = Array.from(
    { length: 1_000 },
    (_, k) => `كتاب جديد رقم ${k}. كلب صغير.\n\nA new book, number ${k}. A small dog.`,
  ).join('\n\n')
  const pool = door.createPool({ size: 1, ...options })
  await pool.align('كلب\n\nA dog')
  let segments = 0
  /** The longest time for which this thread did nothing else. */
  const longestIn = async (work) => {
    let longest = 0
    let heaviest = 0
    const cpuNow = () => {
      const { user, system } = globalThis.process?.cpuUsage() ?? { user: 0, system: 0 }
      return (user + system) / 1000
    }
    let cpu = cpuNow()
    const turns = new MessageChannel()
    let before = performance.now()
    turns.port1.onmessage = () => {
      const now = performance.now()
      longest = Math.max(longest, now - before)
      heaviest = Math.max(heaviest, cpuNow() - cpu)
      cpu = cpuNow()
      before = now
      turns.port2.postMessage(0)
    }
    turns.port2.postMessage(0)
    await work()
    turns.port1.close()
    return { longest, heaviest }
  }
  const waited = []
  const idle = []
  for (let run = 0; run < runs; run++) {
    const begun = performance.now()
    waited.push(
      await longestIn(async () => {
        segments = (await pool.align(text)).segments.length
      }),
    )
    const took = performance.now() - begun
    // As long again without any work: what the machine itself makes a thread wait.
    idle.push(await longestIn(() => new Promise((done) => setTimeout(done, took))))
  }
  await pool.close()
  let cancelled = 0
  for (let run = 0; run < runs; run++) {
    const stop = new AbortController()
    const one = door.createPool({ size: 1, ...options })
    let at = 0
    // Each run is stopped at another place of the work.
    const asked = one.align(text, {
      signal: stop.signal,
      onProgress(done) {
        if (at > 0 || done < (run + 0.5) / runs) return
        at = performance.now()
        stop.abort()
      },
    })
    await asked.catch(() => {})
    await one.close()
    cancelled = Math.max(cancelled, performance.now() - at)
  }
  const middle = (list) => list.sort((a, b) => a - b)[list.length >> 1]
  const of = (list, name) => middle(list.map((one) => one[name]))
  return { segments, waited: of(waited, 'longest'), idle: of(idle, 'longest'), cpu: of(waited, 'heaviest'), cancelled }
}

/** CPU time of a thread counts that of its worker: it is told where the worker is another process. */
const show = (name, { segments, waited, idle, cpu, cancelled }) =>
  console.log(
    `${name.padEnd(14)} ${segments} segments: the main thread waited ${waited.toFixed(1)} ms at most, ${idle.toFixed(1)} ms without work${name === 'Node, process' ? `, and worked ${cpu.toFixed(1)} ms of CPU time` : ''}; cancelled within ${cancelled.toFixed(1)} ms`,
  )

console.log(`load ${loadavg()[0].toFixed(1)}, waits: the middle of ${RUNS} runs, cancelling: the most`)
const door = await import(`${dist}async-node.js`)
for (const isolation of ['thread', 'process']) show(`Node, ${isolation}`, await measure(door, { isolation }, RUNS))

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
if (existsSync(CHROMIUM)) {
  const folder = mkdtempSync(join(tmpdir(), 'muwazi-async-'))
  const source = `import * as door from '${dist}async.js'\nwindow.measured = (options, runs) => (${measure})(door, options, runs)`
  writeFileSync(join(folder, 'page.js'), source)
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'page.js')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  })
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js'
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' })
    response.end(isScript ? outputFiles[0].text : '<!doctype html><meta charset=utf-8><script type=module src=page.js></script>')
  }).listen(0)
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
  const page = await browser.newPage()
  await page.goto(`http://localhost:${server.address().port}/`)
  await page.waitForFunction('window.measured !== undefined')
  show('Chromium', await page.evaluate(`measured({}, ${RUNS})`))
  await new Promise((done) => setTimeout(done, 500))
  console.log(`workers that are left in the page: ${page.workers().length}`)
  await browser.close()
  server.close()
}
