import { describe, expect, it } from 'vitest'
import { align as alignInWorker } from '../../../src/async/serve.ts'
import { align } from '../../../src/index.ts'

const FRENCH = 'Les deux parties ont signé le contrat à Paris, et la cérémonie a duré plus de trois heures selon les journaux.'

describe('align of a worker gives what that of the package gives', () => {
  for (const [what, input, options] of [
    ['two languages', 'كتاب جديد.\n\nA new book.', {}],
    ['a third one, whose identifiers are loaded for it', `كتاب جديد.\n\nA new book.\n\n${FRENCH}\n\nبيت.\n\nA house.`, {}],
    ['a side of another language', { source: 'كتاب جديد.', target: FRENCH }, {}],
    ['no lexicon', 'كتاب جديد.\n\nA new book.', { lexicon: false }],
    ['evidence', 'كتاب جديد.\n\nA new book.', { evidence: [() => () => 0] }],
  ] as const)
    it(what, async () => expect(await alignInWorker(input, options)).toEqual(align(input, options)))
  it('throws as it does', async () => {
    const input = { source: 'a'.repeat(20), target: 'b' }
    const options = { limits: { bytes: 5 } }
    await expect(alignInWorker(input, options)).rejects.toThrow(/^Expected/)
    expect(() => align(input, options)).toThrow(/^Expected/)
  })
})
