// The built site in browsers: `npm run site`, then `npm run test:site`. CHROMIUM and FIREFOX name the programs.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserWith, firefox } from '../../tests/support/browser.ts'
import { BIN } from '../../tests/support/built.ts'
import { programs } from '../../tests/support/programs.ts'
import { brokenLinks } from '../scripts/links.mjs'
import { reference } from '../scripts/reference.mjs'
import { DIST, serve } from '../scripts/serve.mjs'
import formats from '../src/playground/formats.json'

declare global {
  interface Window {
    axe: { run(options: object): Promise<AxeResults> }
    /** What the playground handed out. */
    made: Blob[]
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const article = readFileSync(join(root, 'fixtures/ushakov-talks/mixed.txt'), 'utf8')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Pages as they are written, and those of the reference; the pages of TypeDoc have one template, of which one is enough. */
const PAGES = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('index.html') && (!/reference\/api\/./.test(name) || /api\/(?:index|srx\/)/.test(name)))
  .map((name) => `/${name.replace(/index\.html$/, '')}`)

let site: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  site = await serve()
})
afterAll(() => site.close())

/** A page, with what it complained of and asked others for. */
async function opened(
  browser: Browser,
  path: string,
  size = { width: 1280, height: 900 },
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address) && !/^(?:data|blob):/.test(request.url()))
      complaints.push(`request of ${request.url()}`)
  })
  await page.setViewport(size)
  await page.goto(site.address + path, { waitUntil: 'load' })
  return { page, complaints }
}

