// The review page in a real browser, by keyboard alone.

import { readFileSync } from 'node:fs'
import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../src/formats/review/page-file.ts'
import { replay, type State, sideText } from '../../src/formats/review/state.ts'
import { COMMANDS } from '../../src/review/keys.ts'
import { bitext, HOSTILE } from '../support/bitext.ts'
import { browserWith, hasBrowser, type Opened, openPage, pageFileOf, savedFile, temporary } from '../support/browser.ts'
import { letters } from '../support/review.ts'
import { seededErrors } from '../support/seeded-errors.ts'
import { KEYS, mendAll } from './review-keys.ts'

/** The state in a file that the page saved. */
async function saved({ page, press }: Opened, folder: string): Promise<State> {
  const path = await savedFile(page, folder, () => press('Control+s'))
  const [review] = dataOf(readFileSync(path, 'utf8')).reviews
  return replay(review!.document, review!.log)
}

const rowsOf = (state: State): string[] =>
  state.rows.map((row) => `${sideText(state, row, 'source') ?? ''}|${sideText(state, row, 'target') ?? ''}`.replaceAll(/\s/g, ''))

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

  it('has the focus in the grid, with its rows counted', async () => {
    const { active, page } = await open('a|A b|B c|C')
    expect(await active()).toBe('1 target')
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('[role=grid]')].map((grid) => [
          grid.getAttribute('aria-rowcount'),
          grid.getAttribute('aria-colcount'),
        ]),
      ),
    ).toEqual([['4', '3']])
  })

  for (const [what, rows, keys, after] of KEYS)
    it(`by keys: ${what}`, async () => {
      const { press, rows: shown } = await open(rows)
      await press(...keys)
      expect(await shown()).toEqual(after)
    })

  it('says each change to a screen reader, in the language of the page', async () => {
    const { press, said } = await open('a|A b|B')
    await press('m')
    expect(await said()).toBe('Merge with the next row: row 1')
    await press('Control+z')
    expect(await said()).toBe('Undone: Merge with the next row')
    await press('Shift+G', 'm')
    expect(await said()).toBe('دمج مع الصف التالي: الصف 1')
  })
  for (const [what, keys] of [
    ['accepting', ['a']],
    ['editing', ['Enter', 'Z', 'Enter']],
    ['merging', ['m']],
  ] as const)
    it(`${what} rebuilds the row alone`, async () => {
      const { page, press } = await open('a|A b|B c|C d|D e|E f|F')
      await page.evaluate(() => {
        for (const row of document.querySelectorAll('.space > .row')) row.classList.add('was-here')
      })
      await press(...keys)
      expect(await page.evaluate(() => document.querySelectorAll('.space > .row:not(.was-here)').length)).toBe(1)
    })
  it('arrows mean the visual side, swapped or not', async () => {
    const { press, active } = await open('a|A')
    await press('ArrowRight')
    expect(await active()).toBe('1 source')
    await press('ArrowLeft')
    expect(await active()).toBe('1 target')
    await press('Shift+S', 'ArrowRight')
    expect(await active()).toBe('1 target')
    await press('Shift+G', 'ArrowLeft')
    expect(await active()).toBe('1 source')
  })
  it('has a button of 24 px and a menu entry for every command, and its keys in the help', async () => {
    const { page, press } = await open('a|A')
    const small = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('button')]
          .map((one) => one.getBoundingClientRect())
          .filter(({ width, height }) => width > 0 && (width < 24 || height < 24)).length,
    )
    expect(small).toBe(0)
    const named = (attribute: string) =>
      page.evaluate(
        (name) => [...document.querySelectorAll(`[data-${name}]`)].map((one) => one.getAttribute(`data-${name}`)),
        attribute,
      )
    const names = COMMANDS.map(({ name }) => name)
    expect(new Set(await named('command'))).toEqual(new Set([...names, 'menu']))
    await page.click('[data-command=menu]')
    expect(new Set(await named('menu'))).toEqual(new Set(names))
    await press('Escape')
    await page.focus('[role=gridcell][tabindex="0"]')
    await press('?')
    expect(await page.evaluate(() => document.querySelectorAll('dialog kbd').length)).toBeGreaterThanOrEqual(2 * names.length)
    await press('Escape')
  })
  it('single letters can be switched off', async () => {
    const { page, press, rows } = await open('a|A b|B')
    await press('?')
    await page.click('#keys-on')
    await press('Escape', 'm')
    expect(await rows()).toEqual(['a|A', 'b|B'])
  })
  it('commands work on an Arabic keyboard, and only in the grid', async () => {
    const { page, rows } = await open('a|A b|B')
    const type = (target: string) =>
      page.evaluate((name) => {
        const element = name === 'grid' ? document.activeElement : document.querySelector('#filter')
        element?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ة', code: 'KeyM', bubbles: true, cancelable: true }))
      }, target)
    await type('filter')
    expect(await rows()).toHaveLength(2)
    await type('grid')
    await page.waitForFunction(() => document.querySelectorAll('.space > .row').length === 1)
  })
  it('mends 40 seeded errors of every shape with a median of at most three keys each', async () => {
    const { rows, gold, confidences } = seededErrors(400, 40)
    await open(rows.join(' '), 'en', (row) => confidences[row]!)
    const folder = temporary()
    const counts = await mendAll(opened, gold)
    const state = await saved(opened, folder)
    expect(counts).toHaveLength(40)
    console.info(
      `keys an error: median ${counts.toSorted((a, b) => a - b)[20]}, most ${Math.max(...counts)}, all ${counts.reduce((a, b) => a + b)}`,
    )
    expect(counts.toSorted((a, b) => a - b)[20]).toBeLessThanOrEqual(3)
    expect(rowsOf(state)).toEqual(gold)
  })
  it('holds hostile texts in every field', async () => {
    const texts = [...HOSTILE, '<img src=x onerror=alert(1)>', '</script><script>alert(1)</script>'].map(
      (text): [string, string] => [`x${text}`, `${text}y`],
    )
    opened = await openPage(browser, await pageFileOf([bitext(...texts)]))
    const { page, press } = opened
    await press('t')
    await page.keyboard.type('<b>note</b>')
    await page.keyboard.press('Tab')
    await press('Enter')
    for (let k = 0; k < texts.length; k++) await press('b', 'w', 'Escape', 'ArrowDown')
    await press('Home')
    // The rows of the beginning are mounted in the frame after the scrolling.
    await page.waitForSelector('.why.note')
    expect(await page.evaluate(() => document.querySelectorAll('.space img, .space b, .space script').length)).toBe(0)
    expect(await page.evaluate(() => document.querySelector('.why.note')?.textContent ?? '')).toContain('<b>note</b>')
  })
  it('prints all rows', async () => {
    const { page } = await open(Array.from({ length: 200 }, () => 'a|A').join(' '))
    expect(await page.evaluate(() => document.querySelectorAll('.space > .row').length)).toBeLessThan(150)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await page.evaluate(() => document.querySelectorAll('.space > .row').length)).toBe(200)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.evaluate(() => document.querySelectorAll('.space > .row').length)).toBeLessThan(150)
  })
})
