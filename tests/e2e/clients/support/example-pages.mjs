// The examples for browsers, built by Vite and opened in Chromium.

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'muwazi/tmx'
import puppeteer from 'puppeteer-core'
import { serve } from '../../../../site/scripts/serve.mjs'

export async function checkPages({ check, folder, article, vite }) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    protocolTimeout: 240_000,
  })
  /** An example as it is published, opened; with what it complained of. */
  async function opened(name) {
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
      cwd: join(folder, 'examples', name),
      stdio: 'inherit',
    })
    const { address, close } = await serve(join(folder, 'examples', name, 'dist'))
    const page = await browser.newPage()
    const complaints = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(address)
    return { page, complaints, close }
  }
  try {
    await checkReact(await opened('react'), check)
    await checkWorker(await opened('vite-worker'), check, folder, article)
  } finally {
    await browser.close()
  }
}

async function checkReact({ page, complaints, close }, check) {
  const rows = () =>
    page.$$eval('tr', (all) =>
      all.map((row) =>
        [...row.cells]
          .slice(0, 2)
          .map((cell) => `${cell.lang} ${cell.dir} ${cell.textContent}`)
          .join(' | '),
      ),
    )
  const show = (count) =>
    page.waitForFunction(
      (n) => document.querySelectorAll('tr').length === n && document.querySelector('[role=status]').textContent === '',
      {},
      count,
    )
  /** Whether the first cell of a row stands left of the second. */
  const fromLeft = () => page.$eval('tr', ({ cells }) => cells[0].getBoundingClientRect().x < cells[1].getBoundingClientRect().x)
  await show(2)
  const [first] = await rows()
  check(
    'react: each text has its language and direction',
    first === 'ar rtl وصل الوفد إلى القاهرة. | en ltr The delegation arrived in Cairo.',
    first,
  )
  check('react: an English page runs from the left', (await fromLeft()) && (await page.$eval('html', ({ dir }) => dir)) === 'ltr')
  await page.click('button')
  await page.waitForSelector('html[dir=rtl][lang=ar]')
  check('react: an Arabic page runs from the right', !(await fromLeft()))
  check('react: texts keep their directions', (await rows())[0] === first)
  await page.click('textarea', { clickCount: 3 })
  await page.$eval('textarea', (area) => area.select())
  await page.type('textarea', 'كتاب جديد.\n\nA new book.\n\nAnother one, by nobody at all.')
  await show(2)
  check(
    'react: what is typed is aligned',
    (await rows())[0] === 'ar rtl كتاب جديد. | en ltr A new book.',
    (await rows()).join('\n'),
  )
  check('react: no complaints', complaints.length === 0, complaints.join('; '))
  close()
}

async function checkWorker({ page, complaints, close }, check, folder, article) {
  const input = await page.$('input')
  const said = () => page.$eval('[role=status]', ({ textContent }) => textContent)
  await input.uploadFile(join(folder, 'article.txt'))
  const link = await page.waitForSelector('[role=status] a')
  const tmx = await link.evaluate(async ({ href }) => (await fetch(href)).text())
  const wanted = stringify(
    { ...article, source: { ...article.source, path: 'article.txt' }, target: { ...article.target, path: 'article.txt' } },
    { minConfidence: 0.9 },
  )
  check('vite-worker: gives the memory that Node gives', tmx === wanted, tmx.slice(0, 300))
  writeFileSync(join(folder, 'scan.pdf'), '%PDF-1.4\n')
  await input.uploadFile(join(folder, 'scan.pdf'))
  await page.waitForFunction(() => /^Expected .* PDF/.test(document.querySelector('[role=status]').textContent))
  check('vite-worker: says what is wrong with a file', true)
  const long = Array.from({ length: 3000 }, (_, k) => `هذه هي الجملة رقم ${k} من النص.\n\nThis is sentence ${k} of the text.`)
  writeFileSync(join(folder, 'long.txt'), long.join('\n\n'))
  await input.uploadFile(join(folder, 'long.txt'))
  await page.click('button')
  check(
    'vite-worker: is cancelled',
    (await said()) === 'Cancelled' && (await page.$eval('button', ({ disabled }) => disabled)),
    await said(),
  )
  check('vite-worker: no complaints', complaints.length === 0, complaints.join('; '))
  close()
}
