import { describe, expect, it } from 'vitest'
import { direction, isLanguageTag, primary, sameLanguage, scriptOf } from '../../../src/languages/tag.ts'

describe('direction', () => {
  const RIGHT =
    'ar ar-SA AR_eg ara arb prs azb nqo fa pes ur he heb iw yi ps sd ks ug ckb syr dv ff-Adlm pa-PK az-Arab ku-IQ arz apc ary und-Arab und-Hebr'
  for (const tag of RIGHT.split(' ')) it(`${tag} is written from right to left`, () => expect(direction(tag)).toBe('rtl'))
  const LEFT = 'en eng fr zh ja hi ru ku az ar-Latn uz und und-Latn xx x-none english'
  for (const tag of [...LEFT.split(' '), ''])
    it(`${tag || 'no tag'} is written from left to right`, () => expect(direction(tag)).toBe('ltr'))
})

describe('script', () => {
  it.each([
    ['ara', 'Arab'],
    ['azb', 'Arab'],
    ['nqo', 'Nkoo'],
    ['zh', 'Hans'],
    ['zh-TW', 'Hant'],
    ['sr-Latn', 'Latn'],
    ['und-Cyrl', 'Cyrl'],
  ])('%s: %s', (tag, script) => expect(scriptOf(tag)).toBe(script))
  it.each(['und', 'x-none', 'xx', '', 'i-klingon'])('`%s` tells none', (tag) => expect(scriptOf(tag)).toBeUndefined())
})

describe('one language', () => {
  for (const tag of ['ar', 'AR-sa', 'ar_EG', 'ara', 'arb', 'ar-Latn'])
    it(`${tag} is Arabic`, () => expect(primary(tag)).toBe('ar'))
  it('prs is Persian as Afghanistan speaks it', () => expect(primary('prs')).toBe('fa'))
  it('Egyptian Arabic has a code of its own', () => expect(sameLanguage('arz', 'ar')).toBe(false))
  it('a script alone names no language', () => expect([primary('und-Arab'), primary('und')]).toEqual(['und', 'und']))
  it('a tag that CLDR refuses is its letters', () => expect(primary('X_none')).toBe('x'))
})

describe('tags', () => {
  for (const tag of ['ar', 'ar-SA', 'ar_SA', 'zh-Hant-TW', 'arz', 'x-none', 'i-klingon', 'en-US-x-twain'])
    it(`${tag} is one`, () => expect(isLanguageTag(tag)).toBe(true))
  for (const tag of ['', 'a', 'arabic', 'ar-', 'ar SA', '-ar', 'العربية', 'x'])
    it(`\`${tag}\` is none`, () => expect(isLanguageTag(tag)).toBe(false))
})
