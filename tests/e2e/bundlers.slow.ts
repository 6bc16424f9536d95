// muwazi in pages and workers of a real browser, bundled by what people bundle with, as it is by default.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../src/index.ts'
import { browserWith, hasBrowser } from '../support/browser.ts'
import { built } from '../support/built.ts'
import { BUNDLERS } from '../support/bundlers.ts'

const root = new URL('../..', import.meta.url).pathname
const ARTICLE = readFileSync(`${root}fixtures/ushakov-talks/mixed.txt`, 'utf8')
/** References of HTML are what the browser build of a package decodes with a document. */
const MARKDOWN = '# كتاب &copy; جديد\n\n# A new book &copy;'

const SOURCES = {
  'page.js': `
import { align } from 'muwazi'
import { alignAsync } from 'muwazi/async'
import { read } from 'muwazi/documents'
window.inPage = (text, markdown) => [align(text), align(read({ value: markdown, path: 'a.md' }))]
window.beside = async (text) => {
  const heard = []
  return [await alignAsync(text, { onProgress: (done) => heard.push(done) }), heard]
}
window.cancelled = async (text) => {
  const stop = new AbortController()
  let began
  const asked = alignAsync(text, { signal: stop.signal, onProgress: () => { began ??= performance.now(); stop.abort() } })
  return [await asked.catch((error) => error.name), performance.now() - began]
}
/** The longest time in milliseconds for which the page did nothing else while a text was aligned. */
window.longestWait = async (text) => {
  await alignAsync('x')
  let before = performance.now()
  let longest = 0
  const turns = new MessageChannel()
  turns.port1.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - before)
    before = now
    turns.port2.postMessage(0)
  }
  turns.port2.postMessage(0)
  const { segments } = await alignAsync(text)
  turns.port1.close()
  return [segments.length, longest]
}`,
  'own-worker.js': `
import { align } from 'muwazi'
import { read } from 'muwazi/documents'
onmessage = ({ data: [text, markdown] }) => postMessage([align(text), align(read({ value: markdown, path: 'a.md' }))])`,
}
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' }

const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
const EXPECTED = plain([align(ARTICLE), align({ value: MARKDOWN, path: 'a.md' })])

/** Kilobytes (1,000 bytes) of scripts, compressed by gzip. */
const kilobytes = (folder: string, names: readonly string[]) =>
  Math.round(names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0) / 1000)

/** What docs/async.md says of a bundler, by the column. */
function documented(name: string): number[] {
  const row = new RegExp(`^\\| ${name} \\|(.*)\\|$`, 'm').exec(readFileSync(`${root}docs/async.md`, 'utf8'))
  return (row?.[1] ?? '').split('|').map((cell) => Number(cell.replace(/[^\d]/g, '')))
}

describe.skipIf(!hasBrowser)('muwazi in a browser', () => {
  const from = mkdtempSync(join(tmpdir(), 'muwazi-bundled-'))
  let browser: Browser
  let server: Server
  let origin: string
  beforeAll(async () => {
    await built()
    mkdirSync(join(from, 'node_modules'))
    symlinkSync(root, join(from, 'node_modules/muwazi'))
    for (const [name, source] of Object.entries(SOURCES)) writeFileSync(join(from, name), source)
    server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
      try {
        const body = path.endsWith('.html')
          ? '<!doctype html><meta charset=utf-8><link rel=icon href=data:,><script type=module src=page.js></script>'
          : readFileSync(join(from, path))
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body)
      } catch {
        response.writeHead(404).end()
      }
    }).listen(0)
    origin = `http://localhost:${(server.address() as AddressInfo).port}`
    browser = await browserWith()
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  describe.each(Object.entries(BUNDLERS))('bundled by %s', (name, bundle) => {
    const to = join(from, name)
    beforeAll(async () => {
      await bundle({ from, entry: 'page', to })
      await bundle({ from, entry: 'own-worker', to })
    })

    it('aligns in the page, in a worker of its own, and in one of ours, without a complaint', async () => {
      const page = await browser.newPage()
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
      await page.goto(`${origin}/${name}/index.html`)
      await page.waitForFunction('window.beside !== undefined')
      const call = (code: string, ...given: unknown[]) => page.evaluate(`(${code})(...${JSON.stringify(given)})`)
      expect(plain(await call('inPage', ARTICLE, MARKDOWN))).toEqual(EXPECTED)
      const inWorker = `(...texts) => new Promise((resolve, reject) => {
        const worker = new Worker('own-worker.js', { type: 'module' })
        worker.onmessage = ({ data }) => resolve(data)
        worker.onerror = (event) => reject(new Error(event.message))
        worker.postMessage(texts)
      })`
      expect(plain(await call(inWorker, ARTICLE, MARKDOWN))).toEqual(EXPECTED)
      const [bitext, heard] = (await call('beside', ARTICLE)) as [unknown, number[]]
      expect(plain(bitext)).toEqual(EXPECTED[0])
      expect([heard.length > 3, heard.at(-1), heard.every((done, k) => k === 0 || done >= heard[k - 1]!)]).toEqual([
        true,
        1,
        true,
      ])
      const [error] = (await call('cancelled', ARTICLE)) as [string, number]
      expect(error).toBe('AbortError')
      expect(complaints).toEqual([])
      await page.close()
    })

    it('is as large as docs/async.md says', () => {
      const all = readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
      const worker = kilobytes(to, ['own-worker.js'])
      const sizes = [
        kilobytes(
          to,
          all.filter((file) => file !== 'own-worker.js'),
        ),
        worker,
      ]
      // One in twenty more or less is a change that the table should show.
      const isTold = sizes.every((size, column) => Math.abs(size - (documented(name)[column] ?? 0)) <= size / 20)
      if (!isTold) expect(`| ${name} | ${sizes.join(' | ')} |`).toBe(`| ${name} | ${documented(name).join(' | ')} |`)
    })
  })

  it('leaves the page its time', async () => {
    const page = await browser.newPage()
    await page.goto(`${origin}/esbuild/index.html`)
    await page.waitForFunction('window.longestWait !== undefined')
    const paragraphs = Array.from(
      { length: 1_000 },
      (_, k) => `كتاب جديد رقم ${k}. كلب صغير.\n\nA new book, number ${k}. A small dog.`,
    )
    const [segments, longest] = (await page.evaluate(`longestWait(${JSON.stringify(paragraphs.join('\n\n'))})`)) as [
      number,
      number,
    ]
    expect(segments).toBeGreaterThanOrEqual(1_000)
    console.log(`a result of ${segments} segments: the page waited ${longest.toFixed(1)} ms at most`)
    await page.close()
  })
})
