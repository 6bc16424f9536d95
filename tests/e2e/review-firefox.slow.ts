// The review page in Firefox: the same program, another engine. FIREFOX names the program.

import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bitext } from '../support/bitext.ts'
import { firefox, hasFirefox, type Opened, openPage, pageFileOf } from '../support/browser.ts'
import { letters } from '../support/review.ts'
import { seededErrors } from '../support/seeded-errors.ts'
import { KEYS, mendAll } from './review-keys.ts'

describe.skipIf(!hasFirefox)('the review page in Firefox', () => {
  let browser: Browser
  let opened: Opened
  beforeAll(async () => {
    browser = await firefox()
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

  for (const [what, rows, keys, after] of KEYS)
    it(`by keys: ${what}`, async () => {
      const { press, rows: shown } = await open(rows)
      await press(...keys)
      expect(await shown()).toEqual(after)
    })
  it('keeps commands, asks the worker why, and speaks to screen readers in both languages', async () => {
    const { page, press, said } = await open('a|A b|B c|C')
    await press('m')
    expect(await said()).toBe('Merge with the next row: row 1')
    expect(await page.evaluate(() => document.querySelector<HTMLElement>('.banner')?.hidden)).toBe(true)
    await press('w')
    await page.waitForSelector('.lit')
    await press('Escape', 'Shift+G', 'm')
    expect(await said()).toBe('دمج مع الصف التالي: الصف 1')
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
  })
  it('aligns anew what is not accepted, after a preview', async () => {
    const pairs: [string, string][] = [
      ['ذهب الولد إلى المدرسة', 'The boy went to school'],
      ['اشترى أبوه كتابا', 'His father bought a book'],
      ['كان البيت كبيرا', 'The house was large'],
    ]
    const shifted = [...pairs, [null, null] as const].map(([source], k): [string | null, string | null] => [
      source,
      pairs[k - 1]?.[1] ?? null,
    ])
    opened = await openPage(browser, await pageFileOf([bitext(...shifted)]))
    const { page, press, rows } = opened
    expect(await rows()).toHaveLength(4)
    await press('l')
    await page.waitForFunction(
      () => document.querySelector('dialog[open]') !== null && document.querySelector('dialog progress') === null,
    )
    await press('Enter')
    await page.waitForFunction(() => document.querySelector('dialog[open]') === null)
    expect(await rows()).toEqual(pairs.map((pair) => pair.join('|')))
  })
  it('mends 40 seeded errors of every shape with a median of at most three keys each', async () => {
    const { rows, gold, confidences } = seededErrors(400, 40)
    const { page, rows: shown } = await open(rows.join(' '), 'en', (row) => confidences[row]!)
    const counts = await mendAll(opened, gold)
    expect(counts).toHaveLength(40)
    expect(counts.toSorted((a, b) => a - b)[20]).toBeLessThanOrEqual(3)
    // All rows stand in the page while it is printed.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await shown()).toEqual(gold)
  })
})
