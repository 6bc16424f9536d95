// Rules that automata run in linear time match where regular expressions of JavaScript match.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/entries/srx.ts'

import { runs } from '../support/runs.ts'

const { expression } = fc.letrec<{ expression: string; one: string; piece: string }>((tie) => ({
  one: fc.constantFrom(
    'a',
    'ب',
    '🎉',
    '.',
    '[aب]',
    '[^a]',
    String.raw`\s`,
    String.raw`\w`,
    String.raw`\W`,
    String.raw`\p{L}`,
    '[a-c&&[^b]]',
  ),
  piece: fc.oneof(
    { depthSize: 'small' },
    tie('one'),
    fc.constantFrom('^', '$', String.raw`\b`, String.raw`\B`, String.raw`\R`, ''),
    fc
      .tuple(fc.constantFrom('(', '(?:', '(?=', '(?!', '(?<=', '(?<!', '(?i:'), tie('expression'))
      .map(([open, inside]) => `${open}${inside})`),
    fc
      .tuple(tie('expression'), fc.constantFrom('*', '+', '?', '{2}', '{0,2}', '{1,}', '*?', '++'))
      .map(([inside, times]) => `(?:${inside})${times}`),
  ),
  expression: fc.oneof(
    { depthSize: 'small' },
    tie('piece'),
    fc.tuple(tie('piece'), tie('piece')).map(([one, other]) => one + other),
    fc.tuple(tie('piece'), tie('piece')).map(([one, other]) => `${one}|${other}`),
  ),
}))

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'ب', 'َ', ' ', '\n', '\r\n', '🎉', '\ud800', '.'), maxLength: 8 })

const escaped = (given: string) => given.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const rules = fc.array(fc.tuple(expression, expression, fc.boolean()), { minLength: 1, maxLength: 3 })
const srx = (list: readonly (readonly [string, string, boolean])[]) =>
  `<srx><header/><body><languagerules><languagerule languagerulename="A">${list
    .map(
      ([before, after, breaks]) =>
        `<rule break="${breaks ? 'yes' : 'no'}"><beforebreak>${escaped(before)}</beforebreak><afterbreak>${escaped(after)}</afterbreak></rule>`,
    )
    .join(
      '',
    )}</languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="A"/></maprules></body></srx>`

describe('rules of SRX in linear time', () => {
  it('cut where regular expressions of JavaScript cut', () => {
    let cuts = 0
    fc.assert(
      fc.property(rules, text, text, (list, one, other) => {
        const linear = parse(srx(list))
        const trusted = parse(srx(list), { trust: true })
        for (const given of [one, other, one + other]) {
          const wanted = trusted(given, 'ar')
          expect(linear(given, 'ar')).toEqual(wanted)
          cuts += Math.max(0, wanted.length - 1)
        }
      }),
      { numRuns: runs(2000) },
    )
    expect(cuts).toBeGreaterThan(0)
  })
  it('cut there too where no two places are alike, so that nothing is kept', () => {
    const many = Array.from({ length: 40 }, (_, k) => [
      [`a.{${k}}b`, `.{${k}}c`, k % 7 !== 0] as const,
      [`(?<=a.{${k}})(d|b?c){1,3}`, `(?=.{0,${k}}dd)b`, k % 3 !== 0] as const,
      [`^[^c]{1,${k + 1}}`, `[ab]{${k}}$`, true] as const,
    ]).flat()
    const linear = parse(srx(many))
    const trusted = parse(srx(many), { trust: true })
    let seed = 1
    const letter = () => 'abcd'[(seed = (seed * 48271) % 2147483647) % 4]!
    for (const length of [900, 40, 700, 5]) {
      const given = Array.from({ length }, letter).join('')
      expect(linear(given, 'ar')).toEqual(trusted(given, 'ar'))
    }
  })
})
