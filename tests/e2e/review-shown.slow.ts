// What the review page shows, in a real browser: filters, headings, invisible marks, hostile texts, the size of what is clicked.

import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Bitext, Side } from '../../src/bitext.ts'
import { WORDS as REPORT_WORDS } from '../../src/formats/html/words.ts'
import { bitext, HOSTILE } from '../support/bitext.ts'
import { browserWith, hasBrowser, type Opened, openPage, pageFileOf } from '../support/browser.ts'
import { letters, longBitext } from '../support/review.ts'

describe.skipIf(!hasBrowser)('the review page shows', () => {
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
  const open = async (document: Bitext, language: 'en' | 'ar' = 'en') => {
    opened = await openPage(browser, await pageFileOf([document], language))
    return opened
  }

  it('rows of a filter, and gives the focus to the next one when a row is no longer among them', async () => {
    const { page, press, rows, active, said } = await open(letters('a|A b|B c|C'))
    await page.select('#filter', 'open')
    await page.focus('.row.active [tabindex="0"]')
    await press('ArrowDown', 'd')
    expect([await rows(), await active()]).toEqual([['a|A', 'c|C'], '3 target'])
    await press('d')
    expect([await rows(), await active()]).toEqual([['a|A'], '1 target'])
    await press('d')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('No row is like that. Choose another filter.')
    await press('m', 'ArrowDown', 'ArrowLeft', 'Shift+L')
    expect(await said()).toBe('There is nothing to do that to here.')
    await press('Control+z')
    expect([await rows(), await active()]).toEqual([['a|A'], '1 target'])
  })
  for (const language of ['en', 'ar'] as const)
    it(`the flags and shapes that there are as filters: ${language}`, async () => {
      const document = letters('a|A bc|B d|D')
      const [first, ...others] = document.segments
      const flagged = { ...document, segments: [{ ...first!, flags: ['number-mismatch'] }, ...others] as Bitext['segments'] }
      const { page, rows, said } = await open(flagged, language)
      const labels = await page.evaluate(() =>
        ['flag:number-mismatch', 'shape:2–1'].map(
          (value) => document.querySelector(`#filter option[value="${value}"]`)?.textContent,
        ),
      )
      expect(labels).toEqual([REPORT_WORDS[language].flags['number-mismatch'], '\u20662–1\u2069'])
      await page.select('#filter', 'flag:number-mismatch')
      expect([await rows(), await said()]).toEqual([['a|A'], language === 'en' ? '1 row' : 'صف واحد'])
      await page.select('#filter', 'shape:2–1')
      expect(await rows()).toEqual(['bc|B'])
    })
  it('headings as a tree, and goes to them', async () => {
    const document = letters('a|A b|B c|C d|D')
    const heading = (side: Side | null, depth: number): Side => ({
      ...side!,
      units: side!.units.map((unit) => ({ ...unit, kind: 'heading', depth })),
    })
    const segments = document.segments.map((segment, k) => {
      const depth = [1, 2, undefined, 1][k]
      return depth === undefined ? segment : { ...segment, source: heading(segment.source, depth) }
    }) as Bitext['segments']
    const { page, active } = await open({ ...document, segments })
    const texts = await page.evaluate(() =>
      ['.tree > li > button', '.tree > li > ul > li > button'].map((path) =>
        [...document.querySelectorAll(path)].map((one) => one.textContent),
      ),
    )
    expect(texts).toEqual([['a', 'd'], ['b']])
    await page.click('.tree > li:last-child > button')
    expect(await active()).toBe('4 target')
  })
  for (const [width, height] of [
    [400, 800],
    [320, 256],
    [1280, 300],
  ] as const)
    it(`the last of many rows on a small screen: ${width} × ${height}`, async () => {
      const { page, press, active } = await open(longBitext(600))
      await page.setViewport({ width, height })
      await press('End')
      expect(await active()).toBe('600 target')
      const [grid, top, bottom] = await page.evaluate(() => {
        const box = (path: string) => document.querySelector(path)!.getBoundingClientRect()
        return [box('.grid').height, box('.row.active').top - box('.grid').top, box('.grid').bottom - box('.row.active').top]
      })
      expect(grid).toBeLessThan(900)
      expect([top! >= 0, bottom! > 0]).toEqual([true, true])
    })
  it('a dialog with the focus on what one came for', async () => {
    const { page, press } = await open(letters('a|A'))
    await press('Control+e')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('export-format')
    await press('Escape', 't')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  })
  it('the rows below a text that is edited, whose fields need more room', async () => {
    const { page, press } = await open(letters('abcdef|A b|B c|C'))
    await press('ArrowRight', 'Enter')
    const edges = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.space > .row')]
          .map((row) => row.getBoundingClientRect())
          .map(({ top, bottom }) => [top, bottom]),
      )
    await page.waitForFunction(() => {
      const [first, second] = [...document.querySelectorAll('.space > .row')].map((row) => row.getBoundingClientRect())
      return first!.height > 200 && second!.top >= first!.bottom - 1
    })
    const [, edited] = await edges()
    await press('Escape')
    await page.waitForFunction(
      (top) => document.querySelectorAll('.space > .row')[1]!.getBoundingClientRect().top < top!,
      {},
      edited?.[0],
    )
  })
  it('invisible marks and hides vowel marks, and copies the text as it is', async () => {
    const text = 'كِتَابٌ\u00a0مـن\u200f'
    const { page, press } = await open(bitext([text, 'A book']))
    await press('ArrowRight', 'Shift+M', 'Shift+V')
    const shown = await page.evaluate(() => {
      const unit = document.querySelector('.source .unit')
      return [unit?.textContent, [...(unit?.querySelectorAll('[data-mark]') ?? [])].map((one) => one.getAttribute('data-mark'))]
    })
    expect(shown).toEqual(['كتاب\u00a0مـن\u200f', ['⍽', 'ـ', 'RLM']])
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('.source .unit')!)
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
      return event.clipboardData?.getData('text/plain')
    })
    expect(copied).toBe(text)
  })
  it('hostile texts in every field as texts', async () => {
    const evil = `${HOSTILE.join('')}<img src=x onerror=alert(1)></script><script>alert(1)</script>`
    const document = bitext([`x${evil}`, `${evil}y`])
    // No type allows such a flag, but a file may hold it.
    Object.assign(document.segments[0]!, { kind: 'heading', flags: [evil] })
    const messages = [{ reason: evil, ruleId: 'evil' }]
    const { page, press } = await open({ ...document, messages, source: { ...document.source, path: evil } })
    await press('w', 'Escape', 'Control+f', 'Escape', 't')
    await page.keyboard.type('<img src=x onerror=alert(1)>')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.why.note')
    expect(await page.evaluate(() => document.querySelectorAll('img, b, body > script:not([id]) ~ script').length)).toBe(0)
    const shown = await page.evaluate(() =>
      ['.why', '.tree', '.panel details'].map((path) => document.querySelector(path)?.textContent),
    )
    for (const text of shown) expect(text).toContain('<img src=x onerror=alert(1)>')
  })
  for (const [language, width] of [
    ['en', 1280],
    ['ar', 1280],
    ['en', 400],
    ['ar', 400],
  ] as const)
    it(`nothing to click under 24 px, in the menu and dialogs, too: ${language}, ${width} px`, async () => {
      const { page, press } = await open(letters('a|A bc|BC'), language)
      await page.setViewport({ width, height: 800 })
      const small = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('button, input, select, summary, [role=menuitem]')]
            .map((one) => ({ what: one.outerHTML.slice(0, 80), box: (one.closest('.check') ?? one).getBoundingClientRect() }))
            .filter(({ box: { width: w, height: h } }) => w > 0 && (w < 24 || h < 24))
            .map(({ what }) => what),
        )
      expect(await small()).toEqual([])
      await page.click('[data-command=menu]')
      expect(await small()).toEqual([])
      await page.keyboard.press('Escape')
      await page.focus('.row.active [tabindex="0"]')
      for (const key of ['?', 'Control+e', 's', 'w', 'g', 't', 'Control+f', 'Enter']) {
        await press(key)
        expect([key, ...(await small())]).toEqual([key])
        await press('Escape')
      }
    })
})
