// What goes into the review page and out of it, in a real browser: the store, savings, exports, dropped files.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { stringify as csv } from '../../src/entries/csv.ts'
import { stringify as jsonl } from '../../src/entries/jsonl.ts'
import { stringify as tmx } from '../../src/entries/tmx.ts'
import { stringify as xliff } from '../../src/entries/xliff.ts'
import { dataOf } from '../../src/formats/review/page-file.ts'
import { write as xlsx } from '../../src/formats/xlsx/write.ts'
import { align } from '../../src/index.ts'
import { browserWith, dropFiles, hasBrowser, openPage, pageFileOf, savedFile, temporary } from '../support/browser.ts'
import { letters } from '../support/review.ts'
import { ARABIC, ENGLISH, MIXED } from '../support/review-texts.ts'

describe.skipIf(!hasBrowser)('files of the review page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await browserWith()
  })
  afterAll(() => browser?.close())
  // A tab in the background is drawn seldom.
  afterEach(async () => {
    for (const page of (await browser.pages()).slice(1)) await page.close({ runBeforeUnload: false })
  })

  it('exports are those of the command line, byte for byte', async () => {
    const bitext = align({ value: MIXED, path: 'a.txt' })
    const { page, press, complaints } = await openPage(browser, await pageFileOf([bitext]))
    const written = {
      tmx: tmx(bitext),
      xliff: xliff(bitext),
      xlsx: Buffer.from((await xlsx(bitext)) as Uint8Array).toString('latin1'),
      csv: csv(bitext),
      tsv: csv(bitext, { delimiter: '\t' }),
      jsonl: jsonl(bitext, { document: 'a.txt' }),
    }
    for (const [format, expected] of Object.entries(written)) {
      const path = await savedFile(page, temporary(), async () => {
        await press('Control+e')
        await page.select('#export-format', format)
        await page.click('dialog .primary')
      })
      expect(readFileSync(path, format === 'xlsx' ? 'latin1' : 'utf8'), format).toBe(expected)
    }
    expect(complaints).toEqual([])
  })

  it('a killed browser loses at most one command, and what it kept is offered', async () => {
    const profile = temporary()
    const path = await pageFileOf([letters('a|A b|B c|C d|D e|E')])
    const first = await browserWith(profile)
    const one = await openPage(first, path)
    await one.press('m', 'ArrowDown', 'm', 'ArrowDown', 'b')
    first.process()?.kill('SIGKILL')
    await new Promise<void>((done) => first.process()?.once('exit', () => done()) ?? done())
    const second = await browserWith(profile)
    try {
      const again = await openPage(second, path)
      expect(await again.page.evaluate(() => document.querySelector('dialog p')?.textContent)).toMatch(/kept [23] steps/)
      await again.page.click('dialog .primary')
      await again.page.waitForFunction(() => document.querySelector('dialog') === null)
      expect((await again.rows()).slice(0, 2)).toEqual(['ab|AB', 'cd|CD'])
      await again.press('Control+z', 'Control+z', 'Control+z')
      expect(await again.rows()).toEqual(['a|A', 'b|B', 'c|C', 'd|D', 'e|E'])
    } finally {
      await second.close()
    }
  })

  it('a saved file goes on where it was, with its undo', async () => {
    const { page, press } = await openPage(browser, await pageFileOf([letters('a|A b|B c|C')]))
    await press('m')
    const path = await savedFile(page, temporary(), () => press('Control+s'))
    expect(dataOf(readFileSync(path, 'utf8')).reviews[0]?.log.changes).toHaveLength(1)
    await page.close({ runBeforeUnload: false })
    const again = await openPage(browser, path)
    expect(await again.page.evaluate(() => document.querySelector('dialog'))).toBeNull()
    expect(await again.rows()).toEqual(['ab|AB', 'c|C'])
    await again.press('Control+z')
    expect(await again.rows()).toEqual(['a|A', 'b|B', 'c|C'])
    expect(again.complaints).toEqual([])
  })

  it('what a file kept is nothing to another file of the same document', async () => {
    const path = await pageFileOf([letters('a|A b|B')])
    const one = await openPage(browser, path)
    await one.press('m')
    await one.page.close({ runBeforeUnload: false })
    const other = await openPage(browser, await pageFileOf([letters('a|A b|B')]))
    expect(await other.page.evaluate(() => document.querySelector('dialog'))).toBeNull()
    await other.page.close({ runBeforeUnload: false })
    const copy = join(temporary(), 'moved.html')
    copyFileSync(path, copy)
    expect(await (await openPage(browser, copy)).page.evaluate(() => document.querySelector('dialog') !== null)).toBe(true)
  })

  it('what was kept is downloaded or discarded where a person says so', async () => {
    const path = await pageFileOf([letters('a|A b|B')])
    const begin = await openPage(browser, path)
    await begin.press('m')
    await begin.page.close({ runBeforeUnload: false })
    const again = await openPage(browser, path)
    const button = (name: string) => `::-p-xpath(//dialog//button[text()="${name}"])`
    const file = await savedFile(again.page, temporary(), () => again.page.click(button('Download')))
    expect(dataOf(readFileSync(file, 'utf8')).reviews[0]?.log.changes).toHaveLength(1)
    await again.page.waitForFunction(() => performance.getEntriesByName('muwazi-stored').length > 0)
    await again.press('m')
    await again.page.close({ runBeforeUnload: false })
    const third = await openPage(browser, path)
    await third.page.click(button('Discard'))
    await third.page.waitForFunction(() => document.querySelector('dialog') === null)
    expect(await third.rows()).toEqual(['a|A', 'b|B'])
    await third.page.close({ runBeforeUnload: false })
    expect(await (await openPage(browser, path)).page.evaluate(() => document.querySelector('dialog'))).toBeNull()
  })

  it('closing asks where work is not saved, and only there', async () => {
    const { page, press } = await openPage(browser, await pageFileOf([letters('a|A b|B')]))
    let asked = 0
    page.on('dialog', (dialog) => {
      asked++
      void dialog.accept()
    })
    await page.reload()
    await page.waitForFunction(() => performance.getEntriesByName('muwazi-stored').length > 0)
    expect(asked).toBe(0)
    await press('m')
    await page.reload()
    expect(asked).toBe(1)
  })

  it('a browser that keeps nothing is told of in a banner, and the page works', async () => {
    const path = await pageFileOf([letters('a|A b|B')])
    const page = await browser.newPage()
    await page.evaluateOnNewDocument(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError')
      }
    })
    await page.goto(pathToFileURL(path).href)
    await page.waitForFunction(() => performance.getEntriesByName('muwazi-stored').length > 0)
    expect(await page.evaluate(() => document.querySelector('.banner')?.textContent)).toContain('keeps nothing for this page')
    await page.keyboard.press('m')
    await page.waitForFunction(() => document.querySelectorAll('.space > .row').length === 1)
  })

  it('saving asks for a file once where the browser lets a page write, and writes there', async () => {
    const { page, press, said } = await openPage(browser, await pageFileOf([letters('a|A b|B')]))
    await page.evaluate(() => {
      const written: string[] = []
      let asked = 0
      const writable = { write: async (data: Blob) => void written.push(await data.text()), close: async () => {} }
      const showSaveFilePicker = async () => {
        asked++
        return { createWritable: async () => writable }
      }
      Object.assign(window, { showSaveFilePicker, written: () => ({ asked, written }) })
    })
    await press('m', 'Control+s', 'Control+z', 'Control+s')
    expect(await said()).toBe('Saved.')
    const { asked, written } = await page.evaluate<{ asked: number; written: string[] }>('written()')
    expect(asked).toBe(1)
    expect(written.map((text) => dataOf(text).reviews[0]?.log.done)).toEqual([1, 0])
  })

  it('a second tab can only read', async () => {
    const path = await pageFileOf([letters('a|A b|B')])
    const one = await openPage(browser, path)
    const two = await openPage(browser, path)
    await two.press('m')
    expect(await two.rows()).toEqual(['a|A', 'b|B'])
    expect(await two.page.evaluate(() => document.querySelector('.banner')?.textContent)).toContain('open in another tab')
    await one.page.bringToFront()
    await one.press('m')
    expect(await one.rows()).toEqual(['ab|AB'])
  })

  it('a blank page aligns dropped files, and saves what it made', async () => {
    const opened = await openPage(browser, await pageFileOf([]))
    const folder = temporary()
    writeFileSync(join(folder, 'ar.txt'), ARABIC.join('\n\n'))
    writeFileSync(join(folder, 'en.md'), ENGLISH.join('\n\n'))
    await dropFiles(opened.page, join(folder, 'ar.txt'), join(folder, 'en.md'))
    await opened.page.waitForSelector('.space > .row')
    const strip = (text: string) => text.replaceAll(/\s/g, '')
    expect((await opened.rows()).map(strip)).toEqual(ARABIC.map((text, k) => strip(`${text}|${ENGLISH[k]}`)))
    const path = await savedFile(opened.page, temporary(), () => opened.press('Control+s'))
    expect(dataOf(readFileSync(path, 'utf8')).reviews[0]?.document.rows).toHaveLength(4)
    expect(opened.complaints).toEqual([])
  })

  it('a blank page takes two files in one script: by their names, else it asks', async () => {
    const folder = temporary()
    const FRENCH = [
      'Le garçon est allé à l’école le matin.',
      'Le temps était très froid ce jour-là.',
      'Tous sont rentrés le soir.',
    ]
    for (const name of ['a.fr.txt', 'a.txt']) writeFileSync(join(folder, name), FRENCH.join('\n\n'))
    for (const name of ['a.en.txt', 'b.txt']) writeFileSync(join(folder, name), [ENGLISH[0], ENGLISH[1], ENGLISH[3]].join('\n\n'))
    const blank = await pageFileOf([])
    const drop = async (...names: string[]) => {
      const opened = await openPage(browser, blank)
      await dropFiles(opened.page, ...names.map((name) => join(folder, name)))
      return opened
    }
    const langs = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('.row:not(.titles) .cell')].slice(0, 2).map((cell) => (cell as HTMLElement).lang),
      )
    const named = await drop('a.fr.txt', 'a.en.txt')
    await named.page.waitForSelector('.space > .row')
    expect([await langs(named.page), (await named.rows()).length]).toEqual([['fr', 'en'], 3])
    const asked = await drop('a.txt', 'b.txt')
    await asked.page.waitForFunction(() => document.querySelector('.notice')?.textContent?.startsWith('Both texts'))
    await asked.page.select('#language-source', 'fr')
    await asked.page.select('#language-target', 'en')
    await asked.page.evaluate(() => document.querySelector<HTMLElement>('.notice + button')?.click())
    await asked.page.waitForSelector('.space > .row')
    expect(await langs(asked.page)).toEqual(['fr', 'en'])
    expect([...named.complaints, ...asked.complaints]).toEqual([])
  })

  it('many documents are a list, and one export', async () => {
    const { page, press, rows } = await openPage(browser, await pageFileOf([letters('a|A'), letters('b|B c|C')]))
    await page.click('.documents li:last-child button')
    expect(await rows()).toEqual(['b|B', 'c|C'])
    const path = await savedFile(page, temporary(), async () => {
      await press('Control+e')
      await page.select('#export-format', 'jsonl')
      await page.click('dialog .primary')
    })
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4)
  })
})
