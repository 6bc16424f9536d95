import { describe, expect, it } from 'vitest'
import type { Bead } from '../../../src/bitext.ts'
import { align, alignUnits } from '../../../src/index.ts'
import { fixture, parseGold } from '../../support/gold.ts'
import { random } from '../../support/random.ts'

/** Every unit in exactly one bead, confidences that are probabilities. */
function sound(beads: readonly Bead[], source: number, target: number) {
  const held = (side: 'source' | 'target') => beads.flatMap((bead) => bead[side]).sort((a, b) => a - b)
  expect(held('source')).toEqual(Array.from({ length: source }, (_, i) => i))
  expect(held('target')).toEqual(Array.from({ length: target }, (_, j) => j))
  expect(beads.filter(({ confidence }) => !(confidence >= 0 && confidence <= 1))).toEqual([])
}

const languages = { sourceLanguage: 'ar', targetLanguage: 'en' }
const fill = (count: number, text: string) => Array.from({ length: count }, () => text)

describe('units that no one expects', () => {
  it.each<[string, string[], string[]]>([
    ['empty', fill(30, ''), fill(20, '')],
    ['white space', fill(12, ' \t\n '), fill(9, '\u3000')],
    ['of 100,000 characters', ['كتاب '.repeat(20_000), 'قلم.'], ['book '.repeat(20_000), 'A pen.']],
    ['the same 5,000 times', fill(5_000, 'نعم، هذا كتاب.'), fill(5_000, 'Yes, this is a book.')],
    ['one against 10,000', ['هذا كتاب جديد عن التاريخ.'], fill(10_000, 'This is a new book about history.')],
    ['10,000 against none', fill(10_000, 'كتاب'), []],
    ['nothing at all', [], []],
    ['in the wrong languages', fill(20, 'This is English.'), fill(20, 'هذا نص عربي.')],
    ['of marks alone', fill(20, '؟!…'), fill(20, '---')],
    ['with broken characters', ['\ud800 كتاب \u0000', '\ufffe'], ['\udfff a book', '\u202e']],
  ])('%s', (_, source, target) => sound(alignUnits(source, target, languages), source.length, target.length))

  it('the same text twice stands with itself', () => {
    const units = parseGold(fixture('story/sentences.gold.txt')).flatMap(({ target }) => target)
    const beads = alignUnits(units, units, { sourceLanguage: 'en', targetLanguage: 'en' })
    expect(beads.map(({ source, target }) => [source, target])).toEqual(units.map((_, i) => [[i], [i]]))
  })
})

describe('texts that are no translations of each other', () => {
  // Sentences of the story in an order of their own are as good as another text.
  const next = random(3)
  const shuffled = <T>(list: readonly T[]) =>
    list
      .map((one) => ({ one, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one)
  const arabic = ['contract', 'software-guide'].flatMap((name) =>
    parseGold(fixture(`${name}/sentences.gold.txt`)).flatMap(({ source }) => source),
  )
  const english = shuffled(parseGold(fixture('story/sentences.gold.txt')).flatMap(({ target }) => target))

  it('are left unpaired, by four fifths and more', () => {
    const beads = alignUnits(arabic, english)
    const alone = beads.filter(({ source, target }) => source.length === 0 || target.length === 0).length
    expect(alone / (arabic.length + english.length)).toBeGreaterThan(0.8)
  })

  it('are told of in a message', () => {
    const { messages } = align({ source: arabic.join('\n\n'), target: english.join('\n\n') })
    expect(messages.map(({ ruleId }) => ruleId)).toContain('unrelated')
  })
})
