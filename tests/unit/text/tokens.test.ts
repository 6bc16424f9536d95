import { describe, expect, it } from 'vitest'
import { kindOf, tokenTexts } from '../../../src/text/tokens.ts'

describe('words of scripts without spaces', () => {
  it.each([
    ['北京大学的学生', ['北京', '大学', '的', '学生']],
    ['ภาษาไทย', ['ภาษา', 'ไทย']],
    ['価格は300円です', ['価格', 'は', '300', '円', 'です']],
  ])('of %s are %j', (text, words) => expect(tokenTexts(text)).toEqual(words))
  it('are words', () => expect(tokenTexts('北京大学').map(kindOf)).toEqual(['word', 'word']))
  it('of a text without end are found in time by its length', () => {
    const words = tokenTexts('北京大学的学生'.repeat(20_000))
    expect(words.length).toBeGreaterThan(79_000)
    expect(words.join('')).toBe('北京大学的学生'.repeat(20_000))
  })
  it('leave Arabic and English as they are', () =>
    expect(tokenTexts('ذهب الولد 12 times.')).toEqual(['ذهب', 'الولد', '12', 'times', '.']))
})

describe('words of a text that lost spaces', () => {
  it.each([
    ['جامعةهارفارد', ['جامعة', 'هارفارد']],
    ['مدرسةٌ كبيرة', ['مدرسةٌ', 'كبيرة']],
  ])('ة ends a word: %s', (text, words) => expect(tokenTexts(text)).toEqual(words))
})

describe('an Arabic comma', () => {
  it.each([
    ['30،000', ['30،000']],
    ['10،20', ['10', '،', '20']],
    ['1،2345', ['1', '،', '2345']],
  ])('stands in a number before three digits: %s', (text, words) => expect(tokenTexts(text)).toEqual(words))
})
