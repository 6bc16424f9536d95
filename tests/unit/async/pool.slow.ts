// What hangs, dies or fills its memory in a worker costs its own alignment alone.

import { describe, expect, it } from 'vitest'
import { createPool } from '../../../src/node/async.ts'
import { MIXED } from '../../support/cli.ts'
import { POISON, poisoned } from '../../support/modules.ts'

for (const isolation of ['thread', 'process'] as const)
  describe(`a pool of one ${isolation}`, () => {
    const poolOf = (options = {}) => createPool({ size: 1, isolation, evidence: [{ module: POISON }], ...options })

    it('goes on after a text that hangs, one that ends its worker, and one that fills its memory', async () => {
      const pool = poolOf({ memoryLimit: 96 * 2 ** 20 })
      const texts = [MIXED, poisoned('HANG'), poisoned('CRASH'), MIXED, poisoned('FULL'), poisoned('THROW'), MIXED]
      const settled = await Promise.allSettled(
        texts.map((text) => pool.align(text, text.includes('HANG') ? { timeLimit: 500 } : {})),
      )
      await pool.close()
      const pairs = settled.map((one) =>
        one.status === 'fulfilled' ? one.value.segments.length : (one.reason.code ?? one.reason.message),
      )
      expect(pairs).toEqual([4, 'timeout', 'worker-died', 4, 'out-of-memory', 'so it is', 4])
    })

    it('does with fresh workers when they are recycled', async () => {
      const pool = poolOf({ recycle: 1 })
      const bitexts = await Promise.all([MIXED, MIXED, MIXED].map((text) => pool.align(text)))
      await pool.close()
      expect(bitexts.map(({ segments }) => segments.length)).toEqual([4, 4, 4])
    })

    it('tells each caller of a module that none can load', async () => {
      const pool = createPool({ size: 2, isolation, evidence: [{ module: 'file:///none.mjs' }] })
      const settled = await Promise.allSettled([pool.align(MIXED), pool.align(MIXED), pool.align(MIXED)])
      expect(settled.map((one) => one.status === 'rejected' && one.reason.code)).toEqual([
        'bad-option',
        'bad-option',
        'bad-option',
      ])
      await pool.close()
    })
  })
