// The lists of the language records, as the rest of the program asks for them.

import { describe, expect, it } from 'vitest'
import {
  functionWords,
  isCommonWord,
  LANGUAGES,
  numberForms,
  numberOfWord,
  recordOf,
  stem,
} from '../../../src/languages/index.ts'

describe('the record of a tag', () => {
  it.each([
    ['ar-SA', 'Arabic'],
    ['arb', 'Arabic'],
    ['arz', 'Arabic'],
    ['EN_us', 'English'],
    ['eng', 'English'],
    ['fa', 'Other'],
    ['', 'Other'],
  ])('%s: %s', (tag, name) => expect(recordOf(tag).name).toBe(name))
  it('no code is in two records', () => {
    const codes = LANGUAGES.flatMap((language) => language.codes)
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('number words', () => {
  it.each([
    [1, 'واحد واحدة اول الاول اولي الاولي اولا'],
    [2, 'اثنان اثنين اثنتان اثنتين ثان ثاني الثاني ثانية الثانية ثانيا'],
    [3, 'ثلاث ثلاثة ثالث الثالث ثالثة الثالثة ثالثا'],
    [8, 'ثمان ثماني ثمانية ثامن الثامن ثامنة الثامنة ثامنا'],
    [10, 'عشر عشرة عاشر العاشر عاشرة العاشرة عاشرا'],
  ])('Arabic has %i in every form: %s', (value, forms) =>
    expect(numberForms(value, 'ar-SA')).toEqual(expect.arrayContaining(forms.split(' '))),
  )
  it('English has cardinals, ordinals and adverbs up to twelve', () => {
    expect(numberForms(3, 'en')).toEqual(['three', 'third', 'thirdly'])
    expect(numberForms(12, 'en')).toEqual(['twelve', 'twelfth', 'twelfthly'])
  })
  it('there is no word for 0, for 13 and for an unknown language', () =>
    expect([numberForms(0, 'en'), numberForms(13, 'en'), numberForms(3, 'xx')]).toEqual([[], [], []]))
  it.each([
    ['الثالثة', 3],
    ['third', 3],
    ['ثانيا', 2],
    ['ten', 10],
  ])('%s is %i in any language', (word, value) => expect(numberOfWord(word)).toBe(value))
  it('a word that is no number has no value', () => expect(numberOfWord('كتاب')).toBeUndefined())
})

describe('word lists', () => {
  it('hold words without white space, whatever lines they were written on', () => {
    for (const { numbers, commonWords, functionWords, names, columns } of LANGUAGES) {
      const forms = Object.values(numbers ?? {}).flatMap((list: readonly (string | readonly [number, string])[]) =>
        list.flatMap((one) => (typeof one === 'string' ? one : one[1]).split(' ')),
      )
      for (const word of [...forms, ...commonWords, ...functionWords, ...names, ...Object.values(columns ?? {}).flat()])
        expect(word).toMatch(/^\S+$/)
    }
  })
})

describe('common and function words', () => {
  it('are told from names', () => {
    expect(['the', 'The', 'WITH'].map((word) => isCommonWord(word, 'en'))).toEqual([true, true, true])
    expect(['Windows', 'في'].map((word) => isCommonWord(word, 'en'))).toEqual([false, false])
    expect(['في', 'كتاب'].map((word) => isCommonWord(word, 'ar'))).toEqual([true, false])
  })
  it('are folded for comparison: على is علي', () => expect(functionWords('ar').has('علي')).toBe(true))
  it('stand in one list of a language only', () => {
    for (const { commonWords, functionWords, fold } of LANGUAGES) {
      const common = new Set(commonWords.map(fold))
      expect(functionWords.map(fold).filter((word) => common.has(word))).toEqual([])
    }
  })
})

describe('stems', () => {
  it('of variants of Arabic are Arabic stems', () => expect(stem('المدرسة', 'arz')).toEqual(stem('المدرسة', 'ar')))
  it('of an unknown language are folded words', () => expect(stem('Études', 'xx')).toEqual(['etudes']))
})