describe('the pages', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await browserWith()
  })
  afterAll(() => browser.close())

  it('are there in both languages', () => {
    const arabic = PAGES.filter((path) => path.startsWith('/ar/')).map((path) => path.slice('/ar'.length))
    expect(arabic.sort()).toEqual(PAGES.filter((path) => !path.startsWith('/ar/')).sort())
    expect(arabic.length).toBeGreaterThan(20)
  })
  it('have links that lead somewhere, and load nothing from elsewhere', () => expect(brokenLinks(DIST).found).toEqual([]))
  it('say in Arabic all that the code lists', async () => expect(await reference({ withApi: false })).toEqual([]))

  it.each(PAGES)('%s: nothing for axe, light and dark, nothing cut off at 400 per cent, and no request', async (path) => {
    const { page, complaints } = await opened(browser, path)
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(path.startsWith('/ar/') ? 'rtl' : 'ltr')
    if (path.endsWith('/playground/')) await page.waitForSelector('.playground .row')
    await page.evaluate(axe)
    // A theme changes colours alone. TypeDoc's pages are long, and nothing but their template is the site's.
    const violations = (theme: string, rules?: string[]) =>
      page.evaluate(
        async (name, only) => {
          document.documentElement.dataset['theme'] = name
          const run = window.axe.run
          const found = await run(only === undefined ? {} : { runOnly: only })
          return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`))
        },
        theme,
        rules,
      )
    expect(await violations('light')).toEqual([])
    expect(await violations('dark', ['color-contrast'])).toEqual([])
    // 1280 pixels at 400 % are 320.
    await page.setViewport({ width: 320, height: 640 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide, 'pixels that are scrolled sideways').toBeLessThanOrEqual(1)
    expect(complaints).toEqual([])
    await page.close()
  })

  it.each([
    ['/', 'memory'],
    ['/ar/', 'المعجم'],
  ])('%s finds %s without a network', async (path, word) => {
    const { page, complaints } = await opened(browser, path)
    await page.click('site-search button[data-open-modal]')
    await page.waitForSelector('.pagefind-ui__search-input')
    await page.type('.pagefind-ui__search-input', word)
    await page.waitForSelector('.pagefind-ui__result-link')
    const links = await page.$$eval('.pagefind-ui__result-link', (found) => found.map((one) => one.getAttribute('href') ?? ''))
    expect(links.every((link) => link.startsWith('/ar/') === path.startsWith('/ar/'))).toBe(true)
    expect(complaints).toEqual([])
    await page.close()
  })
})

describe.each([
  ['Chromium', browserWith],
  ['Firefox', firefox],
])('the playground in %s', (_, launch) => {
  let browser: Browser
  let folder = ''
  let node: ReturnType<typeof programs>
  beforeAll(async () => {
    browser = await launch()
    folder = mkdtempSync(join(tmpdir(), 'muwazi-site-'))
    node = programs(folder)
  })
  afterAll(async () => {
    node.end()
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function playground(language: 'en' | 'ar' = 'en') {
    const { page, complaints } = await opened(browser, language === 'en' ? '/playground/' : '/ar/playground/')
    await page.evaluate(() => {
      // What is handed out is kept, and not saved.
      const made: Blob[] = []
      Object.assign(window, { made })
      HTMLAnchorElement.prototype.click = () => {}
      const create = URL.createObjectURL.bind(URL)
      URL.createObjectURL = (one: Blob) => {
        if (one.type !== 'text/javascript') made.push(one)
        return create(one)
      }
    })
    await idle(page)
    return { page, complaints }
  }
  const idle = (page: Page) =>
    page.waitForFunction(
      () => document.querySelector('.playground[data-busy]') === null && document.querySelector('.playground .row') !== null,
    )
  const pairs = (page: Page) =>
    page.$$eval('.playground .row', (rows) =>
      rows.map((row) => [...row.querySelectorAll('.cell')].map((cell) => cell.textContent?.trim()).join('|')),
    )
  const paste = async (page: Page, text: string) => {
    await page.$eval(
      '.playground .source textarea',
      (area, value) => {
        ;(area as HTMLTextAreaElement).value = value
        area.dispatchEvent(new Event('input'))
      },
      text,
    )
    await page.click('.playground .align')
    await idle(page)
  }
  const drop = async (page: Page, files: Record<string, string>) => {
    await page.evaluate(
      (all) => {
        const dataTransfer = new DataTransfer()
        for (const [name, bytes] of Object.entries(all))
          dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], name))
        document
          .querySelector('.playground .drop')!
          .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      },
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text).toString('base64')])),
    )
    await idle(page)
  }
  const handedOut = async (page: Page, format: string, files: number): Promise<Buffer[]> => {
    await page.select('.playground select', format)
    await page.evaluate(() => {
      window.made.length = 0
    })
    await page.click('.playground .download')
    await page.waitForFunction((count) => window.made.length === count, {}, files)
    const texts = await page.evaluate(() =>
      Promise.all(
        window.made.map(async (one) => {
          let text = ''
          for (const byte of new Uint8Array(await one.arrayBuffer())) text += String.fromCharCode(byte)
          return btoa(text)
        }),
      ),
    )
    return texts.map((text) => Buffer.from(text, 'base64'))
  }

  it('begins with the article, and counts its letters', async () => {
    const { page, complaints } = await playground('ar')
    expect((await pairs(page)).length).toBe(20)
    expect(await page.$eval('.playground .summary', (one) => one.textContent)).toMatch(/^20 زوجًا · لا نصوص بلا مقابل/)
    expect(await page.$eval('.playground .letters', (one) => one.textContent)).toBe('4,936 حرفًا')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('aligns what is pasted, and two texts', async () => {
    const { page, complaints } = await playground()
    await paste(page, 'كتاب جديد. كلب صغير.\n\nA new book. A small dog.')
    expect(await pairs(page)).toEqual(['كتاب جديد.|A new book.', 'كلب صغير.|A small dog.'])
    await page.click('.playground .two input')
    await page.type('.playground .target textarea', 'Good morning.')
    await paste(page, 'صباح الخير.')
    expect(await pairs(page)).toEqual(['صباح الخير.|Good morning.'])
    expect(complaints).toEqual([])
    await page.close()
  })

  it('aligns files that are dropped, and reads pairs', async () => {
    const { page } = await playground()
    await drop(page, { 'ar.html': '<p>صباح الخير.</p>', 'en.md': 'Good morning.' })
    expect(await pairs(page)).toEqual(['صباح الخير.|Good morning.'])
    const [memory] = await handedOut(page, 'tmx', 1)
    await drop(page, { 'memory.tmx': memory!.toString() })
    expect(await pairs(page)).toEqual(['صباح الخير.|Good morning.'])
    expect(await page.$eval('.playground .status', (one) => one.textContent)).toMatch(/holds pairs already/)
    await drop(page, { 'scan.pdf': '%PDF-1.4\n' })
    expect(await page.$eval('.playground .status', (one) => one.textContent)).toMatch(/^Expected .* PDF/)
    await page.close()
  })

  it('lights the words that match, and aligns anew around a correction', async () => {
    const { page } = await playground()
    await page.click('.playground .row .why')
    await page.waitForSelector('.playground .because')
    const lit = await page.$$eval('.playground .row:first-child .cell.target mark', (marks) =>
      marks.map((one) => one.textContent),
    )
    expect(lit).toEqual(expect.arrayContaining(['Yuri', 'aide']))
    await page.click('.playground .row:nth-child(1) .source input')
    await page.click('.playground .row:nth-child(2) .source input')
    await page.click('.playground .row:nth-child(1) .target input')
    await page.click('.playground .pair')
    await idle(page)
    await page.waitForSelector('.playground .pinned')
    expect(await page.$eval('.playground .row .pinned', (one) => one.textContent)).toBe('accepted')
    const [first] = await pairs(page)
    expect(first).toMatch(/^أكد يوري[\s\S]*وقال أوشاكوف/)
    expect(await page.$eval('.playground .summary', (one) => one.textContent)).toMatch(/1 correction holds/)
    await page.close()
  })

  it('stops where it is cancelled, and keeps what was there', async () => {
    const { page } = await playground()
    await page.$eval(
      '.playground .source textarea',
      (area, value) => {
        ;(area as HTMLTextAreaElement).value = value
      },
      Array.from({ length: 400 }, (_, k) => article.replaceAll('بوتين', `بوتين ${k}`)).join('\n\n'),
    )
    await page.click('.playground .align')
    await page.click('.playground .cancel')
    await idle(page)
    expect(await page.$eval('.playground .status', (one) => one.textContent)).toBe('Cancelled.')
    expect((await pairs(page)).length).toBe(20)
    await page.click('.playground .row .why')
    await page.waitForSelector('.playground .because')
    await page.close()
  })

  it('hands out the bytes of the command line, in every format', async () => {
    const { page } = await playground()
    await drop(page, { 'article.txt': article })
    writeFileSync(join(folder, 'article.txt'), article)
    for (const { name, extension } of formats) {
      const output = `out-${name}${extension}`
      expect(await node.run(BIN, ['article.txt', '-o', output, '--to', name, '-q']), name).toMatchObject({ code: 0 })
      const files = name === 'moses' ? [`${output}.ar`, `${output}.en`] : [output]
      const own = await handedOut(page, name, files.length)
      for (const [k, file] of files.entries())
        expect(own[k]?.equals(readFileSync(join(folder, file))), `${name}: the bytes of ${file}`).toBe(true)
    }
    await page.close()
  })
})
