import { expect, it } from 'vitest'
import { align } from '../../../src/index.ts'
import { alignAsync } from '../../../src/node/async.ts'
import { MIXED } from '../../support/cli.ts'

it('a wide text, which comes back in pieces, gives what align gives', async () => {
  const wide = Array.from({ length: 130 }, () => MIXED).join('\n\n')
  const options = { lexicon: false } as const
  expect(JSON.stringify(await alignAsync(wide, options))).toBe(JSON.stringify(align(wide, options)))
})
