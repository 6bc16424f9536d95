// The review page as people with other needs meet it: screen readers, large print, forced colours, less motion.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WORDS } from '../../src/review/words.ts'
import { browserWith, hasBrowser, type Opened, openPage, pageFileOf } from '../support/browser.ts'
import { letters } from '../support/review.ts'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** What axe finds. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() => window.axe.run())
  const shown = (nodes: readonly { html: string }[]) => nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))
  return violations.map(({ id, nodes }) => `${id}: ${shown(nodes).join(' … ')}`)
}

describe.skipIf(!hasBrowser)('the review page', () => {
  let browser: Browser
  let opened: Opened
  beforeAll(async () => {
    browser = await browserWith()
  })
  afterAll(() => browser?.close())
  afterEach(async () => {
    expect(opened.complaints).toEqual([])
    await opened.page.close({ runBeforeUnload: false })
  })
  const open = async (rows: string, language: 'en' | 'ar' = 'en', confidence?: (row: number) => number) => {
    opened = await openPage(browser, await pageFileOf([letters(rows, confidence)], language))
    return opened
  }

  for (const language of ['en', 'ar'] as const)
    for (const scheme of ['light', 'dark'] as const)
      it(`axe finds nothing: ${language}, ${scheme}`, async () => {
        const { page, press } = await open('a|A b|B c| |D ef|E', language, (row) => [0.99, 0.8, 0.5, 0.2, 0.99][row]!)
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
        await press('a', 'b', 'd', 'ArrowDown', 'r', 'Space')
        const violations = () => violationsOf(page)
        expect(await violations()).toEqual([])
        for (const key of ['s', '?', 'Control+e', 'Control+f', 't', 'w', 'Enter']) {
          await press(key)
          expect([key, ...(await violations())]).toEqual([key])
          await press('Escape')
        }
        await page.click('[data-command=menu]')
        expect(['menu', ...(await violations())]).toEqual(['menu'])
        await page.keyboard.press('Escape')
        await page.select('#filter', 'aside')
        expect(['no row', ...(await violations())]).toEqual(['no row'])
        expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual([
          WORDS[language].dir,
          language,
        ])
      })
  for (const [language, scheme] of [
    ['en', 'light'],
    ['ar', 'dark'],
  ] as const)
    it(`reflows at 320 px, which is 400 % of 1280: texts stack and nothing scrolls sideways: ${language}, ${scheme}`, async () => {
      const { page } = await open('a|A b|B c|C', language)
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.setViewport({ width: 320, height: 256 })
      await page.waitForFunction(() => innerWidth === 320)
      await page.evaluate(() => new Promise(requestAnimationFrame))
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      const [source, target] = await page.evaluate(() =>
        [...document.querySelectorAll('.space .row:first-child .cell')].map((cell) => cell.getBoundingClientRect().width),
      )
      expect([source! > 200, target! > 200]).toEqual([true, true])
      const [above, below] = await page.evaluate(() =>
        [...document.querySelectorAll('.space .row:first-child .cell')]
          .map((cell) => cell.getBoundingClientRect())
          .map(({ top, bottom }) => ({ top, bottom })),
      )
      expect(above!.bottom <= below!.top || below!.bottom <= above!.top).toBe(true)
      expect(await violationsOf(page)).toEqual([])
    })
  for (const language of ['en', 'ar'] as const)
    it(`keeps the focus and the states visible in forced colours, where axe finds nothing: ${language}`, async () => {
      const { page, press } = await open('a|A b|B c| d|D', language, (row) => [0.99, 0.8, 0.5, 0.99][row]!)
      const session = await page.createCDPSession()
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
      await press('Home', 'a', 'Space')
      const outline = () => page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)
      expect(await outline()).toBe('solid')
      const words = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.space .word')].map((one) => [one.textContent, one.offsetWidth > 0]),
      )
      expect(words.map(([, isSeen]) => isSeen)).toEqual([true, true, true, true])
      expect(new Set(words.map(([word]) => word)).size).toBeGreaterThan(2)
      expect(await violationsOf(page)).toEqual([])
    })
  it('moves nothing where a person asks for less motion', async () => {
    const { page } = await open('a|A b|B c|')
    const animation = async (motion: string) => {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: motion }])
      return page.evaluate(() => getComputedStyle(document.querySelector('.cell.moving')!, '::after').animationName)
    }
    await page.keyboard.down('Alt')
    await page.keyboard.down('Shift')
    await page.waitForSelector('.cell.moving')
    expect([await animation('no-preference'), await animation('reduce')]).toEqual(['nudge', 'none'])
    await page.keyboard.up('Shift')
    await page.keyboard.up('Alt')
    const moving = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((one) => !/^(?:0s(?:, )?)+$/.test(getComputedStyle(one).transitionDuration))
            .length,
      )
    expect(await moving()).toBe(0)
  })
})
