// Makes the pictures of docs/review.md: node scripts/review-pictures.mjs (after a build). CHROMIUM names the browser.

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const images = join(root, 'docs/images')
mkdirSync(images, { recursive: true })
const page = join(mkdtempSync(join(tmpdir(), 'muwazi-pictures-')), 'review.html')
execFileSync(process.execPath, [
  join(root, 'dist/cli/bin.js'),
  'review',
  join(root, 'fixtures/ushakov-talks/mixed.txt'),
  '-o',
  page,
  '-q',
])

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})

/** Opens the page, presses keys and takes a picture. */
async function picture(name, width, height, keys) {
  // A browser keeps what was done: each picture begins anew.
  const context = await browser.createBrowserContext()
  const tab = await context.newPage()
  await tab.setViewport({ width, height })
  await tab.goto(pathToFileURL(page).href)
  await tab.waitForSelector('[role=gridcell]:focus')
  for (const chord of keys) {
    const parts = chord.split('+')
    const last = parts.pop()
    for (const part of parts) await tab.keyboard.down(part)
    await tab.keyboard.press(last)
    for (const part of parts.reverse()) await tab.keyboard.up(part)
    await new Promise((done) => setTimeout(done, 300))
  }
  await tab.screenshot({ path: join(images, `${name}.png`) })
  await context.close()
}

await picture('review-en', 1280, 800, ['a', 'ArrowDown', 'ArrowDown', 'm', 'b'])
await picture('review-ar', 1280, 800, ['Shift+G', 'ArrowDown', 'r'])
await picture('review-split', 1280, 800, ['s'])
await picture('review-narrow', 400, 800, [])
await browser.close()
