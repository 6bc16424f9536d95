// What the review page asks its worker, in a real browser: aligning anew, and why.

import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../src/index.ts'
import { browserWith, hasBrowser, openPage, pageFileOf } from '../support/browser.ts'
import { longBitext } from '../support/review.ts'
import { ARABIC, ENGLISH, MIXED } from '../support/review-texts.ts'

describe.skipIf(!hasBrowser)('the engine of the review page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await browserWith()
  })
  afterAll(() => browser?.close())
  // A tab in the background is drawn seldom.
  afterEach(async () => {
    for (const page of (await browser.pages()).slice(1)) await page.close({ runBeforeUnload: false })
  })

  it('aligns anew around what was accepted, with a preview and one step of undo', async () => {
    const bitext = align({ value: MIXED, path: 'a.txt' })
    const [a, b, c, d] = bitext.segments
    const wrong = {
      ...bitext,
      segments: [a!, { ...b!, target: c!.target }, { ...c!, target: b!.target }, d!] as typeof bitext.segments,
    }
    const { page, press, rows, complaints } = await openPage(browser, await pageFileOf([wrong]))
    const before = await rows()
    await press('Home', 'a', 'l')
    await page.waitForSelector('.preview')
    expect(await page.evaluate(() => document.querySelector('dialog h2')?.textContent)).toBe('2 rows would change')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('dialog') === null && document.querySelector('[data-busy]') === null)
    const after = await rows()
    expect(after[1]).toContain(ENGLISH[1]!)
    expect(after[2]).toContain(ENGLISH[2]!)
    await press('Control+z')
    expect(await rows()).toEqual(before)
    expect(complaints).toEqual([])
  })

  it('aligning anew is given up where a person cancels it, and nothing changed', async () => {
    const { page, press, rows, said } = await openPage(browser, await pageFileOf([longBitext(3000)]))
    const before = await rows()
    await press('l')
    await page.waitForSelector('dialog progress')
    await press('Escape')
    await page.waitForFunction(() => document.querySelector('.status')?.textContent !== '')
    expect([await said(), await rows()]).toEqual(['Cancelled. Nothing changed.', before])
    await press('End', 'x')
    expect(await said()).toBe('No counterpart: row 3000')
  })

  for (const [language, parts] of [
    [
      'en',
      [/whatever stands around them: (?:under 1|\d+|over 99) %$/, /^a number only in the Arabic \(2024\)$/, /: .*, .*2023$/],
    ],
    [
      'ar',
      [
        /بصرف النظر عما حولهما: (?:أقل من 1|\d+|أكثر من 99)٪$/,
        /^رقم في النسخة العربية وحدها \(2024\)$/,
        /^ما لا مقابل له: .*، .*2023$/,
      ],
    ],
  ] as const)
    it(`says why two texts are a pair, and what speaks against it: ${language}`, async () => {
      const texts = [
        'اشترى أبوه ثلاثة كتب من السوق في عام ٢٠٢٤.',
        ...ARABIC.slice(1),
        'His father bought three books from the market in 2023.',
      ]
      const bitext = align({ value: [...texts, ...ENGLISH.slice(1)].join('\n\n'), path: 'a.txt' })
      const { page, press, complaints } = await openPage(browser, await pageFileOf([bitext], language))
      await press('Home', 'w')
      await page.waitForSelector('.lit mark')
      const said = await page.evaluate(() =>
        [...document.querySelectorAll('dialog p, dialog li')].map((one) => one.textContent ?? ''),
      )
      for (const part of parts) expect(said.filter((text) => part.test(text))).toHaveLength(1)
      expect(complaints).toEqual([])
    })
})
