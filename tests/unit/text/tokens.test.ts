import { describe, expect, it } from 'vitest'
import { kindOf, tokenTexts } from '../../../src/text/tokens.ts'

describe('words of scripts without spaces', () => {
  it.each([
    ['北京大学的学生', ['北京', '大学', '的', '学生']],
    ['ภาษาไทย', ['ภาษา', 'ไทย']],
    ['価格は300円です', ['価格', 'は', '300', '円', 'です']],
  ])('of %s are %j', (text, words) => expect(tokenTexts(text)).toEqual(words))
  it('are words', () => expect(tokenTexts('北京大学').map(kindOf)).toEqual(['word', 'word']))
  it('leave Arabic and English as they are', () =>
    expect(tokenTexts('ذهب الولد 12 times.')).toEqual(['ذهب', 'الولد', '12', 'times', '.']))
})
