// Pictures of every page in both languages, to be looked at: `npm run site && node site/scripts/screenshots.mjs FOLDER [WIDTH] [light|dark]`. Each sheet has an
// English page beside its Arabic one. Pages of TypeDoc have one template, of which one is enough. CHROMIUM names the browser.

import { mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import puppeteer from 'puppeteer-core'
import { DIST, serve } from './serve.mjs'

const [folder = 'screenshots', width = '1100', theme = 'light'] = process.argv.slice(2)
const MAX_HEIGHT = 2600

const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter(
    (name) =>
      name.endsWith('index.html') && !name.startsWith('ar/') && (!/reference\/api\/./.test(name) || /api\/srx\//.test(name)),
  )
  .map((name) => name.replace(/index\.html$/, ''))
  .sort()
mkdirSync(folder, { recursive: true })
const { address, close } = await serve()
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  protocolTimeout: 240_000,
})
const page = await browser.newPage()
await page.setViewport({ width: Number(width), height: 900 })
await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])

async function shot(path) {
  // A page in the background is not painted, and its picture is waited for.
  await page.bringToFront()
  await page.goto(address + path, { waitUntil: 'load' })
  if (path.endsWith('/playground/')) await page.waitForSelector('.playground .row')
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const clip = { x: 0, y: 0, width: Number(width), height: Math.min(height, MAX_HEIGHT) }
  return page.screenshot({ encoding: 'base64', clip, captureBeyondViewport: true })
}

const sheet = await browser.newPage()
await sheet.setViewport({ width: Number(width) * 2 + 20, height: 900, deviceScaleFactor: 0.7 })
for (const name of pages) {
  const images = [await shot(`/${name}`), await shot(`/ar/${name}`)].map((data) => `<img src="data:image/png;base64,${data}">`)
  await sheet.bringToFront()
  await sheet.setContent(`<body style="margin:0;display:flex;gap:20px;align-items:start;background:#888">${images.join('')}`)
  const path = join(resolve(folder), `${name.replaceAll('/', '-') || 'index-'}${theme}.png`)
  await sheet.screenshot({ path, fullPage: true })
  console.log(path)
}
await browser.close()
close()
