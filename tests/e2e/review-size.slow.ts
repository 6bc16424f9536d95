// 20,000 rows in a real browser: how long one waits is printed, for `docs/review.md`; no test goes by the clock.

import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserWith, hasBrowser, type Opened, openPage, pageFileOf } from '../support/browser.ts'
import { random } from '../support/random.ts'
import { longBitext } from '../support/review.ts'

const ROWS = 20_000
const percentile = (list: number[], share: number) => list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0

describe.skipIf(!hasBrowser)('5,000 rows', () => {
  it('are aligned anew in little time', async () => {
    const browser = await browserWith()
    try {
      const { page, press } = await openPage(browser, await pageFileOf([longBitext(5000)]))
      const times: number[] = []
      // A person who works has the engine warmed up; the second time nothing is new.
      await press('ArrowDown')
      await page.waitForFunction(() => performance.getEntriesByName('muwazi-warm').length > 0)
      for (let round = 0; round < 2; round++) {
        const start = await page.evaluate(() => performance.now())
        await press('l')
        await page.waitForFunction(() => document.querySelector('dialog progress') === null)
        times.push((await page.evaluate(() => performance.now())) - start)
        await press('Escape')
      }
      console.info(`aligned anew: ${times.map((time) => time.toFixed(0)).join(', ')} ms`)
      expect(times).toHaveLength(2)
    } finally {
      await browser.close()
    }
  })
})

describe.skipIf(!hasBrowser)('20,000 rows', () => {
  let browser: Browser
  let opened: Opened
  beforeAll(async () => {
    browser = await browserWith()
    const path = await pageFileOf([longBitext(ROWS)])
    opened = await openPage(browser, path)
  })
  afterAll(() => browser?.close())

  it('are usable soon, in little memory, with few rows mounted', async () => {
    const { page } = opened
    const ready = await page.evaluate(() => {
      const mark = performance.getEntriesByName('muwazi-usable')[0]
      const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming
      return { usable: mark?.startTime ?? NaN, parsed: navigation.domInteractive }
    })
    const { JSHeapUsedSize } = await page.metrics()
    const mounted = await page.evaluate(() => document.querySelectorAll('.space > .row').length)
    console.info(
      `usable after ${ready.usable.toFixed(0)} ms, heap ${((JSHeapUsedSize ?? 0) / 1e6).toFixed(0)} MB, ${mounted} rows mounted`,
    )
    expect(ready.usable).toBeGreaterThan(0)
    expect(JSHeapUsedSize).toBeLessThan(300e6)
    expect(mounted).toBeLessThanOrEqual(150)
  })
  it('take a command in little time', async () => {
    const { page, press } = opened
    await page.waitForFunction(() => performance.getEntriesByName('muwazi-stored').length > 0)
    const times: number[] = []
    for (const key of Array.from({ length: 300 }, (_, k) => ['m', 's', 'a', 'b', 'ArrowDown', 'n'][k % 6]!)) {
      await press(key)
      if (key === 's' && (await page.$('dialog[open]')) !== null) await press('Enter')
    }
    times.push(...(await page.evaluate(() => performance.getEntriesByName('muwazi-command').map(({ duration }) => duration))))
    console.info(
      `${times.length} commands: median ${percentile(times, 0.5).toFixed(1)} ms, 95th percentile ${percentile(times, 0.95).toFixed(1)} ms`,
    )
    expect(times.length).toBeGreaterThan(50)
  })
  it('are searched in little time', async () => {
    const { page, press } = opened
    await press('Control+f')
    await page.keyboard.type('احمد')
    const times = await page.evaluate(() => performance.getEntriesByName('muwazi-find').map(({ duration }) => duration))
    console.info(`find: ${times.map((time) => time.toFixed(0)).join(', ')} ms`)
    expect(times.length).toBeGreaterThan(0)
    await press('Escape')
  })
  it('do not jump while one scrolls, and keep the focus', async () => {
    const { page } = opened
    const next = random(3)
    const jumps: number[] = []
    for (let round = 0; round < 40; round++) {
      const wheel = Math.floor(next() * 900) + 50
      jumps.push(
        await page.evaluate(async (by) => {
          const grid = document.querySelector('.grid')!
          const frame = () => new Promise(requestAnimationFrame)
          grid.scrollTop += by
          const seen = [...document.querySelectorAll<HTMLElement>('.space > .row')].find(
            (row) => row.getBoundingClientRect().top >= 150,
          )
          const before = seen?.getBoundingClientRect().top
          await frame()
          await frame()
          return seen?.isConnected && before !== undefined ? Math.abs(seen.getBoundingClientRect().top - before) : 0
        }, wheel),
      )
    }
    expect(Math.max(...jumps)).toBeLessThanOrEqual(2)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell')
    expect(await page.evaluate(() => document.querySelectorAll('.space > .row').length)).toBeLessThanOrEqual(150)
  })
})
