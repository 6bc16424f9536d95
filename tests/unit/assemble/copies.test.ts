// Originals that were left in a text in two languages, wherever they stand.

import { describe, expect, it } from 'vitest'
import { align } from '../../../src/index.ts'

/** Texts of one-sided segments that are told as copies, and the number of pairs. */
const copies = (text: string, format: 'text' | 'markdown' = 'text') => {
  const { segments, messages } = align(text, { format })
  const told = segments.filter(({ flags }) => flags.includes('identical-copy'))
  expect(messages.filter(({ ruleId }) => ruleId === 'identical-copy')).toHaveLength(told.length)
  return [segments.filter(({ type }) => type === 'pair').length, ...told.map(({ source, target }) => (source ?? target)!.text)]
}

const EN = ['Open the window before you sleep.', 'Lock the door when you leave.', 'Turn off all of the lights.']
const AR = ['افتح النافذة قبل النوم.', 'أغلق الباب عند مغادرتك.', 'أطفئ جميع الأنوار.']

describe('a copy of the original', () => {
  const [a, b, c] = EN as [string, string, string]
  const [x, y, z] = AR as [string, string, string]
  it.each([
    ['above its translation', [a, x, b, b, y, c, z]],
    ['under its translation', [a, x, b, y, b, c, z]],
    ['in the place of its translation', [a, x, b, b, c, z]],
    ['in the half of the translation, before it', [a, b, c, x, b, y, z]],
    ['in the half of the translation, after it', [a, b, c, x, y, b, z]],
  ])('is told %s', (_, blocks) => {
    const pairs = blocks.includes(y) ? 3 : 2
    expect(copies(blocks.join('\n\n'))).toEqual([pairs, b])
    expect(copies(blocks.join('\n\n'), 'markdown')).toEqual([pairs, b])
  })
  it('is no short line that comes twice', () => expect(copies(['Yes.', a, x, 'Yes.', b, y].join('\n\n')).slice(1)).toEqual([]))
})
