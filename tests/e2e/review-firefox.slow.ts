// The review page in Firefox: the same program, another engine. FIREFOX names the program.

import { expect, it } from 'vitest'
import { firefox, hasFirefox, openPage, pageFileOf } from '../support/browser.ts'
import { letters } from '../support/review.ts'

it.skipIf(!hasFirefox)('Firefox shows the page, runs commands, keeps them and asks the worker', async () => {
  const browser = await firefox()
  try {
    const { page, press, rows, said, complaints } = await openPage(browser, await pageFileOf([letters('a|A b|B c|C')]))
    await press('m')
    expect(await rows()).toEqual(['ab|AB', 'c|C'])
    expect(await said()).toBe('Merge with the next row: row 1')
    expect(await page.evaluate(() => document.querySelector<HTMLElement>('.banner')?.hidden)).toBe(true)
    await press('w')
    await page.waitForSelector('.lit')
    await press('Escape', 'Control+z')
    expect(await rows()).toEqual(['a|A', 'b|B', 'c|C'])
    expect(complaints).toEqual([])
  } finally {
    await browser.close()
  }
})
