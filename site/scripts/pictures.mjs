// Makes the pictures of the READMEs from the running thing: `npm run site && node site/scripts/pictures.mjs`. CHROMIUM names the browser.
// The pictures of the review page are made by scripts/review-pictures.mjs.

import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer-core'
import { serve } from './serve.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const images = join(root, 'docs/images')
const { address, close } = await serve()
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  protocolTimeout: 240_000,
})

async function opened(url, width, height) {
  const page = await browser.newPage()
  await page.setViewport({ width, height })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }])
  await page.goto(url, { waitUntil: 'load' })
  return page
}

const folder = mkdtempSync(join(tmpdir(), 'muwazi-pictures-'))
for (const language of ['en', 'ar']) {
  const prefix = language === 'en' ? '' : '/ar'
  const playground = await opened(`${address}${prefix}/playground/`, 1280, 900)
  await playground.waitForSelector('.playground .row')
  await playground.click('.playground .row:nth-child(2) .why')
  await playground.waitForSelector('.playground .because')
  await playground.$eval('.playground .results', (results) =>
    window.scrollTo(0, results.getBoundingClientRect().top + scrollY - 90),
  )
  await playground.screenshot({ path: join(images, `playground-${language}.png`) })

  const accuracy = await opened(`${address}${prefix}/accuracy/`, 900, 900)
  const plot = await accuracy.$('figure.plot svg')
  await plot.screenshot({ path: join(images, `calibration-${language}.png`) })

  const page = join(folder, `${language}.html`)
  execFileSync(process.execPath, [
    join(root, 'dist/cli/bin.js'),
    join(root, 'fixtures/ushakov-talks/mixed.txt'),
    '-o',
    page,
    '-q',
    '--page-language',
    language,
  ])
  const exported = await opened(pathToFileURL(page).href, 1280, 700)
  await exported.screenshot({ path: join(images, `html-${language}.png`) })
}
await browser.close()
close()
