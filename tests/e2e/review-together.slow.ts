// Work of others in the review page, in a real browser: another reviewer's file, a document that changed.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../src/index.ts'
import { browserWith, dropFiles, giveFiles, hasBrowser, openPage, pageFileOf, savedFile, temporary } from '../support/browser.ts'
import { letters } from '../support/review.ts'
import { ARABIC, ENGLISH, MIXED } from '../support/review-texts.ts'

describe.skipIf(!hasBrowser)('work of others in the review page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await browserWith()
  })
  afterAll(() => browser?.close())
  // A tab in the background is drawn seldom.
  afterEach(async () => {
    for (const page of (await browser.pages()).slice(1)) await page.close({ runBeforeUnload: false })
  })

  it('two reviewers’ conflicts are shown side by side, chosen by keys, and taken back in one step', async () => {
    const path = await pageFileOf([letters('a|A b|B c|C d|D')])
    const theirs = await openPage(browser, path)
    await theirs.press('Home', 'm', 'End', 'Enter', 'Y', 'Enter', 'b')
    const file = await savedFile(theirs.page, temporary(), () => theirs.press('Control+s'))
    await theirs.page.close({ runBeforeUnload: false })
    const own = join(temporary(), 'own.html')
    // Another key: the browser knows nothing of this file.
    writeFileSync(own, readFileSync(await pageFileOf([letters('a|A b|B c|C d|D')]), 'utf8'))
    const { page, press, rows, said, complaints } = await openPage(browser, own)
    await press('ArrowDown', 'm', 'End', 'Enter', 'X', 'Enter')
    const before = await rows()
    const merge = async (give: () => Promise<void>) => {
      await give()
      await page.waitForSelector('.conflict')
    }
    await merge(() => giveFiles(page, [file], () => press('Control+m')))
    expect(await page.evaluate(() => document.querySelectorAll('.conflict').length)).toBe(2)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('conflict-0-later')
    // The first: theirs; the second: ours.
    for (const key of ['ArrowUp', 'Tab', 'ArrowDown', 'Enter'] as const) await page.keyboard.press(key)
    await page.waitForFunction(() => document.querySelector('dialog') === null && document.querySelector('[data-busy]') === null)
    expect(await said()).toContain('2 conflicts')
    expect(await rows()).toEqual(['ab|AB', 'c|C', 'd|DX'])
    await press('Control+z')
    expect(await rows()).toEqual(before)
    await merge(() => dropFiles(page, file))
    await press('Escape')
    expect(await rows()).toEqual(before)
    expect(complaints).toEqual([])
  })

  it.each(['opened', 'dropped'])('the document as it stands now is %s, and what still fits is taken over', async (how) => {
    const folder = temporary()
    const path = join(folder, 'a.txt')
    writeFileSync(
      path,
      ['جملة أولى جديدة هنا.', ...ARABIC.slice(0, 3), 'A new first sentence is here.', ...ENGLISH.slice(0, 3)].join('\n\n'),
    )
    const { page, press, rows, complaints } = await openPage(browser, await pageFileOf([align({ value: MIXED, path: 'a.txt' })]))
    await press('Home', 'm', 'End', 'a')
    await (how === 'dropped' ? dropFiles(page, path) : giveFiles(page, [path], () => press('Control+o')))
    await page.waitForSelector('dialog .preview')
    expect(await page.evaluate(() => [...document.querySelectorAll('dialog > p')].map((one) => one.textContent))).toEqual([
      '1 row of the earlier review still fits.',
      '1 row no longer fits:',
    ])
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('dialog') === null && document.querySelector('[data-busy]') === null)
    const after = await rows()
    expect(after).toHaveLength(3)
    expect(after[1]).toBe(`${ARABIC[0]}${ARABIC[1]}|${ENGLISH[0]}${ENGLISH[1]}`)
    expect(complaints).toEqual([])
  })

  it('what was kept of another version of the document is offered', async () => {
    const blank = await pageFileOf([])
    const path = join(temporary(), 'a.txt')
    const drop = async (text: string) => {
      writeFileSync(path, text)
      const opened = await openPage(browser, blank)
      await dropFiles(opened.page, path)
      await opened.page.waitForFunction(() => performance.getEntriesByName('muwazi-usable').length > 0)
      return opened
    }
    const first = await drop(MIXED)
    await first.page.waitForFunction(() => performance.getEntriesByName('muwazi-stored').length > 0)
    await first.press('Home', 'm')
    await first.page.close({ runBeforeUnload: false })
    const { page, rows, complaints } = await drop(MIXED.replace(ENGLISH[3]!, 'Everyone came home late that night.'))
    await page.waitForSelector('dialog .primary')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('dialog') === null)
    await page.waitForFunction(() => document.querySelectorAll('.space > .row').length === 3)
    expect((await rows())[0]).toBe(`${ARABIC[0]}${ARABIC[1]}|${ENGLISH[0]}${ENGLISH[1]}`)
    expect(complaints).toEqual([])
  })
})
