// Alignments beside the program, in threads and processes: the same results, and what goes wrong costs its own alignment alone.

import { getEventListeners } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '../../../src/async/pool.ts'
import { joined, piecesOf } from '../../../src/async/protocol.ts'
import { embeddingEvidence } from '../../../src/core.ts'
import { stringify } from '../../../src/entries/srx.ts'
import { align } from '../../../src/index.ts'
import { parse } from '../../../src/lexicon/index.ts'
import { alignAsync, createPool } from '../../../src/node/async.ts'
import { ARABIC, ENGLISH, MIXED } from '../../support/cli.ts'
import { moduleOf } from '../../support/modules.ts'

describe('a pool', () => {
  let pool: Pool
  beforeAll(() => {
    pool = createPool({ size: 1 })
  })
  afterAll(() => pool.close())
  const vectors = (texts: readonly string[]) => texts.map((_, k) => texts.map((_, at) => (at === k ? 1 : 0)))
  const lexicon = parse('مدرسة\tschool')
  for (const [what, input, options] of [
    ['a mixed text', MIXED, {}],
    ['two texts', { source: ARABIC.join('\n'), target: { value: ENGLISH.join('\n'), path: 'en.txt' } }, { by: 'paragraph' }],
    ['bytes', new TextEncoder().encode(MIXED), { sourceLanguage: 'ar-SA' }],
    ['pins of a generator and a lexicon', MIXED, { lexicon, pins: [{ source: ARABIC[0]!, target: ENGLISH[1]! }] }],
  ] as const)
    it(`gives what align gives: ${what}`, async () => {
      expect(JSON.stringify(await pool.align(input, options))).toBe(JSON.stringify(align(input, options)))
    })

  it('takes vectors, modules and SRX for functions', async () => {
    const both = [vectors(ARABIC), vectors(ENGLISH)] as const
    const srx = stringify()
    const { segments } = await pool.align(MIXED, {
      evidence: [{ vectors: both }, { module: moduleOf('export default () => () => 0') }],
      sentences: { srx },
    })
    expect(segments).toEqual(align(MIXED, { evidence: [embeddingEvidence(...both)] }).segments)
    const whole = moduleOf('export default (text) => [[0, text.length]]')
    expect((await pool.align(MIXED, { sentences: { module: whole } })).segments).toHaveLength(4)
  })

  for (const [what, options, code, sentence] of [
    ['evidence as a function', { evidence: [() => () => 0] }, 'not-transferable', /`evidence\[0\]` to be `\{vectors/],
    ['rules as a function', { sentences: () => [] }, 'not-transferable', /`sentences` to be `\{srx\}`/],
    ['another function', { by: () => 'sentence' }, 'not-transferable', /`by`/],
    ['a function inside of an option', { pins: [{ source: () => '', target: null }] }, 'not-transferable', /plain data/],
    ['an option that align refuses', { by: 'word' }, 'bad-option', /`by` to be `sentence`/],
    ['an unknown option', { bye: 1 }, 'bad-option', /got `bye`/],
    ['a path of a module', { evidence: [{ module: './own.js' }] }, 'bad-option', /import\.meta\.url/],
    ['a module that is not there', { evidence: [{ module: 'file:///none.mjs' }] }, 'bad-option', /a module at `file:\/\/\/none/],
    [
      'a module without a function',
      { evidence: [{ module: moduleOf('export default 7') }] },
      'bad-option',
      /a function as its default/,
    ],
    ['no limit', { timeLimit: 0 }, 'bad-option', /`timeLimit`/],
    ['no signal', { signal: 'now' }, 'bad-option', /`signal` to be an AbortSignal/],
  ] as const)
    it(`refuses ${what}`, async () => {
      // As from JavaScript, where no type refuses it.
      await expect(Reflect.apply(pool.align, pool, [MIXED, options])).rejects.toMatchObject({
        code,
        message: expect.stringMatching(sentence),
      })
    })

  it('refuses work when it is closed, and answers what was asked before', async () => {
    const asked = pool.align(MIXED)
    await Promise.all([pool.close(), pool.close()])
    expect((await asked).segments).toHaveLength(4)
    await expect(pool.align(MIXED)).rejects.toMatchObject({ code: 'bad-option' })
  })
})

describe('alignAsync', () => {
  it('tells its progress from 0 to 1, rising', async () => {
    const heard: number[] = []
    await alignAsync(MIXED, { onProgress: (done) => heard.push(done) })
    expect(heard.length).toBeGreaterThan(3)
    expect(heard).toEqual(heard.toSorted((a, b) => a - b))
    expect([heard[0]! >= 0, heard.at(-1)]).toEqual([true, 1])
  })

  it('ends with the reason of its signal, before and while it works', async () => {
    const reason = new Error('enough')
    await expect(alignAsync(MIXED, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    const stop = new AbortController()
    const hangs = moduleOf('export default () => { for (;;); }')
    const asked = alignAsync(MIXED, { evidence: [{ module: hangs }], signal: stop.signal, onProgress: () => stop.abort(reason) })
    await expect(asked).rejects.toBe(reason)
    expect(getEventListeners(stop.signal, 'abort')).toEqual([])
  })
})

describe('a result in pieces', () => {
  it('is whole again, whatever it is', () => {
    const bitext = align(Array.from({ length: 130 }, () => MIXED).join('\n\n'))
    expect([...piecesOf(bitext)].length).toBeGreaterThan(3)
    expect(JSON.stringify(joined([...piecesOf(bitext)]))).toBe(JSON.stringify(bitext))
  })
})

for (const [what, options] of [
  ['a size of none', { size: 0 }],
  ['half a worker', { size: 1.5 }],
  ['another isolation', { isolation: 'machine' }],
  ['memory below nothing', { memoryLimit: -1 }],
  ['an unknown option', { sise: 2 }],
  ['an option that align refuses', { by: 'word' }],
  ['no object', null],
] as const)
  it(`createPool refuses ${what}`, () =>
    expect(() => createPool(options as never)).toThrow(expect.objectContaining({ code: 'bad-option' })))
