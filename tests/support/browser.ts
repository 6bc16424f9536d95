// Review pages in a real browser. CHROMIUM names the program; without one these tests are skipped, and say so.

import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core'
import type { Bitext } from '../../src/bitext.ts'
import type { PageParts } from '../../src/formats/review/page-file.ts'
import { pageParts } from '../../src/review/bundle.mjs'
import { reviewPage } from '../../src/review/write.ts'

export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
/** Tests of the page are skipped where there is no browser, but in CI, which installs both: there they fail. */
const isCi = process.env['CI'] !== undefined
export const hasBrowser = isCi || existsSync(CHROMIUM)

export const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr'
export const hasFirefox = isCi || existsSync(FIREFOX)

export const firefox = (): Promise<Browser> =>
  puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, protocolTimeout: 240_000 })

/** @param profile folder of a profile that outlives the browser */
export const browserWith = (profile?: string): Promise<Browser> =>
  puppeteer.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    protocolTimeout: 240_000,
    ...(profile === undefined ? {} : { userDataDir: profile }),
  })

export const temporary = (): string => mkdtempSync(join(tmpdir(), 'muwazi-review-'))

let parts: Promise<PageParts> | undefined

/** Writes a page of some bitexts. @returns its path */
export async function pageFileOf(
  bitexts: readonly Bitext[],
  language: 'en' | 'ar' = 'en',
  folder = temporary(),
): Promise<string> {
  parts ??= pageParts()
  const path = join(folder, 'review.html')
  const named = bitexts.map((bitext, k) => ({ name: `document-${k + 1}.txt`, bitext }))
  writeFileSync(path, [...reviewPage(named, await parts, { language, key: randomBytes(32).toString('base64') })].join(''))
  return path
}

/** An open page, with what it complained of and asked the network for. */
export interface Opened {
  page: Page
  complaints: string[]
  /** Presses keys, one after the other: `Alt+Shift+ArrowDown`, `N`. */
  press(...keys: string[]): Promise<void>
  /** What the page says to a screen reader. */
  said(): Promise<string>
  /** The row that has the focus, from 1, and its side. */
  active(): Promise<string>
  /** Rows as they are shown, from the first one mounted. */
  rows(): Promise<string[]>
}

export async function openPage(browser: Browser, path: string, size = { width: 1280, height: 800 }): Promise<Opened> {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    // The icon of a date field is data that the browser brings.
    if (!/^(?:file|blob|data):/.test(request.url())) complaints.push(`request of ${request.url()}`)
  })
  await page.setViewport(size)
  // Headless, there is nobody to choose a file: the page hands it out as a download.
  await page.evaluateOnNewDocument(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  await page.goto(pathToFileURL(path).href)
  await page.waitForSelector('.space > .row, .blank')
  // What the browser kept is looked at.
  await page.waitForFunction(
    () =>
      document.querySelector('.blank') !== null ||
      document.querySelector('dialog') !== null ||
      performance.getEntriesByName('muwazi-stored').length > 0,
  )
  return {
    page,
    complaints,
    async press(...keys) {
      for (const chord of keys) {
        // Firefox knows the key by what it types.
        const names = chord.split('+').map((name) => (name === 'Space' ? ' ' : name)) as KeyInput[]
        const last = names.pop()!
        for (const name of names) await page.keyboard.down(name)
        await page.keyboard.press(last)
        for (const name of names.reverse()) await page.keyboard.up(name)
        // Commands are kept before they show; a dialog closes after the key that closes it.
        await page.waitForFunction(
          (closes) => {
            const isOpen = document.querySelector('dialog[open]') !== null
            return closes ? !isOpen : isOpen || document.querySelector('[data-busy]') === null
          },
          {},
          last === 'Escape',
        )
      }
    },
    said: () => page.evaluate(() => document.querySelector('.status')?.textContent ?? ''),
    active: () =>
      page.evaluate(() => {
        const cell = document.activeElement?.closest<HTMLElement>('[role=gridcell]')
        return `${Number(cell?.closest<HTMLElement>('[data-row]')?.dataset['row']) + 1} ${cell?.dataset['side']}`
      }),
    rows: () =>
      page.evaluate(() => {
        const text = (row: Element, side: string) =>
          [...row.querySelectorAll(`.cell.${side} .unit`)].map((unit) => unit.textContent).join('')
        return [...document.querySelectorAll('.space > .row')].map((row) => `${text(row, 'source')}|${text(row, 'target')}`)
      }),
  }
}

/** What the page hands to a person when it does something, as a file in a folder. */
export async function savedFile(page: Page, folder: string, does: () => Promise<void>): Promise<string> {
  const before = new Set(readdirSync(folder))
  const session = await page.createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true })
  const done = new Promise<void>((finish) => {
    session.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') finish()
    })
  })
  await does()
  await done
  const [name] = readdirSync(folder).filter((file) => !before.has(file))
  await session.detach()
  return join(folder, name ?? '')
}

/** Hands files to the chooser that the page opens when it does something. */
export async function giveFiles(page: Page, files: string[], does: () => Promise<void>): Promise<void> {
  const asked = page.waitForFileChooser()
  // What follows finds the chooser intercepted: the browser takes requests in their order.
  await page.evaluate(() => 0)
  const [chooser] = await Promise.all([asked, does()])
  await chooser.accept(files)
}

/** Drags files from outside of the browser over the middle of the page, and lets go. */
export async function dropFiles(page: Page, ...files: string[]): Promise<void> {
  await page.waitForSelector('.blank, .grid')
  const browser = await page.createCDPSession()
  const { width, height } = page.viewport() ?? { width: 800, height: 600 }
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data })
  await browser.detach()
}
