// The page in headless Chromium: what axe-core finds, which way each cell runs, whether anything is wider than the screen, what is blocked.
// node tests/e2e/clients/html.mjs WORK_FOLDER — leaves pages and screenshots there. CHROMIUM names the program.

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { stringify } from 'muwazi/html'
import puppeteer from 'puppeteer-core'
import { checks, difference, documents } from './support/texts.mjs'

const folder = resolve(process.argv[2] ?? '.')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const { check, end } = checks('HTML in Chromium')

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})

/** Which way cells run and what they say, as the browser computes it. */
const readCells = () =>
  [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => ({
      lang: cell.lang,
      direction: getComputedStyle(cell).direction,
      align: getComputedStyle(cell).textAlign,
      left: cell.getBoundingClientRect().left,
      text: cell.querySelector('.none') ? null : cell.textContent,
      heading: cell.querySelector('h2,h3,h4,h5,h6') !== null,
    })),
  )

/** Elements that stick out of the screen. */
const sticksOut = () =>
  [...document.querySelectorAll('body *')]
    .filter((one) => !one.closest('.hidden,.skip,thead') && one.getBoundingClientRect().width > 0)
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5 || one.getBoundingClientRect().left < -0.5)
    .map((one) => one.outerHTML.slice(0, 80))

const shown = (text) =>
  text === null
    ? null
    : text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')

for (const [name, bitext] of Object.entries(documents()))
  for (const language of name.startsWith('article') ? ['en', 'ar'] : ['en']) {
    const path = join(folder, `${name.replace(/\W+/g, '-')}.${language}.html`)
    writeFileSync(path, stringify(bitext, { language }))
    const page = await browser.newPage()
    const blocked = []
    const requests = []
    page.on('console', (message) => blocked.push(message.text()))
    page.on('dialog', (dialog) => {
      blocked.push(`a dialog: ${dialog.message()}`)
      dialog.dismiss()
    })
    page.on('request', (request) => requests.push(request.url()))
    for (const width of [375, 1280]) {
      const title = `${name}, page in ${language}, ${width} px`
      await page.setViewport({ width, height: 900 })
      await page.goto(pathToFileURL(path).href)
      const cells = await page.evaluate(readCells)
      const texts = cells.map((row) => row.map(({ text }) => text))
      const wanted = bitext.segments.map(({ source, target }) => [shown(source?.text ?? null), shown(target?.text ?? null)])
      check(`${title}: shows the texts`, difference(texts, wanted) === '', difference(texts, wanted))
      const turned = cells
        .flat()
        .filter(
          (cell) =>
            cell.direction !== (cell.lang === 'ar' ? 'rtl' : 'ltr') || cell.align !== (cell.lang === 'ar' ? 'right' : 'left'),
        )
      check(
        `${title}: ${cells.flat().length} cells run the way of their language`,
        turned.length === 0,
        JSON.stringify(turned[0]),
      )
      if (width > 700) {
        const crossed = cells.filter(
          (row) => row.find(({ lang }) => lang === 'ar').left <= row.find(({ lang }) => lang === 'en').left,
        )
        check(`${title}: Arabic stands right of English`, crossed.length === 0, JSON.stringify(crossed[0]))
      }
      const headings = bitext.segments.map(({ kind, source, target }) =>
        [source, target].map((side) => side !== null && kind === 'heading'),
      )
      const found = cells.map((row) => row.map(({ heading }) => heading))
      check(`${title}: headings are headings`, difference(found, headings) === '', difference(found, headings))
      const overflow = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      check(`${title}: nothing scrolls sideways`, overflow[0] <= overflow[1], overflow.join(' > '))
      const out = await page.evaluate(sticksOut)
      check(`${title}: nothing sticks out`, out.length === 0, out[0])
      await page.screenshot({ path: path.replace(/html$/, `${width}.png`), clip: { x: 0, y: 0, width, height: 1600 } })
    }
    check(
      `${name}, page in ${language}: asks for nothing, says nothing`,
      blocked.length === 0 && requests.every((url) => url.startsWith('file:')),
      [...blocked, ...requests].join(' | '),
    )

    // Through the protocol, since the page's own policy lets no script in.
    for (const scheme of bitext.segments.length > 1000 ? ['light'] : ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''))
      await page.evaluate(axe)
      const { violations, passes } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }))
      check(
        `${name}, page in ${language}, ${scheme}: axe-core finds no violation in ${passes.length} rules that apply`,
        violations.length === 0,
        violations.map(({ id, nodes }) => `${id} (${nodes[0].html.slice(0, 120)})`).join('; '),
      )
    }

    const tree = await page.accessibility.snapshot({ interestingOnly: false })
    const roles = new Map()
    const count = (node) => {
      roles.set(node.role, (roles.get(node.role) ?? 0) + 1)
      for (const child of node.children ?? []) count(child)
    }
    count(tree)
    check(
      `${name}, page in ${language}: its accessibility tree has a table with a row header a row`,
      roles.get('rowheader') === bitext.segments.length && roles.get('table') === 1,
      JSON.stringify([...roles]),
    )

    const jumps = await page.evaluate(
      () => [...document.querySelectorAll('a')].filter((link) => !document.querySelector(link.getAttribute('href'))).length,
    )
    check(`${name}, page in ${language}: every link leads somewhere`, jumps === 0, jumps)
    await page.keyboard.press('Tab')
    const first = await page.evaluate(() => document.activeElement?.className)
    check(`${name}, page in ${language}: the first stop of the Tab key skips to the texts`, first === 'skip', first)
    await page.pdf({ path: path.replace(/html$/, 'pdf') })
    await page.close()
  }

await browser.close()
end()
